//! Rows of proposals that were accepted or refused, so that they are not made again.

use crate::StoreError;
use rusqlite::{Connection, params};

/// Whether a proposal was accepted; nothing when nobody decided yet.
pub fn get(conn: &Connection, id: &str) -> Result<Option<bool>, StoreError> {
    let mut query = conn.prepare_cached("SELECT accepted FROM answered WHERE id = ?1")?;
    let mut rows = query.query([id])?;
    Ok(rows.next()?.map(|row| row.get(0)).transpose()?)
}

/// Keeps what was decided.
pub fn put(conn: &Connection, id: &str, accepted: bool) -> Result<(), StoreError> {
    conn.prepare_cached(
        "INSERT INTO answered (id, accepted) VALUES (?1, ?2) ON CONFLICT (id) DO UPDATE SET accepted = excluded.accepted",
    )?
    .execute(params![id, accepted])?;
    Ok(())
}
