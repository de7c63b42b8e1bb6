//! Decodes JPEG, at a half, a quarter or an eighth of the size when that is enough: most of the work is never done.

use crate::{Head, Picture, Refusal, colour, decode, header, orient};
use jpeg_decoder::{Decoder, Error, PixelFormat};
use std::io;

/// The picture upright in sRGB, at least `longest` pixels long when it is.
pub fn decode(bytes: &[u8], head: &Head, longest: Option<u32>) -> Result<Picture, Refusal> {
    let frame = header::jpeg::read(bytes)?;
    let picture = match pixels(bytes, &frame, longest) {
        // Rare samplings that the scaling decoder does not know.
        Err(Refusal::Unsupported(_)) => decode::by_image(bytes, head)?,
        picture => picture?,
    };
    Ok(orient::upright(picture, head.orientation))
}

fn pixels(bytes: &[u8], frame: &header::jpeg::Frame<'_>, longest: Option<u32>) -> Result<Picture, Refusal> {
    // In one piece: who reads octet by octet is not to ask each time where it comes from.
    let (coded, rest) = bytes.split_at(frame.end);
    let padded = [coded, &PADDING, rest].concat();
    let mut source = padded.as_slice();
    let picture = decoded(&mut source, frame, longest);
    // Only what lacks pixels fails after its end.
    if source.len() < padded.len() - coded.len() { picture.map_err(|_| Refusal::Truncated) } else { picture }
}

fn decoded(
    source: &mut &[u8],
    frame: &header::jpeg::Frame<'_>,
    longest: Option<u32>,
) -> Result<Picture, Refusal> {
    let mut decoder = Decoder::new(source);
    decoder.set_max_decoding_buffer_size(header::LIMIT_PIXELS as usize * 4);
    if let Some(longest) = longest {
        let wanted = |side: u32| {
            let part = u64::from(side) * u64::from(longest) / u64::from(frame.width.max(frame.height));
            u16::try_from(part.max(1)).unwrap_or(u16::MAX)
        };
        decoder.scale(wanted(frame.width), wanted(frame.height)).map_err(refusal)?;
    }
    let pixels = decoder.decode().map_err(refusal)?;
    let info = decoder.info().ok_or(Refusal::Crashed)?;
    let size = (u32::from(info.width), u32::from(info.height));
    let profile = colour::Profile::read(&frame.icc);
    let pixels = match info.pixel_format {
        PixelFormat::L8 => colour::grey_to_srgb(&pixels, profile.as_ref()),
        PixelFormat::L16 => {
            let high: Vec<u8> = pixels
                .chunks_exact(2)
                .map(|two| u16::from_ne_bytes([two[0], two[1]]).to_be_bytes()[0])
                .collect();
            colour::grey_to_srgb(&high, profile.as_ref())
        }
        PixelFormat::RGB24 => colour::to_srgb(pixels, 3, profile.as_ref()),
        // The decoder takes inks for inverted, as Adobe writes them and few others do.
        PixelFormat::CMYK32 => colour::inks_to_srgb(&pixels, !frame.adobe, profile.as_ref()),
    };
    Picture::new(size.0, size.1, 3, pixels).ok_or(Refusal::Crashed)
}

/// Stands before the end mark. To who looks for a mark it is nothing; to who still looks for pixels it is a run of ones,
/// which is no code: a picture cut in its middle, with an end mark behind the cut, is not filled up with grey.
const PADDING: [u8; 1024] = {
    let mut padding = [0; 1024];
    let mut at = 0;
    while at < padding.len() {
        padding[at] = 0xff;
        at += 2;
    }
    padding
};

fn refusal(error: Error) -> Refusal {
    match error {
        Error::Io(error) if error.kind() == io::ErrorKind::UnexpectedEof => Refusal::Truncated,
        Error::Unsupported(feature) => Refusal::Unsupported(format!("{feature:?}")),
        Error::Format(text) if text.contains("unexpected") && text.contains("end") => Refusal::Truncated,
        other => Refusal::broken(other),
    }
}
