//! Key dates in readers' calendars, as they were told last.

use crate::{StoreError, row::parsed};
use chrono::NaiveDate;
use marronnier_domain::share::Reader;
use rusqlite::{Connection, params};
use std::collections::BTreeMap;

/// A key date as a reader was told of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ShownDay {
    /// Counts its states.
    pub sequence: u32,
    /// When this state was first told, milliseconds since 1970, UTC.
    pub modified: i64,
    /// Told as cancelled.
    pub withdrawn: bool,
    /// What it is.
    pub title: String,
    /// First day.
    pub first: NaiveDate,
    /// Last day, included.
    pub last: NaiveDate,
}

/// Those that a reader was told of, by their identities in calendars.
pub fn days_told(conn: &Connection, reader: Reader) -> Result<BTreeMap<String, ShownDay>, StoreError> {
    let mut query = conn.prepare_cached(
        "SELECT uid, sequence, modified, withdrawn, title, first_day, last_day FROM shown_day WHERE reader = ?1",
    )?;
    let rows = query.query_map([reader.to_string()], |row| {
        let day = ShownDay {
            sequence: row.get(1)?,
            modified: row.get(2)?,
            withdrawn: row.get(3)?,
            title: row.get(4)?,
            first: parsed(row, 5)?,
            last: parsed(row, 6)?,
        };
        Ok((row.get(0)?, day))
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Keeps what a reader is told of key dates now.
pub fn tell_days<'a>(
    conn: &Connection,
    reader: Reader,
    days: impl IntoIterator<Item = (&'a str, &'a ShownDay)>,
) -> Result<(), StoreError> {
    let mut query = conn.prepare_cached(
        "INSERT OR REPLACE INTO shown_day (reader, uid, sequence, modified, withdrawn, title, first_day, last_day)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
    )?;
    for (uid, day) in days {
        query.execute(params![
            reader.to_string(),
            uid,
            day.sequence,
            day.modified,
            day.withdrawn,
            day.title,
            day.first.to_string(),
            day.last.to_string()
        ])?;
    }
    Ok(())
}
