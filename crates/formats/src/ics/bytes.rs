//! The octets of a file as UTF-8: byte-order marks, UTF-16, and Windows-1252 where a line is no UTF-8. Knows no line ends.

use encoding_rs::{CoderResult, Decoder, UTF_16BE, UTF_16LE};
use std::{
    borrow::Cow,
    io::{self, BufRead},
};

/// A file, its byte-order mark taken off, UTF-16 turned into UTF-8.
pub(super) struct Source<R> {
    inner: R,
    /// What was read ahead to recognise the encoding, or decoded, from `at` on.
    ready: Vec<u8>,
    at: usize,
    coding: Coding,
    /// UTF-16 that does not decode.
    pub replaced: bool,
}

enum Coding {
    Unknown,
    AsIs,
    Wide(Box<Decoder>),
    End,
}

impl<R: BufRead> Source<R> {
    pub fn new(inner: R) -> Self {
        Self { inner, ready: Vec::new(), at: 0, coding: Coding::Unknown, replaced: false }
    }

    /// Whether the file is UTF-16, once something was read.
    pub fn is_wide(&self) -> bool {
        matches!(self.coding, Coding::Wide(_) | Coding::End)
    }

    /// What comes next; nothing at the end.
    #[inline]
    pub fn fill(&mut self) -> io::Result<&[u8]> {
        if self.at < self.ready.len() {
            return Ok(&self.ready[self.at..]);
        }
        if matches!(self.coding, Coding::AsIs) {
            return fill(&mut self.inner);
        }
        self.fill_slowly()
    }

    /// Steps over what was read.
    #[inline]
    pub fn consume(&mut self, length: usize) {
        if self.at < self.ready.len() {
            self.at += length;
        } else {
            self.inner.consume(length);
        }
    }

    fn fill_slowly(&mut self) -> io::Result<&[u8]> {
        if matches!(self.coding, Coding::Unknown) {
            self.recognise()?;
        }
        while self.at >= self.ready.len() && matches!(self.coding, Coding::Wide(_)) {
            self.decode()?;
        }
        match self.coding {
            Coding::AsIs if self.at >= self.ready.len() => fill(&mut self.inner),
            _ => Ok(&self.ready[self.at..]),
        }
    }

    /// Reads as much as tells the encoding.
    fn recognise(&mut self) -> io::Result<()> {
        while self.ready.len() < 4 {
            let chunk = fill(&mut self.inner)?;
            if chunk.is_empty() {
                break;
            }
            let length = chunk.len().min(4 - self.ready.len());
            self.ready.extend_from_slice(&chunk[..length]);
            self.inner.consume(length);
        }
        let (mark, wide) = match *self.ready.as_slice() {
            [0xEF, 0xBB, 0xBF, ..] => (3, None),
            [0xFF, 0xFE, ..] => (2, Some(UTF_16LE)),
            [0xFE, 0xFF, ..] => (2, Some(UTF_16BE)),
            [first, 0, second, 0] if first != 0 && second != 0 => (0, Some(UTF_16LE)),
            [0, first, 0, second] if first != 0 && second != 0 => (0, Some(UTF_16BE)),
            _ => (0, None),
        };
        self.ready.drain(..mark);
        self.coding = Coding::AsIs;
        if let Some(encoding) = wide {
            let mut decoder = encoding.new_decoder_without_bom_handling();
            let mut text = vec![0; 64];
            let (_, _, length, replaced) = decoder.decode_to_utf8(&self.ready, &mut text, false);
            text.truncate(length);
            self.replaced |= replaced;
            self.ready = text;
            self.coding = Coding::Wide(Box::new(decoder));
        }
        Ok(())
    }

    /// Decodes the next piece of UTF-16.
    fn decode(&mut self) -> io::Result<()> {
        let Coding::Wide(decoder) = &mut self.coding else { return Ok(()) };
        let chunk = fill(&mut self.inner)?;
        let is_last = chunk.is_empty();
        self.ready.resize(16 * 1024, 0);
        let (result, read, length, replaced) = decoder.decode_to_utf8(chunk, &mut self.ready, is_last);
        self.inner.consume(read);
        self.ready.truncate(length);
        self.at = 0;
        self.replaced |= replaced;
        if is_last && result == CoderResult::InputEmpty {
            self.coding = Coding::End;
        }
        Ok(())
    }
}

/// The next piece, whatever interrupts.
#[inline]
fn fill<R: BufRead>(inner: &mut R) -> io::Result<&[u8]> {
    // the borrow of a returned piece would outlive the loop: ask again for what is then there
    loop {
        match inner.fill_buf() {
            Ok(_) => break,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
    inner.fill_buf()
}

/// How a line came to be text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Reading {
    /// It is UTF-8.
    Utf8,
    /// Some octets were read as Windows-1252.
    Windows1252,
    /// Some octets mean nothing in either.
    Replaced,
}

/// A line as text. One that is no UTF-8 is Windows-1252, unless it has more characters of UTF-8 than octets that are none:
/// then it is UTF-8 that was damaged.
pub(super) fn text(octets: &[u8]) -> (Cow<'_, str>, Reading) {
    if let Ok(text) = std::str::from_utf8(octets) {
        return (Cow::Borrowed(text), Reading::Utf8);
    }
    let (mut wide, mut odd) = (0, 0);
    for chunk in octets.utf8_chunks() {
        wide += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        odd += chunk.invalid().len();
    }
    if wide > odd {
        return (String::from_utf8_lossy(octets), Reading::Replaced);
    }
    let mut text = String::with_capacity(octets.len() + 16);
    let mut reading = Reading::Windows1252;
    for chunk in octets.utf8_chunks() {
        text.push_str(chunk.valid());
        for octet in chunk.invalid() {
            let c = match octet {
                0x80..=0x9F => UPPER_CONTROLS[usize::from(octet - 0x80)],
                octet => char::from(*octet),
            };
            if c == char::REPLACEMENT_CHARACTER {
                reading = Reading::Replaced;
            }
            text.push(c);
        }
    }
    (Cow::Owned(text), reading)
}

/// Windows-1252 where it is not Latin-1: from 0x80 to 0x9F.
const UPPER_CONTROLS: [char; 32] = [
    '€', '\u{FFFD}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{FFFD}', 'Ž', '\u{FFFD}',
    '\u{FFFD}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{FFFD}', 'ž', 'Ÿ',
];
