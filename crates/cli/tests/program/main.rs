//! The program run as a person runs it from a shell, in French, on an account whose environment names nobody.
#![allow(clippy::unwrap_used)] // a test that cannot go on should stop

mod calendars;
mod desk;
mod exporting;
mod importing;
mod keeping;
mod opening;
mod packets;
mod speaking;
mod visuals;
