//! Case 4: the disk says that it could not write or force out what it was given. What was acknowledged is there, what was refused
//! is there once or not at all, and the program goes on.

use crate::{
    Outcome,
    program::{Stream, Told, Workspace, has},
};
use std::process::Command;

/// Actions in each stream.
const ACTIONS: usize = 6;
/// The system's calls that fail, one kind at a time.
const CALLS: [&str; 2] = ["fdatasync,fsync", "pwrite64"];

/// Fails the first, the second, the third… call of each kind, once.
pub fn injected(long: bool) -> Outcome {
    if !has("strace") {
        return Ok(Told::Skipped("strace is not there".into()));
    }
    let most = if long { 60 } else { 5 };
    let (mut runs, mut refused, mut found_again, mut acknowledged) = (0, 0, 0, 0);
    for calls in CALLS {
        for nth in 1..=most {
            let home = tempfile::tempdir()?;
            let workspace = Workspace::new(&home.path().join("w"))?;
            let mut command = Command::new("strace");
            let inject = format!("inject={calls}:error=EIO:when={nth}");
            command.args(["-f", "-qq", "-o"]).arg(home.path().join("trace"));
            // an injection only works on a call that is traced
            command.args(["-e", &format!("trace={calls}"), "-e", &inject]);
            let program = workspace.command(&["act"]);
            command.arg(program.get_program()).args(program.get_args());
            let Ok(mut stream) = Stream::start(command) else {
                return Ok(Told::Skipped("strace may not trace here".into()));
            };
            let titles: Vec<String> = (0..ACTIONS).map(|n| format!("n{n}")).collect();
            let mut answers = Vec::new();
            for title in &titles {
                stream.send(&workspace.add(title));
                match stream.answer() {
                    Some(answer) => answers.push(answer.get("ok").is_some()),
                    None => break,
                }
            }
            stream.ended()?;
            runs += 1;
            workspace.holds()?;
            let found = workspace.titles()?;
            for (n, title) in titles.iter().enumerate() {
                let count = found.get(title).copied().unwrap_or(0);
                match answers.get(n) {
                    Some(true) if count == 1 => acknowledged += 1,
                    Some(true) => {
                        return Err(
                            format!("{calls} {nth}: {title} acknowledged, there {count} times").into()
                        );
                    }
                    _ if count > 1 => {
                        return Err(format!("{calls} {nth}: {title} stands {count} times").into());
                    }
                    _ => {
                        refused += 1;
                        found_again += count;
                    }
                }
            }
        }
    }
    Ok(Told::Done(format!(
        "{runs} streams with an error of fsync or write each, {acknowledged} actions acknowledged, all there once; \
         {refused} refused, {found_again} of them there after all, none twice"
    )))
}
