//! The programs compared, each in a process of its own that measures itself.

use crate::Took;
use std::{
    env,
    path::{Path, PathBuf},
    process::Command,
};

/// A program that reads and writes the file.
pub enum Program {
    /// This one.
    Ours,
    /// `tests/bench/ics/libical.c`, compiled.
    Libical(PathBuf),
    /// `tests/bench/ics/icaljs.mjs`.
    IcalJs(PathBuf),
}

impl Program {
    /// Runs it; what it took.
    pub fn measure(&self, file: &Path, events: usize) -> Took {
        match self {
            Self::Ours => {
                let run =
                    |what: &str| told(Command::new(env::current_exe().unwrap()).arg(what).arg(file), events);
                let (parse, write) = (run("parse"), run("write"));
                Took { parse: parse[0], write: write[0], memory: parse[1] }
            }
            Self::Libical(program) => both(&told(Command::new(program).arg(file), events)),
            Self::IcalJs(script) => both(&told(
                Command::new("node").arg("--max-old-space-size=8192").arg(script).arg(file),
                events,
            )),
        }
    }
}

fn both(numbers: &[f64]) -> Took {
    Took { parse: numbers[0], write: numbers[1], memory: 0.0 }
}

/// The numbers that a program tells, behind the events that it found.
fn told(command: &mut Command, events: usize) -> Vec<f64> {
    let output = command.output().unwrap();
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    let mut numbers = text.split_whitespace().map(|number| number.parse::<f64>().unwrap());
    let found = numbers.next().unwrap_or_else(|| panic!("{}", String::from_utf8_lossy(&output.stderr)));
    assert_eq!(found as usize, events, "the same events");
    numbers.collect()
}
