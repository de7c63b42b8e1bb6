//! Opens a workspace: checks whose file it is before writing, sets what makes it durable.

use crate::{StoreError, migrate};
use rusqlite::{Connection, OpenFlags, config::DbConfig};
use std::{
    path::{Path, PathBuf},
    sync::{Mutex, MutexGuard, PoisonError},
    time::Duration,
};

/// Where the parts of a workspace are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Workspace {
    /// Its folder.
    pub folder: PathBuf,
}

impl Workspace {
    /// The workspace in `folder`, whether it exists or not.
    pub fn at(folder: impl Into<PathBuf>) -> Self {
        Self { folder: folder.into() }
    }
    /// The database.
    pub fn database(&self) -> PathBuf {
        self.folder.join("workspace.db")
    }
    /// The person's copy of the networks' limits.
    pub fn networks(&self) -> PathBuf {
        self.folder.join("networks.toml")
    }
    /// Whether there is one.
    pub fn exists(&self) -> bool {
        self.database().exists()
    }
}

/// An open workspace: one connection that writes, one that reads while it does.
#[derive(Debug)]
pub struct Store {
    /// Where it is.
    pub workspace: Workspace,
    // closed in this order: the last one to go empties the log into the database, which the reader may not
    reader: Mutex<Connection>,
    writer: Mutex<Connection>,
}

impl Store {
    /// Opens the workspace, making it when the folder holds none.
    pub fn open(workspace: Workspace) -> Result<Self, StoreError> {
        let folder = &workspace.folder;
        std::fs::create_dir_all(folder)
            .map_err(|source| StoreError::Folder { path: folder.clone(), source })?;
        let path = workspace.database();
        let mut writer = Connection::open(&path)?;
        check_ours(&writer, &path)?;
        settle(&writer)?;
        // A new file is given WAL only now that it is known to be ours.
        writer.pragma_update(None, "journal_mode", "WAL")?;
        let version = migrate::user_version(&writer)?;
        migrate::migrate(&mut writer, version)?;
        let reader = Connection::open_with_flags(
            &path,
            OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX,
        )?;
        settle(&reader)?;
        for conn in [&writer, &reader] {
            conn.set_prepared_statement_cache_capacity(64);
        }
        Ok(Self { workspace, writer: Mutex::new(writer), reader: Mutex::new(reader) })
    }

    /// The connection that reads; always the last committed state.
    pub fn read(&self) -> MutexGuard<'_, Connection> {
        // A panic while reading leaves no transaction behind that matters: the guard is still good.
        self.reader.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(crate) fn write(&self) -> MutexGuard<'_, Connection> {
        // A transaction open at a panic was rolled back when it was dropped.
        self.writer.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Refuses, unchanged, what is not ours or is newer than we are. A new file is empty and passes.
fn check_ours(conn: &Connection, path: &Path) -> Result<(), StoreError> {
    let not_ours = || StoreError::NotAWorkspace(path.to_owned());
    let id = migrate::application_id(conn).map_err(|error| match error {
        StoreError::Sqlite(e) if e.sqlite_error_code() == Some(rusqlite::ErrorCode::NotADatabase) => {
            not_ours()
        }
        other => other,
    })?;
    let found = migrate::user_version(conn)?;
    let empty = id == 0 && found == 0 && table_count(conn)? == 0;
    if !empty && id != migrate::APPLICATION_ID {
        return Err(not_ours());
    }
    if found > migrate::NEWEST {
        return Err(StoreError::Newer { path: path.to_owned(), found, known: migrate::NEWEST });
    }
    Ok(())
}

fn table_count(conn: &Connection) -> Result<u32, StoreError> {
    Ok(conn.query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get(0))?)
}

/// What each connection needs; see docs/decisions/0003-durability.md for the measurements behind it.
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
    Ok(())
}
