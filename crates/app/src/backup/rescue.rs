//! What can be done for a workspace that does not open: its backups are listed, one is put back, what still reads is brought
//! into a new database. The files as they are found are kept first.

use super::{Archive, care, care::salvaged, pack::unpack};
use crate::{
    answer::{BackupCheck, BackupList, Unpacked},
    clock::Clock,
    failure::{Code, Failure},
    told::Told,
    work::{WorkKind, Works},
};
use marronnier_domain::backup::{self, Reason};
use marronnier_store::{Workspace, beside::Beside, restore};
use std::{
    path::{Path, PathBuf},
    sync::Arc,
};

/// A workspace that does not open.
#[derive(Debug)]
pub struct Rescue {
    workspace: Workspace,
    clock: Clock,
    works: Arc<Works>,
}

impl Rescue {
    /// Of the workspace in that folder; what takes long is told among `works`.
    pub fn of(folder: PathBuf, clock: Clock, works: Arc<Works>) -> Self {
        Self { workspace: Workspace::at(folder), clock, works }
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
        let work = self.works.begin(WorkKind::CheckBackup, 1);
        Archive::of(&self.workspace).checked(name, &work)
    }

    /// The newest one that is good.
    ///
    /// # Errors
    /// There is none.
    pub fn newest_good(&self) -> Result<String, Failure> {
        let archive = Archive::of(&self.workspace);
        let work = self.works.begin(WorkKind::CheckBackup, 1);
        let good = archive.names().into_iter().find(|name| archive.check(*name, Some(&work)).is_ok());
        work.go_on()?;
        let name = good.ok_or_else(|| Failure::new(Code::NoSuchBackup).with("reason", "none"))?;
        Ok(name.to_string())
    }

    /// Makes a workspace of its own of a backup.
    ///
    /// # Errors
    /// The backup is not good, or the disk refuses.
    pub fn restore_to(&self, name: &str, folder: &Path) -> Result<Unpacked, Failure> {
        let archive = Archive::of(&self.workspace);
        let name = archive.find(name)?;
        let work = self.works.begin(WorkKind::Restore, 0);
        archive.to_folder(name, folder, &work)
    }

    /// Puts a backup in the place of what does not open, which is kept.
    ///
    /// # Errors
    /// The backup is not good, another program works in the folder, or the disk refuses.
    pub fn restore(&self, name: &str) -> Result<(), Failure> {
        let archive = Archive::of(&self.workspace);
        let name = archive.find(name)?;
        let work = self.works.begin(WorkKind::Restore, 0);
        archive.check(name, Some(&work))?;
        // another one who works there keeps the place: nothing is brought
        let place = restore::Place::take(&self.workspace)?;
        archive.originals_back(name, &work)?;
        Ok(place.replace(&archive.database(name), &self.name())?)
    }

    /// Brings what still reads into a new database. Gives what came, and what is known to be lost.
    ///
    /// # Errors
    /// Nothing reads any more, another program works in the folder, or the disk refuses.
    pub fn salvage(&self, name_of_lost: &str) -> Result<Told, Failure> {
        let work = self.works.begin(WorkKind::Restore, 0);
        let place = restore::Place::take(&self.workspace)?;
        let database = self.workspace.database();
        let (made, _) = Beside::file(&database)
            .map_err(|error| Failure::of_file(Code::FileUnwritable, &database, &error))?;
        let salvaged = salvaged(&database, made.path(), name_of_lost, &work)?;
        place.replace(made.path(), &self.name())?;
        Ok(care::told(salvaged))
    }

    /// Makes a workspace of its own, in `folder`, of a file that holds a whole one.
    ///
    /// # Errors
    /// What the file is refused for; nothing is left in `folder` then.
    pub fn unpack(&self, path: &Path, folder: &Path) -> Result<Unpacked, Failure> {
        unpack(&self.works, path, folder)
    }

    fn name(&self) -> String {
        backup::name(self.clock.instant(), Reason::Restore, &[]).to_string()
    }
}
