//! Connections to a database, set as durability needs them (docs/decisions/0003-durability.md). Decides nothing about who may
//! write.

use crate::{StoreError, migrate, reason};
use marronnier_domain::written::fold::fold;
use rusqlite::{Connection, OpenFlags, config::DbConfig, functions::FunctionFlags};
use std::{
    path::{Path, PathBuf},
    time::Duration,
};

/// Beside a database in WAL mode: the log and the index of the log.
pub(crate) fn log_of(database: &Path) -> [PathBuf; 2] {
    ["-wal", "-shm"].map(|ending| {
        let mut name = database.as_os_str().to_owned();
        name.push(ending);
        name.into()
    })
}

/// The connection that writes, and makes the file when it is not there.
pub(crate) fn writer(path: &Path) -> Result<Connection, StoreError> {
    let conn = Connection::open(path)?;
    settle(&conn)?;
    Ok(conn)
}

/// The same where the file was a moment ago: one that is gone is not made anew.
pub(crate) fn writer_again(path: &Path) -> Result<Connection, StoreError> {
    let writes = OpenFlags::SQLITE_OPEN_READ_WRITE.union(OpenFlags::SQLITE_OPEN_NO_MUTEX);
    let conn = Connection::open_with_flags(path, writes)?;
    settle(&conn)?;
    Ok(conn)
}

/// A connection that reads while another one writes.
pub(crate) fn reader(path: &Path) -> Result<Connection, StoreError> {
    let conn = Connection::open_with_flags(path, READS)?;
    settle(&conn)?;
    Ok(conn)
}

const READS: OpenFlags = OpenFlags::SQLITE_OPEN_READ_ONLY.union(OpenFlags::SQLITE_OPEN_NO_MUTEX);

/// A connection that reads where nothing can be written, not even the index of the log: nobody else writes there either.
pub(crate) fn still(path: &Path) -> Result<Connection, StoreError> {
    // an address names a file from the root of the disk
    let path = &std::path::absolute(path).map_err(StoreError::of_file(path))?;
    let [log, _] = log_of(path);
    if std::fs::metadata(&log).is_ok_and(|log| log.len() > 0) {
        return copied(path, &log);
    }
    let escaped: String = path
        .to_string_lossy()
        .chars()
        .map(|sign| match sign {
            '%' => "%25".to_owned(),
            '?' => "%3f".to_owned(),
            '#' => "%23".to_owned(),
            '\\' => "/".to_owned(),
            sign => sign.to_string(),
        })
        .collect();
    let slash = if escaped.starts_with('/') { "" } else { "/" };
    let conn = Connection::open_with_flags(
        format!("file:{slash}{escaped}?immutable=1"),
        READS | OpenFlags::SQLITE_OPEN_URI,
    )?;
    settle(&conn)?;
    Ok(conn)
}

/// What was written last is still in the log, which cannot be read in its place: both are read elsewhere.
fn copied(path: &Path, log: &Path) -> Result<Connection, StoreError> {
    // the disk of the temporary things may be the one that is full
    let places = [std::env::temp_dir(), PathBuf::from("/dev/shm")];
    let mut tried = places.iter().filter(|place| place.is_dir()).map(|place| copied_to(place, path, log));
    let first =
        tried.next().unwrap_or_else(|| Err(StoreError::of_file(path)(std::io::ErrorKind::NotFound.into())));
    first.or_else(|error| tried.find_map(Result::ok).ok_or(error))
}

fn copied_to(place: &Path, path: &Path, log: &Path) -> Result<Connection, StoreError> {
    let folder = place.join(format!("marronnier-{}", uuid::Uuid::now_v7()));
    let copy = folder.join("workspace.db");
    let opened = std::fs::create_dir(&folder)
        .and_then(|()| std::fs::copy(path, &copy))
        .and_then(|_| std::fs::copy(log, &log_of(&copy)[0]))
        .map_err(StoreError::of_file(path))
        .and_then(|_| {
            let source = writer(&copy)?;
            let mut held = Connection::open_in_memory()?;
            rusqlite::backup::Backup::new(&source, &mut held)?.step(-1)?;
            settle(&held)?;
            held.pragma_update(None, "query_only", true)?;
            Ok(held)
        });
    // what stays behind is in the system's folder of temporary things
    let _ = std::fs::remove_dir_all(&folder);
    opened
}

/// Which file a connection looks at, to see whether another one has taken its place. One that looks where nothing can be
/// written does not see what others write: what was written is part of it.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Seen {
    file: Option<(u64, u64)>,
    written: Option<[Option<(u64, std::time::SystemTime)>; 2]>,
}

impl Seen {
    pub(crate) fn of(path: &Path, is_still: bool) -> Self {
        let written = |path: &Path| {
            let file = std::fs::metadata(path).ok()?;
            Some((file.len(), file.modified().ok()?))
        };
        let [log, _] = log_of(path);
        Self { file: number(path), written: is_still.then(|| [written(path), written(&log)]) }
    }

    /// No file at all: another than any that is there.
    pub(crate) fn nothing() -> Self {
        Self { file: None, written: Some([None, None]) }
    }

    pub(crate) fn again(&self, path: &Path) -> Self {
        Self::of(path, self.written.is_some())
    }
}

#[cfg(unix)]
fn number(path: &Path) -> Option<(u64, u64)> {
    use std::os::unix::fs::MetadataExt;
    std::fs::metadata(path).ok().map(|file| (file.dev(), file.ino()))
}

/// A file that is open is not replaced there.
#[cfg(not(unix))]
fn number(_: &Path) -> Option<(u64, u64)> {
    None
}

/// Reads when one may only look, in the folder's own place if that can be.
pub(crate) fn looker(path: &Path) -> Result<Connection, StoreError> {
    looking(path).map(|(conn, _)| conn)
}

/// The same, with which file it looks at.
pub(crate) fn looking(path: &Path) -> Result<(Connection, Seen), StoreError> {
    let (before, before_still) = (Seen::of(path, false), Seen::of(path, true));
    let (conn, is_still) = opened(path)?;
    Ok((conn, if is_still { before_still } else { before }))
}

fn opened(path: &Path) -> Result<(Connection, bool), StoreError> {
    // SQLite would make a log and its index with the rights of the database, which nobody could write to afterwards
    if std::fs::metadata(path).is_ok_and(|file| file.permissions().readonly()) {
        return Ok((still(path)?, true));
    }
    let opened = reader(path).and_then(|conn| {
        // the file is only touched by the first question
        migrate::user_version(&conn)?;
        Ok(conn)
    });
    match opened {
        Err(error) if reason::of_database(&error) != "damaged" => match still(path) {
            Ok(conn) => Ok((conn, true)),
            Err(_) => Err(error),
        },
        opened => opened.map(|conn| (conn, false)),
    }
}

/// Gives what is beside a database the rights that the database has: it may have been made when that could not be written.
pub(crate) fn writable_as(path: &Path) {
    let Ok(rights) = std::fs::metadata(path).map(|file| file.permissions()) else { return };
    for log in log_of(path) {
        if std::fs::metadata(&log).is_ok_and(|log| log.permissions().readonly()) && !rights.readonly() {
            // the opening that follows says what is wrong
            let _ = std::fs::set_permissions(&log, rights.clone());
        }
    }
}

/// What each connection needs: `folded(text)` is a text without case and accents, for what is asked only, never for the schema.
fn settle(conn: &Connection) -> Result<(), StoreError> {
    conn.busy_timeout(Duration::from_secs(5))?;
    conn.pragma_update(None, "synchronous", "FULL")?;
    conn.pragma_update(None, "fullfsync", true)?;
    conn.pragma_update(None, "foreign_keys", true)?;
    conn.pragma_update(None, "trusted_schema", false)?;
    let flags = FunctionFlags::SQLITE_UTF8 | FunctionFlags::SQLITE_DETERMINISTIC;
    conn.create_scalar_function("folded", 1, flags, |given| {
        Ok(fold(given.get_raw(0).as_str_or_null()?.unwrap_or_default()))
    })?;
    conn.pragma_update(None, "cell_size_check", true)?;
    conn.pragma_update(None, "mmap_size", 0)?;
    conn.pragma_update(None, "temp_store", "MEMORY")?;
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)?;
    conn.set_prepared_statement_cache_capacity(64);
    Ok(())
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_sqlite_that_runs_resets_its_log_without_losing_anything() {
        assert!(rusqlite::version_number() >= 3_051_003, "{}", rusqlite::version());
    }
}
