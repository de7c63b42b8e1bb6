//! A past to measure with: lines of the journal.

use super::Chance;
use marronnier_domain::id::{ActionId, PostId};
use marronnier_store::{Connection, StoreError};
use uuid::Uuid;

/// Octets of a changeset: what an edit of a text of a few lines leaves.
const CHANGESET: usize = 700;

/// Adds so many lines, each about one of the posts, a minute from one to the next.
pub(super) fn journal(conn: &Connection, posts: &[PostId], lines: u32, now: i64) -> Result<(), StoreError> {
    let mut chance = Chance(7);
    let last: i64 = conn.query_row("SELECT coalesce(max(seq), 0) FROM journal", (), |row| row.get(0))?;
    let mut line = conn.prepare(
        "INSERT INTO journal (seq, action_id, at, who, told, state, changeset) VALUES (?1, ?2, ?3, 'Maya', ?4, 0, ?5)",
    )?;
    let mut link = conn.prepare("INSERT INTO journal_post (post_id, seq) VALUES (?1, ?2)")?;
    for n in 0..lines {
        let (seq, back) = (last + 1 + i64::from(n), i64::from(lines - n));
        let octets: Vec<u8> = (0..CHANGESET).map(|_| u8::try_from(chance.below(256)).unwrap_or(0)).collect();
        let told = format!(r#"{{"name":"writeText","params":{{"title":"Publication {n}"}}}}"#);
        line.execute((seq, ActionId(Uuid::now_v7()).to_string(), now - back * 60_000, told, octets))?;
        if let Some(post) = posts.get(chance.below(posts.len())) {
            link.execute((post.to_string(), seq))?;
        }
    }
    Ok(())
}
