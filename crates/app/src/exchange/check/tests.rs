//! What checking a calendar file tells, in both languages.

use super::*;
use crate::{Language, Words};
use std::{collections::BTreeSet, io::Write};

fn checked(text: &str) -> Result<CalendarCheck, Failure> {
    let mut file = tempfile::Builder::new().suffix(".ics").tempfile().unwrap();
    file.write_all(text.as_bytes()).unwrap();
    check_calendar(file.path())
}

/// About everything that can be odd.
const ODD: &str = "BEGIN:VCALENDAR\r
VERSION:1.0\r
METHOD:REQUEST\r
BEGIN:VTIMEZONE\r
TZID:Mien\r
BEGIN:STANDARD\r
DTSTART:19700101T000000\r
TZOFFSETTO:+0100\r
END:STANDARD\r
END:VTIMEZONE\r
BEGIN:VTIMEZONE\r
TZID:Europe/Paris\r
BEGIN:STANDARD\r
DTSTART:19700101T000000\r
TZOFFSETFROM:+0900\r
TZOFFSETTO:+0900\r
END:STANDARD\r
END:VTIMEZONE\r
BEGIN:VEVENT\r
UID:a\r
DTSTART;TZID=Mien:20261205T180000\r
DTEND;TZID=Lune:20261205T170000\r
DURATION:PT1H\r
DESCRIPTION:<br>\r
RRULE:FREQ=DAILY;COUNT=2;UNTIL=20270101;BYMONTH=13;BYSETPOS=1;X-A=1\r
EXDATE:hier\r
END:VEVENT\r
BEGIN:VEVENT\r
UID:a\r
RECURRENCE-ID;RANGE=THISANDFUTURE:20300101T000000Z\r
DTSTART:20261206T180000\r
COLOR:teal\r
END:VEVENT\r
BEGIN:VEVENT\r
DTSTART;TZID=Romance Standard Time:20261207T180000\r
RRULE:FREQ=JAMAIS\r
SUMMARY:Bûche, sablé\r
LOCATION:C\\:\r
BEGIN:VALARM\r
ACTION:DISPLAY\r
END:VALARM\r
END:VEVENT\r
BEGIN:VEVENT\r
UID:d\r
DTSTART;TZID=Europe/Paris:20261208T180000\r
RRULE:FREQ=DAILY;UNTIL=20261210T180000\r
END:VEVENT\r
BEGIN:VEVENT\r
UID:b\r
DTSTART;VALUE=DATE:20261208\r
DTEND;VALUE=DATE:20261208\r
RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30\r
END:VEVENT\r
BEGIN:VTODO\r
UID:c\r
SUMMARY ; LANGUAGE=fr:Tâche\r
END:VTODO\r
n’importe quoi
END:VCALENDAR\r
";

#[test]
fn everything_odd_and_every_effect_is_said_in_both_languages() {
    let check = checked(ODD).unwrap();
    assert_eq!((check.events, check.todos, check.method.as_str()), (5, 1, "REQUEST"));
    let codes: BTreeSet<&str> = check.odd.iter().map(|odd| odd.code.as_str()).collect();
    for code in [
        "version",
        "headLacks",
        "badDefinition",
        "zoneDefined",
        "nameHolds",
        "unknownZone",
        "undefinedZone",
        "ruleTwoEnds",
        "ruleValue",
        "rulePart",
        "ruleFrequency",
        "ruleNever",
        "badDate",
        "thisAndFuture",
        "stray",
        "twoEnds",
        "floating",
        "endsAsItBegins",
        "unescaped",
        "badEscape",
        "alarmLacks",
        "untilLocal",
        "bareLineEnds",
        "lacks",
        "malformed",
    ] {
        assert!(codes.contains(code), "{code} is not among {codes:?}");
    }
    for language in [Language::Fr, Language::En] {
        let words = Words::of(language);
        for odd in &check.odd {
            let said = words.say(&format!("ics-odd-{}", odd.code), &odd.params);
            assert!(!said.contains("ics-odd") && !said.contains('$') && !said.contains('{'), "{said}");
            assert!(odd.rule.starts_with("RFC "), "{odd:?}");
        }
        for effect in check.programs.iter().flat_map(|program| &program.effects) {
            let said = words.say(&format!("ics-effect-{}", effect.code), &effect.params);
            assert!(!said.contains("ics-effect") && !said.contains('$') && !said.contains('{'), "{said}");
        }
    }
    assert_eq!(check.programs.len(), 4);
}

#[test]
fn what_is_no_calendar_is_refused_with_its_reason() {
    let reason = |text: &str| checked(text).unwrap_err().params["reason"].clone();
    assert_eq!(reason(""), "empty".into());
    assert_eq!(reason(" \r\n"), "empty".into());
    assert_eq!(reason("bonjour"), "other".into());
    let missing = check_calendar(Path::new("/nowhere/at/all.ics")).unwrap_err();
    assert_eq!(missing.code, Code::FileUnreadable);
}
