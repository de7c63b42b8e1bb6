//! From the numbers of a date to the day they make: order of day and month, missing years, the weekday as witness.

use super::{
    DateContext, DayMonth,
    form::{Form, Year},
};
use crate::written::{Doubt, Unreadable, add};
use chrono::{Datelike, Months, NaiveDate, TimeDelta, Weekday};

/// Without any date near by, a missing year puts the date from four months before today to eight months after.
const MONTHS_BACK: u32 = 4;
/// Years that a plan can be about.
const YEARS: std::ops::Range<i32> = 1970..2200;
/// Days from today beyond which a year that was written may be a slip.
const FAR: i64 = 3 * 366;

/// The day that `form` makes.
pub(crate) fn date(
    form: Form,
    weekday: Option<Weekday>,
    context: &DateContext,
    doubts: &mut Vec<Doubt>,
) -> Result<NaiveDate, Unreadable> {
    let (date, year) = match form {
        Form::Named { day, month, year, span } => {
            if span {
                add(doubts, Doubt::RangeStart);
            }
            (in_year(day, month, year, context).ok_or(Unreadable::Impossible)?, year)
        }
        Form::Numeric { first, second, year } => {
            (ordered(first, second, year, weekday, context, doubts)?, year)
        }
    };
    match year {
        None => add(doubts, Doubt::YearInferred),
        Some(Year::TwoDigits(_)) => add(doubts, Doubt::TwoDigitYear),
        Some(Year::Full(_)) => {}
    }
    if (date - context.today).num_days().abs() > FAR {
        add(doubts, Doubt::FarAway);
    }
    if weekday.is_some_and(|weekday| weekday != date.weekday()) {
        add(doubts, Doubt::WeekdayDiffers);
    }
    Ok(date)
}

/// Day and month in the order that makes a date; when both do, in that which the weekday proves, else the context's.
fn ordered(
    first: u32,
    second: u32,
    year: Option<Year>,
    weekday: Option<Weekday>,
    context: &DateContext,
    doubts: &mut Vec<Doubt>,
) -> Result<NaiveDate, Unreadable> {
    let day_first = in_year(first, second, year, context);
    let month_first = in_year(second, first, year, context);
    let (expected, other) = match context.order {
        DayMonth::DayFirst => (day_first, month_first),
        DayMonth::MonthFirst => (month_first, day_first),
    };
    match (expected, other) {
        (Some(date), Some(turned)) if date != turned => {
            let proves = |date: NaiveDate| Some(date.weekday()) == weekday;
            match (proves(date), proves(turned)) {
                (true, false) => Ok(date),
                (false, true) => {
                    if context.order_known {
                        add(doubts, Doubt::OrderDiffers);
                    }
                    Ok(turned)
                }
                _ => {
                    if !context.order_known {
                        add(doubts, Doubt::AmbiguousDayMonth);
                    }
                    Ok(date)
                }
            }
        }
        (Some(date), _) => Ok(date),
        (None, Some(date)) => {
            add(doubts, Doubt::OrderDiffers);
            Ok(date)
        }
        (None, None) => Err(Unreadable::Impossible),
    }
}

fn in_year(day: u32, month: u32, year: Option<Year>, context: &DateContext) -> Option<NaiveDate> {
    match year {
        Some(Year::Full(year)) => {
            YEARS.contains(&year).then(|| NaiveDate::from_ymd_opt(year, month, day)).flatten()
        }
        Some(Year::TwoDigits(year)) => {
            let century = if year < 80 { 2000 } else { 1900 };
            NaiveDate::from_ymd_opt(century + year as i32, month, day)
        }
        None => without_year(day, month, context),
    }
}

/// The closest to the date near by; without one, the one in the year around today (see [`MONTHS_BACK`]).
fn without_year(day: u32, month: u32, context: &DateContext) -> Option<NaiveDate> {
    let around = context.near.unwrap_or(context.today);
    let mut candidates =
        (around.year() - 1..=around.year() + 1).filter_map(|year| NaiveDate::from_ymd_opt(year, month, day));
    match context.near {
        Some(near) => candidates.min_by_key(|date| (*date - near).num_days().abs()),
        None => {
            let from = around.checked_sub_months(Months::new(MONTHS_BACK))?;
            let to = from.checked_add_months(Months::new(12))?;
            candidates.find(|date| (from..to).contains(date))
        }
    }
}

/// The day of the month closest to `near` in the sense of a list that goes on: the same month; else, past its third
/// week, the next one for the first days. A weekday that only fits the month before or after decides.
pub(crate) fn day(
    day: u32,
    weekday: Option<Weekday>,
    near: NaiveDate,
    doubts: &mut Vec<Doubt>,
) -> Result<NaiveDate, Unreadable> {
    add(doubts, Doubt::MonthInferred);
    let first = near - TimeDelta::days(i64::from(near.day0()));
    let month = |months: Option<NaiveDate>| months.and_then(|first| first.with_day(day));
    let same = month(Some(first));
    let next = month(first.checked_add_months(Months::new(1)));
    let previous = month(first.checked_sub_months(Months::new(1)));
    let turned = near.day() >= 22 && day <= 7;
    let likely = if turned { [next, same, previous] } else { [same, next, previous] };
    let fits = |date: &NaiveDate| weekday.is_none_or(|weekday| weekday == date.weekday());
    if let Some(date) = likely.into_iter().flatten().find(fits) {
        return Ok(date);
    }
    add(doubts, Doubt::WeekdayDiffers);
    likely[0].ok_or(Unreadable::Impossible)
}
