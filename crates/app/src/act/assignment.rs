//! Actions on assignments: given, given to another, due, how far they have come.

use super::{Outcome, Step, about_posts, due::due_now};
use crate::{
    action::Terms,
    failure::{Code, Failure},
};
use chrono::NaiveDate;
use marronnier_domain::{
    assignment::{Assignment, State, lead},
    id::{AssignmentId, PersonId, PostId},
    person::{Person, Role},
    post::Post,
    status::Status,
};
use marronnier_store::{
    assignment::{self as assignments, Listed},
    post as posts, practice as practices,
};

impl Step<'_> {
    pub(super) fn assign(
        &self,
        ids: &[PostId],
        person: PersonId,
        role: Option<Role>,
        terms: &Terms,
    ) -> Result<Outcome, Failure> {
        let given = self.posts(ids)?;
        let person = self.person(person)?;
        let role = role.unwrap_or_else(|| usual_role(&person));
        for post in &given {
            let theirs = assignments::of_post(self.conn, post.id)?
                .into_iter()
                .find(|one| one.person_id == person.id && one.role == role && one.state.is_live());
            let one = theirs.unwrap_or_else(|| self.new_assignment(post, &person, role));
            self.put_assignment(with_terms(one, terms), post, &person)?;
        }
        Ok(Outcome::told(about_posts(&given).with("person", person.name)))
    }

    pub(super) fn new_assignment(&self, post: &Post, person: &Person, role: Role) -> Assignment {
        let over = post.status.is_agreed() || post.status.is_locked() || post.status == Status::Cancelled;
        Assignment {
            id: AssignmentId(self.app.clock.new_id()),
            post_id: post.id,
            person_id: person.id,
            role,
            brief: String::new(),
            due: None,
            due_by_hand: false,
            lead: None,
            state: if over { State::Done } else { State::ToSend },
            estimate: None,
            spent: None,
            fee: None,
            delivered: None,
        }
    }

    /// Writes an assignment with the due date that follows; one that was taken back keeps what it has.
    fn put_assignment(&self, one: Assignment, post: &Post, person: &Person) -> Result<(), Failure> {
        if one.state == State::Withdrawn {
            return Ok(assignments::put(self.conn, &one)?);
        }
        let practice = practices::get(self.conn, post.client_id)?;
        let due = due_now(&one, post.planned, person, &practice);
        Ok(assignments::put(self.conn, &Assignment { due, ..one })?)
    }

    /// Says who writes a post: the main assignment for writing goes to them, or is taken back.
    pub(super) fn write_by(&self, post: &Post, person: Option<PersonId>) -> Result<(), Failure> {
        let there = assignments::of_post(self.conn, post.id)?;
        let Some(id) = person else {
            for one in there.iter().filter(|one| one.role == Role::Writer && one.state != State::Withdrawn) {
                self.take_back(one)?;
            }
            return Ok(());
        };
        let person = self.person(id)?;
        match lead(&there) {
            Some(one) if one.person_id == id => Ok(()),
            Some(one) => self.hand_over(one.clone(), post, &person),
            None => self.put_assignment(self.new_assignment(post, &person, Role::Writer), post, &person),
        }
    }

    /// What nobody was told of is gone; what somebody has in hand stays, as withdrawn.
    fn take_back(&self, one: &Assignment) -> Result<(), Failure> {
        match one.state {
            State::ToSend => assignments::remove(self.conn, one)?,
            _ => assignments::put(self.conn, &self.taken_back(one.clone()))?,
        }
        Ok(())
    }

    /// As it is when it was taken back. Its due date goes, unless it was late or had come back by then: that stays on its
    /// person's account.
    fn taken_back(&self, one: Assignment) -> Assignment {
        let counts = one.delivered.is_some() || self.is_late(&one);
        let due = one.due.filter(|_| counts);
        Assignment { state: State::Withdrawn, due, due_by_hand: one.due_by_hand && counts, ..one }
    }

    fn is_late(&self, one: &Assignment) -> bool {
        one.state.is_told() && one.due.is_some_and(|due| due < self.app.clock.here().date)
    }

    /// Gives an assignment to another, who is not told yet. What is on its person's account stays there: the other gets
    /// one of their own.
    fn hand_over(&self, one: Assignment, post: &Post, person: &Person) -> Result<(), Failure> {
        let does_it = |other: &Assignment| {
            (other.person_id, other.role) == (person.id, one.role)
                && other.id != one.id
                && other.state.is_live()
        };
        if one.state.is_owed() && assignments::of_post(self.conn, post.id)?.iter().any(does_it) {
            // the same work is theirs already: once is enough
            return self.take_back(&one);
        }
        if !one.state.is_owed() {
            return self.put_assignment(Assignment { person_id: person.id, fee: None, ..one }, post, person);
        }
        let mut theirs = Assignment { person_id: person.id, state: State::ToSend, fee: None, ..one.clone() };
        if one.delivered.is_some() || self.is_late(&one) {
            theirs = Assignment {
                id: AssignmentId(self.app.clock.new_id()),
                delivered: None,
                spent: None,
                ..theirs
            };
            assignments::put(self.conn, &self.taken_back(one))?;
        }
        self.put_assignment(theirs, post, person)
    }

    pub(super) fn reassign(&self, ids: &[AssignmentId], person: PersonId) -> Result<Outcome, Failure> {
        let person = self.person(person)?;
        let mut given = Vec::new();
        for one in self.assignments(ids)? {
            let post = self.post(one.assignment.post_id)?;
            let one = one.assignment;
            if one.person_id != person.id {
                match one.state {
                    // what is done is done by whoever did it: the other gets the same work anew
                    State::Delivered | State::Done => self.put_assignment(
                        Assignment { brief: one.brief, ..self.new_assignment(&post, &person, one.role) },
                        &post,
                        &person,
                    )?,
                    _ => self.hand_over(one, &post, &person)?,
                }
            }
            given.push(post);
        }
        Ok(Outcome::told(about_posts(&given).with("person", person.name)))
    }

    pub(super) fn edit_assignments(&self, ids: &[AssignmentId], terms: &Terms) -> Result<Outcome, Failure> {
        self.each(ids, |one| Ok(with_terms(one, terms)))
    }

    pub(super) fn set_due(&self, ids: &[AssignmentId], due: Option<NaiveDate>) -> Result<Outcome, Failure> {
        let outcome =
            self.each(ids, |one| Ok(Assignment { due: due.or(one.due), due_by_hand: due.is_some(), ..one }))?;
        Ok(match due {
            Some(day) => Outcome { told: outcome.told.clone().with("date", day.to_string()), ..outcome },
            None => outcome,
        })
    }

    pub(super) fn set_assignment_state(
        &self,
        ids: &[AssignmentId],
        state: State,
    ) -> Result<Outcome, Failure> {
        let today = self.app.clock.here().date;
        let outcome = self.each(ids, |one| {
            if one.state != state && !one.state.may_become(state) {
                return Err(Failure::new(Code::IllegalState)
                    .with("before", one.state.word())
                    .with("state", state.word())
                    .about("state"));
            }
            Ok(match state {
                State::Withdrawn => self.taken_back(one),
                State::Delivered => Assignment { state, delivered: one.delivered.or(Some(today)), ..one },
                _ => Assignment { state, ..one },
            })
        })?;
        for one in self.assignments(ids)? {
            self.follow_work(&one, state)?;
        }
        Ok(Outcome { told: outcome.told.clone().with("state", state.word()), ..outcome })
    }

    /// The status follows the work, where the client's practice says so: a text begun is being written, one delivered is
    /// read, one sent back is written again.
    pub(super) fn follow_work(&self, one: &Listed, state: State) -> Result<(), Failure> {
        if one.assignment.role != Role::Writer || !practices::get(self.conn, one.client_id)?.follows {
            return Ok(());
        }
        let to = match (state, one.status) {
            (State::Accepted | State::InProgress, Status::Idea) => Status::Drafting,
            (State::Delivered, Status::Idea | Status::Drafting) => Status::InReview,
            (State::ToRework, Status::InReview) => Status::Drafting,
            _ => return Ok(()),
        };
        Ok(posts::plan(self.conn, one.assignment.post_id, one.planned, to)?)
    }

    pub(super) fn remove_assignments(&self, ids: &[AssignmentId]) -> Result<Outcome, Failure> {
        let mut gone = Vec::new();
        for one in self.assignments(ids)? {
            assignments::remove(self.conn, &one.assignment)?;
            gone.push(self.post(one.assignment.post_id)?);
        }
        Ok(Outcome::told(about_posts(&gone)))
    }

    /// Changes assignments one by one; their due dates follow.
    fn each(
        &self,
        ids: &[AssignmentId],
        change: impl Fn(Assignment) -> Result<Assignment, Failure>,
    ) -> Result<Outcome, Failure> {
        let mut changed = Vec::new();
        for one in self.assignments(ids)? {
            let post = self.post(one.assignment.post_id)?;
            let person = self.person(one.assignment.person_id)?;
            self.put_assignment(change(one.assignment)?, &post, &person)?;
            changed.push(post);
        }
        Ok(Outcome::told(about_posts(&changed)))
    }

    /// The assignments in the order given, or a word that one is gone.
    pub(super) fn assignments(&self, ids: &[AssignmentId]) -> Result<Vec<Listed>, Failure> {
        let mut seen = std::collections::BTreeSet::new();
        let ids: Vec<AssignmentId> = ids.iter().copied().filter(|id| seen.insert(*id)).collect();
        let found = assignments::listed(self.conn, &ids)?;
        if found.len() < ids.len() {
            return Err(Failure::new(Code::NotFound).about("ids"));
        }
        Ok(found)
    }
}

fn with_terms(one: Assignment, terms: &Terms) -> Assignment {
    Assignment {
        due: terms.due.or(one.due),
        due_by_hand: terms.due.is_some() || (one.due_by_hand && terms.lead.is_none()),
        lead: terms.lead.or(one.lead),
        brief: terms.brief.clone().unwrap_or(one.brief),
        estimate: terms.estimate.unwrap_or(one.estimate),
        spent: terms.spent.unwrap_or(one.spent),
        fee: terms.fee.unwrap_or(one.fee),
        ..one
    }
}

/// What a person is given when nobody says: writing when they write, else the first thing they do.
fn usual_role(person: &Person) -> Role {
    if person.roles.contains(&Role::Writer) {
        return Role::Writer;
    }
    person.roles.first().copied().unwrap_or(Role::Writer)
}
