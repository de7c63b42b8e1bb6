//! Faults on purpose: what was acknowledged on standard output is held against what is read back after kills, power cuts, full
//! disks and errors of the disk. Run by `cargo xtask faults`, which tells where the program is.

mod cut;
mod disk_errors;
mod full;
mod instances;
mod kills;
mod power;
mod program;
mod share;
mod steps;

use program::Told;
use std::{env, process::ExitCode, time::Instant};

/// What a rig returns: what it did and counted, or why it was skipped, or what is wrong.
type Outcome = Result<Told, Box<dyn std::error::Error>>;

/// A rig: its name, the cases of docs/reliability.md that it is about, and the rig itself.
type Rig = (&'static str, &'static str, fn(bool) -> Outcome);

const RIGS: &[Rig] = &[
    ("kill", "1", kills::stream),
    ("power", "2", power::cuts),
    ("full", "3", full::disk),
    ("errors", "4", disk_errors::injected),
    ("instances", "5", instances::two),
    ("share", "6", share::of_another_machine),
    ("steps", "9", steps::killed_at_each),
];

fn main() -> ExitCode {
    let words: Vec<String> = env::args().skip(1).collect();
    let long = words.iter().any(|word| word == "--long");
    let named: Vec<&String> = words.iter().filter(|word| *word != "--long").collect();
    if let Some(word) = named.iter().find(|word| RIGS.iter().all(|(name, ..)| name != *word)) {
        let names: Vec<&str> = RIGS.iter().map(|(name, ..)| *name).collect();
        eprintln!("{word}…? marronnier-faults [--long] [{}]", names.join("] ["));
        return ExitCode::from(2);
    }
    let mut failed = 0;
    for (name, cases, rig) in
        RIGS.iter().filter(|(name, ..)| named.is_empty() || named.iter().any(|word| word == name))
    {
        let begun = Instant::now();
        let outcome = rig(long);
        let seconds = begun.elapsed().as_secs_f32();
        match outcome {
            Ok(Told::Done(what)) => println!("{name} (case {cases}): {what} [{seconds:.0} s]"),
            Ok(Told::Skipped(why)) => println!("{name} (case {cases}): skipped: {why}"),
            Err(wrong) => {
                failed += 1;
                println!("{name} (case {cases}): FAILED: {wrong} [{seconds:.0} s]");
            }
        }
    }
    if failed == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
