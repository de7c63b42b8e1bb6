//! Knows a picture again after it was resized, recompressed or trimmed a little: by a tiny grey copy of it, laid over the
//! other's at every small trim.

use crate::{Picture, Refusal, resize};

/// Side of the tiny copy.
const SIDE: usize = 16;

/// How alike two pictures are when one is likely an edited copy of the other. Copies that are resized, recompressed or
/// trimmed by 5 % are more alike, different pictures less: the tests say by how much.
pub const NEAR: f32 = 0.88;

/// Less alike than this without any trim, none will help.
const FAR: f32 = 0.4;

/// What may have been cut off a side, as a share.
const TRIMS: [f32; 3] = [0.0, 0.025, 0.05];

/// The tiny grey copy, row by row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Fingerprint(pub [u8; SIDE * SIDE]);

type Cells = [f32; SIDE * SIDE];

impl Fingerprint {
    /// Of a picture; a thumbnail does.
    pub(crate) fn of(picture: &Picture) -> Result<Self, Refusal> {
        let opaque;
        let picture = if picture.channels == 4 {
            opaque = picture.clone().on_white();
            &opaque
        } else {
            picture
        };
        let small = resize::averaged(picture, (SIDE as u32, SIDE as u32))?;
        let mut cells = [0; SIDE * SIDE];
        for (cell, pixel) in cells.iter_mut().zip(small.pixels.chunks_exact(3)) {
            let [red, green, blue] = [pixel[0], pixel[1], pixel[2]].map(u32::from);
            *cell = ((299 * red + 587 * green + 114 * blue) / 1000) as u8;
        }
        Ok(Self(cells))
    }

    /// As it was kept; nothing when it is not one.
    pub fn read(bytes: &[u8]) -> Option<Self> {
        bytes.try_into().ok().map(Self)
    }

    /// How alike two pictures are: 1 for the same one, about 0 for two that have nothing in common.
    pub fn likeness(&self, other: &Self) -> f32 {
        let (a, b) = (cells(&self.0), cells(&other.0));
        let (own, others) = (evened(&a), evened(&b));
        let plain = product(&own, &others);
        if plain < FAR {
            return plain;
        }
        plain.max(best_trim(&a, &others)).max(best_trim(&b, &own))
    }

    /// Whether one is likely an edited copy of the other.
    pub fn is_near(&self, other: &Self) -> bool {
        self.likeness(other) >= NEAR
    }
}

// Loops, here and below: `map` over an array of this length is unrolled, and takes the compiler minutes.
fn cells(octets: &[u8; SIDE * SIDE]) -> Cells {
    let mut cells = [0.0; SIDE * SIDE];
    cells.iter_mut().zip(octets).for_each(|(cell, octet)| *cell = f32::from(*octet));
    cells
}

/// The greatest likeness of `whole`, trimmed somehow, to `part`.
fn best_trim(whole: &Cells, part: &Cells) -> f32 {
    let mut best = -1.0_f32;
    for (left, right) in pairs() {
        let narrowed = narrowed(whole, left, right);
        for (above, below) in pairs() {
            let trimmed = turned(&narrowed_turned(&narrowed, above, below));
            best = best.max(product(&evened(&trimmed), part));
        }
    }
    best
}

fn pairs() -> impl Iterator<Item = (f32, f32)> {
    TRIMS.into_iter().flat_map(|before| TRIMS.into_iter().map(move |after| (before, after)))
}

fn narrowed_turned(cells: &Cells, above: f32, below: f32) -> Cells {
    narrowed(&turned(cells), above, below)
}

/// The same with less on the left and right, stretched to the full width again.
fn narrowed(cells: &Cells, left: f32, right: f32) -> Cells {
    let mut result = *cells;
    let side = SIDE as f32;
    for x in 0..SIDE {
        let place = ((x as f32 + 0.5) * (1.0 - left - right) + left * side - 0.5).clamp(0.0, side - 1.0);
        let (first, weight) = (place as usize, place.fract());
        let second = (first + 1).min(SIDE - 1);
        for row in 0..SIDE {
            result[row * SIDE + x] =
                cells[row * SIDE + first] * (1.0 - weight) + cells[row * SIDE + second] * weight;
        }
    }
    result
}

/// Rows as columns.
fn turned(cells: &Cells) -> Cells {
    let mut columns = [0.0; SIDE * SIDE];
    for (at, cell) in columns.iter_mut().enumerate() {
        *cell = cells[at % SIDE * SIDE + at / SIDE];
    }
    columns
}

/// With a mean of 0 and a length of 1; all 0 when there is next to nothing to see.
fn evened(cells: &Cells) -> Cells {
    let mean = cells.iter().sum::<f32>() / cells.len() as f32;
    let length = cells.iter().map(|cell| (cell - mean).powi(2)).sum::<f32>().sqrt();
    let mut even = [0.0; SIDE * SIDE];
    if length >= SIDE as f32 {
        even.iter_mut().zip(cells).for_each(|(even, cell)| *even = (cell - mean) / length);
    }
    even
}

fn product(a: &Cells, b: &Cells) -> f32 {
    a.iter().zip(b).map(|(a, b)| a * b).sum()
}
