//! The originals of one shelf on another: copies of their own octets, looked through as they come. Removes nothing.

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

    /// Sees to it that these originals of another shelf stand here too, in octets of their own, on the disk when this
    /// returns. Tells each as it is done; stops when that says no. What the other one does not have, or does not have whole,
    /// is passed over, and so is what stands here already. Gives how many came.
    ///
    /// # Errors
    /// The disk refuses.
    pub fn bring<'a>(
        &self,
        from: &Shelf,
        files: impl IntoIterator<Item = &'a (VisualId, Kind)>,
        mut go_on: impl FnMut() -> bool,
    ) -> Result<u32, ShelfError> {
        let mut coming = Coming::default();
        for (id, kind) in files {
            if !go_on() {
                break;
            }
            let (source, place) = (from.original(*id, *kind), self.original(*id, *kind));
            let Ok(there) = fs::metadata(&source) else { continue };
            let stands = |here: fs::Metadata| here.len() == there.len() && !is_one_file(&here, &there);
            if fs::metadata(&place).is_ok_and(stands) {
                continue;
            }
            coming.put(self, &source, *id, *kind)?;
        }
        coming.on_the_disk()
    }

    /// The same for those that are missing here or no longer hold what their names say, from the first shelf that has them
    /// whole. Where none has, what is here stays, or what is there comes.
    ///
    /// # Errors
    /// The disk refuses.
    pub fn bring_whole<'a>(
        &self,
        from: &[&Shelf],
        files: impl IntoIterator<Item = &'a (VisualId, Kind)>,
        mut go_on: impl FnMut() -> bool,
    ) -> Result<u32, ShelfError> {
        let mut coming = Coming::default();
        for (id, kind) in files {
            if !go_on() {
                break;
            }
            let here = self.verify(*id, *kind);
            if here == State::Whole {
                continue;
            }
            let mut came = false;
            for shelf in from {
                came = came || coming.put(self, &shelf.original(*id, *kind), *id, *kind)?;
            }
            let any = from.iter().map(|shelf| shelf.original(*id, *kind)).find(|place| place.is_file());
            if let (false, State::Missing, Some(any)) = (came, here, any) {
                coming.put_as_it_is(self, &any, *id, *kind)?;
            }
        }
        coming.on_the_disk()
    }

    /// The same for one. Gives whether it is whole now.
    ///
    /// # Errors
    /// The disk refuses.
    pub fn mend(&self, from: &Shelf, id: VisualId, kind: Kind) -> Result<bool, ShelfError> {
        self.bring_whole(&[from], [&(id, kind)], || true)?;
        Ok(self.verify(id, kind) == State::Whole)
    }
}

/// Files that come to a shelf; their folders are forced onto the disk together.
#[derive(Default)]
struct Coming {
    came: u32,
    folders: BTreeSet<PathBuf>,
}

impl Coming {
    /// Copies a file to its place if it holds what its name says. Gives whether it does.
    fn put(&mut self, to: &Shelf, source: &Path, id: VisualId, kind: Kind) -> Result<bool, ShelfError> {
        let beside = to.beside()?;
        let unwritable = |source| ShelfError::Unwritable { path: beside.path().to_owned(), source };
        match copy(source, beside.path()) {
            Ok(()) => {}
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(false),
            // without room for two, one file of two names is better than none
            Err(error) if is_full(&error) && fs::remove_file(beside.path()).is_ok() => {
                fs::hard_link(source, beside.path()).map_err(|_| unwritable(error))?;
            }
            // what cannot be read is told by who looks at it
            Err(_) if identity_of(source).is_err() => return Ok(false),
            Err(error) => return Err(unwritable(error)),
        }
        if identity_of(beside.path()).map_err(unwritable)? != id {
            return Ok(false);
        }
        self.to(beside, &to.original(id, kind))?;
        Ok(true)
    }

    fn put_as_it_is(
        &mut self,
        to: &Shelf,
        source: &Path,
        id: VisualId,
        kind: Kind,
    ) -> Result<(), ShelfError> {
        let beside = to.beside()?;
        copy(source, beside.path())
            .map_err(|source| ShelfError::Unwritable { path: beside.path().to_owned(), source })?;
        self.to(beside, &to.original(id, kind))
    }

    fn to(&mut self, beside: crate::beside::Beside, place: &Path) -> Result<(), ShelfError> {
        let unwritable = |source| ShelfError::Unwritable { path: place.to_owned(), source };
        if let Some(folder) = place.parent() {
            if !folder.exists() {
                fs::create_dir_all(folder).map_err(unwritable)?;
                self.folders.extend(folder.parent().map(Path::to_owned));
            }
            self.folders.insert(folder.to_owned());
        }
        fs::rename(beside.path(), place).map_err(unwritable)?;
        self.came += 1;
        Ok(())
    }

    fn on_the_disk(self) -> Result<u32, ShelfError> {
        for folder in self.folders {
            crate::beside::sync(&folder).map_err(|source| ShelfError::Unwritable { path: folder, source })?;
        }
        Ok(self.came)
    }
}

/// Copies onto the disk; disks that can share the octets until one of the two changes do (`copy_file_range`).
fn copy(source: &Path, place: &Path) -> io::Result<()> {
    let mut from = File::open(source)?;
    let mut onto = File::create(place)?;
    io::copy(&mut from, &mut onto)?;
    onto.sync_all()
}

fn identity_of(path: &Path) -> io::Result<VisualId> {
    let mut hasher = blake3::Hasher::new();
    io::copy(&mut File::open(path)?, &mut hasher)?;
    Ok(VisualId(*hasher.finalize().as_bytes()))
}

fn is_full(error: &io::Error) -> bool {
    matches!(error.kind(), io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded)
}

/// Whether two names are of one file: what alters one alters the other.
#[cfg(unix)]
fn is_one_file(one: &fs::Metadata, other: &fs::Metadata) -> bool {
    use std::os::unix::fs::MetadataExt;
    (one.dev(), one.ino()) == (other.dev(), other.ino())
}

#[cfg(not(unix))]
fn is_one_file(_: &fs::Metadata, _: &fs::Metadata) -> bool {
    false
}

#[cfg(test)]
#[allow(clippy::unwrap_used)] // a test that cannot go on should stop
mod tests {
    use super::*;

    fn put(shelf: &Shelf, id: VisualId, bytes: &str) -> PathBuf {
        let place = shelf.original(id, Kind::Png);
        fs::create_dir_all(place.parent().unwrap()).unwrap();
        fs::write(&place, bytes).unwrap();
        place
    }

    #[test]
    fn originals_are_told_by_their_names_and_brought_once() {
        let (here, there) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        let (shelf, other) = (Shelf::at(here.path()), Shelf::at(there.path()));
        let id = crate::identity(b"pixels");
        let place = put(&shelf, id, "pixels");
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

    #[test]
    fn what_alters_one_shelf_leaves_the_other_as_it_was_and_the_whole_one_is_taken() {
        let (here, there) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        let (shelf, other) = (Shelf::at(here.path()), Shelf::at(there.path()));
        let id = crate::identity(b"pixels");
        let place = put(&shelf, id, "pixels");
        // as earlier programs did: one file of two names
        let kept = other.original(id, Kind::Png);
        fs::create_dir_all(kept.parent().unwrap()).unwrap();
        fs::hard_link(&place, &kept).unwrap();
        let file = [(id, Kind::Png)];
        assert_eq!(other.bring(&shelf, &file, || true).unwrap(), 1, "it gets octets of its own");
        fs::write(&place, "pixelz").unwrap();
        assert_eq!(fs::read(&kept).unwrap(), b"pixels");
        fs::remove_file(&kept).unwrap();
        assert_eq!(other.bring(&shelf, &file, || true).unwrap(), 0, "what is altered is not kept");
        put(&other, id, "pixels");
        assert_eq!(shelf.bring_whole(&[&other], &file, || true).unwrap(), 1);
        assert_eq!(fs::read(&place).unwrap(), b"pixels");
        // a copy that rotted takes the place of nothing
        put(&other, id, "pixelz");
        assert_eq!(shelf.bring_whole(&[&other], &file, || true).unwrap(), 0);
        assert_eq!(fs::read(&place).unwrap(), b"pixels");
        assert!(shelf.mend(&other, id, Kind::Png).unwrap());
    }
}
