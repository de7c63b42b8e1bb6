//! One row that is a post: every cell goes to its field or to the notes.

use super::{Column, Reader};
use crate::table::{Cell, Field, Row, recognise};
use marronnier_domain::{
    link::may_be_link,
    plan::{PlanRow, Remark, RemarkCode},
    status::Status,
    written::fold::fold,
};

/// Longest title made of a text, in characters.
const TITLE: usize = 60;

impl<'a> Reader<'a> {
    pub(super) fn post(&mut self, row: &'a Row) -> PlanRow {
        let mut plan = PlanRow::new(&self.sheet.name, row.number);
        self.identity(row, &mut plan);
        plan.title = self.text(row, &Field::Title, &mut plan, true);
        plan.text = self.text(row, &Field::Text, &mut plan, false);
        plan.hashtags = self.text(row, &Field::Hashtags, &mut plan, true);
        plan.pillar = self.text(row, &Field::Pillar, &mut plan, true);
        plan.series = self.text(row, &Field::Series, &mut plan, true);
        let link = self.text(row, &Field::Link, &mut plan, true);
        plan.notes = self.text(row, &Field::Notes, &mut plan, false);
        self.link(row, link, &mut plan);
        plan.evergreen = self.yes(row, &Field::Evergreen);
        plan.pinned = self.yes(row, &Field::Pinned);
        self.client(row, &mut plan);
        self.when(row, &mut plan);
        self.networks(row, &mut plan);
        self.status(row, &mut plan);
        self.date_above(row, &mut plan);
        self.person(row, &mut plan);
        self.rest(row, &mut plan);
        self.title(&mut plan);
        let column = |remark: &Remark| {
            remark
                .column_letter
                .as_ref()
                .map_or((usize::MAX, String::new()), |letter| (letter.len(), letter.clone()))
        };
        plan.remarks.sort_by_key(column);
        plan
    }

    /// A date may be said once for several rows: a row without one, below one that has, is to be looked at.
    fn date_above(&mut self, row: &'a Row, plan: &mut PlanRow) {
        if let Some(at) = plan.planned {
            self.above = Some(at.date);
            return;
        }
        // an idea has none, and says so by being one
        let is_idea = plan.status == Status::Idea;
        let goes_somewhere = plan.all_networks || !plan.networks.is_empty();
        let says = [Field::Date, Field::DateTime, Field::Weekday]
            .iter()
            .any(|field| self.cell(row, field).is_some());
        if let Some(date) = self.above.filter(|_| plan.id.is_none() && goes_somewhere && !is_idea && !says) {
            plan.remark(Remark { date: Some(date), ..Remark::new(RemarkCode::DateAbove, String::new()) });
        }
    }

    /// What is no address of the web goes to the notes.
    fn link(&self, row: &'a Row, link: String, plan: &mut PlanRow) {
        match self.cell(row, &Field::Link) {
            Some(column) if !may_be_link(&link) => {
                self.keep(plan, column.index, &link);
                self.remark(plan, RemarkCode::NotALink, &column);
            }
            _ => plan.link = link,
        }
    }

    fn identity(&self, row: &'a Row, plan: &mut PlanRow) {
        if let Some(column) = self.cell(row, &Field::Id) {
            plan.id = column.cell.shown().trim().parse().ok();
            if plan.id.is_none() {
                self.remark(plan, RemarkCode::UnknownId, &column);
            }
        }
    }

    /// The text of a field. A table that this program wrote is taken to the letter; others have stray spaces.
    fn text(&self, row: &'a Row, field: &Field, plan: &mut PlanRow, one_line: bool) -> String {
        if plan.id.is_some() {
            let index = self.mapping.fields.iter().position(|found| found == field);
            return index.map_or(String::new(), |index| row.cell(index).shown());
        }
        let Some(column) = self.cell(row, field) else { return String::new() };
        match column.cell {
            Cell::Error(_) => {
                self.remark(plan, RemarkCode::ErrorCell, &column);
                String::new()
            }
            Cell::Formula(_) => {
                self.remark(plan, RemarkCode::Formula, &column);
                String::new()
            }
            cell => {
                let shown = cell.shown();
                let text = if one_line {
                    shown.split_whitespace().collect::<Vec<_>>().join(" ")
                } else {
                    shown.trim_end().trim_start_matches('\n').to_owned()
                };
                if matches!(text.as_str(), "-" | "–" | "—" | "/") { String::new() } else { text }
            }
        }
    }

    fn yes(&self, row: &'a Row, field: &Field) -> bool {
        self.cell(row, field).is_some_and(|column| {
            let said = fold(column.cell.shown().trim());
            said == fold(&self.words.yes)
                || recognise::is_tick(&said)
                    && !matches!(said.as_str(), "non" | "no" | "n" | "0" | "false" | "faux" | "✗" | "❌")
        })
    }

    /// Everything that has no place of its own.
    fn rest(&self, row: &'a Row, plan: &mut PlanRow) {
        for (index, cell) in row.filled() {
            let column = Column { index, cell };
            match self.field(index) {
                Field::Visual => {
                    let files = files(&cell.shown());
                    plan.note(
                        &self.pair(&self.words.visual, &files.join(" ; ").replace(" ; ", self.semicolon())),
                    );
                }
                Field::Keep => match cell {
                    Cell::Error(_) => self.remark(plan, RemarkCode::ErrorCell, &column),
                    Cell::Formula(_) => self.remark(plan, RemarkCode::Formula, &column),
                    Cell::Bool(false) => {}
                    Cell::Text(text) if matches!(text.trim(), "-" | "–" | "—" | "/" | "FALSE" | "FAUX") =>
                        {}
                    cell => self.keep(plan, index, &cell.shown()),
                },
                _ => {}
            }
        }
    }

    fn semicolon(&self) -> &'static str {
        if self.context.language == crate::table::Language::Fr { "\u{202F}; " } else { "; " }
    }

    fn title(&self, plan: &mut PlanRow) {
        if !plan.title.trim().is_empty() || plan.id.is_some() {
            return;
        }
        let own = plan
            .variants
            .iter()
            .find_map(|variant| variant.text.as_deref().filter(|text| !text.trim().is_empty()));
        let text = if plan.text.trim().is_empty() { own.unwrap_or_default() } else { plan.text.as_str() };
        plan.title = first_words(text);
        let untold = plan.title.is_empty();
        if untold {
            // "Thème : Portrait" is all that some plans say.
            let heading = if plan.series.is_empty() { &plan.pillar } else { &plan.series };
            plan.title = first_words(heading);
        }
        let code = if untold { RemarkCode::NoTitle } else { RemarkCode::TitleFromText };
        let value = plan.title.clone();
        plan.remark(Remark::new(code, value));
    }
}

/// The first words of a text, up to the end of its first line or sentence.
fn first_words(text: &str) -> String {
    let line = text.trim().lines().next().unwrap_or_default().trim();
    let end = line.char_indices().find(|(at, c)| {
        matches!(c, '.' | '!' | '?' | '…') && line[at + c.len_utf8()..].starts_with(' ') && *at >= 12
    });
    let sentence = end.map_or(line, |(at, c)| &line[..at + if c == '.' { 0 } else { c.len_utf8() }]);
    if sentence.chars().count() <= TITLE {
        return sentence.to_owned();
    }
    let mut title = String::new();
    for word in sentence.split_whitespace() {
        if title.chars().count() + word.chars().count() + 1 >= TITLE {
            break;
        }
        if !title.is_empty() {
            title.push(' ');
        }
        title.push_str(word);
    }
    if title.is_empty() {
        title = sentence.chars().take(TITLE - 1).collect();
    }
    title.push('…');
    title
}

/// Names of files, as people put several in one cell.
fn files(cell: &str) -> Vec<String> {
    cell.split([';', '|', '\n', ','])
        .map(str::trim)
        .filter(|name| !name.is_empty())
        .map(str::to_owned)
        .collect()
}
