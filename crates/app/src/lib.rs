//! The one door to the program: `act` changes, `ask` reads. Knows no window and writes no words on a screen.

pub mod account;
mod act;
pub mod action;
pub mod answer;
mod app;
mod ask;
pub mod backup;
pub mod bindings;
pub mod changes;
pub mod clock;
mod doctor;
mod examples;
mod exchange;
pub mod failure;
mod fill;
pub mod packet;
pub mod place;
pub mod plan;
pub mod query;
mod review;
pub mod share;
#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
mod stopping;
pub mod told;
#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
mod trial;
mod visuals;
pub mod words;
pub mod work;

/// The domain's types, for hosts.
pub use marronnier_domain as domain;

pub use action::Action;
pub use app::{App, Language, Options};
pub use changes::{Changes, Done};
pub use clock::Clock;
pub use exchange::check::check_calendar;
pub use failure::{Code, Failure};
pub use marronnier_store::Access;
pub use query::{Answer, Days, Query};
pub use visuals::Shown;
pub use words::Words;
