//! Compiling the program. Every chore chooses the same packages and features, so that nothing is compiled twice.

use crate::{Outcome, process};
use std::{
    env,
    path::{Path, PathBuf},
};

/// What every cargo command of the chores chooses.
pub const SELECTION: &[&str] = &["--locked", "--workspace", "--features", "marronnier/custom-protocol"];

/// Debug builds compile in a third of the time; a release is what is measured and given to people.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Profile {
    /// Quick to compile; dependencies are optimised a little.
    Debug,
    /// Quick to run.
    Release,
}

/// Where the compiled things are.
pub fn target() -> PathBuf {
    env::var_os("CARGO_TARGET_DIR")
        .map_or_else(|| process::root().join("target"), |given| process::root().join(given))
}

/// A compiled program of the workspace.
pub fn binary(profile: Profile, name: &str) -> PathBuf {
    let folder = if profile == Profile::Release { "release" } else { "debug" };
    target().join(folder).join(format!("{name}{}", env::consts::EXE_SUFFIX))
}

/// Compiles these programs of the workspace.
pub fn binaries(profile: Profile, names: &[&str]) -> Outcome {
    binaries_with(profile, names, &[])
}

/// The same with more arguments for cargo.
pub fn binaries_with(profile: Profile, names: &[&str], more: &[&str]) -> Outcome {
    let mut command = process::cargo(&["build"]);
    command.args(SELECTION).args(more);
    if profile == Profile::Release {
        command.arg("--release");
    }
    names.iter().for_each(|name| {
        command.args(["--bin", name]);
    });
    process::run(&mut command)
}

/// Tells a program that drives the window where the others are.
pub fn point_to(command: &mut std::process::Command, profile: Profile) {
    command.env("MARRONNIER_WINDOW", binary(profile, "marronnier"));
    command.env("MARRONNIER_CLI", binary(profile, "marronnier-cli"));
    command.env("MARRONNIER_AXE", Path::new(&process::root()).join("ui/node_modules/axe-core/axe.min.js"));
}
