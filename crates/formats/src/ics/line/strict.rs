//! Lines with quotes: the `ical` crate's parser, believed only when what it says accounts for every octet.
//!
//! It reads ten values of a parameter and takes the rest for the value, trims white space at the edges, swallows one of two
//! colons, and takes for the value whatever follows a quote. None of these adds up.

use super::{Slot, caret, is_name_octet};
use crate::ics::property::{Cuts, Property};

/// Octets and parameters of a line, at most: the crate looks for each mark up to the end of the line.
const LONGEST: usize = 2_048;
const MOST_PARAMETERS: usize = 32;

/// What the crate says of the line, when it can be believed.
pub fn read(line: &str, number: u32) -> Option<Property> {
    let is_quoted = line.contains('"');
    if !is_quoted
        || line.len() > LONGEST
        || line.bytes().filter(|octet| *octet == b';').count() > MOST_PARAMETERS
    {
        return None;
    }
    // it unfolds and trims, which has been done or must not be
    if line.contains(['\r', '\n']) || line.trim() != line {
        return None;
    }
    let said = ical::PropertyParser::from_reader(line.as_bytes()).next()?.ok()?;
    if !said.name.bytes().all(is_name_octet) {
        return None;
    }
    let octets = line.as_bytes();
    let mut slots = Vec::new();
    let mut at = said.name.len();
    for (name, values) in said.params.iter().flatten() {
        let name = span(octets, &mut at, b";", name, u8::eq_ignore_ascii_case)?;
        if !octets.get(name.0 as usize..name.1 as usize)?.iter().copied().all(is_name_octet) {
            return None;
        }
        for (index, value) in values.iter().enumerate() {
            let mark: &[u8] = if index == 0 { b"=" } else { b"," };
            let quoted = octets.get(at + 1) == Some(&b'"');
            let before = if quoted { [mark, b"\""].concat() } else { mark.to_vec() };
            slots.push(Slot { name, value: span(octets, &mut at, &before, value, u8::eq)? });
            if quoted {
                span(octets, &mut at, b"\"", "", u8::eq)?;
            }
        }
    }
    let value = span(octets, &mut at, b":", said.value.as_deref().unwrap_or(""), u8::eq)?;
    if at != octets.len() {
        return None;
    }
    let cuts = Cuts { name: (0, said.name.len() as u32), value_at: value.0 };
    let tail = caret::decode(line, &mut slots);
    Some(Property::of_line(line, &tail, cuts, slots, number))
}

/// Steps over a mark and a text, when they are what stands there; where the text stands.
fn span(
    octets: &[u8],
    at: &mut usize,
    mark: &[u8],
    text: &str,
    same: impl Fn(&u8, &u8) -> bool,
) -> Option<(u32, u32)> {
    let start = *at + mark.len();
    let end = start + text.len();
    let found = octets.get(start..end)?;
    let is_there =
        octets.get(*at..start) == Some(mark) && found.iter().zip(text.as_bytes()).all(|(a, b)| same(a, b));
    *at = end;
    is_there.then_some((start as u32, end as u32))
}
