//! Hours in which nobody is reminded of anything.

use crate::{moment::TimeOfDay, written::time};
use std::{fmt, str::FromStr};

/// From one time of the day to another, which may be of the next day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct QuietHours {
    from: TimeOfDay,
    to: TimeOfDay,
}

impl QuietHours {
    /// Whether a time falls into them; the last one does not.
    pub fn contains(self, now: TimeOfDay) -> bool {
        let Self { from, to } = self;
        if from <= to { (from..to).contains(&now) } else { now >= from || now < to }
    }
}

/// Said when a text names no hours.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("no quiet hours: {0}")]
pub struct NoQuietHours(pub String);

impl FromStr for QuietHours {
    type Err = NoQuietHours;
    /// `20:00-08:00`, or as people write it: « 20h – 8h », "8 pm to 8 am".
    fn from_str(text: &str) -> Result<Self, NoQuietHours> {
        let end = |text: &str| time::read(text).ok().filter(|read| read.doubts.iter().all(is_small))?.value;
        let parted = ["-", "–", "—", " à ", " to "].iter().find_map(|between| text.split_once(between));
        let ends = parted.and_then(|(from, to)| Some((end(from)?, end(to)?)));
        ends.filter(|(from, to)| from != to)
            .map(|(from, to)| Self { from, to })
            .ok_or_else(|| NoQuietHours(text.to_owned()))
    }
}

/// A bare hour, and midnight as 24 h, leave nothing open here.
fn is_small(doubt: &crate::written::Doubt) -> bool {
    use crate::written::Doubt;
    matches!(doubt, Doubt::BareHour | Doubt::EndOfDay)
}

impl fmt::Display for QuietHours {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-{}", self.from, self.to)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Option<String> {
        text.parse::<QuietHours>().ok().map(|hours| hours.to_string())
    }

    #[test]
    fn they_are_read_as_people_write_them() {
        for text in ["20:00-08:00", "20h-8h", "20 h – 8 h", "20h00 à 8h00", "8 pm to 8 am", "20-8"] {
            assert_eq!(read(text).as_deref(), Some("20:00-08:00"), "{text}");
        }
        assert_eq!(read("22h30-24h").as_deref(), Some("22:30-00:00"));
        for text in
            ["", "20:00", "la nuit", "20:00-", "25:00-08:00", "20:00-08:75", "20:00-20:00", "20:00-08:00 x"]
        {
            assert_eq!(read(text), None, "{text}");
        }
    }

    #[test]
    fn they_go_over_midnight() {
        let quiet =
            |hours: &str, now: &str| hours.parse::<QuietHours>().unwrap().contains(now.parse().unwrap());
        for (now, expected) in [("19:59", false), ("20:00", true), ("03:00", true), ("08:00", false)] {
            assert_eq!(quiet("20:00-08:00", now), expected, "{now}");
        }
        assert!(quiet("12:00-14:00", "13:00") && !quiet("12:00-14:00", "14:00"));
    }
}
