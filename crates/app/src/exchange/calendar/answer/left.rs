//! What a reader changed and that makes no proposal: told, so that nothing of it goes unseen.

use super::{super::Came, known::Known};
use crate::{Failure, Words, answer::CalendarRemark, exchange::share::categories, told::Params};
use chrono::TimeDelta;
use chrono_tz::Tz;
use marronnier_domain::{
    answered::{self, History, MatchedBy, ProposalKind, Returned, Speaks, When, distance},
    assignment::State,
    id::PostId,
    share::{LENGTH_MINUTES, PartOf, Reader, Telling, Version, due_uid, own, task_uid},
};
use marronnier_formats::calendar_file::FileEvent;
use marronnier_store::{Connection, share as shares};

fn remark(words: &Words, key: &str, line: u32, params: &[(&str, &str)]) -> CalendarRemark {
    let params: Params = params.iter().map(|(name, value)| ((*name).to_owned(), (*value).into())).collect();
    CalendarRemark { line, what: words.say(&format!("calendar-back-{key}"), &params) }
}

/// What the program that wrote a file keeps of events: what none of them has says nothing of a wish.
#[derive(Debug, Clone, Copy)]
pub(super) struct Kept {
    texts: bool,
    links: bool,
    is_calendar: bool,
}

impl Kept {
    /// Of the events recognised.
    pub fn of<'a>(events: impl Iterator<Item = &'a FileEvent> + Clone) -> Self {
        let mut returned = events.map(|event| &event.returned);
        Self {
            texts: returned.clone().any(|one| one.description.is_some()),
            links: returned.clone().any(|one| !one.link.is_empty()),
            is_calendar: returned.any(|one| one.speaks == Speaks::Whole && !one.cancelled),
        }
    }

    /// What is said of the file as a whole.
    pub fn remark(self, words: &Words) -> Option<CalendarRemark> {
        (self.is_calendar && !self.texts).then(|| remark(words, "noTexts", 1, &[]))
    }
}

/// Of an event of the reader's own that comes again.
pub(super) fn of_series(event: &FileEvent, words: &Words) -> CalendarRemark {
    remark(words, "series", event.returned.line, &[("title", &event.returned.title)])
}

/// Of events of posts that are none of ours.
pub(super) fn of_strange(count: usize, words: &Words) -> Option<CalendarRemark> {
    let params: Params = [("count".to_owned(), count.into())].into();
    (count > 0).then(|| CalendarRemark { line: 1, what: words.say("calendar-back-strange", &params) })
}

/// Of the event of a post.
pub(super) fn of_event(
    event: &FileEvent,
    post: PostId,
    by: MatchedBy,
    history: History<'_>,
    kept: Kept,
    words: &Words,
) -> Vec<CalendarRemark> {
    let returned = &event.returned;
    let Some(last) = history.versions.last() else { return Vec::new() };
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
        let asked = answered::gone(returned, post, by, history);
        let (said_of, changed): (Vec<_>, Vec<_>) = asked.iter().partition(|one| !one.what.differs());
        if !changed.is_empty() {
            remarks.push(said("gone", ""));
        }
        for one in said_of {
            let (who, comment) = match &one.what {
                ProposalKind::Commented { by, comment } | ProposalKind::Declined { by, comment } => {
                    (by, comment.as_str())
                }
                ProposalKind::Replied { by, comment, .. } => (by, comment.as_str()),
                ProposalKind::Accepted { by } => (by, ""),
                _ => continue,
            };
            let word = match &one.what {
                ProposalKind::Replied { reply, .. } => reply.word(),
                what => what.word(),
            };
            let by = if who.trim().is_empty() { "none" } else { who.trim() };
            let comment = if comment.trim().is_empty() { "none" } else { comment.trim() };
            let params = [("title", title.as_str()), ("said", word), ("by", by), ("comment", comment)];
            remarks.push(remark(words, "goneSaid", returned.line, &params));
        }
        return remarks;
    }
    if returned.cancelled || returned.speaks != Speaks::Whole {
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
    remarks.extend(emptied(returned, history, kept).into_iter().map(|key| said(key, "")));
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

/// What every state told had and the event has not: no wish for another one, and no word of it either.
fn emptied(event: &Returned, history: History<'_>, kept: Kept) -> Vec<&'static str> {
    let all = |has: &dyn Fn(&Telling) -> bool| history.versions.iter().all(|one| has(&one.telling));
    let has_text = |telling: &Telling| telling.letter.0.iter().any(|part| part.of != PartOf::Frame);
    let emptied = [
        ("noTitle", event.title.is_empty() && all(&|telling| !telling.shown.title.is_empty())),
        ("noText", kept.texts && event.description.is_none() && all(&has_text)),
        ("noLink", kept.links && event.link.is_empty() && all(&|telling| !telling.shown.link.is_empty())),
    ];
    emptied.into_iter().filter(|(_, is_so)| *is_so).map(|(key, _)| key).collect()
}

/// What an event bears of an earlier state and not of the last one.
fn of_before(event: &Returned, told: &[Version]) -> Vec<&'static str> {
    let title = squeezed(&event.title);
    let texts = || [&event.description, &event.unmarked].into_iter().flatten();
    let is_at = |telling: &Telling| event.at.is_some_and(|at| at.is(telling.shown.at, telling.shown.zone));
    let is_titled = |telling: &Telling| !title.is_empty() && title == squeezed(&telling.shown.title);
    let reads = |telling: &Telling| texts().any(|text| distance(&telling.letter, text) == 0);
    let Some((last, before)) = told.split_last() else { return Vec::new() };
    let of_before = |is: &dyn Fn(&Telling) -> bool| {
        !is(&last.telling) && before.iter().any(|version| is(&version.telling))
    };
    let kept = [
        ("older", of_before(&is_at)),
        ("olderTitle", of_before(&is_titled)),
        ("olderText", of_before(&reads)),
    ];
    kept.into_iter().filter(|(_, is_so)| *is_so).map(|(key, _)| key).collect()
}

fn squeezed(title: &str) -> String {
    title.split_whitespace().collect::<Vec<_>>().join(" ")
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

/// What a writer's calendar says of work: of the day on which it is due, or of the task.
struct WorkSaid<'a> {
    uid: &'a str,
    line: u32,
    day: Option<chrono::NaiveDate>,
    cancelled: bool,
    done: bool,
    comments: Vec<&'a str>,
    text: Option<&'a str>,
}

/// Of the days on which work is due, and of tasks: a writer may have put them elsewhere, done them, refused them, or
/// written in them.
pub(super) fn of_work(came: &Came, known: &Known, zone: Tz, words: &Words) -> Vec<CalendarRemark> {
    let work = known.work();
    let events = came.file.events.iter().map(|event| WorkSaid {
        uid: &event.returned.uid,
        line: event.returned.line,
        day: event.days(zone).map(|(first, ..)| first),
        cancelled: event.returned.cancelled,
        done: false,
        comments: event.returned.comments.iter().map(String::as_str).collect(),
        text: event.returned.unmarked.as_deref().or(event.returned.description.as_deref()),
    });
    let tasks = came.file.tasks.iter().map(|task| WorkSaid {
        uid: &task.uid,
        line: task.line,
        day: task.due,
        cancelled: task.cancelled,
        done: task.done,
        comments: task.comments.iter().map(String::as_str).collect(),
        text: task.description.as_deref(),
    });
    let mut remarks: Vec<CalendarRemark> = Vec::new();
    for said in events.chain(tasks) {
        let Some(uid) = own(said.uid) else { continue };
        let of = work.values().find(|(_, one)| uid == due_uid(one.id) || uid == task_uid(one.id));
        let Some((shown, one)) = of else { continue };
        let mut tell = |key: &str, value: &str| {
            let params = [("title", shown.title.as_str()), ("value", value)];
            let remark = remark(words, key, said.line, &params);
            if remarks.iter().all(|known| known.what != remark.what) {
                remarks.push(remark);
            }
        };
        if let Some(day) = said.day.filter(|day| one.due != Some(*day)) {
            tell("due", &words.date(day));
        }
        if said.cancelled && one.state != State::Withdrawn {
            tell("workCancelled", "");
        }
        if said.done && !matches!(one.state, State::Delivered | State::Done) {
            tell("workDone", "");
        }
        let brief: Vec<&str> = one.brief.lines().map(str::trim).collect();
        let written = said.text.unwrap_or_default().lines().map(str::trim);
        let written: Vec<&str> = written.filter(|line| !line.is_empty() && !brief.contains(line)).collect();
        let mut words_said: Vec<&str> = said.comments.iter().map(|comment| comment.trim()).collect();
        words_said.extend(written);
        if !words_said.is_empty() {
            tell("workSaid", &words_said.join(" / "));
        }
    }
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
        let uid = own(&event.returned.uid).unwrap_or_else(|| event.returned.uid.clone());
        let Some(day) = told.get(&uid) else { continue };
        // an older copy says what an earlier share told
        let second = |millis: i64| millis.div_euclid(1000);
        let is_older = event.returned.sequence.is_some_and(|number| number < day.sequence)
            && event.returned.modified.is_none_or(|at| second(at) < second(day.modified));
        if is_older {
            continue;
        }
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
