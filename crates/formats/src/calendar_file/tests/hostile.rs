//! Calendar files made to do harm, or made without care. Each of the first took minutes to hours while a part of it was looked
//! at again for every other.

use super::*;

#[test]
fn no_text_takes_longer_than_its_length() {
    let n = 50_000;
    for text in [
        "<".repeat(n),
        "<a".repeat(n) + ">",
        "<style>".repeat(n),
        "a <a> ".repeat(n),
        "<b ".repeat(n),
        "&amp\\;<".repeat(n),
        " <".repeat(n) + ">",
        "a\\n".repeat(n),
    ] {
        for name in ["DESCRIPTION", "X-ALT-DESC;FMTTYPE=text/html"] {
            let read =
                file(&format!("BEGIN:VEVENT\nUID:a\nDTSTART:20261210T110000Z\n{name}:{text}\nEND:VEVENT"));
            assert_eq!(read.events.len(), 1);
        }
    }
}

#[test]
fn what_is_no_text_of_a_post_is_told_and_not_read() {
    let long = file(&format!(
        "BEGIN:VEVENT\nUID:a\nSUMMARY:Bavard\nDTSTART:20261210T110000Z\nDESCRIPTION:{}\nEND:VEVENT",
        "a\\n".repeat(10_000)
    ));
    assert_eq!(long.events[0].returned.description, None);
    assert_eq!(long.remarks[0].what, OddKind::LongText("Bavard".into()));
}

#[test]
fn thousands_of_definitions_share_one_budget() {
    let definition = |n: u32| {
        format!(
            "BEGIN:VTIMEZONE\nTZID:Z{n}\nBEGIN:STANDARD\nDTSTART:16010101T000000\nRRULE:FREQ={}\n\
             TZOFFSETFROM:+0000\nTZOFFSETTO:+0100\nEND:STANDARD\nEND:VTIMEZONE\n",
            if n.is_multiple_of(2) { "SECONDLY" } else { "DAILY" }
        )
    };
    let text: String = (0..7_000).map(definition).collect();
    let read = file(&format!("{text}BEGIN:VEVENT\nUID:a\nDTSTART;TZID=Z0:20261210T110000\nEND:VEVENT"));
    assert_eq!(read.events.len(), 1);
    assert!(read.remarks.iter().any(|odd| odd.what == OddKind::Zone("Z0".into())), "it is told");
}

fn titles(read: &CalendarFile) -> Vec<&str> {
    read.events.iter().map(|event| event.returned.title.as_str()).collect()
}

#[test]
fn events_that_a_careless_program_gave_one_identity_are_all_read() {
    let event = |n: u32| {
        format!(
            "BEGIN:VEVENT\nUID:agenda@mairie\nSUMMARY:Marché {n}\nDTSTART:202612{n:02}T080000Z\nEND:VEVENT\n"
        )
    };
    let text: String = (1..=28).map(event).collect();
    let read = file(text.trim_end());
    assert_eq!(read.events.len(), 28);
    let mut uids: Vec<&str> = read.events.iter().map(|event| event.returned.uid.as_str()).collect();
    uids.sort();
    uids.dedup();
    assert_eq!(uids.len(), 28, "each has an identity of its own");
    assert!(uids.contains(&"agenda@mairie#20261203T080000Z"), "the same each time that it is read: {uids:?}");
    // at one time, under two titles
    let two = file(&format!("{}{}", event(1), event(1).replace("Marché", "Brocante").trim_end()));
    assert_eq!(titles(&two), ["Marché 1", "Brocante 1"]);
    let copies = file(&format!("{}{}", event(1), event(1).trim_end()));
    assert_eq!((copies.events.len(), copies.remarks.len()), (1, 0), "a copy is no other event");
}

#[test]
fn an_older_event_of_one_identity_is_left_out_with_its_line() {
    let event = |number: u32, title: &str| {
        format!(
            "BEGIN:VEVENT\nUID:a@x\nSEQUENCE:{number}\nSUMMARY:{title}\nDTSTART:20261210T110000Z\nEND:VEVENT"
        )
    };
    let read = file(&format!("{}\n{}", event(1, "Neuf"), event(0, "Vieux")));
    assert_eq!((titles(&read), read.events[0].returned.uid.as_str()), (vec!["Neuf"], "a@x"));
    assert_eq!(read.remarks, [Odd { line: 9, what: OddKind::SameUid("Vieux".into()) }]);
}

#[test]
fn a_number_beyond_all_measure_is_passed_over() {
    let read =
        file("BEGIN:VEVENT\nUID:a@x\nSEQUENCE:4294967295\nSUMMARY:x\nDTSTART:20261210T110000Z\nEND:VEVENT");
    assert_eq!(read.events[0].returned.sequence, None);
    assert_eq!(read.remarks[0].what, OddKind::Number("x".into()));
}
