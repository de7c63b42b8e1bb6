//! The eleven public holidays of the whole of France: Code du travail, article L3133-1. Those of Alsace-Moselle and of
//! the overseas departments are not here.

use super::{KeyDate, KeyDateKind, easter_sunday};
use chrono::{Datelike, NaiveDate, TimeDelta};

/// Month and day.
const FIXED: [(u32, u32, &str); 8] = [
    (1, 1, "holiday-new-year"),
    (5, 1, "holiday-labour-day"),
    (5, 8, "holiday-victory-1945"),
    (7, 14, "holiday-national-day"),
    (8, 15, "holiday-assumption"),
    (11, 1, "holiday-all-saints"),
    (11, 11, "holiday-armistice-1918"),
    (12, 25, "holiday-christmas"),
];

/// Days after Easter Sunday.
const MOVABLE: [(i64, &str); 3] =
    [(1, "holiday-easter-monday"), (39, "holiday-ascension"), (50, "holiday-whit-monday")];

pub(super) fn holidays(from: NaiveDate, to: NaiveDate) -> Vec<KeyDate> {
    let mut found = Vec::new();
    for year in from.year()..=to.year() {
        let fixed =
            FIXED.into_iter().map(|(month, day, key)| (NaiveDate::from_ymd_opt(year, month, day), key));
        let easter = easter_sunday(year);
        let movable = MOVABLE.into_iter().map(|(days, key)| {
            (easter.and_then(|sunday| sunday.checked_add_signed(TimeDelta::days(days))), key)
        });
        found.extend(fixed.chain(movable).filter_map(|(date, name_key)| {
            let date = date.filter(|date| (from..=to).contains(date))?;
            Some(KeyDate { date, name_key, kind: KeyDateKind::PublicHoliday })
        }));
    }
    found.sort_by_key(|holiday| holiday.date);
    found
}
