//! A workbook of one sheet: real dates and times, texts as texts, never a formula.

use super::{Column, GoOn, LOOK, Out, columns};
use crate::table::{
    TableError, Words,
    book::clean,
    error::{MAX_CELL, MAX_ROWS},
};
use marronnier_domain::plan::ExportRow;
use rust_xlsxwriter::{Format, FormatAlign, Workbook, Worksheet, XlsxError};

/// The rows as a workbook: header frozen, filters on.
///
/// # Errors
/// [`TableError::CellTooLong`] when a text is longer than a cell can hold (32,767 characters): a CSV file can hold it.
/// [`TableError::TooManyRows`] beyond what can be read again.
pub fn write_xlsx(rows: &[ExportRow], words: &Words) -> Result<Vec<u8>, TableError> {
    Ok(write_xlsx_while(rows, words, &|_, _| true)?.unwrap_or_default())
}

/// The same, telling how many rows of how many are in the workbook; nothing when `go_on` says no.
///
/// # Errors
/// Those of [`write_xlsx`].
pub fn write_xlsx_while(
    rows: &[ExportRow],
    words: &Words,
    go_on: GoOn<'_>,
) -> Result<Option<Vec<u8>>, TableError> {
    if rows.len() > MAX_ROWS {
        return Err(TableError::TooManyRows { limit: MAX_ROWS as u32 });
    }
    let columns = columns(rows, words);
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    head(sheet, &columns, rows.len(), words).map_err(failed)?;
    let forms = Forms {
        text: Format::new().set_text_wrap().set_align(FormatAlign::Top),
        date: Format::new().set_num_format(&words.date_format).set_align(FormatAlign::Top),
        time: Format::new().set_num_format("hh:mm").set_align(FormatAlign::Top),
    };
    for (line, row) in (1..).zip(rows) {
        let written = line as usize - 1;
        if written.is_multiple_of(LOOK) && !go_on(written, rows.len()) {
            return Ok(None);
        }
        for (index, column) in (0..).zip(&columns) {
            put(sheet, line, index, column, (column.of)(row), &forms)?;
        }
    }
    workbook.save_to_buffer().map(Some).map_err(failed)
}

struct Forms {
    text: Format,
    date: Format,
    time: Format,
}

fn head(sheet: &mut Worksheet, columns: &[Column], rows: usize, words: &Words) -> Result<(), XlsxError> {
    sheet.set_name(&words.sheet)?;
    let bold = Format::new().set_bold().set_align(FormatAlign::Top);
    for (index, column) in (0..).zip(columns) {
        sheet.set_column_width(index, column.width)?;
        sheet.write_string_with_format(0, index, &column.header, &bold)?;
    }
    sheet.set_freeze_panes(1, 0)?;
    let last = (columns.len() as u16).saturating_sub(1);
    sheet.autofilter(0, 0, rows.max(1) as u32, last)?;
    Ok(())
}

fn put(
    sheet: &mut Worksheet,
    line: u32,
    index: u16,
    column: &Column,
    cell: Out,
    forms: &Forms,
) -> Result<(), TableError> {
    let written = match cell {
        Out::Nothing => return Ok(()),
        Out::Text(text) => return put_text(sheet, line, index, column, text, forms),
        Out::Owned(text) => return put_text(sheet, line, index, column, &text, forms),
        Out::Date(date) => sheet.write_datetime_with_format(line, index, date, &forms.date),
        Out::Time(time) => sheet.write_datetime_with_format(line, index, time, &forms.time),
    };
    written.map(|_| ()).map_err(failed)
}

fn put_text(
    sheet: &mut Worksheet,
    line: u32,
    index: u16,
    column: &Column,
    text: &str,
    forms: &Forms,
) -> Result<(), TableError> {
    let text = clean(text);
    let length = text.encode_utf16().count();
    if length > MAX_CELL {
        return Err(TableError::CellTooLong {
            row: line + 1,
            column: column.header.clone(),
            length: length as u32,
            limit: MAX_CELL as u32,
        });
    }
    if !text.is_empty() {
        sheet.write_string_with_format(line, index, text, &forms.text).map_err(failed)?;
    }
    Ok(())
}

fn failed(error: XlsxError) -> TableError {
    TableError::NotWritten { detail: error.to_string() }
}
