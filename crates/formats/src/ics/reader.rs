//! A file, read one component at a time (RFC 5545 3.4, 3.6). Never fails on what a file holds; reports it instead.

mod stack;

use super::{
    bytes::{self, Reading},
    component::{Component, Property},
    fold::{Folding, Lines},
    line,
    report::{Kind, Report, beginning},
    writer::Writer,
};
use stack::Stack;
use std::{
    collections::VecDeque,
    io::{self, BufRead},
};

/// What comes next in a file.
#[derive(Debug, Clone, PartialEq)]
pub enum Item {
    /// A calendar begins.
    Begin,
    /// A property of the calendar itself.
    Property(Property),
    /// A component of the calendar, with all that is in it; or one without a calendar around it.
    Component(Component),
    /// The calendar ends.
    End,
}

/// Reads a file as its items.
pub struct Reader<R> {
    lines: Lines<R>,
    /// In a calendar.
    inside: bool,
    stack: Stack,
    ready: VecDeque<Item>,
    found: bool,
    /// Components without a calendar around them were found.
    is_bare: bool,
    is_over: bool,
    report: Report,
}

impl<R: BufRead> Reader<R> {
    /// A reader of a file.
    pub fn new(inner: R) -> Self {
        Self {
            lines: Lines::new(inner),
            inside: false,
            stack: Stack::default(),
            ready: VecDeque::new(),
            found: false,
            is_bare: false,
            is_over: false,
            report: Report::default(),
        }
    }

    /// What was odd so far.
    pub fn report(&self) -> &Report {
        &self.report
    }

    /// For what typed values find odd.
    pub fn report_mut(&mut self) -> &mut Report {
        &mut self.report
    }

    /// What was odd, once all is read.
    pub fn into_report(self) -> Report {
        self.report
    }

    /// The next item; nothing at the end.
    ///
    /// # Errors
    /// Those of what it reads from.
    pub fn read(&mut self) -> io::Result<Option<Item>> {
        loop {
            if let Some(item) = self.ready.pop_front() {
                return Ok(Some(item));
            }
            if self.is_over {
                return Ok(None);
            }
            self.step()?;
        }
    }

    /// Reads a content line.
    fn step(&mut self) -> io::Result<()> {
        let Some((octets, number, folding)) = self.lines.next()? else {
            self.finish();
            return Ok(());
        };
        if folding != Folding::default() {
            note_folding(&mut self.report, number, folding);
            if let Some(length) = folding.too_long {
                let text = beginning(&bytes::text(octets).0);
                self.report.add(number, Kind::LineTooLong { text, octets: length });
                return Ok(());
            }
        }
        let (mut text, reading) = bytes::text(octets);
        match reading {
            Reading::Utf8 => {}
            Reading::Windows1252 => self.report.count(number, Kind::Windows1252),
            Reading::Replaced => self.report.count(number, Kind::ReplacedOctets),
        }
        // not `any`: looking at all of them at once takes less than stopping at the first
        if text.bytes().fold(false, |found, octet| found | is_control(octet)) {
            self.report.count(number, Kind::ControlCharacters);
            text = text.chars().filter(|c| !c.is_ascii() || !is_control(*c as u8)).collect::<String>().into();
        }
        // a file put behind another brings its mark
        let text = text.strip_prefix('\u{FEFF}').unwrap_or(&text);
        if let Some(name) = mark(text, "BEGIN") {
            let name = line::component_name(name);
            self.begin(&name, number);
        } else if let Some(name) = mark(text, "END") {
            let name = line::component_name(name);
            self.end(&name, number);
        } else if self.stack.leaves_out() {
            // said when it began
        } else if let Some((property, is_well)) = line::read(text, number) {
            if !is_well {
                let property = property.name().to_owned();
                self.report.add(number, Kind::Malformed { property });
            }
            self.property(property);
        } else {
            match self.stack.join(text) {
                Some(property) => {
                    self.report.add_with(number, || Kind::Joined { property: property.to_owned() });
                }
                None if text.trim().is_empty() => {}
                None => self.report.add_with(number, || Kind::Unreadable { text: beginning(text) }),
            }
        }
        Ok(())
    }

    fn property(&mut self, property: Property) {
        let Some(property) = self.stack.property(property, &mut self.report) else { return };
        if self.inside {
            self.ready.push_back(Item::Property(property));
        } else {
            self.report.add(property.line(), Kind::Outside { name: property.name().to_owned() });
        }
    }

    fn begin(&mut self, name: &str, number: u32) {
        if name == "VCALENDAR" {
            self.close_calendar(Some(number));
            self.inside = true;
            self.found = true;
            return self.ready.push_back(Item::Begin);
        }
        let is_outermost = self.stack.begin(name, number, &mut self.report);
        self.take_ended();
        if is_outermost && !self.inside {
            if !self.is_bare {
                self.report.add(number, Kind::NoCalendar { name: name.to_owned() });
            }
            self.is_bare = true;
            self.found = true;
        }
    }

    fn end(&mut self, name: &str, number: u32) {
        if name != "VCALENDAR" {
            self.stack.end(name, number, &mut self.report);
            return self.take_ended();
        }
        self.stack.put_joined(&mut self.report);
        if self.inside {
            self.close_calendar_here();
        } else {
            self.report.add(number, Kind::StrayEnd { name: name.to_owned() });
        }
    }

    fn close_calendar_here(&mut self) {
        self.stack.close_to(0, &mut self.report);
        self.take_ended();
        self.inside = false;
        self.ready.push_back(Item::End);
    }

    /// What has no parent and has ended is ready.
    fn take_ended(&mut self) {
        self.ready.extend(self.stack.ended.drain(..).map(Item::Component));
    }

    /// Ends a calendar that another one, or the end of the file, finds open.
    fn close_calendar(&mut self, number: Option<u32>) {
        self.stack.put_joined(&mut self.report);
        self.stack.close_to(0, &mut self.report);
        self.take_ended();
        if self.inside {
            self.report.add(number.unwrap_or(0), Kind::Unclosed { name: "VCALENDAR".to_owned() });
            self.close_calendar_here();
        }
    }

    fn finish(&mut self) {
        if let Some(line) = self.stack.outermost() {
            self.report.cut_at(line);
        }
        self.close_calendar(None);
        if self.lines.source().is_wide() {
            self.report.count(1, Kind::Utf16);
        }
        if self.lines.source().replaced {
            self.report.count(1, Kind::ReplacedOctets);
        }
        if !self.found {
            self.report.add(1, Kind::NotACalendar);
        }
        self.is_over = true;
    }
}

impl<R: BufRead> Iterator for Reader<R> {
    type Item = io::Result<Item>;

    fn next(&mut self) -> Option<Self::Item> {
        self.read().transpose()
    }
}

/// What is written as the component that it is.
pub(super) fn component_of(
    write: impl FnOnce(&mut Writer<&mut Vec<u8>>) -> io::Result<()>,
) -> Option<Component> {
    let mut octets = Vec::new();
    let mut writer = Writer::new(&mut octets);
    write(&mut writer).and_then(|()| writer.finish().map(drop)).ok()?;
    Reader::new(octets.as_slice()).find_map(|item| match item {
        Ok(Item::Component(component)) => Some(component),
        _ => None,
    })
}

/// Characters that may not stand in a file; a tab may.
fn is_control(octet: u8) -> bool {
    (octet < b' ') & (octet != b'\t') | (octet == 0x7F)
}

/// What follows `BEGIN:` or `END:`, in any case.
fn mark<'a>(text: &'a str, mark: &str) -> Option<&'a str> {
    // most lines are neither
    if !matches!(text.as_bytes().first(), Some(b'B' | b'b' | b'E' | b'e' | b' ' | b'\t' | 0x80..)) {
        return None;
    }
    // any white space, as around the names of properties: else a mark would be kept as one and be a mark when written
    let text = text.trim_start();
    let start = text.as_bytes().get(..mark.len())?;
    let rest = start.eq_ignore_ascii_case(mark.as_bytes()).then(|| text.get(mark.len()..))??;
    rest.trim_start().strip_prefix(':')
}

fn note_folding(report: &mut Report, number: u32, folding: Folding) {
    let kinds = [
        (folding.is_long, Kind::LongLine),
        (folding.splits_character, Kind::SplitCharacter),
        (folding.splits_escape, Kind::SplitEscape),
    ];
    kinds.into_iter().filter(|(is_so, _)| *is_so).for_each(|(_, kind)| report.count(number, kind));
}
