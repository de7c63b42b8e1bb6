//! Recurrence of calendar components (RFC 5545 3.3.10, 3.8.4.4, 3.8.5): `rule` reads what a rule says, `series` lays it
//! out in local time, `dates` reads the lists beside it, `expand` makes of a file's components what happens when. Only
//! inside a window, and in bounded time whatever the rules say.

mod dates;
pub mod expand;
pub mod rule;
pub mod series;
mod span;

pub use expand::{Expanded, Occurrence, Telling, Told, expand};
