//! What came back, recognised: matched by the packet and the post with what was sent, each picture with its post.

use super::{
    files,
    merging::{merged_texts, shown, unplaced_texts, with_answer},
};
use crate::{
    App, Failure,
    failure::Code,
    packet::*,
    work::{Leg, Work, WorkKind},
};
use marronnier_domain::{
    link::may_be_link,
    merge::Piece,
    post::Post,
    review::{Content, TextOf, digest},
};
use marronnier_formats::packet::{self as format, AnswerPost, Beside, Picture, Refusal};
use marronnier_store::{
    Connection, comment as comments,
    packet::{self as packets, Sent},
    post as posts, revision as revisions,
};
use serde_json::{Map, Value};
use std::{
    collections::BTreeSet,
    path::{Path, PathBuf},
};

/// What came back, understood.
pub(crate) struct Back {
    pub by: String,
    pub sent_at: i64,
    pub posts: Vec<Merged>,
    pub foreign: u32,
    pub pictures: Vec<Picture>,
}

/// A post that came back.
pub(crate) struct Merged {
    pub sent: Sent,
    /// As it is here; nothing when it is gone.
    pub post: Option<Post>,
    /// As it came back.
    pub theirs: Content,
    /// It says something else than what it was written on.
    pub rewritten: bool,
    pub standing: ReturnStanding,
    pub older: bool,
    /// What names this answer for this post.
    pub digest: String,
    pub note: String,
    pub spent: Option<u32>,
    pub texts: Vec<(TextOf, Vec<Piece>)>,
    /// The texts that came back changed and find no place here.
    pub unplaced: Vec<UnplacedText>,
    /// New pictures for it.
    pub pictures: Vec<Picture>,
    /// What other programs put beside our fields, now and before.
    pub beside: Beside,
}

impl App {
    pub(crate) fn read_packet(&self, request: &ReturnRequest) -> Result<PacketRead, Failure> {
        let work = self.works.begin(WorkKind::ReadFile, 0);
        // a connection of its own: others read and give it up meanwhile
        let back = self.come_back(&self.store.reading()?, request, &work, &work.leg(0..1000))?;
        Ok(PacketRead {
            by: back.by,
            sent: self.clock.civil_millis(back.sent_at),
            foreign: back.foreign,
            pictures: back.pictures.into_iter().map(|picture| picture.name).collect(),
            posts: back.posts.into_iter().map(shown).collect(),
        })
    }

    /// Reads what came back, which is `leg` of `work`, and holds it against what is here.
    pub(crate) fn come_back(
        &self,
        conn: &Connection,
        request: &ReturnRequest,
        work: &Work,
        leg: &Leg,
    ) -> Result<Back, Failure> {
        let returned = match (&request.path, &request.text) {
            (Some(path), _) => {
                let (path, beside) = (PathBuf::from(path), request.beside.clone().unwrap_or_default());
                let leg = leg.part(0..700);
                work.apart(move || files::read(&path, &beside, &leg))??
            }
            (None, Some(text)) => format::read_text(text).map_err(|refusal| match refusal {
                Refusal::Nothing => Failure::new(Code::BadPacket).with("reason", "text").about("text"),
                other => refused(&other, Path::new("")).about("text"),
            })?,
            (None, None) => return Err(Failure::new(Code::Empty).about("path")),
        };
        let mut ours: Vec<Said> = Vec::new();
        let mut foreign = BTreeSet::new();
        for (packet, answer) in returned.posts {
            let mut known = packets::sent(conn, packet)?.into_iter();
            match known.find(|sent| sent.post_id == answer.post && sent.revision == answer.revision) {
                Some(sent) => said_once(conn, &mut ours, sent, answer, request)?,
                None => drop(foreign.insert((packet, answer.post))),
            }
        }
        let foreign = u32::try_from(foreign.len()).unwrap_or(u32::MAX);
        let pictures = parted(returned.pictures, &mut ours);
        let mut merged = Vec::with_capacity(ours.len());
        let (total, leg) = (ours.len(), leg.part(700..1000));
        for (done, (sent, answer, pictures)) in ours.into_iter().enumerate() {
            leg.go_on(done, total)?;
            merged.push(held(conn, sent, answer, pictures, &returned.rest)?);
        }
        let Some(first) = merged.first() else {
            return Err(Failure::new(Code::ForeignPacket));
        };
        let sent_at = first.sent.at;
        let mut people: Vec<&str> = Vec::new();
        for one in &merged {
            if !people.contains(&one.sent.person.as_str()) {
                people.push(&one.sent.person);
            }
        }
        Ok(Back { by: people.join(", "), sent_at, posts: merged, foreign, pictures })
    }
}

/// What went out, what is said of it, and the new pictures for it.
type Said = (Sent, AnswerPost, Vec<Picture>);

/// Files that came together may speak of the same post: one that says nothing, or the same, makes way. Of two that say
/// different things nobody can choose but the person.
fn said_once(
    conn: &Connection,
    ours: &mut Vec<Said>,
    sent: Sent,
    answer: AnswerPost,
    request: &ReturnRequest,
) -> Result<(), Failure> {
    let Some((one, other, _)) = ours.iter_mut().find(|(one, ..)| one.post_id == sent.post_id) else {
        ours.push((sent, answer, Vec::new()));
        return Ok(());
    };
    let path = Path::new(request.path.as_deref().unwrap_or_default());
    let file = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let bad = |reason: &str| Failure::new(Code::BadPacket).with("path", file.as_str()).with("reason", reason);
    if one.person_id != sent.person_id {
        // whose words, whose pictures and whose work are whose would be a guess
        return Err(bad("people").with("name", format!("{}, {}", one.person, sent.person)));
    }
    let base = base(conn, &sent)?;
    let says = |one: &AnswerPost| (with_answer(&base, one), one.note.trim().to_owned());
    let nothing = (base.clone(), String::new());
    let (there, here) = (says(other), says(&answer));
    if here == nothing || here == there {
        other.spent = other.spent.or(answer.spent);
        other.rest.extend(answer.rest);
        return Ok(());
    }
    if there == nothing {
        let spent = answer.spent.or(other.spent);
        let mut rest = std::mem::take(&mut other.rest);
        rest.extend(answer.rest);
        *other = AnswerPost { spent, rest, ..answer };
        return Ok(());
    }
    let title = if base.title.is_empty() { sent.content.text.chars().take(40).collect() } else { base.title };
    Err(bad("versions").with("name", title))
}

/// What an answer was written on: what came back last from the same packet, else what went out.
fn base(conn: &Connection, sent: &Sent) -> Result<Content, Failure> {
    let last = revisions::received(conn, sent.post_id, sent.packet)?;
    Ok(last.map_or_else(|| sent.content.clone(), |one| one.content))
}

/// A post that came back, against what was sent and what is here.
fn held(
    conn: &Connection,
    sent: Sent,
    answer: AnswerPost,
    pictures: Vec<Picture>,
    rest: &Map<String, Value>,
) -> Result<Merged, Failure> {
    let post = posts::get(conn, sent.post_id)?;
    let digests: Vec<String> = pictures.iter().map(|picture| digest(&picture.bytes)).collect();
    let named = serde_json::to_vec(&(&sent.packet, &answer, digests)).map_err(Failure::unwritable)?;
    let digest = digest(&named);
    let base = base(conn, &sent)?;
    let mut theirs = with_answer(&base, &answer);
    let acts = (theirs.link != base.link && !may_be_link(&theirs.link))
        .then(|| std::mem::replace(&mut theirs.link, base.link.clone()));
    let note = new_words(conn, &sent, answer.note.trim())?;
    let rewritten = theirs != base;
    let touched =
        rewritten || acts.is_some() || !note.is_empty() || !pictures.is_empty() || answer.spent.is_some();
    let standing = match &post {
        None => ReturnStanding::Gone,
        _ if packets::was_received(conn, sent.post_id, &digest)? => ReturnStanding::Received,
        _ if !touched => ReturnStanding::Untouched,
        Some(post) if post.status.is_locked() => ReturnStanding::Locked,
        Some(_) => ReturnStanding::Fresh,
    };
    let texts = match &post {
        Some(post) if standing == ReturnStanding::Fresh => merged_texts(&base, post, &theirs),
        _ => Vec::new(),
    };
    let mut unplaced = match standing {
        ReturnStanding::Untouched | ReturnStanding::Received => Vec::new(),
        ReturnStanding::Fresh | ReturnStanding::Locked | ReturnStanding::Gone => {
            let open = post.as_ref().filter(|_| standing == ReturnStanding::Fresh);
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
        sent,
        post,
        theirs,
        rewritten,
        standing,
        digest,
        note,
        texts,
        unplaced,
        pictures,
        beside,
    })
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

/// Gives each new picture to its post: the one whose picture it is named as, else the only one. Those that went out and
/// come back as they were are nothing new; what is left belongs to no post.
fn parted(pictures: Vec<Picture>, ours: &mut [Said]) -> Vec<Picture> {
    let mut left = Vec::new();
    for picture in pictures {
        let digest = digest(&picture.bytes);
        if ours.iter().any(|(sent, ..)| sent.pictures.iter().any(|one| one.digest == digest)) {
            continue;
        }
        let named = |(sent, ..): &(Sent, _, _)| sent.pictures.iter().any(|one| one.name == picture.name);
        let only = ours.len() == 1;
        match ours.iter_mut().find(|one| only || named(one)) {
            Some((.., theirs)) => theirs.push(picture),
            None => left.push(picture),
        }
    }
    left
}

/// Why a packet is not read.
pub(super) fn refused(refusal: &Refusal, path: &Path) -> Failure {
    let file = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    Failure::new(Code::BadPacket)
        .with("path", file)
        .with("reason", refusal.word())
        .with("name", refusal.name())
        .with("detail", refusal.to_string())
}
