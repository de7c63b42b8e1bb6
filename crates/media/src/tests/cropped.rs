//! Crops hold what matters, and exports are what the networks take.

use super::made::*;
use crate::{Export, export, propose, read};
use image::{ImageFormat, RgbImage};
use marronnier_domain::visual::{Crop, Kind, Point, WHOLE};
use std::sync::Arc;

/// A grey wall with a checkered red patch whose middle is at `place` (of 100).
fn patch(width: u32, height: u32, place: (u32, u32)) -> Arc<Vec<u8>> {
    let (middle, centre) = (width * place.0 / 100, height * place.1 / 100);
    let picture = RgbImage::from_fn(width, height, |x, y| {
        let inside = x.abs_diff(middle) < width / 12 && y.abs_diff(centre) < height / 12;
        image::Rgb(if inside && (x / 8 + y / 8) % 2 == 0 { [220, 30, 30] } else { [128, 130, 128] })
    });
    file(picture, ImageFormat::Png)
}

#[test]
fn a_proposal_keeps_what_draws_the_eye() {
    for (place, shape) in
        [((15, 50), (1080, 1920)), ((85, 50), (1080, 1350)), ((50, 12), (1910, 1000)), ((50, 88), (2, 1))]
    {
        let picture = read(&patch(600, 600, place), None).unwrap();
        let crop = propose(&picture, shape, None).unwrap();
        assert!(crop.is_within());
        let point = Point { x: place.0 * 100, y: place.1 * 100 };
        let grown = |by: i64, v: u32| u32::try_from((i64::from(v) + by).clamp(0, WHOLE.into())).unwrap();
        for by in [-700, 700] {
            let corner = Point { x: grown(by, point.x), y: grown(by, point.y) };
            assert!(crop.holds(corner), "{place:?} in {shape:?}: {crop:?} cuts {corner:?}");
        }
    }
}

#[test]
fn the_focal_point_is_never_cut() {
    let picture = read(&patch(900, 600, (20, 50)), None).unwrap();
    for x in (0..=WHOLE).step_by(500) {
        for y in (0..=WHOLE).step_by(2500) {
            for shape in [(1080, 1350), (1, 1), (1080, 1920), (1910, 1000), (16, 9), (2, 3), (1, 10), (10, 1)]
            {
                let focal = Point { x, y };
                let crop = propose(&picture, shape, Some(focal)).unwrap();
                assert!(crop.is_within() && crop.holds(focal), "{focal:?} in {shape:?}: {crop:?}");
            }
        }
    }
}

#[test]
fn a_plain_picture_is_cut_in_its_middle() {
    let picture =
        read(&file(RgbImage::from_pixel(400, 300, image::Rgb([90, 90, 90])), ImageFormat::Png), None)
            .unwrap();
    let crop = propose(&picture, (1, 1), None).unwrap();
    assert!(crop.x.abs_diff(1250) < 60 && crop.width.abs_diff(7500) < 2, "{crop:?}");
}

#[test]
fn an_export_has_the_size_and_weight_asked_for_and_says_nothing_of_the_camera() {
    let bytes = jpeg(&photograph(1800, 1200, 9), 92, Some(&exif(6)), None);
    let size = Some((1080, 1350));
    let free = export(&bytes, Export { crop: Crop::ALL, size, most: None, png: false }).unwrap();
    let light = export(
        &bytes,
        Export { crop: Crop::ALL, size, most: Some(free.bytes.len() as u64 * 2 / 3), png: false },
    )
    .unwrap();
    for exported in [&free, &light] {
        let head = crate::inspect(&exported.bytes).unwrap();
        assert_eq!(head.size, Some((1080, 1350)));
        assert!(exported.bytes.windows(4).all(|word| word != b"Exif" && word != b"May\0"));
    }
    assert!(light.bytes.len() * 3 <= free.bytes.len() * 2 && light.quality < free.quality);
    let tiny = export(&bytes, Export { crop: Crop::ALL, size, most: Some(9_000), png: false }).unwrap();
    assert!(tiny.bytes.len() <= 9_000 && tiny.size.0 < 1080, "{:?}", tiny.size);
}

#[test]
fn an_export_shows_the_part_that_was_chosen() {
    let bytes = jpeg(&scene(1200, 800), 95, None, None);
    let lower_right = Crop { x: 5000, y: 5000, width: 5000, height: 5000 };
    let exported =
        export(&bytes, Export { crop: lower_right, size: Some((200, 200)), most: None, png: false }).unwrap();
    let picture = read(&Arc::new(exported.bytes), None).unwrap();
    for place in [(4, 4), (196, 4), (100, 100), (4, 196)] {
        let found = pixel(&picture, place.0, place.1);
        assert!(found.iter().zip(QUARTERS[3]).all(|(a, b)| a.abs_diff(b) < 8), "{place:?}: {found:?}");
    }
    let own = export(&bytes, Export { crop: lower_right, size: None, most: None, png: false }).unwrap();
    assert_eq!(own.size, (600, 400));
}

#[test]
fn what_shows_through_stays_so_where_png_is_taken_and_the_weight_allows_else_lies_on_white() {
    // a disc on glass
    let disc =
        |x: u32, y: u32| if x.abs_diff(300).pow(2) + y.abs_diff(200).pow(2) < 150 * 150 { 255 } else { 0 };
    let logo = image::RgbaImage::from_fn(600, 400, |x, y| image::Rgba([200, 30, 30, disc(x, y)]));
    let wanted = Export { crop: Crop::ALL, size: Some((300, 200)), most: None, png: true };
    for format in [ImageFormat::Png, ImageFormat::WebP] {
        let bytes = file(logo.clone(), format);
        let exported = export(&bytes, wanted).unwrap();
        assert_eq!((exported.kind, exported.whitened), (Kind::Png, false), "{format:?}");
        let picture = read(&Arc::new(exported.bytes.clone()), None).unwrap();
        assert_eq!((pixel(&picture, 4, 4)[3], pixel(&picture, 150, 100)), (0, &[200, 30, 30, 255][..]));
        let heavy = Export { most: Some(exported.bytes.len() as u64 - 1), ..wanted };
        for wanted in [Export { png: false, ..wanted }, heavy] {
            let exported = export(&bytes, wanted).unwrap();
            assert_eq!((exported.kind, exported.whitened), (Kind::Jpeg, true), "{wanted:?}");
            let picture = read(&Arc::new(exported.bytes), None).unwrap();
            assert!(pixel(&picture, 4, 4).iter().all(|value| *value > 250), "{:?}", pixel(&picture, 4, 4));
        }
    }
    // of which nothing shows through in the part that is cut
    let middle = Crop { x: 4500, y: 4500, width: 1000, height: 1000 };
    let exported = export(&file(logo, ImageFormat::Png), Export { crop: middle, ..wanted }).unwrap();
    assert_eq!((exported.kind, exported.whitened), (Kind::Jpeg, false));
}
