//! Taking the properties of a component into fields: what fits, what is kept raw, what is odd about it.

use super::{
    component::Property,
    report::{Kind, Report, beginning},
    value::{
        duration::Duration,
        moment::{Form, Moment},
        text,
    },
};
use chrono::{DateTime, Utc};
use std::collections::BTreeMap;

/// What fields do not hold of the properties that have them: parameters (`LANGUAGE` of a title), and other ways to write
/// the same. Each stands at its place among those of its name.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Kept {
    parameters: BTreeMap<(&'static str, usize), String>,
    as_read: BTreeMap<(&'static str, usize), Property>,
}

impl Kept {
    /// The parameters of a property for which there is no field, as they are written.
    pub(super) fn of(&self, name: &'static str, at: usize) -> &str {
        self.parameters.get(&(name, at)).map_or("", String::as_str)
    }

    /// The property as it was read, where we would write it otherwise and it still says what the field says.
    pub(super) fn as_read(
        &self,
        name: &'static str,
        at: usize,
        says_it: impl FnOnce(&Property) -> bool,
    ) -> Option<&Property> {
        self.as_read.get(&(name, at)).filter(|property| says_it(property))
    }

    /// Whether a property of a list that stands on several lines began at this place.
    pub(super) fn begins(&self, name: &'static str, at: usize) -> bool {
        self.parameters.contains_key(&(name, at)) || self.as_read.contains_key(&(name, at))
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

    /// Keeps the parameters that are not among those understood. `VALUE` says what the property's name says, unless nobody
    /// but its program knows that name.
    pub fn keep(&mut self, name: &'static str, at: usize, property: &Property, understood: &[&str]) {
        if !property.is_written_well() {
            self.keep_as_read(name, at, property.clone());
        }
        if property.is_bare() {
            return;
        }
        let is_known = |parameter: &str| {
            understood.contains(&parameter) || (parameter == "VALUE" && !name.starts_with("X-"))
        };
        if property.parameters().any(|parameter| !is_known(parameter.name())) {
            let names: Vec<&str> =
                property.parameters().map(|one| one.name()).filter(|one| is_known(one)).collect();
            let kept = names.into_iter().fold(property.clone(), |kept, known| kept.without(known));
            self.kept.parameters.insert((name, at), kept.written_parameters());
        }
    }

    /// Keeps a property as it is written, beside its field.
    pub fn keep_as_read(&mut self, name: &'static str, at: usize, property: Property) {
        self.kept.as_read.insert((name, at), property);
    }

    /// Text of a property that stands once.
    pub fn text(&mut self, name: &'static str, into: &mut String, property: Property) {
        if !into.is_empty() {
            return self.repeat(property);
        }
        if property.value().is_empty() {
            // its parameters may say it: ALTREP of Thunderbird
            return self.leave(property);
        }
        *into = self.text_of(name, 0, property, &[]);
    }

    /// The text of a property with parameters of its own that are understood elsewhere.
    pub fn text_of(
        &mut self,
        name: &'static str,
        at: usize,
        property: Property,
        understood: &[&str],
    ) -> String {
        let said = text::unescaped(property.value()).into_owned();
        self.keep(name, at, &property, understood);
        // of what has no type other programs see how it is written
        let is_plain = match name.starts_with("X-") {
            true => text::escaped(&said) == property.value(),
            false => text::is_plain(property.value()),
        };
        if !is_plain {
            self.keep_as_read(name, at, property);
        }
        said
    }

    /// Something that is not escaped: an address, a rule, a colour.
    pub fn raw(&mut self, name: &'static str, into: &mut String, property: Property) {
        if !into.is_empty() {
            return self.repeat(property);
        }
        *into = property.value().trim().to_owned();
        if into.is_empty() {
            self.leave(property);
        } else {
            self.keep(name, 0, &property, &[]);
        }
    }

    /// Texts of a property that may stand again.
    pub fn texts(&mut self, name: &'static str, into: &mut Vec<String>, property: Property) {
        let said = self.text_of(name, into.len(), property, &[]);
        into.push(said);
    }

    /// Texts of a list, which may go on in another property.
    pub fn list(&mut self, name: &'static str, into: &mut Vec<String>, property: Property) {
        let at = into.len();
        into.extend(listed(&property));
        if into.len() == at {
            return self.leave(property);
        }
        self.keep(name, at, &property, &[]);
        let is_plain = || text::list(property.value()).eq(into.iter().skip(at).map(|one| text::escaped(one)));
        if at > 0 || !is_plain() {
            self.keep_as_read(name, at, property);
        }
    }

    /// A number.
    pub fn number(&mut self, name: &'static str, into: &mut Option<u32>, property: Property) {
        if into.is_some() {
            return self.repeat(property);
        }
        let Some(number) = number(&property) else { return self.refuse(property) };
        *into = Some(number);
        self.keep(name, 0, &property, &[]);
        let is_plain = |value: &str| {
            (value == "0" || !value.starts_with('0')) && value.bytes().all(|octet| octet.is_ascii_digit())
        };
        if !is_plain(property.value()) {
            self.keep_as_read(name, 0, property);
        }
    }

    /// How long something takes. `with` is a parameter that has to stand with it.
    pub fn duration(
        &mut self,
        name: &'static str,
        into: &mut Option<Duration>,
        property: Property,
        with: Option<(&str, &str)>,
    ) {
        if into.is_some() {
            return self.repeat(property);
        }
        let Some(duration) = Duration::parse(property.value()) else { return self.refuse(property) };
        *into = Some(duration);
        self.keep(name, 0, &property, &[]);
        let is_with = |(name, value): (&str, &str)| property.parameter(name) == Some(value);
        if duration.written() != property.value() || !with.is_none_or(is_with) {
            self.keep_as_read(name, 0, property);
        }
    }

    /// A date or a time.
    pub fn moment(&mut self, name: &'static str, into: &mut Option<Moment>, property: Property) {
        if into.is_some() {
            return self.repeat(property);
        }
        if let Some(moment) = self.moment_of(name, &["TZID"], &property) {
            *into = Some(moment);
        }
    }

    /// The same of a property with parameters of its own that are understood elsewhere; one that does not read is refused.
    pub fn moment_of(
        &mut self,
        name: &'static str,
        understood: &[&str],
        property: &Property,
    ) -> Option<Moment> {
        let Some((moment, form)) = Moment::of(property) else {
            self.refuse(property.clone());
            return None;
        };
        if form == Form::Loose {
            self.loose(property);
        }
        self.keep(name, 0, property, understood);
        // the zone of an instant or of a day says nothing
        if form == Form::Loose || property.parameter("TZID") != moment.zone() {
            self.keep_as_read(name, 0, property.clone());
        }
        Some(moment)
    }

    /// An instant; a time without a zone is taken for one.
    pub fn utc(&mut self, name: &'static str, into: &mut Option<DateTime<Utc>>, property: Property) {
        if into.is_some() {
            return self.repeat(property);
        }
        let Some((at, form)) = instant(&property) else { return self.refuse(property) };
        if form == Form::Loose {
            self.loose(&property);
        }
        self.keep(name, 0, &property, &["TZID"]);
        *into = Some(at);
        if form == Form::Loose || property.parameter("TZID").is_some() {
            self.keep_as_read(name, 0, property);
        }
    }

    /// One of the words of an enumeration.
    pub fn word<T: Word>(&mut self, name: &'static str, into: &mut Option<T>, property: Property) {
        if into.is_some() {
            return self.repeat(property);
        }
        let Some(word) = T::said(&property) else { return self.refuse(property) };
        self.keep(name, 0, &property, &[]);
        *into = Some(word);
        if property.value() != word.word() {
            self.keep_as_read(name, 0, property);
        }
    }
}

/// The texts of a list.
pub(super) fn listed(property: &Property) -> impl Iterator<Item = String> {
    let texts = text::list(property.value()).map(|one| text::unescaped(one).trim().to_owned());
    texts.filter(|one| !one.is_empty())
}

/// The number that a property says.
pub(super) fn number(property: &Property) -> Option<u32> {
    property.value().trim().parse().ok()
}

/// The instant that a property says; a time without a zone is taken for one.
pub(super) fn instant(property: &Property) -> Option<(DateTime<Utc>, Form)> {
    Some(match Moment::of(property)? {
        (Moment::Utc(at), form) => (at, form),
        (Moment::Floating(at) | Moment::Zoned { at, .. }, _) => (at.and_utc(), Form::Loose),
        (Moment::Day(day), _) => (day.and_time(chrono::NaiveTime::MIN).and_utc(), Form::Loose),
    })
}

/// An enumeration, each of whose members is a word in capitals.
pub(super) trait Word: Copy + PartialEq + 'static {
    /// Its members.
    const WORDS: &'static [(Self, &'static str)];

    fn of(word: &str) -> Option<Self> {
        Self::WORDS.iter().find(|(_, name)| *name == word).map(|(member, _)| *member)
    }

    /// The one that a property says.
    fn said(property: &Property) -> Option<Self> {
        Self::of(&property.value().trim().to_ascii_uppercase())
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
