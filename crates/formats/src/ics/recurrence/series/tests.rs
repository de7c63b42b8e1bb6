//! The steps of a rule, against dates worked out by hand.

use super::*;

fn at(text: &str) -> NaiveDateTime {
    NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M:%S")
        .unwrap_or_else(|_| at(&format!("{text} 00:00:00")))
}

fn lay(rule: &str, start: &str, from: &str, to: &str) -> (Vec<String>, Outcome) {
    let rule = Rule::read(rule).0.unwrap();
    let until = match rule.end {
        End::Utc(until) | End::Local(until) => Some(until),
        End::Day(day) => day.and_hms_opt(23, 59, 59),
        _ => None,
    };
    let mut budget = Budget::RULE;
    let (times, outcome) = times(&rule, (at(start), Start::Counts), until, (at(from), at(to)), &mut budget);
    (times.iter().map(|time| time.format("%m-%d %H:%M").to_string()).collect(), outcome)
}

#[test]
fn a_weekly_series_inside_its_window() {
    let (times, outcome) = lay("FREQ=WEEKLY;BYDAY=MO,TH", "2026-11-02 18:30:00", "2026-11-05", "2026-11-17");
    assert_eq!(times, ["11-05 18:30", "11-09 18:30", "11-12 18:30", "11-16 18:30"]);
    assert_eq!(outcome, Outcome::Whole);
}

#[test]
fn the_start_counts_as_the_first_even_when_the_rule_does_not_give_it() {
    // a Tuesday, of a series of Mondays
    let (times, _) = lay("FREQ=WEEKLY;BYDAY=MO;COUNT=3", "2026-11-03 09:00:00", "2026-11-01", "2027-01-01");
    assert_eq!(times, ["11-03 09:00", "11-09 09:00", "11-16 09:00"]);
}

#[test]
fn what_lies_before_the_window_is_stepped_over_in_the_same_rhythm() {
    for (rule, start) in [
        ("FREQ=DAILY;INTERVAL=3", "1981-01-01 10:00:00"),
        ("FREQ=WEEKLY;INTERVAL=2;BYDAY=SU,WE", "1981-01-01 10:00:00"),
        ("FREQ=WEEKLY;INTERVAL=2;BYDAY=SU,WE;WKST=SU", "1981-01-03 10:00:00"),
        ("FREQ=MONTHLY;INTERVAL=5", "1981-01-31 10:00:00"),
        ("FREQ=MONTHLY;BYDAY=2TU,-1FR", "1981-01-13 10:00:00"),
        ("FREQ=YEARLY", "1984-02-29 10:00:00"),
        ("FREQ=YEARLY;INTERVAL=3;BYMONTH=3;BYDAY=-1SU", "1981-03-29 10:00:00"),
        ("FREQ=YEARLY;BYWEEKNO=1,53;BYDAY=MO", "1981-01-05 10:00:00"),
        ("FREQ=HOURLY;INTERVAL=7", "2020-01-01 10:00:00"),
        ("FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1", "1981-01-30 10:00:00"),
    ] {
        let window = ("2024-01-10", "2028-03-10");
        let stepped = lay(rule, start, window.0, window.1);
        // with a COUNT nothing can be stepped over
        let slow = Rule::read(&format!("{rule};COUNT=1000000")).0.unwrap();
        let (slow, _) = times(
            &slow,
            (at(start), Start::Counts),
            None,
            (at(window.0), at(window.1)),
            &mut Budget(10_000_000),
        );
        let slow: Vec<_> = slow.iter().map(|time| time.format("%m-%d %H:%M").to_string()).collect();
        assert!(!slow.is_empty(), "{rule}");
        assert_eq!(stepped, (slow, Outcome::Whole), "{rule}");
    }
}

#[test]
fn hostile_rules_end_and_say_so() {
    let year = ("2026-01-01", "2027-01-01");
    let outcome = |rule: &str, start: &str| {
        let (times, outcome) = lay(rule, start, year.0, year.1);
        assert!(times.len() <= 200_001, "{rule}");
        outcome
    };
    assert_eq!(outcome("FREQ=SECONDLY", "1800-01-01"), Outcome::Cut);
    assert_eq!(outcome("FREQ=SECONDLY;COUNT=1000000000", "1800-01-01"), Outcome::Cut);
    assert_eq!(outcome("FREQ=DAILY;COUNT=1000000000", "1999-01-01"), Outcome::Whole);
    assert_eq!(outcome("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", "1999-01-01"), Outcome::Never);
    assert_ne!(outcome("FREQ=DAILY;BYMONTH=2,4;BYMONTHDAY=31", "1999-01-01"), Outcome::Whole);
    assert_ne!(outcome("FREQ=YEARLY;BYYEARDAY=366;BYMONTH=1", "1999-01-01"), Outcome::TooDense);
    assert_ne!(
        outcome("FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=31;BYHOUR=3;BYSECOND=1", "1999-01-01"),
        Outcome::Whole
    );
    let all: Vec<_> = (0..60).map(|n| n.to_string()).collect();
    let (all, hours) = (all.join(","), all[..24].join(","));
    let dense = format!("FREQ=YEARLY;BYHOUR={hours};BYMINUTE={all};BYSECOND={all}");
    assert_eq!(outcome(&dense, "1999-01-01"), Outcome::TooDense);
    assert_eq!(outcome("FREQ=YEARLY;INTERVAL=60000", "1999-01-01"), Outcome::Whole);
}

#[test]
fn an_end_before_the_window_or_the_start_leaves_what_there_is() {
    assert_eq!(lay("FREQ=DAILY;UNTIL=20250101", "2024-01-01", "2026-01-01", "2027-01-01").0, [""; 0]);
    assert_eq!(lay("FREQ=DAILY;UNTIL=20230101", "2024-01-01", "2023-01-01", "2027-01-01").0, ["01-01 00:00"]);
    assert_eq!(lay("FREQ=DAILY;UNTIL=20240103", "2024-01-01", "2023-01-01", "2027-01-01").0.len(), 3);
}
