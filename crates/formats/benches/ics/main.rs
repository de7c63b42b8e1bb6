//! Reading and writing a large calendar, beside libical and ical.js in the same run. Prints one row of a table for each;
//! judges none.
#![allow(clippy::unwrap_used, clippy::panic)] // a measurement that cannot go on should stop

mod generate;
mod ours;
mod peer;

use std::{env, path::PathBuf};

const EVENTS: usize = 100_000;
const ROUNDS: usize = 5;

/// What a program took of the processor, in seconds.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Took {
    parse: f64,
    write: f64,
    /// The most memory that parsing held, in MiB; 0 where it is not told.
    memory: f64,
}

/// What is measured, where it is found, the aim beside libical.
type Part = (&'static str, fn(&Took) -> f64, &'static str);

fn main() {
    let words: Vec<String> = env::args().skip(1).filter(|word| word != "--bench").collect();
    if let [what, file] = words.as_slice() {
        return ours::measure(what, file.as_ref());
    }
    let folder = env::temp_dir().join(format!("marronnier-bench-ics-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    let file = folder.join("calendar.ics");
    let octets = generate::calendar(&file, EVENTS);
    eprintln!("{EVENTS} events, {:.0} MB", octets as f64 / 1e6);
    let mut programs = vec![("ours", peer::Program::Ours)];
    programs
        .extend(peer("MARRONNIER_BENCH_LIBICAL").map(|path| ("libical 3.0", peer::Program::Libical(path))));
    programs.extend(peer("MARRONNIER_BENCH_ICALJS").map(|path| ("ical.js 2.2", peer::Program::IcalJs(path))));
    // turn by turn, so that a busy machine weighs on all alike
    let mut took: Vec<Vec<Took>> = vec![Vec::new(); programs.len()];
    for round in 0..ROUNDS {
        for (at, (name, program)) in programs.iter().enumerate() {
            // the slowest is measured less often
            if matches!(program, peer::Program::IcalJs(_)) && round >= 2 {
                continue;
            }
            let one = program.measure(&file, EVENTS);
            eprintln!("{name}: {one:?}");
            took[at].push(one);
        }
    }
    std::fs::remove_dir_all(&folder).unwrap();
    let middle = |at: usize, of: fn(&Took) -> f64| {
        let mut values: Vec<f64> = took[at].iter().map(of).collect();
        values.sort_by(f64::total_cmp);
        values[values.len() / 2]
    };
    let parts: [Part; 2] = [
        ("read", |took| took.parse, "at least 3 times less"),
        ("written", |took| took.write, "at least 5 times less"),
    ];
    for (what, of, aim) in parts {
        let ours = middle(0, of);
        println!("| {EVENTS} events {what}: processor time | | {ours:.2} s | | |");
        for (at, (name, program)) in programs.iter().enumerate().skip(1) {
            let theirs = middle(at, of);
            let aim = if matches!(program, peer::Program::Libical(_)) { aim } else { "" };
            println!(
                "| …{what} | {name} {theirs:.2} s | {ours:.2} s | {:.1} times less | {aim} |",
                theirs / ours
            );
        }
    }
    println!(
        "| …peak memory of reading them one by one | | {:.1} MiB | | under 40 MB |",
        middle(0, |took| took.memory)
    );
}

fn peer(name: &str) -> Option<PathBuf> {
    let path = env::var_os(name).map(PathBuf::from);
    if path.is_none() {
        eprintln!("{name} is not set: not compared (cargo xtask bench ics sets it)");
    }
    path
}
