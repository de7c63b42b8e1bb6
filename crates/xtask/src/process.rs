//! Starting other programs, from the root of the project, saying what is started.

use crate::Outcome;
use std::{
    env,
    io::{BufRead, BufReader, Read},
    path::{Path, PathBuf},
    process::{Command, Stdio},
    thread,
};

/// The root of the project.
pub fn root() -> PathBuf {
    // asked when running: checkouts that share a target folder share this program too
    let here = env::var("CARGO_MANIFEST_DIR").unwrap_or_else(|_| env!("CARGO_MANIFEST_DIR").to_owned());
    let here = Path::new(&here);
    here.ancestors().nth(2).unwrap_or(here).to_path_buf()
}

/// A program to start at the root of the project.
pub fn program(name: &str, arguments: &[&str]) -> Command {
    let mut command = Command::new(name);
    command.args(arguments).current_dir(root());
    command
}

/// The cargo that runs this.
pub fn cargo(arguments: &[&str]) -> Command {
    program(option_env!("CARGO").unwrap_or("cargo"), arguments)
}

/// npm, in the folder of the page.
pub fn npm(arguments: &[&str]) -> Command {
    let mut command = program(if cfg!(windows) { "npm.cmd" } else { "npm" }, arguments);
    command.current_dir(root().join("ui"));
    command
}

/// Says what is started, waits, and fails when it fails.
pub fn run(command: &mut Command) -> Outcome {
    eprintln!("$ {}", told(command));
    let status = command.status().map_err(|error| format!("{}: {error}", told(command)))?;
    if status.success() { Ok(()) } else { Err(format!("{} ({status})", told(command)).into()) }
}

/// Says what is started, passes on what it writes as it comes, and tells whether it succeeded and what it wrote:
/// standard output, then standard error, where programs say why they failed as a whole.
pub fn heard(command: &mut Command) -> Outcome<(bool, String)> {
    eprintln!("$ {}", told(command));
    let mut running = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn()?;
    let (stdout, stderr) = (running.stdout.take(), running.stderr.take());
    let errors = thread::spawn(move || passed_on(stderr, |line| eprintln!("{line}")));
    let mut output = passed_on(stdout, |line| println!("{line}"));
    output.push_str(&errors.join().unwrap_or_default());
    Ok((running.wait()?.success(), output))
}

fn passed_on(from: Option<impl Read>, to: impl Fn(&str)) -> String {
    let mut heard = String::new();
    let mut lines = from.map(BufReader::new);
    let mut line = Vec::new();
    while let Some(source) = &mut lines {
        line.clear();
        // a program may write bytes that are no text: they are shown as what they are not, never an end
        if source.read_until(b'\n', &mut line).unwrap_or(0) == 0 {
            break;
        }
        let text = String::from_utf8_lossy(&line);
        to(text.trim_end_matches('\n'));
        heard.push_str(&text);
    }
    heard
}

/// What it wrote on standard output; fails when it fails.
pub fn output(command: &mut Command) -> Outcome<String> {
    let output =
        command.stderr(Stdio::inherit()).output().map_err(|error| format!("{}: {error}", told(command)))?;
    if !output.status.success() {
        return Err(format!("{} ({})", told(command), output.status).into());
    }
    Ok(String::from_utf8(output.stdout)?)
}

/// The command line as one would type it.
pub fn told(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    let words: Vec<_> = words.map(|word| word.to_string_lossy()).collect();
    let program = Path::new(words[0].as_ref()).file_name().map(|name| name.to_string_lossy());
    let mut line = program.unwrap_or_default().into_owned();
    for word in &words[1..] {
        line.push(' ');
        line.push_str(word);
    }
    line
}
