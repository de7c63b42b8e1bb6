//! Resizing, by Lanczos with premultiplied opacity, on the processor's vectors.

use crate::{Picture, Refusal};
use fast_image_resize::{
    FilterType, PixelTrait, ResizeAlg, ResizeOptions, Resizer,
    images::{TypedImage, TypedImageRef},
    pixels::{U8x3, U8x4},
};
use marronnier_domain::visual::Area;

/// A part of a picture, or all of it, at a size.
pub fn resized(picture: &Picture, area: Option<Area>, size: (u32, u32)) -> Result<Picture, Refusal> {
    by(picture, area, size, FilterType::Lanczos3)
}

/// The same by the mean of what each pixel covers: for measuring, not for looking at.
pub fn averaged(picture: &Picture, size: (u32, u32)) -> Result<Picture, Refusal> {
    by(picture, None, size, FilterType::Box)
}

fn by(
    picture: &Picture,
    area: Option<Area>,
    size: (u32, u32),
    filter: FilterType,
) -> Result<Picture, Refusal> {
    let size = (size.0.max(1), size.1.max(1));
    if size == picture.size() && area.is_none() {
        return Ok(picture.clone());
    }
    let mut options = ResizeOptions::new().resize_alg(ResizeAlg::Convolution(filter)).use_alpha(true);
    if let Some(area) = area {
        options = options.crop(area.x, area.y, area.width, area.height);
    }
    let pixels = match picture.channels {
        4 => pixels::<U8x4>(picture, size, &options)?,
        _ => pixels::<U8x3>(picture, size, &options)?,
    };
    Picture::new(size.0, size.1, picture.channels, pixels).ok_or(Refusal::Crashed)
}

// By type of pixel: the untyped way compiles the library for all sixteen of them.
fn pixels<P: PixelTrait>(
    picture: &Picture,
    size: (u32, u32),
    options: &ResizeOptions,
) -> Result<Vec<u8>, Refusal> {
    let source = TypedImageRef::<P>::from_buffer(picture.width, picture.height, &picture.pixels)
        .map_err(Refusal::broken)?;
    let mut pixels = vec![0; size.0 as usize * size.1 as usize * P::size()];
    let mut target = TypedImage::<P>::from_buffer(size.0, size.1, &mut pixels).map_err(Refusal::broken)?;
    Resizer::new().resize_typed(&source, &mut target, options).map_err(Refusal::broken)?;
    drop(target);
    Ok(pixels)
}

/// The size that makes a picture at most `longest` long, never larger than it is.
pub fn within(size: (u32, u32), longest: u32) -> (u32, u32) {
    let most = size.0.max(size.1);
    if most <= longest {
        return size;
    }
    let part = |side: u32| {
        let part = (u64::from(side) * u64::from(longest) + u64::from(most) / 2) / u64::from(most);
        u32::try_from(part.max(1)).unwrap_or(longest)
    };
    (part(size.0), part(size.1))
}
