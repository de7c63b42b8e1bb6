//! From cells to posts-to-be: each row of a book understood by the mapping, none left out. Decides nothing for good:
//! the person agrees to each row.

use super::{
    Book, Cell, Context, Field, GoOn, LOOK, PlanMapping, Row, Sheet, SheetMapping, Words,
    book::letter,
    places::{Known, Places},
    status::Said,
};
use chrono::NaiveDate;
use marronnier_domain::{
    moment::{PlannedAt, TimeOfDay},
    plan::{PlanNetwork, PlanRow, Remark, RemarkCode},
    written::date::DayMonth,
};
use std::collections::HashMap;

mod again;
mod aside;
mod networks;
mod row;
mod state;
#[cfg(test)]
mod tests;
mod week;
mod when;

/// Understands `book` by `mapping`: every row of every sheet, in the file's order. `words` are for the lines that go to
/// the notes.
pub fn understand(book: &Book, mapping: &PlanMapping, context: &Context, words: &Words) -> Vec<PlanRow> {
    understand_while(book, mapping, context, words, &|_, _| true).unwrap_or_default()
}

/// The same, telling how many rows of how many it has understood; nothing when `go_on` says no.
pub fn understand_while(
    book: &Book,
    mapping: &PlanMapping,
    context: &Context,
    words: &Words,
    go_on: GoOn<'_>,
) -> Option<Vec<PlanRow>> {
    let total = book.sheets.iter().map(|sheet| sheet.rows.len()).sum();
    let mut rows = Vec::with_capacity(total);
    for (index, sheet) in book.sheets.iter().enumerate() {
        match mapping.sheets.get(index).filter(|mapped| mapped.used) {
            Some(mapped) => {
                let mut reader = Reader::new(sheet, mapped, context, words);
                for row in &sheet.rows {
                    if rows.len().is_multiple_of(LOOK) && !go_on(rows.len(), total) {
                        return None;
                    }
                    rows.push(reader.read(row));
                }
            }
            None => rows.extend(sheet.rows.iter().map(|row| unused(sheet, row))),
        }
    }
    again::note(&mut rows);
    Some(rows)
}

fn unused(sheet: &Sheet, row: &Row) -> PlanRow {
    let mut plan = PlanRow::new(&sheet.name, row.number);
    let code = if row.is_empty() { RemarkCode::EmptyRow } else { RemarkCode::UnusedSheet };
    plan.remark(Remark::new(code, shown(row)));
    plan
}

/// The first contents of a row, to know it by.
fn shown(row: &Row) -> String {
    let cells: Vec<String> = row.filled().take(3).map(|(_, cell)| cell.shown()).collect();
    cells.join(" · ").chars().take(200).collect()
}

/// One sheet being read: what its columns are, and what earlier rows tell of later ones.
struct Reader<'a> {
    sheet: &'a Sheet,
    mapping: &'a SheetMapping,
    context: &'a Context<'a>,
    words: &'a Words,
    known: Known<'a>,
    headers: Vec<String>,
    /// Folded, to know them again.
    phrases: Vec<String>,
    header_row: Option<u32>,
    /// A date near those to come.
    near: Option<NaiveDate>,
    /// The date of the row above, with nothing but posts between.
    above: Option<NaiveDate>,
    /// Monday of the week that a row above, or this one, names.
    week: Option<NaiveDate>,
    order: DayMonth,
    /// Networks that a title above the rows names, or the sheet's name, and that title.
    section: Option<(Vec<PlanNetwork>, String)>,
    places: HashMap<String, Places>,
    statuses: HashMap<String, Said>,
}

/// A cell with its column.
struct Column<'a> {
    index: usize,
    cell: &'a Cell,
}

impl<'a> Reader<'a> {
    fn new(sheet: &'a Sheet, mapping: &'a SheetMapping, context: &'a Context, words: &'a Words) -> Self {
        let header = mapping.header_row.and_then(|number| sheet.rows.iter().find(|row| row.number == number));
        let headers: Vec<String> = header.map_or(Vec::new(), |row| {
            row.cells
                .iter()
                .map(|cell| cell.shown().split_whitespace().collect::<Vec<_>>().join(" "))
                .collect()
        });
        let mut reader = Self {
            sheet,
            mapping,
            context,
            words,
            known: Known::new(context.networks),
            phrases: headers.iter().map(|header| super::recognise::phrase(header)).collect(),
            headers,
            header_row: header.map(|row| row.number),
            near: mapping.period.and_then(super::Period::near),
            above: None,
            week: None,
            order: mapping.order.into(),
            section: None,
            places: HashMap::new(),
            statuses: HashMap::new(),
        };
        reader.note_section(&sheet.name);
        reader
    }

    fn read(&mut self, row: &'a Row) -> PlanRow {
        self.note_week(row);
        match self.aside(row) {
            Some(code) => {
                self.above = None;
                let mut plan = PlanRow::new(&self.sheet.name, row.number);
                plan.remark(Remark::new(code, shown(row)));
                plan
            }
            None => self.post(row),
        }
    }

    fn field(&self, index: usize) -> &'a Field {
        self.mapping.fields.get(index).unwrap_or(&Field::Keep)
    }

    /// The first filled cell of a column that holds `field`.
    fn cell(&self, row: &'a Row, field: &Field) -> Option<Column<'a>> {
        let mut filled = row.filled().filter(|(index, _)| self.field(*index) == field);
        filled.next().map(|(index, cell)| Column { index, cell })
    }

    fn header(&self, index: usize) -> Option<String> {
        self.headers.get(index).filter(|header| !header.is_empty()).cloned()
    }

    fn remark(&self, plan: &mut PlanRow, code: RemarkCode, column: &Column) {
        self.remark_part(plan, code, column, column.cell.shown());
    }

    /// A remark on a part of what the cell holds.
    fn remark_part(&self, plan: &mut PlanRow, code: RemarkCode, column: &Column, mut value: String) {
        if let Some((end, _)) = value.char_indices().nth(500) {
            value.truncate(end);
        }
        plan.remark(Remark {
            column: self.header(column.index),
            column_letter: Some(letter(column.index)),
            ..Remark::new(code, value)
        });
    }

    /// A remark that says what the cell was read as.
    fn remark_read(
        &self,
        plan: &mut PlanRow,
        code: RemarkCode,
        column: &Column,
        read: Option<PlannedAt>,
        time: Option<TimeOfDay>,
    ) {
        self.remark(plan, code, column);
        if let Some(remark) = plan.remarks.last_mut() {
            remark.date = read.map(|at| at.date);
            remark.time = time.or_else(|| read.and_then(|at| at.time));
        }
    }

    /// "Header : content", a line of the notes.
    fn keep(&self, plan: &mut PlanRow, index: usize, content: &str) {
        let header = self.header(index).unwrap_or_else(|| letter(index));
        plan.note(&self.pair(&header, content.trim()));
    }

    /// A word and what it is about, as the language writes it.
    fn pair(&self, word: &str, content: &str) -> String {
        let space = if self.context.language == super::Language::Fr { "\u{A0}" } else { "" };
        format!("{}{space}: {content}", word.trim_end_matches([':', ' ', '\u{A0}', '?']).trim_end())
    }
}
