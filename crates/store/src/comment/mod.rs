//! Rows of comments.

use crate::{
    StoreError,
    row::{json, listed, parsed},
};
use marronnier_domain::{
    id::{CommentId, PostId},
    review::{Comment, Passage},
};
use rusqlite::{Connection, OptionalExtension, Row, params};

const COLUMNS: &str =
    "id, post_id, at, who, text, passage_text, passage_from, passage_to, quote, internal, resolved, people";

fn read(row: &Row<'_>) -> rusqlite::Result<Comment> {
    let passage = match row.get_ref(5)?.as_str_or_null()? {
        None => None,
        Some(_) => {
            Some(Passage { text: json(row, 5)?, start: row.get(6)?, end: row.get(7)?, quote: row.get(8)? })
        }
    };
    Ok(Comment {
        id: parsed(row, 0)?,
        post_id: parsed(row, 1)?,
        at: row.get(2)?,
        who: row.get(3)?,
        text: row.get(4)?,
        passage,
        internal: row.get(9)?,
        resolved: row.get(10)?,
        to: json(row, 11)?,
    })
}

/// A post's, the oldest first.
pub fn of_post(conn: &Connection, post: PostId) -> Result<Vec<Comment>, StoreError> {
    let mut query =
        conn.prepare_cached(&format!("SELECT {COLUMNS} FROM comment WHERE post_id = ?1 ORDER BY at, id"))?;
    Ok(query.query_map([post.to_string()], read)?.collect::<Result<_, _>>()?)
}

/// One of them.
pub fn get(conn: &Connection, id: CommentId) -> Result<Option<Comment>, StoreError> {
    let mut query = conn.prepare_cached(&format!("SELECT {COLUMNS} FROM comment WHERE id = ?1"))?;
    Ok(query.query_row([id.to_string()], read).optional()?)
}

/// Adds a comment, or writes it as it is now.
pub fn put(conn: &Connection, comment: &Comment) -> Result<(), StoreError> {
    let passage = comment.passage.as_ref();
    conn.prepare_cached(&format!(
        "INSERT INTO comment ({COLUMNS}) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)
         ON CONFLICT (post_id, id) DO UPDATE SET text = excluded.text, passage_text = excluded.passage_text,
           passage_from = excluded.passage_from, passage_to = excluded.passage_to, quote = excluded.quote,
           internal = excluded.internal, resolved = excluded.resolved, people = excluded.people"
    ))?
    .execute(params![
        comment.id.to_string(),
        comment.post_id.to_string(),
        comment.at,
        comment.who,
        comment.text,
        passage.map(|passage| listed(&passage.text)).transpose()?,
        passage.map(|passage| passage.start),
        passage.map(|passage| passage.end),
        passage.map(|passage| passage.quote.as_str()),
        comment.internal,
        comment.resolved,
        listed(&comment.to)?,
    ])?;
    Ok(())
}

/// Removes a comment.
pub fn remove(conn: &Connection, id: CommentId) -> Result<(), StoreError> {
    conn.prepare_cached("DELETE FROM comment WHERE id = ?1")?.execute([id.to_string()])?;
    Ok(())
}
