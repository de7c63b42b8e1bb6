//! Preferences and where the person was; not journaled.

use crate::StoreError;
use rusqlite::{Connection, OptionalExtension};
use std::collections::BTreeMap;

/// Says which writing beside the journal was the last, to find out whether one was committed.
pub(crate) const KEPT: &str = "kept";

/// All that is kept.
pub fn all(conn: &Connection) -> Result<BTreeMap<String, String>, StoreError> {
    let mut query = conn.prepare_cached("SELECT key, value FROM memory WHERE key <> ?1")?;
    Ok(query.query_map([KEPT], |row| Ok((row.get(0)?, row.get(1)?)))?.collect::<Result<_, _>>()?)
}

/// One value.
pub fn get(conn: &Connection, key: &str) -> Result<Option<String>, StoreError> {
    let mut query = conn.prepare_cached("SELECT value FROM memory WHERE key = ?1")?;
    Ok(query.query_row([key], |row| row.get(0)).optional()?)
}

/// Keeps a value, or forgets it.
pub fn set(conn: &Connection, key: &str, value: Option<&str>) -> Result<(), StoreError> {
    match value {
        Some(value) => conn
            .prepare_cached("INSERT OR REPLACE INTO memory (key, value) VALUES (?1, ?2)")?
            .execute([key, value])?,
        None => conn.prepare_cached("DELETE FROM memory WHERE key = ?1")?.execute([key])?,
    };
    Ok(())
}
