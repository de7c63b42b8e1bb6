//! `fuzz`: the long search for inputs that stop the program, by libFuzzer on stable Rust. Judges nothing by itself.

use crate::{Outcome, process};
use std::fs;

const USAGE: &str =
    "cargo xtask fuzz [TARGET] [SECONDS]: calendar, zone, recurrence, table or quick_add; 60 seconds each";

/// Searches through one target or all of them.
pub fn fuzz(words: &[String]) -> Outcome {
    let mut targets = Vec::new();
    for entry in fs::read_dir(process::root().join("fuzz/fuzz_targets"))? {
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
    if process::output(&mut process::cargo(&["fuzz", "--version"])).is_err() {
        return Err("cargo-fuzz is needed: cargo install cargo-fuzz --locked".into());
    }
    for target in targets {
        // without a sanitizer it runs on stable; new inputs go beside the kept ones, which are kept small by hand
        let found = format!("fuzz/target/corpus/{target}");
        fs::create_dir_all(process::root().join(&found))?;
        let kept = format!("fuzz/corpus/{target}");
        let mut command =
            process::cargo(&["fuzz", "run", "--sanitizer", "none", &target, &found, &kept, "--"]);
        command.arg(format!("-max_total_time={seconds}"));
        process::run(command.args(["-timeout=10", "-rss_limit_mb=2048", "-print_final_stats=1"]))?;
    }
    Ok(())
}
