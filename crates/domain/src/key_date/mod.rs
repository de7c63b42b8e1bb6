//! Dates that a calendar should show: the public holidays of France, computed by rule, and those that come from files.
//! Holds no words: a computed date bears the key of its name in the locale files.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

mod easter;
mod france;
mod guess;
mod source;
#[cfg(test)]
mod tests;

pub use easter::easter_sunday;
pub use source::{KeyDateSource, NotASourceKind, SourceKind, SourcedDate};

/// What makes a date worth knowing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum KeyDateKind {
    /// Nobody works, by law.
    PublicHoliday,
}

/// A date worth knowing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct KeyDate {
    /// When.
    #[ts(type = "string")]
    pub date: NaiveDate,
    /// Key of its name in the locale files.
    pub name_key: &'static str,
    /// Why it is known.
    pub kind: KeyDateKind,
}

/// The public holidays of metropolitan France from one day to another, both included, in the order of the calendar.
pub fn holidays(from: NaiveDate, to: NaiveDate) -> Vec<KeyDate> {
    france::holidays(from, to)
}

/// The public holiday of a day, if it is one; on the rare day that is two, the fixed one.
pub fn holiday(date: NaiveDate) -> Option<KeyDate> {
    holidays(date, date).into_iter().next()
}
