//! A picture as a network wants it: cut, at its size, no heavier than it takes, without EXIF. What shows through stays so
//! where that is taken.

use crate::{Picture, Refusal, decode, encode, guard, inspect, resize};
use marronnier_domain::visual::{Area, Crop, Kind};
use std::sync::Arc;

/// Best quality tried; more weighs twice as much and shows nothing.
const BEST: u8 = 92;
/// Worst quality given before the picture is made smaller instead.
const WORST: u8 = 50;

/// What is wanted of a picture.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Export {
    /// What part of it.
    pub crop: Crop,
    /// Width and height; nothing keeps the crop's own, at most `LONGEST` long.
    pub size: Option<(u32, u32)>,
    /// Heaviest, in octets.
    pub most: Option<u64>,
    /// What shows through may leave as PNG; else it is laid on white.
    pub png: bool,
}

/// Longest side of what has no size of its own.
const LONGEST: u32 = 2048;

/// What came of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Exported {
    /// In sRGB.
    pub bytes: Vec<u8>,
    /// JPEG, or PNG when something shows through.
    pub kind: Kind,
    /// Something showed through, and was laid on white.
    pub whitened: bool,
    /// Width and height.
    pub size: (u32, u32),
    /// Quality that was found, 1 to 100; PNG loses nothing.
    pub quality: u8,
    /// The original had fewer pixels than this.
    pub enlarged: bool,
}

/// Cuts, resizes and writes a picture.
///
/// # Errors
/// Why it cannot be decoded.
pub fn export(bytes: &Arc<Vec<u8>>, wanted: Export) -> Result<Exported, Refusal> {
    let head = inspect(bytes)?;
    let bytes = Arc::clone(bytes);
    guard::guarded(&head, move |head| {
        let full = head.size.ok_or(Refusal::Unknown)?;
        let size = wanted.size.unwrap_or_else(|| {
            let own = Area::of(wanted.crop, full, proportions(wanted.crop, full));
            resize::within((own.width.round().max(1.0) as u32, own.height.round().max(1.0) as u32), LONGEST)
        });
        let area = Area::of(wanted.crop, full, size);
        // No more is decoded than the size needs.
        let needed = (f64::from(size.0) / area.width).max(f64::from(size.1) / area.height);
        let longest = (f64::from(full.0.max(full.1)) * needed).ceil() as u32;
        let decoded = decode::decode(&bytes, head, Some(longest))?;
        drop(bytes);
        let area = Area::of(wanted.crop, decoded.size(), size);
        let picture = resize::resized(&decoded, Some(area), size)?.plain();
        drop(decoded);
        let whitened = picture.is_see_through();
        let enlarged = needed > 1.001;
        if let Some(bytes) = (whitened && wanted.png).then(|| encode::small_png(&picture)).transpose()?
            && bytes.len() as u64 <= wanted.most.unwrap_or(u64::MAX)
        {
            let size = picture.size();
            return Ok(Exported { bytes, kind: Kind::Png, whitened: false, size, quality: 100, enlarged });
        }
        Ok(Exported { enlarged, whitened, ..fitting(picture.on_white(), wanted.most)? })
    })
}

/// Width to height of a crop in pixels.
fn proportions(crop: Crop, full: (u32, u32)) -> (u32, u32) {
    let side =
        |part: u32, whole: u32| (u64::from(part) * u64::from(whole) / 1000).clamp(1, u32::MAX.into()) as u32;
    (side(crop.width, full.0), side(crop.height, full.1))
}

/// The best quality whose file is light enough; a smaller picture when none is.
fn fitting(mut picture: Picture, most: Option<u64>) -> Result<Exported, Refusal> {
    let most = most.unwrap_or(u64::MAX);
    loop {
        let best = encode::jpeg(&picture, BEST)?;
        if best.len() as u64 <= most {
            return Ok(made(best, &picture, BEST));
        }
        let (mut low, mut high, mut found) = (WORST, BEST - 1, None);
        while low <= high {
            let quality = low.midpoint(high);
            let bytes = encode::jpeg(&picture, quality)?;
            if bytes.len() as u64 <= most {
                found = Some((bytes, quality));
                low = quality + 1;
            } else {
                high = quality - 1;
            }
        }
        if let Some((bytes, quality)) = found {
            return Ok(made(bytes, &picture, quality));
        }
        let longest = picture.width.max(picture.height) * 4 / 5;
        if longest < 16 {
            return Err(Refusal::Unsupported("no size is light enough".to_owned()));
        }
        picture = resize::resized(&picture, None, resize::within(picture.size(), longest))?;
    }
}

fn made(bytes: Vec<u8>, picture: &Picture, quality: u8) -> Exported {
    let size = picture.size();
    Exported { bytes, kind: Kind::Jpeg, whitened: false, size, quality, enlarged: false }
}
