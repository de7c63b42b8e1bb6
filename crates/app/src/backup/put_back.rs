//! Putting an earlier state in the place of the present one, or into a folder of its own.

use super::{Archive, archive::told, folder::Coming};
use crate::{
    failure::{Code, Failure},
    work::Work,
};
use marronnier_domain::{backup::Name, id::VisualId, visual::Kind};
use marronnier_media::Shelf;
use marronnier_store::{Workspace, backup as copies, count, visual as visuals};
use std::{
    fs::{self, File},
    path::{Path, PathBuf},
};

impl Archive<'_> {
    /// The originals that the rows of a backup name.
    fn named_by(&self, name: Name) -> Result<Vec<(VisualId, Kind)>, Failure> {
        let conn = copies::open(&self.database(name))?;
        // older schemas know no visuals
        if count::counts(&conn)?.visuals == 0 {
            return Ok(Vec::new());
        }
        Ok(visuals::files(&conn)?)
    }

    /// Sees to it that what the rows of a backup name stands in the workspace.
    pub(crate) fn originals_back(&self, name: Name, work: &Work) -> Result<(), Failure> {
        let named = self.named_by(name)?;
        bring(&Shelf::at(&self.workspace.folder), &[&self.shelf()], &named, work)
    }

    /// Makes a workspace of its own of a backup, in `folder`. Gives where it is.
    pub(crate) fn to_folder(&self, name: Name, folder: &Path, work: &Work) -> Result<PathBuf, Failure> {
        self.check(name)?;
        let coming = Coming::to(folder)?;
        let made = Workspace::at(&coming.beside);
        let named = self.named_by(name)?;
        let here = Shelf::at(&self.workspace.folder);
        bring(&Shelf::at(&coming.beside), &[&self.shelf(), &here], &named, work)?;
        let networks = self.workspace.networks();
        if networks.exists() {
            copied(&networks, &made.networks())?;
        }
        copied(&self.database(name), &made.database())?;
        work.go_on()?;
        coming.put()
    }
}

/// Brings files from the first shelf that has them.
fn bring(to: &Shelf, from: &[&Shelf], files: &[(VisualId, Kind)], work: &Work) -> Result<(), Failure> {
    let total = u32::try_from(files.len() * from.len()).unwrap_or(u32::MAX);
    work.stand_at(0, total);
    for shelf in from {
        let go_on = || {
            work.step();
            !work.is_given_up()
        };
        to.bring(shelf, files, go_on).map_err(|error| told(&error))?;
        work.go_on()?;
    }
    Ok(())
}

/// Copies a file onto the disk.
fn copied(from: &Path, to: &Path) -> Result<(), Failure> {
    fs::copy(from, to)
        .and_then(|_| File::options().write(true).open(to)?.sync_all())
        .map_err(|error| Failure::of_file(Code::FileUnwritable, to, &error))
}
