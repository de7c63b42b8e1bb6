//! One event of a file, in the words of the program: moments settled, texts plain, answers read.

use super::{CalendarFile, Odd, OddKind, text};
use crate::ics::{
    calendar::Method,
    event::{Attendee, Event, EventStatus, Moment, PartStat},
    zone::gathered::Zones,
};
use chrono::{DateTime, NaiveDate, NaiveTime, TimeDelta, Utc};
use chrono_tz::Tz;
use marronnier_domain::{
    answered::{Reply, Returned, When},
    moment::PlannedAt,
};

/// An event of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FileEvent {
    /// What came back, if it was ever sent.
    pub returned: Returned,
    /// When it has ended, exclusive, on its own clocks.
    pub end: When,
    /// Labels.
    pub categories: Vec<String>,
    /// It comes again: its components and zones, as a calendar of its own; empty when it comes once.
    pub again: String,
}

impl FileEvent {
    /// The first and the last day, and the time of the first, on the clocks of `zone`. Midnight ends the day before.
    pub fn days(&self, zone: Tz) -> (NaiveDate, NaiveDate, PlannedAt) {
        let start = self.returned.at.in_zone(zone);
        let end = self.end.in_zone(zone);
        let midnight = end.time.is_none_or(|time| NaiveTime::from(time) == NaiveTime::MIN);
        let last = if midnight { end.date.pred_opt().unwrap_or(end.date) } else { end.date };
        (start.date, last.max(start.date), start)
    }
}

/// The moment as the program sees it; a time of an unknown zone is taken as it stands.
pub(super) fn when(moment: &Moment, zones: &Zones) -> (When, Option<String>) {
    match moment {
        Moment::Day(day) => (When::Day(*day), None),
        Moment::Utc(at) => (When::Instant(*at), None),
        Moment::Floating(at) => match zones.home() {
            Some(_) => (zones.instant(moment).map_or(When::Floating(*at), When::Instant), None),
            None => (When::Floating(*at), None),
        },
        Moment::Zoned { at, zone } => match zones.instant(moment) {
            Some(instant) => (When::Instant(instant), None),
            None => (When::Floating(*at), Some(zone.clone())),
        },
    }
}

/// Adds an event to a file; one without a day is told and left out.
pub(super) fn add(file: &mut CalendarFile, event: Event, has_sequence: bool, zones: &Zones, again: String) {
    let line = event.line.0;
    let Some(start) = &event.start else {
        file.remarks.push(Odd { line, what: OddKind::Undated(event.summary) });
        return;
    };
    let (at, unknown) = when(start, zones);
    if let Some(zone) = unknown {
        file.remarks.push(Odd { line, what: OddKind::UnknownZone(zone) });
    }
    let end = event.until().map_or(at, |end| when(&end, zones).0);
    let (reply, mut by, mut comments) = answer(&event, file.method);
    comments.extend(event.comments.iter().cloned());
    for (comment, from) in text::comments_of_apple(&event) {
        if by.is_empty() {
            by = from;
        }
        if !comments.contains(&comment) {
            comments.push(comment);
        }
    }
    let millis = |at: DateTime<Utc>| at.timestamp_millis();
    let uid = if event.uid.trim().is_empty() { made_up(&event, at) } else { event.uid.trim().to_owned() };
    file.events.push(FileEvent {
        end: if end_is_after(at, end) { end } else { day_after(at) },
        categories: event.categories.clone(),
        again,
        returned: Returned {
            uid,
            line,
            sequence: has_sequence.then_some(event.sequence),
            modified: event.last_modified.map(millis),
            title: event.summary.trim().to_owned(),
            description: text::description(&event),
            at,
            link: event.url.trim().to_owned(),
            cancelled: event.status == Some(EventStatus::Cancelled) || file.method == Some(Method::Cancel),
            comments,
            reply,
            by,
        },
    });
}

fn end_is_after(at: When, end: When) -> bool {
    match (at, end) {
        (When::Day(at), When::Day(end)) => end > at,
        (When::Instant(at), When::Instant(end)) => end >= at,
        (When::Floating(at), When::Floating(end)) => end >= at,
        _ => false,
    }
}

fn day_after(at: When) -> When {
    match at {
        When::Day(day) => When::Day(day.succ_opt().unwrap_or(day)),
        other => other,
    }
}

/// An identity for an event without one: the same each time that the file is read.
fn made_up(event: &Event, at: When) -> String {
    let text = format!("{at:?} {}", event.summary);
    let hash = text.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, octet| {
        (hash ^ u64::from(octet)).wrapping_mul(0x0000_0100_0000_01b3)
    });
    format!("{hash:016x}@no-uid")
}

/// A yes or a no, whose, and what was said with it: in a reply, or left on an invitation that came back.
fn answer(event: &Event, method: Option<Method>) -> (Option<Reply>, String, Vec<String>) {
    let replied = event.attendees.iter().find_map(|attendee| {
        let reply = match attendee.part_stat {
            Some(PartStat::Accepted) => Some(Reply::Accepted),
            Some(PartStat::Declined) => Some(Reply::Declined),
            // Neither yes nor no, but perhaps with words.
            _ if matches!(method, Some(Method::Reply | Method::Counter)) => None,
            _ => return None,
        };
        let by = named(attendee).to_owned();
        let comment = attendee.comment.trim();
        let comments = if comment.is_empty() { Vec::new() } else { vec![comment.to_owned()] };
        Some((reply, by, comments))
    });
    replied.unwrap_or((None, String::new(), Vec::new()))
}

/// Their name, else their address.
pub(super) fn named(attendee: &Attendee) -> &str {
    let address = attendee.address.trim();
    let scheme = address.get(..7).filter(|scheme| scheme.eq_ignore_ascii_case("mailto:"));
    let address = scheme.map_or(address, |_| &address[7..]);
    if attendee.name.trim().is_empty() { address } else { attendee.name.trim() }
}

/// A window of instants that holds the days on any clock.
pub(super) fn instants(from: NaiveDate, to: NaiveDate) -> (DateTime<Utc>, DateTime<Utc>) {
    let midnight = |day: NaiveDate| day.and_time(NaiveTime::MIN).and_utc();
    let day = TimeDelta::days(1);
    let start = midnight(from).checked_sub_signed(day).unwrap_or(DateTime::<Utc>::MIN_UTC);
    let end = midnight(to).checked_add_signed(day + day).unwrap_or(DateTime::<Utc>::MAX_UTC);
    (start, end)
}
