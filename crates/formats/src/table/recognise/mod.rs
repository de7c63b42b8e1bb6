//! Which row holds the headers and what each column means. Proposes; a person decides.

use super::{
    Book, Context, Field, Language, PlanColumn, Row, Sheet, SheetLayout,
    book::{Cell, letter},
    places::{self, Known},
};
use chrono::NaiveDate;
use marronnier_domain::{id::PersonId, written::fold::fold};
use std::borrow::Cow;

mod assign;
mod headers;
mod order;
mod period;
mod profile;
mod prose;
#[cfg(test)]
mod tests;

pub(super) use headers::phrase;
pub(super) use period::of_title;
pub(super) use profile::is_tick;
pub use prose::is_prose;

/// How many rows at the top may stand above the headers.
const TOP: usize = 40;

/// What is known around a sheet, made ready for many cells.
struct Around<'a> {
    today: NaiveDate,
    people: &'a [(PersonId, String)],
    language: Language,
    known: Known<'a>,
}

impl<'a> Around<'a> {
    fn new(context: &Context<'a>) -> Self {
        Self {
            today: context.today,
            people: context.people,
            language: context.language,
            known: Known::new(context.networks),
        }
    }
}

/// What each sheet of `book` seems to hold.
pub fn recognise(book: &Book, context: &Context) -> Vec<SheetLayout> {
    let around = Around::new(context);
    let context = &around;
    let file = book.name.rsplit_once('.').map_or(book.name.as_str(), |(stem, _)| stem);
    let mut layouts: Vec<_> = book
        .sheets
        .iter()
        .map(|sheet| recognise_sheet(sheet, file, header(sheet, context).map(|(row, _)| row), context))
        .collect();
    // Beside a table with headers, a sheet without is a manual or a list of choices, unless its name says ideas.
    if layouts.iter().any(|layout| layout.used && layout.header_row.is_some()) {
        layouts
            .iter_mut()
            .filter(|layout| layout.header_row.is_none() && !is_of_ideas(&layout.name))
            .for_each(|layout| layout.used = false);
    }
    layouts
}

fn is_of_ideas(name: &str) -> bool {
    let name = fold(name);
    ["idee", "idea"].iter().any(|word| name.contains(word))
}

/// What `sheet` seems to hold when its headers are in the row numbered `header_row`, or when it has none.
///
/// `file` is the name of the file, which may tell the time that the plan is about.
pub fn recognise_at(sheet: &Sheet, file: &str, header_row: Option<u32>, context: &Context) -> SheetLayout {
    let index = header_row.and_then(|number| sheet.rows.iter().position(|row| row.number == number));
    recognise_sheet(sheet, file, index, &Around::new(context))
}

/// How many cells hold a header that is known.
pub(super) fn known_headers(cells: &[Cow<str>]) -> usize {
    cells
        .iter()
        .filter(|cell| cell.len() < 60 && (headers::read(cell).is_some() || headers::is_open(cell)))
        .count()
}

fn recognise_sheet(sheet: &Sheet, file: &str, header: Option<usize>, context: &Around) -> SheetLayout {
    let width = sheet.rows.iter().map(|row| row.cells.len()).max().unwrap_or(0);
    let body = &sheet.rows[header.map_or(0, |index| index + 1)..];
    let head = header.and_then(|index| sheet.rows.get(index));
    let headers: Vec<String> = (0..width)
        .map(|index| head.map_or(String::new(), |row| row.cell(index).shown().trim().to_owned()))
        .collect();
    let samples = sample_rows(body);
    let period = period::of_sheet(sheet, header.unwrap_or(0), file, context.today);
    let profiles: Vec<_> = (0..width).map(|index| profile::of(&samples, index, context)).collect();
    let assigned = assign::fields(&headers, &profiles, context);
    let dates = assigned.iter().position(|(field, _)| matches!(field, Field::Date | Field::DateTime));
    let (order, order_certain) = order::of(body, dates, &headers, period, context);
    let columns: Vec<PlanColumn> = assigned
        .into_iter()
        .zip(headers)
        .enumerate()
        .map(|(index, ((field, certain), header))| PlanColumn {
            index: index as u32,
            letter: letter(index),
            header,
            field,
            certain,
            samples: samples
                .iter()
                .map(|row| row.cell(index))
                .filter(|cell| !cell.is_blank())
                .take(3)
                .map(|cell| cell.shown().chars().take(80).collect())
                .collect(),
        })
        .collect();
    let holds = |wanted: fn(&Field) -> bool| columns.iter().any(|column| wanted(&column.field));
    let said = holds(|field| matches!(field, Field::Title | Field::Text | Field::VariantText { .. }));
    let dated = holds(|field| matches!(field, Field::Date | Field::DateTime));
    let placed = holds(|field| matches!(field, Field::Networks | Field::NetworkTick { .. }));
    SheetLayout {
        name: sheet.name.clone(),
        hidden: sheet.hidden,
        used: !sheet.hidden && !samples.is_empty() && (said || dated && placed),
        rows: sheet.rows.len() as u32,
        header_row: head.map(|row| row.number),
        columns,
        order,
        order_certain,
        period,
    }
}

/// Rows enough to judge by: the first, and some further down a long sheet.
fn sample_rows(body: &[Row]) -> Vec<&Row> {
    let step = (body.len() / 400).max(1);
    let first = body.iter().take(120);
    let further = body.iter().skip(120).step_by(step);
    first.chain(further).filter(|row| !row.is_empty()).take(300).collect()
}

/// The row that looks most like one of headers, and how many are known.
fn header(sheet: &Sheet, context: &Around) -> Option<(usize, usize)> {
    let mut best: Option<(usize, usize)> = None;
    let mut first = true;
    for (index, row) in sheet.rows.iter().take(TOP).enumerate() {
        let filled: Vec<&Cell> = row.filled().map(|(_, cell)| cell).collect();
        if filled.is_empty() {
            continue;
        }
        let texts: Vec<&str> = filled
            .iter()
            .filter_map(|cell| if let Cell::Text(text) = cell { Some(text.as_str()) } else { None })
            .collect();
        let known = texts.iter().filter(|text| is_header(text)).count();
        let networks = texts.iter().filter(|text| !is_header(text) && is_place(text, context)).count();
        let dates =
            filled.iter().any(|cell| matches!(cell, Cell::DateTime(_) | Cell::Time(_) | Cell::Error(_)));
        let many = known >= 2 && (known + networks) * 5 >= filled.len() * 2;
        let few = known == 1 && first && filled.len() <= 3 && texts.len() == filled.len();
        let lone = known == 1 && networks >= 1 && known + networks == filled.len();
        if !dates && (many || few || lone) && best.is_none_or(|(_, most)| known > most) {
            best = Some((index, known));
        }
        first = false;
    }
    best
}

fn is_header(text: &str) -> bool {
    text.len() < 60
        && (headers::is_open(text) || headers::read(text).is_some() || headers::own(text).is_some())
}

/// A header that is the name of a network.
fn is_place(text: &str, context: &Around) -> bool {
    if text.len() >= 60 {
        return false;
    }
    let places = places::read(text, &context.known);
    places.networks.len() == 1 && places.unknown.is_empty() && places.beside.is_empty()
}
