//! Times without a day: "décembre 2026", "fin janvier", "déc-26", "semaine 50", "T1 2027". Makes no date of them.

use super::{
    names,
    token::{Token, glued, mark, number, one_of, word},
};
use chrono::{Datelike, NaiveDate};

/// Whether `tokens` name a month, a week or a quarter and nothing else, but for a remark behind it.
pub(crate) fn is_vague(tokens: &[Token], today: NaiveDate) -> bool {
    let at = lead(tokens);
    let Some(next) = period(tokens, at, today) else { return false };
    // "Décembre ou janvier", "décembre/janvier 2027".
    let other = one_of(tokens, next, &["ou", "or", "-", "/", "et", "and", "a", "to"])
        .and_then(|other| period(tokens, lead_from(tokens, other), today));
    is_remark(&tokens[other.unwrap_or(next)..])
}

fn lead(tokens: &[Token]) -> usize {
    lead_from(tokens, 0)
}

/// Past "fin", "courant", "mid-", "au mois de".
fn lead_from(tokens: &[Token], mut at: usize) -> usize {
    let words = [
        "fin",
        "debut",
        "mi -",
        "mi",
        "milieu",
        "courant",
        "mid -",
        "mid",
        "late",
        "early",
        "end of",
        "start of",
        "beginning of",
        "middle of",
        "en",
        "in",
        "vers",
        "pour",
        "for",
        "du",
        "de",
        "d '",
        "le",
        "la",
        "the",
        "a la",
        "au",
        "mois",
        "month",
        "of",
        "premiere quinzaine",
        "deuxieme quinzaine",
        "seconde quinzaine",
        "~",
    ];
    while let Some(next) = one_of(tokens, at, &words) {
        at = next;
    }
    at
}

fn period(tokens: &[Token], at: usize, today: NaiveDate) -> Option<usize> {
    month(tokens, at, today).or_else(|| month_in_figures(tokens, at)).or_else(|| week_or_quarter(tokens, at))
}

/// `décembre`, `déc. 2026`, and `déc-26` as spreadsheets show a month: two digits that are a year near today's.
fn month(tokens: &[Token], at: usize, today: NaiveDate) -> Option<usize> {
    let name = word(tokens, at)?;
    names::month(name)?;
    let next = at + 1 + usize::from(mark(tokens, at + 1) == Some('.') && glued(tokens, at + 1));
    let joined = one_of(tokens, next, &["-", "/", "'", "'", ","]).unwrap_or(next);
    match number(tokens, joined) {
        Some((1970..=2199, 4)) => Some(joined + 1),
        Some((year, 2)) => {
            let tight = joined > next && glued(tokens, next) && glued(tokens, joined);
            let short = i64::from(today.year() % 100);
            (tight && (short - 1..=short + 4).contains(&i64::from(year))).then_some(joined + 1)
        }
        // "Mar" alone is a Tuesday.
        _ => (names::weekday(name).is_none()).then_some(next),
    }
}

/// `12/2026`, `2026-12`.
fn month_in_figures(tokens: &[Token], at: usize) -> Option<usize> {
    mark(tokens, at + 1).filter(|sign| matches!(sign, '/' | '-' | '.'))?;
    match (number(tokens, at)?, number(tokens, at + 2)?) {
        ((1..=12, 1 | 2), (1970..=2199, 4)) | ((1970..=2199, 4), (1..=12, 1 | 2)) => Some(at + 3),
        _ => None,
    }
}

/// `semaine 50`, `S50`, `T1 2027`, `Q4`.
fn week_or_quarter(tokens: &[Token], at: usize) -> Option<usize> {
    let most = match word(tokens, at)? {
        "semaine" | "sem" | "s" | "week" | "w" => 53,
        "t" | "q" | "trimestre" | "quarter" => 4,
        _ => return None,
    };
    let at = one_of(tokens, at + 1, &["."]).unwrap_or(at + 1);
    let (value, 1 | 2) = number(tokens, at)? else { return None };
    let year = one_of(tokens, at + 1, &["-", "/"]).unwrap_or(at + 1);
    let next = if matches!(number(tokens, year), Some((1970..=2199, 4))) { year + 1 } else { at + 1 };
    (1..=most).contains(&value).then_some(next)
}

/// Nothing more, or a remark without any number: "(à confirmer)", "?".
fn is_remark(rest: &[Token]) -> bool {
    (0..rest.len()).all(|at| number(rest, at).is_none())
        && (rest.is_empty()
            || mark(rest, 0).is_some_and(|sign| matches!(sign, '(' | '?' | ',' | '.' | ';' | '!' | '-')))
}
