//! Connections to a database, set as durability needs them (docs/decisions/0003-durability.md). Decides nothing about who may
//! write.

use crate::{StoreError, migrate, reason};
use rusqlite::{Connection, OpenFlags, config::DbConfig};
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

/// A connection that reads while another one writes.
pub(crate) fn reader(path: &Path) -> Result<Connection, StoreError> {
    let conn = Connection::open_with_flags(path, READS)?;
    settle(&conn)?;
    Ok(conn)
}

const READS: OpenFlags = OpenFlags::SQLITE_OPEN_READ_ONLY.union(OpenFlags::SQLITE_OPEN_NO_MUTEX);

/// A connection that reads where nothing can be written, not even the index of the log: nobody else writes there either.
pub(crate) fn still(path: &Path) -> Result<Connection, StoreError> {
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
    let folder = std::env::temp_dir().join(format!("marronnier-{}", uuid::Uuid::now_v7()));
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

/// Reads when one may only look, in the folder's own place if that can be.
pub(crate) fn looker(path: &Path) -> Result<Connection, StoreError> {
    let conn = reader(path)?;
    // the file is only touched by the first question
    match migrate::user_version(&conn) {
        Ok(_) => Ok(conn),
        Err(error) if matches!(reason::of_database(&error), "damaged") => Err(error),
        Err(_) => still(path),
    }
}

/// What each connection needs.
fn settle(conn: &Connection) -> Result<(), StoreError> {
    conn.busy_timeout(Duration::from_secs(5))?;
    conn.pragma_update(None, "synchronous", "FULL")?;
    conn.pragma_update(None, "fullfsync", true)?;
    conn.pragma_update(None, "foreign_keys", true)?;
    conn.pragma_update(None, "trusted_schema", false)?;
    conn.pragma_update(None, "cell_size_check", true)?;
    conn.pragma_update(None, "mmap_size", 0)?;
    conn.pragma_update(None, "temp_store", "MEMORY")?;
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)?;
    conn.set_prepared_statement_cache_capacity(64);
    Ok(())
}
