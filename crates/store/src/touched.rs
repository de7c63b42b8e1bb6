//! The identities of rows that an action touched: added, changed or removed alike.

use crate::StoreError;
use marronnier_domain::id::{ChannelId, ClientId, KeyDateSourceId, PersonId, PostId, SavedViewId, VisualId};
use std::collections::BTreeSet;

/// Identities by table; a post is listed when what hangs on it was touched (variants, assignments, comments…), a person
/// for their absences, a client for practice and briefs.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Touched {
    /// Clients.
    pub clients: BTreeSet<ClientId>,
    /// Channels.
    pub channels: BTreeSet<ChannelId>,
    /// People.
    pub people: BTreeSet<PersonId>,
    /// Posts.
    pub posts: BTreeSet<PostId>,
    /// Saved views.
    pub views: BTreeSet<SavedViewId>,
    /// Sources of key dates; one is listed when one of its dates was touched.
    pub sources: BTreeSet<KeyDateSourceId>,
    /// Visuals; one is listed when one of its crops was touched.
    pub visuals: BTreeSet<VisualId>,
    /// Proposals that were accepted or refused.
    pub answered: BTreeSet<String>,
}

impl Touched {
    pub(crate) fn add(&mut self, table: &str, id: &str) -> Result<(), StoreError> {
        fn read<T: std::str::FromStr>(id: &str) -> Result<T, StoreError> {
            id.parse().map_err(|_| StoreError::Unreadable("changeset"))
        }
        match table {
            "client" | "practice" | "brief" => drop(self.clients.insert(read(id)?)),
            "channel" => drop(self.channels.insert(read(id)?)),
            "person" | "absence" => drop(self.people.insert(read(id)?)),
            "post" | "variant" | "imported_event" | "assignment" | "comment" | "approval" | "revision"
            | "received" | "published" | "post_visual" => drop(self.posts.insert(read(id)?)),
            "saved_view" => drop(self.views.insert(read(id)?)),
            "key_date_source" | "key_date" => drop(self.sources.insert(read(id)?)),
            "visual" | "visual_crop" => drop(self.visuals.insert(read(id)?)),
            "answered" => drop(self.answered.insert(id.to_owned())),
            _ => return Err(StoreError::Unreadable("changeset")),
        }
        Ok(())
    }
}
