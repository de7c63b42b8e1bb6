//! The journal on a real file: undo, redo, edits that go on, histories, search kept by triggers.

#![allow(clippy::unwrap_used)] // a test that cannot go on should stop

use chrono::NaiveDate;
use marronnier_domain::{
    client::Client,
    filter::Filter,
    id::{ActionId, ClientId, PostId},
    moment::PlannedAt,
    post::Post,
    status::Status,
};
use marronnier_store::{
    Connection, Entry, Recorded, Store, StoreError, Workspace, client, journal, post, search,
};
use uuid::Uuid;

fn client_row() -> Client {
    Client {
        id: ClientId(Uuid::from_u128(1)),
        name: "Biscuiterie Lunel".into(),
        colour: 3,
        zone: chrono_tz::Europe::Paris,
        note: String::new(),
        sample: false,
    }
}

fn post_row(n: u128, title: &str) -> Post {
    Post {
        id: PostId(Uuid::from_u128(n)),
        client_id: client_row().id,
        title: title.into(),
        planned: Some(PlannedAt { date: day(10), time: None }),
        status: Status::Idea,
        text: String::new(),
        hashtags: String::new(),
        pillar: String::new(),
        series: String::new(),
        notes: String::new(),
        link: String::new(),
        evergreen: false,
        pinned: false,
        assignee_id: None,
        variants: Vec::new(),
    }
}

fn day(n: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 12, n).unwrap()
}

fn act(store: &Store, told: &str, work: impl FnOnce(&Connection) -> Result<(), StoreError>) {
    typed(store, told, None, false, work);
}

fn typed(
    store: &Store,
    told: &str,
    key: Option<&str>,
    continues: bool,
    work: impl FnOnce(&Connection) -> Result<(), StoreError>,
) {
    let entry = Entry { id: ActionId(Uuid::now_v7()), at: 0, who: "Maya".into() };
    let recorded = Recorded { told: told.into(), text_key: key.map(Into::into), continues };
    store.transact(&entry, |conn| work(conn).map(|()| ((), recorded))).unwrap();
}

fn window(store: &Store) -> Vec<String> {
    post::window(&store.read(), day(1), day(31), &Filter::default())
        .unwrap()
        .into_iter()
        .map(|card| card.title)
        .collect()
}

#[test]
fn undo_and_redo_survive_a_restart_and_the_index_follows() {
    let folder = tempfile::tempdir().unwrap();
    {
        let store = Store::open(Workspace::at(folder.path())).unwrap();
        act(&store, "client", |conn| client::add(conn, &client_row()));
        act(&store, "post", |conn| post::add(conn, &post_row(2, "La bûche qui ne fond pas")));
        assert_eq!(store.undo().unwrap().unwrap().value, "post");
        assert!(window(&store).is_empty());
    }
    let store = Store::open(Workspace::at(folder.path())).unwrap();
    assert!(search::posts(&store.read(), "bûche", 10).unwrap().is_empty());
    assert_eq!(journal::next(&store.read()).unwrap(), (Some("client".into()), Some("post".into())));
    store.redo().unwrap().unwrap();
    assert_eq!(window(&store), ["La bûche qui ne fond pas"]);
    assert_eq!(search::posts(&store.read(), "BUCH", 10).unwrap(), [post_row(2, "").id]);
    assert!(store.redo().unwrap().is_none());
}

#[test]
fn a_new_action_puts_what_was_undone_out_of_redos_reach_but_not_out_of_the_history() {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::open(Workspace::at(folder.path())).unwrap();
    act(&store, "client", |conn| client::add(conn, &client_row()));
    act(&store, "post", |conn| post::add(conn, &post_row(2, "Un")));
    act(&store, "move", |conn| post::plan(conn, post_row(2, "").id, None, Status::Idea));
    store.undo().unwrap();
    act(&store, "title", |conn| post::set(conn, &post_row(2, "Deux")));
    assert!(store.redo().unwrap().is_none());
    let past: Vec<_> = journal::of_post(&store.read(), post_row(2, "").id, 10)
        .unwrap()
        .into_iter()
        .map(|line| (line.told, line.undone))
        .collect();
    assert_eq!(past, [("title".into(), false), ("move".into(), true), ("post".into(), false)]);
}

#[test]
fn typing_that_goes_on_is_one_step_of_undo() {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::open(Workspace::at(folder.path())).unwrap();
    act(&store, "client", |conn| client::add(conn, &client_row()));
    act(&store, "post", |conn| post::add(conn, &post_row(2, "")));
    for title in ["L", "La", "La b"] {
        typed(&store, "type", Some("title"), title != "L", |conn| post::set(conn, &post_row(2, title)));
    }
    store.undo().unwrap();
    assert_eq!(window(&store), [""]);
    store.redo().unwrap();
    assert_eq!(window(&store), ["La b"]);
}

#[test]
fn an_action_that_fails_leaves_no_row_and_no_line() {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::open(Workspace::at(folder.path())).unwrap();
    let entry = Entry { id: ActionId(Uuid::now_v7()), at: 0, who: "Maya".into() };
    let failed = store.transact(&entry, |conn| -> Result<((), Recorded), StoreError> {
        client::add(conn, &client_row())?;
        Err(StoreError::JournalMismatch)
    });
    assert!(failed.is_err());
    assert!(client::all(&store.read()).unwrap().is_empty());
    assert_eq!(journal::next(&store.read()).unwrap(), (None, None));
}

#[test]
fn a_foreign_file_and_a_newer_workspace_are_refused_and_not_one_byte_changes() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("workspace.db");
    let refused = |bytes: &[u8]| {
        std::fs::write(&file, bytes).unwrap();
        let error = Store::open(Workspace::at(folder.path())).unwrap_err();
        assert_eq!(std::fs::read(&file).unwrap(), bytes);
        error
    };
    assert!(matches!(
        refused(b"these are not the bytes of a database, and long enough to tell"),
        StoreError::NotAWorkspace(_)
    ));

    let other = folder.path().join("other.db");
    let conn = Connection::open(&other).unwrap();
    conn.execute_batch("CREATE TABLE t (x)").unwrap();
    drop(conn);
    assert!(matches!(refused(&std::fs::read(&other).unwrap()), StoreError::NotAWorkspace(_)));

    let newer = tempfile::tempdir().unwrap();
    drop(Store::open(Workspace::at(newer.path())).unwrap());
    let conn = Connection::open(newer.path().join("workspace.db")).unwrap();
    conn.pragma_update(None, "user_version", 99).unwrap();
    conn.pragma_update(None, "journal_mode", "DELETE").unwrap();
    drop(conn);
    let bytes = std::fs::read(newer.path().join("workspace.db")).unwrap();
    assert!(matches!(refused(&bytes), StoreError::Newer { found: 99, .. }));
}

#[test]
fn the_last_actions_can_be_undone_the_older_ones_are_told_and_the_oldest_are_gone() {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::open(Workspace::at(folder.path())).unwrap();
    act(&store, "client", |conn| client::add(conn, &client_row()));
    for n in 2..=9 {
        act(&store, &format!("post {n}"), |conn| post::add(conn, &post_row(n, "La bûche")));
    }
    let long_ago = 4 * journal::HISTORY;
    let lines = |store: &Store| {
        let conn = store.read();
        let held: (u32, u32) = conn
            .query_row("SELECT count(*), sum(length(changeset) > 0) FROM journal", [], |row| {
                Ok((row.get(0)?, row.get(1)?))
            })
            .unwrap();
        held
    };
    assert_eq!(store.compact(0, 4, || true).unwrap(), 5);
    assert_eq!(lines(&store), (9, 4));
    assert_eq!(store.compact(0, 4, || true).unwrap(), 0, "nothing is left to do");
    let past = journal::of_post(&store.read(), post_row(3, "").id, 10).unwrap();
    assert_eq!(past.len(), 1, "an old line is still told");
    for n in (6..=9).rev() {
        assert_eq!(store.undo().unwrap().unwrap().value, format!("post {n}"));
    }
    assert!(store.undo().unwrap().is_none(), "what was emptied cannot be undone");
    assert_eq!(store.redo().unwrap().unwrap().value, "post 6");
    // years later the emptied lines go; those that undo may need stay, however old
    assert_eq!(store.compact(long_ago, 4, || true).unwrap(), 5);
    assert_eq!(lines(&store), (4, 4));
    assert!(journal::of_post(&store.read(), post_row(3, "").id, 10).unwrap().is_empty());
    assert_eq!(store.undo().unwrap().unwrap().value, "post 6");
}
