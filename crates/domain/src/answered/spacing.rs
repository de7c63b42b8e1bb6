//! The spaces of a line that came back: calendar programs and people's keyboards make non-breaking ones plain, and what
//! the CM set with care must not be lost because a word beside it changed.

use std::collections::BTreeMap;

/// U+00A0, U+2007 and U+202F: no line is broken there.
fn never_breaks(sign: char) -> bool {
    matches!(sign, '\u{A0}' | '\u{2007}' | '\u{202F}')
}

/// A line with one plain space for any run of them, without those at its ends.
pub(super) fn squeezed(line: &str) -> String {
    line.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The same, but a run that holds a non-breaking space becomes that one.
pub(super) fn tidied(line: &str) -> String {
    let mut tidy = String::with_capacity(line.len());
    for (gap, word) in spaced(line) {
        if !tidy.is_empty() {
            tidy.push(gap.unwrap_or(' '));
        }
        tidy.push_str(word);
    }
    tidy
}

/// The words of a text, each with the non-breaking space before it, if that is what stands there.
fn spaced(text: &str) -> impl Iterator<Item = (Option<char>, &str)> {
    let mut rest = text;
    std::iter::from_fn(move || {
        let word = rest.trim_start();
        let gap = rest[..rest.len() - word.len()].chars().find(|sign| never_breaks(*sign));
        let end = word.find(char::is_whitespace).unwrap_or(word.len());
        rest = &word[end..];
        (end > 0).then_some((gap, &word[..end]))
    })
}

/// The non-breaking spaces of a text, found again by the words that they hold together.
pub(super) struct Held<'a> {
    between: BTreeMap<(&'a str, &'a str), char>,
    /// Before a sign such as « ! », whatever the word it follows.
    before: BTreeMap<&'a str, char>,
    /// After a sign such as « « », whatever the word it opens.
    after: BTreeMap<&'a str, char>,
}

impl<'a> Held<'a> {
    /// Those of this text.
    pub fn of(text: &'a str) -> Self {
        let is_sign = |word: &str| !word.contains(char::is_alphanumeric);
        let mut held = Self { between: BTreeMap::new(), before: BTreeMap::new(), after: BTreeMap::new() };
        for line in text.lines() {
            let mut last = None;
            for (gap, word) in spaced(line) {
                if let (Some(last), Some(gap)) = (last, gap) {
                    held.between.insert((last, word), gap);
                    if is_sign(word) {
                        held.before.insert(word, gap);
                    }
                    if is_sign(last) {
                        held.after.insert(last, gap);
                    }
                }
                last = Some(word);
            }
        }
        held
    }

    /// A tidied line with those spaces again where it has plain ones.
    pub fn again(&self, line: &str) -> String {
        let mut text = String::with_capacity(line.len());
        let mut last: Option<&str> = None;
        for (gap, word) in spaced(line) {
            if let Some(last) = last {
                let known = || self.between.get(&(last, word));
                let known = known().or_else(|| self.before.get(word)).or_else(|| self.after.get(last));
                text.push(gap.or(known.copied()).unwrap_or(' '));
            }
            text.push_str(word);
            last = Some(word);
        }
        text
    }
}
