//! Any other line: what a person would read in it, and whether it is malformed.

use super::{MOST_VALUES, Parts, Slot, caret, is_name_octet};

/// Reads a line that begins with a name; nothing when it does not, or has no value. Tells whether it is well formed.
pub fn read(line: &str) -> Option<(Parts, bool)> {
    let is_well = !line.starts_with(char::is_whitespace);
    let mut reading = Reading { is_well, count: 0, parameters: Vec::new() };
    let line = line.trim_start();
    let (name, mut rest) = line.split_at(line.find([':', ';'])?);
    let name = reading.trimmed(name);
    // blanks around hyphens, as some programs put them, are no part of a name
    let closed = name.replace(" -", "-").replace("- ", "-");
    reading.is_well &= closed == name;
    let name = closed;
    if name.is_empty() || !name.bytes().all(is_name_octet) {
        return None;
    }
    while let Some(after) = rest.strip_prefix(';') {
        rest = reading.parameter(after)?;
    }
    let value = rest.strip_prefix(':')?.to_owned();
    Some((Parts { name, parameters: reading.parameters, value }, reading.is_well))
}

struct Reading {
    is_well: bool,
    /// Values of parameters so far.
    count: usize,
    parameters: Vec<(String, Vec<String>)>,
}

impl Reading {
    fn trimmed<'a>(&mut self, text: &'a str) -> &'a str {
        let trimmed = text.trim();
        self.is_well &= trimmed.len() == text.len();
        trimmed
    }

    /// Reads a parameter; what follows it, which begins with a colon or a semicolon.
    fn parameter<'a>(&mut self, text: &'a str) -> Option<&'a str> {
        let (spaced, rest) = text.split_at(text.find(['=', ':', ';'])?);
        let name = self.trimmed(spaced);
        self.is_well &= !name.is_empty() && name.bytes().all(is_name_octet);
        let Some(mut rest) = rest.strip_prefix('=') else {
            // a parameter without a value, as vCalendar has them, or one semicolon too many
            self.is_well = false;
            self.count += 1;
            if self.count > MOST_VALUES {
                return None;
            }
            if !name.is_empty() {
                self.parameters.push((name.to_owned(), vec![String::new()]));
            }
            return Some(rest);
        };
        let mut values = Vec::new();
        loop {
            let (value, after) = self.value(rest)?;
            self.count += 1;
            if self.count > MOST_VALUES {
                return None;
            }
            values.push(if name == spaced { value } else { value.trim().to_owned() });
            match after.strip_prefix(',') {
                Some(more) => rest = more,
                None => {
                    self.parameters.push((name.to_owned(), values));
                    return Some(after);
                }
            }
        }
    }

    /// Reads a parameter value; what follows it.
    fn value<'a>(&mut self, text: &'a str) -> Option<(String, &'a str)> {
        let (quoted, rest) = match text.strip_prefix('"') {
            Some(within) => within.split_once('"').unwrap_or_else(|| {
                // never closed: the quote is no quote
                self.is_well = false;
                ("", within)
            }),
            None => ("", text),
        };
        // what stands between the closing quote and the next mark belongs to the value
        let (bare, after) = self.bare(rest)?;
        self.is_well &= quoted.is_empty() || bare.is_empty();
        let written = format!("{quoted}{bare}");
        if !written.contains('^') {
            return Some((written, after));
        }
        let mut slots = [Slot { name: (0, 0), value: (0, written.len() as u32) }];
        Some((caret::decode(&written, &mut slots), after))
    }

    /// Reads a value up to its mark. Apple escapes marks as if they stood in a text: `X-TITLE=1-5\; 4041 Linz`.
    fn bare<'a>(&mut self, text: &'a str) -> Option<(String, &'a str)> {
        let mut value = String::new();
        let mut rest = text;
        loop {
            let (piece, after) = rest.split_at(rest.find([':', ';', ','])?);
            match piece.strip_suffix('\\') {
                Some(escaped) if after.starts_with(';') && !begins_parameter(&after[1..]) => {
                    self.is_well = false;
                    value.push_str(escaped);
                    value.push(';');
                    rest = &after[1..];
                }
                _ => {
                    value.push_str(piece);
                    return Some((value, after));
                }
            }
        }
    }
}

/// Whether a text begins with a name and an equals sign.
fn begins_parameter(text: &str) -> bool {
    let name = text.bytes().take_while(|octet| is_name_octet(*octet)).count();
    name > 0 && text.as_bytes().get(name) == Some(&b'=')
}
