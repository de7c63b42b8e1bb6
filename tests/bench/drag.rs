//! Dragging a card over the month: how long each frame takes, against the same way of the pointer with nothing held.

use crate::{
    row::{at, median, row},
    scene::{Scene, shown},
};
use marronnier_window::Window;
use serde_json::Value;

/// Ways with a card and ways without.
const ROUNDS: usize = 4;
/// Places that the pointer passes on its way over one day.
const STEPS: u32 = 5;
/// Milliseconds between two of them: a brisk hand.
const PACE: u32 = 16;

/// Notes when each frame came, from the first move of the pointer to the last.
const WATCH: &str = "
    window.frames_ = [];
    let moved = false, from = 0, upto = 0;
    const move = () => { moved = true };
    addEventListener('pointermove', move, true);
    const frame = (now) => {
      window.frames_.push(now);
      if (moved) { from ||= window.frames_.length; upto = window.frames_.length; moved = false }
      window.frame_ = requestAnimationFrame(frame);
    };
    window.frame_ = requestAnimationFrame(frame);
    window.enough_ = () => {
      cancelAnimationFrame(window.frame_);
      removeEventListener('pointermove', move, true);
      return window.frames_.slice(from, upto);
    }";

/// Drags and prints the rows about it.
pub fn measure(scene: &Scene) {
    let window = scene.desk.open();
    shown(&window);
    crate::process::at_rest(window.process());
    let places = way(&window);
    let (mut held, mut free) = (Vec::new(), Vec::new());
    for round in 1..=ROUNDS {
        eprintln!("drags: {round} of {ROUNDS}");
        free.extend(frames(&window, &places, false));
        held.extend(frames(&window, &places, true));
    }
    let line = |what: &str, share: f64, aim: &str| {
        let (floor, took) = (at(free.iter().copied(), share), at(held.iter().copied(), share));
        let ms = |took: f64| format!("{took:.0} ms");
        row(what, &format!("no drag {}", ms(floor)), &ms(took), &format!("{:.2}", took / floor), aim);
    };
    let what =
        format!("drag of a card over {} days: median frame of {}", places.len() as u32 / STEPS, held.len());
    line(&what, 0.5, "under 20 ms");
    line("…95th percentile", 0.95, "");
    assert!(median(held.iter().copied()) > 0.0);
}

/// From the first card that may be moved, along every row of days, and back to the card's own day.
fn way(window: &Window) -> Vec<(f64, f64)> {
    let found = window.eval(
        "const middle = (node) => {
           const box = node.getBoundingClientRect();
           return [box.left + box.width / 2, box.top + box.height / 2];
         };
         const card = document.querySelector('[data-day] [data-drag]');
         const days = [...document.querySelectorAll('[data-day]')].map(middle);
         return [middle(card), middle(card.closest('[data-day]')), ...days]",
        &[],
    );
    let found: Vec<(f64, f64)> = serde_json::from_value(found).expect("places");
    let (card, home, days) = (found[0], found[1], &found[2..]);
    // forth in one week, back in the next
    let weeks = days.chunks(7).enumerate();
    let along = weeks.flat_map(|(n, week)| {
        let week: Vec<_> = if n % 2 == 0 { week.to_vec() } else { week.iter().rev().copied().collect() };
        week
    });
    let mut places = vec![card];
    for next in along.chain([home]) {
        let from = *places.last().expect("a place");
        let part = |from: f64, to: f64, step: u32| from + (to - from) * f64::from(step) / f64::from(STEPS);
        places.extend((1..=STEPS).map(|step| (part(from.0, next.0, step), part(from.1, next.1, step))));
    }
    places
}

fn frames(window: &Window, places: &[(f64, f64)], held: bool) -> Vec<f64> {
    window.eval(WATCH, &[]);
    window.sweep(places, PACE, held);
    let times = window.eval("return window.enough_()", &[]);
    let times: Vec<f64> = times.as_array().into_iter().flatten().filter_map(Value::as_f64).collect();
    assert!(times.len() > places.len() / 4, "the pointer moved over the page");
    times.windows(2).map(|pair| pair[1] - pair[0]).collect()
}
