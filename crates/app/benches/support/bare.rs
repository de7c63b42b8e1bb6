//! The floor: the same rows read and written by bare SQLite, prepared once, as durable as the program's.

use chrono::NaiveDate;
use marronnier_app::domain::id::PostId;
use rusqlite::{Connection, params};
use std::{hint::black_box, path::Path};

/// A connection of its own.
pub fn open(folder: &Path) -> Connection {
    let conn = Connection::open(folder.join("workspace.db")).unwrap();
    conn.pragma_update(None, "synchronous", "FULL").unwrap();
    conn.pragma_update(None, "fullfsync", true).unwrap();
    conn
}

/// Reads every column of the cards of a window; how many there are.
pub fn month(conn: &Connection, from: NaiveDate, to: NaiveDate) -> usize {
    let mut query = conn
        .prepare_cached(
            "SELECT p.id, p.client_id, p.title, p.planned_date, p.planned_time, p.status, p.pillar, p.series,
                    p.evergreen, p.pinned, p.assignee_id,
                    (SELECT group_concat(v.channel_id, '') FROM variant v WHERE v.post_id = p.id)
             FROM post p WHERE p.planned_date BETWEEN ?1 AND ?2 ORDER BY p.planned_date, p.planned_time, p.id",
        )
        .unwrap();
    let mut found = query.query(params![from.to_string(), to.to_string()]).unwrap();
    let mut rows = 0;
    while let Some(row) = found.next().unwrap() {
        for column in 0..12 {
            black_box(row.get_ref(column).unwrap());
        }
        rows += 1;
    }
    rows
}

/// What the journal keeps of an action beside its identity.
pub struct Line {
    told: String,
    changeset: Vec<u8>,
}

/// The last one, so that the floor writes as many bytes as the program.
pub fn last_line(conn: &Connection) -> Line {
    let read = |row: &rusqlite::Row<'_>| Ok(Line { told: row.get(0)?, changeset: row.get(1)? });
    conn.query_row("SELECT told, changeset FROM journal ORDER BY seq DESC LIMIT 1", [], read).unwrap()
}

/// The rows that a moved post writes: itself, a line of the journal, what links them.
pub fn move_post(conn: &Connection, id: PostId, to: NaiveDate, line: &Line) {
    let tx = conn.unchecked_transaction().unwrap();
    let id = id.to_string();
    let execute = |sql: &str, values: &[&dyn rusqlite::ToSql]| {
        tx.prepare_cached(sql).unwrap().execute(values).unwrap();
    };
    execute("UPDATE post SET planned_date = ?2 WHERE id = ?1", &[&id, &to.to_string()]);
    execute(
        "INSERT INTO journal (action_id, at, who, told, changeset) VALUES (?1, 0, '', ?2, ?3)",
        &[&uuid::Uuid::now_v7().to_string(), &line.told, &line.changeset],
    );
    execute("INSERT INTO journal_post VALUES (?1, last_insert_rowid())", &[&id]);
    tx.commit().unwrap();
}

/// The numbers of the best documents for what was typed; how many there are.
pub fn search(conn: &Connection, typed: &str) -> usize {
    let words: Vec<String> = typed.split(' ').map(|word| format!("\"{word}\"*")).collect();
    let mut query =
        conn.prepare_cached("SELECT rowid FROM search WHERE search MATCH ?1 ORDER BY rank LIMIT 50").unwrap();
    let mut found = query.query([words.join(" ")]).unwrap();
    let mut rows = 0;
    while let Some(row) = found.next().unwrap() {
        black_box(row.get_ref(0).unwrap());
        rows += 1;
    }
    rows
}
