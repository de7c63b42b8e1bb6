//! Dates with numbers in a line: "25/12", "le 25", "jeudi 25 décembre". Days said by their distance are for
//! [`super::relative`].

use super::{days::Days, guard};
use crate::written::{
    date::form::{self, Form, Place, Year},
    names,
    token::{Kind, Token, mark, number, one_of, word},
};
use chrono::{Datelike, NaiveDate, Weekday};

/// A date in a line.
pub(super) struct Found {
    pub date: NaiveDate,
    pub next: usize,
    pub weekday_differs: bool,
}

/// The date that begins at `at`, its "le" or "on the" included.
pub(super) fn scan(line: &str, tokens: &[Token], at: usize, days: &Days) -> Option<Found> {
    let leads = ["pour le", "for the", "on the", "du", "le", "the", "pour", "for", "on"];
    let lead = one_of(tokens, at, &leads);
    let start = lead.unwrap_or(at);
    let (weekday, start) = match weekday(tokens, start) {
        Some((weekday, next)) => (Some(weekday), next),
        None => (None, start),
    };
    let sure = lead.is_some() || weekday.is_some();
    let (date, next) = numbers(tokens, start, days, weekday, sure).or_else(|| {
        let span = lead.is_some() && word(tokens, start - 1) == Some("du");
        let allowed = sure && !span && lead.is_none_or(|_| word(tokens, at) != Some("for"));
        allowed.then(|| mere_day(line, tokens, start, days, weekday)).flatten()
    })?;
    let weekday_differs = weekday.is_some_and(|weekday| weekday != date.weekday());
    Some(Found { date, next, weekday_differs })
}

/// A day of the week before its number, whole or short: "jeudi", "jeu. ".
fn weekday(tokens: &[Token], at: usize) -> Option<(Weekday, usize)> {
    let day = names::weekday(word(tokens, at)?)?;
    let next = one_of(tokens, at + 1, &[".", ","]).unwrap_or(at + 1);
    Some((day, one_of(tokens, next, &["le", "the"]).unwrap_or(next)))
}

/// "25/12", "25 décembre", "2026-12-25"; a span is content, not a moment.
fn numbers(
    tokens: &[Token],
    at: usize,
    days: &Days,
    weekday: Option<Weekday>,
    sure: bool,
) -> Option<(NaiveDate, usize)> {
    let (form, next) = form::scan(tokens, at, Place::Sentence)?;
    let date = match form {
        Form::Named { span: true, .. } => None,
        Form::Named { day, month, year, .. } => on(day, month, year, days),
        Form::Numeric { first, second, year } => {
            let clear =
                year.is_some() || sure || number(tokens, at + 2).is_some_and(|(_, digits)| digits == 2);
            if !clear || year.is_none() && guard::is_fraction(tokens, at) {
                return None;
            }
            let (usual, turned) = (on(first, second, year, days), on(second, first, year, days));
            // "Thursday 12/3" says by its day which number is the month
            let is_that = |date: &NaiveDate| weekday.is_none_or(|weekday| weekday == date.weekday());
            usual.filter(is_that).or(turned.filter(is_that)).or(usual).or(turned)
        }
    };
    let span = one_of(tokens, next, &["au", "-", "to"]).is_some_and(|next| number(tokens, next).is_some());
    date.filter(|_| !span).map(|date| (date, next))
}

/// Where the line goes on after what is written as a day and is none: "31/02", "30 février".
pub(super) fn impossible(tokens: &[Token], at: usize) -> Option<usize> {
    let (form, next) = form::scan(tokens, at, Place::Sentence)?;
    let (day, month) = match form {
        Form::Named { span: true, .. } => return None,
        Form::Named { day, month, .. } => (day, month),
        Form::Numeric { year: None, .. } if guard::is_fraction(tokens, at) => return None,
        Form::Numeric { first, second, .. }
            if number(tokens, at + 2).is_some_and(|(_, digits)| digits == 2) =>
        {
            (first, second)
        }
        Form::Numeric { .. } => return None,
    };
    // days that some February has may be none in their year
    let ever = |day, month| NaiveDate::from_ymd_opt(2000, month, day).is_some();
    let none = (29..=31).contains(&day) && (1..=12).contains(&month) && !ever(day, month);
    (none && !guard::is_tied(tokens, at, next)).then_some(next)
}

fn on(day: u32, month: u32, year: Option<Year>, days: &Days) -> Option<NaiveDate> {
    match year {
        Some(Year::Full(year)) => NaiveDate::from_ymd_opt(year, month, day),
        Some(Year::TwoDigits(year)) => NaiveDate::from_ymd_opt(2000 + i32::try_from(year).ok()?, month, day),
        None => days.day_and_month(day, month),
    }
}

/// "Le 25", "on the 25th", "jeudi 25": a number that nothing counted follows ("le 10 km").
fn mere_day(
    line: &str,
    tokens: &[Token],
    at: usize,
    days: &Days,
    weekday: Option<Weekday>,
) -> Option<(NaiveDate, usize)> {
    let (day, 1..=2) = number(tokens, at)? else { return None };
    let next = form::ordinal(tokens, at + 1).unwrap_or(at + 1);
    let free = match tokens.get(next).map(|token| (&token.kind, token.spaced)) {
        None => true,
        Some((Kind::Word(_), spaced)) => {
            let capital = line[tokens[next].start..].starts_with(char::is_uppercase);
            let leads =
                one_of(tokens, next, &["a", "at", "vers", "sur", "on", "pour", "for", "au matin", "dans la"]);
            spaced && (capital || leads.is_some() || super::clock::begins(tokens, next))
        }
        Some((Kind::Number { .. }, _)) => super::clock::begins(tokens, next),
        Some((Kind::Mark(sign), spaced)) => {
            matches!(sign, ',' | ')' | ';' | ':' | '!' | '?')
                && !(mark(tokens, next) == Some(':') && !spaced && number(tokens, next + 1).is_some())
                || spaced && matches!(sign, '-' | '@' | '#' | '|' | '"' | '«' | '“' | '(')
        }
    };
    let counted = super::clock::begins(tokens, at);
    let date = (free && !counted).then(|| days.day_of_month(day, weekday)).flatten()?;
    Some((date, next))
}
