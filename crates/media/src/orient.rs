//! Turns pictures upright, as their camera wrote how it was held (EXIF orientation 1 to 8).

use crate::Picture;

/// The orientation that an EXIF block tells; 1 when it tells none.
pub fn of_exif(exif: &[u8]) -> u8 {
    image::metadata::Orientation::from_exif_chunk(exif).map_or(1, |told| told.to_exif())
}

/// Width and height once upright.
pub fn upright_size(size: (u32, u32), orientation: u8) -> (u32, u32) {
    if orientation >= 5 { (size.1, size.0) } else { size }
}

/// The picture upright.
pub fn upright(picture: Picture, orientation: u8) -> Picture {
    if !(2..=8).contains(&orientation) {
        return picture;
    }
    let (from_width, from_height) = (picture.width as usize, picture.height as usize);
    let (width, height) = upright_size(picture.size(), orientation);
    let channels = usize::from(picture.channels);
    let mut pixels = Vec::with_capacity(picture.pixels.len());
    for y in 0..height as usize {
        for x in 0..width as usize {
            let (from_x, from_y) = match orientation {
                2 => (from_width - 1 - x, y),
                3 => (from_width - 1 - x, from_height - 1 - y),
                4 => (x, from_height - 1 - y),
                5 => (y, x),
                6 => (y, from_height - 1 - x),
                7 => (from_width - 1 - y, from_height - 1 - x),
                _ => (from_width - 1 - y, x),
            };
            let at = (from_y * from_width + from_x) * channels;
            pixels.extend_from_slice(&picture.pixels[at..at + channels]);
        }
    }
    Picture { width, height, channels: picture.channels, pixels }
}
