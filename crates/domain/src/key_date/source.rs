//! Key dates from files: school holidays, a client's events… and the file they came from.

use crate::{
    id::{ClientId, KeyDateSourceId},
    moment::TimeOfDay,
};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};
use ts_rs::TS;

/// What the dates of a file are.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum SourceKind {
    /// Days on which nobody works.
    PublicHolidays,
    /// Days on which nobody goes to school.
    SchoolHolidays,
    /// Events of a client's: fairs, openings.
    ClientEvents,
    /// Anything else.
    #[default]
    Other,
}

impl SourceKind {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::PublicHolidays, Self::SchoolHolidays, Self::ClientEvents, Self::Other];

    /// The word on the wire and in the database.
    pub fn word(self) -> &'static str {
        match self {
            Self::PublicHolidays => "public_holidays",
            Self::SchoolHolidays => "school_holidays",
            Self::ClientEvents => "client_events",
            Self::Other => "other",
        }
    }
}

impl fmt::Display for SourceKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.word())
    }
}

/// Said when a word is not a kind of source.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("not a kind of key dates: {0}")]
pub struct NotASourceKind(pub String);

impl FromStr for SourceKind {
    type Err = NotASourceKind;
    fn from_str(word: &str) -> Result<Self, NotASourceKind> {
        Self::ALL.into_iter().find(|kind| kind.word() == word).ok_or_else(|| NotASourceKind(word.to_owned()))
    }
}

/// A file that key dates came from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct KeyDateSource {
    /// Identity.
    pub id: KeyDateSourceId,
    /// As the person called it; never empty.
    pub name: String,
    /// What its dates are.
    pub kind: SourceKind,
    /// Number of a palette colour, below [`crate::client::COLOURS`].
    pub colour: u32,
    /// Not shown.
    pub hidden: bool,
    /// Whose events they are; nothing when they are for everybody.
    pub client_id: Option<ClientId>,
    /// Name of the file it came from last.
    pub file: String,
}

/// A date of a source.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SourcedDate {
    /// Its identity in the file.
    pub uid: String,
    /// What it is; may be empty.
    pub title: String,
    /// First day.
    pub first: NaiveDate,
    /// Last day, included.
    pub last: NaiveDate,
    /// When it begins on its first day; nothing for whole days.
    pub time: Option<TimeOfDay>,
    /// What the file says about it; may be empty.
    pub note: String,
    /// Where it leads; may be empty.
    pub link: String,
    /// How it comes again: its components as the file has them; empty when it comes once.
    pub again: String,
}
