//! Excel workbooks read to cells by `calamine`, streamed where the format allows; measured before they are opened.

use super::{
    Book, Cell, Kind, MAX_COLUMNS, Row, Sheet, TableError,
    delimited::Rows,
    error::{MAX_ROWS, MAX_UNPACKED},
};
use calamine::{
    CellErrorType, Data, DataRef, Dimensions, ExcelDateTime, Reader, SheetType, SheetVisible, Xls, XlsError,
    XlsxFormulaMetadata,
};
use chrono::Datelike;
use marronnier_domain::written::time::from_fraction;
use std::{
    io::{Cursor, Read},
    panic::{AssertUnwindSafe, catch_unwind},
};

#[cfg(test)]
mod tests;

type Xlsx<'a> = calamine::Xlsx<Cursor<&'a [u8]>>;

/// Runs of empty rows longer than this are left out: somebody wrote a word at the bottom of the sheet.
const GAP: u32 = 1000;

/// The book in a zip.
pub(super) fn xlsx(bytes: &[u8]) -> Result<Book, TableError> {
    measure(bytes, MAX_UNPACKED)?;
    guarded(|| {
        let mut workbook = Xlsx::new(Cursor::new(bytes)).map_err(damaged)?;
        let since_1904 = workbook.has_1904_epoch();
        let mut sheets = Vec::new();
        let mut left = MAX_ROWS;
        for found in workbook.sheets_metadata().to_vec() {
            if found.typ != SheetType::WorkSheet {
                continue;
            }
            let mut rows = sheet_rows(&mut workbook, &found.name)?;
            left = left
                .checked_sub(rows.len().saturating_sub(1))
                .ok_or(TableError::TooManyRows { limit: MAX_ROWS as u32 })?;
            let merged = workbook.merge_cells_by_sheet_name(&found.name).unwrap_or_default();
            merged.iter().take(MAX_ROWS).for_each(|area| fill_down(&mut rows, area));
            let hidden = found.visible != SheetVisible::Visible;
            sheets.push(Sheet { name: found.name, hidden, since_1904, rows });
        }
        Ok(Book { name: String::new(), kind: Kind::Xlsx, encoding: None, separator: None, sheets })
    })
}

/// The book in a compound file: an old workbook, or a new one behind a password.
pub(super) fn xls(bytes: &[u8]) -> Result<Book, TableError> {
    let holds = |name: &str| {
        let wide: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
        bytes.windows(wide.len()).any(|window| window == wide)
    };
    if holds("EncryptedPackage") {
        return Err(TableError::Protected);
    }
    if holds("WordDocument") || holds("PowerPoint Document") {
        return Err(TableError::Unsupported { format: "doc".to_owned() });
    }
    guarded(|| {
        let mut workbook = Xls::new(Cursor::new(bytes)).map_err(|error| match error {
            XlsError::Password => TableError::Protected,
            error => damaged(error),
        })?;
        let mut sheets = Vec::new();
        for found in workbook.sheets_metadata().to_vec() {
            let range = workbook.worksheet_range(&found.name).map_err(damaged)?;
            let (top, left) = range.start().unwrap_or_default();
            let mut rows = Rows::default();
            for (number, cells) in (top + 1..).zip(range.rows()) {
                let before = std::iter::repeat_n(Cell::Empty, left as usize);
                rows.push(number, before.chain(cells.iter().map(|cell| of(&lent(cell)))).collect())?;
            }
            let hidden = found.visible != SheetVisible::Visible;
            sheets.push(Sheet { name: found.name, hidden, since_1904: false, rows: rows.rows });
        }
        Ok(Book { name: String::new(), kind: Kind::Xls, encoding: None, separator: None, sheets })
    })
}

/// Adds up what the parts of a zip take, by decompressing them: what their headers say may be a lie.
fn measure(bytes: &[u8], limit: u64) -> Result<(), TableError> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).map_err(damaged)?;
    let too_dense = TableError::TooDense { limit };
    let mut left = limit;
    let mut workbook = false;
    for index in 0..archive.len() {
        let part = archive.by_index(index).map_err(|error| match error {
            zip::result::ZipError::UnsupportedArchive(reason) if reason.contains("assword") => {
                TableError::Protected
            }
            error => damaged(error),
        })?;
        let name = part.name().map_err(damaged)?.to_ascii_lowercase();
        workbook |= name.ends_with("workbook.xml");
        if name.contains("xl/media/") || !(name.ends_with(".xml") || name.ends_with(".rels")) {
            continue;
        }
        if part.size() > left {
            return Err(too_dense);
        }
        let read = std::io::copy(&mut part.take(left + 1), &mut std::io::sink()).map_err(damaged)?;
        left = left.checked_sub(read).ok_or_else(|| too_dense.clone())?;
    }
    if workbook { Ok(()) } else { Err(TableError::NotATable) }
}

fn sheet_rows(workbook: &mut Xlsx, name: &str) -> Result<Vec<Row>, TableError> {
    let mut reader = workbook.worksheet_cells_reader(name).map_err(damaged)?;
    let mut rows = Rows::default();
    let mut number = 0;
    let mut cells = Vec::new();
    while let Some(found) = reader.next_cell_with_formula_metadata().map_err(damaged)? {
        let (row, column) = (found.pos.0 + 1, found.pos.1 as usize);
        let cell = match (&found.value, found.formula) {
            (DataRef::Empty, Some(formula)) => Cell::Formula(format!("={}", formula_text(&formula))),
            (value, _) => of(value),
        };
        if cell == Cell::Empty {
            continue;
        }
        if column >= MAX_COLUMNS && !cell.is_blank() {
            return Err(TableError::TooManyColumns { row, limit: MAX_COLUMNS as u32 });
        }
        if row > number {
            if number > 0 {
                rows.push(number, std::mem::take(&mut cells))?;
            }
            if row - number <= GAP {
                (number + 1..row).try_for_each(|blank| rows.push(blank, Vec::new()))?;
            }
            number = row;
        }
        // Cells of a damaged file may come in any order: rows only go down.
        if row == number && column < MAX_COLUMNS {
            cells.resize(cells.len().max(column + 1), Cell::Empty);
            cells[column] = cell;
        }
    }
    if number > 0 {
        rows.push(number, cells)?;
    }
    Ok(rows.rows)
}

fn formula_text(formula: &XlsxFormulaMetadata) -> &str {
    match formula {
        XlsxFormulaMetadata::Normal { formula } | XlsxFormulaMetadata::Shared { formula, .. } => formula,
        _ => "…",
    }
}

/// A merged area that spans rows says the same of each: "mardi" beside three posts.
fn fill_down(rows: &mut [Row], area: &Dimensions) {
    let column = area.start.1 as usize;
    if area.end.0 <= area.start.0 || column >= MAX_COLUMNS {
        return;
    }
    let first = rows.partition_point(|row| row.number < area.start.0 + 1);
    let Some(value) = rows.get(first).filter(|row| row.number == area.start.0 + 1) else { return };
    let value = value.cell(column).clone();
    // What stands in an area of several columns is its first column's; a title across the sheet has no rows of its own below.
    if value.is_blank() {
        return;
    }
    for row in rows[first + 1..].iter_mut().take_while(|row| row.number <= area.end.0 + 1) {
        if row.cell(column).is_blank() && !row.is_empty() {
            row.cells.resize(row.cells.len().max(column + 1), Cell::Empty);
            row.cells[column] = value.clone();
        }
    }
}

fn lent(value: &Data) -> DataRef<'_> {
    match value {
        Data::Int(number) => DataRef::Int(*number),
        Data::Float(number) => DataRef::Float(*number),
        Data::String(text) => DataRef::SharedString(text),
        Data::Bool(yes) => DataRef::Bool(*yes),
        Data::DateTime(at) => DataRef::DateTime(*at),
        Data::DateTimeIso(text) | Data::DurationIso(text) => DataRef::SharedString(text),
        Data::Error(error) => DataRef::Error(error.clone()),
        Data::Empty => DataRef::Empty,
    }
}

fn of(value: &DataRef) -> Cell {
    match value {
        DataRef::Empty => Cell::Empty,
        DataRef::Int(number) => Cell::Number(*number as f64),
        DataRef::Float(number) => Cell::Number(*number),
        DataRef::String(text) | DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => Cell::of(text),
        DataRef::SharedString(text) => Cell::of(text),
        DataRef::Bool(yes) => Cell::Bool(*yes),
        DataRef::DateTime(at) => moment(at),
        DataRef::Error(error) => Cell::Error(error_text(error).to_owned()),
    }
}

/// A serial number in a format of dates or times; below 1, a time of no day.
fn moment(at: &ExcelDateTime) -> Cell {
    let serial = at.as_f64();
    match (from_fraction(serial), at.as_datetime()) {
        (Some(time), _) => Cell::Time(time.into()),
        (None, Some(moment)) if !at.is_duration() && (1900..=9999).contains(&moment.year()) => {
            Cell::DateTime(moment)
        }
        _ => Cell::Number(serial),
    }
}

fn error_text(error: &CellErrorType) -> &'static str {
    match error {
        CellErrorType::Div0 => "#DIV/0!",
        CellErrorType::NA => "#N/A",
        CellErrorType::Name => "#NAME?",
        CellErrorType::Null => "#NULL!",
        CellErrorType::Num => "#NUM!",
        CellErrorType::Ref => "#REF!",
        CellErrorType::Value => "#VALUE!",
        CellErrorType::GettingData => "#GETTING_DATA",
    }
}

fn damaged(error: impl std::fmt::Display) -> TableError {
    TableError::Damaged { detail: error.to_string() }
}

/// A panic of the decoder on a file that somebody damaged is the file's failure, not the program's.
fn guarded(read: impl FnOnce() -> Result<Book, TableError>) -> Result<Book, TableError> {
    catch_unwind(AssertUnwindSafe(read)).unwrap_or_else(|_| Err(damaged("the decoder gave up")))
}
