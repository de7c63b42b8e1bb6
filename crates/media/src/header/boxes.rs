//! Boxes of the ISO base media format: HEIC, AVIF, MP4, QuickTime. Kept as files; only their kind and size are read.

use super::big32;
use marronnier_domain::visual::Kind;

/// Kind by the brands that the first box names.
pub fn kind(bytes: &[u8]) -> Option<Kind> {
    let length = big32(bytes, 0).ok()? as usize;
    let brands = bytes.get(8..length.min(bytes.len()).min(256))?;
    let major = brands.get(..4)?;
    let all = brands.chunks_exact(4).enumerate().filter(|(n, _)| *n != 1).map(|(_, brand)| brand);
    let any = |known: &[&[u8; 4]]| all.clone().any(|brand| known.iter().any(|one| brand == *one));
    Some(match () {
        () if any(&[b"avif", b"avis"]) => Kind::Avif,
        () if any(&[b"heic", b"heix", b"hevc", b"heim", b"heis", b"mif1", b"msf1"]) => Kind::Heic,
        () if major == b"qt  " => Kind::Mov,
        () if any(&[
            b"isom", b"iso2", b"iso4", b"iso5", b"iso6", b"mp41", b"mp42", b"avc1", b"M4V ", b"dash",
        ]) =>
        {
            Kind::Mp4
        }
        () if major.starts_with(b"3g") => Kind::Mp4,
        () => return None,
    })
}

/// The largest size that an `ispe` property tells: tiles and previews tell smaller ones.
pub fn size(bytes: &[u8]) -> Option<(u32, u32)> {
    // Properties stand in the first box after the brands; pixels follow.
    let head = &bytes[..bytes.len().min(1 << 20)];
    let places = head.windows(4).enumerate().filter(|(_, word)| word == b"ispe").map(|(at, _)| at);
    let sizes = places.filter_map(|at| Some((big32(head, at + 8).ok()?, big32(head, at + 12).ok()?)));
    let size = sizes
        .filter(|size| size.0 > 0 && size.1 > 0)
        .max_by_key(|size| u64::from(size.0) * u64::from(size.1));
    size.map(|(width, height)| if quarters(head) % 2 == 1 { (height, width) } else { (width, height) })
}

/// How often it is turned anticlockwise by a quarter, as the box that says so tells: nine octets, the last of them how often.
pub fn quarters(head: &[u8]) -> u8 {
    head.windows(9).find(|part| part.starts_with(b"\0\0\0\x09irot")).map_or(0, |part| part[8] & 3)
}
