//! What readers were told, carried from a workspace into the earlier state that takes its place: what was sent stays sent,
//! and a number that a reader's calendar has seen is never given to another state.

use crate::{StoreError, migrate};
use rusqlite::{Connection, ErrorCode};
use std::path::Path;

/// Each keeps what either side knows, and of both the further one. Shares first: the states refer to them.
const CARRIED: [&str; 6] = [
    "INSERT OR IGNORE INTO main.share (id, reader, reader_name, at, who, scope, narrowing, outlook, file, counts)
       SELECT id, reader, reader_name, at, who, scope, narrowing, outlook, file, counts FROM present.share",
    "INSERT OR REPLACE INTO main.shown
         (reader, post_id, sequence, share_id, uid, modified, withdrawn, last, day, telling)
       SELECT reader, post_id, sequence, share_id, uid, modified, withdrawn, last, day, telling FROM present.shown",
    "INSERT OR IGNORE INTO main.share_post (share_id, post_id, sequence, part)
       SELECT share_id, post_id, sequence, part FROM present.share_post",
    "INSERT INTO main.returned (reader, post_id, sequence, differs_at)
       SELECT reader, post_id, sequence, differs_at FROM present.returned WHERE true
       ON CONFLICT (reader, post_id) DO UPDATE SET sequence = max(sequence, excluded.sequence),
         differs_at = excluded.differs_at",
    "INSERT INTO main.shown_day (reader, uid, sequence, modified, withdrawn, title, first_day, last_day)
       SELECT reader, uid, sequence, modified, withdrawn, title, first_day, last_day FROM present.shown_day WHERE true
       ON CONFLICT (reader, uid) DO UPDATE SET sequence = excluded.sequence, modified = excluded.modified,
         withdrawn = excluded.withdrawn, title = excluded.title, first_day = excluded.first_day,
         last_day = excluded.last_day
       WHERE excluded.sequence >= sequence",
    "UPDATE main.shown SET last = (sequence = (SELECT max(o.sequence) FROM main.shown o
       WHERE o.reader = shown.reader AND o.post_id = shown.post_id))",
];

/// Carries into `coming`, which is no workspace yet, what the readers of `present` were told since. Of a present one that does
/// not read, as much as reads.
pub(crate) fn carry(present: &Path, coming: &Path) -> Result<(), StoreError> {
    if !present.exists() {
        return Ok(());
    }
    let mut conn = Connection::open(coming)?;
    // one file, whatever it was written as: it is renamed when it is done
    conn.pragma_update(None, "journal_mode", "DELETE")?;
    let version = migrate::user_version(&conn)?;
    migrate::migrate(&mut conn, version)?;
    let attached = conn.execute("ATTACH DATABASE ?1 AS present", [present.to_string_lossy()]);
    if !reads(attached)? {
        return Ok(());
    }
    let tx = conn.transaction()?;
    for sql in CARRIED {
        reads(tx.execute(sql, []))?;
    }
    Ok(tx.commit()?)
}

/// Whether a statement was carried out; not where the present workspace is damaged, or of another kind.
fn reads(done: rusqlite::Result<usize>) -> Result<bool, StoreError> {
    use ErrorCode::{
        CannotOpen, ConstraintViolation, DatabaseBusy, DatabaseCorrupt, NotADatabase, SystemIoFailure,
    };
    match done {
        Ok(_) => Ok(true),
        Err(rusqlite::Error::SqliteFailure(error, _))
            if matches!(
                error.code,
                CannotOpen
                    | ConstraintViolation
                    | DatabaseBusy
                    | DatabaseCorrupt
                    | NotADatabase
                    | SystemIoFailure
                    // of another schema: no such table or column
                    | ErrorCode::Unknown
            ) =>
        {
            Ok(false)
        }
        Err(error) => Err(error.into()),
    }
}
