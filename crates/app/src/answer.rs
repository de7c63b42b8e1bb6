//! The shapes of answers. Holds what the page shows, already decided; no rule stands here.

mod backup;
mod calendar;
mod check;
mod moving;
mod post;
mod share;
mod table;
mod team;
mod visual;
mod window;

pub use backup::*;
pub use calendar::*;
pub use check::*;
pub use moving::*;
pub use post::*;
pub use share::*;
pub use table::*;
pub use team::*;
pub use visual::*;
pub use window::*;

use crate::{failure::Failure, told::Told};
use chrono::NaiveDate;
use marronnier_domain::{
    channel::Channel, client::Client, filter::SavedView, key_date::KeyDateSource, moment::TimeOfDay,
    network::Network, person::Person, post::PostCard, status::Status,
};
use serde::Serialize;
use std::collections::BTreeMap;
use ts_rs::TS;

/// All that is small and always shown.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Snapshot {
    /// By name.
    pub clients: Vec<Client>,
    /// By client, in the order they were added.
    pub channels: Vec<Channel>,
    /// By name.
    pub people: Vec<Person>,
    /// By name.
    pub views: Vec<SavedView>,
    /// Files that key dates came from, by name.
    pub key_date_sources: Vec<KeyDateSource>,
    /// As `networks.toml` lists them.
    pub networks: Vec<Network>,
    /// What is wrong with the workspace's copy of `networks.toml`; the built-in list is used then.
    pub networks_failure: Option<Failure>,
    /// Each status with what may follow it.
    pub statuses: Vec<StatusRule>,
    /// What `remember` kept.
    pub memory: BTreeMap<String, String>,
    /// What undo and redo would do.
    pub undo: UndoLabels,
    /// The moment in the person's zone.
    pub now: Now,
    /// The person's IANA zone.
    pub zone: String,
    /// Zones that can be chosen, IANA names.
    pub zones: Vec<String>,
    /// Language of the system, `fr` or `en`; the preference `language` in `memory` goes before it.
    pub system_language: String,
    /// Undated ideas in all.
    pub ideas: u32,
    /// Posts in all; 0 shows the first-run screen when there is no client either.
    pub posts: u32,
    /// Whether the sample is here.
    pub sample: bool,
    /// Where the workspace is, for the person to know.
    pub workspace: String,
}

/// What a window opens with.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Opening {
    /// All that is small and always shown.
    pub snapshot: Snapshot,
    /// The page shown last; nothing when no question was remembered, or none that can be answered any more.
    pub page: Option<OpeningPage>,
}

/// The state that a window opens with, to be told from another.
#[derive(Debug, Clone, Serialize, TS)]
pub struct OpeningMark {
    /// What was written last, what is remembered, the day, the languages and the zone.
    pub mark: String,
}

/// The page shown last, as it is now.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct OpeningPage {
    /// The question as it was remembered.
    pub asked: String,
    /// Its answer.
    pub window: WindowRows,
    /// The undated ideas of the same filter.
    pub ideas: IdeaRows,
}

/// A status and what may follow it, the likeliest first.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct StatusRule {
    /// The status.
    pub status: Status,
    /// What may follow.
    pub next: Vec<Status>,
    /// Agreed: shown with a full border, an edit withdraws it.
    pub agreed: bool,
    /// Out: locked.
    pub locked: bool,
}

/// A civil moment in the person's zone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Now {
    /// Today.
    #[ts(type = "string")]
    pub date: NaiveDate,
    /// The minute.
    pub time: TimeOfDay,
}

/// What the next undo and redo would do; nothing when there is none.
#[derive(Debug, Clone, Default, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct UndoLabels {
    /// The action that undo takes back.
    pub undo: Option<Told>,
    /// The action that redo does again.
    pub redo: Option<Told>,
}

/// Found posts.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SearchHits {
    /// The best first.
    pub hits: Vec<SearchHit>,
    /// More than the limit were found.
    pub more: bool,
}

/// A found post.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SearchHit {
    /// The post.
    pub card: PostCard,
    /// Text around the first word found, when it is not in the title.
    pub excerpt: String,
    /// Found words in `excerpt`: start and end in UTF-16 units.
    pub marks: Vec<(u32, u32)>,
}

/// Labels in use.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Labels {
    /// Pillars, by name.
    pub pillars: Vec<String>,
    /// Series, by name.
    pub series: Vec<String>,
}

/// What a system dialog gave; nothing when it was closed.
#[derive(Debug, Clone, Default, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Picked {
    /// The file chosen.
    pub path: Option<String>,
}

/// Whether the system took a notice to show; not where it has no place for notices, or they are forbidden.
#[derive(Debug, Clone, Default, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Notified {
    /// It did.
    pub taken: bool,
}

/// What a system dialog for several files gave; none when it was closed.
#[derive(Debug, Clone, Default, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PickedFiles {
    /// The files chosen.
    pub paths: Vec<String>,
}
