//! Showing a month, the next and the previous one: processor time of the page's process, ours against FullCalendar.

use crate::{
    process,
    row::{median, row, seconds},
    scene::{Scene, shown},
    start::Starts,
};
use marronnier_window::{Window, css};
use std::time::Duration;

/// Windows of each kind, each turned once forth and back.
const ROUNDS: usize = 5;

/// Turns pages in both and prints the rows about it.
pub fn measure(scene: &Scene, starts: Option<&Starts>) {
    let (mut ours, mut peer) = (Vec::new(), Vec::new());
    for round in 1..=ROUNDS {
        eprintln!("pages turned: {round} of {ROUNDS}");
        ours.push(turn_ours(scene));
        peer.push(turn_peer(scene));
    }
    let middle = |turns: &[[Duration; 3]], which: usize| median(turns.iter().map(|turn| turn[which]));
    let part = |what, which| (what, middle(&peer, which), middle(&ours, which));
    let parts = [part("mount", 0), part("next month", 1), part("previous month", 2)];
    let sum = |which: fn(&(&str, Duration, Duration)) -> Duration| parts.iter().map(which).sum::<Duration>();
    let less = |theirs: Duration, ours: Duration| {
        format!("{:.1} times less", theirs.as_secs_f64() / ours.as_secs_f64())
    };
    let line = |what: &str, theirs: Duration, ours: Duration, aim: &str| {
        row(what, &format!("FullCalendar {}", seconds(theirs)), &seconds(ours), &less(theirs, ours), aim);
    };
    let what = format!(
        "a month of {} posts, at most {} a day, the next and the previous: processor time of the page",
        scene.posts, scene.cap
    );
    line(&what, sum(|part| part.1), sum(|part| part.2), "at least 4 times less");
    for (what, theirs, ours) in parts {
        line(&format!("…{what}"), theirs, ours, "");
    }
    let Some(starts) = starts else { return };
    // what any page costs in such a window is no merit or fault of either
    let own = |of: Duration| of.saturating_sub(starts.empty);
    line("…the whole program started, against the calendar alone", own(starts.peer), own(starts.ours), "");
}

fn turn_ours(scene: &Scene) -> [Duration; 3] {
    let window = scene.desk.open();
    let first = shown(&window);
    turn(&window, &press_key("l"));
    window.see_no(&css("[role=grid] [data-day]"));
    let mount = turn(&window, &press_key("m"));
    assert_eq!(shown(&window), first, "the month is back");
    let press = |by: i32| format!("document.querySelector(`button[data-turn='{by}']`).click()");
    let [next, previous] = [1, -1].map(|by| {
        let before = shown(&window);
        let took = turn(&window, &press(by));
        assert_ne!(shown(&window), before, "the page turned");
        took
    });
    assert_eq!(shown(&window), first, "the first month is back");
    [mount, next, previous]
}

/// A key pressed in the page.
pub fn press_key(key: &str) -> String {
    format!("document.body.dispatchEvent(new KeyboardEvent('keydown', {{ key: '{key}', bubbles: true }}))")
}

fn turn_peer(scene: &Scene) -> [Duration; 3] {
    let window = scene.open_peer();
    let turns = ["mount()", "calendar.next()", "calendar.prev()"].map(|call| turn(&window, call));
    let posts = window.eval("return calendar.getEvents().length", &[]);
    assert_eq!(posts, scene.posts, "it shows the same posts");
    turns
}

/// Has the page run `script` as if by a click, and waits until it rests.
pub fn turn(window: &Window, script: &str) -> Duration {
    let web = process::web_process(window.process()).expect("the page has a process");
    let before = process::at_rest(web);
    window.eval(&format!("setTimeout(() => {{ {script} }})"), &[]);
    process::at_rest(web).saturating_sub(before)
}
