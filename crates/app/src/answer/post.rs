//! Answers about one post: all of it, its counts, its past.

use super::Now;
use crate::told::Told;
use marronnier_domain::{
    id::ChannelId,
    measure::Measure,
    moment::PlannedAt,
    post::{Post, PostCard},
    visual::Visual,
};
use serde::Serialize;
use ts_rs::TS;

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
    /// What it shows, in order.
    pub visuals: Vec<Visual>,
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
