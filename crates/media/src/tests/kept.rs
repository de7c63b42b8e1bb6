//! What is kept as it is: cut off it is refused, it goes out without what it tells of a person, and may hold a picture.

use super::made::*;
use crate::{Bare, Shelf, ShelfError, inspect};
use image::{GrayAlphaImage, ImageEncoder, ImageFormat};
use marronnier_domain::visual::Kind;
use std::{
    fs,
    io::{Cursor, Read},
    path::Path,
};

fn boxed(name: &[u8; 4], content: &[u8]) -> Vec<u8> {
    let mut bytes = (8 + content.len() as u32).to_be_bytes().to_vec();
    bytes.extend(name);
    bytes.extend(content);
    bytes
}

/// A HEIC whose EXIF item is at its end, after the pixels, as telephones write it.
fn heic(exif: &[u8]) -> Vec<u8> {
    heic_turned(exif, 1)
}

/// The same, turned anticlockwise by so many quarters.
pub fn heic_turned(exif: &[u8], quarters: u8) -> Vec<u8> {
    let info =
        |id: u8, kind: &[u8; 4]| boxed(b"infe", &[&[2, 0, 0, 0, 0, id, 0, 0], &kind[..], b"\0"].concat());
    let brand = boxed(b"ftyp", b"heic\0\0\0\0mif1heic");
    let infos = boxed(b"iinf", &[&[0, 0, 0, 0, 0, 2], &info(1, b"hvc1")[..], &info(2, b"Exif")[..]].concat());
    let size = boxed(
        b"ipco",
        &[boxed(b"ispe", b"\0\0\0\0\0\0\x03\x20\0\0\x01\xf4"), boxed(b"irot", &[quarters])].concat(),
    );
    let properties = boxed(b"iprp", &size);
    let whole = |places: [u32; 2]| {
        let mut list = vec![0, 0, 0, 0, 0x44, 0, 0, 2];
        for (id, (place, length)) in (1_u8..).zip(places.into_iter().zip([9, exif.len() as u32])) {
            list.extend([0, id, 0, 0, 0, 1]);
            list.extend(place.to_be_bytes());
            list.extend(length.to_be_bytes());
        }
        let meta = [&[0; 4], &infos[..], &properties[..], &boxed(b"iloc", &list)[..]].concat();
        [brand.clone(), boxed(b"meta", &meta), boxed(b"mdat", &[b"the photo", exif].concat())].concat()
    };
    let end = whole([0, 0]).len() as u32;
    whole([end - exif.len() as u32 - 9, end - exif.len() as u32])
}

fn film() -> Vec<u8> {
    let cover =
        boxed(b"data", &[&[0, 0, 0, 13, 0, 0, 0, 0], &jpeg(&scene(80, 60), 90, None, None)[..]].concat());
    let list = boxed(b"meta", &[&[0; 4], &boxed(b"ilst", &boxed(b"covr", &cover))[..]].concat());
    let place = boxed(b"\xa9xyz", b"+48.8583+002.2945/");
    let track = boxed(b"trak", &boxed(b"udta", b"filmed by May"));
    let moov = [boxed(b"mvhd", b"the header"), track, boxed(b"udta", &[place, list].concat())].concat();
    [boxed(b"ftyp", b"isom\0\0\0\0mp42"), boxed(b"moov", &moov), boxed(b"mdat", b"the film itself")].concat()
}

fn holds(bytes: &[u8], words: &[u8]) -> bool {
    bytes.windows(words.len()).any(|part| part == words)
}

fn bare(bytes: &[u8], kind: Kind) -> (Vec<u8>, bool) {
    let mut source = Bare::new(Cursor::new(bytes), kind).unwrap();
    let mut read = Vec::new();
    source.read_to_end(&mut read).unwrap();
    (read, source.is_bare)
}

#[test]
fn what_goes_out_as_it_is_says_nothing_of_a_camera_a_place_or_a_person() {
    let exif = [b"\0\0\0\0", &exif(1)[..]].concat();
    let mut gif = Vec::new();
    image::codecs::gif::GifEncoder::new(&mut gif)
        .encode(&scene(30, 20), 30, 20, image::ExtendedColorType::Rgb8)
        .unwrap();
    let table = if gif[10] & 0x80 == 0 { 0 } else { 3 << ((gif[10] & 7) + 1) };
    gif.splice(13 + table..13 + table, *b"\x21\xfe\x07for May\0\x21\xff\x0bXMP DataXMP\x04<May\0");
    for (kind, bytes, stays) in [
        (Kind::Heic, heic(&exif), &b"the photo"[..]),
        (Kind::Mp4, film(), b"the film itself"),
        (Kind::Gif, gif, b"GIF8"),
    ] {
        let told: &[&[u8]] = &[b"May", b"48.8583"];
        assert!(told.iter().any(|words| holds(&bytes, words)), "{kind:?} tells nothing to begin with");
        let (out, is_bare) = bare(&bytes, kind);
        assert!(is_bare && out.len() == bytes.len(), "{kind:?}");
        assert!(told.iter().all(|words| !holds(&out, words)), "{kind:?} tells on");
        assert!(holds(&out, stays), "{kind:?} lost what it shows");
        assert_eq!(inspect(&out).unwrap().kind, kind);
        // read again, there is nothing more to write over but the same
        assert_eq!(bare(&out, kind).0, out);
    }
    assert!(!bare(&[0x1a, 0x45, 0xdf, 0xa3], Kind::Mkv).1, "where a WebM tells of a person is not known");
}

#[test]
fn a_picture_turned_by_its_box_has_its_size_upright() {
    assert_eq!(inspect(&heic(&exif(1))).unwrap().size, Some((500, 800)));
}

#[test]
fn a_poster_is_had_where_a_file_holds_one() {
    let folder = tempfile::tempdir().unwrap();
    let shelf = Shelf::at(folder.path());
    let small = jpeg(&scene(160, 120), 90, None, None);
    let exif = [&exif(1)[..], &small[..]].concat();
    for (name, bytes, size) in [("a.heic", heic_turned(&exif, 0), (160, 120)), ("b.mp4", film(), (80, 60))] {
        let file = folder.path().join(name);
        fs::write(&file, bytes).unwrap();
        let kept = shelf.keep(&file).unwrap();
        let poster = shelf.poster(kept.id, kept.head.kind).unwrap();
        let picture = crate::read(&poster, None).unwrap();
        assert_eq!(picture.size(), size, "{name}");
        shows_the_scene(&picture, 12);
    }
    let file = folder.path().join("c.heic");
    fs::write(&file, heic(b"none")).unwrap();
    let kept = shelf.keep(&file).unwrap();
    assert!(shelf.poster(kept.id, kept.head.kind).is_none());
}

fn keep(folder: &Path, name: &str, bytes: &[u8]) -> Result<crate::Kept, ShelfError> {
    let file = folder.join(name);
    fs::write(&file, bytes).unwrap();
    Shelf::at(folder).keep(&file)
}

fn word(kept: Result<crate::Kept, ShelfError>) -> &'static str {
    match kept {
        Err(ShelfError::Refused(refusal)) => refusal.word(),
        other => panic!("{other:?}"),
    }
}

#[test]
fn what_is_cut_off_or_damaged_inside_is_not_kept() {
    let folder = tempfile::tempdir().unwrap();
    let half = |bytes: &[u8]| bytes[..bytes.len() / 2].to_vec();
    let noisy = photograph(200, 150, 3);
    for (name, bytes) in [
        ("a.bmp", half(&file(noisy.clone(), ImageFormat::Bmp))),
        ("a.webp", half(&file(noisy.clone(), ImageFormat::WebP))),
        ("a.heic", half(&heic(&exif(1)))),
        ("a.mp4", half(&film())),
        ("b.mp4", film()[..20].to_vec()),
    ] {
        assert_eq!(word(keep(folder.path(), name, &bytes)), "truncated", "{name}");
    }
    let mut png = file(noisy, ImageFormat::Png).to_vec();
    let middle = png.len() / 2;
    png[middle] ^= 0x55;
    assert_eq!(word(keep(folder.path(), "a.png", &png)), "broken");
}

#[test]
fn a_file_brought_again_puts_right_one_that_was_altered() {
    let folder = tempfile::tempdir().unwrap();
    let bytes = file(scene(40, 30), ImageFormat::Png);
    let kept = keep(folder.path(), "a.png", &bytes).unwrap();
    let shelf = Shelf::at(folder.path());
    let place = shelf.original(kept.id, Kind::Png);
    let mut altered = bytes.to_vec();
    altered[30] ^= 1;
    fs::write(&place, altered).unwrap();
    assert!(matches!(shelf.read(kept.id, Kind::Png), Err(ShelfError::Altered { .. })));
    keep(folder.path(), "b.png", &bytes).unwrap();
    assert_eq!(shelf.verify(kept.id, Kind::Png), crate::State::Whole);
    fs::remove_file(&place).unwrap();
    assert!(matches!(shelf.bare(kept.id, Kind::Png), Err(ShelfError::Missing { .. })));
}

#[cfg(unix)]
#[test]
fn a_pipe_is_no_picture() {
    let folder = tempfile::tempdir().unwrap();
    let pipe = folder.path().join("a.jpg");
    assert!(std::process::Command::new("mkfifo").arg(&pipe).status().unwrap().success());
    assert_eq!(word(Shelf::at(folder.path()).keep(&pipe)), "unknown");
}

#[test]
fn a_small_picture_with_a_profile_that_swells_is_refused() {
    let swollen = vec![0_u8; 300 << 20];
    let mut packed = flate(&swollen);
    packed.splice(..0, *b"icc\0\0");
    let mut bytes = b"\x89PNG\r\n\x1a\n".to_vec();
    bytes.extend(chunk(b"IHDR", &[0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0]));
    bytes.extend(chunk(b"iCCP", &packed));
    bytes.extend(chunk(b"IDAT", &flate(&[0, 0])));
    bytes.extend(chunk(b"IEND", &[]));
    let before = peak();
    let outcome = inspect(&bytes);
    assert!(peak() - before < 100 << 10, "{} KiB more, {outcome:?}", peak() - before);
}

/// The most memory this process had, in KiB.
fn peak() -> u64 {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    line.and_then(|line| line.trim().trim_end_matches(" kB").parse().ok()).unwrap_or(0)
}

fn flate(bytes: &[u8]) -> Vec<u8> {
    miniz_oxide::deflate::compress_to_vec_zlib(bytes, 6)
}

#[test]
fn greys_with_opacity_follow_their_profile_as_greys_do() {
    let profile = moxcms::ColorProfile::new_gray_with_gamma(1.0).encode().unwrap();
    let shown = |with_opacity: bool| {
        let mut bytes = Vec::new();
        let mut encoder = image::codecs::png::PngEncoder::new(&mut bytes);
        encoder.set_icc_profile(profile.clone()).unwrap();
        let picture = GrayAlphaImage::from_pixel(8, 8, image::LumaA([55, 200]));
        let greys: Vec<u8> = picture.pixels().map(|pixel| pixel[0]).collect();
        let (octets, kind) = match with_opacity {
            true => (picture.as_raw().clone(), image::ExtendedColorType::La8),
            false => (greys, image::ExtendedColorType::L8),
        };
        encoder.write_image(&octets, 8, 8, kind).unwrap();
        crate::read(&std::sync::Arc::new(bytes), None).unwrap()
    };
    let (plain, glass) = (shown(false), shown(true));
    assert!(pixel(&plain, 2, 2)[0] > 100, "{:?}", pixel(&plain, 2, 2));
    assert_eq!(pixel(&glass, 2, 2)[..3], pixel(&plain, 2, 2)[..3]);
    assert_eq!(pixel(&glass, 2, 2)[3], 200);
}
