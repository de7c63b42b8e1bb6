//! Moving posts about: where each one lands, and which come too close. Knows neither database nor clock.

use crate::{id::PostId, moment::PlannedAt, moment::TimeOfDay};
use chrono::{NaiveDate, NaiveDateTime, TimeDelta};

/// A post's place before a move.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place {
    /// The post.
    pub id: PostId,
    /// Its moment; nothing for an undated idea.
    pub at: Option<PlannedAt>,
}

/// What becomes of the times of posts that move.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Time {
    /// Everyone keeps their own.
    Kept,
    /// The anchor gets this one; the others keep their distance to it.
    At(TimeOfDay),
    /// Everyone loses theirs: the day alone is planned.
    Off,
}

/// Where posts land when `anchor` comes to `date`, at that `time`; nothing past the calendar's ends.
///
/// The others keep their distance to the anchor: in days, and in minutes too when a time is given and the anchor had
/// one. Undated posts join the anchor.
pub fn moved(
    places: &[Place],
    anchor: PostId,
    date: NaiveDate,
    time: Time,
) -> Option<Vec<(PostId, PlannedAt)>> {
    let given = match time {
        Time::At(time) => Some(time),
        Time::Kept | Time::Off => None,
    };
    let from = places.iter().find(|place| place.id == anchor).and_then(|place| place.at);
    let days = from.map_or(0, |from| (date - from.date).num_days());
    let minutes = match (from.and_then(|from| from.time), given) {
        (Some(was), Some(will)) => Some(i64::from(will.minutes()) - i64::from(was.minutes())),
        _ => None,
    };
    places
        .iter()
        .map(|place| {
            let at = match place.at {
                _ if place.id == anchor => {
                    PlannedAt { date, time: given.or(place.at.and_then(|at| at.time)) }
                }
                None => PlannedAt { date, time: given },
                Some(at) => later(at, days, minutes)?,
            };
            let time = at.time.filter(|_| time != Time::Off);
            Some((place.id, PlannedAt { time, ..at }))
        })
        .collect()
}

fn later(at: PlannedAt, days: i64, minutes: Option<i64>) -> Option<PlannedAt> {
    let date = at.date.checked_add_signed(TimeDelta::try_days(days)?)?;
    match (at.time, minutes) {
        (Some(time), Some(minutes)) => {
            let then = date.and_time(time.into()).checked_add_signed(TimeDelta::try_minutes(minutes)?)?;
            Some(PlannedAt { date: then.date(), time: Some(then.time().into()) })
        }
        _ => Some(PlannedAt { date, ..at }),
    }
}

/// Minutes between two civil moments of one client.
pub fn minutes_apart(a: (NaiveDate, TimeOfDay), b: (NaiveDate, TimeOfDay)) -> u32 {
    let civil = |(date, time): (NaiveDate, TimeOfDay)| -> NaiveDateTime { date.and_time(time.into()) };
    u32::try_from((civil(a) - civil(b)).num_minutes().unsigned_abs()).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn id(n: u128) -> PostId {
        PostId(uuid::Uuid::from_u128(n))
    }
    fn at(day: u32, time: Option<(u32, u32)>) -> PlannedAt {
        PlannedAt {
            date: NaiveDate::from_ymd_opt(2026, 12, day).unwrap(),
            time: time.map(|(h, m)| TimeOfDay::new(h, m).unwrap()),
        }
    }

    #[test]
    fn a_move_in_the_month_keeps_times_and_distances() {
        let places = [
            Place { id: id(1), at: Some(at(10, Some((18, 0)))) },
            Place { id: id(2), at: Some(at(12, None)) },
            Place { id: id(3), at: None },
        ];
        let landed = moved(&places, id(1), at(15, None).date, Time::Kept).unwrap();
        assert_eq!(landed, [(id(1), at(15, Some((18, 0)))), (id(2), at(17, None)), (id(3), at(15, None))]);
    }

    #[test]
    fn a_move_in_the_week_shifts_minutes_too_even_past_midnight() {
        let places = [
            Place { id: id(1), at: Some(at(10, Some((18, 0)))) },
            Place { id: id(2), at: Some(at(10, Some((22, 30)))) },
        ];
        let landed =
            moved(&places, id(1), at(10, None).date, Time::At(TimeOfDay::new(20, 0).unwrap())).unwrap();
        assert_eq!(landed, [(id(1), at(10, Some((20, 0)))), (id(2), at(11, Some((0, 30))))]);
    }

    #[test]
    fn a_move_to_the_day_alone_takes_every_time_off() {
        let places = [
            Place { id: id(1), at: Some(at(10, Some((18, 0)))) },
            Place { id: id(2), at: Some(at(12, Some((9, 0)))) },
            Place { id: id(3), at: None },
        ];
        let landed = moved(&places, id(1), at(10, None).date, Time::Off).unwrap();
        assert_eq!(landed, [(id(1), at(10, None)), (id(2), at(12, None)), (id(3), at(10, None))]);
    }

    #[test]
    fn nothing_lands_past_the_end_of_the_calendar() {
        let places = [
            Place { id: id(1), at: Some(at(10, None)) },
            Place { id: id(2), at: Some(PlannedAt { date: NaiveDate::MAX, time: None }) },
        ];
        assert_eq!(moved(&places, id(1), at(11, None).date, Time::Kept), None);
    }

    proptest! {
        #[test]
        fn moving_there_and_back_is_no_move(
            days in prop::collection::vec((1u32..28, prop::option::of((0u32..24, 0u32..60))), 1..20),
            to in 1u32..28,
            time in prop::option::of((0u32..24, 0u32..60)),
        ) {
            let places: Vec<Place> = days
                .iter()
                .enumerate()
                .map(|(n, (day, time))| Place { id: id(n as u128), at: Some(at(*day, *time)) })
                .collect();
            let anchor = places[0];
            let from = anchor.at.unwrap();
            // A time can be taken back only where there was one.
            let time = time.filter(|_| from.time.is_some()).and_then(|(h, m)| TimeOfDay::new(h, m));
            let given = |time: Option<TimeOfDay>| time.map_or(Time::Kept, Time::At);
            let there: Vec<Place> = moved(&places, anchor.id, at(to, None).date, given(time))
                .unwrap()
                .into_iter()
                .map(|(id, at)| Place { id, at: Some(at) })
                .collect();
            let back = moved(&there, anchor.id, from.date, given(time.and(from.time))).unwrap();
            for (place, (id, at)) in places.iter().zip(back) {
                prop_assert_eq!(place.id, id);
                prop_assert_eq!(place.at, Some(at));
            }
        }
    }
}
