//! A post's or a client's visuals as their networks want them, with the texts beside: posting is a copy and a paste.

mod formats;
mod names;
mod packed;
mod tasks;
mod written;

use super::told;
use crate::{
    App,
    answer::ExportedVisuals,
    changes::RefusedFile,
    exchange::{unless_ours, unless_there},
    failure::{Code, Failure},
    work::{Work, WorkKind, on_all_cores},
};
use chrono::NaiveDate;
use marronnier_domain::{filter::Filter, id::PostId};
use marronnier_formats::bundle::Bundle;
use marronnier_media::{Bare, ShelfError, export};
use marronnier_store::beside::Beside;
use std::{
    fs::{self, File},
    io::{BufWriter, Error},
    path::Path,
    sync::{Mutex, PoisonError},
};
use tasks::{Content, Task, Tasks};

pub(crate) use packed::{Packed, SeenPicture};

/// Pictures in memory at once when they go into one zip.
const BATCH: usize = 16;

/// What to export.
#[derive(Debug, Clone)]
pub(crate) struct Wanted {
    /// These posts; else those of the filter and the days.
    pub posts: Option<Vec<PostId>>,
    pub filter: Filter,
    pub from: Option<NaiveDate>,
    pub to: Option<NaiveDate>,
    /// `story` on each network that has it, `instagram:story` on one; none for the usual ones.
    pub formats: Vec<String>,
    /// One file rather than a folder.
    pub zip: bool,
    /// Files of the same names are written over.
    pub replace: bool,
}

/// What a file of an export holds, once made.
enum Made {
    Bytes(Vec<u8>),
    /// To be copied from there, without what it tells of a person.
    File(Bare<File>),
}

impl App {
    /// Writes a folder or a zip: all is made before anything is put there.
    pub(crate) fn export_visuals(&self, path: &Path, wanted: &Wanted) -> Result<ExportedVisuals, Failure> {
        unless_ours(path)?;
        // a folder's files are its own
        unless_ours(&path.join("workspace.db"))?;
        let mut made = self.export_tasks(wanted)?;
        if !wanted.zip {
            made.remark_what_stays(&names_in(path));
        }
        let Tasks { files: tasks, posts, bare, remarks, .. } = made;
        if tasks.is_empty() {
            return Err(Code::NothingToExport.into());
        }
        if !wanted.replace {
            // a folder may hold other things: they stay
            match path.is_dir() && !wanted.zip {
                true => tasks.iter().try_for_each(|task| unless_there(&path.join(&task.name)))?,
                false => unless_there(path)?,
            }
        }
        let work = self.works.begin(WorkKind::ExportVisuals, tasks.len());
        let beside = beside(path, wanted.zip)?;
        let refused = if wanted.zip {
            self.write_zip(beside.path(), &tasks, &work)?
        } else {
            self.write_folder(beside.path(), &tasks, &work)?
        };
        work.go_on()?;
        put(beside, path)?;
        let files = u32::try_from(tasks.len() - refused.len()).unwrap_or(u32::MAX);
        Ok(ExportedVisuals { path: path.display().to_string(), posts, bare, files, remarks, refused })
    }

    fn made(&self, task: &Task) -> Result<Made, RefusedFile> {
        let refuse = |name: &str, error: ShelfError| RefusedFile {
            path: task.name.clone(),
            failure: told(Path::new(name), &error),
        };
        match &task.content {
            Content::Text(text) => Ok(Made::Bytes(text.clone().into_bytes())),
            Content::Original(visual) => self
                .shelf
                .bare(visual.id, visual.kind)
                .map(Made::File)
                .map_err(|error| refuse(&visual.file_name, error)),
            Content::Picture(visual, wanted) => self
                .shelf
                .read(visual.id, visual.kind)
                .and_then(|bytes| Ok(export(&bytes, *wanted)?))
                .map(|made| Made::Bytes(made.bytes))
                .map_err(|error| refuse(&visual.file_name, error)),
        }
    }

    fn write_folder(&self, folder: &Path, tasks: &[Task], work: &Work) -> Result<Vec<RefusedFile>, Failure> {
        fs::create_dir_all(folder).map_err(|error| unwritable(folder, &error))?;
        let failed = Mutex::new(None);
        let refused = on_all_cores(tasks, |task| {
            if work.is_given_up() {
                return None;
            }
            let place = folder.join(&task.name);
            let written = match self.made(task) {
                Err(refused) => return Some(Some(refused)),
                Ok(Made::Bytes(bytes)) => fs::write(&place, bytes),
                Ok(Made::File(mut from)) => {
                    File::create(&place).and_then(|mut file| std::io::copy(&mut from, &mut file)).map(drop)
                }
            };
            work.step();
            match written {
                Ok(()) => Some(None),
                Err(error) => {
                    *failed.lock().unwrap_or_else(PoisonError::into_inner) = Some(unwritable(&place, &error));
                    None
                }
            }
        });
        match failed.into_inner().unwrap_or_else(PoisonError::into_inner) {
            Some(failure) => Err(failure),
            None => Ok(refused.into_iter().flatten().collect()),
        }
    }

    fn write_zip(&self, path: &Path, tasks: &[Task], work: &Work) -> Result<Vec<RefusedFile>, Failure> {
        let unwritable = |error: Error| unwritable(path, &error);
        let mut bundle = Bundle::new(BufWriter::new(File::create(path).map_err(unwritable)?));
        let mut refused = Vec::new();
        for batch in tasks.chunks(BATCH) {
            let made = on_all_cores(batch, |task| (!work.is_given_up()).then(|| (task, self.made(task))));
            work.go_on()?;
            for (task, made) in made {
                match made {
                    Err(file) => refused.push(file),
                    Ok(Made::Bytes(bytes)) => bundle.add(&task.name, &bytes).map_err(unwritable)?,
                    Ok(Made::File(mut from)) => {
                        // what is kept weighs less than what would need a wider zip
                        bundle.copy(&task.name, &mut from, false).map_err(unwritable)?;
                    }
                }
                work.step();
            }
        }
        let file = bundle.finish().map_err(unwritable)?;
        let file = file.into_inner().map_err(|error| unwritable(error.into_error()))?;
        file.sync_all().map_err(unwritable)?;
        Ok(refused)
    }
}

/// The files that are there already.
fn names_in(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let mut names: Vec<String> = entries.filter_map(|entry| entry.file_name().into_string().ok()).collect();
    names.sort();
    names
}

fn unwritable(path: &Path, error: &Error) -> Failure {
    Failure::of_file(Code::FileUnwritable, path, error)
}

/// A folder or file under way beside its place.
fn beside(path: &Path, zip: bool) -> Result<Beside, Failure> {
    let made = match path.parent() {
        _ if zip => Beside::file(path).map(|(beside, _)| beside),
        Some(above) => fs::create_dir_all(above).and_then(|()| Beside::folder(path)),
        None => Beside::folder(path),
    };
    made.map_err(|error| unwritable(path, &error))
}

/// Puts it in its place. Into a folder that is there its files go one by one, over those of the same names only.
fn put(beside: Beside, path: &Path) -> Result<(), Failure> {
    let unwritable = |error: Error| unwritable(path, &error);
    if !beside.path().is_dir() || !path.is_dir() {
        return beside.put().map_err(unwritable);
    }
    for entry in fs::read_dir(beside.path()).map_err(unwritable)? {
        let entry = entry.map_err(unwritable)?;
        fs::rename(entry.path(), path.join(entry.file_name())).map_err(unwritable)?;
    }
    Ok(())
}
