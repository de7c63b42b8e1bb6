//! Keeps a passage of a text in its place while the text changes around it.

use crate::answered::spaced_words;
use similar::{Algorithm, DiffOp, capture_diff_slices};

/// Shorter words stand everywhere: those that come are not those that went.
const SHORTEST: usize = 4;

/// Where the passage `start..end` (UTF-16 units) of `old` is in `new`; nothing when its words were taken away.
///
/// Words put in before or behind it stay outside; words put in the place of its own are it; words that were put elsewhere
/// take it with them.
pub fn carried(old: &str, new: &str, start: u32, end: u32) -> Option<(u32, u32)> {
    let words = slice(old, start, end);
    let there = followed(old, new, start, end);
    if there.is_some_and(|(start, end)| slice(new, start, end) == words.trim()) {
        return there;
    }
    found_again(old, new, &words).or(there)
}

/// Where words that `old` lacks, or has once less, stand in `new`: pasted back after they were cut.
pub fn found_again(old: &str, new: &str, words: &str) -> Option<(u32, u32)> {
    let words = words.trim();
    if words.chars().count() < SHORTEST {
        return None;
    }
    let (before, after) = (spaced_words(old), spaced_words(new));
    let mut is = 0;
    let mut fresh = Vec::new();
    for op in steps(&before, &after) {
        let length = units(&after[op.new_range()]);
        if !matches!(op, DiffOp::Equal { .. }) && length > 0 {
            fresh.push((is, is + length));
        }
        is += length;
    }
    let touches = |(start, end): &(u32, u32)| fresh.iter().any(|(from, to)| start < to && from < end);
    places(new, words).into_iter().find(touches)
}

/// What leads from words to others; the space before them makes no difference.
fn steps(before: &[&str], after: &[&str]) -> Vec<DiffOp> {
    let bare = |words: &[&str]| words.iter().map(|word| word.trim().to_owned()).collect::<Vec<_>>();
    capture_diff_slices(Algorithm::Myers, &bare(before), &bare(after))
}

/// All places of some words in a text, in UTF-16 units.
fn places(text: &str, words: &str) -> Vec<(u32, u32)> {
    let length = words.encode_utf16().count() as u32;
    let mut found = Vec::new();
    let (mut byte, mut at) = (0, 0);
    for (start, _) in text.match_indices(words) {
        at += text[byte..start].encode_utf16().count() as u32;
        byte = start;
        found.push((at, at + length));
    }
    found
}

fn slice(text: &str, start: u32, end: u32) -> String {
    let units: Vec<u16> =
        text.encode_utf16().skip(start as usize).take(end.saturating_sub(start) as usize).collect();
    String::from_utf16_lossy(&units)
}

fn followed(old: &str, new: &str, start: u32, end: u32) -> Option<(u32, u32)> {
    let (before, after) = (spaced_words(old), spaced_words(new));
    let mut found: Option<(u32, u32)> = None;
    let mut put = |place: (u32, u32)| found = Some((found.map_or(place.0, |(start, _)| start), place.1));
    let (mut was, mut is) = (0, 0);
    for op in steps(&before, &after) {
        let (gone, come) = (units(&before[op.old_range()]), units(&after[op.new_range()]));
        match op {
            DiffOp::Equal { .. } => {
                let (mut was, mut is) = (was, is);
                for (old, new) in before[op.old_range()].iter().zip(&after[op.new_range()]) {
                    let (old, new) = (units(&[old]), units(&[new]));
                    let (from, to) = (start.max(was), end.min(was + old));
                    if from < to {
                        // from behind: the space before a word may be another
                        let place = |at: u32| is + new - new.min(was + old - at);
                        put((place(from), place(to)));
                    }
                    (was, is) = (was + old, is + new);
                }
            }
            DiffOp::Replace { .. } if start.max(was) < end.min(was + gone) => put((is, is + come)),
            _ => {}
        }
        (was, is) = (was + gone, is + come);
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
