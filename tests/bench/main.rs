//! Measures the window on a large workspace, each figure beside a peer or a floor measured in the
//! same run. Prints one row of a table for each on standard output; judges none.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a measurement that cannot go on should stop"
)]

mod drag;
mod library;
mod painted;
mod process;
mod row;
mod scene;
mod start;
mod team;
mod turn;

use std::{env, path::PathBuf, process::ExitCode};

fn main() -> ExitCode {
    if env::args_os().nth(1).is_some_and(|word| word == "library") {
        library::measure();
        return ExitCode::SUCCESS;
    }
    let mut arguments = env::args_os().skip(1).map(PathBuf::from);
    let (Some(workspace), Some(empty), Some(peer)) = (arguments.next(), arguments.next(), arguments.next())
    else {
        eprintln!(
            "marronnier-bench WORKSPACE EMPTY-PROGRAM PEER-PAGE [start] [turn] [drag] [team] [library], or: marronnier-bench library"
        );
        return ExitCode::from(2);
    };
    let parts: Vec<PathBuf> = arguments.collect();
    let wants = |part: &str| parts.is_empty() || parts.iter().any(|one| one.as_os_str() == part);
    let Some(scene) = scene::Scene::set(&workspace, &empty, &peer) else { return ExitCode::FAILURE };
    let starts = wants("start").then(|| start::measure(&scene));
    if wants("turn") {
        turn::measure(&scene, starts.as_ref());
    }
    if wants("drag") {
        drag::measure(&scene);
    }
    // a desk of its own
    drop(scene);
    if wants("team") {
        team::measure();
    }
    if wants("library") {
        library::measure();
    }
    ExitCode::SUCCESS
}
