//! Calendars of ours, and of the world, judged by other programs: ical.js, icalendar and recurring-ical-events of Python,
//! libical. Run by `cargo xtask test`, which makes the judges ready.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "what goes wrong here must fail the test"
)]

#[path = "../../fuzz/src/again.rs"]
mod again;
mod held;
mod judge;
mod ours;
mod recurring;
mod shared;
mod world;
mod zones;
