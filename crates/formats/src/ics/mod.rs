//! iCalendar, in and out: what calendars of clients hold, and what is shared with them. Knows no post and no workspace.
//!
//! Streaming both ways: memory is bounded by one component, not by the file. Nothing is dropped in silence: what is odd, not
//! understood or left out becomes a [`report::Remark`] with its line, and is kept raw where it can be.
//!
//! | layer | part | answers |
//! |---|---|---|
//! | bytes | [`bytes`] | RFC 5545 3.1.4 (UTF-8), and the byte-order marks, UTF-16 and Windows-1252 of the world |
//! | lines | [`fold`] | RFC 5545 3.1 (folding, in octets), any line end |
//! | content lines | [`line`] | RFC 5545 3.1, 3.2 (names, parameters, values), RFC 6868 (`^n`, `^^`, `^'` in parameters) |
//! | components | [`component`], [`reader`] | RFC 5545 3.4, 3.6; those of RFC 9073 and 9074, of others and unknown ones alike |
//! | values | [`value`] | RFC 5545 3.3.4, 3.3.5 (dates), 3.3.6 (durations), 3.3.11 (text) |
//! | typed | [`event`], [`todo`], [`attendee`], [`alarm`] | RFC 5545 3.6.1, 3.6.2, 3.6.6, 3.8; RFC 7986 5.9 (`COLOR`); RFC 9074 |
//! | head | [`calendar`] | RFC 5545 3.7; RFC 7986 5.1 to 5.9 (`NAME`, `REFRESH-INTERVAL`, `COLOR`…) |
//! | zones | [`zone`] | RFC 5545 3.2.19, 3.3.5, 3.3.14, 3.6.5 (VTIMEZONE, read and written); names of IANA, Windows, Outlook |
//! | recurrence | [`recurrence`] | RFC 5545 3.3.9, 3.3.10, 3.8.4.4, 3.8.5 (RRULE, RDATE, EXDATE, RECURRENCE-ID) |
//! | for a person | [`examination`] | RFC 5545 3.6, 3.7: what a file lacks; what other programs do with it |
//! | out | [`writer`] | RFC 5545 3.1: CRLF, at most 75 octets a line |

pub mod alarm;
pub mod attendee;
pub mod bytes;
pub mod calendar;
pub mod component;
pub mod event;
pub mod examination;
pub mod fold;
pub mod line;
pub mod property;
pub mod reader;
pub mod recurrence;
pub mod report;
pub(crate) mod taking;
pub mod todo;
pub mod value;
pub mod writer;
pub mod zone;

#[cfg(test)]
mod tests;
