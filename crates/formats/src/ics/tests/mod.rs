//! Whole files, read and written.

mod calendars;
mod corpus;
mod folding;
mod hostile;
mod kept;
mod odd;

use super::{
    component::Component,
    reader::{Item, Reader},
    report::{Kind, Report},
    writer::{Writer, value_at},
};

/// All items of a file, and what is odd in it.
fn read(octets: &[u8]) -> (Vec<Item>, Report) {
    let mut reader = Reader::new(octets);
    let items = reader.by_ref().map(Result::unwrap).collect();
    (items, reader.into_report())
}

/// The items as a file.
fn written(items: &[Item]) -> Vec<u8> {
    let mut writer = Writer::new(Vec::new());
    for item in items {
        match item {
            Item::Begin => writer.begin("VCALENDAR"),
            Item::Property(property) => writer.property(property),
            Item::Component(component) => writer.component(component),
            Item::End => writer.end("VCALENDAR"),
        }
        .unwrap();
    }
    writer.finish().unwrap()
}

/// The components of a file.
fn components(octets: &[u8]) -> Vec<Component> {
    let of = |item| match item {
        Item::Component(component) => Some(component),
        _ => None,
    };
    read(octets).0.into_iter().filter_map(of).collect()
}

/// The lines of an event, as a file.
fn calendar(lines: &str) -> String {
    let lines = lines.trim().replace('\n', "\r\n");
    format!("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\n{lines}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n")
}

/// What is odd, without where.
fn kinds(report: &Report) -> Vec<Kind> {
    report.remarks().map(|remark| remark.kind.clone()).collect()
}

/// Every line is at most 75 octets, and none is cut inside a character or an escape.
fn assert_folded_well(octets: &[u8]) {
    let text = std::str::from_utf8(octets).unwrap();
    assert!(text.is_empty() || text.ends_with("\r\n"));
    let lines: Vec<&str> = text.split("\r\n").collect();
    for (at, line) in lines.iter().enumerate() {
        assert!(line.len() <= 75, "{} octets: {line}", line.len());
        assert!(!line.contains(['\r', '\n']));
        if lines.get(at + 1).is_some_and(|next| next.starts_with(' ')) {
            let first = lines[..=at].iter().rposition(|line| !line.starts_with(' ')).unwrap();
            let joined = |lines: &[&str]| -> String {
                lines.iter().map(|line| line.strip_prefix(' ').unwrap_or(line)).collect()
            };
            let before = joined(&lines[first..=at]);
            let more = lines[at + 1..].iter().take_while(|line| line.starts_with(' ')).count();
            let whole = joined(&lines[first..=at + more]);
            let in_value = before.len() >= value_at(whole.as_bytes());
            let mark = if in_value { b'\\' } else { b'^' };
            let marks = before.bytes().rev().take_while(|octet| *octet == mark).count();
            assert_eq!(marks % 2, 0, "cut within an escape: {line}");
        }
    }
}
