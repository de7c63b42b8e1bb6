//! The head of a calendar (RFC 5545 3.7; RFC 7986 5.1 to 5.9; what Apple, Google and Outlook add), as typed values.

use super::{
    component::Property,
    report::Report,
    taking::{Kept, Taking, words},
    value::duration::Duration,
    writer::Writer,
};
use std::io::{self, Write};

/// What is said of a whole calendar. Texts that are absent are empty.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Calendar {
    /// The program that wrote it.
    pub prod_id: String,
    /// `2.0`, nowadays.
    pub version: String,
    /// What is to be done with it.
    pub method: Option<Method>,
    /// Its name (`NAME`).
    pub name: String,
    /// Its name, as most programs have it (`X-WR-CALNAME`).
    pub cal_name: String,
    /// What it is (`X-WR-CALDESC`).
    pub description: String,
    /// The zone of its floating times (`X-WR-TIMEZONE`).
    pub zone: String,
    /// Name of a colour of CSS.
    pub color: String,
    /// How often to look again (`REFRESH-INTERVAL`).
    pub refresh: Option<Duration>,
    /// The same as Outlook has it (`X-PUBLISHED-TTL`).
    pub ttl: Option<Duration>,
    /// All else.
    pub rest: Vec<Property>,
    /// Parameters without a field.
    pub kept: Kept,
}

/// What is to be done with a calendar (RFC 5546).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Method {
    /// To be known.
    Publish,
    /// To be answered.
    Request,
    /// An answer.
    Reply,
    /// More occurrences.
    Add,
    /// To be taken out.
    Cancel,
    /// Send it again.
    Refresh,
    /// What an attendee proposes instead.
    Counter,
    /// What was proposed is refused.
    DeclineCounter,
}

words!(Method: Publish = "PUBLISH", Request = "REQUEST", Reply = "REPLY", Add = "ADD", Cancel = "CANCEL",
    Refresh = "REFRESH", Counter = "COUNTER", DeclineCounter = "DECLINECOUNTER");

/// RFC 7986 5.7: not optional.
const REFRESH: Option<(&str, &str)> = Some(("VALUE", "DURATION"));

impl Calendar {
    /// Reads the properties of a calendar. Never fails: what does not read is kept raw, and told.
    pub fn read(properties: Vec<Property>, report: &mut Report) -> Self {
        let mut head = Self::default();
        let mut taking = Taking::new(report);
        for property in properties {
            head.take(property, &mut taking);
        }
        let Taking { kept, rest, .. } = taking;
        Self { kept, rest, ..head }
    }

    fn take(&mut self, property: Property, taking: &mut Taking<'_>) {
        match property.name() {
            "PRODID" => taking.text("PRODID", &mut self.prod_id, property),
            "VERSION" => taking.raw("VERSION", &mut self.version, property),
            "METHOD" => taking.word("METHOD", &mut self.method, property),
            "NAME" => taking.text("NAME", &mut self.name, property),
            "X-WR-CALNAME" => taking.text("X-WR-CALNAME", &mut self.cal_name, property),
            "X-WR-CALDESC" => taking.text("X-WR-CALDESC", &mut self.description, property),
            "X-WR-TIMEZONE" => taking.text("X-WR-TIMEZONE", &mut self.zone, property),
            "COLOR" => taking.raw("COLOR", &mut self.color, property),
            "REFRESH-INTERVAL" => taking.duration("REFRESH-INTERVAL", &mut self.refresh, property, REFRESH),
            "X-PUBLISHED-TTL" => taking.duration("X-PUBLISHED-TTL", &mut self.ttl, property, None),
            _ => taking.leave(property),
        }
    }

    /// Its name, wherever it stands.
    pub fn title(&self) -> &str {
        if self.cal_name.is_empty() { &self.name } else { &self.cal_name }
    }

    /// Writes the properties, after the beginning of the calendar.
    ///
    /// # Errors
    /// Those of what it is written into.
    pub fn write<W: Write>(&self, writer: &mut Writer<W>) -> io::Result<()> {
        writer.raws_of(&self.kept, &[("VERSION", &self.version)])?;
        writer.texts_of(&self.kept, &[("PRODID", &self.prod_id)])?;
        writer.word_of(&self.kept, "METHOD", self.method)?;
        writer.texts_of(
            &self.kept,
            &[
                ("NAME", &self.name),
                ("X-WR-CALNAME", &self.cal_name),
                ("X-WR-CALDESC", &self.description),
                ("X-WR-TIMEZONE", &self.zone),
            ],
        )?;
        writer.raws_of(&self.kept, &[("COLOR", &self.color)])?;
        writer.duration_of(&self.kept, "REFRESH-INTERVAL", self.refresh, REFRESH)?;
        writer.duration_of(&self.kept, "X-PUBLISHED-TTL", self.ttl, None)?;
        self.rest.iter().try_for_each(|property| writer.property(property))
    }
}
