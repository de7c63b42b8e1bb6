//! Answers about a move that is not made yet.

use super::{ConsideredWork, KeyDay};
use crate::failure::Failure;
use chrono::NaiveDate;
use marronnier_domain::{
    id::{ChannelId, PostId, VisualId},
    moment::PlannedAt,
    visual::Rights,
};
use serde::Serialize;
use ts_rs::TS;

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
    /// What becomes of the work on them: due dates that follow or stay, and whether the time left is enough.
    pub work: Vec<ConsideredWork>,
    /// Visuals that could not be shown there: their rights have not begun, or are over.
    pub rights: Vec<ConsideredRights>,
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

/// A visual that a post may not show on the day where it would come.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ConsideredRights {
    /// The moved post.
    pub id: PostId,
    /// Which visual.
    pub visual_id: VisualId,
    /// Its file's name.
    pub name: String,
    /// Not yet, or no more.
    pub rights: Rights,
    /// The first day of its rights, or the last.
    #[ts(type = "string")]
    pub day: NaiveDate,
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
