//! How long a component lasts, and so when each of its occurrences ends (RFC 5545 3.8.2.2, 3.8.2.5, 3.8.5.3): exactly as
//! long when DTEND says it, by the calendar when DURATION does.

use crate::ics::{
    component::Component,
    value::{duration::Duration, moment::Moment},
    zone::{Zone, gathered::Zones},
};
use chrono::{DateTime, Days, TimeDelta, Utc};

/// How long.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Span {
    /// So many whole days.
    Days(u64),
    /// So long on any clock.
    Exact(TimeDelta),
    /// Days of the calendar, then time.
    Nominal(Duration),
}

impl Span {
    /// What a component says, from its start. A day that ends as it begins lasts that day: so do the official files of
    /// holidays write theirs.
    pub fn of(component: &Component, start: &Moment, zones: &Zones) -> Self {
        let end = component
            .first("DTEND")
            .or_else(|| component.first("DUE"))
            .and_then(Moment::of)
            .map(|(end, _)| end);
        if let Some(end) = end {
            return Self::between(start, &end, zones);
        }
        match (component.first("DURATION").and_then(|duration| Duration::parse(duration.value())), start) {
            (Some(duration), _) if !duration.back => Self::Nominal(duration),
            (_, Moment::Day(_)) => Self::Days(1),
            _ => Self::Exact(TimeDelta::zero()),
        }
    }

    /// From a start to an end; what ends before it begins lasts no time.
    pub fn between(start: &Moment, end: &Moment, zones: &Zones) -> Self {
        if let (Moment::Day(start), Moment::Day(end)) = (start, end) {
            return Self::Days(u64::try_from((*end - *start).num_days()).unwrap_or(1).max(1));
        }
        let span = zones.instant(start).zip(zones.instant(end)).map(|(start, end)| end - start);
        Self::Exact(span.unwrap_or_default().max(TimeDelta::zero()))
    }

    /// About how long, to find what has begun before a window and goes on in it.
    pub fn about(self) -> TimeDelta {
        let days = |days: u64| TimeDelta::try_days(i64::try_from(days).unwrap_or(0)).unwrap_or_default();
        match self {
            Self::Days(count) => days(count),
            Self::Exact(span) => span,
            Self::Nominal(span) => days(span.days.into()) + TimeDelta::seconds(span.seconds.into()),
        }
    }

    /// The end of an occurrence, on the clocks of its start.
    pub fn end(self, start: &Moment, at: Option<DateTime<Utc>>, zone: &Zone) -> Option<Moment> {
        match (self, start) {
            (Self::Days(count), Moment::Day(day)) => day.checked_add_days(Days::new(count)).map(Moment::Day),
            (Self::Nominal(span), _) => span.after(start),
            (span, Moment::Day(day)) => {
                let days = u64::try_from(span.about().num_days()).unwrap_or(1).max(1);
                day.checked_add_days(Days::new(days)).map(Moment::Day)
            }
            (span, Moment::Utc(at)) => at.checked_add_signed(span.about()).map(Moment::Utc),
            (span, Moment::Floating(at)) => at.checked_add_signed(span.about()).map(Moment::Floating),
            (span, Moment::Zoned { at: shown, zone: name }) => {
                let ends =
                    at.and_then(|at| at.checked_add_signed(span.about())).and_then(|end| zone.local(end));
                let at = ends.or_else(|| shown.checked_add_signed(span.about()))?;
                Some(Moment::Zoned { at, zone: name.clone() })
            }
        }
    }
}
