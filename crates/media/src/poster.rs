//! A picture that stands for a file which is not decoded: the small one that some cameras put beside their EXIF, or the
//! cover of a film.

use crate::{Kind, iso::Boxes};
use std::io::{self, Read, Seek};

/// Heaviest poster.
const HEAVIEST: u64 = 8 << 20;

/// A JPEG or PNG file found in it, if there is one.
///
/// # Errors
/// The file cannot be read.
pub fn poster(source: impl Read + Seek, kind: Kind) -> io::Result<Option<Vec<u8>>> {
    let mut boxes = Boxes::new(source)?;
    Ok(match kind {
        Kind::Heic | Kind::Avif => {
            let Some((_, place)) = boxes.items(&[b"Exif"])?.into_iter().next() else { return Ok(None) };
            let exif = boxes.read(place.start..place.end.min(place.start + HEAVIEST))?;
            let begin = exif.windows(3).position(|octets| octets == [0xff, 0xd8, 0xff]);
            begin.map(|at| exif[at..].to_vec())
        }
        Kind::Mp4 | Kind::Mov => cover(&mut boxes)?,
        _ => None,
    })
}

/// `moov/udta/meta/ilst/covr/data`, where players keep it.
fn cover(boxes: &mut Boxes<impl Read + Seek>) -> io::Result<Option<Vec<u8>>> {
    let mut place = None;
    for name in [b"moov", b"udta", b"meta", b"ilst", b"covr", b"data"] {
        let parts = match place.clone() {
            None => boxes.all()?,
            Some(place) => boxes.within(place)?,
        };
        let Some(part) = parts.unwrap_or_default().into_iter().find(|part| &part.name == name) else {
            return Ok(None);
        };
        // a version and flags stand before the boxes of this one
        let skipped = if name == b"meta" { 4 } else { 0 };
        place = Some(part.holds.start + skipped..part.holds.end);
    }
    let Some(data) = place.filter(|data| data.end.saturating_sub(data.start) <= HEAVIEST) else {
        return Ok(None);
    };
    // its kind and language stand before it
    Ok(Some(boxes.read(data.start + 8..data.end)?))
}
