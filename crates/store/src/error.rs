//! What can go wrong with the workspace file.

use std::path::PathBuf;

/// Why the store could not do what was asked. Nothing is half-written in any case.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// SQLite's own word: disk full, busy, damaged…
    #[error(transparent)]
    Sqlite(#[from] rusqlite::Error),
    /// The folder could not be made or read.
    #[error("{path}: {source}", path = .path.display())]
    Folder {
        /// Which one.
        path: PathBuf,
        /// The system's word.
        source: std::io::Error,
    },
    /// The file is not a workspace of ours; it was left as it is.
    #[error("not a workspace: {}", .0.display())]
    NotAWorkspace(PathBuf),
    /// The file was made by a newer program; it was left as it is.
    #[error("workspace of version {found}, known up to {known}: {path}", path = .path.display())]
    Newer {
        /// Which one.
        path: PathBuf,
        /// Its `user_version`.
        found: u32,
        /// The newest we know.
        known: u32,
    },
    /// Undo or redo met rows that are not as they were left.
    #[error("the journal does not fit the rows")]
    JournalMismatch,
    /// Stored text that does not read back; the file was written by something else.
    #[error("unreadable value in {0}")]
    Unreadable(&'static str),
}
