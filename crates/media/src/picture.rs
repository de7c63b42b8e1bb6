//! Pixels: eight bits a channel, red, green, blue and perhaps opacity, row by row from the top.

/// A picture in memory. `pixels` holds `width * height * channels` octets.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picture {
    /// In pixels.
    pub width: u32,
    /// In pixels.
    pub height: u32,
    /// 3, or 4 with opacity (not premultiplied).
    pub channels: u8,
    /// Row by row.
    pub pixels: Vec<u8>,
}

impl Picture {
    /// Wraps pixels whose count is right; nothing when it is not.
    pub(crate) fn new(width: u32, height: u32, channels: u8, pixels: Vec<u8>) -> Option<Self> {
        let count = u64::from(width) * u64::from(height) * u64::from(channels);
        (count == pixels.len() as u64 && count > 0).then_some(Self { width, height, channels, pixels })
    }

    /// Width and height.
    pub fn size(&self) -> (u32, u32) {
        (self.width, self.height)
    }

    /// Whether something of it is not opaque.
    pub fn is_see_through(&self) -> bool {
        self.channels == 4 && self.pixels.chunks_exact(4).any(|pixel| pixel[3] != u8::MAX)
    }

    /// The same without opacity, laid on white: the networks show no picture through.
    pub(crate) fn on_white(self) -> Self {
        if self.channels != 4 {
            return self;
        }
        let mut pixels = Vec::with_capacity(self.pixels.len() / 4 * 3);
        for pixel in self.pixels.chunks_exact(4) {
            let opacity = u32::from(pixel[3]);
            pixels.extend(pixel[..3].iter().map(|value| {
                let value = u32::from(*value) * opacity + 255 * (255 - opacity);
                ((value + 127) / 255) as u8
            }));
        }
        Self { channels: 3, pixels, ..self }
    }

    /// The same without opacity when nothing shows through.
    pub(crate) fn plain(self) -> Self {
        if self.channels == 4 && !self.is_see_through() { self.on_white() } else { self }
    }
}
