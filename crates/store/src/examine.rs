//! Looks through a workspace for what follows from other rows and no longer does: indexes, search. Makes it again from the rows.

use crate::{StoreError, backup, reason, schema};
use rusqlite::Connection;
use std::collections::BTreeSet;

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

/// What SQLite's own check says of a database.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Integrity {
    /// Indexes that do not fit their tables, which hold together.
    pub indexes: BTreeSet<String>,
    /// Tables of words that do not read.
    pub search: bool,
    /// SQLite's words on the rest.
    pub rows: Vec<String>,
}

/// Looks through all of it.
pub fn integrity(conn: &Connection) -> Result<Integrity, StoreError> {
    looked(conn, "PRAGMA integrity_check(1000)")
}

/// The same without comparing each entry of an index with its row: a tenth of the time.
pub fn quick(conn: &Connection) -> Result<Integrity, StoreError> {
    looked(conn, "PRAGMA quick_check(1000)")
}

fn looked(conn: &Connection, check: &str) -> Result<Integrity, StoreError> {
    let mut query = conn.prepare(check)?;
    let (mut rows, mut lines, mut found) = (query.query([])?, Vec::<String>::new(), Integrity::default());
    loop {
        match rows.next().map_err(StoreError::from) {
            Ok(Some(row)) => lines.push(row.get(0)?),
            Ok(None) => break,
            // where SQLite itself cannot go on looking
            Err(error) if reason::of_database(&error) == "damaged" => {
                found.rows.push(error.to_string());
                break;
            }
            Err(error) => return Err(error),
        }
    }
    for line in lines.into_iter().filter(|line| line != "ok") {
        match line.rsplit_once("index ") {
            _ if backup::is_of_search(&line) => found.search = true,
            Some((_, name)) => drop(found.indexes.insert(name.to_owned())),
            None => found.rows.push(line),
        }
    }
    Ok(found)
}

/// Whether what is searched in is what the rows say. Compares every word, its column and how often it stands there.
pub fn search_fits(conn: &Connection) -> Result<bool, StoreError> {
    let fits = |searched: &Searched| {
        let strays: u32 = conn.query_row(searched.strays, [], |row| row.get(0))?;
        Ok::<bool, StoreError>(strays == 0 && words_fit(conn, searched)?)
    };
    for searched in &SEARCHED {
        match fits(searched) {
            Ok(true) => {}
            Ok(false) => return Ok(false),
            // words that do not read do not fit
            Err(error) if reason::of_database(&error) == "stopped" => return Err(error),
            Err(error) => {
                tracing::warn!(%error, "what is searched in does not read");
                return Ok(false);
            }
        }
    }
    Ok(true)
}

fn words_fit(conn: &Connection, searched: &Searched) -> Result<bool, StoreError> {
    let Searched { held, columns, words, .. } = searched;
    // of an examination that was stopped
    let clean = "DROP TABLE IF EXISTS temp.held_words; DROP TABLE IF EXISTS temp.fresh_words;
                 DROP TABLE IF EXISTS temp.fresh";
    conn.execute_batch(clean)?;
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
    conn.execute_batch(clean)?;
    Ok(!differing?)
}

/// Makes indexes and what is searched in again, from the rows; all of it or nothing.
pub fn make_again(conn: &Connection) -> Result<(), StoreError> {
    conn.execute_batch("REINDEX")?;
    let fresh = schema::fresh()?;
    for Searched { held, columns, words, documents, .. } in &SEARCHED {
        // words that do not read cannot be removed one by one
        let made = fresh.get(*held).map(|part| part.sql.as_str()).unwrap_or_default();
        conn.execute_batch(&format!(
            "DROP TABLE IF EXISTS {held}; {made};
             {documents};
             INSERT INTO {held} (rowid, {columns}) {words};"
        ))?;
    }
    backup::integrity(conn)
}
