//! One event of a file, in the words of the program: moments settled, texts plain, answers read.

use super::{CalendarFile, Odd, OddKind, text};
use crate::{
    ics::{
        calendar::Method,
        event::{Attendee, Event, EventStatus, Moment, PartStat},
        zone::gathered::Zones,
    },
    share::READER,
};
use chrono::{DateTime, Datelike, NaiveDate, NaiveTime, TimeDelta, Utc};
use chrono_tz::Tz;
use marronnier_domain::{
    answered::{Reply, Returned, Speaks, Voice, When},
    moment::PlannedAt,
};
use std::ops::RangeInclusive;

/// An event of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FileEvent {
    /// What came back, if it was ever sent.
    pub returned: Returned,
    /// When it has ended, exclusive, on its own clocks; nothing where it says no beginning.
    pub end: Option<When>,
    /// Labels.
    pub categories: Vec<String>,
    /// Where.
    pub location: String,
    /// To whom a share told it, as that file said.
    pub reader: Option<String>,
    /// It comes again: its components and zones, as a calendar of its own; empty when it comes once.
    pub again: String,
}

/// A task of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FileTask {
    /// Its identity, as written.
    pub uid: String,
    /// Line of the file it begins on.
    pub line: u32,
    /// Title.
    pub title: String,
    /// By when.
    pub due: Option<NaiveDate>,
    /// Said to be done.
    pub done: bool,
    /// Said to be off.
    pub cancelled: bool,
    /// Comments beside the description.
    pub comments: Vec<String>,
    /// Description as plain text.
    pub description: Option<String>,
}

/// The years in which something is planned. What comes again may have begun long before.
const YEARS: RangeInclusive<i32> = 1970..=2100;
/// The first year of this calendar.
const BEGINNING: i32 = 1583;

impl FileEvent {
    /// The first and the last day, and the time of the first, on the clocks of `zone`. Midnight ends the day before.
    /// Nothing of an answer that does not say when.
    pub fn days(&self, zone: Tz) -> Option<(NaiveDate, NaiveDate, PlannedAt)> {
        let start = self.returned.at?.in_zone(zone);
        let end = self.end.map_or(start, |end| end.in_zone(zone));
        let midnight = end.time.is_none_or(|time| NaiveTime::from(time) == NaiveTime::MIN);
        let last = if midnight { end.date.pred_opt().unwrap_or(end.date) } else { end.date };
        Some((start.date, last.max(start.date), start))
    }

    /// Its text as words, whatever marks the program put into it.
    pub fn text(&self) -> String {
        let returned = &self.returned;
        returned.unmarked.as_ref().or(returned.description.as_ref()).cloned().unwrap_or_default()
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

/// Adds an event to a file; one without a day is told and left out, unless it answers or takes back another.
pub(super) fn add(
    file: &mut CalendarFile,
    event: Event,
    sequence: Option<u32>,
    zones: &Zones,
    again: String,
) {
    let line = event.line.0;
    let speaks = match file.method {
        Some(Method::Reply) => Speaks::Answer,
        Some(Method::Counter) => Speaks::Moment,
        _ => Speaks::Whole,
    };
    let needs_no_day = matches!(file.method, Some(Method::Reply | Method::Cancel | Method::Counter));
    let at = event.start.as_ref().map(|start| when(start, zones));
    let odd = match &at {
        None if !needs_no_day || event.uid.trim().is_empty() => Some(OddKind::Undated(event.summary.clone())),
        Some((at, _)) if is_far_off(*at, &again) => Some(OddKind::FarOff(event.summary.clone())),
        _ => None,
    };
    if let Some(what) = odd {
        file.remarks.push(Odd { line, what });
        return file.unread.push(event.uid.trim().to_owned());
    }
    if let Some(zone) = at.as_ref().and_then(|(_, unknown)| unknown.clone()) {
        file.remarks.push(Odd { line, what: OddKind::UnknownZone(zone) });
    }
    let at = at.map(|(at, _)| at);
    let until = event.until().map(|end| when(&end, zones).0);
    let end = at.map(|at| until.filter(|end| end_is_after(at, *end)).unwrap_or_else(|| day_after(at)));
    let mut comments: Vec<String> = event.comments.clone();
    let mut by = String::new();
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
    let description = text::description(&event).filter(|text| text::is_sound(text));
    if description.is_none() && text::description(&event).is_some() {
        file.remarks.push(Odd { line, what: OddKind::LongText(event.summary.trim().to_owned()) });
    }
    let is_cancelled = speaks == Speaks::Whole
        && (event.status == Some(EventStatus::Cancelled) || file.method == Some(Method::Cancel));
    file.events.push(FileEvent {
        end,
        categories: event.categories.clone(),
        location: event.location.trim().to_owned(),
        reader: event
            .rest
            .iter()
            .find(|property| property.name() == READER)
            .map(|property| property.value().trim().to_owned()),
        again,
        returned: Returned {
            uid,
            line,
            sequence,
            modified: event.last_modified.map(millis),
            title: event.summary.trim().to_owned(),
            unmarked: description.as_deref().and_then(text::unmarked),
            description,
            at,
            link: event.url.trim().to_owned(),
            cancelled: is_cancelled,
            comments,
            by,
            voices: voices(&event),
            speaks,
        },
    });
}

fn is_far_off(at: When, again: &str) -> bool {
    let year = match at {
        When::Day(day) => day.year(),
        When::Instant(at) => at.year(),
        When::Floating(at) => at.year(),
    };
    let first = if again.is_empty() { *YEARS.start() } else { BEGINNING };
    !(first..=*YEARS.end()).contains(&year)
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
fn made_up(event: &Event, at: Option<When>) -> String {
    let text = format!("{at:?} {}", event.summary);
    let hash = text.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, octet| {
        (hash ^ u64::from(octet)).wrapping_mul(0x0000_0100_0000_01b3)
    });
    format!("{hash:016x}@no-uid")
}

/// Everybody who is invited, with what they say: in a reply, or left on an invitation that came back.
fn voices(event: &Event) -> Vec<Voice> {
    let address = |attendee: &Attendee| attendee.email().unwrap_or_default().to_lowercase();
    let inviting = event.organizer.as_ref().map(address).unwrap_or_default();
    let voice = |attendee: &Attendee| {
        let email = address(attendee);
        Voice {
            reply: match attendee.part_stat {
                Some(PartStat::Accepted) => Some(Reply::Accepted),
                Some(PartStat::Declined) => Some(Reply::Declined),
                Some(PartStat::Tentative) => Some(Reply::Tentative),
                Some(PartStat::Delegated) => Some(Reply::Delegated),
                _ => None,
            },
            name: named(attendee).to_owned(),
            comment: attendee.comment.trim().to_owned(),
            invites: !inviting.is_empty() && email == inviting,
            email,
        }
    };
    event.attendees.iter().map(voice).collect()
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
