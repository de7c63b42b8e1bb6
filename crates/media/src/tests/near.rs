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

/// Stars all over: next to nothing in it is as large as a cell of the small copy, and a trimmed copy may not be known again.
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
            assert!(own.near(&print(&copy)).is_some(), "{name} {how}: {likeness}");
        }
    }
    let mut most = 0.0_f32;
    for (n, a) in prints.iter().enumerate() {
        for (m, b) in prints.iter().enumerate().skip(n + 1) {
            let likeness = a.likeness(b);
            most = most.max(likeness);
            assert!(
                a.near(b).is_none() && likeness < NEAR,
                "{} and {}: {likeness}",
                originals[n].0,
                originals[m].0
            );
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
    assert_eq!(plain(20).near(&plain(200)), None);
    let own = plain(90);
    assert_eq!(Fingerprint::read(&own.0), Some(own));
    assert_eq!(Fingerprint::read(b"short"), None);
}

/// A card of a model: its frame and its colours, and words that are bars of strokes as letters are, other ones for each number.
fn card(model: u32, number: u32) -> RgbImage {
    let mut state = u64::from(number + 1).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    let mut chance = |most: u32| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) as u32 % most
    };
    let mut card = RgbImage::from_fn(1080, 1080, |x, y| {
        let framed =
            x.min(y).min(1079 - x).min(1079 - y) < 110 || (460..620).contains(&x) && (100..260).contains(&y);
        image::Rgb(match (model % 3, framed) {
            (0, true) => [140, 74, 42],
            (0, false) => [244, 239, 230],
            (1, _) => [(230 - y / 8) as u8, (190 - y / 9) as u8, 120],
            (_, true) => [20, 90, 90],
            (_, false) => [(60 + x / 12) as u8, (70 + y / 12) as u8, 80],
        })
    });
    let ink = if model % 3 == 2 { [250; 3] } else { [40; 3] };
    let lines = 1 + chance(3);
    for line in 0..lines {
        let top = 560 - lines * 60 + line * 130;
        let (mut x, end) = (540 - (150 + chance(260)), 540 + 150 + chance(260));
        while x < end {
            let (stroke, gap) = (14 + chance(10), 16 + chance(30));
            let (above, below) = (chance(4) * 12, chance(4) * 8);
            for y in top + above..top + 90 - below {
                (x..x + stroke).for_each(|x| card.put_pixel(x, y, image::Rgb(ink)));
            }
            x += stroke + gap + if chance(5) == 0 { 40 } else { 0 };
        }
    }
    card
}

#[test]
fn cards_of_one_model_with_other_words_are_not_taken_for_each_other_and_their_copies_are_known() {
    let (mut pairs, mut taken) = (0, 0);
    for model in 0..3 {
        let cards: Vec<_> = (0..8).map(|number| DynamicImage::ImageRgb8(card(model, number))).collect();
        let prints: Vec<_> =
            cards.iter().map(|card| print(&file(card.to_rgb8(), ImageFormat::Png))).collect();
        for (card, own) in cards.iter().zip(&prints).take(2) {
            for (how, copy) in edited(card) {
                let copy = print(&copy);
                assert!(own.near(&copy).is_some(), "{model} {how}: {}", own.likeness(&copy));
            }
        }
        for (n, a) in prints.iter().enumerate() {
            for b in &prints[n + 1..] {
                pairs += 1;
                taken += u32::from(a.near(b).is_some());
            }
        }
    }
    println!("{taken} of {pairs} pairs of cards are taken for each other");
    assert!(taken * 10 <= pairs, "{taken} of {pairs}");
}
