//! Every kind and variety of picture is shown as it is.

use super::made::*;
use crate::{Refusal, SIZES, digest, inspect, mime, read, read_thumbnail, recognise};
use image::{DynamicImage, ExtendedColorType, GrayImage, ImageFormat, RgbaImage};
use marronnier_domain::visual::Kind;
use std::sync::Arc;

#[test]
fn every_kind_is_known_by_its_bytes_and_shown_as_it_is() {
    let kinds = [
        (ImageFormat::Png, Kind::Png, 0),
        (ImageFormat::WebP, Kind::Webp, 0),
        (ImageFormat::Gif, Kind::Gif, 12),
        (ImageFormat::Tiff, Kind::Tiff, 0),
        (ImageFormat::Bmp, Kind::Bmp, 0),
        (ImageFormat::Jpeg, Kind::Jpeg, 12),
    ];
    for (format, kind, tolerance) in kinds {
        let bytes = file(scene(120, 80), format);
        let head = inspect(&bytes).unwrap();
        assert_eq!((head.kind, head.size, head.animated), (kind, Some((120, 80)), false), "{format:?}");
        shows_the_scene(&read(&bytes, None).unwrap(), tolerance);
    }
}

#[test]
fn the_eight_orientations_are_upright_and_alike() {
    let upright = scene(96, 64);
    for orientation in 1..=8_u8 {
        let bytes = jpeg(&stored(&upright, orientation), 95, Some(&exif(orientation)), None);
        assert_eq!(inspect(&bytes).unwrap().size, Some((96, 64)), "{orientation}");
        let picture = read(&bytes, None).unwrap();
        assert_eq!(picture.size(), (96, 64), "{orientation}");
        shows_the_scene(&picture, 10);
    }
}

#[test]
fn sixteen_bits_greys_palettes_and_opacity_are_right() {
    let deep: Vec<u8> =
        scene(40, 40).iter().flat_map(|value| (u16::from(*value) * 257).to_ne_bytes()).collect();
    for format in [ImageFormat::Png, ImageFormat::Tiff] {
        shows_the_scene(&read(&raw(&deep, 40, 40, ExtendedColorType::Rgb16, format), None).unwrap(), 1);
    }

    let grey = GrayImage::from_fn(32, 32, |x, _| image::Luma([if x < 16 { 40 } else { 210 }]));
    for format in [ImageFormat::Png, ImageFormat::Tiff, ImageFormat::Jpeg] {
        let picture = read(&file(grey.clone(), format), None).unwrap();
        assert_eq!(picture.channels, 3);
        assert!(pixel(&picture, 4, 4).iter().all(|value| value.abs_diff(40) < 4), "{format:?}");
        assert!(pixel(&picture, 28, 4).iter().all(|value| value.abs_diff(210) < 4), "{format:?}");
    }

    let glass = RgbaImage::from_fn(20, 20, |x, _| image::Rgba([200, 10, 10, if x < 10 { 0 } else { 255 }]));
    for format in [ImageFormat::Png, ImageFormat::WebP] {
        let picture = read(&file(glass.clone(), format), None).unwrap();
        assert_eq!((pixel(&picture, 2, 2)[3], pixel(&picture, 18, 2)), (0, &[200, 10, 10, 255][..]));
    }
}

#[test]
fn numbers_with_a_fraction_are_right_and_light_beyond_white_is_refused_with_a_word() {
    let lit =
        |by: f32| DynamicImage::from(scene(40, 40)).into_rgb32f().iter().map(|value| value * by).collect();
    let tiff = |values: Vec<f32>| {
        let picture = image::Rgb32FImage::from_vec(40, 40, values).unwrap();
        file(picture, ImageFormat::Tiff)
    };
    shows_the_scene(&read(&tiff(lit(1.0)), None).unwrap(), 1);

    // what is resized well goes a little beyond white beside an edge
    let mut edged: Vec<f32> = lit(1.0);
    edged[0] = 1.2;
    shows_the_scene(&read(&tiff(edged), None).unwrap(), 1);

    for by in [16.0, 255.0] {
        let refusal = read(&tiff(lit(by)), None).unwrap_err();
        assert!(matches!(refusal, Refusal::Unsupported(_)), "{by} times: {refusal:?}");
        let clear = DynamicImage::from(image::Rgb32FImage::from_vec(40, 40, lit(by)).unwrap()).into_rgba32f();
        assert_eq!(read(&file(clear, ImageFormat::Tiff), None).unwrap_err(), refusal, "with opacity");
    }
}

#[test]
fn a_palette_of_two_bits_is_right() {
    // 4 x 1 pixels, colours 0 to 3 of a palette of four
    let mut bytes = b"\x89PNG\r\n\x1a\n".to_vec();
    bytes.extend(chunk(b"IHDR", &[0, 0, 0, 4, 0, 0, 0, 1, 2, 3, 0, 0, 0]));
    bytes.extend(chunk(b"PLTE", &QUARTERS.concat()));
    bytes.extend(chunk(b"IDAT", &[0x78, 0x01, 0x01, 2, 0, 0xfd, 0xff, 0, 0x1b, 0x00, 0x1d, 0x00, 0x1c]));
    bytes.extend(chunk(b"IEND", &[]));
    let picture = read(&Arc::new(bytes), None).unwrap();
    let found: Vec<&[u8]> = (0..4).map(|x| pixel(&picture, x, 0)).collect();
    assert_eq!(found, QUARTERS.iter().map(|colour| &colour[..]).collect::<Vec<_>>());
}

#[test]
fn inks_become_the_colours_they_print() {
    let scene = scene(64, 64);
    // without black: each ink is what its light lacks
    let inks: Vec<u8> = scene.pixels().flat_map(|p| [255 - p[0], 255 - p[1], 255 - p[2], 0]).collect();
    for colour in [jpeg_encoder::ColorType::Cmyk, jpeg_encoder::ColorType::CmykAsYcck] {
        let mut bytes = Vec::new();
        jpeg_encoder::Encoder::new(&mut bytes, 95).encode(&inks, 64, 64, colour).unwrap();
        let picture = read(&Arc::new(bytes), None).unwrap();
        assert_eq!(picture.channels, 3);
        shows_the_scene(&picture, 12);
    }
}

#[test]
fn wide_colours_come_out_as_the_screen_shows_them() {
    let p3 = moxcms::ColorProfile::new_display_p3().encode().unwrap();
    let srgb = moxcms::ColorProfile::new_srgb().encode().unwrap();
    let red = image::RgbImage::from_pixel(32, 32, image::Rgb([220, 90, 80]));
    let shown = |icc: Option<&[u8]>| {
        let picture = read(&jpeg(&red, 98, None, icc), None).unwrap();
        pixel(&picture, 16, 16).to_vec()
    };
    let plain = shown(None);
    assert!(plain[0].abs_diff(220) < 3 && plain[1].abs_diff(90) < 3, "{plain:?}");
    assert_eq!(shown(Some(&srgb)), plain);
    // the same numbers in a wider space are a stronger red
    let wide = shown(Some(&p3));
    assert!(wide[0] > plain[0] + 6 && wide[1] < plain[1] - 3, "{wide:?} {plain:?}");
}

#[test]
fn what_moves_is_said_and_shows_its_first_image() {
    let mut bytes = Vec::new();
    let frames = [scene(30, 20), image::RgbImage::new(30, 20)]
        .map(|one| image::Frame::new(DynamicImage::ImageRgb8(one).to_rgba8()));
    image::codecs::gif::GifEncoder::new(&mut bytes).encode_frames(frames).unwrap();
    let bytes = Arc::new(bytes);
    assert!(inspect(&bytes).unwrap().animated);
    shows_the_scene(&read(&bytes, None).unwrap(), 12);
}

#[test]
fn what_is_kept_as_a_file_is_known_and_said_not_to_be_read() {
    let boxed = |brands: &[u8]| {
        let mut bytes = (8 + brands.len() as u32).to_be_bytes().to_vec();
        bytes.extend(b"ftyp");
        bytes.extend(brands);
        bytes.extend(b"\0\0\0\x14ispe\0\0\0\0\0\0\x0f\xc0\0\0\x0b\xd0");
        Arc::new(bytes)
    };
    let heic = boxed(b"heic\0\0\0\0mif1heic");
    let head = inspect(&heic).unwrap();
    assert_eq!((head.kind, head.size), (Kind::Heic, Some((4032, 3024))));
    assert!(matches!(digest(&heic, &SIZES).unwrap_err(), Refusal::Unsupported(_)));
    assert_eq!(recognise(&boxed(b"avif\0\0\0\0mif1avif")), Some(Kind::Avif));
    assert_eq!(recognise(&boxed(b"isom\0\0\0\0mp42")), Some(Kind::Mp4));
    assert_eq!(recognise(&boxed(b"qt  \0\0\0\0qt  ")), Some(Kind::Mov));
}

#[test]
fn thumbnails_have_three_sizes_and_keep_what_shows_through() {
    let digested = digest(&jpeg(&scene(1600, 1200), 90, Some(&exif(6)), None), &SIZES).unwrap();
    let sizes: Vec<_> =
        digested.thumbnails.iter().map(|one| read_thumbnail(&one.bytes).unwrap().size()).collect();
    assert_eq!(sizes, [(180, 240), (360, 480), (720, 960)]);
    assert!(digested.thumbnails.iter().all(|one| mime(&one.bytes) == "image/jpeg"));

    let glass =
        RgbaImage::from_fn(600, 300, |x, _| image::Rgba([20, 160, 60, if x < 300 { 0 } else { 255 }]));
    let digested = digest(&file(glass, ImageFormat::Png), &SIZES).unwrap();
    let small = &digested.thumbnails[0].bytes;
    assert_eq!(mime(small), "image/webp");
    let small = read_thumbnail(small).unwrap();
    assert_eq!((pixel(&small, 20, 50)[3], pixel(&small, 220, 50)), (0, &[20, 160, 60, 255][..]));
}
