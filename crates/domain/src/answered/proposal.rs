//! What a reader asks for: the shapes of proposals, and the names under which they are decided.

use super::{History, MatchedBy, Reply, Returned, TextPart, WordRun};
use crate::{
    id::{ChannelId, PostId},
    moment::PlannedAt,
    status::Status,
};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Something that a reader asks for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Proposal {
    /// Names it in an acceptance: the same each time that it is read.
    pub id: String,
    /// Which post; nothing for an event of the reader's own.
    pub post_id: Option<PostId>,
    /// Title as it stands here, or of the reader's event.
    pub title: String,
    /// Line of the file.
    pub line: u32,
    /// How the event was recognised; nothing for one of the reader's own, or one that is missing.
    pub by: Option<MatchedBy>,
    /// Changed here too since the reader was last shown it: accepting overwrites that.
    pub also_here: bool,
    /// The state told that it was read against: a wish for another one is another wish.
    #[serde(skip)]
    pub told: u32,
    /// Other states told, as long as nothing says from which the event was made: what was decided against one of them is
    /// decided.
    #[serde(skip)]
    pub before: Vec<u32>,
    /// What is asked for, as its name tells it from other wishes.
    #[serde(skip)]
    pub value: String,
    /// The identity of an event of the reader's own; empty for others.
    #[serde(skip)]
    pub uid: String,
    /// What is asked for.
    pub what: ProposalKind,
}

/// What is asked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "camelCase", rename_all_fields = "camelCase")]
#[allow(missing_docs)] // the variants' sentences say what their fields are
pub enum ProposalKind {
    /// Another moment; `here` is where the post stands now.
    Moved { from: PlannedAt, to: PlannedAt, here: Option<PlannedAt> },
    /// Another title.
    Renamed { from: String, to: String, here: String },
    /// Another text, common or a channel's own; `words` goes from what was shown to what came back.
    Reworded {
        part: TextPart,
        channel_id: Option<ChannelId>,
        from: String,
        to: String,
        here: String,
        words: Vec<WordRun>,
    },
    /// Cancelled by the reader.
    Cancelled,
    /// Not in the file although it is the whole calendar.
    Missing,
    /// Something said beside the text.
    Commented { by: String, comment: String },
    /// The reader says yes.
    Accepted { by: String },
    /// The reader says no.
    Declined { by: String, comment: String },
    /// Neither a yes nor a no that decides something: perhaps, somebody else, or an answer of who decides nothing here.
    Replied { by: String, reply: Reply, comment: String },
    /// An event of the reader's own.
    Added { title: String, at: PlannedAt, text: String, link: String },
}

impl ProposalKind {
    /// Whether the reader's calendar holds something else than what they were told, until they are told again.
    pub fn differs(&self) -> bool {
        !matches!(
            self,
            Self::Commented { .. }
                | Self::Accepted { .. }
                | Self::Declined { .. }
                | Self::Replied { .. }
                | Self::Added { .. }
        )
    }

    /// The word on the wire.
    pub fn word(&self) -> &'static str {
        match self {
            Self::Moved { .. } => "moved",
            Self::Renamed { .. } => "renamed",
            Self::Reworded { .. } => "reworded",
            Self::Cancelled => "cancelled",
            Self::Missing => "missing",
            Self::Commented { .. } => "commented",
            Self::Accepted { .. } => "accepted",
            Self::Declined { .. } => "declined",
            Self::Replied { .. } => "replied",
            Self::Added { .. } => "added",
        }
    }
}

impl Proposal {
    /// The name under which it is decided, and those that it would have under other states told.
    pub fn ids(&self) -> Vec<String> {
        let post = self.post_id.map(|id| id.to_string()).unwrap_or_default();
        let of = |told: &u32| named(&post, self.what.word(), &format!("{told}|{}", self.value));
        std::iter::once(self.id.clone()).chain(self.before.iter().map(of)).collect()
    }

    /// The name of a line of a comment under another state told.
    pub fn line_of(&self, told: u32, line: &str) -> Option<String> {
        Some(named(&self.post_id?.to_string(), "said", &format!("{told}|{}", line.trim())))
    }

    /// What a comment says line by line, each with a name under which it is kept once it was decided: a comment that grew
    /// is not said again as a whole. Nothing for other proposals.
    pub fn lines(&self) -> Vec<(String, String)> {
        let (ProposalKind::Commented { comment, .. }, Some(post)) = (&self.what, self.post_id) else {
            return Vec::new();
        };
        let said = comment.lines().filter(|line| !line.trim().is_empty());
        said.map(|line| {
            let value = format!("{}|{}", self.told, line.trim());
            (named(&post.to_string(), "said", &value), line.to_owned())
        })
        .collect()
    }

    /// The same without the lines of its comment that are known; nothing when all of them are.
    pub fn without(mut self, is_known: impl Fn(&str) -> bool) -> Option<Self> {
        let lines = self.lines();
        let left: Vec<&str> =
            lines.iter().filter(|(id, _)| !is_known(id)).map(|(_, line)| line.as_str()).collect();
        if let (ProposalKind::Commented { comment, .. }, Some(post)) = (&mut self.what, self.post_id)
            && left.len() < lines.len()
        {
            *comment = left.join("\n");
            self.id = named(&post.to_string(), "commented", &format!("{}|{comment}", self.told));
            self.value.clone_from(comment);
        }
        (lines.is_empty() || !left.is_empty()).then_some(self)
    }
}

/// The proposal that an event of the reader's own makes, at a moment of the client's.
pub fn added(event: &Returned, at: PlannedAt) -> Proposal {
    let text: String = event.unmarked.as_ref().or(event.description.as_ref()).cloned().unwrap_or_default();
    let what = ProposalKind::Added {
        title: event.title.clone(),
        at,
        text: text.trim().to_owned(),
        link: event.link.clone(),
    };
    Proposal {
        id: named(&event.uid, what.word(), ""),
        post_id: None,
        title: event.title.clone(),
        line: event.line,
        by: None,
        also_here: false,
        told: 0,
        before: Vec::new(),
        value: String::new(),
        uid: event.uid.clone(),
        what,
    }
}

/// The proposal that the absence of an event makes.
pub fn missing(history: History<'_>) -> Option<Proposal> {
    let (last, post) = (history.versions.last()?, history.post?);
    if last.withdrawn || post.status == Status::Cancelled {
        return None;
    }
    Some(Proposal {
        id: named(&post.id.to_string(), ProposalKind::Missing.word(), &last.sequence.to_string()),
        post_id: Some(post.id),
        title: post.title.clone(),
        line: 0,
        by: None,
        also_here: !last.telling.shown.is_still(post, history.zone),
        told: last.sequence,
        before: Vec::new(),
        value: String::new(),
        uid: String::new(),
        what: ProposalKind::Missing,
    })
}

/// Whether a name is that of an absence.
pub fn is_absence(id: &str) -> bool {
    id.split(':').nth(1) == Some(ProposalKind::Missing.word())
}

/// A name that is the same each time that the same thing is proposed (FNV-1a of the value, which may be long).
pub(super) fn named(whose: &str, word: &str, value: &str) -> String {
    let mut hash = 0xcbf2_9ce4_8422_2325_u64;
    for octet in value.bytes() {
        hash = (hash ^ u64::from(octet)).wrapping_mul(0x0000_0100_0000_01b3);
    }
    format!("{whose}:{word}:{hash:016x}")
}
