//! Small pictures for the screen, with what is measured of a picture at once: decoded a single time.

use crate::{Fingerprint, Picture, Refusal, decode, dominant, encode, guard, inspect, resize};
use std::sync::Arc;

/// Longest sides of the thumbnails, the smallest first: of a card, of the library, of the inspector.
pub const SIZES: [u32; 3] = [240, 480, 960];

/// Quality of thumbnails as JPEG.
const QUALITY: u8 = 82;

/// A small picture, as a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Thumbnail {
    /// Its longest side, one of those asked for; the picture is smaller when the original is.
    pub size: u32,
    /// JPEG, or WebP when it shows through.
    pub bytes: Vec<u8>,
}

/// What one decoding gives.
#[derive(Debug, Clone)]
pub struct Digest {
    /// In the order asked for.
    pub thumbnails: Vec<Thumbnail>,
    /// To know the picture again when it was edited.
    pub fingerprint: Fingerprint,
    /// The colour that strikes most, `0xRRGGBB`.
    pub colour: u32,
}

/// Thumbnails of these sizes, fingerprint and colour.
///
/// # Errors
/// Why it cannot be decoded.
pub fn digest(bytes: &Arc<Vec<u8>>, sizes: &[u32]) -> Result<Digest, Refusal> {
    let head = inspect(bytes)?;
    let (bytes, sizes) = (Arc::clone(bytes), sizes.to_vec());
    guard::guarded(&head, move |head| {
        let longest = sizes.iter().copied().max().unwrap_or(SIZES[1]);
        let picture = decode::decode(&bytes, head, Some(longest))?;
        // The original is heavy, and not needed any more.
        drop(bytes);
        // Each from the one before: from a picture twice as large, nothing is lost that could be seen.
        let mut descending = sizes.clone();
        descending.sort_unstable_by(|a, b| b.cmp(a));
        let mut made: Vec<(u32, Picture)> = Vec::new();
        for size in descending {
            let source = made.last().map_or(&picture, |(_, last)| last);
            let target = resize::within(picture.size(), size);
            made.push((size, resize::resized(source, None, target)?));
        }
        let smallest = made.last().map_or(&picture, |(_, last)| last);
        let (fingerprint, colour) = (Fingerprint::of(smallest)?, dominant::of(smallest)?);
        let file = |size: &u32| -> Result<Thumbnail, Refusal> {
            let picture = made.iter().find(|(made, _)| made == size).map_or(&picture, |(_, picture)| picture);
            Ok(Thumbnail { size: *size, bytes: written(picture)? })
        };
        let thumbnails = sizes.iter().map(file).collect::<Result<_, _>>()?;
        Ok(Digest { thumbnails, fingerprint, colour })
    })
}

fn written(picture: &Picture) -> Result<Vec<u8>, Refusal> {
    if picture.is_see_through() { encode::webp(picture) } else { encode::jpeg(picture, QUALITY) }
}

/// Media type of a thumbnail, by its first octets.
pub fn mime(thumbnail: &[u8]) -> &'static str {
    if thumbnail.starts_with(b"RIFF") { "image/webp" } else { "image/jpeg" }
}

/// A thumbnail as pixels.
///
/// # Errors
/// Its file was damaged: it is to be made again.
pub fn read_thumbnail(bytes: &[u8]) -> Result<Picture, Refusal> {
    let head = inspect(bytes)?;
    decode::decode(bytes, &head, None)
}
