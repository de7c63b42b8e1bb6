//! A calendar file examined for a person: what it holds, what is odd in it and against which rule, what the programs of
//! the world will do with it. No words: codes, counts and names.

mod fault;
mod gathering;
mod judging;
mod program;
mod rule;
mod values;

use super::{
    reader::Reader,
    recurrence,
    report::Kind,
    zone::{self, Zone, gathered::Zones, name},
};
use chrono::{DateTime, NaiveDate, NaiveTime, TimeDelta, Utc};
pub use fault::Fault;
use gathering::Gathering;
use judging::judged;
pub use program::{Effect, Program};
use std::{
    collections::{BTreeMap, HashMap},
    hash::{DefaultHasher, Hash, Hasher},
    io::{self, BufRead, Seek},
    mem::discriminant,
};

/// What a file is and holds.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Examination {
    /// Its length.
    pub octets: u64,
    /// Whether there is anything of a calendar in it.
    pub is_calendar: bool,
    /// What it calls itself.
    pub name: String,
    /// What is to be done with it: METHOD.
    pub method: String,
    /// The program that wrote it: PRODID.
    pub program: String,
    /// Events.
    pub events: u32,
    /// Tasks.
    pub todos: u32,
    /// Other components, by name.
    pub others: BTreeMap<String, u32>,
    /// Events and tasks that repeat.
    pub series: u32,
    /// Changes of single occurrences.
    pub changes: u32,
    /// The zones named in it, in order of names.
    pub zones: Vec<ZoneSeen>,
    /// Day of its first event or task, the day that the file itself shows.
    pub first: Option<NaiveDate>,
    /// Day of its last one, of a series the start.
    pub last: Option<NaiveDate>,
    /// What is odd, in the order of lines.
    pub odd: Vec<Odd>,
    /// How much more is odd than is kept.
    pub omitted: u64,
    /// What programs will do with it.
    pub effects: Vec<(Program, Effect)>,
}

/// A zone that a file names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ZoneSeen {
    /// As it is named.
    pub name: String,
    /// The line where it first is, from 1.
    pub line: u32,
    /// Whether the file defines it.
    pub is_defined: bool,
    /// The zone of the IANA database that it is taken for.
    pub as_zone: Option<String>,
}

/// Something odd.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Odd {
    /// The line, from 1; the first of several.
    pub line: u32,
    /// How many times.
    pub times: u32,
    /// What.
    pub what: What,
}

/// What is odd, by who found it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum What {
    /// Reading the lines and values.
    Read(Kind),
    /// Settling the zones.
    Zone(zone::gathered::Telling),
    /// Laying out what repeats.
    Recurrence(recurrence::Telling),
    /// Comparing with what a calendar must hold.
    Fault(Fault),
}

/// Examines a file that is in memory.
///
/// # Errors
/// Those of reading it: none from memory.
pub fn examine(octets: &[u8]) -> io::Result<Examination> {
    examine_from(io::Cursor::new(octets))
}

/// Examines a file. It is read twice, since zones may stand behind the events that name them; no more than one component is
/// held at a time, beside a few octets for each.
///
/// # Errors
/// Those of reading it.
pub fn examine_from<R: BufRead + Seek>(mut file: R) -> io::Result<Examination> {
    let mut reader = Reader::new(&mut file);
    let gathering = Gathering::of(&mut reader)?;
    let report = reader.into_report();
    let octets = file.stream_position()?;
    let window = window(&gathering);
    let definitions = gathering.definitions.iter();
    let (zones, zones_told) = Zones::gather(definitions, gathering.home.as_deref(), window);
    let mut odd = Oddities::default();
    for remark in report.remarks() {
        odd.add(Odd { line: remark.line, times: remark.times, what: What::Read(remark.kind.clone()) });
    }
    for told in zones_told {
        odd.add(Odd { line: told.line, times: 1, what: What::Zone(told.telling) });
    }
    let seen = zones_seen(&gathering, &zones);
    for (line, fault) in fault::of_head(&gathering, &seen, &zones) {
        odd.add(Odd { line, times: 1, what: What::Fault(fault) });
    }
    file.rewind()?;
    let is_wide = report.remarks().any(|remark| remark.kind == Kind::Utf16);
    if let Some((line, times)) = bare_ends(&mut file)?.filter(|_| !is_wide) {
        odd.add(Odd { line, times, what: What::Fault(Fault::BareLineEnds) });
    }
    file.rewind()?;
    judged(&mut Reader::new(&mut file), &gathering, &zones, window, |found| odd.add(found))?;
    let mut examination = Examination {
        octets,
        is_calendar: !report.remarks().any(|remark| remark.kind == Kind::NotACalendar),
        name: gathering.name.clone(),
        method: gathering.method.clone(),
        program: gathering.program.clone(),
        events: gathering.count("VEVENT"),
        todos: gathering.count("VTODO"),
        others: gathering.others(),
        series: gathering.series,
        changes: gathering.changes,
        first: gathering.days.map(|(first, _)| first),
        last: gathering.days.map(|(_, last)| last),
        zones: seen,
        omitted: report.omitted() + odd.omitted,
        odd: odd.sorted(),
        effects: Vec::new(),
    };
    examination.effects = program::effects(&examination, &gathering);
    Ok(examination)
}

/// The first line that ends without a carriage return, and how many do.
fn bare_ends(file: &mut impl BufRead) -> io::Result<Option<(u32, u32)>> {
    let (mut first, mut times, mut line, mut last) = (None, 0u32, 1u32, 0u8);
    loop {
        let part = file.fill_buf()?;
        if part.is_empty() {
            return Ok(first.map(|first| (first, times)));
        }
        for octet in part {
            if *octet == b'\n' {
                if last != b'\r' {
                    first = first.or(Some(line));
                    times = times.saturating_add(1);
                }
                line = line.saturating_add(1);
            }
            last = *octet;
        }
        let length = part.len();
        file.consume(length);
    }
}

/// What is odd again and again is told once, with its first line. Of each kind so many are told as a person may look at, and
/// the others counted: many of one kind hide none of another.
#[derive(Default)]
struct Oddities {
    kept: Vec<Odd>,
    /// Where those of each kind are.
    of_kind: HashMap<u64, Vec<usize>>,
    omitted: u64,
}

impl Oddities {
    fn add(&mut self, odd: Odd) {
        let places = self.of_kind.entry(kind(&odd.what)).or_default();
        let same =
            places.iter().copied().find(|at| self.kept.get(*at).is_some_and(|kept| kept.what == odd.what));
        if let Some(same) = same.and_then(|at| self.kept.get_mut(at)) {
            same.times = same.times.saturating_add(odd.times);
            same.line = same.line.min(odd.line);
        } else if places.len() < MOST_OF_KIND {
            places.push(self.kept.len());
            self.kept.push(odd);
        } else {
            self.omitted += u64::from(odd.times);
        }
    }

    fn sorted(self) -> Vec<Odd> {
        let mut odd = self.kept;
        // what is made up for a file without a calendar has no line
        odd.iter_mut().for_each(|odd| odd.line = odd.line.max(1));
        odd.sort_by_key(|odd| odd.line);
        odd
    }
}

/// Different oddities of one kind that are told: who has more has another problem.
const MOST_OF_KIND: usize = 50;

/// Of what kind something odd is, whatever it is about.
fn kind(what: &What) -> u64 {
    let mut hasher = DefaultHasher::new();
    discriminant(what).hash(&mut hasher);
    match what {
        What::Read(one) => discriminant(one).hash(&mut hasher),
        What::Zone(one) => discriminant(one).hash(&mut hasher),
        What::Recurrence(one) => discriminant(one).hash(&mut hasher),
        What::Fault(one) => discriminant(one).hash(&mut hasher),
    }
    hasher.finish()
}

/// The span that the file speaks of, with what repeats for two years more: enough to see what is odd in it.
fn window(gathering: &Gathering) -> (DateTime<Utc>, DateTime<Utc>) {
    let midnight = |day: NaiveDate| day.and_time(NaiveTime::MIN).and_utc();
    // one event of the year 0 must not hide the others
    let first = gathering.sound_days.map(|(first, _)| midnight(first)).unwrap_or_default();
    let last = gathering.sound_days.map(|(_, last)| midnight(last)).unwrap_or_default();
    let longest = first.checked_add_signed(TimeDelta::days(200 * 366)).unwrap_or(first);
    let last = last.min(longest);
    let more = if gathering.series > 0 { 2 * 366 } else { 2 };
    let to = last.checked_add_signed(TimeDelta::days(more)).unwrap_or(last);
    (first.checked_sub_signed(TimeDelta::days(1)).unwrap_or(first), to)
}

fn zones_seen(gathering: &Gathering, zones: &Zones) -> Vec<ZoneSeen> {
    let seen = gathering.zones_named.iter().map(|(name, line)| {
        let is_defined = gathering.defines(name);
        let as_zone = match zones.zone(name) {
            Zone::Known(tz) => Some(tz.name().to_owned()),
            Zone::Defined(_) | Zone::Unknown(_) => None,
        };
        ZoneSeen { name: name.clone(), line: *line, is_defined, as_zone }
    });
    seen.collect()
}

/// Whether a name says exactly one zone of the database, so that every program knows it.
fn is_plain(name: &str) -> bool {
    name::recognise(name).is_some_and(|named| named.sureness == name::Sureness::Exact)
}

#[cfg(test)]
mod tests;
