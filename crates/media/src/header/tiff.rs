//! What a TIFF says of itself in its first list: whether it is a photograph as its sensor saw it, in a TIFF's clothes.

use super::{big16, big32, little16, little32};
use crate::Refusal;

/// Of a reduced copy of another image of the file.
const NEW_SUBFILE_TYPE: u32 = 254;
/// Only DNG has it.
const DNG_VERSION: u32 = 50_706;

/// Whether the first image is a preview: what a camera saw is in another one, which no decoder here reads.
pub fn is_raw(bytes: &[u8]) -> bool {
    entries(bytes).unwrap_or_default().into_iter().any(|(tag, value)| match tag {
        NEW_SUBFILE_TYPE => value & 1 == 1,
        tag => tag == DNG_VERSION,
    })
}

/// Tags of the first list with their values, as far as they stand in it.
fn entries(bytes: &[u8]) -> Result<Vec<(u32, u32)>, Refusal> {
    let is_big = bytes.starts_with(b"MM");
    let two = |at| if is_big { big16(bytes, at) } else { little16(bytes, at) };
    let four = |at| if is_big { big32(bytes, at) } else { little32(bytes, at) };
    let list = four(4)? as usize;
    let count = two(list)? as usize;
    let entry = |n: usize| {
        let at = list.saturating_add(2 + n * 12);
        // a short one stands in the first half
        let value = if two(at.saturating_add(2))? == 3 {
            two(at.saturating_add(8))?
        } else {
            four(at.saturating_add(8))?
        };
        Ok((two(at)?, value))
    };
    (0..count).map(entry).collect()
}
