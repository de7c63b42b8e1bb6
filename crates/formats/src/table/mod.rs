//! Editorial plans as people keep them: CSV files and workbooks, read with what is doubtful about them, and written.
//!
//! [`read`] gives the cells.
//! [`write_csv`] and [`write_xlsx`] go the other way.
//! Takes bytes and gives bytes; words of the interface come in as [`Words`].

mod book;
mod bytes;
#[allow(dead_code)] // read by the import, next to come
mod channels;
mod delimited;
mod error;
mod export;
mod guard;
mod html;
mod recognise;
mod words;
mod workbook;

pub use book::{Book, Cell, Encoding, Kind, Row, Sheet, letter};
pub use error::{MAX_BYTES, MAX_COLUMNS, MAX_ROWS, TableError};
pub use export::{write_csv, write_xlsx};
pub use words::{ColumnWords, Words};

/// Reads the cells of a file; `name` is only asked for its extension, the bytes decide.
///
/// # Errors
/// [`TableError`] when it is not a table, is damaged or protected, or goes beyond [`MAX_BYTES`], [`MAX_ROWS`],
/// [`MAX_COLUMNS`].
pub fn read(name: &str, bytes: &[u8]) -> Result<Book, TableError> {
    if bytes.len() > MAX_BYTES {
        return Err(TableError::TooLarge { bytes: bytes.len() as u64, limit: MAX_BYTES as u64 });
    }
    let book = match bytes::kind(name, bytes)? {
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
    Ok(book)
}
