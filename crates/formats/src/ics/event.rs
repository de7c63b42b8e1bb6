//! Events (RFC 5545 3.6.1; `COLOR` of RFC 7986), as typed values. What has no field here is kept raw, and written again.
//!
//! Texts that are absent are empty. Rules of recurrence are raw here: [`super::value`] knows no zone.

pub use super::{
    alarm::{Action, Alarm, Trigger},
    attendee::{Attendee, PartStat},
    value::{duration::Duration, moment::Moment},
};
use super::{
    component::{Component, Property},
    report::{Kind, Report},
    taking::{Kept, Taking, words},
    writer::{Writer, says},
};
use chrono::{DateTime, Utc};
use std::io::{self, Write};

/// An event.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Event {
    /// What names it, everywhere and for ever.
    pub uid: String,
    /// Counts the changes that matter; 0 where it is not told.
    pub sequence: Option<u32>,
    /// When this version was written.
    pub dtstamp: Option<DateTime<Utc>>,
    /// When it was made.
    pub created: Option<DateTime<Utc>>,
    /// When it was changed.
    pub last_modified: Option<DateTime<Utc>>,
    /// When it begins.
    pub start: Option<Moment>,
    /// When it has ended (`DTEND`), exclusive: the day after its last day.
    pub end: Option<Moment>,
    /// How long it lasts, where the file says that instead of an end. See [`Event::until`].
    pub duration: Option<Duration>,
    /// Its title.
    pub summary: String,
    /// Its text, plain.
    pub description: String,
    /// Its text as HTML (`X-ALT-DESC`), which Outlook shows.
    pub html: String,
    /// Where.
    pub location: String,
    /// Where it leads.
    pub url: String,
    /// Labels.
    pub categories: Vec<String>,
    /// Name of a colour of CSS.
    pub color: String,
    /// How sure it is.
    pub status: Option<EventStatus>,
    /// Whether it takes time of its readers.
    pub transp: Option<Transp>,
    /// The same as Outlook has it.
    pub busy: Option<BusyStatus>,
    /// Who invites.
    pub organizer: Option<Attendee>,
    /// Who is invited.
    pub attendees: Vec<Attendee>,
    /// What was said about it: by who answers, above all.
    pub comments: Vec<String>,
    /// Which occurrence of a recurring event this one stands for.
    pub recurrence_id: Option<RecurrenceId>,
    /// Rules of recurrence.
    pub rrule: Vec<String>,
    /// Dates added to it.
    pub rdate: Vec<Property>,
    /// Dates taken out of it.
    pub exdate: Vec<Property>,
    /// Alarms that say what and when; others are among `components`.
    pub alarms: Vec<Alarm>,
    /// Properties without a field, and those that do not read.
    pub rest: Vec<Property>,
    /// Components within that are no alarms.
    pub components: Vec<Component>,
    /// Parameters without a field.
    pub kept: Kept,
    /// The line of the file on which it begins; 0 when it was made here. Not compared.
    pub line: Line,
}

/// A line of a file, which does not tell two events apart.
#[derive(Debug, Clone, Copy, Default)]
pub struct Line(pub u32);

impl PartialEq for Line {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

impl Eq for Line {}

/// How sure an event is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum EventStatus {
    /// Not yet agreed.
    Tentative,
    /// Agreed.
    Confirmed,
    /// Will not be.
    Cancelled,
}

words!(EventStatus: Tentative = "TENTATIVE", Confirmed = "CONFIRMED", Cancelled = "CANCELLED");

/// Whether an event takes time of its readers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Transp {
    /// It does.
    Opaque,
    /// It does not.
    Transparent,
}

words!(Transp: Opaque = "OPAQUE", Transparent = "TRANSPARENT");

/// What Outlook shows for the time of an event (`X-MICROSOFT-CDO-BUSYSTATUS`).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum BusyStatus {
    /// Free.
    Free,
    /// Perhaps busy.
    Tentative,
    /// Busy.
    Busy,
    /// Out of the office.
    OutOfOffice,
    /// Working elsewhere.
    Elsewhere,
}

words!(BusyStatus: Free = "FREE", Tentative = "TENTATIVE", Busy = "BUSY", OutOfOffice = "OOF", Elsewhere = "WORKINGELSEWHERE");

/// Which occurrence of a recurring event is meant.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct RecurrenceId {
    /// When that occurrence would have begun.
    pub at: Moment,
    /// All that follow as well (`RANGE=THISANDFUTURE`).
    pub this_and_future: bool,
}

impl Event {
    /// Reads a `VEVENT`. Never fails: what does not read is kept raw, and told.
    pub fn read(component: Component, report: &mut Report) -> Self {
        let line = component.line();
        let mut event = Self { line: Line(line), ..Self::default() };
        let (properties, components) = component.into_parts();
        let mut taking = Taking::new(report);
        for property in properties {
            event.take(property, &mut taking);
        }
        let Taking { kept, rest, report } = taking;
        (event.kept, event.rest) = (kept, rest);
        for component in components {
            event.take_component(component, report);
        }
        event.judge(report);
        event
    }

    fn take(&mut self, property: Property, taking: &mut Taking<'_>) {
        match property.name() {
            "UID" => taking.text("UID", &mut self.uid, property),
            "SEQUENCE" => taking.number("SEQUENCE", &mut self.sequence, property),
            "DTSTAMP" => taking.utc("DTSTAMP", &mut self.dtstamp, property),
            "CREATED" => taking.utc("CREATED", &mut self.created, property),
            "LAST-MODIFIED" => taking.utc("LAST-MODIFIED", &mut self.last_modified, property),
            "DTSTART" => taking.moment("DTSTART", &mut self.start, property),
            "DTEND" => taking.moment("DTEND", &mut self.end, property),
            "DURATION" => taking.duration("DURATION", &mut self.duration, property, None),
            "SUMMARY" => taking.text("SUMMARY", &mut self.summary, property),
            "DESCRIPTION" => taking.text("DESCRIPTION", &mut self.description, property),
            "X-ALT-DESC" if is_html(&property) && self.html.is_empty() && !property.value().is_empty() => {
                self.html = taking.text_of("X-ALT-DESC", 0, property, &["FMTTYPE"]);
            }
            "LOCATION" => taking.text("LOCATION", &mut self.location, property),
            "URL" => taking.raw("URL", &mut self.url, property),
            "CATEGORIES" => taking.list("CATEGORIES", &mut self.categories, property),
            "COLOR" => taking.raw("COLOR", &mut self.color, property),
            "STATUS" => taking.word("STATUS", &mut self.status, property),
            "TRANSP" => taking.word("TRANSP", &mut self.transp, property),
            "X-MICROSOFT-CDO-BUSYSTATUS" => {
                taking.word("X-MICROSOFT-CDO-BUSYSTATUS", &mut self.busy, property)
            }
            "ORGANIZER" if self.organizer.is_none() => self.organizer = Some(Attendee::of(&property)),
            "ATTENDEE" => self.attendees.push(Attendee::of(&property)),
            "COMMENT" => taking.texts("COMMENT", &mut self.comments, property),
            "RECURRENCE-ID" => {
                if self.recurrence_id.is_some() {
                    return taking.repeat(property);
                }
                let Some(at) = taking.moment_of("RECURRENCE-ID", &["TZID", "RANGE"], &property) else {
                    return;
                };
                let this_and_future = is_this_and_future(&property);
                self.recurrence_id = Some(RecurrenceId { at, this_and_future });
                if !this_and_future && property.parameter("RANGE").is_some() {
                    taking.keep_as_read("RECURRENCE-ID", 0, property);
                }
            }
            "RRULE" if property.is_bare() => self.rrule.push(property.value().trim().to_owned()),
            "RDATE" => self.rdate.push(property),
            "EXDATE" => self.exdate.push(property),
            _ => taking.leave(property),
        }
    }

    fn take_component(&mut self, component: Component, report: &mut Report) {
        if component.name() != "VALARM" {
            return self.components.push(component);
        }
        match Alarm::read(component, report) {
            Ok(alarm) => self.alarms.push(alarm),
            Err(component) => {
                let (component, property) = (*component, "TRIGGER".to_owned());
                report.add(component.line(), Kind::Missing { property, component: "VALARM".to_owned() });
                self.components.push(component);
            }
        }
    }

    /// Says what is missing, and of what ends on the day it begins that it is taken for a day.
    fn judge(&self, report: &mut Report) {
        let missing = [("UID", self.uid.is_empty()), ("DTSTART", self.start.is_none())];
        for (property, _) in missing.into_iter().filter(|(_, is_missing)| *is_missing) {
            let kind = Kind::Missing { property: property.to_owned(), component: "VEVENT".to_owned() };
            report.add(self.line.0, kind);
        }
        if let (Some(Moment::Day(start)), Some(Moment::Day(end))) = (&self.start, &self.end)
            && start == end
        {
            let value = end.format("%Y%m%d").to_string();
            report.add(self.line.0, Kind::LooseValue { property: "DTEND".to_owned(), value });
        }
    }

    /// When it has ended, exclusive: as its end or its duration say; else a day lasts a day, and a time no time.
    pub fn until(&self) -> Option<Moment> {
        let start = self.start.as_ref();
        match &self.end {
            Some(end) if end.is_day() && Some(end) == start => return end.next_day(),
            Some(end) => return Some(end.clone()),
            None => {}
        }
        let start = start?;
        match self.duration {
            Some(duration) if !duration.back => duration.after(start),
            _ if start.is_day() => start.next_day(),
            _ => Some(start.clone()),
        }
    }

    /// The event as a component.
    pub fn component(&self) -> Component {
        super::reader::component_of(|writer| self.write(writer)).unwrap_or_else(|| Component::new("VEVENT"))
    }

    /// Writes it.
    ///
    /// # Errors
    /// Those of what it is written into.
    pub fn write<W: Write>(&self, writer: &mut Writer<W>) -> io::Result<()> {
        writer.begin("VEVENT")?;
        writer.texts_of(&self.kept, &[("UID", &self.uid)])?;
        writer.instants_of(
            &self.kept,
            &[("DTSTAMP", self.dtstamp), ("CREATED", self.created), ("LAST-MODIFIED", self.last_modified)],
        )?;
        writer.numbers_of(&self.kept, &[("SEQUENCE", self.sequence)])?;
        writer.moments_of(&self.kept, &[("DTSTART", self.start.as_ref()), ("DTEND", self.end.as_ref())])?;
        writer.duration_of(&self.kept, "DURATION", self.duration, None)?;
        self.write_recurrence_id(writer)?;
        self.rrule.iter().try_for_each(|rule| writer.line("RRULE").raw(rule))?;
        self.rdate.iter().chain(&self.exdate).try_for_each(|property| writer.property(property))?;
        self.write_texts(writer)?;
        self.write_people(writer)?;
        self.rest.iter().try_for_each(|property| writer.property(property))?;
        self.alarms.iter().try_for_each(|alarm| alarm.write(writer))?;
        self.components.iter().try_for_each(|component| writer.component(component))?;
        writer.end("VEVENT")
    }

    fn write_recurrence_id<W: Write>(&self, writer: &mut Writer<W>) -> io::Result<()> {
        let name = "RECURRENCE-ID";
        let Some(RecurrenceId { at, this_and_future }) = &self.recurrence_id else { return Ok(()) };
        let says_it = |one: &Property| is_this_and_future(one) == *this_and_future && says(one, at);
        if let Some(property) = self.kept.as_read(name, 0, says_it) {
            return writer.property(property);
        }
        let line = writer.line(name).written(self.kept.of(name, 0));
        let line = if *this_and_future { line.parameter("RANGE", "THISANDFUTURE") } else { line };
        line.moment(at)
    }

    fn write_texts<W: Write>(&self, writer: &mut Writer<W>) -> io::Result<()> {
        writer.texts_of(&self.kept, &[("SUMMARY", &self.summary), ("DESCRIPTION", &self.description)])?;
        if !self.html.is_empty() {
            writer.text_of(&self.kept, "X-ALT-DESC", 0, &self.html, Some(("FMTTYPE", "text/html")))?;
        }
        writer.texts_of(&self.kept, &[("LOCATION", &self.location)])?;
        writer.raws_of(&self.kept, &[("URL", &self.url), ("COLOR", &self.color)])?;
        writer.categories(&self.kept, &self.categories)?;
        writer.word_of(&self.kept, "STATUS", self.status)?;
        writer.word_of(&self.kept, "TRANSP", self.transp)?;
        writer.word_of(&self.kept, "X-MICROSOFT-CDO-BUSYSTATUS", self.busy)
    }

    fn write_people<W: Write>(&self, writer: &mut Writer<W>) -> io::Result<()> {
        if let Some(organizer) = &self.organizer {
            organizer.write("ORGANIZER", writer)?;
        }
        self.attendees.iter().try_for_each(|attendee| attendee.write("ATTENDEE", writer))?;
        writer.comments(&self.kept, &self.comments)
    }
}

fn is_this_and_future(property: &Property) -> bool {
    property.parameter("RANGE").is_some_and(|range| range.eq_ignore_ascii_case("THISANDFUTURE"))
}

fn is_html(property: &Property) -> bool {
    property.parameter("FMTTYPE").is_some_and(|kind| kind.eq_ignore_ascii_case("text/html"))
}
