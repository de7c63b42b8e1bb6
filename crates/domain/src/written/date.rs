//! Dates as people write them: `mar 01/12/2026`, `6 décembre`, `Dec 16`, ISO. Relative words ("demain") are not for it.

use super::{
    Doubt, Read, Unreadable, add, is_undated,
    token::{Token, glued, mark, number, one_of, tokens, word},
    vague,
};
use crate::moment::TimeOfDay;
use chrono::{FixedOffset, NaiveDate, Weekday};

mod excel;
pub(crate) mod form;
pub(crate) mod resolve;
#[cfg(test)]
mod tests;

pub use excel::from_excel_serial;
use form::{Form, Place};

/// Which of two numbers is the day, where nothing else tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DayMonth {
    /// `02/12` is 2 December.
    DayFirst,
    /// `02/12` is 12 February.
    MonthFirst,
}

/// What is known around a text and helps to read it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DateContext {
    /// The day on which it is read.
    pub today: NaiveDate,
    /// A date near the one to read, that gives the year or the month when they are not written: that of a row beside,
    /// or the first of the month that a title names.
    pub near: Option<NaiveDate>,
    /// The order of day and month.
    pub order: DayMonth,
    /// The order is proved (see [`order_of`]): a date that has both readings is not doubted.
    pub order_known: bool,
}

/// A date that was written, perhaps with a time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct WrittenDate {
    /// The civil date.
    pub date: NaiveDate,
    /// The time that stands with it.
    pub time: Option<TimeOfDay>,
    /// The offset from UTC that stands with the time: date and time are civil there, not in the client's zone.
    pub offset: Option<FixedOffset>,
}

/// The date that a cell holds; nothing when it is blank or says that none is decided (`TBD`, `date à voir`, `?`).
///
/// A month, a week or a quarter without a day gives nothing, with [`Doubt::NoDay`].
///
/// A midnight in digits without zone is no time: so do spreadsheets write a date alone.
///
/// # Errors
/// [`Unreadable::Impossible`] for `31/02/2027`, or for a date with `25h`; [`Unreadable::Unknown`] for what is not a
/// date.
pub fn read(text: &str, context: &DateContext) -> Result<Read<Option<WrittenDate>>, Unreadable> {
    let tokens = tokens(text);
    if is_undated(&tokens) {
        return Ok(Read { value: None, doubts: Vec::new() });
    }
    if vague::is_vague(&tokens, context.today) {
        return Ok(Read { value: None, doubts: vec![Doubt::NoDay] });
    }
    let (start, mut doubts) = lead(&tokens);
    let (date, next, more) = match begin(&tokens, start, context) {
        Some(found) => found,
        None => {
            add(&mut doubts, Doubt::RestIgnored);
            let found: Vec<_> =
                (start + 1..tokens.len()).filter_map(|at| inside(&tokens, at, context)).collect();
            let sound = found.iter().position(|(date, ..)| date.is_ok()).unwrap_or(0);
            found.into_iter().nth(sound).ok_or(Unreadable::Unknown)?
        }
    };
    let mut date = date?;
    more.into_iter().for_each(|doubt| add(&mut doubts, doubt));
    let tail = tail(&tokens, next)?;
    if tail.rest {
        add(&mut doubts, Doubt::RestIgnored);
    }
    if tail.span {
        add(&mut doubts, Doubt::RangeStart);
    }
    if tail.second {
        add(&mut doubts, Doubt::SecondTime);
    }
    if tail.day_after {
        date = date.succ_opt().ok_or(Unreadable::Impossible)?;
        add(&mut doubts, Doubt::EndOfDay);
    }
    Ok(Read { value: Some(WrittenDate { date, time: tail.time, offset: tail.offset }), doubts })
}

/// The order of day and month that a column of dates proves, if any does: one number beyond 12, and never both ways.
pub fn order_of<'a>(texts: impl IntoIterator<Item = &'a str>) -> Option<DayMonth> {
    let (mut day_first, mut month_first) = (false, false);
    for text in texts {
        let tokens = tokens(text);
        let found = (0..tokens.len().min(4)).find_map(|at| form::scan(&tokens, at, Place::Cell));
        if let Some((Form::Numeric { first, second, .. }, _)) = found {
            day_first |= first > 12 && second <= 12;
            month_first |= second > 12 && first <= 12;
        }
    }
    match (day_first, month_first) {
        (true, false) => Some(DayMonth::DayFirst),
        (false, true) => Some(DayMonth::MonthFirst),
        _ => None,
    }
}

/// "Le", "on", "semaine du" before the date.
fn lead(tokens: &[Token]) -> (usize, Vec<Doubt>) {
    let about =
        ["semaine du", "semaine de", "week of", "week commencing", "vers", "environ", "around", "about", "~"];
    let plain = ["le", "la", "the", "on", "du", "from", "date", "pour", "for", ":", "("];
    let mut at = 0;
    let mut doubts = Vec::new();
    loop {
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

type Found = (Result<NaiveDate, Unreadable>, usize, Vec<Doubt>);

/// A date at the beginning: with its weekday, or without, or a mere day of the month.
fn begin(tokens: &[Token], at: usize, context: &DateContext) -> Option<Found> {
    let named = weekday(tokens, at);
    let full = named.and_then(|(day, next)| dated(tokens, next, Some(day), context));
    full.or_else(|| {
        let (day, next) = named?;
        day_only(tokens, next, Some(day), context)
    })
    .or_else(|| dated(tokens, at, None, context))
    .or_else(|| day_only(tokens, at, None, context))
}

fn dated(tokens: &[Token], at: usize, weekday: Option<Weekday>, context: &DateContext) -> Option<Found> {
    let (form, next) = form::scan(tokens, at, Place::Cell)?;
    let mut doubts = Vec::new();
    let date = resolve::date(form, weekday, context, &mut doubts);
    Some((date, next, doubts))
}

/// `mar 1`, `10`: a cell with nothing but a day of the month, beside a date that gives the month.
fn day_only(tokens: &[Token], at: usize, weekday: Option<Weekday>, context: &DateContext) -> Option<Found> {
    let (day, 1..=2) = number(tokens, at)? else { return None };
    let next = form::ordinal(tokens, at + 1).unwrap_or(at + 1);
    let near = context.near.filter(|_| next == tokens.len())?;
    let mut doubts = Vec::new();
    let date = resolve::day(day, weekday, near, &mut doubts);
    // "Mar 16" is in March unless the 16th is a Tuesday just there.
    let is_month = at > 0 && word(tokens, at - 1) == Some("mar") && doubts.contains(&Doubt::WeekdayDiffers);
    (!is_month).then_some((date, next, doubts))
}

/// A date behind other words (`S49 - mar 01/12`): less freely than at the beginning, `1.2` may be anything there.
fn inside(tokens: &[Token], at: usize, context: &DateContext) -> Option<Found> {
    // The 49 of "S49" begins nothing.
    if glued(tokens, at) && word(tokens, at - 1).is_some() {
        return None;
    }
    let (day, start) = weekday(tokens, at).map_or((None, at), |(day, next)| (Some(day), next));
    let (form, next) = form::scan(tokens, start, Place::Sentence)?;
    let mut doubts = Vec::new();
    let date = resolve::date(form, day, context, &mut doubts);
    Some((date, next, doubts))
}

/// A day of the week with the marks that join it to a date: `jeu. `, `Wed, `, `mardi - `.
fn weekday(tokens: &[Token], at: usize) -> Option<(Weekday, usize)> {
    let name = word(tokens, at)?;
    let day = super::names::weekday(name).or_else(|| super::names::two_letter_weekday(name))?;
    let mut next = at + 1;
    while matches!(mark(tokens, next), Some('.' | ',' | '-' | ':' | '(')) {
        next += 1;
    }
    Some((day, one_of(tokens, next, &["le", "the"]).unwrap_or(next)))
}

#[derive(Default)]
struct Tail {
    time: Option<TimeOfDay>,
    offset: Option<FixedOffset>,
    span: bool,
    second: bool,
    day_after: bool,
    rest: bool,
}

/// What stands after a date: a time and its zone, the end of a span, or words to leave aside.
fn tail(tokens: &[Token], mut at: usize) -> Result<Tail, Unreadable> {
    use super::time::form;
    let mut tail = Tail::default();
    if let Some(next) =
        one_of(tokens, at, &["-", "au", "to", "jusqu ' au", "et", "and", "&", "ou", "or", "/"])
        && begin_form(tokens, next)
    {
        return Ok(Tail { span: true, ..tail });
    }
    let iso = word(tokens, at) == Some("t") && glued(tokens, at);
    while let Some(next) = one_of(tokens, at, &["t", "a", "at", "@", ",", "-", "|", "·", "(", "vers", "."]) {
        at = next;
    }
    if let Some(found) = form::scan(tokens, at, form::Place::Cell) {
        tail.time = Some(found.time?);
        tail.day_after = found.day_after;
        let digits = number(tokens, at).is_some();
        at = found.next;
        let hyphen = iso || mark(tokens, at) != Some('-');
        match offset(tokens, at).filter(|_| hyphen) {
            Some((offset, next)) => (tail.offset, at) = (Some(offset), next),
            None => {
                // Spreadsheets write a date alone as `2026-12-01 00:00:00`.
                tail.time = tail.time.filter(|time| !digits || time.minutes() > 0 || found.day_after);
                let end =
                    form::span_sign(tokens, at).and_then(|next| form::scan(tokens, next, form::Place::Cell));
                tail.second = end.is_some() && form::is_one_more(tokens, at);
                tail.span = end.is_some() && !tail.second;
                at = end.map_or(at, |end| end.next);
            }
        }
    } else if let Some((part, next)) = form::part_of_day(tokens, at) {
        (tail.time, at) = (Some(part.time()), next);
    }
    tail.rest = (at..tokens.len()).any(|at| !matches!(mark(tokens, at), Some('.' | ',' | ';' | ':' | ')')));
    Ok(tail)
}

/// Whether a date begins at `at`, the end of a span.
fn begin_form(tokens: &[Token], at: usize) -> bool {
    let at = weekday(tokens, at).map_or(at, |(_, next)| next);
    form::scan(tokens, one_of(tokens, at, &["le"]).unwrap_or(at), Place::Cell).is_some()
}

/// `Z`, `UTC`, `+01:00`, `-0500`, `+1`.
fn offset(tokens: &[Token], at: usize) -> Option<(FixedOffset, usize)> {
    if matches!(word(tokens, at), Some("z" | "utc" | "gmt")) {
        return offset(tokens, at + 1).or(Some((FixedOffset::east_opt(0)?, at + 1)));
    }
    let sign = match mark(tokens, at)? {
        '+' => 1,
        '-' => -1,
        _ => return None,
    };
    let (hours, minutes, next) = match number(tokens, at + 1)? {
        (value, 4) => (value / 100, value % 100, at + 2),
        (hours, 1..=2) if mark(tokens, at + 2) == Some(':') => (hours, number(tokens, at + 3)?.0, at + 4),
        (hours, 1..=2) => (hours, 0, at + 2),
        _ => return None,
    };
    let seconds = i32::try_from(hours.checked_mul(60)?.checked_add(minutes)?.checked_mul(60)?).ok()?;
    Some((FixedOffset::east_opt(sign * seconds)?, next))
}
