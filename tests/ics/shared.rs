//! Files that `share` makes from a workspace, read by other programs: the same events, instants and texts as we wrote.

use crate::{
    held::agreed,
    judge,
    ours::{ours, sorted},
};
use chrono::{DateTime, NaiveDate, Utc};
use marronnier_app::{
    Action, App, Clock, Language, Options,
    domain::{
        id::{ClientId, PostId},
        moment::PlannedAt,
        share::Reader,
        status::Status,
    },
    share::ShareRequest,
};
use serde_json::{Value, json};
use std::path::Path;

fn day(year: i32, month: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, 1).unwrap()
}

/// A workspace with a client, at noon of a December day.
fn workspace(folder: &Path) -> (App, ClientId) {
    let now: DateTime<Utc> = "2026-12-01T09:00:00Z".parse().unwrap();
    let app = App::open(Options {
        folder: folder.join("workspace"),
        clock: Clock::told(chrono_tz::Europe::Paris, move || now),
        who: "Maya".into(),
        language: Language::Fr,
        access: marronnier_app::Access::Work,
    })
    .unwrap();
    let client = Action::AddClient {
        name: "Lunel ; « biscuits »".into(),
        colour: None,
        zone: Some("America/Montreal".into()),
        note: None,
        networks: Some(vec!["instagram".into()]),
    };
    let done = app.act(client).unwrap();
    let client_id = done.changes.clients[0].id;
    (app, client_id)
}

fn post(app: &App, client_id: ClientId, title: String, date: NaiveDate, time: Option<&str>) -> PostId {
    let planned = Some(PlannedAt { date, time: time.map(|time| time.parse().unwrap()) });
    let status = Some(Status::Approved);
    app.act(Action::AddPost { client_id, title, planned, status, channel_ids: None, visual_ids: None })
        .unwrap()
        .focus
        .unwrap()
}

#[test]
fn shared_calendars_say_the_same_to_every_program() {
    let Some(judges) = judge::ready("shared_calendars_say_the_same_to_every_program") else { return };
    let folder = tempfile::tempdir().unwrap();
    let (app, client_id) = workspace(folder.path());
    for n in 1..=28 {
        let date = NaiveDate::from_ymd_opt(2026, 12, n).unwrap();
        let title = format!("Case {n}, l’étoile ; \\ « dorée » {}", "très longue ".repeat(8).trim_end());
        post(&app, client_id, title, date, (n % 5 != 0).then_some("23:45"));
    }
    let window = (day(2026, 11), day(2027, 2));
    let instant = |day: NaiveDate| day.and_hms_opt(0, 0, 0).unwrap().and_utc();
    let (from, to) = judge::days(window);
    for (name, reader) in [("client.ics", Reader::Client { id: client_id }), ("self.ics", Reader::Oneself)] {
        let path = folder.path().join(name).display().to_string();
        let share = ShareRequest { path: Some(path.clone()), ..ShareRequest::to(reader) };
        app.act(Action::Share { share }).unwrap();
        let expected = ours(&std::fs::read(&path).unwrap(), (instant(window.0), instant(window.1)));
        let expected = sorted(expected);
        assert!(expected.len() >= 28, "{expected:#?}");
        for judge in judge::ALL {
            let said = sorted(judge::asked(&judges, judge, &["happens", &path, &from, &to]));
            assert_eq!(said, expected, "{judge:?} of {name}");
        }
    }
}

#[test]
fn what_a_writer_gets_is_the_same_events_and_tasks_to_every_program() {
    let Some(judges) = judge::ready("what_a_writer_gets_is_the_same_events_and_tasks_to_every_program")
    else {
        return;
    };
    let folder = tempfile::tempdir().unwrap();
    let (app, client_id) = workspace(folder.path());
    let add = Action::AddPerson { name: "Inès".into(), email: None, roles: None, profile: None };
    let person = app.act(add).unwrap().changes.people[0].id;
    let days = (3..=8).map(|n| NaiveDate::from_ymd_opt(2026, 12, n).unwrap());
    let ids: Vec<PostId> = days
        .enumerate()
        .map(|(n, day)| {
            let title = format!("Portrait {n} ; « à écrire », \\n d’abord");
            post(&app, client_id, title, day, (n % 2 == 0).then_some("18:00"))
        })
        .collect();
    app.act(Action::AssignPosts { ids: ids.clone(), person_id: Some(person) }).unwrap();
    let path = folder.path().join("inès.ics").display().to_string();
    let share = || ShareRequest {
        path: Some(path.clone()),
        replace: Some(true),
        ..ShareRequest::to(Reader::Person { id: person })
    };
    app.act(Action::Share { share: share() }).unwrap();
    let told = agreed(&judges, &path);
    let of = |told: &[Value], kind: &str| told.iter().filter(|one| one["kind"] == kind).count();
    // each post, the day on which it is due, the task
    assert_eq!((of(&told, "VEVENT"), of(&told, "VTODO")), (12, 6));
    // one is taken away from them
    app.act(Action::AssignPosts { ids: vec![ids[0]], person_id: None }).unwrap();
    app.act(Action::Share { share: share() }).unwrap();
    let told = agreed(&judges, &path);
    assert_eq!(
        told.iter().filter(|one| one["status"] == "CANCELLED").count(),
        3,
        "the post, the day, the task"
    );
}

#[test]
fn each_invitation_for_outlook_is_the_same_to_every_program() {
    let Some(judges) = judge::ready("each_invitation_for_outlook_is_the_same_to_every_program") else {
        return;
    };
    let folder = tempfile::tempdir().unwrap();
    let (app, client_id) = workspace(folder.path());
    for (key, value) in [("me", "Maya ; « CM »"), ("email", "maya@cm.example")] {
        app.act(Action::Remember { key: key.into(), value: Some(value.into()) }).unwrap();
    }
    let days = (3..=6).map(|n| NaiveDate::from_ymd_opt(2026, 12, n).unwrap());
    let ids: Vec<PostId> = days
        .enumerate()
        .map(|(n, day)| post(&app, client_id, format!("Case {n}"), day, (n > 0).then_some("08:30")))
        .collect();
    let shared = |name: &str| {
        let into = folder.path().join(name);
        let share = ShareRequest {
            outlook: Some(true),
            email: Some("claire@lunel.example".into()),
            path: Some(into.display().to_string()),
            ..ShareRequest::to(Reader::Client { id: client_id })
        };
        app.act(Action::Share { share }).unwrap();
        let files = std::fs::read_dir(into).unwrap().map(|entry| entry.unwrap().path().display().to_string());
        files.flat_map(|path| agreed(&judges, &path)).collect::<Vec<Value>>()
    };
    let first = shared("une");
    assert_eq!(first.len(), 4);
    for one in &first {
        assert_eq!(
            (&one["method"], &one["organizer"]),
            (&json!("REQUEST"), &json!("mailto:maya@cm.example"))
        );
        assert_eq!(one["attendees"], json!(["mailto:claire@lunel.example"]));
    }
    app.act(Action::SetStatus { ids: vec![ids[1]], status: Status::Cancelled }).unwrap();
    let second = shared("deux");
    let cancelled: Vec<&Value> = second.iter().filter(|one| one["method"] == "CANCEL").collect();
    assert_eq!(cancelled.len(), 1, "{second:#?}");
    assert_eq!((&cancelled[0]["status"], &cancelled[0]["sequence"]), (&json!("CANCELLED"), &json!(1)));
    assert!(first.iter().any(|one| one["uid"] == cancelled[0]["uid"]));
}

#[test]
fn a_calendar_in_several_files_is_one_calendar_to_every_program() {
    let Some(judges) = judge::ready("a_calendar_in_several_files_is_one_calendar_to_every_program") else {
        return;
    };
    let folder = tempfile::tempdir().unwrap();
    let (app, client_id) = workspace(folder.path());
    let long = "Une phrase de plus, avec ses accents ; et ses virgules. ".repeat(180);
    for n in 0..120 {
        let date = NaiveDate::from_ymd_opt(2026, 12, 1).unwrap() + chrono::TimeDelta::days(n);
        let id = post(&app, client_id, format!("Case {n}"), date, (n % 3 > 0).then_some("18:00"));
        let text = Some(format!("{n} {}", long.trim_end()));
        app.act(Action::WriteText { id, channel_id: None, text, hashtags: None, continues: None }).unwrap();
    }
    let path = folder.path().join("long.ics").display().to_string();
    let share = ShareRequest { path: Some(path), ..ShareRequest::to(Reader::Client { id: client_id }) };
    app.act(Action::Share { share }).unwrap();
    let files: Vec<_> = std::fs::read_dir(folder.path())
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "ics"))
        .collect();
    assert!(files.len() > 2, "{files:?}");
    let mut uids = std::collections::BTreeSet::new();
    for file in &files {
        assert!(std::fs::metadata(file).unwrap().len() <= 1_000_000, "Google refuses {file:?}");
        for one in agreed(&judges, &file.display().to_string()) {
            assert!(uids.insert(one["uid"].to_string()), "{one} is in two files");
        }
    }
    assert_eq!(uids.len(), 120);
}
