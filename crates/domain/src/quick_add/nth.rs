//! A day of the week by its place in a month: "premier lundi de décembre", "last Friday of the month".

use super::days::{Days, last_of_month};
use crate::written::{
    names,
    token::{Token, number, one_of, word},
};
use chrono::{Datelike, NaiveDate, TimeDelta, Weekday};

/// Words for each place, the last one at the end.
const PLACES: [&[&str]; 5] = [
    &["premier", "first", "1 er", "1 st"],
    &["deuxieme", "second", "2 e", "2 eme", "2 nd"],
    &["troisieme", "third", "3 e", "3 eme", "3 rd"],
    &["quatrieme", "fourth", "4 e", "4 eme", "4 th"],
    &["dernier", "last"],
];

/// The day that begins at `at`, its "le" included, and where the line goes on.
pub(super) fn scan(tokens: &[Token], at: usize, days: &Days) -> Option<(NaiveDate, usize)> {
    let start = one_of(tokens, at, &["pour le", "on the", "le", "the"]).unwrap_or(at);
    let (place, next) =
        PLACES.iter().enumerate().find_map(|(place, words)| Some((place, one_of(tokens, start, words)?)))?;
    let weekday = names::whole_weekday(word(tokens, next)?)?;
    let (months, next) = months(tokens, next + 1, days)?;
    let date = months
        .into_iter()
        .filter_map(|first| in_month(first, weekday, place))
        .find(|date| *date >= days.today)?;
    Some((date, next))
}

/// The first days of the months that are meant: this one and those after, a named one of this year or the next.
fn months(tokens: &[Token], at: usize, days: &Days) -> Option<(Vec<NaiveDate>, usize)> {
    if let Some(next) = one_of(tokens, at, &["du mois prochain", "of next month"]) {
        return Some((vec![days.today_month_after()?], next));
    }
    if let Some(next) = one_of(tokens, at, &["du mois", "of the month"]) {
        return Some(((0..=1).filter_map(|months| days.month(months)).collect(), next));
    }
    let at = one_of(tokens, at, &["de", "d '", "of", "in"])?;
    let month = names::month(word(tokens, at)?)?;
    if let Some((year @ 2000..=2099, 4)) = number(tokens, at + 1) {
        return Some((vec![NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, month, 1)?], at + 2));
    }
    let year = days.today.year();
    Some(((year..=year + 1).filter_map(|year| NaiveDate::from_ymd_opt(year, month, 1)).collect(), at + 1))
}

fn in_month(first: NaiveDate, weekday: Weekday, place: usize) -> Option<NaiveDate> {
    let day = |date: NaiveDate| i64::from(date.weekday().num_days_from_monday());
    let wanted = i64::from(weekday.num_days_from_monday());
    if place + 1 == PLACES.len() {
        let last = last_of_month(first)?;
        return last.checked_sub_signed(TimeDelta::days((7 + day(last) - wanted) % 7));
    }
    first.checked_add_signed(TimeDelta::days((7 + wanted - day(first)) % 7 + 7 * place as i64))
}
