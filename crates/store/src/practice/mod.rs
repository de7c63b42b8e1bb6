//! Rows of practices: how a client's posts are worked on.

use crate::{
    StoreError,
    row::{json, listed, parsed},
};
use marronnier_domain::{id::ClientId, review::Practice};
use rusqlite::{Connection, OptionalExtension, Row, params};

fn read(row: &Row<'_>) -> rusqlite::Result<Practice> {
    Ok(Practice {
        client_id: parsed(row, 0)?,
        approvals: row.get(1)?,
        follows: row.get(2)?,
        leads: json(row, 3)?,
    })
}

/// All that were set.
pub fn all(conn: &Connection) -> Result<Vec<Practice>, StoreError> {
    let mut query = conn.prepare_cached("SELECT client_id, approvals, follows, leads FROM practice")?;
    Ok(query.query_map([], read)?.collect::<Result<_, _>>()?)
}

/// A client's, the usual one when none was set.
pub fn get(conn: &Connection, id: ClientId) -> Result<Practice, StoreError> {
    let mut query = conn
        .prepare_cached("SELECT client_id, approvals, follows, leads FROM practice WHERE client_id = ?1")?;
    let found = query.query_row([id.to_string()], read).optional()?;
    Ok(found.unwrap_or_else(|| Practice::usual(id)))
}

/// Writes a client's.
pub fn put(conn: &Connection, practice: &Practice) -> Result<(), StoreError> {
    conn.prepare_cached(
        "INSERT INTO practice (client_id, approvals, follows, leads) VALUES (?1, ?2, ?3, ?4)
         ON CONFLICT (client_id) DO UPDATE
         SET approvals = excluded.approvals, follows = excluded.follows, leads = excluded.leads",
    )?
    .execute(params![
        practice.client_id.to_string(),
        practice.approvals,
        practice.follows,
        listed(&practice.leads)?
    ])?;
    Ok(())
}
