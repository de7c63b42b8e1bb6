//! Lines without quotes before their value: read in one pass, kept as they stand.

use super::{MOST_VALUES, Slot, caret, is_name_octet};
use crate::ics::property::{Cuts, Property};

/// Reads such a line; nothing for any other.
pub fn read(line: &str, number: u32) -> Option<Property> {
    let octets = line.as_bytes();
    let name_end = name(octets, 0)?;
    let mut slots = Vec::new();
    let mut at = name_end;
    while octets.get(at) == Some(&b';') {
        at = parameter(octets, at + 1, &mut slots)?;
    }
    if octets.get(at) != Some(&b':') {
        return None;
    }
    let cuts = Cuts { name: (0, name_end as u32), value_at: at as u32 + 1 };
    let tail = caret::decode(line, &mut slots);
    Some(Property::of_line(line, &tail, cuts, slots, number))
}

/// Where the name that begins at `start` ends.
fn name(octets: &[u8], start: usize) -> Option<usize> {
    let length = octets.get(start..)?.iter().take_while(|octet| is_name_octet(**octet)).count();
    (length > 0).then_some(start + length)
}

/// Reads a parameter and its values; where they end.
fn parameter(octets: &[u8], start: usize, slots: &mut Vec<Slot>) -> Option<usize> {
    let mut at = name(octets, start)?;
    let name = (start as u32, at as u32);
    if octets.get(at) != Some(&b'=') {
        return None;
    }
    loop {
        let start = at + 1;
        let rest = octets.get(start..)?;
        let length = rest.iter().position(|octet| matches!(octet, b':' | b';' | b',' | b'"'))?;
        at = start + length;
        if slots.len() >= MOST_VALUES {
            return None;
        }
        slots.push(Slot { name, value: (start as u32, at as u32) });
        match octets.get(at) {
            Some(b',') => {}
            Some(b':' | b';') => return Some(at),
            _ => return None,
        }
    }
}
