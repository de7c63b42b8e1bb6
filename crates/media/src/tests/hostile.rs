//! What is broken or made to harm is refused with a word, before it costs anything.

use super::made::*;
use crate::{LIMIT_BYTES, Refusal, SIZES, digest, inspect, read};
use image::ImageFormat;
use proptest::prelude::*;
use std::sync::Arc;

fn refused(bytes: Vec<u8>) -> &'static str {
    digest(&Arc::new(bytes), &SIZES).map(|_| "shown").unwrap_or_else(|refusal| refusal.word())
}

#[test]
fn a_picture_of_a_hundred_thousand_pixels_a_side_is_not_decoded() {
    let mut png = b"\x89PNG\r\n\x1a\n".to_vec();
    png.extend(chunk(b"IHDR", &[0, 1, 0x86, 0xa0, 0, 1, 0x86, 0xa0, 8, 6, 0, 0, 0]));
    png.extend(chunk(b"IDAT", &[0x78, 0x9c, 3, 0, 0, 0, 0, 1]));
    png.extend(chunk(b"IEND", &[]));
    assert_eq!(inspect(&png), Err(Refusal::TooLarge { width: 100_000, height: 100_000 }));
    let gif = b"GIF89a\xff\xff\xff\xff\0\0\0,\0\0\0\0\xff\xff\xff\xff\0\x02\0;".to_vec();
    assert_eq!(refused(gif), "tooLarge");
    // a small screen with a huge image on it
    assert_eq!(refused(b"GIF89a\x01\0\x01\0\0\0\0,\0\0\0\0\xff\xff\xff\xff\0\x02\0;".to_vec()), "tooLarge");
}

#[test]
fn a_webp_bomb_is_not_decoded() {
    let riff = |chunks: &[u8]| {
        let mut bytes = b"RIFF".to_vec();
        bytes.extend((chunks.len() as u32 + 4).to_le_bytes());
        bytes.extend(b"WEBP");
        bytes.extend(chunks);
        bytes
    };
    // a canvas of 16,777,216 a side
    assert_eq!(refused(riff(b"VP8X\x0a\0\0\0\0\0\0\0\xff\xff\xff\xff\xff\xff")), "tooLarge");
    // lossless, 16,384 a side, in thirteen octets
    assert_eq!(refused(riff(b"VP8L\x05\0\0\0\x2f\xff\xff\xff\x0f\0")), "tooLarge");
    // a canvas of one pixel, and an image of 16,383 a side on it
    let within = b"VP8X\x0a\0\0\0\0\0\0\0\0\0\0\0\0\0VP8 \x0a\0\0\0\x10\0\0\x9d\x01\x2a\xff\x3f\xff\x3f";
    assert_eq!(refused(riff(within)), "tooLarge");
}

#[test]
fn a_jpeg_that_refines_without_end_is_not_decoded() {
    let mut bytes = vec![0xff, 0xd8, 0xff, 0xc2, 0, 17, 8, 0x27, 0x10, 0x27, 0x10, 3];
    bytes.extend([1, 0x11, 0, 2, 0x11, 0, 3, 0x11, 0]);
    for _ in 0..1000 {
        bytes.extend([0xff, 0xda, 0, 8, 1, 1, 0, 1, 1, 0x10, 0]);
    }
    bytes.extend([0xff, 0xd9]);
    assert_eq!(refused(bytes), "unsupported");
}

#[test]
fn a_jpeg_of_two_sizes_is_not_decoded() {
    let frame = |height: u16, width: u16| {
        let mut bytes = vec![0xff, 0xc0, 0, 11, 8];
        bytes.extend(height.to_be_bytes());
        bytes.extend(width.to_be_bytes());
        bytes.extend([1, 1, 0x11, 0]);
        bytes
    };
    let mut bytes = vec![0xff, 0xd8];
    // a decoder takes the first, who reads the header took the last
    bytes.extend(frame(241, 65_524));
    bytes.extend(frame(15, 12));
    bytes.extend([0xff, 0xda, 0, 8, 1, 1, 0, 1, 1, 0x10, 0, 0xff, 0xd9]);
    assert_eq!(refused(bytes), "unsupported");
}

#[test]
fn what_is_cut_off_is_said_to_be() {
    for format in [ImageFormat::Jpeg, ImageFormat::Png, ImageFormat::Gif, ImageFormat::WebP] {
        let whole = file(photograph(200, 150, 3), format);
        for part in [whole.len() / 3, whole.len() / 2, whole.len() - 20] {
            assert_eq!(
                refused(whole[..part].to_vec()),
                "truncated",
                "{format:?} at {part} of {}",
                whole.len()
            );
        }
    }
    for format in [ImageFormat::Tiff, ImageFormat::Bmp] {
        let whole = file(photograph(200, 150, 3), format);
        let word = refused(whole[..whole.len() / 2].to_vec());
        assert!(["truncated", "broken"].contains(&word), "{format:?}: {word}");
    }
}

#[test]
fn a_jpeg_cut_behind_a_false_end_mark_is_said_to_be_cut() {
    let cut = |whole: &[u8], part: usize| [&whole[..part], &[0xff, 0xd9]].concat();
    for size in [(200, 150), (640, 480)] {
        let whole = file(photograph(size.0, size.1, 3), ImageFormat::Jpeg).to_vec();
        assert_eq!(refused(whole.clone()), "shown");
        for part in [whole.len() / 3, whole.len() / 2, whole.len() * 3 / 4, whole.len() - 200] {
            assert_eq!(refused(cut(&whole, part)), "truncated", "{size:?} at {part} of {}", whole.len());
        }
        // what cameras write behind the picture is none of it
        assert_eq!(refused([&whole[..], b"MotionPhoto_Data\xff\xd8\xff\xd9"].concat()), "shown");
    }
}

/// Runs one test of this file alone, in a process of its own, and gives the processor time that it took, in hundredths
/// of a second: the system counts it per process.
#[cfg(target_os = "linux")]
fn processor_time(test: &str) -> u64 {
    let output = std::process::Command::new(std::env::current_exe().unwrap())
        .args(["--exact", test, "--nocapture", "--test-threads=1"])
        .env(COUNTING, "1")
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&output.stdout);
    assert!(output.status.success(), "{said}");
    said.lines().find_map(|line| line.split_once(TOOK)?.1.parse().ok()).expect("it says what it took")
}

/// Says in a child process that it is one.
#[cfg(target_os = "linux")]
const COUNTING: &str = "MARRONNIER_COUNTING";
#[cfg(target_os = "linux")]
const TOOK: &str = "hundredths of processor time: ";

#[cfg(target_os = "linux")]
#[test]
fn pictures_made_to_harm_cost_less_than_two_seconds_of_processor_time() {
    if std::env::var_os(COUNTING).is_none() {
        let name = "tests::hostile::pictures_made_to_harm_cost_less_than_two_seconds_of_processor_time";
        let took = processor_time(name);
        assert!(took < 200, "{took} hundredths of a second");
        return;
    }
    a_picture_of_a_hundred_thousand_pixels_a_side_is_not_decoded();
    a_webp_bomb_is_not_decoded();
    a_jpeg_that_refines_without_end_is_not_decoded();
    // after the name in brackets: state, ten numbers, then time in the program and in the system
    let told = std::fs::read_to_string("/proc/self/stat").unwrap();
    let numbers: Vec<u64> = told
        .rsplit(')')
        .next()
        .unwrap()
        .split_whitespace()
        .skip(11)
        .take(2)
        .map(|n| n.parse().unwrap())
        .collect();
    println!("{TOOK}{}", numbers.iter().sum::<u64>());
}

#[test]
fn what_is_no_picture_is_said_to_be_none() {
    assert_eq!(refused(Vec::new()), "empty");
    assert_eq!(refused(b"<svg xmlns='http://www.w3.org/2000/svg'/>".to_vec()), "unknown");
    assert_eq!(refused(b"%PDF-1.7 and so on, and so on, and so on".to_vec()), "unknown");
    assert_eq!(refused(vec![0xff, 0xd8, 0xff]), "truncated");
    let mut heavy = file(scene(8, 8), ImageFormat::Png).to_vec();
    heavy.resize(LIMIT_BYTES as usize + 1, 0);
    assert_eq!(refused(heavy), "tooHeavy");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]
    /// Whatever is changed in a file, it is shown or refused; no decoder takes the program down.
    #[test]
    fn no_change_of_a_file_does_harm(
        kind in 0_usize..6,
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..12),
    ) {
        let formats = [ImageFormat::Jpeg, ImageFormat::Png, ImageFormat::Gif, ImageFormat::WebP, ImageFormat::Tiff,
            ImageFormat::Bmp];
        let mut bytes = file(photograph(48, 32, 5), formats[kind]).to_vec();
        for (place, value) in changes {
            let place = place.index(bytes.len());
            bytes[place] = value;
        }
        if let Ok(picture) = read(&Arc::new(bytes), Some(64)) {
            prop_assert!(u64::from(picture.width) * u64::from(picture.height) <= crate::LIMIT_PIXELS);
        }
    }
}
