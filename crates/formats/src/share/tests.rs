//! Shared calendars as a reader sees them: folded, whole, the same each time.

use super::{event::*, file::*, *};
use chrono::{DateTime, NaiveDate, TimeZone, Utc};
use chrono_tz::Europe::Paris;
use marronnier_domain::{
    moment::{PlannedAt, TimeOfDay},
    status::Status,
};

fn day(n: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 12, n).unwrap()
}

fn stamp() -> DateTime<Utc> {
    Utc.with_ymd_and_hms(2026, 12, 1, 9, 0, 0).unwrap()
}

fn head() -> Head {
    Head {
        name: "Lunel : publications".into(),
        language: "fr".into(),
        colour: 3,
        key_date: "Date clé".into(),
        stamp: stamp(),
    }
}

fn entry(n: u32, time: Option<(u32, u32)>) -> Entry {
    Entry {
        told: true,
        undated: false,
        uid: format!("{n}@marronnier.app"),
        sequence: 2,
        modified: stamp(),
        withdrawn: false,
        title: "Sablés, crème ; « noël »".into(),
        at: PlannedAt { date: day(n), time: time.and_then(|(h, m)| TimeOfDay::new(h, m)) },
        zone: Paris,
        status: Status::Approved,
        description: "Un <b> & deux\n\nhttps://example.org/é?a=1&b=2".into(),
        link: "https://example.org".into(),
        categories: vec!["Instagram".into(), "Rose, bleu".into()],
        colour: 3,
        reader: "client:1".into(),
        work: Vec::new(),
    }
}

fn text(file: &File) -> String {
    String::from_utf8(file.bytes.clone()).unwrap().replace("\r\n ", "")
}

#[test]
fn a_timed_post_lasts_half_an_hour_and_an_untimed_one_the_day() {
    let files = published(&head(), &[entry(3, Some((23, 45))), entry(4, None)], &[], LIMIT).unwrap();
    let text = text(&files[0]);
    assert!(text.contains("DTSTART;TZID=Europe/Paris:20261203T234500\r\n"), "{text}");
    assert!(text.contains("DTEND;TZID=Europe/Paris:20261204T001500\r\n"));
    assert!(
        text.contains("DTSTART;VALUE=DATE:20261204\r\n") && text.contains("DTEND;VALUE=DATE:20261205\r\n")
    );
    assert!(text.contains("CATEGORIES:Instagram,Rose\\, bleu\r\n"));
    assert!(text.contains("SUMMARY:Sablés\\, crème \\; « noël »\r\n"));
    assert_eq!((files.len(), files[0].events, files[0].name.as_str()), (1, 2, ""));
}

#[test]
fn the_hour_that_spring_skips_is_written_as_the_clocks_show_it() {
    let mut skipped = entry(1, Some((2, 30)));
    skipped.at.date = NaiveDate::from_ymd_opt(2027, 3, 28).unwrap();
    let text = text(&published(&head(), &[skipped], &[], LIMIT).unwrap()[0]);
    assert!(text.contains("DTSTART;TZID=Europe/Paris:20270328T030000\r\n"), "{text}");
}

#[test]
fn the_html_says_the_text_and_lets_nothing_through() {
    let html = html::of("Un <script>alert(1)</script> & \"deux\"\ntrois\n\nhttps://example.org/?a=1&b=2");
    assert_eq!(
        html,
        "<!DOCTYPE html><html><body><p>Un &lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;deux&quot;<br>trois</p>\
         <p><a href=\"https://example.org/?a=1&amp;b=2\">https://example.org/?a=1&amp;b=2</a></p></body></html>"
    );
}

#[test]
fn a_file_is_parted_at_the_limit_and_each_part_is_a_calendar() {
    let entries: Vec<Entry> = (1..=28).map(|n| entry(n, Some((18, 0)))).collect();
    let whole = published(&head(), &entries, &[], LIMIT).unwrap();
    let limit = whole[0].bytes.len() / 3;
    let parts = published(&head(), &entries, &[], limit).unwrap();
    assert!(parts.len() > 2 && parts.iter().all(|part| part.bytes.len() <= limit));
    assert_eq!(parts.iter().map(|part| part.events).sum::<u32>(), 28);
    for part in &parts {
        let text = text(part);
        assert!(
            text.starts_with("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n") && text.ends_with("END:VCALENDAR\r\n")
        );
        assert_eq!(text.matches("BEGIN:VTIMEZONE").count(), 1);
    }
}

#[test]
fn an_address_that_could_break_a_line_is_left_out() {
    let mut odd = entry(1, None);
    odd.link = "https://example.org/\r\nATTENDEE:mailto:x@y.z".into();
    let text = text(&published(&head(), &[odd], &[], LIMIT).unwrap()[0]);
    assert!(!text.contains("ATTENDEE") && !text.contains("\r\nURL"));
}

#[test]
fn names_of_files_hold_nothing_that_a_system_forbids() {
    assert_eq!(file_name("a/b\\c:d*e?\"f\"<g>|h\n."), "a b c d e f g h");
    let (one, other) = (entry(1, None), Entry { uid: "2@marronnier.app".into(), ..entry(1, None) });
    let from = Person { name: "Maya".into(), email: "maya@example.org".into() };
    let files = for_outlook(&head(), &[one, other], &from, None).unwrap();
    assert_ne!(files[0].name, files[1].name);
    assert!(zipped(&files).unwrap().starts_with(b"PK"));
}

#[test]
fn the_same_share_is_the_same_file() {
    let made = || published(&head(), &[entry(1, None), entry(2, Some((9, 0)))], &[], LIMIT).unwrap();
    assert_eq!(made(), made());
}

#[test]
fn where_the_clocks_go_back_an_event_says_how_long_it_lasts() {
    let night = |hour| {
        let date = NaiveDate::from_ymd_opt(2026, 10, 25).unwrap();
        Entry { at: PlannedAt { date, time: TimeOfDay::new(hour, 30) }, ..entry(1, None) }
    };
    let lines = |hour| format!("{:?}", event(&night(hour), None));
    assert!(lines(2).contains("PT30M") && !lines(2).contains("DTEND"), "{}", lines(2));
    assert!(lines(1).contains("DTEND") && !lines(1).contains("PT30M"));
}

#[test]
fn what_is_due_is_newer_within_the_same_minute() {
    let due = Due {
        id: marronnier_domain::id::AssignmentId(Default::default()),
        title: "À rendre".into(),
        day: Some(day(3)),
        state: marronnier_domain::assignment::State::InProgress,
        note: String::new(),
    };
    let number = |at| {
        let made = due::components(&due, at, false);
        made[0].first("SEQUENCE").unwrap().value().parse::<u32>().unwrap()
    };
    assert!(number(stamp() + chrono::TimeDelta::seconds(1)) > number(stamp()));
}
