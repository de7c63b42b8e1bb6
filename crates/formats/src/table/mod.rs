//! Editorial plans as people keep them: CSV files and workbooks, read with what is doubtful about them, and written.
//!
//! [`read`] gives the cells; [`recognise()`] proposes what each column holds; a person corrects it; [`understand()`]
//! gives a [`marronnier_domain::plan::PlanRow`] for every row.
//! [`write_csv`] and [`write_xlsx`] go the other way.
//! Takes bytes and gives bytes; words of the interface come in as [`Words`].

mod book;
pub(crate) mod bytes;
mod channels;
mod delimited;
mod error;
mod export;
mod field;
mod guard;
mod html;
mod layout;
mod people;
mod places;
mod recognise;
mod status;
#[cfg(test)]
mod sturdy;
#[cfg(test)]
mod trial;
mod understand;
mod week;
mod words;
mod workbook;

pub use book::{Book, Cell, Encoding, Kind, Row, Sheet, letter};
pub use error::{MAX_BYTES, MAX_COLUMNS, MAX_ROWS, TableError};
pub use export::{write_csv, write_csv_while, write_xlsx, write_xlsx_while};
pub use field::Field;
pub use layout::{Context, DayOrder, Language, Period, PlanColumn, PlanMapping, SheetLayout, SheetMapping};
pub use recognise::{is_prose, recognise, recognise_at};
pub use understand::{understand, understand_while};
pub use words::{ColumnWords, Words};

/// How far something is, of how much; answers whether to go on.
pub type GoOn<'a> = &'a dyn Fn(usize, usize) -> bool;

/// Rows between two looks at whether to go on.
const LOOK: usize = 64;

/// Reads the cells of a file; `name` is only asked for its extension, the bytes decide.
///
/// # Errors
/// [`TableError`] when it is not a table, is damaged or protected, or goes beyond [`MAX_BYTES`], [`MAX_ROWS`],
/// [`MAX_COLUMNS`].
pub fn read(name: &str, bytes: &[u8]) -> Result<Book, TableError> {
    if bytes.len() > MAX_BYTES {
        return Err(TableError::TooLarge { bytes: bytes.len() as u64, limit: MAX_BYTES as u64 });
    }
    let mut book = match bytes::kind(name, bytes)? {
        bytes::Container::Zip => workbook::xlsx(bytes)?,
        bytes::Container::Compound => workbook::xls(bytes)?,
        bytes::Container::Text => {
            let (text, encoding) = bytes::decode(bytes);
            if html::is_html(&text) {
                html::read(&text, encoding)?
            } else {
                delimited::read(&text, encoding)?
            }
        }
    };
    if book.sheets.iter().all(|sheet| sheet.rows.iter().all(Row::is_empty)) {
        return Err(TableError::Empty);
    }
    book.name = name.to_owned();
    Ok(book)
}
