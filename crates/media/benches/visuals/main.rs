//! Thumbnails and crops of photographs, beside `vipsthumbnail` run two at a time in the same run; and what an import of a
//! thousand photographs holds of memory. Prints one row of a table for each; judges none.
#![allow(clippy::unwrap_used, clippy::panic)] // a measurement that cannot go on should stop

mod generate;
mod import;
mod ours;

use std::{
    env, fs,
    path::{Path, PathBuf},
    process::{Command, Stdio},
    time::Instant,
};

const PHOTOGRAPHS: u32 = 24;
const ROUNDS: usize = 5;
/// Programs of the peer that run at once.
const AT_ONCE: usize = 2;

/// What is made of each photograph: its word, what it is told as, the peer's words, the aim.
struct Part {
    word: &'static str,
    told: &'static str,
    peer: &'static [&'static str],
    quality: u8,
    aim: &'static str,
}

const PARTS: [Part; 2] = [
    Part {
        word: "thumbnails",
        told: "thumbnails of 480 pixels",
        peer: &["--size", "480"],
        quality: 82,
        aim: "at least 1.0 times as many",
    },
    Part {
        word: "crops",
        told: "crops to 1080x1350",
        peer: &["--size", "1080x1350", "--smartcrop", "centre"],
        quality: 92,
        aim: "at least 1.2 times as many",
    },
];

fn main() {
    let words: Vec<String> = env::args().skip(1).filter(|word| word != "--bench").collect();
    if let [what, from, to] = words.as_slice() {
        return ours::make(what, from.as_ref(), to.as_ref());
    }
    let folder = env::temp_dir().join(format!("marronnier-bench-visuals-{}", std::process::id()));
    let (photographs, made) = (folder.join("photographs"), folder.join("made"));
    fs::create_dir_all(&photographs).unwrap();
    let weight = generate::photographs(&photographs, PHOTOGRAPHS);
    let each = weight as f64 / 1e6 / f64::from(PHOTOGRAPHS);
    eprintln!("{PHOTOGRAPHS} photographs of 12 megapixels, {each:.1} MB each");
    for part in &PARTS {
        let (mut ours, mut theirs) = (Vec::new(), Vec::new());
        // turn by turn, so that a busy machine weighs on both alike
        for _ in 0..ROUNDS {
            ours.push(took(&made, || run_ours(part, &photographs, &made)));
            theirs.push(took(&made, || run_vips(part, &photographs, &made)));
            eprintln!("{}: {:.2?} s, vipsthumbnail {:.2?} s", part.word, ours.last(), theirs.last());
        }
        let (ours, theirs) = (middle(ours), middle(theirs));
        println!(
            "| {PHOTOGRAPHS} photographs: {} | vipsthumbnail, two at a time {theirs:.2} s | {ours:.2} s | {:.2} times as many | {} |",
            part.told,
            theirs / ours,
            part.aim
        );
    }
    if let Some(cli) = env::var_os("MARRONNIER_CLI").map(PathBuf::from) {
        import::measure(&cli, &photographs, &folder);
    } else {
        eprintln!("MARRONNIER_CLI is not set: no import (cargo xtask bench visuals sets it)");
    }
    fs::remove_dir_all(&folder).unwrap();
}

/// Seconds, into an empty folder.
fn took(made: &Path, make: impl FnOnce()) -> f64 {
    let _ = fs::remove_dir_all(made);
    fs::create_dir_all(made).unwrap();
    let begin = Instant::now();
    make();
    let seconds = begin.elapsed().as_secs_f64();
    let files = fs::read_dir(made).unwrap().count();
    assert_eq!(files, PHOTOGRAPHS as usize, "every photograph was made into one file");
    seconds
}

fn middle(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values[values.len() / 2]
}

/// In a process of its own too.
fn run_ours(part: &Part, from: &Path, to: &Path) {
    let own = env::current_exe().unwrap();
    assert!(Command::new(own).arg(part.word).args([from, to]).status().unwrap().success());
}

fn run_vips(part: &Part, from: &Path, to: &Path) {
    let mut files: Vec<PathBuf> = fs::read_dir(from).unwrap().map(|file| file.unwrap().path()).collect();
    files.sort();
    let share = files.len().div_ceil(AT_ONCE);
    let output = format!("{}/%s.jpg[Q={}]", to.display(), part.quality);
    let start = |files: &[PathBuf]| {
        let mut command = Command::new("vipsthumbnail");
        // one thread each is what serves it best when two run on two cores
        command.env("VIPS_CONCURRENCY", "1").args(part.peer).arg("-o").arg(&output).args(files);
        command.stdout(Stdio::null()).spawn().unwrap()
    };
    let running: Vec<_> = files.chunks(share).map(start).collect();
    for mut one in running {
        assert!(one.wait().unwrap().success());
    }
}
