//! The files that came back: one, several that were dropped together, or a folder. Bounded before it is read; changes nothing.

use super::back::refused;
use crate::{Failure, exchange::read_file_up_to, failure::Code, packet::PacketFolders, work::Leg};
use marronnier_formats::packet::{self as format, Bounds, Gathering, Refusal, Returned, When};
use std::{
    fs,
    io::Read,
    path::{Path, PathBuf},
};

/// Folders within folders that are looked into.
const DEPTH: u32 = 3;

/// Reads what came back at `path`, with the files beside it.
pub(super) fn read(path: &Path, beside: &[String], leg: &Leg) -> Result<Returned, Failure> {
    let told = |refusal: Refusal| refused(&refusal, path);
    if beside.is_empty() && !path.is_dir() {
        let bytes = read_file_up_to(path, Bounds::USUAL.zip, || told(Refusal::TooLarge))?;
        let mut returned = format::read(&bytes, Bounds::USUAL).map_err(told)?;
        if !bytes.starts_with(b"PK") {
            let modified = modified(path);
            returned.posts.iter_mut().for_each(|(_, post)| post.written = post.written.or(modified));
        }
        return Ok(returned);
    }
    let mut paths = Vec::new();
    for one in std::iter::once(path).chain(beside.iter().map(Path::new)) {
        gather(one, DEPTH, &mut paths)?;
    }
    if paths.len() > Bounds::USUAL.files {
        return Err(told(Refusal::TooMany));
    }
    let mut all = Gathering::new(Bounds::USUAL);
    let total = paths.len();
    for (done, file) in paths.into_iter().enumerate() {
        leg.go_on(done, total)?;
        let name = file.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let Some(most) = all.wants(&name) else { continue };
        let most = usize::try_from(most).unwrap_or(usize::MAX);
        let bytes = read_file_up_to(&file, most, || refused(&Refusal::TooLarge, &file))?;
        all.add(name, bytes, modified(&file)).map_err(|refusal| refused(&refusal, &file))?;
    }
    all.read().map_err(told)
}

/// When a file was written, as it says itself.
fn modified(path: &Path) -> Option<When> {
    When::of_file(fs::metadata(path).and_then(|about| about.modified()).ok()?)
}

/// The files of a folder and of the folders in it, or the file itself; links are not followed.
fn gather(path: &Path, depth: u32, found: &mut Vec<PathBuf>) -> Result<(), Failure> {
    let unreadable = |error: std::io::Error| Failure::of_file(Code::FileUnreadable, path, &error);
    if !path.is_dir() {
        found.push(path.to_owned());
        return Ok(());
    }
    let mut entries: Vec<_> = fs::read_dir(path).map_err(unreadable)?.flatten().collect();
    entries.sort_by_key(fs::DirEntry::file_name);
    for entry in entries {
        let Ok(kind) = entry.file_type() else { continue };
        if kind.is_file() {
            found.push(entry.path());
        } else if kind.is_dir() && depth > 0 {
            gather(&entry.path(), depth - 1, found)?;
        }
        if found.len() > Bounds::USUAL.files {
            break;
        }
    }
    Ok(())
}

/// Octets of a file's beginning that say whether it is of a packet.
const HEAD: u64 = 4096;

/// Which of these are folders in which a packet comes back.
pub(crate) fn folders(paths: &[String]) -> PacketFolders {
    let is_packet = |path: &&String| {
        let path = Path::new(path.as_str());
        let mut files = Vec::new();
        path.is_dir()
            && gather(path, DEPTH, &mut files).is_ok()
            && files.iter().any(|file| is_of_packet(file))
    };
    PacketFolders { paths: paths.iter().filter(is_packet).cloned().collect() }
}

/// Whether a file is one of a packet's, by its name and its first lines.
fn is_of_packet(path: &Path) -> bool {
    let name = path.file_name().map(|name| name.to_string_lossy().to_lowercase()).unwrap_or_default();
    if name == format::MANIFEST {
        return true;
    }
    if ![".md", ".markdown", ".txt", ".json"].iter().any(|ending| name.ends_with(ending)) {
        return false;
    }
    let mut head = Vec::new();
    let read = fs::File::open(path).and_then(|file| file.take(HEAD).read_to_end(&mut head));
    let head = String::from_utf8_lossy(&head);
    read.is_ok()
        && ["marronnier:", "marronnier-answer", "MARRONNIER ANSWER"].iter().any(|mark| head.contains(mark))
}
