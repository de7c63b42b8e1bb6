//! The lists of dates beside a rule: RDATE with its periods, EXDATE (RFC 5545 3.8.5.1, 3.8.5.2).

use super::span::Span;
use crate::ics::{
    component::{Component, Property},
    value::{duration::Duration, moment::Moment},
    zone::gathered::{Zones, shown},
};
use chrono::{DateTime, NaiveDate, NaiveDateTime, Utc};
use std::collections::BTreeSet;

/// Values of one property that are read: more than any list of dates that a person made.
const MOST: usize = 50_000;

/// One more occurrence, with its own length when it is a period.
pub struct Added {
    pub start: Moment,
    pub span: Option<Span>,
}

/// The values of a property, and those that do not read.
fn values(property: &Property) -> impl Iterator<Item = (Option<Moment>, &str)> {
    let zone = property.parameter("TZID");
    let is_date = property.parameter("VALUE").is_some_and(|value| value.eq_ignore_ascii_case("DATE"));
    let texts = property.value().split(',').map(str::trim).filter(|text| !text.is_empty()).take(MOST);
    texts.map(move |text| {
        let start = text.split('/').next().unwrap_or(text);
        (Moment::parse(start, zone, is_date).map(|(moment, _)| moment), text)
    })
}

/// What RDATE adds; `bad` hears of what does not read.
pub fn added(component: &Component, zones: &Zones, bad: &mut impl FnMut(&Property, &str)) -> Vec<Added> {
    let mut all = Vec::new();
    for property in component.all("RDATE") {
        for (start, text) in values(property) {
            let Some(start) = start else {
                bad(property, text);
                continue;
            };
            let span = text.split_once('/').and_then(|(_, end)| period(&start, end, property, zones));
            all.push(Added { start, span });
        }
    }
    all
}

/// The length of a period (3.3.9): until an end, or for a duration.
fn period(start: &Moment, end: &str, property: &Property, zones: &Zones) -> Option<Span> {
    if let Some(duration) = Duration::parse(end) {
        return (!duration.back).then_some(Span::Nominal(duration));
    }
    let (end, _) = Moment::parse(end, property.parameter("TZID"), false)?;
    Some(Span::between(start, &end, zones))
}

/// What EXDATE takes away.
#[derive(Debug, Default)]
pub struct Excluded {
    instants: BTreeSet<DateTime<Utc>>,
    days: BTreeSet<NaiveDate>,
    /// Without a zone, or of an unknown one: compared with what the clocks show.
    shown: BTreeSet<NaiveDateTime>,
    /// The days of those times, for series of days.
    days_of_times: BTreeSet<NaiveDate>,
}

impl Excluded {
    /// Reads those of a component; `bad` hears of what does not read.
    pub fn of(component: &Component, zones: &Zones, bad: &mut impl FnMut(&Property, &str)) -> Self {
        let mut excluded = Self::default();
        for property in component.all("EXDATE") {
            for (moment, text) in values(property) {
                if let Some(moment) = moment.as_ref().filter(|moment| !matches!(moment, Moment::Day(_))) {
                    excluded.days_of_times.insert(shown(moment).date());
                }
                match moment {
                    None => bad(property, text),
                    // whole days are excluded from series of times too: Outlook and Exchange write them so
                    Some(Moment::Day(day)) => drop(excluded.days.insert(day)),
                    Some(Moment::Floating(at)) => drop(excluded.shown.insert(at)),
                    Some(moment) => match zones.instant(&moment) {
                        Some(at) => drop(excluded.instants.insert(at)),
                        None => drop(excluded.shown.insert(shown(&moment))),
                    },
                }
            }
        }
        excluded
    }

    /// Whether an occurrence is taken away.
    pub fn has(&self, start: &Moment, at: Option<DateTime<Utc>>) -> bool {
        let local = shown(start);
        // a series of days, of which a time of that day is excluded
        let same_day = || matches!(start, Moment::Day(day) if self.days_of_times.contains(day));
        self.days.contains(&local.date())
            || self.shown.contains(&local)
            || at.is_some_and(|at| self.instants.contains(&at))
            || same_day()
    }
}
