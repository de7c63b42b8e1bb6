//! Whose answer a file is: as its events say, by their identities, else by what they show.

use super::{super::Came, known::Known};
use crate::{Failure, work::Leg};
use marronnier_domain::{
    answered::{self, Speaks},
    share::{Reader, is_ours, own, post_of_uid},
};
use marronnier_formats::calendar_file::FileEvent;
use marronnier_store::{Connection, person as people, share as shares};
use std::collections::{BTreeMap, BTreeSet};

/// Whose answer a file is.
pub(crate) struct Whose {
    pub reader: Reader,
    /// Others to whom events of it were told that this one was not told, with how many.
    pub others: BTreeMap<Reader, usize>,
    /// Events of posts that were told to nobody from here: of another workspace.
    pub strange: usize,
}

/// The reader to whom the events of a file were told, and those to whom the rest of them was. `wanted` is who the person
/// says, if anything of it was told to them.
pub(crate) fn whose(
    conn: &Connection,
    came: &Came,
    wanted: Option<Reader>,
    leg: &Leg,
) -> Result<Option<Whose>, Failure> {
    let mut told_to: Vec<(Option<Reader>, Vec<Reader>)> = Vec::with_capacity(came.file.events.len());
    let mut strange = 0;
    for (done, event) in came.file.events.iter().enumerate() {
        leg.go_on(done, 2 * came.file.events.len())?;
        let says: Option<Reader> = event.reader.as_deref().and_then(|reader| reader.parse().ok());
        let uid = &event.returned.uid;
        let wrapped = answered::decoded_uid(uid);
        let mut readers = Vec::new();
        for uid in std::iter::once(uid).chain(&wrapped) {
            let uid = own(uid).unwrap_or_else(|| uid.trim().to_owned());
            readers.extend(shares::readers_of(conn, &uid)?.into_iter().map(|(reader, _)| reader));
            strange += usize::from(readers.is_empty() && post_of_uid(&uid).is_some());
        }
        told_to.push((says.filter(|says| readers.contains(says)), readers));
    }
    let is_told = |reader: &Reader| told_to.iter().any(|(_, readers)| readers.contains(reader));
    let reader = match wanted.filter(is_told) {
        Some(wanted) => Some(wanted),
        None => likeliest(conn, came, &told_to, leg)?,
    };
    let Some(reader) = reader else { return Ok(None) };
    let mut others = BTreeMap::new();
    for (says, readers) in told_to.iter().filter(|(_, readers)| !readers.contains(&reader)) {
        if let Some(other) = says.or(readers.iter().min().copied()) {
            *others.entry(other).or_default() += 1;
        }
    }
    Ok(Some(Whose { reader, others, strange }))
}

/// A post has one identity for all its readers: what each event says of its reader comes first; where no program kept
/// that, the reader to whom most were told, and of several the one whose texts these are.
fn likeliest(
    conn: &Connection,
    came: &Came,
    told_to: &[(Option<Reader>, Vec<Reader>)],
    leg: &Leg,
) -> Result<Option<Reader>, Failure> {
    let mut said = BTreeMap::<Reader, usize>::new();
    let mut told = BTreeMap::<Reader, usize>::new();
    for (says, readers) in told_to {
        readers.iter().for_each(|reader| *told.entry(*reader).or_default() += 1);
        says.iter().for_each(|reader| *said.entry(*reader).or_default() += 1);
    }
    let votes = if said.is_empty() { told } else { said };
    if let Some(most) = votes.values().max().copied() {
        let best: Vec<Reader> =
            votes.into_iter().filter(|(_, times)| *times == most).map(|(reader, _)| reader).collect();
        return alike(conn, came, best);
    }
    let readers: BTreeSet<Reader> =
        shares::all(conn, None, u32::MAX)?.iter().map(|row| row.scope.reader).collect();
    // Only what is due came back, or the tasks of it: they are those of who works, or of who looks on.
    let at_work = readers.iter().filter(|reader| !matches!(reader, Reader::Client { .. }));
    for reader in at_work.filter(|_| came.file.events.iter().all(|event| is_ours(&event.returned.uid))) {
        let known = Known::told(conn, *reader)?;
        let uids = came.file.events.iter().map(|event| &event.returned.uid);
        if uids.chain(came.file.tasks.iter().map(|task| &task.uid)).any(|uid| known.is_work(uid)) {
            return Ok(Some(*reader));
        }
    }
    // A feed that gives new identities each time: most of its events must look like what was told.
    let mut best = None;
    let total = readers.len();
    for (done, reader) in readers.into_iter().enumerate() {
        leg.go_on(total + done, 2 * total)?;
        let known = Known::told(conn, reader)?;
        let sent = known.sent();
        let alike = came.file.events.iter().filter(|event| sent.find(&event.returned).is_some()).count();
        if 2 * alike > came.file.events.len() && best.is_none_or(|(most, _)| alike > most) {
            best = Some((alike, reader));
        }
    }
    Ok(best.map(|(_, reader)| reader))
}

/// Of several readers, the one whose descriptions these are; the first of those that are equal: readers are ordered with
/// clients first. A reply bears its program's words, and an event without a text says nothing of whose it is.
fn alike(conn: &Connection, came: &Came, readers: Vec<Reader>) -> Result<Option<Reader>, Failure> {
    if readers.len() < 2 {
        return Ok(readers.first().copied());
    }
    let speaks =
        |event: &&FileEvent| event.returned.speaks == Speaks::Whole && event.returned.description.is_some();
    let telling: Vec<&FileEvent> = came.file.events.iter().filter(speaks).collect();
    if telling.is_empty() {
        return invited(conn, came, readers);
    }
    let mut best: Option<(usize, Reader)> = None;
    for reader in readers {
        let known = Known::told(conn, reader)?;
        let sent = known.sent();
        let far: usize = telling.iter().map(|event| known.distance(&event.returned, &sent)).sum();
        if best.is_none_or(|(least, _)| far < least) {
            best = Some((far, reader));
        }
    }
    Ok(best.map(|(_, reader)| reader))
}

/// Of several readers, the person whose address answers, else one who was asked for an answer, else the client, who alone
/// agrees to posts.
fn invited(conn: &Connection, came: &Came, readers: Vec<Reader>) -> Result<Option<Reader>, Failure> {
    let voices = || came.file.events.iter().flat_map(|event| &event.returned.voices);
    let answers = |email: &str| {
        !email.trim().is_empty() && voices().any(|voice| voice.email.eq_ignore_ascii_case(email.trim()))
    };
    let mut best: Option<(bool, bool, Reader)> = None;
    for reader in readers {
        let is_named = match reader {
            Reader::Person { id } => people::get(conn, id)?.is_some_and(|person| answers(&person.email)),
            _ => false,
        };
        let was_asked = shares::all(conn, Some(reader), u32::MAX)?.iter().any(|share| share.outlook);
        if best.is_none_or(|(named, asked, _)| (is_named, was_asked) > (named, asked)) {
            best = Some((is_named, was_asked, reader));
        }
    }
    Ok(best.map(|(.., reader)| reader))
}
