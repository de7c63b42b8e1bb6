//! Rows of people.

use crate::{StoreError, row::parsed};
use marronnier_domain::{id::PersonId, person::Person};
use rusqlite::{Connection, OptionalExtension, Row, params, types::Type};

const COLUMNS: &str = "id, name, email, roles, sample";

fn read(row: &Row<'_>) -> rusqlite::Result<Person> {
    let roles = serde_json::from_str(row.get_ref(3)?.as_str()?)
        .map_err(|error| rusqlite::Error::FromSqlConversionFailure(3, Type::Text, Box::new(error)))?;
    Ok(Person { id: parsed(row, 0)?, name: row.get(1)?, email: row.get(2)?, roles, sample: row.get(4)? })
}

fn roles(person: &Person) -> Result<String, StoreError> {
    serde_json::to_string(&person.roles).map_err(|_| StoreError::Unreadable("person.roles"))
}

/// All of them, by name.
pub fn all(conn: &Connection) -> Result<Vec<Person>, StoreError> {
    let mut query =
        conn.prepare_cached(&format!("SELECT {COLUMNS} FROM person ORDER BY name COLLATE NOCASE, id"))?;
    Ok(query.query_map([], read)?.collect::<Result<_, _>>()?)
}

/// One of them.
pub fn get(conn: &Connection, id: PersonId) -> Result<Option<Person>, StoreError> {
    let mut query = conn.prepare_cached(&format!("SELECT {COLUMNS} FROM person WHERE id = ?1"))?;
    Ok(query.query_row([id.to_string()], read).optional()?)
}

/// Adds a person.
pub fn add(conn: &Connection, person: &Person) -> Result<(), StoreError> {
    conn.prepare_cached(&format!("INSERT INTO person ({COLUMNS}) VALUES (?1, ?2, ?3, ?4, ?5)"))?
        .execute(params![person.id.to_string(), person.name, person.email, roles(person)?, person.sample])?;
    Ok(())
}

/// Writes a person as they are now.
pub fn set(conn: &Connection, person: &Person) -> Result<(), StoreError> {
    conn.prepare_cached("UPDATE person SET name = ?2, email = ?3, roles = ?4 WHERE id = ?1")?
        .execute(params![person.id.to_string(), person.name, person.email, roles(person)?])?;
    Ok(())
}

/// Removes a person; their posts have nobody any more.
pub fn remove(conn: &Connection, id: PersonId) -> Result<(), StoreError> {
    conn.prepare_cached("UPDATE post SET assignee_id = NULL WHERE assignee_id = ?1")?
        .execute([id.to_string()])?;
    conn.prepare_cached("DELETE FROM person WHERE id = ?1")?.execute([id.to_string()])?;
    Ok(())
}
