//! The days worth knowing of a window: computed holidays, and those that came from files.

use crate::{App, answer::KeyDay, failure::Failure};
use chrono::NaiveDate;
use marronnier_domain::{
    id::KeyDateSourceId,
    key_date::{self, KeyDateSource, SourceKind, SourcedDate},
    written::fold::fold,
};
use marronnier_store::{Connection, key_date as key_dates};
use std::collections::{BTreeMap, BTreeSet};

impl App {
    /// By date. A day bears each name once, and an official file does not double the holidays that are computed, whatever it
    /// calls them.
    pub(crate) fn key_days(
        &self,
        conn: &Connection,
        from: NaiveDate,
        to: NaiveDate,
    ) -> Result<Vec<KeyDay>, Failure> {
        let mut days: Vec<KeyDay> = key_date::holidays(from, to)
            .into_iter()
            .map(|day| KeyDay {
                date: day.date,
                name: day.name_key.to_owned(),
                holiday: true,
                source_id: None,
                first: day.date,
                last: day.date,
                time: None,
            })
            .collect();
        let dates = key_dates::window(conn, from, to)?;
        if dates.is_empty() {
            return Ok(days);
        }
        let words = self.words(self.language_in(conn)?);
        let mut said: BTreeSet<(NaiveDate, String)> =
            days.iter().map(|day| (day.date, fold(&words.word(&day.name)))).collect();
        let sources: BTreeMap<KeyDateSourceId, KeyDateSource> =
            key_dates::sources(conn)?.into_iter().map(|source| (source.id, source)).collect();
        for (id, date) in dates {
            let Some(source) = sources.get(&id) else { continue };
            for (first, last) in self.times(&date, from, to) {
                for day in first.max(from).iter_days().take_while(|day| *day <= last.min(to)) {
                    let is_official = source.kind == SourceKind::PublicHolidays;
                    let is_computed =
                        is_official && days.iter().any(|one| one.date == day && one.source_id.is_none());
                    if !is_computed && said.insert((day, fold(date.title.trim()))) {
                        days.push(KeyDay {
                            date: day,
                            name: date.title.clone(),
                            holiday: is_official,
                            source_id: Some(id),
                            first,
                            last,
                            time: date.time,
                        });
                    }
                }
            }
        }
        days.sort_by_key(|day| day.date);
        Ok(days)
    }

    /// The first and last days of each time that a date comes within the window.
    fn times(&self, date: &SourcedDate, from: NaiveDate, to: NaiveDate) -> Vec<(NaiveDate, NaiveDate)> {
        if date.again.is_empty() { vec![(date.first, date.last)] } else { self.again(date, from, to) }
    }
}
