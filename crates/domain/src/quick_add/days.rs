//! Days counted from today or from the focused day. Knows no words.

use super::QuickContext;
use chrono::{Datelike, Months, NaiveDate, TimeDelta, Weekday};

/// From where days are counted.
#[derive(Debug, Clone, Copy)]
pub(super) struct Days {
    pub today: NaiveDate,
    /// The later of today and the focused day: "le 25" is in its month.
    pub anchor: NaiveDate,
    /// The earlier of both: a date without year is not before it.
    pub floor: NaiveDate,
}

impl Days {
    pub fn new(context: &QuickContext<'_>) -> Self {
        let focus = context.focus.unwrap_or(context.today);
        Self { today: context.today, anchor: focus.max(context.today), floor: focus.min(context.today) }
    }

    /// So many days from today.
    pub fn after(&self, days: i64) -> Option<NaiveDate> {
        self.today.checked_add_signed(TimeDelta::try_days(days)?)
    }

    /// So many months from today, on the same day of the month or the last there is.
    pub fn after_months(&self, months: u32) -> Option<NaiveDate> {
        self.today.checked_add_months(Months::new(months))
    }

    /// That day of the week from `least` days after today on.
    pub fn coming(&self, weekday: Weekday, least: i64) -> Option<NaiveDate> {
        let from = self.after(least)?;
        let ahead = (7 + weekday.num_days_from_monday() - from.weekday().num_days_from_monday()) % 7;
        from.checked_add_signed(TimeDelta::days(i64::from(ahead)))
    }

    /// That day of the calendar week which is `weeks` after this one.
    pub fn in_week(&self, weekday: Weekday, weeks: i64) -> Option<NaiveDate> {
        let monday = -i64::from(self.today.weekday().num_days_from_monday());
        self.after(monday + 7 * weeks + i64::from(weekday.num_days_from_monday()))
    }

    /// The first day of the month after today's.
    pub fn today_month_after(&self) -> Option<NaiveDate> {
        self.today.with_day(1)?.checked_add_months(Months::new(1))
    }

    /// The first day of the anchor's month, or of one after.
    pub fn month(&self, months: u32) -> Option<NaiveDate> {
        self.anchor.with_day(1)?.checked_add_months(Months::new(months))
    }

    /// That day of the anchor's month, or of the next month that has it and where it is not before today; with a
    /// weekday, of the first of the twelve months to come where both agree, if any.
    pub fn day_of_month(&self, day: u32, weekday: Option<Weekday>) -> Option<NaiveDate> {
        let days: Vec<_> = (0..12)
            .filter_map(|months| self.month(months)?.with_day(day))
            .filter(|date| *date >= self.today)
            .collect();
        let agrees = |date: &&NaiveDate| weekday.is_none_or(|weekday| weekday == date.weekday());
        days.iter().find(agrees).or(days.first()).copied()
    }

    /// The next such day of a month.
    pub fn day_and_month(&self, day: u32, month: u32) -> Option<NaiveDate> {
        (0..=8)
            .filter_map(|years| NaiveDate::from_ymd_opt(self.floor.year() + years, month, day))
            .find(|date| *date >= self.floor)
    }
}

/// The last day of the month that begins at `first`.
pub(super) fn last_of_month(first: NaiveDate) -> Option<NaiveDate> {
    first.checked_add_months(Months::new(1))?.pred_opt()
}
