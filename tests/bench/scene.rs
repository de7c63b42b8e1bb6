//! What is compared: the program on the large workspace, a program with an empty page, and FullCalendar showing the same
//! posts in that program's window. Sets them up; measures nothing.

use crate::painted::Sight;
use marronnier_window::{Desk, Window, css};
use serde_json::{Value, json};
use std::{
    env, fs,
    path::{Path, PathBuf},
};

/// Colours of FullCalendar's posts; the program has as many.
const COLOURS: [&str; 12] = [
    "#8a4b2a", "#b0413e", "#c77f1b", "#7a8b2f", "#3f7d4f", "#2c7f7a", "#2f6f9f", "#4a5aa8", "#7a4f9f",
    "#a8477f", "#6b6b6b", "#3b4a54",
];

/// The colour with which pages say that they are painted.
const MARK: [u8; 3] = [255, 0, 255];

/// One of the three programs: how it is started, and what shows that it is painted.
pub struct Program {
    /// The file to start.
    pub file: PathBuf,
    /// Its arguments.
    pub arguments: Vec<String>,
    /// What is to be seen once it is painted.
    pub sight: Sight,
}

/// All three, on one desk.
pub struct Scene {
    /// The display and the home.
    pub desk: Desk,
    /// The program with an empty page.
    pub empty: Program,
    /// Ours.
    pub ours: Program,
    /// FullCalendar.
    pub peer: Program,
    /// Posts in the month shown first, days of other months that fill its weeks included.
    pub posts: usize,
    /// The most posts that a day of ours shows.
    pub cap: usize,
}

impl Scene {
    /// Looks at ours to know what it shows, and gives the same posts to FullCalendar.
    pub fn set(workspace: &Path, empty: &Path, peer: &Path) -> Option<Self> {
        let desk = Desk::new("bench")?.on(workspace);
        let folder = desk.home().join("peer");
        copy(peer, &folder).expect("the page of the peer is built (tests/bench/page/dist)");
        let frame = desk.frame().to_owned();

        let window = desk.open();
        let months = [shown(&window), turned(&window, 1)];
        turned(&window, -1);
        let cap = window.eval(
            "return Math.max(...[...document.querySelectorAll('[data-day]')]
                .map((day) => day.querySelectorAll('[data-post]').length))",
            &[],
        );
        let cap = cap.as_u64().and_then(|cap| usize::try_from(cap).ok()).expect("cards are shown");
        let card = card_edge(&window);
        crate::process::at_rest(window.process());
        // as after any use: the next start begins with the look of the window at rest
        window.wait_until("the look is kept", |window| {
            window.eval("return localStorage.getItem('look') !== null", &[]) == true
        });
        let ours = Program {
            file: PathBuf::from(env::var_os("MARRONNIER_WINDOW")?),
            arguments: desk.arguments(),
            sight: Sight::as_now(&frame, &card),
        };
        drop(window);

        let ask = |(from, to): &(String, String)| json!({ "ask": "window", "from": from, "to": to });
        let asked = [json!({ "ask": "snapshot" }), ask(&months[0]), ask(&months[1])];
        let answers = desk.answers("ask", &asked);
        let snapshot = &answers[0];
        let mut posts = Vec::new();
        for ((first, _), rows) in months.iter().zip(&answers[1..]) {
            let events = events(&rows["cards"], &snapshot["clients"]);
            posts.push(events.len());
            fs::write(folder.join(format!("{first}.json")), json!(events).to_string())
                .expect("it is written");
        }
        let wishes = json!({ "cap": cap, "today": snapshot["now"]["date"], "lang": "fr" });
        fs::write(folder.join("wishes.json"), wishes.to_string()).expect("it is written");

        let corner = [(2, 2), (4, 4), (6, 6)];
        let marked = |arguments| Program {
            file: empty.to_owned(),
            arguments,
            sight: Sight::of(&frame, &corner, MARK),
        };
        let peer = marked(vec![folder.to_string_lossy().into_owned()]);
        Some(Self { empty: marked(Vec::new()), peer, ours, posts: posts[0], cap, desk })
    }

    /// FullCalendar in its window, driven.
    pub fn open_peer(&self) -> Window {
        let window = self.desk.open_program(&self.peer.file, &self.peer.arguments);
        window.see(&css("#painted"));
        window
    }
}

/// The first and the last day of the month that a window of ours shows, once its posts are there.
pub fn shown(window: &Window) -> (String, String) {
    window.see(&css("[data-day] [data-post]"));
    let days = window.eval(
        "const days = [...document.querySelectorAll('[data-day]')].map((one) => one.dataset.day);
            return [days[0], days.at(-1)]",
        &[],
    );
    let day = |at: usize| days[at].as_str().expect("a day").to_owned();
    (day(0), day(1))
}

/// Turns the page and waits until it shows another month.
fn turned(window: &Window, by: i32) -> (String, String) {
    let before = shown(window);
    window.click(&css(&format!("button[data-turn='{by}']")));
    window.wait_until("the page has turned", |window| shown(window) != before);
    shown(window)
}

/// Three points on the coloured edge of the first card, in pixels of the display.
fn card_edge(window: &Window) -> Vec<(u64, u64)> {
    let points = window.eval(
        "const box = document.querySelector('[data-day] [data-post]').getBoundingClientRect();
            return [0.3, 0.5, 0.7].map((share) => [box.left + 1.5, box.top + box.height * share].map(Math.floor))",
        &[],
    );
    let points: Vec<(u64, u64)> = serde_json::from_value(points).expect("points");
    points
}

/// Cards as FullCalendar wants them.
fn events(cards: &Value, clients: &Value) -> Vec<Value> {
    let clients = clients.as_array().expect("clients");
    let colour = |id: &Value| {
        let client = clients.iter().find(|client| client["id"] == *id);
        let colour = client.and_then(|client| client["colour"].as_u64()).unwrap_or(0);
        COLOURS[colour as usize % COLOURS.len()]
    };
    let event = |card: &Value| {
        let (date, time) = (card["planned"]["date"].as_str()?, card["planned"]["time"].as_str());
        let start = time.map_or_else(|| date.to_owned(), |time| format!("{date}T{time}:00"));
        Some(
            json!({ "id": card["id"], "title": card["title"], "start": start, "color": colour(&card["clientId"]) }),
        )
    };
    cards.as_array().expect("cards").iter().filter_map(event).collect()
}

fn copy(from: &Path, to: &Path) -> std::io::Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let into = to.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            copy(&entry.path(), &into)?;
        } else {
            fs::copy(entry.path(), into)?;
        }
    }
    Ok(())
}
