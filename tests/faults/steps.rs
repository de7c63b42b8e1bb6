//! Case 9: killed at each step of a migration, a backup, a restoration, an export, an import, the writing and the reading of a
//! whole workspace. The old or the new is there, never half; what was there before is intact.

use crate::{
    Outcome,
    program::{Told, Workspace, picture, said, untraceable},
};
use serde_json::json;
use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
    process::{Command, ExitStatus},
};

/// What changes files: the program is killed as it makes the n-th of these calls.
const CALLS: &str = "pwrite64,write,fsync,fdatasync,rename,renameat,renameat2,unlink,unlinkat,link,linkat,ftruncate,mkdir,\
                     copy_file_range,sendfile";

type Titles = BTreeMap<String, u32>;
type Result<T> = std::result::Result<T, Box<dyn std::error::Error>>;

/// Makes a workspace ready in a folder, and says what is run in it.
type Prepare = fn(&Path) -> Result<(Workspace, Vec<String>)>;

/// A command that is killed, and what must be true whenever.
struct Killed {
    name: &'static str,
    /// Prepares a workspace in a folder; gives the command.
    prepare: Prepare,
    /// Looks at what is there afterwards: is it the old or the new?
    look: fn(&Path, &Workspace) -> Result<bool>,
}

const KILLED: &[Killed] = &[
    Killed { name: "migration from 1", prepare: |home| old_schema(home, 1), look: migrated },
    Killed { name: "migration from 2", prepare: |home| old_schema(home, 2), look: migrated },
    Killed { name: "migration from 3", prepare: |home| old_schema(home, 3), look: migrated },
    Killed { name: "migration from 4", prepare: |home| old_schema(home, 4), look: migrated },
    Killed { name: "migration from 5", prepare: |home| old_schema(home, 5), look: migrated },
    Killed { name: "migration from 6", prepare: |home| old_schema(home, 6), look: migrated },
    Killed { name: "backup", prepare: to_back_up, look: backed_up },
    Killed { name: "restore", prepare: to_restore, look: restored },
    Killed { name: "export", prepare: to_export, look: exported },
    Killed { name: "pack", prepare: to_pack, look: packed },
    Killed { name: "unpack", prepare: to_unpack, look: unpacked },
    Killed { name: "import", prepare: to_import, look: imported },
];

/// Kills each at its first step, its second…; some of them in the short form.
pub fn killed_at_each(long: bool) -> Outcome {
    if let Some(why) = untraceable() {
        return Ok(Told::Skipped(why));
    }
    let mut told = Vec::new();
    for killed in KILLED {
        let (mut kills, mut new) = (0, 0);
        // further apart as it goes on: the first steps are the opening
        let mut nth = 1;
        loop {
            let home = tempfile::tempdir()?;
            let (workspace, command) = (killed.prepare)(home.path())?;
            let status = run(home.path(), &workspace, &command, nth)?;
            if status.success() {
                break;
            }
            if status.code().is_some() {
                return Err(format!("{} ended by itself with {status} at step {nth}", killed.name).into());
            }
            kills += 1;
            let is_new = (killed.look)(home.path(), &workspace)
                .map_err(|wrong| format!("{} killed at step {nth}: {wrong}", killed.name))?;
            new += u32::from(is_new);
            nth += if long { 1 + nth / 20 } else { 1 + nth };
        }
        told.push(format!("{} {kills} kills, {} old, {new} new", killed.name, kills - new));
    }
    Ok(Told::Done(told.join("; ")))
}

fn run(home: &Path, workspace: &Workspace, arguments: &[String], nth: u32) -> Result<ExitStatus> {
    let mut command = Command::new("strace");
    command.args(["-f", "-qq", "-o"]).arg(home.join("trace"));
    command.args(["-e", &format!("trace={CALLS}"), "-e", &format!("inject={CALLS}:signal=KILL:when={nth}")]);
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let program = workspace.command(&arguments);
    command.arg(program.get_program()).args(program.get_args());
    Ok(command.stdout(std::process::Stdio::null()).stderr(std::process::Stdio::null()).status()?)
}

fn words(words: &[&str]) -> Vec<String> {
    words.iter().map(|word| (*word).to_owned()).collect()
}

fn filled(home: &Path) -> Result<Workspace> {
    let workspace = Workspace::new(&home.join("w"))?;
    workspace.act(&(0..5).map(|n| workspace.add(&format!("old {n}"))).collect::<Vec<_>>())?;
    for n in 0..2 {
        let path = home.join(format!("{n}.bmp"));
        picture(&path, n)?;
        workspace.act(&[workspace.bring(&path)])?;
    }
    Ok(workspace)
}

fn titles(names: &[&str]) -> Titles {
    names.iter().flat_map(|name| (0..5).map(move |n| (format!("{name} {n}"), 1))).collect()
}

/// One state or the other, and the workspace holds together.
fn either(workspace: &Workspace, old: &Titles, new: &Titles) -> Result<bool> {
    workspace.holds()?;
    if workspace.visuals()?.len() != 2 {
        return Err(format!("two visuals were there: {:?}", workspace.visuals()?).into());
    }
    let found = workspace.titles()?;
    match (found == *old, found == *new) {
        (_, true) => Ok(true),
        (true, _) => Ok(false),
        _ => Err(format!("neither old nor new: {found:?}").into()),
    }
}

fn backups(workspace: &Workspace) -> Result<Vec<String>> {
    let list = said(&mut workspace.command(&["backups", "--json"]))?;
    let list: Vec<serde_json::Value> = serde_json::from_slice(&list.stdout)?;
    list.iter().map(|row| Ok(row["name"].as_str().ok_or("a name")?.to_owned())).collect()
}

/// Each backup that is listed is whole, pictures included.
fn backups_hold(workspace: &Workspace) -> Result<usize> {
    let names = backups(workspace)?;
    for name in &names {
        said(&mut workspace.command(&["backups", "--verify", name]))?;
    }
    Ok(names.len())
}

/// A workspace as the program of that schema left it.
fn old_schema(home: &Path, number: u8) -> Result<(Workspace, Vec<String>)> {
    let fixture = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("databases/000{number}.db"));
    let folder = home.join("w");
    fs::create_dir(&folder)?;
    fs::copy(fixture, folder.join("workspace.db"))?;
    fs::write(home.join("schema"), [number])?;
    Ok((Workspace { folder, client: String::new() }, words(&["posts"])))
}

fn migrated(home: &Path, workspace: &Workspace) -> Result<bool> {
    let (version, former) =
        (fs::read(workspace.folder.join("workspace.db"))?, fs::read(home.join("schema"))?);
    let is_new = version.get(63) > former.first();
    // whatever it was, it opens now, with the posts that it had
    let found = workspace.titles()?;
    if found.len() != 3 {
        return Err(format!("{found:?}").into());
    }
    // files of its pictures are not kept among the tests
    let examined = workspace.command(&["doctor", "--json"]).output()?;
    let examined: serde_json::Value = serde_json::from_slice(&examined.stdout)?;
    let findings = examined["findings"].as_array().ok_or("no examination")?;
    if let Some(wrong) = findings.iter().find(|one| one["kind"] != "missingFiles") {
        return Err(format!("{wrong}").into());
    }
    for name in backups(workspace)? {
        let told = workspace.command(&["backups", "--verify", &name, "--json"]).output()?;
        let told: serde_json::Value = serde_json::from_slice(&told.stdout)?;
        if told["good"] != true {
            return Err(format!("a backup that is listed: {told}").into());
        }
    }
    Ok(is_new)
}

fn to_back_up(home: &Path) -> Result<(Workspace, Vec<String>)> {
    Ok((filled(home)?, words(&["backup"])))
}

fn backed_up(_: &Path, workspace: &Workspace) -> Result<bool> {
    let count = backups_hold(workspace)?;
    either(workspace, &titles(&["old"]), &titles(&["old"]))?;
    // the next one works
    said(&mut workspace.command(&["backup"]))?;
    Ok(count > 0)
}

fn to_restore(home: &Path) -> Result<(Workspace, Vec<String>)> {
    let workspace = filled(home)?;
    said(&mut workspace.command(&["backup"]))?;
    let name = backups(&workspace)?.remove(0);
    workspace.act(&(0..5).map(|n| workspace.add(&format!("new {n}"))).collect::<Vec<_>>())?;
    Ok((workspace, vec!["restore".into(), name]))
}

fn restored(_: &Path, workspace: &Workspace) -> Result<bool> {
    backups_hold(workspace)?;
    // the one that opens it finishes what was begun
    said(&mut workspace.command(&["undo"])).map(drop).or_else(|_| Ok::<_, Box<dyn std::error::Error>>(()))?;
    workspace.act(&[json!({ "do": "redo" })])?;
    either(workspace, &titles(&["new", "old"]), &titles(&["old"]))
}

fn place(home: &Path) -> PathBuf {
    home.join("file")
}

fn to_export(home: &Path) -> Result<(Workspace, Vec<String>)> {
    let workspace = filled(home)?;
    fs::write(place(home), "what was there")?;
    let output = place(home).display().to_string();
    Ok((workspace, vec!["export".into(), "csv".into(), "-o".into(), output, "--force".into()]))
}

fn exported(home: &Path, workspace: &Workspace) -> Result<bool> {
    either(workspace, &titles(&["old"]), &titles(&["old"]))?;
    let found = fs::read(place(home))?;
    let is_whole = String::from_utf8_lossy(&found).lines().count() == 6;
    match found == b"what was there" {
        true => Ok(false),
        false if is_whole => Ok(true),
        false => Err("half an export".into()),
    }
}

fn to_pack(home: &Path) -> Result<(Workspace, Vec<String>)> {
    let workspace = filled(home)?;
    fs::write(place(home), "what was there")?;
    let output = place(home).display().to_string();
    Ok((workspace, vec!["pack".into(), "-o".into(), output, "--force".into()]))
}

fn packed(home: &Path, workspace: &Workspace) -> Result<bool> {
    either(workspace, &titles(&["old"]), &titles(&["old"]))?;
    if fs::read(place(home))? == b"what was there" {
        return Ok(false);
    }
    let folder = home.join("unpacked");
    let [file, into] = [place(home), folder.clone()].map(|path| path.display().to_string());
    said(&mut workspace.command(&["unpack", &file, &into]))?;
    let copy = Workspace { folder, client: String::new() };
    either(&copy, &titles(&["old"]), &titles(&["old"]))
}

fn to_unpack(home: &Path) -> Result<(Workspace, Vec<String>)> {
    let workspace = filled(home)?;
    let [file, into] = [place(home), home.join("unpacked")].map(|path| path.display().to_string());
    said(&mut workspace.command(&["pack", "-o", &file]))?;
    Ok((workspace, vec!["unpack".into(), file, into]))
}

fn unpacked(home: &Path, workspace: &Workspace) -> Result<bool> {
    let copy = Workspace { folder: home.join("unpacked"), client: String::new() };
    let is_new = copy.folder.exists();
    if is_new {
        either(&copy, &titles(&["old"]), &titles(&["old"]))?;
    } else {
        // the next one works, whatever was left behind
        let [file, into] = [place(home), copy.folder.clone()].map(|path| path.display().to_string());
        said(&mut workspace.command(&["unpack", &file, &into]))?;
        copy.holds()?;
    }
    Ok(is_new)
}

fn to_import(home: &Path) -> Result<(Workspace, Vec<String>)> {
    let workspace = filled(home)?;
    let rows = (0..5).map(|n| format!("2026-12-1{n};18:00;new {n};Lunel\n")).collect::<String>();
    fs::write(home.join("plan.csv"), format!("Date;Heure;Titre;Client\n{rows}"))?;
    let file = home.join("plan.csv").display().to_string();
    Ok((workspace, vec!["import".into(), file, "--client".into(), "Lunel".into()]))
}

fn imported(_: &Path, workspace: &Workspace) -> Result<bool> {
    backups_hold(workspace)?;
    either(workspace, &titles(&["old"]), &titles(&["new", "old"]))
}
