//! `test`: every test of the project, closing with one count. Judges nothing by itself.

use crate::{
    Outcome, build,
    build::Profile,
    faults, judges,
    machine::{self, Need},
    page, process,
    tally::Tally,
};
use std::path::Path;

/// Runs the tests of Rust, of the page and of the real window.
pub fn test() -> Outcome {
    machine::provide(Need::Tests)?;
    let judges = judges::provide()?;
    page::install()?;
    page::build()?;
    let mut tally = page::test()?;
    tally += rust(&judges)?;
    tally += faults::short()?;
    println!("{tally}");
    if tally.failed == 0 { Ok(()) } else { Err("some tests failed".into()) }
}

/// Compiles programs and tests in one go, then runs the tests; those of the real window are told where the programs are.
fn rust(judges: &Path) -> Outcome<Tally> {
    // The program alone first: its unit tests embed the page too, and of two compilers at work at once on the same
    // compressed files one may read what the other has half written: the window would stay empty.
    let built = build::binaries(Profile::Debug, &["marronnier"])
        .and_then(|()| process::run(process::cargo(&["build", "--all-targets"]).args(build::SELECTION)));
    if let Err(reason) = built {
        return Ok(Tally::default().failing_unless(false, &reason.to_string()));
    }
    let mut command = process::cargo(&["test", "--no-fail-fast"]);
    command.args(build::SELECTION);
    build::point_to(&mut command, Profile::Debug);
    command.env("MARRONNIER_ICS_JUDGES", judges);
    command.env("MARRONNIER_BROWSERS", machine::browsers().join(","));
    let (succeeded, output) = process::heard(&mut command)?;
    Ok(Tally::of_rust(&output).failing_unless(succeeded, &output))
}
