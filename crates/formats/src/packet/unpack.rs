//! Opens a zip from outside: only names that we expect, nothing beside its folder, no links, bounded size and ratio; all of
//! it or nothing. Writes no file.

use super::when::When;
use chrono::{NaiveDate, NaiveDateTime};
use std::{
    collections::BTreeSet,
    io::{Cursor, Read},
};
use zip::{ZipArchive, read::ZipFile};

/// Why a packet is not read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// Larger than we take.
    #[error("too large")]
    TooLarge,
    /// More files than we take.
    #[error("too many files")]
    TooMany,
    /// Unfolds far beyond its size.
    #[error("unfolds far beyond its size")]
    Bomb,
    /// A file would leave its folder.
    #[error("leaves its folder: {0}")]
    Outside(String),
    /// A link.
    #[error("a link: {0}")]
    Link(String),
    /// Two files of one name.
    #[error("twice: {0}")]
    Twice(String),
    /// Protected by a password.
    #[error("protected by a password")]
    Encrypted,
    /// Of a later version of the format.
    #[error("of a later version")]
    Newer,
    /// A line of a post's Markdown that tells its texts apart is gone or changed.
    #[error("a heading is damaged: {0}")]
    Marks(String),
    /// A word processor's: its texts say of no post that they are its.
    #[error("a document: {0}")]
    Document(String),
    /// The page to write in, without what was written.
    #[error("the page without its answer")]
    Page,
    /// Nothing of ours in it.
    #[error("nothing of ours")]
    Nothing,
    /// Cannot be read.
    #[error("damaged")]
    Damaged,
}

impl Refusal {
    /// Its word.
    pub fn word(&self) -> &'static str {
        match self {
            Self::TooLarge => "tooLarge",
            Self::TooMany => "tooMany",
            Self::Bomb => "bomb",
            Self::Outside(_) => "outside",
            Self::Link(_) => "link",
            Self::Twice(_) => "twice",
            Self::Encrypted => "encrypted",
            Self::Newer => "newer",
            Self::Marks(_) => "marks",
            Self::Document(_) => "document",
            Self::Page => "page",
            Self::Nothing => "nothing",
            Self::Damaged => "damaged",
        }
    }

    /// The file in question; may be empty.
    pub fn name(&self) -> &str {
        match self {
            Self::Outside(name)
            | Self::Link(name)
            | Self::Twice(name)
            | Self::Marks(name)
            | Self::Document(name) => name,
            _ => "",
        }
    }
}

/// How much is taken.
#[derive(Debug, Clone, Copy)]
pub struct Bounds {
    /// Octets of the zip itself.
    pub zip: usize,
    /// Octets of all that it unfolds to and that we read.
    pub unfolded: u64,
    /// Files in it.
    pub files: usize,
    /// How many times larger a file may be than what it was packed into.
    pub ratio: u64,
    /// Octets of one text.
    pub text: u64,
    /// Octets of one picture.
    pub picture: u64,
    /// Octets of one video.
    pub video: u64,
}

impl Bounds {
    /// What a packet may hold.
    pub const USUAL: Bounds = Bounds {
        zip: 2_000_000_000,
        unfolded: 2_000_000_000,
        files: 10_000,
        ratio: 100,
        text: 2_000_000,
        picture: 50_000_000,
        video: 500_000_000,
    };
}

/// Below this, a file may unfold as it likes: a text of blanks is no bomb.
const SMALL: u64 = 1_000_000;

/// A file from a zip.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unpacked {
    /// Its place, with `/` between folders.
    pub name: String,
    /// What it holds.
    pub bytes: Vec<u8>,
    /// When it was written, if the zip says so.
    pub modified: Option<When>,
}

/// The files of a zip that `wants` asks for. All of the zip is looked at before one of them is read.
pub fn unpack(
    bytes: &[u8],
    bounds: Bounds,
    mut wants: impl FnMut(&str) -> Option<u64>,
) -> Result<Vec<Unpacked>, Refusal> {
    if bytes.len() > bounds.zip {
        return Err(Refusal::TooLarge);
    }
    let mut zip = ZipArchive::new(Cursor::new(bytes)).map_err(|_| Refusal::Damaged)?;
    if zip.len() > bounds.files {
        return Err(Refusal::TooMany);
    }
    let mut names = BTreeSet::new();
    let mut declared = 0u64;
    for n in 0..zip.len() {
        let entry = zip.by_index_raw(n).map_err(|_| Refusal::Damaged)?;
        examine(&entry)?;
        let name = name_of(&entry);
        if !entry.is_dir() && !names.insert(name.to_lowercase()) {
            return Err(Refusal::Twice(name));
        }
        // what nobody reads may be as large as it likes: a layered picture of blanks is no bomb
        if entry.is_dir() || wants(&name).is_none() {
            continue;
        }
        if entry.size() > SMALL && entry.size() / entry.compressed_size().max(1) > bounds.ratio {
            return Err(Refusal::Bomb);
        }
        declared = declared.saturating_add(entry.size());
    }
    if declared > bounds.unfolded {
        return Err(Refusal::TooLarge);
    }
    let mut left = bounds.unfolded;
    let mut files = Vec::new();
    for n in 0..zip.len() {
        let entry = zip.by_index(n).map_err(|_| Refusal::Damaged)?;
        let name = name_of(&entry);
        let Some(most) = wants(&name).filter(|_| !entry.is_dir()) else { continue };
        let packed = entry.compressed_size();
        let modified = entry.last_modified().and_then(civil).and_then(When::of_zip);
        // What an entry says of its own size is not to be trusted: it is counted as it comes out.
        let most = most.min(left);
        let mut held = Vec::new();
        entry.take(most + 1).read_to_end(&mut held).map_err(|_| Refusal::Damaged)?;
        let size = held.len() as u64;
        if size > most {
            return Err(Refusal::TooLarge);
        }
        if size > SMALL && size / packed.max(1) > bounds.ratio {
            return Err(Refusal::Bomb);
        }
        left -= size;
        files.push(Unpacked { name, bytes: held, modified });
    }
    Ok(files)
}

fn civil(at: zip::DateTime) -> Option<NaiveDateTime> {
    let day = NaiveDate::from_ymd_opt(at.year().into(), at.month().into(), at.day().into())?;
    day.and_hms_opt(at.hour().into(), at.minute().into(), at.second().into())
}

/// With `/` between folders, also where an old program of Windows wrote `\`.
fn name_of<R: Read>(entry: &ZipFile<'_, R>) -> String {
    String::from_utf8_lossy(entry.name_raw()).replace('\\', "/")
}

fn examine<R: Read>(entry: &ZipFile<'_, R>) -> Result<(), Refusal> {
    let name = name_of(entry);
    let is_outside = name.is_empty()
        || name.starts_with('/')
        || name.contains(['\0', ':'])
        || name.split('/').any(|part| part == "..");
    if is_outside {
        return Err(Refusal::Outside(name));
    }
    if entry.is_symlink()
        || entry.unix_mode().is_some_and(|mode| !matches!(mode & 0o170_000, 0 | 0o100_000 | 0o040_000))
    {
        return Err(Refusal::Link(name));
    }
    if entry.encrypted() {
        return Err(Refusal::Encrypted);
    }
    Ok(())
}
