//! The few words of SQLite's session extension that we use: record, read, invert, apply. Knows no action.

use crate::{StoreError, touched::Touched};
use rusqlite::{
    Connection,
    hooks::Action,
    session::{Changegroup, ChangesetIter, ConflictAction, Session, invert_strm},
};
use std::io::Read;

/// The tables whose changes are recorded; never the search index, which triggers keep.
const RECORDED: [&str; 22] = [
    "client",
    "channel",
    "person",
    "post",
    "variant",
    "saved_view",
    "key_date_source",
    "key_date",
    "imported_event",
    "answered",
    "absence",
    "assignment",
    "practice",
    "brief",
    "comment",
    "approval",
    "revision",
    "received",
    "published",
    "visual",
    "post_visual",
    "visual_crop",
];

/// Starts to record.
pub fn record(conn: &Connection) -> Result<Session<'_>, StoreError> {
    let mut session = Session::new(conn)?;
    for table in RECORDED {
        session.attach(Some(table))?;
    }
    Ok(session)
}

/// What was recorded; empty when no row changed.
pub fn changeset(session: &mut Session<'_>) -> Result<Vec<u8>, StoreError> {
    let mut bytes = Vec::new();
    if !session.is_empty() {
        session.changeset_strm(&mut bytes)?;
    }
    Ok(bytes)
}

/// The changeset that takes `bytes` back.
pub fn inverse(bytes: &[u8]) -> Result<Vec<u8>, StoreError> {
    let mut inverse = Vec::with_capacity(bytes.len());
    invert_strm(&mut &*bytes, &mut inverse)?;
    Ok(inverse)
}

/// The changeset that does `first`, then `second`.
pub fn joined(first: &[u8], second: &[u8]) -> Result<Vec<u8>, StoreError> {
    let mut group = Changegroup::new()?;
    group.add_stream(&mut &*first)?;
    group.add_stream(&mut &*second)?;
    let mut bytes = Vec::new();
    group.output_strm(&mut bytes)?;
    Ok(bytes)
}

/// Applies all of a changeset, or nothing when one row is not as it expects.
pub fn apply(conn: &Connection, bytes: &[u8]) -> Result<(), StoreError> {
    conn.apply_strm(&mut &*bytes, None::<fn(&str) -> bool>, |_, _| ConflictAction::SQLITE_CHANGESET_ABORT)
        .map_err(|error| match error.sqlite_error_code() {
            Some(rusqlite::ErrorCode::OperationAborted) => StoreError::JournalMismatch,
            _ => error.into(),
        })
}

/// Which rows a changeset touches.
pub fn touched(bytes: &[u8]) -> Result<Touched, StoreError> {
    use rusqlite::fallible_streaming_iterator::FallibleStreamingIterator as _;
    let mut touched = Touched::default();
    if bytes.is_empty() {
        return Ok(touched);
    }
    let mut input: &[u8] = bytes;
    let input: &mut dyn Read = &mut input;
    let mut items = ChangesetIter::start_strm(&input)?;
    while let Some(item) = items.next()? {
        let op = item.op()?;
        // The first column is the identity in each of our tables, or that of what a row hangs on: its post, its source,
        // its person, its client.
        let id = if op.code() == Action::SQLITE_INSERT { item.new_value(0)? } else { item.old_value(0)? };
        let id = id.as_str().map_err(|_| StoreError::Unreadable("changeset"))?;
        touched.add(op.table_name(), id)?;
    }
    Ok(touched)
}
