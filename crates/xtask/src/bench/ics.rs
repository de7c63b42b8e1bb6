//! Calendars: our reader and writer beside libical, compiled here, and ical.js, installed in a folder of its own.

use crate::{
    Outcome, build,
    machine::{self, Need},
    process,
};
use std::{fs, process::Command};

/// Folder of the peers: what they need is needed by nothing else.
const PEERS: &str = "tests/bench/ics";

/// The measuring program, with what it compares with.
pub fn prepared() -> Outcome<Command> {
    machine::provide(Need::Calendars)?;
    let peers = process::root().join(PEERS);
    let mut install = process::npm(&["ci", "--no-audit", "--no-fund"]);
    process::run(install.current_dir(&peers))?;
    let folder = build::target().join("bench");
    fs::create_dir_all(&folder)?;
    let libical = folder.join("libical");
    let mut compile = process::program("cc", &["-O2", "-o"]);
    process::run(compile.arg(&libical).arg(peers.join("libical.c")).arg("-lical"))?;
    // of the workspace only this package: it needs no web view
    let mut command = process::cargo(&["bench", "--locked", "-p", "marronnier-formats", "--bench", "ics"]);
    command.env("MARRONNIER_BENCH_LIBICAL", libical);
    command.env("MARRONNIER_BENCH_ICALJS", peers.join("icaljs.mjs"));
    Ok(command)
}
