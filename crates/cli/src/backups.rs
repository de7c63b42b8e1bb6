//! `backup`, `backups`, `restore`, `salvage`, `pack`, `unpack`, `doctor`: what keeps a workspace from being lost.

use crate::{may_replace, say};
use marronnier_app::{
    Action, Answer, App, Clock, Code, Failure, Query, Words,
    answer::{BackupCheck, BackupList, BackupRow, Examination, Unpacked},
    backup::Rescue,
    told::Params,
};
use std::{
    path::{Path, PathBuf},
    process::ExitCode,
    sync::Arc,
};

/// Makes one.
pub fn make(app: &App, words: &Words, json: bool) -> Result<ExitCode, Failure> {
    app.act(Action::BackUp)?;
    let list = list(app)?;
    let Some(newest) = list.backups.first() else { return Err(Code::NotFound.into()) };
    if json {
        return written(newest);
    }
    told(words, "cli-backup-made", [("name", newest.name.as_str().into())])
}

fn list(app: &App) -> Result<BackupList, Failure> {
    match app.ask(Query::Backups)? {
        Answer::Backups(list) => Ok(*list),
        _ => Err(Code::BadRequest.into()),
    }
}

fn rescue_of(folder: &Path) -> Rescue {
    Rescue::of(folder.to_owned(), Clock::system(), Arc::default())
}

/// Lists them, or looks one through. A workspace that does not open has its list too.
pub fn show(
    opened: Result<App, Failure>,
    folder: &Path,
    words: &Words,
    verify: Option<String>,
    json: bool,
) -> Result<ExitCode, Failure> {
    let rescue = || rescue_of(folder);
    if let Some(name) = verify {
        let check = match opened {
            Ok(app) => match app.ask(Query::CheckBackup { name })? {
                Answer::CheckBackup(check) => *check,
                _ => return Err(Code::BadRequest.into()),
            },
            Err(_) => rescue().check(&name)?,
        };
        return verified(&check, words, json);
    }
    let list = match opened {
        Ok(app) => list(&app)?,
        // no folder, or one that cannot be looked into, is not one without backups
        Err(failure) if !folder.is_dir() || std::fs::read_dir(folder).is_err() => return Err(failure),
        Err(_) => rescue().backups()?,
    };
    if json {
        return written(&list.backups);
    }
    if list.backups.is_empty() {
        return told(words, "cli-backup-none", []);
    }
    let lines = list.backups.iter().map(|row| line(row, words) + "\n").collect::<String>();
    say(&lines)
}

fn line(row: &BackupRow, words: &Words) -> String {
    let reason = words.word(&format!("backup-reason-{}", row.reason.word()));
    let tenths = (row.bytes + 50_000) / 100_000;
    let part = |number: u64| u32::try_from(number).unwrap_or(u32::MAX);
    let params = [
        ("name".to_owned(), row.name.as_str().into()),
        ("date".to_owned(), row.at.date.to_string().into()),
        ("time".to_owned(), row.at.time.to_string().into()),
        ("reason".to_owned(), reason.into()),
        ("posts".to_owned(), row.posts.into()),
        ("visuals".to_owned(), row.visuals.into()),
        ("megabytes".to_owned(), part(tenths / 10).into()),
        ("tenths".to_owned(), part(tenths % 10).into()),
        ("references".to_owned(), row.references.into()),
        ("since".to_owned(), row.since.map_or_else(|| "none".into(), Into::into)),
    ];
    words.say("cli-backup-line", &params.into())
}

fn verified(check: &BackupCheck, words: &Words, json: bool) -> Result<ExitCode, Failure> {
    let code = if check.good && check.missing == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE };
    if json {
        written(check)?;
        return Ok(code);
    }
    let key = if check.good { "cli-backup-good" } else { "cli-backup-bad" };
    let name = ("name", check.name.as_str().into());
    told(words, key, [name, ("missing", check.missing.into()), ("detail", check.detail.as_str().into())])?;
    Ok(code)
}

/// Puts one back in place, or makes a workspace of its own of it.
pub fn restore(
    opened: Result<App, Failure>,
    folder: &Path,
    words: &Words,
    name: Option<String>,
    into: Option<PathBuf>,
) -> Result<ExitCode, Failure> {
    let rescue = rescue_of(folder);
    if into.is_none() {
        may_replace_present(&opened)?;
    }
    let name = match name {
        Some(name) => name,
        None => rescue.newest_good()?,
    };
    if let Some(into) = into {
        return made(words, &rescue.restore_to(&name, &into)?);
    }
    match opened {
        Ok(app) => drop(app.act(Action::RestoreBackup { name: name.clone() })?),
        Err(failure) if !is_broken(&failure) => return Err(failure),
        Err(_) => rescue.restore(&name)?,
    }
    told(words, "cli-restored", [("name", name.into())])
}

/// Refuses before anything is looked at, with why.
fn may_replace_present(opened: &Result<App, Failure>) -> Result<(), Failure> {
    match opened {
        Err(failure) if !is_broken(failure) => Err(failure.clone()),
        _ => Ok(()),
    }
}

/// A workspace that was made elsewhere.
fn made(words: &Words, made: &Unpacked) -> Result<ExitCode, Failure> {
    let flawed = ("flawed", made.flawed.into());
    told(
        words,
        "cli-restored-to",
        [("path", made.path.as_str().into()), ("posts", made.posts.into()), flawed],
    )
}

/// Whether another state may take the place of what does not open.
fn is_broken(failure: &Failure) -> bool {
    let is_damaged = failure.params.get("reason") == Some(&"damaged".into());
    matches!(failure.code, Code::NotAWorkspace | Code::WorkspaceGone | Code::NoWorkspace)
        || (failure.code == Code::Database && is_damaged)
}

/// Brings what still reads into a new file.
pub fn salvage(opened: Result<App, Failure>, folder: &Path, words: &Words) -> Result<ExitCode, Failure> {
    let done = match opened {
        Ok(app) => app.act(Action::Salvage)?.told.unwrap_or_default(),
        Err(failure) if !is_broken(&failure) => return Err(failure),
        Err(_) => {
            let rescue = rescue_of(folder);
            rescue.salvage(&words.word("backup-found-again"))?
        }
    };
    say(&format!("{}\n", words.told(&done)))
}

/// Writes all of the workspace to one file.
pub fn pack(app: &App, words: &Words, output: &Path, force: bool, json: bool) -> Result<ExitCode, Failure> {
    let path = std::path::absolute(output)
        .map_err(|error| Failure::of_file(Code::FileUnwritable, output, &error))?;
    let query = Query::Pack { path: path.display().to_string(), replace: may_replace(&path, force) };
    let Answer::Pack(packed) = app.ask(query)? else { return Err(Code::BadRequest.into()) };
    if json {
        return written(&packed);
    }
    let path = ("path", packed.path.as_str().into());
    let (posts, visuals) = (("posts", packed.posts.into()), ("visuals", packed.visuals.into()));
    told(words, "cli-packed", [path, posts, visuals, ("flawed", packed.flawed.into())])
}

/// Makes a workspace of such a file.
pub fn unpack(words: &Words, file: &Path, folder: &Path) -> Result<ExitCode, Failure> {
    made(words, &rescue_of(folder).unpack(file, folder)?)
}

/// Looks all of the workspace through.
pub fn doctor(app: &App, words: &Words, mend: bool, json: bool) -> Result<ExitCode, Failure> {
    let Answer::Examine(found) = app.ask(Query::Examine { mend })? else {
        return Err(Code::BadRequest.into());
    };
    let Examination { counts, files, findings, backup } = &*found;
    // files that are of no use do no harm
    let is_harmless = |kind: &str| kind == "unnamedFiles";
    let word = |finding: &marronnier_app::answer::Finding| <&'static str>::from(finding.kind);
    let left = findings.iter().any(|one| one.mended < one.count && !is_harmless(word(one)));
    let code = if left { ExitCode::FAILURE } else { ExitCode::SUCCESS };
    if json {
        written(&found)?;
        return Ok(code);
    }
    if let Some(name) = backup {
        told(words, "cli-backup-made", [("name", name.as_str().into())])?;
    }
    for finding in findings {
        let what = words
            .say(&format!("finding-{}", word(finding)), &[("count".to_owned(), finding.count.into())].into());
        let mended = words.say("finding-mended", &[("mended".to_owned(), finding.mended.into())].into());
        let names = finding.names.iter().map(|name| format!("  {name}\n")).collect::<String>();
        say(&format!("{what} · {mended}\n{names}"))?;
    }
    if findings.is_empty() {
        told(words, "cli-doctor-well", [("posts", counts.posts.into()), ("files", (*files).into())])?;
    } else if !mend {
        told(words, "cli-doctor-mend", [])?;
    }
    Ok(code)
}

fn told<const N: usize>(
    words: &Words,
    key: &str,
    params: [(&str, marronnier_app::told::Param); N],
) -> Result<ExitCode, Failure> {
    let params: Params = params.into_iter().map(|(name, value)| (name.to_owned(), value)).collect();
    say(&format!("{}\n", words.say(key, &params)))
}

fn written(value: &impl serde::Serialize) -> Result<ExitCode, Failure> {
    say(&format!("{}\n", crate::lines::json(value)?))
}
