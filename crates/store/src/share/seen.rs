//! What readers last saw: over days, of a post, by identity.

use super::{VERSION, read_version};
use crate::{StoreError, row::parsed};
use chrono::NaiveDate;
use marronnier_domain::{
    id::PostId,
    share::{Reader, Version},
};
use rusqlite::{Connection, Row, params};

/// What a reader last saw of a post.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seen {
    /// Who.
    pub reader: Reader,
    /// Of which post.
    pub post: PostId,
    /// The last state told.
    pub version: Version,
}

fn read(row: &Row<'_>) -> rusqlite::Result<Seen> {
    Ok(Seen { reader: parsed(row, 0)?, post: parsed(row, 1)?, version: read_version(row, 2)? })
}

/// What one reader, or each client, last saw on the days from one to another, both included; by day.
pub fn seen(
    conn: &Connection,
    reader: Option<Reader>,
    from: NaiveDate,
    to: NaiveDate,
) -> Result<Vec<Seen>, StoreError> {
    let whose = match reader {
        Some(_) => "reader = ?3",
        None => "reader GLOB ?3",
    };
    let value = reader.map_or_else(|| "client:*".to_owned(), |reader| reader.to_string());
    let mut query = conn.prepare_cached(&format!(
        "SELECT reader, post_id, {VERSION} FROM shown
         WHERE last = 1 AND day BETWEEN ?1 AND ?2 AND {whose} ORDER BY day, post_id, reader"
    ))?;
    let rows = query.query_map(params![from.to_string(), to.to_string(), value], read)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// What each reader last saw of a post.
pub fn of_post(conn: &Connection, post: PostId) -> Result<Vec<Seen>, StoreError> {
    let mut query = conn.prepare_cached(&format!(
        "SELECT reader, post_id, {VERSION} FROM shown WHERE post_id = ?1 AND last = 1 ORDER BY modified DESC, reader"
    ))?;
    Ok(query.query_map([post.to_string()], read)?.collect::<Result<_, _>>()?)
}

/// Who was told of the event with this identity.
pub fn readers_of(conn: &Connection, uid: &str) -> Result<Vec<(Reader, PostId)>, StoreError> {
    let mut query = conn.prepare_cached("SELECT reader, post_id FROM shown WHERE uid = ?1 AND last = 1")?;
    let rows = query.query_map([uid], |row| Ok((parsed(row, 0)?, parsed(row, 1)?)))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// All that a reader was last told, whenever.
pub fn told_to(conn: &Connection, reader: Reader) -> Result<Vec<(String, Seen)>, StoreError> {
    let mut query = conn.prepare_cached(&format!(
        "SELECT reader, post_id, {VERSION}, uid FROM shown WHERE reader = ?1 AND last = 1 ORDER BY day, post_id"
    ))?;
    let rows = query.query_map([reader.to_string()], |row| Ok((row.get(6)?, read(row)?)))?;
    Ok(rows.collect::<Result<_, _>>()?)
}
