//! The chores of the project: run, test, check, bench, screenshots. Knows no crate of the program, so it builds in seconds.

mod bench;
mod build;
mod check;
mod faults;
mod fuzz;
mod judges;
mod machine;
mod page;
mod process;
mod run;
mod screenshots;
mod tally;
mod test;

use std::process::ExitCode;

/// What a chore returns: nothing, or why it stopped.
type Outcome<T = ()> = Result<T, Box<dyn std::error::Error>>;

const USAGE: &str = "\
cargo xtask run [--release] [--workspace DIR] [--lang fr|en]
                         install what is missing, build, open the program
cargo xtask test         all tests: Rust, page, real window; ends with a count
cargo xtask check        format, lints, types, layering, generated files, locale files
cargo xtask bench [core] [window] [ics] [scale] [visuals]
                         how fast it is: a table of ratios to peers and floors of the same run
cargo xtask fuzz [TARGET] [SECONDS]
                         seeks inputs that stop the program (needs a C++ compiler)
cargo xtask faults [--long] [RIG...]
                         kills, power cuts, full disks, errors of the disk: what was acknowledged is there
cargo xtask databases    tests/databases/*.db: a workspace of each released schema that has none yet
cargo xtask screenshots  docs/screenshots/*.png, made by the program itself";

fn main() -> ExitCode {
    let mut arguments = std::env::args().skip(1);
    let chore = arguments.next().unwrap_or_default();
    let rest: Vec<String> = arguments.collect();
    let outcome = match chore.as_str() {
        "run" => run::run(&rest),
        "test" => test::test(),
        "check" => check::check(),
        "bench" => bench::bench(&rest),
        "fuzz" => fuzz::fuzz(&rest),
        "faults" => faults::faults(&rest),
        "databases" => faults::databases(),
        "screenshots" => screenshots::screenshots(&rest),
        _ => {
            eprintln!("{USAGE}");
            return ExitCode::from(2);
        }
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(reason) => {
            eprintln!("xtask {chore}: {reason}");
            ExitCode::FAILURE
        }
    }
}
