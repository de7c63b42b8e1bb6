//! From a local time of a known zone to its instant, through the gaps and overlaps of clock changes.

use chrono::{DateTime, MappedLocalTime, NaiveDateTime, TimeDelta, TimeZone, Utc};
use chrono_tz::Tz;

/// Hours to look back for a time that exists: a gap lasts a day at most (Samoa, 30 December 2011).
const LONGEST_GAP: i64 = 25;

/// The instant (RFC 5545 3.3.5). Nothing at the edges of the calendar.
pub fn instant(tz: Tz, at: NaiveDateTime) -> Option<DateTime<Utc>> {
    match tz.from_local_datetime(&at) {
        MappedLocalTime::Single(instant) | MappedLocalTime::Ambiguous(instant, _) => Some(instant.to_utc()),
        MappedLocalTime::None => (1..=LONGEST_GAP).find_map(|hours| {
            let back = TimeDelta::hours(hours);
            let before = tz.from_local_datetime(&at.checked_sub_signed(back)?).latest()?;
            before.to_utc().checked_add_signed(back)
        }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn gaps_and_overlaps_are_as_the_standard_says() {
        let utc = |zone: Tz, local: &str| {
            let at = NaiveDateTime::parse_from_str(local, "%Y-%m-%d %H:%M").unwrap();
            instant(zone, at).unwrap().format("%Y-%m-%d %H:%M").to_string()
        };
        let paris = Tz::Europe__Paris;
        assert_eq!(utc(paris, "2026-01-15 09:00"), "2026-01-15 08:00");
        // the hour that is not: by the offset before it
        assert_eq!(utc(paris, "2026-03-29 02:30"), "2026-03-29 01:30");
        // the hour that is twice: the first
        assert_eq!(utc(paris, "2026-10-25 02:30"), "2026-10-25 00:30");
        assert_eq!(utc(Tz::America__Montreal, "2026-03-08 02:30"), "2026-03-08 07:30");
        // the day that Samoa left out
        assert_eq!(utc(Tz::Pacific__Apia, "2011-12-30 12:00"), "2011-12-30 22:00");
        // the edges of the calendar are no trap
        instant(paris, NaiveDateTime::MAX);
        instant(paris, NaiveDateTime::MIN);
    }
}
