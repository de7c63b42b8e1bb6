//! What can be done for a workspace that does not open: its backups are listed, one is put back, what still reads is brought
//! into a new database. The files as they are found are kept first.

use super::Archive;
use crate::{
    answer::{BackupCheck, BackupList, Unpacked},
    clock::Clock,
    failure::{Code, Failure},
    work::{WorkKind, Works},
};
use marronnier_domain::backup::{self, Reason};
use marronnier_store::{Workspace, restore, salvage};
use std::path::{Path, PathBuf};

/// A workspace that does not open.
#[derive(Debug)]
pub struct Rescue {
    workspace: Workspace,
    clock: Clock,
    works: Works,
}

impl Rescue {
    /// Of the workspace in that folder.
    pub fn of(folder: PathBuf, clock: Clock) -> Self {
        Self { workspace: Workspace::at(folder), clock, works: Works::default() }
    }

    /// Its backups.
    ///
    /// # Errors
    /// None is expected; a backup that does not read is listed.
    pub fn backups(&self) -> Result<BackupList, Failure> {
        Archive::of(&self.workspace).list(&self.clock)
    }

    /// Looks one through.
    ///
    /// # Errors
    /// There is none of that name.
    pub fn check(&self, name: &str) -> Result<BackupCheck, Failure> {
        Archive::of(&self.workspace).checked(name)
    }

    /// Makes a workspace of its own of a backup.
    ///
    /// # Errors
    /// The backup is not good, or the disk refuses.
    pub fn restore_to(&self, name: &str, folder: &Path) -> Result<Unpacked, Failure> {
        let archive = Archive::of(&self.workspace);
        let name = archive.find(name)?;
        let counts = archive.sheet(name)?.counts;
        let work = self.works.begin(WorkKind::Restore, 0);
        let path = archive.to_folder(name, folder, &work)?.display().to_string();
        Ok(Unpacked { path, posts: counts.posts, visuals: counts.visuals })
    }

    /// Puts a backup in the place of what does not open, which is kept.
    ///
    /// # Errors
    /// The backup is not good, another program works in the folder, or the disk refuses.
    pub fn restore(&self, name: &str) -> Result<(), Failure> {
        let archive = Archive::of(&self.workspace);
        let name = archive.find(name)?;
        archive.check(name)?;
        let work = self.works.begin(WorkKind::Restore, 0);
        archive.originals_back(name, &work)?;
        self.replaced_by(&archive.database(name))
    }

    /// Brings what still reads into a new database. Gives how many rows came.
    ///
    /// # Errors
    /// Nothing reads any more, another program works in the folder, or the disk refuses.
    pub fn salvage(&self, name_of_lost: &str) -> Result<u32, Failure> {
        let made = self.workspace.folder.join("workspace.db.salvaged");
        let rows = salvage::salvage(&self.workspace.database(), &made, name_of_lost);
        let replaced = match rows {
            Ok(0) => Err(Failure::from(Code::NothingToSalvage)),
            Ok(rows) => self.replaced_by(&made).map(|()| rows),
            Err(error) => Err(error.into()),
        };
        // its copy is in its place, or it is of no use
        let _ = std::fs::remove_file(&made);
        replaced
    }

    fn replaced_by(&self, database: &Path) -> Result<(), Failure> {
        let name = backup::name(self.clock.instant(), Reason::Restore, &[]);
        Ok(restore::replace(&self.workspace, database, &name.to_string())?)
    }
}
