//! Components that have begun and not ended, each within the one before: what closes what, and what is left out because it is
//! too deep or too heavy. Reads no lines.

use crate::ics::{
    component::{Component, Property},
    fold::LONGEST,
    report::{Kind, Report},
};

/// Components within components, at most: those of RFC 9073 go four deep.
const DEEPEST: usize = 24;

/// What a component of a calendar may weigh in memory, about, with all within it.
const HEAVIEST: usize = 16 << 20;

/// The components that are open.
#[derive(Default)]
pub struct Stack {
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
    /// Those without a parent that have ended, to be taken.
    pub ended: Vec<Component>,
}

impl Stack {
    /// Whether what comes is part of something that is left out, as was said when it began.
    pub fn leaves_out(&self) -> bool {
        self.skipped > 0 || self.is_full
    }

    /// Takes a property into the innermost component; gives it back where there is none.
    pub fn property(&mut self, property: Property, report: &mut Report) -> Option<Property> {
        self.put_joined(report);
        let Some(component) = self.open.last_mut() else { return Some(property) };
        self.weight += property.weight();
        component.push(property);
        self.weigh(report);
        None
    }

    /// A component begins; whether it has no parent.
    pub fn begin(&mut self, name: &str, number: u32, report: &mut Report) -> bool {
        self.put_joined(report);
        // a main component stands in no other: the one before it was not ended
        if is_main(name) && self.open.iter().any(|component| is_main(component.name())) {
            self.close_to(0, report);
        } else if stands_alone(name) && self.open.last().is_some_and(|last| last.name() == name) {
            self.close_to(self.open.len() - 1, report);
        }
        if self.skipped > 0 || self.is_full {
            self.skipped += 1;
            return false;
        }
        if self.open.len() >= DEEPEST {
            report.add(number, Kind::TooDeep { name: name.to_owned() });
            self.skipped += 1;
            return false;
        }
        let component = Component::at(name, number);
        self.weight += size_of::<Component>() + 20 * size_of::<Property>() + name.len();
        self.open.push(component);
        self.weigh(report);
        self.open.len() == 1
    }

    /// A component ends.
    pub fn end(&mut self, name: &str, number: u32, report: &mut Report) {
        self.put_joined(report);
        let at = self.open.iter().rposition(|component| component.name() == name);
        if self.skipped > 0 && (at != Some(0) || !is_main(name)) {
            self.skipped -= 1;
            return;
        }
        match at {
            Some(at) => {
                self.close_to(at + 1, report);
                self.close_last();
            }
            None => report.add(number, Kind::StrayEnd { name: name.to_owned() }),
        }
    }

    /// The line of the outermost component that is open.
    pub fn outermost(&self) -> Option<u32> {
        self.open.first().map(Component::line)
    }

    /// Ends what was begun beyond a depth, and was not ended before.
    pub fn close_to(&mut self, depth: usize, report: &mut Report) {
        self.skipped = 0;
        while self.open.len() > depth {
            if let Some(component) = self.open.last() {
                let name = component.name().to_owned();
                report.add(component.line(), Kind::Unclosed { name });
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
                self.ended.push(component);
            }
        }
    }

    /// Adds a line to the text that it was cut off from: some programs write line breaks as they are. The text is put
    /// together when its last line is there. The property, if there is one.
    pub fn join(&mut self, text: &str) -> Option<&str> {
        let last = self.open.last()?.properties().last()?;
        let is_text =
            matches!(last.name(), "DESCRIPTION" | "SUMMARY" | "COMMENT" | "LOCATION" | "X-ALT-DESC");
        if !is_text || last.value().len() + self.joined.len() + text.len() > LONGEST {
            return None;
        }
        self.joined.push_str("\\n");
        self.joined.push_str(text);
        Some(last.name())
    }

    /// Puts the lines that were joined to their text.
    pub fn put_joined(&mut self, report: &mut Report) {
        if self.joined.is_empty() {
            return;
        }
        if let Some(last) = self.open.last_mut().and_then(Component::last_mut) {
            let value = format!("{}{}", last.value(), self.joined);
            *last = last.clone().with_value(&value);
        }
        self.weight += self.joined.len();
        self.joined.clear();
        self.weigh(report);
    }

    /// Leaves out the rest of a component that is too heavy.
    fn weigh(&mut self, report: &mut Report) {
        if self.weight > HEAVIEST
            && let Some(outermost) = self.open.first()
        {
            report.add(outermost.line(), Kind::TooLarge { name: outermost.name().to_owned() });
            self.is_full = true;
        }
    }
}

/// Components of a calendar that stand in no other.
fn is_main(name: &str) -> bool {
    matches!(name, "VEVENT" | "VTODO" | "VJOURNAL" | "VFREEBUSY" | "VTIMEZONE")
}

/// Components that do not stand in one of their own name.
fn stands_alone(name: &str) -> bool {
    matches!(name, "VALARM" | "STANDARD" | "DAYLIGHT")
}
