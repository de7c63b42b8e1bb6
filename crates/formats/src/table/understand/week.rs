//! Days named by their week: "Semaine 50" above or beside, "lundi" in the row.

use super::Reader;
use crate::table::{Cell, Field, Row, week};
use chrono::{Days, NaiveDate};
use marronnier_domain::written::{fold::fold, names};

impl<'a> Reader<'a> {
    /// Remembers the week that a row names, for itself and for the rows below it.
    pub(super) fn note_week(&mut self, row: &'a Row) {
        let mut filled = row.filled();
        let named = match (self.cell(row, &Field::Week), filled.next(), filled.next()) {
            (Some(column), ..) => week::number(column.cell.shown().trim()),
            // A title between the rows; a bare number is no week there.
            (None, Some((_, Cell::Text(text))), None) if week::is_week(text.trim()) => {
                week::number(text.trim())
            }
            _ => None,
        };
        if let Some(number) = named {
            self.week = week::monday(number, self.near, self.context.today);
        }
    }

    /// The day that `text` names in the week that is remembered.
    pub(super) fn day_of_week(&self, text: &str) -> Option<NaiveDate> {
        let folded = fold(text.trim());
        let weekday = names::weekday(folded.trim_end_matches(['.', ':']).trim_end())?;
        self.week?.checked_add_days(Days::new(u64::from(weekday.num_days_from_monday())))
    }
}
