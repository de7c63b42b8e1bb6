//! Lines of a file, unfolded (RFC 5545 3.1), whatever ends them. Works in octets: a fold may stand inside a character.

use super::bytes::Source;
use memchr::memchr2;
use std::io::{self, BufRead};

/// The most octets of a content line; of a longer one only its beginning is kept. Room for an attached picture.
pub const LONGEST: usize = 8 << 20;

/// What is kept of a line that is too long, for the remark.
const BEGINNING: usize = 128;

/// The lines of a file.
pub(super) struct Lines<R> {
    source: Source<R>,
    line: Vec<u8>,
    /// Lines of the file that were read.
    read: u32,
}

/// What is odd in how a line is folded.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Folding {
    /// A line of the file of more than 75 octets.
    pub is_long: bool,
    /// A fold inside a character.
    pub splits_character: bool,
    /// A fold after a backslash.
    pub splits_escape: bool,
    /// Its octets, when they are more than are kept.
    pub too_long: Option<u64>,
}

impl<R: BufRead> Lines<R> {
    pub fn new(inner: R) -> Self {
        Self { source: Source::new(inner), line: Vec::new(), read: 0 }
    }

    /// Where the octets come from.
    pub fn source(&self) -> &Source<R> {
        &self.source
    }

    /// The next line that is not empty, its number and how it was folded; nothing at the end.
    pub fn next(&mut self) -> io::Result<Option<(&[u8], u32, Folding)>> {
        self.line.clear();
        let mut folding = Folding::default();
        let mut length = 0;
        let mut number = self.read + 1;
        loop {
            let before = length;
            let ended = self.piece(&mut length)?;
            // the blank that marks a fold is of the line too
            folding.is_long |= length - before + u64::from(before > 0) > 75;
            match ended {
                Ended::File if length == 0 => return Ok(None),
                Ended::Line | Ended::Fold(_) if length == 0 => number = self.read + 1,
                Ended::File | Ended::Line => break,
                Ended::Fold(next) => {
                    folding.splits_character |= next & 0xC0 == 0x80;
                    folding.splits_escape |= is_split(&self.line);
                }
            }
        }
        if length > LONGEST as u64 {
            folding.too_long = Some(length);
            self.line.truncate(BEGINNING);
        }
        Ok(Some((&self.line, number, folding)))
    }

    /// Adds a line of the file, without its end; what ended it.
    fn piece(&mut self, length: &mut u64) -> io::Result<Ended> {
        loop {
            let chunk = self.source.fill()?;
            if chunk.is_empty() {
                return Ok(Ended::File);
            }
            let end = memchr2(b'\n', b'\r', chunk);
            let octets = &chunk[..end.unwrap_or(chunk.len())];
            *length += octets.len() as u64;
            if self.line.len() <= LONGEST {
                let room = LONGEST + 1 - self.line.len();
                self.line.extend_from_slice(&octets[..octets.len().min(room)]);
            }
            let Some(end) = end else {
                let length = chunk.len();
                self.source.consume(length);
                continue;
            };
            self.read = self.read.saturating_add(1);
            let after = match (chunk[end], chunk.get(end + 1)) {
                (b'\n', _) => end + 1,
                (_, Some(b'\n')) => end + 2,
                _ => {
                    self.source.consume(end + 1);
                    self.after_return()?;
                    return self.after_line();
                }
            };
            // nearly always the next line is there already
            return match chunk.get(after..) {
                Some([mark, next, ..]) if !matches!(mark, b'\r' | b'\n') => {
                    let (is_fold, next) = (is_fold(*mark), *next);
                    self.source.consume(after + usize::from(is_fold));
                    Ok(if is_fold { Ended::Fold(next) } else { Ended::Line })
                }
                _ => {
                    self.source.consume(after);
                    self.after_line()
                }
            };
        }
    }

    /// Whether the next line of the file goes on with this one; steps over the mark of it, and over empty lines before it:
    /// files whose line ends were doubled are read as they were.
    fn after_line(&mut self) -> io::Result<Ended> {
        while let Some(end @ (b'\r' | b'\n')) = self.source.fill()?.first().copied() {
            self.source.consume(1);
            self.read = self.read.saturating_add(1);
            if end == b'\r' {
                self.after_return()?;
            }
        }
        if !self.source.fill()?.first().is_some_and(|mark| is_fold(*mark)) {
            return Ok(Ended::Line);
        }
        self.source.consume(1);
        Ok(Ended::Fold(self.source.fill()?.first().copied().unwrap_or(0)))
    }

    /// Steps over what belongs to a carriage return: more of them and a line feed end one line (`\r\r\n`); without a line
    /// feed each ends its own.
    fn after_return(&mut self) -> io::Result<()> {
        let mut more = 0;
        loop {
            match self.source.fill()?.first() {
                Some(b'\r') => more += 1,
                Some(b'\n') => {
                    self.source.consume(1);
                    return Ok(());
                }
                _ => {
                    self.read = self.read.saturating_add(more);
                    return Ok(());
                }
            }
            self.source.consume(1);
        }
    }
}

/// What ends a line of the file.
enum Ended {
    /// The file.
    File,
    /// A line end.
    Line,
    /// A fold; the octet that follows it.
    Fold(u8),
}

/// The mark of a line that goes on with the one before.
fn is_fold(octet: u8) -> bool {
    matches!(octet, b' ' | b'\t')
}

/// Whether a backslash that escapes something ends the octets.
fn is_split(octets: &[u8]) -> bool {
    octets.iter().rev().take(64).take_while(|octet| **octet == b'\\').count() % 2 == 1
}
