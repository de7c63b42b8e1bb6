//! The headless host of Marronnier: the same door as the window, for scripts and tests. Holds no rule.

mod args;
mod backups;
mod calendar;
mod help;
mod lines;
mod packet;
mod share;
mod table;
mod visuals;

use args::{Cli, Command, Ics, Kind, Lang, Packet, Which};
use clap::{CommandFactory, FromArgMatches};
use marronnier_app::{
    Access, Action, Answer, App, Clock, Code, Done, Failure, Language, Options, Query, account,
    answer::Snapshot,
    bindings,
    domain::{filter::Filter, id::ClientId},
    place,
    words::Words,
};
use std::{io::Write, path::Path, process::ExitCode};

fn main() -> ExitCode {
    let system = Language::of_locale(&sys_locale::get_locale().unwrap_or_default());
    let said = std::env::args_os().skip(1).map(|argument| argument.to_string_lossy().into_owned());
    let mut language = help::language(said).unwrap_or(system);
    let words = Words::of(language);
    let read = help::told(Cli::command(), &words)
        .try_get_matches()
        .and_then(|matches| Cli::from_arg_matches(&matches));
    let cli = match read {
        Ok(cli) => cli,
        Err(error) if help::is_asked(&error) => error.exit(),
        Err(error) => {
            eprintln!("{}", help::refusal(&error, &words));
            return ExitCode::from(2);
        }
    };
    let json = cli.command.json();
    match run(cli, &mut language) {
        Ok(code) => code,
        Err(failure) => {
            let sentence = if json {
                serde_json::to_string(&failure).unwrap_or_else(|error| error.to_string())
            } else {
                told_failure(&Words::of(language), &failure)
            };
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

/// The sentence, and the option that helps when there is one.
fn told_failure(words: &Words, failure: &Failure) -> String {
    let sentence = words.failure(failure);
    match failure.code {
        Code::FileExists => format!("{sentence} {}", words.word("cli-force")),
        _ => sentence,
    }
}

fn run(cli: Cli, language: &mut Language) -> Result<ExitCode, Failure> {
    match &cli.command {
        Command::Bindings => return say(&bindings::typescript()),
        Command::Contract => return say(&bindings::contract()),
        Command::Ics { what: Ics::Check { file, json } } => {
            return calendar::check(&Words::of(*language).with_years(), file, *json);
        }
        Command::Unpack { file, folder } => return backups::unpack(&Words::of(*language), file, folder),
        _ => {}
    }
    let folder = match &cli.command {
        Command::New { dir, .. } => dir.clone(),
        _ => cli.workspace.clone().or_else(place::default_workspace).ok_or(Code::NeedsWorkspace)?,
    };
    let fresh = matches!(cli.command, Command::New { .. });
    let rescues = matches!(cli.command, Command::Backups { .. } | Command::Restore { .. } | Command::Salvage);
    if !rescues {
        check_place(&folder, fresh)?;
    }
    let opened = check_place(&folder, fresh).and_then(|()| {
        let access = if cli.command.only_looks() { Access::Look } else { Access::Work };
        let (clock, who) = (Clock::system(), account::name());
        App::open(Options { folder: folder.clone(), clock, who, language: *language, access })
    });
    if rescues {
        let said = opened.as_ref().ok().filter(|_| cli.lang.is_none()).and_then(|app| app.language().ok());
        *language = said.unwrap_or(*language);
        let words = Words::of(*language).with_years();
        return match cli.command {
            Command::Restore { name, into } => backups::restore(opened, &folder, &words, name, into),
            Command::Backups { verify, json } => backups::show(opened, &folder, &words, verify, json),
            _ => backups::salvage(opened, &folder, &words),
        };
    }
    let app = opened?;
    let warns = !cli.command.json() && !cli.command.only_looks();
    if let (true, Some(lang)) = (fresh, cli.lang) {
        let value = Some(Language::from(lang).word().to_owned());
        app.act(Action::Remember { key: "language".into(), value })?;
    }
    if cli.lang.is_none() {
        *language = app.language()?;
    }
    let words = app.words(*language);
    if let Some(program) = place::synced(&folder).filter(|_| warns) {
        eprintln!("{}", words.say("keeping-synced", &[("program".into(), program.into())].into()));
    }
    match cli.command {
        Command::New { sample, .. } => {
            if sample {
                app.act(Action::AddSample)?;
            }
            say(&format!("{}\n", words.say("cli-created", &[("path".into(), app.folder().into())].into())))
        }
        Command::Import { file, client, read_as, accept, refuse, whole, new_source, dry_run, json }
            if read_as.is_some() || is_calendar(&file) =>
        {
            let file = &file;
            let import =
                share::Import { file, read_as, client, accept, refuse, whole, new_source, dry_run, json };
            share::import(&app, &words, import)
        }
        Command::Import { file, client, dry_run, json, .. } => {
            table::import(&app, &words, &file, client, dry_run, json)
        }
        Command::Export { kind: Kind::Ics, output, which, share, force, json, .. } => {
            let share = share::Share { output: &output, which, options: share, force, json };
            share::share(&app, &words, share)
        }
        Command::Export { kind, output, separator, which, force, json, .. } => {
            let (filter, from, to) = narrowed(&app, which)?;
            let export = table::Export { kind, output, separator, filter, from, to, force, json };
            table::export(&app, &words, export)
        }
        Command::Packet { what: Packet::Out { person, client, output, form, force, json } } => {
            let (person, client) = (person.as_str(), client.as_deref());
            let out = packet::Out {
                person,
                client,
                output: &output,
                form,
                force,
                json,
                language: cli.lang.map(Into::into),
            };
            packet::out(&app, &words, out)
        }
        Command::Packet { what: Packet::In { file, take, dry_run, json } } => {
            packet::back(&app, &words, packet::Back { file, take, dry_run, json })
        }
        Command::Act => lines::act(&app),
        Command::Ask => lines::ask(&app),
        Command::Undo { json } => told(app.act(Action::Undo)?, &words, "told-undo", json),
        Command::Redo { json } => told(app.act(Action::Redo)?, &words, "told-redo", json),
        Command::Posts { which, json } => {
            let (filter, from, to) = narrowed(&app, which)?;
            table::list(&app, &words, filter, from, to, json)
        }
        Command::Visuals { what } => visuals::run(&app, &words, what),
        Command::Backup { json } => backups::make(&app, &words, json),
        Command::Pack { output, force, json } => backups::pack(&app, &words, &output, force, json),
        Command::Doctor { mend, json } => backups::doctor(&app, &words, mend, json),
        Command::BenchData { clients, posts, visuals, lines } => {
            app.fill_for_measuring(clients, posts, visuals, lines)?;
            Ok(ExitCode::SUCCESS)
        }
        Command::Bindings
        | Command::Contract
        | Command::Ics { .. }
        | Command::Unpack { .. }
        | Command::Backups { .. }
        | Command::Restore { .. }
        | Command::Salvage => Ok(ExitCode::SUCCESS),
    }
}

/// Only `new` makes a workspace, and only where there is none.
fn check_place(folder: &Path, fresh: bool) -> Result<(), Failure> {
    let database = folder.join("workspace.db");
    let exists =
        database.try_exists().map_err(|error| Failure::of_file(Code::FileUnreadable, &database, &error))?;
    let code = match (fresh, exists) {
        (true, true) => Code::WorkspaceExists,
        // one that went away is told by the opening, which makes none in its place
        (false, false) if !place::had_workspace(folder) => Code::NoWorkspace,
        _ => return Ok(()),
    };
    Err(Failure::new(code).with("path", folder.display().to_string()))
}

/// Whether a file may be written over: the person says so, or it holds nothing.
pub(crate) fn may_replace(output: &Path, force: bool) -> bool {
    force || std::fs::metadata(output).is_ok_and(|found| found.is_file() && found.len() == 0)
}

/// Endings of calendars, and of what programs of mail save several answers into.
const CALENDARS: [&str; 3] = ["ics", "ical", "zip"];

/// Whether a file is a calendar by its ending.
fn is_calendar(file: &Path) -> bool {
    file.extension().is_some_and(|ending| CALENDARS.iter().any(|known| ending.eq_ignore_ascii_case(known)))
}

/// The names of everything.
pub(crate) fn snapshot(app: &App) -> Result<Box<Snapshot>, Failure> {
    match app.ask(Query::Snapshot)? {
        Answer::Snapshot(snapshot) => Ok(snapshot),
        _ => Err(Code::BadRequest.into()),
    }
}

type Narrowed = (Filter, Option<chrono::NaiveDate>, Option<chrono::NaiveDate>);

/// The filter that options ask for; refused when no client bears the name.
pub(crate) fn narrowed(app: &App, which: Which) -> Result<Narrowed, Failure> {
    let mut filter = Filter::default();
    if let Some(name) = which.client {
        filter.clients.push(client(app, &name)?);
    }
    filter.statuses.extend(which.status);
    Ok((filter, which.from, which.to))
}

/// The client of that name, whatever its case.
pub(crate) fn client(app: &App, name: &str) -> Result<ClientId, Failure> {
    let snapshot = snapshot(app)?;
    let found = snapshot.clients.iter().find(|client| client.name.to_lowercase() == name.to_lowercase());
    let found = found.ok_or_else(|| Failure::new(Code::NoSuchClient).with("name", name).about("client"))?;
    Ok(found.id)
}

fn told(done: Done, words: &Words, key: &str, json: bool) -> Result<ExitCode, Failure> {
    if json {
        return say(&format!("{}\n", lines::json(&done)?));
    }
    let what = done.told.as_ref().map(|told| words.told(told)).unwrap_or_default();
    say(&format!("{}\n", words.say(key, &[("what".into(), what.into())].into())))
}

/// Writes to standard output; a reader that went away is no failure of ours.
pub(crate) fn say(text: &str) -> Result<ExitCode, Failure> {
    let mut out = std::io::stdout().lock();
    match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
        Ok(()) => Ok(ExitCode::SUCCESS),
        Err(error) if error.kind() == std::io::ErrorKind::BrokenPipe => Ok(ExitCode::SUCCESS),
        Err(error) => Err(Failure::of_file(Code::FileUnwritable, Path::new("-"), &error)),
    }
}
