//! Rules of recurrence laid out by us and by other programs: the examples of RFC 5545 3.8.5.3 and those of real calendars.

use crate::judge::{self, Judge};
use chrono::NaiveDate;
use chrono_tz::Tz;
use marronnier_formats::ics::{
    component::{Component, Property},
    recurrence::{expand, series::Budget},
    writer::Writer,
    zone::{gathered::Zones, written},
};
use std::collections::BTreeMap;

/// A start and a rule, each start being one that its rule gives. Times are of New York, as in the RFC.
#[rustfmt::skip]
const RULES: &[(&str, &str)] = &[
    ("19970902T090000", "FREQ=DAILY;COUNT=10"),
    ("19970902T090000", "FREQ=DAILY;UNTIL=19971224T000000Z"),
    ("19970902T090000", "FREQ=DAILY;INTERVAL=2"),
    ("19970902T090000", "FREQ=DAILY;INTERVAL=10;COUNT=5"),
    ("19980101T090000", "FREQ=YEARLY;UNTIL=20000131T140000Z;BYMONTH=1;BYDAY=SU,MO,TU,WE,TH,FR,SA"),
    ("19980101T090000", "FREQ=DAILY;UNTIL=20000131T140000Z;BYMONTH=1"),
    ("19970902T090000", "FREQ=WEEKLY;COUNT=10"),
    ("19970902T090000", "FREQ=WEEKLY;UNTIL=19971224T000000Z"),
    ("19970902T090000", "FREQ=WEEKLY;INTERVAL=2;WKST=SU"),
    ("19970902T090000", "FREQ=WEEKLY;UNTIL=19971007T000000Z;WKST=SU;BYDAY=TU,TH"),
    ("19970901T090000", "FREQ=WEEKLY;INTERVAL=2;UNTIL=19971224T000000Z;WKST=SU;BYDAY=MO,WE,FR"),
    ("19970902T090000", "FREQ=WEEKLY;INTERVAL=2;COUNT=8;WKST=SU;BYDAY=TU,TH"),
    ("19970905T090000", "FREQ=MONTHLY;COUNT=10;BYDAY=1FR"),
    ("19970905T090000", "FREQ=MONTHLY;UNTIL=19971224T000000Z;BYDAY=1FR"),
    ("19970907T090000", "FREQ=MONTHLY;INTERVAL=2;COUNT=10;BYDAY=1SU,-1SU"),
    ("19970922T090000", "FREQ=MONTHLY;COUNT=6;BYDAY=-2MO"),
    ("19970928T090000", "FREQ=MONTHLY;BYMONTHDAY=-3"),
    ("19970902T090000", "FREQ=MONTHLY;COUNT=10;BYMONTHDAY=2,15"),
    ("19970930T090000", "FREQ=MONTHLY;COUNT=10;BYMONTHDAY=1,-1"),
    ("19970910T090000", "FREQ=MONTHLY;INTERVAL=18;COUNT=10;BYMONTHDAY=10,11,12,13,14,15"),
    ("19970902T090000", "FREQ=MONTHLY;INTERVAL=2;BYDAY=TU"),
    ("19970610T090000", "FREQ=YEARLY;COUNT=10;BYMONTH=6,7"),
    ("19970310T090000", "FREQ=YEARLY;INTERVAL=2;COUNT=10;BYMONTH=1,2,3"),
    ("19970101T090000", "FREQ=YEARLY;INTERVAL=3;COUNT=10;BYYEARDAY=1,100,200"),
    ("19970519T090000", "FREQ=YEARLY;BYDAY=20MO"),
    ("19970512T090000", "FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO"),
    ("19970313T090000", "FREQ=YEARLY;BYMONTH=3;BYDAY=TH"),
    ("19970605T090000", "FREQ=YEARLY;BYDAY=TH;BYMONTH=6,7,8"),
    ("19980213T090000", "FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13"),
    ("19970913T090000", "FREQ=MONTHLY;BYDAY=SA;BYMONTHDAY=7,8,9,10,11,12,13"),
    ("19961105T090000", "FREQ=YEARLY;INTERVAL=4;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8"),
    ("19970904T090000", "FREQ=MONTHLY;COUNT=3;BYDAY=TU,WE,TH;BYSETPOS=3"),
    ("19970929T090000", "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-2"),
    ("19970902T090000", "FREQ=HOURLY;INTERVAL=3;UNTIL=19970902T210000Z"),
    ("19970902T090000", "FREQ=MINUTELY;INTERVAL=15;COUNT=6"),
    ("19970902T090000", "FREQ=MINUTELY;INTERVAL=90;COUNT=4"),
    ("19970902T090000", "FREQ=DAILY;BYHOUR=9,10,11,12,13,14,15,16;BYMINUTE=0,20,40;COUNT=60"),
    ("19970805T090000", "FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=MO"),
    ("19970805T090000", "FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=SU"),
    ("20070115T090000", "FREQ=MONTHLY;BYMONTHDAY=15,30;COUNT=5"),
    ("19970131T090000", "FREQ=MONTHLY;COUNT=12"),
    ("19960229T090000", "FREQ=YEARLY;COUNT=3"),
    ("19970101T090000", "FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=1,-1;BYSETPOS=1;COUNT=4"),
    ("19970831T090000", "FREQ=MONTHLY;BYDAY=-1SU;BYMONTH=3,8;COUNT=6"),
    ("19971027T023000", "FREQ=WEEKLY;BYDAY=MO,FR;UNTIL=19981231T235959Z"),
    ("19971231T220000", "FREQ=MONTHLY;BYMONTHDAY=-1;COUNT=14"),
];

const FROM: (i32, u32, u32) = (1997, 1, 1);
const TO: (i32, u32, u32) = (2001, 1, 1);

fn day((year, month, day): (i32, u32, u32)) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

fn events() -> Vec<Component> {
    let event = |(index, (start, rule)): (usize, &(&str, &str))| {
        Component::new("VEVENT")
            .with(Property::new("UID", &index.to_string()))
            .with(Property::new("DTSTAMP", "19970101T000000Z"))
            .with(Property::new("DTSTART", start).with("TZID", "America/New_York"))
            .with(Property::new("DURATION", "PT1H"))
            .with(Property::new("RRULE", rule))
    };
    RULES.iter().enumerate().map(event).collect()
}

fn calendar(events: &[Component]) -> Vec<u8> {
    let mut writer = Writer::new(Vec::new());
    writer.begin("VCALENDAR").unwrap();
    writer.property(&Property::new("VERSION", "2.0")).unwrap();
    writer.property(&Property::text("PRODID", "-//Marronnier//tests//FR")).unwrap();
    writer.component(&written::definition(Tz::America__New_York, 1996..=2008)).unwrap();
    events.iter().for_each(|event| writer.component(event).unwrap());
    writer.end("VCALENDAR").unwrap();
    writer.finish().unwrap()
}

#[test]
fn rules_give_every_program_the_same_instants() {
    let Some(judges) = judge::ready("rules_give_every_program_the_same_instants") else { return };
    let events = events();
    let folder = tempfile::tempdir().unwrap();
    let path = judge::file(&folder, "rules.ics", &calendar(&events));
    let window = [FROM, TO].map(|at| day(at).and_hms_opt(0, 0, 0).unwrap().and_utc());
    let expanded = expand(&events, &Zones::default(), (window[0], window[1]), &mut Budget::FILE.clone());
    assert_eq!(expanded.told, [], "each start is one that its rule gives");
    let mut ours: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for occurrence in expanded.occurrences {
        let at = occurrence.at.unwrap().format("%Y%m%dT%H%M%SZ").to_string();
        ours.entry(occurrence.component.to_string()).or_default().push(at);
    }
    let (from, to) = judge::days((day(FROM), day(TO)));
    let mut wrongs = Vec::new();
    for judge in judge::ALL {
        let mut theirs: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for event in judge::asked(&judges, judge, &["happens", &path, &from, &to]) {
            let start = event["start"].as_str().unwrap().to_owned();
            theirs.entry(event["uid"].as_str().unwrap().to_owned()).or_default().push(start);
        }
        for (index, (start, rule)) in RULES.iter().enumerate() {
            let uid = index.to_string();
            let mut said = theirs.remove(&uid).unwrap_or_default();
            said.sort();
            if said != ours.get(&uid).cloned().unwrap_or_default() && !is_known(judge, start, rule) {
                wrongs
                    .push(format!("{judge:?} {start} {rule}\n  they {said:?}\n  we   {:?}", ours.get(&uid)));
            }
        }
    }
    assert!(wrongs.is_empty(), "{} wrong:\n{}", wrongs.len(), wrongs.join("\n"));
}

/// Rules that ical.js 2.2 lays out otherwise than the RFC's own lists of dates say; the two other judges agree with us.
#[rustfmt::skip]
const NOT_OF_ICAL_JS: &[(&str, &str)] = &[
    // each Monday instead of the twentieth, each week instead of the twentieth
    ("19970519T090000", "FREQ=YEARLY;BYDAY=20MO"),
    ("19970512T090000", "FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO"),
    // the first of March instead of no day
    ("19960229T090000", "FREQ=YEARLY;COUNT=3"),
    // the positions of a set of a year are not taken
    ("19970101T090000", "FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=1,-1;BYSETPOS=1;COUNT=4"),
    // one fewer than its count
    ("19970831T090000", "FREQ=MONTHLY;BYDAY=-1SU;BYMONTH=3,8;COUNT=6"),
];

fn is_known(judge: Judge, start: &str, rule: &str) -> bool {
    judge == Judge::IcalJs && NOT_OF_ICAL_JS.contains(&(start, rule))
}
