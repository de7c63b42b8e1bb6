//! The colour of a picture that strikes most: the commonest one, where vivid ones weigh more than dull ones.

use crate::{Picture, Refusal, resize};

/// Side of the copy that is looked at.
const SIDE: u32 = 48;

/// As `0xRRGGBB`.
pub fn of(picture: &Picture) -> Result<u32, Refusal> {
    let small = resize::averaged(picture, resize::within(picture.size(), SIDE))?;
    // Boxes of the colour cube, eight a side; what shows through counts as little as it shows.
    let mut boxes = vec![(0_u64, [0_u64; 3]); 512];
    for pixel in small.pixels.chunks_exact(usize::from(small.channels)) {
        let [red, green, blue] = [pixel[0], pixel[1], pixel[2]].map(u64::from);
        let vivid = red.max(green).max(blue) - red.min(green).min(blue);
        let weight = (24 + vivid) * u64::from(pixel.get(3).copied().unwrap_or(u8::MAX));
        let place = (red >> 5 << 6 | green >> 5 << 3 | blue >> 5) as usize;
        let (total, sums) = &mut boxes[place];
        *total += weight;
        for (sum, value) in sums.iter_mut().zip([red, green, blue]) {
            *sum += value * weight;
        }
    }
    let (total, sums) = boxes.into_iter().max_by_key(|(total, _)| *total).unwrap_or_default();
    let mean = |sum: u64| sum.checked_div(total).unwrap_or(255) as u32;
    Ok(mean(sums[0]) << 16 | mean(sums[1]) << 8 | mean(sums[2]))
}
