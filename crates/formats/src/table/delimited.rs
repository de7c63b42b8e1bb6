//! Text cut into rows and cells: separator found, quotes as people and programs misuse them. Gives no meaning.

use super::{
    Book, Cell, Encoding, Kind, MAX_COLUMNS, MAX_ROWS, Row, Sheet, TableError, guard::unguard, recognise,
};
use std::collections::HashMap;

mod records;

use records::Records;

/// What separates cells, the likeliest first where two would do as well.
const SEPARATORS: [char; 4] = [';', ',', '\t', '|'];
/// How many rows tell the separator.
const TASTED: usize = 60;

/// The book that `text` is.
pub(super) fn read(text: &str, encoding: Encoding) -> Result<Book, TableError> {
    let (separator, body, line) = match declared(text) {
        Some((separator, body)) => (separator, body, 2),
        None => (separator(text), text, 1),
    };
    let mut rows = Rows::default();
    for (number, cells) in Records::new(body, separator, line) {
        rows.push(number, cells.iter().map(|cell| Cell::of(unguard(cell))).collect())?;
    }
    let sheet = Sheet { name: String::new(), hidden: false, since_1904: false, rows: rows.rows };
    Ok(Book {
        name: String::new(),
        kind: Kind::Csv,
        encoding: Some(encoding),
        separator: Some(separator),
        sheets: vec![sheet],
    })
}

/// Rows as they are gathered: blanks at the end of a row and of the sheet dropped, limits watched.
#[derive(Default)]
pub(super) struct Rows {
    pub rows: Vec<Row>,
    blanks: Vec<u32>,
}

impl Rows {
    /// Adds a row, empty or not.
    pub(super) fn push(&mut self, number: u32, mut cells: Vec<Cell>) -> Result<(), TableError> {
        let used = cells.iter().rposition(|cell| !cell.is_blank()).map_or(0, |last| last + 1);
        if used == 0 {
            if self.blanks.len() <= MAX_ROWS {
                self.blanks.push(number);
            }
            return Ok(());
        }
        if used > MAX_COLUMNS {
            return Err(TableError::TooManyColumns { row: number, limit: MAX_COLUMNS as u32 });
        }
        cells.truncate(used);
        self.rows.extend(self.blanks.drain(..).map(|number| Row { number, cells: Vec::new() }));
        // The row of the headers is not counted.
        if self.rows.len() > MAX_ROWS {
            return Err(TableError::TooManyRows { limit: MAX_ROWS as u32 });
        }
        self.rows.push(Row { number, cells });
        Ok(())
    }
}

/// The line `sep=;` by which Excel is told, and what follows it.
fn declared(text: &str) -> Option<(char, &str)> {
    let line = text.split(['\r', '\n']).next()?;
    let bare = line.trim().trim_matches('"');
    let value = bare.get(..4).filter(|start| start.eq_ignore_ascii_case("sep=")).map(|_| &bare[4..])?;
    let separator =
        if value == "\\t" { '\t' } else { value.chars().next().or(line.chars().find(|c| *c == '\t'))? };
    let rest = &text[line.len()..];
    let body = rest.strip_prefix("\r\n").or(rest.strip_prefix(['\r', '\n'])).unwrap_or(rest);
    separator.is_ascii().then_some((separator, body))
}

/// The separator that gives the most rows of one width, or a row of headers that are known.
fn separator(text: &str) -> char {
    let mut best = (f64::MIN, SEPARATORS[1]);
    for separator in SEPARATORS {
        let score = score(text, separator);
        if score > best.0 {
            best = (score, separator);
        }
    }
    best.1
}

fn score(text: &str, separator: char) -> f64 {
    let rows: Vec<_> = Records::new(text, separator, 1)
        .map(|(_, cells)| cells)
        .filter(|cells| cells.iter().any(|cell| !cell.trim().is_empty()))
        .take(TASTED)
        .collect();
    let mut widths: HashMap<usize, usize> = HashMap::new();
    for cells in &rows {
        *widths.entry(cells.len()).or_default() += 1;
    }
    let known = rows.iter().take(30).map(|cells| recognise::known_headers(cells)).max().unwrap_or(0);
    let heads = if known >= 2 { known as f64 } else { 0.0 };
    let (width, count) = widths.into_iter().max_by_key(|(width, count)| (*count, *width)).unwrap_or((1, 0));
    if width < 2 {
        return heads;
    }
    let share = count as f64 / rows.len() as f64;
    heads + if share >= 0.6 { share * (1.0 + (width.min(20) as f64) / 20.0) } else { 0.0 }
}

#[cfg(test)]
mod tests;
