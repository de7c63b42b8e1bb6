//! Case 3: the disk is full while saving, backing up, exporting. Said as such, nothing half-written, the next one works.

use crate::{
    Outcome,
    program::{Stream, Told, Workspace, has, is_root, said},
};
use std::{fs, path::Path, process::Command};

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
    let Ok(_disk) = Tmpfs::mount(&place, 8) else {
        return Ok(Told::Skipped("this machine does not let us mount a small disk".into()));
    };
    let workspace = Workspace::new(&place.join("w"))?;
    let filler = place.join("filler");
    let (mut kept, mut refused, mut words) = (Vec::new(), 0, 0);
    for round in 0..rounds {
        let mut stream = Stream::start(workspace.command(&["act"]))?;
        let long_text = "x".repeat(20_000);
        let mut try_one = |stream: &mut Stream, title: String| -> Result<bool, Box<dyn std::error::Error>> {
            stream.send(&workspace.add(&format!("{title} {long_text}")));
            let answer = stream.answer().ok_or("it ended")?;
            if answer.get("ok").is_some() {
                kept.push(format!("{title} {long_text}"));
                return Ok(true);
            }
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
        for command in [&["backup"][..], &["pack", "-o", "PLACE"]] {
            let out = place.join("out.marronnier").display().to_string();
            let arguments: Vec<&str> =
                command.iter().map(|word| if *word == "PLACE" { &out } else { *word }).collect();
            let output = workspace.command(&arguments).output()?;
            if output.status.success() {
                return Err(format!("{command:?} on a full disk says that it worked").into());
            }
        }
        fs::remove_file(&filler)?;
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
        if let Some(title) = kept.iter().find(|title| !found.contains_key(*title)) {
            return Err(format!("lost: {}", &title[..20]).into());
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
    }
    let told = format!(
        "{rounds} times full, {refused} refusals, {words} of them say “full”, nothing lost, next one saved, opened and \
         read while full"
    );
    if refused >= rounds && words == refused { Ok(Told::Done(told)) } else { Err(told.into()) }
}
