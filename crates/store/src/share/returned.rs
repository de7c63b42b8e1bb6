//! What came back from a reader, for the next share to count on from.

use crate::StoreError;
use marronnier_domain::{id::PostId, share::Reader};
use rusqlite::{Connection, params};

/// Keeps what came back of a post: the number it bore, if it bore one, and the state told from which it differs, if it
/// does.
pub fn put_returned(
    conn: &Connection,
    reader: Reader,
    post: PostId,
    sequence: Option<u32>,
    differs_at: Option<u32>,
) -> Result<(), StoreError> {
    conn.prepare_cached(
        "INSERT INTO returned (reader, post_id, sequence, differs_at) VALUES (?1, ?2, ?3, ?4)
         ON CONFLICT (reader, post_id) DO UPDATE SET sequence = max(sequence, excluded.sequence),
           differs_at = coalesce(excluded.differs_at, differs_at)",
    )?
    .execute(params![reader.to_string(), post.to_string(), sequence.unwrap_or(0), differs_at])?;
    Ok(())
}
