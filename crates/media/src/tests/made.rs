//! Pictures to test with: a scene with four corners that are told apart, photograph-like noise, and files of them.

use crate::Picture;
use image::{DynamicImage, ExtendedColorType, ImageFormat, RgbImage};
use std::{io::Cursor, sync::Arc};

/// Red, green, blue and yellow quarters, from the upper left in reading order.
pub const QUARTERS: [[u8; 3]; 4] = [[200, 30, 30], [30, 180, 40], [40, 60, 200], [220, 200, 40]];

pub fn scene(width: u32, height: u32) -> RgbImage {
    RgbImage::from_fn(width, height, |x, y| {
        image::Rgb(QUARTERS[usize::from(x >= width / 2) + 2 * usize::from(y >= height / 2)])
    })
}

/// Whether the quarters are where they should be, within what compression does.
pub fn shows_the_scene(picture: &Picture, tolerance: u8) {
    for (n, colour) in QUARTERS.iter().enumerate() {
        let (x, y) =
            (picture.width * (1 + 2 * (n as u32 % 2)) / 4, picture.height * (1 + 2 * (n as u32 / 2)) / 4);
        let found = pixel(picture, x, y);
        let far = found[..3].iter().zip(colour).any(|(a, b)| a.abs_diff(*b) > tolerance);
        assert!(!far, "quarter {n} is {found:?}, not {colour:?}");
    }
}

pub fn pixel(picture: &Picture, x: u32, y: u32) -> &[u8] {
    let channels = usize::from(picture.channels);
    let at = (y * picture.width + x) as usize * channels;
    &picture.pixels[at..at + channels]
}

pub fn file(picture: impl Into<DynamicImage>, format: ImageFormat) -> Arc<Vec<u8>> {
    let mut bytes = Cursor::new(Vec::new());
    picture.into().write_to(&mut bytes, format).unwrap();
    Arc::new(bytes.into_inner())
}

pub fn jpeg(picture: &RgbImage, quality: u8, exif: Option<&[u8]>, icc: Option<&[u8]>) -> Arc<Vec<u8>> {
    let mut bytes = Vec::new();
    let mut encoder = jpeg_encoder::Encoder::new(&mut bytes, quality);
    if let Some(exif) = exif {
        encoder.add_exif_metadata(exif).unwrap();
    }
    if let Some(icc) = icc {
        encoder.add_icc_profile(icc).unwrap();
    }
    let (width, height) = (picture.width() as u16, picture.height() as u16);
    encoder.encode(picture, width, height, jpeg_encoder::ColorType::Rgb).unwrap();
    Arc::new(bytes)
}

/// What a camera stored, so that turning it as told gives the scene.
pub fn stored(upright: &RgbImage, orientation: u8) -> RgbImage {
    let scene = DynamicImage::ImageRgb8(upright.clone());
    let stored = match orientation {
        1 => scene,
        2 => scene.fliph(),
        3 => scene.rotate180(),
        4 => scene.flipv(),
        5 => scene.rotate90().fliph(),
        6 => scene.rotate270(),
        7 => scene.rotate270().fliph(),
        _ => scene.rotate90(),
    };
    stored.to_rgb8()
}

/// An EXIF block that tells an orientation and names the camera's owner.
pub fn exif(orientation: u8) -> Vec<u8> {
    let mut block = b"MM\0*\0\0\0\x08\0\x02".to_vec();
    block.extend([0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0]);
    block.extend([0x01, 0x3b, 0, 2, 0, 0, 0, 4, b'M', b'a', b'y', 0]);
    block.extend([0, 0, 0, 0]);
    block
}

/// Something like a photograph: soft shapes, a few edges, grain; another one for each seed.
pub fn photograph(width: u32, height: u32, seed: u32) -> RgbImage {
    let mut state = u64::from(seed).wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1;
    let mut chance = || {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        (state >> 40) as f64 / f64::from(1 << 24)
    };
    let blobs: Vec<[f64; 7]> = (0..14)
        .map(|_| [chance(), chance(), 0.03 + chance() * 0.25, chance(), chance(), chance(), chance()])
        .collect();
    let sky = [chance() * 200.0, chance() * 200.0, chance() * 200.0];
    RgbImage::from_fn(width, height, |x, y| {
        let (u, v) = (f64::from(x) / f64::from(width), f64::from(y) / f64::from(height));
        let mut colour = sky.map(|value| value + 40.0 * v);
        for [cx, cy, radius, red, green, blue, hard] in &blobs {
            let away = ((u - cx).powi(2) + (v - cy).powi(2)).sqrt() / radius;
            let edge = if *hard > 0.5 { 24.0 } else { 3.0 };
            let weight = 1.0 / (1.0 + (edge * (away - 1.0)).exp());
            for (value, own) in colour.iter_mut().zip([red, green, blue]) {
                *value += (own * 255.0 - *value) * weight;
            }
        }
        let grain = f64::from((x.wrapping_mul(7919) ^ y.wrapping_mul(104_729)) % 17) - 8.0;
        image::Rgb(colour.map(|value| (value + grain * 0.6).clamp(0.0, 255.0) as u8))
    })
}

/// A PNG chunk with its checksum.
pub fn chunk(name: &[u8; 4], content: &[u8]) -> Vec<u8> {
    let mut sum = u32::MAX;
    for octet in name.iter().chain(content) {
        sum ^= u32::from(*octet);
        for _ in 0..8 {
            sum = if sum & 1 == 1 { sum >> 1 ^ 0xedb8_8320 } else { sum >> 1 };
        }
    }
    let mut bytes = (content.len() as u32).to_be_bytes().to_vec();
    bytes.extend(name);
    bytes.extend(content);
    bytes.extend((!sum).to_be_bytes());
    bytes
}

/// Raw pixels as a file of a format that `image` writes.
pub fn raw(
    pixels: &[u8],
    width: u32,
    height: u32,
    colour: ExtendedColorType,
    format: ImageFormat,
) -> Arc<Vec<u8>> {
    let mut bytes = Cursor::new(Vec::new());
    image::write_buffer_with_format(&mut bytes, pixels, width, height, colour, format).unwrap();
    Arc::new(bytes.into_inner())
}
