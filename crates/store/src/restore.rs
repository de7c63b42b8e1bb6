//! Puts another state in the place of the present one, so that a crash at any moment leaves the old or the new. Makes no
//! backup: that is done before.

use crate::{
    Store, StoreError, Workspace, connect,
    lock::{self, Lock},
};
use std::{
    fs::{self, File},
    path::{Path, PathBuf},
};

/// Ready to take the place of the database: from the moment it bears this name, the restoration will be finished.
const READY: &str = "workspace.db.restored";
/// On its way there.
const COMING: &str = "workspace.db.restoring";

impl Store {
    /// Puts a copy of `database`, which is whole and of a schema that we know, in the place of the present one.
    ///
    /// # Errors
    /// The disk refuses: then the present one is as it was.
    pub fn restore(&self, database: &Path) -> Result<(), StoreError> {
        let writing = self.write()?;
        prepare(&self.workspace, database)?;
        self.aside(writing, || finish(&self.workspace))
    }
}

impl Store {
    /// Keeps the files as they are, under a name in `backups/`.
    ///
    /// # Errors
    /// The disk refuses.
    pub fn keep_original(&self, name: &str) -> Result<(), StoreError> {
        // nobody writes meanwhile
        let _writing = self.write()?;
        keep_original(&self.workspace, name).map(drop)
    }
}

/// Copies `database` beside the present one, onto the disk, and names it ready.
fn prepare(workspace: &Workspace, database: &Path) -> Result<(), StoreError> {
    let (coming, ready) = (workspace.folder.join(COMING), workspace.folder.join(READY));
    let copied = fs::copy(database, &coming)
        .and_then(|_| File::options().write(true).open(&coming)?.sync_all())
        .and_then(|()| fs::rename(&coming, &ready));
    if let Err(error) = copied {
        // half a copy helps nobody
        let _ = fs::remove_file(&coming);
        return Err(StoreError::of_file(coming)(error));
    }
    sync(&workspace.folder)
}

/// Finishes a restoration that was named ready; nothing when there is none. The log of the state before would be read
/// into the new one: it goes first.
pub(crate) fn finish(workspace: &Workspace) -> Result<(), StoreError> {
    let ready = workspace.folder.join(READY);
    if !ready.exists() {
        return Ok(());
    }
    let path = workspace.database();
    for log in connect::log_of(&path) {
        match fs::remove_file(&log) {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
                return Err(StoreError::of_file(log)(error));
            }
            _ => {}
        }
    }
    sync(&workspace.folder)?;
    fs::rename(&ready, &path).map_err(StoreError::of_file(path))?;
    sync(&workspace.folder)
}

/// For a workspace that does not open: keeps its files under a name, then puts a copy of `database` in its place.
///
/// # Errors
/// Another program works there, or the disk refuses: then the present files are as they were.
pub fn replace(workspace: &Workspace, database: &Path, name: &str) -> Result<(), StoreError> {
    let _held = match lock::take(&workspace.folder)? {
        Lock::Denied(why) => return Err(StoreError::ReadOnly(why)),
        held => held,
    };
    keep_original(workspace, name)?;
    prepare(workspace, database)?;
    finish(workspace)
}

/// Keeps the present files, damaged as they may be, under another name in `backups/`. Gives where.
///
/// # Errors
/// The disk refuses.
fn keep_original(workspace: &Workspace, name: &str) -> Result<PathBuf, StoreError> {
    let folder = workspace.backups().join(format!("original-{name}"));
    fs::create_dir_all(&folder).map_err(StoreError::of_file(&folder))?;
    let path = workspace.database();
    let [log, _] = connect::log_of(&path);
    for file in [path, log] {
        let Some(name) = file.file_name() else { continue };
        let copy = folder.join(name);
        match fs::copy(&file, &copy).and_then(|_| File::options().write(true).open(&copy)?.sync_all()) {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
                return Err(StoreError::of_file(file)(error));
            }
            _ => {}
        }
    }
    sync(&folder)?;
    Ok(folder)
}

/// Whether earlier states are there.
pub(crate) fn has_backups(workspace: &Workspace) -> bool {
    let entries = fs::read_dir(workspace.backups()).into_iter().flatten().flatten();
    entries.into_iter().any(|entry| entry.path().extension().is_some_and(|ending| ending == "db"))
}

/// Forces a folder's names onto the disk, where the system can.
pub(crate) fn sync(folder: &Path) -> Result<(), StoreError> {
    if cfg!(unix) {
        File::open(folder).and_then(|folder| folder.sync_all()).map_err(StoreError::of_file(folder))?;
    }
    Ok(())
}
