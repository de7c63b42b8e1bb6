//! A calendar that its reader sent back: what they changed in it, as proposals to accept or refuse. Changes nothing and
//! reads no file: the events come already understood.

mod description;
mod matching;
mod proposal;
mod propose;
mod spacing;
#[cfg(test)]
mod tests;
mod voices;
mod words;

pub use description::{Rewording, TextPart, distance};
pub use matching::{Candidate, Found, MatchedBy, Sent, decoded_uid, is_double, reads_as};
pub use proposal::{Proposal, ProposalKind, added, is_absence, missing};
pub use propose::{History, gone, propose};
pub(crate) use words::spaced_words;
pub use words::{WordRun, WordState, words};

use crate::moment::PlannedAt;
use chrono::{DateTime, NaiveDate, NaiveDateTime, Utc};
use chrono_tz::Tz;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

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
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum Reply {
    /// Yes.
    Accepted,
    /// No.
    Declined,
    /// Perhaps.
    Tentative,
    /// Somebody else will.
    Delegated,
}

impl Reply {
    /// The word on the wire.
    pub fn word(self) -> &'static str {
        match self {
            Self::Accepted => "accepted",
            Self::Declined => "declined",
            Self::Tentative => "tentative",
            Self::Delegated => "delegated",
        }
    }
}

/// Somebody invited, as the event names them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Voice {
    /// What they say, if anything.
    pub reply: Option<Reply>,
    /// A name, else an address; may be empty.
    pub name: String,
    /// Address; may be empty.
    pub email: String,
    /// What they said with it; may be empty.
    pub comment: String,
    /// They invite: what they say of it is no answer.
    pub invites: bool,
}

/// How much of what an event says is its writer's wish.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Speaks {
    /// All of it: it is their calendar.
    #[default]
    Whole,
    /// The moment and what was said (`COUNTER`): programs write titles and texts of their own into it.
    Moment,
    /// What was said alone (`REPLY`).
    Answer,
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
    /// The same without its marks of HTML, when it seems to have some: the CM's own text may hold some as well.
    pub unmarked: Option<String>,
    /// When; nothing in an answer that does not say it again.
    pub at: Option<When>,
    /// Where it leads; empty when nowhere.
    pub link: String,
    /// Told as cancelled.
    pub cancelled: bool,
    /// Comments beside the description.
    pub comments: Vec<String>,
    /// Who wrote them, when it is known.
    pub by: String,
    /// Who is invited, and what they say.
    pub voices: Vec<Voice>,
    /// How much of it is a wish.
    pub speaks: Speaks,
}

/// A title as it is compared: one space for any run of them.
fn squeeze_title(title: &str) -> String {
    title.split_whitespace().collect::<Vec<_>>().join(" ")
}
