//! Backups: why one was made, how it is named, which ones are kept. Copies nothing.

use chrono::{DateTime, Datelike, Duration, NaiveDateTime, Timelike, Utc};
use serde::{Deserialize, Serialize};
use std::{collections::BTreeSet, fmt, str::FromStr};
use ts_rs::TS;

/// Why a backup was made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename = "BackupReason")]
pub enum Reason {
    /// The program started and something had changed.
    Start,
    /// Half an hour went by and something had changed.
    Regular,
    /// Somebody asked.
    Asked,
    /// Before the schema changes.
    Migration,
    /// Before a plan, an answer or a packet is taken in.
    Import,
    /// Before many posts, or a client, are removed.
    Removal,
    /// Before another state is put in its place.
    Restore,
    /// Before the workspace is mended.
    Mending,
}

impl Reason {
    /// All of them.
    pub const ALL: [Self; 8] = [
        Self::Start,
        Self::Regular,
        Self::Asked,
        Self::Migration,
        Self::Import,
        Self::Removal,
        Self::Restore,
        Self::Mending,
    ];

    /// The word in a name.
    pub fn word(self) -> &'static str {
        match self {
            Self::Start => "start",
            Self::Regular => "regular",
            Self::Asked => "asked",
            Self::Migration => "migration",
            Self::Import => "import",
            Self::Removal => "removal",
            Self::Restore => "restore",
            Self::Mending => "mending",
        }
    }

    /// Made because of something in particular, not by the clock.
    pub fn is_occasion(self) -> bool {
        !matches!(self, Self::Start | Self::Regular)
    }
}

/// A backup's name: its moment to the second, a number when there are several, and why.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Name {
    /// When it was begun.
    pub at: DateTime<Utc>,
    /// Tells apart those of one second.
    pub number: u32,
    /// Why.
    pub reason: Reason,
}

/// The moment in a name.
const MOMENT: &str = "%Y%m%dT%H%M%SZ";

impl fmt::Display for Name {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let reason = self.reason.word();
        match self.number {
            0 => write!(f, "{}-{reason}", self.at.format(MOMENT)),
            number => write!(f, "{}-{number}-{reason}", self.at.format(MOMENT)),
        }
    }
}

/// Not the name of a backup.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not the name of a backup")]
pub struct NotAName;

impl FromStr for Name {
    type Err = NotAName;

    fn from_str(text: &str) -> Result<Self, NotAName> {
        let mut parts = text.split('-');
        let moment = parts.next().ok_or(NotAName)?;
        let at = NaiveDateTime::parse_from_str(moment, MOMENT).map_err(|_| NotAName)?.and_utc();
        let rest: Vec<&str> = parts.collect();
        let (number, reason) = match rest[..] {
            [reason] => (0, reason),
            [number, reason] => (number.parse().map_err(|_| NotAName)?, reason),
            _ => return Err(NotAName),
        };
        let reason = Reason::ALL.into_iter().find(|known| known.word() == reason).ok_or(NotAName)?;
        let name = Self { at, number, reason };
        // one way to write each: a name is a file's, too
        if name.to_string() == text { Ok(name) } else { Err(NotAName) }
    }
}

/// How many are kept of each.
const HALF_HOURS: usize = 12;
const DAYS: usize = 14;
const WEEKS: usize = 8;
const MONTHS: usize = 12;
const OCCASIONS: usize = 12;

/// Which of the backups go: the newest of each of the last half-hours, days, weeks and months that have one stay, and the
/// last ones made on an occasion.
pub fn superfluous(names: &[Name]) -> Vec<Name> {
    let mut newest_first: Vec<Name> = names.to_vec();
    newest_first.sort_unstable_by(|a, b| b.cmp(a));
    let mut kept: BTreeSet<Name> = BTreeSet::new();
    let half_hour = |at: DateTime<Utc>| (at.timestamp().div_euclid(1800), 0);
    let day = |at: DateTime<Utc>| (i64::from(at.num_days_from_ce()), 0);
    let week = |at: DateTime<Utc>| (i64::from(at.iso_week().year()), at.iso_week().week());
    let month = |at: DateTime<Utc>| (i64::from(at.year()), at.month());
    type Span<'a> = &'a dyn Fn(DateTime<Utc>) -> (i64, u32);
    let spans: [(Span<'_>, usize); 4] =
        [(&half_hour, HALF_HOURS), (&day, DAYS), (&week, WEEKS), (&month, MONTHS)];
    for (span, most) in spans {
        let mut seen = BTreeSet::new();
        for name in &newest_first {
            if seen.len() < most && seen.insert(span(name.at)) {
                kept.insert(*name);
            }
        }
    }
    kept.extend(newest_first.iter().filter(|name| name.reason.is_occasion()).take(OCCASIONS));
    newest_first.into_iter().filter(|name| !kept.contains(name)).collect()
}

/// Whether the clock asks for one: half an hour since the last.
pub fn is_due(last: Option<Name>, now: DateTime<Utc>) -> bool {
    // a last one from the future was made under a wrong clock
    last.is_none_or(|last| now - last.at >= Duration::minutes(30) || last.at > now)
}

/// A name for one begun now; `taken` are there already.
pub fn name(now: DateTime<Utc>, reason: Reason, taken: &[Name]) -> Name {
    let at = now.with_nanosecond(0).unwrap_or(now);
    let number = taken.iter().filter(|name| name.at == at).map(|name| name.number + 1).max().unwrap_or(0);
    Name { at, number, reason }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> DateTime<Utc> {
        text.parse().unwrap()
    }

    fn regular(at: DateTime<Utc>) -> Name {
        Name { at, number: 0, reason: Reason::Regular }
    }

    #[test]
    fn a_name_reads_back_and_nothing_else_is_one() {
        let now = at("2026-12-01T09:00:00.25Z");
        let first = name(now, Reason::Start, &[]);
        assert_eq!(first.to_string(), "20261201T090000Z-start");
        let second = name(now, Reason::Import, &[first]);
        assert_eq!(second.to_string(), "20261201T090000Z-1-import");
        assert!(second > first);
        for name in [first, second] {
            assert_eq!(name.to_string().parse(), Ok(name));
        }
        for wrong in
            ["", "..", "20261201T090000Z", "20261201T090000Z-..", "20261201T090000Z-0-start", "x-start"]
        {
            assert_eq!(wrong.parse::<Name>(), Err(NotAName), "{wrong}");
        }
    }

    #[test]
    fn a_year_of_half_hours_leaves_as_many_as_are_promised() {
        let last = at("2026-12-31T23:30:00Z");
        let all: Vec<Name> = (0..365 * 48).map(|n| regular(last - Duration::minutes(30 * n))).collect();
        let gone: BTreeSet<Name> = superfluous(&all).into_iter().collect();
        let kept: Vec<Name> = all.iter().copied().filter(|name| !gone.contains(name)).collect();
        assert!(kept[..12] == all[..12], "the last six hours");
        let days: BTreeSet<_> = kept.iter().map(|name| name.at.date_naive()).collect();
        for n in 0..14 {
            assert!(days.contains(&(last - Duration::days(n)).date_naive()), "{n} days ago");
        }
        let months: BTreeSet<_> = kept.iter().map(|name| name.at.month()).collect();
        assert_eq!(months.len(), 12);
        // the newest of a day is that of a half-hour, the newest of a week that of a day
        assert!(kept.len() <= 12 + 13 + 7 + 11, "{}", kept.len());
        assert!(superfluous(&kept).is_empty(), "what is kept stays kept");
    }

    #[test]
    fn what_was_made_on_an_occasion_is_not_pushed_out_by_the_clock() {
        let asked = Name { at: at("2026-12-01T09:00:10Z"), number: 0, reason: Reason::Asked };
        let mut all = vec![asked];
        all.extend((0..48 * 3).map(|n| regular(at("2026-12-01T09:00:20Z") + Duration::minutes(30 * n))));
        assert!(!superfluous(&all).contains(&asked));
    }

    #[test]
    fn the_clock_asks_every_half_hour() {
        let last = regular(at("2026-12-01T09:00:00Z"));
        assert!(is_due(None, last.at));
        assert!(!is_due(Some(last), at("2026-12-01T09:29:59Z")));
        assert!(is_due(Some(last), at("2026-12-01T09:30:00Z")));
        assert!(is_due(Some(last), at("2026-11-01T09:00:00Z")), "a clock that was wrong holds nothing back");
    }
}
