//! The zones of one file: its definitions and its names, settled once for all its moments.
//!
//! A name of the IANA database is that zone, whatever definition comes with it: Google, Apple and Thunderbird do the same,
//! definitions are often cut short, old or broken, and laws change after a file is written. Any other name that we can
//! read (of Windows, of Outlook, of X-LIC-LOCATION) only says what the writer's program called its rules: where those
//! rules are given and differ in the span that the file speaks of, the rules hold. Both cases are told.

use super::{
    Zone,
    definition::{Definition, Oddity},
    name::{self, Sureness},
};
use crate::ics::{component::Component, recurrence::series::Budget, value::moment::Moment};
use chrono::{DateTime, NaiveDateTime, Utc};
use chrono_tz::Tz;
use std::{collections::BTreeMap, sync::Arc};

/// What there is to say of a zone of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Telling {
    /// A property of a definition is missing or does not read.
    BadDefinition {
        /// Of which zone.
        zone: String,
        /// Which property.
        property: String,
    },
    /// The name was understood though it is not one of the IANA database.
    Understood {
        /// The name.
        zone: String,
        /// The zone that it says.
        as_zone: String,
    },
    /// The definition differs from what the name says; the name holds.
    NameHolds {
        /// The name.
        zone: String,
        /// From when on they differ.
        from: DateTime<Utc>,
    },
    /// The definition differs from what we took the name for; the definition holds.
    DefinitionHolds {
        /// The name.
        zone: String,
        /// The zone that was not taken.
        not_zone: String,
    },
    /// A name that nobody knows; the definition is taken.
    Defined {
        /// The name.
        zone: String,
    },
}

/// A telling with the line it is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    /// The line, from 1.
    pub line: u32,
    /// What there is to say.
    pub telling: Telling,
}

/// What laying out all definitions of a file may cost: those of thousands of zones as they are.
pub const OF_DEFINITIONS: Budget = Budget(1_000_000);

/// What comparing a definition with what its name says costs, in steps of rules.
const COMPARED: u32 = 500;

/// The zones of a file.
#[derive(Debug, Clone, Default)]
pub struct Zones {
    by_name: BTreeMap<String, Zone>,
    home: Option<Tz>,
}

impl Zones {
    /// Settles the definitions of a file that speaks of moments between `from` and `to`. `home` is what its
    /// X-WR-TIMEZONE says.
    pub fn gather<'a>(
        definitions: impl IntoIterator<Item = &'a Component>,
        home: Option<&str>,
        span: (DateTime<Utc>, DateTime<Utc>),
    ) -> (Self, Vec<Told>) {
        Self::gather_within(definitions, home, span, &mut OF_DEFINITIONS.clone())
    }

    /// The same, of a file of several calendars: all its definitions share a budget.
    pub fn gather_within<'a>(
        definitions: impl IntoIterator<Item = &'a Component>,
        home: Option<&str>,
        (from, to): (DateTime<Utc>, DateTime<Utc>),
        budget: &mut Budget,
    ) -> (Self, Vec<Told>) {
        let mut zones =
            Self { by_name: BTreeMap::new(), home: home.and_then(name::recognise).map(|named| named.tz) };
        let mut told = Vec::new();
        let mut first: BTreeMap<String, &Component> = BTreeMap::new();
        for component in definitions {
            let Some(id) = component.first("TZID") else {
                let telling = Telling::BadDefinition { zone: String::new(), property: "TZID".to_owned() };
                told.push(Told { line: component.line(), telling });
                continue;
            };
            let zone = id.value().to_owned();
            // of two definitions of one name the first counts, as in the other programs
            let key = key(&zone);
            if let Some(first) = first.get(&key) {
                if *first != component {
                    let telling = Telling::BadDefinition { zone, property: "VTIMEZONE".to_owned() };
                    told.push(Told { line: component.line(), telling });
                }
                continue;
            }
            first.insert(key.clone(), component);
            if budget.0 < COMPARED {
                let telling = Telling::BadDefinition { zone, property: "VTIMEZONE".to_owned() };
                told.push(Told { line: component.line(), telling });
                break;
            }
            let mut odd = Vec::new();
            budget.0 -= COMPARED;
            let definition = Definition::of(component, &mut odd, budget);
            told.extend(odd.into_iter().map(|Oddity { line, property }| Told {
                line,
                telling: Telling::BadDefinition { zone: zone.clone(), property },
            }));
            let location = component.first("X-LIC-LOCATION").map(|location| location.value());
            let (settled, telling) = settle(&zone, location, definition, (from, to));
            told.extend(telling.map(|telling| Told { line: id.line(), telling }));
            zones.by_name.insert(key, settled);
        }
        (zones, told)
    }

    /// The zone of a name.
    pub fn zone(&self, name: &str) -> Zone {
        let named = || name::recognise(name).map(|named| Zone::Known(named.tz));
        let defined = self.by_name.get(&key(name)).cloned();
        defined.or_else(named).unwrap_or_else(|| Zone::Unknown(name.to_owned()))
    }

    /// Where the calendar is at home, by its X-WR-TIMEZONE.
    pub fn home(&self) -> Option<Tz> {
        self.home
    }

    /// The instant of a moment. Days and floating times begin where the calendar is at home, else in UTC; nothing for a
    /// time of an unknown zone.
    pub fn instant(&self, moment: &Moment) -> Option<DateTime<Utc>> {
        match moment {
            Moment::Utc(at) => Some(*at),
            Moment::Zoned { at, zone } => self.zone(zone).instant(*at),
            Moment::Floating(at) => self.at_home().instant(*at),
            Moment::Day(day) => self.at_home().instant(day.and_time(chrono::NaiveTime::MIN)),
        }
    }

    fn at_home(&self) -> Zone {
        Zone::Known(self.home.unwrap_or(Tz::UTC))
    }

    /// Where a moment's clocks stand.
    pub fn of(&self, moment: &Moment) -> Zone {
        match moment {
            Moment::Utc(_) => Zone::Known(Tz::UTC),
            Moment::Zoned { zone, .. } => self.zone(zone),
            Moment::Floating(_) | Moment::Day(_) => self.at_home(),
        }
    }
}

/// What the clocks of a moment show.
pub fn shown(moment: &Moment) -> NaiveDateTime {
    match moment {
        Moment::Utc(at) => at.naive_utc(),
        Moment::Zoned { at, .. } | Moment::Floating(at) => *at,
        Moment::Day(day) => day.and_time(chrono::NaiveTime::MIN),
    }
}

/// Names are compared without quotes, escapes and edge white space.
fn key(name: &str) -> String {
    name.trim().trim_matches('"').replace("\\,", ",").replace("\\;", ";")
}

/// Which zone a name with its definition says, and what there is to tell.
fn settle(
    zone: &str,
    location: Option<&str>,
    definition: Option<Definition>,
    (from, to): (DateTime<Utc>, DateTime<Utc>),
) -> (Zone, Option<Telling>) {
    let owned = || zone.to_owned();
    let located =
        || location.and_then(name::recognise).map(|named| name::Named { sureness: Sureness::Shown, ..named });
    match (name::recognise(zone).or_else(located), definition) {
        (Some(named), Some(definition)) => match definition.contradicts(named.tz, from, to) {
            Some(from) if named.sureness == Sureness::Exact => {
                (Zone::Known(named.tz), Some(Telling::NameHolds { zone: owned(), from }))
            }
            Some(_) => {
                let telling =
                    Telling::DefinitionHolds { zone: owned(), not_zone: named.tz.name().to_owned() };
                (Zone::Defined(Arc::new(definition)), Some(telling))
            }
            None => (Zone::Known(named.tz), understood(zone, named)),
        },
        (Some(named), None) => (Zone::Known(named.tz), understood(zone, named)),
        (None, Some(definition)) => {
            (Zone::Defined(Arc::new(definition)), Some(Telling::Defined { zone: owned() }))
        }
        (None, None) => (Zone::Unknown(owned()), None),
    }
}

fn understood(zone: &str, named: name::Named) -> Option<Telling> {
    (named.sureness > Sureness::Exact)
        .then(|| Telling::Understood { zone: zone.to_owned(), as_zone: named.tz.name().to_owned() })
}

#[cfg(test)]
mod tests;
