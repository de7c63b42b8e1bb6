//! Rows of approvals: who of the team agreed to which content.

use crate::{StoreError, row::parsed};
use marronnier_domain::{id::PostId, review::Approval};
use rusqlite::{Connection, params};
use std::borrow::Cow;

/// What stands before the name of who agrees for the client: the same name in the team is somebody else.
const CLIENT: &str = "client:";

/// A post's, the oldest first.
pub fn of_post(conn: &Connection, post: PostId) -> Result<Vec<Approval>, StoreError> {
    let mut query = conn
        .prepare_cached("SELECT post_id, who, at, hash FROM approval WHERE post_id = ?1 ORDER BY at, who")?;
    let rows = query.query_map([post.to_string()], |row| {
        let key: String = row.get(1)?;
        let (who, client) = match key.strip_prefix(CLIENT) {
            Some(name) => (name.to_owned(), true),
            None => (key.strip_prefix(' ').map(ToOwned::to_owned).unwrap_or(key), false),
        };
        Ok(Approval { post_id: parsed(row, 0)?, who, client, at: row.get(2)?, hash: row.get(3)? })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Somebody agrees; again, when they had agreed to something else or under another spelling of their name.
pub fn put(conn: &Connection, approval: &Approval) -> Result<(), StoreError> {
    remove_others(conn, approval.post_id, &approval.who, approval.client, Some(&approval.who))?;
    conn.prepare_cached(
        "INSERT INTO approval (post_id, who, at, hash) VALUES (?1, ?2, ?3, ?4)
         ON CONFLICT (post_id, who) DO UPDATE SET at = excluded.at, hash = excluded.hash",
    )?
    .execute(params![
        approval.post_id.to_string(),
        key(&approval.who, approval.client),
        approval.at,
        approval.hash
    ])?;
    Ok(())
}

/// Somebody takes their approval back, however their name was spelled.
pub fn remove(conn: &Connection, post: PostId, who: &str, client: bool) -> Result<(), StoreError> {
    remove_others(conn, post, who, client, None)
}

/// Removes what somebody agreed to, except under the name `kept`.
fn remove_others(
    conn: &Connection,
    post: PostId,
    who: &str,
    client: bool,
    kept: Option<&str>,
) -> Result<(), StoreError> {
    let theirs = |one: &Approval| one.client == client && one.is_of(who) && Some(one.who.as_str()) != kept;
    for one in of_post(conn, post)?.iter().filter(|one| theirs(one)) {
        conn.prepare_cached("DELETE FROM approval WHERE post_id = ?1 AND who = ?2")?
            .execute(params![post.to_string(), key(&one.who, client)])?;
    }
    Ok(())
}

/// Under which name an approval is kept. A name of the team that begins as a client's does is set apart by a space.
fn key(who: &str, client: bool) -> Cow<'_, str> {
    match client {
        true => format!("{CLIENT}{who}").into(),
        false if who.starts_with(CLIENT) => format!(" {who}").into(),
        false => who.into(),
    }
}
