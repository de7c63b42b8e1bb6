//! Brings files onto the workspace's shelf before any row names them: on all cores, told, and given up without a trace.

use super::{bringing::Bringing, refused, told};
use crate::{
    App,
    changes::RefusedFile,
    failure::{Code, Failure},
    work::{WorkKind, on_all_cores},
};
use marronnier_domain::visual::Kind;
use marronnier_media::{Kept, Refusal, ShelfError};
use std::{
    collections::BTreeSet,
    path::{Path, PathBuf},
    sync::{Mutex, PoisonError},
};

/// Files that are on the shelf, and those that were not taken.
#[derive(Debug, Default)]
pub(crate) struct Gathered {
    /// The file's name, and what it is.
    pub kept: Vec<(String, Kept)>,
    /// With the reason.
    pub refused: Vec<RefusedFile>,
}

impl App {
    /// Keeps the files, and those of the folders, named, as part of an import.
    pub(crate) fn gather(&self, paths: &[String], bringing: &Bringing<'_>) -> Result<Gathered, Failure> {
        self.shelf.sweep();
        let mut listing = Listing::default();
        for path in paths {
            listing.add(Path::new(path), 0);
        }
        let Listing { files, refused, .. } = listing;
        let work = self.works.begin(WorkKind::AddVisuals, files.len());
        let unwritable = Mutex::new(None);
        let kept = on_all_cores(&files, |file| {
            if work.is_given_up() {
                return None;
            }
            let kept = bringing.keep(|shelf| shelf.keep(&file.path));
            work.step();
            // what the disk refuses, it refuses for the next ones too
            if let Err(error @ ShelfError::Unwritable { .. }) = &kept {
                *unwritable.lock().unwrap_or_else(PoisonError::into_inner) = Some(told(&file.path, error));
                return None;
            }
            Some((file, kept))
        });
        if let Some(unwritable) = unwritable.into_inner().unwrap_or_else(PoisonError::into_inner) {
            return Err(unwritable);
        }
        work.go_on()?;
        let mut gathered = Gathered { refused, ..Gathered::default() };
        for (file, kept) in kept {
            match kept {
                Ok(kept) => {
                    let name = file.path.file_name().unwrap_or(file.path.as_os_str());
                    gathered.kept.push((name.to_string_lossy().into_owned(), kept));
                }
                // in a folder, what neither is a picture nor is called one is none of our business
                Err(ShelfError::Refused(Refusal::Unknown | Refusal::Empty))
                    if file.found && !Kind::is_named(&file.path.to_string_lossy()) => {}
                Err(error) => gathered.refused.push(RefusedFile {
                    path: file.path.display().to_string(),
                    failure: told(&file.path, &error),
                }),
            }
        }
        Ok(gathered)
    }

    /// Keeps pixels that have no file, such as those of the clipboard, as a file to be added. Gives its path.
    ///
    /// # Errors
    /// They are no picture, or the disk refuses.
    pub fn keep_pasted(&self, width: u32, height: u32, pixels: Vec<u8>) -> Result<String, Failure> {
        let now = self.clock.here();
        let stamp = self.clock.instant().timestamp_millis() % 60_000;
        let name = format!("{} {} {stamp}.png", now.date, now.time.to_string().replace(':', "h"));
        let path = self.store.workspace.folder.join("thumbs").join("pasted").join(name);
        let bytes =
            marronnier_media::png(width, height, pixels).map_err(|refusal| refused(&path, &refusal))?;
        let unwritable = |error| Failure::of_file(Code::FileUnwritable, &path, &error);
        if let Some(folder) = path.parent() {
            std::fs::create_dir_all(folder).map_err(unwritable)?;
        }
        std::fs::write(&path, bytes).map_err(unwritable)?;
        Ok(path.display().to_string())
    }
}

struct Found {
    path: PathBuf,
    /// In a folder, not named itself.
    found: bool,
}

/// Deeper folders are not looked into: somebody dropped a disk.
const DEEPEST: u32 = 12;

/// The files of what was named, folders looked through.
#[derive(Default)]
struct Listing {
    files: Vec<Found>,
    /// Folders that may not be read: the others are.
    refused: Vec<RefusedFile>,
    /// Folders looked through: a link may lead to one of them again.
    seen: BTreeSet<PathBuf>,
}

impl Listing {
    fn add(&mut self, path: &Path, depth: u32) {
        if !path.is_dir() {
            self.files.push(Found { path: path.to_owned(), found: depth > 0 });
            return;
        }
        if !std::fs::canonicalize(path).is_ok_and(|place| self.seen.insert(place)) {
            return;
        }
        let entries = std::fs::read_dir(path)
            .and_then(|entries| entries.map(|entry| Ok(entry?.path())).collect::<Result<Vec<_>, _>>());
        let mut entries = match entries {
            Ok(entries) => entries,
            Err(error) => {
                let failure = Failure::of_file(Code::FileUnreadable, path, &error);
                self.refused.push(RefusedFile { path: path.display().to_string(), failure });
                return;
            }
        };
        entries.sort();
        let is_hidden =
            |path: &PathBuf| path.file_name().is_some_and(|name| name.as_encoded_bytes().starts_with(b"."));
        for entry in entries.iter().filter(|path| !is_hidden(path)) {
            if depth < DEEPEST || !entry.is_dir() {
                self.add(entry, depth + 1);
            }
        }
    }
}
