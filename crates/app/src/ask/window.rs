//! A window of days: posts, key dates, counts, and how far clients' clocks are from the person's.

use crate::{App, answer::*, failure::Failure, query::Days};
use chrono::{NaiveDate, NaiveTime, Offset, TimeZone};
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
        let mut shifts = Vec::new();
        for client in clients.iter().filter(|client| client.zone != self.clock.zone) {
            for date in from.iter_days().take_while(|date| *date <= to) {
                let minutes = minutes_to_add(client.zone, self.clock.zone, date);
                if minutes != 0 {
                    shifts.push(ZoneShift { client_id: client.id, date, minutes });
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

/// Minutes from `theirs` to `ours` at noon of a day.
fn minutes_to_add(theirs: chrono_tz::Tz, ours: chrono_tz::Tz, date: NaiveDate) -> i32 {
    let noon = date.and_time(NaiveTime::from_hms_opt(12, 0, 0).unwrap_or_default());
    let Some(instant) = theirs.from_local_datetime(&noon).earliest() else { return 0 };
    let here = instant.with_timezone(&ours);
    (here.offset().fix().local_minus_utc() - instant.offset().fix().local_minus_utc()) / 60
}
