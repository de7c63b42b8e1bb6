//! `faults`: kills, power cuts, full disks and errors of the disk, on purpose. Judges nothing by itself.

use crate::{
    Outcome,
    build::{self, Profile},
    process,
    tally::Tally,
};
use std::process::Command;

/// Runs the rigs that the words name, or all; `--long` as often as docs/reliability.md asks.
pub fn faults(words: &[String]) -> Outcome {
    build::binaries(Profile::Debug, &["marronnier-cli", "marronnier-faults"])?;
    process::run(command().args(words))
}

/// The short form, among the tests: each rig is one.
pub fn short() -> Outcome<Tally> {
    let (succeeded, output) = process::heard(&mut command())?;
    Ok(tally(&output).failing_unless(succeeded, &output))
}

fn command() -> Command {
    let mut command = Command::new(build::binary(Profile::Debug, "marronnier-faults"));
    build::point_to(&mut command, Profile::Debug);
    command.current_dir(process::root());
    command
}

/// `kill (case 1): 40 kills, …` a line.
fn tally(output: &str) -> Tally {
    let mut tally = Tally::default();
    for said in output.lines().filter_map(|line| line.split_once("): ").map(|(_, said)| (line, said))) {
        match said {
            (line, said) if said.starts_with("FAILED") => {
                tally.failed += 1;
                tally.told.push(line.to_owned());
            }
            (_, said) if said.starts_with("skipped") => tally.skipped += 1,
            _ => tally.passed += 1,
        }
    }
    tally
}

/// Makes the workspaces of released schemas that are not there yet.
pub fn databases() -> Outcome {
    build::binaries(Profile::Debug, &["marronnier-databases"])?;
    process::run(&mut Command::new(build::binary(Profile::Debug, "marronnier-databases")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_rig_is_a_test_passed_failed_or_skipped() {
        let told = tally(
            "kill (case 1): 40 kills, 0 lost [8 s]\npower (case 2): skipped: making a disk takes root\n\
             full (case 3): FAILED: lost: x [2 s]\n",
        );
        assert_eq!((told.passed, told.failed, told.skipped), (1, 1, 1));
        assert_eq!(told.told.len(), 1);
    }
}
