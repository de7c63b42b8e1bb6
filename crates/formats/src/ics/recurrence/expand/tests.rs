//! Occurrences within a window, with their exceptions and overrides.

use super::*;
use crate::ics::zone::trial::components;

fn at(text: &str) -> DateTime<Utc> {
    DateTime::parse_from_rfc3339(&format!("{text}T00:00:00Z")).unwrap().to_utc()
}

fn happens(text: &str, from: &str, to: &str) -> (Vec<String>, Vec<Telling>) {
    let components: Vec<Component> =
        components(text).into_iter().filter(|component| component.name() == "VEVENT").collect();
    let zones = Zones::gather(&[], None, (at(from), at(to))).0;
    let expanded = expand(&components, &zones, (at(from), at(to)), &mut Budget::FILE.clone());
    let lines = expanded.occurrences.iter().map(|occurrence| {
        let summary = components[occurrence.component].first("SUMMARY").map_or("", |summary| summary.value());
        let end = occurrence.end.as_ref().and_then(|end| zones.instant(end));
        let stamp =
            |at: Option<DateTime<Utc>>| at.map_or("?".into(), |at| at.format("%m-%d %H:%M").to_string());
        format!("{} > {} {summary}", stamp(occurrence.at), stamp(end)).trim().to_owned()
    });
    (lines.collect(), expanded.told.into_iter().map(|told| told.telling).collect())
}

const SERIES: &str = "BEGIN:VEVENT
    UID:a
    SUMMARY:Weekly
    DTSTART;TZID=Europe/Paris:20261001T180000
    DTEND;TZID=Europe/Paris:20261001T190000
    RRULE:FREQ=WEEKLY;UNTIL=20261112T170000Z
    EXDATE;TZID=Europe/Paris:20261008T180000
    RDATE;VALUE=PERIOD:20261010T080000Z/PT30M
    END:VEVENT
    BEGIN:VEVENT
    UID:a
    SUMMARY:Moved
    RECURRENCE-ID:20261015T160000Z
    DTSTART;TZID=Europe/Paris:20261016T100000
    DTEND;TZID=Europe/Paris:20261016T110000
    END:VEVENT";

#[test]
fn a_series_with_exceptions_additions_and_a_change_across_the_end_of_summer() {
    let (lines, told) = happens(SERIES, "2026-09-01", "2027-01-01");
    assert_eq!(
        lines,
        [
            "10-01 16:00 > 10-01 17:00 Weekly",
            "10-10 08:00 > 10-10 08:30 Weekly",
            "10-16 08:00 > 10-16 09:00 Moved",
            "10-22 16:00 > 10-22 17:00 Weekly",
            "10-29 17:00 > 10-29 18:00 Weekly",
            "11-05 17:00 > 11-05 18:00 Weekly",
            "11-12 17:00 > 11-12 18:00 Weekly",
        ]
    );
    assert_eq!(told, []);
    // what moves out of a window is not in it, what moves in is
    assert_eq!(happens(SERIES, "2026-10-15", "2026-10-16").0, [""; 0]);
    assert_eq!(happens(SERIES, "2026-10-16", "2026-10-17").0.len(), 1);
}

#[test]
fn days_last_their_days_and_a_day_that_ends_as_it_begins_lasts_it() {
    let (lines, _) = happens(
        "BEGIN:VEVENT
        UID:h
        DTSTART;VALUE=DATE:20261225
        DTEND;VALUE=DATE:20261225
        RRULE:FREQ=YEARLY;UNTIL=20271225
        END:VEVENT
        BEGIN:VEVENT
        UID:v
        DTSTART;VALUE=DATE:20261219
        DTEND;VALUE=DATE:20270104
        EXDATE:20261219
        RDATE;VALUE=DATE:20270206
        END:VEVENT",
        "2026-01-01",
        "2028-01-01",
    );
    assert_eq!(
        lines,
        ["12-25 00:00 > 12-26 00:00", "02-06 00:00 > 02-22 00:00", "12-25 00:00 > 12-26 00:00"]
    );
}

#[test]
fn what_goes_on_from_before_the_window_is_in_it() {
    let text = "BEGIN:VEVENT\nUID:x\nDTSTART:20260901T000000Z\nDURATION:P40D\nEND:VEVENT";
    assert_eq!(happens(text, "2026-10-01", "2026-11-01").0.len(), 1);
    assert_eq!(happens(text, "2026-10-11", "2026-11-01").0.len(), 0);
}

#[test]
fn whole_days_are_excluded_from_series_of_times() {
    let text = "BEGIN:VEVENT
        UID:x
        DTSTART;TZID=Europe/Paris:20261201T090000
        RRULE:FREQ=DAILY;COUNT=4
        EXDATE;VALUE=DATE:20261202,20261203
        END:VEVENT";
    assert_eq!(
        happens(text, "2026-12-01", "2027-01-01").0,
        ["12-01 08:00 > 12-01 08:00", "12-04 08:00 > 12-04 08:00"]
    );
}

#[test]
fn this_and_future_changes_one_and_says_so() {
    let text = "BEGIN:VEVENT
        UID:x
        DTSTART:20261201T090000Z
        RRULE:FREQ=DAILY;COUNT=3
        END:VEVENT
        BEGIN:VEVENT
        UID:x
        SUMMARY:Later
        RECURRENCE-ID;RANGE=THISANDFUTURE:20261202T090000Z
        DTSTART:20261202T100000Z
        END:VEVENT";
    let (lines, told) = happens(text, "2026-12-01", "2027-01-01");
    assert_eq!(lines[1], "12-02 10:00 > 12-02 10:00 Later");
    assert_eq!((lines.len(), told), (3, vec![Telling::ThisAndFuture]));
}

#[test]
fn what_is_odd_is_told_and_kept() {
    let event = |uid: &str, more: &str| {
        format!("BEGIN:VEVENT\nUID:{uid}\nDTSTART:20261201T090000Z\n{more}\nEND:VEVENT\n")
    };
    let told = |text: &str| happens(text, "2026-12-01", "2027-01-01");
    let (lines, tellings) = told(&event("a", "RECURRENCE-ID:20261202T090000Z"));
    assert_eq!((lines.len(), tellings), (1, vec![Telling::Orphan]));
    let series = event("a", "RRULE:FREQ=DAILY;COUNT=2");
    let (lines, tellings) = told(&format!("{series}{}", event("a", "RECURRENCE-ID:20261212T090000Z")));
    assert_eq!((lines.len(), tellings), (3, vec![Telling::Stray]));
    let (lines, tellings) = told(&format!("{}{}", event("a", "SEQUENCE:1"), event("a", "SEQUENCE:0")));
    assert_eq!((lines.len(), tellings), (1, vec![Telling::Superseded("a".into())]));
    let (lines, tellings) = told(&format!("{}{}", event("a", ""), event("a", "")));
    assert_eq!((lines.len(), tellings), (2, vec![Telling::SameUid("a".into())]));
    let (_, tellings) = told(&event("a", "RRULE:FREQ=WEEKLY;BYDAY=FR\nEXDATE:soon"));
    assert_eq!(tellings, [Telling::BadDate("soon".into()), Telling::StartOutside]);
    let (lines, tellings) = told("BEGIN:VEVENT\nUID:x\nDTSTART:someday\nEND:VEVENT");
    assert_eq!((lines.len(), tellings), (0, vec![Telling::NoStart]));
    let (lines, _) = told(
        "BEGIN:VEVENT\nUID:x\nDTSTART;TZID=Nowhere:20261201T090000\nRRULE:FREQ=DAILY;COUNT=2\nEND:VEVENT",
    );
    assert_eq!(lines, ["? > ?", "? > ?"]);
}

#[test]
fn a_file_of_hostile_rules_ends_within_its_budget() {
    let rules = [
        "FREQ=SECONDLY",
        "FREQ=DAILY;COUNT=1000000000",
        "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=MINUTELY;BYMONTH=1;BYDAY=2MO",
    ];
    let text: String = (0..400)
        .map(|n| {
            format!(
                "BEGIN:VEVENT\nUID:{n}\nDTSTART:19000101T000000Z\nRRULE:{}\nEND:VEVENT\n",
                rules[n % rules.len()]
            )
        })
        .collect();
    let components = components(&text);
    let mut budget = Budget(100_000);
    let zones = Zones::default();
    let expanded = expand(&components, &zones, (at("2026-01-01"), at("2027-01-01")), &mut budget);
    assert!(expanded.occurrences.len() <= 100_400, "{}", expanded.occurrences.len());
    assert!(expanded.told.iter().any(|told| told.telling == Telling::Stopped(Outcome::Cut)));
    assert!(expanded.told.iter().any(|told| told.telling == Telling::Stopped(Outcome::Never)));
}
