//! What was told to readers, on a real file: older workspaces open, undo leaves it alone, questions use the indexes.

#![allow(clippy::unwrap_used)] // a test that cannot go on should stop

use chrono::NaiveDate;
use marronnier_domain::{
    filter::Filter,
    id::{ClientId, PostId, ShareId},
    moment::PlannedAt,
    share::{Letter, Reader, Scope, Shown, Telling, Version, uid},
    status::Status,
};
use marronnier_store::{
    Connection, Store, Workspace,
    share::{self, ShareRow, Told},
};
use uuid::Uuid;

fn day(n: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 12, n).unwrap()
}

fn post(n: u128) -> PostId {
    PostId(Uuid::from_u128(n))
}

fn scope() -> Scope {
    let reader = Reader::Client { id: ClientId(Uuid::from_u128(1)) };
    Scope { reader, filter: Filter::default(), channels: Vec::new(), from: None, to: None, email: None }
}

fn version(sequence: u32, on: u32) -> Version {
    let shown = Shown {
        title: "Bûche".into(),
        at: PlannedAt { date: day(on), time: None },
        zone: chrono_tz::Europe::Paris,
        status: Status::WithClient,
        text: String::new(),
        hashtags: String::new(),
        link: String::new(),
        channels: Vec::new(),
        client: None,
        team: None,
        work: Vec::new(),
        undated: None,
    };
    let telling = Telling { shown, letter: Letter::default() };
    Version { sequence, modified: i64::from(sequence), withdrawn: false, telling }
}

fn tell(store: &Store, id: u128, told: &[(u128, Version, bool)]) {
    let row = ShareRow {
        id: ShareId(Uuid::from_u128(id)),
        reader_name: "Lunel".into(),
        at: i64::try_from(id).unwrap(),
        who: "Maya".into(),
        scope: scope(),
        outlook: false,
        file: "a.ics".into(),
        counts: "{}".into(),
    };
    let uids: Vec<String> = told.iter().map(|(n, ..)| uid(post(*n))).collect();
    let told: Vec<Told<'_>> = told
        .iter()
        .zip(&uids)
        .map(|((n, version, is_news), uid)| Told { post: post(*n), uid, version, is_news: *is_news, part: 0 })
        .collect();
    store.keep(|conn| share::add(conn, &row, &told)).unwrap();
}

fn open(folder: &std::path::Path) -> Store {
    Store::open(Workspace::at(folder)).unwrap()
}

#[test]
fn a_workspace_of_the_first_program_opens_and_keeps_what_it_holds() {
    let folder = tempfile::tempdir().unwrap();
    let old = Connection::open(folder.path().join("workspace.db")).unwrap();
    old.execute_batch(include_str!("../migrations/0001_first.sql")).unwrap();
    old.pragma_update(None, "application_id", 0x4d61_7272).unwrap();
    old.pragma_update(None, "user_version", 1).unwrap();
    old.execute("INSERT INTO client VALUES ('00000000-0000-0000-0000-000000000001', 'Lunel', 3, 'Europe/Paris', '', 0)", [])
        .unwrap();
    drop(old);
    let store = open(folder.path());
    assert_eq!(marronnier_store::client::all(&store.read()).unwrap()[0].name, "Lunel");
    assert!(share::all(&store.read(), None, 10).unwrap().is_empty());
    tell(&store, 1, &[(1, version(0, 5), true)]);
    drop(store);
    assert_eq!(share::all(&open(folder.path()).read(), None, 10).unwrap().len(), 1);
}

#[test]
fn each_state_is_kept_once_and_the_last_is_known() {
    let folder = tempfile::tempdir().unwrap();
    let store = open(folder.path());
    tell(&store, 1, &[(1, version(0, 5), true), (2, version(0, 6), true)]);
    tell(&store, 2, &[(1, version(1, 9), true), (2, version(0, 6), false)]);
    let conn = store.read();
    let versions = share::versions(&conn, scope().reader, post(1)).unwrap();
    assert_eq!(versions, [version(0, 5), version(1, 9)]);
    let known = share::known(&conn, &scope(), []).unwrap();
    assert_eq!((known.len(), &known[&post(1)].version), (2, &version(1, 9)));
    assert!(known.values().all(|one| one.ours));
    let other = Scope { channels: vec![marronnier_domain::id::ChannelId(Uuid::from_u128(9))], ..scope() };
    assert!(
        share::known(&conn, &other, []).unwrap().values().all(|one| !one.ours),
        "another narrowing told it"
    );
    let early = Scope { to: Some(day(5)), ..scope() };
    assert!(share::known(&conn, &early, []).unwrap().is_empty());
    assert_eq!(share::known(&conn, &early, [post(1)]).unwrap().len(), 1);
    assert_eq!(share::readers_of(&conn, &uid(post(1))).unwrap(), [(scope().reader, post(1))]);
}

#[test]
fn a_share_whose_file_never_came_into_its_place_is_forgotten() {
    let folder = tempfile::tempdir().unwrap();
    let store = open(folder.path());
    tell(&store, 1, &[(1, version(0, 5), true)]);
    tell(&store, 2, &[(1, version(1, 9), true), (2, version(0, 6), true)]);
    store.keep(|conn| share::forget(conn, ShareId(Uuid::from_u128(2)))).unwrap();
    let conn = store.read();
    let known = share::known(&conn, &scope(), []).unwrap();
    assert_eq!((known.len(), &known[&post(1)].version), (1, &version(0, 5)));
    assert_eq!(share::all(&conn, None, 10).unwrap().len(), 1);
}

/// How SQLite would answer.
fn plan(conn: &Connection, sql: &str) -> String {
    let mut query = conn.prepare(&format!("EXPLAIN QUERY PLAN {sql}")).unwrap();
    let count = query.parameter_count();
    let rows =
        query.query_map(rusqlite::params_from_iter(vec![""; count]), |row| row.get::<_, String>(3)).unwrap();
    rows.collect::<Result<Vec<_>, _>>().unwrap().join("; ")
}

#[test]
fn no_question_reads_a_whole_table() {
    let folder = tempfile::tempdir().unwrap();
    let store = open(folder.path());
    let conn = store.read();
    for (sql, index) in [
        ("SELECT * FROM shown WHERE reader = ? AND last = 1 AND day BETWEEN ? AND ?", "shown_to_reader"),
        (
            "SELECT * FROM shown WHERE last = 1 AND day BETWEEN ? AND ? AND reader GLOB ? ORDER BY day",
            "shown_by_day",
        ),
        ("SELECT * FROM shown WHERE post_id = ? AND last = 1", "shown_of_post"),
        ("SELECT * FROM shown WHERE uid = ? AND last = 1", "shown_by_uid"),
        ("SELECT * FROM shown WHERE reader = ? AND post_id = ? ORDER BY sequence", "PRIMARY KEY"),
        (
            "SELECT 1 FROM share_post t CROSS JOIN share s ON s.id = t.share_id WHERE t.post_id = ? AND s.reader = ?",
            "share_of_post",
        ),
        ("SELECT * FROM share WHERE reader = ? ORDER BY at DESC, id DESC LIMIT 1", "share_of_reader"),
        ("SELECT * FROM share ORDER BY at DESC, id DESC LIMIT 1", "share_by_time"),
        (
            "SELECT * FROM key_date d WHERE d.again = '' AND d.last_day >= ? AND d.first_day <= ?",
            "key_date_once",
        ),
        ("SELECT * FROM key_date d WHERE d.again <> '' AND d.first_day <= ?", "key_date_again"),
        ("SELECT post_id FROM imported_event WHERE uid = ?", "imported_event_by_uid"),
        ("SELECT accepted FROM answered WHERE id = ?", "PRIMARY KEY"),
        ("SELECT id FROM key_date_source WHERE client_id = ?", "key_date_source_of_client"),
    ] {
        let plan = plan(&conn, sql);
        assert!(plan.contains(index) && !plan.contains("TEMP B-TREE"), "{sql}: {plan}");
    }
}
