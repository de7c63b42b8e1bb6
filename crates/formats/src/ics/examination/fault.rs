//! What a calendar must hold and does not, and what its values contradict (RFC 5545 3.6, 3.7). Each told with its line.

use super::{ZoneSeen, gathering::Gathering, is_plain, values};
use crate::ics::{
    component::Component,
    value::moment::Moment,
    zone::{Zone, gathered::Zones},
};

/// What is wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fault {
    /// The calendar has no such property.
    HeadLacks(&'static str),
    /// An event or task has no such property.
    Lacks(&'static str),
    /// A version of the format other than 2.0.
    Version(String),
    /// A zone is used and not defined. Known by its name.
    Undefined(String),
    /// A zone that nobody knows and nothing defines: its hours are not known.
    UnknownZone(String),
    /// It ends before it begins.
    EndsBefore,
    /// It ends on the day on which it begins: DTEND is the day after the last.
    EndsAsItBegins,
    /// Both an end and a duration.
    TwoEnds,
    /// Times of no zone: each reader takes them for its own.
    Floating,
    /// It lasts less than nothing.
    NegativeDuration,
    /// Said to be a day, and is a time. Its property and its value.
    DayWithTime(&'static str, String),
    /// It ends as a time though it begins as a day, or the other way round.
    OtherKind,
    /// A number or a date beyond what its property may hold. Its property and its value.
    OutOfRange(&'static str, String),
    /// Lines end otherwise than CRLF.
    BareLineEnds,
    /// A comma or a semicolon of a text without a backslash. Its property.
    Unescaped(String),
    /// A backslash before a sign that needs none. Its property.
    BadEscape(String),
    /// An alarm has no such property.
    AlarmLacks(&'static str),
    /// A rule ends at a time of no zone though what it repeats begins in one.
    UntilLocal,
}

impl Fault {
    /// Where the standard says so.
    pub fn rule(&self) -> &'static str {
        match self {
            Self::HeadLacks(_) => "RFC 5545 3.6",
            Self::Lacks(_) | Self::TwoEnds => "RFC 5545 3.6.1",
            Self::Version(_) => "RFC 5545 3.7.4",
            Self::Undefined(_) | Self::UnknownZone(_) => "RFC 5545 3.2.19",
            Self::EndsBefore | Self::EndsAsItBegins => "RFC 5545 3.8.2.2",
            Self::Floating => "RFC 5545 3.3.5",
            Self::NegativeDuration => "RFC 5545 3.8.2.5",
            Self::DayWithTime(..) => "RFC 5545 3.3.4",
            Self::OtherKind => "RFC 5545 3.6.1",
            Self::OutOfRange(..) => "RFC 5545 3.8",
            Self::BareLineEnds => "RFC 5545 3.1",
            Self::Unescaped(_) | Self::BadEscape(_) => "RFC 5545 3.3.11",
            Self::AlarmLacks(_) => "RFC 5545 3.6.6",
            Self::UntilLocal => "RFC 5545 3.3.10",
        }
    }
}

/// The faults of the head of a file and of its zones.
pub fn of_head(gathering: &Gathering, seen: &[ZoneSeen], zones: &Zones) -> Vec<(u32, Fault)> {
    let mut found = Vec::new();
    if gathering.calendars > 0 && gathering.version.is_none() {
        found.push((1, Fault::HeadLacks("VERSION")));
    }
    if let Some(version) = gathering.version.as_ref().filter(|version| *version != "2.0") {
        found.push((1, Fault::Version(version.chars().take(40).collect())));
    }
    if gathering.calendars > 0 && gathering.program.is_empty() {
        found.push((1, Fault::HeadLacks("PRODID")));
    }
    for zone in seen.iter().filter(|zone| !zone.is_defined) {
        match zones.zone(&zone.name) {
            Zone::Unknown(name) => found.push((zone.line, Fault::UnknownZone(name))),
            _ if !is_plain(&zone.name) || zone.as_zone.as_deref() != Some("UTC") => {
                found.push((zone.line, Fault::Undefined(zone.name.clone())));
            }
            _ => {}
        }
    }
    found
}

/// The faults of one event, task or note.
pub fn of_component(component: &Component, zones: &Zones) -> Vec<(u32, Fault)> {
    let mut found = Vec::new();
    for name in ["UID", "DTSTAMP"] {
        if component.first(name).is_none() {
            found.push((component.line(), Fault::Lacks(name)));
        }
    }
    values::of(component, &mut found);
    let is_event = component.name() == "VEVENT";
    let Some(property) = component.first("DTSTART") else {
        if is_event {
            found.push((component.line(), Fault::Lacks("DTSTART")));
        }
        return found;
    };
    let Some((start, _)) = Moment::of(property) else { return found };
    if matches!(start, Moment::Floating(_)) && zones.home().is_none() {
        found.push((property.line(), Fault::Floating));
    }
    let ending = component.first("DTEND").or_else(|| component.first("DUE"));
    let Some((line, end)) = ending.and_then(|end| Some((end.line(), Moment::of(end)?.0))) else {
        return found;
    };
    if component.first("DURATION").is_some() {
        found.push((line, Fault::TwoEnds));
    }
    if start.is_day() != end.is_day() {
        found.push((line, Fault::OtherKind));
    }
    match (&start, &end) {
        (Moment::Day(first), Moment::Day(last)) if first == last && is_event => {
            found.push((line, Fault::EndsAsItBegins));
        }
        _ if zones.instant(&start).zip(zones.instant(&end)).is_some_and(|(start, end)| end < start) => {
            found.push((line, Fault::EndsBefore));
        }
        _ => {}
    }
    found
}
