//! How much a person has to deliver in a week against what they can.

use crate::person::Person;
use chrono::{Datelike, Days, NaiveDate};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What is known of an assignment to weigh a week.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Work {
    /// By when.
    pub due: NaiveDate,
    /// Something is still owed.
    pub owed: bool,
    /// It counts: not withdrawn.
    pub counts: bool,
}

/// A person's week.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Load {
    /// Its Monday.
    #[ts(type = "string")]
    pub week: NaiveDate,
    /// Assignments due in it.
    pub assigned: u32,
    /// Those of them that are still owed.
    pub owed: u32,
    /// Those of them whose day has passed, still owed.
    pub overdue: u32,
    /// Posts the person can take that week, less what absences take; nothing when nobody said.
    pub capacity: Option<u32>,
    /// Days worked.
    pub days: u32,
    /// Days of the person's usual week on which they are away.
    pub away: u32,
}

/// The Monday of a day's week.
pub fn monday(day: NaiveDate) -> NaiveDate {
    day.checked_sub_days(Days::new(u64::from(day.weekday().num_days_from_monday()))).unwrap_or(day)
}

/// A person's week that begins on `week`, a Monday.
pub fn load(person: &Person, week: NaiveDate, works: &[Work], today: NaiveDate) -> Load {
    let days: Vec<NaiveDate> = week.iter_days().take(7).collect();
    let usual = |day: &&NaiveDate| person.days.contains(&(day.weekday().number_from_monday() as u8));
    let usual: Vec<NaiveDate> = days.iter().filter(usual).copied().collect();
    let worked = usual.iter().filter(|day| person.works(**day)).count() as u32;
    let away = usual.iter().filter(|day| person.is_away(**day)).count() as u32;
    let of_week = || works.iter().filter(|work| work.counts && days.contains(&work.due));
    // Half a week is half of the posts, rounded up: who comes for one day can still take one.
    let capacity = person.capacity.map(|full| match usual.len() as u32 {
        0 => 0,
        whole => (u64::from(full) * u64::from(worked)).div_ceil(u64::from(whole)) as u32,
    });
    Load {
        week,
        assigned: of_week().count() as u32,
        owed: of_week().filter(|work| work.owed).count() as u32,
        overdue: of_week().filter(|work| work.owed && work.due < today).count() as u32,
        capacity,
        days: worked,
        away,
    }
}
