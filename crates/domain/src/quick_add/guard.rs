//! Tells what belongs to a sentence from what is said to the calendar, by the words around it.

use crate::written::{
    names,
    token::{Token, glued, mark, number, one_of, sequence, word},
};

/// Words after which a day or an hour is part of what is told, not of when it is told.
const BEFORE_ANY: [&str; 30] = [
    "de", "d", "des", "l", "les", "of", "avant", "jusqu", "jusque", "depuis", "des", "apres", "entre",
    "until", "till", "before", "after", "since", "between", "by", "au", "to", "through", "toutes", "tous",
    "chaque", "every", "each", "pendant", "during",
];

/// Words before a mere day of the week.
const BEFORE_WEEKDAY: [&str; 16] = [
    "du",
    "le",
    "la",
    "the",
    "un",
    "a",
    "black",
    "cyber",
    "giving",
    "casual",
    "good",
    "super",
    "small",
    "throwback",
    "business",
    "mon",
];

/// Words before two numbers that are not a date.
const BEFORE_FRACTION: [&str; 14] = [
    "partie", "part", "episode", "ep", "n", "no", "vol", "volume", "chapitre", "slide", "etape", "step",
    "jour", "day",
];

fn before(tokens: &[Token], at: usize, words: &[&str]) -> bool {
    let Some(previous) = at.checked_sub(1) else { return false };
    if matches!(mark(tokens, previous), Some('\'')) {
        return previous.checked_sub(1).is_some_and(|at| word(tokens, at).is_some());
    }
    word(tokens, previous).is_some_and(|previous| words.contains(&previous))
}

/// Whether the tokens from `start` to `end` are tied to their neighbours: "avant le 18", "lundi-vendredi", "today’s".
pub(super) fn is_tied(tokens: &[Token], start: usize, end: usize) -> bool {
    let joined = start > 0
        && glued(tokens, start)
        && (matches!(mark(tokens, start - 1), Some('-' | '/' | '\'' | '.' | '_' | '&' | '$' | '€'))
            || word(tokens, start - 1).is_some()
            || number(tokens, start - 1).is_some());
    let sticks = |at| glued(tokens, at) && (word(tokens, at).is_some() || number(tokens, at).is_some());
    let goes_on = sticks(end)
        || glued(tokens, end)
            && matches!(mark(tokens, end), Some('-' | '/' | '\'' | '_' | '%' | '€' | '$' | '+'))
            && sticks(end + 1)
        || glued(tokens, end) && matches!(mark(tokens, end), Some('%' | '€' | '$'));
    // "Avant le 18": the word that ties stands before the article.
    let article = start > 1 && matches!(word(tokens, start - 1), Some("le" | "la" | "the"));
    joined || goes_on || before(tokens, start - usize::from(article), &BEFORE_ANY)
}

/// Whether the mere day of the week at `start` is part of a name or of a span: "du dimanche", "mardi gras".
pub(super) fn is_named(tokens: &[Token], start: usize, end: usize) -> bool {
    let feasts = [
        "gras",
        "saint",
        "noir",
        "fou",
        "des rameaux",
        "de paques",
        "de pentecote",
        "de l ' ascension",
        "de fete",
    ];
    let span = one_of(tokens, end, &["au", "a", "to", "through", "-"])
        .is_some_and(|next| word(tokens, next).and_then(names::weekday).is_some());
    before(tokens, start, &BEFORE_WEEKDAY) || one_of(tokens, end, &feasts).is_some() || span
}

/// Whether the two numbers at `start` count parts or are a way of speaking.
pub(super) fn is_fraction(tokens: &[Token], start: usize) -> bool {
    before(tokens, start, &BEFORE_FRACTION)
        || sequence(tokens, start, "24 / 7").is_some()
        || start > 0 && matches!(mark(tokens, start - 1), Some('°' | 'º' | '('))
}

/// Whether an hour without minutes at `start` is a duration: "live de 2h", "1h de yoga", "24h/24".
pub(super) fn is_duration(tokens: &[Token], start: usize, end: usize) -> bool {
    let words = ["en", "for", "pour", "moins", "plus", "dure", "durant", "sous", "in"];
    before(tokens, start, &words)
        || one_of(tokens, end, &["de", "d '", "of", "/", "chrono", "non stop"]).is_some()
}
