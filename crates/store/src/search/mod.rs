//! Full-text search: what was typed, as a query of FTS5, and the posts that match.

use crate::{StoreError, row::parsed};
use marronnier_domain::id::PostId;
use rusqlite::{Connection, OptionalExtension, params};

/// The words that were typed. An accent that stands by itself, as in names of files from a Mac, parts no word.
pub fn typed_words(typed: &str) -> Vec<String> {
    let typed: String = typed.chars().filter(|c| !('\u{300}'..='\u{36f}').contains(c)).collect();
    let typed = typed.replace('œ', "oe").replace('Œ', "Oe");
    let words = typed.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.map(str::to_owned).collect()
}

/// The FTS5 query for a word, which may be unfinished.
pub fn query(word: &str) -> String {
    format!("\"{word}\"*")
}

/// The FTS5 query for words as typed: each must be found, and each may be unfinished. Nothing when no word is there.
pub fn words(typed: &str) -> Option<String> {
    let words: Vec<String> = typed_words(typed).iter().map(|word| query(word)).collect();
    (!words.is_empty()).then(|| words.join(" "))
}

/// So many of the posts that hold the words are weighed against each other, the newest: to weigh all of them takes as long as
/// there are many, and who finds more than that types on.
const WEIGHED: u32 = 5_000;

/// Posts that hold all the words, the best first: a word in the title weighs most.
pub fn posts(conn: &Connection, typed: &str, limit: u32) -> Result<Vec<PostId>, StoreError> {
    best(conn, typed, limit, WEIGHED)
}

fn best(conn: &Connection, typed: &str, limit: u32, weighed: u32) -> Result<Vec<PostId>, StoreError> {
    let Some(words) = words(typed) else { return Ok(Vec::new()) };
    // walked from the newest in the order of the index, without being weighed
    let first: Option<i64> = conn
        .prepare_cached(
            "SELECT rowid FROM search WHERE search MATCH ?1 ORDER BY rowid DESC LIMIT 1 OFFSET ?2",
        )?
        .query_row(params![words, weighed.saturating_sub(1)], |row| row.get(0))
        .optional()?;
    let mut query = conn.prepare_cached(
        "SELECT d.post_id FROM (SELECT rowid AS doc, rank FROM search
                                WHERE search MATCH ?1 AND rank MATCH 'bm25(8.0, 2.0, 1.0, 3.0)' AND rowid >= ?3
                                ORDER BY rank LIMIT ?2) s
         JOIN search_doc d ON d.doc = s.doc ORDER BY s.rank",
    )?;
    let rows = query.query_map(params![words, limit, first.unwrap_or(0)], |row| parsed(row, 0))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)] // a test that cannot go on should stop
mod tests {
    use super::*;
    use crate::{Store, Workspace};

    #[test]
    fn of_many_that_hold_the_words_the_newest_are_weighed_and_of_few_all() {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::open(Workspace::at(folder.path())).unwrap();
        let id = |n: u32| format!("00000000-0000-7000-8000-{n:012}");
        store
            .keep(|conn| {
                conn.execute_batch(
                    "INSERT INTO client (id, name, colour, zone) VALUES ('c', 'Lunel', 0, 'Europe/Paris')",
                )?;
                for n in 1..=10 {
                    // the first one would weigh most
                    let title = if n == 1 { "noël" } else { "une recette de noël au coin du feu" };
                    conn.execute(
                        "INSERT INTO post (id, client_id, title, status) VALUES (?1, 'c', ?2, 'idea')",
                        params![id(n), title],
                    )?;
                }
                Ok(())
            })
            .unwrap();
        let found = |limit, weighed| -> Vec<String> {
            let posts = best(&store.read(), "noel", limit, weighed).unwrap();
            posts.iter().map(ToString::to_string).collect()
        };
        assert_eq!(found(1, 10), [id(1)]);
        assert_eq!(found(1, 100), [id(1)]);
        let newest = found(50, 4);
        assert_eq!(newest.len(), 4);
        assert!((7..=10).all(|n| newest.contains(&id(n))), "{newest:?}");
    }
}
