//! The program in its real window, used as a person uses it. Run by `cargo xtask test`, which builds what is driven.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "what goes wrong here must fail the test")]

mod board;
mod finding;
mod hostile;
mod importing;
mod keeping;
mod keyboard;
mod leaving;
mod month;
mod noticing;
mod opening;
mod recovering;
mod returning;
mod reviewing;
#[path = "../schema.rs"]
mod schema;
mod screens;
mod sharing;
mod team;
mod visuals;
mod ways;
mod week;
mod working;
mod world;
mod writing;
