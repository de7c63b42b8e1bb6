//! Where the standards speak of what is odd.

use super::What;
use crate::ics::{recurrence::Telling as Repeats, report::Kind, zone::gathered::Telling as Zoned};

impl What {
    /// The section: `RFC 5545 3.3.10`.
    pub fn rule(&self) -> &'static str {
        match self {
            Self::Read(kind) => of_reading(kind),
            Self::Zone(Zoned::Understood { .. }) => "RFC 5545 3.8.3.1",
            Self::Zone(_) => "RFC 5545 3.6.5",
            Self::Recurrence(telling) => of_recurrence(telling),
            Self::Fault(fault) => fault.rule(),
        }
    }
}

fn of_reading(kind: &Kind) -> &'static str {
    match kind {
        Kind::Utf16 | Kind::Windows1252 | Kind::ReplacedOctets => "RFC 5545 3.1.4",
        Kind::ControlCharacters
        | Kind::LongLine
        | Kind::SplitCharacter
        | Kind::SplitEscape
        | Kind::LineTooLong { .. }
        | Kind::Unreadable { .. }
        | Kind::Joined { .. } => "RFC 5545 3.1",
        Kind::Malformed { .. } => "RFC 5545 3.2",
        Kind::Outside { .. } | Kind::NoCalendar { .. } | Kind::NotACalendar => "RFC 5545 3.4",
        Kind::BadValue { .. } | Kind::LooseValue { .. } => "RFC 5545 3.3",
        _ => "RFC 5545 3.6",
    }
}

fn of_recurrence(telling: &Repeats) -> &'static str {
    match telling {
        Repeats::Rule(_) | Repeats::Stopped(_) => "RFC 5545 3.3.10",
        Repeats::StartOutside => "RFC 5545 3.8.5.3",
        Repeats::BadDate(_) => "RFC 5545 3.8.5",
        Repeats::ThisAndFuture => "RFC 5545 3.2.13",
        Repeats::Orphan | Repeats::Stray => "RFC 5545 3.8.4.4",
        Repeats::SameUid(_) => "RFC 5545 3.8.4.7",
        Repeats::Superseded(_) => "RFC 5545 3.8.7.4",
        Repeats::NoStart => "RFC 5545 3.8.2.4",
    }
}
