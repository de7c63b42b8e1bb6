//! A calendar file as somebody sent it: its events as the program looks at them, each with its line, and what is odd.
//! Decides nothing about posts and key dates.

mod again;
mod bundle;
mod event;
mod html;
mod odd;
mod read;
mod same;
#[cfg(test)]
mod tests;
mod text;

pub use crate::ics::recurrence::series::Budget;
pub use crate::packet::Refusal;
pub use again::{OF_WINDOW, Time, beginnings, is_finer_than_a_day, occurrences};
pub use bundle::{is_zip, unpacked};
pub use event::{FileEvent, FileTask};
pub use read::{GoOn, MAX_BYTES, read, read_while};

pub use crate::ics::calendar::Method;

/// A calendar file.
#[derive(Debug, Clone)]
pub struct CalendarFile {
    /// Its name, as it says; may be empty.
    pub name: String,
    /// What is to be done with it, as it says.
    pub method: Option<Method>,
    /// Its events, in its order.
    pub events: Vec<FileEvent>,
    /// The tasks of ours that came back.
    pub tasks: Vec<FileTask>,
    /// Identities of events that are in the file and could not be taken: they are not absent.
    pub unread: Vec<String>,
    /// Something of it was lost in reading: what is not among its events may have been there.
    pub is_torn: bool,
    /// What is odd in it.
    pub remarks: Vec<Odd>,
    /// There was nothing of a calendar in it.
    pub is_no_calendar: bool,
}

/// Something odd, with its line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Odd {
    /// The line, from 1.
    pub line: u32,
    /// What.
    pub what: OddKind,
}

/// Something odd that matters to who reads the events; each with a name: a property, a zone, a title. What is odd in the
/// writing alone, and read all the same, is not here: `marronnier-cli ics check` tells all.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum OddKind {
    /// Left out: it could not be read. Its beginning or its name.
    LeftOut(String),
    /// Octets without a known encoding: some characters are lost.
    Encoding,
    /// The file ends in the middle of something.
    Unclosed(String),
    /// The value of this property could not be read.
    BadValue(String),
    /// The definition of this zone is odd: its name, or the definition, holds.
    Zone(String),
    /// A time of a zone that nobody knows: taken as it stands.
    UnknownZone(String),
    /// An event without a day: left out.
    Undated(String),
    /// An event of a year that no calendar plans: left out.
    FarOff(String),
    /// One occurrence of a series was changed alone; the series is read, this is not.
    ChangedAlone(String),
    /// The rule by which this event comes again is not wholly understood.
    Series(String),
    /// A task or a note, which is no event: left out. Its title.
    NoEvent(String),
    /// More events, tasks and notes than are held: so many were left out, from this line on.
    TooManyEvents(usize),
    /// So many more remarks on the form.
    Omitted(usize),
    /// More repetitions than are looked through: from this event on they were not checked.
    TooMany,
    /// Another event of the file has the same identity and is newer: left out. Its title.
    SameUid(String),
    /// An event counts its changes beyond all measure: the number is passed over.
    Number(String),
    /// The text of this event is longer than any post's: it was not read.
    LongText(String),
    /// All occurrences from one on were changed: the later ones stay as they were.
    LaterOnes(String),
}
