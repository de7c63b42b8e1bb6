//! A shape that a network shows pictures in, with what its own interface lays over them.

use serde::{Deserialize, Serialize};
use std::str::FromStr;
use ts_rs::TS;

/// A shape, in the pixels that the network advises.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Format {
    /// Its word in `networks.toml`: `feed`, `square`, `story`…
    pub id: String,
    /// In pixels.
    pub width: u32,
    /// In pixels.
    pub height: u32,
    /// Pixels at the top that the interface covers.
    pub top: u32,
    /// Pixels at the bottom that the interface covers.
    pub bottom: u32,
}

impl Format {
    /// Width and height.
    pub fn size(&self) -> (u32, u32) {
        (self.width, self.height)
    }
}

/// Said when a text is no size.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("not a size such as 1080x1350: {0}")]
pub struct NotASize(pub String);

/// A width and a height as people write them: `1080x1350`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Size(pub u32, pub u32);

impl FromStr for Size {
    type Err = NotASize;
    fn from_str(text: &str) -> Result<Self, NotASize> {
        let side = |text: &str| text.trim().parse::<u32>().ok().filter(|side| (16..=16_384).contains(side));
        text.split_once(['x', '×', 'X'])
            .and_then(|(width, height)| Some(Self(side(width)?, side(height)?)))
            .ok_or_else(|| NotASize(text.to_owned()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_are_read_as_people_write_them() {
        assert_eq!("1080x1350".parse(), Ok(Size(1080, 1350)));
        assert_eq!("1200 × 630".parse(), Ok(Size(1200, 630)));
        for wrong in ["", "1080", "x", "0x5", "1080x", "99999x99999"] {
            assert!(wrong.parse::<Size>().is_err(), "{wrong}");
        }
    }
}
