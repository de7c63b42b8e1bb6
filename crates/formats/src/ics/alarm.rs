//! Alarms (RFC 5545 3.6.6; RFC 9074 properties are kept raw).

use super::{
    component::{Component, Property},
    report::Report,
    taking::{Kept, Taking, Word, words},
    value::{duration::Duration, moment::Moment},
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
        let action = component
            .first("ACTION")
            .and_then(|property| Action::of(&property.value().trim().to_ascii_uppercase()));
        let Some((action, trigger)) = action.zip(component.first("TRIGGER").and_then(trigger)) else {
            return Err(Box::new(component));
        };
        let (mut has_action, mut has_trigger) = (false, false);
        let mut description = String::new();
        let mut taking = Taking::new(report);
        let (properties, components) = component.into_parts();
        for property in properties {
            match property.name() {
                "ACTION" if !has_action => {
                    has_action = true;
                    taking.keep("ACTION", 0, &property, &[]);
                }
                "TRIGGER" if !has_trigger => {
                    has_trigger = true;
                    taking.keep("TRIGGER", 0, &property, &["RELATED"]);
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
        writer.line("ACTION").written(self.kept.of("ACTION", 0)).raw(self.action.as_str())?;
        let kept = self.kept.of("TRIGGER", 0);
        let line = writer.line("TRIGGER").written(kept);
        match self.trigger {
            Trigger::Start(duration) => line.raw(&duration.written())?,
            Trigger::End(duration) => line.parameter("RELATED", "END").raw(&duration.written())?,
            Trigger::At(at) => line.parameter("VALUE", "DATE-TIME").utc(at)?,
        }
        if !self.description.is_empty() {
            writer.line("DESCRIPTION").written(self.kept.of("DESCRIPTION", 0)).text(&self.description)?;
        }
        self.rest.iter().try_for_each(|property| writer.property(property))?;
        self.components.iter().try_for_each(|component| writer.component(component))?;
        writer.end("VALARM")
    }
}

fn trigger(property: &Property) -> Option<Trigger> {
    if let Some(duration) = Duration::parse(property.value()) {
        let is_end = property.parameter("RELATED").is_some_and(|related| related.eq_ignore_ascii_case("END"));
        return Some(if is_end { Trigger::End(duration) } else { Trigger::Start(duration) });
    }
    match Moment::of(property)? {
        (Moment::Utc(at), _) => Some(Trigger::At(at)),
        _ => None,
    }
}
