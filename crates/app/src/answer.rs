//! The shapes of answers. Holds what the page shows, already decided; no rule stands here.

mod calendar;
mod check;
mod share;

pub use calendar::*;
pub use check::*;
pub use share::*;

use crate::{failure::Failure, told::Told};
use chrono::NaiveDate;
use marronnier_domain::{
    channel::Channel,
    client::Client,
    filter::SavedView,
    id::{ChannelId, ClientId, KeyDateSourceId, PostId},
    key_date::KeyDateSource,
    measure::Measure,
    moment::{PlannedAt, TimeOfDay},
    network::Network,
    person::Person,
    plan::PlanRow,
    post::{Post, PostCard},
    status::Status,
};
use marronnier_formats::table::{Encoding, Kind as BookKind, PlanMapping, SheetLayout};
use serde::{Deserialize, Serialize};
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

/// A window of days.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct WindowRows {
    /// By date, time (untimed first), identity.
    pub cards: Vec<PostCard>,
    /// By date.
    pub key_dates: Vec<KeyDay>,
    /// Posts of each client in the window, whatever clients the filter keeps.
    pub counts: BTreeMap<ClientId, u32>,
    /// For clients in another zone than the person's.
    pub zone_shifts: Vec<ZoneShift>,
}

/// A day worth knowing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct KeyDay {
    /// When.
    #[ts(type = "string")]
    pub date: NaiveDate,
    /// Key of its name in the locale files; of one from a file, its title as it stands there. Once a day.
    pub name: String,
    /// Nobody works.
    pub holiday: bool,
    /// The file it came from; nothing for a computed one.
    pub source_id: Option<KeyDateSourceId>,
    /// Its first day.
    #[ts(type = "string")]
    pub first: NaiveDate,
    /// Its last day, included.
    #[ts(type = "string")]
    pub last: NaiveDate,
    /// When it begins on its first day; nothing for whole days.
    pub time: Option<TimeOfDay>,
}

/// How far a client's clocks are from the person's on a day of the window.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ZoneShift {
    /// Whose zone.
    pub client_id: ClientId,
    /// The day, at noon.
    #[ts(type = "string")]
    pub date: NaiveDate,
    /// Minutes to add to the client's civil time to get the person's.
    pub minutes: i32,
}

/// Undated posts.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct IdeaRows {
    /// The newest first.
    pub cards: Vec<PostCard>,
    /// How many there are, shown or not.
    pub total: u32,
}

/// Whole posts.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PostList {
    /// By moment, undated ones last.
    pub posts: Vec<Post>,
}

/// Everything about one post.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PostDetail {
    /// The post.
    pub post: Post,
    /// The same as a row of the calendar.
    pub card: PostCard,
    /// The planned moment in the person's zone, when it differs.
    pub here: Option<PlannedAt>,
    /// Counts of each text.
    pub measures: Measures,
}

/// Counts of texts, by channel.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Measures {
    /// One for each channel measured: of a text of its own, or of the common text for those that use it.
    pub channels: Vec<ChannelMeasure>,
    /// The common text by the rule of no network: what it holds, without limits.
    pub common: Measure,
}

/// One channel's count.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ChannelMeasure {
    /// Where.
    pub channel_id: ChannelId,
    /// Its own text, or the common one.
    pub measure: Measure,
}

/// A post's past.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct History {
    /// The newest first.
    pub entries: Vec<HistoryEntry>,
}

/// One action on a post.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct HistoryEntry {
    /// Who did it.
    pub who: String,
    /// What was done.
    pub what: Told,
    /// When, in the person's zone.
    pub at: Now,
    /// It was undone since.
    pub undone: bool,
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

/// What a move would do.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Consideration {
    /// Where each post would come.
    pub moments: Vec<ConsideredMoment>,
    /// Posts of one channel too close to each other.
    pub conflicts: Vec<Conflict>,
    /// Holidays touched.
    pub key_dates: Vec<KeyDay>,
    /// Posts whose approval would be withdrawn.
    pub withdrawn: u32,
    /// The moment is in the past.
    pub past: bool,
    /// Why it would be refused.
    pub refusal: Option<Failure>,
}

/// Where one post would come.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ConsideredMoment {
    /// The post.
    pub id: PostId,
    /// Its moment.
    pub at: PlannedAt,
}

/// Two posts of one channel closer than the network's `min_gap_minutes`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Conflict {
    /// The moved post.
    pub id: PostId,
    /// The other.
    pub with: PostId,
    /// Its title.
    pub title: String,
    /// The channel they share.
    pub channel_id: ChannelId,
    /// Minutes between them.
    pub minutes: u32,
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

/// What an import would do.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PlanPreview {
    /// The file's name.
    pub name: String,
    /// Its format, as found in the bytes.
    pub kind: BookKind,
    /// Encoding of a text file.
    pub encoding: Option<Encoding>,
    /// What separates the cells of a CSV file.
    pub separator: Option<char>,
    /// What each sheet seems to hold.
    pub sheets: Vec<SheetLayout>,
    /// The mapping by which the rows were understood: the request's, or the one proposed.
    pub mapping: PlanMapping,
    /// How many rows are worth what.
    pub counts: PlanCounts,
    /// Every row of the file, in its order.
    pub rows: Vec<PlanRow>,
}

/// How many rows of a plan are worth what.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PlanCounts {
    /// Understood.
    pub good: u32,
    /// To look at.
    pub doubtful: u32,
    /// That only a person can put right.
    pub refused: u32,
    /// That the calendar holds already.
    pub already_there: u32,
    /// That are no post.
    pub passed_over: u32,
    /// That this request would import.
    pub wanted: u32,
}

/// Which table file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum TableKind {
    /// Comma-separated values, UTF-8 with BOM.
    Csv,
    /// Excel workbook.
    Xlsx,
}

/// What was written.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Exported {
    /// The file.
    pub path: String,
    /// How many posts it holds.
    pub posts: u32,
}

/// What a system dialog gave; nothing when it was closed.
#[derive(Debug, Clone, Default, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Picked {
    /// The file chosen.
    pub path: Option<String>,
}
