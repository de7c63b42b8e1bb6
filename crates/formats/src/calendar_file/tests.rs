//! Calendar files as clients send them.

mod hostile;
mod several;

use super::*;
use chrono::{NaiveDate, TimeZone, Utc};
use chrono_tz::Europe::Paris;
use marronnier_domain::answered::{Reply, Speaks, When};

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

fn file(inner: &str) -> CalendarFile {
    let text = format!("BEGIN:VCALENDAR\nVERSION:2.0\n{inner}\nEND:VCALENDAR\n");
    read(text.replace('\n', "\r\n").as_bytes()).unwrap()
}

/// The days of a series.
fn occurrences(
    again: &str,
    from: NaiveDate,
    to: NaiveDate,
    zone: chrono_tz::Tz,
) -> Vec<(NaiveDate, NaiveDate)> {
    let times = super::occurrences(again, from, to, zone, &mut OF_WINDOW.clone());
    times.into_iter().map(|time| (time.first, time.last)).collect()
}

fn one(inner: &str) -> FileEvent {
    let file = file(&format!("BEGIN:VEVENT\nUID:a@x\n{inner}\nEND:VEVENT"));
    assert_eq!(file.events.len(), 1, "{file:?}");
    file.events[0].clone()
}

#[test]
fn a_day_that_ends_when_it_begins_is_one_day_and_the_end_is_exclusive() {
    let official = one("SUMMARY:Jour de l'an\nDTSTART;VALUE=DATE:20270101\nDTEND;VALUE=DATE:20270101");
    let days = |event: &FileEvent| event.days(Paris).map(|(first, last, _)| (first, last)).unwrap();
    assert_eq!(days(&official).0, days(&official).1);
    let weeks = one("DTSTART;VALUE=DATE:20261219\nDTEND;VALUE=DATE:20270104");
    assert_eq!(days(&weeks), (day(2026, 12, 19), day(2027, 1, 3)));
}

#[test]
fn times_are_instants_whatever_names_their_zone() {
    let noon = Utc.with_ymd_and_hms(2026, 12, 10, 11, 0, 0).unwrap();
    for zone in ["Europe/Paris", "Romance Standard Time", "/freeassociation.sourceforge.net/Europe/Paris"] {
        let event = one(&format!("DTSTART;TZID={zone}:20261210T120000\nDURATION:PT1H"));
        assert_eq!(event.returned.at, Some(When::Instant(noon)), "{zone}");
    }
    assert_eq!(one("DTSTART:20261210T110000Z").returned.at, Some(When::Instant(noon)));
}

#[test]
fn an_unknown_zone_is_told_and_its_time_kept() {
    let file = file("BEGIN:VEVENT\nUID:a\nDTSTART;TZID=Middle Earth:20261210T120000\nEND:VEVENT");
    let odd = OddKind::UnknownZone("Middle Earth".into());
    assert!(file.remarks.iter().any(|remark| remark.what == odd), "{:?}", file.remarks);
    let civil = day(2026, 12, 10).and_hms_opt(12, 0, 0).unwrap();
    assert_eq!(file.events[0].returned.at, Some(When::Floating(civil)));
}

#[test]
fn a_reply_says_who_and_what_with_it() {
    let text = "METHOD:REPLY\nBEGIN:VEVENT\nUID:a@x\nDTSTART:20261210T110000Z\nSEQUENCE:1\n\
                ATTENDEE;PARTSTAT=DECLINED;CN=Anne Lunel;X-RESPONSE-COMMENT=\"trop tôt\":mailto:anne@lunel.example\n\
                COMMENT:plutôt en janvier\nEND:VEVENT";
    let returned = file(text).events[0].returned.clone();
    let [voice] = &returned.voices[..] else { panic!("{returned:?}") };
    assert_eq!((voice.reply, voice.name.as_str()), (Some(Reply::Declined), "Anne Lunel"));
    assert_eq!(
        (voice.comment.as_str(), &returned.comments[..]),
        ("trop tôt", &["plutôt en janvier".to_owned()][..])
    );
    assert_eq!(returned.sequence, Some(1));
}

#[test]
fn html_alone_is_read_as_its_words() {
    let event = one(
        "DTSTART:20261210T110000Z\nX-ALT-DESC;FMTTYPE=text/html:<html><p>Un &amp; <b>deux</b><br>trois</p></html>",
    );
    assert_eq!(event.returned.description.as_deref(), Some("Un & deux\ntrois"));
}

#[test]
fn a_series_comes_again_inside_a_window_only() {
    let event =
        one("SUMMARY:Marché\nDTSTART;VALUE=DATE:20260103\nRRULE:FREQ=WEEKLY\nEXDATE;VALUE=DATE:20261212");
    let times = occurrences(&event.again, day(2026, 12, 1), day(2026, 12, 31), Paris);
    let days: Vec<u32> = times.iter().map(|(first, _)| chrono::Datelike::day(first)).collect();
    assert_eq!(days, [5, 19, 26]);
    assert!(occurrences(&event.again, day(2025, 1, 1), day(2025, 12, 31), Paris).is_empty());
}

#[test]
fn one_time_of_a_series_may_be_moved() {
    let series = "BEGIN:VEVENT\nUID:a\nSUMMARY:Marché\nDTSTART;TZID=Europe/Paris:20261205T080000\nDURATION:PT2H\n\
                  RRULE:FREQ=WEEKLY;COUNT=3\nEND:VEVENT\nBEGIN:VEVENT\nUID:a\nSUMMARY:Marché\n\
                  RECURRENCE-ID;TZID=Europe/Paris:20261212T080000\nDTSTART;TZID=Europe/Paris:20261213T080000\nDURATION:PT2H\nEND:VEVENT";
    let file = file(series);
    assert_eq!(file.events.len(), 1);
    let times = occurrences(&file.events[0].again, day(2026, 12, 1), day(2026, 12, 31), Paris);
    let days: Vec<u32> = times.iter().map(|(first, _)| chrono::Datelike::day(first)).collect();
    assert_eq!(days, [5, 13, 19]);
}

#[test]
fn what_is_no_calendar_is_said_to_be_none() {
    assert!(read(b"Bonjour,\r\nvoici le planning.\r\n").unwrap().is_no_calendar);
    assert!(!file("").is_no_calendar);
}

#[test]
fn a_task_is_no_event_and_that_is_said_unless_it_is_ours() {
    let ours =
        file("BEGIN:VTODO\nUID:a-task@marronnier.app\nDUE;VALUE=DATE:20261212\nSTATUS:COMPLETED\nEND:VTODO");
    assert!(ours.events.is_empty() && ours.remarks.is_empty(), "{:?}", ours.remarks);
    let foreign = file("BEGIN:VTODO\nUID:b@elsewhere\nSUMMARY:Payer\\, vite\nEND:VTODO");
    assert!(foreign.events.is_empty());
    assert_eq!(foreign.remarks[0].what, OddKind::NoEvent("Payer, vite".into()));
    assert!(foreign.remarks[0].line > 0);
}

#[test]
fn what_thunderbird_and_apple_put_elsewhere_is_read_as_the_words_it_is() {
    let both =
        one("DTSTART:20261210T110000Z\nDESCRIPTION;ALTREP=\"data:text/html,%3Cb%3EX%3C%2Fb%3E\":Bonjour");
    assert_eq!(both.returned.description.as_deref(), Some("Bonjour"), "the plain text is the text");
    let html = "data:text/html,%3Cbody%3EBonjour%2C%20c%E2%80%99est%20l%E2%80%99%C3%A9t%C3%A9%3Cbr%3E100%25%3C%2Fbody%3E";
    let only = one(&format!("DTSTART:20261210T110000Z\nDESCRIPTION;ALTREP=\"{html}\":"));
    assert_eq!(only.returned.description.as_deref(), Some("Bonjour, c’est l’été\n100%"));
    let elsewhere = one("DTSTART:20261210T110000Z\nDESCRIPTION;ALTREP=\"cid:part1@x\":");
    assert_eq!(elsewhere.returned.description, None);
    let apple = one(
        "DTSTART:20261210T110000Z\nATTENDEE;CN=Anne Lunel;PARTSTAT=NEEDS-ACTION:mailto:anne@lunel.example\n\
         X-CALENDARSERVER-ATTENDEE-COMMENT;X-CALENDARSERVER-ATTENDEE-REF=\"mailto:anne@lunel.example\";X-CALENDARSERVER-DTSTAMP=20261120T100000Z:Plus tard\\, merci\n\
         X-CALENDARSERVER-PRIVATE-COMMENT:Pour moi",
    );
    assert_eq!(apple.returned.comments, ["Plus tard, merci", "Pour moi"]);
    assert_eq!(apple.returned.by, "Anne Lunel");
}

#[test]
fn an_answer_needs_no_day_and_says_no_more_than_an_answer() {
    let reply = "METHOD:REPLY\nBEGIN:VEVENT\nUID:a@x\nSUMMARY:Accepté : Bûche\nORGANIZER:mailto:maya@x.example\n\
                 ATTENDEE;PARTSTAT=ACCEPTED:mailto:maya@x.example\nATTENDEE;PARTSTAT=ACCEPTED:mailto:anne@x.example\nEND:VEVENT";
    let read = file(reply);
    let returned = &read.events[0].returned;
    assert_eq!((returned.at, returned.speaks), (None, Speaks::Answer));
    let who: Vec<(bool, &str)> =
        returned.voices.iter().map(|voice| (voice.invites, voice.email.as_str())).collect();
    assert_eq!(who, [(true, "maya@x.example"), (false, "anne@x.example")]);
    assert!(file(&reply.replace("REPLY", "CANCEL")).events[0].returned.cancelled);
    let plain = file(&reply.replace("METHOD:REPLY\n", ""));
    assert!(plain.events.is_empty() && plain.unread == ["a@x"], "{plain:?}");
}

#[test]
fn a_year_that_nobody_plans_is_told_and_left_out() {
    for day in ["00000101", "99991231"] {
        let read = file(&format!(
            "BEGIN:VEVENT\nUID:a\nSUMMARY:Loin\nDTSTART;VALUE=DATE:{day}\nEND:VEVENT\n\
             BEGIN:VEVENT\nUID:b\nDTSTART;TZID=Europe/Paris:20261210T120000\nEND:VEVENT"
        ));
        assert_eq!(read.events.len(), 1, "{day}");
        assert!(read.unread == ["a"] || day == "00000101" && !read.remarks.is_empty(), "{read:?}");
    }
    let birthday = file("BEGIN:VEVENT\nUID:a\nDTSTART;VALUE=DATE:16041231\nRRULE:FREQ=YEARLY\nEND:VEVENT");
    assert_eq!(birthday.events.len(), 1, "Apple writes birthdays without a year so");
}

#[test]
fn html_of_any_program_is_its_words() {
    let html = "DTSTART:20261210T110000Z\nX-ALT-DESC;FMTTYPE=text/html:<html><head><style>p{color:red}</style></head><body><p>L&rsquo\\;&#233\\;t&eacute\\;</p></body></html>";
    assert_eq!(one(html).returned.description.as_deref(), Some("L’été"));
    let google =
        one("DTSTART:20261210T110000Z\nDESCRIPTION:Pas de crème.<br><b>Pas</b> de glace &amp\\; rien");
    assert_eq!(google.returned.unmarked.as_deref(), Some("Pas de crème.\nPas de glace & rien"));
    assert_eq!(one("DTSTART:20261210T110000Z\nDESCRIPTION:2 < 3 & 4 > 1").returned.unmarked, None);
    let outlook =
        one("DTSTART:20261210T110000Z\nDESCRIPTION:Voir https://a.example/b <https://a.example/b/> vite");
    assert_eq!(outlook.returned.description.as_deref(), Some("Voir https://a.example/b vite"));
    let block = "-::~:~::~:~:~:~:~:~::~:~::-";
    let meet = one(&format!(
        "DTSTART:20261210T110000Z\nDESCRIPTION:Bonjour\\n\\n{block}\\nMeet : https://meet.google.com/x\\n{block}"
    ));
    assert_eq!(meet.returned.description.as_deref(), Some("Bonjour"));
}

#[test]
fn a_series_begins_with_the_first_time_that_is_kept() {
    let event = one(
        "DTSTART;TZID=Europe/Paris:20261203T080000\nRRULE:FREQ=WEEKLY;COUNT=3\nEXDATE;TZID=Europe/Paris:20261203T080000",
    );
    let times = beginnings(&event.again, day(2026, 12, 1), day(2027, 12, 1), Paris);
    assert_eq!(times.iter().map(|at| at.date).collect::<Vec<_>>(), [day(2026, 12, 10), day(2026, 12, 17)]);
}

#[test]
fn a_series_without_a_zone_is_at_home_where_its_file_is() {
    let text = "X-WR-TIMEZONE:Pacific/Auckland\nBEGIN:VEVENT\nUID:a\nDTSTART:20261201T200000\nDTEND:20261201T210000\nRRULE:FREQ=DAILY;COUNT=2\nEND:VEVENT";
    let file = file(text);
    // 20:00 in Auckland is 8:00 in Paris
    let times = beginnings(&file.events[0].again, day(2026, 12, 1), day(2026, 12, 5), Paris);
    let times: Vec<_> = times.into_iter().map(|at| (at.date, at.time.unwrap().minutes())).collect();
    assert_eq!(times, [(day(2026, 12, 1), 8 * 60), (day(2026, 12, 2), 8 * 60)]);
}

#[test]
fn a_time_of_a_series_that_was_called_off_does_not_take_place() {
    let text = "BEGIN:VEVENT\nUID:a\nDTSTART;VALUE=DATE:20261201\nRRULE:FREQ=WEEKLY;COUNT=3\nEND:VEVENT\n\
                BEGIN:VEVENT\nUID:a\nRECURRENCE-ID;VALUE=DATE:20261208\nDTSTART;VALUE=DATE:20261208\nSTATUS:CANCELLED\nEND:VEVENT";
    let file = file(text);
    let times = occurrences(&file.events[0].again, day(2026, 12, 1), day(2026, 12, 31), Paris);
    assert_eq!(
        times.iter().map(|(first, _)| *first).collect::<Vec<_>>(),
        [day(2026, 12, 1), day(2026, 12, 15)]
    );
}

#[test]
fn a_zone_is_judged_in_the_days_of_the_file_unless_something_comes_again() {
    let zone = "BEGIN:VTIMEZONE\nTZID:Europe/Paris\nBEGIN:STANDARD\nDTSTART:20251026T030000\nTZOFFSETFROM:+0200\n\
                TZOFFSETTO:+0100\nEND:STANDARD\nBEGIN:DAYLIGHT\nDTSTART:20260329T020000\nTZOFFSETFROM:+0100\n\
                TZOFFSETTO:+0200\nEND:DAYLIGHT\nBEGIN:STANDARD\nDTSTART:20261025T030000\nTZOFFSETFROM:+0200\n\
                TZOFFSETTO:+0100\nEND:STANDARD\nEND:VTIMEZONE\n";
    let event = "BEGIN:VEVENT\nUID:a\nDTSTART;TZID=Europe/Paris:20261210T120000\nDURATION:PT1H\n";
    let odd = |more: &str| file(&format!("{zone}{event}{more}END:VEVENT")).remarks;
    assert_eq!(odd(""), [], "what the file speaks of is right");
    assert_eq!(odd("RRULE:FREQ=YEARLY\n")[0].what, OddKind::Zone("Europe/Paris".into()));
}

#[test]
fn a_file_full_of_endless_series_is_read_up_to_a_budget_and_says_so() {
    let series = |n| {
        format!(
            "BEGIN:VEVENT\nUID:{n}\nSUMMARY:x\nDTSTART:20261201T200000Z\nRRULE:FREQ=MINUTELY\nEND:VEVENT\n"
        )
    };
    let text: String = (0..40).map(series).collect();
    let file = file(text.trim_end());
    assert_eq!(file.events.len(), 40);
    let spent = file.remarks.iter().filter(|odd| odd.what == OddKind::TooMany).count();
    assert_eq!(spent, 1, "{:?}", file.remarks);
}
