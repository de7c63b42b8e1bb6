//! The moments at which a zone of the IANA database changes its offset: found by search, since the database's crate tells
//! offsets only.

use chrono::{DateTime, Offset, TimeDelta, TimeZone, Utc};
use chrono_tz::{OffsetComponents, OffsetName, Tz};

/// What holds in a zone for a time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct State {
    /// Seconds ahead of UTC.
    pub offset: i32,
    /// Whether the database calls it other than standard time.
    pub is_saving: bool,
    /// Its abbreviation: `CEST`, `+04`.
    pub label: String,
}

/// A change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Transition {
    /// When.
    pub at: DateTime<Utc>,
    /// What held before.
    pub before: State,
    /// What holds from then on.
    pub after: State,
}

/// Apart enough to be quick, near enough to see the month of Ramadan in Morocco.
const STEP: TimeDelta = TimeDelta::days(6);

/// What holds at an instant.
pub fn state(tz: Tz, at: DateTime<Utc>) -> State {
    let offset = tz.offset_from_utc_datetime(&at.naive_utc());
    let seconds = offset.fix().local_minus_utc();
    State {
        offset: seconds,
        is_saving: !offset.dst_offset().is_zero(),
        label: offset.abbreviation().map_or_else(|| figures(seconds), str::to_owned),
    }
}

/// What the database shows where there are no letters: `+04`, `-0330`.
fn figures(seconds: i32) -> String {
    let sign = if seconds < 0 { '-' } else { '+' };
    let minutes = seconds.abs() / 60;
    match minutes % 60 {
        0 => format!("{sign}{:02}", minutes / 60),
        rest => format!("{sign}{:02}{rest:02}", minutes / 60),
    }
}

fn offset(tz: Tz, at: DateTime<Utc>) -> i32 {
    tz.offset_from_utc_datetime(&at.naive_utc()).fix().local_minus_utc()
}

/// The changes after `from` and up to `to`, in order.
pub fn between(tz: Tz, from: DateTime<Utc>, to: DateTime<Utc>) -> Vec<Transition> {
    let mut found = Vec::new();
    let mut low = from;
    while low < to {
        let high = low.checked_add_signed(STEP).map_or(to, |next| next.min(to));
        if offset(tz, low) != offset(tz, high) {
            let at = first_after(tz, low, high);
            let before = state(tz, at - TimeDelta::seconds(1));
            found.push(Transition { at, before, after: state(tz, at) });
        }
        low = high;
    }
    found
}

/// The second from which the offset of `high` holds.
fn first_after(tz: Tz, low: DateTime<Utc>, high: DateTime<Utc>) -> DateTime<Utc> {
    let (mut low, mut high) = (low.timestamp(), high.timestamp());
    let at = |seconds| DateTime::from_timestamp(seconds, 0).unwrap_or_default();
    let new = offset(tz, at(high));
    while high - low > 1 {
        let middle = low + (high - low) / 2;
        if offset(tz, at(middle)) == new { high = middle } else { low = middle }
    }
    at(high)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn changes(tz: Tz, years: std::ops::Range<i32>) -> Vec<String> {
        let day = |year| Utc.with_ymd_and_hms(year, 1, 1, 0, 0, 0).unwrap();
        let found = between(tz, day(years.start), day(years.end));
        found
            .iter()
            .map(|change| format!("{} {}", change.at.format("%Y-%m-%d %H:%M"), change.after.label))
            .collect()
    }

    #[test]
    fn changes_are_found_to_the_second() {
        assert_eq!(changes(Tz::Europe__Paris, 2026..2027), ["2026-03-29 01:00 CEST", "2026-10-25 01:00 CET"]);
        assert_eq!(changes(Tz::Indian__Reunion, 2000..2030), [""; 0]);
        // a month of Ramadan each year
        assert_eq!(
            changes(Tz::Africa__Casablanca, 2026..2027),
            ["2026-02-15 02:00 +00", "2026-03-22 02:00 +01"]
        );
        assert_eq!(changes(Tz::Pacific__Apia, 2011..2012).len(), 3);
    }
}
