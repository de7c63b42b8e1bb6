//! Which posts show which visuals, and in what order.

use crate::{
    StoreError,
    row::{parsed, planned},
};
use marronnier_domain::{
    id::{ClientId, PostId, VisualId},
    moment::PlannedAt,
};
use rusqlite::{Connection, params};

/// What a post shows, in order.
pub fn of_post(conn: &Connection, post: PostId) -> Result<Vec<VisualId>, StoreError> {
    let mut query = conn.prepare_cached(
        "SELECT visual_id FROM post_visual WHERE post_id = ?1 ORDER BY position, visual_id",
    )?;
    Ok(query.query_map([post.to_string()], |row| parsed(row, 0))?.collect::<Result<_, _>>()?)
}

/// Has a post show exactly these, in this order. Rows that stay as they are are not written.
pub fn put_shown(conn: &Connection, post: PostId, visuals: &[VisualId]) -> Result<(), StoreError> {
    let before = of_post(conn, post)?;
    for gone in before.iter().filter(|id| !visuals.contains(id)) {
        conn.prepare_cached("DELETE FROM post_visual WHERE post_id = ?1 AND visual_id = ?2")?
            .execute(params![post.to_string(), gone.to_string()])?;
    }
    for (position, id) in (0_u32..).zip(visuals) {
        conn.prepare_cached(
            "INSERT INTO post_visual (post_id, visual_id, position) VALUES (?1, ?2, ?3)
             ON CONFLICT (post_id, visual_id) DO UPDATE SET position = excluded.position
               WHERE position <> excluded.position",
        )?
        .execute(params![post.to_string(), id.to_string(), position])?;
    }
    Ok(())
}

/// The posts that show a visual, by moment, undated ones last.
pub fn posts_of(conn: &Connection, id: VisualId) -> Result<Vec<PostId>, StoreError> {
    let mut query = conn.prepare_cached(
        "SELECT p.id FROM post_visual s JOIN post p ON p.id = s.post_id WHERE s.visual_id = ?1
         ORDER BY p.planned_date IS NULL, p.planned_date, p.planned_time, p.id",
    )?;
    Ok(query.query_map([id.to_string()], |row| parsed(row, 0))?.collect::<Result<_, _>>()?)
}

/// How many posts show a visual.
pub fn uses(conn: &Connection, id: VisualId) -> Result<u32, StoreError> {
    let mut query = conn.prepare_cached("SELECT count(*) FROM post_visual WHERE visual_id = ?1")?;
    Ok(query.query_row([id.to_string()], |row| row.get(0))?)
}

/// Puts one visual in the place of another in a post; where both were shown, the old one just goes.
pub fn replace(conn: &Connection, post: PostId, old: VisualId, new: VisualId) -> Result<(), StoreError> {
    let mut shown = of_post(conn, post)?;
    if shown.contains(&new) {
        shown.retain(|id| *id != old);
    } else {
        shown.iter_mut().filter(|id| **id == old).for_each(|id| *id = new);
    }
    put_shown(conn, post, &shown)
}

/// A visual that a client's post shows: which, by which post, when, and its fingerprint where there is one.
pub type Print = (VisualId, PostId, Option<PlannedAt>, Option<Vec<u8>>);

/// What a client's posts show, with the fingerprints.
pub fn prints_of_client(conn: &Connection, client: ClientId) -> Result<Vec<Print>, StoreError> {
    let mut query = conn.prepare_cached(
        "SELECT s.visual_id, p.id, p.planned_date, p.planned_time, d.fingerprint
         FROM post p JOIN post_visual s ON s.post_id = p.id LEFT JOIN visual_digest d ON d.visual_id = s.visual_id
         WHERE p.client_id = ?1 AND p.status <> 'cancelled'
         ORDER BY p.planned_date",
    )?;
    let rows = query.query_map([client.to_string()], |row| {
        Ok((parsed(row, 0)?, parsed(row, 1)?, planned(row, 2)?, row.get(4)?))
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}
