//! Status of a post and which status may follow which. Does not know who may do it.

use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};
use ts_rs::TS;

/// How far a post has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// A thought worth keeping.
    Idea,
    /// Someone writes it.
    Drafting,
    /// Someone of the team reads it.
    InReview,
    /// The client reads it.
    WithClient,
    /// Text, visuals and moment are agreed.
    Approved,
    /// Queued in the network's own tool.
    Scheduled,
    /// Out; locked.
    Published,
    /// Waits for something.
    OnHold,
    /// Will not be.
    Cancelled,
}

use Status::*;

impl Status {
    /// All of them, in the order of the work.
    pub const ALL: [Status; 9] =
        [Idea, Drafting, InReview, WithClient, Approved, Scheduled, Published, OnHold, Cancelled];

    /// The word on the wire and in the database.
    pub fn word(self) -> &'static str {
        match self {
            Idea => "idea",
            Drafting => "drafting",
            InReview => "in_review",
            WithClient => "with_client",
            Approved => "approved",
            Scheduled => "scheduled",
            Published => "published",
            OnHold => "on_hold",
            Cancelled => "cancelled",
        }
    }

    /// What may follow, the likeliest first.
    ///
    /// The work goes forward one or more steps up to the client's yes, and back to where something is to be redone.
    /// Only what was approved is scheduled or published; what is out comes back only to `Approved` (published by
    /// mistake). Anything that is not out can wait or be dropped, and what waits resumes before its approval.
    pub fn next(self) -> &'static [Status] {
        match self {
            Idea => &[Drafting, InReview, OnHold, Cancelled],
            Drafting => &[InReview, WithClient, Idea, OnHold, Cancelled],
            InReview => &[Approved, WithClient, Drafting, OnHold, Cancelled],
            WithClient => &[Approved, InReview, Drafting, OnHold, Cancelled],
            Approved => &[Scheduled, Published, WithClient, InReview, Drafting, OnHold, Cancelled],
            Scheduled => &[Published, Approved, InReview, OnHold, Cancelled],
            Published => &[Approved],
            OnHold => &[Drafting, InReview, WithClient, Idea, Cancelled],
            Cancelled => &[Idea, Drafting],
        }
    }

    /// Whether `to` may follow.
    pub fn may_become(self, to: Status) -> bool {
        self.next().contains(&to)
    }

    /// Out, hence locked: title, texts, networks and moment no longer change.
    pub fn is_locked(self) -> bool {
        self == Published
    }

    /// Agreed content: a change to text, visuals or moment withdraws the approval.
    pub fn is_agreed(self) -> bool {
        matches!(self, Approved | Scheduled)
    }

    /// Needs a date to make sense.
    pub fn needs_date(self) -> bool {
        matches!(self, Scheduled | Published)
    }

    /// Where a post whose approval is withdrawn falls back to.
    pub const AFTER_WITHDRAWAL: Status = InReview;
}

impl fmt::Display for Status {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.word())
    }
}

/// Said when a word is not a status.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("not a status: {0}")]
pub struct NotAStatus(pub String);

impl FromStr for Status {
    type Err = NotAStatus;
    fn from_str(word: &str) -> Result<Self, NotAStatus> {
        Status::ALL.into_iter().find(|s| s.word() == word).ok_or_else(|| NotAStatus(word.to_owned()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_status_can_be_left_and_reached() {
        for status in Status::ALL {
            assert!(!status.next().is_empty(), "{status} is a trap");
            assert!(!status.may_become(status));
            assert!(Status::ALL.iter().any(|from| from.may_become(status)), "{status} is out of reach");
        }
    }

    #[test]
    fn only_what_was_agreed_goes_out() {
        for from in Status::ALL {
            assert_eq!(from.may_become(Published), from.is_agreed());
        }
        assert_eq!(Published.next(), [Approved]);
    }

    #[test]
    fn the_word_on_the_wire_is_the_word_in_the_database() {
        for status in Status::ALL {
            assert_eq!(serde_json::to_string(&status).unwrap(), format!("\"{status}\""));
            assert_eq!(status.word().parse(), Ok(status));
        }
    }
}
