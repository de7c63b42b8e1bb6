//! Planned moments: a civil date, perhaps a civil time, read in the client's zone. Knows no "now".

use chrono::{DateTime, Datelike, NaiveDate, NaiveTime, TimeDelta, TimeZone, Timelike, Utc};
use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};
use ts_rs::TS;

/// A minute of a civil day, 00:00 to 23:59; `HH:MM` on the wire and in the database.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(try_from = "String", into = "String")]
#[ts(type = "string")]
pub struct TimeOfDay(u16);

/// Said when a text is not a time of day.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("not a time of day (HH:MM): {0}")]
pub struct NotATime(pub String);

impl TimeOfDay {
    /// The minute `hour:minute`, or nothing outside 00:00 to 23:59.
    pub fn new(hour: u32, minute: u32) -> Option<Self> {
        (hour < 24 && minute < 60).then(|| Self((hour * 60 + minute) as u16))
    }
    /// Minutes since midnight, 0 to 1439.
    pub fn minutes(self) -> u32 {
        u32::from(self.0)
    }
    /// Hour, 0 to 23.
    pub fn hour(self) -> u32 {
        u32::from(self.0) / 60
    }
    /// Minute, 0 to 59.
    pub fn minute(self) -> u32 {
        u32::from(self.0) % 60
    }
}

impl From<NaiveTime> for TimeOfDay {
    fn from(time: NaiveTime) -> Self {
        Self((time.hour() * 60 + time.minute()) as u16)
    }
}

impl From<TimeOfDay> for NaiveTime {
    fn from(time: TimeOfDay) -> Self {
        NaiveTime::from_hms_opt(time.hour(), time.minute(), 0).unwrap_or(NaiveTime::MIN)
    }
}

impl fmt::Display for TimeOfDay {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02}:{:02}", self.hour(), self.minute())
    }
}

impl From<TimeOfDay> for String {
    fn from(time: TimeOfDay) -> Self {
        time.to_string()
    }
}

impl FromStr for TimeOfDay {
    type Err = NotATime;
    fn from_str(text: &str) -> Result<Self, NotATime> {
        text.split_once(':')
            .filter(|(h, m)| h.len() == 2 && m.len() == 2)
            .and_then(|(h, m)| Self::new(h.parse().ok()?, m.parse().ok()?))
            .ok_or_else(|| NotATime(text.to_owned()))
    }
}

impl TryFrom<String> for TimeOfDay {
    type Error = NotATime;
    fn try_from(text: String) -> Result<Self, NotATime> {
        text.parse()
    }
}

/// When a post is planned: a civil date and perhaps a civil time, in the zone of its client.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PlannedAt {
    /// Civil date, `YYYY-MM-DD`.
    #[ts(type = "string")]
    pub date: NaiveDate,
    /// Civil time, `HH:MM`; nothing when only the day is decided.
    pub time: Option<TimeOfDay>,
}

impl PlannedAt {
    /// The same time, `days` later (earlier when negative); nothing past the calendar's ends.
    pub fn shifted(self, days: i32) -> Option<Self> {
        self.date.checked_add_signed(TimeDelta::days(i64::from(days))).map(|date| Self { date, ..self })
    }

    /// Whether the date has a four-digit year, which is all that a workspace holds.
    pub fn is_in_calendar(self) -> bool {
        (1..=9999).contains(&self.date.year())
    }

    /// The instant this moment is in `zone`; nothing without a time.
    ///
    /// In the hour that a spring change skips, the instant just after the gap; in the hour that autumn repeats,
    /// the first of the two.
    pub fn instant(self, zone: chrono_tz::Tz) -> Option<DateTime<Utc>> {
        let mut civil = self.date.and_time(self.time?.into());
        for _ in 0..=12 {
            if let Some(at) = zone.from_local_datetime(&civil).earliest() {
                return Some(at.with_timezone(&Utc));
            }
            civil += TimeDelta::minutes(15);
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_time_is_written_with_two_digits_and_read_back() {
        let time: TimeOfDay = "09:05".parse().unwrap();
        assert_eq!(time.to_string(), "09:05");
        for bad in ["9:05", "24:00", "12:60", "midi", "", "1:2:3"] {
            assert!(bad.parse::<TimeOfDay>().is_err(), "{bad}");
        }
    }

    #[test]
    fn the_hour_that_spring_skips_falls_just_after_the_gap() {
        let at =
            PlannedAt { date: NaiveDate::from_ymd_opt(2026, 3, 29).unwrap(), time: TimeOfDay::new(2, 30) };
        assert_eq!(at.instant(chrono_tz::Europe::Paris).unwrap().to_rfc3339(), "2026-03-29T01:00:00+00:00");
    }

    #[test]
    fn shifting_keeps_the_time_and_stops_at_the_ends_of_the_calendar() {
        let at = PlannedAt { date: NaiveDate::MAX, time: TimeOfDay::new(8, 0) };
        assert_eq!(at.shifted(1), None);
        assert_eq!(at.shifted(-1).unwrap().time, at.time);
    }
}
