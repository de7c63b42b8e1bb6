//! Durations (RFC 5545 3.3.6): days and weeks are of the calendar, the rest is of the clock.

use super::moment::Moment;
use chrono::{Days, TimeDelta};

/// A duration.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Hash)]
pub struct Duration {
    /// Runs backwards: before, for an alarm.
    pub back: bool,
    /// Days of the calendar, 23 to 25 hours each; weeks are seven of them.
    pub days: u32,
    /// Seconds on top.
    pub seconds: u32,
}

impl Duration {
    /// So many minutes.
    pub fn minutes(minutes: u32) -> Self {
        Self { seconds: minutes.saturating_mul(60), ..Self::default() }
    }

    /// The same, before.
    #[must_use]
    pub fn before(self) -> Self {
        Self { back: true, ..self }
    }

    /// Reads `P1W`, `-PT15M`, `P1DT2H`; nothing for what is no duration.
    pub fn parse(raw: &str) -> Option<Self> {
        let raw = raw.trim();
        let (back, rest) = match raw.strip_prefix('-') {
            Some(rest) => (true, rest),
            None => (false, raw.strip_prefix('+').unwrap_or(raw)),
        };
        let mut rest = rest.strip_prefix(['P', 'p'])?;
        let mut read = Self { back, days: 0, seconds: 0 };
        let (mut in_time, mut any) = (false, false);
        while !rest.is_empty() {
            if let Some(time) = rest.strip_prefix(['T', 't']) {
                in_time = true;
                rest = time;
                continue;
            }
            let end = rest.find(|c: char| !c.is_ascii_digit())?;
            let number: u32 = rest.get(..end)?.parse().ok()?;
            let mut units = rest.get(end..)?.chars();
            let (days, seconds) = match (units.next()?.to_ascii_uppercase(), in_time) {
                ('W', false) => (7, 0),
                ('D', false) => (1, 0),
                ('H', true) => (0, 3600),
                ('M', true) => (0, 60),
                ('S', true) => (0, 1),
                _ => return None,
            };
            read.days = read.days.checked_add(number.checked_mul(days)?)?;
            read.seconds = read.seconds.checked_add(number.checked_mul(seconds)?)?;
            rest = units.as_str();
            any = true;
        }
        any.then_some(read)
    }

    /// As it is written.
    pub fn written(self) -> String {
        let sign = if self.back { "-" } else { "" };
        if self.seconds == 0 && self.days > 0 {
            let (number, unit) =
                if self.days.is_multiple_of(7) { (self.days / 7, 'W') } else { (self.days, 'D') };
            return format!("{sign}P{number}{unit}");
        }
        let mut written = format!("{sign}P");
        if self.days > 0 {
            written.push_str(&format!("{}D", self.days));
        }
        written.push('T');
        let parts = [(self.seconds / 3600, 'H'), (self.seconds / 60 % 60, 'M'), (self.seconds % 60, 'S')];
        for (number, unit) in parts.into_iter().filter(|(number, _)| *number > 0) {
            written.push_str(&format!("{number}{unit}"));
        }
        if self.seconds == 0 {
            written.push_str("0S");
        }
        written
    }

    /// Where it leads from a moment, on the same clocks. A change of clocks within its hours is not seen.
    pub fn after(self, moment: &Moment) -> Option<Moment> {
        let seconds = TimeDelta::seconds(i64::from(self.seconds));
        let days = Days::new(u64::from(self.days));
        macro_rules! moved {
            ($at:expr) => {
                if self.back {
                    $at.checked_sub_days(days)?.checked_sub_signed(seconds)?
                } else {
                    $at.checked_add_days(days)?.checked_add_signed(seconds)?
                }
            };
        }
        Some(match moment {
            Moment::Day(day) => {
                let midnight = day.and_time(chrono::NaiveTime::MIN);
                Moment::Day(moved!(midnight).date())
            }
            Moment::Utc(at) => Moment::Utc(moved!(at)),
            Moment::Zoned { at, zone } => Moment::Zoned { at: moved!(at), zone: zone.clone() },
            Moment::Floating(at) => Moment::Floating(moved!(at)),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::NaiveDate;
    use proptest::prelude::*;

    #[test]
    fn durations_read_and_lead_somewhere() {
        let read = |raw| Duration::parse(raw);
        assert_eq!(read("-PT15M"), Some(Duration::minutes(15).before()));
        assert_eq!(read("P1W"), Some(Duration { days: 7, ..Duration::default() }));
        assert_eq!(read("P1DT2H3M4S"), Some(Duration { back: false, days: 1, seconds: 7384 }));
        for raw in ["", "P", "PT", "1D", "P1H", "PT1D", "P99999999999D", "P-1D", "PT1M1"] {
            assert_eq!(read(raw), None, "{raw}");
        }
        let day = Moment::Day(NaiveDate::from_ymd_opt(2026, 12, 31).unwrap());
        let next = Moment::Day(NaiveDate::from_ymd_opt(2027, 1, 1).unwrap());
        assert_eq!(read("P1D").unwrap().after(&day), Some(next));
        assert_eq!(read("P4294967295D").unwrap().after(&day), None, "beyond all calendars");
    }

    proptest! {
        #[test]
        fn any_duration_reads_as_it_was_written(back: bool, days in 0..100_000u32, seconds in 0..1_000_000u32) {
            let duration = Duration { back, days, seconds };
            prop_assert_eq!(Duration::parse(&duration.written()), Some(duration));
        }
    }
}
