//! What a file says of itself before anything is decoded: its kind, its size, whether it moves; and whether it is safe to
//! go on. Reads headers only, never pixels.

mod boxes;
mod gif;
pub(crate) mod jpeg;
mod png;
mod tiff;
mod webp;

pub(crate) use boxes::quarters;

use crate::{Refusal, decode, orient};
use marronnier_domain::visual::Kind;

/// Heaviest picture.
pub const LIMIT_BYTES: u64 = 50_000_000;
/// Most pixels of a picture.
pub const LIMIT_PIXELS: u64 = 100_000_000;
/// Heaviest video: it is copied, never read into memory.
pub const LIMIT_VIDEO: u64 = 2_000_000_000;

/// What a header tells.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Head {
    /// What it is.
    pub kind: Kind,
    /// In pixels, upright; nothing when it is not told (videos).
    pub size: Option<(u32, u32)>,
    /// More than one image in it.
    pub animated: bool,
    /// EXIF orientation, 1 to 8, of the stored pixels.
    pub(crate) orientation: u8,
}

impl Head {
    pub(crate) fn pixels(&self) -> u64 {
        self.size.map_or(0, |(width, height)| u64::from(width) * u64::from(height))
    }
}

/// What a file is, by its first octets (64 of them suffice).
pub fn recognise(bytes: &[u8]) -> Option<Kind> {
    let starts = |with: &[u8]| bytes.starts_with(with);
    let at = |place: usize, word: &[u8]| bytes.get(place..place + word.len()) == Some(word);
    Some(match () {
        () if starts(&[0xff, 0xd8, 0xff]) => Kind::Jpeg,
        () if starts(b"\x89PNG\r\n\x1a\n") => Kind::Png,
        () if starts(b"RIFF") && at(8, b"WEBP") => Kind::Webp,
        () if starts(b"GIF87a") || starts(b"GIF89a") => Kind::Gif,
        () if starts(b"II*\0") || starts(b"MM\0*") => Kind::Tiff,
        () if starts(b"BM") && bytes.len() > 26 => Kind::Bmp,
        () if starts(b"RIFF") && at(8, b"AVI ") => Kind::Avi,
        () if starts(&[0x1a, 0x45, 0xdf, 0xa3]) => matroska(bytes),
        () if at(4, b"ftyp") => boxes::kind(bytes)?,
        // QuickTime before it told its brand
        () if [b"moov", b"mdat", b"wide"].iter().any(|word| at(4, *word)) => Kind::Mov,
        () => return None,
    })
}

/// WebM where the header's own word for the kind of document (DocType) says so; without it, it is what it always was.
fn matroska(bytes: &[u8]) -> Kind {
    let head = &bytes[..bytes.len().min(64)];
    let is_webm = head.windows(7).any(|part| part == b"\x42\x82\x84webm");
    if is_webm { Kind::Webm } else { Kind::Mkv }
}

/// Reads the header, and refuses what must not be decoded.
///
/// # Errors
/// Too heavy, too large, cut off, damaged, or nothing that we know.
pub fn inspect(bytes: &[u8]) -> Result<Head, Refusal> {
    if bytes.is_empty() {
        return Err(Refusal::Empty);
    }
    let kind = recognise(bytes).ok_or(Refusal::Unknown)?;
    let (weight, most) = (bytes.len() as u64, if kind.is_video() { LIMIT_VIDEO } else { LIMIT_BYTES });
    if weight > most {
        return Err(Refusal::TooHeavy { bytes: weight, most });
    }
    let (size, animated, orientation) = match kind {
        Kind::Jpeg => {
            let frame = jpeg::read(bytes)?;
            (Some((frame.width, frame.height)), false, orient::of_exif(frame.exif.unwrap_or_default()))
        }
        Kind::Png => told(bytes, kind, png::read(bytes)?)?,
        Kind::Gif => told(bytes, kind, gif::read(bytes)?)?,
        Kind::Webp => told(bytes, kind, webp::read(bytes)?)?,
        Kind::Tiff if tiff::is_raw(bytes) => {
            return Err(Refusal::Unsupported(
                "a RAW photograph, of which only the preview could be read".to_owned(),
            ));
        }
        Kind::Tiff | Kind::Bmp => {
            let (size, orientation) = decode::size(bytes, kind)?;
            (Some(size), kind == Kind::Tiff && tiff::has_pages(bytes), orientation)
        }
        Kind::Avif | Kind::Heic => (boxes::size(bytes), false, 1),
        _ => (None, false, 1),
    };
    if let Some(size) = size {
        affordable(size)?;
    }
    Ok(Head { kind, size: size.map(|size| orient::upright_size(size, orientation)), animated, orientation })
}

type Told = (Option<(u32, u32)>, bool, u8);

/// Size and movement as our own walk found them, turned as the decoder says once its header is known to be harmless.
fn told(bytes: &[u8], kind: Kind, (size, animated): ((u32, u32), bool)) -> Result<Told, Refusal> {
    affordable(size)?;
    let (decoded, orientation) = decode::size(bytes, kind)?;
    affordable(decoded)?;
    Ok((Some(decoded), animated, orientation))
}

/// Refuses sizes that no memory should be asked for.
pub(crate) fn affordable((width, height): (u32, u32)) -> Result<(), Refusal> {
    if width == 0 || height == 0 {
        return Err(Refusal::Broken("no pixels".to_owned()));
    }
    if u64::from(width) * u64::from(height) > LIMIT_PIXELS {
        return Err(Refusal::TooLarge { width, height });
    }
    Ok(())
}

/// Octets at a place, or that the file ends before.
pub(crate) fn slice(bytes: &[u8], at: usize, length: usize) -> Result<&[u8], Refusal> {
    at.checked_add(length).and_then(|end| bytes.get(at..end)).ok_or(Refusal::Truncated)
}

pub(crate) fn big16(bytes: &[u8], at: usize) -> Result<u32, Refusal> {
    slice(bytes, at, 2).map(|two| u32::from(two[0]) << 8 | u32::from(two[1]))
}

pub(crate) fn little16(bytes: &[u8], at: usize) -> Result<u32, Refusal> {
    slice(bytes, at, 2).map(|two| u32::from(two[1]) << 8 | u32::from(two[0]))
}

pub(crate) fn big32(bytes: &[u8], at: usize) -> Result<u32, Refusal> {
    Ok(big16(bytes, at)? << 16 | big16(bytes, at + 2)?)
}

pub(crate) fn little32(bytes: &[u8], at: usize) -> Result<u32, Refusal> {
    Ok(little16(bytes, at + 2)? << 16 | little16(bytes, at)?)
}
