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
        (_, Some((path, test))) => read(path).is_some_and(|text| is_run(&text, test)),
        _ if name.ends_with(".test.ts") => root().join(name).is_file(),
        // what the case is about, not what shows it
        _ => return Some(format!("{name} names no test")),
    };
    (!is_there).then(|| format!("{name} is not there"))
}

/// Whether a file has a test of that name, which is run.
fn is_run(text: &str, test: &str) -> bool {
    let Some((before, _)) = text.split_once(&format!("fn {test}()")) else { return false };
    let lines = before.lines().rev().map(str::trim);
    let marks: Vec<&str> = lines.take_while(|line| line.is_empty() || line.starts_with("#[")).collect();
    marks.contains(&"#[test]") && !marks.iter().any(|mark| mark.starts_with("#[ignore"))
}

/// The row of a case in docs/reliability.md.
fn row(number: u32) -> String {
    let page = fs::read_to_string(root().join("docs/reliability.md")).unwrap();
    page.lines().find(|line| line.starts_with(&format!("| {number} |"))).unwrap().to_owned()
}

fn entries(folder: &str, ending: &str) -> usize {
    let entries = fs::read_dir(root().join(folder)).unwrap().map(|entry| entry.unwrap().path());
    entries.filter(|path| path.extension().is_some_and(|found| found == ending)).count()
}

#[test]
fn what_is_counted_in_the_sources_is_what_the_page_says() {
    let schemas = entries("tests/databases", "db");
    assert_eq!(schemas, entries("crates/store/migrations", "sql"), "a workspace of each schema is kept");
    assert!(row(10).contains(&format!("| {schemas} schemas |")), "{}", row(10));
    // every schema but the newest is killed on its way to it
    let steps = fs::read_to_string(root().join("tests/faults/steps.rs")).unwrap();
    assert_eq!(steps.matches("\"migration from ").count(), schemas - 1);
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
    assert!(!is_run("#[test]\n#[ignore]\nfn never()", "never"));
    assert!(!is_run("#[test]\nfn one() {}\nfn helper() {}", "helper"));
    for name in ["faults flood", "fuzz poem", "tests/stories/keeping.rs::nothing_of_the_kind", "somewhere"] {
        assert!(missing(name).is_some(), "{name}");
    }
}
