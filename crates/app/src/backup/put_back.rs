//! Putting an earlier state in the place of the present one, or into a folder of its own.

use super::{Archive, archive::told, folder::Coming};
use crate::{
    answer::Unpacked,
    failure::{Code, Failure},
    work::{Work, on_all_cores},
};
use marronnier_domain::{backup::Name, id::VisualId, visual::Kind};
use marronnier_media::{Shelf, State};
use marronnier_store::{Workspace, backup as copies, count, visual as visuals};
use std::{
    fs::{self, File},
    path::Path,
};

impl Archive<'_> {
    /// The originals that the rows of a backup name.
    pub(crate) fn named_by(&self, name: Name) -> Result<Vec<(VisualId, Kind)>, Failure> {
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

    /// How many of what the rows of a backup name is whole neither here nor there.
    pub(crate) fn flawed(&self, name: Name, work: &Work) -> Result<(u32, u32), Failure> {
        let named = self.named_by(name)?;
        let (kept, here) = (self.shelf(), Shelf::at(&self.workspace.folder));
        work.stand_at(0, u32::try_from(named.len()).unwrap_or(u32::MAX));
        let whole = on_all_cores(&named, |(id, kind)| {
            work.step();
            let is_whole = [&kept, &here].iter().any(|shelf| shelf.verify(*id, *kind) == State::Whole);
            (!work.is_given_up()).then_some(is_whole)
        });
        work.go_on()?;
        let count = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
        Ok((count(named.len()), count(whole.iter().filter(|whole| !**whole).count())))
    }

    /// Makes a workspace of its own of a backup, in `folder`. Gives where it is.
    pub(crate) fn to_folder(&self, name: Name, folder: &Path, work: &Work) -> Result<Unpacked, Failure> {
        let coming = Coming::to(folder)?;
        self.check(name, Some(work))?;
        let counts = self.sheet(name)?.counts;
        let (made, shelf) = (Workspace::at(coming.folder()), Shelf::at(coming.folder()));
        let named = self.named_by(name)?;
        let here = Shelf::at(&self.workspace.folder);
        bring(&shelf, &[&self.shelf(), &here], &named, work)?;
        let whole = |(id, kind): &&(VisualId, Kind)| shelf.verify(*id, *kind) == State::Whole;
        let flawed = u32::try_from(named.len() - named.iter().filter(whole).count()).unwrap_or(u32::MAX);
        let networks = self.workspace.networks();
        if networks.exists() {
            copied(&networks, &made.networks())?;
        }
        copied(&self.database(name), &made.database())?;
        work.go_on()?;
        let path = coming.put()?.display().to_string();
        Ok(Unpacked { path, posts: counts.posts, visuals: counts.visuals, flawed })
    }
}

/// Brings files from the first shelf that has them whole.
fn bring(to: &Shelf, from: &[&Shelf], files: &[(VisualId, Kind)], work: &Work) -> Result<(), Failure> {
    work.stand_at(0, u32::try_from(files.len()).unwrap_or(u32::MAX));
    let go_on = || {
        work.step();
        !work.is_given_up()
    };
    to.bring_whole(from, files, go_on).map_err(|error| told(&error))?;
    work.go_on()
}

/// Copies a file onto the disk.
fn copied(from: &Path, to: &Path) -> Result<(), Failure> {
    fs::copy(from, to)
        .and_then(|_| File::options().write(true).open(to)?.sync_all())
        .map_err(|error| Failure::of_file(Code::FileUnwritable, to, &error))
}
