//! Times in a line: "18h30", "à midi", "from 6 to 7pm". Parts of the day are for [`super::moment`].

use super::guard;
use crate::{
    moment::TimeOfDay,
    written::{
        Unreadable,
        time::form::{self, Place},
        token::{Kind, Token, number, one_of, word},
    },
};

/// Words that say that a time follows.
const LEADS: [&str; 6] = ["a", "at", "@", "vers", "around", "t"];

/// The time that begins at `at`, its "à" included; `beside` says that a date stands just before.
pub(super) fn scan(tokens: &[Token], at: usize, beside: bool) -> Option<(TimeOfDay, usize)> {
    if let Some(next) = one_of(tokens, at, &["de", "from", "entre", "between"]) {
        return span(tokens, next, true);
    }
    if let Some(found) = span(tokens, at, false) {
        return Some(found).filter(|(_, next)| beside || !guard::is_tied(tokens, at, *next));
    }
    let lead = one_of(tokens, at, &LEADS);
    let found =
        form::scan(tokens, lead.unwrap_or(at), Place::Sentence).or_else(|| bare(tokens, at, beside))?;
    let time = found.time.ok()?;
    let free = lead.is_some() || beside || !unsaid(tokens, at, found.next);
    let tied = !beside && guard::is_tied(tokens, at, found.next);
    (free && !tied).then_some((time, found.next))
}

/// Whether a time stands at `at`, with or without "à".
pub(super) fn begins(tokens: &[Token], at: usize) -> bool {
    let at = one_of(tokens, at, &LEADS).unwrap_or(at);
    form::scan(tokens, at, Place::Sentence).is_some_and(|found| found.time.is_ok())
        || form::part_of_day(tokens, at).is_some()
}

/// A bare hour that is a duration, or a "midi" that is part of a name.
fn unsaid(tokens: &[Token], at: usize, next: usize) -> bool {
    let noon = matches!(word(tokens, at), Some("midi" | "noon" | "midday" | "minuit" | "midnight"));
    let before = at.checked_sub(1).and_then(|before| word(tokens, before));
    let named = matches!(
        before,
        Some("du" | "le" | "the" | "un" | "a" | "pause" | "apres" | "menu" | "formule" | "high")
    );
    // "18h" is two tokens; with minutes it is no duration.
    noon && named || !noon && next == at + 2 && guard::is_duration(tokens, at, next)
}

/// "18h-19h", "6 to 7pm": the beginning counts. "9h et 18h" is no span, unless "entre" stands before.
fn span(tokens: &[Token], at: usize, between: bool) -> Option<(TimeOfDay, usize)> {
    let whole = form::scan(tokens, at, Place::Sentence).and_then(|first| {
        let second = form::span_sign(tokens, first.next)?;
        let one_more = !between && matches!(word(tokens, first.next), Some("et" | "and" | "ou" | "or"));
        let end = form::scan(tokens, second, Place::Sentence)?.next;
        (!one_more).then_some((first.time, end))
    });
    let (time, next) = whole.or_else(|| {
        let one_more = !between && matches!(word(tokens, at + 1), Some("et" | "and" | "ou" | "or"));
        let found = form::span(tokens, at, Place::Sentence).filter(|_| !one_more)?;
        Some((found.time, found.next))
    })?;
    Some((time.ok()?, next))
}

/// "Friday at 9": an hour that only its "at" and its date make one, last in what is said.
fn bare(tokens: &[Token], at: usize, beside: bool) -> Option<form::Found> {
    let start = one_of(tokens, at, &["at"]).filter(|_| beside)?;
    let (hour @ 0..24, 1..=2) = number(tokens, start)? else { return None };
    let last = match tokens.get(start + 1).map(|token| (&token.kind, token.spaced)) {
        None => true,
        Some((Kind::Mark(sign), spaced)) => spaced || matches!(sign, ',' | ';' | '!' | '?' | ')'),
        Some(_) => false,
    };
    let time = TimeOfDay::new(hour, 0).ok_or(Unreadable::Impossible);
    last.then_some(form::Found { time, next: start + 1, day_after: false })
}

/// Where the line goes on after what is written as a time and cannot be one: "25h", "18h75".
pub(super) fn impossible(tokens: &[Token], at: usize) -> Option<usize> {
    let found = form::scan(tokens, at, Place::Sentence).filter(|found| found.time.is_err())?;
    let told = guard::is_tied(tokens, at, found.next) || guard::is_duration(tokens, at, found.next);
    (!told).then_some(found.next)
}
