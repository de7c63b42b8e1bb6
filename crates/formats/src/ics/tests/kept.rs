//! What a file holds stays when it is read and written: as it stands, and by way of typed values.

use super::*;
use crate::ics::{
    calendar::Calendar,
    event::{Event, Moment},
    todo::Todo,
};

/// The lines of a component written again once it was understood, sorted: their order means nothing.
fn retold(component: Component) -> Vec<String> {
    let mut report = Report::default();
    let component = match component.name() {
        "VTODO" => Todo::read(component, &mut report).component(),
        _ => Event::read(component, &mut report).component(),
    };
    let alarms = component.components().iter().flat_map(|one| one.properties());
    let mut lines: Vec<String> =
        component.properties().iter().chain(alarms).map(|line| line.written().to_owned()).collect();
    lines.sort();
    lines
}

fn assert_kept(name: &str, lines: &str) {
    let file = calendar(lines).replace("VEVENT", name);
    let mut expected: Vec<String> = lines
        .lines()
        .filter(|line| !line.starts_with("BEGIN:") && !line.starts_with("END:"))
        .map(str::to_owned)
        .collect();
    expected.sort();
    assert_eq!(retold(components(file.as_bytes()).remove(0)), expected);
    let again = String::from_utf8(written(&read(file.as_bytes()).0)).unwrap();
    assert_eq!(again.replace("\r\n ", ""), file);
}

const IMAGES: &str = "IMAGE;VALUE=URI;DISPLAY=BADGE,THUMBNAIL;FMTTYPE=image/png:https://lunel.example/logo.png
IMAGE;VALUE=BINARY;ENCODING=BASE64;FMTTYPE=image/gif;ALTREP=\"https://lunel.example/a,b\":R0lGODlhAQABAAAAACw=";

#[test]
fn images_are_kept_in_events_and_heads_of_calendars() {
    assert_kept("VEVENT", &format!("UID:1\nDTSTART;VALUE=DATE:20261225\n{IMAGES}"));
    assert_kept("VTODO", &format!("UID:1\nSUMMARY:À écrire\n{IMAGES}"));
    let head = format!("VERSION:2.0\n{IMAGES}\nNAME:Lunel\nCOLOR:teal\nREFRESH-INTERVAL;VALUE=DURATION:P1D");
    let file = format!("BEGIN:VCALENDAR\r\n{}\r\nEND:VCALENDAR\r\n", head.replace('\n', "\r\n"));
    let properties = read(file.as_bytes()).0.into_iter().filter_map(|item| match item {
        Item::Property(property) => Some(property),
        _ => None,
    });
    let typed = Calendar::read(properties.collect(), &mut Report::default());
    let mut writer = Writer::new(Vec::new());
    writer.begin("VCALENDAR").unwrap();
    typed.write(&mut writer).unwrap();
    writer.end("VCALENDAR").unwrap();
    let again = String::from_utf8(writer.finish().unwrap()).unwrap().replace("\r\n ", "");
    let sorted = |text: &str| {
        let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
        lines.sort();
        lines
    };
    assert_eq!(sorted(&again), sorted(&file));
}

#[test]
fn what_is_written_otherwise_than_we_would_is_written_again_as_it_was() {
    assert_kept(
        "VEVENT",
        "UID:1\nSEQUENCE:007\nDTSTAMP:20261201T080000\nDTSTART:20261225\nDTEND;TZID=Europe/Paris:20261226T100000Z\n\
         DURATION:PT60M\nRECURRENCE-ID;RANGE=THISANDPRIOR:20261225T090000Z\nSUMMARY:Dit \\\"étoile\\\"\nDESCRIPTION:\n\
         X-ALT-DESC;FMTTYPE=TEXT/HTML:<b>a, b</b>\nLOCATION;ALTREP=\"cid:1\":\nCATEGORIES:Noël, Instagram\n\
         CATEGORIES:Réel\nCATEGORIES:\nSTATUS:confirmed\nURL:https://lunel.example\nCOMMENT:\\\"oui\\\"\n\
         BEGIN:VALARM\nACTION:display\nTRIGGER;RELATED=START:-PT60M\nDESCRIPTION:\nEND:VALARM",
    );
    // what is not told is not made up
    assert_kept("VEVENT", "UID:1\nDTSTART:20261225T090000Z");
    assert_kept(
        "VTODO",
        "UID:1\nSEQUENCE:0\nPERCENT-COMPLETE:0\nPRIORITY:0\nSTATUS:needs-action\nDUE:20261224",
    );
    // malformed, and understood
    assert_kept("VEVENT", "UID:1\nDTSTART;;VALUE=DATE-TIME:20140409T093000");
}

#[test]
fn what_is_mended_reads_the_same_again() {
    // the line is made anew as what follows is joined to it, and then taken as it is
    let file =
        calendar("UID:1\nDTSTART:20261225T090000Z\nDESCRIPTION;ALTREP=\"data:text/html,x\u{a0}y\":un\ndeux");
    let mut report = Report::default();
    let event = Event::read(components(file.as_bytes()).remove(0), &mut report);
    assert_eq!(Event::read(event.component(), &mut report), event);
}

#[test]
fn what_says_something_else_now_is_written_anew() {
    let file = calendar(
        "UID:1\nSEQUENCE:007\nDTSTART:20261225\nSUMMARY:\\\"a\\\"\nCATEGORIES:a , b\nSTATUS:tentative",
    );
    let mut event = Event::read(components(file.as_bytes()).remove(0), &mut Report::default());
    event.sequence = Some(8);
    event.start = event.start.as_ref().and_then(Moment::next_day);
    event.summary = "b".to_owned();
    event.categories = vec!["c".to_owned()];
    event.status = Some(crate::ics::event::EventStatus::Confirmed);
    let written: Vec<String> =
        event.component().properties().iter().map(|line| line.written().to_owned()).collect();
    let expected = [
        "UID:1",
        "SEQUENCE:8",
        "DTSTART;VALUE=DATE:20261226",
        "SUMMARY:b",
        "CATEGORIES:c",
        "STATUS:CONFIRMED",
    ];
    assert_eq!(written, expected);
}
