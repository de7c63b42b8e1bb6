//! Due dates as a calendar file: for each post an event of the day and a task.

use super::{Manifest, Say};
use crate::ics::{
    component::{Component, Property},
    writer::Writer,
};
use chrono::{DateTime, Days, NaiveDate, Utc};
use std::io;

/// The calendar; empty of events when no post has a due date.
pub fn calendar(manifest: &Manifest, say: Say<'_>) -> io::Result<Vec<u8>> {
    let mut calendar = Component::new("VCALENDAR")
        .with(Property::new("VERSION", "2.0"))
        .with(Property::text("PRODID", &format!("-//Marronnier//{}", env!("CARGO_PKG_VERSION"))))
        .with(Property::new("METHOD", "PUBLISH"));
    for sheet in &manifest.posts {
        let Some(due) = sheet.due else { continue };
        let after = due.checked_add_days(Days::new(1)).unwrap_or(due);
        let title = match sheet.title.as_str() {
            "" => say("packet-untitled"),
            title => title.to_owned(),
        };
        let summary = format!("{} {title} ({})", say("packet-due-summary"), sheet.client);
        let entry = |component: &str, kind: &str| {
            Component::new(component)
                .with(Property::new("UID", &format!("{}-{kind}@marronnier.app", sheet.assignment)))
                .with(Property::new("DTSTAMP", &stamp(manifest.made)))
                .with(Property::new("SEQUENCE", &sequence(manifest.made).to_string()))
                .with(Property::text("SUMMARY", &summary))
                .with(Property::text("DESCRIPTION", &sheet.note))
        };
        calendar.push_component(
            entry("VEVENT", "event")
                .with(day("DTSTART", due))
                .with(day("DTEND", after))
                .with(Property::new("TRANSP", "TRANSPARENT")),
        );
        calendar.push_component(
            entry("VTODO", "task").with(day("DUE", due)).with(Property::new("STATUS", "NEEDS-ACTION")),
        );
    }
    let mut writer = Writer::new(Vec::new());
    writer.component(&calendar)?;
    writer.finish()
}

fn day(name: &str, day: NaiveDate) -> Property {
    Property::new(name, &day.format("%Y%m%d").to_string()).with("VALUE", "DATE")
}

fn stamp(moment: DateTime<Utc>) -> String {
    moment.format("%Y%m%dT%H%M%SZ").to_string()
}

/// Rises from one packet to the next, so that a later one updates what an earlier one put into a calendar: minutes since
/// 2020.
fn sequence(moment: DateTime<Utc>) -> i64 {
    (moment.timestamp() - 1_577_836_800).max(0) / 60
}
