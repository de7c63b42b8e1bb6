//! What people have in hand: told from what they have in hand later, it says who is to be told of what.

use super::{COLUMNS, read};
use crate::{
    StoreError,
    row::{parsed, planned},
};
use marronnier_domain::{
    assignment::Assignment,
    id::{AssignmentId, PersonId},
    moment::PlannedAt,
    status::Status,
};
use rusqlite::Connection;
use std::collections::{BTreeMap, BTreeSet};

/// Work that somebody has in hand, with what they know of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Held {
    /// The assignment.
    pub assignment: Assignment,
    /// Name of who has it: they may be gone afterwards.
    pub name: String,
    /// Their address; may be empty.
    pub email: String,
    /// They came with the sample, and go with it.
    pub sample: bool,
    /// The post's title.
    pub title: String,
    /// The post's moment.
    pub planned: Option<PlannedAt>,
    /// How far the post has come.
    pub status: Status,
}

/// All of it. Its first condition is that of the index of owed work.
pub fn held(conn: &Connection) -> Result<BTreeMap<AssignmentId, Held>, StoreError> {
    let mut query = conn.prepare_cached(&format!(
        "SELECT {COLUMNS}, p.title, p.planned_date, p.planned_time, p.status, w.name, w.email, w.sample
         FROM assignment a JOIN post p ON p.id = a.post_id JOIN person w ON w.id = a.person_id
         WHERE a.state IN ('to_send', 'sent', 'accepted', 'in_progress', 'to_rework') AND a.state <> 'to_send'"
    ))?;
    let rows = query.query_map([], |row| {
        let assignment = read(row)?;
        Ok((
            assignment.id,
            Held {
                assignment,
                title: row.get(13)?,
                planned: planned(row, 14)?,
                status: parsed(row, 16)?,
                name: row.get(17)?,
                email: row.get(18)?,
                sample: row.get(19)?,
            },
        ))
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Which work was given to whom and not taken back, however far it has come.
pub fn given(conn: &Connection) -> Result<BTreeSet<(AssignmentId, PersonId)>, StoreError> {
    let mut query = conn.prepare_cached("SELECT id, person_id FROM assignment WHERE state <> 'withdrawn'")?;
    let rows = query.query_map([], |row| Ok((parsed(row, 0)?, parsed(row, 1)?)))?;
    Ok(rows.collect::<Result<_, _>>()?)
}
