//! Full-text search: what was typed, as a query of FTS5, and the posts that match.

use crate::{StoreError, row::parsed};
use marronnier_domain::id::PostId;
use rusqlite::{Connection, params};

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

/// Posts that hold all the words, the best first: a word in the title weighs most.
pub fn posts(conn: &Connection, typed: &str, limit: u32) -> Result<Vec<PostId>, StoreError> {
    let Some(words) = words(typed) else { return Ok(Vec::new()) };
    let mut query = conn.prepare_cached(
        "SELECT d.post_id FROM (SELECT rowid AS doc, rank FROM search
                                WHERE search MATCH ?1 AND rank MATCH 'bm25(8.0, 2.0, 1.0, 3.0)'
                                ORDER BY rank LIMIT ?2) s
         JOIN search_doc d ON d.doc = s.doc ORDER BY s.rank",
    )?;
    let rows = query.query_map(params![words, limit], |row| parsed(row, 0))?;
    Ok(rows.collect::<Result<_, _>>()?)
}
