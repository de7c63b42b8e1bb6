//! Rows of key dates from files, and of the files they came from.

use crate::{
    StoreError,
    row::{parsed, parsed_opt},
};
use chrono::NaiveDate;
use marronnier_domain::{
    id::{ClientId, KeyDateSourceId},
    key_date::{KeyDateSource, SourcedDate},
};
use rusqlite::{Connection, OptionalExtension, Row, params};

const SOURCE: &str = "id, name, kind, colour, hidden, client_id, file";
const DATE: &str = "d.source_id, d.uid, d.title, d.first_day, d.last_day, d.time, d.note, d.link, d.again";

fn read_source(row: &Row<'_>) -> rusqlite::Result<KeyDateSource> {
    Ok(KeyDateSource {
        id: parsed(row, 0)?,
        name: row.get(1)?,
        kind: parsed(row, 2)?,
        colour: row.get(3)?,
        hidden: row.get(4)?,
        client_id: parsed_opt(row, 5)?,
        file: row.get(6)?,
    })
}

fn read_date(row: &Row<'_>) -> rusqlite::Result<(KeyDateSourceId, SourcedDate)> {
    let date = SourcedDate {
        uid: row.get(1)?,
        title: row.get(2)?,
        first: parsed(row, 3)?,
        last: parsed(row, 4)?,
        time: parsed_opt(row, 5)?,
        note: row.get(6)?,
        link: row.get(7)?,
        again: row.get(8)?,
    };
    Ok((parsed(row, 0)?, date))
}

/// All sources, by name.
pub fn sources(conn: &Connection) -> Result<Vec<KeyDateSource>, StoreError> {
    let mut query = conn
        .prepare_cached(&format!("SELECT {SOURCE} FROM key_date_source ORDER BY name COLLATE NOCASE, id"))?;
    Ok(query.query_map([], read_source)?.collect::<Result<_, _>>()?)
}

/// One of them.
pub fn source(conn: &Connection, id: KeyDateSourceId) -> Result<Option<KeyDateSource>, StoreError> {
    let mut query = conn.prepare_cached(&format!("SELECT {SOURCE} FROM key_date_source WHERE id = ?1"))?;
    Ok(query.query_row([id.to_string()], read_source).optional()?)
}

/// Adds a source, or writes it as it is now.
pub fn put_source(conn: &Connection, source: &KeyDateSource) -> Result<(), StoreError> {
    conn.prepare_cached(&format!(
        "INSERT INTO key_date_source ({SOURCE}) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
         ON CONFLICT (id) DO UPDATE SET name = excluded.name, kind = excluded.kind, colour = excluded.colour,
           hidden = excluded.hidden, client_id = excluded.client_id, file = excluded.file"
    ))?
    .execute(params![
        source.id.to_string(),
        source.name,
        source.kind.word(),
        source.colour,
        source.hidden,
        source.client_id.map(|id| id.to_string()),
        source.file
    ])?;
    Ok(())
}

/// What the file of a source calls its calendar, whatever the person calls it.
pub fn calendar_of(conn: &Connection, id: KeyDateSourceId) -> Result<Option<String>, StoreError> {
    let mut query = conn.prepare_cached("SELECT name FROM key_date_calendar WHERE source_id = ?1")?;
    Ok(query.query_row([id.to_string()], |row| row.get(0)).optional()?)
}

/// Keeps what the file of a source calls its calendar.
pub fn put_calendar(conn: &Connection, id: KeyDateSourceId, name: &str) -> Result<(), StoreError> {
    conn.prepare_cached("INSERT OR REPLACE INTO key_date_calendar (source_id, name) VALUES (?1, ?2)")?
        .execute([id.to_string(), name.trim().to_owned()])?;
    Ok(())
}

/// Removes a source with its dates.
pub fn remove_source(conn: &Connection, id: KeyDateSourceId) -> Result<(), StoreError> {
    conn.prepare_cached("DELETE FROM key_date WHERE source_id = ?1")?.execute([id.to_string()])?;
    conn.prepare_cached("DELETE FROM key_date_source WHERE id = ?1")?.execute([id.to_string()])?;
    Ok(())
}

/// Removes the sources of a client with their dates.
pub(crate) fn remove_of_client(conn: &Connection, client: ClientId) -> Result<(), StoreError> {
    for sql in [
        "DELETE FROM key_date WHERE source_id IN (SELECT id FROM key_date_source WHERE client_id = ?1)",
        "DELETE FROM key_date_source WHERE client_id = ?1",
    ] {
        conn.prepare_cached(sql)?.execute([client.to_string()])?;
    }
    Ok(())
}

/// The dates of a source, by day.
pub fn of_source(conn: &Connection, source: KeyDateSourceId) -> Result<Vec<SourcedDate>, StoreError> {
    let mut query = conn.prepare_cached(&format!(
        "SELECT {DATE} FROM key_date d WHERE d.source_id = ?1 ORDER BY d.first_day, d.uid"
    ))?;
    let rows = query.query_map([source.to_string()], |row| Ok(read_date(row)?.1))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// The dates of sources that are not hidden, from one day to another: those that come once, then those that come again
/// and may do so in these days.
pub fn window(
    conn: &Connection,
    from: NaiveDate,
    to: NaiveDate,
) -> Result<Vec<(KeyDateSourceId, SourcedDate)>, StoreError> {
    let mut found = Vec::new();
    // What comes again may do so for ever: only its beginning bounds it.
    for condition in [
        "d.again = '' AND d.last_day >= ?1 AND d.first_day <= ?2",
        "d.again <> '' AND ?1 <= ?2 AND d.first_day <= ?2",
    ] {
        let mut query = conn.prepare_cached(&format!(
            "SELECT {DATE} FROM key_date d JOIN key_date_source s ON s.id = d.source_id
             WHERE {condition} AND s.hidden = 0 ORDER BY d.first_day, d.title, d.uid"
        ))?;
        let rows = query.query_map(params![from.to_string(), to.to_string()], read_date)?;
        found.extend(rows.collect::<Result<Vec<_>, _>>()?);
    }
    Ok(found)
}

/// Adds a date, or writes it as it is now.
pub fn put(conn: &Connection, source: KeyDateSourceId, date: &SourcedDate) -> Result<(), StoreError> {
    conn.prepare_cached(
        "INSERT INTO key_date (source_id, uid, title, first_day, last_day, time, note, link, again)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
         ON CONFLICT (source_id, uid) DO UPDATE SET title = excluded.title, first_day = excluded.first_day,
           last_day = excluded.last_day, time = excluded.time, note = excluded.note, link = excluded.link,
           again = excluded.again",
    )?
    .execute(params![
        source.to_string(),
        date.uid,
        date.title,
        date.first.to_string(),
        date.last.to_string(),
        date.time.map(|time| time.to_string()),
        date.note,
        date.link,
        date.again
    ])?;
    Ok(())
}

/// Removes a date.
pub fn remove(conn: &Connection, source: KeyDateSourceId, uid: &str) -> Result<(), StoreError> {
    conn.prepare_cached("DELETE FROM key_date WHERE source_id = ?1 AND uid = ?2")?
        .execute(params![source.to_string(), uid])?;
    Ok(())
}
