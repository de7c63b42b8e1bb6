//! What was measured of the visuals' files. Not journaled: it follows from the files, and is made again.

use crate::{StoreError, row::parsed};
use marronnier_domain::{
    id::VisualId,
    visual::{Hue, Kind},
};
use rusqlite::{Connection, OptionalExtension, params};

/// What one decoding of a file gave.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Digest {
    /// Why its pixels cannot be read, in one word; nothing when they can.
    pub refusal: Option<String>,
    /// The colour that strikes most, `0xRRGGBB`.
    pub colour: Option<u32>,
    /// To know the picture again when it was edited.
    pub fingerprint: Option<Vec<u8>>,
}

/// What was measured of a visual; nothing when it was not yet.
pub fn digest(conn: &Connection, id: VisualId) -> Result<Option<Digest>, StoreError> {
    let mut query =
        conn.prepare_cached("SELECT refusal, colour, fingerprint FROM visual_digest WHERE visual_id = ?1")?;
    let read = |row: &rusqlite::Row<'_>| {
        Ok(Digest { refusal: row.get(0)?, colour: row.get(1)?, fingerprint: row.get(2)? })
    };
    Ok(query.query_row([id.to_string()], read).optional()?)
}

/// Keeps what was measured.
pub fn put_digest(conn: &Connection, id: VisualId, digest: &Digest) -> Result<(), StoreError> {
    conn.prepare_cached(
        "INSERT OR REPLACE INTO visual_digest (visual_id, refusal, colour, hue, fingerprint)
         VALUES (?1, ?2, ?3, ?4, ?5)",
    )?
    .execute(params![
        id.to_string(),
        digest.refusal,
        digest.colour,
        digest.colour.map(|colour| Hue::of(colour).word()),
        digest.fingerprint
    ])?;
    Ok(())
}

/// The visuals that can be shown: measured, and not refused.
pub fn digested(conn: &Connection) -> Result<Vec<(VisualId, Kind)>, StoreError> {
    let mut query = conn.prepare_cached(
        "SELECT v.id, v.kind FROM visual v JOIN visual_digest d ON d.visual_id = v.id WHERE d.refusal IS NULL
         ORDER BY v.added DESC, v.id",
    )?;
    Ok(query.query_map([], |row| Ok((parsed(row, 0)?, parsed(row, 1)?)))?.collect::<Result<_, _>>()?)
}

/// The visuals of which nothing was measured yet, or whose fingerprints are of an earlier kind than those of `print` octets: the
/// newest first.
pub fn undigested(conn: &Connection, print: u32) -> Result<Vec<(VisualId, Kind)>, StoreError> {
    let mut query = conn.prepare_cached(
        "SELECT v.id, v.kind FROM visual v WHERE NOT EXISTS
           (SELECT 1 FROM visual_digest d WHERE d.visual_id = v.id
            AND (d.fingerprint IS NULL OR length(d.fingerprint) = ?1)) ORDER BY v.added DESC, v.id",
    )?;
    Ok(query.query_map([print], |row| Ok((parsed(row, 0)?, parsed(row, 1)?)))?.collect::<Result<_, _>>()?)
}
