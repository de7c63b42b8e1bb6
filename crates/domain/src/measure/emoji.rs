//! Tells whether a grapheme is an emoji. Knows no network.

use unicode_properties::{EmojiStatus, UnicodeEmoji};

const TEXT_STYLE: char = '\u{FE0E}';
const EMOJI_STYLE: char = '\u{FE0F}';
const KEYCAP: char = '\u{20E3}';
const JOINER: char = '\u{200D}';

/// Whether `grapheme` is shown as one emoji: a face, a flag, a keycap, a family. Emoji by default or asked for by
/// U+FE0F, and not text by U+FE0E.
pub(super) fn is_emoji(grapheme: &str) -> bool {
    let mut chars = grapheme.chars();
    let Some(first) = chars.next() else { return false };
    if first.is_ascii() {
        return first.is_emoji_char() && grapheme.contains(KEYCAP);
    }
    match chars.next() {
        Some(TEXT_STYLE) => false,
        Some(EMOJI_STYLE | JOINER | '\u{1F3FB}'..='\u{1F3FF}') => first.is_emoji_char(),
        _ => by_default(first),
    }
}

/// Whether `c` in an emoji's grapheme belongs to the sequence, unlike an accent that was put on it.
pub(super) fn is_part(c: char) -> bool {
    matches!(c, TEXT_STYLE | EMOJI_STYLE | KEYCAP | JOINER | '\u{E0020}'..='\u{E007F}') || c.is_emoji_char()
}

fn by_default(c: char) -> bool {
    matches!(
        c.emoji_status(),
        EmojiStatus::EmojiPresentation
            | EmojiStatus::EmojiPresentationAndModifierBase
            | EmojiStatus::EmojiPresentationAndEmojiComponent
            | EmojiStatus::EmojiPresentationAndModifierAndEmojiComponent
    )
}
