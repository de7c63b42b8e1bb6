//! `screenshots`: the pictures of the documentation, taken of the real window over the sample workspace.

use crate::{
    Outcome,
    build::{self, Profile},
    machine::{self, Need},
    page, process,
};
use std::process::Command;

/// Takes every picture, or those whose name holds a word given.
pub fn screenshots(words: &[String]) -> Outcome {
    machine::provide(Need::Window)?;
    page::install()?;
    page::build()?;
    build::binaries(Profile::Debug, &["marronnier", "marronnier-cli", "marronnier-look"])?;
    let mut command = Command::new(build::binary(Profile::Debug, "marronnier-look"));
    build::point_to(&mut command, Profile::Debug);
    process::run(command.arg("--all").arg(process::root().join("docs/screenshots")).args(words))
}
