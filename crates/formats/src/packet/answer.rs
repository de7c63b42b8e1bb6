//! The answer: what a writer made of a packet's posts. As a file of its own, or as text between two lines that a mail
//! keeps.

use super::{unpack::Refusal, when::When};
use base64::{Engine, engine::general_purpose::STANDARD};
use marronnier_domain::id::{ChannelId, PacketId, PostId, RevisionId};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

/// What stands in `format`.
pub const FORMAT: &str = "marronnier-answer";
/// Before the answer in a text.
pub const BEGIN: &str = "-----BEGIN MARRONNIER ANSWER-----";
/// Behind the answer in a text.
pub const END: &str = "-----END MARRONNIER ANSWER-----";

/// A writer's answer.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Answer {
    /// Always [`FORMAT`].
    pub format: String,
    /// The version of the format.
    pub version: u32,
    /// To which packet.
    pub packet: PacketId,
    /// Who answers; may be empty.
    #[serde(default)]
    pub by: String,
    /// When, with the distance from UTC: of two answers to a packet, the later one counts.
    #[serde(default)]
    pub written: Option<String>,
    /// What became of its posts.
    pub posts: Vec<AnswerPost>,
    /// What we do not know.
    #[serde(flatten)]
    pub rest: Map<String, Value>,
}

/// What became of a post. What is not given was not touched.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct AnswerPost {
    /// Which.
    pub post: PostId,
    /// The state that it was written on.
    pub revision: RevisionId,
    /// Working title.
    #[serde(default)]
    pub title: Option<String>,
    /// Common text.
    #[serde(default)]
    pub text: Option<String>,
    /// Common hashtags.
    #[serde(default)]
    pub hashtags: Option<String>,
    /// Where it leads.
    #[serde(default)]
    pub link: Option<String>,
    /// By channel.
    #[serde(default)]
    pub channels: Vec<AnswerChannel>,
    /// A word to whoever sent the packet.
    #[serde(default)]
    pub note: String,
    /// Minutes spent, if the writer says.
    #[serde(default)]
    pub spent: Option<u32>,
    /// When it was written, as far as its answer or its file says: no part of what it says.
    #[serde(skip)]
    pub written: Option<When>,
    /// What we do not know.
    #[serde(flatten)]
    pub rest: Map<String, Value>,
}

/// What became of it on a channel; an empty text takes the common one again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct AnswerChannel {
    /// Which.
    pub id: ChannelId,
    /// Own text.
    #[serde(default)]
    pub text: Option<String>,
    /// Own hashtags.
    #[serde(default)]
    pub hashtags: Option<String>,
    /// What we do not know.
    #[serde(flatten)]
    pub rest: Map<String, Value>,
}

/// Reads an answer's JSON.
pub fn from_json(bytes: &[u8]) -> Result<Answer, Refusal> {
    #[derive(Deserialize)]
    struct Head {
        #[serde(default)]
        format: String,
        #[serde(default)]
        version: u32,
    }
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    let head: Head = serde_json::from_slice(bytes).map_err(|_| Refusal::Damaged)?;
    if head.format != FORMAT {
        return Err(Refusal::Nothing);
    }
    if head.version > super::VERSION {
        return Err(Refusal::Newer);
    }
    let mut answer: Answer = serde_json::from_slice(bytes).map_err(|_| Refusal::Damaged)?;
    let written = answer.written.as_deref().and_then(When::said);
    answer.posts.iter_mut().for_each(|post| post.written = written);
    Ok(answer)
}

/// An answer in a text that was pasted: from between its two lines, whatever a mail program put before each line.
pub fn pasted(text: &str) -> Option<Result<Answer, Refusal>> {
    let start = text.rfind(BEGIN)? + BEGIN.len();
    let Some(length) = text[start..].find(END) else { return Some(Err(Refusal::Damaged)) };
    let coded: String = text[start..start + length]
        .chars()
        .filter(|sign| sign.is_ascii_alphanumeric() || matches!(sign, '+' | '/' | '='))
        .collect();
    Some(STANDARD.decode(coded).map_err(|_| Refusal::Damaged).and_then(|bytes| from_json(&bytes)))
}
