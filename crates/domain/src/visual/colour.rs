//! Names for colours, coarse enough to filter by: "the green ones".

use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};
use ts_rs::TS;

/// A colour's family.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[allow(missing_docs)] // names of colours
pub enum Hue {
    Red,
    Orange,
    Yellow,
    Green,
    Cyan,
    Blue,
    Purple,
    Pink,
    Brown,
    White,
    Grey,
    Black,
}

use Hue::*;

impl Hue {
    /// All of them, as a palette shows them.
    pub const ALL: [Hue; 12] =
        [Red, Orange, Yellow, Green, Cyan, Blue, Purple, Pink, Brown, White, Grey, Black];

    /// The family of `0xRRGGBB`.
    pub fn of(colour: u32) -> Self {
        let part = |shift: u32| ((colour >> shift) & 0xff) as i32;
        let (red, green, blue) = (part(16), part(8), part(0));
        let (most, least) = (red.max(green).max(blue), red.min(green).min(blue));
        let span = most - least;
        // Saturation as the eye sees it: the same span is a colour in the dark and a grey in the light.
        if most < 40 {
            return Black;
        }
        if span * 100 < most * 14 || span < 14 {
            return if most > 215 {
                White
            } else if most < 60 {
                Black
            } else {
                Grey
            };
        }
        let sixth = |a: i32, b: i32| 60 * (a - b) / span;
        let angle = match most {
            most if most == red => sixth(green, blue).rem_euclid(360),
            most if most == green => 120 + sixth(blue, red),
            _ => 240 + sixth(red, green),
        };
        match angle {
            // Brown is a dark or dull orange.
            15..48 if most < 170 || span * 100 < most * 45 => Brown,
            0..15 | 345..=360 if most > 190 && span * 100 < most * 55 => Pink,
            0..15 | 345..=360 => Red,
            15..42 => Orange,
            42..70 => Yellow,
            70..165 => Green,
            165..195 => Cyan,
            195..255 => Blue,
            255..295 => Purple,
            _ => Pink,
        }
    }

    /// Word on the wire and in the database.
    pub fn word(self) -> &'static str {
        match self {
            Red => "red",
            Orange => "orange",
            Yellow => "yellow",
            Green => "green",
            Cyan => "cyan",
            Blue => "blue",
            Purple => "purple",
            Pink => "pink",
            Brown => "brown",
            White => "white",
            Grey => "grey",
            Black => "black",
        }
    }
}

impl fmt::Display for Hue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.word())
    }
}

/// Said when a word is no colour's.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("not a colour: {0}")]
pub struct NotAHue(pub String);

impl FromStr for Hue {
    type Err = NotAHue;
    fn from_str(word: &str) -> Result<Self, NotAHue> {
        Self::ALL.into_iter().find(|hue| hue.word() == word).ok_or_else(|| NotAHue(word.to_owned()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn colours_have_the_names_people_give_them() {
        for (colour, hue) in [
            (0xd0_2020, Red),
            (0xff_8c_00, Orange),
            (0xf5_d0_20, Yellow),
            (0x2e_8b_40, Green),
            (0x20_b8_c0, Cyan),
            (0x2a_50_c8, Blue),
            (0x7a_38_c0, Purple),
            (0xf0_90_a8, Pink),
            (0x6b_45_26, Brown),
            (0xf8_f8_f5, White),
            (0x80_80_82, Grey),
            (0x10_10_14, Black),
        ] {
            assert_eq!(Hue::of(colour), hue, "{colour:06x}");
        }
    }

    #[test]
    fn every_colour_has_one() {
        for colour in (0..=0xff_ff_ff_u32).step_by(977) {
            assert!(Hue::ALL.contains(&Hue::of(colour)));
        }
    }
}
