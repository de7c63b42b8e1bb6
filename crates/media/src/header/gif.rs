//! Blocks of a GIF: its size, that of its first image, whether it moves.

use super::{little16, slice};
use crate::Refusal;

/// Width and height, and whether it moves.
pub fn read(bytes: &[u8]) -> Result<((u32, u32), bool), Refusal> {
    let screen = (little16(bytes, 6)?, little16(bytes, 8)?);
    super::affordable(screen)?;
    let mut at = 13 + table(slice(bytes, 10, 1)?[0]);
    let mut images = 0;
    loop {
        match bytes.get(at) {
            Some(0x21) => at = data(bytes, at + 2)?,
            Some(0x2c) => {
                images += 1;
                if images > 1 {
                    return Ok((screen, true));
                }
                // An image may be larger than the screen it is on.
                super::affordable((little16(bytes, at + 5)?, little16(bytes, at + 7)?))?;
                at = data(bytes, at + 11 + table(slice(bytes, at + 9, 1)?[0]))?;
            }
            // The mark of the end; some programs forget it.
            Some(0x3b) | None if images == 1 => return Ok((screen, false)),
            None => return Err(Refusal::Truncated),
            _ => return Err(Refusal::Broken("no image in it".to_owned())),
        }
    }
}

/// Octets of a colour table that these flags announce.
fn table(flags: u8) -> usize {
    if flags & 0x80 == 0 { 0 } else { 3 << ((flags & 7) + 1) }
}

/// The place after a run of blocks.
fn data(bytes: &[u8], mut at: usize) -> Result<usize, Refusal> {
    loop {
        let length = usize::from(slice(bytes, at, 1)?[0]);
        at += 1 + length;
        if length == 0 {
            return Ok(at);
        }
    }
}
