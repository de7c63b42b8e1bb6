//! The page's own chores: its packages by lock file, its build, its lints and tests.

use crate::{Outcome, process, tally::Tally};
use std::fs;

/// Installs the packages of the lock file, when it changed since they were last installed.
pub fn install() -> Outcome {
    let ui = process::root().join("ui");
    let lock = fs::read(ui.join("package-lock.json"))?;
    let stamp = ui.join("node_modules/.installed-package-lock.json");
    if fs::read(&stamp).is_ok_and(|installed| installed == lock) {
        return Ok(());
    }
    process::run(&mut process::npm(&["ci", "--no-audit", "--no-fund"]))?;
    Ok(fs::write(stamp, lock)?)
}

/// Builds the page into `ui/dist`, from where the program takes it.
pub fn build() -> Outcome {
    process::run(&mut process::npm(&["run", "--silent", "build"]))
}

/// Runs the page's tests and counts them.
pub fn test() -> Outcome<Tally> {
    let report = crate::build::target().join("page-tests.json");
    fs::remove_file(&report).ok();
    let out = format!("--outputFile.json={}", report.display());
    let arguments = ["exec", "--", "vitest", "run", "--reporter=default", "--reporter=json", &out];
    let (succeeded, said) = process::heard(&mut process::npm(&arguments))?;
    let report = fs::read_to_string(&report).unwrap_or_default();
    Ok(Tally::of_page(&report).failing_unless(succeeded, &said))
}
