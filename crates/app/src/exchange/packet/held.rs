//! A post that came back, held against what was sent, what came back before and what is here.

use super::merging::{merged_texts, unplaced_texts, with_answer};
use crate::{Failure, packet::*};
use marronnier_domain::{
    link::may_be_link,
    merge::Piece,
    post::Post,
    review::{Content, TextOf, digest},
    status::Status,
};
use marronnier_formats::packet::{AnswerPost, Beside, Picture, When};
use marronnier_store::{
    Connection, channel as channels, client as clients, comment as comments,
    packet::{self as packets, Sent, Taken},
    post as posts, revision as revisions,
};
use serde_json::{Map, Value};
use std::cmp::Ordering;

/// A post that came back.
pub(crate) struct Merged<'r> {
    pub sent: Sent,
    /// As it is here. One that is gone is made anew of what went out; nothing when its client is gone too.
    pub post: Option<Post>,
    /// As it came back.
    pub theirs: Content,
    /// It says something else than what it was written on.
    pub rewritten: bool,
    pub standing: ReturnStanding,
    pub order: ReturnOrder,
    pub older: bool,
    /// What names this answer for this post.
    pub digest: String,
    pub note: String,
    pub spent: Option<u32>,
    pub written: Option<When>,
    pub texts: Vec<(TextOf, Vec<Piece>)>,
    /// The texts that came back changed and find no place here.
    pub unplaced: Vec<UnplacedText>,
    /// New pictures for it.
    pub pictures: Vec<&'r Picture>,
    /// What other programs put beside our fields, now and before.
    pub beside: Beside,
}

impl Merged<'_> {
    /// Whether something of it can be taken in.
    pub fn is_taken(&self) -> bool {
        match self.standing {
            ReturnStanding::Fresh | ReturnStanding::Locked | ReturnStanding::Earlier => true,
            ReturnStanding::Gone => self.post.is_some(),
            ReturnStanding::Untouched | ReturnStanding::Received => false,
        }
    }

    /// Whether the post takes it, or it is kept beside: with a post that is out, or that said something later.
    pub fn is_applied(&self) -> bool {
        matches!(self.standing, ReturnStanding::Fresh | ReturnStanding::Gone) && self.post.is_some()
    }

    /// How it is remembered among the answers to what was sent.
    pub fn as_taken(&self, revision: Option<marronnier_domain::id::RevisionId>) -> Taken {
        Taken {
            digest: self.digest.clone(),
            written: self.written.and_then(|when| serde_json::to_value(when).ok()),
            revision,
            earlier: self.order == ReturnOrder::Earlier,
        }
    }
}

/// What an answer is held against.
pub(super) struct Base {
    pub content: Content,
    pub order: ReturnOrder,
    /// What came back last, if anything did.
    pub last: Option<Content>,
}

/// What an answer was written on: what came back last from the same packet, if that was before; else what went out. Of one
/// that came back earlier, or may have, nothing passes over what the later one said.
pub(super) fn base(conn: &Connection, sent: &Sent, written: Option<When>) -> Result<Base, Failure> {
    let received = packets::received(conn, sent.post_id, sent.packet)?;
    let taken = sent.answers.iter().rev().filter(|one| !one.earlier && received.contains(&one.digest));
    let mut last = None;
    let mut before = None;
    for one in taken {
        before.get_or_insert(one.written.clone());
        let Some(id) = one.revision else { continue };
        last = revisions::get(conn, id)?;
        if last.is_some() {
            break;
        }
    }
    if before.is_none() {
        // before the times of answers were kept
        last = revisions::received(conn, sent.post_id, sent.packet)?;
    }
    let last = last.map(|one| one.content);
    let before = before.or(last.is_some().then_some(None));
    let order = match before {
        None => ReturnOrder::First,
        Some(before) => {
            let before = before.and_then(|when| serde_json::from_value::<When>(when).ok());
            match written.zip(before).and_then(|(now, before)| now.against(before)) {
                Some(Ordering::Less) => ReturnOrder::Earlier,
                Some(_) => ReturnOrder::Later,
                None => ReturnOrder::Unsure,
            }
        }
    };
    let content = match (order, &last) {
        (ReturnOrder::Later, Some(last)) => last.clone(),
        _ => sent.content.clone(),
    };
    Ok(Base { content, order, last })
}

/// A post that came back, against what was sent and what is here.
pub(super) fn held<'r>(
    conn: &Connection,
    sent: Sent,
    answer: AnswerPost,
    pictures: Vec<&'r Picture>,
    rest: &Map<String, Value>,
) -> Result<Merged<'r>, Failure> {
    let here = posts::get(conn, sent.post_id)?;
    let is_gone = here.is_none();
    let post = match here {
        Some(post) => Some(post),
        None => made_anew(conn, &sent)?,
    };
    let digests: Vec<String> = pictures.iter().map(|picture| digest(&picture.bytes)).collect();
    let named = serde_json::to_vec(&(&sent.packet, &answer, digests)).map_err(Failure::unwritable)?;
    let digest = digest(&named);
    let Base { content: base, order, last } = match is_gone {
        // whatever came back before went with it
        true => Base { content: sent.content.clone(), order: ReturnOrder::First, last: None },
        false => base(conn, &sent, answer.written)?,
    };
    let mut theirs = with_answer(&base, &answer);
    let acts = (theirs.link != base.link && !may_be_link(&theirs.link))
        .then(|| std::mem::replace(&mut theirs.link, base.link.clone()));
    let note = new_words(conn, &sent, answer.note.trim())?;
    let rewritten = theirs != base && last.as_ref() != Some(&theirs);
    let touched =
        rewritten || acts.is_some() || !note.is_empty() || !pictures.is_empty() || answer.spent.is_some();
    let standing = match &post {
        _ if is_gone => ReturnStanding::Gone,
        _ if packets::was_received(conn, sent.post_id, &digest)? => ReturnStanding::Received,
        _ if !touched => ReturnStanding::Untouched,
        Some(post) if post.status.is_locked() => ReturnStanding::Locked,
        _ if order == ReturnOrder::Earlier => ReturnStanding::Earlier,
        _ => ReturnStanding::Fresh,
    };
    let open = post.as_ref().filter(|_| matches!(standing, ReturnStanding::Fresh | ReturnStanding::Gone));
    let texts = open.map(|post| merged_texts(&base, post, &theirs)).unwrap_or_default();
    let mut unplaced = match standing {
        ReturnStanding::Untouched | ReturnStanding::Received | ReturnStanding::Earlier => Vec::new(),
        ReturnStanding::Fresh | ReturnStanding::Locked | ReturnStanding::Gone => {
            unplaced_texts(&base, open, &theirs)
        }
    };
    let before = sent.beside.clone().and_then(|kept| serde_json::from_value::<Beside>(kept).ok());
    let beside = before.unwrap_or_default().and(Beside::of(rest, &answer));
    // an address that acts (`javascript:`) is no link: it is shown, and taken nowhere
    unplaced.extend(acts.map(|words| UnplacedText { text: TextOf::Link, words }));
    Ok(Merged {
        older: packets::is_older(conn, &sent)?,
        spent: answer.spent,
        written: answer.written,
        sent,
        post,
        theirs,
        rewritten,
        standing,
        order,
        digest,
        note,
        texts,
        unplaced,
        pictures,
        beside,
    })
}

/// A post that was removed while it was out: an idea without a date that says what went out, on the channels that there
/// still are.
fn made_anew(conn: &Connection, sent: &Sent) -> Result<Option<Post>, Failure> {
    let mut client = sent.client_id;
    for variant in &sent.content.variants {
        if client.is_none() {
            client = channels::get(conn, variant.channel_id)?.map(|channel| channel.client_id);
        }
    }
    let Some(client) = client.map(|id| clients::get(conn, id)).transpose()?.flatten() else {
        return Ok(None);
    };
    let own: Vec<_> = channels::of_client(conn, client.id)?.into_iter().map(|channel| channel.id).collect();
    let blank = Post {
        id: sent.post_id,
        client_id: client.id,
        title: String::new(),
        planned: None,
        status: Status::Idea,
        text: String::new(),
        hashtags: String::new(),
        pillar: String::new(),
        series: String::new(),
        notes: String::new(),
        link: String::new(),
        evergreen: false,
        pinned: false,
        assignee_id: None,
        variants: Vec::new(),
    };
    Ok(Some(Post { planned: None, ..sent.content.whole_onto(&blank, &own) }))
}

/// What a writer's note says that it did not say before: a second version of a file, or the same in another form, holds the
/// note that came with the first.
fn new_words(conn: &Connection, sent: &Sent, note: &str) -> Result<String, Failure> {
    let plain = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut left = note.to_owned();
    for said in comments::of_post(conn, sent.post_id)? {
        if said.internal || said.who != sent.person || said.at < sent.at {
            continue;
        }
        if plain(&said.text) == plain(&left) {
            return Ok(String::new());
        }
        // more was written behind it
        if let Some(more) = left.strip_prefix(said.text.as_str()).filter(|more| more.starts_with('\n')) {
            left = more.trim().to_owned();
        }
    }
    Ok(left)
}
