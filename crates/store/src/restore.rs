//! Puts another state in the place of the present one, so that a crash at any moment leaves the old or the new. Makes no
//! backup: that is done before.

use crate::{
    Store, StoreError, Workspace, connect,
    lock::{self, Lock},
    told,
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
        let mut writing = self.write()?;
        prepare(&self.workspace, database)?;
        self.aside(&mut writing, || finish(&self.workspace))
    }
}

impl Store {
    /// Keeps the files as they are, under a name in `backups/`. Gives where.
    ///
    /// # Errors
    /// The disk refuses.
    pub fn keep_original(&self, name: &str) -> Result<PathBuf, StoreError> {
        // nobody writes meanwhile
        let _writing = self.write()?;
        keep_original(&self.workspace, name)
    }
}

/// Copies `database` beside the present one, onto the disk, and names it ready.
fn prepare(workspace: &Workspace, database: &Path) -> Result<(), StoreError> {
    let (coming, ready) = (workspace.folder.join(COMING), workspace.folder.join(READY));
    let write = || -> Result<(), StoreError> {
        let of_file = |error| StoreError::of_file(&coming)(error);
        // what a crash left beside an earlier copy would be taken for a part of this one
        for left in ["-journal", "-wal", "-shm"] {
            let left = workspace.folder.join(format!("{COMING}{left}"));
            if left.exists() {
                fs::remove_file(left).map_err(of_file)?;
            }
        }
        fs::copy(database, &coming).map_err(of_file)?;
        told::carry(&workspace.database(), &coming)?;
        File::options().write(true).open(&coming).and_then(|file| file.sync_all()).map_err(of_file)?;
        fs::rename(&coming, &ready).map_err(of_file)
    };
    if let Err(error) = write() {
        // half a copy helps nobody
        let _ = fs::remove_file(&coming);
        return Err(error);
    }
    sync(&workspace.folder)
}

/// Whether a restoration was named ready and is not finished.
pub(crate) fn is_ready(workspace: &Workspace) -> bool {
    workspace.folder.join(READY).exists()
}

/// Finishes a restoration that was named ready; nothing when there is none. The log of the state before would be read
/// into the new one: it goes first.
pub(crate) fn finish(workspace: &Workspace) -> Result<(), StoreError> {
    if !is_ready(workspace) {
        return Ok(());
    }
    let ready = workspace.folder.join(READY);
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

/// The place of the one who works in a workspace that does not open, until this is dropped.
#[derive(Debug)]
pub struct Place<'a> {
    workspace: &'a Workspace,
    _held: Lock,
}

impl<'a> Place<'a> {
    /// Takes it.
    ///
    /// # Errors
    /// Another program works there, or nothing can be written.
    pub fn take(workspace: &'a Workspace) -> Result<Self, StoreError> {
        match lock::take(&workspace.folder)? {
            Lock::Denied(why) => Err(StoreError::ReadOnly(why)),
            held => Ok(Self { workspace, _held: held }),
        }
    }

    /// Keeps the files of the workspace under a name, then puts a copy of `database` in their place.
    ///
    /// # Errors
    /// The disk refuses: then the present files are as they were.
    pub fn replace(&self, database: &Path, name: &str) -> Result<(), StoreError> {
        keep_original(self.workspace, name)?;
        prepare(self.workspace, database)?;
        finish(self.workspace)
    }
}

/// Keeps the present files, damaged as they may be, under another name in `backups/`. Gives where.
///
/// # Errors
/// The disk refuses.
fn keep_original(workspace: &Workspace, name: &str) -> Result<PathBuf, StoreError> {
    let backups = workspace.backups();
    fs::create_dir_all(&backups).map_err(StoreError::of_file(&backups))?;
    let folder = free(&backups, &format!("original-{name}"))?;
    let path = workspace.database();
    let [log, _] = connect::log_of(&path);
    for file in [path, log] {
        let Some(name) = file.file_name() else { continue };
        let copy = folder.join(name);
        match fs::copy(&file, &copy).and_then(|_| File::open(&copy)?.sync_all()) {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
                return Err(StoreError::of_file(file)(error));
            }
            _ => {}
        }
    }
    sync(&folder)?;
    sync(&backups)?;
    Ok(folder)
}

/// Makes a folder of that name, or of the first one with a number behind that nobody has.
fn free(above: &Path, name: &str) -> Result<PathBuf, StoreError> {
    let names = std::iter::once(name.to_owned()).chain((2..).map(|number| format!("{name}-{number}")));
    for name in names {
        let folder = above.join(name);
        match fs::create_dir(&folder) {
            Ok(()) => return Ok(folder),
            Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => {}
            Err(error) => return Err(StoreError::of_file(folder)(error)),
        }
    }
    Ok(above.to_owned())
}

/// What of earlier states is there: `backups`, or `visuals` whose rows must have been somewhere.
pub fn left(workspace: &Workspace) -> Option<&'static str> {
    let holds = |folder: PathBuf, is_one: fn(&Path) -> bool| {
        let entries = fs::read_dir(folder).into_iter().flatten().flatten();
        entries.into_iter().any(|entry| is_one(&entry.path()))
    };
    let is_backup = |path: &Path| path.extension().is_some_and(|ending| ending == "db");
    if holds(workspace.backups(), is_backup) {
        return Some("backups");
    }
    holds(workspace.folder.join("visuals"), Path::is_dir).then_some("visuals")
}

/// Forces a folder's names onto the disk, where the system can.
pub(crate) fn sync(folder: &Path) -> Result<(), StoreError> {
    if cfg!(unix) {
        File::open(folder).and_then(|folder| folder.sync_all()).map_err(StoreError::of_file(folder))?;
    }
    Ok(())
}
