//! A post and its variants, one for each channel it goes to.

use crate::{
    id::{ChannelId, ClientId, PersonId, PostId, VisualId},
    moment::{PlannedAt, TimeOfDay},
    status::Status,
    visual::Kind,
};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A post with everything that is written about it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Post {
    /// Identity.
    pub id: PostId,
    /// Whose post it is.
    pub client_id: ClientId,
    /// Working title, seen by the team; may be empty.
    pub title: String,
    /// When, in the client's zone; nothing for an undated idea.
    pub planned: Option<PlannedAt>,
    /// How far it has come.
    pub status: Status,
    /// Common text, used by each variant that has none of its own.
    pub text: String,
    /// Common hashtags, as typed.
    pub hashtags: String,
    /// Strategic axis, a free label; may be empty.
    pub pillar: String,
    /// Recurring heading, a free label; may be empty.
    pub series: String,
    /// For the team only.
    pub notes: String,
    /// Where the post leads.
    pub link: String,
    /// Can be used again any time.
    pub evergreen: bool,
    /// Stays where it is when others slide.
    pub pinned: bool,
    /// Who works on it.
    pub assignee_id: Option<PersonId>,
    /// One for each channel, in the channels' order.
    pub variants: Vec<Variant>,
}

/// A post's text and settings for one channel.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Variant {
    /// Where it goes.
    pub channel_id: ChannelId,
    /// Own text; nothing means the common one.
    pub text: Option<String>,
    /// Own hashtags; nothing means the common ones.
    pub hashtags: Option<String>,
    /// Own time on the post's date; nothing means the post's.
    pub time: Option<TimeOfDay>,
}

/// What a calendar shows of a post: one row of a window, light enough for thousands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PostCard {
    /// Identity.
    pub id: PostId,
    /// Whose post it is.
    pub client_id: ClientId,
    /// Working title; may be empty.
    pub title: String,
    /// When, in the client's zone; nothing for an undated idea.
    pub planned: Option<PlannedAt>,
    /// How far it has come.
    pub status: Status,
    /// Strategic axis; may be empty.
    pub pillar: String,
    /// Recurring heading; may be empty.
    pub series: String,
    /// Can be used again any time.
    pub evergreen: bool,
    /// Stays where it is when others slide.
    pub pinned: bool,
    /// Who works on it.
    pub assignee_id: Option<PersonId>,
    /// Where it goes, in the channels' order.
    pub channel_ids: Vec<ChannelId>,
    /// What it shows, in order.
    pub visual_ids: Vec<VisualId>,
    /// What the first of them is; nothing without any.
    pub cover: Option<Kind>,
    /// It is planned on a day on which one of its visuals may not be shown.
    pub rights_broken: bool,
}
