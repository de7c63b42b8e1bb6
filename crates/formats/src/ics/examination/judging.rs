//! The second reading of a file: each component judged by itself, or with the others of its identity once all of them were
//! read. Of those that wait, only what says when they happen is held.

use super::{
    Fault, Odd, What, fault,
    gathering::{Gathering, identity, is_dated},
};
use crate::ics::{
    component::Component,
    reader::{Item, Reader},
    recurrence::{
        expand::{Window, expand},
        series::Budget,
    },
    zone::gathered::Zones,
};
use std::{
    collections::HashMap,
    io::{self, BufRead},
};

/// Faults of components beyond which no more are told.
const MOST: usize = 200;

/// What says when something happens, and which version of it this is.
const OF_TIME: [&str; 11] = [
    "UID",
    "SEQUENCE",
    "RECURRENCE-ID",
    "DTSTART",
    "DTEND",
    "DUE",
    "DURATION",
    "RRULE",
    "EXRULE",
    "RDATE",
    "EXDATE",
];

/// What is odd in the components of a file.
pub fn judged<R: BufRead>(
    reader: &mut Reader<R>,
    gathering: &Gathering,
    zones: &Zones,
    window: Window,
    mut tell: impl FnMut(Odd),
) -> io::Result<()> {
    // enough for what is sound, and no more than a moment for what is not
    let enough = gathering.dated().saturating_mul(150).saturating_add(100_000);
    let mut budget = Budget(enough.min(Budget::FILE.0));
    let mut waiting: HashMap<u64, Vec<Component>> = HashMap::new();
    let mut faults = 0;
    while let Some(item) = reader.read()? {
        let Item::Component(component) = item else { continue };
        if !is_dated(&component) {
            continue;
        }
        if faults < MOST {
            let found: Vec<(u32, Fault)> = fault::of_component(&component, zones);
            faults += found.len();
            found
                .into_iter()
                .for_each(|(line, fault)| tell(Odd { line, times: 1, what: What::Fault(fault) }));
        }
        let shared = identity(&component).map(|id| (id, gathering.of_identity(id)));
        let group = match shared.filter(|(_, many)| *many > 1) {
            None => vec![component],
            Some((id, many)) => {
                let group = waiting.entry(id).or_default();
                group.push(of_time(component));
                if group.len() < many as usize {
                    continue;
                }
                waiting.remove(&id).unwrap_or_default()
            }
        };
        let told = expand(&group, zones, window, &mut budget).told.into_iter();
        told.for_each(|told| tell(Odd { line: told.line, times: 1, what: What::Recurrence(told.telling) }));
    }
    Ok(())
}

/// The same component with nothing but its times.
fn of_time(mut component: Component) -> Component {
    component.keep(|property| OF_TIME.contains(&property.name()));
    component
}
