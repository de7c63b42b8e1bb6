//! Keeps a passage of a text in its place while the text changes around it.

use crate::answered::spaced_words;
use similar::{Algorithm, DiffOp, capture_diff_slices};

/// Where the passage `start..end` (UTF-16 units) of `old` is in `new`; nothing when its words were taken away.
///
/// Words put in before or behind it stay outside; words put in the place of its own are it.
pub fn carried(old: &str, new: &str, start: u32, end: u32) -> Option<(u32, u32)> {
    let (before, after) = (spaced_words(old), spaced_words(new));
    let mut found: Option<(u32, u32)> = None;
    let (mut was, mut is) = (0, 0);
    for op in capture_diff_slices(Algorithm::Myers, &before, &after) {
        let (gone, come) = (units(&before[op.old_range()]), units(&after[op.new_range()]));
        let (from, to) = (start.max(was), end.min(was + gone));
        if from < to {
            let place = match op {
                DiffOp::Equal { .. } => Some((is + (from - was), is + (to - was))),
                DiffOp::Replace { .. } => Some((is, is + come)),
                _ => None,
            };
            found = match (found, place) {
                (Some((start, _)), Some((_, end))) => Some((start, end)),
                (found, place) => found.or(place),
            };
        }
        was += gone;
        is += come;
    }
    found.and_then(|(start, end)| trimmed(new, start, end))
}

fn units(words: &[&str]) -> u32 {
    words.iter().map(|word| word.encode_utf16().count() as u32).sum()
}

/// Without the white space at its ends; nothing when there is nothing else.
fn trimmed(text: &str, start: u32, end: u32) -> Option<(u32, u32)> {
    let mut inked: Option<(u32, u32)> = None;
    let mut at = 0;
    for sign in text.chars() {
        let next = at + sign.len_utf16() as u32;
        if at >= start && next <= end && !sign.is_whitespace() {
            inked = Some((inked.map_or(at, |(first, _)| first), next));
        }
        at = next;
    }
    inked
}
