//! What the journal keeps: changesets of the last actions, which undo can take back; lines of the last years, which histories
//! tell. The rest goes on idle, a little at a time.

use crate::{Store, StoreError, memory};
use rusqlite::{Connection, OptionalExtension, params};

/// Actions that undo can take back.
pub const UNDO_DEPTH: u32 = 20_000;
/// How long histories are kept, in milliseconds: three years.
pub const HISTORY: i64 = 3 * 366 * 24 * 3600 * 1000;
/// Old lines go together, once a month's worth is there: it takes a look at all of them.
const MONTH: i64 = 31 * 24 * 3600 * 1000;
/// Lines emptied in one transaction: some milliseconds, in which nobody else writes.
const BATCH: u32 = 2_000;

/// Up to which line changesets are gone.
const EMPTIED: &str = "journal-emptied";
/// Up to which line undo may not go; other migrations set it, too.
const UNDO_FROM: &str = "undo-from";

impl Store {
    /// Lets go what the journal does not keep; stops when `go_on` says no. Gives how many lines were emptied or removed.
    ///
    /// # Errors
    /// The disk refuses: what was done until then stays done.
    pub fn compact(&self, now: i64, depth: u32, mut go_on: impl FnMut() -> bool) -> Result<u32, StoreError> {
        let mut done = 0;
        while go_on() {
            let emptied = self.keep(|conn| empty(conn, depth))?;
            done += emptied;
            if emptied == 0 {
                break;
            }
        }
        if go_on() {
            done += self.keep(|conn| forget(conn, now - HISTORY))?;
        }
        Ok(done)
    }
}

fn empty(conn: &Connection, depth: u32) -> Result<u32, StoreError> {
    let last = "SELECT seq FROM journal ORDER BY seq DESC LIMIT 1 OFFSET ?1";
    let Some(most) = conn.prepare_cached(last)?.query_row([depth], |row| row.get::<_, i64>(0)).optional()?
    else {
        return Ok(0);
    };
    let number =
        |key| Ok::<i64, StoreError>(memory::get(conn, key)?.and_then(|text| text.parse().ok()).unwrap_or(0));
    let from = number(EMPTIED)?;
    let end: Option<i64> = conn
        .prepare_cached(
            "SELECT max(seq) FROM (SELECT seq FROM journal WHERE seq > ?1 AND seq <= ?2 ORDER BY seq LIMIT ?3)",
        )?
        .query_row(params![from, most, BATCH], |row| row.get(0))?;
    let Some(end) = end else { return Ok(0) };
    let emptied = conn
        .prepare_cached(
            "UPDATE journal SET changeset = x'', state = CASE state WHEN 1 THEN 2 ELSE state END
             WHERE seq > ?1 AND seq <= ?2",
        )?
        .execute([from, end])?;
    memory::set(conn, EMPTIED, Some(&end.to_string()))?;
    memory::set(conn, UNDO_FROM, Some(&number(UNDO_FROM)?.max(end).to_string()))?;
    Ok(u32::try_from(emptied).unwrap_or(u32::MAX))
}

fn forget(conn: &Connection, before: i64) -> Result<u32, StoreError> {
    let oldest: Option<i64> =
        conn.query_row("SELECT at FROM journal ORDER BY seq LIMIT 1", [], |row| row.get(0)).optional()?;
    if oldest.is_none_or(|oldest| oldest > before - MONTH) {
        return Ok(0);
    }
    // only what undo cannot take back any more
    let emptied = memory::get(conn, EMPTIED)?.and_then(|text| text.parse::<i64>().ok()).unwrap_or(0);
    let end: Option<i64> = conn.query_row(
        "SELECT max(seq) FROM journal WHERE at < ?1 AND seq <= ?2",
        [before, emptied],
        |row| row.get(0),
    )?;
    let Some(end) = end else { return Ok(0) };
    conn.execute("DELETE FROM journal_post WHERE seq <= ?1", [end])?;
    Ok(u32::try_from(conn.execute("DELETE FROM journal WHERE seq <= ?1", [end])?).unwrap_or(u32::MAX))
}
