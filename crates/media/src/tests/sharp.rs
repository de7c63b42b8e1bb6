//! Resizing is as good as a careful slow one: over 35 dB from `image`'s Lanczos.

use super::made::*;
use crate::{Export, SIZES, export, read, read_thumbnail, resize};
use image::{DynamicImage, imageops::FilterType};
use marronnier_domain::visual::Crop;
use std::sync::Arc;

/// Decibels between two pictures of one size; more is nearer.
fn likeness(a: &[u8], b: &[u8]) -> f64 {
    assert_eq!(a.len(), b.len());
    let squares: f64 = a.iter().zip(b).map(|(a, b)| (f64::from(*a) - f64::from(*b)).powi(2)).sum();
    10.0 * (255.0_f64.powi(2) / (squares / a.len() as f64).max(1e-9)).log10()
}

#[test]
fn thumbnails_and_crops_are_as_a_slow_lanczos_makes_them() {
    let photograph = photograph(2400, 1800, 4);
    let bytes = jpeg(&photograph, 92, None, None);
    let whole = image::load_from_memory(&bytes).unwrap();
    let digested = crate::digest(&bytes, &SIZES).unwrap();
    for thumbnail in digested.thumbnails {
        let small = read_thumbnail(&thumbnail.bytes).unwrap();
        let slow = whole.resize_exact(small.width, small.height, FilterType::Lanczos3).to_rgb8();
        let decibels = likeness(&small.pixels, &slow);
        println!("{} px: {decibels:.1} dB", thumbnail.size);
        assert!(decibels > 35.0, "{} px: {decibels:.1} dB", thumbnail.size);
    }
    let exported =
        export(&bytes, Export { crop: Crop::ALL, size: Some((1080, 1350)), most: None, png: false }).unwrap();
    let cut = read(&Arc::new(exported.bytes), None).unwrap();
    let slow = whole.crop_imm(480, 0, 1440, 1800).resize_exact(1080, 1350, FilterType::Lanczos3).to_rgb8();
    let decibels = likeness(&cut.pixels, &slow);
    println!("crop: {decibels:.1} dB");
    assert!(decibels > 35.0, "crop: {decibels:.1} dB");
}

#[test]
fn the_edge_of_what_shows_through_takes_no_colour_from_what_is_hidden() {
    // hidden pixels are green, the shape is red: a naive resizing would rim it with green
    let glass = image::RgbaImage::from_fn(200, 200, |x, y| {
        let inside = (f64::from(x) - 100.0).hypot(f64::from(y) - 100.0) < 70.0;
        image::Rgba(if inside { [230, 20, 20, 255] } else { [20, 230, 20, 0] })
    });
    let picture = read(&file(DynamicImage::ImageRgba8(glass), image::ImageFormat::Png), None).unwrap();
    let small = resize::resized(&picture, None, (50, 50)).unwrap();
    for pixel in small.pixels.chunks_exact(4).filter(|pixel| pixel[3] > 24) {
        assert!(pixel[1] < 45, "{pixel:?}");
    }
}
