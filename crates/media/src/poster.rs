//! A picture that stands for a file which is not decoded: the small one that some cameras put beside their EXIF, or the
//! cover of a film.

use crate::{Kind, header::quarters, iso::Boxes, orient};
use std::io::{self, Read, Seek};

/// Heaviest poster.
const HEAVIEST: u64 = 8 << 20;

/// Octets in which the boxes about a picture stand.
const HEAD: u64 = 1 << 20;

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
            // the first list of EXIF stands after four octets that say where, and perhaps its name
            let list = exif.windows(4).position(|octets| octets == b"MM\0*" || octets == b"II*\0");
            let told = list.map_or(1, |at| orient::of_exif(&exif[at..]));
            let orientation = if told == 1 { turned(&boxes.read(0..HEAD)?) } else { told };
            begin.map(|at| told_upright(&exif[at..], orientation))
        }
        Kind::Mp4 | Kind::Mov => cover(&mut boxes)?,
        _ => None,
    })
}

/// The orientation that a box of the picture gives it, as EXIF counts them.
fn turned(head: &[u8]) -> u8 {
    // anticlockwise, by quarters
    match quarters(head) {
        1 => 8,
        2 => 3,
        3 => 6,
        _ => 1,
    }
}

/// The JPEG file, telling how it is to be held: it lies as the photograph does.
fn told_upright(jpeg: &[u8], orientation: u8) -> Vec<u8> {
    if orientation == 1 {
        return jpeg.to_vec();
    }
    let mut file = vec![0xff, 0xd8, 0xff, 0xe1, 0, 34];
    file.extend(b"Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0");
    file.extend([orientation, 0, 0, 0, 0, 0, 0]);
    file.extend(&jpeg[2..]);
    file
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
