//! Key dates of a calendar file against those that its source brought before: updated, not doubled.

use super::Came;
use crate::{
    App, Failure,
    answer::{CalendarVerdict, KeyDateFile, KeyDateRow},
    failure::Code,
    share::CalendarRequest,
    work::Leg,
};
use marronnier_domain::{
    id::KeyDateSourceId,
    key_date::{KeyDateSource, SourceKind, SourcedDate},
};
use marronnier_formats::calendar_file::{FileEvent, is_finer_than_a_day};
use marronnier_store::{Connection, key_date as stored};
use std::collections::{BTreeMap, BTreeSet};

/// Key dates of a file, each with how it stands.
pub(crate) struct KeyDates {
    pub source: Option<KeyDateSource>,
    /// The source that it came from before.
    pub known: Option<KeyDateSourceId>,
    /// What they seem to be.
    pub kind: SourceKind,
    pub rows: Vec<(SourcedDate, u32, CalendarVerdict)>,
}

impl App {
    /// The key dates of a file against those here.
    pub(crate) fn key_dates_of(
        &self,
        conn: &Connection,
        came: &Came,
        request: &CalendarRequest,
        leg: &Leg,
    ) -> Result<KeyDates, Failure> {
        let apart = request.new_source == Some(true);
        // for whomever the new calendar is to be, the person may still choose the one that is here
        let anybody = CalendarRequest::default();
        let likeliest = likeliest(conn, came, if apart { &anybody } else { request })?;
        let known = likeliest.as_ref().map(|source| source.id);
        let source = match request.source_id {
            Some(id) => {
                let found = stored::source(conn, id)?;
                Some(found.ok_or_else(|| Failure::new(Code::NotFound).about("sourceId"))?)
            }
            None if apart => None,
            None => likeliest,
        };
        let mut here: BTreeMap<String, SourcedDate> = match &source {
            Some(source) => {
                stored::of_source(conn, source.id)?.into_iter().map(|date| (date.uid.clone(), date)).collect()
            }
            None => BTreeMap::new(),
        };
        let mut seen = BTreeSet::new();
        let mut rows = Vec::with_capacity(came.file.events.len());
        for (done, event) in came.file.events.iter().enumerate() {
            leg.go_on(done, came.file.events.len())?;
            let Some(date) = self.sourced(event) else { continue };
            if !seen.insert(date.uid.clone()) {
                continue;
            }
            let before = here.remove(&date.uid);
            let verdict = match before {
                Some(_) if event.returned.cancelled => CalendarVerdict::CancelledHere,
                None if event.returned.cancelled => CalendarVerdict::Cancelled,
                None => CalendarVerdict::New,
                Some(before) if before == date => CalendarVerdict::AlreadyThere,
                Some(_) => CalendarVerdict::Changed,
            };
            rows.push((date, event.returned.line, verdict));
        }
        rows.sort_by(|(one, ..), (other, ..)| {
            (one.first, one.time, &one.uid).cmp(&(other.first, other.time, &other.uid))
        });
        rows.extend(here.into_values().map(|date| (date, 0, CalendarVerdict::Gone)));
        let kind = source.as_ref().map_or_else(|| guessed(came, request, &rows), |source| source.kind);
        Ok(KeyDates { source, known, kind, rows })
    }

    fn sourced(&self, event: &FileEvent) -> Option<SourcedDate> {
        let (first, last, start) = event.days(self.clock.zone)?;
        Some(SourcedDate {
            uid: event.returned.uid.clone(),
            title: event.returned.title.clone(),
            first,
            last,
            time: start.time,
            note: event.text(),
            link: event.returned.link.clone(),
            // more often than daily it is no date of a calendar: its first time is
            again: Some(&event.again)
                .filter(|again| !is_finer_than_a_day(again))
                .cloned()
                .unwrap_or_default(),
        })
    }
}

/// What the dates of a file seem to be: a client's own are its events, whatever their days.
fn guessed(
    came: &Came,
    request: &CalendarRequest,
    rows: &[(SourcedDate, u32, CalendarVerdict)],
) -> SourceKind {
    let dates: Vec<&SourcedDate> = rows.iter().map(|(date, ..)| date).collect();
    let usual = if request.client_id.is_some() { SourceKind::ClientEvents } else { SourceKind::Other };
    SourceKind::guess(&came.name, &dates)
        .or_else(|| SourceKind::guess(&came.path_name.replace(['_', '-'], " "), &[]))
        .unwrap_or(usual)
}

/// The source that a file updates: one that bears its name, whose file bears its name and holds events of it, or that holds
/// the very same events, by their identities or by what and when they are. The name of the file alone proves nothing:
/// programs call every agenda `calendar.ics`, and an update takes away what is not in the file any more. Nor do events that
/// are mostly the same: the holidays of two regions are, down to their identities.
pub(super) fn likeliest(
    conn: &Connection,
    came: &Came,
    request: &CalendarRequest,
) -> Result<Option<KeyDateSource>, Failure> {
    let theirs =
        |source: &KeyDateSource| request.client_id.is_none() || source.client_id == request.client_id;
    let days = |event: &FileEvent| event.days(chrono_tz::Tz::UTC).map(|(first, ..)| first);
    let mut best: Option<(usize, KeyDateSource)> = None;
    for source in stored::sources(conn)?.into_iter().filter(theirs) {
        let dates = stored::of_source(conn, source.id)?;
        let uids: BTreeSet<&str> = dates.iter().map(|date| date.uid.as_str()).collect();
        let looks: BTreeSet<(&str, _)> = dates.iter().map(|date| (date.title.trim(), date.first)).collect();
        let is_shared = |event: &&FileEvent| {
            let looks_so = || days(event).map(|day| looks.contains(&(event.returned.title.trim(), day)));
            uids.contains(event.returned.uid.as_str()) || looks_so().unwrap_or(false)
        };
        let shared = came.file.events.iter().filter(is_shared).count();
        let (fewer, more) = {
            let (here, there) = (dates.len(), came.file.events.len());
            (here.min(there), here.max(there))
        };
        let says_name = !came.file.name.trim().is_empty();
        // whatever the person called it since
        let own = stored::calendar_of(conn, source.id)?.unwrap_or_default();
        let is_so = |name: &str| came.file.name.trim().to_lowercase() == name.trim().to_lowercase();
        let is_named = says_name && (is_so(&source.name) || is_so(&own));
        let is_file = without_number(&source.file) == without_number(&came.path_name);
        let is_same = (is_named && (shared > 0 || is_file))
            || (is_file && shared > 0 && 2 * shared >= fewer)
            // the very same events, under whatever name; nearly the same are another region's, as likely
            || (shared > 0 && shared == fewer && shared == more);
        if is_same && best.as_ref().is_none_or(|(most, _)| shared > *most) {
            best = Some((shared, source));
        }
    }
    Ok(best.map(|(_, source)| source))
}

/// `vacances (1).ics`, as browsers call what is saved twice, is `vacances.ics`.
fn without_number(file: &str) -> String {
    let (stem, ending) = file.rsplit_once('.').unwrap_or((file, ""));
    let plain = stem.trim_end().strip_suffix(')').and_then(|stem| {
        let (plain, number) = stem.rsplit_once('(')?;
        number.chars().all(|sign| sign.is_ascii_digit()).then(|| plain.trim_end())
    });
    format!("{}.{ending}", plain.unwrap_or(stem)).to_lowercase()
}

impl KeyDates {
    /// As an answer.
    pub fn shown(self) -> KeyDateFile {
        let row = |(date, line, verdict): (SourcedDate, u32, CalendarVerdict)| KeyDateRow {
            computed: date.is_computed(),
            recurring: !date.again.is_empty(),
            uid: date.uid,
            line,
            title: date.title,
            first: date.first,
            last: date.last,
            time: date.time,
            verdict,
        };
        let Self { source, known, kind, rows } = self;
        KeyDateFile { source, known, kind, rows: rows.into_iter().map(row).collect() }
    }
}
