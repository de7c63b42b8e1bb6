//! `run`: from a fresh clone to the open program. Without a display, to a screenshot of it.

use crate::{
    Outcome,
    build::{self, Profile},
    machine::{self, Need},
    page, process,
};
use std::{env, process::Command};

/// Installs what is missing, builds, and opens the program with the arguments given.
pub fn run(arguments: &[String]) -> Outcome {
    let profile =
        if arguments.iter().any(|word| word == "--release") { Profile::Release } else { Profile::Debug };
    let arguments: Vec<&str> =
        arguments.iter().map(String::as_str).filter(|word| *word != "--release").collect();
    let has_display = has_display();
    machine::provide(if has_display { Need::Build } else { Need::Window })?;
    page::install()?;
    page::build()?;
    if has_display {
        build::binaries(profile, &["marronnier"])?;
        return process::run(Command::new(build::binary(profile, "marronnier")).args(arguments));
    }
    build::binaries(profile, &["marronnier", "marronnier-cli", "marronnier-look"])?;
    look(profile, &arguments)
}

fn has_display() -> bool {
    let is_set = |name| env::var_os(name).is_some_and(|value| !value.is_empty());
    !cfg!(target_os = "linux") || is_set("DISPLAY") || is_set("WAYLAND_DISPLAY")
}

/// Opens the sample (or the workspace given) on a display of its own and takes its picture.
fn look(profile: Profile, arguments: &[&str]) -> Outcome {
    eprintln!("No display: the program opens on one of its own (Xvfb).");
    let picture = build::target().join("marronnier.png");
    let mut command = Command::new(build::binary(profile, "marronnier-look"));
    build::point_to(&mut command, profile);
    process::run(command.arg("--output").arg(&picture).args(arguments))?;
    println!("Screenshot: {}", picture.display());
    Ok(())
}
