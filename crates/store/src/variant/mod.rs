//! Rows of variants: a post's text and settings for one channel.

use crate::{
    StoreError,
    row::{parsed, parsed_opt},
};
use marronnier_domain::{
    id::{ChannelId, PostId},
    post::Variant,
};
use rusqlite::{Connection, params};

/// A post's, in the channels' order.
pub fn of_post(conn: &Connection, post: PostId) -> Result<Vec<Variant>, StoreError> {
    let mut query = conn.prepare_cached(
        "SELECT channel_id, text, hashtags, planned_time FROM variant WHERE post_id = ?1 ORDER BY channel_id",
    )?;
    let rows = query.query_map([post.to_string()], |row| {
        Ok(Variant {
            channel_id: parsed(row, 0)?,
            text: row.get(1)?,
            hashtags: row.get(2)?,
            time: parsed_opt(row, 3)?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Adds a variant, or writes it as it is now.
pub fn put(conn: &Connection, post: PostId, variant: &Variant) -> Result<(), StoreError> {
    conn.prepare_cached(
        "INSERT INTO variant (post_id, channel_id, text, hashtags, planned_time) VALUES (?1, ?2, ?3, ?4, ?5)
         ON CONFLICT (post_id, channel_id) DO UPDATE
         SET text = excluded.text, hashtags = excluded.hashtags, planned_time = excluded.planned_time",
    )?
    .execute(params![
        post.to_string(),
        variant.channel_id.to_string(),
        variant.text,
        variant.hashtags,
        variant.time.map(|time| time.to_string())
    ])?;
    Ok(())
}

/// Removes a variant with its own text.
pub fn remove(conn: &Connection, post: PostId, channel: ChannelId) -> Result<(), StoreError> {
    conn.prepare_cached("DELETE FROM variant WHERE post_id = ?1 AND channel_id = ?2")?
        .execute(params![post.to_string(), channel.to_string()])?;
    Ok(())
}
