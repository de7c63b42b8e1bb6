//! The difference of two texts in words, as a reader would underline it.

use serde::{Deserialize, Serialize};
use similar::{ChangeTag, TextDiff};
use ts_rs::TS;

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
pub fn words(from: &str, to: &str) -> Vec<WordRun> {
    let mut runs: Vec<WordRun> = Vec::new();
    for change in TextDiff::from_unicode_words(from, to).iter_all_changes() {
        let state = match change.tag() {
            ChangeTag::Equal => WordState::Same,
            ChangeTag::Delete => WordState::Removed,
            ChangeTag::Insert => WordState::Added,
        };
        match runs.last_mut() {
            Some(run) if run.state == state => run.text.push_str(change.value()),
            _ => runs.push(WordRun { state, text: change.value().to_owned() }),
        }
    }
    runs
}
