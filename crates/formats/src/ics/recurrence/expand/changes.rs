//! Changes of single occurrences (RFC 5545 3.8.4.4), and which occurrence each of them changes: found at once, however many
//! there are of both.

use super::{Occurrence, Telling, Told};
use crate::ics::{
    component::Component,
    recurrence::span::Span,
    value::moment::Moment,
    zone::gathered::{Zones, shown},
};
use chrono::{DateTime, NaiveDate, NaiveDateTime, Utc};
use std::collections::HashMap;

/// The changes of one series.
#[derive(Default)]
pub struct Changes {
    /// In the file's order.
    pub all: Vec<Change>,
    /// Of each day, whatever hour they name.
    by_date: HashMap<NaiveDate, usize>,
    /// Those that name a day alone.
    by_day: HashMap<NaiveDate, usize>,
    /// Those that name a time without a zone.
    by_clock: HashMap<NaiveDateTime, usize>,
    /// Those that name a time of a zone, by its instant and by what its clocks show; the second without those that have an
    /// instant.
    by_instant: HashMap<DateTime<Utc>, usize>,
    by_zoned: HashMap<NaiveDateTime, usize>,
    by_unknown: HashMap<NaiveDateTime, usize>,
}

impl Changes {
    /// These; of several of one occurrence the first counts.
    pub fn of(all: Vec<Change>) -> Self {
        let mut changes = Self::default();
        for (n, change) in all.iter().enumerate() {
            let clock = shown(&change.of);
            changes.by_date.entry(clock.date()).or_insert(n);
            match (&change.of, change.at) {
                (Moment::Day(day), _) => drop(changes.by_day.entry(*day).or_insert(n)),
                (Moment::Floating(at), _) => drop(changes.by_clock.entry(*at).or_insert(n)),
                (_, at) => {
                    changes.by_zoned.entry(clock).or_insert(n);
                    match at {
                        Some(at) => changes.by_instant.entry(at).or_insert(n),
                        None => changes.by_unknown.entry(clock).or_insert(n),
                    };
                }
            }
        }
        changes.all = all;
        changes
    }

    /// Whether one of them changes an occurrence; it has found what it changes then.
    pub fn find(&mut self, occurrence: &Occurrence) -> bool {
        let start = occurrence.original.as_ref().unwrap_or(&occurrence.start);
        let clock = shown(start);
        let found = match (start, occurrence.at) {
            (Moment::Day(day), _) => self.by_date.get(day).copied(),
            (_, at) => {
                let zoned = match at {
                    Some(at) => [self.by_instant.get(&at), self.by_unknown.get(&clock)],
                    None => [self.by_zoned.get(&clock), None],
                };
                let named = [self.by_day.get(&clock.date()), self.by_clock.get(&clock)];
                zoned.into_iter().chain(named).flatten().min().copied()
            }
        };
        let change = found.and_then(|found| self.all.get_mut(found));
        change.map(|change| change.found = true).is_some()
    }
}

/// A change of one occurrence.
pub struct Change {
    pub component: usize,
    /// Which it changes.
    pub of: Moment,
    pub at: Option<DateTime<Utc>>,
    pub found: bool,
}

/// What a component with a RECURRENCE-ID changes.
pub fn change(index: usize, components: &[Component], zones: &Zones, told: &mut Vec<Told>) -> Option<Change> {
    let component = components.get(index)?;
    let id = component.first("RECURRENCE-ID")?;
    if id.parameter("RANGE").is_some_and(|range| range.eq_ignore_ascii_case("THISANDFUTURE")) {
        told.push(Told { line: id.line(), telling: Telling::ThisAndFuture });
    }
    let read = Moment::of(id).or_else(|| {
        told.push(Told { line: id.line(), telling: Telling::BadDate(id.value().chars().take(40).collect()) });
        // what it changes is not known, what it says is
        component.first("DTSTART").and_then(Moment::of)
    });
    let Some((of, _)) = read else {
        told.push(Told { line: component.line(), telling: Telling::NoStart });
        return None;
    };
    let at = zones.instant(&of);
    Some(Change { component: index, of, at, found: false })
}

impl Change {
    /// Whether it changes this occurrence. A RECURRENCE-ID of a day names the occurrence of that day.
    pub fn is_of(&self, occurrence: &Occurrence) -> bool {
        let start = occurrence.original.as_ref().unwrap_or(&occurrence.start);
        match (&self.of, start) {
            (Moment::Day(day), start) => shown(start).date() == *day,
            (of, Moment::Day(day)) => shown(of).date() == *day,
            (Moment::Floating(at), start) => shown(start) == *at,
            (of, start) => self.at.zip(occurrence.at).map_or(shown(of) == shown(start), |(a, b)| a == b),
        }
    }

    /// What happens instead.
    pub fn occurrence(self, components: &[Component], zones: &Zones) -> Option<Occurrence> {
        let component = components.get(self.component)?;
        let start = component
            .first("DTSTART")
            .and_then(Moment::of)
            .map_or_else(|| self.of.clone(), |(start, _)| start);
        let span = Span::of(component, &start, zones);
        let at = zones.instant(&start);
        let end = span.end(&start, at, &zones.of(&start));
        Some(Occurrence { component: self.component, start, end, at, original: Some(self.of) })
    }
}
