//! Who does what on a post by when: states and what may follow them. Due dates are in `due`, a team's weeks in `load`.

mod due;
mod load;
#[cfg(test)]
mod tests;

pub use due::{Lead, Pressure, lead_of, pressure, proposed, usual_lead};
pub use load::{Load, Work, load, monday};

use crate::{
    id::{AssignmentId, PersonId, PostId},
    person::Role,
};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};
use ts_rs::TS;

/// How far an assignment has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename = "AssignmentState")]
pub enum State {
    /// The person has not been told.
    ToSend,
    /// The brief has gone out.
    Sent,
    /// The person said yes.
    Accepted,
    /// The person is at it.
    InProgress,
    /// The draft has come back.
    Delivered,
    /// It went back to the person.
    ToRework,
    /// Nothing is left to do.
    Done,
    /// Taken back, or declined.
    Withdrawn,
}

use State::*;

impl State {
    /// All of them, in the order of the work.
    pub const ALL: [State; 8] = [ToSend, Sent, Accepted, InProgress, Delivered, ToRework, Done, Withdrawn];

    /// The word on the wire and in the database.
    pub fn word(self) -> &'static str {
        match self {
            ToSend => "to_send",
            Sent => "sent",
            Accepted => "accepted",
            InProgress => "in_progress",
            Delivered => "delivered",
            ToRework => "to_rework",
            Done => "done",
            Withdrawn => "withdrawn",
        }
    }

    /// What may follow, the likeliest first.
    ///
    /// A person who works beside the CM is told nothing by file, hence every step may be skipped on the way forward; what
    /// is delivered is done or reworked; what was withdrawn can be given out again.
    pub fn next(self) -> &'static [State] {
        match self {
            ToSend => &[Sent, Accepted, InProgress, Delivered, Done, Withdrawn],
            Sent => &[Accepted, InProgress, Delivered, Done, Withdrawn, ToSend],
            Accepted => &[InProgress, Delivered, Done, Withdrawn, ToSend],
            InProgress => &[Delivered, Done, Withdrawn, ToSend],
            Delivered => &[Done, ToRework, Withdrawn],
            ToRework => &[Sent, InProgress, Delivered, Done, Withdrawn],
            Done => &[ToRework, Delivered],
            Withdrawn => &[ToSend],
        }
    }

    /// Whether `to` may follow.
    pub fn may_become(self, to: State) -> bool {
        self.next().contains(&to)
    }

    /// The person still has something to deliver: it can be late, and weighs on their week.
    pub fn is_owed(self) -> bool {
        matches!(self, ToSend | Sent | Accepted | InProgress | ToRework)
    }

    /// Neither finished nor taken back.
    pub fn is_live(self) -> bool {
        self.is_owed() || self == Delivered
    }

    /// The person has something of it in their hands, hence is to be told when it changes.
    pub fn is_told(self) -> bool {
        matches!(self, Sent | Accepted | InProgress | ToRework)
    }
}

impl fmt::Display for State {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.word())
    }
}

/// Said when a word is not a state.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("not a state of an assignment: {0}")]
pub struct NotAState(pub String);

impl FromStr for State {
    type Err = NotAState;
    fn from_str(word: &str) -> Result<Self, NotAState> {
        Self::ALL.into_iter().find(|state| state.word() == word).ok_or_else(|| NotAState(word.to_owned()))
    }
}

/// A person's part in a post.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Assignment {
    /// Identity.
    pub id: AssignmentId,
    /// On what.
    pub post_id: PostId,
    /// Who.
    pub person_id: PersonId,
    /// What for.
    pub role: Role,
    /// What to know for this one; the editorial line says the rest. May be empty.
    pub brief: String,
    /// By when; nothing as long as the post has no date and nobody set one.
    #[ts(type = "string | null")]
    pub due: Option<NaiveDate>,
    /// Set by hand: it stays when the post moves.
    pub due_by_hand: bool,
    /// Working days between the due date and the post, when not the client's usual ones.
    pub lead: Option<u32>,
    /// How far it has come.
    pub state: State,
    /// Minutes it should take.
    pub estimate: Option<u32>,
    /// Minutes it took.
    pub spent: Option<u32>,
    /// Price in hundredths; nothing means the person's rate.
    pub fee: Option<u32>,
    /// The day the draft first came back.
    #[ts(type = "string | null")]
    pub delivered: Option<NaiveDate>,
}

/// The assignment that says who works on a post: the oldest for writing that was not withdrawn.
pub fn lead<'a>(assignments: impl IntoIterator<Item = &'a Assignment>) -> Option<&'a Assignment> {
    assignments
        .into_iter()
        .filter(|one| one.role == Role::Writer && one.state != Withdrawn)
        .min_by_key(|one| one.id)
}
