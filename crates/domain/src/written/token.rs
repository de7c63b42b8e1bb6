//! A text cut into numbers, words and marks, each with its place. Gives them no meaning.

use super::fold::fold;
use unicode_normalization::char::is_combining_mark;

#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Kind {
    /// A run of ASCII digits; the value stops at `u32::MAX`.
    Number { value: u32, digits: usize },
    /// A run of letters, folded.
    Word(String),
    /// Anything else that is not a space; all dashes are `-`, all apostrophes `'`.
    Mark(char),
}

/// One piece of a text; `start..end` are bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Token {
    pub kind: Kind,
    pub start: usize,
    pub end: usize,
    /// A space stands before it.
    pub spaced: bool,
}

/// Spaces of all widths, no-break ones included, and the invisible characters that travel with pasted text.
fn is_space(c: char) -> bool {
    c.is_whitespace() || matches!(c, '\u{200B}'..='\u{200F}' | '\u{2060}' | '\u{FEFF}' | '\u{AD}')
}

fn straight(c: char) -> char {
    match c {
        '‐' | '‑' | '‒' | '–' | '—' | '−' => '-',
        '’' | 'ʼ' | '‘' => '\'',
        '\u{2044}' | '\u{2215}' => '/',
        other => other,
    }
}

pub(crate) fn tokens(text: &str) -> Vec<Token> {
    let mut found = Vec::new();
    let mut spaced = false;
    let mut rest = text.char_indices().peekable();
    while let Some((start, c)) = rest.next() {
        if is_space(c) {
            spaced = true;
            continue;
        }
        let mut end = start + c.len_utf8();
        let mut extend = |belongs: fn(char) -> bool| {
            while let Some((at, next)) = rest.next_if(|(_, next)| belongs(*next)) {
                end = at + next.len_utf8();
            }
            end
        };
        let kind = if c.is_ascii_digit() {
            end = extend(|next| next.is_ascii_digit());
            Kind::Number { value: text[start..end].parse().unwrap_or(u32::MAX), digits: end - start }
        } else if c.is_alphabetic() {
            end = extend(|next| next.is_alphabetic() || is_combining_mark(next));
            Kind::Word(fold(&text[start..end]))
        } else {
            Kind::Mark(straight(c))
        };
        found.push(Token { kind, start, end, spaced });
        spaced = false;
    }
    found
}

pub(crate) fn word(tokens: &[Token], at: usize) -> Option<&str> {
    match tokens.get(at).map(|token| &token.kind) {
        Some(Kind::Word(word)) => Some(word),
        _ => None,
    }
}

/// Value and number of digits.
pub(crate) fn number(tokens: &[Token], at: usize) -> Option<(u32, usize)> {
    match tokens.get(at).map(|token| &token.kind) {
        Some(Kind::Number { value, digits }) => Some((*value, *digits)),
        _ => None,
    }
}

pub(crate) fn mark(tokens: &[Token], at: usize) -> Option<char> {
    match tokens.get(at).map(|token| &token.kind) {
        Some(Kind::Mark(c)) => Some(*c),
        _ => None,
    }
}

/// Whether the token stands against the one before it.
pub(crate) fn glued(tokens: &[Token], at: usize) -> bool {
    tokens.get(at).is_some_and(|token| !token.spaced)
}

/// Where a sequence ends that begins at `at`: words separated by spaces, marks as themselves (`"apres - demain"`).
pub(crate) fn sequence(tokens: &[Token], at: usize, pattern: &str) -> Option<usize> {
    let mut next = at;
    for piece in pattern.split(' ') {
        let same = match &tokens.get(next)?.kind {
            Kind::Word(word) => word == piece,
            Kind::Mark(c) => piece.chars().eq([*c]),
            Kind::Number { value, .. } => piece.parse() == Ok(*value),
        };
        if !same {
            return None;
        }
        next += 1;
    }
    Some(next)
}

/// The first of `patterns` that stands at `at`; put the longer ones first.
pub(crate) fn one_of(tokens: &[Token], at: usize, patterns: &[&str]) -> Option<usize> {
    patterns.iter().find_map(|pattern| sequence(tokens, at, pattern))
}
