//! Answers about what a calendar shows: windows of days, undated ideas, whole posts.

use chrono::NaiveDate;
use marronnier_domain::{
    id::{ClientId, KeyDateSourceId},
    moment::TimeOfDay,
    post::{Post, PostCard},
};
use serde::Serialize;
use std::collections::BTreeMap;
use ts_rs::TS;

/// A window of days.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct WindowRows {
    /// By date, time (untimed first), identity.
    pub cards: Vec<PostCard>,
    /// Posts of a day beyond the cards given; days with none are left out.
    #[ts(type = "Record<string, number>")]
    pub more: BTreeMap<NaiveDate, u32>,
    /// Posts in the days counted.
    pub posts: u32,
    /// Of them, those that wait to be read.
    pub to_read: u32,
    /// By date.
    pub key_dates: Vec<KeyDay>,
    /// Posts of each client in the days counted, whatever clients the filter keeps.
    pub counts: BTreeMap<ClientId, u32>,
    /// For each zone of clients that is not the person's.
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
    /// Its identity in that file; empty for a computed one.
    #[serde(skip)]
    pub uid: String,
}

/// How far a client's clocks are from the person's on a day of the window.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ZoneShift {
    /// Of which clients: their IANA zone.
    pub zone: String,
    /// The client's day.
    #[ts(type = "string")]
    pub date: NaiveDate,
    /// Minutes to add to the client's civil time to get the person's.
    pub minutes: i32,
    /// On a day when one of the clocks is changed, what holds afterwards.
    pub then: Option<LaterShift>,
}

/// How far the clocks are from each other once one of them was changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct LaterShift {
    /// From this time of the client's clock.
    #[ts(type = "string")]
    pub from: TimeOfDay,
    /// Minutes to add.
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
