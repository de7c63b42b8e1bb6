//! Bytes to pixels: recognises pictures, refuses dangerous ones before decoding, resizes, crops, compares. Of the
//! disk, only `shelf` knows.

mod bare;
mod beside;
mod colour;
mod decode;
mod dominant;
mod encode;
mod export;
mod fingerprint;
mod guard;
mod header;
mod iso;
mod jpeg;
mod mirror;
mod orient;
mod picture;
mod poster;
mod propose;
mod refusal;
mod resize;
mod shelf;
mod sound;
mod thumbnail;

pub use bare::Bare;
pub use export::{Export, Exported, export};
pub use fingerprint::{Fingerprint, NEAR, PRINT};
pub use header::{Head, LIMIT_BYTES, LIMIT_PIXELS, LIMIT_VIDEO, inspect, recognise};
pub use mirror::{hash, read_name};
pub use picture::Picture;
pub use propose::propose;
pub use refusal::Refusal;
pub use shelf::{Kept, Shelf, ShelfError, State, identity};
pub use thumbnail::{Digest, SIZES, Thumbnail, digest, mime, read_thumbnail};

use marronnier_domain::visual::Kind;
use std::sync::Arc;

/// Pixels of four channels as a PNG file.
///
/// # Errors
/// Their number does not fit the size, or they are too many.
pub fn png(width: u32, height: u32, pixels: Vec<u8>) -> Result<Vec<u8>, Refusal> {
    header::affordable((width, height))?;
    let picture = Picture::new(width, height, 4, pixels).ok_or(Refusal::Unknown)?;
    encode::png(&picture.plain())
}

/// The picture upright, in sRGB, at least `longest` pixels long where the original is: decoded no larger than needed.
///
/// # Errors
/// Why it cannot be shown.
pub fn read(bytes: &Arc<Vec<u8>>, longest: Option<u32>) -> Result<Picture, Refusal> {
    let head = inspect(bytes)?;
    let bytes = Arc::clone(bytes);
    guard::guarded(&head, move |head| decode::decode(&bytes, head, longest))
}

#[cfg(test)]
mod tests;
