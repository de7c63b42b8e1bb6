//! Dates and times as people write them, in French and in English. Reads whole cells; the one-line entry of a post is
//! understood by [`crate::quick_add`], with the same grammar and the same names.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

pub mod date;
pub mod fold;
pub mod names;
pub mod time;
pub(crate) mod token;
mod vague;

/// What was read, and why one may doubt it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Read<T> {
    /// What was understood.
    pub value: T,
    /// Without repeats; empty when nothing was guessed.
    pub doubts: Vec<Doubt>,
}

/// Why what was read may not be what was meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum Doubt {
    /// The day of the week that is written is not that of the date.
    WeekdayDiffers,
    /// No year was written.
    YearInferred,
    /// Only the day of the month was written.
    MonthInferred,
    /// The year has two digits.
    TwoDigitYear,
    /// Both numbers could be the month, and nothing tells which.
    AmbiguousDayMonth,
    /// The date only exists in the other order of day and month than that of its neighbours.
    OrderDiffers,
    /// More than three years from today: perhaps a slip in the year.
    FarAway,
    /// A span was written; its beginning is kept.
    RangeStart,
    /// "Vers 18h", "le matin", "semaine du 7": a usual value was chosen.
    Approximate,
    /// An hour written without any sign that it is one: `18`, `1830`.
    BareHour,
    /// Some of the text was not understood and left aside.
    RestIgnored,
    /// A month, a week or a quarter without a day: no date can be made of it.
    NoDay,
    /// "24h": midnight at the end of the day, hence the day after at 00:00.
    EndOfDay,
    /// "9h et 18h": the first of several times was taken.
    SecondTime,
}

/// Why a text gives nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS, thiserror::Error)]
#[serde(rename_all = "camelCase")]
pub enum Unreadable {
    /// Written as a date or a time, but there is none such: 31 February, 25h.
    #[error("no such date or time")]
    Impossible,
    /// Not a way of writing that is known.
    #[error("not understood")]
    Unknown,
}

/// Words by which people say that there is no date or no time yet, folded, without "date", "heure" and the like.
const UNDATED: [&str; 40] = [
    "",
    "tbd",
    "tba",
    "tbc",
    "tb",
    "to be defined",
    "to be decided",
    "to be confirmed",
    "to define",
    "to confirm",
    "a definir",
    "a determiner",
    "a voir",
    "a confirmer",
    "a preciser",
    "a planifier",
    "a programmer",
    "a caler",
    "a fixer",
    "a choisir",
    "a venir",
    "n a",
    "na",
    "nc",
    "nd",
    "sd",
    "none",
    "null",
    "nil",
    "aucun",
    "aucune",
    "sans",
    "pas de",
    "no",
    "undated",
    "non date",
    "plus tard",
    "later",
    "x",
    "xx",
];

/// Whether `tokens` say in so many words that nothing is decided: blank, `?`, `TBD`, `à définir`…
pub(crate) fn is_undated(tokens: &[token::Token]) -> bool {
    let mut words = Vec::new();
    for found in tokens {
        match &found.kind {
            token::Kind::Number { .. } => return false,
            token::Kind::Word(word) => match word.as_str() {
                "date" | "dates" | "heure" | "heures" | "time" | "jour" | "day" | "la" | "l" | "the" => {}
                other => words.push(other),
            },
            token::Kind::Mark(_) => {}
        }
    }
    let said = words.join(" ");
    UNDATED.iter().any(|phrase| {
        said.strip_prefix(phrase).is_some_and(|rest| {
            // "à définir avec la cliente", but not "no" before a word.
            rest.is_empty() || rest.starts_with(' ') && (phrase.contains(' ') || phrase.starts_with("tb"))
        })
    })
}

pub(crate) fn add(doubts: &mut Vec<Doubt>, doubt: Doubt) {
    if !doubts.contains(&doubt) {
        doubts.push(doubt);
    }
}
