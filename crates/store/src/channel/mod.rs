//! Rows of channels.

use crate::{StoreError, row::parsed};
use marronnier_domain::{
    channel::Channel,
    id::{ChannelId, ClientId, NetworkId},
};
use rusqlite::{Connection, OptionalExtension, Row, params};

const COLUMNS: &str = "id, client_id, network, handle, active";

fn read(row: &Row<'_>) -> rusqlite::Result<Channel> {
    Ok(Channel {
        id: parsed(row, 0)?,
        client_id: parsed(row, 1)?,
        network: NetworkId(row.get(2)?),
        handle: row.get(3)?,
        active: row.get(4)?,
    })
}

/// All of them, by client, in the order they were added.
pub fn all(conn: &Connection) -> Result<Vec<Channel>, StoreError> {
    let mut query = conn.prepare_cached(&format!("SELECT {COLUMNS} FROM channel ORDER BY client_id, id"))?;
    Ok(query.query_map([], read)?.collect::<Result<_, _>>()?)
}

/// A client's, in the order they were added.
pub fn of_client(conn: &Connection, client: ClientId) -> Result<Vec<Channel>, StoreError> {
    let mut query =
        conn.prepare_cached(&format!("SELECT {COLUMNS} FROM channel WHERE client_id = ?1 ORDER BY id"))?;
    Ok(query.query_map([client.to_string()], read)?.collect::<Result<_, _>>()?)
}

/// One of them.
pub fn get(conn: &Connection, id: ChannelId) -> Result<Option<Channel>, StoreError> {
    let mut query = conn.prepare_cached(&format!("SELECT {COLUMNS} FROM channel WHERE id = ?1"))?;
    Ok(query.query_row([id.to_string()], read).optional()?)
}

/// Adds a channel.
pub fn add(conn: &Connection, channel: &Channel) -> Result<(), StoreError> {
    conn.prepare_cached(&format!("INSERT INTO channel ({COLUMNS}) VALUES (?1, ?2, ?3, ?4, ?5)"))?.execute(
        params![
            channel.id.to_string(),
            channel.client_id.to_string(),
            channel.network.as_str(),
            channel.handle,
            channel.active
        ],
    )?;
    Ok(())
}

/// Writes a channel as it is now.
pub fn set(conn: &Connection, channel: &Channel) -> Result<(), StoreError> {
    conn.prepare_cached("UPDATE channel SET handle = ?2, active = ?3 WHERE id = ?1")?.execute(params![
        channel.id.to_string(),
        channel.handle,
        channel.active
    ])?;
    Ok(())
}

/// Removes a channel and the variants written for it.
pub fn remove(conn: &Connection, id: ChannelId) -> Result<(), StoreError> {
    conn.prepare_cached("DELETE FROM published WHERE channel_id = ?1")?.execute([id.to_string()])?;
    conn.prepare_cached("DELETE FROM variant WHERE channel_id = ?1")?.execute([id.to_string()])?;
    conn.prepare_cached("DELETE FROM channel WHERE id = ?1")?.execute([id.to_string()])?;
    Ok(())
}
