//! The core and the headless host on a large workspace, each figure against bare SQLite in the same run. Prints one row
//! of a table for each; judges none.
#![allow(clippy::unwrap_used, clippy::panic)] // a measurement that cannot go on should stop

#[path = "support/bare.rs"]
mod bare;
#[path = "support/host.rs"]
mod host;

use chrono::{Days, NaiveDate};
use host::Host;
use marronnier_app::{
    Action, Answer, App, Clock, Language, Options, Query,
    action::Landing,
    domain::{filter::Filter, id::PostId, share::Reader, status::Status},
    share::{CalendarRequest, ShareRequest},
};
use serde_json::json;
use std::{
    env,
    hint::black_box,
    path::{Path, PathBuf},
    time::{Duration, Instant},
};

const CLIENTS: u32 = 200;
const POSTS: u32 = 100_000;
const MOVES: usize = 100;
const YEAR: u32 = 1_000;

fn main() {
    let temporary = tempfile::tempdir().unwrap();
    // `cargo xtask bench` fills one for all its parts
    let given = env::var_os("MARRONNIER_BENCH_WORKSPACE").map(PathBuf::from);
    let folder = given.clone().unwrap_or_else(|| temporary.path().to_owned());
    let app = open(&folder);
    if given.is_none() {
        app.fill_for_measuring(CLIENTS, POSTS, 0, 0).unwrap();
    }
    let mut asked = env::var_os("MARRONNIER_CLI").map(|program| Host::open(&program, "ask", &folder));
    let mut acted = env::var_os("MARRONNIER_CLI").map(|program| Host::open(&program, "act", &folder));
    let Answer::Snapshot(snapshot) = app.ask(Query::Snapshot).unwrap() else { panic!() };
    let today = snapshot.now.date;

    window(&app, &folder, today, asked.as_mut());
    act(&app, &folder, today, acted.as_mut());
    search(&app, &folder, asked.as_mut());
    share();
    if let (Some(asked), Some(acted)) = (asked, acted) {
        let most = asked.peak_memory().max(acted.peak_memory());
        println!("| headless host, after all of this: peak memory | | {most} MiB | | under 150 MiB |");
    }
}

fn open(folder: &Path) -> App {
    App::open(Options {
        folder: folder.to_owned(),
        clock: Clock::system(),
        who: String::new(),
        language: Language::Fr,
        access: marronnier_app::Access::Work,
    })
    .unwrap()
}

/// A month, as rows of the core and as a line of JSON that came through the pipe of the headless host.
fn window(app: &App, folder: &Path, today: NaiveDate, mut host: Option<&mut Host>) {
    let (from, to) = (today - Days::new(15), today + Days::new(14));
    let conn = bare::open(folder);
    let query = || Query::Window { from, to, filter: Filter::default(), per_day: None, counted: None };
    let line = json!({ "ask": "window", "from": from, "to": to });
    let Answer::Window(rows) = app.ask(query()).unwrap() else { panic!() };
    assert_eq!(rows.cards.len(), bare::month(&conn, from, to), "the same rows");
    let [bare, ours, piped] = turns(20, |who, _| match who {
        0 => drop(black_box(bare::month(&conn, from, to))),
        1 => drop(black_box(app.ask(query()).unwrap())),
        _ => host.iter_mut().for_each(|host| {
            black_box(host.say(&line));
        }),
    });
    row(&format!("a month of {} posts asked", rows.cards.len()), bare, ours, "at most 3");
    if host.is_some() {
        row("…of the headless host, through its pipe as JSON", bare, piped, "at most 3");
    }
}

/// A post moved to another day.
fn act(app: &App, folder: &Path, today: NaiveDate, mut host: Option<&mut Host>) {
    let query = Query::Window {
        from: today,
        to: today + Days::new(6),
        filter: Filter::default(),
        per_day: None,
        counted: None,
    };
    let Answer::Window(rows) = app.ask(query).unwrap() else { panic!() };
    let free = rows.cards.iter().filter(|card| !card.status.is_locked() && !card.status.is_agreed());
    let ids: Vec<PostId> = free.map(|card| card.id).take(3 * MOVES).collect();
    assert_eq!(ids.len(), 3 * MOVES);
    let landing =
        |n: usize| Landing { date: today + Days::new(n as u64 % 60 + 10), time: None, untimed: None };
    let move_to = |id, n| Action::MovePosts { ids: vec![id], anchor: id, to: landing(n) };
    let conn = bare::open(folder);
    app.act(move_to(ids[0], 0)).unwrap();
    let line = bare::last_line(&conn);
    let [bare, ours, piped] = turns(MOVES, |who, n| match who {
        0 => bare::move_post(&conn, ids[n], landing(n).date, &line),
        1 => drop(black_box(app.act(move_to(ids[MOVES + n], n)).unwrap())),
        _ => host.iter_mut().for_each(|host| {
            let id = ids[2 * MOVES + n];
            let to = json!({ "date": landing(n).date });
            host.say(&json!({ "do": "movePosts", "ids": [id], "anchor": id, "to": to }));
        }),
    });
    row("a post moved", bare, ours, "at most 3");
    if host.is_some() {
        row("…by the headless host, through its pipe as JSON", bare, piped, "at most 3");
    }
}

fn search(app: &App, folder: &Path, mut host: Option<&mut Host>) {
    let conn = bare::open(folder);
    for typed in ["b", "bu", "buche noel", "lumiere", "client 042"] {
        let line = json!({ "ask": "search", "text": typed });
        let [bare, ours, piped] = turns(10, |who, _| match who {
            0 => drop(black_box(bare::search(&conn, typed))),
            1 => drop(black_box(app.ask(Query::Search { text: typed.to_owned(), limit: None }).unwrap())),
            _ => host.iter_mut().for_each(|host| {
                black_box(host.say(&line));
            }),
        });
        row(&format!("search « {typed} »"), bare, ours, "under 4");
        if host.is_some() {
            row("…of the headless host", bare, piped, "under 4");
        }
    }
}

/// A client's year of a thousand posts: told for the first time, told again, and read back as an answer.
fn share() {
    let folder = tempfile::tempdir().unwrap();
    let app = open(folder.path());
    app.fill_for_measuring(1, YEAR, 0, 0).unwrap();
    let Answer::Snapshot(snapshot) = app.ask(Query::Snapshot).unwrap() else { panic!() };
    let path = folder.path().join("year.ics").display().to_string();
    let told = ShareRequest {
        filter: Some(Filter { statuses: Status::ALL.to_vec(), ..Filter::default() }),
        path: Some(path.clone()),
        ..ShareRequest::to(Reader::Client { id: snapshot.clients[0].id })
    };
    let took = |work: &dyn Fn()| {
        let mut took: Vec<Duration> = (0..9)
            .map(|_| {
                let start = cpu();
                work();
                cpu().saturating_sub(start)
            })
            .collect();
        took.sort();
        took[took.len() / 2].as_secs_f64() * 1000.0
    };
    let start = cpu();
    app.act(Action::Share { share: told.clone() }).unwrap();
    let first = (cpu().saturating_sub(start)).as_secs_f64() * 1000.0;
    let again = took(&|| drop(black_box(app.act(Action::Share { share: told.clone() }).unwrap())));
    // parted in two when it is too large for Google
    let first_part = path.replace(".ics", "-1.ics");
    let path = if Path::new(&first_part).exists() { first_part } else { path };
    let size = std::fs::metadata(&path).unwrap().len();
    let file = CalendarRequest { path, ..CalendarRequest::default() };
    let back = took(&|| drop(black_box(app.ask(Query::ReadCalendarFile { file: file.clone() }).unwrap())));
    println!(
        "| a client's year of {YEAR} posts shared, first of {size} octets | | {first:.1} ms of CPU | | under 100 |"
    );
    println!("| …shared again | | {again:.1} ms of CPU | | under 100 |");
    println!("| …read back as an answer | | {back:.1} ms of CPU | | |");
}

/// What this process has used of the processors, all of its threads.
fn cpu() -> Duration {
    let threads = std::fs::read_dir("/proc/self/task").unwrap();
    let used = threads.map(|thread| {
        let stat = std::fs::read_to_string(thread.unwrap().path().join("schedstat")).unwrap_or_default();
        stat.split(' ').next().and_then(|used| used.parse().ok()).unwrap_or(0)
    });
    Duration::from_nanos(used.sum())
}

/// The medians of three pieces of work done in turn, so that all see the same machine.
fn turns(times: usize, mut work: impl FnMut(usize, usize)) -> [Duration; 3] {
    let mut took = [(); 3].map(|()| Vec::new());
    for n in 0..times {
        for (who, took) in took.iter_mut().enumerate() {
            let start = Instant::now();
            work(who, n);
            took.push(start.elapsed());
        }
    }
    took.map(|mut took| {
        took.sort();
        took[times / 2]
    })
}

fn row(what: &str, bare: Duration, ours: Duration, aim: &str) {
    let ms = |took: Duration| format!("{:.2} ms", took.as_secs_f64() * 1000.0);
    let ratio = ours.as_secs_f64() / bare.as_secs_f64();
    println!("| {what} | bare SQLite {} | {} | {ratio:.2} | {aim} |", ms(bare), ms(ours));
}
