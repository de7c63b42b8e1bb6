//! Key dates of a calendar file against those that its source brought before: updated, not doubled.

use super::Came;
use crate::{
    App, Failure,
    answer::{CalendarVerdict, KeyDateFile, KeyDateRow},
    failure::Code,
    share::CalendarRequest,
};
use marronnier_domain::key_date::{KeyDateSource, SourcedDate};
use marronnier_formats::calendar_file::FileEvent;
use marronnier_store::{Connection, key_date as stored};
use std::collections::{BTreeMap, BTreeSet};

/// Key dates of a file, each with how it stands.
pub(crate) struct KeyDates {
    pub source: Option<KeyDateSource>,
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
        let source = match request.source_id {
            Some(id) => {
                let found = stored::source(conn, id)?;
                Some(found.ok_or_else(|| Failure::new(Code::NotFound).about("sourceId"))?)
            }
            None => likeliest(conn, came, request)?,
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
        Ok(KeyDates { source, rows })
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
            recurring: !date.again.is_empty(),
            uid: date.uid,
            line,
            title: date.title,
            first: date.first,
            last: date.last,
            time: date.time,
            verdict,
        };
        KeyDateFile { source: self.source, rows: self.rows.into_iter().map(row).collect() }
    }
}
