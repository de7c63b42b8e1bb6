//! A shared calendar as iCalendar: one file for every reader's program, or one a post for Outlook. Decides neither what is
//! told nor in which words; what each program does with what stands here is in docs/decisions/0011-shared-calendars.md.

mod colour;
pub(crate) mod due;
mod event;
mod file;
mod html;
#[cfg(test)]
mod tests;

/// Says in an event of ours to whom a share told it: two readers have the same post under the same identity.
pub const READER: &str = "X-MARRONNIER-READER";

pub use due::Due;
pub use event::{Entry, KeyDay, Person};
pub use file::{File, Head, LIMIT, file_name, for_outlook, published, zipped};
