//! What an event that came back proposes: each difference from what its reader was shown, unless it is so here already.

use super::{MatchedBy, Reply, Returned, TextPart, WordRun, description::read_back, squeeze_title, words};
use crate::{
    id::{ChannelId, PostId},
    moment::PlannedAt,
    post::Post,
    share::Version,
    status::Status,
};
use chrono_tz::Tz;
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
    /// An event of the reader's own.
    Added { title: String, at: PlannedAt, text: String, link: String },
}

impl ProposalKind {
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
            Self::Added { .. } => "added",
        }
    }
}

/// What a reader was told of a post over time, and what it is now.
#[derive(Debug, Clone, Copy)]
pub struct History<'a> {
    /// Every state told, the oldest first; never empty.
    pub versions: &'a [Version],
    /// The post now; nothing when it was removed.
    pub post: Option<&'a Post>,
    /// The client's zone now.
    pub zone: Tz,
}

impl History<'_> {
    /// What the reader had before their eyes: the last state, unless the event says that it is an older one and was not
    /// changed since the last was told. A sequence alone proves nothing: programs drop it.
    fn base(&self, event: &Returned) -> Option<&Version> {
        let last = self.versions.last()?;
        let fresh = event.modified.is_some_and(|at| at > last.modified);
        let named = event.sequence.filter(|sequence| *sequence < last.sequence && !fresh);
        let older = named.and_then(|named| self.versions.iter().rfind(|version| version.sequence <= named));
        Some(older.unwrap_or(last))
    }
}

/// What `event` asks for of the post that it was recognised as.
pub fn propose(event: &Returned, by: MatchedBy, history: History<'_>) -> Vec<Proposal> {
    let (Some(base), Some(last)) = (history.base(event), history.versions.last()) else { return Vec::new() };
    let Some(post) = history.post else { return Vec::new() };
    let (shown, shown_last) = (&base.telling.shown, &last.telling.shown);
    let mut asked = Asked { event, by, post, proposals: Vec::new() };
    if event.cancelled {
        if !base.withdrawn && !last.withdrawn && post.status != Status::Cancelled {
            asked.add(ProposalKind::Cancelled, String::new(), false);
        }
    } else {
        asked.moment(
            shown.at,
            !event.at.is(shown.at, shown.zone) && !event.at.is(shown_last.at, shown_last.zone),
            history.zone,
        );
        asked.title(&shown.title, &shown_last.title);
    }
    asked.description(base, last);
    asked.answer(history.versions);
    asked.proposals
}

/// What an event asks for, so far.
struct Asked<'a> {
    event: &'a Returned,
    by: MatchedBy,
    post: &'a Post,
    proposals: Vec<Proposal>,
}

impl Asked<'_> {
    fn add(&mut self, what: ProposalKind, value: String, also_here: bool) {
        self.proposals.push(Proposal {
            id: named(&self.post.id.to_string(), what.word(), &value),
            post_id: Some(self.post.id),
            title: self.post.title.clone(),
            line: self.event.line,
            by: Some(self.by),
            also_here,
            what,
        });
    }

    fn moment(&mut self, from: PlannedAt, differs: bool, zone: Tz) {
        let (to, here) = (self.event.at.in_zone(zone), self.post.planned);
        if differs && here != Some(to) {
            let value = format!("{}T{}", to.date, to.time.map(|time| time.to_string()).unwrap_or_default());
            self.add(ProposalKind::Moved { from, to, here }, value, here != Some(from));
        }
    }

    fn title(&mut self, from: &str, last: &str) {
        let to = self.event.title.trim();
        let is = |other: &str| squeeze_title(other) == squeeze_title(to);
        // An untitled post bears words of ours in the file, and a program that left the title out asks for nothing.
        if from.is_empty() || to.is_empty() || is(from) || is(last) || is(&self.post.title) {
            return;
        }
        let here = self.post.title.clone();
        let also_here = here.trim() != from;
        self.add(
            ProposalKind::Renamed { from: from.to_owned(), to: to.to_owned(), here },
            to.to_owned(),
            also_here,
        );
    }

    fn description(&mut self, base: &Version, last: &Version) {
        let mut comments: Vec<String> = self.event.comments.iter().map(|one| one.trim().to_owned()).collect();
        if let Some(back) = &self.event.description {
            let (rewordings, beside) = read_back(&base.telling.letter, back);
            let (since_last, _) = read_back(&last.telling.letter, back);
            if !self.event.cancelled {
                for one in
                    rewordings.into_iter().filter(|one| since_last.iter().any(|last| last.to == one.to))
                {
                    let here = text_of(self.post, one.part, one.channel);
                    if here.trim() == one.to.trim() {
                        continue;
                    }
                    let also_here = here.trim() != one.from.trim();
                    let value = format!("{:?}{:?}{}", one.part, one.channel, one.to);
                    let (part, channel_id) = (one.part, one.channel);
                    let words = words(&one.from, &one.to);
                    let (from, to) = (one.from, one.to);
                    let what = ProposalKind::Reworded { part, channel_id, from, to, here, words };
                    self.add(what, value, also_here);
                }
            }
            comments.push(beside);
        }
        comments.retain(|comment| !comment.is_empty());
        // A no says its comment itself.
        if !comments.is_empty() && self.event.reply != Some(Reply::Declined) {
            let comment = comments.join("\n");
            let by = self.event.by.clone();
            self.add(ProposalKind::Commented { by, comment: comment.clone() }, comment, false);
        }
    }

    fn answer(&mut self, versions: &[Version]) {
        let told = versions.last().map_or(0, |version| version.sequence);
        // A yes to what was shown before is not a yes to what is shown now.
        let stale = self.event.sequence.is_some_and(|sequence| sequence < told);
        let value = format!("{}", self.event.sequence.unwrap_or(told));
        let by = self.event.by.clone();
        match self.event.reply {
            Some(Reply::Accepted) if !self.post.status.is_agreed() && !self.post.status.is_locked() => {
                self.add(ProposalKind::Accepted { by }, value, stale);
            }
            Some(Reply::Declined) if self.post.status != Status::OnHold => {
                let comment = self.event.comments.join("\n").trim().to_owned();
                self.add(ProposalKind::Declined { by, comment }, value, stale);
            }
            _ => {}
        }
    }
}

/// The proposal that an event of the reader's own makes.
pub fn added(event: &Returned, zone: Tz) -> Proposal {
    let at = event.at.in_zone(zone);
    let text = event.description.clone().unwrap_or_default().trim().to_owned();
    let what = ProposalKind::Added { title: event.title.clone(), at, text, link: event.link.clone() };
    Proposal {
        id: named(&event.uid, what.word(), ""),
        post_id: None,
        title: event.title.clone(),
        line: event.line,
        by: None,
        also_here: false,
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
        also_here: post.planned != Some(last.telling.shown.at),
        what: ProposalKind::Missing,
    })
}

/// A text of a post, common or a channel's own.
fn text_of(post: &Post, part: TextPart, channel: Option<ChannelId>) -> String {
    let own = channel.and_then(|id| post.variants.iter().find(|variant| variant.channel_id == id));
    match part {
        TextPart::Text => own.and_then(|own| own.text.as_ref()).unwrap_or(&post.text).clone(),
        TextPart::Hashtags => own.and_then(|own| own.hashtags.as_ref()).unwrap_or(&post.hashtags).clone(),
    }
}

/// A name that is the same each time that the same thing is proposed (FNV-1a of the value, which may be long).
fn named(whose: &str, word: &str, value: &str) -> String {
    let mut hash = 0xcbf2_9ce4_8422_2325_u64;
    for octet in value.bytes() {
        hash = (hash ^ u64::from(octet)).wrapping_mul(0x0000_0100_0000_01b3);
    }
    format!("{whose}:{word}:{hash:016x}")
}
