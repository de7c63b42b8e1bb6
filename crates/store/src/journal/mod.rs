//! The journal: one line for each action, from which undo, redo and histories are read.

mod compact;

pub use compact::{HISTORY, UNDO_DEPTH};

use crate::{Entry, Recorded, StoreError, Touched, session};
use marronnier_domain::id::{ActionId, PostId, VisualId};
use rusqlite::{Connection, OptionalExtension, Row, params};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// State of a line: done, and undo's next when it is the last such.
pub(crate) const DONE: u8 = 0;
/// State of a line: undone, and redo's next when it is the first such.
pub(crate) const UNDONE: u8 = 1;

/// Signs of a visual's identity.
const HASH: usize = 64;

/// Done, and since the last upgrade whose rows older lines do not know.
const UNDOABLE: &str =
    "state = 0 AND seq > coalesce((SELECT CAST(value AS INTEGER) FROM memory WHERE key = 'undo-from'), 0)";

/// A line with its changeset.
pub(crate) struct Line {
    pub seq: i64,
    pub told: String,
    pub changeset: Vec<u8>,
}

/// A line as a history shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Past {
    /// Milliseconds since 1970, UTC.
    pub at: i64,
    /// Who acted.
    pub who: String,
    /// JSON: the action's name and the parameters of its sentence.
    pub told: String,
    /// Undone since.
    pub undone: bool,
}

/// Writes a line, or joins it to the last one when the same text is still being typed.
pub(crate) fn add(
    conn: &Connection,
    entry: &Entry,
    recorded: &Recorded,
    changeset: &[u8],
    touched: &Touched,
) -> Result<(), StoreError> {
    // What was undone before is out of redo's reach now, and stays in the histories.
    conn.prepare_cached("UPDATE journal SET state = 2 WHERE state = 1")?.execute([])?;
    if recorded.continues && join(conn, entry, recorded, changeset)? {
        return Ok(());
    }
    conn.prepare_cached(
        "INSERT INTO journal (action_id, at, who, told, text_key, changeset) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
    )?
    .execute(params![
        entry.id.to_string(),
        entry.at,
        entry.who,
        recorded.told,
        recorded.text_key,
        changeset
    ])?;
    let seq = conn.last_insert_rowid();
    let mut link = conn.prepare_cached("INSERT INTO journal_post (post_id, seq) VALUES (?1, ?2)")?;
    for post in &touched.posts {
        link.execute(params![post.to_string(), seq])?;
    }
    Ok(())
}

fn join(conn: &Connection, entry: &Entry, recorded: &Recorded, changeset: &[u8]) -> Result<bool, StoreError> {
    let last = conn
        .prepare_cached("SELECT seq, text_key, changeset, state FROM journal ORDER BY seq DESC LIMIT 1")?
        .query_row([], |row| {
            Ok((
                row.get::<_, i64>(0)?,
                row.get::<_, Option<String>>(1)?,
                row.get::<_, Vec<u8>>(2)?,
                row.get::<_, u8>(3)?,
            ))
        })
        .optional()?;
    let Some((seq, key, before, state)) = last else { return Ok(false) };
    if key.is_none() || key != recorded.text_key || state != DONE {
        return Ok(false);
    }
    conn.prepare_cached("UPDATE journal SET at = ?2, changeset = ?3, action_id = ?4 WHERE seq = ?1")?
        .execute(params![seq, entry.at, session::joined(&before, changeset)?, entry.id.to_string()])?;
    Ok(true)
}

/// Whether the action is there: the last one of a text that is being typed stands for those before it.
pub fn holds(conn: &Connection, id: ActionId) -> Result<bool, StoreError> {
    let mut query = conn.prepare_cached("SELECT 1 FROM journal WHERE action_id = ?1")?;
    Ok(query.exists([id.to_string()])?)
}

/// A state of what people wrote, to be told from another.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mark {
    /// The last line: its number, identity and moment.
    pub last: Option<(i64, String, i64)>,
    /// Lines that are undone.
    pub undone: u32,
    /// Shares and packets that went out: they are in no line.
    pub told: u32,
}

/// The present state.
pub fn mark(conn: &Connection) -> Result<Mark, StoreError> {
    let last = conn
        .prepare_cached("SELECT seq, action_id, at FROM journal ORDER BY seq DESC LIMIT 1")?
        .query_row([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))
        .optional()?;
    let count = |sql: &str| conn.prepare_cached(sql)?.query_row([], |row| row.get(0));
    Ok(Mark {
        last,
        undone: count("SELECT count(*) FROM journal WHERE state = 1")?,
        told: count("SELECT (SELECT count(*) FROM share) + (SELECT count(*) FROM sent)")?,
    })
}

/// What people did since a state, what they took back, did again and sent included; nothing when the workspace does not come
/// from it.
pub fn since(conn: &Connection, mark: &Mark) -> Result<Option<u32>, StoreError> {
    let seq = mark.last.as_ref().map_or(0, |(seq, ..)| *seq);
    if let Some((seq, id, _)) = &mark.last {
        let mut line = conn.prepare_cached("SELECT action_id FROM journal WHERE seq = ?1")?;
        let there: Option<String> = line.query_row([seq], |row| row.get(0)).optional()?;
        if there.as_ref() != Some(id) {
            return Ok(None);
        }
    }
    let count = |sql: &str| conn.prepare_cached(sql)?.query_row([seq], |row| row.get::<_, u32>(0));
    let new = count("SELECT count(*) FROM journal WHERE seq > ?1")?;
    let undone = count("SELECT count(*) FROM journal WHERE seq <= ?1 AND state = 1")?;
    // a new line puts what was undone then out of redo's reach
    let undone_then = if new == 0 { mark.undone } else { 0 };
    let told = self::mark(conn)?.told.abs_diff(mark.told);
    Ok(Some(new.saturating_add(undone.abs_diff(undone_then)).saturating_add(told)))
}

/// Identities of visuals that undo or redo may bring back.
pub fn visuals(conn: &Connection) -> Result<BTreeSet<VisualId>, StoreError> {
    let mut query = conn.prepare("SELECT changeset FROM journal WHERE state IN (0, 1)")?;
    let (mut rows, mut found) = (query.query([])?, BTreeSet::new());
    while let Some(row) = rows.next()? {
        let changeset = row.get_ref(0)?.as_blob().unwrap_or_default();
        for run in changeset.split(|octet| !octet.is_ascii_hexdigit()) {
            // what stands before the text may look like a sign of it
            for piece in run.windows(HASH) {
                found.extend(std::str::from_utf8(piece).ok().and_then(|text| text.parse::<VisualId>().ok()));
            }
        }
    }
    Ok(found)
}

/// Undo's next.
pub(crate) fn last_done(conn: &Connection) -> Result<Option<Line>, StoreError> {
    line(
        conn,
        &format!("SELECT seq, told, changeset FROM journal WHERE {UNDOABLE} ORDER BY seq DESC LIMIT 1"),
    )
}

/// Redo's next.
pub(crate) fn first_undone(conn: &Connection) -> Result<Option<Line>, StoreError> {
    line(conn, "SELECT seq, told, changeset FROM journal WHERE state = 1 ORDER BY seq LIMIT 1")
}

fn line(conn: &Connection, sql: &str) -> Result<Option<Line>, StoreError> {
    let read = |row: &Row<'_>| Ok(Line { seq: row.get(0)?, told: row.get(1)?, changeset: row.get(2)? });
    Ok(conn.prepare_cached(sql)?.query_row([], read).optional()?)
}

pub(crate) fn set_state(conn: &Connection, seq: i64, state: u8) -> Result<(), StoreError> {
    conn.prepare_cached("UPDATE journal SET state = ?2 WHERE seq = ?1")?.execute(params![seq, state])?;
    Ok(())
}

/// Whether a line is in that state.
pub(crate) fn is_in_state(conn: &Connection, seq: i64, state: u8) -> Result<bool, StoreError> {
    let mut query = conn.prepare_cached("SELECT 1 FROM journal WHERE seq = ?1 AND state = ?2")?;
    Ok(query.exists(params![seq, state])?)
}

/// What undo and redo would take, as told.
pub fn next(conn: &Connection) -> Result<(Option<String>, Option<String>), StoreError> {
    let told = |sql: &str| -> Result<Option<String>, StoreError> {
        Ok(conn.prepare_cached(sql)?.query_row([], |row| row.get(0)).optional()?)
    };
    Ok((
        told(&format!("SELECT told FROM journal WHERE {UNDOABLE} ORDER BY seq DESC LIMIT 1"))?,
        told("SELECT told FROM journal WHERE state = 1 ORDER BY seq LIMIT 1")?,
    ))
}

/// A post's past, the newest first, at most `limit` lines.
pub fn of_post(conn: &Connection, post: PostId, limit: u32) -> Result<Vec<Past>, StoreError> {
    let mut query = conn.prepare_cached(
        "SELECT j.at, j.who, j.told, j.state FROM journal_post p JOIN journal j ON j.seq = p.seq
         WHERE p.post_id = ?1 ORDER BY p.seq DESC LIMIT ?2",
    )?;
    let rows = query.query_map(params![post.to_string(), limit], |row| {
        Ok(Past {
            at: row.get(0)?,
            who: row.get(1)?,
            told: row.get(2)?,
            undone: row.get::<_, u8>(3)? != DONE,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}
