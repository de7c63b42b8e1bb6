//! Files written by the program are as it would write them now. Writes none of them.

use crate::{
    Outcome,
    build::{self, Profile},
    process,
};
use std::{fs, process::Command};

/// What the headless host is asked, and the file that must hold its answer.
const FILES: &[(&str, &str)] = &[("bindings", "ui/src/lib/host/generated.ts")];

pub fn check() -> Outcome {
    build::binaries(Profile::Debug, &["marronnier-cli"])?;
    let mut wrongs = Vec::new();
    for (word, file) in FILES {
        let wanted =
            process::output(Command::new(build::binary(Profile::Debug, "marronnier-cli")).arg(word))?;
        if fs::read_to_string(process::root().join(file))? != wanted {
            wrongs.push(format!("{file} is not up to date: cargo run -p marronnier-cli -- {word} > {file}"));
        }
    }
    super::sources::none_of(&wrongs)
}
