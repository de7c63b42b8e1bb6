//! The difference of two texts in words, as a reader would underline it.

use serde::{Deserialize, Serialize};
use similar::{Algorithm, DiffOp, capture_diff_slices};
use ts_rs::TS;
use unicode_segmentation::UnicodeSegmentation;

/// What became of some words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum WordState {
    /// In both texts.
    Same,
    /// In the first only.
    Removed,
    /// In the second only.
    Added,
}

/// Words in a row of one state, with the spaces between them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct WordRun {
    /// What became of them.
    pub state: WordState,
    /// The words.
    pub text: String,
}

/// The difference in words of any script; the runs of the first text make it up again, so do those of the second.
///
/// A word is compared with the space before it: spaces alone would match everywhere and tear sentences apart.
pub fn words(from: &str, to: &str) -> Vec<WordRun> {
    let (old, new) = (spaced_words(from), spaced_words(to));
    let mut runs: Vec<WordRun> = Vec::new();
    let mut add = |state, words: &[&str]| {
        let text = words.concat();
        match runs.last_mut() {
            _ if text.is_empty() => {}
            Some(run) if run.state == state => run.text.push_str(&text),
            _ => runs.push(WordRun { state, text }),
        }
    };
    for op in capture_diff_slices(Algorithm::Myers, &old, &new) {
        match op {
            DiffOp::Equal { old_index, len, .. } => add(WordState::Same, &old[old_index..old_index + len]),
            DiffOp::Delete { old_index, old_len, .. } => {
                add(WordState::Removed, &old[old_index..old_index + old_len]);
            }
            DiffOp::Insert { new_index, new_len, .. } => {
                add(WordState::Added, &new[new_index..new_index + new_len])
            }
            DiffOp::Replace { old_index, old_len, new_index, new_len } => {
                add(WordState::Removed, &old[old_index..old_index + old_len]);
                add(WordState::Added, &new[new_index..new_index + new_len]);
            }
        }
    }
    runs
}

/// The words of a text by Unicode's rules (UAX 29), each with the white space before it.
pub(crate) fn spaced_words(text: &str) -> Vec<&str> {
    let mut words = Vec::new();
    let mut start = 0;
    for (at, word) in text.split_word_bound_indices() {
        let end = at + word.len();
        if !word.trim().is_empty() || end == text.len() {
            words.push(&text[start..end]);
            start = end;
        }
    }
    words
}
