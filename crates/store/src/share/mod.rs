//! Rows of what was told to whom. Written outside the journal: what was sent stays sent.

mod days;
mod returned;
mod seen;

pub use days::{ShownDay, days_told, tell_days};
pub use returned::put_returned;
pub use seen::{Seen, of_post, readers_of, scopes, seen, told_to};

use crate::{StoreError, row::parsed};
use chrono::NaiveDate;
use marronnier_domain::{
    id::{PostId, ShareId},
    share::{Back, Known, Reader, Scope, Telling, Version},
};
use rusqlite::{Connection, OptionalExtension, Row, params, types::Type};
use std::collections::BTreeMap;

/// A share, as the history of shares lists it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ShareRow {
    /// Identity.
    pub id: ShareId,
    /// Its name at the time.
    pub reader_name: String,
    /// Milliseconds since 1970, UTC.
    pub at: i64,
    /// Who shared.
    pub who: String,
    /// What it spoke of, and to whom.
    pub scope: Scope,
    /// One file a post, for Outlook.
    pub outlook: bool,
    /// The file or the folder written.
    pub file: String,
    /// JSON: how many events stood how.
    pub counts: String,
}

/// A state that a share tells.
#[derive(Debug, Clone, Copy)]
pub struct Told<'a> {
    /// Which post.
    pub post: PostId,
    /// Its identity in calendars.
    pub uid: &'a str,
    /// The state.
    pub version: &'a Version,
    /// Told for the first time.
    pub is_news: bool,
    /// Which file of the share tells it, from 0.
    pub part: u32,
}

const SHARE: &str = "id, reader_name, at, who, scope, outlook, file, counts";
const VERSION: &str = "sequence, modified, withdrawn, telling";

fn json<T: serde::de::DeserializeOwned>(row: &Row<'_>, column: usize) -> rusqlite::Result<T> {
    serde_json::from_str(row.get_ref(column)?.as_str()?)
        .map_err(|error| rusqlite::Error::FromSqlConversionFailure(column, Type::Text, Box::new(error)))
}

fn text(value: &impl serde::Serialize, what: &'static str) -> Result<String, StoreError> {
    serde_json::to_string(value).map_err(|_| StoreError::Unreadable(what))
}

fn read_share(row: &Row<'_>) -> rusqlite::Result<ShareRow> {
    Ok(ShareRow {
        id: parsed(row, 0)?,
        reader_name: row.get(1)?,
        at: row.get(2)?,
        who: row.get(3)?,
        scope: json(row, 4)?,
        outlook: row.get(5)?,
        file: row.get(6)?,
        counts: row.get(7)?,
    })
}

/// A state, from four columns beginning at `first`.
fn read_version(row: &Row<'_>, first: usize) -> rusqlite::Result<Version> {
    Ok(Version {
        sequence: row.get(first)?,
        modified: row.get(first + 1)?,
        withdrawn: row.get(first + 2)?,
        telling: json::<Telling>(row, first + 3)?,
    })
}

/// Keeps a share and what it told.
pub fn add(conn: &Connection, share: &ShareRow, told: &[Told<'_>]) -> Result<(), StoreError> {
    let (id, reader) = (share.id.to_string(), share.scope.reader.to_string());
    conn.prepare_cached(
        "INSERT INTO share (id, reader, reader_name, at, who, scope, narrowing, outlook, file, counts)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
    )?
    .execute(params![
        id,
        reader,
        share.reader_name,
        share.at,
        share.who,
        text(&share.scope, "share.scope")?,
        text(&share.scope.narrowing(), "share.narrowing")?,
        share.outlook,
        share.file,
        share.counts
    ])?;
    let mut older =
        conn.prepare_cached("UPDATE shown SET last = 0 WHERE reader = ?1 AND post_id = ?2 AND last = 1")?;
    let mut state = conn.prepare_cached(
        "INSERT INTO shown (reader, post_id, sequence, share_id, uid, modified, withdrawn, last, day, telling)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, 1, ?8, ?9)",
    )?;
    let mut link = conn.prepare_cached(
        "INSERT INTO share_post (share_id, post_id, sequence, part) VALUES (?1, ?2, ?3, ?4)",
    )?;
    for Told { post, uid, version, is_news, part } in told {
        let post = post.to_string();
        if *is_news {
            older.execute([&reader, &post])?;
            state.execute(params![
                reader,
                post,
                version.sequence,
                id,
                uid,
                version.modified,
                version.withdrawn,
                version.telling.shown.at.date.to_string(),
                text(&version.telling, "shown.telling")?
            ])?;
        }
        link.execute(params![id, post, version.sequence, part])?;
    }
    Ok(())
}

/// Forgets a share whose file did not come into its place: nobody was told.
pub fn forget(conn: &Connection, id: ShareId) -> Result<(), StoreError> {
    for sql in [
        "DELETE FROM share_post WHERE share_id = ?1",
        // numbers may leap: the state before is the highest below
        "UPDATE shown SET last = 1 WHERE (reader, post_id, sequence) IN
           (SELECT n.reader, n.post_id, (SELECT max(o.sequence) FROM shown o
              WHERE o.reader = n.reader AND o.post_id = n.post_id AND o.sequence < n.sequence)
            FROM shown n WHERE n.share_id = ?1)",
        "DELETE FROM shown WHERE share_id = ?1",
        "DELETE FROM share WHERE id = ?1",
    ] {
        conn.prepare_cached(sql)?.execute([id.to_string()])?;
    }
    Ok(())
}

/// What the scope's reader was last told of the posts in its days, and of `others`.
pub fn known(
    conn: &Connection,
    scope: &Scope,
    others: impl IntoIterator<Item = PostId>,
) -> Result<BTreeMap<PostId, Known>, StoreError> {
    let narrowing = text(&like(conn, scope)?, "share.narrowing")?;
    let reader = scope.reader.to_string();
    // CROSS: from the post to its few shares, not from all shares of the reader to the post.
    let columns = format!(
        "post_id, {VERSION}, EXISTS (SELECT 1 FROM share_post t CROSS JOIN share s ON s.id = t.share_id
           WHERE t.post_id = shown.post_id AND s.reader = shown.reader
             AND s.narrowing IN (SELECT value FROM json_each(?2))),
         (SELECT r.sequence FROM returned r WHERE r.reader = shown.reader AND r.post_id = shown.post_id),
         EXISTS (SELECT 1 FROM returned r WHERE r.reader = shown.reader AND r.post_id = shown.post_id
           AND r.differs_at = shown.sequence)"
    );
    let read = |row: &Row<'_>| -> rusqlite::Result<(PostId, Known)> {
        let back = Back { sequence: row.get(6)?, differs: row.get(7)? };
        Ok((parsed(row, 0)?, Known { version: read_version(row, 1)?, ours: row.get(5)?, back }))
    };
    let (from, to) = (day_or(scope.from, "0000-01-01"), day_or(scope.to, "9999-12-31"));
    let mut query = conn.prepare_cached(&format!(
        "SELECT {columns} FROM shown WHERE reader = ?1 AND last = 1 AND day BETWEEN ?3 AND ?4"
    ))?;
    let rows = query.query_map(params![reader, narrowing, from, to], read)?;
    let mut known: BTreeMap<PostId, Known> = rows.collect::<Result<_, _>>()?;
    let mut one = conn.prepare_cached(&format!(
        "SELECT {columns} FROM shown WHERE reader = ?1 AND post_id = ?3 AND last = 1"
    ))?;
    for post in others {
        if let std::collections::btree_map::Entry::Vacant(slot) = known.entry(post)
            && let Some((_, found)) =
                one.query_row(params![reader, narrowing, post.to_string()], read).optional()?
        {
            slot.insert(found);
        }
    }
    Ok(known)
}

/// The narrowings of the reader's shares that are this one's, as they were written: once in whichever order their lists were
/// ticked.
fn like(conn: &Connection, scope: &Scope) -> Result<Vec<String>, StoreError> {
    let wanted = scope.narrowing();
    let mut query = conn.prepare_cached("SELECT DISTINCT narrowing FROM share WHERE reader = ?1")?;
    let kept = query.query_map([scope.reader.to_string()], |row| row.get::<_, String>(0))?;
    let mut like = Vec::new();
    for kept in kept {
        let kept = kept?;
        if serde_json::from_str::<Scope>(&kept).is_ok_and(|kept| kept.narrowing() == wanted) {
            like.push(kept);
        }
    }
    Ok(like)
}

fn day_or(day: Option<NaiveDate>, end: &str) -> String {
    day.map_or_else(|| end.to_owned(), |day| day.to_string())
}

/// Every state of a post that a reader was told, the oldest first.
pub fn versions(conn: &Connection, reader: Reader, post: PostId) -> Result<Vec<Version>, StoreError> {
    let mut query = conn.prepare_cached(&format!(
        "SELECT {VERSION} FROM shown WHERE reader = ?1 AND post_id = ?2 ORDER BY sequence"
    ))?;
    let rows = query.query_map(params![reader.to_string(), post.to_string()], |row| read_version(row, 0))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// The shares to a reader, or all, the newest first.
pub fn all(conn: &Connection, reader: Option<Reader>, limit: u32) -> Result<Vec<ShareRow>, StoreError> {
    let rows: Result<_, _> = match reader {
        Some(reader) => conn
            .prepare_cached(&format!(
                "SELECT {SHARE} FROM share WHERE reader = ?1 ORDER BY at DESC, id DESC LIMIT ?2"
            ))?
            .query_map(params![reader.to_string(), limit], read_share)?
            .collect(),
        None => conn
            .prepare_cached(&format!("SELECT {SHARE} FROM share ORDER BY at DESC, id DESC LIMIT ?1"))?
            .query_map([limit], read_share)?
            .collect(),
    };
    Ok(rows?)
}

/// The last share to a reader that was made of invitations.
pub fn last_for_outlook(conn: &Connection, reader: Reader) -> Result<Option<ShareRow>, StoreError> {
    let mut query = conn.prepare_cached(&format!(
        "SELECT {SHARE} FROM share WHERE reader = ?1 AND outlook = 1 ORDER BY at DESC, id DESC LIMIT 1"
    ))?;
    Ok(query.query_row([reader.to_string()], read_share).optional()?)
}

/// The posts that a share told as going out, each with the file of the share that told it.
pub fn alive_in(conn: &Connection, share: ShareId) -> Result<Vec<(PostId, u32)>, StoreError> {
    let mut query = conn.prepare_cached(
        "SELECT t.post_id, t.part FROM share_post t JOIN share s ON s.id = t.share_id
         JOIN shown v ON v.reader = s.reader AND v.post_id = t.post_id AND v.sequence = t.sequence
         WHERE t.share_id = ?1 AND v.withdrawn = 0",
    )?;
    let rows = query.query_map([share.to_string()], |row| Ok((parsed(row, 0)?, row.get(1)?)))?;
    Ok(rows.collect::<Result<_, _>>()?)
}
