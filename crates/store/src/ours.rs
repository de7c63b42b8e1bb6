//! Whose file it is, before anything is written: the header as it is on the disk, then what SQLite reads with its log.

use crate::{StoreError, connect, migrate};
use rusqlite::Connection;
use std::{fs::File, io::Read, path::Path};

/// What stands where the database should be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Found {
    /// No file.
    Nothing,
    /// A file without an octet: we put no such one there.
    Empty,
    /// A workspace of that schema; 0 for one that was begun and has no table yet.
    Schema(u32),
}

/// Refuses, unchanged, what is not ours or is newer than we are.
pub(crate) fn examine(path: &Path) -> Result<Found, StoreError> {
    let mut header = Vec::with_capacity(100);
    match File::open(path).and_then(|file| file.take(100).read_to_end(&mut header)) {
        Ok(0) => return Ok(Found::Empty),
        Ok(_) => {}
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(Found::Nothing),
        Err(source) => return Err(StoreError::Unread { path: path.to_owned(), source }),
    }
    let number = |at: usize| {
        let octets = header.get(at..at + 4).and_then(|four| four.try_into().ok());
        u32::from_be_bytes(octets.unwrap_or_default())
    };
    let (version, id) = (number(60), number(68));
    let not_ours = || StoreError::NotAWorkspace(path.to_owned());
    if header.len() < 100 || !header.starts_with(b"SQLite format 3\0") {
        return Err(not_ours());
    }
    check(path, id, version)?;
    // the log may know better
    let conn = connect::looker(path)?;
    let (id, version) = (migrate::application_id(&conn)?, migrate::user_version(&conn)?);
    check(path, id, version)?;
    if id == 0 && table_count(&conn)? > 0 {
        return Err(not_ours());
    }
    Ok(Found::Schema(version))
}

fn check(path: &Path, id: u32, version: u32) -> Result<(), StoreError> {
    match (id, version) {
        (0, 0) => Ok(()),
        (migrate::APPLICATION_ID, found) if found > migrate::NEWEST => {
            Err(StoreError::Newer { path: path.to_owned(), found, known: migrate::NEWEST })
        }
        (migrate::APPLICATION_ID, _) => Ok(()),
        _ => Err(StoreError::NotAWorkspace(path.to_owned())),
    }
}

fn table_count(conn: &Connection) -> Result<u32, StoreError> {
    Ok(conn.query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get(0))?)
}
