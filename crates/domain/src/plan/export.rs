//! A post as a spreadsheet is to hold it, names instead of identities.

use crate::{
    id::{NetworkId, PostId},
    moment::TimeOfDay,
    status::Status,
};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// One post, ready to be written as a row.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ExportRow {
    /// Identity, by which a plan that comes back finds its post.
    pub id: PostId,
    /// Name of the client.
    pub client: String,
    /// Civil date in the client's zone; nothing for an undated idea.
    #[ts(type = "string | null")]
    pub date: Option<NaiveDate>,
    /// Civil time; nothing when only the day is decided.
    pub time: Option<TimeOfDay>,
    /// Working title.
    pub title: String,
    /// How far it has come.
    pub status: Status,
    /// Common text.
    pub text: String,
    /// Common hashtags.
    pub hashtags: String,
    /// Name of the assignee; empty without one.
    pub person: String,
    /// Strategic axis.
    pub pillar: String,
    /// Recurring heading.
    pub series: String,
    /// Where the post leads.
    pub link: String,
    /// For the team only.
    pub notes: String,
    /// Can be used again any time.
    pub evergreen: bool,
    /// Stays where it is when others slide.
    pub pinned: bool,
    /// One for each channel it goes to.
    pub variants: Vec<ExportVariant>,
}

/// A channel that a post goes to, and what is its own there.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ExportVariant {
    /// Which network.
    pub network: NetworkId,
    /// The network's name as people know it.
    pub network_name: String,
    /// The account on it; may be empty.
    pub handle: String,
    /// Own text, if any.
    pub text: Option<String>,
    /// Own hashtags, if any.
    pub hashtags: Option<String>,
    /// Own time, if any.
    pub time: Option<TimeOfDay>,
}
