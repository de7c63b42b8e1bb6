//! `fuzz`: the long search for inputs that stop the program, by libFuzzer on stable Rust. Judges nothing by itself.

use crate::{Outcome, process};
use std::{fs, process::Command};

const USAGE: &str = "cargo xtask fuzz [TARGET] [SECONDS]: a name of fuzz/fuzz_targets; 60 seconds each";

/// What makes the compiled code tell libFuzzer where an input went, as cargo-fuzz gives it to the compiler: no sanitizer,
/// which stable Rust does not have, but the checks of debug builds.
const INSTRUMENTED: &str = "-Cpasses=sancov-module -Cllvm-args=-sanitizer-coverage-level=4 \
    -Cllvm-args=-sanitizer-coverage-inline-8bit-counters -Cllvm-args=-sanitizer-coverage-pc-table \
    -Cllvm-args=-sanitizer-coverage-trace-compares -Ccodegen-units=1 -Cdebug-assertions --cfg fuzzing";

/// Searches through one target or all of them.
pub fn fuzz(words: &[String]) -> Outcome {
    let folder = process::root().join("fuzz");
    let mut targets = Vec::new();
    for entry in fs::read_dir(folder.join("fuzz_targets"))? {
        targets.extend(entry?.path().file_stem().map(|name| name.to_string_lossy().into_owned()));
    }
    targets.sort();
    let mut seconds = 60;
    for word in words {
        match word.parse::<u32>() {
            Ok(number) => seconds = number,
            Err(_) if targets.contains(word) => targets.retain(|target| target == word),
            Err(_) => return Err(format!("{word}…? {USAGE}").into()),
        }
    }
    // a platform said keeps macros and build scripts, which run on this machine, as they are
    let rustc = process::output(&mut process::program("rustc", &["-vV"]))?;
    let host = rustc.lines().find_map(|line| line.strip_prefix("host: "));
    let host = host.ok_or("rustc does not say for which platform it compiles")?;
    let built = folder.join("target");
    let mut build = process::cargo(&["build", "--release", "--locked", "--target", host]);
    build.current_dir(&folder).env("RUSTFLAGS", INSTRUMENTED).env("CARGO_TARGET_DIR", &built);
    process::run(&mut build)?;
    let programs = built.join(host).join("release");
    each(&targets, |target| {
        // new inputs go beside the kept ones, which are kept small by hand
        let (found, kept) = (built.join("corpus").join(target), folder.join("corpus").join(target));
        let failing = folder.join("artifacts").join(target);
        fs::create_dir_all(&found)?;
        fs::create_dir_all(&failing)?;
        let mut search = Command::new(programs.join(target));
        search.arg(&found).arg(&kept).current_dir(&folder);
        // a slash at the end: what stops the program is written inside that folder
        search.arg(format!("-artifact_prefix={}/", failing.display()));
        search.arg(format!("-max_total_time={seconds}"));
        process::run(search.args(["-timeout=10", "-rss_limit_mb=2048", "-print_final_stats=1"]))
    })
}

/// Searches each, whatever another one found; says at the end which of them failed.
fn each(targets: &[String], search: impl Fn(&str) -> Outcome) -> Outcome {
    let mut failed = Vec::new();
    for target in targets {
        if let Err(error) = search(target) {
            eprintln!("{target}: {error}");
            failed.push(target.as_str());
        }
    }
    if failed.is_empty() {
        return Ok(());
    }
    Err(format!("failed: {}; what stopped them is in fuzz/artifacts/", failed.join(", ")).into())
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::cell::RefCell;

    #[test]
    fn a_target_that_fails_does_not_keep_the_others_from_their_search() {
        let targets = ["calendar", "table", "zone"].map(str::to_owned);
        let searched = RefCell::new(Vec::new());
        let outcome = each(&targets, |target| {
            searched.borrow_mut().push(target.to_owned());
            if target == "table" { Ok(()) } else { Err("stopped".into()) }
        });
        assert_eq!(searched.into_inner(), targets);
        let told = outcome.unwrap_err().to_string();
        assert!(told.starts_with("failed: calendar, zone;"), "{told}");
        assert!(each(&targets, |_| Ok(())).is_ok());
    }
}
