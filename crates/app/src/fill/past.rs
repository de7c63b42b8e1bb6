//! A past and a library to measure with: lines of the journal, visuals with their files.

use super::Chance;
use marronnier_domain::{
    id::{ActionId, PostId},
    visual::Kind,
};
use marronnier_media::{Shelf, identity};
use marronnier_store::{Connection, StoreError};
use std::fs;
use uuid::Uuid;

/// Octets of a changeset: what an edit of a text of a few lines leaves.
const CHANGESET: usize = 700;
/// Octets of an original: less than people's, so that twenty thousand of them stand on any disk.
const ORIGINAL: u32 = 8_192;

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

/// Adds so many visuals, each with a file that nobody draws; every other one is shown by a post.
pub(super) fn visuals(
    conn: &Connection,
    shelf: &Shelf,
    posts: &[PostId],
    count: u32,
    now: i64,
) -> Result<(), StoreError> {
    let mut row = conn.prepare(
        "INSERT INTO visual (id, file_name, kind, bytes, width, height, alt, tags, added)
         VALUES (?1, ?2, 'jpeg', ?6, 1200, 800, ?3, ?4, ?5)",
    )?;
    let mut use_ =
        conn.prepare("INSERT OR IGNORE INTO post_visual (post_id, visual_id, position) VALUES (?1, ?2, 0)")?;
    let mut digest = conn.prepare("INSERT INTO visual_digest (visual_id, refusal) VALUES (?1, 'broken')")?;
    let mut chance = Chance(9);
    for n in 0..count {
        let mut octets = vec![0; ORIGINAL as usize];
        octets[..4].copy_from_slice(&n.to_le_bytes());
        let visual = identity(&octets);
        let (id, place) = (visual.to_string(), shelf.original(visual, Kind::Jpeg));
        let written =
            place.parent().map_or(Ok(()), fs::create_dir_all).and_then(|()| fs::write(&place, &octets));
        written.map_err(StoreError::of_file(place))?;
        let words = format!("Image {n} du four");
        row.execute((&id, format!("image-{n}.jpg"), words, r#"["four"]"#, now - i64::from(n), ORIGINAL))?;
        digest.execute([&id])?;
        if let Some(post) = posts.get(chance.below(posts.len())).filter(|_| n % 2 == 0) {
            use_.execute((post.to_string(), &id))?;
        }
    }
    Ok(())
}
