//! When a line says: its date, its part of the day and its time put together.

use super::QuickContext;
use crate::{
    moment::{PlannedAt, TimeOfDay},
    written::time::PartOfDay,
};
use chrono::{Days, NaiveDate};

/// What a line said of its moment.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Said {
    pub date: Option<NaiveDate>,
    pub part: Option<PartOfDay>,
    pub time: Option<TimeOfDay>,
    /// "Sans date".
    pub undated: bool,
}

impl Said {
    /// The time, read in its part of the day: "demain soir à 8h" is 20:00.
    pub fn time(&self) -> Option<TimeOfDay> {
        let Some(time) = self.time else { return self.part.map(PartOfDay::time) };
        let late = matches!(self.part, Some(PartOfDay::Afternoon | PartOfDay::EndOfDay | PartOfDay::Evening));
        if late && (1..12).contains(&time.hour()) {
            return TimeOfDay::new(time.hour() + 12, time.minute());
        }
        Some(time)
    }

    /// The planned moment, completed by the focus; a time alone without focus is the next one to come.
    pub fn planned(&self, context: &QuickContext<'_>) -> Option<PlannedAt> {
        if self.undated {
            return None;
        }
        let said = self.time();
        let date = self.date.or(context.focus).or_else(|| {
            let passed =
                said? <= context.now_time.unwrap_or(TimeOfDay::new(0, 0)?) && context.now_time.is_some();
            context.today.checked_add_days(Days::new(u64::from(passed)))
        })?;
        Some(PlannedAt { date, time: said.or(context.focus_time) })
    }
}
