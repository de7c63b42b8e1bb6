//! Varieties of a kind that look like another: RAW in a TIFF's clothes, Matroska beside WebM, turned pictures of every kind,
//! deep greys and inks with a profile.

use super::made::*;
use crate::{Refusal, inspect, poster::poster, read, recognise};
use image::{ExtendedColorType, ImageEncoder, ImageFormat, RgbImage};
use marronnier_domain::visual::Kind;
use std::{io::Cursor, sync::Arc};

fn png_with(exif: Vec<u8>, picture: &RgbImage) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut encoder = image::codecs::png::PngEncoder::new(&mut bytes);
    encoder.set_exif_metadata(exif).unwrap();
    encoder.write_image(picture, picture.width(), picture.height(), ExtendedColorType::Rgb8).unwrap();
    bytes
}

fn webp_with(exif: Vec<u8>, picture: &RgbImage) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut encoder = image::codecs::webp::WebPEncoder::new_lossless(&mut bytes);
    encoder.set_exif_metadata(exif).unwrap();
    encoder.write_image(picture, picture.width(), picture.height(), ExtendedColorType::Rgb8).unwrap();
    bytes
}

/// An entry of a list in a TIFF: one number of two octets, or of four.
fn entry(tag: u16, kind: u16, count: u32, value: u32) -> Vec<u8> {
    let short = kind == 3 && count == 1;
    let value = if short { value << 16 } else { value };
    [&tag.to_be_bytes()[..], &kind.to_be_bytes(), &count.to_be_bytes(), &value.to_be_bytes()].concat()
}

/// A TIFF with its pixels in one strip, and more entries.
fn tiff(
    size: (u32, u32),
    pixels: &[u8],
    (channels, colours): (u32, u32),
    more: &[(u16, u16, u32)],
) -> Vec<u8> {
    let bits = 8 + pixels.len() as u32;
    let list = bits + channels * 2 + (bits % 2);
    let mut entries = vec![
        (0x100, entry(0x100, 4, 1, size.0)),
        (0x101, entry(0x101, 4, 1, size.1)),
        (0x102, entry(0x102, 3, channels, bits)),
        (0x103, entry(0x103, 3, 1, 1)),
        (0x106, entry(0x106, 3, 1, colours)),
        (0x111, entry(0x111, 4, 1, 8)),
        (0x115, entry(0x115, 3, 1, channels)),
        (0x116, entry(0x116, 4, 1, size.1)),
        (0x117, entry(0x117, 4, 1, pixels.len() as u32)),
    ];
    entries.extend(more.iter().map(|(tag, kind, value)| (*tag, entry(*tag, *kind, 1, *value))));
    entries.sort();
    let mut bytes = b"MM\0*".to_vec();
    bytes.extend(list.to_be_bytes());
    bytes.extend(pixels);
    bytes.extend((0..channels).flat_map(|_| [0, 8]));
    bytes.resize(list as usize, 0);
    bytes.extend((entries.len() as u16).to_be_bytes());
    entries.into_iter().for_each(|(_, entry)| bytes.extend(entry));
    bytes.extend([0; 4]);
    bytes
}

#[test]
fn every_kind_that_tells_how_it_was_held_is_upright() {
    let upright = scene(96, 64);
    for orientation in 1..=8_u8 {
        let stored = stored(&upright, orientation);
        let size = (stored.width(), stored.height());
        let turned = [(0x112, 3, u32::from(orientation))];
        for (name, bytes) in [
            ("PNG", png_with(exif(orientation), &stored)),
            ("WebP", webp_with(exif(orientation), &stored)),
            ("TIFF", tiff(size, &stored, (3, 2), &turned)),
        ] {
            let bytes = Arc::new(bytes);
            assert_eq!(inspect(&bytes).unwrap().size, Some((96, 64)), "{name} {orientation}");
            let picture = read(&bytes, None).unwrap();
            assert_eq!(picture.size(), (96, 64), "{name} {orientation}");
            shows_the_scene(&picture, 1);
        }
    }
}

#[test]
fn a_raw_photograph_is_not_taken_for_its_preview() {
    let scene = scene(160, 120);
    let plain = Arc::new(tiff((160, 120), &scene, (3, 2), &[]));
    shows_the_scene(&read(&plain, None).unwrap(), 0);
    // a reduced copy first, as in NEF and DNG; and the version that only DNG tells
    for more in [[(254, 4, 1)], [(50_706, 4, 0x0104_0000)]] {
        let refusal = inspect(&tiff((160, 120), &scene, (3, 2), &more)).unwrap_err();
        assert!(matches!(&refusal, Refusal::Unsupported(what) if what.contains("RAW")), "{refusal:?}");
    }
    // a page of a fax is a whole image
    assert!(inspect(&tiff((160, 120), &scene, (3, 2), &[(254, 4, 2)])).is_ok());
}

#[test]
fn matroska_is_told_from_webm_by_its_own_word() {
    let document = |word: &[u8]| {
        let mut head = b"\x42\x86\x81\x01\x42\xf7\x81\x01\x42\xf2\x81\x04\x42\xf3\x81\x08\x42\x82".to_vec();
        head.push(0x80 | word.len() as u8);
        head.extend(word);
        [&[0x1a, 0x45, 0xdf, 0xa3, 0x80 | head.len() as u8], &head[..], b"\x18\x53\x80\x67"].concat()
    };
    assert_eq!(recognise(&document(b"webm")), Some(Kind::Webm));
    assert_eq!(recognise(&document(b"matroska")), Some(Kind::Mkv));
    assert_eq!((Kind::Mkv.ending(), Kind::Mkv.mime()), ("mkv", "video/x-matroska"));
    assert!(Kind::Mkv.is_video() && Kind::is_named("Film.MKV"));
}

#[test]
fn deep_greys_and_deep_opacity_are_right() {
    let deep = |value: u8| (u16::from(value) * 257).to_ne_bytes();
    let greys: Vec<u8> = (0..32 * 32_u32).flat_map(|at| deep(if at % 32 < 16 { 40 } else { 210 })).collect();
    for format in [ImageFormat::Png, ImageFormat::Tiff] {
        let picture = read(&raw(&greys, 32, 32, ExtendedColorType::L16, format), None).unwrap();
        let seen = (pixel(&picture, 4, 4).to_vec(), pixel(&picture, 28, 4).to_vec());
        assert_eq!(seen, (vec![40; 3], vec![210; 3]), "{format:?}");
    }
    let glass: Vec<u8> = (0..20 * 20_u32)
        .flat_map(|at| [200, 10, 10, if at % 20 < 10 { 0 } else { 255 }])
        .flat_map(deep)
        .collect();
    for format in [ImageFormat::Png, ImageFormat::Tiff] {
        let picture = read(&raw(&glass, 20, 20, ExtendedColorType::Rgba16, format), None).unwrap();
        let seen = (pixel(&picture, 2, 2)[3], pixel(&picture, 18, 2));
        assert_eq!(seen, (0, &[200, 10, 10, 255][..]), "{format:?}");
    }
}

#[test]
fn inks_in_a_tiff_or_with_a_profile_are_right_or_refused_with_a_word() {
    let upright = scene(64, 64);
    let inks: Vec<u8> = upright.pixels().flat_map(|p| [255 - p[0], 255 - p[1], 255 - p[2], 0]).collect();
    match read(&Arc::new(tiff((64, 64), &inks, (4, 5), &[])), None) {
        Ok(picture) => shows_the_scene(&picture, 2),
        Err(refusal) => assert!(matches!(refusal, Refusal::Unsupported(_)), "{refusal:?}"),
    }
    // a profile of another kind of colours than the file's is not followed
    let srgb = moxcms::ColorProfile::new_srgb().encode().unwrap();
    let mut bytes = Vec::new();
    let mut encoder = jpeg_encoder::Encoder::new(&mut bytes, 95);
    encoder.add_icc_profile(&srgb).unwrap();
    encoder.encode(&inks, 64, 64, jpeg_encoder::ColorType::Cmyk).unwrap();
    shows_the_scene(&read(&Arc::new(bytes), None).unwrap(), 12);
}

#[test]
fn a_poster_stands_as_its_photograph_does() {
    let small = jpeg(&stored(&scene(160, 120), 6), 92, None, None);
    for (exif_told, quarters) in [(6, 0), (1, 3), (6, 3)] {
        let exif = [&exif(exif_told)[..], &small[..]].concat();
        let file = super::kept::heic_turned(&exif, quarters);
        let poster = poster(Cursor::new(&file), Kind::Heic).unwrap().unwrap();
        let picture = read(&Arc::new(poster), None).unwrap();
        assert_eq!(picture.size(), (160, 120), "{exif_told} {quarters}");
        shows_the_scene(&picture, 12);
    }
}

#[test]
fn a_tiff_of_several_pages_is_told_from_one_with_copies_beside() {
    let scene = scene(160, 120);
    let one = tiff((160, 120), &scene, (3, 2), &[]);
    assert!(!inspect(&one).unwrap().animated);
    // the list stands at the end, and the next one behind it
    let with = |kind: u32| {
        let mut bytes = one.clone();
        let next = bytes.len() as u32;
        bytes.truncate(bytes.len() - 4);
        bytes.extend(next.to_be_bytes());
        bytes.extend([0, 3]);
        bytes.extend([entry(0xfe, 4, 1, kind), entry(0x100, 4, 1, 160), entry(0x101, 4, 1, 120)].concat());
        bytes.extend([0; 4]);
        Arc::new(bytes)
    };
    for (kind, pages) in [(0, true), (2, true), (1, false), (4, false)] {
        let bytes = with(kind);
        assert_eq!(inspect(&bytes).unwrap().animated, pages, "{kind}");
        shows_the_scene(&read(&bytes, None).unwrap(), 0);
    }
    // a list that leads to itself has no end: one page, or a refusal
    let mut endless = one.clone();
    let (list, end) = (endless[4..8].to_vec(), endless.len() - 4);
    endless[end..].copy_from_slice(&list);
    assert!(!matches!(inspect(&endless), Ok(head) if head.orientation != 1));
}
