//! Case 3: the disk is full while saving, backing up, exporting, bringing pictures in. Said as such, nothing half-written, the next
//! one works.

use crate::{
    Outcome,
    program::{Stream, Told, Workspace, has, is_root, picture, said},
};
use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

/// A small disk of its own, gone when this is dropped.
struct Tmpfs<'a>(&'a Path);

impl<'a> Tmpfs<'a> {
    fn mount(place: &'a Path, megabytes: u32) -> Result<Self, Box<dyn std::error::Error>> {
        let size = format!("size={megabytes}m");
        said(Command::new("mount").args(["-t", "tmpfs", "-o", &size, "marronnier"]).arg(place))?;
        Ok(Self(place))
    }
}

impl Drop for Tmpfs<'_> {
    fn drop(&mut self) {
        // a disk that is still used goes when it is not any more
        let _ = Command::new("umount").arg("-l").arg(self.0).status();
    }
}

/// Fills the disk up to the last octets.
fn fill(place: &Path) -> std::io::Result<()> {
    use std::io::Write;
    let mut file = fs::File::create(place)?;
    for size in [1 << 16, 1 << 12, 512, 1] {
        let piece = vec![0; size];
        while file.write_all(&piece).is_ok() {}
    }
    Ok(())
}

/// Saves until there is no room, makes room, saves again.
pub fn disk(long: bool) -> Outcome {
    if !is_root() || !has("mount") {
        return Ok(Told::Skipped("mounting a small disk takes root".into()));
    }
    let rounds = if long { 20 } else { 3 };
    let home = tempfile::tempdir()?;
    let place = home.path().join("disk");
    fs::create_dir(&place)?;
    let Ok(_disk) = Tmpfs::mount(&place, 16) else {
        return Ok(Told::Skipped("this machine does not let us mount a small disk".into()));
    };
    let workspace = Workspace::new(&place.join("w"))?;
    let filler = place.join("filler");
    // brought in from another disk
    let plan = home.path().join("plan.csv");
    fs::write(&plan, "Date;Heure;Titre;Client\n2026-12-11;18:00;from a plan;Lunel\n")?;
    let photograph = home.path().join("photograph.bmp");
    let (mut kept, mut gone, mut refused, mut words, mut commands) = (Vec::new(), Vec::new(), 0, 0, 0);
    for round in 0..rounds {
        said(&mut workspace.command(&["backup"]))?;
        let backups = listed(&workspace)?;
        let mut stream = Stream::start(workspace.command(&["act"]))?;
        let long_text = "x".repeat(20_000);
        let mut try_one = |stream: &mut Stream, title: String| -> Result<bool, Box<dyn std::error::Error>> {
            stream.send(&workspace.add(&format!("{title} {long_text}")));
            let answer = stream.answer().ok_or("it ended")?;
            if answer.get("ok").is_some() {
                kept.push(format!("{title} {long_text}"));
                return Ok(true);
            }
            gone.push(format!("{title} {long_text}"));
            refused += 1;
            words +=
                u32::from(answer["err"]["code"] == "database" && answer["err"]["params"]["reason"] == "full");
            Ok(false)
        };
        try_one(&mut stream, format!("before {round}"))?;
        fill(&filler)?;
        // what is in the log already makes room for some
        let mut tries = 0;
        while try_one(&mut stream, format!("full {round}-{tries}"))? && tries < 200 {
            tries += 1;
        }
        stream.send(&serde_json::json!({ "do": "backUp" }));
        let answer = stream.answer().ok_or("it ended")?;
        if answer["err"]["params"]["reason"] != "full" {
            return Err(format!("a backup on a full disk: {answer}").into());
        }
        if listed(&workspace)? != backups {
            return Err("a backup on a full disk changed the list of them".into());
        }
        picture(&photograph, round)?;
        let originals = files(&workspace.folder.join("visuals"))?;
        stream.send(&workspace.bring(&photograph));
        let answer = stream.answer().ok_or("it ended")?;
        if answer["err"]["params"]["reason"] != "full" {
            return Err(format!("a picture on a full disk: {answer}").into());
        }
        if files(&workspace.folder.join("visuals"))? != originals {
            return Err("a picture that was refused left something behind".into());
        }
        fs::remove_file(&filler)?;
        stream.send(&workspace.bring(&photograph));
        let answer = stream.answer().ok_or("it ended")?;
        if answer.get("ok").is_none()
            || files(&workspace.folder.join("visuals"))?.len() != originals.len() + 1
        {
            return Err(format!("with room again, the picture is still refused: {answer}").into());
        }
        // whole copies of pictures may stay from a backup that was refused: the next one takes them
        stream.send(&serde_json::json!({ "do": "backUp" }));
        let answer = stream.answer().ok_or("it ended")?;
        if answer.get("ok").is_none() {
            return Err(format!("with room again, no backup: {answer}").into());
        }
        if !try_one(&mut stream, format!("after {round}"))? {
            return Err("with room again, it still refuses".into());
        }
        stream.ended()?;
        // nobody has it open, and there is no room for anything that opening it may want
        let before = workspace.titles()?;
        workspace.act(&[])?;
        fill(&filler)?;
        let looked =
            workspace.titles().map_err(|error| format!("a full disk cannot be looked at: {error}"))?;
        let told = workspace.act(&[workspace.add("never")])?;
        let arguments = ["import", &plan.display().to_string(), "--client", "Lunel"];
        refused_for_room(&mut workspace.command(&arguments))?;
        let originals = files(&workspace.folder.join("visuals"))?;
        picture(&photograph, rounds + round)?;
        refused_for_room(&mut workspace.command(&["visuals", "add", &photograph.display().to_string()]))?;
        if files(&workspace.folder.join("visuals"))? != originals {
            return Err("pictures that were refused left something behind".into());
        }
        commands += 2 + beside_a_full_disk(&workspace, &place)?;
        fs::remove_file(&filler)?;
        if looked != before {
            return Err("on a full disk, something else is seen".into());
        }
        if told.iter().any(|answer| answer["err"]["params"]["reason"] != "full") {
            return Err(format!("on a full disk: {told:?}").into());
        }
        let left: Vec<_> = fs::read_dir(&place)?.flatten().map(|entry| entry.file_name()).collect();
        if left.len() != 1 {
            return Err(format!("half a file is left: {left:?}").into());
        }
        workspace.holds()?;
        let found = workspace.titles()?;
        if let Some(title) = kept.iter().find(|title| found.get(*title) != Some(&1)) {
            return Err(format!("acknowledged, and not there once: {}", &title[..20]).into());
        }
        if let Some(title) = gone.iter().find(|title| found.contains_key(*title)) {
            return Err(format!("refused, and there: {}", &title[..20]).into());
        }
        if found.len() != kept.len() {
            return Err(format!("{} acknowledged, {} there", kept.len(), found.len()).into());
        }
        for name in &backups {
            said(&mut workspace.command(&["backups", "--verify", name]))?;
        }
        // the small disk is for this round's texts
        let ids = said(&mut workspace.command(&["posts", "--json"]))?;
        let posts: Vec<serde_json::Value> = serde_json::from_slice(&ids.stdout)?;
        let ids: Vec<_> = posts.iter().map(|post| post["id"].clone()).collect();
        let backups = place.join("w/backups");
        if backups.exists() {
            fs::remove_dir_all(&backups)?;
        }
        workspace.act(&[serde_json::json!({ "do": "removePosts", "ids": ids })])?;
        if backups.exists() {
            fs::remove_dir_all(&backups)?;
        }
        kept.clear();
        gone.clear();
    }
    let told = format!(
        "{rounds} times full, {refused} refusals, {words} of them say “full”, {commands} commands beside (backup, export, \
         whole workspace, import, pictures, a new workspace) refused with the reason and without a trace, all that was acknowledged \
         there once and nothing else, next one saved, opened and read while full"
    );
    if refused >= rounds && words == refused { Ok(Told::Done(told)) } else { Err(told.into()) }
}

/// Commands that write beside the workspace while there is no room: each refused with the reason, none leaves anything.
/// Gives how many.
fn beside_a_full_disk(workspace: &Workspace, place: &Path) -> Result<usize, Box<dyn std::error::Error>> {
    let names = || -> Result<Vec<_>, std::io::Error> {
        let mut names = Vec::new();
        // an empty folder is no half of anything
        names.extend(files(&workspace.folder.join("backups"))?);
        for folder in [place.to_owned(), workspace.folder.clone()] {
            for entry in fs::read_dir(folder)? {
                let path = entry?.path();
                // the log of the database and its index come and go with those who look
                if !path.to_string_lossy().contains("workspace.db-") {
                    names.push(path);
                }
            }
        }
        names.sort();
        Ok(names)
    };
    let before = names()?;
    let out = |name: &str| place.join(name).display().to_string();
    let commands = [
        vec!["backup".to_owned()],
        vec!["pack".to_owned(), "-o".to_owned(), out("out.marronnier")],
        vec!["export".to_owned(), "csv".to_owned(), "-o".to_owned(), out("out.csv")],
        vec!["export".to_owned(), "xlsx".to_owned(), "-o".to_owned(), out("out.xlsx")],
        vec!["new".to_owned(), out("another/workspace")],
    ];
    for command in &commands {
        let arguments: Vec<&str> = command.iter().map(String::as_str).collect();
        refused_for_room(&mut workspace.command(&arguments))?;
        if names()? != before {
            return Err(format!("{command:?} on a full disk left {:?}", names()?).into());
        }
    }
    Ok(commands.len())
}

/// All files under a folder; none when it is not there.
fn files(folder: &Path) -> std::io::Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    if folder.exists() {
        for entry in fs::read_dir(folder)? {
            let path = entry?.path();
            if path.is_dir() { found.extend(files(&path)?) } else { found.push(path) }
        }
    }
    found.sort();
    Ok(found)
}

/// Refused, and the sentence says that there is no room.
fn refused_for_room(command: &mut Command) -> Result<(), Box<dyn std::error::Error>> {
    let output = command.output()?;
    let words = String::from_utf8_lossy(&output.stderr);
    if output.status.success() || !words.contains("no room left") {
        return Err(format!("{:?} on a full disk: {} {words}", command, output.status).into());
    }
    Ok(())
}

fn listed(workspace: &Workspace) -> Result<Vec<String>, Box<dyn std::error::Error>> {
    let list = said(&mut workspace.command(&["backups", "--json"]))?;
    let list: Vec<serde_json::Value> = serde_json::from_slice(&list.stdout)?;
    list.iter().map(|row| Ok(row["name"].as_str().ok_or("a name")?.to_owned())).collect()
}
