//! Proposes what to keep of a picture in a shape: the largest part of that shape that holds most edges and vivid colours,
//! and always the focal point. No face is looked for, and nothing is learned: the method can be explained.

use crate::{Picture, Refusal, resize};
use marronnier_domain::visual::{Area, Crop, Point, WHOLE};

/// Longest side of the copy that is looked at.
const SIDE: u32 = 128;

/// How much farther from the middle a part must be worth it: ties and plain pictures stay centred.
const CENTRED: f64 = 0.15;

/// The crop for `shape` (width to height). The part slides along the one side that is too long; where it holds most wins.
///
/// # Errors
/// The picture cannot be resized.
pub fn propose(picture: &Picture, shape: (u32, u32), focal: Option<Point>) -> Result<Crop, Refusal> {
    let size = picture.size();
    let whole = Area::of(Crop::ALL, size, shape);
    let across = whole.width + 0.5 < f64::from(size.0);
    let down = whole.height + 0.5 < f64::from(size.1);
    if !across && !down {
        return Ok(Crop::ALL);
    }
    let small = resize::averaged(picture, resize::within(size, SIDE))?;
    let interest = interest(&small);
    let length = if across { small.width } else { small.height } as usize;
    let mut lines = vec![0.0; length];
    for (at, value) in interest.iter().enumerate() {
        lines[if across { at % small.width as usize } else { at / small.width as usize }] += value;
    }
    let share = if across { whole.width / f64::from(size.0) } else { whole.height / f64::from(size.1) };
    let wanted = focal.map(|point| f64::from(if across { point.x } else { point.y }) / f64::from(WHOLE));
    let start = best(&lines, share, wanted);
    let area = if across {
        Area { x: start * f64::from(size.0), ..whole }
    } else {
        Area { y: start * f64::from(size.1), ..whole }
    };
    // rounding may have cost a hair
    Ok(area.crop(size).holding(focal))
}

/// Where the part begins, from 0 to what is left over.
fn best(lines: &[f64], share: f64, focal: Option<f64>) -> f64 {
    let total: f64 = lines.iter().sum::<f64>().max(f64::EPSILON);
    let steps = lines.len();
    let spare = 1.0 - share;
    let mut found = (f64::MIN, spare / 2.0);
    for step in 0..=steps {
        let start = spare * step as f64 / steps as f64;
        let within = |place: f64| (start..=start + share).contains(&place);
        if focal.is_some_and(|focal| !within(focal)) {
            continue;
        }
        let held: f64 =
            lines.iter().enumerate().map(|(n, line)| line * covered(n, steps, start, start + share)).sum();
        // What is named as focal draws the middle to it; else the picture's own middle does, a little.
        let middle = start + share / 2.0;
        let pull = match focal {
            Some(focal) => (middle - focal).abs() / share,
            None => (middle - 0.5).abs() * CENTRED / spare.max(0.05),
        };
        let worth = held / total - pull;
        if worth > found.0 {
            found = (worth, start);
        }
    }
    found.1
}

/// How much of a line lies between two places.
fn covered(line: usize, of: usize, from: f64, to: f64) -> f64 {
    let (start, end) = (line as f64 / of as f64, (line + 1) as f64 / of as f64);
    ((end.min(to) - start.max(from)) * of as f64).clamp(0.0, 1.0)
}

/// Edges (how fast the light changes) and vividness of each pixel.
fn interest(picture: &Picture) -> Vec<f64> {
    let (width, height) = (picture.width as usize, picture.height as usize);
    let pixels: Vec<&[u8]> = picture.pixels.chunks_exact(usize::from(picture.channels)).collect();
    let light = |x: usize, y: usize| {
        let pixel = pixels[y * width + x];
        0.299 * f64::from(pixel[0]) + 0.587 * f64::from(pixel[1]) + 0.114 * f64::from(pixel[2])
    };
    let mut values = Vec::with_capacity(pixels.len());
    for y in 0..height {
        for x in 0..width {
            let (left, right) = (light(x.saturating_sub(1), y), light((x + 1).min(width - 1), y));
            let (above, below) = (light(x, y.saturating_sub(1)), light(x, (y + 1).min(height - 1)));
            let edge = (right - left).hypot(below - above);
            let pixel = pixels[y * width + x];
            let (most, least) = (pixel[..3].iter().max(), pixel[..3].iter().min());
            let vivid = f64::from(*most.unwrap_or(&0)) - f64::from(*least.unwrap_or(&0));
            let opacity = f64::from(pixel.get(3).copied().unwrap_or(u8::MAX)) / 255.0;
            // Squared: a few sharp edges outweigh a rough wall.
            values.push(((edge / 64.0).powi(2) + (vivid / 255.0) * 0.4) * opacity);
        }
    }
    values
}
