//! Tasks (RFC 5545 3.6.2), as typed values. What has no field here is kept raw, and written again.

use super::{
    component::{Component, Property},
    event::{Alarm, Line, Moment},
    report::{Kind, Report},
    taking::{Kept, Taking, words},
    writer::Writer,
};
use chrono::{DateTime, Utc};
use std::io::{self, Write};

/// A task. Texts that are absent are empty.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Todo {
    /// What names it, everywhere and for ever.
    pub uid: String,
    /// Counts the changes that matter.
    pub sequence: Option<u32>,
    /// When this version was written.
    pub dtstamp: Option<DateTime<Utc>>,
    /// When it was made.
    pub created: Option<DateTime<Utc>>,
    /// When it was changed.
    pub last_modified: Option<DateTime<Utc>>,
    /// When it can begin.
    pub start: Option<Moment>,
    /// When it must be done.
    pub due: Option<Moment>,
    /// When it was done.
    pub completed: Option<DateTime<Utc>>,
    /// How far it has come, in hundredths.
    pub percent: Option<u32>,
    /// How far it has come.
    pub status: Option<TodoStatus>,
    /// 1 is the highest, 9 the lowest, 0 says nothing.
    pub priority: Option<u32>,
    /// Its title.
    pub summary: String,
    /// Its text, plain.
    pub description: String,
    /// Where it leads.
    pub url: String,
    /// Labels.
    pub categories: Vec<String>,
    /// What was said about it.
    pub comments: Vec<String>,
    /// Alarms that say what and when; others are among `components`.
    pub alarms: Vec<Alarm>,
    /// Properties without a field, and those that do not read.
    pub rest: Vec<Property>,
    /// Components within that are no alarms.
    pub components: Vec<Component>,
    /// Parameters without a field.
    pub kept: Kept,
    /// The line of the file on which it begins. Not compared.
    pub line: Line,
}

/// How far a task has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum TodoStatus {
    /// Not begun.
    NeedsAction,
    /// Begun.
    InProcess,
    /// Done.
    Completed,
    /// Will not be done.
    Cancelled,
}

words!(TodoStatus: NeedsAction = "NEEDS-ACTION", InProcess = "IN-PROCESS", Completed = "COMPLETED", Cancelled = "CANCELLED");

impl Todo {
    /// Reads a `VTODO`. Never fails: what does not read is kept raw, and told.
    pub fn read(component: Component, report: &mut Report) -> Self {
        let mut todo = Self { line: Line(component.line()), ..Self::default() };
        let (properties, components) = component.into_parts();
        let mut taking = Taking::new(report);
        for property in properties {
            todo.take(property, &mut taking);
        }
        let Taking { kept, rest, report } = taking;
        (todo.kept, todo.rest) = (kept, rest);
        for component in components {
            if component.name() != "VALARM" {
                todo.components.push(component);
                continue;
            }
            match Alarm::read(component, report) {
                Ok(alarm) => todo.alarms.push(alarm),
                Err(component) => todo.components.push(*component),
            }
        }
        if todo.uid.is_empty() {
            let (property, component) = ("UID".to_owned(), "VTODO".to_owned());
            report.add(todo.line.0, Kind::Missing { property, component });
        }
        todo
    }

    fn take(&mut self, property: Property, taking: &mut Taking<'_>) {
        match property.name() {
            "UID" => taking.text("UID", &mut self.uid, property),
            "SEQUENCE" => taking.number("SEQUENCE", &mut self.sequence, property),
            "DTSTAMP" => taking.utc("DTSTAMP", &mut self.dtstamp, property),
            "CREATED" => taking.utc("CREATED", &mut self.created, property),
            "LAST-MODIFIED" => taking.utc("LAST-MODIFIED", &mut self.last_modified, property),
            "DTSTART" => taking.moment("DTSTART", &mut self.start, property),
            "DUE" => taking.moment("DUE", &mut self.due, property),
            "COMPLETED" => taking.utc("COMPLETED", &mut self.completed, property),
            "PERCENT-COMPLETE" => taking.number("PERCENT-COMPLETE", &mut self.percent, property),
            "STATUS" => taking.word("STATUS", &mut self.status, property),
            "PRIORITY" => taking.number("PRIORITY", &mut self.priority, property),
            "SUMMARY" => taking.text("SUMMARY", &mut self.summary, property),
            "DESCRIPTION" => taking.text("DESCRIPTION", &mut self.description, property),
            "URL" => taking.raw("URL", &mut self.url, property),
            "CATEGORIES" => taking.list("CATEGORIES", &mut self.categories, property),
            "COMMENT" => taking.texts("COMMENT", &mut self.comments, property),
            _ => taking.leave(property),
        }
    }

    /// The task as a component.
    pub fn component(&self) -> Component {
        super::reader::component_of(|writer| self.write(writer)).unwrap_or_else(|| Component::new("VTODO"))
    }

    /// Writes it.
    ///
    /// # Errors
    /// Those of what it is written into.
    pub fn write<W: Write>(&self, writer: &mut Writer<W>) -> io::Result<()> {
        writer.begin("VTODO")?;
        writer.texts_of(&self.kept, &[("UID", &self.uid)])?;
        writer.instants_of(
            &self.kept,
            &[
                ("DTSTAMP", self.dtstamp),
                ("CREATED", self.created),
                ("LAST-MODIFIED", self.last_modified),
                ("COMPLETED", self.completed),
            ],
        )?;
        writer.numbers_of(
            &self.kept,
            &[("SEQUENCE", self.sequence), ("PERCENT-COMPLETE", self.percent), ("PRIORITY", self.priority)],
        )?;
        writer.moments_of(&self.kept, &[("DTSTART", self.start.as_ref()), ("DUE", self.due.as_ref())])?;
        writer.word_of(&self.kept, "STATUS", self.status)?;
        writer.texts_of(&self.kept, &[("SUMMARY", &self.summary), ("DESCRIPTION", &self.description)])?;
        writer.raws_of(&self.kept, &[("URL", &self.url)])?;
        writer.categories(&self.kept, &self.categories)?;
        writer.comments(&self.kept, &self.comments)?;
        self.rest.iter().try_for_each(|property| writer.property(property))?;
        self.alarms.iter().try_for_each(|alarm| alarm.write(writer))?;
        self.components.iter().try_for_each(|component| writer.component(component))?;
        writer.end("VTODO")
    }
}
