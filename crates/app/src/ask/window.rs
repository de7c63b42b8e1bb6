//! A window of days: posts, key dates, counts, and how far clients' clocks are from the person's.

use crate::{App, answer::*, failure::Failure};
use chrono::{NaiveDate, NaiveTime, Offset, TimeZone};
use marronnier_domain::filter::Filter;
use marronnier_store::{client as clients, post as posts};

/// Windows longer than this many days carry no clock differences: nobody reads them at that scale.
const SHIFT_DAYS: i64 = 62;

impl App {
    pub(super) fn window(
        &self,
        from: NaiveDate,
        to: NaiveDate,
        filter: &Filter,
    ) -> Result<WindowRows, Failure> {
        let conn = self.store.read();
        Ok(WindowRows {
            cards: posts::window(&conn, from, to, filter)?,
            key_dates: self.key_days(&conn, from, to)?,
            counts: posts::counts(&conn, from, to, filter)?,
            zone_shifts: self.zone_shifts(&clients::all(&conn)?, from, to),
        })
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

/// Minutes from `theirs` to `ours` at noon of a day.
fn minutes_to_add(theirs: chrono_tz::Tz, ours: chrono_tz::Tz, date: NaiveDate) -> i32 {
    let noon = date.and_time(NaiveTime::from_hms_opt(12, 0, 0).unwrap_or_default());
    let Some(instant) = theirs.from_local_datetime(&noon).earliest() else { return 0 };
    let here = instant.with_timezone(&ours);
    (here.offset().fix().local_minus_utc() - instant.offset().fix().local_minus_utc()) / 60
}
