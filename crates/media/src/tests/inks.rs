//! Inks with a profile of a press: shown as that press prints them, not as light that the inks would take away.

use super::made::*;
use crate::read;
use std::{path::Path, sync::Arc};

/// Colours (L*a*b*) of a coated sheet printed with no ink or all of each, black the fastest: `at[c * 8 + m * 4 + y * 2 + k]`.
/// Measured ones of no press in particular; those with black are all but black.
const PRINTED: [[f64; 3]; 8] = [
    [100.0, 0.0, 0.0],    // paper
    [89.0, -5.0, 93.0],   // yellow
    [48.0, 74.0, -3.0],   // magenta
    [47.0, 68.0, 48.0],   // red
    [55.0, -37.0, -50.0], // cyan
    [50.0, -68.0, 27.0],  // green
    [24.0, 22.0, -46.0],  // blue
    [23.0, 0.0, 0.0],     // all three
];

/// A profile with one table: four inks, two steps each, to L*a*b*.
fn press() -> Vec<u8> {
    let mut table = b"mft1\0\0\0\0\x04\x03\x02\0".to_vec();
    table.extend([1, 0, 0, 0, 1, 0, 0, 0, 1_u32].iter().flat_map(|value| (value << 16).to_be_bytes()));
    let straight = |channels: usize| (0..channels).flat_map(|_| 0..=255_u8).collect::<Vec<_>>();
    table.extend(straight(4));
    for at in 0..16 {
        let [light, green_red, blue_yellow] = PRINTED[at / 2];
        let dark = if at % 2 == 1 { 0.15 } else { 1.0 };
        let octet = |value: f64| value.round().clamp(0.0, 255.0) as u8;
        table.extend([
            octet(light * dark * 2.55),
            octet(green_red * dark + 128.0),
            octet(blue_yellow * dark + 128.0),
        ]);
    }
    table.extend(straight(3));

    let white: Vec<u8> =
        [0x0000_f6d6_u32, 0x0001_0000, 0x0000_d32d].iter().flat_map(|n| n.to_be_bytes()).collect();
    let white = [b"XYZ \0\0\0\0".to_vec(), white].concat();
    let words = |kind: &[u8; 4], text: &str| [kind.as_slice(), &[0; 4], text.as_bytes(), &[0]].concat();
    let told = [&b"desc\0\0\0\0\0\0\0\x06press\0"[..], &[0; 78]].concat();
    let tags = [(b"A2B0", table), (b"wtpt", white), (b"desc", told), (b"cprt", words(b"text", "free"))];
    let mut head = vec![0; 128];
    head[8] = 2;
    head[9] = 0x40;
    head[12..24].copy_from_slice(b"prtrCMYKLab ");
    head[36..40].copy_from_slice(b"acsp");
    head[68..80].copy_from_slice(&[0, 0, 0xf6, 0xd6, 0, 1, 0, 0, 0, 0, 0xd3, 0x2d]);
    let mut body = (tags.len() as u32).to_be_bytes().to_vec();
    let mut place = 128 + 4 + tags.len() * 12;
    let mut data = Vec::new();
    for (name, mut content) in tags {
        body.extend(name);
        body.extend((place as u32).to_be_bytes());
        body.extend((content.len() as u32).to_be_bytes());
        content.resize(content.len().next_multiple_of(4), 0);
        place += content.len();
        data.extend(content);
    }
    let mut profile = [head, body, data].concat();
    let length = profile.len() as u32;
    profile[..4].copy_from_slice(&length.to_be_bytes());
    profile
}

/// What is seen of a sheet printed with these inks (255 is full).
fn seen(inks: [u8; 4], profile: Option<&[u8]>) -> [u8; 3] {
    let sheet: Vec<u8> = inks.repeat(32 * 32);
    let mut bytes = Vec::new();
    let mut encoder = jpeg_encoder::Encoder::new(&mut bytes, 98);
    profile.into_iter().for_each(|profile| encoder.add_icc_profile(profile).unwrap());
    encoder.encode(&sheet, 32, 32, jpeg_encoder::ColorType::Cmyk).unwrap();
    let picture = read(&Arc::new(bytes), None).unwrap();
    pixel(&picture, 16, 16)[..3].try_into().unwrap()
}

fn near(found: [u8; 3], wanted: [u8; 3], by: u8) -> bool {
    found.iter().zip(wanted).all(|(a, b)| a.abs_diff(b) <= by)
}

#[test]
fn inks_are_shown_as_the_press_of_their_profile_prints_them() {
    let profile = press();
    for (inks, printed) in [
        ([0, 0, 0, 0], [255, 255, 255]),
        // what a screen cannot show is shown as near as it can
        ([255, 0, 0, 0], [0, 147, 221]),
        ([0, 255, 0, 0], [229, 0, 119]),
        ([0, 255, 255, 0], [217, 27, 33]),
        ([0, 0, 0, 255], [38, 38, 38]),
    ] {
        let found = seen(inks, Some(&profile));
        assert!(near(found, printed, 40), "{inks:?}: {found:?}, not {printed:?}");
    }
    // as light that is taken away, it would be pure
    assert_eq!(seen([255, 0, 0, 0], None), [0, 255, 255]);
    assert!(!near(seen([255, 0, 0, 0], Some(&profile)), [0, 255, 255], 60));
}

#[test]
fn a_press_s_own_profile_is_followed_where_this_machine_has_one() {
    let places = [
        "/usr/share/color/icc/ghostscript/default_cmyk.icc",
        "/usr/share/color/icc/colord/FOGRA39L_coated.icc",
    ];
    let Some(profile) = places.iter().find_map(|place| std::fs::read(Path::new(place)).ok()) else {
        println!("skipped: no profile of a press on this machine");
        return;
    };
    assert!(near(seen([0, 0, 0, 0], Some(&profile)), [255, 255, 255], 12));
    let cyan = seen([255, 0, 0, 0], Some(&profile));
    assert!(cyan[0] < 80 && (120..220).contains(&cyan[1]) && cyan[2] > 180, "{cyan:?}");
    let black = seen([255, 255, 255, 255], Some(&profile));
    assert!(black.iter().all(|value| *value < 60), "{black:?}");
}
