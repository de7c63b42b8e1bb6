//! One whole copy of a database while others write to it: made beside its place, looked through, on the disk, then named.
//! Knows nothing of schedules.

use crate::{StoreError, connect, migrate, restore};
use rusqlite::{
    Connection, OpenFlags,
    backup::{Backup, StepResult},
};
use std::{
    fs::{self, File},
    path::{Path, PathBuf},
    time::Duration,
};

/// Pages copied between two looks at whether to go on: some milliseconds of work.
const PAGES: i32 = 512;

/// How far a copy is, and whether it is to go on.
pub type GoOn<'a> = &'a mut dyn FnMut(u32, u32) -> bool;

/// Copies what `source` sees into a database of its own at `place`, which is not there yet.
///
/// # Errors
/// The disk refuses, the copy does not hold together, or `go_on` says no. Nothing is left at `place` then.
pub fn copy(source: &Connection, place: &Path, go_on: GoOn<'_>) -> Result<(), StoreError> {
    let beside = Beside(place.with_extension("part"));
    // of a work that was stopped in the middle
    let _ = fs::remove_file(&beside.0);
    {
        let mut target = Connection::open(&beside.0)?;
        // forced onto the disk once, at the end
        target.pragma_update(None, "synchronous", "OFF")?;
        // the same moment from the first page to the last, whoever writes meanwhile
        let _moment = Moment::hold(source)?;
        pages(source, &mut target, go_on)?;
        // one file that needs nothing beside it
        target.pragma_update(None, "journal_mode", "DELETE")?;
        integrity(&target)?;
    }
    let open = File::options().write(true).open(&beside.0);
    open.and_then(|file| file.sync_all()).map_err(StoreError::of_file(&beside.0))?;
    fs::rename(&beside.0, place).map_err(StoreError::of_file(place))?;
    restore::sync(place.parent().unwrap_or(Path::new(".")))
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

/// A file under way; gone when it is dropped before it has its name.
struct Beside(PathBuf);

impl Drop for Beside {
    fn drop(&mut self) {
        let _ = fs::remove_file(&self.0);
        for log in connect::log_of(&self.0) {
            let _ = fs::remove_file(log);
        }
    }
}

/// What looking through a whole database finds first; nothing when it holds together.
///
/// # Errors
/// [`StoreError::Damaged`] with SQLite's words.
pub fn integrity(conn: &Connection) -> Result<(), StoreError> {
    said(conn, "PRAGMA integrity_check(3)")?;
    let mut query = conn.prepare("PRAGMA foreign_key_check")?;
    let broken = query.query_map([], |row| row.get::<_, String>(0))?.next().transpose()?;
    match broken {
        None => Ok(()),
        Some(table) => Err(StoreError::Damaged(format!("foreign key of {table}"))),
    }
}

/// The same without comparing indexes with their tables: a tenth of the time.
///
/// # Errors
/// [`StoreError::Damaged`] with SQLite's words.
pub fn quick_check(conn: &Connection) -> Result<(), StoreError> {
    said(conn, "PRAGMA quick_check(3)")
}

fn said(conn: &Connection, check: &str) -> Result<(), StoreError> {
    let mut query = conn.prepare(check)?;
    let lines: Vec<String> = query.query_map([], |row| row.get(0))?.collect::<Result<_, _>>()?;
    if lines == ["ok"] { Ok(()) } else { Err(StoreError::Damaged(lines.join("\n"))) }
}

/// Opens an earlier state, which nobody writes to.
///
/// # Errors
/// It is not there, is not ours, or is of a newer program.
pub fn open(place: &Path) -> Result<Connection, StoreError> {
    crate::ours::examine(place)?;
    let conn = Connection::open_with_flags(
        place,
        OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX,
    )?;
    conn.set_prepared_statement_cache_capacity(16);
    Ok(conn)
}
