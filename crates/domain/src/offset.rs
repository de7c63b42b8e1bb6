//! From bytes of a text to the UTF-16 units that the page counts in. Only forward: ask in the order of the text.

/// Translates places of one text.
pub(crate) struct Utf16<'a> {
    text: &'a str,
    byte: usize,
    unit: u32,
}

impl<'a> Utf16<'a> {
    pub(crate) fn new(text: &'a str) -> Self {
        Self { text, byte: 0, unit: 0 }
    }

    /// The place of `byte`, a boundary of characters not before the last one asked for.
    pub(crate) fn at(&mut self, byte: usize) -> u32 {
        let between = self.text.get(self.byte..byte).unwrap_or_default();
        self.unit += between.chars().map(|c| c.len_utf16() as u32).sum::<u32>();
        self.byte = byte.max(self.byte);
        self.unit
    }
}
