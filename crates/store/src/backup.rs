//! One whole copy of a database while others write to it: made beside its place, looked through, on the disk, then named.
//! Knows nothing of schedules.

use crate::{StoreError, beside::Beside, migrate, ours::Found};
use rusqlite::{
    Connection, OpenFlags,
    backup::{Backup, StepResult},
};
use std::{path::Path, sync::Arc, time::Duration};

/// Pages copied between two looks at whether to go on: some milliseconds of work.
const PAGES: i32 = 512;

/// How far a copy is, and whether it is to go on.
pub type GoOn<'a> = &'a mut dyn FnMut(u32, u32) -> bool;

/// Whether a long question is to be given up.
pub type Stop = Arc<dyn Fn() -> bool + Send + Sync>;

/// Steps of SQLite's machine between two looks at whether to stop: far less than a tenth of a second.
const STEPS: i32 = 20_000;

/// From now on, questions to `conn` end when `stop` says so.
///
/// # Errors
/// None is expected.
pub fn stoppable(conn: &mut Connection, stop: Option<Stop>) -> Result<(), StoreError> {
    if let Some(stop) = stop {
        conn.progress_handler(STEPS, Some(move || stop()))?;
    }
    Ok(())
}

/// Copies what `source` sees into a database of its own at `place`, which is not there yet.
///
/// # Errors
/// The disk refuses, the copy does not hold together, or `go_on` or `stop` say no. Nothing is left at `place` then. That rows
/// refer to others that are not there is no reason to have no copy of them.
pub fn copy(
    source: &Connection,
    place: &Path,
    go_on: GoOn<'_>,
    stop: Option<Stop>,
) -> Result<(), StoreError> {
    let (beside, file) = Beside::file(place).map_err(StoreError::of_file(place))?;
    {
        let mut target = Connection::open(beside.path())?;
        // forced onto the disk once, at the end
        target.pragma_update(None, "synchronous", "OFF")?;
        // the same moment from the first page to the last, whoever writes meanwhile
        let _moment = Moment::hold(source)?;
        pages(source, &mut target, go_on)?;
        // one file that needs nothing beside it
        target.pragma_update(None, "journal_mode", "DELETE")?;
        stoppable(&mut target, stop)?;
        integrity(&target)?;
    }
    file.sync_all().map_err(StoreError::of_file(place))?;
    drop(file);
    beside.put().map_err(StoreError::of_file(place))
}

fn pages(source: &Connection, target: &mut Connection, go_on: GoOn<'_>) -> Result<(), StoreError> {
    let backup = Backup::new(source, target)?;
    loop {
        let step = backup.step(PAGES)?;
        let progress = backup.progress();
        let total = u32::try_from(progress.pagecount).unwrap_or(0);
        let left = u32::try_from(progress.remaining).unwrap_or(0);
        if !go_on(total.saturating_sub(left), total) {
            return Err(StoreError::GivenUp);
        }
        match step {
            StepResult::Done => return Ok(()),
            StepResult::More => {}
            // somebody empties the log
            _ => std::thread::sleep(Duration::from_millis(20)),
        }
    }
}

/// A reading under way, ended when it is dropped.
struct Moment<'a>(&'a Connection);

impl<'a> Moment<'a> {
    fn hold(conn: &'a Connection) -> Result<Self, StoreError> {
        conn.execute_batch("BEGIN")?;
        let held = Self(conn);
        migrate::user_version(conn)?;
        Ok(held)
    }
}

impl Drop for Moment<'_> {
    fn drop(&mut self) {
        // a reading has nothing to lose
        let _ = self.0.execute_batch("ROLLBACK");
    }
}

/// What looking through a whole database finds first; nothing when it holds together.
///
/// # Errors
/// [`StoreError::Damaged`] with SQLite's words.
pub fn integrity(conn: &Connection) -> Result<(), StoreError> {
    said(conn, "PRAGMA integrity_check")
}

fn said(conn: &Connection, check: &str) -> Result<(), StoreError> {
    let mut query = conn.prepare(check)?;
    let mut lines: Vec<String> = query.query_map([], |row| row.get(0))?.collect::<Result<_, _>>()?;
    // words that are searched in follow from the rows: they are made again
    lines.retain(|line| line != "ok" && !is_of_search(line));
    lines.truncate(3);
    if lines.is_empty() { Ok(()) } else { Err(StoreError::Damaged(lines.join("\n"))) }
}

/// Whether a line of SQLite's check is about words that are searched in.
pub(crate) fn is_of_search(line: &str) -> bool {
    line.contains("FTS5 table") || line.starts_with("fts5: ")
}

/// Opens an earlier state, which nobody writes to.
///
/// # Errors
/// It is not there, is not ours, holds nothing, or is of a newer program.
pub fn open(place: &Path) -> Result<Connection, StoreError> {
    if !matches!(crate::ours::examine(place)?, Found::Schema(1..)) {
        return Err(StoreError::NotAWorkspace(place.to_owned()));
    }
    let conn = Connection::open_with_flags(
        place,
        OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX,
    )?;
    conn.set_prepared_statement_cache_capacity(16);
    Ok(conn)
}
