//! Zones by the rules that a file gives.

use super::*;
use crate::ics::zone::trial::components;

/// As Outlook writes it.
const OUTLOOK: &str = "BEGIN:VTIMEZONE
    TZID:Romance Standard Time
    BEGIN:STANDARD
    DTSTART:16010101T030000
    TZOFFSETFROM:+0200
    TZOFFSETTO:+0100
    RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=10
    END:STANDARD
    BEGIN:DAYLIGHT
    DTSTART:16010101T020000
    TZOFFSETFROM:+0100
    TZOFFSETTO:+0200
    RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=3
    END:DAYLIGHT
    END:VTIMEZONE";

fn definition(text: &str) -> (Option<Definition>, Vec<String>) {
    let mut odd = Vec::new();
    let found = Definition::of(&components(text)[0], &mut odd, &mut Budget::RULE.clone());
    (found, odd.into_iter().map(|odd| format!("{}:{}", odd.line, odd.property)).collect())
}

fn utc(definition: &Definition, local: &str) -> String {
    let at = NaiveDateTime::parse_from_str(local, "%Y-%m-%d %H:%M").unwrap();
    definition.instant(at).unwrap().format("%Y-%m-%d %H:%M").to_string()
}

fn instant(text: &str) -> DateTime<Utc> {
    NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M").unwrap().and_utc()
}

#[test]
fn outlook_s_rules_from_1601_give_the_hours_of_paris() {
    let (found, odd) = definition(OUTLOOK);
    let found = found.unwrap();
    assert_eq!(odd, [""; 0]);
    assert_eq!(utc(&found, "2026-01-15 09:00"), "2026-01-15 08:00");
    assert_eq!(utc(&found, "2026-07-15 09:00"), "2026-07-15 07:00");
    // the hour that is not, by the offset before it; the hour that is twice, the first
    assert_eq!(utc(&found, "2026-03-29 02:30"), "2026-03-29 01:30");
    assert_eq!(utc(&found, "2026-10-25 02:30"), "2026-10-25 00:30");
    assert_eq!(utc(&found, "2026-10-25 03:00"), "2026-10-25 02:00");
    let (from, to) = (instant("2000-01-01 00:00"), instant("2037-01-01 00:00"));
    assert_eq!(found.contradicts(Tz::Europe__Paris, from, to), None);
    assert_eq!(found.contradicts(Tz::Europe__London, from, to), Some(from));
    // Paris had other dates before 1996
    let (from, to) = (instant("1990-01-01 00:00"), instant("2000-01-01 00:00"));
    assert_eq!(found.contradicts(Tz::Europe__Paris, from, to), Some(instant("1990-09-30 01:00")));
}

#[test]
fn dates_and_ends_of_rules_hold() {
    let (found, odd) = definition(
        "BEGIN:VTIMEZONE
        TZID:MyTimezone
        BEGIN:STANDARD
        DTSTART:19671029T020000
        TZOFFSETFROM:-0400
        TZOFFSETTO:-0500
        RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU;UNTIL=20061029T060000Z
        END:STANDARD
        BEGIN:DAYLIGHT
        DTSTART:19870405T020000
        RDATE:19880403T020000,19890402T020000
        RDATE;VALUE=PERIOD:19900401T020000/PT1H
        TZOFFSETFROM:-0500
        TZOFFSETTO:-0400
        END:DAYLIGHT
        END:VTIMEZONE",
    );
    let found = found.unwrap();
    assert_eq!(odd, [""; 0]);
    let offsets = |day: &str| found.offset(instant(&format!("{day} 12:00"))) / 3600;
    assert_eq!(offsets("1966-07-01"), -4, "before the first change");
    assert_eq!(offsets("1986-07-01"), -5);
    assert_eq!(offsets("1987-07-01"), -4);
    assert_eq!(offsets("1990-07-01"), -4);
    assert_eq!(offsets("1991-07-01"), -5);
    assert_eq!(offsets("2050-07-01"), -5);
}

#[test]
fn what_does_not_read_is_told_with_its_line() {
    let (found, odd) = definition(
        "BEGIN:VTIMEZONE
        TZID:Odd
        BEGIN:STANDARD
        DTSTART:19700101T000000
        TZOFFSETTO:+0500
        END:STANDARD
        BEGIN:DAYLIGHT
        DTSTART:soon
        TZOFFSETFROM:+0500
        TZOFFSETTO:+0600
        END:DAYLIGHT
        BEGIN:DAYLIGHT
        DTSTART:19700101T000000
        TZOFFSETFROM:+0500
        TZOFFSETTO:summer
        END:DAYLIGHT
        END:VTIMEZONE",
    );
    assert_eq!(odd, ["4:TZOFFSETFROM", "9:DTSTART", "16:TZOFFSETTO"]);
    assert_eq!(utc(&found.unwrap(), "2026-01-01 05:00"), "2026-01-01 00:00");
    assert_eq!(definition("BEGIN:VTIMEZONE\nTZID:Nothing\nEND:VTIMEZONE").0, None);
}

#[test]
fn a_hostile_definition_ends() {
    let (found, _) = definition(
        "BEGIN:VTIMEZONE
        TZID:Hostile
        BEGIN:STANDARD
        DTSTART:16010101T000000
        RRULE:FREQ=SECONDLY
        TZOFFSETFROM:+0000
        TZOFFSETTO:+0100
        END:STANDARD
        BEGIN:STANDARD
        DTSTART:16010101T000000
        RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=31
        TZOFFSETFROM:-2359
        TZOFFSETTO:+2359
        END:STANDARD
        END:VTIMEZONE",
    );
    let found = found.unwrap();
    assert!(found.changes.len() <= MOST);
    utc(&found, "2026-01-01 05:00");
}

#[test]
fn offsets_are_read_as_they_are_written() {
    assert_eq!(seconds("+0100"), Some(3600));
    assert_eq!(seconds("-0330"), Some(-12_600));
    assert_eq!(seconds("+001444"), Some(884));
    assert_eq!(seconds("0100"), Some(3600));
    assert_eq!(seconds("+01:00"), Some(3600));
    for text in ["", "+", "1", "+2500", "+0160", "+01000", "é", "+0100Z", "--0100"] {
        assert_eq!(seconds(text), None, "{text}");
    }
}
