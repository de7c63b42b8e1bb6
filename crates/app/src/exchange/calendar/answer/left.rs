//! What a reader changed and that makes no proposal: told, so that nothing of it goes unseen.

use super::{super::Came, known::Known};
use crate::{Failure, Words, answer::CalendarRemark, exchange::share::categories, told::Params};
use chrono::TimeDelta;
use chrono_tz::Tz;
use marronnier_domain::{
    answered::{History, Returned, Speaks, When, distance},
    id::AssignmentId,
    share::{LENGTH_MINUTES, Reader, Shown, ShownWork, Telling, Version, due_uid, task_uid},
};
use marronnier_formats::calendar_file::FileEvent;
use marronnier_store::{Connection, share as shares};
use std::collections::BTreeMap;

fn remark(words: &Words, key: &str, line: u32, params: &[(&str, &str)]) -> CalendarRemark {
    let params: Params = params.iter().map(|(name, value)| ((*name).to_owned(), (*value).into())).collect();
    CalendarRemark { line, what: words.say(&format!("calendar-back-{key}"), &params) }
}

/// Of the event of a post.
pub(super) fn of_event(event: &FileEvent, history: History<'_>, words: &Words) -> Vec<CalendarRemark> {
    let returned = &event.returned;
    let Some(last) = history.versions.last().filter(|_| returned.speaks == Speaks::Whole) else {
        return Vec::new();
    };
    let shown = || history.versions.iter().map(|version| &version.telling.shown);
    let title = match last.telling.shown.title.as_str() {
        "" => words.word("card-untitled"),
        title => title.to_owned(),
    };
    let said = |key: &str, value: &str| {
        remark(words, key, returned.line, &[("title", title.as_str()), ("value", value)])
    };
    let mut remarks = Vec::new();
    if history.post.is_none() {
        if is_changed(returned, &last.telling.shown) {
            remarks.push(said("gone", ""));
        }
        return remarks;
    }
    if returned.cancelled {
        return remarks;
    }
    if !event.location.is_empty() {
        remarks.push(said("location", &event.location));
    }
    let labels = |of: &[String]| {
        let mut labels: Vec<String> = of.iter().map(|label| label.trim().to_lowercase()).collect();
        labels.sort();
        labels.dedup();
        labels
    };
    let own = labels(&event.categories);
    if !own.is_empty() && shown().all(|shown| labels(&categories(shown, words)) != own) {
        remarks.push(said("categories", &event.categories.join(", ")));
    }
    let link = returned.link.as_str();
    if !link.is_empty() && shown().all(|shown| shown.link.trim() != link) {
        remarks.push(said("link", link));
    }
    if let (Some(at), Some(end)) = (returned.at, event.end)
        && !is_usual(at, end)
    {
        remarks.push(said("length", ""));
    }
    if !event.again.is_empty() {
        remarks.push(said("again", ""));
    }
    // what an earlier share said, in an event that was worked on: perhaps an old copy, perhaps a wish
    if history.is_doubtful(returned) {
        remarks.extend(of_before(returned, history.versions).into_iter().map(|key| said(key, "")));
    }
    remarks
}

/// What an event bears of an earlier state and not of the last one.
fn of_before(event: &Returned, told: &[Version]) -> Vec<&'static str> {
    let title = squeezed(&event.title);
    let texts = || [&event.description, &event.unmarked].into_iter().flatten();
    let is_at = |telling: &Telling| event.at.is_some_and(|at| at.is(telling.shown.at, telling.shown.zone));
    let is_titled = |telling: &Telling| !title.is_empty() && title == squeezed(&telling.shown.title);
    let reads = |telling: &Telling| texts().any(|text| distance(&telling.letter, text) == 0);
    let kept: [(&str, &dyn Fn(&Telling) -> bool); 3] =
        [("older", &is_at), ("olderTitle", &is_titled), ("olderText", &reads)];
    let Some((last, before)) = told.split_last() else { return Vec::new() };
    let of_before = |is: &dyn Fn(&Telling) -> bool| {
        !is(&last.telling) && before.iter().any(|version| is(&version.telling))
    };
    kept.into_iter().filter(|(_, is)| of_before(is)).map(|(key, _)| key).collect()
}

fn squeezed(title: &str) -> String {
    title.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn is_changed(event: &Returned, shown: &Shown) -> bool {
    event.cancelled
        || event.at.is_some_and(|at| !at.is(shown.at, shown.zone))
        || (!shown.title.is_empty() && event.title.trim() != shown.title)
}

/// As long as every event of ours: half an hour, or the day.
fn is_usual(at: When, end: When) -> bool {
    let minutes = TimeDelta::minutes(LENGTH_MINUTES);
    match (at, end) {
        (When::Day(at), When::Day(end)) => at.succ_opt() == Some(end),
        // a program that leaves out the end says nothing of it
        (When::Instant(at), When::Instant(end)) => end - at == minutes || end == at,
        (When::Floating(at), When::Floating(end)) => end - at == minutes || end == at,
        _ => true,
    }
}

/// Of the days on which work is due, and of tasks: a writer may have put them elsewhere.
pub(super) fn of_work(came: &Came, known: &Known, zone: Tz, words: &Words) -> Vec<CalendarRemark> {
    let mut work: BTreeMap<AssignmentId, (&Shown, &ShownWork)> = BTreeMap::new();
    for (_, seen) in &known.told {
        let shown = &seen.version.telling.shown;
        work.extend(shown.work.iter().map(|one| (one.id, (shown, one))));
    }
    let mut remarks = Vec::new();
    let mut compare = |uid: &str, line: u32, day: Option<chrono::NaiveDate>| {
        let of = work.values().find(|(_, one)| uid == due_uid(one.id) || uid == task_uid(one.id));
        let Some((shown, one)) = of else { return };
        if let Some(day) = day.filter(|day| one.due != Some(*day)) {
            let day = words.date(day);
            remarks.push(remark(words, "due", line, &[("title", &shown.title), ("value", &day)]));
        }
    };
    for event in &came.file.events {
        let day = event.days(zone).map(|(first, ..)| first);
        compare(&event.returned.uid, event.returned.line, day);
    }
    for task in &came.file.tasks {
        compare(&task.uid, task.line, task.due);
    }
    remarks.dedup_by(|one, other| one.what == other.what);
    remarks
}

/// Of key dates that went along: they are those of a file, and nobody's to move here.
pub(super) fn of_days(
    conn: &Connection,
    came: &Came,
    reader: Reader,
    zone: Tz,
    words: &Words,
) -> Result<Vec<CalendarRemark>, Failure> {
    let told = shares::days_told(conn, reader)?;
    let mut remarks = Vec::new();
    for event in came.file.events.iter().filter(|_| !told.is_empty()) {
        let Some(day) = told.get(&event.returned.uid) else { continue };
        let Some((first, last, _)) = event.days(zone) else { continue };
        let is_same = (first, last) == (day.first, day.last)
            && event.returned.title.trim() == day.title.trim()
            && event.returned.cancelled == day.withdrawn;
        if !is_same {
            let value = words.date(first);
            let params = [("title", day.title.as_str()), ("value", value.as_str())];
            remarks.push(remark(words, "day", event.returned.line, &params));
        }
    }
    Ok(remarks)
}
