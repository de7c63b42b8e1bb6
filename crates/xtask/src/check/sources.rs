//! Finding the files that the project itself wrote. Reads them, judges nothing.

use crate::{Outcome, process};
use std::{
    fs,
    path::{Path, PathBuf},
};

/// Folders that hold nothing written by hand.
const FOREIGN: &[&str] = &["node_modules", "target", "dist", "gen"];

/// The files under these folders of the project with one of these endings, in order of path.
pub fn under(folders: &[&str], endings: &[&str]) -> Outcome<Vec<PathBuf>> {
    let mut found = Vec::new();
    for folder in folders {
        collect(&process::root().join(folder), endings, &mut found)?;
    }
    found.sort();
    Ok(found)
}

fn collect(folder: &Path, endings: &[&str], found: &mut Vec<PathBuf>) -> Outcome {
    if !folder.is_dir() {
        return Ok(());
    }
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        if path.is_dir() {
            if !name.starts_with('.') && !FOREIGN.contains(&name.as_ref()) {
                collect(&path, endings, found)?;
            }
        } else if path.extension().is_some_and(|ending| endings.iter().any(|wanted| ending == *wanted)) {
            found.push(path);
        }
    }
    Ok(())
}

/// A path as one names it in the project.
pub fn named(path: &Path) -> String {
    path.strip_prefix(process::root()).unwrap_or(path).display().to_string()
}

/// Fails with the list when it holds anything.
pub fn none_of(wrongs: &[String]) -> Outcome {
    if wrongs.is_empty() { Ok(()) } else { Err(wrongs.join("\n").into()) }
}
