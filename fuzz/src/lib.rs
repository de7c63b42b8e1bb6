//! What libFuzzer calls. The same entries are fed with found and altered inputs by `tests/fuzz`, as ordinary tests.

mod again;
mod entries;

pub use entries::{calendar, packet, picture, quick_add, recurrence, table, whole, zone};
