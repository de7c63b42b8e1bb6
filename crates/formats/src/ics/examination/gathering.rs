//! What a first reading of a file takes from it to be examined: its head, its definitions, and of what has a date only counts,
//! days and names, so that no more than one component is held. Judges nothing.

use super::values;
use crate::ics::{
    component::Component,
    reader::{Item, Reader},
    value::{moment::Moment, text::unescaped},
    zone::gathered::shown,
};
use chrono::{Datelike, NaiveDate};
use std::{
    collections::{BTreeMap, BTreeSet, HashMap},
    hash::{DefaultHasher, Hash, Hasher},
    io::{self, BufRead},
};

/// Zones beyond which no more are noted: a file names a few.
const MOST_ZONES: usize = 1_000;

/// What is taken.
#[derive(Debug, Default)]
pub struct Gathering {
    pub name: String,
    pub method: String,
    pub program: String,
    pub version: Option<String>,
    pub home: Option<String>,
    pub calendars: u32,
    pub definitions: Vec<Component>,
    /// How many components of each name, definitions apart.
    pub counts: BTreeMap<String, u32>,
    /// Events, tasks and notes that repeat.
    pub series: u32,
    /// Those that change single occurrences.
    pub changes: u32,
    /// First and last day on which something begins, as the file shows it.
    pub days: Option<(NaiveDate, NaiveDate)>,
    /// The same of the years that calendars speak of.
    pub sound_days: Option<(NaiveDate, NaiveDate)>,
    /// Each TZID of a property, with its first line.
    pub zones_named: BTreeMap<String, u32>,
    pub events: Events,
    /// How often each identity stands, by its hash.
    identities: HashMap<u64, u32>,
    defined: BTreeSet<String>,
}

/// What of the events decides what programs do.
#[derive(Debug, Default)]
pub struct Events {
    /// One has a colour.
    pub colours: bool,
    /// Neither TRANSP nor what Outlook says instead.
    pub busy: u32,
    /// Their text has marks of HTML.
    pub html: u32,
    /// Without UID.
    pub nameless: u32,
    /// Without ORGANIZER.
    pub without_organizer: u32,
    /// How many begin in each zone.
    pub zones: BTreeMap<String, u32>,
}

impl Gathering {
    /// Reads a whole file.
    pub fn of<R: BufRead>(reader: &mut Reader<R>) -> io::Result<Self> {
        let mut all = Self::default();
        while let Some(item) = reader.read()? {
            match item {
                Item::Begin => all.calendars += 1,
                Item::Property(property) => {
                    let text = || unescaped(property.value()).into_owned();
                    match property.name() {
                        "X-WR-CALNAME" => all.name = text(),
                        "NAME" if all.name.is_empty() => all.name = text(),
                        "METHOD" => all.method = property.value().trim().to_ascii_uppercase(),
                        "PRODID" => all.program = text(),
                        "VERSION" => all.version = Some(property.value().trim().to_owned()),
                        "X-WR-TIMEZONE" => all.home = Some(text()),
                        _ => {}
                    }
                }
                Item::Component(component) => all.take(component),
                Item::End => {}
            }
        }
        Ok(all)
    }

    fn take(&mut self, component: Component) {
        if component.name() == "VTIMEZONE" {
            self.defined.extend(component.first("TZID").map(|id| id.value().trim_matches('"').to_owned()));
            return self.definitions.push(component);
        }
        match self.counts.get_mut(component.name()) {
            Some(count) => *count += 1,
            None => *self.counts.entry(component.name().to_owned()).or_default() += 1,
        }
        if is_dated(&component) {
            self.note(&component);
        }
    }

    fn note(&mut self, component: &Component) {
        for property in component.properties() {
            if let Some(zone) = property.parameter("TZID").filter(|zone| !zone.is_empty())
                && self.zones_named.len() < MOST_ZONES
                && !self.zones_named.contains_key(zone)
            {
                self.zones_named.insert(zone.to_owned(), property.line());
            }
        }
        let has = |name: &str| component.first(name).is_some();
        self.series += u32::from(has("RRULE") || has("RDATE"));
        self.changes += u32::from(has("RECURRENCE-ID"));
        if let Some(identity) = identity(component) {
            *self.identities.entry(identity).or_default() += 1;
        }
        if let Some(day) = day(component) {
            let (first, last) = self.days.unwrap_or((day, day));
            self.days = Some((first.min(day), last.max(day)));
            if values::YEARS.contains(&day.year()) {
                let (first, last) = self.sound_days.unwrap_or((day, day));
                self.sound_days = Some((first.min(day), last.max(day)));
            }
        }
        if component.name() == "VEVENT" {
            self.events.note(component);
        }
    }

    pub fn defines(&self, name: &str) -> bool {
        let name = name.trim_matches('"');
        self.defined.contains(name) || self.defined.iter().any(|own| own.replace("\\,", ",") == name)
    }

    pub fn count(&self, name: &str) -> u32 {
        self.counts.get(name).copied().unwrap_or(0)
    }

    /// Of everything that has a date.
    pub fn dated(&self) -> u32 {
        DATED.iter().map(|name| self.count(name)).fold(0, u32::saturating_add)
    }

    /// Neither events nor tasks.
    pub fn others(&self) -> BTreeMap<String, u32> {
        let is_other = |(name, _): &(&String, &u32)| !matches!(name.as_str(), "VEVENT" | "VTODO");
        self.counts.iter().filter(is_other).map(|(name, count)| (name.clone(), *count)).collect()
    }

    /// How many components bear its identity.
    pub fn of_identity(&self, identity: u64) -> u32 {
        self.identities.get(&identity).copied().unwrap_or(1)
    }
}

impl Events {
    fn note(&mut self, event: &Component) {
        let has = |name: &str| event.first(name).is_some();
        self.colours |= has("COLOR");
        self.busy += u32::from(!has("TRANSP") && !has("X-MICROSOFT-CDO-BUSYSTATUS"));
        self.nameless += u32::from(!has("UID"));
        self.without_organizer += u32::from(!has("ORGANIZER"));
        self.html += u32::from(event.first("DESCRIPTION").is_some_and(|text| is_html(text.value())));
        let zone = event.first("DTSTART").and_then(|start| start.parameter("TZID"));
        if let Some(zone) = zone.filter(|_| self.zones.len() < MOST_ZONES) {
            *self.zones.entry(zone.to_owned()).or_default() += 1;
        }
    }
}

fn is_html(text: &str) -> bool {
    let text = text.to_ascii_lowercase();
    ["<br", "<p>", "<html", "<a href", "</"].iter().any(|mark| text.contains(mark))
}

const DATED: [&str; 3] = ["VEVENT", "VTODO", "VJOURNAL"];

/// Whether it is an event, a task or a note.
pub fn is_dated(component: &Component) -> bool {
    DATED.contains(&component.name())
}

/// What names it among those of its kind, as a hash; nothing without UID.
pub fn identity(component: &Component) -> Option<u64> {
    let uid = component.first("UID").map(|uid| uid.value()).filter(|uid| !uid.is_empty())?;
    let mut hasher = DefaultHasher::new();
    (component.name(), uid).hash(&mut hasher);
    Some(hasher.finish())
}

/// The day on which it begins, as the file shows it.
fn day(component: &Component) -> Option<NaiveDate> {
    let property = component.first("DTSTART").or_else(|| component.first("DUE"))?;
    let (moment, _) = Moment::of(property)?;
    Some(shown(&moment).date()).filter(|day| (0..=9999).contains(&day.year()))
}
