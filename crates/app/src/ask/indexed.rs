//! Questions read what they answer, not whole tables: asked on a real file, with SQLite counting the rows it steps over.

use crate::{Answer, App, Query, action::Landing, trial::open};
use marronnier_domain::{
    filter::Filter,
    id::{ChannelId, ClientId, PostId},
    share::Reader,
};
use rusqlite::{
    StatementStatus,
    trace::{TraceEvent, TraceEventCodes},
};
use std::{
    collections::BTreeMap,
    sync::{Arc, Mutex},
};

const CLIENTS: u32 = 4;
const POSTS: u32 = 2_000;
/// More than the clients, channels and people there are; far less than the posts.
const FEW: i32 = 100;

/// A statement and the rows it stepped over without an index.
type Steps = Arc<Mutex<Vec<(String, i32)>>>;

/// Everything that the reading connection runs from now on.
fn watch(app: &App) -> Steps {
    let steps = Steps::default();
    let kept = Arc::clone(&steps);
    // a statement that is kept prepared counts all its runs together
    let totals = Mutex::new(BTreeMap::<String, i32>::new());
    let note = move |event: TraceEvent<'_>| {
        if let TraceEvent::Profile(statement, _) = event {
            let (sql, total) =
                (statement.sql().into_owned(), statement.get_status(StatementStatus::FullscanStep));
            let before = totals.lock().unwrap().insert(sql.clone(), total).filter(|before| *before <= total);
            kept.lock().unwrap().push((sql, total - before.unwrap_or_default()));
        }
    };
    app.store.read().trace_v2(TraceEventCodes::SQLITE_TRACE_PROFILE, Some(note)).unwrap();
    steps
}

fn filled(folder: &std::path::Path) -> App {
    let app = open(folder);
    app.fill_for_measuring(CLIENTS, POSTS, 0, 0).unwrap();
    app
}

#[test]
fn no_question_of_a_screen_steps_over_all_posts() {
    let folder = tempfile::tempdir().unwrap();
    let app = filled(folder.path());
    let today = app.clock.here().date;
    let (from, to) = (today, today + chrono::Days::new(6));
    let Answer::Window(rows) =
        app.ask(Query::Window { from, to, filter: Filter::default(), per_day: None, counted: None }).unwrap()
    else {
        panic!("rows")
    };
    let (id, client): (PostId, ClientId) = (rows.cards[0].id, rows.cards[0].client_id);
    let channel: Option<ChannelId> = rows.cards[0].channel_ids.first().copied();
    let of_client = || Filter { clients: vec![client], ..Filter::default() };
    let queries = vec![
        Query::Snapshot,
        Query::Opening,
        Query::OpeningMark,
        Query::Window { from, to, filter: Filter::default(), per_day: None, counted: None },
        Query::Window { from, to, filter: of_client(), per_day: None, counted: None },
        Query::Window { from, to, filter: Filter::default(), per_day: Some(4), counted: None },
        Query::Window { from, to, filter: of_client(), per_day: Some(4), counted: None },
        Query::Ideas { filter: Filter::default(), limit: None },
        Query::Ideas { filter: of_client(), limit: None },
        Query::Posts { filter: of_client(), from: Some(from), to: Some(to) },
        Query::Post { id },
        Query::History { id },
        Query::Measure { id, channel_id: channel, text: "Bonjour".into(), hashtags: String::new() },
        Query::Search { text: "marché".into(), limit: None },
        Query::ReadLine { line: "demain 18h Marché".into(), client_id: None, focus: None, time: None },
        Query::Consider {
            ids: vec![id],
            anchor: id,
            to: Landing { date: to, time: None, untimed: None },
            copy: false,
        },
        Query::Labels,
        Query::Shares { reader: Some(Reader::Client { id: client }), limit: None },
        Query::Seen { reader: None, from, to },
        Query::SeenOfPost { id },
        Query::Team { from, weeks: None },
        Query::Dues { from, to, filter: Filter::default() },
        Query::Review { id },
        Query::ClientWork { client_id: client },
        Query::Reminders,
    ];
    let steps = watch(&app);
    for query in queries {
        let name: &'static str = (&query).into();
        app.ask(query).unwrap_or_else(|failure| panic!("{name}: {failure:?}"));
        let asked: Vec<_> = steps.lock().unwrap().drain(..).collect();
        for (sql, stepped) in asked {
            assert!(stepped < FEW, "{name} steps over {stepped} rows without an index: {sql}");
        }
    }
}

#[test]
fn what_steps_over_all_posts_would_be_seen() {
    let folder = tempfile::tempdir().unwrap();
    let app = filled(folder.path());
    let steps = watch(&app);
    let conn = app.store.read();
    conn.query_row("SELECT max(length(notes)) FROM post", [], |_| Ok(())).unwrap();
    assert!(steps.lock().unwrap().iter().any(|(_, stepped)| *stepped > FEW));
}
