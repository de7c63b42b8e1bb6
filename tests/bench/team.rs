//! The team's screen on a workspace of its own: processor time of the page's process, against showing a month there.

use crate::{
    process,
    row::{median, ratio, row, seconds},
    turn::{press_key, turn},
};
use marronnier_window::{Desk, css};
use serde_json::json;
use std::time::Duration;

/// Windows opened.
const ROUNDS: usize = 5;
/// So many that some five hundred are due in four weeks.
const POSTS: &str = "10700";

/// Opens the screen and turns its weeks, and prints the rows about it.
pub fn measure() {
    let Some(desk) = Desk::new("bench-team") else { return };
    let workspace = desk.workspace().to_string_lossy().into_owned();
    desk.cli(&["new", &workspace, "--lang", "fr"]);
    desk.cli(&["bench-data", "--clients", "20", "--posts", POSTS, "--workspace", &workspace]);
    let assignments = assignments(&desk);
    let (mut months, mut opened, mut turned) = (Vec::new(), Vec::new(), Vec::new());
    for round in 1..=ROUNDS {
        eprintln!("the team's screen: {round} of {ROUNDS}");
        let window = desk.open();
        process::at_rest(process::web_process(window.process()).expect("the page has a process"));
        turn(&window, &press_key("l"));
        months.push(turn(&window, &press_key("m")));
        opened.push(turn(&window, &click("nav button", "Équipe")));
        window.see(&css("tr[data-person]"));
        turned.push(turn(&window, &click("header button", "Semaines suivantes")));
    }
    let [month, opened, turned] = [months, opened, turned].map(|times: Vec<Duration>| median(times));
    let line = |what: &str, ours: Duration| {
        let other = format!("the month of the same workspace {}", seconds(month));
        row(what, &other, &seconds(ours), &ratio(ours.as_secs_f64(), month.as_secs_f64()), "");
    };
    line(&format!("the team's screen of {assignments} assignments: processor time of the page"), opened);
    line("…its next four weeks", turned);
}

/// How many the screen is given first.
fn assignments(desk: &Desk) -> usize {
    let today = desk.answers("ask", &[json!({ "ask": "now" })]).remove(0)["date"].take();
    let weeks = desk.answers("ask", &[json!({ "ask": "team", "from": today, "weeks": 4 })]).remove(0);
    ["rows", "late", "undated"].iter().map(|part| weeks[part].as_array().map_or(0, Vec::len)).sum()
}

/// A button of the page with this name, clicked.
fn click(which: &str, name: &str) -> String {
    format!(
        "[...document.querySelectorAll('{which}')]
            .find((one) => (one.ariaLabel ?? one.textContent.trim()).startsWith('{name}')).click()"
    )
}
