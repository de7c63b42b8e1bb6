//! The VTIMEZONEs that we write, evaluated by other programs by their own rules: the same instants as the database's.

use crate::judge::{self, Judge};
use chrono::{Duration, MappedLocalTime, NaiveDate, NaiveDateTime, NaiveTime, TimeZone};
use chrono_tz::Tz;
use marronnier_formats::ics::{
    component::{Component, Property},
    event::{Event, Moment},
    writer::Writer,
    zone::{transition, written},
};
use std::collections::BTreeMap;

const ZONES: [Tz; 9] = [
    Tz::Europe__Paris,
    Tz::Europe__Brussels,
    Tz::Europe__Zurich,
    Tz::America__Montreal,
    Tz::America__Toronto,
    Tz::Africa__Casablanca,
    Tz::Indian__Reunion,
    Tz::Pacific__Noumea,
    Tz::Europe__Dublin,
];

fn midnight(year: i32) -> NaiveDateTime {
    NaiveDate::from_ymd_opt(year, 1, 1).unwrap().and_time(NaiveTime::MIN)
}

/// Local times all through the years and around each change, but those that are not, or are twice: programs differ there.
fn times(tz: Tz) -> Vec<NaiveDateTime> {
    let (from, to) = (midnight(2026), midnight(2029));
    let mut times: Vec<_> =
        (0..36).map(|n| from + Duration::days(30 * n) + Duration::minutes(17 * n)).collect();
    for change in transition::between(tz, from.and_utc(), to.and_utc()) {
        let around = [-86_400, -10_800, -7_200, -3_601, 3_600, 7_200, 10_800, 86_400].map(Duration::seconds);
        times.extend(around.map(|away| (change.at + away).with_timezone(&tz).naive_local()));
    }
    times.retain(|at| matches!(tz.from_local_datetime(at), MappedLocalTime::Single(_)));
    times
}

/// A calendar whose definitions bear names that no program knows, so that each must go by the rules.
fn calendar(all: &[(Tz, Vec<NaiveDateTime>)]) -> Vec<u8> {
    let mut writer = Writer::new(Vec::new());
    writer.begin("VCALENDAR").unwrap();
    writer.property(&Property::new("VERSION", "2.0")).unwrap();
    writer.property(&Property::text("PRODID", "-//Marronnier//tests//FR")).unwrap();
    let own = |tz: Tz| format!("Own {}", tz.name());
    for (tz, _) in all {
        let mut zone: Component = written::definition(*tz, 2026..=2028);
        zone.set(Property::text("TZID", &own(*tz)));
        zone.remove("X-LIC-LOCATION");
        writer.component(&zone).unwrap();
    }
    for (tz, times) in all {
        for at in times {
            let start = Some(Moment::Zoned { at: *at, zone: own(*tz) });
            let uid = format!("{} {at}", tz.name());
            let dtstamp = Some(midnight(2026).and_utc());
            Event { uid, dtstamp, start, ..Event::default() }.write(&mut writer).unwrap();
        }
    }
    writer.end("VCALENDAR").unwrap();
    writer.finish().unwrap()
}

#[test]
fn our_definitions_give_every_program_the_same_instants() {
    let Some(judges) = judge::ready("our_definitions_give_every_program_the_same_instants") else { return };
    let all: Vec<_> = ZONES.into_iter().map(|tz| (tz, times(tz))).collect();
    let mut expected = BTreeMap::new();
    for (tz, times) in &all {
        for at in times {
            let instant = tz.from_local_datetime(at).single().unwrap().to_utc();
            expected.insert(format!("{} {at}", tz.name()), instant.format("%Y%m%dT%H%M%SZ").to_string());
        }
    }
    assert!(expected.len() > 400, "{}", expected.len());
    let folder = tempfile::tempdir().unwrap();
    let path = judge::file(&folder, "zones.ics", &calendar(&all));
    let mut wrongs = Vec::new();
    for judge in judge::ALL {
        let command = if judge == Judge::Python { "zones" } else { "happens" };
        let said = judge::asked(&judges, judge, &[command, &path, "2025-12-01", "2029-02-01"]);
        // Python's two evaluate each time
        let times = if judge == Judge::Python { 2 } else { 1 };
        assert_eq!(said.len(), expected.len() * times, "{judge:?}");
        for event in said {
            let uid = event["uid"].as_str().unwrap();
            if event["start"] != *expected[uid] {
                wrongs.push(format!(
                    "{judge:?} {} {uid}: {} not {}",
                    event["by"], event["start"], expected[uid]
                ));
            }
        }
    }
    assert!(wrongs.is_empty(), "{} wrong:\n{}", wrongs.len(), wrongs.join("\n"));
}
