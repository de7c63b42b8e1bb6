//! Whose answer a file is: as its events say, by their identities, else by what they show.

use super::{super::Came, known::Known};
use crate::Failure;
use marronnier_domain::{
    answered,
    share::{Reader, is_ours, own},
};
use marronnier_store::{Connection, share as shares};
use std::collections::{BTreeMap, BTreeSet};

/// The reader to whom the events of a file were told. A post has one identity for all its readers: what each event says of
/// its reader comes first; where no program kept that, the reader to whom most were told, and of several the one whose
/// texts these are.
pub(crate) fn whose(conn: &Connection, came: &Came) -> Result<Option<Reader>, Failure> {
    let (mut said, mut told) = (BTreeMap::<Reader, usize>::new(), BTreeMap::<Reader, usize>::new());
    for event in &came.file.events {
        let says: Option<Reader> = event.reader.as_deref().and_then(|reader| reader.parse().ok());
        let uid = &event.returned.uid;
        let wrapped = answered::decoded_uid(uid);
        for uid in std::iter::once(uid).chain(&wrapped) {
            let uid = own(uid).unwrap_or_else(|| uid.trim().to_owned());
            for (reader, _) in shares::readers_of(conn, &uid)? {
                *told.entry(reader).or_default() += 1;
                if says == Some(reader) {
                    *said.entry(reader).or_default() += 1;
                }
            }
        }
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
        let known = Known::read(conn, *reader)?;
        let uids = came.file.events.iter().map(|event| &event.returned.uid);
        if uids.chain(came.file.tasks.iter().map(|task| &task.uid)).any(|uid| known.is_work(uid)) {
            return Ok(Some(*reader));
        }
    }
    // A feed that gives new identities each time: most of its events must look like what was told.
    let mut best = None;
    for reader in readers {
        let known = Known::read(conn, reader)?;
        let alike = came.file.events.iter().filter(|event| known.find(&event.returned).is_some()).count();
        if 2 * alike > came.file.events.len() && best.is_none_or(|(most, _)| alike > most) {
            best = Some((alike, reader));
        }
    }
    Ok(best.map(|(_, reader)| reader))
}

/// Of several readers, the one whose descriptions these are; the first of those that are equal: readers are ordered with
/// clients first.
fn alike(conn: &Connection, came: &Came, readers: Vec<Reader>) -> Result<Option<Reader>, Failure> {
    if readers.len() < 2 {
        return Ok(readers.first().copied());
    }
    let mut best: Option<(usize, Reader)> = None;
    for reader in readers {
        let known = Known::read(conn, reader)?;
        let far: usize = came.file.events.iter().map(|event| known.distance(&event.returned)).sum();
        if best.is_none_or(|(least, _)| far < least) {
            best = Some((far, reader));
        }
    }
    Ok(best.map(|(_, reader)| reader))
}
