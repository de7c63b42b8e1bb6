//! A calendar that its reader sent back: what they changed in it, as proposals to accept or refuse. Changes nothing and
//! reads no file: the events come already understood.

mod description;
mod matching;
mod propose;
mod spacing;
#[cfg(test)]
mod tests;
mod words;

pub use description::{Rewording, TextPart};
pub use matching::{Candidate, Found, MatchedBy, decoded_uid, find};
pub use propose::{History, Proposal, ProposalKind, added, missing, propose};
pub(crate) use words::spaced_words;
pub use words::{WordRun, WordState, words};

use crate::moment::PlannedAt;
use chrono::{DateTime, NaiveDate, NaiveDateTime, Utc};
use chrono_tz::Tz;

/// When an event that came back begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum When {
    /// A day alone.
    Day(NaiveDate),
    /// An instant: its zone was known.
    Instant(DateTime<Utc>),
    /// A civil time without a zone; read in the client's.
    Floating(NaiveDateTime),
}

impl When {
    /// The civil moment in `zone`.
    pub fn in_zone(self, zone: Tz) -> PlannedAt {
        let civil = match self {
            Self::Day(date) => return PlannedAt { date, time: None },
            Self::Instant(instant) => instant.with_timezone(&zone).naive_local(),
            Self::Floating(civil) => civil,
        };
        PlannedAt { date: civil.date(), time: Some(civil.time().into()) }
    }

    /// Whether it is the moment `at` of `zone`: by the instant when there is one, so that no zone's name matters.
    pub fn is(self, at: PlannedAt, zone: Tz) -> bool {
        match (self, at.instant(zone)) {
            // Seconds are not planned.
            (Self::Instant(here), Some(there)) => {
                here.timestamp().div_euclid(60) == there.timestamp().div_euclid(60)
            }
            _ => self.in_zone(zone) == at,
        }
    }
}

/// What someone invited says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reply {
    /// Yes.
    Accepted,
    /// No.
    Declined,
}

/// An event that came back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Returned {
    /// Its identity, as written.
    pub uid: String,
    /// Line of the file it begins on.
    pub line: u32,
    /// How often it was changed, if it says.
    pub sequence: Option<u32>,
    /// When it was last changed, milliseconds since 1970, if it says.
    pub modified: Option<i64>,
    /// Title; empty when there is none.
    pub title: String,
    /// Description as plain text; nothing when the program left it out.
    pub description: Option<String>,
    /// When.
    pub at: When,
    /// Where it leads; empty when nowhere.
    pub link: String,
    /// Told as cancelled.
    pub cancelled: bool,
    /// Comments beside the description.
    pub comments: Vec<String>,
    /// A yes or a no of somebody invited.
    pub reply: Option<Reply>,
    /// Who answers: a name, else an address; may be empty.
    pub by: String,
}

/// A title as it is compared: one space for any run of them.
fn squeeze_title(title: &str) -> String {
    title.split_whitespace().collect::<Vec<_>>().join(" ")
}
