//! Rows of variants: a post's text and settings for one channel.

use crate::{
    StoreError,
    post::criteria::Criteria,
    row::{parsed, parsed_opt},
};
use marronnier_domain::{
    id::{ChannelId, PostId},
    post::Variant,
};
use rusqlite::{Connection, Row, params, params_from_iter};
use std::collections::BTreeMap;

/// A post's, in the channels' order.
pub fn of_post(conn: &Connection, post: PostId) -> Result<Vec<Variant>, StoreError> {
    let mut query = conn.prepare_cached(
        "SELECT channel_id, text, hashtags, planned_time FROM variant WHERE post_id = ?1 ORDER BY channel_id",
    )?;
    let rows = query.query_map([post.to_string()], |row| read(row, 0))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// The posts that go to a channel.
pub fn posts_on(conn: &Connection, channel: ChannelId) -> Result<Vec<PostId>, StoreError> {
    let mut query =
        conn.prepare_cached("SELECT post_id FROM variant WHERE channel_id = ?1 ORDER BY post_id")?;
    Ok(query.query_map([channel.to_string()], |row| parsed(row, 0))?.collect::<Result<_, _>>()?)
}

/// Those of many posts, by post, each in the channels' order: one question, since each costs more than its answer.
pub(crate) fn of_posts(
    conn: &Connection,
    criteria: Criteria,
) -> Result<BTreeMap<PostId, Vec<Variant>>, StoreError> {
    let mut query = conn.prepare_cached(&format!(
        "SELECT v.post_id, v.channel_id, v.text, v.hashtags, v.planned_time
         FROM variant v JOIN post p ON p.id = v.post_id {} ORDER BY v.post_id, v.channel_id",
        criteria.clause()
    ))?;
    let mut rows = query.query(params_from_iter(criteria.values()))?;
    let mut found: BTreeMap<PostId, Vec<Variant>> = BTreeMap::new();
    while let Some(row) = rows.next()? {
        found.entry(parsed(row, 0)?).or_default().push(read(row, 1)?);
    }
    Ok(found)
}

/// A variant, from four columns beginning at `first`.
fn read(row: &Row<'_>, first: usize) -> rusqlite::Result<Variant> {
    Ok(Variant {
        channel_id: parsed(row, first)?,
        text: row.get(first + 1)?,
        hashtags: row.get(first + 2)?,
        time: parsed_opt(row, first + 3)?,
    })
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
