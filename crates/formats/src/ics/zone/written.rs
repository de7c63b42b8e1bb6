//! A VTIMEZONE (RFC 5545 3.6.5) for a zone of the database, from its real changes in the years that a file speaks of: a
//! yearly rule where they are regular, dates where they are not.

use super::transition::{self, State, Transition};
use crate::ics::component::{Component, Property};
use chrono::{DateTime, Datelike, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, Utc, Weekday};
use chrono_tz::Tz;
use std::ops::RangeInclusive;

/// Most years that one definition tells of: a hostile date does not make a file endless.
const LONGEST: i32 = 120;

/// The definition of `tz` for moments in these years, under its own name.
pub fn definition(tz: Tz, years: RangeInclusive<i32>) -> Component {
    // the change that holds on the first of January is in the year before
    let first = (*years.start() - 1).clamp(1900, 2500);
    let last = (*years.end()).clamp(first + 1, first + LONGEST);
    let (from, to) = (new_year(first), new_year(last + 1));
    let changes = transition::between(tz, from, to);
    let mut component = Component::new("VTIMEZONE")
        .with(Property::text("TZID", tz.name()))
        // libical, and so Evolution and KOrganizer, look here first
        .with(Property::text("X-LIC-LOCATION", tz.name()));
    let mut groups: Vec<Vec<&Transition>> = Vec::new();
    for change in &changes {
        let same = |group: &&mut Vec<&Transition>| {
            group.first().is_some_and(|first| {
                first.before.offset == change.before.offset && first.after == change.after
            })
        };
        match groups.iter_mut().find(same) {
            Some(group) => group.push(change),
            None => groups.push(vec![change]),
        }
    }
    // readers differ on what holds before the first change: it is said, unless that is over before the first moment
    let begins_late = changes.first().is_none_or(|change| change.at >= new_year(first + 1));
    if begins_late {
        component.push_component(start(&transition::state(tz, from), local(from, tz)));
    }
    for group in groups {
        component.push_component(observance(&group, tz, last));
    }
    component
}

fn new_year(year: i32) -> DateTime<Utc> {
    NaiveDate::from_ymd_opt(year, 1, 1).unwrap_or_default().and_time(NaiveTime::MIN).and_utc()
}

fn local(at: DateTime<Utc>, tz: Tz) -> NaiveDateTime {
    shown(at, transition::state(tz, at).offset)
}

fn shown(at: DateTime<Utc>, offset: i32) -> NaiveDateTime {
    at.naive_utc() + TimeDelta::seconds(i64::from(offset))
}

/// What holds from the beginning, without a change of clocks.
fn start(state: &State, at: NaiveDateTime) -> Component {
    part("STANDARD", at, state.offset, state)
}

/// One kind of change, as often as it happens.
fn observance(group: &[&Transition], tz: Tz, last: i32) -> Component {
    let onsets: Vec<NaiveDateTime> =
        group.iter().map(|change| shown(change.at, change.before.offset)).collect();
    let (Some(first), Some(begun)) = (group.first(), onsets.first()) else {
        return Component::new("STANDARD");
    };
    // summer is what is ahead, though the databases of Ireland and Morocco call their winters other than standard
    let is_saving =
        (first.after.is_saving || first.before.is_saving) && first.after.offset > first.before.offset;
    let name = if is_saving { "DAYLIGHT" } else { "STANDARD" };
    let mut component = part(name, *begun, first.before.offset, &first.after);
    match yearly(&onsets) {
        Some(rule) => {
            let next = transition::between(tz, new_year(last + 1), new_year(last + 2));
            let goes_on = next.iter().any(|change| {
                let at = shown(change.at, change.before.offset);
                let years = at.year() - begun.year();
                change.after == first.after
                    && change.before.offset == first.before.offset
                    && rule.gives(at)
                    && years > 0
            });
            let mut text = rule.text();
            if let (false, Some(end)) = (goes_on, group.last()) {
                text.push_str(&format!(";UNTIL={}", end.at.format("%Y%m%dT%H%M%SZ")));
            }
            component.push(Property::new("RRULE", &text));
        }
        None if onsets.len() > 1 => {
            // each on a line, the first too: ical.js reads no more than that
            onsets.iter().for_each(|onset| component.push(Property::new("RDATE", &stamp(onset))));
        }
        None => {}
    }
    component
}

fn part(name: &str, at: NaiveDateTime, from: i32, after: &State) -> Component {
    let mut component = Component::new(name)
        .with(Property::new("DTSTART", &stamp(&at)))
        .with(Property::new("TZOFFSETFROM", &offset(from)))
        .with(Property::new("TZOFFSETTO", &offset(after.offset)));
    if !after.label.is_empty() {
        component.push(Property::text("TZNAME", &after.label));
    }
    component
}

fn stamp(at: &NaiveDateTime) -> String {
    at.format("%Y%m%dT%H%M%S").to_string()
}

/// `+0100`; seconds only where there are some, before 1972.
fn offset(seconds: i32) -> String {
    let sign = if seconds < 0 { '-' } else { '+' };
    let (minutes, rest) = (seconds.abs() / 60, seconds.abs() % 60);
    let text = format!("{sign}{:02}{:02}", minutes / 60, minutes % 60);
    if rest == 0 { text } else { format!("{text}{rest:02}") }
}

/// The same weekday of the same month at the same time, each year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Yearly {
    month: u32,
    weekday: Weekday,
    /// From 1, or -1 for the last.
    nth: i32,
    time: NaiveTime,
}

impl Yearly {
    fn gives(self, at: NaiveDateTime) -> bool {
        candidates(at).contains(&self)
    }

    fn text(self) -> String {
        let weekday = match self.weekday {
            Weekday::Mon => "MO",
            Weekday::Tue => "TU",
            Weekday::Wed => "WE",
            Weekday::Thu => "TH",
            Weekday::Fri => "FR",
            Weekday::Sat => "SA",
            Weekday::Sun => "SU",
        };
        format!("FREQ=YEARLY;BYMONTH={};BYDAY={}{weekday}", self.month, self.nth)
    }
}

/// The rules that an onset may be of: last of its month, or nth.
fn candidates(at: NaiveDateTime) -> Vec<Yearly> {
    let nth = i32::try_from((at.day() - 1) / 7 + 1).unwrap_or(1);
    let is_last = (at.date() + TimeDelta::days(7)).month() != at.month();
    let yearly = |nth| Yearly { month: at.month(), weekday: at.weekday(), nth, time: at.time() };
    let last = is_last.then(|| yearly(-1));
    last.into_iter().chain((nth < 5).then(|| yearly(nth))).collect()
}

/// The rule that gives all these onsets and no other between them, if there is one.
fn yearly(onsets: &[NaiveDateTime]) -> Option<Yearly> {
    let (first, rest) = onsets.split_first()?;
    let follows =
        |(index, at): (usize, &NaiveDateTime)| i64::from(at.year()) == i64::from(first.year()) + index as i64;
    if rest.is_empty() || !onsets.iter().enumerate().all(follows) {
        return None;
    }
    candidates(*first).into_iter().find(|rule| rest.iter().all(|at| rule.gives(*at)))
}

#[cfg(test)]
mod tests;
