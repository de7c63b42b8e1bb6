//! Rows of visuals: what is known of each, how it is cut. Which posts show them is in `shown`; files are elsewhere.

mod digest;
mod library;
mod shown;

pub use digest::{Digest, digest, digested, put_digest, undigested};
pub use library::{Counted, Fit, count, ids, page, tags, tags_of};
pub use shown::{of_post, posts_of, prints_of_client, put_shown, replace, uses};

use crate::{
    StoreError,
    row::{parsed, parsed_opt},
};
use marronnier_domain::{
    id::{ClientId, VisualId},
    visual::{Crop, CropChoice, Kind, Point, Visual},
};
use rusqlite::{Connection, OptionalExtension, Row, params, types::Type};

const COLUMNS: &str = "v.id, v.client_id, v.file_name, v.kind, v.bytes, v.width, v.height, v.animated, v.alt, v.alt_review, \
     v.credit, v.licence, v.source, v.rights_from, v.rights_until, v.territory, v.consent, v.focal_x, v.focal_y, v.tags, \
     v.added, d.colour";
const TABLES: &str = "visual v LEFT JOIN visual_digest d ON d.visual_id = v.id";

fn read(row: &Row<'_>) -> rusqlite::Result<Visual> {
    let tags = |text: String| {
        serde_json::from_str(&text)
            .map_err(|error| rusqlite::Error::FromSqlConversionFailure(19, Type::Text, Box::new(error)))
    };
    let focal: (Option<u32>, Option<u32>) = (row.get(17)?, row.get(18)?);
    Ok(Visual {
        id: parsed(row, 0)?,
        client_id: parsed_opt(row, 1)?,
        file_name: row.get(2)?,
        kind: parsed(row, 3)?,
        bytes: row.get(4)?,
        width: row.get(5)?,
        height: row.get(6)?,
        animated: row.get(7)?,
        alt: row.get(8)?,
        alt_review: row.get(9)?,
        credit: row.get(10)?,
        licence: row.get(11)?,
        source: row.get(12)?,
        rights_from: parsed_opt(row, 13)?,
        rights_until: parsed_opt(row, 14)?,
        territory: row.get(15)?,
        consent: row.get(16)?,
        focal: focal.0.zip(focal.1).map(|(x, y)| Point { x, y }),
        tags: tags(row.get(19)?)?,
        added: row.get(20)?,
        colour: row.get(21)?,
    })
}

/// One of them.
pub fn get(conn: &Connection, id: VisualId) -> Result<Option<Visual>, StoreError> {
    let mut query = conn.prepare_cached(&format!("SELECT {COLUMNS} FROM {TABLES} WHERE v.id = ?1"))?;
    Ok(query.query_row([id.to_string()], read).optional()?)
}

/// What a visual's file is, which names it on the disk.
pub fn kind(conn: &Connection, id: VisualId) -> Result<Option<Kind>, StoreError> {
    let mut query = conn.prepare_cached("SELECT kind FROM visual WHERE id = ?1")?;
    Ok(query.query_row([id.to_string()], |row| parsed(row, 0)).optional()?)
}

/// Each visual with what its file is, by identity.
pub fn files(conn: &Connection) -> Result<Vec<(VisualId, Kind)>, StoreError> {
    let mut query = conn.prepare_cached("SELECT id, kind FROM visual ORDER BY id")?;
    Ok(query.query_map([], |row| Ok((parsed(row, 0)?, parsed(row, 1)?)))?.collect::<Result<_, _>>()?)
}

/// Adds a visual, or writes it as it is now.
pub fn put(conn: &Connection, visual: &Visual) -> Result<(), StoreError> {
    conn.prepare_cached(
        "INSERT INTO visual (id, client_id, file_name, kind, bytes, width, height, animated, alt, alt_review, credit, \
           licence, source, rights_from, rights_until, territory, consent, focal_x, focal_y, tags, added)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21)
         ON CONFLICT (id) DO UPDATE SET client_id = excluded.client_id, file_name = excluded.file_name,
           alt = excluded.alt, alt_review = excluded.alt_review, credit = excluded.credit, licence = excluded.licence,
           source = excluded.source, rights_from = excluded.rights_from, rights_until = excluded.rights_until,
           territory = excluded.territory, consent = excluded.consent, focal_x = excluded.focal_x,
           focal_y = excluded.focal_y, tags = excluded.tags",
    )?
    .execute(params![
        visual.id.to_string(),
        visual.client_id.map(|id| id.to_string()),
        visual.file_name,
        visual.kind.word(),
        visual.bytes,
        visual.width,
        visual.height,
        visual.animated,
        visual.alt,
        visual.alt_review,
        visual.credit,
        visual.licence,
        visual.source,
        visual.rights_from.map(|day| day.to_string()),
        visual.rights_until.map(|day| day.to_string()),
        visual.territory,
        visual.consent,
        visual.focal.map(|point| point.x),
        visual.focal.map(|point| point.y),
        serde_json::to_string(&visual.tags).map_err(|_| StoreError::Unreadable("tags"))?,
        visual.added,
    ])?;
    Ok(())
}

/// Removes a visual with its crops, and from the posts that show it. Its file stays: undo may bring the row back.
pub fn remove(conn: &Connection, id: VisualId) -> Result<(), StoreError> {
    for sql in [
        "DELETE FROM post_visual WHERE visual_id = ?1",
        "DELETE FROM visual_crop WHERE visual_id = ?1",
        "DELETE FROM visual WHERE id = ?1",
    ] {
        conn.prepare_cached(sql)?.execute([id.to_string()])?;
    }
    Ok(())
}

/// A client that goes leaves its visuals to everybody.
pub(crate) fn leave(conn: &Connection, client: ClientId) -> Result<(), StoreError> {
    conn.prepare_cached("UPDATE visual SET client_id = NULL WHERE client_id = ?1")?
        .execute([client.to_string()])?;
    Ok(())
}

/// The crops chosen by hand for a visual, by format.
pub fn crops(conn: &Connection, id: VisualId) -> Result<Vec<CropChoice>, StoreError> {
    let mut query = conn.prepare_cached(
        "SELECT format, x, y, width, height FROM visual_crop WHERE visual_id = ?1 ORDER BY format",
    )?;
    let rows = query.query_map([id.to_string()], |row| {
        let crop = Crop { x: row.get(1)?, y: row.get(2)?, width: row.get(3)?, height: row.get(4)? };
        Ok(CropChoice { format: row.get(0)?, crop })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Keeps the crop chosen for a format, or none.
pub fn put_crop(conn: &Connection, id: VisualId, format: &str, crop: Option<Crop>) -> Result<(), StoreError> {
    match crop {
        None => conn
            .prepare_cached("DELETE FROM visual_crop WHERE visual_id = ?1 AND format = ?2")?
            .execute(params![id.to_string(), format])?,
        Some(crop) => conn
            .prepare_cached(
                "INSERT INTO visual_crop (visual_id, format, x, y, width, height) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
                 ON CONFLICT (visual_id, format) DO UPDATE SET x = excluded.x, y = excluded.y,
                   width = excluded.width, height = excluded.height",
            )?
            .execute(params![id.to_string(), format, crop.x, crop.y, crop.width, crop.height])?,
    };
    Ok(())
}
