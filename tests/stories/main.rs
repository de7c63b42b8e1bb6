//! Stories: lists of actions on the core, on a real file, without a window. Each tells what a person would notice.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)] // a story that cannot go on should stop

mod answering;
mod assigning;
mod bringing;
mod calendars;
mod caring;
mod chance;
mod clients;
mod considering;
mod deciding;
mod exchanging;
mod feeding;
mod flow;
mod format;
mod going;
mod importing;
mod inviting;
mod keeping;
mod late;
mod leaving;
mod library;
mod minding;
mod moving;
mod reading;
mod reminding;
mod restored;
mod returning;
mod reviewing;
mod sample;
#[path = "../schema.rs"]
mod schema;
mod seeing;
mod sharing;
mod shelving;
mod statuses;
mod telling;
mod tending;
mod told;
mod undoing;
mod upgrading;
mod versions;
mod visuals;
mod world;
mod writing;
