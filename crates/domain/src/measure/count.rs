//! The counting rules of networks, one function each. Knows no limit.

use super::{
    emoji::{is_emoji, is_part},
    span::{self, Found, Kind},
};
use crate::network::Counting;
use unicode_normalization::UnicodeNormalization;
use unicode_segmentation::UnicodeSegmentation;

/// What a link counts on X (`transformedURLLength`) and on Mastodon, however long it is.
const LINK: usize = 23;

/// The length of `text`, counted by `counting`.
pub fn count(text: &str, counting: Counting) -> u32 {
    let length = match counting {
        Counting::CodePoints => text.nfc().count(),
        Counting::Utf16 => text.encode_utf16().count(),
        Counting::Graphemes => graphemes(text),
        Counting::Weighted => weighted(text),
        Counting::EmojiBytes => emoji_bytes(text),
        Counting::ShortLinks => short_links(text),
    };
    u32::try_from(length).unwrap_or(u32::MAX)
}

fn graphemes(text: &str) -> usize {
    text.graphemes(true).count()
}

/// twitter-text: <https://github.com/twitter/twitter-text>, `config/v3.json`.
fn weighted(text: &str) -> usize {
    let text: String = text.nfc().collect();
    outside(&text, |found| found.kind == Kind::Link, |_| LINK, weight_of_words)
}

fn weight_of_words(text: &str) -> usize {
    let weigh = |grapheme: &str| -> usize {
        if is_emoji(grapheme) {
            2 + grapheme.chars().filter(|c| !is_part(*c)).map(weight).sum::<usize>()
        } else {
            grapheme.chars().map(weight).sum()
        }
    };
    text.graphemes(true).map(weigh).sum()
}

/// The weight of a character: 1 in these ranges, else 2.
fn weight(c: char) -> usize {
    match u32::from(c) {
        0..=4351 | 8192..=8205 | 8208..=8223 | 8242..=8247 => 1,
        _ => 2,
    }
}

fn emoji_bytes(text: &str) -> usize {
    let text: String = text.nfc().collect();
    text.graphemes(true)
        .map(|grapheme| if is_emoji(grapheme) { grapheme.len() } else { grapheme.chars().count() })
        .sum()
}

/// <https://github.com/mastodon/mastodon>, `app/validators/status_length_validator.rb`.
fn short_links(text: &str) -> usize {
    let shortened = |found: &Found| match found.kind {
        Kind::Link => found.has_scheme,
        Kind::Mention => true,
        Kind::Hashtag => false,
    };
    let length = |text: &str| match text.strip_prefix('@') {
        // `@name@server` counts as `@name`.
        Some(mention) => 1 + graphemes(mention.split('@').next().unwrap_or(mention)),
        None => LINK,
    };
    outside(text, shortened, length, graphemes)
}

/// The sum over `text` of `length` for each thing that `picks`, and of `rest` for what is between.
fn outside(
    text: &str,
    picks: impl Fn(&Found) -> bool,
    length: impl Fn(&str) -> usize,
    rest: impl Fn(&str) -> usize,
) -> usize {
    let mut total = 0;
    let mut at = 0;
    for found in span::find(text).into_iter().filter(picks) {
        total += rest(&text[at..found.start]) + length(&text[found.start..found.end]);
        at = found.end;
    }
    total + rest(&text[at..])
}
