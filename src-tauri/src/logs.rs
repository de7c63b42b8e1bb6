//! The log: one file a day in the platform's place, fourteen kept. Never holds the text of posts.

use marronnier_app::place;
use std::panic;
use tracing_appender::{
    non_blocking::WorkerGuard,
    rolling::{RollingFileAppender, Rotation},
};

const DAYS_KEPT: usize = 14;

/// Starts writing; the guard flushes when dropped. Without a folder to write to, the program runs unlogged.
pub fn start() -> Option<WorkerGuard> {
    let file = RollingFileAppender::builder()
        .rotation(Rotation::DAILY)
        .filename_prefix("marronnier")
        .filename_suffix("log")
        .max_log_files(DAYS_KEPT)
        .build(place::logs()?)
        .ok()?;
    let (writer, guard) = tracing_appender::non_blocking(file);
    tracing_subscriber::fmt()
        .with_max_level(tracing::Level::INFO)
        .with_ansi(false)
        .with_writer(writer)
        .try_init()
        .ok()?;
    log_panics();
    Some(guard)
}

/// Logs where a panic happened, not its message: a message may quote what the person wrote.
fn log_panics() {
    let usual = panic::take_hook();
    panic::set_hook(Box::new(move |panicked| {
        let place = panicked.location().map(ToString::to_string).unwrap_or_default();
        tracing::error!(place, "panicked");
        usual(panicked);
    }));
}
