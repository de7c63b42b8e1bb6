//! One property: its name, its parameters, its value as it stands in the file. Knows nothing of what they mean.

use super::line::{self, Slot};
use std::fmt;

/// A property. Equal to another of the same name, parameters and value, wherever each stood and however it was quoted.
///
/// One buffer holds the content line as it is written, malformed or not; behind it stand names and values of parameters that
/// read otherwise than they are written.
#[derive(Clone)]
pub struct Property {
    text: Box<str>,
    slots: Vec<Slot>,
    name: (u32, u32),
    value_at: u32,
    written_end: u32,
    line: u32,
}

impl Property {
    /// A property of this name and raw value: already escaped, as it would stand in the file. Line breaks become `\n`.
    pub fn new(name: &str, value: &str) -> Self {
        line::Parts { name: name.to_owned(), parameters: Vec::new(), value: value.to_owned() }.property(0)
    }

    /// A property of this name whose value is text, escaped here.
    pub fn text(name: &str, text: &str) -> Self {
        Self::new(name, &super::value::text::escaped(text))
    }

    /// The same with one more parameter.
    #[must_use]
    pub fn with(self, name: &str, value: &str) -> Self {
        self.with_all(name, &[value])
    }

    /// The same with one more parameter of several values.
    #[must_use]
    pub fn with_all(self, name: &str, values: &[&str]) -> Self {
        let mut parts = line::Parts::of(&self);
        parts.parameters.push((name.to_owned(), values.iter().map(|value| (*value).to_owned()).collect()));
        parts.property(self.line)
    }

    /// The same without the parameters of this name.
    #[must_use]
    pub fn without(self, name: &str) -> Self {
        let mut parts = line::Parts::of(&self);
        parts.parameters.retain(|(other, _)| other != name);
        parts.property(self.line)
    }

    /// The same with another raw value.
    #[must_use]
    pub fn with_value(self, value: &str) -> Self {
        let mut parts = line::Parts::of(&self);
        parts.value = value.to_owned();
        parts.property(self.line)
    }

    /// From the line as it is written, cut as said; `tail` is what slots beyond the line point to.
    pub(super) fn of_line(written: &str, tail: &str, cuts: Cuts, slots: Vec<Slot>, line: u32) -> Self {
        let mut text = String::with_capacity(written.len() + tail.len());
        text.push_str(written);
        text.push_str(tail);
        let Cuts { name, value_at } = cuts;
        let upper = |text: &mut String, (start, end): (u32, u32)| {
            if let Some(name) = text.get_mut(start as usize..end as usize) {
                name.make_ascii_uppercase();
            }
        };
        upper(&mut text, name);
        slots.iter().for_each(|slot| upper(&mut text, slot.name));
        Self { text: text.into_boxed_str(), slots, name, value_at, written_end: written.len() as u32, line }
    }

    fn cut(&self, start: u32, end: u32) -> &str {
        self.text.get(start as usize..end as usize).unwrap_or_default()
    }

    /// Its name, in capitals.
    pub fn name(&self) -> &str {
        self.cut(self.name.0, self.name.1)
    }

    /// Its value, raw: still escaped.
    pub fn value(&self) -> &str {
        self.cut(self.value_at, self.written_end)
    }

    /// The first value of a parameter, the name being in capitals; without its quotes, RFC 6868 undone.
    pub fn parameter(&self, name: &str) -> Option<&str> {
        let slot = self.slots.iter().find(|slot| self.cut(slot.name.0, slot.name.1) == name)?;
        Some(self.cut(slot.value.0, slot.value.1))
    }

    /// Its parameters, in the file's order.
    pub fn parameters(&self) -> impl Iterator<Item = Parameter<'_>> {
        // the values of one parameter share the place of its name
        self.slots.chunk_by(|a, b| a.name == b.name).map(|slots| Parameter { property: self, slots })
    }

    /// Whether it has none.
    pub fn is_bare(&self) -> bool {
        self.slots.is_empty()
    }

    /// The line of the file on which it begins, from 1; 0 when it was made here.
    pub fn line(&self) -> u32 {
        self.line
    }

    /// The content line as it is written, unfolded.
    pub fn written(&self) -> &str {
        self.cut(0, self.written_end)
    }

    /// Its parameters as they are written well, each with its semicolon before it.
    pub(super) fn written_parameters(&self) -> String {
        let made = line::Parts { value: String::new(), ..line::Parts::of(self) }.property(0);
        made.cut(made.name.1, made.value_at - 1).to_owned()
    }

    /// Whether all before its value is written as we would: what is malformed is understood, and stays as it was.
    pub(super) fn is_written_well(&self) -> bool {
        let octets = |one: Parameter<'_>| {
            1 + one.name().len() + one.values().map(|value| 1 + value.len()).sum::<usize>()
        };
        let colon = self.value_at.saturating_sub(1);
        let needed: usize = self.parameters().map(octets).sum();
        let is_exact = self.name.0 == 0 && self.name.1 as usize + needed == colon as usize;
        // the name of a line that was taken as it is stands behind it
        let after = || self.cut(0, colon).strip_prefix(self.name());
        is_exact || after().is_some_and(|parameters| parameters == self.written_parameters())
    }

    /// Octets that it holds, about.
    pub(super) fn weight(&self) -> usize {
        self.text.len() + self.slots.len() * size_of::<Slot>() + size_of::<Self>() + 16
    }
}

/// Where a content line is cut.
pub(super) struct Cuts {
    /// Where its name stands.
    pub name: (u32, u32),
    /// Where its value begins.
    pub value_at: u32,
}

/// One parameter of a property.
#[derive(Clone, Copy)]
pub struct Parameter<'a> {
    property: &'a Property,
    slots: &'a [Slot],
}

impl<'a> Parameter<'a> {
    /// Its name, in capitals.
    pub fn name(&self) -> &'a str {
        self.slots.first().map_or("", |slot| self.property.cut(slot.name.0, slot.name.1))
    }

    /// Its values, mostly one, without quotes, RFC 6868 undone.
    pub fn values(&self) -> impl Iterator<Item = &'a str> + use<'a> {
        let property = self.property;
        self.slots.iter().map(|slot| property.cut(slot.value.0, slot.value.1))
    }

    /// The first of them.
    pub fn value(&self) -> &'a str {
        self.slots.first().map_or("", |slot| self.property.cut(slot.value.0, slot.value.1))
    }
}

impl PartialEq for Parameter<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.name() == other.name() && self.values().eq(other.values())
    }
}

impl PartialEq for Property {
    fn eq(&self, other: &Self) -> bool {
        self.name() == other.name()
            && self.value() == other.value()
            && self.slots.len() == other.slots.len()
            && self.parameters().eq(other.parameters())
    }
}

impl Eq for Property {}

impl fmt::Debug for Property {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?}", self.written())
    }
}
