//! A post's or a client's visuals as their networks want them, with the texts beside: posting is a copy and a paste.

mod formats;
mod names;
mod packed;
mod remarks;
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
use marronnier_domain::{filter::Filter, id::PostId, visual::Kind};
use marronnier_formats::bundle::Bundle;
use marronnier_media::{Bare, Exported, ShelfError, export};
use marronnier_store::beside::Beside;
use std::{
    collections::BTreeSet,
    fs::{self, File},
    io::{BufWriter, Error},
    path::Path,
    sync::{Mutex, PoisonError},
};
use tasks::{Content, Task, as_png};

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
    /// A picture, in the kind that it came to.
    Picture(Exported),
    /// To be copied from there, without what it tells of a person.
    File(Bare<File>),
}

/// A file that stands in the export under a name.
struct Written {
    name: String,
    /// What showed through in it was laid on white.
    whitened: bool,
}

impl Written {
    fn of(task: &Task, made: &Made) -> Self {
        let Made::Picture(picture) = made else { return Self { name: task.name.clone(), whitened: false } };
        let name = if picture.kind == Kind::Png { as_png(&task.name) } else { task.name.clone() };
        Self { name, whitened: picture.whitened }
    }
}

/// What became of each file, in their order.
type Outcomes = Vec<Result<Written, RefusedFile>>;

impl App {
    /// Writes a folder or a zip: all is made before anything is put there.
    pub(crate) fn export_visuals(&self, path: &Path, wanted: &Wanted) -> Result<ExportedVisuals, Failure> {
        unless_ours(path)?;
        // a folder's files are its own
        unless_ours(&path.join("workspace.db"))?;
        let mut made = self.export_tasks(wanted)?;
        let tasks = std::mem::take(&mut made.files);
        if tasks.is_empty() {
            return Err(Code::NothingToExport.into());
        }
        if !wanted.replace {
            // a folder may hold other things: they stay
            match path.is_dir() && !wanted.zip {
                true => {
                    tasks.iter().flat_map(Task::names).try_for_each(|name| unless_there(&path.join(name)))?;
                }
                false => unless_there(path)?,
            }
        }
        let work = self.works.begin(WorkKind::ExportVisuals, tasks.len());
        let beside = beside(path, wanted.zip)?;
        let outcomes = if wanted.zip {
            self.write_zip(beside.path(), &tasks, &work)?
        } else {
            self.write_folder(beside.path(), &tasks, &work)?
        };
        work.go_on()?;
        let (mut names, mut refused) = (BTreeSet::new(), Vec::new());
        for (outcome, task) in outcomes.into_iter().zip(tasks) {
            match outcome {
                Ok(written) => {
                    task.whitened.filter(|_| written.whitened).into_iter().for_each(|one| made.note(one));
                    names.insert(written.name);
                }
                Err(file) => {
                    names.insert(task.name);
                    refused.push(file);
                }
            }
        }
        if !wanted.zip {
            made.remark_what_stays(&names_in(path), &names);
        }
        put(beside, path)?;
        let files = u32::try_from(names.len() - refused.len()).unwrap_or(u32::MAX);
        let (path, posts, bare) = (path.display().to_string(), made.posts, made.bare);
        Ok(ExportedVisuals { path, posts, bare, files, remarks: made.remarks, refused })
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
                .map(Made::Picture)
                .map_err(|error| refuse(&visual.file_name, error)),
        }
    }

    fn write_folder(&self, folder: &Path, tasks: &[Task], work: &Work) -> Result<Outcomes, Failure> {
        fs::create_dir_all(folder).map_err(|error| unwritable(folder, &error))?;
        let failed = Mutex::new(None);
        let outcomes = on_all_cores(tasks, |task| {
            if work.is_given_up() {
                return None;
            }
            let made = match self.made(task) {
                Err(refused) => return Some(Err(refused)),
                Ok(made) => made,
            };
            let file = Written::of(task, &made);
            let place = folder.join(&file.name);
            let written = match made {
                Made::Bytes(bytes) | Made::Picture(Exported { bytes, .. }) => fs::write(&place, bytes),
                Made::File(mut from) => {
                    File::create(&place).and_then(|mut file| std::io::copy(&mut from, &mut file)).map(drop)
                }
            };
            work.step();
            match written {
                Ok(()) => Some(Ok(file)),
                Err(error) => {
                    *failed.lock().unwrap_or_else(PoisonError::into_inner) = Some(unwritable(&place, &error));
                    None
                }
            }
        });
        match failed.into_inner().unwrap_or_else(PoisonError::into_inner) {
            Some(failure) => Err(failure),
            None => Ok(outcomes),
        }
    }

    fn write_zip(&self, path: &Path, tasks: &[Task], work: &Work) -> Result<Outcomes, Failure> {
        let unwritable = |error: Error| unwritable(path, &error);
        let mut bundle = Bundle::new(BufWriter::new(File::create(path).map_err(unwritable)?));
        let mut outcomes = Vec::new();
        for batch in tasks.chunks(BATCH) {
            let made = on_all_cores(batch, |task| (!work.is_given_up()).then(|| (task, self.made(task))));
            work.go_on()?;
            for (task, made) in made {
                let made = match made {
                    Ok(made) => made,
                    Err(refused) => {
                        outcomes.push(Err(refused));
                        continue;
                    }
                };
                let file = Written::of(task, &made);
                match made {
                    Made::Bytes(bytes) | Made::Picture(Exported { bytes, .. }) => {
                        bundle.add(&file.name, &bytes)
                    }
                    // what is kept weighs less than what would need a wider zip
                    Made::File(mut from) => bundle.copy(&file.name, &mut from, false),
                }
                .map_err(unwritable)?;
                outcomes.push(Ok(file));
                work.step();
            }
        }
        let file = bundle.finish().map_err(unwritable)?;
        let file = file.into_inner().map_err(|error| unwritable(error.into_error()))?;
        file.sync_all().map_err(unwritable)?;
        Ok(outcomes)
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
