//! A calendar file as another program sees it: a reader of its own, so that what the core writes is not judged by what the
//! core reads.

use std::path::Path;

/// A calendar.
#[derive(Debug)]
pub struct Calendar {
    /// All of it, unfolded.
    pub text: String,
    pub method: String,
    pub events: Vec<Event>,
    pub tasks: Vec<Event>,
}

/// An event or a task.
#[derive(Debug, Default, Clone)]
pub struct Event {
    pub uid: String,
    pub sequence: u32,
    pub summary: String,
    pub description: String,
    pub status: String,
    /// As written.
    pub start: String,
    pub end: String,
}

/// Reads a file as strictly as a program may: CRLF, lines of at most 75 octets, whole characters.
pub fn read(path: &Path) -> Calendar {
    let octets = std::fs::read(path).unwrap();
    for line in octets.split(|octet| *octet == b'\n') {
        assert!(line.len() <= 76, "a line of {} octets in {}", line.len(), path.display());
        assert!(line.is_empty() || line.ends_with(b"\r"), "a line without CR");
        std::str::from_utf8(line).expect("a character torn by a fold");
    }
    let text = String::from_utf8(octets).unwrap().replace("\r\n ", "");
    let mut calendar =
        Calendar { method: String::new(), events: Vec::new(), tasks: Vec::new(), text: text.clone() };
    let mut open: Option<Event> = None;
    for line in text.split("\r\n").filter(|line| !line.is_empty()) {
        let (name, value) = line.split_once(':').unwrap();
        match (name.split(';').next().unwrap(), value) {
            ("BEGIN", "VEVENT" | "VTODO") => open = Some(Event::default()),
            ("END", "VEVENT") => calendar.events.extend(open.take()),
            ("END", "VTODO") => calendar.tasks.extend(open.take()),
            ("METHOD", method) => calendar.method = method.to_owned(),
            (name, value) => {
                let Some(event) = &mut open else { continue };
                match name {
                    "UID" => event.uid = value.to_owned(),
                    "SEQUENCE" => event.sequence = value.parse().unwrap(),
                    "SUMMARY" => event.summary = unescaped(value),
                    "DESCRIPTION" => event.description = unescaped(value),
                    "STATUS" => event.status = value.to_owned(),
                    "DTSTART" => event.start = value.to_owned(),
                    "DTEND" | "DUE" => event.end = value.to_owned(),
                    _ => {}
                }
            }
        }
    }
    calendar
}

fn unescaped(value: &str) -> String {
    let mut text = String::new();
    let mut signs = value.chars();
    while let Some(sign) = signs.next() {
        match sign {
            '\\' => match signs.next() {
                Some('n' | 'N') => text.push('\n'),
                Some(other) => text.push(other),
                None => {}
            },
            other => text.push(other),
        }
    }
    text
}
