//! Status and people of a row: who does it, for which client, how far it is.

use super::{Column, Reader};
use crate::table::{
    Cell, Field, Row, people, recognise,
    status::{self, Said},
};
use marronnier_domain::{
    plan::{PlanRow, RemarkCode},
    status::Status,
    written::fold::fold,
};

impl<'a> Reader<'a> {
    /// Reads the status of `row`, and the person that stands beside it.
    pub(super) fn status(&mut self, row: &'a Row, plan: &mut PlanRow) {
        let empty = plan.text.trim().is_empty() && plan.variants.iter().all(|variant| variant.text.is_none());
        let fallback = if empty { Status::Idea } else { Status::Drafting };
        plan.status = fallback;
        let column = self.cell(row, &Field::Status).or_else(|| self.cell(row, &Field::StatusAndPerson));
        if let Some(column) = column {
            let text = column.cell.shown();
            let said = self.said(&text, column.index, column.cell);
            if let Some(status) = said.status {
                plan.status = status;
            }
            if said.unknown {
                self.remark(plan, RemarkCode::UnknownStatus, &column);
            }
            if said.unknown || said.more {
                self.keep(plan, column.index, &text);
            }
            if let Some(person) = said.person {
                self.assign(plan, person, &column);
            }
            if plan.status == Status::Published
                && let Some(at) = plan.planned.filter(|at| at.date > self.context.today)
            {
                self.remark_read(plan, RemarkCode::PublishedAhead, &column, Some(at), None);
            }
            if plan.planned.is_none() && plan.status.needs_date() {
                self.remark(plan, RemarkCode::NeedsDate, &column);
                // It was agreed, else it would not be out.
                plan.status = Status::Approved;
            }
        }
    }

    fn said(&mut self, text: &str, index: usize, cell: &Cell) -> Said {
        let folded = fold(text.trim());
        if recognise::is_tick(&folded) || matches!(cell, Cell::Bool(_)) {
            return self.ticked(&folded, index);
        }
        if let Some(known) = self.statuses.get(text) {
            return known.clone();
        }
        let own = self.words.statuses.iter().find(|(_, word)| word == text).map(|(status, _)| *status);
        let said = match own {
            Some(status) => Said { status: Some(status), ..Said::default() },
            None => status::read(text, self.context.people),
        };
        self.statuses.insert(text.to_owned(), said.clone());
        said
    }

    /// A tick under "Validé" or "Publié" says what the header says.
    fn ticked(&self, folded: &str, index: usize) -> Said {
        let header = self.phrases.get(index).map_or("", String::as_str);
        let meant = status::read(header, &[]).status.filter(|status| *status != Status::WithClient);
        let meant = meant
            .or_else(|| (header.contains("valid") || header.contains("approv")).then_some(Status::Approved));
        match folded {
            "non" | "no" | "n" | "0" | "false" | "faux" | "✗" => Said::default(),
            "❌" => Said { status: Some(Status::Cancelled), ..Said::default() },
            _ => Said { status: Some(meant.unwrap_or(Status::Approved)), ..Said::default() },
        }
    }

    /// Reads the column of people.
    pub(super) fn person(&mut self, row: &'a Row, plan: &mut PlanRow) {
        let Some(column) = self.cell(row, &Field::Person) else { return };
        let text = column.cell.shown();
        if plan.id.is_some() || people::find(self.context.people, &text).is_some() {
            return self.assign(plan, text, &column);
        }
        let names: Vec<&str> = text
            .split(['/', '+', '&', ',', ';', '\n'])
            .flat_map(|part| part.split(" et ").flat_map(|part| part.split(" and ")))
            .map(|name| name.trim().trim_start_matches('@'))
            .filter(|name| name.chars().any(char::is_alphanumeric))
            .collect();
        if let Some(first) = names.first() {
            self.assign(plan, (*first).to_owned(), &column);
        }
        if names.len() > 1 {
            self.keep(plan, column.index, &text);
        }
    }

    fn assign(&self, plan: &mut PlanRow, name: String, column: &Column) {
        plan.person_id = people::find(self.context.people, &name);
        if plan.person_id.is_none() {
            self.remark_part(plan, RemarkCode::UnknownPerson, column, name.clone());
        }
        plan.person = Some(name);
    }

    /// Reads the column of clients.
    pub(super) fn client(&mut self, row: &'a Row, plan: &mut PlanRow) {
        let Some(column) = self.cell(row, &Field::Client) else { return };
        let name = column.cell.shown();
        let name = if plan.id.is_some() { name } else { name.trim().to_owned() };
        let same = fold(name.trim());
        let known = self.context.clients.iter().find(|(_, known, _)| *known == name);
        let known =
            known.or_else(|| self.context.clients.iter().find(|(_, known, _)| fold(known.trim()) == same));
        plan.client_id = known.map(|(id, ..)| *id);
        if plan.client_id.is_none() {
            self.remark(plan, RemarkCode::UnknownClient, &column);
        }
        plan.client = Some(name);
    }
}
