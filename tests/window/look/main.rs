//! Takes pictures of the program in its window: one of a workspace, or all those of the documentation.
#![allow(clippy::expect_used, reason = "a picture that cannot be taken must not be taken for one")]

mod shots;
mod stage;

use marronnier_window::Desk;
use std::{env, path::PathBuf, process::ExitCode};

const USAGE: &str = "marronnier-look --output FILE [--workspace DIR] [--lang fr|en] | --all FOLDER [WORD…]";

fn main() -> ExitCode {
    let mut arguments = env::args().skip(1);
    let (mut output, mut all, mut workspace) = (None, None, None);
    let (mut lang, mut words) = ("fr".to_owned(), Vec::new());
    while let Some(argument) = arguments.next() {
        match argument.as_str() {
            "--output" => output = arguments.next().map(PathBuf::from),
            "--all" => all = arguments.next().map(PathBuf::from),
            "--workspace" => workspace = arguments.next().map(PathBuf::from),
            "--lang" => lang = arguments.next().unwrap_or_default(),
            _ => words.push(argument),
        }
    }
    match (output, all) {
        (Some(file), None) => {
            let Some(desk) = Desk::new("look") else { return ExitCode::FAILURE };
            let desk = desk.speaking(&lang);
            let desk = if let Some(folder) = workspace { desk.on(&folder) } else { desk.with_sample() };
            let window = desk.open();
            window.settle();
            window.screenshot(&file);
            ExitCode::SUCCESS
        }
        (None, Some(folder)) => {
            shots::take(&folder, &words);
            ExitCode::SUCCESS
        }
        _ => {
            eprintln!("{USAGE}");
            ExitCode::from(2)
        }
    }
}
