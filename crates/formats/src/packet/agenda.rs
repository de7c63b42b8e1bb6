//! Due dates as a calendar file: for each post an event of the day and a task.

use super::{Manifest, Say};
use crate::{
    ics::{
        component::{Component, Property},
        writer::Writer,
    },
    share::{Due, due},
};
use marronnier_domain::assignment::State;
use std::io;

/// The calendar; empty of events when no post has a due date.
pub fn calendar(manifest: &Manifest, say: Say<'_>) -> io::Result<Vec<u8>> {
    let mut calendar = Component::new("VCALENDAR")
        .with(Property::new("VERSION", "2.0"))
        .with(Property::text("PRODID", &format!("-//Marronnier//{}", env!("CARGO_PKG_VERSION"))))
        .with(Property::new("METHOD", "PUBLISH"));
    for sheet in &manifest.posts {
        let Some(day) = sheet.due else { continue };
        let title = match sheet.title.as_str() {
            "" => say("packet-untitled"),
            title => title.to_owned(),
        };
        let work = Due {
            id: sheet.assignment,
            title: format!("{} {title} ({})", say("packet-due-summary"), sheet.client),
            day: Some(day),
            state: State::Sent,
            note: sheet.note.clone(),
        };
        for component in due::components(&work, manifest.made, false) {
            calendar.push_component(component);
        }
    }
    let mut writer = Writer::new(Vec::new());
    writer.component(&calendar)?;
    writer.finish()
}
