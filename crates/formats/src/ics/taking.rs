//! Taking the properties of a component into fields: what fits, what is kept raw, what is odd about it.

use super::{
    component::Property,
    report::{Kind, Report, beginning},
    value::{
        moment::{Form, Moment},
        text,
    },
};
use chrono::{DateTime, Utc};
use std::collections::BTreeMap;

/// Parameters of properties that have fields, for which there is none: `LANGUAGE` of a title. Written again with it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Kept(BTreeMap<(&'static str, usize), String>);

impl Kept {
    /// Those of the property of a name, at its place among those of the same name, as they are written.
    pub(super) fn of(&self, name: &'static str, at: usize) -> &str {
        self.0.get(&(name, at)).map_or("", String::as_str)
    }

    /// Forgets those of a property that says something else now.
    pub fn forget(&mut self, name: &str) {
        self.0.retain(|(other, _), _| *other != name);
    }
}

/// What is left over while fields are filled.
pub(super) struct Taking<'a> {
    pub kept: Kept,
    pub rest: Vec<Property>,
    pub report: &'a mut Report,
}

impl<'a> Taking<'a> {
    pub fn new(report: &'a mut Report) -> Self {
        Self { kept: Kept::default(), rest: Vec::new(), report }
    }

    /// Keeps a property raw.
    pub fn leave(&mut self, property: Property) {
        self.rest.push(property);
    }

    /// Keeps a property raw whose value does not read.
    pub fn refuse(&mut self, property: Property) {
        let value = beginning(property.value());
        self.report.add(property.line(), Kind::BadValue { property: property.name().to_owned(), value });
        self.leave(property);
    }

    /// Keeps a property raw that is there already.
    pub fn repeat(&mut self, property: Property) {
        self.report.add(property.line(), Kind::Repeated { property: property.name().to_owned() });
        self.leave(property);
    }

    fn loose(&mut self, property: &Property) {
        let value = beginning(property.value());
        self.report.add(property.line(), Kind::LooseValue { property: property.name().to_owned(), value });
    }

    /// Keeps the parameters that are not among those understood. `VALUE` says what the property's name says.
    pub fn keep(&mut self, name: &'static str, at: usize, property: &Property, understood: &[&str]) {
        if property.is_bare() {
            return;
        }
        let odd = |parameter: &str| parameter != "VALUE" && !understood.contains(&parameter);
        if property.parameters().any(|parameter| odd(parameter.name())) {
            let mut kept = property.clone();
            for known in understood.iter().chain(&["VALUE"]) {
                if kept.parameter(known).is_some() {
                    kept = kept.without(known);
                }
            }
            self.kept.0.insert((name, at), kept.written_parameters());
        }
    }

    /// Text of a property that stands once.
    pub fn text(&mut self, name: &'static str, into: &mut String, property: Property) {
        if !into.is_empty() {
            return self.repeat(property);
        }
        *into = text::unescaped(property.value()).into_owned();
        if !into.is_empty() {
            self.keep(name, 0, &property, &[]);
        } else if !property.is_bare() {
            // its parameters may say it: ALTREP of Thunderbird
            self.leave(property);
        }
    }

    /// Something that is not escaped: an address, a rule, a colour.
    pub fn raw(&mut self, name: &'static str, into: &mut String, property: Property) {
        if !into.is_empty() {
            return self.repeat(property);
        }
        *into = property.value().trim().to_owned();
        if !into.is_empty() {
            self.keep(name, 0, &property, &[]);
        }
    }

    /// Texts of a property that may stand again.
    pub fn texts(&mut self, name: &'static str, into: &mut Vec<String>, property: Property) {
        self.keep(name, into.len(), &property, &[]);
        into.push(text::unescaped(property.value()).into_owned());
    }

    /// Texts of a list.
    pub fn list(&mut self, name: &'static str, into: &mut Vec<String>, property: Property) {
        self.keep(name, into.len(), &property, &[]);
        let texts = text::list(property.value()).map(|one| text::unescaped(one).trim().to_owned());
        into.extend(texts.filter(|one| !one.is_empty()));
    }

    /// A number.
    pub fn number(&mut self, name: &'static str, into: &mut u32, property: Property) {
        match property.value().trim().parse() {
            Ok(number) => {
                self.keep(name, 0, &property, &[]);
                *into = number;
            }
            Err(_) => self.refuse(property),
        }
    }

    /// A date or a time.
    pub fn moment(&mut self, name: &'static str, into: &mut Option<Moment>, property: Property) {
        if into.is_some() {
            return self.repeat(property);
        }
        match Moment::of(&property) {
            Some((moment, form)) => {
                if form == Form::Loose {
                    self.loose(&property);
                }
                // the zone of an instant or of a day says nothing
                self.keep(name, 0, &property, &["TZID"]);
                *into = Some(moment);
            }
            None => self.refuse(property),
        }
    }

    /// An instant; a time without a zone is taken for one.
    pub fn utc(&mut self, name: &'static str, into: &mut Option<DateTime<Utc>>, property: Property) {
        if into.is_some() {
            return self.repeat(property);
        }
        let at = match Moment::of(&property) {
            Some((Moment::Utc(at), form)) => Some((at, form)),
            Some((Moment::Floating(at) | Moment::Zoned { at, .. }, _)) => Some((at.and_utc(), Form::Loose)),
            Some((Moment::Day(day), _)) => {
                Some((day.and_time(chrono::NaiveTime::MIN).and_utc(), Form::Loose))
            }
            None => None,
        };
        let Some((at, form)) = at else { return self.refuse(property) };
        if form == Form::Loose {
            self.loose(&property);
        }
        self.keep(name, 0, &property, &["TZID"]);
        *into = Some(at);
    }

    /// One of the words of an enumeration.
    pub fn word<T: Word>(&mut self, name: &'static str, into: &mut Option<T>, property: Property) {
        if into.is_some() {
            return self.repeat(property);
        }
        match T::of(&property.value().trim().to_ascii_uppercase()) {
            Some(word) => {
                self.keep(name, 0, &property, &[]);
                *into = Some(word);
            }
            None => self.refuse(property),
        }
    }
}

/// An enumeration, each of whose members is a word in capitals.
pub(super) trait Word: Copy + PartialEq + 'static {
    /// Its members.
    const WORDS: &'static [(Self, &'static str)];

    fn of(word: &str) -> Option<Self> {
        Self::WORDS.iter().find(|(_, name)| *name == word).map(|(member, _)| *member)
    }

    fn word(self) -> &'static str {
        Self::WORDS.iter().find(|(member, _)| *member == self).map_or("", |(_, name)| name)
    }
}

/// Declares the words of an enumeration.
macro_rules! words {
    ($name:ident: $($member:ident = $word:literal),+ $(,)?) => {
        impl $crate::ics::taking::Word for $name {
            const WORDS: &'static [(Self, &'static str)] = &[$((Self::$member, $word)),+];
        }

        impl $name {
            /// As it stands in a file.
            pub fn as_str(self) -> &'static str {
                $crate::ics::taking::Word::word(self)
            }
        }
    };
}
pub(super) use words;
