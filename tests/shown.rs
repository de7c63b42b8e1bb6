//! docs/reliability.md names a test for each of the sixteen cases: those that it names are there.

#![allow(clippy::unwrap_used, clippy::panic, reason = "what cannot be read must fail the test")]

use std::{
    fs,
    path::{Path, PathBuf},
};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// Why what is named is no test; nothing when it is one.
fn missing(name: &str) -> Option<String> {
    let read = |path: &str| fs::read_to_string(root().join(path)).ok();
    let holds = |path: &str, words: &str| read(path).is_some_and(|text| text.contains(words));
    let is_there = match (name.split_once(' '), name.split_once("::")) {
        (Some(("faults", rig)), _) => holds("tests/faults/main.rs", &format!("(\"{rig}\", ")),
        (Some(("fuzz", target)), _) => {
            holds("fuzz/Cargo.toml", &format!("name = \"{target}\""))
                && holds("tests/fuzz/main.rs", &format!("feed(\"{target}\""))
        }
        (_, Some((path, test))) => holds(path, &format!("fn {test}()")),
        _ if name.ends_with(".test.ts") => root().join(name).is_file(),
        // what the case is about, not what shows it
        _ => return Some(format!("{name} names no test")),
    };
    (!is_there).then(|| format!("{name} is not there"))
}

#[test]
fn each_case_names_a_test_that_is_there_and_says_its_figures() {
    let page = fs::read_to_string(root().join("docs/reliability.md")).unwrap();
    let rows: Vec<Vec<&str>> = page
        .lines()
        .filter(|line| line.starts_with("| ") && line[2..].starts_with(|sign: char| sign.is_ascii_digit()))
        .map(|line| line.trim_matches('|').split(" | ").map(str::trim).collect())
        .collect();
    let numbers: Vec<String> = rows.iter().map(|row| row[0].to_owned()).collect();
    assert_eq!(numbers, (1..=16).map(|number| number.to_string()).collect::<Vec<_>>());
    for row in rows {
        let [number, _, _, shown, figures] = row[..] else { panic!("{row:?}") };
        let named: Vec<&str> =
            shown.split('`').skip(1).step_by(2).filter(|name| *name != "tests/databases").collect();
        assert!(!named.is_empty(), "case {number} names no test");
        let wrong: Vec<String> = named.into_iter().filter_map(missing).collect();
        assert!(wrong.is_empty(), "case {number}: {wrong:?}");
        assert!(figures.chars().any(char::is_alphanumeric), "case {number} says no figures");
    }
}

#[test]
fn what_is_not_there_would_be_found() {
    for name in ["faults flood", "fuzz poem", "tests/stories/keeping.rs::nothing_of_the_kind", "somewhere"] {
        assert!(missing(name).is_some(), "{name}");
    }
}
