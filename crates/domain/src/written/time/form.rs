//! The grammar of a time of day over tokens. Finds one where it is asked to look; does not search a text.

use super::PartOfDay;
use crate::{
    moment::TimeOfDay,
    written::{
        Unreadable,
        token::{Token, glued, mark, number, one_of, sequence, word},
    },
};

/// How freely a number is taken for a time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Place {
    /// A cell of times: `18.30` is one.
    Cell,
    /// Within a sentence.
    Sentence,
}

/// A time that was written, possible or not, and where the text goes on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Found {
    pub time: Result<TimeOfDay, Unreadable>,
    pub next: usize,
    /// "24h": the time is midnight at the end of the day.
    pub day_after: bool,
}

#[derive(Debug, Clone, Copy, PartialEq)]
enum Half {
    Morning,
    Afternoon,
}

/// The time that begins at `at`, without its "à" or "at".
pub(crate) fn scan(tokens: &[Token], at: usize, place: Place) -> Option<Found> {
    named(tokens, at).or_else(|| counted(tokens, at, place))
}

/// `midi`, `noon`, `minuit et quart`…
fn named(tokens: &[Token], at: usize) -> Option<Found> {
    let hour = match word(tokens, at)? {
        "midi" | "noon" | "midday" => 12,
        "minuit" | "midnight" => 0,
        _ => return None,
    };
    let (minutes, next) =
        quarter(tokens, at + 1).or_else(|| two_digits(tokens, at + 1)).unwrap_or((0, at + 1));
    Some(Found { time: clock(hour, minutes, None), next, day_after: false })
}

/// Minutes of "midi 30": two digits that nothing follows but a mark.
fn two_digits(tokens: &[Token], at: usize) -> Option<(i32, usize)> {
    let (value, digits) = number(tokens, at)?;
    let alone = number(tokens, at + 1).is_none() && word(tokens, at + 1).is_none();
    (digits == 2 && value < 60 && alone && mark(tokens, at + 1) != Some('/'))
        .then_some((value as i32, at + 1))
}

/// "et demie", "et quart", "trente", "moins le quart".
fn quarter(tokens: &[Token], at: usize) -> Option<(i32, usize)> {
    let phrases: [(i32, &[&str]); 4] = [
        (30, &["et demie", "et demi", "trente"]),
        (15, &["et quart", "quinze"]),
        (45, &["quarante cinq", "quarante - cinq"]),
        (-15, &["moins le quart", "moins quart"]),
    ];
    phrases.into_iter().find_map(|(minutes, words)| Some((minutes, one_of(tokens, at, words)?)))
}

/// A time that begins with digits.
fn counted(tokens: &[Token], at: usize, place: Place) -> Option<Found> {
    let (hour, digits) = number(tokens, at)?;
    if digits > 2 {
        return None;
    }
    let (minutes, next, sure) = match word(tokens, at + 1) {
        Some("h" | "hr" | "hrs" | "heure" | "heures") => {
            let (minutes, next) = after_h(tokens, at + 2);
            (minutes, next, true)
        }
        _ => colon(tokens, at, place).unwrap_or((0, at + 1, false)),
    };
    let (half, next) = match half(tokens, next) {
        Some((half, next)) => (Some(half), next),
        None if sure => (None, next),
        None => return None,
    };
    let day_after = place == Place::Cell && (hour, minutes, half) == (24, 0, None);
    let hour = if day_after { 0 } else { hour };
    Some(Found { time: clock(hour, minutes, half), next, day_after })
}

/// Minutes after `18h`: against it, or anywhere after a spaced `18 h`, or last in the text.
fn after_h(tokens: &[Token], at: usize) -> (i32, usize) {
    if let Some((value, 2)) = number(tokens, at) {
        let free = !glued(tokens, at - 1);
        if glued(tokens, at) || free || two_digits(tokens, at).is_some() {
            let unit = one_of(tokens, at + 1, &["minutes", "min", "mn"]);
            return (value as i32, unit.unwrap_or(at + 1));
        }
    }
    quarter(tokens, at).unwrap_or((0, at))
}

/// `18:30`, `18:30:00`, `18:30:00.000`; `18.30` in a cell, and where "am" or "pm" will have to follow.
fn colon(tokens: &[Token], at: usize, place: Place) -> Option<(i32, usize, bool)> {
    let separator = mark(tokens, at + 1).filter(|c| matches!(c, ':' | '.' | '\u{2236}'))?;
    let (minutes, 2) = number(tokens, at + 2)? else { return None };
    let tight = glued(tokens, at + 1) && glued(tokens, at + 2);
    if separator == '.' {
        return tight.then_some((minutes as i32, at + 3, place == Place::Cell));
    }
    if !tight && place == Place::Sentence {
        return None;
    }
    let mut next = at + 3;
    if mark(tokens, next) == Some(':') && number(tokens, next + 1).is_some_and(|(_, digits)| digits == 2) {
        next += 2;
        if matches!(mark(tokens, next), Some('.' | ',')) && glued(tokens, next + 1) {
            next = number(tokens, next + 1).map_or(next, |_| next + 2);
        }
    }
    Some((minutes as i32, next, true))
}

/// `am`, `p.m.`, `du matin`, `de l'après-midi`, `in the evening`.
fn half(tokens: &[Token], at: usize) -> Option<(Half, usize)> {
    let morning: [&str; 7] =
        ["am", "a . m .", "a . m", "du matin", "du mat", "in the morning", "de la matinee"];
    let afternoon: [&str; 9] = [
        "pm",
        "p . m .",
        "p . m",
        "du soir",
        "de l ' apres - midi",
        "de l ' apres midi",
        "in the afternoon",
        "in the evening",
        "de l ' aprem",
    ];
    one_of(tokens, at, &morning)
        .map(|next| (Half::Morning, next))
        .or_else(|| one_of(tokens, at, &afternoon).map(|next| (Half::Afternoon, next)))
}

fn clock(hour: u32, minutes: i32, half: Option<Half>) -> Result<TimeOfDay, Unreadable> {
    let hour = match (half, hour) {
        (Some(Half::Morning), 12) => 0,
        (Some(Half::Morning), 13..) => return Err(Unreadable::Impossible),
        (Some(Half::Afternoon), 1..=11) => hour + 12,
        _ => hour,
    };
    // "Minuit moins le quart" is the day before midnight's: 23:45.
    let total = if hour == 0 && minutes < 0 { 1440 + minutes } else { hour as i32 * 60 + minutes };
    if !(-59..60).contains(&minutes) {
        return Err(Unreadable::Impossible);
    }
    let total = u32::try_from(total).map_err(|_| Unreadable::Impossible)?;
    TimeOfDay::new(total / 60, total % 60).ok_or(Unreadable::Impossible)
}

/// "Matin", "après-midi", "evening": a part of the day where an hour could stand.
pub(crate) fn part_of_day(tokens: &[Token], at: usize) -> Option<(PartOfDay, usize)> {
    let phrases: [(PartOfDay, &[&str]); 5] = [
        (
            PartOfDay::EndOfDay,
            &["fin de journee", "fin d ' apres - midi", "fin d ' apres midi", "end of the day", "end of day"],
        ),
        (PartOfDay::Noon, &["heure du dejeuner", "pause dejeuner", "lunchtime", "lunch time"]),
        (PartOfDay::Afternoon, &["apres - midi", "apres midi", "aprem", "afternoon"]),
        (PartOfDay::Morning, &["matinee", "matin", "morning"]),
        (PartOfDay::Evening, &["soiree", "soir", "evening"]),
    ];
    phrases.into_iter().find_map(|(part, words)| Some((part, one_of(tokens, at, words)?)))
}

/// Where a span goes on: `18h-19h`, `de 18h à 19h`, `5 to 6pm`.
pub(crate) fn span_sign(tokens: &[Token], at: usize) -> Option<usize> {
    one_of(tokens, at, &["-", "/", "a", "to", "until", "till", "et", "and", "ou", "or"])
        .or_else(|| sequence(tokens, at, "jusqu ' a"))
}

/// Whether the sign at `at` names one more time rather than the end of a span: "9h et 18h", not "entre 9h et 18h".
pub(crate) fn is_one_more(tokens: &[Token], at: usize) -> bool {
    let between = (0..at).any(|at| matches!(word(tokens, at), Some("entre" | "between")));
    !between && matches!(word(tokens, at), Some("et" | "and" | "ou" | "or"))
}

/// `18-19h`, `5 to 6pm`: an hour that borrows its sign from the end of the span.
pub(crate) fn span(tokens: &[Token], at: usize, place: Place) -> Option<Found> {
    let (hour, digits) = number(tokens, at)?;
    let second = span_sign(tokens, at + 1)?;
    let end = counted(tokens, second, place)?;
    let is_afternoon = |at| half(tokens, at).is_some_and(|(half, _)| half == Half::Afternoon);
    let afternoon = (second..end.next).any(is_afternoon);
    let half = (afternoon && number(tokens, second).is_some_and(|(last, _)| hour <= last))
        .then_some(Half::Afternoon);
    (digits <= 2).then(|| Found { time: clock(hour, 0, half), next: end.next, day_after: false })
}
