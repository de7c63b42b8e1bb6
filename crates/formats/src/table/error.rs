//! Why a file gives no table, or a table no file.

use serde::Serialize;
use ts_rs::TS;

/// Largest file that is read, in bytes.
pub const MAX_BYTES: usize = 20 * 1024 * 1024;
/// Most rows that are read, all sheets together.
pub const MAX_ROWS: usize = 100_000;
/// Most columns with something in them.
pub const MAX_COLUMNS: usize = 500;
/// Most bytes that a workbook may take once decompressed.
pub(crate) const MAX_UNPACKED: u64 = 300 * 1024 * 1024;
/// Most characters that a cell of a workbook can hold: Excel's limit.
pub(crate) const MAX_CELL: usize = 32_767;

/// Why a file gives no table, or a table no file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS, thiserror::Error)]
#[serde(tag = "code", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum TableError {
    /// Nothing in it.
    #[error("the file is empty")]
    Empty,
    /// More than [`MAX_BYTES`].
    #[error("the file has {bytes} bytes, more than {limit}")]
    TooLarge {
        /// Its size.
        #[ts(type = "number")]
        bytes: u64,
        /// What is read at most.
        #[ts(type = "number")]
        limit: u64,
    },
    /// More than [`MAX_ROWS`].
    #[error("more than {limit} rows")]
    TooManyRows {
        /// What is read at most.
        limit: u32,
    },
    /// More than [`MAX_COLUMNS`].
    #[error("row {row} has more than {limit} columns")]
    TooManyColumns {
        /// The first row that has too many.
        row: u32,
        /// What is read at most.
        limit: u32,
    },
    /// A workbook that would fill the memory once decompressed.
    #[error("the workbook takes more than {limit} bytes once decompressed")]
    TooDense {
        /// What is read at most.
        #[ts(type = "number")]
        limit: u64,
    },
    /// Needs a password.
    #[error("the workbook is protected by a password")]
    Protected,
    /// Cut short or damaged.
    #[error("the workbook is damaged: {detail}")]
    Damaged {
        /// What the decoder says, in English.
        detail: String,
    },
    /// A known format that is not read: `ods`, `numbers`, `pdf`…
    #[error("{format} files are not read")]
    Unsupported {
        /// Which.
        format: String,
    },
    /// Bytes without meaning as a table.
    #[error("not a table")]
    NotATable,
    /// A text is longer than a cell of a workbook can hold; a CSV file can hold it.
    #[error("row {row}, {column}: {length} characters, a cell holds {limit}")]
    CellTooLong {
        /// Row in the workbook to be.
        row: u32,
        /// Header of its column.
        column: String,
        /// Length of the text.
        length: u32,
        /// What a cell holds.
        limit: u32,
    },
    /// The workbook could not be made.
    #[error("the workbook could not be written: {detail}")]
    NotWritten {
        /// What the encoder says, in English.
        detail: String,
    },
}
