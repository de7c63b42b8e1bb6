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
    zone::gathered::{OF_DEFINITIONS, Zones},
};
use chrono::{DateTime, Datelike, NaiveDate, NaiveTime, TimeDelta, Utc};
use marronnier_domain::{
    answered::decoded_uid,
    share::{MOST_SEQUENCE, is_ours},
};
use std::{collections::BTreeMap, io};

/// Larger files are no calendar of a client's.
pub const MAX_BYTES: usize = 50_000_000;

/// How far something is, of how much; answers whether to go on.
pub type GoOn<'a> = &'a dyn Fn(usize, usize) -> bool;

/// Events between two looks at whether to go on.
const LOOK: usize = 64;

/// Events, tasks and notes of one file: a client's year has hundreds. What is beyond is counted, and not held.
const MOST_EVENTS: usize = 20_000;

/// Definitions of zones and properties of its head that are held of one calendar.
const MOST_DEFINITIONS: usize = 2_000;
const MOST_OF_HEAD: usize = 1_000;

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

/// The same, telling how far it is of how much; nothing when `go_on` says no. Each calendar of the file is read under its
/// own head, as if it were a file of its own.
///
/// # Errors
/// None in practice: it reads from memory.
pub fn read_while(octets: &[u8], go_on: GoOn<'_>) -> io::Result<Option<CalendarFile>> {
    // read through first, then understood: each a half of the way
    let lines = memchr::memchr_iter(b'\n', octets).count();
    let mut items = 0usize;
    let mut reader = Reader::new(octets);
    let mut whole = Whole::default();
    let mut part = Part::default();
    while let Some(item) = reader.read()? {
        items += 1;
        if let Item::Component(component) = &item
            && items.is_multiple_of(LOOK)
            && !go_on((component.line() as usize).min(lines), 2 * lines)
        {
            return Ok(None);
        }
        match item {
            Item::Property(property) if part.head.len() < MOST_OF_HEAD => part.head.push(property),
            Item::Component(component) => whole.take(component, &mut part),
            Item::End => {
                let part = std::mem::take(&mut part);
                if !whole.understand(part, reader.report_mut(), go_on) {
                    return Ok(None);
                }
            }
            Item::Property(_) | Item::Begin => {}
        }
    }
    let mut report = reader.into_report();
    // what stands in no calendar
    if !whole.understand(part, &mut report, go_on) {
        return Ok(None);
    }
    Ok(Some(whole.finished(&report)))
}

/// What is held of one calendar until it ends: zones may stand after the events that name them.
#[derive(Default)]
struct Part {
    head: Vec<Property>,
    definitions: Vec<Component>,
    components: Vec<Component>,
    tasks: Vec<FileTask>,
}

/// All that is understood of a file so far.
struct Whole {
    file: Option<CalendarFile>,
    /// Events, tasks and notes so far.
    count: usize,
    /// Those beyond what is held: how many, and the line of the first.
    left_out: (usize, u32),
    apart: Vec<Odd>,
    of_series: Budget,
    of_zones: Budget,
    is_spent: bool,
}

impl Default for Whole {
    fn default() -> Self {
        Self {
            file: None,
            count: 0,
            left_out: (0, 0),
            apart: Vec::new(),
            of_series: again::OF_FILE,
            of_zones: OF_DEFINITIONS,
            is_spent: false,
        }
    }
}

impl Whole {
    fn take(&mut self, mut component: Component, part: &mut Part) {
        if component.name() == "VTIMEZONE" {
            if part.definitions.len() < MOST_DEFINITIONS {
                component.shrink();
                part.definitions.push(component);
            }
            return;
        }
        if !matches!(component.name(), "VEVENT" | "VTODO" | "VJOURNAL") {
            return;
        }
        if self.count >= MOST_EVENTS {
            let (count, line) = self.left_out;
            self.left_out = (count + 1, if count == 0 { component.line() } else { line });
            return;
        }
        self.count += 1;
        match component.name() {
            "VEVENT" => {
                component.shrink();
                part.components.push(component);
            }
            // a task of ours says what the reader has to do
            "VTODO" if is_ours(&uid_of(&component)) => part.tasks.push(task(&component)),
            _ => {
                let what = OddKind::NoEvent(title_of(&component));
                self.apart.push(Odd { line: component.line(), what });
            }
        }
    }

    /// Understands a calendar that has ended; whether to go on.
    fn understand(&mut self, part: Part, report: &mut Report, go_on: GoOn<'_>) -> bool {
        let Part { head, definitions, mut components, tasks } = part;
        let is_empty = components.is_empty() && tasks.is_empty();
        if self.file.is_some() && is_empty {
            return true;
        }
        let at_home = head.iter().find(|property| property.name() == again::HOME).map_or(1, |one| one.line());
        let head = Calendar::read(head, report);
        let home = Some(head.zone.as_str()).filter(|zone| !zone.trim().is_empty());
        let span = span(&components);
        let (zones, told) = Zones::gather_within(&definitions, home, span, &mut self.of_zones);
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
        if let Some(home) = home.filter(|_| zones.home().is_none()) {
            file.remarks.push(Odd { line: at_home, what: OddKind::UnknownZone(home.to_owned()) });
        }
        // of an event that was sent from here, what is left of it would be taken for what its reader wrote
        let is_cut = |one: &Component| Some(one.line()) == report.cut() && is_sent(&uid_of(one));
        file.unread.extend(components.iter().filter(|one| is_cut(one)).map(uid_of));
        components.retain(|one| !is_cut(one));
        let mut shared =
            Head { definitions: &definitions, home, budget: &mut self.of_series, is_spent: self.is_spent };
        let series = by_uid(components);
        let total = series.len();
        for (done, series) in series.into_iter().enumerate() {
            if done.is_multiple_of(LOOK) && !go_on(total + done, 2 * total) {
                return false;
            }
            add(&mut file, series, &mut shared, &zones, report);
        }
        self.is_spent = shared.is_spent;
        match &mut self.file {
            Some(before) => before.join(file),
            None => self.file = Some(file),
        }
        true
    }

    fn finished(self, report: &Report) -> CalendarFile {
        let mut file = self.file.unwrap_or_default();
        file.is_no_calendar = report.remarks().any(|remark| remark.kind == Kind::NotACalendar);
        file.is_torn = report.is_torn() || self.left_out.0 > 0;
        file.remarks.extend(odd::of_form(report));
        file.remarks.extend(self.apart);
        if let (count @ 1.., line) = self.left_out {
            file.remarks.push(Odd { line, what: OddKind::TooManyEvents(count) });
        }
        file.remarks.sort_by_key(|odd| odd.line);
        if report.omitted() > 0 {
            let last = file.remarks.last().map_or(1, |odd| odd.line);
            let count = usize::try_from(report.omitted()).unwrap_or(usize::MAX);
            file.remarks.push(Odd { line: last, what: OddKind::Omitted(count) });
        }
        file.events.sort_by_key(|event| event.returned.line);
        file
    }
}

/// Whether an identity is one of ours, as it was given or as Outlook wraps it.
fn is_sent(uid: &str) -> bool {
    is_ours(uid) || decoded_uid(uid).is_some_and(|uid| is_ours(&uid))
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
