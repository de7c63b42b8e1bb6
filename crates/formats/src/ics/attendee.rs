//! Organisers and attendees (RFC 5545 3.8.4.1, 3.8.4.3), and what they answered (3.2.12).

use super::{
    component::Property,
    taking::{Word, words},
    writer::Writer,
};
use std::io::{self, Write};

/// Someone invited, or who invites.
#[derive(Debug, Clone, Default)]
pub struct Attendee {
    /// Where to reach them, as a URI: `mailto:a@example.com`.
    pub address: String,
    /// Their name, as shown; empty when it is not told.
    pub name: String,
    /// What they answered; nothing for organisers, mostly.
    pub part_stat: Option<PartStat>,
    /// What they said with it (`X-RESPONSE-COMMENT`, of Google and others).
    pub comment: String,
    /// The other parameters, as written, each with its semicolon before it.
    pub kept: String,
    /// The property that it was read in: written again as it was, when nothing has changed since.
    pub read: Option<Property>,
}

impl PartialEq for Attendee {
    fn eq(&self, other: &Self) -> bool {
        let said = (&self.address, &self.name, &self.comment, &self.kept, self.part_stat);
        said == (&other.address, &other.name, &other.comment, &other.kept, other.part_stat)
    }
}

impl Eq for Attendee {}

/// What an attendee answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum PartStat {
    /// Nothing yet.
    NeedsAction,
    /// Yes.
    Accepted,
    /// No.
    Declined,
    /// Perhaps.
    Tentative,
    /// Someone else will.
    Delegated,
    /// Done (tasks).
    Completed,
    /// Begun (tasks).
    InProcess,
}

words!(PartStat: NeedsAction = "NEEDS-ACTION", Accepted = "ACCEPTED", Declined = "DECLINED", Tentative = "TENTATIVE",
    Delegated = "DELEGATED", Completed = "COMPLETED", InProcess = "IN-PROCESS");

impl Attendee {
    /// Someone with an address of electronic mail.
    pub fn mail(email: &str, name: &str) -> Self {
        Self { address: format!("mailto:{email}"), name: name.to_owned(), ..Self::default() }
    }

    /// The address of electronic mail, when it is one; also where a program left out `mailto:`, or tells it apart.
    pub fn email(&self) -> Option<&str> {
        let scheme = self.address.get(..7).filter(|scheme| scheme.eq_ignore_ascii_case("mailto:"));
        let email = scheme.map_or(self.address.as_str(), |scheme| &self.address[scheme.len()..]).trim();
        (email.contains('@') && !email.contains([':', '/', ' '])).then_some(email)
    }

    pub(super) fn of(property: &Property) -> Self {
        let mut kept = property.clone();
        let mut take = |name: &str| {
            let value = kept.parameter(name)?.to_owned();
            kept = kept.clone().without(name);
            Some(value)
        };
        // a comma, escaped or not, makes two values of a name that stands without quotes
        let names: Vec<&str> = property
            .parameters()
            .find(|one| one.name() == "CN")
            .map_or_else(Vec::new, |one| one.values().collect());
        let name = names.join(",").replace("\\,", ",");
        take("CN");
        let comment = take("X-RESPONSE-COMMENT").unwrap_or_default();
        let part_stat =
            property.parameter("PARTSTAT").and_then(|word| PartStat::of(&word.to_ascii_uppercase()));
        if part_stat.is_some() {
            take("PARTSTAT");
        }
        let kept = kept.written_parameters();
        let address = property.value().trim().to_owned();
        Self { address, name, part_stat, comment, kept, read: Some(property.clone()) }
    }

    /// Writes it as a property of a name.
    pub(super) fn write<W: Write>(&self, name: &str, writer: &mut Writer<W>) -> io::Result<()> {
        if let Some(read) = self.read.as_ref().filter(|read| read.name() == name && Self::of(read) == *self) {
            return writer.property(read);
        }
        let mut line = writer.line(name);
        if !self.name.is_empty() {
            line = line.parameter("CN", &self.name);
        }
        if let Some(part_stat) = self.part_stat {
            line = line.parameter("PARTSTAT", part_stat.as_str());
        }
        if !self.comment.is_empty() {
            line = line.parameter("X-RESPONSE-COMMENT", &self.comment);
        }
        line.written(&self.kept).raw(&self.address)
    }

    /// The same with one more parameter: `ROLE`, `RSVP`, `CUTYPE`…
    #[must_use]
    pub fn with(mut self, name: &str, value: &str) -> Self {
        self.kept.push_str(&Property::new("X", "").with(name, value).written_parameters());
        self
    }
}
