//! The library of twenty thousand visuals: what opening it costs, and how long each frame takes while it is scrolled from its
//! first row to its last and through it by leaps, against an animation on the same screen at rest.

use crate::{
    process,
    row::{at, median, ratio, row, seconds},
    turn::{press_key, turn},
};
use marronnier_window::{Desk, Window, css};
use serde_json::Value;
use std::time::Duration;

/// Visuals of the workspace.
const VISUALS: &str = "20000";
/// Windows opened.
const ROUNDS: usize = 3;
/// Frames of a way from the first row to the last: some ten seconds of a hand that never stops.
const FRAMES: u32 = 600;
/// Frames of a brisk wheel: 100 pixels a frame.
const WHEEL: u32 = 400;

/// Scrolls a little in each frame, and notes when each came; `missing` counts the frames in which a tile in sight had
/// neither row nor picture.
const SCROLL: &str = "
    const [frames, by, done] = [arguments[0], arguments[1], arguments[arguments.length - 1]];
    const list = document.querySelector('.grid > *');
    const step = by || (list.scrollHeight - list.clientHeight) / frames;
    const times = [];
    let bare = 0;
    list.scrollTop = 0;
    const frame = (now) => {
      times.push(now);
      if (times.length > frames) return done({ times, bare, at: list.scrollTop, end: list.scrollHeight - list.clientHeight });
      if (by >= 0) list.scrollTop += step;
      const middle = list.getBoundingClientRect().top + list.clientHeight / 2;
      const inside = (one) => one.getBoundingClientRect().top <= middle && one.getBoundingClientRect().bottom >= middle;
      if (![...list.querySelectorAll('[data-visual]')].some(inside)) bare += 1;
      requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame)";

/// Opens the library and scrolls it, and prints the rows about it.
pub fn measure() {
    let Some(desk) = Desk::new("bench-library") else { return };
    let workspace = desk.workspace().to_string_lossy().into_owned();
    desk.cli(&["new", &workspace, "--lang", "fr"]);
    let counts = ["--clients", "20", "--posts", "2000", "--visuals", VISUALS];
    desk.cli(&[&["bench-data"], &counts[..], &["--workspace", &workspace]].concat());
    let (mut months, mut opened, mut shown) = (Vec::new(), Vec::new(), Vec::new());
    let (mut still, mut wheel, mut sweep) = (Vec::new(), Vec::new(), Vec::new());
    let mut bare = 0;
    for round in 1..=ROUNDS {
        eprintln!("the library: {round} of {ROUNDS}");
        let window = desk.open();
        process::at_rest(process::web_process(window.process()).expect("the page has a process"));
        turn(&window, &press_key("l"));
        months.push(turn(&window, &press_key("m")));
        shown.push(until_shown(&window));
        turn(&window, &press_key("m"));
        opened.push(turn(&window, &press_key("v")));
        still.extend(frames(&window, 120, -1).0);
        wheel.extend(frames(&window, WHEEL, 100).0);
        let (times, without) = frames(&window, FRAMES, 0);
        sweep.extend(times);
        bare += without;
    }
    let [month, opened] = [months, opened].map(|times: Vec<Duration>| median(times));
    let other = format!("the month of the same workspace {}", seconds(month));
    row(
        &format!("the library of {VISUALS} visuals opened: processor time of the page"),
        &other,
        &seconds(opened),
        &ratio(opened.as_secs_f64(), month.as_secs_f64()),
        "",
    );
    row("…from the key until its first pictures are drawn", "", &format!("{:.0} ms", median(shown)), "", "");
    for (what, took) in
        [("scrolled by 100 pixels a frame", &wheel), ("from its first row to its last", &sweep)]
    {
        for (which, share, aim) in [("median frame of", 0.5, "under 20 ms"), ("95th percentile of", 0.95, "")]
        {
            let (floor, ours) = (at(still.iter().copied(), share), at(took.iter().copied(), share));
            let label = format!("…{what}: {which} {}", took.len());
            let floor_told = format!("not scrolled {floor:.0} ms");
            row(&label, &floor_told, &format!("{ours:.0} ms"), &format!("{:.2}", ours / floor), aim);
        }
    }
    let share = f64::from(bare) / (sweep.len() as f64) * 100.0;
    row("…frames of that way with a tile still to come in the middle", "", &format!("{share:.0} %"), "", "");
}

/// Milliseconds from the key to the frame in which each tile in sight has its picture.
fn until_shown(window: &Window) -> f64 {
    let took = window.eval_later(
        "const done = arguments[arguments.length - 1];
         const begun = performance.now();
         const there = () => {
           const tiles = [...document.querySelectorAll('.grid [data-visual] img')];
           const inside = tiles.filter((one) => one.getBoundingClientRect().top < innerHeight);
           if (inside.length > 8 && inside.every((one) => one.complete && one.naturalWidth)) {
             requestAnimationFrame((now) => done(now - begun));
           } else requestAnimationFrame(there);
         };
         document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'v', code: 'KeyV', bubbles: true }));
         requestAnimationFrame(there)",
        &[],
    );
    window.see(&css(".grid [data-visual] img"));
    took.as_f64().expect("a time")
}

/// What each frame took while the list was scrolled by so many pixels in each; 0 goes from the first row to the last.
fn frames(window: &Window, count: u32, by: i32) -> (Vec<f64>, u32) {
    let seen = window.eval_later(SCROLL, &[count.into(), by.into()]);
    let times: Vec<f64> = seen["times"].as_array().into_iter().flatten().filter_map(Value::as_f64).collect();
    assert!(times.len() as u32 > count, "frames: {seen}");
    if by == 0 {
        let (at, end) = (seen["at"].as_f64().unwrap_or(0.0), seen["end"].as_f64().unwrap_or(1.0));
        assert!(at > end * 0.98, "scrolled to {at} of {end}");
    }
    let bare = seen["bare"].as_u64().and_then(|bare| u32::try_from(bare).ok()).unwrap_or(0);
    (times.windows(2).map(|pair| pair[1] - pair[0]).collect(), bare)
}
