//! `check`: everything that must hold before a change is accepted and that is no test. Tells all that is wrong, not the first.

mod dependencies;
mod fuzzing;
mod generated;
mod headers;
mod locales;
mod messages;
mod plurals;
mod sources;

use crate::{
    Outcome, build,
    machine::{self, Need},
    page, process,
};

/// A check: what it is about, and the check itself.
type Check = (&'static str, fn() -> Outcome);

const CHECKS: &[Check] = &[
    ("format of Rust", || process::run(&mut process::cargo(&["fmt", "--all", "--check"]))),
    ("first lines of modules", headers::check),
    ("locale files", locales::check),
    ("format of the page", || page_script("format:check")),
    ("lints of the page", || page_script("lint")),
    ("types of the page", || page_script("check")),
    ("build of the page", page::build),
    ("lints of Rust", lints),
    ("layers", layers),
    ("generated files", generated::check),
    ("search for hostile inputs", fuzzing::check),
    ("dependencies", dependencies::check),
];

/// Runs every check, then tells which failed.
pub fn check() -> Outcome {
    machine::provide(Need::Build)?;
    page::install()?;
    let mut failed = Vec::new();
    for (name, check) in CHECKS {
        eprintln!("\n== {name}");
        if let Err(reason) = check() {
            eprintln!("{reason}");
            failed.push(*name);
        }
    }
    if failed.is_empty() {
        println!("\nAll {} checks hold.", CHECKS.len());
        return Ok(());
    }
    Err(format!("{} of {} checks failed: {}", failed.len(), CHECKS.len(), failed.join(", ")).into())
}

fn page_script(script: &str) -> Outcome {
    process::run(&mut process::npm(&["run", "--silent", script]))
}

fn lints() -> Outcome {
    let mut clippy = process::cargo(&["clippy", "--all-targets"]);
    process::run(clippy.args(build::SELECTION).args(["--", "-D", "warnings"]))
}

fn layers() -> Outcome {
    process::run(process::cargo(&["test", "--quiet", "--test", "layering"]).args(build::SELECTION))
}
