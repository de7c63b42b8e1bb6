//! Pictures of the display: reads the X window dump that Xvfb paints in, writes PNG. Knows nothing of the page.

use crate::GLANCE;
use std::{
    fs::{self, File},
    io::{self, BufWriter, ErrorKind},
    path::Path,
};

/// Glances without a change after which the picture is taken to be complete.
const STILL: u32 = 6;

/// Glances after which it is taken as it is: something may blink or turn for ever.
const ENOUGH: u32 = 150;

/// The frame once nothing in it changes.
pub fn still(frame: &Path) -> Vec<u8> {
    let mut seen = fs::read(frame).unwrap_or_default();
    let mut same = 0;
    for _ in 0..ENOUGH {
        std::thread::sleep(GLANCE);
        let now = fs::read(frame).unwrap_or_default();
        same = if now == seen { same + 1 } else { 0 };
        seen = now;
        if same == STILL {
            break;
        }
    }
    seen
}

/// Writes the upper left part of a frame, of at most this size, as PNG.
pub fn write(frame: &[u8], (width, height): (usize, usize), file: &Path) -> io::Result<()> {
    let damaged = || io::Error::from(ErrorKind::InvalidData);
    // the header: numbers of 32 bits, big end first
    let number = |at: usize| -> io::Result<usize> {
        let bytes =
            frame.get(at * 4..at * 4 + 4).and_then(|bytes| bytes.try_into().ok()).ok_or_else(damaged)?;
        usize::try_from(u32::from_be_bytes(bytes)).map_err(|_| damaged())
    };
    let (header, row, colours) = (number(0)?, number(12)?, number(19)?);
    let (width, height) = (width.min(number(4)?), height.min(number(5)?));
    let pixels = frame.get(header + colours * 12..).ok_or_else(damaged)?;
    let mut picture = Vec::with_capacity(width * height * 3);
    for line in pixels.chunks(row).take(height) {
        let points = line.as_chunks::<4>().0.iter().take(width);
        points.for_each(|[blue, green, red, _]| picture.extend([red, green, blue]));
    }
    if let Some(folder) = file.parent() {
        fs::create_dir_all(folder)?;
    }
    let size = |size: usize| u32::try_from(size).map_err(|_| damaged());
    let mut encoder = png::Encoder::new(BufWriter::new(File::create(file)?), size(width)?, size(height)?);
    encoder.set_color(png::ColorType::Rgb);
    // they are kept in git: small before fast
    encoder.set_compression(png::Compression::High);
    encoder.write_header()?.write_image_data(&picture)?;
    Ok(())
}
