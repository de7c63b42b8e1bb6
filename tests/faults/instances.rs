//! Case 5: two instances on one workspace, and a folder that may not be written. One works, the other looks and says so.

use crate::{
    Outcome,
    program::{Stream, Told, Workspace, has, is_root, said},
};
use serde_json::{Value, json};
use std::process::Command;

/// Two at once, again and again; then a read-only disk.
pub fn two(long: bool) -> Outcome {
    let rounds = if long { 50 } else { 4 };
    let home = tempfile::tempdir()?;
    let workspace = Workspace::new(&home.path().join("w"))?;
    let (mut worked, mut looked) = (0, 0);
    for round in 0..rounds {
        let mut both =
            [Stream::start(workspace.command(&["act"]))?, Stream::start(workspace.command(&["act"]))?];
        let mut said_yes = Vec::new();
        for (n, stream) in both.iter_mut().enumerate() {
            stream.send(&workspace.add(&format!("r{round}-{n}")));
        }
        for stream in &mut both {
            let answer: &Value = stream.answer().ok_or("it ended")?;
            let reason = &answer["err"]["params"]["reason"];
            match answer.get("ok") {
                Some(_) => said_yes.push(true),
                None if answer["err"]["code"] == "readOnly" && reason == "opened" => said_yes.push(false),
                None => return Err(format!("{answer}").into()),
            }
        }
        // while one works, reading is for everybody
        let seen = workspace.titles()?;
        for stream in both {
            stream.ended()?;
        }
        let wrong =
            said_yes.iter().enumerate().any(|(n, yes)| seen.contains_key(&format!("r{round}-{n}")) != *yes);
        if said_yes.iter().filter(|yes| **yes).count() != 1 || wrong {
            return Err(format!("round {round}: {said_yes:?}").into());
        }
        worked += 1;
        looked += 1;
    }
    workspace.holds()?;
    let disk = read_only_disk(&workspace)?;
    let guest = nobody(home.path(), &workspace)?;
    Ok(Told::Done(format!(
        "{rounds} times two at once: {worked} worked, {looked} were told that they may look; {disk}; {guest}"
    )))
}

/// Closed by one that may write: nothing is left beside the database, as after a day's work.
fn closed_well(workspace: &Workspace) -> Result<(), Box<dyn std::error::Error>> {
    workspace.act(&[])?;
    let left = ["workspace.db-wal", "workspace.db-shm"].map(|name| workspace.folder.join(name));
    match left.iter().find(|path| path.exists()) {
        Some(path) => Err(format!("{} is left behind", path.display()).into()),
        None => Ok(()),
    }
}

/// Somebody who may read and not write.
#[cfg(unix)]
fn nobody(home: &std::path::Path, workspace: &Workspace) -> Result<String, Box<dyn std::error::Error>> {
    use std::os::unix::{fs::PermissionsExt, process::CommandExt};
    if !is_root() {
        return Ok("somebody else skipped: it takes root".into());
    }
    const NOBODY: u32 = 65_534;
    let before = workspace.titles()?;
    closed_well(workspace)?;
    std::fs::set_permissions(home, PermissionsExt::from_mode(0o755))?;
    let as_nobody = |arguments: &[&str]| {
        let mut command = workspace.command(arguments);
        command.uid(NOBODY).gid(NOBODY).env("HOME", home);
        command
    };
    let listed = as_nobody(&["posts", "--json"]).output()?;
    if !listed.status.success() {
        let words = String::from_utf8_lossy(&listed.stderr).into_owned();
        // a program in a folder of somebody's own cannot even be started
        return match listed.status.code() {
            Some(126 | 127) => Ok("somebody else skipped: may not start the program".into()),
            _ => Err(format!("somebody else may not look: {words}").into()),
        };
    }
    let posts: Vec<Value> = serde_json::from_slice(&listed.stdout)?;
    let mut stream = Stream::start(as_nobody(&["act"]))?;
    stream.send(&workspace.add("never"));
    let answers = stream.ended()?;
    let count: u32 = before.values().sum();
    if posts.len() as u32 != count
        || answers.iter().any(|answer| answer["err"]["params"]["reason"] != "forbidden")
    {
        return Err(format!("somebody else saw {} of {count} posts: {answers:?}", posts.len()).into());
    }
    // a file that is somebody's alone
    std::fs::set_permissions(workspace.folder.join("workspace.db"), PermissionsExt::from_mode(0o600))?;
    let listed = as_nobody(&["posts"]).output()?;
    let words = String::from_utf8_lossy(&listed.stderr);
    if listed.status.success() || !words.contains("You may not read") {
        return Err(format!("a file that may not be read: {words}").into());
    }
    Ok("somebody who may not write looks, and is told; who may not even read is told so".into())
}

#[cfg(not(unix))]
fn nobody(_: &std::path::Path, _: &Workspace) -> Result<String, Box<dyn std::error::Error>> {
    Ok("somebody else skipped: not on this system".into())
}

fn read_only_disk(workspace: &Workspace) -> Result<String, Box<dyn std::error::Error>> {
    if !is_root() || !has("mount") {
        return Ok("read-only disk skipped: mounting takes root".into());
    }
    let (folder, before) = (&workspace.folder, workspace.titles()?);
    closed_well(workspace)?;
    let bound = said(Command::new("mount").arg("--bind").arg(folder).arg(folder))
        .and_then(|_| said(Command::new("mount").args(["-o", "remount,bind,ro"]).arg(folder)));
    if bound.is_err() {
        let _ = Command::new("umount").arg(folder).status();
        return Ok("read-only disk skipped: this machine does not let us mount one".into());
    }
    let tried = (|| {
        let answers = workspace.act(&[workspace.add("never"), json!({ "do": "undo" })])?;
        let refused = answers.iter().all(|answer| answer["err"]["params"]["reason"] == "readOnly");
        Ok::<_, Box<dyn std::error::Error>>((refused, workspace.titles()?, answers))
    })();
    said(Command::new("umount").arg(folder))?;
    let (refused, after, answers) = tried?;
    if refused && after == before {
        Ok("a read-only disk is read and said to be one".into())
    } else {
        Err(format!("on a read-only disk: {answers:?}").into())
    }
}
