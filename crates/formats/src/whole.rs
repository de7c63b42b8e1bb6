//! A whole workspace in one zip: which files it may hold, and reading them out one by one. Touches no disk and trusts no
//! name: what is not expected is refused before anything is read.

use crate::packet::Refusal;
use serde::{Deserialize, Serialize};
use std::{
    collections::BTreeSet,
    io::{self, Read, Seek, Write},
};
use zip::ZipArchive;

/// Ending of the files.
pub const ENDING: &str = "marronnier";
/// The first file: what the others are.
pub const MANIFEST: &str = "marronnier.json";
/// The database.
pub const DATABASE: &str = "workspace.db";
/// The person's copy of the networks' limits.
pub const NETWORKS: &str = "networks.toml";

/// Version of the format.
const FORMAT: u32 = 1;
/// Files in one: a year of an agency has some ten thousand.
const FILES: usize = 200_000;
/// Octets of what is text.
const TEXT: u64 = 2_000_000;
/// Octets of one picture or video.
const VISUAL: u64 = 2_200_000_000;
/// Octets of the database.
const ROWS: u64 = 50_000_000_000;
/// How many times larger a file may be than what it was packed into, once it is larger than a text.
const RATIO: u64 = 100;

/// What is in the zip.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Manifest {
    /// Version of the format.
    pub format: u32,
    /// Version of the program that wrote it.
    pub program: String,
    /// Schema of the database.
    pub schema: u32,
    /// How many files of visuals.
    pub visuals: u32,
}

impl Manifest {
    /// For what is written now.
    pub fn new(program: &str, schema: u32, visuals: u32) -> Self {
        Self { format: FORMAT, program: program.to_owned(), schema, visuals }
    }
}

/// Why a file was not read out.
#[derive(Debug, thiserror::Error)]
pub enum WholeError {
    /// It is not what it says.
    #[error(transparent)]
    Refused(#[from] Refusal),
    /// What is written to refuses.
    #[error(transparent)]
    Unwritable(io::Error),
}

/// Such a zip, looked through.
pub struct Whole<R> {
    zip: ZipArchive<R>,
    /// What it says of itself.
    pub manifest: Manifest,
    /// The files in it but for the manifest, in their order.
    pub names: Vec<String>,
}

impl<R> std::fmt::Debug for Whole<R> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Whole").field("manifest", &self.manifest).finish_non_exhaustive()
    }
}

impl<R: Read + Seek> Whole<R> {
    /// Looks through all of it; `is_visual` knows the names of files of visuals.
    pub fn open(from: R, is_visual: impl Fn(&str) -> bool) -> Result<Self, Refusal> {
        let mut zip = ZipArchive::new(from).map_err(|_| Refusal::Nothing)?;
        if zip.len() > FILES {
            return Err(Refusal::TooMany);
        }
        let (mut names, mut seen) = (Vec::new(), BTreeSet::new());
        for n in 0..zip.len() {
            let entry = zip.by_index_raw(n).map_err(|_| Refusal::Damaged)?;
            let name = String::from_utf8_lossy(entry.name_raw()).into_owned();
            let Some(most) = most(&name, &is_visual) else { return Err(Refusal::Outside(name)) };
            if entry.is_symlink() || entry.is_dir() {
                return Err(Refusal::Link(name));
            }
            if entry.encrypted() {
                return Err(Refusal::Encrypted);
            }
            if entry.size() > most {
                return Err(Refusal::TooLarge);
            }
            if entry.size() > TEXT && entry.size() / entry.compressed_size().max(1) > RATIO {
                return Err(Refusal::Bomb);
            }
            if !seen.insert(name.clone()) {
                return Err(Refusal::Twice(name));
            }
            names.push(name);
        }
        if !seen.contains(MANIFEST) || !seen.contains(DATABASE) {
            return Err(Refusal::Nothing);
        }
        let mut whole = Self { zip, manifest: Manifest::default(), names: Vec::new() };
        let mut text = Vec::new();
        whole.read(MANIFEST, TEXT, &mut text).map_err(|_| Refusal::Damaged)?;
        whole.manifest = serde_json::from_slice(&text).map_err(|_| Refusal::Damaged)?;
        if whole.manifest.format > FORMAT {
            return Err(Refusal::Newer);
        }
        names.retain(|name| name != MANIFEST);
        let visuals = names.iter().filter(|name| is_visual(name)).count();
        if u32::try_from(visuals).ok() != Some(whole.manifest.visuals) {
            return Err(Refusal::Damaged);
        }
        whole.names = names;
        Ok(whole)
    }

    /// Reads one file out. Gives its octets.
    ///
    /// # Errors
    /// It is larger than it said, does not read, or `onto` refuses.
    pub fn copy(&mut self, name: &str, onto: &mut impl Write) -> Result<u64, WholeError> {
        let most = most(name, &|_| true).unwrap_or(0);
        self.read(name, most, onto)
    }

    fn read(&mut self, name: &str, most: u64, onto: &mut impl Write) -> Result<u64, WholeError> {
        let entry = self.zip.by_name(name).map_err(|_| Refusal::Damaged)?;
        // What an entry says of its own size is not to be trusted: it is counted as it comes out.
        let mut from = entry.take(most + 1);
        let (mut piece, mut count) = (vec![0; 1 << 16], 0);
        loop {
            let read = match from.read(&mut piece) {
                Ok(0) => return Ok(count),
                Ok(read) => read,
                Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
                Err(_) => return Err(Refusal::Damaged.into()),
            };
            count += read as u64;
            if count > most {
                return Err(Refusal::TooLarge.into());
            }
            onto.write_all(&piece[..read]).map_err(WholeError::Unwritable)?;
        }
    }
}

/// How large a file of that name may be; nothing when it has no place in a workspace.
fn most(name: &str, is_visual: &dyn Fn(&str) -> bool) -> Option<u64> {
    match name {
        MANIFEST | NETWORKS => Some(TEXT),
        DATABASE => Some(ROWS),
        name if is_visual(name) => Some(VISUAL),
        _ => None,
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)] // a test that cannot go on should stop
mod tests {
    use super::*;
    use crate::bundle::Bundle;
    use std::io::Cursor;

    fn zipped(files: &[(&str, &[u8])]) -> Cursor<Vec<u8>> {
        let mut bundle = Bundle::new(Cursor::new(Vec::new()));
        for (name, bytes) in files {
            bundle.add(name, bytes).unwrap();
        }
        bundle.finish().unwrap()
    }

    fn opened(files: &[(&str, &[u8])]) -> Result<Whole<Cursor<Vec<u8>>>, Refusal> {
        Whole::open(zipped(files), |name| name.starts_with("visuals/"))
    }

    fn manifest(visuals: u32) -> Vec<u8> {
        serde_json::to_vec(&Manifest::new("0.1.0", 4, visuals)).unwrap()
    }

    #[test]
    fn what_was_put_in_comes_out() {
        let files: [(&str, &[u8]); 3] =
            [(MANIFEST, &manifest(1)), (DATABASE, b"rows"), ("visuals/ab/picture.png", b"pixels")];
        let mut whole = opened(&files).unwrap();
        assert_eq!(whole.manifest.schema, 4);
        assert_eq!(whole.names, [DATABASE, "visuals/ab/picture.png"]);
        let mut out = Vec::new();
        assert_eq!(whole.copy(DATABASE, &mut out).unwrap(), 4);
        assert_eq!(out, b"rows");
    }

    #[test]
    fn what_has_no_place_in_a_workspace_is_refused_with_its_name() {
        for name in ["../evil", "/etc/passwd", "workspace.db-wal", "notes.txt", "C:\\evil", "visuals.txt"] {
            let refused = opened(&[(MANIFEST, &manifest(0)), (DATABASE, b""), (name, b"x")]).unwrap_err();
            assert_eq!(refused, Refusal::Outside(name.to_owned()), "{name}");
        }
        assert_eq!(opened(&[(MANIFEST, &manifest(0))]).unwrap_err(), Refusal::Nothing);
        assert_eq!(opened(&[(MANIFEST, &manifest(2)), (DATABASE, b"")]).unwrap_err(), Refusal::Damaged);
        assert_eq!(opened(&[(MANIFEST, b"{"), (DATABASE, b"")]).unwrap_err(), Refusal::Damaged);
        let newer = br#"{"format":2,"program":"9","schema":99,"visuals":0}"#;
        assert_eq!(opened(&[(MANIFEST, newer), (DATABASE, b"")]).unwrap_err(), Refusal::Newer);
        assert_eq!(Whole::open(Cursor::new(b"PK".to_vec()), |_| true).unwrap_err(), Refusal::Nothing);
    }
}
