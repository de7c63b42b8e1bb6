//! One event of a shared calendar, a key date: RFC 5545 3.6.1, and what Outlook looks for beside.

use super::{colour, due::Due, html};
use crate::ics::component::{Component, Property};
use chrono::{DateTime, Days, NaiveDate, TimeDelta, Utc};
use chrono_tz::Tz;
use marronnier_domain::{moment::PlannedAt, share::LENGTH_MINUTES, status::Status};

/// A post as an event.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Its identity in calendars.
    pub uid: String,
    /// Counts its states.
    pub sequence: u32,
    /// When this state was first told.
    pub modified: DateTime<Utc>,
    /// Told no more: cancelled.
    pub withdrawn: bool,
    /// It has an event of its own, beside those of the work.
    pub told: bool,
    /// It has no date any more: that event is cancelled, the work is not.
    pub undated: bool,
    /// Title; never empty.
    pub title: String,
    /// When, in `zone`.
    pub at: PlannedAt,
    /// The client's zone.
    pub zone: Tz,
    /// How far it has come.
    pub status: Status,
    /// Plain text.
    pub description: String,
    /// Where it leads; may be empty, or something that is no address.
    pub link: String,
    /// Networks, labels.
    pub categories: Vec<String>,
    /// Palette number of its client.
    pub colour: u32,
    /// Who is told, as a word that is the same each time.
    pub reader: String,
    /// What its reader has to do for it.
    pub work: Vec<Due>,
}

/// Somebody who invites or is invited.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    /// As shown; may be empty.
    pub name: String,
    /// E-mail address.
    pub email: String,
}

/// A key date as an event of whole days.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeyDay {
    /// Its identity in calendars.
    pub uid: String,
    /// Counts its states.
    pub sequence: u32,
    /// When this state was first told.
    pub modified: DateTime<Utc>,
    /// Told no more: cancelled.
    pub withdrawn: bool,
    /// What it is.
    pub title: String,
    /// First day.
    pub first: NaiveDate,
    /// Last day, included.
    pub last: NaiveDate,
}

/// An instant as it is written: `20261210T170000Z`.
pub(super) fn instant(at: DateTime<Utc>) -> String {
    at.format("%Y%m%dT%H%M%SZ").to_string()
}

pub(super) fn day(name: &str, day: NaiveDate) -> Property {
    Property::new(name, &day.format("%Y%m%d").to_string()).with("VALUE", "DATE")
}

/// A moment in the client's zone, some minutes later; one that the clocks skip is where they go on.
fn moment(name: &str, at: PlannedAt, zone: Tz, later: i64) -> Property {
    let Some(start) = at.instant(zone) else {
        let days = Days::new(u64::from(later > 0));
        return day(name, at.date.checked_add_days(days).unwrap_or(at.date));
    };
    let at = start + TimeDelta::minutes(later);
    if zone == Tz::UTC {
        return Property::new(name, &instant(at));
    }
    let civil = at.with_timezone(&zone).format("%Y%m%dT%H%M%S").to_string();
    Property::new(name, &civil).with("TZID", zone.name())
}

/// The end; how long it lasts where the clocks go back meanwhile, since they would show an end before the beginning.
fn ending(at: PlannedAt, zone: Tz) -> Property {
    let shown = |later: i64| {
        let at = at.instant(zone)? + TimeDelta::minutes(later);
        Some(at.with_timezone(&zone).naive_local())
    };
    if shown(0).zip(shown(LENGTH_MINUTES)).is_some_and(|(start, end)| end <= start) {
        return Property::new("DURATION", &format!("PT{LENGTH_MINUTES}M"));
    }
    moment("DTEND", at, zone, LENGTH_MINUTES)
}

fn told(mut component: Component, entry: &Entry) -> Component {
    if !entry.description.is_empty() {
        component.push(Property::text("DESCRIPTION", &entry.description));
        let html = Property::text("X-ALT-DESC", &html::of(&entry.description));
        component.push(html.with("FMTTYPE", "text/html"));
    }
    if !entry.categories.is_empty() {
        component.push(categories(&entry.categories));
    }
    component.push(Property::new("COLOR", colour::name(entry.colour)));
    if is_address(&entry.link) {
        component.push(Property::new("URL", entry.link.trim()).with("VALUE", "URI"));
    }
    component
}

/// Each escaped alone: a comma parts two of them.
fn categories(names: &[String]) -> Property {
    let escaped: Vec<String> =
        names.iter().map(|name| Property::text("CATEGORIES", name).value().to_owned()).collect();
    Property::new("CATEGORIES", &escaped.join(","))
}

fn is_address(link: &str) -> bool {
    let link = link.trim();
    let known = ["https://", "http://", "mailto:"].iter().any(|scheme| link.starts_with(scheme));
    known && link.chars().all(|sign| !sign.is_whitespace() && !sign.is_control())
}

/// The event. `invitation` is who invites and who is invited, when the file asks Outlook for it.
pub(super) fn event(entry: &Entry, invitation: Option<(&Person, Option<&Person>)>) -> Component {
    let state = match entry.status {
        _ if entry.withdrawn || entry.undated => "CANCELLED",
        Status::Approved | Status::Scheduled | Status::Published => "CONFIRMED",
        _ => "TENTATIVE",
    };
    let modified = instant(entry.modified);
    // in the order in which people read a file
    let mut component = Component::new("VEVENT")
        .with(Property::text("UID", &entry.uid))
        .with(Property::new("DTSTAMP", &modified))
        .with(Property::new("LAST-MODIFIED", &modified))
        .with(Property::new("SEQUENCE", &entry.sequence.to_string()))
        .with(Property::text("SUMMARY", &entry.title))
        .with(moment("DTSTART", entry.at, entry.zone, 0))
        .with(ending(entry.at, entry.zone))
        .with(Property::new("STATUS", state))
        .with(Property::new("TRANSP", "TRANSPARENT"))
        .with(Property::new("X-MICROSOFT-CDO-BUSYSTATUS", "FREE"));
    if entry.at.time.is_none() {
        component.push(Property::new("X-MICROSOFT-CDO-ALLDAYEVENT", "TRUE"));
    }
    if let Some((from, to)) = invitation {
        invite(&mut component, from, to);
    }
    component.push(Property::text(super::READER, &entry.reader));
    told(component, entry)
}

/// Says who invites and who is invited.
pub(super) fn invite(component: &mut Component, from: &Person, to: Option<&Person>) {
    component.push(person("ORGANIZER", from));
    if let Some(to) = to {
        let asked = person("ATTENDEE", to).with("ROLE", "REQ-PARTICIPANT");
        component.push(asked.with("PARTSTAT", "NEEDS-ACTION").with("RSVP", "TRUE"));
    }
}

fn person(name: &str, who: &Person) -> Property {
    let property = Property::new(name, &format!("mailto:{}", who.email.trim()));
    if who.name.trim().is_empty() { property } else { property.with("CN", who.name.trim()) }
}

/// A key date.
pub(super) fn key_day(key_day: &KeyDay, category: &str) -> Component {
    let end = key_day.last.succ_opt().unwrap_or(key_day.last);
    Component::new("VEVENT")
        .with(Property::text("UID", &key_day.uid))
        .with(Property::new("DTSTAMP", &instant(key_day.modified)))
        .with(Property::new("LAST-MODIFIED", &instant(key_day.modified)))
        .with(Property::new("SEQUENCE", &key_day.sequence.to_string()))
        .with(Property::text("SUMMARY", &key_day.title))
        .with(day("DTSTART", key_day.first))
        .with(day("DTEND", end))
        .with(Property::new("STATUS", if key_day.withdrawn { "CANCELLED" } else { "CONFIRMED" }))
        .with(Property::new("TRANSP", "TRANSPARENT"))
        .with(Property::new("X-MICROSOFT-CDO-BUSYSTATUS", "FREE"))
        .with(Property::new("X-MICROSOFT-CDO-ALLDAYEVENT", "TRUE"))
        .with(categories(&[category.to_owned()]))
}
