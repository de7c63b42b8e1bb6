//! Rows of revisions: states of a post that were kept, and those that went out with a packet.

use crate::{
    StoreError,
    row::{json, listed, parsed, parsed_opt},
};
use marronnier_domain::{
    id::{PacketId, PostId, RevisionId},
    review::{Origin, Revision},
};
use rusqlite::{Connection, OptionalExtension, Row, params};

fn read(row: &Row<'_>) -> rusqlite::Result<Revision> {
    Ok(Revision {
        id: parsed(row, 0)?,
        post_id: parsed(row, 1)?,
        at: row.get(2)?,
        who: row.get(3)?,
        origin: parsed(row, 4)?,
        packet: parsed_opt(row, 5)?,
        content: json(row, 6)?,
    })
}

const KEPT: &str = "SELECT id, post_id, at, who, origin, packet, content FROM revision";
const SENT: &str = "SELECT revision, post_id, at, person, 'sent', packet, content FROM sent";

/// A post's, the newest first, at most `limit`.
pub fn of_post(conn: &Connection, post: PostId, limit: u32) -> Result<Vec<Revision>, StoreError> {
    let mut query = conn.prepare_cached(&format!(
        "{KEPT} WHERE post_id = ?1 UNION ALL {SENT} WHERE post_id = ?1 ORDER BY 3 DESC, 1 DESC LIMIT ?2"
    ))?;
    Ok(query.query_map(params![post.to_string(), limit], read)?.collect::<Result<_, _>>()?)
}

/// One of them.
pub fn get(conn: &Connection, id: RevisionId) -> Result<Option<Revision>, StoreError> {
    let mut query =
        conn.prepare_cached(&format!("{KEPT} WHERE id = ?1 UNION ALL {SENT} WHERE revision = ?1"))?;
    Ok(query.query_row([id.to_string()], read).optional()?)
}

/// What came back last of a packet for a post.
pub fn received(conn: &Connection, post: PostId, packet: PacketId) -> Result<Option<Revision>, StoreError> {
    let mut query = conn.prepare_cached(&format!(
        "{KEPT} WHERE post_id = ?1 AND packet = ?2 AND origin = 'received' ORDER BY at DESC, id DESC LIMIT 1"
    ))?;
    Ok(query.query_row([post.to_string(), packet.to_string()], read).optional()?)
}

/// Keeps a state; one that goes out is kept by [`crate::packet::add`].
pub fn add(conn: &Connection, revision: &Revision) -> Result<(), StoreError> {
    if revision.origin == Origin::Sent {
        return Err(StoreError::Unreadable("revision.origin"));
    }
    conn.prepare_cached(
        "INSERT INTO revision (id, post_id, at, who, origin, packet, content) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
    )?
    .execute(params![
        revision.id.to_string(),
        revision.post_id.to_string(),
        revision.at,
        revision.who,
        revision.origin.word(),
        revision.packet.map(|id| id.to_string()),
        listed(&revision.content)?,
    ])?;
    Ok(())
}
