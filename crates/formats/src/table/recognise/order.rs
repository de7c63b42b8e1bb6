//! Which of the two numbers of a date is the day, proved where it can be.

use super::{
    Around,
    headers::{self, Tongue},
};
use crate::table::{Cell, DayOrder, Language, Period, Row};
use chrono::NaiveDate;
use marronnier_domain::written::date::{self, DateContext, DayMonth};

/// How many dates are looked at.
const LOOKED_AT: usize = 400;

/// The order, and whether it is sure.
pub(super) fn of(
    body: &[Row],
    column: Option<usize>,
    header: &[String],
    period: Option<Period>,
    context: &Around,
) -> (DayOrder, bool) {
    let texts: Vec<&str> = column.map_or(Vec::new(), |column| {
        let cells = body.iter().map(|row| row.cell(column));
        cells
            .filter_map(|cell| if let Cell::Text(text) = cell { Some(text.as_str()) } else { None })
            .take(LOOKED_AT)
            .collect()
    });
    if let Some(order) = date::order_of(texts.iter().copied()) {
        return (order.into(), true);
    }
    let near = period.and_then(Period::near);
    let said: Vec<_> = header.iter().filter_map(|header| headers::read(header)?.language).collect();
    let french = said.iter().filter(|tongue| **tongue == Tongue::French).count();
    let english = said.len() - french;
    let is_french = french > english || french == english && context.language == Language::Fr;
    let spread = |order| spread(&texts, order, near, context);
    if let (Some(day_first), Some(month_first)) = (spread(DayMonth::DayFirst), spread(DayMonth::MonthFirst)) {
        if day_first * 4 < month_first {
            return (DayOrder::DayFirst, true);
        }
        // A post on the fifth of each month, in French, looks like three days of May.
        if month_first * 4 < day_first && !is_french {
            return (DayOrder::MonthFirst, true);
        }
    }
    // A custom is no proof: what could be read either way is said.
    if is_french {
        return (DayOrder::DayFirst, false);
    }
    let noon = |text: &&str| {
        text.ends_with("AM") || text.ends_with("PM") || text.ends_with("am") || text.ends_with("pm")
    };
    let clock = body
        .iter()
        .take(LOOKED_AT)
        .flat_map(|row| &row.cells)
        .any(|cell| matches!(cell, Cell::Text(text) if text.len() < 12 && noon(&text.as_str())));
    (if clock { DayOrder::MonthFirst } else { DayOrder::DayFirst }, false)
}

/// Days travelled from each date to the next, with those from the period to the first: a plan goes on day by day.
fn spread(texts: &[&str], order: DayMonth, near: Option<NaiveDate>, context: &Around) -> Option<i64> {
    let around = DateContext { today: context.today, near, order, order_known: true };
    let dates: Vec<NaiveDate> =
        texts.iter().filter_map(|text| date::read(text, &around).ok()?.value).map(|read| read.date).collect();
    let first = near.and_then(|near| dates.first().map(|first| (*first - near).num_days().abs()));
    let steps: i64 = dates.windows(2).map(|pair| (pair[1] - pair[0]).num_days().abs()).sum();
    (dates.len() >= 2 || first.is_some()).then_some(steps + first.unwrap_or(0) + 5)
}
