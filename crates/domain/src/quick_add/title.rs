//! What is left of a line as a title that reads well. Changes no word of it.

use std::ops::Range;

/// Marks that separate, and dangle when one side is gone.
const SEPARATORS: [char; 12] = [',', ';', ':', '-', '–', '—', '|', '·', '/', '>', '→', '•'];

/// Words that dangle at the end when what they led to is gone.
const DANGLING: [&str; 14] =
    ["à", "a", "le", "la", "au", "pour", "sur", "on", "at", "for", "the", "de", "du", "avec"];

/// The title: `line` without the places of `claimed` and without the marks of `quotes`; both in order and apart.
pub(super) fn title(line: &str, claimed: &[Range<usize>], quotes: &[Range<usize>]) -> String {
    let mut title = String::new();
    let mut at = 0;
    for gap in claimed {
        join(&mut title, &plain(line, at..gap.start, quotes), at > 0);
        at = gap.end;
    }
    join(&mut title, &plain(line, at..line.len(), quotes), at > 0);
    if at > 0 && line[at..].trim().is_empty() {
        without_dangling(&mut title);
    }
    title.trim().to_owned()
}

/// A piece of the line with its spaces made single and its quotes left out.
fn plain(line: &str, place: Range<usize>, quotes: &[Range<usize>]) -> String {
    let is_quote =
        |at: usize, c: char| quotes.iter().any(|quote| quote.start == at || quote.end == at + c.len_utf8());
    let mut text = String::new();
    for (offset, c) in line[place.clone()].char_indices() {
        if is_quote(place.start + offset, c) {
            continue;
        }
        match (c.is_whitespace(), text.chars().next_back().is_some_and(char::is_whitespace)) {
            (true, true) => {}
            (true, false) => text.push(if c.is_control() { ' ' } else { c }),
            (false, _) => text.push(c),
        }
    }
    text
}

/// Puts `piece` after `title`; `gap` says that something was taken out between them.
fn join(title: &mut String, piece: &str, gap: bool) {
    if !gap {
        title.push_str(piece.trim_start());
        return;
    }
    if close_empty(title, piece) {
        return;
    }
    let left = title.trim_end_matches(|c: char| c.is_whitespace() || SEPARATORS.contains(&c)).len();
    let right = piece.trim_start_matches(|c: char| c.is_whitespace() || SEPARATORS.contains(&c));
    let before = title[left..].trim().chars().next();
    let after = piece[..piece.len() - right.len()].trim().chars().next();
    if right.is_empty() {
        // Another gap may follow: what separates stays until the end is known.
        if let Some(separator) = after.filter(|_| before.is_none() && left > 0) {
            title.truncate(left);
            title.push(separator);
        }
        return;
    }
    title.truncate(left);
    if right.starts_with([')', ']']) {
        title.push_str(right);
        return;
    }
    if left > 0 {
        let tight = right.starts_with(['.', '!', '?', '…']) && !piece.starts_with(char::is_whitespace);
        match before.or(after) {
            Some(mark @ (',' | ';')) => title.extend([mark, ' ']),
            Some(mark) => title.extend([' ', mark, ' ']),
            None if tight || title.ends_with(['(', '[']) => {}
            None => title.push(' '),
        }
    }
    title.push_str(right);
}

/// Removes a pair of brackets whose content was taken out.
fn close_empty(title: &mut String, piece: &str) -> bool {
    for (opening, closing) in [('(', ')'), ('[', ']')] {
        let left = title.trim_end();
        if left.ends_with(opening)
            && let Some(rest) = piece.trim_start().strip_prefix(closing)
        {
            title.truncate(left.len() - 1);
            join(title, rest, true);
            return true;
        }
    }
    false
}

fn without_dangling(title: &mut String) {
    loop {
        let end = title.trim_end_matches(|c: char| c.is_whitespace() || SEPARATORS.contains(&c)).len();
        title.truncate(end);
        let last = title.rsplit(char::is_whitespace).next().unwrap_or_default();
        if !DANGLING.contains(&last.to_lowercase().as_str()) {
            return;
        }
        title.truncate(end - last.len());
    }
}
