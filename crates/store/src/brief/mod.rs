//! Rows of briefs: a client's editorial line, and templates for series.

use crate::{
    StoreError,
    row::{json, listed, parsed},
};
use marronnier_domain::{
    brief::{Brief, BriefTemplate},
    id::ClientId,
};
use rusqlite::{Connection, OptionalExtension, params};

/// A client's, the editorial line first.
pub fn of_client(conn: &Connection, id: ClientId) -> Result<Vec<BriefTemplate>, StoreError> {
    let mut query = conn
        .prepare_cached("SELECT client_id, series, brief FROM brief WHERE client_id = ?1 ORDER BY series")?;
    let rows = query.query_map([id.to_string()], |row| {
        Ok(BriefTemplate { client_id: parsed(row, 0)?, series: row.get(1)?, brief: json(row, 2)? })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// One of them; empty when there is none.
pub fn get(conn: &Connection, id: ClientId, series: &str) -> Result<Brief, StoreError> {
    let mut query = conn.prepare_cached("SELECT brief FROM brief WHERE client_id = ?1 AND series = ?2")?;
    Ok(query.query_row([&id.to_string(), series], |row| json(row, 0)).optional()?.unwrap_or_default())
}

/// Writes one; an empty one is forgotten.
pub fn put(conn: &Connection, template: &BriefTemplate) -> Result<(), StoreError> {
    if template.brief == Brief::default() {
        conn.prepare_cached("DELETE FROM brief WHERE client_id = ?1 AND series = ?2")?
            .execute([&template.client_id.to_string(), &template.series])?;
        return Ok(());
    }
    conn.prepare_cached(
        "INSERT INTO brief (client_id, series, brief) VALUES (?1, ?2, ?3)
         ON CONFLICT (client_id, series) DO UPDATE SET brief = excluded.brief",
    )?
    .execute(params![template.client_id.to_string(), template.series, listed(&template.brief)?])?;
    Ok(())
}
