//! Rows of a text with separators. Unlike strict readers it keeps empty lines, knows the line of each row, and does
//! not let one stray quote swallow the rest of the file.

use std::borrow::Cow;

/// How far to look for the end of a cell in which quotes are not doubled.
const LOOK: usize = 4096;

/// The rows: each with the line on which it begins.
pub(super) struct Records<'a> {
    text: &'a str,
    at: usize,
    line: u32,
    separator: u8,
    /// A quote was never closed: from now on they close on their line.
    strict: bool,
    /// Quotes of this line mean nothing.
    plain: bool,
}

impl<'a> Records<'a> {
    /// Rows of `text`, whose first line is number `line`; `separator` is ASCII.
    pub(super) fn new(text: &'a str, separator: char, line: u32) -> Self {
        Self { text, at: 0, line, separator: separator as u8, strict: false, plain: false }
    }

    fn byte(&self, at: usize) -> Option<u8> {
        self.text.as_bytes().get(at).copied()
    }

    /// The end of a cell at `at`: a separator, a line break or the end of the file.
    fn ends(&self, at: usize) -> bool {
        match self.byte(at) {
            None | Some(b'\r' | b'\n') => true,
            Some(byte) => byte == self.separator,
        }
    }

    fn cell(&mut self) -> Cow<'a, str> {
        if self.byte(self.at) == Some(b'"') && !self.plain {
            if let Some((text, end)) = self.quoted() {
                self.at = end;
                return text;
            }
            self.plain |= self.strict;
        }
        let rest = &self.text.as_bytes()[self.at..];
        let length = rest
            .iter()
            .position(|byte| matches!(byte, b'\r' | b'\n') || *byte == self.separator)
            .unwrap_or(rest.len());
        let start = self.at;
        self.at += length;
        Cow::Borrowed(&self.text[start..self.at])
    }

    /// A cell between quotes and where it ends; nothing when the first quote is only a letter like others.
    fn quoted(&mut self) -> Option<(Cow<'a, str>, usize)> {
        let bytes = self.text.as_bytes();
        let start = self.at + 1;
        let mut at = start;
        let mut doubled = false;
        let mut lines = 0;
        loop {
            match self.byte(at) {
                Some(b'"') if self.byte(at + 1) == Some(b'"') => {
                    doubled = true;
                    at += 2;
                }
                Some(b'"') if self.ends(after_blanks(bytes, at + 1)) => break,
                // A quote that nobody doubled: of the text, if the cell is closed further on its line.
                Some(b'"') if lines > 0 || self.closes(at + 1) => at += 1,
                Some(b'"') => return None,
                Some(b'\r' | b'\n') if self.strict => return None,
                Some(b'\r') => {
                    at += if self.byte(at + 1) == Some(b'\n') { 2 } else { 1 };
                    lines += 1;
                }
                Some(b'\n') => {
                    at += 1;
                    lines += 1;
                }
                Some(_) => at += 1,
                None => {
                    self.strict = true;
                    return None;
                }
            }
        }
        self.line += lines;
        let raw = &self.text[start..at];
        let text = if doubled { Cow::Owned(raw.replace("\"\"", "\"")) } else { Cow::Borrowed(raw) };
        Some((text, after_blanks(bytes, at + 1)))
    }

    /// Whether a quote before the end of a cell stands further on this line.
    fn closes(&self, from: usize) -> bool {
        let bytes = self.text.as_bytes();
        let to = bytes.len().min(from + LOOK);
        let line = bytes[from..to].iter().position(|byte| matches!(byte, b'\r' | b'\n')).unwrap_or(to - from);
        (from..from + line).any(|at| bytes[at] == b'"' && self.ends(at + 1))
    }
}

/// Past the spaces that stand at `at`.
fn after_blanks(bytes: &[u8], at: usize) -> usize {
    at + bytes[at..].iter().take_while(|byte| **byte == b' ').count()
}

impl<'a> Iterator for Records<'a> {
    type Item = (u32, Vec<Cow<'a, str>>);

    fn next(&mut self) -> Option<Self::Item> {
        self.byte(self.at)?;
        let number = self.line;
        self.plain = false;
        let mut cells = Vec::new();
        loop {
            cells.push(self.cell());
            match self.byte(self.at) {
                Some(byte) if byte == self.separator => self.at += 1,
                Some(b'\r') if self.byte(self.at + 1) == Some(b'\n') => self.at += 2,
                Some(_) => self.at += 1,
                None => return Some((number, cells)),
            }
            if self.text.as_bytes()[self.at - 1] != self.separator {
                self.line += 1;
                return Some((number, cells));
            }
        }
    }
}
