//! Marker segments of a JPEG: its frame, colour profile, EXIF block, and whether it is complete.

use super::{LIMIT_PIXELS, big16, slice};
use crate::Refusal;

/// What is known of a JPEG before its pixels are.
#[derive(Debug)]
pub struct Frame<'a> {
    pub width: u32,
    pub height: u32,
    /// 1 grey, 3 colours, 4 inks.
    pub components: u8,
    /// Written by Adobe's rule: inks are stored inverted.
    pub adobe: bool,
    /// EXIF block, from its byte order on.
    pub exif: Option<&'a [u8]>,
    /// Colour profile.
    pub icc: Vec<u8>,
    /// Where the marker stands that ends the picture; what follows is none of it.
    pub end: usize,
}

/// Passes over the pixels that a decoder may make: a frame can be sent again and again in refinements.
const LIMIT_PASSES: u64 = 400;

/// Reads the segments to the end of the picture.
pub fn read(bytes: &[u8]) -> Result<Frame<'_>, Refusal> {
    let mut frame =
        Frame { width: 0, height: 0, components: 0, adobe: false, exif: None, icc: Vec::new(), end: 0 };
    let mut profile: Vec<(u8, &[u8])> = Vec::new();
    let (mut at, mut passes, mut framed) = (2, 0, false);
    loop {
        let marker = marker(bytes, &mut at)?;
        match marker {
            0xd9 => {
                frame.end = at - 2;
                break;
            }
            0x01 | 0xd0..=0xd8 => continue,
            _ => {}
        }
        let length = big16(bytes, at)? as usize;
        let body = slice(bytes, at + 2, length.checked_sub(2).ok_or(Refusal::Truncated)?)?;
        at += length;
        match marker {
            0xc0..=0xcf if !matches!(marker, 0xc4 | 0xc8 | 0xcc) => {
                // which of them a decoder makes is anybody's guess: what is small here may be large there
                if std::mem::replace(&mut framed, true) {
                    return Err(Refusal::Unsupported("several frames".to_owned()));
                }
                frame.height = big16(body, 1)?;
                frame.width = big16(body, 3)?;
                frame.components = slice(body, 5, 1)?[0];
                super::affordable((frame.width, frame.height))?;
            }
            0xe1 => frame.exif = frame.exif.or(body.strip_prefix(b"Exif\0\0")),
            0xe2 => {
                if let Some([number, _, part @ ..]) = body.strip_prefix(b"ICC_PROFILE\0") {
                    profile.push((*number, part));
                }
            }
            0xee => frame.adobe |= body.starts_with(b"Adobe"),
            0xda => {
                passes += 1;
                let pixels = u64::from(frame.width) * u64::from(frame.height);
                // Photographs have at most some ten passes.
                if passes > LIMIT_PASSES || passes * pixels > LIMIT_PIXELS * 32 {
                    return Err(Refusal::Unsupported("too many passes".to_owned()));
                }
                at = after_pixels(bytes, at)?;
            }
            _ => {}
        }
    }
    if frame.width == 0 || passes == 0 {
        return Err(Refusal::Broken("no image in it".to_owned()));
    }
    profile.sort_by_key(|(number, _)| *number);
    frame.icc = profile.into_iter().flat_map(|(_, part)| part.iter().copied()).collect();
    Ok(frame)
}

/// The next marker; stray octets before it are passed over, as all programs do.
fn marker(bytes: &[u8], at: &mut usize) -> Result<u8, Refusal> {
    while slice(bytes, *at, 1)?[0] != 0xff {
        *at += 1;
    }
    while slice(bytes, *at, 1)?[0] == 0xff {
        *at += 1;
    }
    *at += 1;
    Ok(bytes[*at - 1])
}

/// The place of the marker that ends a run of coded pixels.
fn after_pixels(bytes: &[u8], mut at: usize) -> Result<usize, Refusal> {
    loop {
        let rest = bytes.get(at..).ok_or(Refusal::Truncated)?;
        at += memchr::memchr(0xff, rest).ok_or(Refusal::Truncated)?;
        match slice(bytes, at + 1, 1)?[0] {
            0x00 | 0xd0..=0xd7 => at += 2,
            0xff => at += 1,
            _ => return Ok(at),
        }
    }
}
