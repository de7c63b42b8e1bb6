//! A window of days: posts, key dates, counts, and how far clients' clocks are from the person's.

use crate::{App, answer::*, failure::Failure, query::Days};
use chrono::{DateTime, NaiveDate, NaiveTime, Offset, TimeDelta, TimeZone};
use chrono_tz::Tz;
use marronnier_domain::{filter::Filter, post::PostCard};
use marronnier_store::{client as clients, post as posts};
use std::collections::BTreeMap;

/// Windows longer than this many days carry no clock differences: nobody reads them at that scale.
const SHIFT_DAYS: i64 = 62;

impl App {
    pub(super) fn window(
        &self,
        days: Days,
        filter: &Filter,
        per_day: Option<u32>,
        counted: Option<Days>,
    ) -> Result<WindowRows, Failure> {
        let conn = self.store.read();
        let Days { from, to } = days;
        let cards = match per_day {
            // words are sought once, not once a day
            Some(limit) if filter.text.is_empty() => posts::first_of_days(&conn, from, to, filter, limit)?,
            Some(limit) => first_of_days(posts::window(&conn, from, to, filter)?, limit),
            None => posts::window(&conn, from, to, filter)?,
        };
        let mut rows = WindowRows {
            more: BTreeMap::new(),
            posts: 0,
            to_read: 0,
            key_dates: self.key_days(&conn, from, to)?,
            counts: BTreeMap::new(),
            zone_shifts: self.zone_shifts(&clients::all(&conn)?, from, to),
            cards,
        };
        let counted = counted.unwrap_or(days);
        for count in posts::by_day(&conn, from.min(counted.from), to.max(counted.to), filter)? {
            let kept = filter.clients.is_empty() || filter.clients.contains(&count.client_id);
            if kept && days.contains(count.date) {
                *rows.more.entry(count.date).or_default() += count.posts;
            }
            if !counted.contains(count.date) {
                continue;
            }
            *rows.counts.entry(count.client_id).or_default() += count.posts;
            if kept {
                rows.posts += count.posts;
                rows.to_read += count.to_read;
            }
        }
        for date in rows.cards.iter().filter_map(|card| Some(card.planned?.date)) {
            rows.more.entry(date).and_modify(|more| *more = more.saturating_sub(1));
        }
        rows.more.retain(|_, more| *more > 0);
        Ok(rows)
    }

    fn zone_shifts(
        &self,
        clients: &[marronnier_domain::client::Client],
        from: NaiveDate,
        to: NaiveDate,
    ) -> Vec<ZoneShift> {
        if (to - from).num_days() > SHIFT_DAYS {
            return Vec::new();
        }
        let ours = self.clock.zone;
        let zones: BTreeMap<&str, Tz> = clients
            .iter()
            .map(|client| (client.zone.name(), client.zone))
            .filter(|(_, zone)| *zone != ours)
            .collect();
        let mut shifts = Vec::new();
        for (name, zone) in zones {
            for date in from.iter_days().take_while(|date| *date <= to) {
                let (minutes, then) = minutes_to_add(zone, ours, date);
                if minutes != 0 || then.is_some() {
                    shifts.push(ZoneShift { zone: name.to_owned(), date, minutes, then });
                }
            }
        }
        shifts
    }
}

/// At most `limit` cards of each day; they come by date.
fn first_of_days(mut cards: Vec<PostCard>, limit: u32) -> Vec<PostCard> {
    let (mut day, mut kept) = (None, 0);
    cards.retain(|card| {
        let date = card.planned.map(|planned| planned.date);
        kept = if date == day { kept + 1 } else { 1 };
        day = date;
        kept <= limit
    });
    cards
}

/// Minutes from `theirs` to `ours` as a day of theirs begins, and after the change of a clock during it.
fn minutes_to_add(theirs: Tz, ours: Tz, date: NaiveDate) -> (i32, Option<LaterShift>) {
    let midnight = |date: NaiveDate| theirs.from_local_datetime(&date.and_time(NaiveTime::MIN)).earliest();
    // where midnight does not exist, the day begins when its first hour does
    let begins = |date: NaiveDate| {
        midnight(date).or_else(|| {
            theirs.from_local_datetime(&date.and_time(NaiveTime::from_hms_opt(1, 0, 0)?)).earliest()
        })
    };
    let (Some(first), Some(last)) = (begins(date), date.succ_opt().and_then(begins)) else {
        return (0, None);
    };
    let between = |at: DateTime<Tz>| {
        let here = at.with_timezone(&ours);
        (here.offset().fix().local_minus_utc() - at.offset().fix().local_minus_utc()) / 60
    };
    let (before, after) = (between(first), between(last - TimeDelta::minutes(1)));
    if before == after {
        return (before, None);
    }
    let (mut low, mut high) = (0, (last - first).num_minutes() - 1);
    while high - low > 1 {
        let middle = i64::midpoint(low, high);
        if between(first + TimeDelta::minutes(middle)) == before { low = middle } else { high = middle }
    }
    let from = (first + TimeDelta::minutes(high)).time().into();
    (before, Some(LaterShift { from, minutes: after }))
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono_tz::{America::New_York, Asia::Tokyo, Europe::Paris};

    #[test]
    fn the_change_of_a_clock_is_told_at_its_hour() {
        let told = |theirs, date: &str| minutes_to_add(theirs, Paris, date.parse().unwrap());
        let then = |from: &str, minutes| Some(LaterShift { from: from.parse().unwrap(), minutes });
        assert_eq!(told(New_York, "2026-10-23"), (360, None));
        // Paris at 3:00 on the 25th, when it is 21:00 in New York
        assert_eq!(told(New_York, "2026-10-24"), (360, then("21:00", 300)));
        assert_eq!(told(New_York, "2026-10-25"), (300, None));
        // New York's own: from 1:59 it goes back to 1:00
        assert_eq!(told(New_York, "2026-11-01").0, 300);
        assert_eq!(told(New_York, "2026-11-02"), (360, None));
        assert_eq!(told(New_York, "2027-03-14"), (360, then("03:00", 300)));
        assert_eq!(told(Paris, "2026-10-25"), (0, None));
        assert_eq!(told(Tokyo, "2027-03-28"), (-480, then("10:00", -420)));
    }
}
