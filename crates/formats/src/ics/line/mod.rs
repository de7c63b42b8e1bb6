//! Content lines: one unfolded line to a property and back (RFC 5545 3.1, RFC 6868).
//!
//! Three readers, each for what the one before it leaves: [`plain`] for lines without quotes, which are nearly all of them;
//! [`strict`], the `ical` crate's parser, believed only when what it says accounts for every octet; [`lenient`] for what is
//! malformed. Each is right for any line it accepts, and they agree (see the tests).

mod caret;
mod lenient;
mod plain;
mod strict;
#[cfg(test)]
mod tests;

use super::property::{Cuts, Property};
use std::borrow::Cow;

/// A parameter value: where its parameter's name and the value itself stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Slot {
    pub name: (u32, u32),
    pub value: (u32, u32),
}

/// Values of parameters of a line, at most: members of a group, say. A line with more is not read.
const MOST_VALUES: usize = 4_096;

/// Reads a content line. Tells whether it was well formed; nothing when it is no property at all.
pub(super) fn read(line: &str, number: u32) -> Option<(Property, bool)> {
    if let Some(property) = plain::read(line, number) {
        return Some((property, true));
    }
    if let Some(property) = strict::read(line, number) {
        return Some((property, true));
    }
    lenient::read(line).map(|(parts, is_well)| (parts.verbatim(line, number), is_well))
}

/// Octets of names: those of the standard, and those that programs add to them.
fn is_name_octet(octet: u8) -> bool {
    octet.is_ascii_alphanumeric() || matches!(octet, b'-' | b'_' | b'.' | b'/')
}

/// A name that can be written: what cannot stand in one becomes a hyphen.
pub(super) fn name_of(name: &str) -> String {
    let name: String =
        name.trim().chars().map(|c| if u8::try_from(c).is_ok_and(is_name_octet) { c } else { '-' }).collect();
    if name.is_empty() { "X".to_owned() } else { name }
}

/// The components that files are made of: their names are not kept again and again.
const COMPONENTS: [&str; 15] = [
    "VEVENT",
    "VALARM",
    "VTODO",
    "STANDARD",
    "DAYLIGHT",
    "VTIMEZONE",
    "VCALENDAR",
    "VJOURNAL",
    "VFREEBUSY",
    "PARTICIPANT",
    "VLOCATION",
    "VRESOURCE",
    "VAVAILABILITY",
    "AVAILABLE",
    "VPOLL",
];

/// The name of a component, in capitals.
pub(super) fn component_name(name: &str) -> Cow<'static, str> {
    let known = COMPONENTS.iter().find(|known| **known == name);
    known.map_or_else(|| Cow::Owned(name_of(name).to_ascii_uppercase()), |known| Cow::Borrowed(*known))
}

/// A property in parts, as it is made or repaired.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Parts {
    pub name: String,
    pub parameters: Vec<(String, Vec<String>)>,
    pub value: String,
}

impl Parts {
    pub fn of(property: &Property) -> Self {
        let parameters = property.parameters().map(|parameter| {
            (parameter.name().to_owned(), parameter.values().map(str::to_owned).collect::<Vec<_>>())
        });
        Self {
            name: property.name().to_owned(),
            parameters: parameters.collect(),
            value: property.value().to_owned(),
        }
    }

    /// The property that was read in a line, which is written again as it was: whoever wrote it may read it.
    pub fn verbatim(&self, line: &str, number: u32) -> Property {
        // a blank before it would make it the rest of the line before
        let line = line.trim_start();
        let mut tail = String::new();
        let mut put = |text: &str| {
            let start = line.len() + tail.len();
            tail.push_str(text);
            (start as u32, (start + text.len()) as u32)
        };
        let name = put(&name_of(&self.name));
        let mut slots = Vec::new();
        for (parameter, values) in &self.parameters {
            let name = put(&name_of(parameter));
            slots.extend(values.iter().map(|value| Slot { name, value: put(value) }));
        }
        let cuts = Cuts { name, value_at: (line.len() - self.value.len()) as u32 };
        Property::of_line(line, &tail, cuts, slots, number)
    }

    /// The property, written well.
    pub fn property(&self, number: u32) -> Property {
        let mut written = name_of(&self.name);
        let mut slots = Vec::new();
        let name_end = written.len() as u32;
        for (name, values) in &self.parameters {
            written.push(';');
            let start = written.len() as u32;
            written.push_str(&name_of(name));
            let name = (start, written.len() as u32);
            written.push('=');
            for (at, value) in values.iter().enumerate() {
                if at > 0 {
                    written.push(',');
                }
                slots.push(Slot { name, value: parameter_value(&mut written, value) });
            }
            if values.is_empty() {
                let end = written.len() as u32;
                slots.push(Slot { name, value: (end, end) });
            }
        }
        written.push(':');
        let cuts = Cuts { name: (0, name_end), value_at: written.len() as u32 };
        raw_value(&mut written, &self.value);
        let tail = caret::decode(&written, &mut slots);
        Property::of_line(&written, &tail, cuts, slots, number)
    }
}

/// Writes a parameter value, between quotes when it must; where it stands.
pub(super) fn parameter_value(written: &mut String, value: &str) -> (u32, u32) {
    let quoted = value.contains([',', ';', ':']);
    if quoted {
        written.push('"');
    }
    let start = written.len() as u32;
    caret::encode(written, value);
    let end = written.len() as u32;
    if quoted {
        written.push('"');
    }
    (start, end)
}

/// A raw value: no line break ends its line, and no control character stands in it.
pub(super) fn raw_value(written: &mut String, value: &str) {
    if !value.bytes().any(|octet| octet.is_ascii_control()) {
        return written.push_str(value);
    }
    for c in value.replace("\r\n", "\n").chars() {
        match c {
            '\n' | '\r' => written.push_str("\\n"),
            '\t' => written.push(c),
            c if c.is_ascii_control() => {}
            c => written.push(c),
        }
    }
}
