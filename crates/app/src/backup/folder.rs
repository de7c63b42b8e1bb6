//! A folder made whole or not at all: beside its place first, on the disk, then in its place.

use crate::failure::{Code, Failure};
use marronnier_store::beside::{self, Beside};
use std::{
    fs,
    path::{Path, PathBuf},
};

/// A folder under way; gone when it is dropped before it is in its place.
#[derive(Debug)]
pub(crate) struct Coming {
    place: PathBuf,
    beside: Beside,
}

impl Coming {
    /// For `place`, which must not be there, or be an empty folder.
    pub(crate) fn to(place: &Path) -> Result<Self, Failure> {
        let unwritable = |place: &Path| {
            let place = place.to_owned();
            move |error| Failure::of_file(Code::FileUnwritable, &place, &error)
        };
        let place = std::path::absolute(place).map_err(unwritable(place))?;
        let is_empty = fs::read_dir(&place).is_ok_and(|mut found| found.next().is_none());
        if fs::symlink_metadata(&place).is_ok() && !is_empty {
            return Err(Failure::new(Code::FolderHolds).with("path", place.display().to_string()));
        }
        if let Some(kind) = marronnier_store::disk::remote(&place) {
            return Err(marronnier_store::StoreError::Remote { path: place, kind }.into());
        }
        if let Some(above) = place.parent() {
            fs::create_dir_all(above).map_err(unwritable(&place))?;
            beside::sweep(above);
        }
        let beside = Beside::folder(&place).map_err(unwritable(&place))?;
        Ok(Self { place, beside })
    }

    /// Where it is being made.
    pub(crate) fn folder(&self) -> &Path {
        self.beside.path()
    }

    /// Puts it in its place.
    pub(crate) fn put(self) -> Result<PathBuf, Failure> {
        let Self { place, beside } = self;
        let unwritable = |error| Failure::of_file(Code::FileUnwritable, &place, &error);
        if place.exists() {
            // only ever an empty one
            fs::remove_dir(&place).map_err(unwritable)?;
        }
        beside.put().map_err(unwritable)?;
        Ok(place)
    }
}
