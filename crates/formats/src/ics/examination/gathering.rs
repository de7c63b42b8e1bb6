//! What is taken from a file to be examined: its head, its definitions, what has a date. Judges nothing.

use crate::ics::{
    component::Component,
    reader::{Item, Reader},
    value::{moment::Moment, text::unescaped},
    zone::gathered::shown,
};
use chrono::{Datelike, NaiveDate};
use std::{
    collections::{BTreeMap, BTreeSet},
    io::{self, BufRead},
};

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
    /// Events, tasks, notes.
    pub dated: Vec<Component>,
    others: BTreeMap<String, u32>,
    /// Each TZID of a property, with its line.
    pub zones_named: Vec<(u32, String)>,
    defined: BTreeSet<String>,
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
        match component.name() {
            "VTIMEZONE" => {
                self.defined
                    .extend(component.first("TZID").map(|id| id.value().trim_matches('"').to_owned()));
                self.definitions.push(component);
            }
            "VEVENT" | "VTODO" | "VJOURNAL" => {
                for property in component.properties() {
                    if let Some(zone) = property.parameter("TZID").filter(|zone| !zone.is_empty()) {
                        self.zones_named.push((property.line(), zone.to_owned()));
                    }
                }
                self.dated.push(component);
            }
            name => *self.others.entry(name.to_owned()).or_default() += 1,
        }
    }

    pub fn defines(&self, name: &str) -> bool {
        let name = name.trim_matches('"');
        self.defined.contains(name) || self.defined.iter().any(|own| own.replace("\\,", ",") == name)
    }

    pub fn count(&self, name: &str) -> u32 {
        count(self.dated.iter().filter(|component| component.name() == name))
    }

    pub fn others(&self) -> BTreeMap<String, u32> {
        let mut others = self.others.clone();
        let notes = self.count("VJOURNAL");
        if notes > 0 {
            others.insert("VJOURNAL".to_owned(), notes);
        }
        others
    }

    pub fn series(&self) -> u32 {
        let repeats =
            |component: &&Component| component.first("RRULE").is_some() || component.first("RDATE").is_some();
        count(self.dated.iter().filter(repeats))
    }

    pub fn changes(&self) -> u32 {
        count(self.dated.iter().filter(|component| component.first("RECURRENCE-ID").is_some()))
    }

    /// The days on which events and tasks begin, as the file shows them.
    pub fn days(&self) -> impl Iterator<Item = NaiveDate> {
        let start = |component: &Component| {
            let property = component.first("DTSTART").or_else(|| component.first("DUE"))?;
            Moment::of(property).map(|(moment, _)| shown(&moment).date())
        };
        self.dated.iter().filter_map(start).filter(|day| (0..=9999).contains(&day.year()))
    }
}

/// How many.
pub fn count<T>(all: impl Iterator<Item = T>) -> u32 {
    u32::try_from(all.count()).unwrap_or(u32::MAX)
}
