//! What readers last saw: over days, of a post, by identity.

use super::{VERSION, json, read_version};
use crate::{StoreError, row::parsed};
use chrono::NaiveDate;
use marronnier_domain::{
    id::PostId,
    share::{Reader, Scope, Version},
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

/// What the last share that told it spoke of.
const SCOPE: &str = "(SELECT s.scope FROM share_post t CROSS JOIN share s ON s.id = t.share_id
    WHERE t.post_id = shown.post_id AND s.reader = shown.reader ORDER BY s.at DESC, s.id DESC LIMIT 1)";

fn read_scoped(row: &Row<'_>) -> rusqlite::Result<(Seen, Scope)> {
    Ok((read(row)?, json(row, 6)?))
}

/// One reader, or each client: a condition on `reader` and its value.
fn whose(reader: Option<Reader>) -> (&'static str, String) {
    match reader {
        Some(reader) => ("reader = ?1", reader.to_string()),
        None => ("reader GLOB ?1", "client:*".to_owned()),
    }
}

/// What one reader, or each client, last saw of the posts told on the days from one to another, both included, or planned
/// there now, with what the last share that told each spoke of; by the day told.
pub fn seen(
    conn: &Connection,
    reader: Option<Reader>,
    from: NaiveDate,
    to: NaiveDate,
) -> Result<Vec<(Seen, Scope)>, StoreError> {
    let (whose, value) = whose(reader);
    let mut query = conn.prepare_cached(&format!(
        "SELECT reader, post_id, {VERSION}, {SCOPE} FROM shown
         WHERE last = 1 AND {whose} AND (day BETWEEN ?2 AND ?3
           OR post_id IN (SELECT id FROM post WHERE planned_date BETWEEN ?2 AND ?3))
         ORDER BY day, post_id, reader"
    ))?;
    let rows = query.query_map(params![value, from.to_string(), to.to_string()], read_scoped)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// What each reader last saw of a post, with what the last share that told it spoke of.
pub fn of_post(conn: &Connection, post: PostId) -> Result<Vec<(Seen, Scope)>, StoreError> {
    let mut query = conn.prepare_cached(&format!(
        "SELECT reader, post_id, {VERSION}, {SCOPE} FROM shown WHERE post_id = ?1 AND last = 1
         ORDER BY modified DESC, reader"
    ))?;
    Ok(query.query_map([post.to_string()], read_scoped)?.collect::<Result<_, _>>()?)
}

/// What the shares to one reader, or to each client, speak of: the last one of each narrowing, with the reader's name then.
pub fn scopes(conn: &Connection, reader: Option<Reader>) -> Result<Vec<(String, Scope)>, StoreError> {
    let (whose, value) = whose(reader);
    // max(): the other columns are those of the same row
    let mut query = conn.prepare_cached(&format!(
        "SELECT reader_name, scope, max(at) FROM share WHERE {whose} GROUP BY reader, narrowing ORDER BY 3"
    ))?;
    let rows = query.query_map([value], |row| Ok((row.get(0)?, json(row, 1)?)))?;
    Ok(rows.collect::<Result<_, _>>()?)
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
