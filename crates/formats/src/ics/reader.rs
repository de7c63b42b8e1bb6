//! A file, read one component at a time (RFC 5545 3.4, 3.6). Never fails on what a file holds; reports it instead.

use super::{
    bytes::{self, Reading},
    component::{Component, Property},
    fold::{Folding, LONGEST, Lines},
    line,
    report::{Kind, Report, beginning},
    writer::Writer,
};
use std::{
    collections::VecDeque,
    io::{self, BufRead},
};

/// Components within components, at most: those of RFC 9073 go four deep.
const DEEPEST: usize = 24;

/// What a component of a calendar may weigh in memory, about, with all within it.
const HEAVIEST: usize = 16 << 20;

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
    /// Components that have begun and not ended, each within the one before.
    open: Vec<Component>,
    /// What they weigh together.
    weight: usize,
    /// Too heavy: nothing more is kept until the outermost ends.
    is_full: bool,
    /// Components that are left out and have not ended.
    skipped: u64,
    /// Lines that go on with the last text, each behind its `\n`.
    joined: String,
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
            open: Vec::new(),
            weight: 0,
            is_full: false,
            skipped: 0,
            joined: String::new(),
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
        } else if self.skipped > 0 || self.is_full {
            // said when it began
        } else if let Some((property, is_well)) = line::read(text, number) {
            if !is_well {
                let property = property.name().to_owned();
                self.report.add(number, Kind::Malformed { property });
            }
            self.property(property);
        } else {
            match join(&self.open, &mut self.joined, text) {
                Some(property) => {
                    self.report.add_with(number, || Kind::Joined { property: property.to_owned() });
                }
                None if text.trim().is_empty() => {}
                None => self.report.add_with(number, || Kind::Unreadable { text: beginning(text) }),
            }
        }
        Ok(())
    }

    /// Puts the lines that were joined to their text.
    fn put_joined(&mut self) {
        if self.joined.is_empty() {
            return;
        }
        if let Some(last) = self.open.last_mut().and_then(Component::last_mut) {
            let value = format!("{}{}", last.value(), self.joined);
            *last = last.clone().with_value(&value);
        }
        self.weight += self.joined.len();
        self.joined.clear();
        self.weigh();
    }

    fn property(&mut self, property: Property) {
        self.put_joined();
        if let Some(component) = self.open.last_mut() {
            self.weight += property.weight();
            component.push(property);
            self.weigh();
        } else if self.inside {
            self.ready.push_back(Item::Property(property));
        } else {
            self.report.add(property.line(), Kind::Outside { name: property.name().to_owned() });
        }
    }

    /// Leaves out the rest of a component that is too heavy.
    fn weigh(&mut self) {
        if self.weight > HEAVIEST
            && let Some(outermost) = self.open.first()
        {
            self.report.add(outermost.line(), Kind::TooLarge { name: outermost.name().to_owned() });
            self.is_full = true;
        }
    }

    fn begin(&mut self, name: &str, number: u32) {
        self.put_joined();
        if name == "VCALENDAR" {
            self.close_calendar(Some(number));
            self.inside = true;
            self.found = true;
            return self.ready.push_back(Item::Begin);
        }
        // a main component stands in no other: the one before it was not ended
        if is_main(name) && self.open.iter().any(|component| is_main(component.name())) {
            self.close_to(0);
        } else if stands_alone(name) && self.open.last().is_some_and(|last| last.name() == name) {
            self.close_to(self.open.len() - 1);
        }
        if self.skipped > 0 || self.is_full {
            self.skipped += 1;
            return;
        }
        if self.open.len() >= DEEPEST {
            self.report.add(number, Kind::TooDeep { name: name.to_owned() });
            self.skipped += 1;
            return;
        }
        if !self.inside && self.open.is_empty() {
            if !self.is_bare {
                self.report.add(number, Kind::NoCalendar { name: name.to_owned() });
            }
            self.is_bare = true;
            self.found = true;
        }
        let component = Component::at(name, number);
        self.weight += size_of::<Component>() + 20 * size_of::<Property>() + name.len();
        self.open.push(component);
        self.weigh();
    }

    fn end(&mut self, name: &str, number: u32) {
        self.put_joined();
        if name == "VCALENDAR" {
            if self.inside {
                self.close_to(0);
                self.inside = false;
                self.ready.push_back(Item::End);
            } else {
                self.report.add(number, Kind::StrayEnd { name: name.to_owned() });
            }
            return;
        }
        let at = self.open.iter().rposition(|component| component.name() == name);
        if self.skipped > 0 && (at != Some(0) || !is_main(name)) {
            self.skipped -= 1;
            return;
        }
        match at {
            Some(at) => {
                self.close_to(at + 1);
                self.close_last();
            }
            None => self.report.add(number, Kind::StrayEnd { name: name.to_owned() }),
        }
    }

    /// Ends what was begun beyond a depth, and was not ended before.
    fn close_to(&mut self, depth: usize) {
        self.skipped = 0;
        while self.open.len() > depth {
            if let Some(component) = self.open.last() {
                let name = component.name().to_owned();
                self.report.add(component.line(), Kind::Unclosed { name });
            }
            self.close_last();
        }
    }

    fn close_last(&mut self) {
        self.skipped = 0;
        let Some(component) = self.open.pop() else { return };
        match self.open.last_mut() {
            Some(parent) => parent.push_component(component),
            None => {
                self.weight = 0;
                self.is_full = false;
                self.ready.push_back(Item::Component(component));
            }
        }
    }

    /// Ends a calendar that another one, or the end of the file, finds open.
    fn close_calendar(&mut self, number: Option<u32>) {
        self.close_to(0);
        if self.inside {
            self.inside = false;
            self.report.add(number.unwrap_or(0), Kind::Unclosed { name: "VCALENDAR".to_owned() });
            self.ready.push_back(Item::End);
        }
    }

    fn finish(&mut self) {
        self.put_joined();
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

/// Components of a calendar that stand in no other.
fn is_main(name: &str) -> bool {
    matches!(name, "VEVENT" | "VTODO" | "VJOURNAL" | "VFREEBUSY" | "VTIMEZONE")
}

/// Components that do not stand in one of their own name.
fn stands_alone(name: &str) -> bool {
    matches!(name, "VALARM" | "STANDARD" | "DAYLIGHT")
}

/// Adds a line to the text that it was cut off from: some programs write line breaks as they are. The text is put together
/// when its last line is there.
fn join<'a>(open: &'a [Component], joined: &mut String, text: &str) -> Option<&'a str> {
    let last = open.last()?.properties().last()?;
    let is_text = matches!(last.name(), "DESCRIPTION" | "SUMMARY" | "COMMENT" | "LOCATION" | "X-ALT-DESC");
    if !is_text || last.value().len() + joined.len() + text.len() > LONGEST {
        return None;
    }
    joined.push_str("\\n");
    joined.push_str(text);
    Some(last.name())
}

fn note_folding(report: &mut Report, number: u32, folding: Folding) {
    let kinds = [
        (folding.is_long, Kind::LongLine),
        (folding.splits_character, Kind::SplitCharacter),
        (folding.splits_escape, Kind::SplitEscape),
    ];
    kinds.into_iter().filter(|(is_so, _)| *is_so).for_each(|(_, kind)| report.count(number, kind));
}
