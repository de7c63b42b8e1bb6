//! `test`: every test of the project, closing with one count. Judges nothing by itself.

use crate::{
    Outcome, build,
    build::Profile,
    machine::{self, Need},
    page, process,
    tally::Tally,
};
use std::{
    io::{BufRead, BufReader},
    process::{Command, Stdio},
};

/// Runs the tests of Rust, of the page and of the real window.
pub fn test() -> Outcome {
    machine::provide(Need::Window)?;
    page::install()?;
    page::build()?;
    let mut tally = page::test()?;
    tally += rust()?;
    println!("{tally}");
    if tally.failed == 0 { Ok(()) } else { Err("some tests failed".into()) }
}

/// Compiles programs and tests in one go, then runs the tests; those of the real window are told where the programs are.
fn rust() -> Outcome<Tally> {
    let built = process::run(process::cargo(&["build", "--all-targets"]).args(build::SELECTION));
    if let Err(reason) = built {
        eprintln!("{reason}");
        return Ok(Tally::default().failing_unless(false));
    }
    let mut command = process::cargo(&["test", "--no-fail-fast"]);
    command.args(build::SELECTION);
    build::point_to(&mut command, Profile::Debug);
    counted(&mut command)
}

/// Runs tests, passing on what they write, and counts them.
fn counted(command: &mut Command) -> Outcome<Tally> {
    eprintln!("$ {}", process::told(command));
    let mut running = command.stdout(Stdio::piped()).spawn()?;
    let mut output = String::new();
    if let Some(stdout) = running.stdout.take() {
        for line in BufReader::new(stdout).lines() {
            let line = line?;
            println!("{line}");
            output.push_str(&line);
            output.push('\n');
        }
    }
    Ok(Tally::of_rust(&output).failing_unless(running.wait()?.success()))
}
