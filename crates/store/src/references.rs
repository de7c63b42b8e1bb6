//! Rows that refer to others that are not there: found, and mended so that the least is lost.

use crate::StoreError;
use rusqlite::Connection;

/// Tables of the rows that refer to one that is not there, a name for each row.
pub fn broken(conn: &Connection) -> Result<Vec<String>, StoreError> {
    let mut query = conn.prepare("PRAGMA foreign_key_check")?;
    Ok(query.query_map([], |row| row.get(0))?.collect::<Result<_, _>>()?)
}

/// A column that refers to another table.
struct Reference {
    table: String,
    from: String,
    parent: String,
    to: String,
    /// It may refer to nothing.
    is_free: bool,
}

/// Gives posts and work whose client or person is lost to one that bears `name`; what else refers to nothing says so when it
/// may, and goes otherwise. Foreign keys are off, or their check is deferred, meanwhile.
pub fn mend(conn: &Connection, name: &str) -> Result<(), StoreError> {
    stand_in(conn, name)?;
    let references = references(conn)?;
    loop {
        let mut mended = 0;
        for Reference { table, from, parent, to, is_free } in &references {
            let lost = format!(
                "\"{from}\" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM \"{parent}\" p WHERE p.\"{to}\" = \"{table}\".\"{from}\")"
            );
            mended += conn.execute(
                &match is_free {
                    true => format!("UPDATE \"{table}\" SET \"{from}\" = NULL WHERE {lost}"),
                    false => format!("DELETE FROM \"{table}\" WHERE {lost}"),
                },
                [],
            )?;
        }
        if mended == 0 {
            return Ok(());
        }
    }
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

fn references(conn: &Connection) -> Result<Vec<Reference>, StoreError> {
    let mut query = conn.prepare(
        "SELECT t.name, f.\"from\", f.\"table\", coalesce(f.\"to\", 'id'), c.\"notnull\" = 0 AND c.pk = 0
         FROM sqlite_schema t, pragma_foreign_key_list(t.name) f, pragma_table_info(t.name) c
         WHERE t.type = 'table' AND c.name = f.\"from\" ORDER BY t.rowid",
    )?;
    let read = |row: &rusqlite::Row<'_>| {
        Ok(Reference {
            table: row.get(0)?,
            from: row.get(1)?,
            parent: row.get(2)?,
            to: row.get(3)?,
            is_free: row.get(4)?,
        })
    };
    Ok(query.query_map([], read)?.collect::<Result<_, _>>()?)
}
