//! The originals of one shelf on another: by a hard link where the disk can, else by a copy. Removes nothing.

use crate::{Shelf, ShelfError, State};
use marronnier_domain::{id::VisualId, visual::Kind};
use std::{
    collections::BTreeSet,
    fs::{self, File},
    io,
    path::{Path, PathBuf},
};

/// A file's name told which visual it holds.
pub fn read_name(name: &str) -> Option<(VisualId, Kind)> {
    let (hash, ending) = name.split_once('.')?;
    let kind = Kind::ALL.into_iter().find(|kind| kind.ending() == ending)?;
    Some((hash.parse().ok()?, kind))
}

/// The BLAKE3 of a file, hexadecimal.
///
/// # Errors
/// It cannot be read.
pub fn hash(path: &Path) -> io::Result<String> {
    let mut hasher = blake3::Hasher::new();
    io::copy(&mut File::open(path)?, &mut hasher)?;
    Ok(hasher.finalize().to_hex().to_string())
}

impl Shelf {
    /// All originals that stand here, whatever rows name them.
    ///
    /// # Errors
    /// A folder that is there cannot be read.
    pub fn standing(&self) -> Result<BTreeSet<(VisualId, Kind)>, ShelfError> {
        let mut found = BTreeSet::new();
        let unreadable = |path: &Path| {
            let path = path.to_owned();
            |source| ShelfError::Unreadable { path, source }
        };
        let originals = self.originals();
        if !originals.exists() {
            return Ok(found);
        }
        for folder in fs::read_dir(originals).map_err(unreadable(originals))? {
            let folder = folder.map_err(unreadable(originals))?.path();
            if !folder.is_dir() {
                continue;
            }
            for file in fs::read_dir(&folder).map_err(unreadable(&folder))? {
                let name = file.map_err(unreadable(&folder))?.file_name();
                found.extend(name.to_str().and_then(read_name));
            }
        }
        Ok(found)
    }

    /// Sees to it that these originals of another shelf stand here too, on the disk when this returns. Tells each as it is
    /// done; stops when that says no. What the other one does not have is passed over. Gives how many came.
    ///
    /// # Errors
    /// The disk refuses.
    pub fn bring<'a>(
        &self,
        from: &Shelf,
        files: impl IntoIterator<Item = &'a (VisualId, Kind)>,
        mut go_on: impl FnMut() -> bool,
    ) -> Result<u32, ShelfError> {
        let (mut came, mut folders) = (0, BTreeSet::<PathBuf>::new());
        for (id, kind) in files {
            if !go_on() {
                break;
            }
            let (source, place) = (from.original(*id, *kind), self.original(*id, *kind));
            let Ok(there) = fs::metadata(&source) else { continue };
            if fs::metadata(&place).is_ok_and(|here| here.len() == there.len()) {
                continue;
            }
            let unwritable = |source| ShelfError::Unwritable { path: place.clone(), source };
            if let Some(folder) = place.parent() {
                if !folder.exists() {
                    fs::create_dir_all(folder).map_err(unwritable)?;
                    folders.extend(folder.parent().map(Path::to_owned));
                }
                folders.insert(folder.to_owned());
            }
            put(&source, &place).map_err(unwritable)?;
            came += 1;
        }
        for folder in folders {
            crate::shelf::sync(&folder).map_err(|source| ShelfError::Unwritable { path: folder, source })?;
        }
        Ok(came)
    }

    /// The same for those that are missing here or no longer hold what their names say.
    ///
    /// # Errors
    /// The disk refuses.
    pub fn mend(&self, from: &Shelf, id: VisualId, kind: Kind) -> Result<bool, ShelfError> {
        if from.verify(id, kind) != State::Whole {
            return Ok(false);
        }
        let place = self.original(id, kind);
        let unwritable = |source| ShelfError::Unwritable { path: place.clone(), source };
        if place.exists() {
            fs::remove_file(&place).map_err(unwritable)?;
        }
        Ok(self.bring(from, [&(id, kind)], || true)? == 1)
    }
}

fn put(source: &Path, place: &Path) -> io::Result<()> {
    let beside = place.with_extension(format!("coming{}", std::process::id()));
    // of a work that was stopped in the middle
    let _ = fs::remove_file(&beside);
    let made = fs::hard_link(source, &beside).or_else(|_| {
        fs::copy(source, &beside)?;
        File::options().write(true).open(&beside)?.sync_all()
    });
    made.and_then(|()| fs::rename(&beside, place)).inspect_err(|_| {
        // half a copy helps nobody
        let _ = fs::remove_file(&beside);
    })
}

#[cfg(test)]
#[allow(clippy::unwrap_used)] // a test that cannot go on should stop
mod tests {
    use super::*;

    #[test]
    fn originals_are_told_by_their_names_and_brought_once() {
        let (here, there) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        let (shelf, other) = (Shelf::at(here.path()), Shelf::at(there.path()));
        let id = VisualId([7; 32]);
        let place = shelf.original(id, Kind::Png);
        fs::create_dir_all(place.parent().unwrap()).unwrap();
        fs::write(&place, "pixels").unwrap();
        fs::write(place.with_file_name("notes.txt"), "none of ours").unwrap();
        let standing = shelf.standing().unwrap();
        assert_eq!(standing.iter().copied().collect::<Vec<_>>(), [(id, Kind::Png)]);
        assert_eq!(other.bring(&shelf, &standing, || true).unwrap(), 1);
        assert_eq!(other.bring(&shelf, &standing, || true).unwrap(), 0, "they are there already");
        assert_eq!(fs::read(other.original(id, Kind::Png)).unwrap(), b"pixels");
        fs::remove_file(&place).unwrap();
        assert_eq!(
            fs::read(other.original(id, Kind::Png)).unwrap(),
            b"pixels",
            "it does not hang on the first"
        );
        assert_eq!(other.bring(&shelf, &standing, || true).unwrap(), 0, "what is gone is passed over");
    }
}
