//! Rows of posts: whole ones, and the light cards of a calendar.

mod card;
mod count;
pub(crate) mod criteria;

pub use card::{
    card, cards, cards_near, feed, first_of_days, ideas, labels, next_day, tally, total, undated, window,
};
pub use count::{DayCount, by_day};

use crate::{
    StoreError,
    row::{parsed, parsed_opt, planned},
    variant,
};
use chrono::NaiveDate;
use criteria::Criteria;
use marronnier_domain::{
    filter::Filter,
    id::{ClientId, NetworkId, PersonId, PostId},
    moment::PlannedAt,
    post::Post,
    status::Status,
};
use rusqlite::{Connection, OptionalExtension, Row, params, params_from_iter};
use std::collections::BTreeSet;

const COLUMNS: &str = "id, client_id, title, planned_date, planned_time, status, text, hashtags, pillar, series, \
                       notes, link, evergreen, pinned, assignee_id";

/// The tables whose rows go with their post.
pub(crate) const CHILDREN: [&str; 7] =
    ["variant", "assignment", "comment", "approval", "revision", "published", "post_visual"];

fn read(row: &Row<'_>) -> rusqlite::Result<Post> {
    Ok(Post {
        id: parsed(row, 0)?,
        client_id: parsed(row, 1)?,
        title: row.get(2)?,
        planned: planned(row, 3)?,
        status: parsed(row, 5)?,
        text: row.get(6)?,
        hashtags: row.get(7)?,
        pillar: row.get(8)?,
        series: row.get(9)?,
        notes: row.get(10)?,
        link: row.get(11)?,
        evergreen: row.get(12)?,
        pinned: row.get(13)?,
        assignee_id: parsed_opt(row, 14)?,
        variants: Vec::new(),
    })
}

/// One post with its variants.
pub fn get(conn: &Connection, id: PostId) -> Result<Option<Post>, StoreError> {
    let mut query = conn.prepare_cached(&format!("SELECT {COLUMNS} FROM post WHERE id = ?1"))?;
    let Some(mut post) = query.query_row([id.to_string()], read).optional()? else { return Ok(None) };
    post.variants = variant::of_post(conn, id)?;
    Ok(Some(post))
}

/// For each post of a client that bears this title at this very moment (or is undated, when there is none): the
/// networks it goes to.
pub fn networks_of_alike(
    conn: &Connection,
    client: ClientId,
    title: &str,
    planned: Option<PlannedAt>,
) -> Result<Vec<Vec<NetworkId>>, StoreError> {
    let mut query = conn.prepare_cached(
        "SELECT id FROM post
         WHERE client_id = ?1 AND planned_date IS ?2 AND planned_time IS ?3 AND title = ?4",
    )?;
    let moment =
        (planned.map(|at| at.date.to_string()), planned.and_then(|at| at.time).map(|time| time.to_string()));
    let ids =
        query.query_map(params![client.to_string(), moment.0, moment.1, title], |row| parsed(row, 0))?;
    let ids: Vec<PostId> = ids.collect::<Result<_, _>>()?;
    let mut query = conn.prepare_cached(
        "SELECT c.network FROM variant v JOIN channel c ON c.id = v.channel_id WHERE v.post_id = ?1",
    )?;
    ids.into_iter()
        .map(|id| {
            Ok(query
                .query_map([id.to_string()], |row| Ok(NetworkId(row.get(0)?)))?
                .collect::<Result<_, _>>()?)
        })
        .collect()
}

/// Whole posts in a window, open at the ends not given: by moment, undated ones last (only when no end is given).
pub fn list(
    conn: &Connection,
    filter: &Filter,
    from: Option<NaiveDate>,
    to: Option<NaiveDate>,
) -> Result<Vec<Post>, StoreError> {
    let mut criteria = Criteria::of(filter);
    if let Some(from) = from {
        criteria.add("p.planned_date >= ?", [from.to_string()]);
    }
    if let Some(to) = to {
        criteria.add("p.planned_date <= ?", [to.to_string()]);
    }
    let sql = format!(
        "SELECT {COLUMNS} FROM post p {} ORDER BY planned_date IS NULL, planned_date, planned_time, id",
        criteria.clause()
    );
    let mut variants = variant::of_posts(conn, criteria.clone())?;
    let mut query = conn.prepare_cached(&sql)?;
    let mut posts: Vec<Post> =
        query.query_map(params_from_iter(criteria.values()), read)?.collect::<Result<_, _>>()?;
    for post in &mut posts {
        post.variants = variants.remove(&post.id).unwrap_or_default();
    }
    Ok(posts)
}

/// Which of these posts the filter lets through.
pub fn among(
    conn: &Connection,
    filter: &Filter,
    ids: impl IntoIterator<Item = PostId>,
) -> Result<BTreeSet<PostId>, StoreError> {
    let ids: Vec<String> = ids.into_iter().map(|id| id.to_string()).collect();
    let ids = serde_json::to_string(&ids).map_err(|_| StoreError::Unreadable("post.id"))?;
    let mut criteria = Criteria::of(filter);
    criteria.add("p.id IN (SELECT value FROM json_each(?))", [ids]);
    let mut query = conn.prepare_cached(&format!("SELECT p.id FROM post p {}", criteria.clause()))?;
    let rows = query.query_map(params_from_iter(criteria.values()), |row| parsed(row, 0))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Adds a post with its variants.
pub fn add(conn: &Connection, post: &Post) -> Result<(), StoreError> {
    conn.prepare_cached(&format!(
        "INSERT INTO post ({COLUMNS}) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15)"
    ))?
    .execute(params![
        post.id.to_string(),
        post.client_id.to_string(),
        post.title,
        post.planned.map(|at| at.date.to_string()),
        post.planned.and_then(|at| at.time).map(|time| time.to_string()),
        post.status.word(),
        post.text,
        post.hashtags,
        post.pillar,
        post.series,
        post.notes,
        post.link,
        post.evergreen,
        post.pinned,
        post.assignee_id.map(|id| id.to_string()),
    ])?;
    for variant in &post.variants {
        variant::put(conn, post.id, variant)?;
    }
    Ok(())
}

/// Writes a post as it is now, apart from its variants and from who works on it: its assignments say that.
pub fn set(conn: &Connection, post: &Post) -> Result<(), StoreError> {
    let columns: Vec<String> = COLUMNS
        .split(", ")
        .zip(1..)
        .skip(1)
        .take(13)
        .map(|(column, n)| format!("{} = ?{n}", column.trim()))
        .collect();
    conn.prepare_cached(&format!("UPDATE post SET {} WHERE id = ?1", columns.join(", ")))?.execute(
        params![
            post.id.to_string(),
            post.client_id.to_string(),
            post.title,
            post.planned.map(|at| at.date.to_string()),
            post.planned.and_then(|at| at.time).map(|time| time.to_string()),
            post.status.word(),
            post.text,
            post.hashtags,
            post.pillar,
            post.series,
            post.notes,
            post.link,
            post.evergreen,
            post.pinned,
        ],
    )?;
    Ok(())
}

/// Writes when a post is planned and how far it is.
pub fn plan(conn: &Connection, id: PostId, at: Option<PlannedAt>, status: Status) -> Result<(), StoreError> {
    conn.prepare_cached("UPDATE post SET planned_date = ?2, planned_time = ?3, status = ?4 WHERE id = ?1")?
        .execute(params![
        id.to_string(),
        at.map(|at| at.date.to_string()),
        at.and_then(|at| at.time).map(|time| time.to_string()),
        status.word()
    ])?;
    Ok(())
}

/// Writes who works on a post; its assignments say it.
pub(crate) fn assign(conn: &Connection, id: PostId, person: Option<PersonId>) -> Result<(), StoreError> {
    conn.prepare_cached("UPDATE post SET assignee_id = ?2 WHERE id = ?1")?
        .execute(params![id.to_string(), person.map(|id| id.to_string())])?;
    Ok(())
}

/// Says that a post came with the sample, and goes with it.
pub fn of_sample(conn: &Connection, id: PostId) -> Result<(), StoreError> {
    conn.prepare_cached("UPDATE post SET sample = 1 WHERE id = ?1")?.execute([id.to_string()])?;
    Ok(())
}

/// Removes the posts of a client that came with the sample; tells whether it has others.
pub fn remove_sample(conn: &Connection, client: ClientId) -> Result<bool, StoreError> {
    let client = client.to_string();
    for table in CHILDREN {
        conn.prepare_cached(&format!(
            "DELETE FROM {table} WHERE post_id IN (SELECT id FROM post WHERE client_id = ?1 AND sample = 1)"
        ))?
        .execute([&client])?;
    }
    conn.prepare_cached("DELETE FROM post WHERE client_id = ?1 AND sample = 1")?.execute([&client])?;
    Ok(conn.prepare_cached("SELECT 1 FROM post WHERE client_id = ?1")?.exists([&client])?)
}

/// Removes a post with all that hangs on it.
pub fn remove(conn: &Connection, id: PostId) -> Result<(), StoreError> {
    for table in CHILDREN {
        conn.prepare_cached(&format!("DELETE FROM {table} WHERE post_id = ?1"))?.execute([id.to_string()])?;
    }
    conn.prepare_cached("DELETE FROM post WHERE id = ?1")?.execute([id.to_string()])?;
    Ok(())
}
