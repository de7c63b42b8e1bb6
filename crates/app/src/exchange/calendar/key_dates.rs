//! Key dates of a calendar file against those that its source brought before: updated, not doubled.

use super::Came;
use crate::{
    App, Failure,
    answer::{CalendarVerdict, KeyDateFile, KeyDateRow},
    failure::Code,
    share::CalendarRequest,
};
use marronnier_domain::{
    id::KeyDateSourceId,
    key_date::{KeyDateSource, SourceKind, SourcedDate},
};
use marronnier_formats::calendar_file::FileEvent;
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
        for event in &came.file.events {
            let date = self.sourced(event);
            if !seen.insert(date.uid.clone()) {
                continue;
            }
            let before = here.remove(&date.uid);
            let verdict = match before {
                _ if event.returned.cancelled => CalendarVerdict::Cancelled,
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

    fn sourced(&self, event: &FileEvent) -> SourcedDate {
        let (first, last, start) = event.days(self.clock.zone);
        SourcedDate {
            uid: event.returned.uid.clone(),
            title: event.returned.title.clone(),
            first,
            last,
            time: start.time,
            note: event.returned.description.clone().unwrap_or_default(),
            link: event.returned.link.clone(),
            again: event.again.clone(),
        }
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

/// The source that a file updates: the one that holds most of its events, by their identities; else the one whose file
/// bore this name. Files are called `vacances (1).ics` when they are saved twice, and some feeds give new identities.
pub(super) fn likeliest(
    conn: &Connection,
    came: &Came,
    request: &CalendarRequest,
) -> Result<Option<KeyDateSource>, Failure> {
    let theirs =
        |source: &KeyDateSource| request.client_id.is_none() || source.client_id == request.client_id;
    let mut best: Option<(usize, KeyDateSource)> = None;
    for source in stored::sources(conn)?.into_iter().filter(theirs) {
        let uids: BTreeSet<String> =
            stored::of_source(conn, source.id)?.into_iter().map(|date| date.uid).collect();
        let shared = came.file.events.iter().filter(|event| uids.contains(&event.returned.uid)).count();
        let is_alike = shared > 0 || source.file == came.path_name;
        if is_alike && best.as_ref().is_none_or(|(most, _)| shared > *most) {
            best = Some((shared, source));
        }
    }
    Ok(best.map(|(_, source)| source))
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
