//! For tests: the components of a text.

use crate::ics::{
    component::Component,
    reader::{Item, Reader},
};

/// The components inside a calendar written without BEGIN:VCALENDAR, line by line.
pub fn components(lines: &str) -> Vec<Component> {
    let text = format!("BEGIN:VCALENDAR\n{}\nEND:VCALENDAR\n", lines.trim());
    let text: String = text.lines().map(|line| format!("{}\r\n", line.trim())).collect();
    let mut reader = Reader::new(text.as_bytes());
    let mut found = Vec::new();
    while let Some(item) = reader.read().unwrap() {
        if let Item::Component(component) = item {
            found.push(component);
        }
    }
    found
}
