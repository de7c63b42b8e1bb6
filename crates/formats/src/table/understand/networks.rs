//! Where a post goes, from a column of networks, ticked columns, and columns for one network's text.

use super::{Column, Reader, when::time_of};
use crate::table::{
    Cell, Field, Row,
    places::{self, Places},
    recognise,
};
use marronnier_domain::{
    plan::{PlanNetwork, PlanRow, PlanVariant, Remark, RemarkCode},
    written::fold::fold,
};

impl<'a> Reader<'a> {
    /// Reads the networks of `row` into `plan`; what is no network goes to the notes.
    pub(super) fn networks(&mut self, row: &'a Row, plan: &mut PlanRow) {
        if let Some(column) = self.cell(row, &Field::Networks) {
            let places = self.places(&column.cell.shown());
            plan.networks = places.networks;
            plan.all_networks = places.all;
            for unknown in &places.unknown {
                self.remark_part(plan, RemarkCode::UnknownNetwork, &column, unknown.clone());
                self.keep(plan, column.index, unknown);
            }
            for beside in &places.beside {
                self.keep(plan, column.index, beside);
            }
            if !places.formats.is_empty() {
                plan.note(&self.pair(&self.words.format, &places.formats.join(", ")));
            }
        }
        for (index, cell) in row.filled() {
            match self.field(index) {
                Field::NetworkTick { label } => self.tick(plan, index, cell, label),
                Field::VariantText { label } => {
                    let text = self.own(cell);
                    self.variant(plan, label, |variant| variant.text = Some(text));
                }
                Field::VariantHashtags { label } => {
                    let hashtags = self.own(cell);
                    self.variant(plan, label, |variant| variant.hashtags = Some(hashtags));
                }
                Field::VariantTime { label } => match time_of(cell) {
                    Ok((None, _)) => {}
                    // The day is the post's: a channel of its own cannot be a day later.
                    Ok((Some(_), codes)) if codes.contains(&RemarkCode::EndOfDay) => {
                        self.remark(plan, RemarkCode::ImpossibleTime, &Column { index, cell });
                        self.keep(plan, index, &cell.shown());
                    }
                    Ok((Some(time), _)) => self.variant(plan, label, |variant| variant.time = Some(time)),
                    Err(code) => {
                        self.remark(plan, code, &Column { index, cell });
                        self.keep(plan, index, &cell.shown());
                    }
                },
                _ => {}
            }
        }
        self.network_of_section(row, plan);
    }

    /// The networks of the title above, for a row that names none.
    fn network_of_section(&self, row: &'a Row, plan: &mut PlanRow) {
        let named = self.cell(row, &Field::Networks).is_some();
        if named || plan.all_networks || !plan.networks.is_empty() || plan.id.is_some() {
            return;
        }
        if let Some((networks, title)) = &self.section {
            plan.networks.clone_from(networks);
            plan.remark(Remark::new(RemarkCode::NetworkOfTitle, title.as_str()));
        }
    }

    /// Remembers the networks that a title names, when it names nothing else.
    pub(super) fn note_section(&mut self, title: &str) -> bool {
        let title = title.trim().trim_end_matches(':').trim_end();
        let folded = fold(title);
        // A lone "x" is a tick, "story" a kind of post.
        if title.chars().count() > 60 || recognise::is_tick(&folded) || places::is_format(&folded) {
            return false;
        }
        let places = self.places(title);
        let only = places.unknown.is_empty() && places.beside.is_empty() && !places.networks.is_empty();
        if only {
            self.section = Some((places.networks, title.to_owned()));
        }
        only
    }

    fn places(&mut self, text: &str) -> Places {
        if let Some(known) = self.places.get(text) {
            return known.clone();
        }
        let places = places::read(text, &self.known);
        self.places.insert(text.to_owned(), places.clone());
        places
    }

    /// A channel's own text; nothing on purpose is written as a word.
    fn own(&self, cell: &Cell) -> String {
        let text = cell.shown();
        if text == self.words.empty || matches!(text.as_str(), "(vide)" | "(empty)") {
            String::new()
        } else {
            text
        }
    }

    fn tick(&mut self, plan: &mut PlanRow, index: usize, cell: &Cell, label: &str) {
        let said = cell.shown();
        let folded = fold(said.trim());
        if matches!(
            folded.as_str(),
            "" | "non" | "no" | "n" | "0" | "false" | "faux" | "-" | "–" | "✗" | "❌" | "☐" | "n/a"
        ) {
            return;
        }
        for place in self.places(label).networks {
            add(plan, place);
        }
        if !recognise::is_tick(&folded) {
            self.keep(plan, index, &said);
        }
    }

    fn variant(&mut self, plan: &mut PlanRow, label: &str, set: impl FnOnce(&mut PlanVariant)) {
        let Some(place) = self.places(label).networks.into_iter().next() else { return };
        add(plan, place.clone());
        let same =
            |variant: &&mut PlanVariant| variant.network == place.network && variant.handle == place.handle;
        if let Some(variant) = plan.variants.iter_mut().find(same) {
            set(variant);
            return;
        }
        let PlanNetwork { network, handle } = place;
        let mut variant = PlanVariant { network, handle, text: None, hashtags: None, time: None };
        set(&mut variant);
        plan.variants.push(variant);
    }
}

/// Adds a network unless the row already names it, with this account or, when none is said, with any.
fn add(plan: &mut PlanRow, place: PlanNetwork) {
    let known = plan.networks.iter().any(|known| {
        known.network == place.network && (known.handle == place.handle || place.handle.is_empty())
    });
    if !known {
        plan.networks.push(place);
    }
}
