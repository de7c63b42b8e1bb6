//! Someone who works on posts.

use crate::id::PersonId;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What someone does for the calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum Role {
    /// Directs the content.
    ContentManager,
    /// Writes.
    Writer,
    /// Makes visuals.
    Designer,
    /// Reads before the client.
    Reviewer,
    /// Speaks for the client.
    ClientContact,
}

/// Someone to whom a post can be assigned.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Person {
    /// Identity.
    pub id: PersonId,
    /// As shown; never empty.
    pub name: String,
    /// May be empty.
    pub email: String,
    /// In the order given, without repeats.
    pub roles: Vec<Role>,
    /// Belongs to the sample that one click removes.
    pub sample: bool,
}
