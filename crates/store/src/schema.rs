//! Tables, indexes and triggers as they are held against what the migrations make. What others added acts on rows behind our back;
//! what is missing lets them through.

use crate::{StoreError, migrate};
use rusqlite::Connection;
use std::collections::BTreeMap;

/// One of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Part {
    /// `table`, `index`, `trigger` or `view`.
    pub kind: String,
    /// What makes it.
    pub sql: String,
}

/// By name.
pub(crate) type Parts = BTreeMap<String, Part>;

/// What the migrations make.
pub(crate) fn fresh() -> Result<Parts, StoreError> {
    let mut conn = Connection::open_in_memory()?;
    migrate::migrate(&mut conn, 0)?;
    parts(&conn)
}

fn parts(conn: &Connection) -> Result<Parts, StoreError> {
    let mut query = conn.prepare(
        "SELECT name, type, sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
         ORDER BY rowid",
    )?;
    let read = |row: &rusqlite::Row<'_>| Ok((row.get(0)?, Part { kind: row.get(1)?, sql: row.get(2)? }));
    Ok(query.query_map([], read)?.collect::<Result<_, _>>()?)
}

/// Names of what is missing, changed or too many.
pub fn differing(conn: &Connection) -> Result<Vec<String>, StoreError> {
    let (here, fresh) = (parts(conn)?, fresh()?);
    let mut names: Vec<String> = fresh
        .iter()
        .filter(|(name, part)| here.get(*name) != Some(*part))
        .map(|(name, _)| name.clone())
        .collect();
    names.extend(here.into_keys().filter(|name| !fresh.contains_key(name)));
    Ok(names)
}

/// Makes what is missing, and removes what is too many; a table that is too many, or changed, stays: it may hold rows.
pub fn mend(conn: &Connection) -> Result<(), StoreError> {
    let (here, fresh) = (parts(conn)?, fresh()?);
    for (name, part) in
        here.iter().filter(|(name, part)| part.kind != "table" && fresh.get(*name) != Some(*part))
    {
        conn.execute_batch(&format!("DROP {} \"{}\"", part.kind, name.replace('"', "\"\"")))?;
    }
    // tables first: the others hang on them
    let is_missing =
        |name: &str, part: &Part| here.get(name).is_none_or(|held| held.kind != "table" && held != part);
    for is_table in [true, false] {
        let parts = fresh.iter().filter(|(_, part)| (part.kind == "table") == is_table);
        for (_, part) in parts.filter(|(name, part)| is_missing(name, part)) {
            // a table of words makes its own beside it
            conn.execute_batch(&part.sql.replacen("CREATE TABLE ", "CREATE TABLE IF NOT EXISTS ", 1))?;
        }
    }
    Ok(())
}
