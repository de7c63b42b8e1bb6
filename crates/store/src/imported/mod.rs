//! Rows that say which post an event of a file became.

use crate::{StoreError, row::parsed};
use marronnier_domain::id::PostId;
use rusqlite::{Connection, OptionalExtension, params};

/// The post that the event became, when it is still there.
pub fn post(conn: &Connection, uid: &str) -> Result<Option<PostId>, StoreError> {
    let mut query = conn.prepare_cached(
        "SELECT i.post_id FROM imported_event i JOIN post p ON p.id = i.post_id WHERE i.uid = ?1 LIMIT 1",
    )?;
    Ok(query.query_row([uid], |row| parsed(row, 0)).optional()?)
}

/// Says which post the event became.
pub fn add(conn: &Connection, post: PostId, uid: &str) -> Result<(), StoreError> {
    conn.prepare_cached("INSERT INTO imported_event (post_id, uid) VALUES (?1, ?2)")?
        .execute(params![post.to_string(), uid])?;
    Ok(())
}
