//! Where files of visuals stand in a workspace: originals byte for byte under the hash of what they hold, thumbnails in a
//! folder that may be thrown away. Knows no row.

use crate::{
    Bare, Head, LIMIT_BYTES, LIMIT_VIDEO, Refusal, Thumbnail, beside::Beside, inspect, iso, poster::poster,
    recognise, sound::sound,
};
use marronnier_domain::{id::VisualId, visual::Kind};
use std::{
    fs::{self, File},
    io::{self, Read, Write},
    path::{Path, PathBuf},
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
};

/// How names of files under way begin; the process that writes them follows.
const UNDER_WAY: &str = ".incoming-";
/// Octets by which a file's kind is told.
const START: usize = 64;
/// Octets copied at a time.
const PIECE: usize = 1 << 18;

/// Why a file was not kept or not read.
#[derive(Debug, thiserror::Error)]
pub enum ShelfError {
    /// What it holds is no visual that we take.
    #[error(transparent)]
    Refused(#[from] Refusal),
    /// It could not be read.
    #[error("{path}: {source}", path = .path.display())]
    Unreadable {
        /// Which file.
        path: PathBuf,
        /// The system's word.
        source: io::Error,
    },
    /// An original is not where it should be.
    #[error("{path} is gone", path = .path.display())]
    Missing {
        /// Where it should be.
        path: PathBuf,
    },
    /// An original holds something else than its name says.
    #[error("{path} was altered", path = .path.display())]
    Altered {
        /// Where it is.
        path: PathBuf,
    },
    /// The copy could not be written.
    #[error("{path}: {source}", path = .path.display())]
    Unwritable {
        /// Which file.
        path: PathBuf,
        /// The system's word.
        source: io::Error,
    },
}

/// A file that is kept now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kept {
    /// Hash of what it holds.
    pub id: VisualId,
    /// What its header tells.
    pub head: Head,
    /// Its weight.
    pub bytes: u64,
    /// It was not there before.
    pub new: bool,
}

/// What looking at a kept file again finds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// It holds what it held.
    Whole,
    /// It is gone, or cannot be read.
    Missing,
    /// It holds something else than its name says.
    Altered,
}

/// What the library calls a file that holds these octets.
pub fn identity(bytes: &[u8]) -> VisualId {
    VisualId(*blake3::hash(bytes).as_bytes())
}

/// The folders of a workspace that hold files of visuals.
#[derive(Debug)]
pub struct Shelf {
    originals: PathBuf,
    thumbnails: PathBuf,
    number: AtomicU64,
}

impl Shelf {
    /// In a workspace's folder. Makes nothing yet.
    pub fn at(workspace: &Path) -> Self {
        Self {
            originals: workspace.join("visuals"),
            thumbnails: workspace.join("thumbs"),
            number: AtomicU64::new(0),
        }
    }

    pub(crate) fn originals(&self) -> &Path {
        &self.originals
    }

    /// Where an original stands.
    pub fn original(&self, id: VisualId, kind: Kind) -> PathBuf {
        let name = id.to_string();
        self.originals.join(&name[..2]).join(format!("{name}.{}", kind.ending()))
    }

    /// Where a thumbnail stands, made or not.
    pub fn thumbnail(&self, id: VisualId, size: u32) -> PathBuf {
        let name = id.to_string();
        self.thumbnails.join(&name[..2]).join(format!("{name}.{size}"))
    }

    /// Copies a file into the workspace: on the disk, under its hash, when this returns.
    ///
    /// # Errors
    /// What it holds is refused, or the disk does.
    pub fn keep(&self, file: &Path) -> Result<Kept, ShelfError> {
        let unreadable = |source| ShelfError::Unreadable { path: file.to_owned(), source };
        let weight = fs::metadata(file).map_err(unreadable)?;
        if weight.is_dir() {
            return Err(unreadable(io::ErrorKind::IsADirectory.into()));
        }
        // a pipe or a device would have us wait for ever
        if !weight.is_file() {
            return Err(Refusal::Unknown.into());
        }
        let mut source = File::open(file).map_err(unreadable)?;
        let mut start = Vec::with_capacity(START);
        Read::by_ref(&mut source).take(START as u64).read_to_end(&mut start).map_err(unreadable)?;
        match recognise(&start) {
            Some(kind) if kind.is_video() => self.keep_video(file, source, start, kind),
            Some(_) if weight.len() > LIMIT_BYTES => {
                Err(Refusal::TooHeavy { bytes: weight.len(), most: LIMIT_BYTES }.into())
            }
            Some(_) => {
                let mut bytes = start;
                // never more than is allowed, even when the file grows under our eyes
                source.take(LIMIT_BYTES).read_to_end(&mut bytes).map_err(unreadable)?;
                self.keep_bytes(&bytes)
            }
            None if start.is_empty() => Err(Refusal::Empty.into()),
            None => Err(Refusal::Unknown.into()),
        }
    }

    /// The same for what is in memory already, as it comes from the clipboard.
    ///
    /// # Errors
    /// What they are is refused, or the disk does.
    pub fn keep_bytes(&self, bytes: &[u8]) -> Result<Kept, ShelfError> {
        let head = inspect(bytes)?;
        sound(bytes, &head)?;
        let id = identity(bytes);
        let place = self.original(id, head.kind);
        // one that was altered since is put right by the same file brought again
        let there = self.verify(id, head.kind) == State::Whole;
        if !there {
            self.put(&place, |file| file.write_all(bytes))?;
        }
        Ok(Kept { id, head, bytes: bytes.len() as u64, new: !there })
    }

    /// A video is hashed while it is copied: it is never whole in memory.
    fn keep_video(
        &self,
        path: &Path,
        mut source: File,
        start: Vec<u8>,
        kind: Kind,
    ) -> Result<Kept, ShelfError> {
        let copy = self.beside()?;
        let unwritable = |source| ShelfError::Unwritable { path: copy.path().to_owned(), source };
        let mut target = File::create(copy.path()).map_err(unwritable)?;
        let (mut hasher, mut weight, mut piece) = (blake3::Hasher::new(), 0_u64, start);
        while !piece.is_empty() {
            weight += piece.len() as u64;
            if weight > LIMIT_VIDEO {
                return Err(Refusal::TooHeavy { bytes: weight, most: LIMIT_VIDEO }.into());
            }
            hasher.update(&piece);
            target.write_all(&piece).map_err(unwritable)?;
            piece.resize(PIECE, 0);
            let read = source
                .read(&mut piece)
                .map_err(|source| ShelfError::Unreadable { path: path.to_owned(), source })?;
            piece.truncate(read);
        }
        target.sync_all().map_err(unwritable)?;
        if matches!(kind, Kind::Mp4 | Kind::Mov) {
            let again = File::open(copy.path()).map_err(unwritable)?;
            if !iso::is_whole(again, b"moov").map_err(unwritable)? {
                return Err(Refusal::Truncated.into());
            }
        }
        let id = VisualId(*hasher.finalize().as_bytes());
        let place = self.original(id, kind);
        let there = self.verify(id, kind) == State::Whole;
        if !there {
            copy.to(&place)?;
        }
        let head = Head { kind, size: None, animated: false, orientation: 1 };
        Ok(Kept { id, head, bytes: weight, new: !there })
    }

    /// An original, whole, and as it came.
    ///
    /// # Errors
    /// It is not there, holds something else now, or is heavier than a picture may be.
    pub fn read(&self, id: VisualId, kind: Kind) -> Result<Arc<Vec<u8>>, ShelfError> {
        let path = self.original(id, kind);
        let unreadable = |source| ShelfError::Unreadable { path: path.clone(), source };
        let file = self.open(&path)?;
        let weight = file.metadata().map_err(unreadable)?.len();
        if weight > LIMIT_BYTES {
            return Err(Refusal::TooHeavy { bytes: weight, most: LIMIT_BYTES }.into());
        }
        let mut bytes = Vec::new();
        file.take(LIMIT_BYTES).read_to_end(&mut bytes).map_err(unreadable)?;
        if identity(&bytes) != id {
            return Err(ShelfError::Altered { path });
        }
        Ok(Arc::new(bytes))
    }

    /// An original as it goes out when it goes out as it is: without what it tells of a camera, a place or a person.
    ///
    /// # Errors
    /// It is not there, or holds something else now.
    pub fn bare(&self, id: VisualId, kind: Kind) -> Result<Bare<File>, ShelfError> {
        let path = self.original(id, kind);
        let file = self.open(&path)?;
        match self.verify(id, kind) {
            State::Whole => Bare::new(file, kind).map_err(|source| ShelfError::Unreadable { path, source }),
            State::Missing => Err(ShelfError::Missing { path }),
            State::Altered => Err(ShelfError::Altered { path }),
        }
    }

    /// A picture that stands for an original which is not decoded, where it holds one.
    pub fn poster(&self, id: VisualId, kind: Kind) -> Option<Arc<Vec<u8>>> {
        let file = File::open(self.original(id, kind)).ok()?;
        poster(file, kind).ok().flatten().map(Arc::new)
    }

    fn open(&self, path: &Path) -> Result<File, ShelfError> {
        File::open(path).map_err(|source| match source.kind() {
            io::ErrorKind::NotFound => ShelfError::Missing { path: path.to_owned() },
            _ => ShelfError::Unreadable { path: path.to_owned(), source },
        })
    }

    /// Removes an original. Only for what came with work that was given up.
    pub fn forget(&self, id: VisualId, kind: Kind) {
        // what cannot be removed does no harm: no row names it
        let _ = fs::remove_file(self.original(id, kind));
    }

    /// Looks at an original again.
    pub fn verify(&self, id: VisualId, kind: Kind) -> State {
        let Ok(mut file) = File::open(self.original(id, kind)) else { return State::Missing };
        let mut hasher = blake3::Hasher::new();
        let mut piece = vec![0; PIECE];
        loop {
            match file.read(&mut piece) {
                Ok(0) => break,
                Ok(read) => drop(hasher.update(&piece[..read])),
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(_) => return State::Missing,
            }
        }
        if hasher.finalize().as_bytes() == &id.0 { State::Whole } else { State::Altered }
    }

    /// Puts thumbnails in their places. A cache: not forced onto the disk.
    ///
    /// # Errors
    /// The disk refuses.
    pub fn put_thumbnails(&self, id: VisualId, made: &[Thumbnail]) -> Result<(), ShelfError> {
        for thumbnail in made {
            let place = self.thumbnail(id, thumbnail.size);
            let copy = Beside::at(place.with_extension(format!("{}.part{}", thumbnail.size, self.next())));
            let unwritable = |source| ShelfError::Unwritable { path: place.clone(), source };
            if let Some(folder) = place.parent() {
                fs::create_dir_all(folder).map_err(unwritable)?;
            }
            fs::write(copy.path(), &thumbnail.bytes).map_err(unwritable)?;
            fs::rename(copy.path(), &place).map_err(unwritable)?;
        }
        Ok(())
    }

    fn next(&self) -> String {
        format!("{}-{}", std::process::id(), self.number.fetch_add(1, Ordering::Relaxed))
    }

    /// Removes what programs that were stopped left half written.
    pub fn sweep(&self) {
        let left = fs::read_dir(&self.originals).into_iter().flatten().flatten();
        for entry in left {
            let name = entry.file_name();
            let process = name.to_str().and_then(|name| name.strip_prefix(UNDER_WAY)?.split('-').next());
            if process.is_some_and(|process| !self.is_running(process, &entry)) {
                // what cannot be removed is seen again the next time
                let _ = fs::remove_file(entry.path());
            }
        }
    }

    /// Whether somebody may still write to that file: its process is there, or, where that cannot be known, it was
    /// written to within the hour, by the disk's own clock.
    fn is_running(&self, process: &str, entry: &fs::DirEntry) -> bool {
        if cfg!(target_os = "linux") {
            return Path::new("/proc").join(process).exists();
        }
        let written = |path: &Path| fs::metadata(path).and_then(|found| found.modified()).ok();
        let now = self.beside().ok().and_then(|own| {
            File::create(own.path()).ok()?;
            written(own.path())
        });
        let age = now.zip(written(&entry.path())).and_then(|(now, then)| now.duration_since(then).ok());
        age.is_none_or(|age| age.as_secs() < 3600)
    }

    /// A name for a file under way, on the same disk as the originals.
    pub(crate) fn beside(&self) -> Result<Beside, ShelfError> {
        let path = self.originals.join(format!("{UNDER_WAY}{}", self.next()));
        fs::create_dir_all(&self.originals)
            .map_err(|source| ShelfError::Unwritable { path: self.originals.clone(), source })?;
        Ok(Beside::at(path))
    }

    fn put(&self, place: &Path, write: impl FnOnce(&mut File) -> io::Result<()>) -> Result<(), ShelfError> {
        let copy = self.beside()?;
        let unwritable = |source| ShelfError::Unwritable { path: copy.path().to_owned(), source };
        let mut file = File::create(copy.path()).map_err(unwritable)?;
        write(&mut file).and_then(|()| file.sync_all()).map_err(unwritable)?;
        drop(file);
        copy.to(place)
    }
}
