//! Several calendars in one file, torn files, files larger than is held, and series with changes of their own.

use super::*;

fn joined(parts: &[&str]) -> CalendarFile {
    let text: String =
        parts.iter().map(|part| format!("BEGIN:VCALENDAR\nVERSION:2.0\n{part}\nEND:VCALENDAR\n")).collect();
    read(text.replace('\n', "\r\n").as_bytes()).unwrap()
}

#[test]
fn each_calendar_of_a_file_is_read_under_its_own_head() {
    let event = |uid: &str| format!("BEGIN:VEVENT\nUID:{uid}\nDTSTART:20261201T200000\nEND:VEVENT");
    let read = joined(&[
        &format!("METHOD:REPLY\nX-WR-TIMEZONE:Pacific/Auckland\n{}", event("a@x")),
        &format!("METHOD:CANCEL\nX-WR-TIMEZONE:Europe/Paris\n{}", event("b@x")),
    ]);
    let of: Vec<_> =
        read.events.iter().map(|event| (event.returned.speaks, event.returned.cancelled)).collect();
    assert_eq!(of, [(Speaks::Answer, false), (Speaks::Whole, true)], "the cancellation is not lost");
    let hours: Vec<u32> =
        read.events.iter().map(|event| event.days(Paris).unwrap().2.time.unwrap().minutes() / 60).collect();
    assert_eq!(hours.last(), Some(&20), "its own zone is that of its floating times: {hours:?}");
    assert_eq!(hours[0], 8);
    assert!(!matches!(read.method, None | Some(Method::Publish)), "of several nothing is absent");
}

#[test]
fn a_home_that_nobody_knows_and_a_zone_defined_twice_are_told() {
    let home = file("X-WR-TIMEZONE:Middle Earth\nBEGIN:VEVENT\nUID:a\nDTSTART:20261201T200000\nEND:VEVENT");
    assert_eq!(home.remarks, [Odd { line: 3, what: OddKind::UnknownZone("Middle Earth".into()) }]);
    let zone = |to: &str| {
        format!(
            "BEGIN:VTIMEZONE\nTZID:Z\nBEGIN:STANDARD\nDTSTART:20200101T000000\nTZOFFSETFROM:+0000\n\
             TZOFFSETTO:{to}\nEND:STANDARD\nEND:VTIMEZONE\n"
        )
    };
    let event = "BEGIN:VEVENT\nUID:a\nDTSTART;TZID=Z:20261201T200000\nEND:VEVENT";
    assert_eq!(file(&format!("{}{}{event}", zone("+0100"), zone("+0100"))).remarks, []);
    let two = file(&format!("{}{}{event}", zone("+0100"), zone("+0200")));
    assert_eq!(two.remarks[0].what, OddKind::Zone("Z".into()));
}

#[test]
fn a_torn_file_is_torn_however_much_else_is_odd_and_its_last_event_says_nothing() {
    // texts with bare line breaks, as careless programs write them
    let event = |n: u32| {
        let text = "ligne\n".repeat(12);
        let uid = format!("01a230d5-1280-70c4-9a40-{n:012}@marronnier.app");
        format!("BEGIN:VEVENT\nUID:{uid}\nDTSTART:20261201T200000Z\nDESCRIPTION:a\n{text}END:VEVENT\n")
    };
    let all: String = (0..100).map(event).collect();
    let whole = format!("BEGIN:VCALENDAR\n{all}END:VCALENDAR\n");
    let cut = whole.rfind("ligne").unwrap();
    let read = read(&whole.as_bytes()[..cut]).unwrap();
    assert!(read.is_torn);
    assert!(read.remarks.iter().any(|odd| matches!(odd.what, OddKind::Omitted(100..))), "{:?}", read.remarks);
    assert_eq!(
        (read.events.len(), read.unread.len()),
        (99, 1),
        "what is left of the last one is nobody's text"
    );
    assert!(read.unread[0].contains("000000000099"));
}

#[test]
fn what_is_beyond_all_that_is_held_is_counted() {
    let text = "BEGIN:VEVENT\nDTSTART:20261201T200000Z\nEND:VEVENT\n".repeat(20_005);
    let read = file(text.trim_end());
    assert_eq!(read.events.len(), 20_000);
    assert!(read.is_torn, "what is not held is not absent");
    let told = read.remarks.iter().find(|odd| odd.what == OddKind::TooManyEvents(5));
    assert!(told.is_some_and(|odd| odd.line > 60_000));
}

#[test]
fn a_change_of_one_time_says_its_own_title_and_hour() {
    let read = file(
        "BEGIN:VEVENT\nUID:a\nSUMMARY:Marché\nDTSTART;TZID=Europe/Paris:20261203T080000\nRRULE:FREQ=WEEKLY\nEND:VEVENT\n\
         BEGIN:VEVENT\nUID:a\nSUMMARY:Marché de nuit\nRECURRENCE-ID;TZID=Europe/Paris:20261224T080000\n\
         DTSTART;TZID=Europe/Paris:20261224T180000\nEND:VEVENT",
    );
    let again = &read.events[0].again;
    let times =
        super::super::occurrences(again, day(2026, 12, 17), day(2026, 12, 31), Paris, &mut OF_WINDOW.clone());
    let changed: Vec<_> = times
        .iter()
        .map(|time| {
            time.changed.as_ref().map(|(title, at)| (title.as_str(), at.time.unwrap().minutes() / 60))
        })
        .collect();
    assert_eq!(changed, [None, Some(("Marché de nuit", 18)), None]);
    assert!(!is_finer_than_a_day(again) && is_finer_than_a_day("DTSTART:x\r\nRRULE:FREQ=minutely\r\n"));
}

#[test]
fn the_series_of_a_window_share_one_budget() {
    let read = file("BEGIN:VEVENT\nUID:a\nDTSTART:20200101T200000Z\nRRULE:FREQ=MINUTELY\nEND:VEVENT");
    let mut budget = OF_WINDOW;
    for _ in 0..500 {
        super::super::occurrences(
            &read.events[0].again,
            day(2026, 12, 1),
            day(2026, 12, 31),
            Paris,
            &mut budget,
        );
    }
    assert_eq!(budget.0, 0);
}

#[test]
fn many_dates_and_many_changes_do_not_multiply() {
    let dates: Vec<String> = (0..20_000)
        .map(|n| format!("2026{:02}{:02}T{:02}{:02}00Z", 1 + n % 12, 1 + n % 28, n % 24, n % 60))
        .collect();
    let change = |n: u32| {
        format!(
            "BEGIN:VEVENT\nUID:a\nRECURRENCE-ID:2027{:02}{:02}T{:02}0000Z\nDTSTART:20270101T000000Z\nEND:VEVENT\n",
            1 + n % 12,
            1 + n % 28,
            n % 24
        )
    };
    let changes: String = (0..5_000).map(change).collect();
    let read = file(&format!(
        "BEGIN:VEVENT\nUID:a\nDTSTART:20260101T000000Z\nRDATE:{}\nEND:VEVENT\n{}",
        dates.join(","),
        changes.trim_end()
    ));
    assert_eq!(read.events.len(), 1);
    let times = occurrences(&read.events[0].again, day(2026, 1, 1), day(2027, 12, 31), Paris);
    assert!(times.len() > 80, "{}", times.len());
}
