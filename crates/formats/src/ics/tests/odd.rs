//! What programs write that the standard does not say: read, and told.

use super::*;
use crate::ics::{
    component::Property,
    event::{Event, Moment, PartStat},
};

fn event(lines: &str) -> (Event, Report) {
    let mut report = Report::default();
    let event = Event::read(components(calendar(lines).as_bytes()).remove(0), &mut report);
    (event, report)
}

#[test]
fn every_encoding_reads_the_same() {
    let file = calendar("UID:1\nSUMMARY:Fête – œuvre à 5 €");
    let wide = |bytes: fn(u16) -> [u8; 2], mark: bool| {
        let text = if mark { format!("\u{FEFF}{file}") } else { file.clone() };
        text.encode_utf16().flat_map(bytes).collect::<Vec<u8>>()
    };
    let western = encoding_rs::WINDOWS_1252.encode(&file).0.into_owned();
    let marked = format!("\u{FEFF}{file}").into_bytes();
    let (expected, _) = read(file.as_bytes());
    for (octets, kind) in [
        (marked, None),
        (wide(u16::to_le_bytes, true), Some(Kind::Utf16)),
        (wide(u16::to_be_bytes, true), Some(Kind::Utf16)),
        (wide(u16::to_le_bytes, false), Some(Kind::Utf16)),
        (wide(u16::to_be_bytes, false), Some(Kind::Utf16)),
        (western, Some(Kind::Windows1252)),
    ] {
        let (items, report) = read(&octets);
        assert_eq!(items, expected);
        assert_eq!(kinds(&report), Vec::from_iter(kind));
    }
}

#[test]
fn octets_of_two_encodings_in_one_file_read_line_by_line() {
    let mut octets = calendar("SUMMARY:Été\nLOCATION:XX").into_bytes();
    let at = octets.windows(2).position(|pair| pair == b"XX").unwrap();
    octets.splice(at..at + 2, [0xC9, b'v', b'r', b'y']);
    let (items, report) = read(&octets);
    let Item::Component(event) = &items[2] else { panic!() };
    assert_eq!(event.first("SUMMARY").unwrap().value(), "Été");
    assert_eq!(event.first("LOCATION").unwrap().value(), "Évry");
    let remark = report.remarks().next().unwrap();
    assert_eq!((remark.line, remark.kind.clone()), (5, Kind::Windows1252));
}

#[test]
fn what_is_not_ended_is_ended_and_told() {
    let file = "begin:vcalendar\nBEGIN:vevent\nUID:1\nBEGIN:VALARM\nACTION:DISPLAY\nEND:VEVENT\nEND:VALARM\n\
                BEGIN:VEVENT\nUID:2\nBEGIN:VEVENT\nUID:3\nEND:VEVENT\nBEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:4";
    let (items, report) = read(file.as_bytes());
    let uids: Vec<_> = components(file.as_bytes())
        .iter()
        .map(|event| event.first("UID").unwrap().value().to_owned())
        .collect();
    assert_eq!(uids, ["1", "2", "3", "4"]);
    let shape: Vec<_> = items.iter().map(|item| matches!(item, Item::Begin | Item::End)).collect();
    assert_eq!(shape, [true, false, false, false, true, true, false, true]);
    let unclosed = |name: &str| Kind::Unclosed { name: name.to_owned() };
    assert_eq!(
        kinds(&report),
        [
            unclosed("VALARM"),
            Kind::StrayEnd { name: "VALARM".to_owned() },
            unclosed("VEVENT"),
            unclosed("VCALENDAR"),
            unclosed("VEVENT"),
            unclosed("VCALENDAR"),
        ]
    );
    assert_eq!(report.remarks().map(|remark| remark.line).take(3).collect::<Vec<_>>(), [4, 7, 8]);
}

#[test]
fn nothing_is_dropped_in_silence() {
    let file = "X-BEFORE:1\nBEGIN:VEVENT\nDESCRIPTION:un\ndeux\n\n  trois\nquatre\nUID:1\nperdu\nEND:VEVENT\nX-A:1\nEND:VCALENDAR\nX-AFTER:1\n";
    let (items, report) = read(file.as_bytes());
    let Item::Component(event) = &items[0] else { panic!("{items:?}") };
    assert_eq!(event.first("DESCRIPTION").unwrap().value(), "un\\ndeux trois\\nquatre");
    let told: Vec<_> = report.remarks().map(|remark| (remark.line, remark.kind.clone())).collect();
    let joined = || Kind::Joined { property: "DESCRIPTION".to_owned() };
    assert_eq!(
        told,
        [
            (1, Kind::Outside { name: "X-BEFORE".to_owned() }),
            (2, Kind::NoCalendar { name: "VEVENT".to_owned() }),
            (4, joined()),
            (7, joined()),
            (9, Kind::Unreadable { text: "perdu".to_owned() }),
            (11, Kind::Outside { name: "X-A".to_owned() }),
            (12, Kind::StrayEnd { name: "VCALENDAR".to_owned() }),
            (13, Kind::Outside { name: "X-AFTER".to_owned() }),
        ]
    );
}

#[test]
fn an_event_keeps_what_it_has_no_field_for() {
    let (event, report) = event(
        "UID:1\nDTSTART;TZID=\"(UTC+01:00) Bruxelles, Paris\";X-P=1:20261225T090000\nSUMMARY;LANGUAGE=fr:Noël\\, déjà\n\
         GEO:48.8;2.3\nX-APPLE-STRUCTURED-LOCATION;X-TITLE=\"a,b\":geo:1\nSTATUS:PEUT-ETRE\nBEGIN:VALARM\nTRIGGER:-PT5M\nEND:VALARM\n\
         BEGIN:PARTICIPANT\nUID:p\nBEGIN:VLOCATION\nNAME:l\nEND:VLOCATION\nEND:PARTICIPANT",
    );
    assert_eq!(event.summary, "Noël, déjà");
    assert_eq!(event.start.as_ref().and_then(Moment::zone), Some("(UTC+01:00) Bruxelles, Paris"));
    assert_eq!(
        kinds(&report),
        [
            Kind::BadValue { property: "STATUS".to_owned(), value: "PEUT-ETRE".to_owned() },
            Kind::Missing { property: "TRIGGER".to_owned(), component: "VALARM".to_owned() },
        ]
    );
    let again = event.component();
    assert_eq!(again.first("SUMMARY").unwrap().written(), "SUMMARY;LANGUAGE=fr:Noël\\, déjà");
    assert_eq!(again.first("DTSTART").unwrap().parameter("X-P"), Some("1"));
    assert_eq!(again.first("STATUS"), Some(&Property::new("STATUS", "PEUT-ETRE")));
    assert_eq!(again.first("X-APPLE-STRUCTURED-LOCATION").unwrap().parameter("X-TITLE"), Some("a,b"));
    assert_eq!(again.components().len(), 2);
    assert_eq!(again.components()[1].components()[0].first("NAME").unwrap().value(), "l");
}

#[test]
fn ends_are_exclusive_however_they_are_written() {
    let until = |lines: &str| event(&format!("UID:1\n{lines}")).0.until().unwrap().day().to_string();
    // the official file of French school holidays says so
    assert_eq!(until("DTSTART;VALUE=DATE:20261225\nDTEND;VALUE=DATE:20261225"), "2026-12-26");
    assert_eq!(until("DTSTART;VALUE=DATE:20261225\nDTEND;VALUE=DATE:20261228"), "2026-12-28");
    assert_eq!(until("DTSTART;VALUE=DATE:20261225"), "2026-12-26");
    assert_eq!(until("DTSTART;VALUE=DATE:20261225\nDURATION:P2D"), "2026-12-27");
    assert_eq!(until("DTSTART:20261225T230000Z\nDURATION:PT2H"), "2026-12-26");
    assert_eq!(until("DTSTART:20261225T230000Z"), "2026-12-25");
}

#[test]
fn an_answer_says_who_and_what() {
    let (event, _) = event(
        "UID:1\nATTENDEE;CN=Boucher\\, Anne;PARTSTAT=declined;ROLE=CHAIR;X-RESPONSE-COMMENT=\"Pas ce jour-là\":MAILTO:anne@example.com\n\
         COMMENT:Plutôt lundi\\n?",
    );
    let attendee = &event.attendees[0];
    assert_eq!((attendee.email(), attendee.name.as_str()), (Some("anne@example.com"), "Boucher, Anne"));
    assert_eq!((attendee.part_stat, attendee.comment.as_str()), (Some(PartStat::Declined), "Pas ce jour-là"));
    assert_eq!(event.comments, ["Plutôt lundi\n?"]);
    assert_eq!(event.component().first("ATTENDEE").unwrap().parameter("ROLE"), Some("CHAIR"));
}
