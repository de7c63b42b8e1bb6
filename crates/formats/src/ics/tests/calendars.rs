//! Calendars of ours: written, read, the same.

use super::*;
use crate::ics::{
    calendar::{Calendar, Method},
    event::{
        Action, Alarm, Attendee, BusyStatus, Duration, Event, EventStatus, Moment, PartStat, RecurrenceId,
        Transp, Trigger,
    },
    todo::{Todo, TodoStatus},
};
use chrono::{DateTime, NaiveDate, NaiveDateTime, Utc};
use proptest::{collection::vec, option, prelude::*, sample::select};

/// Text of any kind, with line breaks, escapes and long words.
fn text() -> impl Strategy<Value = String> {
    "([^\\p{Cc}]|\n|\\\\|;|,|é|😀|n|\\^){0,120}"
}

/// Text without blanks at its edges.
fn word() -> impl Strategy<Value = String> {
    "([a-zé]|[,;\\\\:]){1,20}"
}

fn at() -> impl Strategy<Value = NaiveDateTime> {
    (0..4_102_444_800_i64).prop_map(|seconds| DateTime::from_timestamp(seconds, 0).unwrap().naive_utc())
}

fn utc() -> impl Strategy<Value = DateTime<Utc>> {
    at().prop_map(|at| at.and_utc())
}

fn day() -> impl Strategy<Value = NaiveDate> {
    at().prop_map(|at| at.date())
}

fn moment() -> impl Strategy<Value = Moment> {
    prop_oneof![
        day().prop_map(Moment::Day),
        utc().prop_map(Moment::Utc),
        (
            at(),
            prop_oneof![Just("Europe/Paris".to_owned()), Just("(UTC+01:00) Bruxelles, \"Paris\"".to_owned())]
        )
            .prop_map(|(at, zone)| Moment::Zoned { at, zone }),
        at().prop_map(Moment::Floating),
    ]
}

fn duration() -> impl Strategy<Value = Duration> {
    (any::<bool>(), 0..400_u32, 0..100_000_u32).prop_map(|(back, days, seconds)| Duration {
        back,
        days,
        seconds,
    })
}

fn attendee() -> impl Strategy<Value = Attendee> {
    let answers = vec![PartStat::Accepted, PartStat::Declined, PartStat::NeedsAction];
    (word(), "([^\\p{Cc}]|\"|\n|\\^){0,30}", option::of(select(answers)), "[^\\p{Cc}]{0,30}").prop_map(
        |(email, name, part_stat, comment)| Attendee {
            part_stat,
            comment,
            ..Attendee::mail(&email, &name).with("ROLE", "REQ-PARTICIPANT")
        },
    )
}

fn alarm() -> impl Strategy<Value = Alarm> {
    let trigger = prop_oneof![
        duration().prop_map(Trigger::Start),
        duration().prop_map(Trigger::End),
        utc().prop_map(Trigger::At)
    ];
    (select(vec![Action::Display, Action::Audio]), trigger, text()).prop_map(
        |(action, trigger, description)| Alarm {
            action,
            trigger,
            ..Alarm::display(Duration::minutes(1), &description)
        },
    )
}

fn event() -> impl Strategy<Value = Event> {
    let texts = (word(), text(), text(), text(), text(), vec(word(), 0..4), vec(text(), 0..3));
    let moments =
        (option::of(utc()), option::of(utc()), moment(), option::of(moment()), option::of(duration()));
    let words = (
        option::of(select(vec![EventStatus::Tentative, EventStatus::Cancelled])),
        option::of(select(vec![Transp::Opaque, Transp::Transparent])),
        option::of(select(vec![BusyStatus::Free, BusyStatus::OutOfOffice])),
        option::of(any::<u32>()),
    );
    let others = (
        option::of(attendee()),
        vec(attendee(), 0..3),
        option::of((moment(), any::<bool>())),
        vec(alarm(), 0..3),
        vec("[A-Z=;]{1,20}", 0..2),
    );
    (texts, moments, words, others).prop_map(|(texts, moments, words, others)| {
        let (uid, summary, description, html, location, categories, comments) = texts;
        let (dtstamp, created, start, end, duration) = moments;
        let (status, transp, busy, sequence) = words;
        let (organizer, attendees, of, alarms, rrule) = others;
        // a day that ends on itself is told
        let end = end.filter(|end| !(start.is_day() && *end == start));
        let recurrence_id = of.map(|(at, this_and_future)| RecurrenceId { at, this_and_future });
        Event {
            uid,
            summary,
            description,
            html,
            location,
            categories,
            comments,
            dtstamp,
            created,
            end,
            duration,
            status,
            transp,
            busy,
            sequence,
            organizer,
            attendees,
            recurrence_id,
            alarms,
            rrule,
            start: Some(start),
            url: "https://example.com/?a=b,c;d".to_owned(),
            color: "rebeccapurple".to_owned(),
            ..Event::default()
        }
    })
}

fn head() -> impl Strategy<Value = Calendar> {
    (word(), text(), text(), option::of(select(vec![Method::Publish, Method::Reply])), option::of(duration()))
        .prop_map(|(prod_id, name, cal_name, method, refresh)| Calendar {
            prod_id,
            name,
            cal_name,
            method,
            refresh,
            version: "2.0".to_owned(),
            ttl: refresh,
            ..Calendar::default()
        })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]

    #[test]
    fn any_calendar_reads_as_it_was_written(head in head(), events in vec(event(), 0..4)) {
        let mut writer = Writer::new(Vec::new());
        writer.begin("VCALENDAR").unwrap();
        head.write(&mut writer).unwrap();
        events.iter().for_each(|event| event.write(&mut writer).unwrap());
        writer.end("VCALENDAR").unwrap();
        let octets = writer.finish().unwrap();
        assert_folded_well(&octets);
        let (items, mut report) = read(&octets);
        prop_assert!(report.is_empty(), "{:?}", report);
        let mut properties = Vec::new();
        let mut read = Vec::new();
        for item in items {
            match item {
                Item::Property(property) => properties.push(property),
                Item::Component(component) => read.push(Event::read(component, &mut report)),
                Item::Begin | Item::End => {}
            }
        }
        prop_assert_eq!(Calendar::read(properties, &mut report), head);
        prop_assert_eq!(read, events);
        prop_assert!(report.is_empty(), "{:?}", report);
    }

    #[test]
    fn any_task_reads_as_it_was_written(uid in word(), summary in text(), due in option::of(moment()), done in option::of(utc())) {
        let status = done.map(|_| TodoStatus::Completed);
        let todo = Todo { uid, summary, due, completed: done, status, percent: Some(50), ..Todo::default() };
        let mut report = Report::default();
        prop_assert_eq!(Todo::read(todo.component(), &mut report), todo);
        prop_assert!(report.is_empty());
    }
}
