//! Colours as the screens of the networks take them: sRGB, whatever profile a picture carries.

use moxcms::{ColorProfile, DataColorSpace, Layout, TransformOptions};

/// A colour profile that was embedded and can be read.
pub struct Profile {
    profile: ColorProfile,
    space: DataColorSpace,
}

impl Profile {
    /// Nothing for an absent, broken or unusual one: its picture is taken as sRGB, which most are.
    pub fn read(icc: &[u8]) -> Option<Self> {
        let profile = ColorProfile::new_from_slice(icc).ok()?;
        let space = profile.color_space;
        Some(Self { profile, space })
    }

    /// Converts `source`; nothing when the profile is of another kind than the picture, or does not convert.
    fn convert(&self, source: &[u8], from: Layout, to: Layout, count: usize) -> Option<Vec<u8>> {
        let fits = match from {
            Layout::Gray => self.space == DataColorSpace::Gray,
            Layout::Rgba if matches!(to, Layout::Rgb) => self.space == DataColorSpace::Cmyk,
            _ => self.space == DataColorSpace::Rgb,
        };
        let srgb = ColorProfile::new_srgb();
        let made = || self.profile.create_transform_8bit(from, &srgb, to, TransformOptions::default()).ok();
        let transform = fits.then(made).flatten()?;
        let mut converted = vec![0; count];
        transform.transform(source, &mut converted).ok()?;
        Some(converted)
    }
}

/// Colours (3 channels, or 4 with opacity) to sRGB.
pub fn to_srgb(pixels: Vec<u8>, channels: u8, profile: Option<&Profile>) -> Vec<u8> {
    let layout = if channels == 4 { Layout::Rgba } else { Layout::Rgb };
    let Some(profile) = profile.filter(|profile| !is_srgb(profile)) else { return pixels };
    profile.convert(&pixels, layout, layout, pixels.len()).unwrap_or(pixels)
}

/// Greys to three channels of sRGB.
pub fn grey_to_srgb(grey: &[u8], profile: Option<&Profile>) -> Vec<u8> {
    let converted =
        profile.and_then(|profile| profile.convert(grey, Layout::Gray, Layout::Rgb, grey.len() * 3));
    converted.unwrap_or_else(|| grey.iter().flat_map(|value| [*value; 3]).collect())
}

/// Amounts of ink (cyan, magenta, yellow, black; 255 is full) to sRGB. `inverted` when 255 is none.
pub fn inks_to_srgb(inks: &[u8], inverted: bool, profile: Option<&Profile>) -> Vec<u8> {
    let inks: Vec<u8> = if inverted { inks.iter().map(|ink| 255 - ink).collect() } else { inks.to_vec() };
    let converted =
        profile.and_then(|profile| profile.convert(&inks, Layout::Rgba, Layout::Rgb, inks.len() / 4 * 3));
    converted.unwrap_or_else(|| {
        let light = |ink: u8, black: u8| ((255 - u32::from(ink)) * (255 - u32::from(black)) / 255) as u8;
        let pixel = |ink: &[u8]| [light(ink[0], ink[3]), light(ink[1], ink[3]), light(ink[2], ink[3])];
        inks.chunks_exact(4).flat_map(pixel).collect()
    })
}

/// Whether converting would change nothing that can be seen: most cameras embed sRGB itself.
fn is_srgb(profile: &Profile) -> bool {
    let levels = [0_u8, 24, 64, 128, 200, 255];
    let mut samples = Vec::with_capacity(levels.len().pow(3) * 3);
    for red in levels {
        for green in levels {
            samples.extend(levels.iter().flat_map(|blue| [red, green, *blue]));
        }
    }
    let converted = profile.convert(&samples, Layout::Rgb, Layout::Rgb, samples.len());
    converted.is_some_and(|converted| converted.iter().zip(&samples).all(|(a, b)| a.abs_diff(*b) <= 1))
}
