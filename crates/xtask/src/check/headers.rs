//! Every Rust module opens with one sentence on what it is for. Does not judge the sentence.

use super::sources::{named, none_of, under};
use crate::Outcome;
use std::fs;

pub fn check() -> Outcome {
    let mut wrongs = Vec::new();
    for path in under(&["crates", "src-tauri", "tests"], &["rs"])? {
        let text = fs::read_to_string(&path)?;
        let first = text.lines().next().unwrap_or_default();
        let sentence = first.strip_prefix("//! ").unwrap_or_default().trim();
        if sentence.is_empty() {
            wrongs.push(format!("{}:1: must open with `//!` and a sentence: what it is for", named(&path)));
        }
    }
    none_of(&wrongs)
}
