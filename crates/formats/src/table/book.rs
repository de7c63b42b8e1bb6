//! The cells of a file, whatever its format. Knows nothing of what they mean.

use chrono::{NaiveDateTime, NaiveTime, Timelike};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Everything in a file.
#[derive(Debug, Clone, PartialEq)]
pub struct Book {
    /// Name of the file.
    pub name: String,
    /// Format, as found in the bytes.
    pub kind: Kind,
    /// Encoding of a text file.
    pub encoding: Option<Encoding>,
    /// What separates the cells of a CSV file.
    pub separator: Option<char>,
    /// In the file's order; one, without a name, for a CSV file.
    pub sheets: Vec<Sheet>,
}

/// Format of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename = "BookKind")]
pub enum Kind {
    /// Text with separators.
    Csv,
    /// Excel workbook since 2007.
    Xlsx,
    /// Excel workbook before.
    Xls,
    /// A web page that holds a table, as some programs save under `.xls`.
    Html,
}

/// Encoding of a text file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum Encoding {
    /// UTF-8.
    Utf8,
    /// UTF-16, low byte first.
    Utf16Le,
    /// UTF-16, high byte first.
    Utf16Be,
    /// Windows-1252, of which Latin-1 is a part.
    Windows1252,
    /// Mac OS Roman, of Excel's "CSV (Macintosh)".
    MacRoman,
}

/// One sheet.
#[derive(Debug, Clone, PartialEq)]
pub struct Sheet {
    /// Its name; empty for a CSV file.
    pub name: String,
    /// Not shown by the spreadsheet.
    pub hidden: bool,
    /// Days of its serial numbers begin in 1904.
    pub since_1904: bool,
    /// All rows from the first to the last with something in it, empty ones included.
    pub rows: Vec<Row>,
}

/// One row.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Row {
    /// As the spreadsheet shows it, from 1; in a CSV file, the line on which the row begins.
    pub number: u32,
    /// Up to the last that is not empty.
    pub cells: Vec<Cell>,
}

impl Row {
    /// The cell at `index`, empty beyond the last.
    pub fn cell(&self, index: usize) -> &Cell {
        self.cells.get(index).unwrap_or(&Cell::Empty)
    }

    /// Nothing but blanks.
    pub fn is_empty(&self) -> bool {
        self.cells.iter().all(Cell::is_blank)
    }

    /// The cells that hold something, with their indices.
    pub fn filled(&self) -> impl Iterator<Item = (usize, &Cell)> {
        self.cells.iter().enumerate().filter(|(_, cell)| !cell.is_blank())
    }
}

/// One cell.
#[derive(Debug, Clone, PartialEq, Default)]
pub enum Cell {
    /// Nothing.
    #[default]
    Empty,
    /// Text, line breaks as `\n`, without control characters.
    Text(String),
    /// A number, perhaps of a day.
    Number(f64),
    /// Date and time, without zone.
    DateTime(NaiveDateTime),
    /// A time of day.
    Time(NaiveTime),
    /// True or false.
    Bool(bool),
    /// `#REF!` and the like.
    Error(String),
    /// A formula whose result is not in the file, with its `=`.
    Formula(String),
}

impl Cell {
    /// A cell that holds `text`, cleaned.
    pub(crate) fn of(text: &str) -> Self {
        if text.is_empty() {
            return Self::Empty;
        }
        match clean(text) {
            text if text.is_empty() => Self::Empty,
            text => Self::Text(text),
        }
    }

    /// Nothing, or only spaces.
    pub fn is_blank(&self) -> bool {
        match self {
            Self::Empty => true,
            Self::Text(text) => text.trim().is_empty(),
            _ => false,
        }
    }

    /// What the cell says, as text, in the form that programs agree on.
    pub fn shown(&self) -> String {
        match self {
            Self::Empty => String::new(),
            Self::Text(text) | Self::Error(text) | Self::Formula(text) => text.clone(),
            Self::Number(number) => number.to_string(),
            Self::DateTime(at) if at.num_seconds_from_midnight() == 0 => at.date().to_string(),
            Self::DateTime(at) => at.format("%Y-%m-%d %H:%M").to_string(),
            Self::Time(time) => time.format("%H:%M").to_string(),
            Self::Bool(yes) => yes.to_string(),
        }
    }
}

/// `text` with `\n` for every line break and without the control characters that no cell should hold.
pub(crate) fn clean(text: &str) -> String {
    if !text.contains(|c: char| c.is_control() || c == '\u{FEFF}') {
        return text.to_owned();
    }
    let mut cleaned = String::with_capacity(text.len());
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            '\r' => {
                letters.next_if_eq(&'\n');
                cleaned.push('\n');
            }
            '\n' | '\t' => cleaned.push(letter),
            '\u{FEFF}' => {}
            c if c.is_control() => {}
            c => cleaned.push(c),
        }
    }
    cleaned
}

/// The letter of a column, `A` for 0, `AA` for 26.
pub fn letter(index: usize) -> String {
    let mut letters = Vec::new();
    let mut rest = index + 1;
    while rest > 0 {
        rest -= 1;
        letters.push(char::from(b'A' + (rest % 26) as u8));
        rest /= 26;
    }
    letters.iter().rev().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_lettered_as_in_a_spreadsheet() {
        let letters = [(0, "A"), (25, "Z"), (26, "AA"), (51, "AZ"), (52, "BA"), (701, "ZZ"), (702, "AAA")];
        for (index, expected) in letters {
            assert_eq!(letter(index), expected);
        }
    }

    #[test]
    fn line_breaks_of_all_systems_become_one() {
        assert_eq!(clean("a\r\nb\rc\nd\u{0}\u{FEFF}e\tf"), "a\nb\nc\nde\tf");
    }
}
