//! One line understood, in French and in English: `Réel jeudi 18h30 #noël @instagram`. Decides nothing that the line does
//! not say, save the focused day; does not create the post.
//!
//! Rules, in the order that they matter:
//! - text between quotes (`"…"`, `«…»`, `“…”`) is never interpreted, and loses its quotes; a link neither;
//! - the first date counts, unless only a later one has a time beside it; the first time counts; others stay in the
//!   title;
//! - a date comes after today unless it has a year ("25 décembre" is the next one; "jeudi" said on a Thursday is in a
//!   week; "jeudi prochain" is in the next calendar week; "jeudi en huit" a week after "jeudi"); "le 25", "mi-mois" and
//!   "fin du mois" are in the month of the focused day when that is later;
//! - an hour without sign is a time after "at" beside a date ("Friday at 9"); "dans 8 jours" is a week, "dans 15 jours"
//!   two;
//! - what belongs to a sentence is not a date: "les coulisses du dimanche", "avant le 18", "du 24 au 26 décembre",
//!   "Black Friday", "Today’s", "partie 1/2", "2h de live";
//! - a part of the day counts next to a date: morning 09:00, noon 12:00, afternoon 15:00, evening 19:00;
//! - `@word` is a network, a person or a client, by its whole name or by a word that only one of them has;
//!   "pour Lunel" and "for Lunel" name a client; an `@word` that nobody has stays in the title and is told;
//! - `!word` is a status: `!idée`, `!brouillon`, `!approved`…;
//! - "sans date" makes an undated idea.

use crate::{
    id::{ClientId, NetworkId, PersonId},
    moment::{PlannedAt, TimeOfDay},
    network::Network,
    status::Status,
};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

mod calendar;
mod clock;
mod days;
mod guard;
mod mention;
mod moment;
mod nth;
mod reader;
mod relative;
mod status_word;
#[cfg(test)]
mod tests;
mod title;

/// What is known when a line is read.
#[derive(Debug, Clone, Copy)]
pub struct QuickContext<'a> {
    /// The day it is for the person.
    pub today: NaiveDate,
    /// The minute it is, so that a time alone that has passed is tomorrow's.
    pub now_time: Option<TimeOfDay>,
    /// The focused day: used when the line has no date. Without one, a line without date or time is an undated idea.
    pub focus: Option<NaiveDate>,
    /// The focused time (week view): used when the line has no time.
    pub focus_time: Option<TimeOfDay>,
    /// All networks.
    pub networks: &'a [Network],
    /// All clients.
    pub clients: &'a [(ClientId, String)],
    /// All people.
    pub people: &'a [(PersonId, String)],
}

/// What was understood of a line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct QuickAdd {
    /// What is left, as a title; may be empty.
    pub title: String,
    /// When; nothing for an undated idea.
    pub planned: Option<PlannedAt>,
    /// With their `#`, in the order of the line, without repeats.
    pub hashtags: Vec<String>,
    /// In the order of the line, without repeats.
    pub networks: Vec<NetworkId>,
    /// The client that the line names.
    pub client: Option<ClientId>,
    /// The person that the line names.
    pub assignee: Option<PersonId>,
    /// The status that the line names.
    pub status: Option<Status>,
    /// What was understood, where; in the order of the line, none overlapping.
    pub chips: Vec<Chip>,
    /// `@words` that nobody has, left in the title.
    pub unknown: Vec<String>,
    /// What is written as a day or a time and cannot be one (`31/02`, `25h`), left in the title.
    pub impossible: Vec<String>,
    /// Times after the first, left in the title.
    pub other_times: Vec<String>,
    /// The line names another day of the week than that of its date.
    pub weekday_differs: bool,
}

/// What a piece of the line is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum ChipKind {
    /// A day; its value is `YYYY-MM-DD`, or empty for "sans date".
    Date,
    /// A time; its value is `HH:MM`.
    Time,
    /// A hashtag; its value has its `#`.
    Hashtag,
    /// A network; its value is an identity.
    Network,
    /// A client; its value is an identity.
    Client,
    /// A person; its value is an identity.
    Person,
    /// A status; its value is its word.
    Status,
}

/// A piece of the line that was understood; places are UTF-16 units, as the page counts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Chip {
    /// What it is.
    pub kind: ChipKind,
    /// Where it begins.
    pub start: u32,
    /// Where it ends, excluded.
    pub end: u32,
    /// What it was understood as.
    pub value: String,
}

/// Understands a line. Any text gives an answer, if only a title.
pub fn parse(line: &str, context: &QuickContext<'_>) -> QuickAdd {
    reader::Reader::new(line, context).read()
}
