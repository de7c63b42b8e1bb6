//! Rows of the channels on which posts came out, with the address if it is known.

use crate::{StoreError, row::parsed};
use marronnier_domain::id::{ChannelId, PostId};
use rusqlite::{Connection, params};

/// Kept where nobody knows the address: that it came out is worth keeping by itself.
const UNKNOWN: &str = " ";

/// A post's, by channel; the address is empty where nobody knows it.
pub fn of_post(conn: &Connection, post: PostId) -> Result<Vec<(ChannelId, String)>, StoreError> {
    let mut query = conn
        .prepare_cached("SELECT channel_id, address FROM published WHERE post_id = ?1 ORDER BY channel_id")?;
    let rows = query.query_map([post.to_string()], |row| {
        let address: String = row.get(1)?;
        Ok((parsed(row, 0)?, address.trim().to_owned()))
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Writes that a post came out on a channel, and where; the address may be empty.
pub fn put(conn: &Connection, post: PostId, channel: ChannelId, address: &str) -> Result<(), StoreError> {
    let address = if address.is_empty() { UNKNOWN } else { address };
    conn.prepare_cached(
        "INSERT INTO published (post_id, channel_id, address) VALUES (?1, ?2, ?3)
         ON CONFLICT (post_id, channel_id) DO UPDATE SET address = excluded.address",
    )?
    .execute(params![post.to_string(), channel.to_string(), address])?;
    Ok(())
}
