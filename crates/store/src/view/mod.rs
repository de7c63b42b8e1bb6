//! Rows of saved views.

use crate::{StoreError, row::parsed};
use marronnier_domain::{filter::SavedView, id::SavedViewId};
use rusqlite::{Connection, OptionalExtension, Row, params, types::Type};

fn read(row: &Row<'_>) -> rusqlite::Result<SavedView> {
    let filter = serde_json::from_str(row.get_ref(2)?.as_str()?)
        .map_err(|error| rusqlite::Error::FromSqlConversionFailure(2, Type::Text, Box::new(error)))?;
    Ok(SavedView { id: parsed(row, 0)?, name: row.get(1)?, filter })
}

/// All of them, by name.
pub fn all(conn: &Connection) -> Result<Vec<SavedView>, StoreError> {
    let mut query =
        conn.prepare_cached("SELECT id, name, filter FROM saved_view ORDER BY name COLLATE NOCASE, id")?;
    Ok(query.query_map([], read)?.collect::<Result<_, _>>()?)
}

/// One of them.
pub fn get(conn: &Connection, id: SavedViewId) -> Result<Option<SavedView>, StoreError> {
    let mut query = conn.prepare_cached("SELECT id, name, filter FROM saved_view WHERE id = ?1")?;
    Ok(query.query_row([id.to_string()], read).optional()?)
}

/// Adds a view, or writes it as it is now.
pub fn put(conn: &Connection, view: &SavedView) -> Result<(), StoreError> {
    let filter =
        serde_json::to_string(&view.filter).map_err(|_| StoreError::Unreadable("saved_view.filter"))?;
    conn.prepare_cached(
        "INSERT INTO saved_view (id, name, filter) VALUES (?1, ?2, ?3)
         ON CONFLICT (id) DO UPDATE SET name = excluded.name, filter = excluded.filter",
    )?
    .execute(params![view.id.to_string(), view.name, filter])?;
    Ok(())
}

/// Forgets a view.
pub fn remove(conn: &Connection, id: SavedViewId) -> Result<(), StoreError> {
    conn.prepare_cached("DELETE FROM saved_view WHERE id = ?1")?.execute([id.to_string()])?;
    Ok(())
}
