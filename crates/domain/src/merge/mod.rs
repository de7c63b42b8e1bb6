//! Brings two rewritings of one text together, words as units: what only one of them changed is taken, what both changed
//! is shown side by side to choose. Loses no word of either.

mod choice;
#[cfg(test)]
mod tests;

pub use choice::{Choice, resolved};

use crate::answered::spaced_words;
use serde::{Deserialize, Serialize};
use similar::{Algorithm, DiffOp, capture_diff_slices};
use ts_rs::TS;

/// Who changed a piece of text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename = "PieceOf")]
pub enum Of {
    /// Nobody.
    Nobody,
    /// Us alone.
    Ours,
    /// Them alone.
    Theirs,
    /// Both, in the same way.
    Agreed,
    /// Both, each in their way: to choose.
    Both,
}

/// A run of words of the three texts; the runs of each text make it up again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename = "MergePiece")]
pub struct Piece {
    /// Who changed it.
    pub of: Of,
    /// As both had it.
    pub base: String,
    /// As it is here.
    pub ours: String,
    /// As it came back.
    pub theirs: String,
}

/// A stretch of the base that one side rewrote.
#[derive(Clone, Copy)]
struct Change {
    from: usize,
    to: usize,
    side_to: usize,
}

fn changes(base: &[&str], side: &[&str]) -> Vec<Change> {
    capture_diff_slices(Algorithm::Myers, base, side)
        .into_iter()
        .filter(|op| !matches!(op, DiffOp::Equal { .. }))
        .map(|op| {
            let (old, new) = (op.old_range(), op.new_range());
            Change { from: old.start, to: old.end, side_to: new.end }
        })
        .collect()
}

/// The pieces of a text that was `base`, is `ours` here and came back as `theirs`.
///
/// Changes that touch each other are one piece: two people who rewrote neighbouring words meant the same sentence.
pub fn merge(base: &str, ours: &str, theirs: &str) -> Vec<Piece> {
    let (old, here, back) = (spaced_words(base), spaced_words(ours), spaced_words(theirs));
    let (mut mine, mut other) = (Side::of(&old, &here), Side::of(&old, &back));
    let mut pieces = Vec::new();
    let mut at = 0;
    while let Some(start) = [mine.next(), other.next()].into_iter().flatten().map(|change| change.from).min()
    {
        let end = grown(start, &mut mine, &mut other);
        push(&mut pieces, &old[at..start], mine.kept(at, start), other.kept(at, start));
        push(&mut pieces, &old[start..end], mine.taken(start, end), other.taken(start, end));
        at = end;
    }
    push(&mut pieces, &old[at..], mine.kept(at, old.len()), other.kept(at, old.len()));
    pieces
}

/// Takes every change that touches the stretch from `start`, and says where it ends.
fn grown<'a>(start: usize, mine: &mut Side<'a>, other: &mut Side<'a>) -> usize {
    let mut end = start;
    loop {
        let grew = [&mut *mine, &mut *other].into_iter().any(|side| match side.next() {
            Some(change) if change.from <= end => {
                end = end.max(change.to);
                side.open += 1;
                true
            }
            _ => false,
        });
        if !grew {
            return end;
        }
    }
}

/// One rewriting, walked from its beginning.
struct Side<'a> {
    words: &'a [&'a str],
    changes: Vec<Change>,
    /// How many changes were taken.
    open: usize,
    /// How far its words were given out.
    at: usize,
}

impl<'a> Side<'a> {
    fn of(base: &[&str], words: &'a [&'a str]) -> Self {
        Self { words, changes: changes(base, words), open: 0, at: 0 }
    }

    fn next(&self) -> Option<Change> {
        self.changes.get(self.open).copied()
    }

    /// Its words for a stretch that it did not change.
    fn kept(&mut self, from: usize, to: usize) -> &'a [&'a str] {
        self.give(self.at + (to - from))
    }

    /// Its words for a stretch whose changes were all taken.
    fn taken(&mut self, from: usize, to: usize) -> &'a [&'a str] {
        // Behind the last change taken, base and side run in step.
        let until = match self.changes[..self.open].last() {
            Some(last) if last.to >= from && last.side_to >= self.at => last.side_to + (to - last.to),
            _ => self.at + (to - from),
        };
        self.give(until)
    }

    fn give(&mut self, until: usize) -> &'a [&'a str] {
        let words = self.words.get(self.at..until).unwrap_or_default();
        self.at = until;
        words
    }
}

fn push(pieces: &mut Vec<Piece>, base: &[&str], ours: &[&str], theirs: &[&str]) {
    if base.is_empty() && ours.is_empty() && theirs.is_empty() {
        return;
    }
    let of = match (ours == base, theirs == base) {
        (true, true) => Of::Nobody,
        (false, true) => Of::Ours,
        (true, false) => Of::Theirs,
        (false, false) if ours == theirs => Of::Agreed,
        (false, false) => Of::Both,
    };
    pieces.push(Piece { of, base: base.concat(), ours: ours.concat(), theirs: theirs.concat() });
}
