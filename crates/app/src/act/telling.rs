//! Who is to be told what: what people have in hand before an action against what they have after it, whatever the action
//! was. Sends nothing.

use crate::{
    changes::{News, ToTell},
    failure::Failure,
};
use marronnier_domain::{
    assignment::State,
    id::{AssignmentId, PersonId},
    status::Status,
};
use marronnier_store::{
    Connection,
    assignment::{self as assignments, Held},
    person as people,
};
use std::collections::{BTreeMap, BTreeSet};

/// What people have in hand at a moment.
pub(crate) struct InHand {
    held: BTreeMap<AssignmentId, Held>,
    /// All that was given to people and not taken back, where it may come back to them: undo and redo alone do that.
    given: Option<BTreeSet<(AssignmentId, PersonId)>>,
    people: BTreeSet<PersonId>,
}

impl InHand {
    /// Before an action.
    pub fn now(conn: &Connection) -> Result<Self, Failure> {
        Ok(Self { held: assignments::held(conn)?, given: None, people: people::ids(conn)? })
    }

    /// Before undo or redo.
    pub fn before_replay(conn: &Connection) -> Result<Self, Failure> {
        Ok(Self { given: Some(assignments::given(conn)?), ..Self::now(conn)? })
    }

    /// Who is to be told of what happened since, the oldest work first.
    pub fn since(&self, conn: &Connection) -> Result<Vec<ToTell>, Failure> {
        let now = assignments::held(conn)?;
        let people = people::ids(conn)?;
        // those of the sample come and go with it: nobody is there to be told
        let is_there = |one: &Held, people: &BTreeSet<PersonId>| {
            !one.sample || people.contains(&one.assignment.person_id)
        };
        let mut tell = Vec::new();
        for (id, before) in &self.held {
            match now.get(id).filter(|now| now.assignment.person_id == before.assignment.person_id) {
                Some(after) => tell.extend(news(before, after).map(|news| line(before, Some(after), news))),
                None if is_there(before, &people) && self.is_lost(conn, before)? => {
                    tell.push(line(before, None, News::Withdrawn))
                }
                None => {}
            }
        }
        let Some(given) = &self.given else { return Ok(tell) };
        let back = now.values().filter(|one| {
            let known = given.contains(&(one.assignment.id, one.assignment.person_id));
            !known && !is_over(one.status) && is_there(one, &self.people)
        });
        tell.extend(back.map(|one| line(one, Some(one), News::Given)));
        Ok(tell)
    }

    /// Whether it is theirs no more: what they gave back, or what is to be sent to them again, still is.
    fn is_lost(&self, conn: &Connection, before: &Held) -> Result<bool, Failure> {
        if is_over(before.status) {
            return Ok(false);
        }
        let now = assignments::get(conn, before.assignment.id)?;
        let theirs = |now: &marronnier_domain::assignment::Assignment| {
            now.person_id == before.assignment.person_id && now.state != State::Withdrawn
        };
        Ok(!now.as_ref().is_some_and(theirs))
    }
}

/// What there is to say of work that stays in somebody's hands.
fn news(before: &Held, after: &Held) -> impl Iterator<Item = News> {
    let stopped = |one: &Held| match one.status {
        Status::Cancelled => Some(News::Cancelled),
        Status::OnHold => Some(News::OnHold),
        _ => None,
    };
    let turn = match (stopped(before), stopped(after)) {
        (was, is) if was == is => None,
        (Some(_), None) => Some(News::Resumed),
        (_, is) => is,
    };
    let moved = (before.planned, before.assignment.due) != (after.planned, after.assignment.due);
    let briefed = before.assignment.brief != after.assignment.brief;
    let goes_on = !is_over(after.status);
    turn.filter(|_| after.status != Status::Published)
        .into_iter()
        .chain((moved && goes_on).then_some(News::Moved))
        .chain((briefed && goes_on).then_some(News::Brief))
}

/// Nobody works on it any more.
fn is_over(status: Status) -> bool {
    matches!(status, Status::Published | Status::Cancelled)
}

/// One thing to tell.
pub(super) fn line(before: &Held, after: Option<&Held>, news: News) -> ToTell {
    let now = after.unwrap_or(before);
    ToTell {
        person_id: now.assignment.person_id,
        name: now.name.clone(),
        email: now.email.clone(),
        assignment_id: now.assignment.id,
        post_id: now.assignment.post_id,
        title: now.title.clone(),
        news,
        planned: now.planned,
        was: before.assignment.due,
        due: now.assignment.due,
    }
}
