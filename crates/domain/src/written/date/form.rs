//! The grammar of a date over tokens: which numbers stand where. Does not say which day they make.

use crate::written::{
    names::month,
    token::{Token, glued, mark, number, one_of, word},
};

/// How freely numbers are taken for a date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Place {
    /// A cell of dates: `13.12` and `16 Dec 26` are dates.
    Cell,
    /// Within a sentence.
    Sentence,
}

/// A year as written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Year {
    Full(i32),
    TwoDigits(u32),
}

/// The numbers of a date as written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Form {
    /// Two numbers whose order is a custom.
    Numeric { first: u32, second: u32, year: Option<Year> },
    /// The month is known.
    Named { day: u32, month: u32, year: Option<Year>, span: bool },
}

/// The date that begins at `at`, without its weekday.
pub(crate) fn scan(tokens: &[Token], at: usize, place: Place) -> Option<(Form, usize)> {
    day_then_month(tokens, at, place)
        .or_else(|| month_then_day(tokens, at, place))
        .or_else(|| year_first(tokens, at))
        .or_else(|| numeric_span(tokens, at, place))
        .or_else(|| numeric(tokens, at, place))
}

/// `1-5/12/2026`, `7 et 8/12`: days that share a month in figures.
fn numeric_span(tokens: &[Token], at: usize, place: Place) -> Option<(Form, usize)> {
    let (day, next) = day(tokens, at).filter(|_| place == Place::Cell)?;
    let last = one_of(tokens, next, &["-", "au", "a", "et", "and", "&", "ou"])?;
    mark(tokens, last + 1).filter(|separator| matches!(separator, '/' | '.'))?;
    match numeric(tokens, last, place)? {
        (Form::Numeric { first, second: month @ 1..=12, year }, next) if day < first => {
            Some((Form::Named { day, month, year, span: true }, next))
        }
        _ => None,
    }
}

/// `6 décembre`, `1er déc. 2026`, `16-Dec-26`, `du 1er au 5 décembre`.
fn day_then_month(tokens: &[Token], at: usize, place: Place) -> Option<(Form, usize)> {
    let (day, next) = day(tokens, at)?;
    if let Some((month, next)) = joined_month(tokens, next) {
        let (year, next) = with_year(tokens, next, place);
        return Some((Form::Named { day, month, year, span: false }, next));
    }
    let last = one_of(tokens, next, &["-", "au", "a", "to", "et", "and", "&", "ou", "or", "/"])?;
    let (_, next) = self::day(tokens, last)?;
    let (month, next) = joined_month(tokens, next)?;
    let (year, next) = with_year(tokens, next, place);
    Some((Form::Named { day, month, year, span: true }, next))
}

/// `Dec 16, 2026`, `December 16th`, `Dec. 1-3`.
fn month_then_day(tokens: &[Token], at: usize, place: Place) -> Option<(Form, usize)> {
    let month = month(word(tokens, at)?)?;
    let next = one_of(tokens, at + 1, &[".", "-", "the"]).unwrap_or(at + 1);
    let (day, mut next) = day(tokens, next)?;
    let last = one_of(tokens, next, &["-", "to", "and", "&"]).and_then(|last| self::day(tokens, last));
    let span = last.is_some();
    if let Some((_, end)) = last {
        next = end;
    }
    let (year, next) = with_year(tokens, next, place);
    Some((Form::Named { day, month, year, span }, next))
}

/// `2026-12-13`, `2026/12/13`, `2026.12.13`, `20261213`.
fn year_first(tokens: &[Token], at: usize) -> Option<(Form, usize)> {
    let named = |year: u32, month, day, next| {
        let year = Some(Year::Full(i32::try_from(year).ok()?));
        Some((Form::Named { day, month, year, span: false }, next))
    };
    match number(tokens, at)? {
        (value, 8) => named(value / 10_000, value / 100 % 100, value % 100, at + 1),
        (year, 4) => {
            let separator = separator(tokens, at + 1)?;
            let (month, 1..=2) = number(tokens, at + 2)? else { return None };
            let (day, 1..=2) = number(tokens, at + 4).filter(|_| mark(tokens, at + 3) == Some(separator))?
            else {
                return None;
            };
            named(year, month, day, at + 5)
        }
        _ => None,
    }
}

/// `13/12/2026`, `13.12.26`, `04/12`; `1er/12/2026`, which says that the day is first.
fn numeric(tokens: &[Token], at: usize, place: Place) -> Option<(Form, usize)> {
    let (first, 1..=2) = number(tokens, at)? else { return None };
    let (at, ordinal) = match ordinal(tokens, at + 1) {
        Some(next) => (next - 1, true),
        None => (at, false),
    };
    let separator = separator(tokens, at + 1)?;
    let (second, 1..=2) = number(tokens, at + 2)? else { return None };
    if place == Place::Sentence && !(glued(tokens, at + 1) && glued(tokens, at + 2)) {
        return None;
    }
    let third = number(tokens, at + 4).filter(|_| mark(tokens, at + 3) == Some(separator));
    let year = match third {
        Some((year, 4)) => Some(Year::Full(i32::try_from(year).ok()?)),
        Some((year, 2)) => Some(Year::TwoDigits(year)),
        Some(_) => return None,
        None if place == Place::Sentence && separator != '/' => return None,
        None => None,
    };
    let form = match ordinal {
        true => Form::Named { day: first, month: second, year, span: false },
        false => Form::Numeric { first, second, year },
    };
    Some((form, if year.is_some() { at + 5 } else { at + 3 }))
}

fn separator(tokens: &[Token], at: usize) -> Option<char> {
    mark(tokens, at).filter(|c| matches!(c, '/' | '.' | '-'))
}

/// `1`, `1er`, `16th`, `premier`.
fn day(tokens: &[Token], at: usize) -> Option<(u32, usize)> {
    if matches!(word(tokens, at), Some("premier" | "first")) {
        return Some((1, at + 1));
    }
    let (day, 1..=2) = number(tokens, at)? else { return None };
    Some((day, ordinal(tokens, at + 1).unwrap_or(at + 1)))
}

/// The end of a number's `er`, `st`, `th`.
pub(crate) fn ordinal(tokens: &[Token], at: usize) -> Option<usize> {
    let ending = word(tokens, at).filter(|_| glued(tokens, at))?;
    matches!(ending, "er" | "ere" | "e" | "eme" | "st" | "nd" | "rd" | "th").then_some(at + 1)
}

/// A month after its day, with "de", "d'", "of", a dash or nothing between, and its full stop.
fn joined_month(tokens: &[Token], at: usize) -> Option<(u32, usize)> {
    let tight = glued(tokens, at) && glued(tokens, at + 1);
    let joint = one_of(tokens, at, &["-", "/", "."]).filter(|_| tight);
    let at = joint.or_else(|| one_of(tokens, at, &["d '", "de", "of"])).unwrap_or(at);
    let found = month(word(tokens, at)?)?;
    let stop = mark(tokens, at + 1) == Some('.') && glued(tokens, at + 1);
    Some((found, at + 1 + usize::from(stop)))
}

fn with_year(tokens: &[Token], at: usize, place: Place) -> (Option<Year>, usize) {
    match year(tokens, at, place) {
        Some((year, next)) => (Some(year), next),
        None => (None, at),
    }
}

/// The year after a month's name; two digits that an hour's sign follows are not one.
fn year(tokens: &[Token], at: usize, place: Place) -> Option<(Year, usize)> {
    let start = one_of(tokens, at, &[", '", ",", "'", "-", "/", "de", "of"]).unwrap_or(at);
    match number(tokens, start)? {
        (year @ 1000..=9999, 4) => Some((Year::Full(i32::try_from(year).ok()?), start + 1)),
        (year, 2) => {
            let marked = start > at && glued(tokens, start) && mark(tokens, start - 1) != Some(',');
            let hour =
                crate::written::time::form::scan(tokens, start, crate::written::time::form::Place::Cell);
            let free = hour.is_none() && (marked || place == Place::Cell);
            free.then_some((Year::TwoDigits(year), start + 1))
        }
        _ => None,
    }
}
