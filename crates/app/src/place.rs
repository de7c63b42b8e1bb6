//! Where the platform wants things: the desktop's own workspace and the logs.

use directories::ProjectDirs;
use std::path::PathBuf;

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
