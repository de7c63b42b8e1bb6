//! Other programs that judge our calendars, made ready for the tests: ical.js, Python's icalendar, libical. Judges nothing.

use crate::{Outcome, build, process};
use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

/// What they are made of.
const FOLDER: &str = "tests/ics/judges";

/// Makes them ready; tells `tests` where they are.
pub fn provide() -> Outcome<PathBuf> {
    let judges = build::target().join("ics-judges");
    fs::create_dir_all(&judges)?;
    let sources = process::root().join(FOLDER);
    if !is_fresh(&sources.join("package-lock.json"), &sources.join("node_modules/.package-lock.json")) {
        let mut install = process::npm(&["ci", "--no-audit", "--no-fund"]);
        process::run(install.current_dir(&sources))?;
    }
    python(&sources.join("requirements.txt"), &judges)?;
    let (source, program) = (sources.join("libical.c"), judges.join("libical"));
    if !is_fresh(&source, &program) {
        let mut compiler = Command::new("cc");
        process::run(compiler.arg("-O1").arg("-o").arg(&program).arg(&source).arg("-lical"))?;
    }
    Ok(judges)
}

/// An environment of its own with exactly these packages.
fn python(requirements: &Path, judges: &Path) -> Outcome {
    let (environment, installed) = (judges.join("venv"), judges.join("requirements.txt"));
    if installed.exists() && fs::read(&installed)? == fs::read(requirements)? {
        return Ok(());
    }
    process::run(Command::new("python3").args(["-m", "venv", "--clear"]).arg(&environment))?;
    let mut pip = Command::new(environment.join("bin/python"));
    pip.args(["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-deps", "-r"]);
    process::run(pip.arg(requirements))?;
    // kept last: an installation that stopped half-way is made again
    fs::copy(requirements, installed)?;
    Ok(())
}

/// Whether what was made is there and not older than what it is made of.
fn is_fresh(source: &Path, made: &Path) -> bool {
    let time = |path: &Path| fs::metadata(path).and_then(|file| file.modified()).ok();
    time(source).zip(time(made)).is_some_and(|(source, made)| source <= made)
}
