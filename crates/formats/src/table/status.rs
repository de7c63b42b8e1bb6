//! Statuses as people write them, with the person and the remark that often stand beside: `à valider (Maya)`.

use super::people;
use marronnier_domain::{id::PersonId, status::Status, written::fold::fold};

mod phrases;
#[cfg(test)]
mod tests;

/// What a cell of statuses says.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Said {
    /// Nothing when it is blank or not understood.
    pub status: Option<Status>,
    /// Who is named beside it.
    pub person: Option<String>,
    /// More is said than the status and the person: worth keeping.
    pub more: bool,
    /// Something is written that is no status.
    pub unknown: bool,
}

/// What `text` says.
pub(super) fn read(text: &str, people: &[(PersonId, String)]) -> Said {
    let text = text.trim();
    if text.is_empty() || text.chars().all(|c| matches!(c, '-' | '–' | '—' | '.' | '/')) {
        return Said::default();
    }
    let words = words(text);
    if let Some((status, from, to)) = phrase(&words) {
        let before = words.get(from).map_or("", |word| &text[..word.start]);
        let after = to.checked_sub(1).and_then(|last| words.get(last)).map_or("", |word| &text[word.end..]);
        let said = |text: &str| text.chars().any(char::is_alphanumeric);
        let (mut person, mut more) = (None, false);
        for part in [before, after].into_iter().filter(|part| said(part)) {
            match people::name(part, people).filter(|_| person.is_none()) {
                Some(name) => person = Some(name.to_owned()),
                None => more = true,
            }
        }
        return Said { status: Some(status), person, more, unknown: false };
    }
    if let Some(status) = sign(text) {
        let rest: String = text.chars().filter(|c| c.is_alphanumeric() || c.is_whitespace()).collect();
        let person = people::name(&rest, people).map(str::to_owned);
        let more = person.is_none() && !rest.trim().is_empty();
        return Said { status: Some(status), person, more, unknown: false };
    }
    Said { unknown: true, ..Said::default() }
}

struct Word {
    folded: String,
    start: usize,
    end: usize,
}

fn words(text: &str) -> Vec<Word> {
    let mut words = Vec::new();
    let mut start = None;
    for (at, letter) in text.char_indices().chain([(text.len(), ' ')]) {
        match (letter.is_alphanumeric() || matches!(letter, '\u{300}'..='\u{36F}'), start) {
            (true, None) => start = Some(at),
            (false, Some(from)) => {
                words.push(Word { folded: fold(&text[from..at]), start: from, end: at });
                start = None;
            }
            _ => {}
        }
    }
    words
}

/// The status that the words say, and which of them say it: at the beginning, else anywhere after a few words, unless
/// they are denied.
fn phrase(words: &[Word]) -> Option<(Status, usize, usize)> {
    let folded: Vec<&str> = words.iter().map(|word| word.folded.as_str()).collect();
    (0..folded.len().min(5)).find_map(|from| {
        let denied = from > 0
            && matches!(
                folded[from - 1],
                "pas" | "non" | "not" | "jamais" | "never" | "sans" | "no" | "encore" | "un" | "if" | "si"
            );
        if denied {
            return None;
        }
        (from + 1..=folded.len().min(from + 6)).rev().find_map(|to| {
            let status = phrases::find(&folded[from..to].join(" "))?;
            // "OK" alone says yes; inside a sentence it may say anything.
            let loose = from > 0 && to == from + 1 && phrases::LOOSE.contains(&folded[from]);
            (!loose).then_some((status, from, to))
        })
    })
}

/// Emoji and marks, when no word says more.
fn sign(text: &str) -> Option<Status> {
    text.chars().find_map(|c| match c {
        '○' | '💡' | '💭' => Some(Status::Idea),
        '◔' | '✏' | '📝' | '✍' | '🚧' => Some(Status::Drafting),
        '◑' | '👀' | '🔍' | '🔎' => Some(Status::InReview),
        '◕' | '📩' | '📨' | '📤' => Some(Status::WithClient),
        '●' | '✓' | '✔' | '✅' | '☑' | '👍' | '🟢' | '🆗' => Some(Status::Approved),
        '⏱' | '🕒' | '📅' | '🗓' | '⏰' => Some(Status::Scheduled),
        '🚀' | '📢' => Some(Status::Published),
        '‖' | '⏸' | '⏳' | '⌛' | '✋' => Some(Status::OnHold),
        '✕' | '❌' | '✗' | '✖' | '🚫' | '🗑' => Some(Status::Cancelled),
        _ => None,
    })
}
