//! Pictures: our thumbnails and crops beside `vipsthumbnail`, and an import by the headless host.

use crate::{
    Outcome,
    build::{self, Profile},
    machine::{self, Need},
    process,
};
use std::process::Command;

/// The measuring program, with what it compares with.
pub fn prepared() -> Outcome<Command> {
    machine::provide(Need::Pictures)?;
    // of the workspace only what is measured: it needs no web view
    let mut host = process::cargo(&["build", "--locked", "--release", "-p", "marronnier-cli"]);
    process::run(&mut host)?;
    let mut command = process::cargo(&["bench", "--locked", "-p", "marronnier-media", "--bench", "visuals"]);
    command.env("MARRONNIER_CLI", build::binary(Profile::Release, "marronnier-cli"));
    Ok(command)
}
