//! The days worth knowing of a window: computed holidays, and those that came from files.

use crate::{App, answer::KeyDay, failure::Failure};
use chrono::NaiveDate;
use marronnier_domain::{
    id::KeyDateSourceId,
    key_date::{self, KeyDateSource, SourceKind, SourcedDate},
    written::fold::fold,
};
use marronnier_formats::calendar_file::{Budget, OF_WINDOW, Time};
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
                uid: String::new(),
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
        let mut budget = OF_WINDOW;
        for (id, date) in dates {
            let Some(source) = sources.get(&id) else { continue };
            for Time { first, last, changed } in self.times(&date, from, to, &mut budget) {
                // a change of this one may call it otherwise, and say another hour
                let (title, time) = match changed {
                    Some((title, at)) if !title.is_empty() => (title, at.time),
                    Some((_, at)) => (date.title.clone(), at.time),
                    None => (date.title.clone(), date.time),
                };
                for day in first.max(from).iter_days().take_while(|day| *day <= last.min(to)) {
                    let is_official = source.kind == SourceKind::PublicHolidays;
                    let is_computed =
                        is_official && days.iter().any(|one| one.date == day && one.source_id.is_none());
                    if !is_computed && said.insert((day, fold(title.trim()))) {
                        days.push(KeyDay {
                            date: day,
                            name: title.clone(),
                            holiday: is_official,
                            source_id: Some(id),
                            first,
                            last,
                            time,
                            uid: date.uid.clone(),
                        });
                    }
                }
            }
        }
        days.sort_by_key(|day| day.date);
        Ok(days)
    }

    /// Each time that a date comes within the window. All that come again share a budget.
    fn times(&self, date: &SourcedDate, from: NaiveDate, to: NaiveDate, budget: &mut Budget) -> Vec<Time> {
        if date.again.is_empty() {
            vec![Time { first: date.first, last: date.last, changed: None }]
        } else {
            self.again(date, from, to, budget)
        }
    }
}
