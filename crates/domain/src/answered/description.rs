//! A description that came back against the one that was sent: texts rewritten, and what was added beside them.

use super::spacing::{Held, squeezed, tidied};
use crate::{
    id::ChannelId,
    share::{Letter, PartOf},
};
use serde::{Deserialize, Serialize};
use similar::{Algorithm, DiffOp, capture_diff_slices};
use ts_rs::TS;

/// Which text of a post.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum TextPart {
    /// A text.
    Text,
    /// Hashtags.
    Hashtags,
}

/// A text that was rewritten.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rewording {
    /// Which text.
    pub part: TextPart,
    /// Of which channel; the common one when there is none.
    pub channel: Option<ChannelId>,
    /// As it was sent.
    pub from: String,
    /// As it came back.
    pub to: String,
}

/// How many lines differ between what was sent and what came back.
pub fn distance(sent: &Letter, back: &str) -> usize {
    let lines =
        |text: &str| -> Vec<String> { text.lines().map(squeezed).filter(|line| !line.is_empty()).collect() };
    let (old, new) = (sent.0.iter().flat_map(|part| lines(&part.text)).collect::<Vec<_>>(), lines(back));
    let same: usize = capture_diff_slices(Algorithm::Patience, &old, &new)
        .iter()
        .map(|op| if let DiffOp::Equal { len, .. } = op { *len } else { 0 })
        .sum();
    old.len() + new.len() - 2 * same
}

/// What the reader wrote in a description: the texts they rewrote, and what they added around them.
///
/// Calendar programs wrap, trim and drop empty lines: lines are compared by their words, and empty ones not at all. What is
/// changed or put between the lines of a text rewrites it; whole lines before or after it, or among our own words, are
/// a comment.
pub fn read_back(sent: &Letter, back: &str) -> (Vec<Rewording>, String) {
    let lines =
        |text: &str| -> Vec<String> { text.lines().map(squeezed).filter(|line| !line.is_empty()).collect() };
    let mut old = Vec::new();
    // Which part each line sent belongs to.
    let mut part_of = Vec::new();
    for (n, part) in sent.0.iter().enumerate() {
        for line in lines(&part.text) {
            old.push(line);
            part_of.push(n);
        }
    }
    let new = lines(back);
    // Compared without regard to their kind, spaces come back as they were typed.
    let typed: Vec<String> = back.lines().map(tidied).filter(|line| !line.is_empty()).collect();
    let mut kept: Vec<Vec<(usize, String)>> = vec![Vec::new(); sent.0.len()];
    let mut touched = vec![false; sent.0.len()];
    let mut comment: Vec<String> = Vec::new();
    for op in capture_diff_slices(Algorithm::Patience, &old, &new) {
        match op {
            DiffOp::Equal { old_index, new_index, len } => {
                for n in 0..len {
                    kept[part_of[old_index + n]].push((old_index + n, typed[new_index + n].clone()));
                }
            }
            DiffOp::Delete { old_index, old_len, .. } => {
                (old_index..old_index + old_len).for_each(|line| touched[part_of[line]] = true);
            }
            DiffOp::Insert { old_index, new_index, new_len } => {
                let lines = &typed[new_index..new_index + new_len];
                // Between two lines of one text it is a part of it; at an edge it is said beside it.
                let inside = old_index
                    .checked_sub(1)
                    .and_then(|before| Some((part_of.get(before)?, part_of.get(old_index)?)))
                    .filter(|(before, after)| before == after)
                    .map(|(part, _)| *part)
                    .filter(|part| sent.0[*part].of != PartOf::Frame);
                match inside {
                    None => comment.extend(lines.iter().cloned()),
                    Some(part) => {
                        touched[part] = true;
                        kept[part].extend(lines.iter().map(|line| (old_index, line.clone())));
                    }
                }
            }
            DiffOp::Replace { old_index, old_len, new_index, new_len } => {
                for line in old_index..old_index + old_len {
                    touched[part_of[line]] = true;
                }
                // New lines go to the texts replaced, one for one; those that are left over, to the last text among them.
                let texts: Vec<usize> = (old_index..old_index + old_len)
                    .map(|line| part_of[line])
                    .filter(|part| sent.0[*part].of != PartOf::Frame)
                    .collect();
                // One of our own words with another end (« Réseaux : … ») is said of it, and is no text.
                let frames: Vec<&str> = (old_index..old_index + old_len)
                    .filter(|line| sent.0[part_of[*line]].of == PartOf::Frame)
                    .filter_map(|line| label(&old[line]))
                    .collect();
                let (beside, own): (Vec<usize>, Vec<usize>) = (new_index..new_index + new_len)
                    .partition(|line| label(&new[*line]).is_some_and(|label| frames.contains(&label)));
                for (n, line) in own.into_iter().enumerate() {
                    let line = typed[line].clone();
                    match texts.get(n).or(texts.last()) {
                        Some(part) => kept[*part].push((old_index + n, line)),
                        None => comment.push(line),
                    }
                }
                comment.extend(beside.into_iter().map(|line| typed[line].clone()));
            }
        }
    }
    let mut rewordings = Vec::new();
    for ((part, kept), touched) in sent.0.iter().zip(kept).zip(touched) {
        let (of, channel) = match part.of {
            PartOf::Frame => continue,
            PartOf::Text(channel) => (TextPart::Text, channel),
            PartOf::Hashtags(channel) => (TextPart::Hashtags, channel),
        };
        if touched {
            let to = with_gaps(&part.text, kept.into_iter().map(|(_, line)| line).collect());
            rewordings.push(Rewording { part: of, channel, from: part.text.clone(), to });
        }
    }
    (rewordings, comment.join("\n"))
}

/// What stands before the colon of a line.
fn label(line: &str) -> Option<&str> {
    line.split_once(':').map(|(label, _)| label.trim()).filter(|label| !label.is_empty())
}

/// The lines of a text that came back, with the empty lines that `sent` had after the lines that are still there.
fn with_gaps(sent: &str, lines: Vec<String>) -> String {
    let held = Held::of(sent);
    let mut sent_lines = sent.lines().peekable();
    let mut text = String::new();
    for line in lines {
        if !text.is_empty() {
            text.push('\n');
        }
        // The line as it was written here, when it is the same one: its inner spaces are kept.
        let place = sent_lines.clone().position(|one| squeezed(one) == squeezed(&line));
        match place {
            None => text.push_str(&held.again(&line)),
            Some(place) => {
                let skipped: Vec<&str> = sent_lines.by_ref().take(place).collect();
                let gap = skipped.iter().rev().take_while(|one| one.trim().is_empty()).count();
                if !text.is_empty() {
                    text.push_str(&"\n".repeat(gap));
                }
                text.push_str(sent_lines.next().unwrap_or(&line));
            }
        }
    }
    text
}
