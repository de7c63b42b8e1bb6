//! The headless host of Marronnier: the same door as the window, for scripts and tests. Holds no rule.

mod args;
mod lines;

use args::{Cli, Command, Lang};
use clap::Parser;
use marronnier_app::{Action, App, Clock, Code, Done, Failure, Language, Options, bindings, place};
use std::{io::Write, path::PathBuf, process::ExitCode};

fn main() -> ExitCode {
    let cli = Cli::parse();
    let system = Language::of_locale(&sys_locale::get_locale().unwrap_or_default());
    let json = cli.command.json();
    let mut language = cli.lang.map_or(system, Into::into);
    match run(cli, &mut language) {
        Ok(code) => code,
        Err(failure) => {
            let sentence = serde_json::to_string(&failure).unwrap_or_else(|error| error.to_string());
            let _ = json;
            eprintln!("{sentence}");
            ExitCode::FAILURE
        }
    }
}

impl From<Lang> for Language {
    fn from(lang: Lang) -> Self {
        match lang {
            Lang::Fr => Self::Fr,
            Lang::En => Self::En,
        }
    }
}

fn run(cli: Cli, language: &mut Language) -> Result<ExitCode, Failure> {
    match &cli.command {
        Command::Bindings => return say(&bindings::typescript()),
        Command::Contract => return say(&bindings::contract()),
        _ => {}
    }
    let folder = match &cli.command {
        Command::New { dir, .. } => dir.clone(),
        _ => cli.workspace.clone().or_else(place::default_workspace).ok_or(Code::NeedsWorkspace)?,
    };
    let fresh = matches!(cli.command, Command::New { .. });
    check_place(&folder, fresh)?;
    let app = App::open(Options { folder, clock: Clock::system(), who: account(), language: *language })?;
    if let (true, Some(lang)) = (fresh, cli.lang) {
        let value = Some(Language::from(lang).word().to_owned());
        app.act(Action::Remember { key: "language".into(), value })?;
    }
    if cli.lang.is_none() {
        *language = app.language()?;
    }
    match cli.command {
        Command::New { sample, .. } => {
            if sample {
                app.act(Action::AddSample)?;
            }
            say(&format!("{}\n", app.folder()))
        }
        Command::Act => lines::act(&app),
        Command::Ask => lines::ask(&app),
        Command::Undo { .. } => told(app.act(Action::Undo)?),
        Command::Redo { .. } => told(app.act(Action::Redo)?),
        Command::BenchData { clients, posts } => {
            app.fill_for_measuring(clients, posts)?;
            Ok(ExitCode::SUCCESS)
        }
        _ => Ok(ExitCode::FAILURE),
    }
}

/// Only `new` makes a workspace, and only where there is none.
fn check_place(folder: &std::path::Path, fresh: bool) -> Result<(), Failure> {
    let exists = folder.join("workspace.db").exists();
    let code = match (fresh, exists) {
        (true, true) => Code::WorkspaceExists,
        (false, false) => Code::NoWorkspace,
        _ => return Ok(()),
    };
    Err(Failure::new(code).with("path", folder.display().to_string()))
}

/// The account's name, which the journal keeps when the person gave none.
fn account() -> String {
    std::env::var("USER").or_else(|_| std::env::var("USERNAME")).unwrap_or_default()
}

fn told(done: Done) -> Result<ExitCode, Failure> {
    say(&format!("{}\n", lines::json(&done)?))
}

/// Writes to standard output; a reader that went away is no failure of ours.
pub(crate) fn say(text: &str) -> Result<ExitCode, Failure> {
    let mut out = std::io::stdout().lock();
    match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
        Ok(()) => Ok(ExitCode::SUCCESS),
        Err(error) if error.kind() == std::io::ErrorKind::BrokenPipe => Ok(ExitCode::SUCCESS),
        Err(error) => Err(Failure::new(Code::FileUnwritable)
            .with("path", PathBuf::from("-").display().to_string())
            .with("detail", error.to_string())),
    }
}
