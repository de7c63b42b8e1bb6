//! Times of day as people write them: `18h30`, `9 am`, `midi et demi`. Knows no zone.

use super::{
    Doubt, Read, Unreadable, add, is_undated,
    token::{Token, mark, number, one_of, tokens},
};
use crate::moment::TimeOfDay;

pub(crate) mod form;
#[cfg(test)]
mod tests;

use form::Place;

/// A part of the day, when no hour is said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PartOfDay {
    /// 09:00.
    Morning,
    /// 12:00.
    Noon,
    /// 15:00.
    Afternoon,
    /// 18:00.
    EndOfDay,
    /// 19:00.
    Evening,
}

impl PartOfDay {
    /// The hour at which it is planned.
    pub fn time(self) -> TimeOfDay {
        let hour = match self {
            Self::Morning => 9,
            Self::Noon => 12,
            Self::Afternoon => 15,
            Self::EndOfDay => 18,
            Self::Evening => 19,
        };
        TimeOfDay::from(chrono::NaiveTime::from_hms_opt(hour, 0, 0).unwrap_or_default())
    }
}

/// The time that a cell holds; nothing when it is blank or says that no time is decided (`?`, `à définir`, `all day`).
///
/// A span gives its beginning, with [`Doubt::RangeStart`]; `24h` midnight, with [`Doubt::EndOfDay`]; a bare `18` or `1830` an hour, with [`Doubt::BareHour`].
///
/// # Errors
/// [`Unreadable::Impossible`] for `25h` or `18:75`, [`Unreadable::Unknown`] for what is not a time.
pub fn read(text: &str) -> Result<Read<Option<TimeOfDay>>, Unreadable> {
    let tokens = tokens(text);
    let whole_day = ["toute la journee", "journee", "all day", "whole day"];
    if is_undated(&tokens) || one_of(&tokens, 0, &whole_day) == Some(tokens.len()) {
        return Ok(Read { value: None, doubts: Vec::new() });
    }
    if let Some(time) = written_fraction(text) {
        return Ok(Read { value: Some(time), doubts: vec![Doubt::BareHour] });
    }
    let (at, mut doubts) = lead(&tokens);
    let (time, next) = moment(&tokens, at, &mut doubts).ok_or(Unreadable::Unknown)?;
    if next < tokens.len() && !is_closed(&tokens[next..]) {
        add(&mut doubts, Doubt::RestIgnored);
    }
    Ok(Read { value: Some(time?), doubts })
}

/// The time of a fraction of a day, as spreadsheets keep it: 0.75 is 18:00. Nothing outside 0 to 1, 1 excluded.
pub fn from_fraction(fraction: f64) -> Option<TimeOfDay> {
    let seconds = (fraction * 86_400.0).round();
    let within = (0.0..1.0).contains(&fraction) && seconds < 86_400.0;
    within.then(|| TimeOfDay::new(seconds as u32 / 3600, seconds as u32 / 60 % 60)).flatten()
}

/// "À", "at", "vers" before the time.
fn lead(tokens: &[Token]) -> (usize, Vec<Doubt>) {
    let about = [
        "vers",
        "environ",
        "about",
        "around",
        "circa",
        "~",
        "env .",
        "fin de",
        "fin d '",
        "debut de",
        "debut d '",
    ];
    let plain = [
        "a partir de",
        "a",
        "at",
        "@",
        "des",
        "from",
        "de",
        "entre",
        "between",
        "le",
        "the",
        "in the",
        "dans la",
        "dans l '",
        "en",
        "la",
        "l '",
    ];
    let mut at = 0;
    let mut doubts = Vec::new();
    loop {
        if form::part_of_day(tokens, at).is_some() {
            return (at, doubts);
        }
        if let Some(next) = one_of(tokens, at, &about) {
            add(&mut doubts, Doubt::Approximate);
            at = next;
        } else if let Some(next) = one_of(tokens, at, &plain) {
            at = next;
        } else {
            return (at, doubts);
        }
    }
}

/// Nothing but a closing mark.
fn is_closed(rest: &[Token]) -> bool {
    (0..rest.len()).all(|at| matches!(mark(rest, at), Some('.' | ',' | ';' | '!')))
}

type Found = (Result<TimeOfDay, Unreadable>, usize);

fn moment(tokens: &[Token], at: usize, doubts: &mut Vec<Doubt>) -> Option<Found> {
    if let Some(found) = form::scan(tokens, at, Place::Cell) {
        let end = form::span_sign(tokens, found.next).and_then(|next| form::scan(tokens, next, Place::Cell));
        if end.is_some() {
            let more = form::is_one_more(tokens, found.next);
            add(doubts, if more { Doubt::SecondTime } else { Doubt::RangeStart });
        }
        if found.day_after {
            add(doubts, Doubt::EndOfDay);
        }
        return Some((found.time, end.map_or(found.next, |end| end.next)));
    }
    if let Some(found) = form::span(tokens, at, Place::Cell) {
        add(doubts, Doubt::RangeStart);
        return Some((found.time, found.next));
    }
    if let Some((part, next)) = form::part_of_day(tokens, at) {
        // "Matin 9h": the hour goes before the part of the day.
        let exact = one_of(tokens, next, &[",", "-", ":", "(", "a", "vers"]).unwrap_or(next);
        if let Some(found) = form::scan(tokens, exact, Place::Cell) {
            return Some((found.time, found.next));
        }
        add(doubts, Doubt::Approximate);
        return Some((Ok(part.time()), next));
    }
    bare(tokens, at, doubts)
}

/// `18`, `0930`.
fn bare(tokens: &[Token], at: usize, doubts: &mut Vec<Doubt>) -> Option<Found> {
    let (value, digits) = number(tokens, at)?;
    if tokens.len() == at + 1 {
        let (hour, minute) = match digits {
            1 | 2 => (value, 0),
            3 | 4 => (value / 100, value % 100),
            _ => return None,
        };
        add(doubts, Doubt::BareHour);
        return Some((TimeOfDay::new(hour, minute).ok_or(Unreadable::Impossible), at + 1));
    }
    None
}

/// `0,75`: the fraction of a day that a spreadsheet wrote as text.
fn written_fraction(text: &str) -> Option<TimeOfDay> {
    let text = text.trim().replace(',', ".");
    let decimals = text.strip_prefix("0.")?;
    // `0.30` is half past midnight.
    let minutes = decimals.len() == 2 && decimals.parse().is_ok_and(|minutes: u32| minutes < 60);
    from_fraction(text.parse().ok()?).filter(|_| !minutes)
}
