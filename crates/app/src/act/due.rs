//! What follows from a change to posts: proposed due dates move with them, passages stay under their comments.

use super::Step;
use crate::failure::Failure;
use chrono::NaiveDate;
use marronnier_domain::{
    assignment::{Assignment, lead_of, proposed},
    moment::PlannedAt,
    person::Person,
    post::Post,
    review::{Content, Practice, carried, found_again},
};
use marronnier_store::{
    assignment as assignments, comment as comments, person as people, post as posts, practice as practices,
};

/// The due date of an assignment as its post, its person and its client say it; one set by hand stays.
pub(crate) fn due_now(
    one: &Assignment,
    planned: Option<PlannedAt>,
    person: &Person,
    practice: &Practice,
) -> Option<NaiveDate> {
    if one.due_by_hand {
        return one.due;
    }
    let days = one.lead.unwrap_or_else(|| lead_of(&practice.leads, one.role).days);
    planned.map(|at| proposed(at.date, days, person))
}

impl Step<'_> {
    /// Runs after the action, in its transaction.
    pub(super) fn follow_up(&self) -> Result<(), Failure> {
        let seen = std::mem::take(&mut *self.seen.borrow_mut());
        for (id, before) in seen {
            let Some(now) = posts::get(self.conn, id)? else { continue };
            if now.planned != before.planned {
                self.follow_dates(&now)?;
            }
            let (was, is) = (Content::of(&before, Vec::new()), Content::of(&now, Vec::new()));
            if was != is {
                self.follow_texts(&was, &is, id)?;
            }
        }
        Ok(())
    }

    /// Moves the due dates of a post that moved.
    fn follow_dates(&self, post: &Post) -> Result<(), Failure> {
        let practice = practices::get(self.conn, post.client_id)?;
        for one in assignments::of_post(self.conn, post.id)? {
            if !one.state.is_owed() {
                continue;
            }
            let Some(person) = people::get(self.conn, one.person_id)? else { continue };
            let due = due_now(&one, post.planned, &person, &practice);
            if due != one.due {
                assignments::put(self.conn, &Assignment { due, ..one })?;
            }
        }
        Ok(())
    }

    /// Proposes the due dates of a person's owed work anew: their days changed.
    pub(super) fn follow_person(&self, person: &Person) -> Result<(), Failure> {
        for listed in assignments::owed_by(self.conn, person.id)? {
            let one = listed.assignment;
            let practice = practices::get(self.conn, listed.client_id)?;
            self.redo_due(one, listed.planned, person, &practice)?;
        }
        Ok(())
    }

    /// Proposes the due dates of a client's owed work anew: their lead times changed.
    pub(super) fn follow_practice(&self, practice: &Practice) -> Result<(), Failure> {
        for listed in assignments::owed_for(self.conn, practice.client_id)? {
            let Some(person) = people::get(self.conn, listed.assignment.person_id)? else { continue };
            self.redo_due(listed.assignment, listed.planned, &person, practice)?;
        }
        Ok(())
    }

    fn redo_due(
        &self,
        one: Assignment,
        planned: Option<PlannedAt>,
        person: &Person,
        practice: &Practice,
    ) -> Result<(), Failure> {
        let due = due_now(&one, planned, person, practice);
        if due == one.due {
            return Ok(());
        }
        Ok(assignments::put(self.conn, &Assignment { due, ..one })?)
    }

    /// Keeps commented passages in their places.
    fn follow_texts(
        &self,
        was: &Content,
        is: &Content,
        id: marronnier_domain::id::PostId,
    ) -> Result<(), Failure> {
        for mut comment in comments::of_post(self.conn, id)? {
            let Some(passage) = comment.passage.as_mut() else { continue };
            let text = |content: &Content| content.text(passage.text).unwrap_or_default().to_owned();
            let (old, new) = (text(was), text(is));
            if old == new {
                continue;
            }
            let was = (passage.start, passage.end);
            let is = match passage.is_gone() {
                // cut, then pasted elsewhere
                true => found_again(&old, &new, &passage.quote),
                false => carried(&old, &new, passage.start, passage.end),
            };
            (passage.start, passage.end) = is.unwrap_or((passage.start, passage.start));
            if (passage.start, passage.end) == was {
                continue;
            }
            comments::put(self.conn, &comment)?;
        }
        Ok(())
    }
}
