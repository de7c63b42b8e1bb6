//! A component that stands for a series, or for itself alone: its start, its rules and lists, laid out in a window.

use super::{Change, MARGIN, Occurrence, Telling, Told, Window};
use crate::ics::{
    component::Component,
    recurrence::{
        dates::{self, Added, Excluded},
        rule::{End, Rule},
        series::{self, Budget, Outcome, Start},
        span::Span,
    },
    value::moment::Moment,
    zone::{
        Zone,
        gathered::{Zones, shown},
    },
};
use chrono::{NaiveDateTime, NaiveTime, TimeDelta};
use std::collections::BTreeSet;

/// What is read of it.
pub struct Master<'a> {
    component: &'a Component,
    zones: &'a Zones,
    zone: Zone,
    start: Moment,
    span: Span,
    rules: Vec<(u32, Rule)>,
    without: Vec<Rule>,
    /// By what their clocks show.
    added: Vec<Added>,
    /// About how long the longest of all lasts.
    reach: TimeDelta,
    excluded: Excluded,
}

impl<'a> Master<'a> {
    /// Reads it. Nothing without a start: DTSTART, or DUE of a task.
    pub fn read(component: &'a Component, zones: &'a Zones, told: &mut Vec<Told>) -> Option<Self> {
        let property = component.first("DTSTART").or_else(|| component.first("DUE"));
        let Some((start, _)) = property.and_then(Moment::of) else {
            told.push(Told {
                line: property.map_or(component.line(), |p| p.line()),
                telling: Telling::NoStart,
            });
            return None;
        };
        let mut rules = Vec::new();
        let mut without = Vec::new();
        let named =
            component.properties().iter().filter(|property| matches!(property.name(), "RRULE" | "EXRULE"));
        for property in named {
            let (rule, faults) = Rule::read(property.value());
            let faults =
                faults.into_iter().map(|fault| Told { line: property.line(), telling: Telling::Rule(fault) });
            told.extend(faults.take(10));
            match rule {
                Some(rule) if property.name() == "RRULE" => rules.push((property.line(), rule)),
                Some(rule) => without.push(rule),
                None => {}
            }
        }
        let mut bad = |property: &crate::ics::component::Property, text: &str| {
            told.push(Told {
                line: property.line(),
                telling: Telling::BadDate(text.chars().take(40).collect()),
            });
        };
        let mut added = dates::added(component, zones, &mut bad);
        added.sort_by_cached_key(|added| shown(&added.start));
        let excluded = Excluded::of(component, zones, &mut bad);
        let (zone, span) = (zones.of(&start), Span::of(component, &start, zones));
        let spans = added.iter().filter_map(|added| added.span).chain([span]);
        let reach = spans.map(|span| span.about()).max().unwrap_or_default();
        Some(Self { component, zones, zone, start, span, rules, without, added, reach, excluded })
    }

    fn is_series(&self) -> bool {
        !self.rules.is_empty() || !self.added.is_empty()
    }

    /// Its occurrences that may touch the window, without those that EXDATE takes away.
    pub fn occurrences(&self, window: Window, budget: &mut Budget, told: &mut Vec<Told>) -> Vec<Occurrence> {
        let own = shown(&self.start);
        // local times inside the window and a margin; what goes on from before it too
        let from =
            window.0.naive_utc().checked_sub_signed(self.reach.checked_add(&MARGIN).unwrap_or(self.reach));
        let to = window.1.naive_utc().checked_add_signed(MARGIN);
        let local = (from.unwrap_or(NaiveDateTime::MIN), to.unwrap_or(NaiveDateTime::MAX));
        let mut times: BTreeSet<NaiveDateTime> = BTreeSet::new();
        if (local.0..local.1).contains(&own) {
            times.insert(own);
        }
        for (line, rule) in &self.rules {
            let until = self.until(rule);
            let (found, outcome) = series::times(rule, (own, Start::Counts), until, local, budget);
            times.extend(found);
            let mut tell = |telling| told.push(Told { line: *line, telling });
            if outcome != Outcome::Whole {
                tell(Telling::Stopped(outcome));
            } else if !self.gives_its_start(rule, own) {
                tell(Telling::StartOutside);
            }
        }
        for rule in &self.without {
            let (found, _) = series::times(rule, (own, Start::IfGiven), self.until(rule), local, budget);
            times.retain(|time| found.binary_search(time).is_err());
        }
        let series = times.into_iter().filter_map(|time| self.moment(time)).map(|start| (start, None));
        // a time of another zone is at most a day away on these clocks
        let begin = self.added.partition_point(|added| shown(&added.start) < local.0);
        let end = self.added.partition_point(|added| shown(&added.start) < local.1);
        let near = self.added.get(begin..end.max(begin)).unwrap_or_default();
        budget.0 = budget.0.saturating_sub(u32::try_from(near.len()).unwrap_or(u32::MAX));
        let added = near.iter().map(|added| (added.start.clone(), added.span));
        let mut all: Vec<Occurrence> = Vec::new();
        let mut seen = BTreeSet::new();
        // a period says its own end: it goes before the same time without one
        for (start, span) in added.chain(series) {
            let at = self.zones.instant(&start);
            let position = at.unwrap_or_else(|| shown(&start).and_utc());
            if self.excluded.has(&start, at) || !seen.insert(position) {
                continue;
            }
            let end = span.unwrap_or(self.span).end(&start, at, &self.zone);
            let original = self.is_series().then(|| start.clone());
            all.push(Occurrence { component: 0, start, end, at, original });
        }
        all
    }

    /// A local time of the series in the form of its start.
    fn moment(&self, time: NaiveDateTime) -> Option<Moment> {
        Some(match &self.start {
            Moment::Day(_) => Moment::Day(time.date()),
            Moment::Utc(_) => Moment::Utc(time.and_utc()),
            Moment::Zoned { zone, .. } => Moment::Zoned { at: time, zone: zone.clone() },
            Moment::Floating(_) => Moment::Floating(time),
        })
    }

    /// The end of a rule on the clocks of the series.
    fn until(&self, rule: &Rule) -> Option<NaiveDateTime> {
        let last = NaiveTime::from_hms_opt(23, 59, 59).unwrap_or_default();
        match rule.end {
            End::Never | End::After(_) => None,
            End::Day(day) => Some(day.and_time(last)),
            End::Local(at) => Some(at),
            // of days, the day that UTC has then is the last
            End::Utc(at) if matches!(self.start, Moment::Day(_)) => Some(at.date().and_time(last)),
            End::Utc(at) => Some(self.zone.local(at.and_utc()).unwrap_or(at)),
        }
    }

    fn gives_its_start(&self, rule: &Rule, own: NaiveDateTime) -> bool {
        let Some(after) = own.checked_add_signed(TimeDelta::seconds(1)) else { return true };
        let endless = Rule { end: End::Never, ..rule.clone() };
        let mut budget = Budget(1_000);
        let (found, outcome) =
            series::times(&endless, (own, Start::IfGiven), None, (own, after), &mut budget);
        !found.is_empty() || outcome != Outcome::Whole
    }

    /// Tells of the changes that change nothing of this series. Only in its reach: an endless one is not searched.
    pub fn tell_strays(
        &self,
        changes: &[Change],
        components: &[Component],
        zones: &Zones,
        budget: &mut Budget,
        told: &mut Vec<Told>,
    ) {
        for change in changes.iter().filter(|change| !change.found) {
            // looking for one costs as much as a step of a rule, however little there is
            if budget.0 == 0 {
                return;
            }
            budget.0 -= 1;
            let Some(at) = change.at.or_else(|| Some(shown(&change.of).and_utc())) else { continue };
            let Some(window) = at.checked_sub_signed(MARGIN).zip(at.checked_add_signed(MARGIN)) else {
                continue;
            };
            let is_there =
                self.occurrences(window, budget, &mut Vec::new()).iter().any(|own| change.is_of(own));
            let line =
                components.get(change.component).map_or(self.component.line(), |component| component.line());
            if !is_there && zones.instant(&change.of).is_some() {
                told.push(Told { line, telling: Telling::Stray });
            }
        }
    }
}
