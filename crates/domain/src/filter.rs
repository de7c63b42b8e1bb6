//! What a person narrows the calendar to. The store answers it; this only says what can be asked.

use crate::{
    id::{ClientId, NetworkId, PersonId, SavedViewId},
    status::Status,
};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Criteria that combine: a post must meet each one that is not empty, by any of its values.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", default)]
pub struct Filter {
    /// Clients.
    pub clients: Vec<ClientId>,
    /// Networks of at least one channel of the post.
    pub networks: Vec<NetworkId>,
    /// Statuses.
    pub statuses: Vec<Status>,
    /// Assignees.
    pub people: Vec<PersonId>,
    /// Posts that nobody works on; added to `people`.
    pub unassigned: bool,
    /// Pillars, as written.
    pub pillars: Vec<String>,
    /// Series, as written.
    pub series: Vec<String>,
    /// Words to be found in titles, texts, notes, client names; the last one may be unfinished.
    pub text: String,
}

impl Filter {
    /// Whether it lets everything through.
    pub fn is_empty(&self) -> bool {
        *self == Self { text: self.text.clone(), ..Self::default() } && self.text.trim().is_empty()
    }
}

/// A filter kept under a name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SavedView {
    /// Identity.
    pub id: SavedViewId,
    /// As the person called it; never empty.
    pub name: String,
    /// What it shows.
    pub filter: Filter,
}
