//! A whole workspace as one file, and a workspace made of such a file.

use super::{Archive, archive::told, folder::Coming};
use crate::{
    App,
    answer::{Packed, Unpacked},
    exchange::unless_ours,
    failure::{Code, Failure},
    work::{Work, WorkKind, Works, on_all_cores},
};
use marronnier_domain::{id::VisualId, visual::Kind};
use marronnier_formats::{
    bundle::Bundle,
    packet::Refusal,
    whole::{DATABASE, MANIFEST, Manifest, NETWORKS, Whole, WholeError},
};
use marronnier_media::{Shelf, State, read_name};
use marronnier_store::{
    NEWEST, Workspace, backup as copies,
    beside::{self, Beside},
    count, reason, visual as visuals,
};
use std::{
    collections::BTreeSet,
    fs::{self, File},
    io::{BufReader, BufWriter, Read, Write},
    path::{Path, PathBuf},
};

impl App {
    /// Writes all of the workspace to one file: rows, originals, networks. Not the backups. Of an original that changed, the
    /// backups' copy goes in its place.
    pub(crate) fn pack(&self, path: &Path) -> Result<Packed, Failure> {
        unless_ours(path)?;
        let work = self.works.begin(WorkKind::Pack, 0);
        let unwritable = |error| Failure::of_file(Code::FileUnwritable, path, &error);
        if let Some(above) = path.parent() {
            beside::sweep(above);
        }
        let (zip, written) = Beside::file(path).map_err(unwritable)?;
        let (rows, _) = Beside::file(path).map_err(unwritable)?;
        let go_on = &mut |done, total| {
            work.stand_at(done, total);
            !work.is_given_up()
        };
        copies::copy(&self.store.reading()?, rows.path(), go_on, Some(work.stop()))?;
        let conn = copies::open(rows.path())?;
        let (counts, named) = (count::counts(&conn)?, visuals::files(&conn)?);
        drop(conn);
        // after the rows: what they name stands there by now
        let (files, flawed) = self.whole_files(&named.into_iter().collect(), &work)?;
        let visuals = u32::try_from(files.len()).unwrap_or(u32::MAX);
        let mut bundle = Bundle::new(BufWriter::with_capacity(1 << 18, written));
        let manifest = Manifest::new(env!("CARGO_PKG_VERSION"), counts.schema, visuals);
        let manifest = serde_json::to_vec(&manifest).map_err(Failure::unwritable)?;
        bundle.add(MANIFEST, &manifest).map_err(unwritable)?;
        put(&mut bundle, DATABASE, rows.path(), &work, path)?;
        let networks = self.store.workspace.networks();
        if networks.exists() {
            put(&mut bundle, NETWORKS, &networks, &work, path)?;
        }
        for (name, place) in &files {
            put(&mut bundle, name, place, &work, path)?;
            work.step();
        }
        let file = bundle.finish().and_then(|zip| Ok(zip.into_inner()?)).map_err(unwritable)?;
        file.sync_all().map_err(unwritable)?;
        drop(file);
        work.go_on()?;
        zip.put().map_err(unwritable)?;
        let bytes = fs::metadata(path).map_or(0, |file| file.len());
        Ok(Packed { path: path.display().to_string(), posts: counts.posts, visuals, flawed, bytes })
    }

    /// The files to pack, each with its name and where it is whole: those that rows name, and those that undo may want. Those
    /// named that are whole nowhere go as they are, counted.
    fn whole_files(
        &self,
        named: &BTreeSet<(VisualId, Kind)>,
        work: &Work,
    ) -> Result<(Vec<(String, PathBuf)>, u32), Failure> {
        let kept = Archive::of(&self.store.workspace).shelf();
        let mut all = self.shelf.standing().map_err(|error| told(&error))?;
        all.extend(named);
        let all: Vec<_> = all.into_iter().collect();
        work.stand_at(0, u32::try_from(all.len() * 2).unwrap_or(u32::MAX).saturating_add(1));
        let chosen = on_all_cores(&all, |(id, kind)| {
            if work.is_given_up() {
                return None;
            }
            work.step();
            let shelves = [&self.shelf, &kept];
            let whole = shelves.iter().find(|shelf| shelf.verify(*id, *kind) == State::Whole);
            let there = || shelves.iter().find(|shelf| shelf.original(*id, *kind).is_file());
            let is_named = named.contains(&(*id, *kind));
            let from = whole.or_else(|| there().filter(|_| is_named));
            Some((from.map(|shelf| shelf.original(*id, *kind)), is_named && whole.is_none()))
        });
        work.go_on()?;
        let folder = &self.store.workspace.folder;
        let name = |(id, kind): &(VisualId, Kind)| {
            let place = self.shelf.original(*id, *kind);
            place.strip_prefix(folder).unwrap_or(&place).to_string_lossy().replace('\\', "/")
        };
        let flawed = chosen.iter().filter(|(_, flawed)| *flawed).count();
        let files = all.iter().zip(chosen).filter_map(|(file, (from, _))| Some((name(file), from?)));
        Ok((files.collect(), u32::try_from(flawed).unwrap_or(u32::MAX)))
    }

    /// Makes a workspace of its own, in `folder`, of a file that holds a whole one.
    pub(crate) fn unpack(&self, path: &Path, folder: &Path) -> Result<Unpacked, Failure> {
        unpack(&self.works, path, folder)
    }
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
    let shelf = Shelf::at(coming.folder());
    let mut good = BTreeSet::new();
    for name in &names {
        work.go_on()?;
        // one of the names that were expected, hence within the folder
        let place = coming.folder().join(name);
        let unwritable = |error: &std::io::Error| Failure::of_file(Code::FileUnwritable, &place, error);
        if let Some(above) = place.parent() {
            fs::create_dir_all(above).map_err(|error| unwritable(&error))?;
        }
        let held = place.file_name().and_then(|name| read_name(name.to_str()?)).filter(|_| is_visual(name));
        let mut onto = File::create(&place).map_err(|error| unwritable(&error))?;
        match whole.copy(name, &mut onto) {
            Ok(_) => onto.sync_all().map_err(|error| unwritable(&error))?,
            // a picture that rotted on the way keeps nobody from the others
            Err(WholeError::Refused(Refusal::Damaged)) if held.is_some() => {
                drop(onto);
                fs::remove_file(&place).map_err(|error| unwritable(&error))?;
            }
            Err(WholeError::Refused(refusal)) => return Err(refused(refusal)),
            Err(WholeError::Unwritable(error)) => return Err(unwritable(&error)),
        }
        good.extend(held.filter(|(id, kind)| shelf.verify(*id, *kind) == State::Whole));
        work.step();
    }
    let made = Workspace::at(coming.folder());
    let damaged = |error: marronnier_store::StoreError| match reason::of_database(&error) {
        "stopped" => Failure::from(error),
        _ => bad("damaged"),
    };
    let mut conn = copies::open(&made.database()).map_err(damaged)?;
    copies::stoppable(&mut conn, Some(work.stop()))?;
    copies::integrity(&conn).map_err(damaged)?;
    let counts = count::counts(&conn)?;
    let named = if counts.visuals > 0 { visuals::files(&conn)? } else { Vec::new() };
    drop(conn);
    work.go_on()?;
    let flawed = named.iter().filter(|file| !good.contains(file)).count();
    let path = coming.put()?.display().to_string();
    let flawed = u32::try_from(flawed).unwrap_or(u32::MAX);
    Ok(Unpacked { path, posts: counts.posts, visuals: counts.visuals, flawed })
}
