//! Posts as a table: one row each, a column for each channel's own text. Decides the cells; the writers their form.

use super::{GoOn, LOOK, Words, channels};
use chrono::{NaiveDate, NaiveTime};
use marronnier_domain::plan::{ExportRow, ExportVariant};
use std::collections::BTreeSet;

mod csv_writer;
#[cfg(test)]
mod round_trip;
#[cfg(test)]
pub(crate) mod samples;
#[cfg(test)]
mod tests;
mod xlsx_writer;

pub use csv_writer::{write_csv, write_csv_while};
pub use xlsx_writer::{write_xlsx, write_xlsx_while};

/// What a cell holds.
enum Out<'a> {
    Nothing,
    Text(&'a str),
    Owned(String),
    Date(NaiveDate),
    Time(NaiveTime),
}

/// A column: its header, its width in a workbook, and what it holds of a row.
struct Column<'a> {
    header: String,
    width: u16,
    of: Box<dyn Fn(&'a ExportRow) -> Out<'a> + 'a>,
}

fn text(text: &str) -> Out<'_> {
    if text.is_empty() { Out::Nothing } else { Out::Text(text) }
}

/// The columns for `rows`; those of channels only where some row has something of its own there.
fn columns<'a>(rows: &'a [ExportRow], words: &'a Words) -> Vec<Column<'a>> {
    let names = &words.columns;
    let mut columns = Vec::new();
    let mut add = |header: &str, width: u16, of: Box<dyn Fn(&'a ExportRow) -> Out<'a> + 'a>| {
        columns.push(Column { header: header.to_owned(), width, of });
    };
    let yes = |on: bool| if on { text(&words.yes) } else { Out::Nothing };
    add(&names.date, 12, Box::new(|row| row.date.map_or(Out::Nothing, Out::Date)));
    add(&names.time, 8, Box::new(|row| row.time.map_or(Out::Nothing, |time| Out::Time(time.into()))));
    add(&names.client, 20, Box::new(|row| text(&row.client)));
    add(&names.networks, 24, Box::new(|row| Out::Owned(channels::write(&row.variants))));
    add(&names.title, 36, Box::new(|row| text(&row.title)));
    add(&names.text, 60, Box::new(|row| text(&row.text)));
    add(&names.hashtags, 24, Box::new(|row| text(&row.hashtags)));
    add(&names.status, 16, Box::new(|row| text(words.status(row.status))));
    add(&names.person, 16, Box::new(|row| text(&row.person)));
    add(&names.pillar, 16, Box::new(|row| text(&row.pillar)));
    add(&names.series, 16, Box::new(|row| text(&row.series)));
    add(&names.link, 24, Box::new(|row| text(&row.link)));
    add(&names.notes, 40, Box::new(|row| text(&row.notes)));
    add(&names.evergreen, 12, Box::new(move |row| yes(row.evergreen)));
    add(&names.pinned, 12, Box::new(move |row| yes(row.pinned)));
    let own = |has: fn(&ExportVariant) -> bool| -> BTreeSet<String> {
        rows.iter().flat_map(|row| &row.variants).filter(|v| has(v)).map(channels::label).collect()
    };
    for label in own(|variant| variant.text.is_some()) {
        let header = format!("{} – {label}", names.text);
        add(&header, 40, own_text(label, words, |variant| variant.text.as_deref()));
    }
    for label in own(|variant| variant.hashtags.is_some()) {
        let header = format!("{} – {label}", names.hashtags);
        add(&header, 24, own_text(label, words, |variant| variant.hashtags.as_deref()));
    }
    for label in own(|variant| variant.time.is_some()) {
        let header = format!("{} – {label}", names.time);
        let of = move |row: &'a ExportRow| {
            variant(row, &label).and_then(|v| v.time).map_or(Out::Nothing, |time| Out::Time(time.into()))
        };
        add(&header, 8, Box::new(of));
    }
    add(&names.id, 38, Box::new(|row| Out::Owned(row.id.to_string())));
    columns
}

fn variant<'a>(row: &'a ExportRow, label: &str) -> Option<&'a ExportVariant> {
    row.variants.iter().find(|variant| channels::label(variant) == label)
}

fn own_text<'a>(
    label: String,
    words: &'a Words,
    of: fn(&ExportVariant) -> Option<&str>,
) -> Box<dyn Fn(&'a ExportRow) -> Out<'a> + 'a> {
    Box::new(move |row| match variant(row, &label).and_then(of) {
        None => Out::Nothing,
        Some("") => Out::Text(&words.empty),
        Some(text) => Out::Text(text),
    })
}
