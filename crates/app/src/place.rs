//! Where the platform wants things: the desktop's own workspace and the logs.

use directories::ProjectDirs;
use marronnier_store::{Workspace, disk, restore};
use std::path::{Path, PathBuf};

fn project() -> Option<ProjectDirs> {
    ProjectDirs::from("app", "", "Marronnier")
}

/// The workspace opened when none is named; nothing when the account has no home.
pub fn default_workspace() -> Option<PathBuf> {
    project().map(|dirs| dirs.data_dir().join("workspace"))
}

/// The folder of log files.
pub fn logs() -> Option<PathBuf> {
    project().map(|dirs| dirs.data_local_dir().join("logs"))
}

/// Whether a folder without a database held a workspace: backups or visuals of it are there.
pub fn had_workspace(folder: &Path) -> bool {
    restore::left(&Workspace::at(folder)).is_some()
}

/// Which program keeps a folder the same on other machines while we write; nothing when none is known.
pub fn synced(folder: &Path) -> Option<&'static str> {
    disk::synced(folder)
}
