//! What is found odd in a calendar, and what is not.

use super::*;

fn examined(lines: &str) -> Examination {
    let text: String = lines.lines().map(|line| format!("{}\r\n", line.trim())).collect();
    examine(text.as_bytes()).unwrap()
}

fn of(examined: &Examination, program: Program) -> Vec<Effect> {
    examined.effects.iter().filter(|(of, _)| *of == program).map(|(_, effect)| *effect).collect()
}

const INVITATIONS: &str = "BEGIN:VCALENDAR
    METHOD:REQUEST
    VERSION:2.0
    PRODID:-//x//x//FR
    X-WR-CALNAME:Client \\; décembre
    BEGIN:VEVENT
    UID:a
    DTSTAMP:20261101T000000Z
    DTSTART;TZID=Romance Standard Time:20261205T180000
    DTEND;TZID=Romance Standard Time:20261205T170000
    DESCRIPTION:<p>Bonjour</p>
    RRULE:FREQ=WEEKLY;BYDAY=SA;COUNT=0
    END:VEVENT
    BEGIN:VEVENT
    DTSTAMP:20261101T000000Z
    DTSTART;TZID=Lune:20261224T180000
    END:VEVENT
    BEGIN:VTODO
    UID:t
    DTSTAMP:20261101T000000Z
    DUE;VALUE=DATE:20261130
    END:VTODO
    END:VCALENDAR";

#[test]
fn a_file_says_what_it_holds_and_what_is_odd_where() {
    let examined = examined(INVITATIONS);
    assert_eq!((examined.name.as_str(), examined.method.as_str()), ("Client ; décembre", "REQUEST"));
    assert_eq!((examined.events, examined.todos, examined.series), (2, 1, 1));
    let day = |text: &str| text.parse::<NaiveDate>().ok();
    assert_eq!((examined.first, examined.last), (day("2026-11-30"), day("2026-12-24")));
    let zones: Vec<_> =
        examined.zones.iter().map(|zone| (zone.name.as_str(), zone.as_zone.as_deref())).collect();
    assert_eq!(zones, [("Lune", None), ("Romance Standard Time", Some("Europe/Paris"))]);
    let faults = examined.odd.iter().filter_map(|odd| match &odd.what {
        What::Fault(fault) => Some((odd.line, fault.clone())),
        _ => None,
    });
    assert_eq!(
        faults.collect::<Vec<_>>(),
        [
            (9, Fault::Undefined("Romance Standard Time".into())),
            (10, Fault::EndsBefore),
            (14, Fault::Lacks("UID")),
            (16, Fault::UnknownZone("Lune".into())),
        ]
    );
    assert!(examined.odd.iter().any(|odd| odd.line == 12 && matches!(odd.what, What::Recurrence(_))));
}

#[test]
fn programs_do_with_it_what_they_are_known_to_do() {
    let several = examined(INVITATIONS);
    let nameless = Effect::DoublesNameless(1);
    assert_eq!(of(&several, Program::Google), [Effect::MayRefuseKnown, Effect::IgnoresTodos(1), nameless]);
    let outlook = [
        Effect::FirstRequestOnly(2),
        Effect::Shifts(2),
        Effect::ShowsBusy(2),
        Effect::IgnoresTodos(1),
        nameless,
    ];
    assert_eq!(of(&several, Program::Outlook), outlook);
    let apple = [Effect::RefusesRequests(2), Effect::RawHtml(1), Effect::ShowsTodos(1), nameless];
    assert_eq!(of(&several, Program::Apple), apple);
    assert_eq!(of(&several, Program::Thunderbird), [Effect::SkipsKnown, Effect::ShowsTodos(1), nameless]);
    let one = "BEGIN:VCALENDAR\nMETHOD:REQUEST\nBEGIN:VEVENT\nUID:a\nDTSTART:20261205T180000Z\nORGANIZER:mailto:a@b\nTRANSP:OPAQUE\nEND:VEVENT\nEND:VCALENDAR";
    assert_eq!(of(&examined(one), Program::Outlook), [Effect::AnswersRequest]);
    assert_eq!(of(&examined(&one.replace("REQUEST", "PUBLISH")), Program::Outlook), [Effect::Doubles]);
    let large = format!("{}\n{}", one, "X-A:b\n".repeat(300_000));
    assert_eq!(of(&examined(&large), Program::Google)[0], Effect::TooLarge);
    let split = examine(b"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART:20261205T180000Z\r\nUID:a\r\nSUMMARY:a\\\r\n nb\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n");
    assert_eq!(of(&split.unwrap(), Program::Google)[0], Effect::DropsSplit(1));
}

#[test]
fn what_is_no_calendar_is_none() {
    assert!(!examine(b"bonjour").unwrap().is_calendar);
    assert!(!examine(b"").unwrap().is_calendar);
    assert!(examined(INVITATIONS).is_calendar);
}

#[test]
fn what_is_odd_again_and_again_is_told_once() {
    let event = "BEGIN:VEVENT\nUID:a\nDTSTAMP:20261101T000000Z\nDTSTART;VALUE=DATE:20261205\nDTEND;VALUE=DATE:20261205\nEND:VEVENT\n";
    let examined = examined(&format!(
        "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:x\n{}END:VCALENDAR",
        event.replace("UID:a", "UID:b") + event
    ));
    let told: Vec<_> = examined.odd.iter().map(|odd| (odd.line, odd.times, odd.what.clone())).collect();
    assert_eq!(told, [(8, 2, What::Fault(Fault::EndsAsItBegins))]);
}

#[test]
fn a_task_without_a_date_is_sound_and_so_are_texts_written_as_they_must_be() {
    let sound = examined(
        "BEGIN:VCALENDAR
        VERSION:2.0
        PRODID:-//x//x//FR
        BEGIN:VTODO
        UID:t
        DTSTAMP:20261101T000000Z
        SUMMARY:Relire\\, puis rendre\\; C:\\\\x\\nfin
        END:VTODO
        END:VCALENDAR",
    );
    assert_eq!(sound.odd, []);
}

#[test]
fn many_faults_of_one_kind_hide_none_of_another_and_are_counted() {
    let event = |n: u32, more: &str| {
        format!(
            "BEGIN:VEVENT\nUID:{n}\nDTSTAMP:20261101T000000Z\nDTSTART:20261205T180000Z\n{more}\nEND:VEVENT\n"
        )
    };
    let many: String = (0..2_000).map(|n| event(n, &format!("PRIORITY:a{n}\nDURATION:p{n}"))).collect();
    let last = event(3_000, "DTEND:20261205T170000Z");
    let examined = examined(&format!("BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:x\n{many}{last}END:VCALENDAR"));
    assert!(examined.odd.iter().any(|odd| odd.what == What::Fault(Fault::EndsBefore)), "{:?}", examined.odd);
    assert!(examined.omitted > 1_000, "{}", examined.omitted);
    assert!(examined.odd.len() < 500);
}
