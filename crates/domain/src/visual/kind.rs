//! What a file of pictures or of a video is. Read from its bytes elsewhere; here it has a word, a type, an ending.

use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};
use ts_rs::TS;

/// What the bytes are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[allow(missing_docs)] // names of formats
pub enum Kind {
    Jpeg,
    Png,
    Webp,
    Gif,
    Tiff,
    Bmp,
    Avif,
    Heic,
    Mp4,
    Mov,
    Webm,
    Mkv,
    Avi,
}

use Kind::*;

impl Kind {
    /// All of them.
    pub const ALL: [Kind; 13] = [Jpeg, Png, Webp, Gif, Tiff, Bmp, Avif, Heic, Mp4, Mov, Webm, Mkv, Avi];

    /// Word on the wire and in the database.
    pub fn word(self) -> &'static str {
        match self {
            Jpeg => "jpeg",
            Png => "png",
            Webp => "webp",
            Gif => "gif",
            Tiff => "tiff",
            Bmp => "bmp",
            Avif => "avif",
            Heic => "heic",
            Mp4 => "mp4",
            Mov => "mov",
            Webm => "webm",
            Mkv => "mkv",
            Avi => "avi",
        }
    }

    /// Ending of its files.
    pub fn ending(self) -> &'static str {
        match self {
            Jpeg => "jpg",
            Tiff => "tif",
            other => other.word(),
        }
    }

    /// Whether a file is called as pictures and videos are, whatever is in it.
    pub fn is_named(file_name: &str) -> bool {
        let Some((_, ending)) = file_name.rsplit_once('.') else { return false };
        let ending = ending.to_ascii_lowercase();
        Self::ALL.iter().any(|kind| kind.ending() == ending)
            || ["jpeg", "jpe", "jfif", "tiff", "heif", "m4v"].contains(&ending.as_str())
    }

    /// Media type.
    pub fn mime(self) -> &'static str {
        match self {
            Jpeg => "image/jpeg",
            Png => "image/png",
            Webp => "image/webp",
            Gif => "image/gif",
            Tiff => "image/tiff",
            Bmp => "image/bmp",
            Avif => "image/avif",
            Heic => "image/heic",
            Mp4 => "video/mp4",
            Mov => "video/quicktime",
            Webm => "video/webm",
            Mkv => "video/x-matroska",
            Avi => "video/x-msvideo",
        }
    }

    /// Moves and sounds: kept as it is.
    pub fn is_video(self) -> bool {
        matches!(self, Mp4 | Mov | Webm | Mkv | Avi)
    }

    /// Its pixels can be read; else it is kept as a file and shown as a neutral tile.
    pub fn is_decoded(self) -> bool {
        !self.is_video() && !matches!(self, Avif | Heic)
    }
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.word())
    }
}

/// Said when a word is not a kind.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("not a kind of visual: {0}")]
pub struct NotAKind(pub String);

impl FromStr for Kind {
    type Err = NotAKind;
    fn from_str(word: &str) -> Result<Self, NotAKind> {
        Self::ALL.into_iter().find(|kind| kind.word() == word).ok_or_else(|| NotAKind(word.to_owned()))
    }
}
