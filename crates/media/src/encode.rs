//! Pixels to files: JPEG for what is opaque, lossless WebP for what is not. Writes no EXIF: nothing of the camera, the
//! person or the place goes along.

use crate::{Picture, Refusal};
use image::{
    ExtendedColorType, ImageEncoder,
    codecs::{
        png::{CompressionType, FilterType, PngEncoder},
        webp::WebPEncoder,
    },
};
use jpeg_encoder::{ColorType, Encoder, SamplingFactor};

/// As JPEG, in sRGB, at a quality from 1 to 100. What shows through is laid on white.
pub fn jpeg(picture: &Picture, quality: u8) -> Result<Vec<u8>, Refusal> {
    if picture.channels == 4 {
        return jpeg(&picture.clone().on_white(), quality);
    }
    let side =
        |side: u32| u16::try_from(side).map_err(|_| Refusal::Unsupported("too long for JPEG".to_owned()));
    let (width, height) = (side(picture.width)?, side(picture.height)?);
    let mut bytes = Vec::new();
    let mut encoder = Encoder::new(&mut bytes, quality);
    if quality < 90 {
        encoder.set_sampling_factor(SamplingFactor::F_2_2);
    } else {
        encoder.set_sampling_factor(SamplingFactor::F_1_1);
    }
    encoder.set_optimized_huffman_tables(true);
    encoder.encode(&picture.pixels, width, height, ColorType::Rgb).map_err(Refusal::broken)?;
    Ok(bytes)
}

/// As PNG, for what has no file of its own yet.
pub fn png(picture: &Picture) -> Result<Vec<u8>, Refusal> {
    as_png(picture, CompressionType::Fast)
}

/// As PNG, for what goes out: its weight counts.
pub fn small_png(picture: &Picture) -> Result<Vec<u8>, Refusal> {
    as_png(picture, CompressionType::Default)
}

fn as_png(picture: &Picture, compression: CompressionType) -> Result<Vec<u8>, Refusal> {
    let colour = if picture.channels == 4 { ExtendedColorType::Rgba8 } else { ExtendedColorType::Rgb8 };
    let mut bytes = Vec::new();
    let encoder = PngEncoder::new_with_quality(&mut bytes, compression, FilterType::Adaptive);
    encoder.write_image(&picture.pixels, picture.width, picture.height, colour)?;
    Ok(bytes)
}

/// As lossless WebP, with its opacity.
pub fn webp(picture: &Picture) -> Result<Vec<u8>, Refusal> {
    let colour = if picture.channels == 4 { ExtendedColorType::Rgba8 } else { ExtendedColorType::Rgb8 };
    let mut bytes = Vec::new();
    WebPEncoder::new_lossless(&mut bytes).encode(&picture.pixels, picture.width, picture.height, colour)?;
    Ok(bytes)
}
