//! Events that come again: kept as a small calendar of their own, laid out only inside a window.

use super::event::{instants, when};
use crate::ics::{
    component::Component,
    event::Moment,
    reader::{Item, Reader},
    recurrence::{self, series::Budget},
    value::text::unescaped,
    writer::Writer,
    zone::gathered::Zones,
};
use chrono::NaiveDate;
use chrono_tz::Tz;
use marronnier_domain::{answered::When, moment::PlannedAt};
use std::io;

/// Where a calendar is at home.
pub(super) const HOME: &str = "X-WR-TIMEZONE";

/// What laying out the first year of all the series of a file may cost: enough for thousands that come each week.
pub(super) const OF_FILE: Budget = Budget(400_000);

/// What laying out one series may cost: a year of hours, or the days of half a century.
const OF_SERIES: Budget = Budget(20_000);

/// What the definitions that one series names may cost.
const OF_ZONES: Budget = Budget(10_000);

/// What laying out all the series of a window that is looked at may cost.
pub const OF_WINDOW: Budget = Budget(200_000);

/// One time of a series.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Time {
    /// Its first day.
    pub first: NaiveDate,
    /// Its last day, included.
    pub last: NaiveDate,
    /// What a change of this one calls it, and when it begins then; nothing where it is as the series says.
    pub changed: Option<(String, PlannedAt)>,
}

/// Whether a series comes more often than once a day: nobody's key date does.
pub fn is_finer_than_a_day(again: &str) -> bool {
    let rules = again.lines().filter(|line| line.starts_with("RRULE"));
    rules.map(str::to_ascii_uppercase).any(|rule| {
        ["FREQ=HOURLY", "FREQ=MINUTELY", "FREQ=SECONDLY"].iter().any(|finer| rule.contains(finer))
    })
}

/// The components of a series with the definitions of the zones that they name, as a calendar. `home` is where the file
/// says that it is at home: kept where a time of the series has no zone of its own.
pub(super) fn text(series: &[Component], definitions: &[Component], home: Option<&str>) -> String {
    let floats = |one: &Component| {
        one.first("DTSTART")
            .and_then(Moment::of)
            .is_some_and(|(start, _)| matches!(start, Moment::Floating(_)))
    };
    let home = home.filter(|_| series.iter().any(floats));
    let named = |definition: &&Component| {
        let id = definition.first("TZID").map(|id| id.value());
        let names = |component: &Component| {
            component.properties().iter().any(|property| property.parameter("TZID") == id)
        };
        id.is_some() && series.iter().any(names)
    };
    let write = || -> io::Result<Vec<u8>> {
        let mut writer = Writer::new(Vec::new());
        writer.begin("VCALENDAR")?;
        home.map_or(Ok(()), |home| writer.line(HOME).text(home))?;
        definitions.iter().filter(named).try_for_each(|one| writer.component(one))?;
        series.iter().try_for_each(|one| writer.component(one))?;
        writer.end("VCALENDAR")?;
        writer.finish()
    };
    write().ok().and_then(|octets| String::from_utf8(octets).ok()).unwrap_or_default()
}

/// What there is to say of a series: told while its first year is laid out. Nothing once the file's budget is spent.
pub(super) fn tellings(
    series: &[Component],
    zones: &Zones,
    of_file: &mut Budget,
) -> Option<Vec<recurrence::Told>> {
    if of_file.0 == 0 {
        return None;
    }
    let starts = series.iter().filter_map(|one| Some(Moment::of(one.first("DTSTART")?)?.0.day()));
    let Some(first) = starts.min() else { return Some(Vec::new()) };
    let year = first.checked_add_days(chrono::Days::new(366)).unwrap_or(first);
    let given = OF_SERIES.0.min(of_file.0);
    let mut budget = Budget(given);
    let told = recurrence::expand(series, zones, instants(first, year), &mut budget).told;
    of_file.0 -= given - budget.0;
    Some(told)
}

/// Each time that a series comes between two days, both included, on the clocks of `zone`.
pub fn occurrences(again: &str, from: NaiveDate, to: NaiveDate, zone: Tz, budget: &mut Budget) -> Vec<Time> {
    let mut times: Vec<Time> = laid_out(again, from, to, zone, budget)
        .into_iter()
        .map(|(start, end, title)| {
            let (first, last) = days(start, end, zone);
            Time { first, last, changed: title.map(|title| (title, start.in_zone(zone))) }
        })
        .filter(|time| time.first <= to && time.last >= from)
        .collect();
    times.sort_by_key(|time| (time.first, time.last));
    times.dedup();
    times
}

/// When each time of a series begins between two days, both included, on the clocks of `zone`.
pub fn beginnings(again: &str, from: NaiveDate, to: NaiveDate, zone: Tz) -> Vec<PlannedAt> {
    let mut times: Vec<PlannedAt> = laid_out(again, from, to, zone, &mut OF_SERIES.clone())
        .into_iter()
        .map(|(start, ..)| start.in_zone(zone))
        .filter(|at| (from..=to).contains(&at.date))
        .collect();
    times.sort_by_key(|at| (at.date, at.time));
    times.dedup();
    times
}

/// The beginning and the end of each time, and its title where a change of this one says it.
fn laid_out(
    again: &str,
    from: NaiveDate,
    to: NaiveDate,
    zone: Tz,
    budget: &mut Budget,
) -> Vec<(When, When, Option<String>)> {
    let (mut definitions, mut components) = (Vec::new(), Vec::new());
    let mut home = zone.name().to_owned();
    for item in Reader::new(again.as_bytes()).flatten() {
        match item {
            Item::Component(component) if component.name() == "VTIMEZONE" => definitions.push(component),
            Item::Component(component) => components.push(component),
            Item::Property(property) if property.name() == HOME => {
                home = unescaped(property.value()).into_owned();
            }
            _ => {}
        }
    }
    let window = instants(from, to);
    let given = OF_SERIES.0.min(budget.0);
    let mut own = Budget(given);
    let (zones, _) = Zones::gather_within(&definitions, Some(&home), window, &mut OF_ZONES.clone());
    let expanded = recurrence::expand(&components, &zones, window, &mut own);
    // looking at it is a step as well
    budget.0 = budget.0.saturating_sub(given - own.0 + 1);
    let of = |occurrence: recurrence::expand::Occurrence| {
        let (start, _) = when(&occurrence.start, &zones);
        let changed = components.get(occurrence.component).filter(|one| one.first("RECURRENCE-ID").is_some());
        let title = changed.map(|one| {
            one.first("SUMMARY").map(|title| unescaped(title.value()).trim().to_owned()).unwrap_or_default()
        });
        (start, occurrence.end.map_or(start, |end| when(&end, &zones).0), title)
    };
    // a change that says that this one does not take place
    let is_off = |component: usize| {
        let status = components.get(component).and_then(|one: &Component| one.first("STATUS"));
        status.is_some_and(|status| status.value().trim().eq_ignore_ascii_case("CANCELLED"))
    };
    let takes_place = |one: &recurrence::expand::Occurrence| !is_off(one.component);
    expanded.occurrences.into_iter().filter(takes_place).map(of).collect()
}

fn days(start: When, end: When, zone: Tz) -> (NaiveDate, NaiveDate) {
    let first = start.in_zone(zone).date;
    let end = end.in_zone(zone);
    let midnight = end.time.is_none_or(|time| time.minutes() == 0);
    let last = if midnight { end.date.pred_opt().unwrap_or(end.date) } else { end.date };
    (first, last.max(first))
}
