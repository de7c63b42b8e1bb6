//! The manifest: what a packet holds, for the program that reads it back. Fields that we do not know are kept.

use chrono::{DateTime, NaiveDate, Utc};
use marronnier_domain::{
    brief::Brief,
    id::{AssignmentId, ChannelId, PacketId, PersonId, PostId, RevisionId},
    moment::PlannedAt,
    network::Counting,
    person::Role,
};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use std::io;

/// The version of the format that we write. One of the same number is read whatever it adds; a higher one is refused.
pub const VERSION: u32 = 1;
/// What stands in `format`.
pub const FORMAT: &str = "marronnier-packet";

/// A packet.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Manifest {
    /// Always [`FORMAT`].
    pub format: String,
    /// [`VERSION`] of the format.
    pub version: u32,
    /// Identity.
    pub id: PacketId,
    /// When it was made.
    pub made: DateTime<Utc>,
    /// Language of its words, `fr` or `en`.
    pub language: String,
    /// Who sends it.
    pub from: Party,
    /// Who gets it.
    pub to: Party,
    /// In the order of their due dates.
    pub posts: Vec<Sheet>,
    /// What we do not know.
    #[serde(flatten)]
    pub rest: Map<String, Value>,
}

/// Somebody.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Party {
    /// Their name.
    pub name: String,
    /// Their address; may be empty.
    #[serde(default)]
    pub email: String,
    /// Identity, of who gets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub person: Option<PersonId>,
}

/// A post to write.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Sheet {
    /// Identity.
    pub post: PostId,
    /// The state that went out.
    pub revision: RevisionId,
    /// For which assignment.
    pub assignment: AssignmentId,
    /// Its Markdown file.
    pub file: String,
    /// For what.
    pub role: Role,
    /// By when.
    pub due: Option<NaiveDate>,
    /// When the post is planned, in the client's zone.
    pub planned: Option<PlannedAt>,
    /// Whose post it is.
    pub client: String,
    /// Recurring heading; may be empty.
    #[serde(default)]
    pub series: String,
    /// What to know for this one; may be empty.
    #[serde(default)]
    pub note: String,
    /// What to write and how.
    #[serde(default)]
    pub brief: Brief,
    /// Working title.
    pub title: String,
    /// Common text.
    pub text: String,
    /// Common hashtags.
    pub hashtags: String,
    /// Where it leads.
    #[serde(default)]
    pub link: String,
    /// Where it goes.
    pub channels: Vec<Channel>,
    /// What was said on it for the writer to read.
    #[serde(default)]
    pub comments: Vec<Note>,
    /// Its pictures, by their names in the folder `visuels`.
    #[serde(default)]
    pub visuals: Vec<String>,
    /// What we do not know.
    #[serde(flatten)]
    pub rest: Map<String, Value>,
}

/// A channel with the rules of its network.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Channel {
    /// Identity.
    pub id: ChannelId,
    /// The network's name.
    pub network: String,
    /// The account; may be empty.
    pub handle: String,
    /// Own text; nothing means the common one.
    pub text: Option<String>,
    /// Own hashtags; nothing means the common ones.
    pub hashtags: Option<String>,
    /// How the network counts.
    pub counting: Counting,
    /// Longest text; nothing means free.
    pub limit: Option<u32>,
    /// Most hashtags.
    pub hashtag_limit: Option<u32>,
    /// Characters shown before "see more".
    pub visible: Option<u32>,
    /// What we do not know.
    #[serde(flatten)]
    pub rest: Map<String, Value>,
}

impl Channel {
    /// « Instagram @lunel ».
    pub fn name(&self) -> String {
        [self.network.as_str(), self.handle.as_str()].join(" ").trim().to_owned()
    }
}

/// Something said.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Note {
    /// Who said it.
    pub who: String,
    /// What.
    pub text: String,
    /// On which words; may be empty.
    #[serde(default)]
    pub quote: String,
}

impl Manifest {
    /// The file's text.
    ///
    /// # Errors
    /// None in practice: all keys are texts.
    pub fn json(&self) -> io::Result<String> {
        Ok(serde_json::to_string_pretty(self)? + "\n")
    }
}
