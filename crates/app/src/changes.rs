//! What an action changed, as the rows that now stand: the page's one reducer applies it.

use crate::{answer::UndoLabels, told::Told};
use marronnier_domain::{
    channel::Channel,
    client::Client,
    filter::SavedView,
    id::{ChannelId, ClientId, PersonId, PostId, SavedViewId},
    person::Person,
    post::PostCard,
};
use serde::Serialize;
use std::collections::BTreeMap;
use ts_rs::TS;

/// What an acknowledged action did. Sent only after its commit.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Done {
    /// What was done, for the toast; nothing when nothing changed or nothing is worth saying.
    pub told: Option<Told>,
    /// The rows that changed.
    pub changes: Changes,
    /// What to show: the post made or moved.
    pub focus: Option<PostId>,
    /// Posts whose approval the change withdrew, to be said.
    pub withdrawn: u32,
    /// What undo and redo would do now.
    pub undo: UndoLabels,
}

/// Rows as they stand after a commit, and what is gone.
#[derive(Debug, Clone, Default, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Changes {
    /// Clients added or changed.
    pub clients: Vec<Client>,
    /// Channels added or changed.
    pub channels: Vec<Channel>,
    /// People added or changed.
    pub people: Vec<Person>,
    /// Posts added or changed; a post whose texts changed is listed too.
    pub posts: Vec<PostCard>,
    /// Saved views added or changed.
    pub views: Vec<SavedView>,
    /// What is gone.
    pub removed: Removed,
    /// Preferences that changed; nothing for a forgotten one.
    pub memory: BTreeMap<String, Option<String>>,
}

/// What is gone.
#[derive(Debug, Clone, Default, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Removed {
    /// Clients.
    pub clients: Vec<ClientId>,
    /// Channels.
    pub channels: Vec<ChannelId>,
    /// People.
    pub people: Vec<PersonId>,
    /// Posts.
    pub posts: Vec<PostId>,
    /// Saved views.
    pub views: Vec<SavedViewId>,
}
