//! From bytes to an upright picture in sRGB. The header was judged before (`header`); runs under `guard`.

use crate::{Head, Picture, Refusal, colour, guard, header::LIMIT_PIXELS, jpeg, orient};
use image::{DynamicImage, ImageDecoder, ImageFormat, ImageReader, Limits};
use marronnier_domain::visual::Kind;
use std::io::Cursor;

/// Memory that a decoder may take beside what it gives: a colour profile, a table, a row.
const LIMIT_BESIDE: u64 = 32 << 20;

/// The picture of a file whose header is known.
pub fn decode(bytes: &[u8], head: &Head, longest: Option<u32>) -> Result<Picture, Refusal> {
    match head.kind {
        Kind::Jpeg => jpeg::decode(bytes, head, longest),
        kind if kind.is_decoded() => {
            by_image(bytes, head).map(|picture| orient::upright(picture, head.orientation))
        }
        kind => Err(Refusal::Unsupported(kind.word().to_owned())),
    }
}

/// Width and height as stored, and the EXIF orientation, by the decoder that will be used.
pub fn size(bytes: &[u8], kind: Kind) -> Result<((u32, u32), u8), Refusal> {
    guard::caught(|| {
        let mut decoder = decoder(bytes, kind, LIMIT_BESIDE)?;
        let size = decoder.dimensions();
        let orientation = decoder.orientation().map_or(1, |told| told.to_exif());
        Ok((size, orientation))
    })
}

/// By the `image` crate: the first image, as stored, in sRGB.
pub fn by_image(bytes: &[u8], head: &Head) -> Result<Picture, Refusal> {
    // 16 bits in four channels
    let mut decoder = decoder(bytes, head.kind, head.pixels().min(LIMIT_PIXELS) * 8 + LIMIT_BESIDE)?;
    crate::header::affordable(decoder.dimensions())?;
    let profile = decoder.icc_profile().ok().flatten().and_then(|icc| colour::Profile::read(&icc));
    let decoded = DynamicImage::from_decoder(decoder)?;
    if is_scene_light(&decoded) {
        return Err(Refusal::Unsupported("values brighter than white".to_owned()));
    }
    let (width, height) = (decoded.width(), decoded.height());
    let has_opacity = decoded.color().has_alpha();
    let picture = if !decoded.color().has_color() && !has_opacity {
        let grey = decoded.into_luma8().into_raw();
        Picture::new(width, height, 3, colour::grey_to_srgb(&grey, profile.as_ref()))
    } else if has_opacity && !decoded.color().has_color() {
        let both = decoded.into_luma_alpha8().into_raw();
        let grey: Vec<u8> = both.chunks_exact(2).map(|pixel| pixel[0]).collect();
        let colours = colour::grey_to_srgb(&grey, profile.as_ref());
        let opacities = both.chunks_exact(2).map(|pixel| pixel[1]);
        let pixels = colours.chunks_exact(3).zip(opacities).flat_map(|(rgb, a)| [rgb[0], rgb[1], rgb[2], a]);
        Picture::new(width, height, 4, pixels.collect()).map(Picture::plain)
    } else if has_opacity {
        let pixels = decoded.into_rgba8().into_raw();
        Picture::new(width, height, 4, colour::to_srgb(pixels, 4, profile.as_ref())).map(Picture::plain)
    } else {
        let pixels = decoded.into_rgb8().into_raw();
        Picture::new(width, height, 3, colour::to_srgb(pixels, 3, profile.as_ref()))
    };
    picture.ok_or(Refusal::Crashed)
}

/// Numbers with a fraction that go beyond white (1.0) in more than a hundredth of the picture: light as it was measured,
/// which no one way of showing does justice to. A few beyond it are what a resizing leaves, and are white.
fn is_scene_light(decoded: &DynamicImage) -> bool {
    // opacity is never beyond 1.0 in what is right, and counts for nothing here
    let (values, channels): (&[f32], usize) = match decoded {
        DynamicImage::ImageRgb32F(picture) => (picture, 3),
        DynamicImage::ImageRgba32F(picture) => (picture, 4),
        _ => return false,
    };
    let pixels = values.chunks_exact(channels);
    let all = pixels.len();
    let beyond = pixels.filter(|pixel| pixel[..3].iter().any(|value| *value > 1.0)).count();
    beyond * 100 > all
}

fn decoder(bytes: &[u8], kind: Kind, memory: u64) -> Result<impl ImageDecoder + '_, Refusal> {
    let format = match kind {
        Kind::Jpeg => ImageFormat::Jpeg,
        Kind::Png => ImageFormat::Png,
        Kind::Webp => ImageFormat::WebP,
        Kind::Gif => ImageFormat::Gif,
        Kind::Tiff => ImageFormat::Tiff,
        Kind::Bmp => ImageFormat::Bmp,
        other => return Err(Refusal::Unsupported(other.word().to_owned())),
    };
    let mut reader = ImageReader::with_format(Cursor::new(bytes), format);
    let mut limits = Limits::no_limits();
    limits.max_alloc = Some(memory);
    reader.limits(limits);
    Ok(reader.into_decoder()?)
}
