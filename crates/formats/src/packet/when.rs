//! When an answer was written, as far as it or its file says; and which of two is the later one.

use chrono::{DateTime, NaiveDateTime, Utc};
use serde::{Deserialize, Serialize};
use std::cmp::Ordering;

/// Two clocks in different places stand apart by no more.
const FARTHEST: i64 = 14 * 3_600_000;

/// When something was written: an instant, what a clock showed where it was written, or both.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct When {
    /// Milliseconds since 1970, UTC.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    instant: Option<i64>,
    /// The same, of the clock in the writer's place.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    civil: Option<i64>,
}

impl When {
    /// What an answer says itself, with its distance from UTC.
    pub fn said(text: &str) -> Option<Self> {
        let said = DateTime::parse_from_rfc3339(text.trim()).ok()?;
        let civil = said.naive_local().and_utc().timestamp_millis();
        Some(Self { instant: Some(said.timestamp_millis()), civil: Some(civil) })
    }

    /// What a file says that lies on this computer.
    pub fn of_file(modified: std::time::SystemTime) -> Option<Self> {
        let instant = DateTime::<Utc>::from(modified).timestamp_millis();
        (instant > 0).then_some(Self { instant: Some(instant), civil: None })
    }

    /// What a zip says of a file in it: the writer's clock, without saying where. One that says nothing says 1980.
    pub fn of_zip(at: NaiveDateTime) -> Option<Self> {
        let known = at.date() > chrono::NaiveDate::from_ymd_opt(1980, 1, 1)?;
        known.then(|| Self { instant: None, civil: Some(at.and_utc().timestamp_millis()) })
    }

    /// The later of two, as far as they are known.
    pub(super) fn latest(one: Option<Self>, other: Option<Self>) -> Option<Self> {
        match (one, other) {
            (Some(one), Some(other)) if one.against(other) == Some(Ordering::Less) => Some(other),
            (one, other) => one.or(other),
        }
    }

    /// How it stands to another; nothing where nobody can tell.
    pub fn against(self, other: Self) -> Option<Ordering> {
        let same = |one: Option<i64>, other: Option<i64>| one.zip(other);
        let order = same(self.instant, other.instant).or_else(|| same(self.civil, other.civil));
        if let Some((one, other)) = order {
            return Some(one.cmp(&other)).filter(|order| order.is_ne());
        }
        // one clock somewhere against another somewhere else
        let (one, other) = (self.instant.or(self.civil)?, other.instant.or(other.civil)?);
        ((one - other).abs() > FARTHEST).then(|| one.cmp(&other))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn zip(text: &str) -> When {
        When::of_zip(text.parse().unwrap()).unwrap()
    }

    #[test]
    fn the_later_one_is_known_where_two_clocks_can_be_held_against_each_other() {
        let said = |text: &str| When::said(text).unwrap();
        let (paris, quebec) = (said("2026-12-03T12:00:00+01:00"), said("2026-12-03T07:00:00-05:00"));
        assert_eq!(paris.against(quebec), Some(Ordering::Less), "an hour before, whatever the clocks showed");
        assert_eq!(paris.against(paris), None);
        assert_eq!(zip("2026-12-03T11:00:00").against(paris), Some(Ordering::Less));
        let file =
            When::of_file(std::time::UNIX_EPOCH + std::time::Duration::from_secs(1_796_295_599)).unwrap();
        assert_eq!(
            file.against(paris),
            Some(Ordering::Less),
            "11:00 in UTC is 12:00 in Paris, less a second"
        );
    }

    #[test]
    fn what_no_clock_tells_is_not_guessed() {
        let file = |text: &str| {
            let at: DateTime<Utc> = text.parse().unwrap();
            When::of_file(at.into()).unwrap()
        };
        // the zip of somebody who may be anywhere
        assert_eq!(zip("2026-12-03T11:00:00").against(file("2026-12-03T12:00:00Z")), None);
        assert_eq!(zip("2026-12-03T11:00:00").against(file("2026-12-05T12:00:00Z")), Some(Ordering::Less));
        assert_eq!(When::of_zip("1980-01-01T00:00:00".parse().unwrap()), None);
        assert_eq!(When::said("hier"), None);
    }
}
