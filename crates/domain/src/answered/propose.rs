//! What an event that came back proposes: each difference from what its reader was shown, unless it is so here already.

use super::{
    MatchedBy, Proposal, ProposalKind, Returned, Speaks, TextPart,
    description::{distance, read_back},
    proposal::named,
    spacing::squeezed,
    squeeze_title,
    voices::said,
    words,
};
use crate::{
    id::{ChannelId, ClientId, PostId},
    moment::PlannedAt,
    post::Post,
    share::{Reader, Version},
    status::Status,
};
use chrono_tz::Tz;
use std::collections::BTreeSet;

/// What a reader was told of a post over time, and what it is now.
#[derive(Debug, Clone, Copy)]
pub struct History<'a> {
    /// Every state told, the oldest first; never empty.
    pub versions: &'a [Version],
    /// The post now; nothing when it was removed.
    pub post: Option<&'a Post>,
    /// The client's zone now.
    pub zone: Tz,
    /// Who was told: a client alone agrees to posts.
    pub reader: Reader,
    /// The person's own addresses: what they say of their own event is no answer.
    pub own: &'a [String],
}

impl History<'_> {
    /// What the reader had before their eyes: the last state, unless the event says that it is an older one and was not
    /// changed since the last was told. A sequence alone proves nothing: programs drop it, and then it is the state that was
    /// the last when the event was changed.
    fn base(&self, event: &Returned) -> Option<&Version> {
        let last = self.versions.last()?;
        let fresh = event.modified.is_some_and(|at| at > last.modified);
        let named = event.sequence.filter(|sequence| *sequence < last.sequence && !fresh);
        let numbered = || self.versions.iter().rfind(|version| Some(version.sequence) <= named);
        // files tell no parts of seconds
        let second = |millis: i64| millis.div_euclid(1000);
        let dated = || {
            let at = event.modified.filter(|_| event.sequence.is_none())?;
            self.versions.iter().rfind(|version| second(version.modified) <= second(at))
        };
        let older = if named.is_some() { numbered() } else { dated() };
        Some(older.unwrap_or(last))
    }

    /// Whether the event was surely made from the last state: it bears its number or a higher one, and was not changed last
    /// before it was told. What it bears of an older state is a wish then, and otherwise perhaps a copy that nobody brought
    /// up to date.
    pub fn is_sure(&self, event: &Returned) -> bool {
        // files tell no parts of seconds
        let second = |millis: i64| millis.div_euclid(1000);
        self.versions.last().is_some_and(|last| {
            event.sequence.is_some_and(|sequence| sequence >= last.sequence)
                && event.modified.is_none_or(|at| second(at) >= second(last.modified))
        })
    }

    /// Whether the event may be more than an old copy, though not surely: worked on after the last state was told, or counted
    /// as far as it. What it bears of an older state is to be asked about.
    pub fn is_doubtful(&self, event: &Returned) -> bool {
        !self.is_sure(event)
            && self.versions.last().is_some_and(|last| {
                event.modified.is_some_and(|at| at > last.modified)
                    || event.sequence.is_some_and(|sequence| sequence >= last.sequence)
            })
    }

    /// Whether the post says something else now than it last told, and than the event asks for.
    fn differs(&self, event: &Returned, last: &Version) -> bool {
        let Some(post) = self.post else { return false };
        let (shown, mut post) = (&last.telling.shown, post.clone());
        if event.speaks != Speaks::Answer
            && event.at.is_some_and(|at| post.planned == Some(at.in_zone(self.zone)))
        {
            post.planned = Some(shown.at);
        }
        if event.speaks == Speaks::Whole && squeeze_title(&event.title) == squeeze_title(&post.title) {
            post.title.clone_from(&shown.title);
        }
        !shown.is_still(&post, self.zone)
    }

    /// The states that an event may still hold without a wish behind it.
    fn shown(&self, event: &Returned) -> &[Version] {
        let skipped = if self.is_sure(event) { self.versions.len().saturating_sub(1) } else { 0 };
        self.versions.get(skipped..).unwrap_or_default()
    }
}

/// What `event` asks for of the post that it was recognised as.
pub fn propose(event: &Returned, by: MatchedBy, history: History<'_>) -> Vec<Proposal> {
    let (Some(base), Some(last)) = (history.base(event), history.versions.last()) else { return Vec::new() };
    let Some(post) = history.post else { return Vec::new() };
    let is_silent = event.sequence.is_none() && event.modified.is_none();
    let others = history.versions.iter().filter(|one| is_silent && one.sequence != base.sequence);
    let before = others.map(|version| version.sequence).collect();
    let mut asked = Asked { event, by, post, told: base.sequence, before, proposals: Vec::new() };
    let shown = history.shown(event);
    let differs = history.differs(event, last);
    if event.cancelled {
        if !base.withdrawn && !last.withdrawn && post.status != Status::Cancelled {
            asked.add(ProposalKind::Cancelled, String::new(), differs);
        }
    } else {
        asked.moment(base.telling.shown.at, shown, history.zone);
        asked.title(&base.telling.shown.title, shown);
    }
    let mut comments = asked.description(base, history.versions, shown);
    let decides = matches!(history.reader, Reader::Client { .. });
    let said = said(event, history.own, decides);
    comments.splice(0..0, said.comments);
    comments.dedup();
    if !comments.is_empty() {
        let comment = comments.join("\n");
        let value = comment.clone();
        asked.add(ProposalKind::Commented { by: said.by, comment }, value, false);
    }
    asked.answers(said.kinds, last.sequence, differs);
    asked.proposals
}

/// What `event` asks for of a post that is here no more, had it stayed as it was told last.
pub fn gone(event: &Returned, id: PostId, by: MatchedBy, history: History<'_>) -> Vec<Proposal> {
    let Some(last) = history.versions.last() else { return Vec::new() };
    let client = match history.reader {
        Reader::Client { id } => id,
        _ => ClientId(id.0),
    };
    let post = last.telling.shown.as_post(id, client);
    propose(event, by, History { post: Some(&post), ..history })
}

/// What an event asks for, so far.
struct Asked<'a> {
    event: &'a Returned,
    by: MatchedBy,
    post: &'a Post,
    /// The state that it is read against.
    told: u32,
    /// The others, where nothing says that it is not one of them.
    before: Vec<u32>,
    proposals: Vec<Proposal>,
}

impl Asked<'_> {
    fn add(&mut self, what: ProposalKind, value: String, also_here: bool) {
        self.proposals.push(Proposal {
            id: named(&self.post.id.to_string(), what.word(), &format!("{}|{value}", self.told)),
            post_id: Some(self.post.id),
            title: self.post.title.clone(),
            line: self.event.line,
            by: Some(self.by),
            also_here,
            told: self.told,
            before: self.before.clone(),
            value,
            uid: String::new(),
            what,
        });
    }

    fn moment(&mut self, from: PlannedAt, shown: &[Version], zone: Tz) {
        let Some(at) = self.event.at.filter(|_| self.event.speaks != Speaks::Answer) else { return };
        let (to, here) = (at.in_zone(zone), self.post.planned);
        let is_told =
            shown.iter().map(|version| &version.telling.shown).any(|shown| at.is(shown.at, shown.zone));
        if !is_told && here != Some(to) {
            let value = format!("{}T{}", to.date, to.time.map(|time| time.to_string()).unwrap_or_default());
            self.add(ProposalKind::Moved { from, to, here }, value, here != Some(from));
        }
    }

    fn title(&mut self, from: &str, shown: &[Version]) {
        let to = self.event.title.trim();
        let is = |other: &str| squeeze_title(other) == squeeze_title(to);
        // An untitled post bears words of ours in the file, and a program that left the title out asks for nothing.
        if self.event.speaks != Speaks::Whole || from.is_empty() || to.is_empty() || is(&self.post.title) {
            return;
        }
        if shown.iter().any(|version| is(&version.telling.shown.title)) {
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

    /// Proposes texts; gives the lines said beside them. `told` are all states, `shown` those that are no wish.
    fn description(&mut self, base: &Version, told: &[Version], shown: &[Version]) -> Vec<String> {
        // With or without its marks, whichever is more like what was sent.
        let far = |text: &String| told.iter().map(|version| distance(&version.telling.letter, text)).min();
        let written = [&self.event.unmarked, &self.event.description];
        let Some(back) = written.into_iter().flatten().min_by_key(|text| far(text)) else {
            return Vec::new();
        };
        // Lines that were ours in any state are nobody's comment.
        let ours: BTreeSet<String> =
            told.iter().flat_map(|version| version.telling.letter.lines()).map(squeezed).collect();
        let is_new = |line: &&str| !line.trim().is_empty() && !ours.contains(&squeezed(line));
        if self.event.speaks != Speaks::Whole {
            return back.lines().filter(is_new).map(|line| line.trim().to_owned()).collect();
        }
        // A copy may be older than it says: it is read against the state that it is most like.
        let nearest = shown
            .iter()
            .rev()
            .min_by_key(|version| distance(&version.telling.letter, back))
            .filter(|near| distance(&near.telling.letter, back) < distance(&base.telling.letter, back));
        let base = nearest.unwrap_or(base);
        let (rewordings, beside) = read_back(&base.telling.letter, back);
        if !self.event.cancelled {
            for one in rewordings {
                let here = text_of(self.post, one.part, one.channel);
                let is_told = shown
                    .iter()
                    .filter_map(|version| version.telling.letter.text(one.part, one.channel))
                    .any(|text| alike(text, &one.to));
                if is_told || alike(&here, &one.to) {
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
        beside.lines().filter(is_new).map(str::to_owned).collect()
    }

    fn answers(&mut self, kinds: Vec<ProposalKind>, last: u32, differs: bool) {
        // A yes to what was shown before is not a yes to what is shown now, nor to what was never shown.
        let stale = differs || self.event.sequence.is_some_and(|sequence| sequence < last);
        for what in kinds {
            let is_so = match &what {
                ProposalKind::Accepted { .. } => self.post.status.is_agreed() || self.post.status.is_locked(),
                ProposalKind::Declined { .. } => self.post.status == Status::OnHold,
                _ => false,
            };
            let value = match &what {
                ProposalKind::Replied { by, reply, comment } => format!("{reply:?}|{by}|{comment}"),
                ProposalKind::Declined { comment, .. } => comment.clone(),
                _ => String::new(),
            };
            if !is_so {
                let decides = matches!(what, ProposalKind::Accepted { .. } | ProposalKind::Declined { .. });
                self.add(what, value, stale && decides);
            }
        }
    }
}

/// The same words, however they are laid out in lines.
fn alike(one: &str, other: &str) -> bool {
    let lines =
        |text: &str| -> Vec<String> { text.lines().map(squeezed).filter(|line| !line.is_empty()).collect() };
    lines(one) == lines(other)
}

/// A text of a post, common or a channel's own.
fn text_of(post: &Post, part: TextPart, channel: Option<ChannelId>) -> String {
    let own = channel.and_then(|id| post.variants.iter().find(|variant| variant.channel_id == id));
    match part {
        TextPart::Text => own.and_then(|own| own.text.as_ref()).unwrap_or(&post.text).clone(),
        TextPart::Hashtags => own.and_then(|own| own.hashtags.as_ref()).unwrap_or(&post.hashtags).clone(),
    }
}
