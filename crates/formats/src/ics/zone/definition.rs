//! A zone that a file defines (VTIMEZONE, RFC 5545 3.6.5), evaluated by its own rules: STANDARD and DAYLIGHT from their
//! DTSTART, RRULE, RDATE, TZOFFSETFROM and TZOFFSETTO.

use super::transition;
use crate::ics::{
    component::Component,
    recurrence::{
        rule::{End, Rule},
        series::{self, Budget, Start},
    },
    value::moment::Moment,
};
use chrono::{DateTime, NaiveDate, NaiveDateTime, TimeDelta, Utc};
use chrono_tz::Tz;
use rrule::Frequency;

/// The years whose changes are laid out: before and after them the nearest offset holds.
const YEARS: (i32, i32) = (1960, 2100);

/// Changes beyond which a definition is cut: each day of a lifetime of them.
const MOST: usize = 20_000;

/// The offsets of a zone through time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Definition {
    /// What the file calls it.
    pub name: String,
    /// Offset before the first change, in seconds.
    before: i32,
    /// In order: from which second of UTC on which offset holds.
    changes: Vec<(i64, i32)>,
}

/// What is odd in a definition, with its line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Oddity {
    /// The line of the property or of the component.
    pub line: u32,
    /// The property that is not there or does not read.
    pub property: String,
}

/// One STANDARD or DAYLIGHT.
struct Observance {
    start: NaiveDateTime,
    from: i32,
    to: i32,
}

impl Definition {
    /// Reads a VTIMEZONE. Nothing when it defines no offset; what cannot be read is told. All definitions of a file share a
    /// budget: what it does not suffice for is told as well.
    pub fn of(component: &Component, odd: &mut Vec<Oddity>, budget: &mut Budget) -> Option<Self> {
        let name = component.first("TZID").map(|id| id.value().to_owned()).unwrap_or_default();
        let mut changes = Vec::new();
        let mut earliest: Option<(i64, i32)> = None;
        for part in
            component.components().iter().filter(|part| matches!(part.name(), "STANDARD" | "DAYLIGHT"))
        {
            let Some(observance) = observance(part, odd) else { continue };
            for onset in onsets(part, &observance, budget, odd) {
                let at = onset.and_utc().timestamp() - i64::from(observance.from);
                changes.push((at, observance.to));
                if earliest.is_none_or(|(first, _)| at < first) {
                    earliest = Some((at, observance.from));
                }
            }
        }
        // the order of the file settles what begins at the same moment
        changes.sort_by_key(|(at, _)| *at);
        changes.truncate(MOST);
        changes.shrink_to_fit();
        let (_, before) = earliest?;
        Some(Self { name, before, changes })
    }

    /// Seconds ahead of UTC at an instant.
    pub fn offset(&self, at: DateTime<Utc>) -> i32 {
        self.offset_at(at.timestamp())
    }

    fn offset_at(&self, at: i64) -> i32 {
        let passed = self.changes.partition_point(|(from, _)| *from <= at);
        passed
            .checked_sub(1)
            .and_then(|last| self.changes.get(last))
            .map_or(self.before, |(_, offset)| *offset)
    }

    /// The instant of a local time (RFC 5545 3.3.5): the first of two; by the offset before a gap.
    pub fn instant(&self, at: NaiveDateTime) -> Option<DateTime<Utc>> {
        let local = at.and_utc().timestamp();
        // offsets are less than a day: only the changes around matter
        let first = self.changes.partition_point(|(from, _)| *from < local - DAY);
        let last = self.changes.partition_point(|(from, _)| *from <= local + DAY);
        let before = self.offset_at(local - DAY - 1);
        let near = self.changes.get(first..last).unwrap_or_default();
        let offsets = std::iter::once(before).chain(near.iter().map(|(_, offset)| *offset));
        let fitting = offsets.map(|offset| (local - i64::from(offset), offset));
        let fitting = fitting.filter(|(at, offset)| self.offset_at(*at) == *offset).map(|(at, _)| at).min();
        let instant = fitting.unwrap_or_else(|| {
            let mut held = before;
            for (from, offset) in near {
                if *from + i64::from(held) <= local && local < *from + i64::from(*offset) {
                    break;
                }
                held = *offset;
            }
            local - i64::from(held)
        });
        DateTime::from_timestamp(instant, 0)
    }

    /// The first instant of a span at which a zone of the database has another offset than this definition.
    pub fn contradicts(&self, tz: Tz, from: DateTime<Utc>, to: DateTime<Utc>) -> Option<DateTime<Utc>> {
        let own = self
            .changes
            .iter()
            .map(|(at, _)| *at)
            .filter(|at| (from.timestamp()..to.timestamp()).contains(at));
        let theirs = transition::between(tz, from, to).into_iter().map(|change| change.at.timestamp());
        let mut points: Vec<i64> = std::iter::once(from.timestamp()).chain(own).chain(theirs).collect();
        points.sort_unstable();
        let points = points.into_iter().filter_map(|at| DateTime::from_timestamp(at, 0));
        points.into_iter().find(|at| transition::state(tz, *at).offset != self.offset(*at))
    }
}

const DAY: i64 = 86_400;

/// Reads what a STANDARD or DAYLIGHT must say. A missing offset before it is taken to be the one after it.
fn observance(part: &Component, odd: &mut Vec<Oddity>) -> Option<Observance> {
    let mut wrong = |line: u32, property: &str| odd.push(Oddity { line, property: property.to_owned() });
    let start = part.first("DTSTART");
    let Some(start) = start.and_then(Moment::of).and_then(|(moment, _)| local(&moment)) else {
        wrong(start.map_or(part.line(), |start| start.line()), "DTSTART");
        return None;
    };
    let to = part.first("TZOFFSETTO");
    let Some(to) = to.and_then(|to| seconds(to.value())) else {
        wrong(to.map_or(part.line(), |to| to.line()), "TZOFFSETTO");
        return None;
    };
    let from = part.first("TZOFFSETFROM");
    let read = from.and_then(|from| seconds(from.value()));
    if read.is_none() {
        wrong(from.map_or(part.line(), |from| from.line()), "TZOFFSETFROM");
    }
    Some(Observance { start, from: read.unwrap_or(to), to })
}

/// What the clocks showed, whatever zone the value claims: the times of a definition are local by nature.
fn local(moment: &Moment) -> Option<NaiveDateTime> {
    Some(match moment {
        Moment::Day(day) => day.and_time(chrono::NaiveTime::MIN),
        Moment::Utc(at) => at.naive_utc(),
        Moment::Zoned { at, .. } | Moment::Floating(at) => *at,
    })
}

/// The local times at which it begins to hold.
fn onsets(
    part: &Component,
    observance: &Observance,
    budget: &mut Budget,
    odd: &mut Vec<Oddity>,
) -> Vec<NaiveDateTime> {
    let Observance { start, from, .. } = *observance;
    let year =
        |year| NaiveDate::from_ymd_opt(year, 1, 1).unwrap_or_default().and_time(chrono::NaiveTime::MIN);
    let window = (year(YEARS.0), year(YEARS.1));
    let mut onsets = Vec::new();
    for property in part.all("RRULE") {
        let (rule, faults) = Rule::read(property.value());
        if !faults.is_empty() {
            odd.push(Oddity { line: property.line(), property: "RRULE".to_owned() });
        }
        let Some(rule) = rule else { continue };
        // no clock was ever set more often than once a day
        let is_denser =
            matches!(rule.frequency, Frequency::Hourly | Frequency::Minutely | Frequency::Secondly);
        if is_denser || budget.0 == 0 {
            odd.push(Oddity { line: property.line(), property: "RRULE".to_owned() });
            continue;
        }
        let until = match rule.end {
            End::Utc(until) => until.checked_add_signed(TimeDelta::seconds(i64::from(from))),
            End::Local(until) => Some(until),
            End::Day(day) => day.and_hms_opt(23, 59, 59),
            End::Never | End::After(_) => None,
        };
        // a rule that ended before those years still says the offset at their beginning
        let begin = until.map_or(window.0, |until| window.0.min(until - TimeDelta::days(400))).max(start);
        onsets.extend(series::times(&rule, (start, Start::IfGiven), until, (begin, window.1), budget).0);
    }
    for property in part.all("RDATE") {
        let is_date = property.parameter("VALUE").is_some_and(|value| value.eq_ignore_ascii_case("DATE"));
        for value in property.value().split(',').take(MOST) {
            if budget.0 == 0 {
                odd.push(Oddity { line: property.line(), property: "RDATE".to_owned() });
                break;
            }
            budget.0 -= 1;
            let value = value.split('/').next().unwrap_or(value);
            match Moment::parse(value, None, is_date).and_then(|(moment, _)| local(&moment)) {
                Some(at) => onsets.push(at),
                None => odd.push(Oddity { line: property.line(), property: "RDATE".to_owned() }),
            }
        }
    }
    // with a rule, its own start is among its times when it is one of them; Outlook's, in 1601, is not
    if part.first("RRULE").is_none() || onsets.is_empty() {
        onsets.push(start);
    }
    onsets
}

/// A UTC offset (3.3.14) in seconds; colons and a missing sign are let pass.
fn seconds(text: &str) -> Option<i32> {
    let text = text.trim().replace(':', "");
    let (sign, digits) = match text.strip_prefix('-') {
        Some(digits) => (-1, digits),
        None => (1, text.strip_prefix('+').unwrap_or(&text)),
    };
    if !digits.bytes().all(|byte| byte.is_ascii_digit()) || !matches!(digits.len(), 3 | 4 | 6) {
        return None;
    }
    let (digits, seconds) = if digits.len() == 6 { digits.split_at(4) } else { (digits, "0") };
    let (hours, minutes) = digits.split_at(digits.len() - 2);
    let (hours, minutes, seconds): (i32, i32, i32) =
        (hours.parse().ok()?, minutes.parse().ok()?, seconds.parse().ok()?);
    (hours < 24 && minutes < 60 && seconds < 60).then_some(sign * (hours * 3600 + minutes * 60 + seconds))
}

#[cfg(test)]
mod tests;
