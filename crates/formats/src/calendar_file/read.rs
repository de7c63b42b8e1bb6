//! Reads a calendar file from its octets: components first, since zones may stand after the events that name them.

use super::{CalendarFile, FileTask, Odd, OddKind, again, event, odd, same};
use crate::ics::{
    calendar::Calendar,
    component::{Component, Property},
    event::{Event, Moment},
    reader::{Item, Reader},
    recurrence::series::Budget,
    report::{Kind, Report},
    value::text::unescaped,
    zone::gathered::Zones,
};
use chrono::{DateTime, Datelike, NaiveDate, NaiveTime, TimeDelta, Utc};
use marronnier_domain::share::{MOST_SEQUENCE, is_ours};
use std::{collections::BTreeMap, io};

/// Larger files are no calendar of a client's.
pub const MAX_BYTES: usize = 50_000_000;

/// How far something is, of how much; answers whether to go on.
pub type GoOn<'a> = &'a dyn Fn(usize, usize) -> bool;

/// Events between two looks at whether to go on.
const LOOK: usize = 64;

/// Years after the last beginning of an event in which a series may still go on.
const YEARS: u32 = 10;

/// The file that `octets` make up. Never fails on what is odd: it is told.
///
/// # Errors
/// None in practice: it reads from memory.
pub fn read(octets: &[u8]) -> io::Result<CalendarFile> {
    let read = read_while(octets, &|_, _| true)?;
    read.ok_or_else(|| io::Error::other("stopped though nobody asked"))
}

/// The same, telling how far it is of how much; nothing when `go_on` says no.
///
/// # Errors
/// None in practice: it reads from memory.
pub fn read_while(octets: &[u8], go_on: GoOn<'_>) -> io::Result<Option<CalendarFile>> {
    // read through first, then understood: each a half of the way
    let lines = memchr::memchr_iter(b'\n', octets).count();
    let mut items = 0usize;
    let mut reader = Reader::new(octets);
    let (mut head, mut definitions, mut components) = (Vec::new(), Vec::new(), Vec::new());
    let (mut apart, mut tasks) = (Vec::new(), Vec::new());
    while let Some(item) = reader.read()? {
        items += 1;
        if let Item::Component(component) = &item
            && items.is_multiple_of(LOOK)
            && !go_on((component.line() as usize).min(lines), 2 * lines)
        {
            return Ok(None);
        }
        match item {
            Item::Property(property) => head.push(property),
            Item::Component(component) => match component.name() {
                "VTIMEZONE" => definitions.push(component),
                "VEVENT" => components.push(component),
                // a task of ours says what the reader has to do
                "VTODO" if is_ours(&uid_of(&component)) => tasks.push(task(&component)),
                "VTODO" | "VJOURNAL" => {
                    apart.push(Odd { line: component.line(), what: OddKind::NoEvent(title_of(&component)) })
                }
                _ => {}
            },
            Item::Begin | Item::End => {}
        }
    }
    let mut report = reader.into_report();
    let head = Calendar::read(head, &mut report);
    let home = Some(head.zone.as_str()).filter(|zone| !zone.trim().is_empty());
    let span = span(&components);
    let (zones, told) = Zones::gather(&definitions, home, span);
    let mut file = CalendarFile {
        name: head.title().trim().to_owned(),
        method: head.method,
        events: Vec::with_capacity(components.len()),
        remarks: odd::of_zones(told).collect(),
        tasks,
        unread: Vec::new(),
        is_torn: false,
        is_no_calendar: false,
    };
    let mut budget = again::OF_FILE;
    let mut shared = Head { definitions: &definitions, home, budget: &mut budget, is_spent: false };
    let series = by_uid(components);
    let total = series.len();
    for (done, series) in series.into_iter().enumerate() {
        if done.is_multiple_of(LOOK) && !go_on(total + done, 2 * total) {
            return Ok(None);
        }
        add(&mut file, series, &mut shared, &zones, &mut report);
    }
    file.is_no_calendar = report.remarks().any(|remark| remark.kind == Kind::NotACalendar);
    file.is_torn = report.remarks().any(|remark| odd::tears(&remark.kind));
    file.remarks.extend(odd::of_form(&report));
    file.remarks.extend(apart);
    file.remarks.sort_by_key(|odd| odd.line);
    file.events.sort_by_key(|event| event.returned.line);
    Ok(Some(file))
}

/// From the first event to the last one, or to some years after it where something comes again: how long definitions of
/// zones are compared with what their names say. A hostile date does not make it endless.
fn span(components: &[Component]) -> (DateTime<Utc>, DateTime<Utc>) {
    let days = || {
        let days = components.iter().filter_map(|one| Some(Moment::of(one.first("DTSTART")?)?.0.day()));
        // what is left out for its year says nothing of the others
        days.filter(|day| (1970..=2100).contains(&day.year()))
    };
    let within = |day: NaiveDate, least: i32, most: i32| {
        let year = day.year().clamp(least, most);
        NaiveDate::from_ymd_opt(year, 1, 1).unwrap_or_default().and_time(NaiveTime::MIN).and_utc()
    };
    let first = within(days().min().unwrap_or_default(), 1970, 2200);
    let repeats = components.iter().any(comes_again);
    if let Some(last) = days().max().filter(|_| !repeats) {
        // what ends before the last event has passed is as long as the file needs it
        let last = last.min(NaiveDate::from_ymd_opt(first.year() + 60, 1, 1).unwrap_or(last));
        return (first, last.and_time(NaiveTime::MIN).and_utc() + TimeDelta::days(2));
    }
    let years = chrono::Months::new(12 * YEARS);
    let last = within(days().max().unwrap_or_default(), 1970, first.year() + 60);
    (first, last.checked_add_months(years).unwrap_or(last))
}

pub(super) fn comes_again(component: &Component) -> bool {
    ["RRULE", "RDATE"].iter().any(|name| component.first(name).is_some())
}

pub(super) fn uid_of(component: &Component) -> String {
    component.first("UID").map(|uid| uid.value().trim().to_owned()).unwrap_or_default()
}

fn task(component: &Component) -> FileTask {
    let due = component.first("DUE").and_then(|due| Some(Moment::of(due)?.0.day()));
    let said = |name: &str| component.first(name).map(|one| one.value().trim().to_ascii_uppercase());
    let status = said("STATUS").unwrap_or_default();
    let text = |property: &Property| unescaped(property.value()).trim().to_owned();
    FileTask {
        uid: uid_of(component),
        line: component.line(),
        title: title_of(component),
        due,
        done: status == "COMPLETED"
            || component.first("COMPLETED").is_some()
            || said("PERCENT-COMPLETE").is_some_and(|share| share == "100"),
        cancelled: status == "CANCELLED",
        comments: component.all("COMMENT").map(text).filter(|comment| !comment.is_empty()).collect(),
        description: component.first("DESCRIPTION").map(text),
    }
}

fn title_of(component: &Component) -> String {
    component.first("SUMMARY").map(|title| unescaped(title.value()).trim().to_owned()).unwrap_or_default()
}

/// The components of each identity, in the file's order.
fn by_uid(components: Vec<Component>) -> Vec<Vec<Component>> {
    let mut groups: Vec<Vec<Component>> = Vec::new();
    let mut places: BTreeMap<String, usize> = BTreeMap::new();
    for component in components {
        let name = uid_of(&component);
        match places.get(&name).filter(|_| !name.is_empty()) {
            Some(place) => groups[*place].push(component),
            None => {
                places.insert(name, groups.len());
                groups.push(vec![component]);
            }
        }
    }
    groups
}

/// What all of a file's events share.
struct Head<'a> {
    definitions: &'a [Component],
    /// X-WR-TIMEZONE.
    home: Option<&'a str>,
    /// For what repeats.
    budget: &'a mut Budget,
    /// The budget did not suffice, which was told.
    is_spent: bool,
}

/// Adds what one identity names: a series with its changes, an event, or several that a careless program gave one identity.
fn add(
    file: &mut CalendarFile,
    series: Vec<Component>,
    head: &mut Head<'_>,
    zones: &Zones,
    report: &mut Report,
) {
    let (groups, left_out) = same::parted(series);
    for component in left_out {
        let what = OddKind::SameUid(title_of(&component));
        file.remarks.push(Odd { line: component.line(), what });
    }
    for (uid, series) in groups {
        add_one(file, (uid, series), head, zones, report);
    }
}

/// Adds a series with its changes, or an event, under another identity if one is given.
fn add_one(
    file: &mut CalendarFile,
    (uid, series): (Option<String>, Vec<Component>),
    head: &mut Head<'_>,
    zones: &Zones,
    report: &mut Report,
) {
    let definitions = head.definitions;
    // A change without its series is an event of its own.
    let master = series.iter().find(|one| !same::is_change(one)).or(series.first()).cloned();
    let Some(master) = master else { return };
    let text =
        if comes_again(&master) { again::text(&series, definitions, head.home) } else { String::new() };
    let number = same::number(&master);
    let mut event = Event::read(master, report);
    if let Some(uid) = uid {
        event.uid = uid;
    }
    if !text.is_empty() {
        match again::tellings(&series, zones, head.budget) {
            Some(told) => file.remarks.extend(odd::of_series(told, &event.summary)),
            None if head.is_spent => {}
            None => {
                head.is_spent = true;
                file.remarks.push(Odd { line: event.line.0, what: OddKind::TooMany });
            }
        }
    } else {
        let is_alone = series.iter().all(same::is_change);
        let alone = series.iter().filter(|one| same::is_change(one)).skip(usize::from(is_alone));
        for component in alone {
            let what = OddKind::ChangedAlone(event.summary.clone());
            file.remarks.push(Odd { line: component.line(), what });
        }
    }
    let sequence = number.filter(|number| *number <= MOST_SEQUENCE);
    if number.is_some() && sequence.is_none() {
        file.remarks.push(Odd { line: event.line.0, what: OddKind::Number(event.summary.clone()) });
    }
    event::add(file, event, sequence, zones, text);
}
