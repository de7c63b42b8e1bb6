//! A folder made whole or not at all: beside its place first, on the disk, then in its place.

use crate::failure::{Code, Failure};
use std::{
    fs,
    path::{Path, PathBuf},
};

/// A folder under way; gone when it is dropped before it is in its place.
#[derive(Debug)]
pub(crate) struct Coming {
    place: PathBuf,
    /// Where it is being made.
    pub beside: PathBuf,
    done: bool,
}

impl Coming {
    /// For `place`, which must not be there, or be an empty folder.
    pub(crate) fn to(place: &Path) -> Result<Self, Failure> {
        let place = std::path::absolute(place)
            .map_err(|error| Failure::of_file(Code::FileUnwritable, place, &error))?;
        let is_empty = fs::read_dir(&place).is_ok_and(|mut found| found.next().is_none());
        if place.exists() && !is_empty {
            return Err(Failure::new(Code::FileExists).with("path", place.display().to_string()));
        }
        if let Some(kind) = marronnier_store::disk::remote(&place) {
            return Err(marronnier_store::StoreError::Remote { path: place, kind }.into());
        }
        let mut beside = place.as_os_str().to_owned();
        beside.push(".part");
        let beside = PathBuf::from(beside);
        // of a work that was stopped in the middle
        let _ = fs::remove_dir_all(&beside);
        fs::create_dir_all(&beside)
            .map_err(|error| Failure::of_file(Code::FileUnwritable, &place, &error))?;
        Ok(Self { place, beside, done: false })
    }

    /// Puts it in its place.
    pub(crate) fn put(mut self) -> Result<PathBuf, Failure> {
        let unwritable = |error| Failure::of_file(Code::FileUnwritable, &self.place, &error);
        if self.place.exists() {
            fs::remove_dir(&self.place).map_err(unwritable)?;
        }
        fs::rename(&self.beside, &self.place).map_err(unwritable)?;
        if cfg!(unix)
            && let Some(above) = self.place.parent()
        {
            fs::File::open(above).and_then(|above| above.sync_all()).map_err(unwritable)?;
        }
        self.done = true;
        Ok(self.place.clone())
    }
}

impl Drop for Coming {
    fn drop(&mut self) {
        if !self.done {
            // the first error is the one to tell
            let _ = fs::remove_dir_all(&self.beside);
        }
    }
}
