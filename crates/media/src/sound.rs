//! Whether what is brought in can be shown, as far as that can be told at once.

use crate::{Head, Refusal, decode, guard, iso};
use marronnier_domain::visual::Kind;
use std::io;

/// Refuses what could not be shown. A photograph tells by its end whether it is whole; what else is damaged in it is found
/// when its thumbnails are made, a moment later. The others tell only when they are decoded.
pub(crate) fn sound(bytes: &[u8], head: &Head) -> Result<(), Refusal> {
    match head.kind {
        Kind::Heic | Kind::Avif => {
            let is_whole = iso::is_whole(io::Cursor::new(bytes), b"meta").map_err(Refusal::broken)?;
            if is_whole { Ok(()) } else { Err(Refusal::Truncated) }
        }
        kind if kind.is_decoded() && kind != Kind::Jpeg => {
            let bytes = bytes.to_vec();
            guard::guarded(head, move |head| decode::decode(&bytes, head, None)).map(drop)
        }
        _ => Ok(()),
    }
}
