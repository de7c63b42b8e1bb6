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

/// How alike pictures are taken for when a few places of them differ and all the rest is the same: cards of one model with
/// other words on them, which are no copies.
const SAME_MODEL: f32 = 0.8;
/// Cells that are counted as a few places.
const PLACES: usize = 8;
/// By how many levels of grey those differ at least.
const OTHER_WORDS: f32 = 12.0;
/// How many times more than all cells on average: a copy that was trimmed differs everywhere, by 7 times at most.
const STANDS_OUT: f32 = 8.3;

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
        let plain = Laid { likeness: product(&own, &others), over: own };
        if plain.likeness < FAR {
            return plain.likeness;
        }
        let (first, second) = (best_trim(&a, &others), best_trim(&b, &own));
        let (laid, under, contrast) = if second.likeness > first.likeness.max(plain.likeness) {
            (second, own, length(&a))
        } else if first.likeness > plain.likeness {
            (first, others, length(&b))
        } else {
            (plain, others, length(&b))
        };
        if has_other_words(&laid.over, &under, contrast) {
            laid.likeness.min(SAME_MODEL)
        } else {
            laid.likeness
        }
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

/// A picture laid over another, evened, and how alike they are then.
struct Laid {
    likeness: f32,
    over: Cells,
}

/// Whether what differs stands in a few places, with all the rest alike. `contrast` brings it back to levels of grey.
fn has_other_words(over: &Cells, under: &Cells, contrast: f32) -> bool {
    let mut apart = [0.0; SIDE * SIDE];
    apart
        .iter_mut()
        .zip(over.iter().zip(under))
        .for_each(|(apart, (a, b))| *apart = (a - b).abs() * contrast);
    apart.sort_by(f32::total_cmp);
    let mean = apart.iter().sum::<f32>() / apart.len() as f32;
    let most = apart[apart.len() - PLACES..].iter().sum::<f32>() / PLACES as f32;
    most > OTHER_WORDS && most > STANDS_OUT * mean
}

/// `whole` trimmed so that it is most like `part`.
fn best_trim(whole: &Cells, part: &Cells) -> Laid {
    let mut best = Laid { likeness: -1.0, over: *whole };
    for (left, right) in pairs() {
        let narrowed = narrowed(whole, left, right);
        for (above, below) in pairs() {
            let trimmed = turned(&narrowed_turned(&narrowed, above, below));
            let over = evened(&trimmed);
            let likeness = product(&over, part);
            if likeness > best.likeness {
                best = Laid { likeness, over };
            }
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
    let (mean, length) = (mean(cells), length(cells));
    let mut even = [0.0; SIDE * SIDE];
    if length >= SIDE as f32 {
        even.iter_mut().zip(cells).for_each(|(even, cell)| *even = (cell - mean) / length);
    }
    even
}

fn mean(cells: &Cells) -> f32 {
    cells.iter().sum::<f32>() / cells.len() as f32
}

/// How far the cells are from their mean, all together.
fn length(cells: &Cells) -> f32 {
    let mean = mean(cells);
    cells.iter().map(|cell| (cell - mean).powi(2)).sum::<f32>().sqrt()
}

fn product(a: &Cells, b: &Cells) -> f32 {
    a.iter().zip(b).map(|(a, b)| a * b).sum()
}
