//! Reading again: what a post says as a whole, kept states of it, words on it, and who agreed to what.

mod anchor;
mod comment;
mod compare;
mod content;
#[cfg(test)]
mod tests;

pub use anchor::{carried, found_again};
pub use comment::{Comment, Mention, Passage, mentioned, mentions};
pub use compare::{Difference, PartDifference, differences, other_parts};
pub use content::{Content, ContentText, TextOf, digest};

use crate::{
    id::{ClientId, PacketId, PostId, RevisionId},
    written::fold::fold,
};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Why a state of a post was kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename = "RevisionOrigin")]
pub enum Origin {
    /// Somebody kept it.
    Kept,
    /// It went out to a writer.
    Sent,
    /// It is what a writer's packet made of it.
    Received,
    /// It was replaced by an earlier one.
    Replaced,
}

impl Origin {
    /// The word on the wire and in the database.
    pub fn word(self) -> &'static str {
        match self {
            Self::Kept => "kept",
            Self::Sent => "sent",
            Self::Received => "received",
            Self::Replaced => "replaced",
        }
    }
}

impl std::str::FromStr for Origin {
    type Err = crate::id::NotAnId;
    fn from_str(word: &str) -> Result<Self, Self::Err> {
        [Self::Kept, Self::Sent, Self::Received, Self::Replaced]
            .into_iter()
            .find(|origin| origin.word() == word)
            .ok_or_else(|| crate::id::NotAnId(word.to_owned()))
    }
}

/// A state of a post that was kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Revision {
    /// Identity.
    pub id: RevisionId,
    /// Of which post.
    pub post_id: PostId,
    /// Milliseconds since 1970, UTC.
    pub at: i64,
    /// Whose words: the CM's or the writer's name.
    pub who: String,
    /// Why it was kept.
    pub origin: Origin,
    /// The packet it went out or came back with.
    pub packet: Option<PacketId>,
    /// What the post said.
    pub content: Content,
}

/// Somebody of the team, or the client, agreed to a content.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Approval {
    /// To which post.
    pub post_id: PostId,
    /// Their name.
    pub who: String,
    /// It is the client's yes: a trace, which counts for none of the team's.
    pub client: bool,
    /// Milliseconds since 1970, UTC.
    pub at: i64,
    /// [`Content::hash`] of what they agreed to.
    pub hash: String,
}

impl Approval {
    /// Whether it is somebody's of that name: case, accents and spaces do not make another person.
    pub fn is_of(&self, name: &str) -> bool {
        same_name(&self.who, name)
    }
}

/// Whether two spellings name one person: « Maya » and « maya  », « Zoé » and « ZOE ».
pub fn same_name(one: &str, other: &str) -> bool {
    let plain = |name: &str| fold(name).split_whitespace().collect::<Vec<_>>().join(" ");
    plain(one) == plain(other)
}

/// How many people agreed to a content; each counts once, however they are spelled.
pub fn agreed<'a>(approvals: impl IntoIterator<Item = &'a Approval>, hash: &str) -> u32 {
    let mut people: Vec<&Approval> = Vec::new();
    for one in approvals {
        if !one.client && one.hash == hash && people.iter().all(|known| !known.is_of(&one.who)) {
            people.push(one);
        }
    }
    u32::try_from(people.len()).unwrap_or(u32::MAX)
}

/// How a client's posts are worked on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Practice {
    /// Whose.
    pub client_id: ClientId,
    /// How many of the team must agree before a post is approved; 0 for none.
    pub approvals: u32,
    /// The status follows the work: delivered puts the post in review, the last approval needed approves it.
    pub follows: bool,
    /// Lead times other than the usual ones.
    pub leads: Vec<crate::assignment::Lead>,
}

impl Practice {
    /// What a client has when nobody set anything.
    pub fn usual(client_id: ClientId) -> Self {
        Self { client_id, approvals: 0, follows: true, leads: Vec::new() }
    }
}
