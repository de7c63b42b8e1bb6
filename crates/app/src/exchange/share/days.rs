//! Key dates that go along with a share: each under an identity that stays when it moves or is renamed, counted on, and
//! cancelled once it is told no more.

use crate::{App, Failure, share::ShareRequest};
use chrono::{Datelike, NaiveDate};
use marronnier_domain::{
    id::ClientId,
    share::{Item, Reader, Scope},
};
use marronnier_store::{
    Connection, key_date as key_dates, post as posts,
    share::{self as shares, ShownDay},
};
use std::collections::{BTreeMap, BTreeSet};

/// What a share tells of key dates, by their identities in calendars.
pub(crate) type Days = BTreeMap<String, ShownDay>;

impl App {
    /// The key dates of the days shared, when they are wanted: the computed ones, those for everybody, and those of this
    /// client, or of the clients for whom the person works.
    /// What the reader knows of these days and is here no more is told as cancelled.
    pub(super) fn shared_days(
        &self,
        conn: &Connection,
        request: &ShareRequest,
        scope: &Scope,
        items: &[Item],
        moment: i64,
    ) -> Result<Days, Failure> {
        if request.key_dates != Some(true) || request.outlook == Some(true) {
            return Ok(Days::new());
        }
        let day = |item: &Item| item.version.telling.shown.at.date;
        let ends = (items.iter().map(day).min(), items.iter().map(day).max());
        let (Some(from), Some(to)) = (scope.from.or(ends.0), scope.to.or(ends.1)) else {
            return Ok(Days::new());
        };
        let mut told = shares::days_told(conn, request.reader)?;
        let mut days = Days::new();
        for (uid, title, first, last) in self.days_here(conn, request.reader, items, from, to)? {
            let state = ShownDay { sequence: 0, modified: moment, withdrawn: false, title, first, last };
            let state = match told.remove(&uid) {
                None => state,
                Some(before) => next(before, state),
            };
            days.insert(uid, state);
        }
        let today = self.clock.here().date;
        for (uid, before) in told {
            let is_covered = before.last >= from && before.first <= to;
            let is_said = before.withdrawn && before.last < today;
            if is_covered && !is_said {
                let gone = ShownDay { withdrawn: true, modified: moment, ..before.clone() };
                days.insert(uid, next(before, gone));
            }
        }
        Ok(days)
    }

    /// Each key date of some days once: identity, title, first and last day.
    fn days_here(
        &self,
        conn: &Connection,
        reader: Reader,
        items: &[Item],
        from: NaiveDate,
        to: NaiveDate,
    ) -> Result<Vec<(String, String, NaiveDate, NaiveDate)>, Failure> {
        let theirs = clients_of(conn, reader, items)?;
        let is_told = |id: ClientId| {
            reader == Reader::Oneself || reader == Reader::Client { id } || theirs.contains(&id)
        };
        let others: BTreeSet<_> = key_dates::sources(conn)?
            .into_iter()
            .filter(|source| !source.client_id.is_none_or(is_told))
            .map(|source| source.id)
            .collect();
        let words = self.words(self.language_in(conn)?);
        let window = key_dates::window(conn, from, to)?;
        let mut days = Vec::new();
        let mut told = BTreeSet::new();
        for day in self.key_days(conn, from, to)? {
            if day.source_id.is_some_and(|id| others.contains(&id)) {
                continue;
            }
            let Some(source) = day.source_id else {
                let uid = format!("holiday-{}-{}{DOMAIN}", day.name, day.first.year());
                if told.insert(uid.clone()) {
                    days.push((uid, words.word(&day.name), day.first, day.last));
                }
                continue;
            };
            let of = window.iter().find(|(id, date)| *id == source && date.uid == day.uid);
            let Some((_, date)) = of else { continue };
            // each time of one that comes again is an event of its own
            let time = if date.again.is_empty() { String::new() } else { format!("-{}", day.first) };
            let uid = format!("{source}-{}{time}{DOMAIN}", short(&date.uid));
            // Each day of a long one comes once; the event is told whole, once.
            if told.insert(uid.clone()) {
                days.push((uid, day.name.clone(), day.first, day.last));
            }
        }
        Ok(days)
    }
}

/// The clients for whom a person works in this share: nothing of another one's is told to them.
fn clients_of(conn: &Connection, reader: Reader, items: &[Item]) -> Result<BTreeSet<ClientId>, Failure> {
    let mut theirs = BTreeSet::new();
    for item in items.iter().filter(|item| matches!(reader, Reader::Person { .. }) && !item.version.withdrawn)
    {
        theirs.extend(posts::get(conn, item.post)?.map(|post| post.client_id));
    }
    Ok(theirs)
}

const DOMAIN: &str = "@marronnier.app";

/// The state after `before`, when it says something else; `before` itself otherwise.
fn next(before: ShownDay, now: ShownDay) -> ShownDay {
    let said = |day: &ShownDay| (day.title.clone(), day.first, day.last, day.withdrawn);
    if said(&before) == said(&now) { before } else { ShownDay { sequence: before.sequence + 1, ..now } }
}

/// An identity of a file as a part of another: ASCII, without spaces, not long (FNV-1a).
fn short(uid: &str) -> String {
    let octets = uid.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, octet| {
        (hash ^ u64::from(octet)).wrapping_mul(0x0000_0100_0000_01b3)
    });
    format!("{octets:016x}")
}
