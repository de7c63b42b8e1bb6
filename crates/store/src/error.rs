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
    /// The file could not be read.
    #[error("{path}: {source}", path = .path.display())]
    Unread {
        /// Which one.
        path: PathBuf,
        /// The system's word.
        source: std::io::Error,
    },
    /// The file is not a workspace of ours; it was left as it is.
    #[error("not a workspace: {}", .0.display())]
    NotAWorkspace(PathBuf),
    /// There are backups or visuals in the folder and no database, or one without an octet: nothing was made in its place.
    #[error("gone: {path}", path = .path.display())]
    Gone {
        /// Where it should be.
        path: PathBuf,
        /// What is there: `backups`, `visuals`, or `nothing` else.
        left: &'static str,
    },
    /// The folder is on the disk of another machine; nothing was written there.
    #[error("on the disk of another machine ({kind}): {path}", path = .path.display())]
    Remote {
        /// Which one.
        path: PathBuf,
        /// How the system calls such a disk.
        kind: String,
    },
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
    /// One may only look: the word says why, as [`crate::Store::read_only`] does.
    #[error("read-only: {0}")]
    ReadOnly(&'static str),
    /// Looked at again, the file does not hold together; the text is SQLite's.
    #[error("damaged: {0}")]
    Damaged(String),
    /// The disk reported an error while it confirmed what was written, and does not say whether it is there.
    #[error("not known whether it is there: {0}")]
    Unsure(Box<StoreError>),
    /// The person gave the long work up.
    #[error("given up")]
    GivenUp,
    /// Undo or redo met rows that are not as they were left.
    #[error("the journal does not fit the rows")]
    JournalMismatch,
    /// Stored text that does not read back; the file was written by something else.
    #[error("unreadable value in {0}")]
    Unreadable(&'static str),
}

impl StoreError {
    /// The system's word about a file or folder.
    pub fn of_file(path: impl Into<PathBuf>) -> impl FnOnce(std::io::Error) -> Self {
        let path = path.into();
        |source| Self::Folder { path, source }
    }
}
