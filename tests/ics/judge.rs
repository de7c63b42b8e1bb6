//! Asking the judges. Without them a test says that it is skipped: `cargo xtask test` gets them.

use chrono::NaiveDate;
use serde_json::Value;
use std::{
    env, fs,
    path::{Path, PathBuf},
    process::Command,
};

/// A judge.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Judge {
    /// ical.js, which Thunderbird and Nextcloud use.
    IcalJs,
    /// icalendar, recurring-ical-events and dateutil.
    Python,
    /// libical, which Evolution, KOrganizer and others use.
    Libical,
}

/// All of them.
pub const ALL: [Judge; 3] = [Judge::IcalJs, Judge::Python, Judge::Libical];

/// The folder where the judges were made ready; says so when there is none.
pub fn ready(test: &str) -> Option<PathBuf> {
    let folder = env::var_os("MARRONNIER_ICS_JUDGES").map(PathBuf::from);
    if folder.is_none() {
        println!("skipped: {test} needs other programs to judge calendars, run `cargo xtask test`");
    }
    folder
}

/// The root of the project.
pub fn root() -> PathBuf {
    Path::new(&env::var("CARGO_MANIFEST_DIR").unwrap()).parent().unwrap().to_path_buf()
}

/// What a judge says, a value for each line.
pub fn asked(judges: &Path, judge: Judge, words: &[&str]) -> Vec<Value> {
    let here = root().join("tests/ics/judges");
    let mut command = match judge {
        Judge::IcalJs => {
            let mut node = Command::new("node");
            node.arg(here.join("ical-js.mjs"));
            node
        }
        Judge::Python => {
            let mut python = Command::new(judges.join("venv/bin/python"));
            python.arg(here.join("judge.py"));
            python
        }
        Judge::Libical => Command::new(judges.join("libical")),
    };
    let told = if judge == Judge::Libical { &words[1..] } else { words };
    let output = command.args(told).output().unwrap_or_else(|error| panic!("{judge:?}: {error}"));
    let said = String::from_utf8_lossy(&output.stdout);
    assert!(output.status.success(), "{judge:?} {words:?}: {}", String::from_utf8_lossy(&output.stderr));
    said.lines()
        .map(|line| serde_json::from_str(line).unwrap_or_else(|_| panic!("{judge:?}: {line}")))
        .collect()
}

/// A calendar written to a file of its own.
pub fn file(folder: &tempfile::TempDir, name: &str, bytes: &[u8]) -> String {
    let path = folder.path().join(name);
    fs::write(&path, bytes).unwrap();
    path.display().to_string()
}

/// The days of a window as the judges take them.
pub fn days((from, to): (NaiveDate, NaiveDate)) -> (String, String) {
    (from.to_string(), to.to_string())
}
