//! Knows a picture again after it was resized, recompressed or trimmed a little: by a small grey copy of it, laid over the
//! other's at every small trim. What differs in one place only, as the words on cards of one model do, is another picture.

use crate::{Picture, Refusal, resize};

/// Side of the small copy, and of a rough one made of it.
const SIDE: usize = 32;
const ROUGH: usize = SIDE / 2;

/// Octets of a fingerprint as it is kept.
pub const PRINT: usize = SIDE * SIDE;

/// How alike two pictures are when one is likely an edited copy of the other. Copies that are resized, recompressed or
/// trimmed by 5 % are more alike, different pictures less: the tests say by how much.
pub const NEAR: f32 = 0.88;

/// How much their parts may differ where they differ most. Cards of one model with other words differ more.
const APART: f32 = 0.19;
/// Parts of a side, and how many of the parts that differ most are judged.
const PARTS: usize = 4;
const WORST: usize = 3;
/// What differs in a part where there is next to nothing to see counts little.
const FAINT: f32 = 0.01;

/// Less alike than this roughly and without any trim, none will help; less alike than that with the best one, nothing will.
const FAR: f32 = 0.35;
const STILL_FAR: f32 = 0.7;

/// What may have been cut off a side, as a share.
const TRIMS: [f32; 3] = [0.0, 0.025, 0.05];

/// The small grey copy, row by row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Fingerprint(pub [u8; PRINT]);

/// Two copies laid over each other where they are most alike.
struct Laid {
    likeness: f32,
    own: Vec<f32>,
    other: Vec<f32>,
}

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
        let mut cells = [0; PRINT];
        for (cell, pixel) in cells.iter_mut().zip(small.pixels.chunks_exact(3)) {
            let [red, green, blue] = [pixel[0], pixel[1], pixel[2]].map(u32::from);
            *cell = ((299 * red + 587 * green + 114 * blue) / 1000) as u8;
        }
        Ok(Self(cells))
    }

    /// As it was kept; nothing when it is not one, or one of an earlier kind.
    pub fn read(bytes: &[u8]) -> Option<Self> {
        bytes.try_into().ok().map(Self)
    }

    /// How alike two pictures are: 1 for the same one, about 0 for two that have nothing in common.
    pub fn likeness(&self, other: &Self) -> f32 {
        self.laid(other).map_or_else(|far| far, |laid| laid.likeness)
    }

    /// How alike they are, when one is likely an edited copy of the other.
    pub fn near(&self, other: &Self) -> Option<f32> {
        let laid = self.laid(other).ok().filter(|laid| laid.likeness >= NEAR)?;
        (apart(&laid.own, &laid.other) <= APART).then_some(laid.likeness)
    }

    /// Laid over the other; how alike they are roughly when that is far too little.
    fn laid(&self, other: &Self) -> Result<Laid, f32> {
        let cells = |print: &Self| print.0.iter().map(|octet| f32::from(*octet)).collect::<Vec<_>>();
        let (own, other) = (cells(self), cells(other));
        let (rough, others) = (halved(&own), halved(&other));
        let plain = product(&evened(&rough, ROUGH), &evened(&others, ROUGH));
        if plain < FAR {
            return Err(plain);
        }
        let roughly = laid(&rough, &others, ROUGH).likeness;
        if roughly < STILL_FAR { Err(roughly) } else { Ok(laid(&own, &other, SIDE)) }
    }
}

/// As they are, or one of them trimmed: where they are most alike.
fn laid(own: &[f32], other: &[f32], side: usize) -> Laid {
    let (a, b) = (evened(own, side), evened(other, side));
    let mut best = Laid { likeness: product(&a, &b), own: a.clone(), other: b.clone() };
    for (whole, part, is_own) in [(own, &b, true), (other, &a, false)] {
        for trimmed in trims(whole, side) {
            let likeness = product(&trimmed, part);
            if likeness > best.likeness {
                let (own, other) = if is_own { (trimmed, part.clone()) } else { (part.clone(), trimmed) };
                best = Laid { likeness, own, other };
            }
        }
    }
    best
}

/// How much the parts differ that differ most, against what there is to see in them.
fn apart(own: &[f32], other: &[f32]) -> f32 {
    let length = SIDE / PARTS;
    let mut parts: Vec<f32> = (0..PARTS * PARTS)
        .map(|part| {
            let (left, top) = (part % PARTS * length, part / PARTS * length);
            let place = |n: usize| (top + n / length) * SIDE + left + n % length;
            let of = |cells: &[f32]| (0..length * length).map(|n| cells[place(n)]).collect::<Vec<_>>();
            let (own, other) = (centred(&of(own)), centred(&of(other)));
            let (seen, others) = (product(&own, &own), product(&other, &other));
            // what is lighter or greyer in itself is the same still
            let alike = product(&own, &other) / (seen * others).sqrt().max(f32::EPSILON);
            (1.0 - alike.max(0.0)) * (seen + others) / (seen + others + FAINT)
        })
        .collect();
    parts.sort_by(|a, b| b.total_cmp(a));
    parts[..WORST].iter().sum::<f32>() / WORST as f32
}

/// Each two by two cells as one.
fn halved(cells: &[f32]) -> Vec<f32> {
    let cell = |at: usize| {
        let first = at / ROUGH * 2 * SIDE + at % ROUGH * 2;
        (cells[first] + cells[first + 1] + cells[first + SIDE] + cells[first + SIDE + 1]) / 4.0
    };
    (0..ROUGH * ROUGH).map(cell).collect()
}

/// The same trimmed in every way, evened.
fn trims(cells: &[f32], side: usize) -> impl Iterator<Item = Vec<f32>> {
    let pairs = || TRIMS.into_iter().flat_map(|before| TRIMS.into_iter().map(move |after| (before, after)));
    let narrow: Vec<Vec<f32>> = pairs().map(|trim| turned(&narrowed(cells, side, trim), side)).collect();
    narrow.into_iter().flat_map(move |cells| {
        pairs().map(move |trim| evened(&turned(&narrowed(&cells, side, trim), side), side))
    })
}

/// The same with less on the left and right, stretched to the full width again.
fn narrowed(cells: &[f32], side: usize, (left, right): (f32, f32)) -> Vec<f32> {
    let mut result = cells.to_vec();
    let length = side as f32;
    for x in 0..side {
        let place = ((x as f32 + 0.5) * (1.0 - left - right) + left * length - 0.5).clamp(0.0, length - 1.0);
        let (first, weight) = (place as usize, place.fract());
        let second = (first + 1).min(side - 1);
        for row in 0..side {
            result[row * side + x] =
                cells[row * side + first] * (1.0 - weight) + cells[row * side + second] * weight;
        }
    }
    result
}

/// Rows as columns.
fn turned(cells: &[f32], side: usize) -> Vec<f32> {
    (0..cells.len()).map(|at| cells[at % side * side + at / side]).collect()
}

/// With a mean of 0 and a length of 1; all 0 when there is next to nothing to see.
fn evened(cells: &[f32], side: usize) -> Vec<f32> {
    let mut even = centred(cells);
    let length = product(&even, &even).sqrt();
    even.iter_mut().for_each(|cell| *cell = if length >= side as f32 { *cell / length } else { 0.0 });
    even
}

/// With a mean of 0.
fn centred(cells: &[f32]) -> Vec<f32> {
    let mean = cells.iter().sum::<f32>() / cells.len() as f32;
    cells.iter().map(|cell| cell - mean).collect()
}

fn product(a: &[f32], b: &[f32]) -> f32 {
    a.iter().zip(b).map(|(a, b)| a * b).sum()
}
