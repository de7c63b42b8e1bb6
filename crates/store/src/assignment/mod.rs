//! Rows of assignments. Who works on a post (`post.assignee_id`) is written here too, as the assignments say it.

mod held;
mod punctuality;

pub use held::{Held, given, held};
pub use punctuality::punctuality;

use crate::{
    StoreError, post,
    post::criteria::Criteria,
    row::{parsed, parsed_opt, planned},
};
use chrono::NaiveDate;
use marronnier_domain::{
    assignment::{Assignment, lead},
    filter::Filter,
    id::{AssignmentId, ClientId, PersonId, PostId},
    moment::PlannedAt,
    status::Status,
};
use rusqlite::{Connection, OptionalExtension, Params, Row, params, params_from_iter};

const COLUMNS: &str = "a.id, a.post_id, a.person_id, a.role, a.brief, a.due, a.due_by_hand, a.lead, a.state, a.estimate, \
                       a.spent, a.fee, a.delivered";
/// Nobody waits for work on a post that is published or given up.
const OWED: &str = "a.state IN ('to_send', 'sent', 'accepted', 'in_progress', 'to_rework')
    AND p.status NOT IN ('published', 'cancelled')";

fn read(row: &Row<'_>) -> rusqlite::Result<Assignment> {
    Ok(Assignment {
        id: parsed(row, 0)?,
        post_id: parsed(row, 1)?,
        person_id: parsed(row, 2)?,
        role: parsed(row, 3)?,
        brief: row.get(4)?,
        due: parsed_opt(row, 5)?,
        due_by_hand: row.get(6)?,
        lead: row.get(7)?,
        state: parsed(row, 8)?,
        estimate: row.get(9)?,
        spent: row.get(10)?,
        fee: row.get(11)?,
        delivered: parsed_opt(row, 12)?,
    })
}

fn select(conn: &Connection, tail: &str, values: impl Params) -> Result<Vec<Assignment>, StoreError> {
    let mut query = conn.prepare_cached(&format!("SELECT {COLUMNS} FROM assignment a {tail}"))?;
    Ok(query.query_map(values, read)?.collect::<Result<_, _>>()?)
}

/// One of them.
pub fn get(conn: &Connection, id: AssignmentId) -> Result<Option<Assignment>, StoreError> {
    Ok(select(conn, "WHERE a.id = ?1", [id.to_string()])?.pop())
}

/// A post's, the oldest first.
pub fn of_post(conn: &Connection, post: PostId) -> Result<Vec<Assignment>, StoreError> {
    select(conn, "WHERE a.post_id = ?1 ORDER BY a.id", [post.to_string()])
}

/// A person's, on whatever post, the oldest first.
pub fn of_person(conn: &Connection, person: PersonId) -> Result<Vec<Assignment>, StoreError> {
    select(conn, "WHERE a.person_id = ?1 ORDER BY a.id", [person.to_string()])
}

/// An assignment with what a list shows of its post.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listed {
    /// The assignment.
    pub assignment: Assignment,
    /// Whose post it is.
    pub client_id: ClientId,
    /// The post's title.
    pub title: String,
    /// The post's moment.
    pub planned: Option<PlannedAt>,
    /// How far the post has come.
    pub status: Status,
}

impl Listed {
    /// Whether it is still waited for: nobody waits for work on a post that is published or given up.
    pub fn is_owed(&self) -> bool {
        self.assignment.state.is_owed() && !matches!(self.status, Status::Published | Status::Cancelled)
    }
}

fn list(conn: &Connection, tail: &str, values: impl Params) -> Result<Vec<Listed>, StoreError> {
    let mut query = conn.prepare_cached(&format!(
        "SELECT {COLUMNS}, p.client_id, p.title, p.planned_date, p.planned_time, p.status
         FROM assignment a JOIN post p ON p.id = a.post_id {tail}"
    ))?;
    let rows = query.query_map(values, |row| {
        Ok(Listed {
            assignment: read(row)?,
            client_id: parsed(row, 13)?,
            title: row.get(14)?,
            planned: planned(row, 15)?,
            status: parsed(row, 17)?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Those due from one day to another, both included, by due date.
pub fn due(conn: &Connection, from: NaiveDate, to: NaiveDate) -> Result<Vec<Listed>, StoreError> {
    list(
        conn,
        "WHERE a.due BETWEEN ?1 AND ?2 ORDER BY a.due, a.id",
        params![from.to_string(), to.to_string()],
    )
}

/// The same of the posts that `filter` keeps; its people are those whose work it is.
pub fn due_of(
    conn: &Connection,
    filter: &Filter,
    from: NaiveDate,
    to: NaiveDate,
) -> Result<Vec<Listed>, StoreError> {
    // nobody alone has no work
    if filter.unassigned && filter.people.is_empty() {
        return Ok(Vec::new());
    }
    // somebody else's part in a post of theirs is not their work
    let mut criteria = Criteria::of(&Filter { people: Vec::new(), unassigned: false, ..filter.clone() });
    criteria.among("a.person_id", filter.people.iter().map(ToString::to_string));
    criteria.add("a.due BETWEEN ? AND ?", [from.to_string(), to.to_string()]);
    let tail = format!("{} ORDER BY a.due, a.id", criteria.clause());
    list(conn, &tail, params_from_iter(criteria.values()))
}

/// Those still owed whose due date is before a day, by due date, at most `limit`.
pub fn late(conn: &Connection, before: NaiveDate, limit: u32) -> Result<Vec<Listed>, StoreError> {
    list(
        conn,
        &format!("WHERE {OWED} AND a.due < ?1 ORDER BY a.due, a.id LIMIT ?2"),
        params![before.to_string(), limit],
    )
}

/// Those still owed without a due date, at most `limit`.
pub fn undated(conn: &Connection, limit: u32) -> Result<Vec<Listed>, StoreError> {
    list(conn, &format!("WHERE {OWED} AND a.due IS NULL ORDER BY a.id LIMIT ?1"), [limit])
}

/// Those that a person still owes.
pub fn owed_by(conn: &Connection, person: PersonId) -> Result<Vec<Listed>, StoreError> {
    let tail = format!("WHERE a.person_id = ?1 AND {OWED} ORDER BY a.due IS NULL, a.due, a.id");
    list(conn, &tail, [person.to_string()])
}

/// Those still owed for a client's posts.
pub fn owed_for(conn: &Connection, client: ClientId) -> Result<Vec<Listed>, StoreError> {
    list(conn, &format!("WHERE p.client_id = ?1 AND {OWED} ORDER BY a.due, a.id"), [client.to_string()])
}

/// Those of these identities that exist, with their posts, in the order given.
pub fn listed(conn: &Connection, ids: &[AssignmentId]) -> Result<Vec<Listed>, StoreError> {
    let mut found = Vec::with_capacity(ids.len());
    for id in ids {
        found.extend(list(conn, "WHERE a.id = ?1", [id.to_string()])?);
    }
    Ok(found)
}

/// Adds an assignment, or writes it as it is now.
pub fn put(conn: &Connection, one: &Assignment) -> Result<(), StoreError> {
    conn.prepare_cached(
        "INSERT INTO assignment (id, post_id, person_id, role, brief, due, due_by_hand, lead, state, estimate, spent,
           fee, delivered)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)
         ON CONFLICT (post_id, id) DO UPDATE SET person_id = excluded.person_id, role = excluded.role, brief = excluded.brief,
           due = excluded.due, due_by_hand = excluded.due_by_hand, lead = excluded.lead, state = excluded.state,
           estimate = excluded.estimate, spent = excluded.spent, fee = excluded.fee,
           delivered = excluded.delivered",
    )?
    .execute(params![
        one.id.to_string(),
        one.post_id.to_string(),
        one.person_id.to_string(),
        one.role.word(),
        one.brief,
        one.due.map(|day| day.to_string()),
        one.due_by_hand,
        one.lead,
        one.state.word(),
        one.estimate,
        one.spent,
        one.fee,
        one.delivered.map(|day| day.to_string()),
    ])?;
    settle(conn, one.post_id)
}

/// Removes an assignment.
pub fn remove(conn: &Connection, one: &Assignment) -> Result<(), StoreError> {
    conn.prepare_cached("DELETE FROM assignment WHERE id = ?1")?.execute([one.id.to_string()])?;
    settle(conn, one.post_id)
}

/// Removes all of a person; the next writer of each post works on it then.
pub(crate) fn remove_of_person(conn: &Connection, person: PersonId) -> Result<(), StoreError> {
    let theirs = select(conn, "WHERE a.person_id = ?1", [person.to_string()])?;
    theirs.iter().try_for_each(|one| remove(conn, one))
}

/// Writes who works on a post, as its assignments say.
fn settle(conn: &Connection, id: PostId) -> Result<(), StoreError> {
    let person = lead(&of_post(conn, id)?).map(|one| one.person_id);
    let now: Option<Option<PersonId>> = conn
        .prepare_cached("SELECT assignee_id FROM post WHERE id = ?1")?
        .query_row([id.to_string()], |row| parsed_opt(row, 0))
        .optional()?;
    if now != Some(person) {
        post::assign(conn, id, person)?;
    }
    Ok(())
}
