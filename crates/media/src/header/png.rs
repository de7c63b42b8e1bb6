//! Chunks of a PNG: its size, whether it moves (APNG), whether it is complete.

use super::{big32, slice};
use crate::Refusal;

/// Width and height, and whether it moves.
pub fn read(bytes: &[u8]) -> Result<((u32, u32), bool), Refusal> {
    if slice(bytes, 12, 4)? != b"IHDR" {
        return Err(Refusal::Broken("no IHDR".to_owned()));
    }
    let size = (big32(bytes, 16)?, big32(bytes, 20)?);
    super::affordable(size)?;
    let (mut at, mut animated) = (8, false);
    loop {
        let length = big32(bytes, at)? as usize;
        match slice(bytes, at + 4, 4)? {
            b"IEND" => return Ok((size, animated)),
            b"acTL" => animated = big32(bytes, at + 8)? > 1,
            _ => {}
        }
        at = at.checked_add(length).and_then(|at| at.checked_add(12)).ok_or(Refusal::Truncated)?;
    }
}
