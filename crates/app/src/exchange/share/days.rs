//! Key dates that go along with a share: each under an identity that stays when it moves or is renamed, counted on, and
//! cancelled once it is told no more.

use crate::{App, Failure, share::ShareRequest};
use chrono::{Datelike, NaiveDate};
use marronnier_domain::share::{Item, Reader, Scope};
use marronnier_store::{
    Connection, key_date as key_dates,
    share::{self as shares, ShownDay},
};
use std::collections::{BTreeMap, BTreeSet};

/// What a share tells of key dates, by their identities in calendars.
pub(crate) type Days = BTreeMap<String, ShownDay>;

impl App {
    /// The key dates of the days shared, when they are wanted: the computed ones, and those for everybody or this client.
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
        for (uid, title, first, last) in self.days_here(conn, request.reader, from, to)? {
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
        from: NaiveDate,
        to: NaiveDate,
    ) -> Result<Vec<(String, String, NaiveDate, NaiveDate)>, Failure> {
        let others: BTreeSet<_> = key_dates::sources(conn)?
            .into_iter()
            .filter(|source| source.client_id.is_some_and(|id| Reader::Client { id } != reader))
            .filter(|_| matches!(reader, Reader::Client { .. }))
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
            // the date that it is a day of: of this source, this title, and, where it comes once, these days
            let of = window.iter().find(|(id, date)| {
                let is_then = !date.again.is_empty() || (date.first, date.last) == (day.first, day.last);
                *id == source && date.title == day.name && is_then
            });
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
