//! Zones written from their real changes.

use super::*;
use crate::ics::zone::definition::Definition;

fn lines(component: &Component) -> Vec<String> {
    let mut lines = vec![format!("BEGIN:{}", component.name())];
    lines.extend(component.properties().iter().map(|property| property.written().to_owned()));
    lines.extend(component.components().iter().flat_map(self::lines));
    lines
}

#[test]
fn paris_is_two_yearly_rules_from_the_change_before_the_first_moment() {
    assert_eq!(
        lines(&definition(Tz::Europe__Paris, 2026..=2027)),
        [
            "BEGIN:VTIMEZONE",
            "TZID:Europe/Paris",
            "X-LIC-LOCATION:Europe/Paris",
            "BEGIN:DAYLIGHT",
            "DTSTART:20250330T020000",
            "TZOFFSETFROM:+0100",
            "TZOFFSETTO:+0200",
            "TZNAME:CEST",
            "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
            "BEGIN:STANDARD",
            "DTSTART:20251026T030000",
            "TZOFFSETFROM:+0200",
            "TZOFFSETTO:+0100",
            "TZNAME:CET",
            "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
        ]
    );
}

#[test]
fn a_zone_without_changes_is_one_offset() {
    assert_eq!(
        lines(&definition(Tz::Indian__Reunion, 2026..=2026))[3..],
        ["BEGIN:STANDARD", "DTSTART:20250101T040000", "TZOFFSETFROM:+0400", "TZOFFSETTO:+0400", "TZNAME:+04"]
    );
}

#[test]
fn what_is_written_is_the_zone_in_the_years_that_it_speaks_of() {
    let day = |year| NaiveDate::from_ymd_opt(year, 1, 1).unwrap().and_time(NaiveTime::MIN).and_utc();
    for tz in chrono_tz::TZ_VARIANTS {
        // all of them today, some of them through times of many laws
        let past: &[(i32, i32)] = if tz.name().len() % 5 == 0 { &[(1994, 2003), (1968, 1975)] } else { &[] };
        for (first, last) in past.iter().copied().chain([(2026, 2026)]) {
            let written = definition(tz, first..=last);
            let mut odd = Vec::new();
            let read =
                Definition::of(&written, &mut odd, &mut crate::ics::recurrence::series::Budget::RULE.clone())
                    .unwrap();
            let wrong = read.contradicts(tz, day(first), day(last + 1));
            assert_eq!((wrong, odd), (None, vec![]), "{tz} {first} {:#?}", lines(&written));
        }
    }
}

#[test]
fn hostile_years_end() {
    assert!(lines(&definition(Tz::Africa__Casablanca, 1..=9999)).len() < 1_000);
    definition(Tz::Europe__Paris, i32::MIN + 1..=i32::MIN + 2);
}
