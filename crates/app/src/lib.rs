//! The one door to the program: `act` changes, `ask` reads. Knows no window and writes no words on a screen.

pub mod action;
pub mod answer;
pub mod bindings;
pub mod changes;
pub mod failure;
pub mod plan;
pub mod query;
pub mod told;
