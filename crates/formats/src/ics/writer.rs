//! A file, written one line at a time (RFC 5545 3.1): CRLF, at most 75 octets a line, never a fold inside a character or
//! inside an escape. Writes what it is given, in the order it is given.

use super::{
    component::{Component, Property},
    taking::{self, Kept, Word},
    value::{duration::Duration, moment::Moment, text},
};
use chrono::{DateTime, Utc};
use std::io::{self, Write};

/// The most octets of a line, without its end.
const WIDTH: usize = 75;

/// What is gathered before it is written out.
const PIECE: usize = 64 * 1024;

/// Writes calendars.
pub struct Writer<W: Write> {
    inner: W,
    /// Folded lines that are not yet written out.
    out: Vec<u8>,
    /// The line that is being made.
    line: Vec<u8>,
}

impl<W: Write> Writer<W> {
    /// A writer into a file, or anything.
    pub fn new(inner: W) -> Self {
        Self { inner, out: Vec::with_capacity(PIECE + PIECE / 4), line: Vec::with_capacity(1024) }
    }

    /// Begins a component.
    ///
    /// # Errors
    /// Those of what it writes into, as all of these.
    pub fn begin(&mut self, name: &str) -> io::Result<()> {
        self.line.extend_from_slice(b"BEGIN:");
        self.line.extend_from_slice(name.as_bytes());
        self.end_line()
    }

    /// Ends a component.
    ///
    /// # Errors
    /// Those of what it writes into.
    pub fn end(&mut self, name: &str) -> io::Result<()> {
        self.line.extend_from_slice(b"END:");
        self.line.extend_from_slice(name.as_bytes());
        self.end_line()
    }

    /// Writes a property as it is.
    ///
    /// # Errors
    /// Those of what it writes into.
    pub fn property(&mut self, property: &Property) -> io::Result<()> {
        fold(&mut self.out, property.written().as_bytes());
        self.spill()
    }

    /// Writes a component with all that is in it.
    ///
    /// # Errors
    /// Those of what it writes into.
    pub fn component(&mut self, component: &Component) -> io::Result<()> {
        self.begin(component.name())?;
        component.properties().iter().try_for_each(|property| self.property(property))?;
        component.components().iter().try_for_each(|within| self.component(within))?;
        self.end(component.name())
    }

    /// Begins a property of a name that stands in the standard or begins with `X-`.
    pub fn line(&mut self, name: &str) -> Line<'_, W> {
        self.line.extend_from_slice(name.as_bytes());
        Line { writer: self }
    }

    /// Writes the texts that there are, with the parameters kept for them.
    pub(super) fn texts_of(&mut self, kept: &Kept, texts: &[(&'static str, &str)]) -> io::Result<()> {
        let mut there = texts.iter().filter(|(_, text)| !text.is_empty());
        there.try_for_each(|(name, text)| self.text_of(kept, name, 0, text, None))
    }

    /// Writes a text. `with` is a parameter that has to stand with it.
    pub(super) fn text_of(
        &mut self,
        kept: &Kept,
        name: &'static str,
        at: usize,
        text: &str,
        with: Option<(&str, &str)>,
    ) -> io::Result<()> {
        if let Some(property) = kept.as_read(name, at, |one| text::unescaped(one.value()) == text) {
            return self.property(property);
        }
        let line = self.line(name);
        let line = with.into_iter().fold(line, |line, (name, value)| line.parameter(name, value));
        line.written(kept.of(name, at)).text(text)
    }

    /// Writes the values that there are, which need no escape.
    pub(super) fn raws_of(&mut self, kept: &Kept, values: &[(&'static str, &str)]) -> io::Result<()> {
        for (name, value) in values.iter().filter(|(_, value)| !value.is_empty()) {
            match kept.as_read(name, 0, |one| one.value().trim() == *value) {
                Some(property) => self.property(property)?,
                None => self.line(name).written(kept.of(name, 0)).raw(value)?,
            }
        }
        Ok(())
    }

    /// Writes labels, in the lines in which they came.
    pub(super) fn categories(&mut self, kept: &Kept, categories: &[String]) -> io::Result<()> {
        let name = "CATEGORIES";
        let mut rest = categories;
        while !rest.is_empty() {
            let at = categories.len() - rest.len();
            let end = (1..rest.len()).find(|more| kept.begins(name, at + more));
            let (here, after) = rest.split_at(end.unwrap_or(rest.len()));
            match kept.as_read(name, at, |property| taking::listed(property).eq(here.iter().cloned())) {
                Some(property) => self.property(property)?,
                None => self.line(name).written(kept.of(name, at)).texts(here)?,
            }
            rest = after;
        }
        Ok(())
    }

    /// Writes the instants that there are.
    pub(super) fn instants_of(
        &mut self,
        kept: &Kept,
        instants: &[(&'static str, Option<DateTime<Utc>>)],
    ) -> io::Result<()> {
        for (name, at) in instants.iter().filter_map(|(name, at)| Some((*name, (*at)?))) {
            match kept.as_read(name, 0, |one| taking::instant(one).is_some_and(|(said, _)| said == at)) {
                Some(property) => self.property(property)?,
                None => self.line(name).written(kept.of(name, 0)).utc(at)?,
            }
        }
        Ok(())
    }

    /// Writes the moments that there are.
    pub(super) fn moments_of(
        &mut self,
        kept: &Kept,
        moments: &[(&'static str, Option<&Moment>)],
    ) -> io::Result<()> {
        for (name, moment) in moments.iter().filter_map(|(name, moment)| Some((*name, (*moment)?))) {
            match kept.as_read(name, 0, |one| says(one, moment)) {
                Some(property) => self.property(property)?,
                None => self.line(name).written(kept.of(name, 0)).moment(moment)?,
            }
        }
        Ok(())
    }

    /// Writes the numbers that there are.
    pub(super) fn numbers_of(
        &mut self,
        kept: &Kept,
        numbers: &[(&'static str, Option<u32>)],
    ) -> io::Result<()> {
        for (name, number) in numbers.iter().filter_map(|(name, number)| Some((*name, (*number)?))) {
            match kept.as_read(name, 0, |one| taking::number(one) == Some(number)) {
                Some(property) => self.property(property)?,
                None => self.line(name).written(kept.of(name, 0)).raw(&number.to_string())?,
            }
        }
        Ok(())
    }

    /// Writes how long something takes, if it is known. `with` is a parameter that has to stand with it.
    pub(super) fn duration_of(
        &mut self,
        kept: &Kept,
        name: &'static str,
        duration: Option<Duration>,
        with: Option<(&str, &str)>,
    ) -> io::Result<()> {
        let Some(duration) = duration else { return Ok(()) };
        if let Some(property) = kept.as_read(name, 0, |one| Duration::parse(one.value()) == Some(duration)) {
            return self.property(property);
        }
        let line = self.line(name);
        let line = with.into_iter().fold(line, |line, (name, value)| line.parameter(name, value));
        line.written(kept.of(name, 0)).raw(&duration.written())
    }

    /// Writes one of the words of an enumeration, if it is known.
    pub(super) fn word_of<T: Word>(
        &mut self,
        kept: &Kept,
        name: &'static str,
        word: Option<T>,
    ) -> io::Result<()> {
        let Some(word) = word else { return Ok(()) };
        match kept.as_read(name, 0, |one| T::said(one) == Some(word)) {
            Some(property) => self.property(property),
            None => self.line(name).written(kept.of(name, 0)).raw(word.word()),
        }
    }

    /// Writes remarks, each with the parameters kept for it.
    pub(super) fn comments(&mut self, kept: &Kept, comments: &[String]) -> io::Result<()> {
        let mut comments = comments.iter().enumerate();
        comments.try_for_each(|(at, comment)| self.text_of(kept, "COMMENT", at, comment, None))
    }

    /// Writes out what is left.
    ///
    /// # Errors
    /// Those of what it writes into.
    pub fn finish(mut self) -> io::Result<W> {
        self.inner.write_all(&self.out)?;
        self.inner.flush()?;
        Ok(self.inner)
    }

    fn end_line(&mut self) -> io::Result<()> {
        fold(&mut self.out, &self.line);
        self.line.clear();
        self.spill()
    }

    fn spill(&mut self) -> io::Result<()> {
        if self.out.len() >= PIECE {
            self.inner.write_all(&self.out)?;
            self.out.clear();
        }
        Ok(())
    }
}

/// A property that is being written: parameters, then one value.
pub struct Line<'a, W: Write> {
    writer: &'a mut Writer<W>,
}

impl<W: Write> Line<'_, W> {
    /// Writes a parameter, between quotes when it must.
    #[must_use]
    pub fn parameter(self, name: &str, value: &str) -> Self {
        let line = &mut self.writer.line;
        line.push(b';');
        line.extend_from_slice(name.as_bytes());
        line.push(b'=');
        // nearly all stand as they are
        if value
            .bytes()
            .all(|octet| octet.is_ascii_alphanumeric() || matches!(octet, b'-' | b'/' | b'_' | b'+'))
        {
            line.extend_from_slice(value.as_bytes());
        } else {
            let mut written = String::new();
            super::line::parameter_value(&mut written, value);
            line.extend_from_slice(written.as_bytes());
        }
        self
    }

    /// Writes parameters as they are, each with its semicolon before it.
    #[must_use]
    pub(super) fn written(self, parameters: &str) -> Self {
        self.writer.line.extend_from_slice(parameters.as_bytes());
        self
    }

    /// Ends with a text.
    ///
    /// # Errors
    /// Those of what it is written into, as all of these.
    pub fn text(self, value: &str) -> io::Result<()> {
        self.writer.line.push(b':');
        text::escape(&mut self.writer.line, value);
        self.writer.end_line()
    }

    /// Ends with a list of texts.
    ///
    /// # Errors
    /// Those of what it is written into.
    pub fn texts<S: AsRef<str>>(self, values: &[S]) -> io::Result<()> {
        let mut mark = b':';
        for value in values {
            self.writer.line.push(mark);
            text::escape(&mut self.writer.line, value.as_ref());
            mark = b',';
        }
        self.writer.end_line()
    }

    /// Ends with a value that needs no escape, such as an address, a number, a rule.
    ///
    /// # Errors
    /// Those of what it is written into.
    pub fn raw(self, value: &str) -> io::Result<()> {
        self.writer.line.push(b':');
        if value.bytes().any(|octet| octet.is_ascii_control()) {
            let mut written = String::new();
            super::line::raw_value(&mut written, value);
            self.writer.line.extend_from_slice(written.as_bytes());
        } else {
            self.writer.line.extend_from_slice(value.as_bytes());
        }
        self.writer.end_line()
    }

    /// Ends with a moment, and the parameters that tell its kind.
    ///
    /// # Errors
    /// Those of what it is written into.
    pub fn moment(self, moment: &Moment) -> io::Result<()> {
        let line = match moment {
            Moment::Day(_) => self.parameter("VALUE", "DATE"),
            Moment::Zoned { zone, .. } => self.parameter("TZID", zone),
            Moment::Utc(_) | Moment::Floating(_) => self,
        };
        line.writer.line.push(b':');
        moment.write(&mut line.writer.line);
        line.writer.end_line()
    }

    /// Ends with an instant.
    ///
    /// # Errors
    /// Those of what it is written into.
    pub fn utc(self, at: DateTime<Utc>) -> io::Result<()> {
        self.writer.line.push(b':');
        super::value::moment::write_utc(&mut self.writer.line, at);
        self.writer.end_line()
    }
}

/// Whether a property says that moment.
pub(super) fn says(property: &Property, moment: &Moment) -> bool {
    Moment::of(property).is_some_and(|(said, _)| said == *moment)
}

/// Writes a line as lines of at most 75 octets.
fn fold(out: &mut Vec<u8>, line: &[u8]) {
    let mut rest = line;
    let mut room = WIDTH;
    let mut head = if line.len() > room { value_at(line) } else { 0 };
    while rest.len() > room {
        let (piece, after) = rest.split_at(cut(rest, room, head));
        out.extend_from_slice(piece);
        out.extend_from_slice(b"\r\n ");
        head = head.saturating_sub(piece.len());
        rest = after;
        room = WIDTH - 1;
    }
    out.extend_from_slice(rest);
    out.extend_from_slice(b"\r\n");
}

/// Where the value of a line begins, after the first colon that stands between no quotes; 0 when there is none.
pub(super) fn value_at(line: &[u8]) -> usize {
    let mut quoted = false;
    let colon = line.iter().position(|octet| {
        quoted ^= *octet == b'"';
        *octet == b':' && !quoted
    });
    colon.map_or(0, |at| at + 1)
}

/// Where to cut a line that is longer than the room and whose value begins at `head`: between characters, not within an
/// escape, and inside a word when one is near, since programs that trim lines would join two words.
fn cut(line: &[u8], room: usize, head: usize) -> usize {
    let near = (room - 3..=room).rev().find(|at| line[*at] != b' ' && line[*at - 1] != b' ');
    let mut at = near.unwrap_or(room);
    while line[at] & 0xC0 == 0x80 && at > 1 {
        at -= 1;
    }
    // escapes stand in pairs, counted from the beginning of the piece, which is never within one; those of parameters begin
    // with a caret (RFC 6868), and a reader may take a backslash for one there as well
    let odd = |at: usize, mark: u8| line[..at].iter().rev().take_while(|octet| **octet == mark).count() % 2;
    if at < head {
        let near =
            (1..=at).rev().find(|at| odd(*at, b'^') + odd(*at, b'\\') == 0 && line[*at] & 0xC0 != 0x80);
        at = near.unwrap_or(at - odd(at, b'^'));
    } else {
        at -= odd(at, b'\\');
    }
    at.max(1)
}
