//! A calendar of ours, read by other programs: the same events, instants and texts as we wrote.

use crate::judge::{self, Judge};
use chrono::{DateTime, NaiveDate, Utc};
use chrono_tz::Tz;
use marronnier_formats::ics::{
    calendar::{Calendar, Method},
    component::{Component, Property},
    event::{Alarm, Duration, Event, EventStatus, Moment, RecurrenceId},
    reader::{Item, Reader},
    recurrence::{expand, series::Budget},
    value::text::unescaped,
    writer::Writer,
    zone::{gathered::Zones, written},
};
use serde_json::{Value, json};

fn day(month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, month, day).unwrap()
}

fn zoned(zone: &str, month: u32, on: u32, hour: u32, minute: u32) -> Option<Moment> {
    Some(Moment::Zoned { at: day(month, on).and_hms_opt(hour, minute, 0).unwrap(), zone: zone.to_owned() })
}

const PARIS: &str = "Europe/Paris";

/// What a year of posts holds: texts that must be escaped and folded, days, zones, series with exceptions and a change.
fn events() -> Vec<Event> {
    let stamp = Some(day(1, 1).and_hms_opt(0, 0, 0).unwrap().and_utc());
    let event = |uid: &str, summary: &str, start: Option<Moment>, end: Option<Moment>| Event {
        uid: format!("{uid}@marronnier"),
        dtstamp: stamp,
        summary: summary.to_owned(),
        start,
        end,
        ..Event::default()
    };
    let long = "À l’œil ; virgule, barre \\ et \\n écrit,\nretour « né » 👩‍👩‍👧‍👦 ".repeat(20);
    vec![
        event("plain", "Réel : les coulisses", zoned(PARIS, 3, 28, 18, 30), zoned(PARIS, 3, 28, 19, 0)),
        Event {
            description: long.trim_end().to_owned(),
            location: "Quai de la Gare ; Lyon, 3ᵉ".to_owned(),
            status: Some(EventStatus::Confirmed),
            categories: vec!["Instagram, Réel".to_owned(), "Noël".to_owned()],
            alarms: vec![Alarm::display(Duration::minutes(15).before(), "Bientôt")],
            ..event(
                "texts",
                "Titre ; avec, tout \\ cela",
                zoned(PARIS, 12, 24, 8, 0),
                zoned(PARIS, 12, 24, 8, 30),
            )
        },
        event("day", "Férié", Some(Moment::Day(day(5, 1))), Some(Moment::Day(day(5, 2)))),
        event("days", "Salon", Some(Moment::Day(day(6, 10))), Some(Moment::Day(day(6, 14)))),
        event(
            "montreal",
            "Québec",
            zoned("America/Montreal", 7, 1, 9, 0),
            zoned("America/Montreal", 7, 1, 10, 0),
        ),
        event(
            "reunion",
            "Réunion",
            zoned("Indian/Reunion", 7, 1, 9, 0),
            zoned("Indian/Reunion", 7, 1, 10, 0),
        ),
        Event {
            start: Some(Moment::Utc(day(8, 1).and_hms_opt(12, 0, 0).unwrap().and_utc())),
            duration: Some(Duration::minutes(90)),
            ..event("utc", "En UTC", None, None)
        },
        Event {
            rrule: vec!["FREQ=WEEKLY;BYDAY=TU,TH;UNTIL=20261126T170000Z".to_owned()],
            exdate: vec![Property::new("EXDATE", "20261013T180000,20261029T180000").with("TZID", PARIS)],
            ..event("series", "Rubrique", zoned(PARIS, 10, 6, 18, 0), zoned(PARIS, 10, 6, 18, 45))
        },
        Event {
            recurrence_id: zoned(PARIS, 11, 5, 18, 0).map(|at| RecurrenceId { at, this_and_future: false }),
            sequence: Some(1),
            ..event("series", "Rubrique, déplacée", zoned(PARIS, 11, 6, 10, 0), zoned(PARIS, 11, 6, 10, 45))
        },
    ]
}

fn calendar(events: &[Event]) -> Vec<u8> {
    let mut writer = Writer::new(Vec::new());
    writer.begin("VCALENDAR").unwrap();
    let head = Calendar {
        prod_id: "-//Marronnier//tests//FR".to_owned(),
        version: "2.0".to_owned(),
        method: Some(Method::Publish),
        name: "Client ; décembre".to_owned(),
        ..Calendar::default()
    };
    head.write(&mut writer).unwrap();
    for tz in [Tz::Europe__Paris, Tz::America__Montreal, Tz::Indian__Reunion] {
        writer.component(&written::definition(tz, 2026..=2026)).unwrap();
    }
    events.iter().for_each(|event| event.write(&mut writer).unwrap());
    writer.end("VCALENDAR").unwrap();
    writer.finish().unwrap()
}

/// The components of a file, zones apart.
fn read(bytes: &[u8]) -> (Vec<Component>, Vec<Component>) {
    let mut reader = Reader::new(bytes);
    let mut all = Vec::new();
    while let Some(item) = reader.read().unwrap() {
        if let Item::Component(component) = item {
            all.push(component);
        }
    }
    assert!(reader.report().is_empty(), "{:?}", reader.report());
    all.into_iter().partition(|component| component.name() == "VTIMEZONE")
}

/// What we say happens, in the words of the judges.
pub fn ours(bytes: &[u8], window: (DateTime<Utc>, DateTime<Utc>)) -> Vec<Value> {
    let (definitions, events) = read(bytes);
    let (zones, told) = Zones::gather(&definitions, None, window);
    assert_eq!(told, []);
    let expanded = expand(&events, &zones, window, &mut Budget::FILE.clone());
    assert_eq!(expanded.told, []);
    let stamp = |moment: &Moment| match moment {
        Moment::Day(day) => day.format("%Y%m%d").to_string(),
        moment => zones.instant(moment).unwrap().format("%Y%m%dT%H%M%SZ").to_string(),
    };
    let told = expanded.occurrences.iter().map(|occurrence| {
        let text =
            |name| events[occurrence.component].first(name).map(|property| unescaped(property.value()));
        json!({
            "uid": text("UID"),
            "start": stamp(&occurrence.start),
            "end": occurrence.end.as_ref().map(stamp),
            "summary": text("SUMMARY"),
            "description": text("DESCRIPTION"),
            "location": text("LOCATION"),
        })
    });
    told.collect()
}

pub fn sorted(mut events: Vec<Value>) -> Vec<Value> {
    events.sort_by_key(ToString::to_string);
    events
}

#[test]
fn our_calendars_say_the_same_to_every_program() {
    let Some(judges) = judge::ready("our_calendars_say_the_same_to_every_program") else { return };
    let bytes = calendar(&events());
    let folder = tempfile::tempdir().unwrap();
    let path = judge::file(&folder, "ours.ics", &bytes);
    let window = (day(1, 1), NaiveDate::from_ymd_opt(2027, 1, 1).unwrap());
    let instant = |day: NaiveDate| day.and_hms_opt(0, 0, 0).unwrap().and_utc();
    let expected = sorted(ours(&bytes, (instant(window.0), instant(window.1))));
    assert_eq!(expected.len(), 7 + 14, "{expected:#?}");
    let (from, to) = judge::days(window);
    for judge in judge::ALL {
        let said = sorted(judge::asked(&judges, judge, &["happens", &path, &from, &to]));
        // libical merges neither exceptions nor changes: its series is judged in `recurring`
        let is_judged = |event: &&Value| judge != Judge::Libical || event["uid"] != "series@marronnier";
        let said: Vec<_> = said.iter().filter(is_judged).collect();
        let expected: Vec<_> = expected.iter().filter(is_judged).collect();
        assert_eq!(said, expected, "{judge:?}");
    }
}
