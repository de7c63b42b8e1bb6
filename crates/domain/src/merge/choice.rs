//! What is chosen where both sides rewrote the same words, and the text that follows.

use super::{Of, Piece};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What becomes of a piece that both rewrote.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "take", rename_all = "camelCase")]
#[ts(rename = "MergeChoice")]
pub enum Choice {
    /// As it is here.
    Ours,
    /// As it came back.
    Theirs,
    /// One behind the other: ours first.
    Both,
    /// As written now.
    Written {
        /// The words.
        text: String,
    },
}

/// The text, given a choice for each piece of both in their order; nothing when one is missing.
pub fn resolved(pieces: &[Piece], choices: &[Choice]) -> Option<String> {
    let mut choices = choices.iter();
    let mut text = String::new();
    for piece in pieces {
        match piece.of {
            Of::Nobody => text.push_str(&piece.base),
            Of::Ours | Of::Agreed => text.push_str(&piece.ours),
            Of::Theirs => text.push_str(&piece.theirs),
            Of::Both => match choices.next()? {
                Choice::Ours => text.push_str(&piece.ours),
                Choice::Theirs => text.push_str(&piece.theirs),
                Choice::Both => {
                    text.push_str(&piece.ours);
                    if !piece.ours.is_empty() && !piece.theirs.starts_with(char::is_whitespace) {
                        text.push(' ');
                    }
                    text.push_str(&piece.theirs);
                }
                Choice::Written { text: written } => text.push_str(written),
            },
        }
    }
    Some(text)
}
