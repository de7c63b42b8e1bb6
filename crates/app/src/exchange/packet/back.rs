//! What came back, recognised: matched by the packet and the post with what was sent, each picture with its post.

use super::{
    files,
    held::{Base, Merged, base, held},
    merging::{shown, with_answer},
};
use crate::{
    App, Failure,
    failure::Code,
    packet::*,
    work::{Leg, Work, WorkKind},
};
use marronnier_domain::review::{Content, digest};
use marronnier_formats::packet::{self as format, AnswerPost, Picture, Refusal, Returned};
use marronnier_store::{
    Connection,
    packet::{self as packets, Sent},
};
use std::{
    collections::BTreeSet,
    path::{Path, PathBuf},
};

/// Files that nobody reads, named at most.
const NAMED: usize = 100;

/// What came back, understood.
pub(crate) struct Back<'r> {
    pub by: String,
    pub sent_at: i64,
    pub posts: Vec<Merged<'r>>,
    pub foreign: u32,
    pub pictures: Vec<&'r Picture>,
}

impl App {
    pub(crate) fn read_packet(&self, request: &ReturnRequest) -> Result<PacketRead, Failure> {
        let work = self.works.begin(WorkKind::ReadFile, 0);
        let returned = returned(request, &work, &work.leg(0..700))?;
        // a connection of its own: others read and give it up meanwhile
        let back = self.come_back(&self.store.reading()?, request, &returned, &work.leg(700..1000))?;
        Ok(PacketRead {
            by: back.by,
            sent: self.clock.civil_millis(back.sent_at),
            foreign: back.foreign,
            pictures: back.pictures.into_iter().map(|picture| picture.name.clone()).collect(),
            posts: back.posts.into_iter().map(shown).collect(),
            others: returned.others.iter().take(NAMED).cloned().collect(),
        })
    }

    /// Holds what was read against what is here.
    pub(crate) fn come_back<'r>(
        &self,
        conn: &Connection,
        request: &ReturnRequest,
        returned: &'r Returned,
        leg: &Leg,
    ) -> Result<Back<'r>, Failure> {
        let mut ours: Vec<Said<'r>> = Vec::new();
        let mut foreign = BTreeSet::new();
        for (packet, answer) in &returned.posts {
            let mut known = packets::sent(conn, *packet)?.into_iter();
            match known.find(|sent| sent.post_id == answer.post && sent.revision == answer.revision) {
                Some(sent) => said_once(conn, &mut ours, sent, answer.clone(), request)?,
                None => drop(foreign.insert((packet, answer.post))),
            }
        }
        let foreign = u32::try_from(foreign.len()).unwrap_or(u32::MAX);
        let pictures = parted(&returned.pictures, &mut ours);
        let mut merged = Vec::with_capacity(ours.len());
        let total = ours.len();
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

/// Reads what came back, which is `leg` of `work`.
pub(crate) fn returned(request: &ReturnRequest, work: &Work, leg: &Leg) -> Result<Returned, Failure> {
    match (&request.path, &request.text) {
        (Some(path), _) => {
            let (path, beside) = (PathBuf::from(path), request.beside.clone().unwrap_or_default());
            let leg = leg.part(0..1000);
            work.apart(move || files::read(&path, &beside, &leg))?
        }
        (None, Some(text)) => format::read_text(text).map_err(|refusal| match refusal {
            Refusal::Nothing => Failure::new(Code::BadPacket).with("reason", "text").about("text"),
            other => refused(&other, Path::new("")).about("text"),
        }),
        (None, None) => Err(Failure::new(Code::Empty).about("path")),
    }
}

/// What went out, what is said of it, and the new pictures for it.
type Said<'r> = (Sent, AnswerPost, Vec<&'r Picture>);

/// Files that came together may speak of the same post: one that says nothing, or the same, makes way. Of two that say
/// different things nobody can choose but the person.
fn said_once(
    conn: &Connection,
    ours: &mut Vec<Said<'_>>,
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
    let Base { content: base, last, .. } = base(conn, &sent, answer.written)?;
    let says = |one: &AnswerPost| (with_answer(&base, one), one.note.trim().to_owned());
    // as it went out, or as it came back last: nothing new
    let nothing = |(content, note): &(Content, String)| {
        note.is_empty() && [Some(&base), Some(&sent.content), last.as_ref()].contains(&Some(content))
    };
    let (there, here) = (says(other), says(&answer));
    if nothing(&here) || here == there {
        other.spent = other.spent.or(answer.spent);
        other.rest.extend(answer.rest);
        return Ok(());
    }
    if nothing(&there) {
        let spent = answer.spent.or(other.spent);
        let mut rest = std::mem::take(&mut other.rest);
        rest.extend(answer.rest);
        *other = AnswerPost { spent, rest, ..answer };
        return Ok(());
    }
    let title = if base.title.is_empty() { sent.content.text.chars().take(40).collect() } else { base.title };
    Err(bad("versions").with("name", title))
}

/// Gives each new picture to its post: the one whose picture it is named as, else the only one. Those that went out and
/// come back as they were are nothing new; what is left belongs to no post.
fn parted<'r>(pictures: &'r [Picture], ours: &mut [Said<'r>]) -> Vec<&'r Picture> {
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
    let name = match refusal {
        Refusal::Document(name) if name.is_empty() => file.clone(),
        other => other.name().to_owned(),
    };
    Failure::new(Code::BadPacket)
        .with("path", file)
        .with("reason", refusal.word())
        .with("name", name)
        .with("detail", refusal.to_string())
}
