//! What happens when: the occurrences of a file's components inside a window, with the changes of single ones merged in by
//! UID and RECURRENCE-ID (RFC 5545 3.8.4.4).
//!
//! A change of one occurrence takes its place wherever it moves it. One that also stands for those after it
//! (RANGE=THISANDFUTURE) changes the one only, and that is told: few programs write it, and those that read it differ.

mod changes;
mod master;

use super::{rule::Fault, series::Outcome};
use crate::ics::{
    component::Component,
    recurrence::series::Budget,
    value::moment::Moment,
    zone::gathered::{Zones, shown},
};
use changes::{Change, Changes, change};
use chrono::{DateTime, TimeDelta, Utc};
use master::Master;
use std::collections::BTreeMap;

/// The span of time that is looked at: from the first instant on, before the second.
pub type Window = (DateTime<Utc>, DateTime<Utc>);

/// Something that happens.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Occurrence {
    /// Which of the components says it.
    pub component: usize,
    /// When it begins.
    pub start: Moment,
    /// When it ends: of days, the day after the last.
    pub end: Option<Moment>,
    /// The instant of its beginning; nothing in an unknown zone.
    pub at: Option<DateTime<Utc>>,
    /// Which occurrence of its series it is: where the series puts it. Nothing for what happens once.
    pub original: Option<Moment>,
}

impl Occurrence {
    /// To order by and to compare with a window: an unknown zone counts as UTC.
    fn position(&self) -> DateTime<Utc> {
        self.at.unwrap_or_else(|| shown(&self.start).and_utc())
    }
}

/// What there is to say of recurrence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Telling {
    /// A part of a rule is odd.
    Rule(Fault),
    /// Not all of a rule was laid out.
    Stopped(Outcome),
    /// The rule does not give the start of its component.
    StartOutside,
    /// A date of RDATE or EXDATE, or a RECURRENCE-ID, does not read.
    BadDate(String),
    /// RANGE=THISANDFUTURE: the later ones were left as they are.
    ThisAndFuture,
    /// A change of an occurrence whose series is not in the file.
    Orphan,
    /// A change of an occurrence that its series does not have. Kept.
    Stray,
    /// Several components of one UID, SEQUENCE and no RECURRENCE-ID. All are kept.
    SameUid(String),
    /// An older revision of a component of this UID. Left out.
    Superseded(String),
    /// A component without a readable start: when it happens is not known.
    NoStart,
}

/// A telling with the line it is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    /// The line, from 1.
    pub line: u32,
    /// What there is to say.
    pub telling: Telling,
}

/// What happens inside a window.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Expanded {
    /// In order of time.
    pub occurrences: Vec<Occurrence>,
    /// What there is to say.
    pub told: Vec<Told>,
}

/// The occurrences of components (events, tasks, notes) that begin, or go on, inside the window.
pub fn expand(components: &[Component], zones: &Zones, window: Window, budget: &mut Budget) -> Expanded {
    let mut expanded = Expanded::default();
    for group in groups(components) {
        let masters = latest(&group.masters, components, &mut expanded.told);
        let changes: Vec<Change> = group
            .changes
            .iter()
            .filter_map(|index| change(*index, components, zones, &mut expanded.told))
            .collect();
        let mut changes = Changes::of(changes);
        if masters.is_empty() {
            let told = changes.all.iter().filter_map(|change| components.get(change.component));
            expanded
                .told
                .extend(told.map(|component| Told { line: component.line(), telling: Telling::Orphan }));
        }
        for index in &masters {
            let Some(component) = components.get(*index) else { continue };
            let Some(master) = Master::read(component, zones, &mut expanded.told) else { continue };
            for mut occurrence in master.occurrences(window, budget, &mut expanded.told) {
                occurrence.component = *index;
                if !changes.find(&occurrence) {
                    expanded.occurrences.push(occurrence);
                }
            }
            master.tell_strays(&changes.all, components, zones, budget, &mut expanded.told);
        }
        expanded
            .occurrences
            .extend(changes.all.into_iter().filter_map(|change| change.occurrence(components, zones)));
    }
    let (from, to) = window;
    expanded.occurrences.retain(|occurrence| {
        let begins = occurrence.position();
        let ends =
            occurrence.end.as_ref().and_then(|end| zones.instant(end).or_else(|| Some(shown(end).and_utc())));
        begins < to && (begins >= from || ends.is_some_and(|end| end > from))
    });
    expanded.occurrences.sort_by_cached_key(|occurrence| (occurrence.position(), occurrence.component));
    expanded
}

/// The components of one UID.
#[derive(Default)]
struct Group {
    masters: Vec<usize>,
    changes: Vec<usize>,
}

/// By kind and UID, in the file's order; what has no UID stands alone.
fn groups(components: &[Component]) -> Vec<Group> {
    let mut places: BTreeMap<(&str, &str), usize> = BTreeMap::new();
    let mut groups: Vec<Group> = Vec::new();
    for (index, component) in components.iter().enumerate() {
        let uid = component.first("UID").map(|uid| uid.value()).filter(|uid| !uid.is_empty());
        let next = groups.len();
        let place = uid.map_or(next, |uid| *places.entry((component.name(), uid)).or_insert(next));
        if place == next {
            groups.push(Group::default());
        }
        let Some(group) = groups.get_mut(place) else { continue };
        match component.first("RECURRENCE-ID") {
            Some(_) => group.changes.push(index),
            None => group.masters.push(index),
        }
    }
    groups
}

/// Of several components of one UID, those of the highest SEQUENCE.
fn latest(masters: &[usize], components: &[Component], told: &mut Vec<Told>) -> Vec<usize> {
    let sequence = |index: &usize| {
        let property = components.get(*index).and_then(|component| component.first("SEQUENCE"));
        property.and_then(|sequence| sequence.value().trim().parse::<i64>().ok()).unwrap_or(0)
    };
    let highest = masters.iter().map(sequence).max();
    let (kept, older): (Vec<usize>, Vec<usize>) =
        masters.iter().partition(|index| Some(sequence(index)) == highest);
    let mut tell = |index: usize, telling: fn(String) -> Telling| {
        let Some(component) = components.get(index) else { return };
        let uid =
            component.first("UID").map(|uid| uid.value().chars().take(80).collect()).unwrap_or_default();
        told.push(Told { line: component.line(), telling: telling(uid) });
    };
    older.iter().for_each(|index| tell(*index, Telling::Superseded));
    kept.iter().skip(1).for_each(|index| tell(*index, Telling::SameUid));
    kept
}

/// A day on each side of a window, since zones differ by less.
const MARGIN: TimeDelta = TimeDelta::days(2);

#[cfg(test)]
mod tests;
