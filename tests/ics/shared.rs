//! Files that `share` makes from a workspace, read by other programs: the same events, instants and texts as we wrote.

use crate::{
    judge,
    ours::{ours, sorted},
};
use chrono::{DateTime, NaiveDate, Utc};
use marronnier_app::{
    Action, App, Clock, Language, Options,
    domain::{moment::PlannedAt, share::Reader, status::Status},
    share::ShareRequest,
};

fn day(year: i32, month: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, 1).unwrap()
}

#[test]
fn shared_calendars_say_the_same_to_every_program() {
    let Some(judges) = judge::ready("shared_calendars_say_the_same_to_every_program") else { return };
    let folder = tempfile::tempdir().unwrap();
    let now: DateTime<Utc> = "2026-12-01T09:00:00Z".parse().unwrap();
    let app = App::open(Options {
        folder: folder.path().join("workspace"),
        clock: Clock::told(chrono_tz::Europe::Paris, move || now),
        who: "Maya".into(),
        language: Language::Fr,
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
    for n in 1..=28 {
        let date = NaiveDate::from_ymd_opt(2026, 12, n).unwrap();
        let time = (n % 5 != 0).then(|| "23:45".parse().unwrap());
        let title = format!("Case {n}, l’étoile ; \\ « dorée » {}", "très longue ".repeat(8).trim_end());
        let planned = Some(PlannedAt { date, time });
        let status = Some(Status::Approved);
        app.act(Action::AddPost { client_id, title, planned, status, channel_ids: None }).unwrap();
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
