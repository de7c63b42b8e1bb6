//! Brings what still reads of a damaged database into a new one. Writes nothing to the damaged one.

use crate::{StoreError, backup, connect, migrate};
use rusqlite::{Connection, params_from_iter, types::Value};
use std::{collections::BTreeSet, fs, path::Path};

/// Kept by triggers, from the rows themselves.
const FOLLOWING: &[&str] = &["search", "visual_search", "search_doc", "visual_doc", "visual_tag"];
/// Told in histories; no row of them is what people work with.
const PAST: &[&str] = &["journal", "journal_post"];

/// Makes a database at `made` of what reads in `damaged`. Rows whose client or person is lost are given to one that bears
/// `name_of_lost`; other rows that hang on what is lost are left out. Gives how many rows came, the journal's not counted.
///
/// # Errors
/// Nothing reads at all, or the disk refuses.
pub fn salvage(damaged: &Path, made: &Path, name_of_lost: &str) -> Result<u32, StoreError> {
    // of a work that was stopped in the middle
    let _ = fs::remove_file(made);
    let source = connect::looker(damaged)?;
    let mut target = connect::writer(made)?;
    target.pragma_update(None, "synchronous", "OFF")?;
    migrate::migrate(&mut target, 0)?;
    target.pragma_update(None, "foreign_keys", false)?;
    let mut rows = 0;
    {
        let tx = target.transaction()?;
        for table in tables(&tx)? {
            let came = bring(&source, &tx, &table)?;
            rows += if PAST.contains(&table.as_str()) { 0 } else { came };
        }
        stand_in(&tx, name_of_lost)?;
        drop_orphans(&tx)?;
        // what was recorded no longer fits the rows
        tx.execute_batch(
            "DELETE FROM memory WHERE key = 'undo-from';
             INSERT INTO memory (key, value) SELECT 'undo-from', max(seq) FROM journal HAVING max(seq) IS NOT NULL;
             UPDATE journal SET state = 2 WHERE state = 1;",
        )?;
        tx.commit()?;
    }
    backup::integrity(&target)?;
    target.close().map_err(|(_, error)| error)?;
    fs::File::options()
        .write(true)
        .open(made)
        .and_then(|file| file.sync_all())
        .map_err(StoreError::of_file(made))?;
    Ok(rows)
}

/// Those that hold what people wrote, parents first as they were made.
fn tables(conn: &Connection) -> Result<Vec<String>, StoreError> {
    let mut query = conn.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY rowid")?;
    let names: Vec<String> = query.query_map([], |row| row.get(0))?.collect::<Result<_, _>>()?;
    let follows = |name: &str| {
        let of = |known: &&str| {
            name == *known || name.strip_prefix(*known).is_some_and(|rest| rest.starts_with('_'))
        };
        name.starts_with("sqlite_") || FOLLOWING.iter().any(of)
    };
    Ok(names.into_iter().filter(|name| !follows(name)).collect())
}

/// A column: its name, and its place in the primary key, from 1 on; 0 when it is not of it.
type Column = (String, u32);

fn columns(conn: &Connection, table: &str) -> Result<Vec<Column>, StoreError> {
    let mut query = conn.prepare("SELECT name, pk FROM pragma_table_info(?1)")?;
    Ok(query.query_map([table], |row| Ok((row.get(0)?, row.get(1)?)))?.collect::<Result<_, _>>()?)
}

/// Brings the rows of a table: from its beginning as far as it reads, from its end, and, for what lies between two damaged
/// places, one by one by the keys that its indexes still know.
fn bring(source: &Connection, target: &Connection, table: &str) -> Result<u32, StoreError> {
    // a damaged schema knows nothing of the table
    let there = columns(source, table).unwrap_or_default();
    let known: BTreeSet<String> = columns(target, table)?.into_iter().map(|(name, _)| name).collect();
    let common: Vec<Column> = there.into_iter().filter(|(name, _)| known.contains(name)).collect();
    let mut key: Vec<Column> = common.iter().filter(|(_, place)| *place > 0).cloned().collect();
    key.sort_by_key(|(_, place)| *place);
    if common.is_empty() || key.is_empty() {
        return Ok(0);
    }
    let list = |columns: &[Column], after: &str| {
        columns.iter().map(|(name, _)| format!("\"{name}\"{after}")).collect::<Vec<_>>().join(", ")
    };
    let (all, keys) = (list(&common, ""), list(&key, ""));
    let marks = vec!["?"; common.len()].join(", ");
    let mut put = target.prepare(&format!("INSERT OR IGNORE INTO \"{table}\" ({all}) VALUES ({marks})"))?;
    let mut came = 0;
    let mut add = |row: Vec<Value>| {
        // what breaks a rule of the table is damaged, too
        came += u32::try_from(put.execute(params_from_iter(row)).unwrap_or(0)).unwrap_or(0);
    };
    let forward = format!("SELECT {all} FROM \"{table}\" NOT INDEXED ORDER BY {}", list(&key, " ASC"));
    let backward = format!("SELECT {all} FROM \"{table}\" NOT INDEXED ORDER BY {}", list(&key, " DESC"));
    if !as_far_as_it_reads(source, &forward, common.len(), &mut add) {
        as_far_as_it_reads(source, &backward, common.len(), &mut add);
        let one = key.iter().map(|(name, _)| format!("\"{name}\" = ?")).collect::<Vec<_>>().join(" AND ");
        let one = format!("SELECT {all} FROM \"{table}\" WHERE {one}");
        for index in indexes(source, table) {
            for way in ["ASC", "DESC"] {
                let by = format!(
                    "SELECT {keys} FROM \"{table}\" INDEXED BY \"{index}\" ORDER BY {}",
                    first(source, &index, way)
                );
                let mut found = Vec::new();
                as_far_as_it_reads(source, &by, key.len(), &mut |row| found.push(row));
                for row in found {
                    let Ok(mut query) = source.prepare_cached(&one) else { break };
                    let read = query.query_row(params_from_iter(row), |row| values(row, common.len()));
                    if let Ok(row) = read {
                        add(row);
                    }
                }
            }
        }
    }
    Ok(came)
}

fn indexes(conn: &Connection, table: &str) -> Vec<String> {
    // partial ones do not know every row, and cannot be walked by name
    let sql = "SELECT name FROM pragma_index_list(?1) WHERE partial = 0 AND origin <> 'pk'";
    let Ok(mut query) = conn.prepare(sql) else { return Vec::new() };
    query.query_map([table], |row| row.get(0)).map(|rows| rows.flatten().collect()).unwrap_or_default()
}

/// In the order of an index, so that it is walked and not sorted.
fn first(conn: &Connection, index: &str, way: &str) -> String {
    let named = conn
        .prepare("SELECT name FROM pragma_index_info(?1) WHERE name IS NOT NULL ORDER BY seqno")
        .and_then(|mut query| {
            query.query_map([index], |row| row.get::<_, String>(0))?.collect::<Result<Vec<_>, _>>()
        });
    let named = named.unwrap_or_default();
    named.iter().map(|name| format!("\"{name}\" {way}")).collect::<Vec<_>>().join(", ")
}

/// Gives each row on; false when it stopped before the end.
fn as_far_as_it_reads(conn: &Connection, sql: &str, count: usize, each: &mut dyn FnMut(Vec<Value>)) -> bool {
    let Ok(mut query) = conn.prepare(sql) else { return false };
    let Ok(mut rows) = query.query([]) else { return false };
    loop {
        match rows.next() {
            Ok(Some(row)) => match values(row, count) {
                Ok(row) => each(row),
                Err(_) => return false,
            },
            Ok(None) => return true,
            Err(_) => return false,
        }
    }
}

fn values(row: &rusqlite::Row<'_>, count: usize) -> rusqlite::Result<Vec<Value>> {
    (0..count).map(|column| row.get(column)).collect()
}

/// Posts without their client and work without its person are worth more than the name: somebody stands in.
fn stand_in(conn: &Connection, name: &str) -> Result<(), StoreError> {
    conn.execute(
        "INSERT INTO client (id, name, colour, zone)
         SELECT DISTINCT p.client_id, ?1 || ' ' || substr(p.client_id, -4), 0,
                coalesce((SELECT zone FROM client LIMIT 1), 'Europe/Paris')
         FROM post p WHERE p.client_id NOT IN (SELECT id FROM client)",
        [name],
    )?;
    conn.execute(
        "INSERT INTO person (id, name)
         SELECT DISTINCT person_id, ?1 || ' ' || substr(person_id, -4)
         FROM (SELECT person_id FROM assignment UNION SELECT assignee_id FROM post WHERE assignee_id IS NOT NULL)
         WHERE person_id NOT IN (SELECT id FROM person)",
        [name],
    )?;
    Ok(())
}

/// Removes rows that hang on what is lost, until none is left.
fn drop_orphans(conn: &Connection) -> Result<(), StoreError> {
    let mut references: Vec<(String, String, String, String)> = Vec::new();
    for table in tables(conn)? {
        let mut query = conn
            .prepare("SELECT \"from\", \"table\", coalesce(\"to\", 'id') FROM pragma_foreign_key_list(?1)")?;
        let found =
            query.query_map([&table], |row| Ok((table.clone(), row.get(0)?, row.get(1)?, row.get(2)?)))?;
        references.extend(found.collect::<Result<Vec<_>, _>>()?);
    }
    loop {
        let mut gone = 0;
        for (table, from, parent, to) in &references {
            gone += conn.execute(
                &format!(
                    "DELETE FROM \"{table}\" WHERE \"{from}\" IS NOT NULL
                     AND \"{from}\" NOT IN (SELECT \"{to}\" FROM \"{parent}\")"
                ),
                [],
            )?;
        }
        if gone == 0 {
            return Ok(());
        }
    }
}
