//! `bench`: how fast the program is, each figure beside a peer or a floor of the same run, as one table. Judges nothing.

mod ics;
mod scale;
mod visuals;

use crate::{
    Outcome,
    build::{self, Profile},
    machine::{self, Need},
    page, process,
};
use std::{
    fs,
    io::{BufRead, BufReader},
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

const CLIENTS: &str = "200";
const POSTS: &str = "100000";

/// Folder of the page that FullCalendar shows: with packages of its own, which nothing else needs.
const PEER: &str = "tests/bench/page";

const HEADS: [&str; 5] = ["what", "compared with", "ours", "ratio", "aim"];

const PARTS: [&str; 6] = ["core", "window", "library", "ics", "scale", "visuals"];

/// Measures the parts that the words say, or all.
pub fn bench(words: &[String]) -> Outcome {
    let wants = |part: &str| words.is_empty() || words.iter().any(|word| word == part);
    if let Some(word) = words.iter().find(|word| !PARTS.contains(&word.as_str())) {
        return Err(format!("{word}…? cargo xtask bench [{}]", PARTS.join("] [")).into());
    }
    let mut rows = Vec::new();
    if wants("core") || wants("window") {
        prepare(wants("window"))?;
        let workspace = fill()?;
        if wants("core") {
            rows.extend(rows_of(&mut core(&workspace))?);
        }
        if wants("window") {
            rows.extend(rows_of(&mut window(&workspace))?);
        }
    }
    // a part of the window's, alone when it is named alone
    if wants("library") && !wants("window") {
        prepare_library()?;
        let mut command = Command::new(build::binary(Profile::Release, "marronnier-bench"));
        build::point_to(&mut command, Profile::Release);
        rows.extend(rows_of(command.arg("library"))?);
    }
    if wants("ics") {
        rows.extend(rows_of(&mut ics::prepared()?)?);
    }
    // half an hour of filling: only when it is named
    if words.iter().any(|word| word == "scale") {
        rows.extend(scale::measure()?);
    }
    if wants("visuals") {
        rows.extend(rows_of(&mut visuals::prepared()?)?);
    }
    if wants("core") || wants("window") {
        println!("\n{CLIENTS} clients, {POSTS} posts");
    }
    print!("\n{}", table(&rows));
    Ok(())
}

/// Builds what is measured and what it is measured with.
fn prepare(window: bool) -> Outcome {
    machine::provide(if window { Need::Window } else { Need::Build })?;
    if !window {
        return build::binaries(Profile::Release, &["marronnier-cli"]);
    }
    page::install()?;
    page::build()?;
    peer()?;
    let names = ["marronnier", "marronnier-cli", "marronnier-bench", "marronnier-empty"];
    build::binaries_with(Profile::Release, &names, &["--features", "marronnier-empty/custom-protocol"])
}

/// The program and who looks at it, without what it is compared with.
fn prepare_library() -> Outcome {
    machine::provide(Need::Window)?;
    page::install()?;
    page::build()?;
    build::binaries(Profile::Release, &["marronnier", "marronnier-cli", "marronnier-bench"])
}

/// The page of FullCalendar, built by the page's own tools.
fn peer() -> Outcome {
    let folder = process::root().join(PEER);
    let mut install = process::npm(&["ci", "--no-audit", "--no-fund"]);
    process::run(install.current_dir(&folder))?;
    process::run(&mut process::npm(&[
        "exec",
        "--",
        "vite",
        "build",
        "--logLevel",
        "warn",
        &folder.display().to_string(),
    ]))
}

/// A fresh workspace with the posts: made anew, since they lie around today.
fn fill() -> Outcome<PathBuf> {
    let folder = build::target().join("bench/workspace");
    if folder.exists() {
        fs::remove_dir_all(&folder)?;
    }
    let cli = build::binary(Profile::Release, "marronnier-cli");
    process::run(Command::new(&cli).args(["new", "--lang", "fr"]).arg(&folder).stdout(Stdio::null()))?;
    let counts = ["bench-data", "--clients", CLIENTS, "--posts", POSTS, "--workspace"];
    process::run(Command::new(&cli).args(counts).arg(&folder))?;
    Ok(folder)
}

fn core(workspace: &Path) -> Command {
    let mut command = process::cargo(&["bench", "--bench", "workspace"]);
    build::point_to(&mut command, Profile::Release);
    command.args(build::SELECTION).env("MARRONNIER_BENCH_WORKSPACE", workspace);
    command
}

fn window(workspace: &Path) -> Command {
    let mut command = Command::new(build::binary(Profile::Release, "marronnier-bench"));
    build::point_to(&mut command, Profile::Release);
    command.arg(workspace).arg(build::binary(Profile::Release, "marronnier-empty"));
    command.arg(process::root().join(PEER).join("dist"));
    command
}

/// Runs a measuring program; the rows it writes, each with its cells between bars.
fn rows_of(command: &mut Command) -> Outcome<Vec<Vec<String>>> {
    eprintln!("$ {}", process::told(command));
    let mut running = command.stdout(Stdio::piped()).spawn()?;
    let mut rows = Vec::new();
    if let Some(stdout) = running.stdout.take() {
        for line in BufReader::new(stdout).lines() {
            let line = line?;
            eprintln!("{line}");
            rows.extend(cells(&line));
        }
    }
    if running.wait()?.success() { Ok(rows) } else { Err(process::told(command).into()) }
}

fn cells(line: &str) -> Option<Vec<String>> {
    let line = line.strip_prefix('|')?.strip_suffix('|')?;
    Some(line.split('|').map(|cell| cell.trim().to_owned()).collect())
}

/// The rows under their heads, as Markdown that reads well in a terminal too.
fn table(rows: &[Vec<String>]) -> String {
    let heads: Vec<String> = HEADS.map(str::to_owned).into();
    let width = |column: usize| {
        let cells = std::iter::once(&heads).chain(rows).filter_map(|row| row.get(column));
        cells.map(|cell| cell.chars().count()).max().unwrap_or(0)
    };
    let widths: Vec<usize> = (0..HEADS.len()).map(width).collect();
    let line = |row: &[String]| {
        let cells = widths.iter().enumerate();
        let cells = cells.map(|(at, width)| format!(" {:<width$} |", row.get(at).map_or("", String::as_str)));
        format!("|{}\n", cells.collect::<String>())
    };
    let rule = widths.iter().map(|width| format!("{}|", "-".repeat(width + 2))).collect::<String>();
    let body: String = rows.iter().map(|row| line(row)).collect();
    format!("{}|{rule}\n{body}", line(&heads))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_rows_count_and_all_columns_line_up() {
        assert_eq!(cells("filled in 3 s"), None);
        let rows = vec![cells("| one act | bare 1.2 ms | 2.4 ms | 2.00 | at most 3 |").unwrap()];
        let lines: Vec<String> = table(&rows).lines().map(str::to_owned).collect();
        assert_eq!(lines.len(), 3);
        assert!(lines.iter().all(|line| line.len() == lines[0].len()), "{lines:#?}");
        assert!(lines[2].starts_with("| one act |"), "{lines:#?}");
    }
}
