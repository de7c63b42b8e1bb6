//! Rows of packets: what went out to whom (kept whatever is undone), and which answers were taken in.

use crate::{
    StoreError,
    row::{json, listed, parsed},
};
use marronnier_domain::{
    id::{AssignmentId, ClientId, PacketId, PersonId, PostId, RevisionId},
    person::Role,
    review::Content,
};
use rusqlite::{Connection, OptionalExtension, Row, params};
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// A post that went out in a packet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sent {
    /// In which packet.
    pub packet: PacketId,
    /// Which post.
    pub post_id: PostId,
    /// The state that went out.
    pub revision: RevisionId,
    /// For which assignment.
    pub assignment_id: AssignmentId,
    /// Other assignments of theirs on the same post, which the same words answer.
    pub others: Vec<AssignmentId>,
    /// To whom.
    pub person_id: PersonId,
    /// Their name as it was.
    pub person: String,
    /// Milliseconds since 1970, UTC.
    pub at: i64,
    /// Who sent it.
    pub who: String,
    /// What the post said.
    pub content: Content,
    /// The pictures that went with it.
    pub pictures: Vec<SentPicture>,
    /// What other programs put beside our fields in what came back of it; nothing when none did.
    pub beside: Option<Value>,
    /// Whose post it was; older packets do not say.
    pub client_id: Option<ClientId>,
    /// For what; older packets do not say.
    pub role: Option<Role>,
    /// The answers to it that were taken in once, undone ones included.
    pub answers: Vec<Taken>,
}

/// An answer that was taken in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Taken {
    /// What names it.
    pub digest: String,
    /// When it was written, as whoever reads answers says it.
    pub written: Option<Value>,
    /// What it said, if it said anything new.
    pub revision: Option<RevisionId>,
    /// It was written before another that was in already.
    pub earlier: bool,
}

/// A picture that went out: sent back as it is, it is nothing new.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SentPicture {
    /// Its file's name in the packet.
    pub name: String,
    /// BLAKE3 of what it held.
    pub digest: String,
}

/// What is kept of a post, as JSON.
#[derive(Serialize, Deserialize)]
struct Kept {
    #[serde(flatten)]
    content: Content,
    #[serde(default)]
    pictures: Vec<SentPicture>,
    #[serde(default)]
    others: Vec<AssignmentId>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    beside: Option<Value>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    client_id: Option<ClientId>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    role: Option<Role>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    answers: Vec<Taken>,
}

const COLUMNS: &str = "packet, post_id, revision, assignment_id, person_id, person, at, who, content";

fn read(row: &Row<'_>) -> rusqlite::Result<Sent> {
    let Kept { content, pictures, others, beside, client_id, role, answers } = json(row, 8)?;
    Ok(Sent {
        packet: parsed(row, 0)?,
        post_id: parsed(row, 1)?,
        revision: parsed(row, 2)?,
        assignment_id: parsed(row, 3)?,
        person_id: parsed(row, 4)?,
        person: row.get(5)?,
        at: row.get(6)?,
        who: row.get(7)?,
        content,
        pictures,
        others,
        beside,
        client_id,
        role,
        answers,
    })
}

/// A packet's posts.
pub fn sent(conn: &Connection, packet: PacketId) -> Result<Vec<Sent>, StoreError> {
    let mut query =
        conn.prepare_cached(&format!("SELECT {COLUMNS} FROM sent WHERE packet = ?1 ORDER BY post_id"))?;
    Ok(query.query_map([packet.to_string()], read)?.collect::<Result<_, _>>()?)
}

/// Whether a later packet took the same assignment out.
pub fn is_older(conn: &Connection, sent: &Sent) -> Result<bool, StoreError> {
    let mut query = conn.prepare_cached(
        "SELECT 1 FROM sent WHERE post_id = ?1 AND at >= ?2 AND packet > ?3 AND assignment_id = ?4",
    )?;
    Ok(query.exists(params![
        sent.post_id.to_string(),
        sent.at,
        sent.packet.to_string(),
        sent.assignment_id.to_string()
    ])?)
}

/// The last packet that a post went out with, to a person.
pub fn last(conn: &Connection, post: PostId) -> Result<Option<Sent>, StoreError> {
    let mut query = conn.prepare_cached(&format!(
        "SELECT {COLUMNS} FROM sent WHERE post_id = ?1 ORDER BY at DESC, packet DESC LIMIT 1"
    ))?;
    Ok(query.query_row([post.to_string()], read).optional()?)
}

/// Keeps what goes out.
pub fn add(conn: &Connection, sent: &Sent) -> Result<(), StoreError> {
    conn.prepare_cached(&format!(
        "INSERT INTO sent ({COLUMNS}) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)"
    ))?
    .execute(params![
        sent.packet.to_string(),
        sent.post_id.to_string(),
        sent.revision.to_string(),
        sent.assignment_id.to_string(),
        sent.person_id.to_string(),
        sent.person,
        sent.at,
        sent.who,
        listed(&Kept {
            content: sent.content.clone(),
            pictures: sent.pictures.clone(),
            others: sent.others.clone(),
            beside: sent.beside.clone(),
            client_id: sent.client_id,
            role: sent.role,
            answers: sent.answers.clone(),
        })?,
    ])?;
    Ok(())
}

/// Keeps what other programs put beside our fields in what came back.
pub fn keep_beside(
    conn: &Connection,
    packet: PacketId,
    post: PostId,
    beside: &Value,
) -> Result<(), StoreError> {
    conn.prepare_cached(
        "UPDATE sent SET content = json_set(content, '$.beside', json(?3)) WHERE packet = ?1 AND post_id = ?2",
    )?
    .execute(params![packet.to_string(), post.to_string(), listed(beside)?])?;
    Ok(())
}

/// Keeps which answers to a packet were taken in.
pub fn keep_answers(
    conn: &Connection,
    packet: PacketId,
    post: PostId,
    answers: &[Taken],
) -> Result<(), StoreError> {
    conn.prepare_cached(
        "UPDATE sent SET content = json_set(content, '$.answers', json(?3)) WHERE packet = ?1 AND post_id = ?2",
    )?
    .execute(params![packet.to_string(), post.to_string(), listed(&answers)?])?;
    Ok(())
}

/// What came back last beside our fields for an assignment, of an answer that is taken in.
pub fn beside(
    conn: &Connection,
    post: PostId,
    assignment: AssignmentId,
) -> Result<Option<Value>, StoreError> {
    let mut query = conn.prepare_cached(
        "SELECT json_extract(content, '$.beside') FROM sent
         WHERE post_id = ?1 AND assignment_id = ?2 AND json_extract(content, '$.beside') IS NOT NULL
           AND packet IN (SELECT packet FROM received WHERE post_id = ?1)
         ORDER BY at DESC, packet DESC LIMIT 1",
    )?;
    let read = |row: &Row<'_>| json(row, 0);
    Ok(query.query_row(params![post.to_string(), assignment.to_string()], read).optional()?)
}

/// Forgets a packet that could not be written.
pub fn forget(conn: &Connection, packet: PacketId) -> Result<(), StoreError> {
    conn.prepare_cached("DELETE FROM sent WHERE packet = ?1")?.execute([packet.to_string()])?;
    Ok(())
}

/// Whether what came back for a post was taken in already.
pub fn was_received(conn: &Connection, post: PostId, digest: &str) -> Result<bool, StoreError> {
    let mut query = conn.prepare_cached("SELECT 1 FROM received WHERE post_id = ?1 AND digest = ?2")?;
    Ok(query.exists(params![post.to_string(), digest])?)
}

/// What names the answers to a packet that are taken in for a post.
pub fn received(conn: &Connection, post: PostId, packet: PacketId) -> Result<Vec<String>, StoreError> {
    let mut query = conn.prepare_cached("SELECT digest FROM received WHERE post_id = ?1 AND packet = ?2")?;
    let digests = query.query_map(params![post.to_string(), packet.to_string()], |row| row.get(0))?;
    Ok(digests.collect::<Result<_, _>>()?)
}

/// Says that it was.
pub fn receive(conn: &Connection, post: PostId, digest: &str, packet: PacketId) -> Result<(), StoreError> {
    conn.prepare_cached("INSERT OR IGNORE INTO received (post_id, digest, packet) VALUES (?1, ?2, ?3)")?
        .execute(params![post.to_string(), digest, packet.to_string()])?;
    Ok(())
}
