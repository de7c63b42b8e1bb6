//! Who reads a shared calendar, and which posts are told to them when nothing else is said.

use crate::{
    id::{ClientId, PersonId},
    status::Status::{self, *},
};
use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};
use ts_rs::TS;

/// Who reads.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(tag = "who", rename_all = "camelCase")]
pub enum Reader {
    /// A client: their own posts, without anything of the team's.
    Client {
        /// Which one.
        id: ClientId,
    },
    /// Anybody who works on posts: those in which they have a part, what is due of it and by when, as days and as tasks.
    Person {
        /// Who.
        id: PersonId,
    },
    /// The community manager: everything.
    Oneself,
}

impl Reader {
    /// The statuses told when none is chosen; what is cancelled is told to nobody, except that it is no more.
    ///
    /// A client is told of posts from the team's reading on: a post whose approval a change withdraws falls back there
    /// ([`Status::AFTER_WITHDRAWAL`]), and the client must see where it went rather than that it vanished.
    pub fn statuses(&self) -> &'static [Status] {
        match self {
            Self::Client { .. } => &[InReview, WithClient, Approved, Scheduled, Published],
            Self::Person { .. } | Self::Oneself => {
                &[Idea, Drafting, InReview, WithClient, Approved, Scheduled, Published, OnHold]
            }
        }
    }

    /// Whether the team's notes, labels and assignments are told.
    pub fn is_of_the_house(&self) -> bool {
        *self == Self::Oneself
    }

    /// Whether the reader looks after several clients, so that each event must name its own.
    pub fn has_several_clients(&self) -> bool {
        !matches!(self, Self::Client { .. })
    }
}

/// As the database keeps it.
impl fmt::Display for Reader {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Client { id } => write!(f, "client:{id}"),
            Self::Person { id } => write!(f, "person:{id}"),
            Self::Oneself => f.write_str("oneself"),
        }
    }
}

/// Said when a text names no reader.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("not a reader: {0}")]
pub struct NotAReader(pub String);

impl FromStr for Reader {
    type Err = NotAReader;
    fn from_str(text: &str) -> Result<Self, NotAReader> {
        let wrong = || NotAReader(text.to_owned());
        match text.split_once(':') {
            Some(("client", id)) => Ok(Self::Client { id: id.parse().map_err(|_| wrong())? }),
            Some(("person", id)) => Ok(Self::Person { id: id.parse().map_err(|_| wrong())? }),
            None if text == "oneself" => Ok(Self::Oneself),
            _ => Err(wrong()),
        }
    }
}
