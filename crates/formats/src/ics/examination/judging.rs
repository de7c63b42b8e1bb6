//! The second reading of a file: each component judged by itself, or with the others of its identity once all of them were
//! read. Of those that wait, only what says when they happen is held.

use super::{
    Fault, Odd, What, fault,
    gathering::{Gathering, identity, is_dated},
};
use crate::ics::{
    component::Component,
    event::Event,
    reader::{Item, Reader},
    recurrence::{
        expand::{Telling, Window, expand},
        series::Budget,
    },
    report::{Kind, Remark, Report},
    todo::Todo,
    zone::gathered::Zones,
};
use std::{
    collections::HashMap,
    io::{self, BufRead},
};

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
    while let Some(item) = reader.read()? {
        let Item::Component(component) = item else { continue };
        if !is_dated(&component) {
            continue;
        }
        let found: Vec<(u32, Fault)> = fault::of_component(&component, zones);
        let ends_so = found.iter().any(|(_, fault)| *fault == Fault::EndsAsItBegins);
        for remark in typed(&component, ends_so) {
            tell(Odd { line: remark.line, times: remark.times, what: What::Read(remark.kind) });
        }
        for (line, fault) in found {
            tell(Odd { line, times: 1, what: What::Fault(fault) });
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
        // a task or a note may have no date at all (3.6.2, 3.6.3)
        let is_undated = |one: &Component| one.name() != "VEVENT" && one.first("DTSTART").is_none();
        let undated: Vec<u32> = group.iter().filter(|one| is_undated(one)).map(Component::line).collect();
        let told = expand(&group, zones, window, &mut budget).told.into_iter();
        let told = told.filter(|told| told.telling != Telling::NoStart || !undated.contains(&told.line));
        told.for_each(|told| tell(Odd { line: told.line, times: 1, what: What::Recurrence(told.telling) }));
    }
    Ok(())
}

/// What the typed reading finds odd: values that are none, what stands twice. What is missing is a fault already; what ends
/// as it begins is one too, if `ends_so`.
fn typed(component: &Component, ends_so: bool) -> Vec<Remark> {
    let mut report = Report::default();
    match component.name() {
        "VEVENT" => drop(Event::read(component.clone(), &mut report)),
        "VTODO" => drop(Todo::read(component.clone(), &mut report)),
        _ => {}
    }
    let is_told = |kind: &Kind| match kind {
        Kind::BadValue { .. } | Kind::Repeated { .. } => true,
        Kind::LooseValue { property, .. } => !(ends_so && property == "DTEND"),
        _ => false,
    };
    report.remarks().filter(|remark| is_told(&remark.kind)).cloned().collect()
}

/// The same component with nothing but its times.
fn of_time(mut component: Component) -> Component {
    component.keep(|property| OF_TIME.contains(&property.name()));
    component
}
