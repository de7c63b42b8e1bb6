//! What a file holds, event by event and task by task, as we read it and as the judges do.

use crate::{judge, ours::sorted};
use chrono::NaiveDate;
use marronnier_formats::ics::{
    calendar::Calendar,
    reader::{Item, Reader},
    report::Report,
    value::{moment::Moment, text::unescaped},
    zone::gathered::Zones,
};
use serde_json::{Value, json};
use std::path::Path;

/// What a file holds as we read it, in the words of the judges.
fn held(path: &str) -> Vec<Value> {
    let bytes = std::fs::read(path).unwrap();
    let (mut head, mut definitions, mut components) = (Vec::new(), Vec::new(), Vec::new());
    for item in Reader::new(bytes.as_slice()).flatten() {
        match item {
            Item::Property(property) => head.push(property),
            Item::Component(one) if one.name() == "VTIMEZONE" => definitions.push(one),
            Item::Component(one) => components.push(one),
            _ => {}
        }
    }
    let mut report = Report::default();
    let head = Calendar::read(head, &mut report);
    let midnight =
        |year| NaiveDate::from_ymd_opt(year, 1, 1).unwrap().and_hms_opt(0, 0, 0).unwrap().and_utc();
    let span = (midnight(2026), midnight(2028));
    let (zones, told) = Zones::gather(&definitions, None, span);
    assert!(told.is_empty() && report.is_empty(), "{told:?} {report:?}");
    let stamp = |moment: &Moment| match moment {
        Moment::Day(day) => day.format("%Y%m%d").to_string(),
        moment => zones.instant(moment).unwrap().format("%Y%m%dT%H%M%SZ").to_string(),
    };
    let told = components.into_iter().map(|one| {
        let text = |name: &str| one.first(name).map(|property| unescaped(property.value()).into_owned());
        let when = one.first(if one.name() == "VTODO" { "DUE" } else { "DTSTART" }).unwrap();
        json!({
            "kind": one.name(),
            "method": head.method.map(|method| format!("{method:?}").to_uppercase()),
            "uid": text("UID"),
            "sequence": text("SEQUENCE").map_or(0, |number| number.parse::<u32>().unwrap()),
            "status": text("STATUS"),
            "at": stamp(&Moment::of(when).unwrap().0),
            "summary": text("SUMMARY"),
            "description": text("DESCRIPTION"),
            "organizer": text("ORGANIZER"),
            "attendees": one.all("ATTENDEE").map(|attendee| attendee.value()).collect::<Vec<_>>(),
        })
    });
    told.collect()
}

/// What we hold a file to be, once every judge said the same.
pub fn agreed(judges: &Path, path: &str) -> Vec<Value> {
    let ours = sorted(held(path));
    for judge in judge::ALL {
        assert_eq!(sorted(judge::asked(judges, judge, &["holds", path])), ours, "{judge:?} of {path}");
    }
    ours
}
