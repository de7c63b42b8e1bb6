//! Visuals: files in and out, thumbnails, crops. Rows are written by actions (`act/visual`), here is what surrounds them.

mod bringing;
mod crop;
mod digest;
mod export;
mod gather;
mod library;
mod making;
mod near;
mod pages;
mod pasted;
mod verify;

pub(crate) use bringing::Held;
pub(crate) use crop::{Proposals, format_word, formats_of};
pub use digest::Shown;
pub(crate) use export::{Packed, SeenPicture, Wanted};
pub(crate) use gather::Gathered;
pub(crate) use making::Making;

use crate::{
    App,
    failure::{Code, Failure},
};
use marronnier_domain::{id::VisualId, visual::Visual};
use marronnier_media::{Refusal, ShelfError};
use marronnier_store::{Connection, visual as visuals};
use std::path::Path;

impl App {
    /// The visual, or a word that it is gone.
    pub(crate) fn visual(&self, conn: &Connection, id: VisualId) -> Result<Visual, Failure> {
        visuals::get(conn, id)?.ok_or_else(|| Failure::new(Code::NotFound).about("visualId"))
    }
}

/// Why a file was not taken, in the program's words. Only the file's name goes in: paths are long, and the person chose it.
pub(crate) fn told(file: &Path, error: &ShelfError) -> Failure {
    match error {
        ShelfError::Refused(refusal) => refused(file, refusal),
        ShelfError::Missing { .. } => unreadable(file, "missing"),
        ShelfError::Altered { .. } => unreadable(file, "altered"),
        ShelfError::Unreadable { path, source } => Failure::of_file(Code::FileUnreadable, path, source),
        ShelfError::Unwritable { path, source } => Failure::of_file(Code::FileUnwritable, path, source),
    }
}

/// An original of which nothing can be made, by one word for the reason.
pub(crate) fn unreadable(file: &Path, reason: &str) -> Failure {
    let name = file.file_name().unwrap_or(file.as_os_str()).to_string_lossy().into_owned();
    Failure::new(Code::BadVisual).with("path", name).with("reason", reason)
}

pub(crate) fn refused(file: &Path, refusal: &Refusal) -> Failure {
    let name = file.file_name().unwrap_or(file.as_os_str()).to_string_lossy().into_owned();
    let failure = Failure::new(Code::BadVisual)
        .with("path", name)
        .with("reason", refusal.word())
        .with("detail", refusal.to_string());
    let megabytes = |bytes: u64| u32::try_from(bytes / 1_000_000).unwrap_or(u32::MAX);
    match refusal {
        Refusal::TooHeavy { bytes, most } => {
            failure.with("megabytes", megabytes(*bytes)).with("most", megabytes(*most))
        }
        Refusal::TooLarge { width, height } => failure.with("width", *width).with("height", *height),
        _ => failure,
    }
}
