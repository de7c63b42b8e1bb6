//! The light rows of a calendar: windows of days, undated ideas, posts near a moment.

use super::criteria::Criteria;
use crate::{
    StoreError,
    row::{parsed, parsed_opt, planned},
};
use chrono::NaiveDate;
use marronnier_domain::{
    filter::Filter,
    id::{ChannelId, PostId},
    moment::{PlannedAt, TimeOfDay},
    post::PostCard,
};
use rusqlite::{Connection, Row, params, params_from_iter, types::Type};
use std::str::FromStr;

const COLUMNS: &str = "p.id, p.client_id, p.title, p.planned_date, p.planned_time, p.status, p.pillar, p.series, \
     p.evergreen, p.pinned, p.assignee_id, \
     (SELECT group_concat(v.channel_id, '') FROM variant v WHERE v.post_id = p.id), \
     (SELECT group_concat(s.visual_id, '' ORDER BY s.position, s.visual_id) FROM post_visual s WHERE s.post_id = p.id), \
     EXISTS (SELECT 1 FROM post_visual s JOIN visual w ON w.id = s.visual_id WHERE s.post_id = p.id \
             AND (w.rights_from > p.planned_date OR w.rights_until < p.planned_date)), \
     (SELECT w.kind FROM post_visual s JOIN visual w ON w.id = s.visual_id WHERE s.post_id = p.id \
      ORDER BY s.position, s.visual_id LIMIT 1)";

/// Length of an identity as text: the channels of a card come as one run of them, and so do its visuals.
const ID: usize = 36;
const HASH: usize = 64;

fn read(row: &Row<'_>) -> rusqlite::Result<PostCard> {
    Ok(PostCard {
        id: parsed(row, 0)?,
        client_id: parsed(row, 1)?,
        title: row.get(2)?,
        planned: planned(row, 3)?,
        status: parsed(row, 5)?,
        pillar: row.get(6)?,
        series: row.get(7)?,
        evergreen: row.get(8)?,
        pinned: row.get(9)?,
        assignee_id: parsed_opt(row, 10)?,
        channel_ids: run(row, 11, ID)?,
        visual_ids: run(row, 12, HASH)?,
        rights_broken: row.get(13)?,
        cover: parsed_opt(row, 14)?,
    })
}

/// The identities that a column holds one after the other.
fn run<T: FromStr>(row: &Row<'_>, column: usize, length: usize) -> rusqlite::Result<Vec<T>> {
    let run = row.get_ref(column)?.as_str_or_null()?.unwrap_or_default();
    let unreadable = |why: &str| {
        rusqlite::Error::FromSqlConversionFailure(column, Type::Text, format!("identity: {why}").into())
    };
    (0..run.len() / length)
        .map(|n| {
            let id = run.get(n * length..(n + 1) * length).ok_or_else(|| unreadable(run))?;
            id.parse().map_err(|_| unreadable(id))
        })
        .collect()
}

fn select(conn: &Connection, criteria: Criteria, tail: &str) -> Result<Vec<PostCard>, StoreError> {
    let sql = format!("SELECT {COLUMNS} FROM post p {} {tail}", criteria.clause());
    let mut query = conn.prepare_cached(&sql)?;
    Ok(query.query_map(params_from_iter(criteria.values()), read)?.collect::<Result<_, _>>()?)
}

/// The posts of a window of days, both ends included: by date, time (untimed first), identity.
pub fn window(
    conn: &Connection,
    from: NaiveDate,
    to: NaiveDate,
    filter: &Filter,
) -> Result<Vec<PostCard>, StoreError> {
    let mut criteria = Criteria::of(filter);
    criteria.add("p.planned_date BETWEEN ? AND ?", [from.to_string(), to.to_string()]);
    select(conn, criteria, "ORDER BY p.planned_date, p.planned_time, p.id")
}

/// The first posts of each day of a window, at most `per_day` a day: in the order of [`window`].
pub fn first_of_days(
    conn: &Connection,
    from: NaiveDate,
    to: NaiveDate,
    filter: &Filter,
    per_day: u32,
) -> Result<Vec<PostCard>, StoreError> {
    let mut cards = Vec::new();
    // day by day the index gives them in order and stops; one question with the rows numbered would read them all
    for day in from.iter_days().take_while(|day| *day <= to) {
        let mut criteria = Criteria::of(filter);
        criteria.add("p.planned_date = ?", [day.to_string()]);
        cards.extend(select(
            conn,
            criteria,
            &format!("ORDER BY p.planned_date, p.planned_time, p.id LIMIT {per_day}"),
        )?);
    }
    Ok(cards)
}

/// Undated posts, the newest first.
pub fn ideas(conn: &Connection, filter: &Filter, limit: u32) -> Result<Vec<PostCard>, StoreError> {
    let mut criteria = Criteria::of(filter);
    criteria.add("p.planned_date IS NULL", []);
    select(conn, criteria, &format!("ORDER BY p.id DESC LIMIT {limit}"))
}

/// Dated posts of a channel that are to go out or did, not cancelled and not on hold, each with the moment at which it goes out there, the latest first.
pub fn feed(
    conn: &Connection,
    channel: ChannelId,
    limit: u32,
) -> Result<Vec<(PostCard, PlannedAt)>, StoreError> {
    let mut query = conn.prepare_cached(&format!(
        "SELECT {COLUMNS}, coalesce(w.planned_time, p.planned_time) FROM variant w JOIN post p ON p.id = w.post_id
         WHERE w.channel_id = ?1 AND p.planned_date IS NOT NULL AND p.status NOT IN ('cancelled', 'on_hold')
         ORDER BY p.planned_date DESC, coalesce(w.planned_time, p.planned_time) DESC, p.id DESC LIMIT ?2"
    ))?;
    let rows = query.query_map(params![channel.to_string(), limit], |row| {
        let at = PlannedAt { date: parsed(row, 3)?, time: parsed_opt(row, 15)? };
        Ok((read(row)?, at))
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// How many undated posts there are.
pub fn undated(conn: &Connection, filter: &Filter) -> Result<u32, StoreError> {
    let mut criteria = Criteria::of(filter);
    criteria.add("p.planned_date IS NULL", []);
    let mut query = conn.prepare_cached(&format!("SELECT count(*) FROM post p {}", criteria.clause()))?;
    Ok(query.query_row(params_from_iter(criteria.values()), |row| row.get(0))?)
}

/// How many posts there are in a window, open at the ends not given; undated ones are not counted.
pub fn tally(
    conn: &Connection,
    filter: &Filter,
    from: Option<NaiveDate>,
    to: Option<NaiveDate>,
) -> Result<u32, StoreError> {
    let mut criteria = Criteria::of(filter);
    let day = |day: Option<NaiveDate>, end: &str| day.map_or_else(|| end.to_owned(), |day| day.to_string());
    criteria.add("p.planned_date BETWEEN ? AND ?", [day(from, "0000-01-01"), day(to, "9999-12-31")]);
    let mut query = conn.prepare_cached(&format!("SELECT count(*) FROM post p {}", criteria.clause()))?;
    Ok(query.query_row(params_from_iter(criteria.values()), |row| row.get(0))?)
}

/// One post as a card.
pub fn card(conn: &Connection, id: PostId) -> Result<Option<PostCard>, StoreError> {
    Ok(cards(conn, [id])?.pop())
}

/// The cards of those posts that exist, in the order given.
pub fn cards(conn: &Connection, ids: impl IntoIterator<Item = PostId>) -> Result<Vec<PostCard>, StoreError> {
    let mut query = conn.prepare_cached(&format!("SELECT {COLUMNS} FROM post p WHERE p.id = ?1"))?;
    let mut found = Vec::new();
    for id in ids {
        let mut rows = query.query_map([id.to_string()], read)?;
        found.extend(rows.next().transpose()?);
    }
    Ok(found)
}

/// Timed posts on a channel from one day to another: whose, title, day and the time they go out on that channel.
pub fn cards_near(
    conn: &Connection,
    channel: ChannelId,
    from: NaiveDate,
    to: NaiveDate,
) -> Result<Vec<(PostId, String, NaiveDate, TimeOfDay)>, StoreError> {
    let mut query = conn.prepare_cached(
        "SELECT p.id, p.title, p.planned_date, coalesce(v.planned_time, p.planned_time)
         FROM post p JOIN variant v ON v.post_id = p.id AND v.channel_id = ?1
         WHERE p.planned_date BETWEEN ?2 AND ?3 AND p.status <> 'cancelled'
           AND coalesce(v.planned_time, p.planned_time) IS NOT NULL",
    )?;
    let rows = query.query_map(params![channel.to_string(), from.to_string(), to.to_string()], |row| {
        Ok((parsed(row, 0)?, row.get(1)?, parsed(row, 2)?, parsed(row, 3)?))
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Pillars and series in use, by name. Leaps from each to the next in the index rather than over all posts.
pub fn labels(conn: &Connection) -> Result<(Vec<String>, Vec<String>), StoreError> {
    let distinct = |label: &str| -> Result<Vec<String>, StoreError> {
        let mut query = conn.prepare_cached(&format!(
            "WITH RECURSIVE found (label) AS (
               SELECT min({label}) FROM post WHERE {label} <> ''
               UNION ALL
               SELECT (SELECT min({label}) FROM post WHERE {label} <> '' AND {label} > found.label) FROM found
               WHERE found.label IS NOT NULL)
             SELECT label FROM found WHERE label IS NOT NULL"
        ))?;
        Ok(query.query_map([], |row| row.get(0))?.collect::<Result<_, _>>()?)
    };
    Ok((distinct("pillar")?, distinct("series")?))
}

/// The first day from `from` on for which a client has a post that was not dropped.
pub fn next_day(
    conn: &Connection,
    client: marronnier_domain::id::ClientId,
    from: NaiveDate,
) -> Result<Option<NaiveDate>, StoreError> {
    let mut query = conn.prepare_cached(
        "SELECT planned_date FROM post
         WHERE client_id = ?1 AND planned_date >= ?2 AND status NOT IN ('cancelled', 'on_hold')
         ORDER BY planned_date LIMIT 1",
    )?;
    let mut rows = query.query_map(params![client.to_string(), from.to_string()], |row| parsed(row, 0))?;
    Ok(rows.next().transpose()?)
}

/// How many posts there are.
pub fn total(conn: &Connection) -> Result<u32, StoreError> {
    Ok(conn.prepare_cached("SELECT count(*) FROM post")?.query_row([], |row| row.get(0))?)
}
