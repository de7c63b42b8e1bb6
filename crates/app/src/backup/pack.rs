//! A whole workspace as one file, and a workspace made of such a file.

use super::{archive::told, folder::Coming};
use crate::{
    App,
    answer::{Packed, Unpacked},
    failure::{Code, Failure},
    work::{Work, WorkKind, Works},
};
use marronnier_formats::{
    bundle::Bundle,
    packet::Refusal,
    whole::{DATABASE, MANIFEST, Manifest, NETWORKS, Whole, WholeError},
};
use marronnier_media::{Shelf, State, read_name};
use marronnier_store::{NEWEST, Workspace, backup as copies, count};
use std::{
    fs::{self, File},
    io::{BufReader, BufWriter, Read, Write},
    path::{Path, PathBuf},
};

impl App {
    /// Writes all of the workspace to one file: rows, originals, networks. Not the backups.
    pub(crate) fn pack(&self, path: &Path) -> Result<Packed, Failure> {
        let work = self.works.begin(WorkKind::Pack, 0);
        let folder = &self.store.workspace.folder;
        let files = self.shelf.standing().map_err(|error| told(&error))?;
        let parts = Parts { database: beside(path, "db"), zip: beside(path, "part") };
        copies::copy(&self.store.reading()?, &parts.database, &mut |done, total| {
            work.stand_at(done, total);
            !work.is_given_up()
        })?;
        let counts = count::counts(&copies::open(&parts.database)?)?;
        let visuals = u32::try_from(files.len()).unwrap_or(u32::MAX);
        work.stand_at(0, visuals.saturating_add(1));
        let unwritable = |error| Failure::of_file(Code::FileUnwritable, path, &error);
        let written = File::create(&parts.zip).map_err(unwritable)?;
        let mut bundle = Bundle::new(BufWriter::with_capacity(1 << 18, written));
        let manifest = Manifest::new(env!("CARGO_PKG_VERSION"), counts.schema, visuals);
        let manifest = serde_json::to_vec(&manifest).map_err(Failure::unwritable)?;
        bundle.add(MANIFEST, &manifest).map_err(unwritable)?;
        put(&mut bundle, DATABASE, &parts.database, &work, path)?;
        let networks = self.store.workspace.networks();
        if networks.exists() {
            put(&mut bundle, NETWORKS, &networks, &work, path)?;
        }
        for (id, kind) in &files {
            let place = self.shelf.original(*id, *kind);
            let name = place.strip_prefix(folder).unwrap_or(&place);
            put(&mut bundle, &name.to_string_lossy().replace('\\', "/"), &place, &work, path)?;
            work.step();
        }
        let file = bundle.finish().and_then(|zip| Ok(zip.into_inner()?)).map_err(unwritable)?;
        file.sync_all().map_err(unwritable)?;
        work.go_on()?;
        fs::rename(&parts.zip, path).map_err(unwritable)?;
        let bytes = fs::metadata(path).map_or(0, |file| file.len());
        Ok(Packed { path: path.display().to_string(), posts: counts.posts, visuals, bytes })
    }

    /// Makes a workspace of its own, in `folder`, of a file that holds a whole one.
    pub(crate) fn unpack(&self, path: &Path, folder: &Path) -> Result<Unpacked, Failure> {
        unpack(&self.works, path, folder)
    }
}

/// What is written on the way; gone when this is dropped.
struct Parts {
    database: PathBuf,
    zip: PathBuf,
}

impl Drop for Parts {
    fn drop(&mut self) {
        for path in [&self.database, &self.zip] {
            // the zip is in its place by now, or the first error is the one to tell
            let _ = fs::remove_file(path);
        }
    }
}

fn beside(path: &Path, ending: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(format!(".{ending}"));
    name.into()
}

fn put<W: Write + std::io::Seek>(
    bundle: &mut Bundle<W>,
    name: &str,
    from: &Path,
    work: &Work,
    onto: &Path,
) -> Result<(), Failure> {
    let unreadable = |error| Failure::of_file(Code::FileUnreadable, from, &error);
    let file = File::open(from).map_err(unreadable)?;
    let is_large = file.metadata().map_err(unreadable)?.len() > u64::from(u32::MAX) / 2;
    let mut source = Stoppable { from: BufReader::with_capacity(1 << 18, file), work };
    let copied = bundle.copy(name, &mut source, is_large);
    work.go_on()?;
    copied.map_err(|error| Failure::of_file(Code::FileUnwritable, onto, &error))
}

/// Reads on until the work is given up.
struct Stoppable<'a, R> {
    from: R,
    work: &'a Work,
}

impl<R: Read> Read for Stoppable<'_, R> {
    fn read(&mut self, onto: &mut [u8]) -> std::io::Result<usize> {
        if self.work.is_given_up() {
            return Err(std::io::ErrorKind::Other.into());
        }
        self.from.read(onto)
    }
}

/// Whether a file of a visual may have that name: `visuals/ab/abcd….jpg`.
fn is_visual(name: &str) -> bool {
    let place = name.strip_prefix("visuals/").and_then(|rest| rest.split_once('/'));
    place.is_some_and(|(folder, name)| name.get(..2) == Some(folder) && read_name(name).is_some())
}

/// See [`App::unpack`]; needs no open workspace.
pub(crate) fn unpack(works: &Works, path: &Path, folder: &Path) -> Result<Unpacked, Failure> {
    let unreadable = |error| Failure::of_file(Code::FileUnreadable, path, &error);
    let bad = |reason: &str| {
        let name = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned();
        Failure::new(Code::BadWhole).with("path", name).with("reason", reason)
    };
    let refused = |refusal: Refusal| bad(refusal.word()).with("name", refusal.name());
    let file = BufReader::with_capacity(1 << 18, File::open(path).map_err(unreadable)?);
    let mut whole = Whole::open(file, is_visual).map_err(refused)?;
    if whole.manifest.schema > NEWEST {
        return Err(bad("newer"));
    }
    let coming = Coming::to(folder)?;
    let names = std::mem::take(&mut whole.names);
    let work = works.begin(WorkKind::Unpack, names.len());
    let shelf = Shelf::at(&coming.beside);
    for name in &names {
        work.go_on()?;
        // one of the names that were expected, hence within the folder
        let place = coming.beside.join(name);
        let unwritable = |error: &std::io::Error| Failure::of_file(Code::FileUnwritable, &place, error);
        if let Some(above) = place.parent() {
            fs::create_dir_all(above).map_err(|error| unwritable(&error))?;
        }
        let mut onto = File::create(&place).map_err(|error| unwritable(&error))?;
        whole.copy(name, &mut onto).map_err(|error| match error {
            WholeError::Refused(refusal) => refused(refusal),
            WholeError::Unwritable(error) => unwritable(&error),
        })?;
        onto.sync_all().map_err(|error| unwritable(&error))?;
        let held = place.file_name().and_then(|name| read_name(name.to_str()?)).filter(|_| is_visual(name));
        if held.is_some_and(|(id, kind)| shelf.verify(id, kind) != State::Whole) {
            return Err(bad("damaged"));
        }
        work.step();
    }
    let made = Workspace::at(&coming.beside);
    let conn = copies::open(&made.database()).map_err(|_| bad("damaged"))?;
    copies::integrity(&conn).map_err(|_| bad("damaged"))?;
    let counts = count::counts(&conn)?;
    drop(conn);
    work.go_on()?;
    let path = coming.put()?.display().to_string();
    Ok(Unpacked { path, posts: counts.posts, visuals: whole.manifest.visuals })
}

/// For hosts that have no open workspace.
///
/// # Errors
/// What the file is refused for; nothing is left in `folder` then.
pub fn open_packed(path: &Path, folder: &Path) -> Result<Unpacked, Failure> {
    unpack(&Works::default(), path, folder)
}
