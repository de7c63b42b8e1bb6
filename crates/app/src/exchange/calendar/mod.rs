//! Calendar files read: what one holds, and what bringing it in would do. Writes nothing; `act` does.

pub(crate) mod answer;
pub(crate) mod key_dates;
pub(crate) mod posts;

use super::{about, read_file_up_to};
use crate::work::{Leg, Work, WorkKind};
use crate::{
    App, Failure, Words,
    answer::{CalendarFile, CalendarRemark},
    failure::Code,
    share::{CalendarRequest, CalendarUse},
};
use chrono::NaiveDate;
use marronnier_domain::{id::PostId, key_date::SourcedDate};
use marronnier_formats::calendar_file::{self as format, FileEvent, OddKind};
use marronnier_store::{Connection, backup::stoppable};
use std::path::Path;

/// A calendar file as read, before anything is compared.
pub(crate) struct Came {
    pub file: format::CalendarFile,
    /// Name of the file.
    pub path_name: String,
    /// Name of the calendar, else of the file without its ending.
    pub name: String,
    /// Of the files of a zip: the name of each, with how many remarks it made.
    parts: Vec<(String, usize)>,
}

impl Came {
    /// What is odd in it, in words; of a file in a zip, with its name.
    fn remarks(&self, words: &Words) -> Vec<CalendarRemark> {
        let mut names = self.parts.iter().flat_map(|(name, times)| std::iter::repeat_n(name, *times));
        let said = self.file.remarks.iter().map(|odd| {
            let remark = remark(odd, words);
            match names.next() {
                None => remark,
                Some(file) => {
                    let params =
                        [("file".to_owned(), file.as_str().into()), ("what".to_owned(), remark.what.into())];
                    CalendarRemark { what: words.say("calendar-odd-inFile", &params.into()), ..remark }
                }
            }
        });
        said.collect()
    }
}

impl App {
    /// What a calendar file holds, read as asked or as it seems.
    pub(crate) fn read_calendar_file(&self, request: &CalendarRequest) -> Result<CalendarFile, Failure> {
        let work = self.works.begin(WorkKind::ReadFile, 0);
        let came = came(Path::new(&request.path), &work, work.leg(0..500))?;
        // a connection of its own: others read and give it up meanwhile
        let mut conn = self.store.reading()?;
        stoppable(&mut conn, Some(work.stop()))?;
        let leg = work.leg(500..1000);
        let words = self.words(self.language_in(&conn)?);
        let answered = answer::whose(&conn, &came, request.reader, &leg.part(0..400))?;
        let leg = leg.part(400..1000);
        if came.file.events.is_empty() && answered.is_none() {
            return Err(about(Code::BadCalendar, Path::new(&request.path)).with("reason", "noEvents"));
        }
        let seems = self.seems(&conn, &came, answered.is_some())?;
        let read_as = request.read_as.unwrap_or(seems);
        let days = || came.file.events.iter().filter_map(|event| event.days(self.clock.zone));
        let mut remarks: Vec<CalendarRemark> = came.remarks(&words);
        let answer = match read_as {
            CalendarUse::Answer => {
                let is_whole = request.whole == Some(true);
                Some(self.answer_of(&conn, &came, answered, is_whole, &leg)?)
            }
            _ => None,
        };
        let posts = match read_as {
            CalendarUse::Posts => {
                let (posts, told) = self.posts_of(&conn, &came, request, &leg)?;
                remarks.extend(told);
                Some(posts)
            }
            _ => None,
        };
        if read_as == CalendarUse::KeyDates {
            let too_often = |event: &&FileEvent| format::is_finer_than_a_day(&event.again);
            remarks.extend(came.file.events.iter().filter(too_often).map(|event| CalendarRemark {
                line: event.returned.line,
                what: words.say(
                    "calendar-odd-tooOften",
                    &[("name".to_owned(), event.returned.title.as_str().into())].into(),
                ),
            }));
        }
        remarks.extend(answer.iter().flat_map(|answer| answer.remarks.clone()));
        Ok(CalendarFile {
            seems,
            read_as,
            events: u32::try_from(came.file.events.len()).unwrap_or(u32::MAX),
            from: days().map(|(first, _, _)| first).min(),
            to: days().map(|(_, last, _)| last).max(),
            remarks,
            key_dates: match read_as {
                CalendarUse::KeyDates => Some(self.key_dates_of(&conn, &came, request, &leg)?.shown()),
                _ => None,
            },
            posts,
            answer: answer.map(answer::Answered::shown),
            name: came.name,
        })
    }

    /// What a file seems to be: an answer when an event of it was told to somebody; key dates when it updates a source or
    /// its events are days; else posts.
    fn seems(&self, conn: &Connection, came: &Came, is_answer: bool) -> Result<CalendarUse, Failure> {
        if is_answer {
            return Ok(CalendarUse::Answer);
        }
        let updates = key_dates::likeliest(conn, came, &CalendarRequest::default())?.is_some();
        let events = &came.file.events;
        let has_time = |event: &&FileEvent| {
            event.days(self.clock.zone).is_some_and(|(_, _, start)| start.time.is_some())
        };
        let timed = events.iter().filter(has_time).count();
        let days = updates || 2 * timed < events.len().max(1);
        Ok(if days { CalendarUse::KeyDates } else { CalendarUse::Posts })
    }

    /// Each time that a key date comes again between two days.
    pub(crate) fn again(
        &self,
        date: &SourcedDate,
        from: NaiveDate,
        to: NaiveDate,
        budget: &mut format::Budget,
    ) -> Vec<format::Time> {
        format::occurrences(&date.again, from, to, self.clock.zone, budget)
    }
}

/// Reads a calendar file, or a zip of them, which is `leg` of `work`; refused when it is none.
pub(crate) fn came(path: &Path, work: &Work, leg: Leg) -> Result<Came, Failure> {
    let bad = |reason: &str| about(Code::BadCalendar, path).with("reason", reason);
    let octets = read_file_up_to(path, format::MAX_BYTES, || bad("tooLarge"))?;
    if octets.trim_ascii().is_empty() {
        return Err(bad("empty"));
    }
    let unreadable = |error| Failure::of_file(Code::FileUnreadable, path, &error);
    let (file, parts) = work.apart(move || understood(&octets, &leg))?.map_err(|unread| match unread {
        Unread::Zip(refusal) => {
            let reason = if refusal == format::Refusal::TooLarge { "tooLarge" } else { "zip" };
            bad(reason).with("detail", refusal.to_string())
        }
        Unread::File(error) => unreadable(error),
        Unread::GivenUp => Code::GivenUp.into(),
    })?;
    if file.is_no_calendar {
        return Err(bad("other"));
    }
    // tasks of ours alone are an answer
    if file.events.is_empty() && file.tasks.is_empty() {
        return Err(bad(if file.unread.is_empty() { "noEvents" } else { "noneRead" }));
    }
    let text = |name: Option<&std::ffi::OsStr>| {
        name.map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
    };
    let stem = text(path.file_stem());
    let name = if file.name.is_empty() { stem } else { file.name.clone() };
    Ok(Came { file, path_name: text(path.file_name()), name, parts })
}

/// Why octets make up no calendar.
enum Unread {
    Zip(format::Refusal),
    File(std::io::Error),
    GivenUp,
}

/// The calendar that octets make up, and the files of a zip: the name of each, with how many remarks it made.
fn understood(octets: &[u8], leg: &Leg) -> Result<(format::CalendarFile, Vec<(String, usize)>), Unread> {
    let read = |octets: &[u8], leg: &Leg| {
        let read = format::read_while(octets, &|done, total| leg.at(done, total));
        read.map_err(Unread::File)?.ok_or(Unread::GivenUp)
    };
    if !format::is_zip(octets) {
        return Ok((read(octets, leg)?, Vec::new()));
    }
    let files = format::unpacked(octets).map_err(Unread::Zip)?;
    let (mut whole, mut parts) = (format::CalendarFile::default(), Vec::new());
    let share = |at: usize| u32::try_from(at * 1000 / files.len().max(1)).unwrap_or(1000);
    for (at, (name, octets)) in files.iter().enumerate() {
        let one = read(octets, &leg.part(share(at)..share(at + 1)))?;
        parts.push((name.clone(), one.remarks.len()));
        whole.join(one);
    }
    Ok((whole, parts))
}

/// What is odd, in words.
fn remark(odd: &format::Odd, words: &Words) -> CalendarRemark {
    let (key, name) = match &odd.what {
        OddKind::LeftOut(name) => ("calendar-odd-leftOut", name.as_str()),
        OddKind::Encoding => ("calendar-odd-encoding", ""),
        OddKind::Unclosed(name) => ("calendar-odd-unclosed", name.as_str()),
        OddKind::BadValue(name) => ("calendar-odd-badValue", name.as_str()),
        OddKind::Zone(name) => ("calendar-odd-zone", name.as_str()),
        OddKind::UnknownZone(name) => ("calendar-odd-unknownZone", name.as_str()),
        OddKind::Undated(name) => ("calendar-odd-undated", name.as_str()),
        OddKind::FarOff(name) => ("calendar-odd-farOff", name.as_str()),
        OddKind::ChangedAlone(name) => ("calendar-odd-changedAlone", name.as_str()),
        OddKind::Series(name) => ("calendar-odd-series", name.as_str()),
        OddKind::NoEvent(name) => ("calendar-odd-noEvent", name.as_str()),
        OddKind::LaterOnes(name) => ("calendar-odd-laterOnes", name.as_str()),
        OddKind::SameUid(name) => ("calendar-odd-sameUid", name.as_str()),
        OddKind::Number(name) => ("calendar-odd-number", name.as_str()),
        OddKind::LongText(name) => ("calendar-odd-longText", name.as_str()),
        OddKind::TooManyEvents(_) => ("calendar-odd-tooManyEvents", ""),
        OddKind::Omitted(_) => ("calendar-odd-omitted", ""),
        OddKind::TooMany => ("calendar-odd-tooMany", ""),
    };
    let count = match &odd.what {
        OddKind::TooManyEvents(count) | OddKind::Omitted(count) => *count,
        _ => 0,
    };
    let params = [("name".to_owned(), name.into()), ("count".to_owned(), count.into())];
    let what = words.say(key, &params.into());
    CalendarRemark { line: odd.line, what }
}

/// The post that an event of a file became, when it was brought in before.
fn brought(conn: &Connection, uid: &str) -> Result<Option<PostId>, Failure> {
    Ok(marronnier_store::imported::post(conn, uid)?)
}
