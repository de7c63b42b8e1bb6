//! The core on 200 clients and 100,000 posts, each figure against bare SQLite in the same run. Prints ratios; judges none.
#![allow(clippy::unwrap_used, clippy::panic)] // a measurement that cannot go on should stop

use chrono::{Days, NaiveDate};
use marronnier_app::{
    Action, Answer, App, Clock, Language, Options, Query,
    action::Landing,
    domain::{filter::Filter, id::PostId},
};
use rusqlite::{Connection, params};
use std::{
    hint::black_box,
    path::Path,
    time::{Duration, Instant},
};

const CLIENTS: u32 = 200;
const POSTS: u32 = 100_000;

fn main() {
    let folder = tempfile::tempdir().unwrap();
    let app = open(folder.path());
    let filled = Instant::now();
    app.fill_for_measuring(CLIENTS, POSTS).unwrap();
    println!("{CLIENTS} clients, {POSTS} posts, filled in {:.1} s", filled.elapsed().as_secs_f64());
    let bare = bare(folder.path());
    let Answer::Snapshot(snapshot) = app.ask(Query::Snapshot).unwrap() else { panic!() };
    let today = snapshot.now.date;

    println!("\n| what | bare | ours | ratio | aim |");
    println!("|---|---|---|---|---|");
    window(&app, &bare, today);
    act(&app, &bare, today);
    search(&app, &bare);
    let memory = resident();
    println!("| memory of the process, peak | | {memory} MiB | | under 150 MiB |");
}

fn open(folder: &Path) -> App {
    App::open(Options {
        folder: folder.to_owned(),
        clock: Clock::system(),
        who: String::new(),
        language: Language::Fr,
    })
    .unwrap()
}

/// A connection of its own, as durable as the program's.
fn bare(folder: &Path) -> Connection {
    let conn = Connection::open(folder.join("workspace.db")).unwrap();
    conn.pragma_update(None, "synchronous", "FULL").unwrap();
    conn
}

fn window(app: &App, bare: &Connection, today: NaiveDate) {
    let (from, to) = (today - Days::new(15), today + Days::new(15));
    let mut rows = 0;
    let mut query = bare
        .prepare(
            "SELECT p.id, p.client_id, p.title, p.planned_date, p.planned_time, p.status, p.pillar, p.series,
                    p.evergreen, p.pinned, p.assignee_id,
                    (SELECT group_concat(v.channel_id, '') FROM variant v WHERE v.post_id = p.id)
             FROM post p WHERE p.planned_date BETWEEN ?1 AND ?2 ORDER BY p.planned_date, p.planned_time, p.id",
        )
        .unwrap();
    let (bare, ours) = pairs(
        20,
        |_| {
            rows = 0;
            let mut found = query.query(params![from.to_string(), to.to_string()]).unwrap();
            while let Some(row) = found.next().unwrap() {
                for column in 0..12 {
                    black_box(row.get_ref(column).unwrap());
                }
                rows += 1;
            }
        },
        |_| {
            let query = Query::Window { from, to, filter: Filter::default() };
            black_box(app.ask(query).unwrap());
        },
    );
    line(&format!("a month of {rows} posts"), bare, ours, "at most 3");
}

fn act(app: &App, bare: &Connection, today: NaiveDate) {
    let Answer::Window(rows) =
        app.ask(Query::Window { from: today, to: today + Days::new(6), filter: Filter::default() }).unwrap()
    else {
        panic!()
    };
    let ids: Vec<PostId> = rows
        .cards
        .iter()
        .filter(|card| !card.status.is_locked() && !card.status.is_agreed())
        .map(|card| card.id)
        .take(200)
        .collect();
    let landing = |n: usize| Landing { date: today + Days::new(n as u64 % 60), time: None, untimed: None };
    let changeset = vec![0_u8; 300];
    let (bare_took, ours) = pairs(
        100,
        |n| {
            // The same rows as the action: the post, a line of the journal, its link.
            let id = ids[n].to_string();
            let tx = bare.unchecked_transaction().unwrap();
            tx.execute(
                "UPDATE post SET planned_date = ?2 WHERE id = ?1",
                params![id, landing(n).date.to_string()],
            )
            .unwrap();
            tx.execute(
                "INSERT INTO journal (action_id, at, who, told, changeset) VALUES (?1, 0, '', ?2, ?3)",
                params![uuid::Uuid::now_v7().to_string(), "{\"name\":\"\"}".repeat(10), changeset],
            )
            .unwrap();
            tx.execute("INSERT INTO journal_post VALUES (?1, last_insert_rowid())", params![id]).unwrap();
            tx.commit().unwrap();
        },
        |n| {
            let id = ids[100 + n];
            black_box(app.act(Action::MovePosts { ids: vec![id], anchor: id, to: landing(n) }).unwrap());
        },
    );
    line("one act", bare_took, ours, "at most 3");
}

fn search(app: &App, bare: &Connection) {
    let mut query =
        bare.prepare("SELECT rowid FROM search WHERE search MATCH ?1 ORDER BY rank LIMIT 50").unwrap();
    for typed in ["b", "bu", "buche noel", "lumiere", "client 042"] {
        let words: Vec<String> = typed.split(' ').map(|word| format!("\"{word}\"*")).collect();
        let words = words.join(" ");
        let (bare, ours) = pairs(
            10,
            |_| {
                let mut found = query.query([&words]).unwrap();
                while let Some(row) = found.next().unwrap() {
                    black_box(row.get_ref(0).unwrap());
                }
            },
            |_| {
                black_box(app.ask(Query::Search { text: typed.to_owned(), limit: None }).unwrap());
            },
        );
        line(&format!("search « {typed} »"), bare, ours, "under 4");
    }
}

/// The medians of two pieces of work done in turn, so that both see the same machine.
fn pairs(times: usize, mut one: impl FnMut(usize), mut other: impl FnMut(usize)) -> (Duration, Duration) {
    let (mut first, mut second) = (Vec::new(), Vec::new());
    for n in 0..times {
        let start = Instant::now();
        one(n);
        first.push(start.elapsed());
        let start = Instant::now();
        other(n);
        second.push(start.elapsed());
    }
    first.sort();
    second.sort();
    (first[times / 2], second[times / 2])
}

fn line(what: &str, bare: Duration, ours: Duration, aim: &str) {
    let ms = |took: Duration| format!("{:.2} ms", took.as_secs_f64() * 1000.0);
    println!(
        "| {what} | {} | {} | {:.2} | {aim} |",
        ms(bare),
        ms(ours),
        ours.as_secs_f64() / bare.as_secs_f64()
    );
}

/// Peak resident memory of this process in MiB; 0 where the system does not tell.
fn resident() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    peak.and_then(|peak| peak.trim().trim_end_matches(" kB").parse::<u64>().ok()).unwrap_or(0) / 1024
}
