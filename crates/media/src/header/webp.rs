//! Chunks of a WebP: its canvas, and the size that each image in it claims, which need not be the canvas's.

use super::{affordable, little16, little32, slice};
use crate::Refusal;

/// Width and height, and whether it moves.
pub fn read(bytes: &[u8]) -> Result<((u32, u32), bool), Refusal> {
    let end = (little32(bytes, 4)? as usize).checked_add(8).filter(|end| *end <= bytes.len());
    let end = end.ok_or(Refusal::Truncated)?;
    let mut walk = Walk { bytes, canvas: None, animated: false, image: None };
    walk.chunks(12, end)?;
    let size = walk.canvas.or(walk.image).ok_or_else(|| Refusal::Broken("no image in it".to_owned()))?;
    affordable(size)?;
    Ok((size, walk.animated))
}

struct Walk<'a> {
    bytes: &'a [u8],
    canvas: Option<(u32, u32)>,
    animated: bool,
    image: Option<(u32, u32)>,
}

impl Walk<'_> {
    fn chunks(&mut self, mut at: usize, end: usize) -> Result<(), Refusal> {
        while at + 8 <= end {
            let length = little32(self.bytes, at + 4)? as usize;
            let next = at.checked_add(8 + length + length % 2).ok_or(Refusal::Truncated)?;
            if at + 8 + length > end {
                return Err(Refusal::Truncated);
            }
            self.chunk(at, length)?;
            at = next;
        }
        Ok(())
    }

    fn chunk(&mut self, at: usize, length: usize) -> Result<(), Refusal> {
        let content = at + 8;
        match slice(self.bytes, at, 4)? {
            b"VP8X" => {
                let side = |at: usize| -> Result<u32, Refusal> {
                    Ok((little16(self.bytes, at)? | u32::from(slice(self.bytes, at + 2, 1)?[0]) << 16) + 1)
                };
                let size = (side(content + 4)?, side(content + 7)?);
                self.animated = slice(self.bytes, content, 1)?[0] & 2 != 0;
                affordable(size)?;
                self.canvas = Some(size);
            }
            // Lossy: a mark, then fourteen bits each.
            b"VP8 " => {
                let side = |at: usize| little16(self.bytes, at).map(|side| side & 0x3fff);
                self.image((side(content + 6)?, side(content + 8)?))?;
            }
            // Lossless: a mark, then fourteen bits each, less one.
            b"VP8L" => {
                let bits = little32(self.bytes, content + 1)?;
                self.image(((bits & 0x3fff) + 1, (bits >> 14 & 0x3fff) + 1))?;
            }
            b"ANMF" if length >= 16 => self.chunks(content + 16, content + length)?,
            // Opacity has no size of its own.
            _ => {}
        }
        Ok(())
    }

    fn image(&mut self, size: (u32, u32)) -> Result<(), Refusal> {
        affordable(size)?;
        self.image.get_or_insert(size);
        Ok(())
    }
}
