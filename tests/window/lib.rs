//! Driving the program in a real window, on a display and in a home of its own. Only `screens` knows what is in it.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "what goes wrong here must fail the test"
)]

mod axe;
mod browser;
mod calendars;
mod desk;
mod display;
mod driver;
mod drop;
mod notices;
mod paste;
mod picture;
mod pointer;
pub mod returned;
mod screens;
mod wanted;
mod window;
mod wire;
mod words;

pub use browser::{Browser, Chromium, Firefox};
pub use calendars::Calendars;
pub use desk::Desk;
pub use notices::Notices;
pub use pointer::Held;
pub use screens::{SCREENS, Screen, Visit, plan};
pub use wanted::{Wanted, css, role, test_id, text};
pub use window::Window;
pub use words::{Strangers, Words};

use std::{
    io::Write,
    time::{Duration, Instant},
};

/// Says that a test does without what it needs: past what the harness keeps back, so that it is counted as skipped.
pub fn skipped(why: &str) {
    let mut out = std::io::stdout();
    // the harness may be in the middle of a line
    writeln!(out, "\nskipped: {why}").and_then(|()| out.flush()).ok();
}

/// How long something may take on a slow, busy machine before it counts as not happening.
const PATIENCE: Duration = Duration::from_secs(30);

/// How often it is looked at meanwhile.
const GLANCE: Duration = Duration::from_millis(20);

/// Waits until `look` gives something.
pub fn wait_for<T>(what: &str, look: impl FnMut() -> Option<T>) -> T {
    patiently(look).unwrap_or_else(|()| panic!("waited in vain until {what}"))
}

/// Waits until `look` gives something; `Err` when patience ran out.
fn patiently<T>(mut look: impl FnMut() -> Option<T>) -> Result<T, ()> {
    let start = Instant::now();
    loop {
        if let Some(seen) = look() {
            return Ok(seen);
        }
        if start.elapsed() > PATIENCE {
            return Err(());
        }
        std::thread::sleep(GLANCE);
    }
}
