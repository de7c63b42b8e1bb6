//! Someone who works on posts: what for, for whom, on which days, and when they are away.

use crate::id::{ClientId, PersonId};
use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};
use ts_rs::TS;

/// What someone does for the calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum Role {
    /// Directs the content.
    ContentManager,
    /// Writes.
    Writer,
    /// Makes visuals.
    Designer,
    /// Reads before the client.
    Reviewer,
    /// Speaks for the client.
    ClientContact,
}

impl Role {
    /// All of them, in the order of the team.
    pub const ALL: [Role; 5] =
        [Self::ContentManager, Self::Writer, Self::Designer, Self::Reviewer, Self::ClientContact];

    /// The word on the wire and in the database.
    pub fn word(self) -> &'static str {
        match self {
            Self::ContentManager => "contentManager",
            Self::Writer => "writer",
            Self::Designer => "designer",
            Self::Reviewer => "reviewer",
            Self::ClientContact => "clientContact",
        }
    }
}

impl fmt::Display for Role {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.word())
    }
}

/// Said when a word is not a role.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("not a role: {0}")]
pub struct NotARole(pub String);

impl FromStr for Role {
    type Err = NotARole;
    fn from_str(word: &str) -> Result<Self, NotARole> {
        Self::ALL.into_iter().find(|role| role.word() == word).ok_or_else(|| NotARole(word.to_owned()))
    }
}

/// Days on which somebody does not work, both included.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Absence {
    /// The first day.
    #[ts(type = "string")]
    pub first: NaiveDate,
    /// The last day.
    #[ts(type = "string")]
    pub last: NaiveDate,
    /// Why, for the team; may be empty.
    pub note: String,
}

/// From Monday to Friday, as ISO 8601 numbers them.
pub const USUAL_DAYS: [u8; 5] = [1, 2, 3, 4, 5];

/// Someone to whom a post can be assigned.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Person {
    /// Identity.
    pub id: PersonId,
    /// As shown; never empty.
    pub name: String,
    /// May be empty.
    pub email: String,
    /// In the order given, without repeats.
    pub roles: Vec<Role>,
    /// Clients they work for; empty means all.
    pub clients: Vec<ClientId>,
    /// Languages they write, as `fr`, `en`; may be empty.
    pub languages: Vec<String>,
    /// Days of the week worked, Monday is 1; in order.
    pub days: Vec<u8>,
    /// The public holidays of France are days off.
    pub holidays: bool,
    /// Posts a week they can take; nothing when nobody said.
    pub capacity: Option<u32>,
    /// Price of a post in hundredths of the workspace's currency; nothing when nobody said.
    pub rate: Option<u32>,
    /// Palette number; nothing for none.
    pub colour: Option<u32>,
    /// When they are away, by first day.
    pub absences: Vec<Absence>,
    /// Belongs to the sample that one click removes.
    pub sample: bool,
}

impl Person {
    /// Speaks for a client and does nothing else: their yes is the client's, not the team's.
    pub fn is_the_clients(&self) -> bool {
        !self.roles.is_empty() && self.roles.iter().all(|role| *role == Role::ClientContact)
    }

    /// Whether they work that day: one of their days of the week, no absence, no public holiday that they have off.
    pub fn works(&self, day: NaiveDate) -> bool {
        self.days.contains(&(day.weekday().number_from_monday() as u8))
            && !self.is_away(day)
            && !(self.holidays && crate::key_date::holiday(day).is_some())
    }

    /// Whether they said that they are away that day.
    pub fn is_away(&self, day: NaiveDate) -> bool {
        self.absences.iter().any(|absence| (absence.first..=absence.last).contains(&day))
    }
}
