//! Looks through a workspace for what follows from other rows and no longer does: indexes, search. Makes it again from the rows.

use crate::{StoreError, backup};
use rusqlite::Connection;

/// Words that are searched in, where they are held, and where they come from.
struct Searched {
    held: &'static str,
    columns: &'static str,
    /// Gives `doc`, then the columns.
    words: &'static str,
    /// Rows without a document of their own, or documents without a row.
    strays: &'static str,
    /// Gives each row its document again.
    documents: &'static str,
}

const SEARCHED: [Searched; 2] = [
    Searched {
        held: "search",
        columns: "title, body, notes, client",
        words: "SELECT doc, title, body, notes, client FROM search_words",
        strays: "SELECT (SELECT count(*) FROM search_doc d WHERE NOT EXISTS (SELECT 1 FROM post p WHERE p.id = d.post_id))
                      + (SELECT count(*) FROM post p WHERE NOT EXISTS (SELECT 1 FROM search_doc d WHERE d.post_id = p.id))",
        documents: "DELETE FROM search_doc; INSERT INTO search_doc (post_id) SELECT id FROM post",
    },
    Searched {
        held: "visual_search",
        columns: "words",
        words: "SELECT d.doc, replace(replace(v.file_name || ' ' || v.alt || ' ' || v.credit || ' ' || v.tags, 'œ', 'oe'),
                                      'Œ', 'Oe')
                FROM visual v JOIN visual_doc d ON d.visual_id = v.id",
        strays: "SELECT (SELECT count(*) FROM visual_doc d WHERE NOT EXISTS (SELECT 1 FROM visual v WHERE v.id = d.visual_id))
                      + (SELECT count(*) FROM visual v WHERE NOT EXISTS (SELECT 1 FROM visual_doc d WHERE d.visual_id = v.id))",
        documents: "DELETE FROM visual_doc; INSERT INTO visual_doc (visual_id) SELECT id FROM visual",
    },
];

/// Lines of SQLite's own check that are about indexes alone: their tables hold together.
pub fn broken_indexes(conn: &Connection) -> Result<(Vec<String>, Vec<String>), StoreError> {
    let mut query = conn.prepare("PRAGMA integrity_check(100)")?;
    let lines: Vec<String> = query.query_map([], |row| row.get(0))?.collect::<Result<_, _>>()?;
    let of_index = |line: &String| line.contains("index");
    Ok(lines.into_iter().filter(|line| line != "ok").partition(of_index))
}

/// Rows that refer to one that is not there, by table.
pub fn broken_references(conn: &Connection) -> Result<Vec<String>, StoreError> {
    let mut query = conn.prepare("PRAGMA foreign_key_check")?;
    Ok(query.query_map([], |row| row.get(0))?.collect::<Result<_, _>>()?)
}

/// Whether what is searched in is what the rows say. Compares every word, its column and how often it stands there.
pub fn search_fits(conn: &Connection) -> Result<bool, StoreError> {
    for searched in &SEARCHED {
        let strays: u32 = conn.query_row(searched.strays, [], |row| row.get(0))?;
        if strays > 0 || !words_fit(conn, searched)? {
            return Ok(false);
        }
    }
    Ok(true)
}

fn words_fit(conn: &Connection, searched: &Searched) -> Result<bool, StoreError> {
    let Searched { held, columns, words, .. } = searched;
    conn.execute_batch(&format!(
        "CREATE VIRTUAL TABLE temp.fresh USING fts5 (
           {columns}, content = '', tokenize = 'unicode61 remove_diacritics 2');
         INSERT INTO temp.fresh (rowid, {columns}) {words};
         CREATE VIRTUAL TABLE temp.fresh_words USING fts5vocab (temp, fresh, col);
         CREATE VIRTUAL TABLE temp.held_words USING fts5vocab (main, {held}, col);"
    ))?;
    let differing = conn.query_row(
        "SELECT EXISTS (SELECT * FROM temp.fresh_words EXCEPT SELECT * FROM temp.held_words)
             OR EXISTS (SELECT * FROM temp.held_words EXCEPT SELECT * FROM temp.fresh_words)",
        [],
        |row| row.get::<_, bool>(0),
    );
    conn.execute_batch("DROP TABLE temp.held_words; DROP TABLE temp.fresh_words; DROP TABLE temp.fresh")?;
    Ok(!differing?)
}

/// Makes indexes and what is searched in again, from the rows; all of it or nothing.
pub fn make_again(conn: &Connection) -> Result<(), StoreError> {
    conn.execute_batch("REINDEX")?;
    for Searched { held, columns, words, documents, .. } in &SEARCHED {
        conn.execute_batch(&format!(
            "INSERT INTO {held} ({held}) VALUES ('delete-all');
             {documents};
             INSERT INTO {held} (rowid, {columns}) {words};"
        ))?;
    }
    backup::integrity(conn)
}
