//! Files under way: written beside, put in their place whole.

use crate::ShelfError;
use std::{
    fs::{self, File},
    io,
    path::{Path, PathBuf},
};

/// A file under way; gone when it is dropped before it has come to its place.
pub(crate) struct Beside {
    path: PathBuf,
}

impl Beside {
    /// Nothing is made yet.
    pub(crate) fn at(path: PathBuf) -> Self {
        Self { path }
    }

    pub(crate) fn path(&self) -> &Path {
        &self.path
    }

    /// Puts it in its place, on the disk: the file is, and its name is.
    ///
    /// # Errors
    /// The disk refuses.
    pub(crate) fn to(self, place: &Path) -> Result<(), ShelfError> {
        let unwritable = |source| ShelfError::Unwritable { path: place.to_owned(), source };
        let folder = place.parent().unwrap_or(Path::new("."));
        let is_new = !folder.exists();
        fs::create_dir_all(folder).map_err(unwritable)?;
        fs::rename(&self.path, place).map_err(unwritable)?;
        sync(folder).map_err(unwritable)?;
        if let (true, Some(above)) = (is_new, folder.parent()) {
            sync(above).map_err(unwritable)?;
        }
        Ok(())
    }
}

impl Drop for Beside {
    fn drop(&mut self) {
        // gone already when it came to its place
        let _ = fs::remove_file(&self.path);
    }
}

/// Forces a folder's names onto the disk, where the system can.
pub(crate) fn sync(folder: &Path) -> io::Result<()> {
    if cfg!(unix) { File::open(folder)?.sync_all() } else { Ok(()) }
}
