//! Packets out and back: gathers what a writer needs, and holds what came back against what is here. Writes no row;
//! `act::packet` does.

mod back;
mod files;
mod held;
mod language;
mod mail;
mod merging;
mod out;

pub(crate) use back::{Back, returned};
pub(crate) use files::folders;
pub(crate) use held::Merged;
pub(crate) use out::write;
