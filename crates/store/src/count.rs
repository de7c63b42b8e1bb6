//! How much a workspace holds: what lists of backups and checks show. Reads only.

use crate::{StoreError, migrate};
use rusqlite::Connection;

/// Rows of what people know.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Counts {
    /// Its schema.
    pub schema: u32,
    /// Clients.
    pub clients: u32,
    /// Posts.
    pub posts: u32,
    /// Visuals; none in a schema that knows none.
    pub visuals: u32,
}

/// Of the database at hand, which may be of an older schema.
pub fn counts(conn: &Connection) -> Result<Counts, StoreError> {
    let mut known = conn.prepare_cached("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?1")?;
    let mut count = |table: &str| -> Result<u32, StoreError> {
        if !known.exists([table])? {
            return Ok(0);
        }
        Ok(conn.query_row(&format!("SELECT count(*) FROM {table}"), [], |row| row.get(0))?)
    };
    Ok(Counts {
        clients: count("client")?,
        posts: count("post")?,
        visuals: count("visual")?,
        schema: migrate::user_version(conn)?,
    })
}

/// Octets of the originals that rows name; none in a schema that knows no visual.
pub fn visual_bytes(conn: &Connection) -> Result<u64, StoreError> {
    let mut known =
        conn.prepare_cached("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'visual'")?;
    if !known.exists([])? {
        return Ok(0);
    }
    let sum: i64 = conn.query_row("SELECT coalesce(sum(bytes), 0) FROM visual", [], |row| row.get(0))?;
    Ok(u64::try_from(sum).unwrap_or(0))
}
