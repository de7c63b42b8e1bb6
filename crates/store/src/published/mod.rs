//! Rows of addresses under which posts came out.

use crate::{StoreError, row::parsed};
use marronnier_domain::id::{ChannelId, PostId};
use rusqlite::{Connection, params};

/// A post's, by channel.
pub fn of_post(conn: &Connection, post: PostId) -> Result<Vec<(ChannelId, String)>, StoreError> {
    let mut query = conn
        .prepare_cached("SELECT channel_id, address FROM published WHERE post_id = ?1 ORDER BY channel_id")?;
    let rows = query.query_map([post.to_string()], |row| Ok((parsed(row, 0)?, row.get(1)?)))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Writes where a post came out on a channel; an empty address is forgotten.
pub fn put(conn: &Connection, post: PostId, channel: ChannelId, address: &str) -> Result<(), StoreError> {
    let (post, channel) = (post.to_string(), channel.to_string());
    if address.is_empty() {
        conn.prepare_cached("DELETE FROM published WHERE post_id = ?1 AND channel_id = ?2")?
            .execute([&post, &channel])?;
        return Ok(());
    }
    conn.prepare_cached(
        "INSERT INTO published (post_id, channel_id, address) VALUES (?1, ?2, ?3)
         ON CONFLICT (post_id, channel_id) DO UPDATE SET address = excluded.address",
    )?
    .execute(params![post, channel, address])?;
    Ok(())
}
