//! Rows of clients.

use crate::{StoreError, key_date, post, row::parsed, visual};
use marronnier_domain::{client::Client, id::ClientId};
use rusqlite::{Connection, OptionalExtension, Row, params};

const COLUMNS: &str = "id, name, colour, zone, note, sample";

fn read(row: &Row<'_>) -> rusqlite::Result<Client> {
    Ok(Client {
        id: parsed(row, 0)?,
        name: row.get(1)?,
        colour: row.get(2)?,
        zone: parsed(row, 3)?,
        note: row.get(4)?,
        sample: row.get(5)?,
    })
}

/// All of them, by name.
pub fn all(conn: &Connection) -> Result<Vec<Client>, StoreError> {
    let mut query =
        conn.prepare_cached(&format!("SELECT {COLUMNS} FROM client ORDER BY name COLLATE NOCASE, id"))?;
    Ok(query.query_map([], read)?.collect::<Result<_, _>>()?)
}

/// One of them.
pub fn get(conn: &Connection, id: ClientId) -> Result<Option<Client>, StoreError> {
    let mut query = conn.prepare_cached(&format!("SELECT {COLUMNS} FROM client WHERE id = ?1"))?;
    Ok(query.query_row([id.to_string()], read).optional()?)
}

/// Adds a client.
pub fn add(conn: &Connection, client: &Client) -> Result<(), StoreError> {
    conn.prepare_cached(&format!("INSERT INTO client ({COLUMNS}) VALUES (?1, ?2, ?3, ?4, ?5, ?6)"))?
        .execute(params![
            client.id.to_string(),
            client.name,
            client.colour,
            client.zone.name(),
            client.note,
            client.sample
        ])?;
    Ok(())
}

/// Writes a client as it is now.
pub fn set(conn: &Connection, client: &Client) -> Result<(), StoreError> {
    conn.prepare_cached("UPDATE client SET name = ?2, colour = ?3, zone = ?4, note = ?5 WHERE id = ?1")?
        .execute(params![
            client.id.to_string(),
            client.name,
            client.colour,
            client.zone.name(),
            client.note
        ])?;
    Ok(())
}

/// Makes a client of the sample one of the person's own.
pub fn adopt(conn: &Connection, id: ClientId) -> Result<(), StoreError> {
    conn.prepare_cached("UPDATE client SET sample = 0 WHERE id = ?1")?.execute([id.to_string()])?;
    Ok(())
}

/// Removes a client with channels, posts and their variants, and the key dates that are the client's own.
pub fn remove(conn: &Connection, id: ClientId) -> Result<(), StoreError> {
    key_date::remove_of_client(conn, id)?;
    visual::leave(conn, id)?;
    for table in post::CHILDREN {
        conn.prepare_cached(&format!(
            "DELETE FROM {table} WHERE post_id IN (SELECT id FROM post WHERE client_id = ?1)"
        ))?
        .execute([id.to_string()])?;
    }
    for sql in [
        "DELETE FROM practice WHERE client_id = ?1",
        "DELETE FROM brief WHERE client_id = ?1",
        "DELETE FROM post WHERE client_id = ?1",
        "DELETE FROM channel WHERE client_id = ?1",
        "DELETE FROM client WHERE id = ?1",
    ] {
        conn.prepare_cached(sql)?.execute([id.to_string()])?;
    }
    Ok(())
}
