//! Alarms (RFC 5545 3.6.6; RFC 9074 properties are kept raw).

use super::{
    component::{Component, Property},
    report::Report,
    taking::{Kept, Taking, Word, words},
    value::{
        duration::Duration,
        moment::{Form, Moment},
    },
    writer::Writer,
};
use chrono::{DateTime, Utc};
use std::io::{self, Write};

/// An alarm.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Alarm {
    /// What it does.
    pub action: Action,
    /// When.
    pub trigger: Trigger,
    /// What it shows.
    pub description: String,
    /// All else.
    pub rest: Vec<Property>,
    /// Components within.
    pub components: Vec<Component>,
    /// Parameters without a field.
    pub kept: Kept,
}

/// What an alarm does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Action {
    /// Shows a text.
    Display,
    /// Plays a sound.
    Audio,
    /// Sends a letter.
    Email,
}

words!(Action: Display = "DISPLAY", Audio = "AUDIO", Email = "EMAIL");

/// When an alarm goes off.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Trigger {
    /// So long from the start.
    Start(Duration),
    /// So long from the end.
    End(Duration),
    /// At an instant.
    At(DateTime<Utc>),
}

impl Alarm {
    /// An alarm that shows a text, so long before.
    pub fn display(before: Duration, text: &str) -> Self {
        Self {
            action: Action::Display,
            trigger: Trigger::Start(before.before()),
            description: text.to_owned(),
            rest: Vec::new(),
            components: Vec::new(),
            kept: Kept::default(),
        }
    }

    /// Reads a `VALARM`; nothing, and the component back, when it does not say what or when.
    ///
    /// # Errors
    /// The component as it was.
    pub fn read(component: Component, report: &mut Report) -> Result<Self, Box<Component>> {
        let action = component.first("ACTION").and_then(Action::said);
        let Some((action, trigger)) = action.zip(component.first("TRIGGER").and_then(when)) else {
            return Err(Box::new(component));
        };
        let (mut said, mut has_trigger) = (None::<Action>, false);
        let mut description = String::new();
        let mut taking = Taking::new(report);
        let (properties, components) = component.into_parts();
        for property in properties {
            match property.name() {
                "ACTION" if said.is_none() => taking.word("ACTION", &mut said, property),
                "TRIGGER" if !has_trigger => {
                    has_trigger = true;
                    taking.keep("TRIGGER", 0, &property, &["RELATED"]);
                    if !is_plain(&property, trigger) {
                        taking.keep_as_read("TRIGGER", 0, property);
                    }
                }
                "DESCRIPTION" => taking.text("DESCRIPTION", &mut description, property),
                _ => taking.leave(property),
            }
        }
        let Taking { kept, rest, .. } = taking;
        Ok(Self { action, trigger, description, rest, components, kept })
    }

    /// Writes it.
    ///
    /// # Errors
    /// Those of what it is written into.
    pub fn write<W: Write>(&self, writer: &mut Writer<W>) -> io::Result<()> {
        writer.begin("VALARM")?;
        writer.word_of(&self.kept, "ACTION", Some(self.action))?;
        self.write_trigger(writer)?;
        if !self.description.is_empty() {
            writer.line("DESCRIPTION").written(self.kept.of("DESCRIPTION", 0)).text(&self.description)?;
        }
        self.rest.iter().try_for_each(|property| writer.property(property))?;
        self.components.iter().try_for_each(|component| writer.component(component))?;
        writer.end("VALARM")
    }

    fn write_trigger<W: Write>(&self, writer: &mut Writer<W>) -> io::Result<()> {
        if let Some(property) = self.kept.as_read("TRIGGER", 0, |one| when(one) == Some(self.trigger)) {
            return writer.property(property);
        }
        let line = writer.line("TRIGGER").written(self.kept.of("TRIGGER", 0));
        match self.trigger {
            Trigger::Start(duration) => line.raw(&duration.written()),
            Trigger::End(duration) => line.parameter("RELATED", "END").raw(&duration.written()),
            Trigger::At(at) => line.parameter("VALUE", "DATE-TIME").utc(at),
        }
    }
}

/// Whether it is written as we would.
fn is_plain(property: &Property, trigger: Trigger) -> bool {
    let (related, value) = (property.parameter("RELATED"), property.value());
    match trigger {
        Trigger::Start(duration) => related.is_none() && duration.written() == value,
        Trigger::End(duration) => related == Some("END") && duration.written() == value,
        Trigger::At(_) => {
            let is_said = property.parameter("VALUE") == Some("DATE-TIME");
            let form = Moment::of(property).map(|(_, form)| form);
            is_said
                && related.is_none()
                && property.parameter("TZID").is_none()
                && form == Some(Form::Standard)
        }
    }
}

fn when(property: &Property) -> Option<Trigger> {
    if let Some(duration) = Duration::parse(property.value()) {
        let is_end = property.parameter("RELATED").is_some_and(|related| related.eq_ignore_ascii_case("END"));
        return Some(if is_end { Trigger::End(duration) } else { Trigger::Start(duration) });
    }
    match Moment::of(property)? {
        (Moment::Utc(at), _) => Some(Trigger::At(at)),
        _ => None,
    }
}
