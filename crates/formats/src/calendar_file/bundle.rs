//! Several calendar files as one: a zip of answers, such as programs of mail save them.

use super::{CalendarFile, MAX_BYTES, Method};
use crate::packet::{Bounds, Refusal, unpack};

/// Files in one: answers of a year.
const FILES: usize = 2_000;

/// Whether these octets are a zip.
pub fn is_zip(octets: &[u8]) -> bool {
    octets.starts_with(b"PK\x03\x04")
}

/// The calendar files of a zip, by name.
///
/// # Errors
/// When it is damaged, or holds more than is taken.
pub fn unpacked(octets: &[u8]) -> Result<Vec<(String, Vec<u8>)>, Refusal> {
    let most = MAX_BYTES as u64;
    let bounds = Bounds { zip: MAX_BYTES, unfolded: most, files: FILES, text: most, ..Bounds::USUAL };
    let is_calendar = |name: &str| {
        let ending = name.rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase());
        // what macOS puts beside each file is none
        let is_shadow = name.starts_with("__MACOSX/") || name.contains("/._");
        ending.filter(|ending| !is_shadow && ["ics", "ical"].contains(&ending.as_str())).map(|_| most)
    };
    let mut files: Vec<(String, Vec<u8>)> =
        unpack(octets, bounds, is_calendar)?.into_iter().map(|file| (file.name, file.bytes)).collect();
    files.sort();
    Ok(files)
}

impl Default for CalendarFile {
    /// Of no file at all.
    fn default() -> Self {
        Self {
            name: String::new(),
            method: None,
            events: Vec::new(),
            tasks: Vec::new(),
            unread: Vec::new(),
            is_torn: false,
            remarks: Vec::new(),
            is_no_calendar: true,
        }
    }
}

impl CalendarFile {
    /// Adds what another file holds. Of several nothing is absent: each tells what it tells.
    pub fn join(&mut self, other: Self) {
        if self.name.is_empty() {
            self.name = other.name;
        }
        self.method =
            Some(other.method.filter(|method| *method != Method::Publish).unwrap_or(Method::Request));
        self.events.extend(other.events);
        self.tasks.extend(other.tasks);
        self.unread.extend(other.unread);
        self.remarks.extend(other.remarks);
        self.is_torn |= other.is_torn;
        self.is_no_calendar &= other.is_no_calendar;
    }
}
