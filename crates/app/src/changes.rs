//! What an action changed, as the rows that now stand: the page's one reducer applies it.

use crate::{answer::UndoLabels, failure::Failure, told::Told};
use chrono::NaiveDate;
use marronnier_domain::{
    channel::Channel,
    client::Client,
    filter::SavedView,
    id::{AssignmentId, ChannelId, ClientId, KeyDateSourceId, PersonId, PostId, SavedViewId, VisualId},
    key_date::KeyDateSource,
    moment::PlannedAt,
    person::Person,
    post::PostCard,
    visual::Visual,
};
use marronnier_store::{self as store, Connection, Touched};
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};
use ts_rs::TS;

/// What an acknowledged action did. Sent only after its commit.
#[derive(Debug, Clone, Default, Serialize, TS)]
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
    /// Posts that are now agreed, planned or composed so that a visual is shown outside its rights, to be said.
    pub outside_rights: u32,
    /// People who have the work in hand, and for whom it changed: to be offered to be told.
    pub to_tell: Vec<ToTell>,
    /// Visuals that the action was given as files, in their order, whether they were there before or not.
    pub visuals: Vec<VisualId>,
    /// Files that were not taken, with the reason.
    pub refused: Vec<RefusedFile>,
    /// What undo and redo would do now.
    pub undo: UndoLabels,
}

/// Somebody's work changed while they had it in hand.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ToTell {
    /// Whose.
    pub person_id: PersonId,
    /// Their name: they may be gone.
    pub name: String,
    /// Their address; may be empty.
    pub email: String,
    /// Which assignment.
    pub assignment_id: AssignmentId,
    /// Of which post.
    pub post_id: PostId,
    /// Its title.
    pub title: String,
    /// What became of it.
    pub news: News,
    /// When the post is now.
    pub planned: Option<PlannedAt>,
    /// By when it was due.
    #[ts(type = "string | null")]
    pub was: Option<NaiveDate>,
    /// By when it is due now.
    #[ts(type = "string | null")]
    pub due: Option<NaiveDate>,
}

/// What became of work that somebody has in hand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum News {
    /// The post or the due date moved.
    Moved,
    /// Its brief is another one.
    Brief,
    /// It was taken back, given to somebody else, or its post is gone.
    Withdrawn,
    /// It was taken back and is theirs again.
    Given,
    /// The post will not be.
    Cancelled,
    /// The post waits for something.
    OnHold,
    /// The post goes on after all.
    Resumed,
}

/// A file that was not taken.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RefusedFile {
    /// Which.
    pub path: String,
    /// Why.
    pub failure: Failure,
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
    /// Sources of key dates added or changed; one whose dates changed is listed too, and then a window is to be asked again.
    pub key_date_sources: Vec<KeyDateSource>,
    /// Visuals added or changed.
    pub visuals: Vec<Visual>,
    /// Of them, those whose pixels turned out not to be readable, by their files' names: told once, when it is found out.
    pub unreadable: Vec<RefusedFile>,
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
    /// Sources of key dates.
    pub key_date_sources: Vec<KeyDateSourceId>,
    /// Visuals.
    pub visuals: Vec<VisualId>,
}

impl Changes {
    /// The rows that `touched` names, as they stand now.
    pub(crate) fn read(conn: &Connection, touched: &Touched) -> Result<Self, Failure> {
        let mut changes = Self::default();
        for id in &touched.clients {
            sort(store::client::get(conn, *id)?, *id, &mut changes.clients, &mut changes.removed.clients);
        }
        for id in &touched.channels {
            sort(store::channel::get(conn, *id)?, *id, &mut changes.channels, &mut changes.removed.channels);
        }
        for id in &touched.people {
            sort(store::person::get(conn, *id)?, *id, &mut changes.people, &mut changes.removed.people);
        }
        for id in &touched.posts {
            sort(store::post::card(conn, *id)?, *id, &mut changes.posts, &mut changes.removed.posts);
        }
        for id in &touched.views {
            sort(store::view::get(conn, *id)?, *id, &mut changes.views, &mut changes.removed.views);
        }
        for id in &touched.sources {
            let (there, gone) = (&mut changes.key_date_sources, &mut changes.removed.key_date_sources);
            sort(store::key_date::source(conn, *id)?, *id, there, gone);
        }
        for id in &touched.visuals {
            let (there, gone) = (&mut changes.visuals, &mut changes.removed.visuals);
            sort(store::visual::get(conn, *id)?, *id, there, gone);
        }
        Ok(changes)
    }

    /// Adds the posts that show the visuals: with the rights of these, what is marked on those changed too.
    pub(crate) fn show_rights(&mut self, conn: &Connection) -> Result<(), Failure> {
        let mut known: BTreeSet<PostId> = self.posts.iter().map(|card| card.id).collect();
        for visual in &self.visuals {
            for id in store::visual::posts_of(conn, visual.id)? {
                if known.insert(id) {
                    self.posts.extend(store::post::card(conn, id)?);
                }
            }
        }
        Ok(())
    }
}

fn sort<T, Id>(found: Option<T>, id: Id, there: &mut Vec<T>, gone: &mut Vec<Id>) {
    match found {
        Some(row) => there.push(row),
        None => gone.push(id),
    }
}
