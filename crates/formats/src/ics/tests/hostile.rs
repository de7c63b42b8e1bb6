//! Files made to do harm.

use super::*;
use crate::ics::{event::Event, fold};
use proptest::prelude::*;
use std::io::{self, BufReader, Read};

/// Endless octets of one kind.
fn endless(piece: &'static str, times: u64) -> impl Read {
    let octets = piece.repeat(64 * 1024 / piece.len()).into_bytes();
    let total = octets.len() as u64 * times;
    let mut at = 0_u64;
    struct Endless<F>(F);
    impl<F: FnMut(&mut [u8]) -> usize> Read for Endless<F> {
        fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
            Ok((self.0)(into))
        }
    }
    Endless(move |into: &mut [u8]| {
        let from = (at % octets.len() as u64) as usize;
        let length = into.len().min(octets.len() - from).min((total - at) as usize);
        into[..length].copy_from_slice(&octets[from..from + length]);
        at += length as u64;
        length
    })
}

#[test]
fn a_line_without_end_is_left_out_and_told() {
    let file = b"BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:"
        .chain(endless("a", 160))
        .chain(&b"\nUID:1\nEND:VEVENT\nEND:VCALENDAR\n"[..]);
    let mut reader = Reader::new(BufReader::new(file));
    let items: Vec<Item> = reader.by_ref().map(Result::unwrap).collect();
    let Item::Component(event) = &items[1] else { panic!("{items:?}") };
    assert_eq!((event.properties().len(), event.first("UID").map(|uid| uid.value())), (1, Some("1")));
    assert!(
        matches!(&kinds(reader.report())[1], Kind::LineTooLong { octets, .. } if *octets > fold::LONGEST as u64)
    );
}

#[test]
fn deep_nesting_neither_overflows_nor_hides_what_follows() {
    for name in ["X-A", "VEVENT", "VALARM"] {
        let file = format!(
            "BEGIN:VCALENDAR\n{}{}BEGIN:VTODO\nUID:1\nEND:VTODO\nEND:VCALENDAR\n",
            format!("BEGIN:{name}\n").repeat(200_000),
            format!("END:{name}\n").repeat(200_000),
        );
        let (items, report) = read(file.as_bytes());
        assert!(matches!(&items[items.len() - 2], Item::Component(last) if last.name() == "VTODO"), "{name}");
        assert!(!report.is_empty() && report.remarks().count() < 2_000);
        assert_eq!(read(&written(&items)).0, items);
    }
}

#[test]
fn a_component_without_end_is_bounded() {
    for line in ["X-A:1\n", "BEGIN:X-B\nEND:X-B\n", "BEGIN:X-B\nX-A:1\n"] {
        let file = b"BEGIN:VCALENDAR\nBEGIN:VEVENT\n"
            .chain(endless(line, 64))
            .chain(&b"\nEND:VEVENT\nEND:VCALENDAR\n"[..]);
        let mut reader = Reader::new(BufReader::new(file));
        let items: Vec<Item> = reader.by_ref().map(Result::unwrap).collect();
        assert!(matches!(items.last(), Some(Item::End)));
        assert!(
            kinds(reader.report())
                .iter()
                .any(|kind| matches!(kind, Kind::TooLarge { .. } | Kind::TooDeep { .. })),
            "{line}"
        );
    }
}

/// Each of these took hours, at its worst, while a part of it was looked at again for every other.
#[test]
fn no_line_takes_longer_than_its_length() {
    let within = |lines: &str| calendar(&format!("UID:1\n{lines}"));
    let files = [
        ("many lines joined", within(&format!("DESCRIPTION:a\n{}", "b\n".repeat(50_000)))),
        ("many escaped marks", within(&format!("X-A;B=\"\"{}:v", "a\\; ".repeat(100_000)))),
        ("many quoted parameters", within(&format!("X-A{}:v", ";B=\"c\"".repeat(100_000)))),
        ("many parameters", within(&format!("ATTENDEE{}:v", ";B=c".repeat(100_000)))),
        ("many odd parameters", within(&format!("X-A{}:v", ";B".repeat(100_000)))),
        ("many labels with parameters", within(&"CATEGORIES;X=y:a\nCOMMENT;X=y:b\n".repeat(5_000))),
        ("many folded backslashes", within(&format!("X-A:{}", "\\\n ".repeat(50_000)))),
    ];
    for (what, file) in files {
        let mut report = Report::default();
        for component in components(file.as_bytes()) {
            let event = Event::read(component, &mut report);
            assert_eq!(event.uid, "1", "{what}");
            assert_eq!(Event::read(event.component(), &mut report), event, "{what}");
        }
    }
}

#[test]
fn what_is_no_calendar_is_told_so() {
    for file in [
        &b""[..],
        b"\r\n\r\n",
        b"<html><body>Non</body></html>",
        b"PK\x03\x04\x00\x00",
        &[0xFF, 0xFE],
        &[0xFF; 3_000],
    ] {
        let (items, report) = read(file);
        assert!(items.is_empty(), "{items:?}");
        assert_eq!(kinds(&report).last(), Some(&Kind::NotACalendar));
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// Whatever the octets, reading ends, and what is read is written well and reads the same.
    #[test]
    fn no_octets_harm(pieces in prop::collection::vec(piece(), 0..40)) {
        let octets = pieces.concat();
        let (items, _) = read(&octets);
        let first = written(&items);
        assert_folded_well(&first);
        let (again, _) = read(&first);
        prop_assert_eq!(&again, &items);
        for component in components(&octets).into_iter().filter(|component| component.name() == "VEVENT") {
            let mut report = Report::default();
            let event = Event::read(component, &mut report);
            prop_assert_eq!(Event::read(event.component(), &mut report), event);
        }
    }
}

/// What files are made of, and what they should not be made of.
fn piece() -> impl Strategy<Value = Vec<u8>> {
    let known = prop::sample::select(vec![
        "BEGIN:VCALENDAR\r\n",
        "END:VCALENDAR\r\n",
        "BEGIN:VEVENT\r\n",
        "END:VEVENT\r\n",
        "begin:valarm\n",
        "END:VALARM\r\n",
        "BEGIN:VTODO\r",
        "END:VTODO\r\n",
        "BEGIN:\r\n",
        "END:\r\n",
        "UID:1\r\n",
        "SUMMARY;LANGUAGE=fr:Été\r\n",
        "SUMMARY:\r\n",
        "DTSTART;TZID=Europe/Paris:20261225T090000\r\n",
        "DTSTART;VALUE=DATE:20261225\r\n",
        "DTEND;VALUE=DATE:20261225\r\n",
        "DTEND:2026-12-25\r\n",
        "DURATION:PT1H\r\n",
        "DURATION:P\r\n",
        "CATEGORIES;X-A=b:a,b\\,c\r\n",
        "CATEGORIES:,\r\n",
        "ATTENDEE;CN=\"A, B\";PARTSTAT=accepted;X-RESPONSE-COMMENT=\"n^non\":MAILTO:a@b.fr\r\n",
        "ORGANIZER:x\r\n",
        "TRIGGER:-PT15M\r\n",
        "TRIGGER;RELATED=END:PT1H\r\n",
        "ACTION:DISPLAY\r\n",
        "X-ALT-DESC;FMTTYPE=text/html:<b>\r\n",
        "RECURRENCE-ID;RANGE=THISANDFUTURE:20261225T090000Z\r\n",
        "STATUS:confirmed\r\n",
        "STATUS:PEUT-ETRE\r\n",
        "SEQUENCE:-1\r\n",
        "COMMENT;LANGUAGE=de:Ja\r\n",
        "RRULE;X-A=1:FREQ=DAILY\r\n",
        "RRULE:FREQ=DAILY\r\n",
        "EXDATE:20261225\r\n",
        " suite\r\n",
        "\t\\",
        "\\\r\n n",
    ]);
    prop_oneof![
        6 => known.prop_map(|text| text.as_bytes().to_vec()),
        1 => prop::collection::vec(any::<u8>(), 0..30),
        1 => "[A-Z;:=\",^\\\\ \r\n\t]{0,30}".prop_map(String::into_bytes),
    ]
}
