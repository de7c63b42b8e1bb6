//! Answers about a move that is not made yet.

use super::{ConsideredWork, KeyDay};
use crate::failure::Failure;
use marronnier_domain::{
    id::{ChannelId, PostId},
    moment::PlannedAt,
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
