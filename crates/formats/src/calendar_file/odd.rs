//! What the layers below find odd, as far as it matters to who reads the events.

use super::{Odd, OddKind};
use crate::ics::{
    recurrence,
    report::{Kind, Report},
    zone::gathered,
};

/// Of the form.
pub(super) fn of_form(report: &Report) -> impl Iterator<Item = Odd> {
    report.remarks().filter_map(|remark| {
        let what = match &remark.kind {
            Kind::LineTooLong { text, .. } | Kind::Unreadable { text } => OddKind::LeftOut(text.clone()),
            Kind::Outside { name } | Kind::TooDeep { name } | Kind::TooLarge { name } => {
                OddKind::LeftOut(name.clone())
            }
            Kind::ReplacedOctets => OddKind::Encoding,
            Kind::Unclosed { name } => OddKind::Unclosed(name.clone()),
            Kind::BadValue { property, .. } => OddKind::BadValue(property.clone()),
            _ => return None,
        };
        Some(Odd { line: remark.line, what })
    })
}

/// Of zones: what was recognised by another name is not odd.
pub(super) fn of_zones(told: Vec<gathered::Told>) -> impl Iterator<Item = Odd> {
    told.into_iter().filter_map(|told| {
        let zone = match told.telling {
            gathered::Telling::BadDefinition { zone, .. }
            | gathered::Telling::NameHolds { zone, .. }
            | gathered::Telling::DefinitionHolds { zone, .. } => zone,
            _ => return None,
        };
        Some(Odd { line: told.line, what: OddKind::Zone(zone) })
    })
}

/// Of a series of this title, each kind once.
pub(super) fn of_series(told: Vec<recurrence::Told>, title: &str) -> Vec<Odd> {
    let mut odd: Vec<Odd> = Vec::new();
    for told in told {
        let what = match told.telling {
            recurrence::Telling::ThisAndFuture => OddKind::LaterOnes(title.to_owned()),
            recurrence::Telling::Rule(_)
            | recurrence::Telling::BadDate(_)
            | recurrence::Telling::Stopped(_) => OddKind::Series(title.to_owned()),
            _ => continue,
        };
        if odd.iter().all(|one| one.what != what) {
            odd.push(Odd { line: told.line, what });
        }
    }
    odd
}
