//! Time zones of calendar files (RFC 5545 3.2.19, 3.6.5): which zone a name says, what a VTIMEZONE defines, which instant
//! a local time is. A zone that nobody knows stays unknown: never guessed in silence.

pub mod definition;
pub mod gathered;
pub mod local;
pub mod name;
pub mod transition;
#[cfg(test)]
pub(crate) mod trial;
pub mod written;

use chrono::{DateTime, NaiveDateTime, Offset, TimeZone, Utc};
use chrono_tz::Tz;
use definition::Definition;
use std::sync::Arc;

/// A zone as far as it is understood.
#[derive(Debug, Clone, PartialEq)]
pub enum Zone {
    /// One of the IANA database.
    Known(Tz),
    /// One that the file defines by rules of its own.
    Defined(Arc<Definition>),
    /// A name that says nothing to anyone.
    Unknown(String),
}

impl Zone {
    /// The instant of a local time, as RFC 5545 3.3.5 says: the first of two, and what a gap leaves out is counted by the
    /// offset before it. Nothing in an unknown zone.
    pub fn instant(&self, at: NaiveDateTime) -> Option<DateTime<Utc>> {
        match self {
            Self::Known(tz) => local::instant(*tz, at),
            Self::Defined(definition) => definition.instant(at),
            Self::Unknown(_) => None,
        }
    }

    /// The local time of an instant. Nothing in an unknown zone.
    pub fn local(&self, at: DateTime<Utc>) -> Option<NaiveDateTime> {
        let seconds = match self {
            Self::Known(tz) => tz.offset_from_utc_datetime(&at.naive_utc()).fix().local_minus_utc(),
            Self::Defined(definition) => definition.offset(at),
            Self::Unknown(_) => return None,
        };
        at.naive_utc().checked_add_signed(chrono::TimeDelta::seconds(i64::from(seconds)))
    }
}
