//! Values that read, and say what cannot be: numbers and dates out of their range, durations below nothing.

use super::Fault;
use crate::ics::{
    component::{Component, Property},
    value::{duration::Duration, moment::Moment},
};
use chrono::Datelike;
use std::ops::RangeInclusive;

/// The years of calendars: the first of this calendar's, and far enough from now.
pub const YEARS: RangeInclusive<i32> = 1583..=2200;

/// The whole numbers with an end.
const NUMBERS: [(&str, i64); 2] = [("PRIORITY", 9), ("PERCENT-COMPLETE", 100)];

/// The texts, where signs stand behind a backslash.
const TEXTS: [&str; 5] = ["SUMMARY", "DESCRIPTION", "LOCATION", "COMMENT", "CONTACT"];

/// Whether a text has a comma or a semicolon without a backslash, and whether it has a backslash that escapes nothing.
fn escapes(text: &str) -> (bool, bool) {
    let (mut unescaped, mut bad) = (false, false);
    let mut signs = text.chars();
    while let Some(sign) = signs.next() {
        match sign {
            '\\' => bad |= !matches!(signs.next(), Some('\\' | ',' | ';' | 'n' | 'N')),
            ',' | ';' => unescaped = true,
            _ => {}
        }
    }
    (unescaped, bad)
}

/// Whether a moment is of a zone, or an instant.
fn has_zone(property: &Property) -> bool {
    Moment::of(property).is_some_and(|(moment, _)| matches!(moment, Moment::Zoned { .. } | Moment::Utc(_)))
}

/// The faults of the values of one component.
pub fn of(component: &Component, found: &mut Vec<(u32, Fault)>) {
    let short = |value: &str| value.chars().take(40).collect::<String>();
    for name in ["DTSTART", "DTEND", "DUE", "RECURRENCE-ID"] {
        let Some(property) = component.first(name) else { continue };
        let Some((moment, _)) = Moment::of(property) else { continue };
        let value = short(property.value());
        let says_day = property.parameter("VALUE").is_some_and(|kind| kind.eq_ignore_ascii_case("DATE"));
        if says_day && !moment.is_day() {
            found.push((property.line(), Fault::DayWithTime(name, value.clone())));
        }
        if !YEARS.contains(&moment.day().year()) {
            found.push((property.line(), Fault::OutOfRange(name, value)));
        }
    }
    if let Some(property) = component.first("DURATION")
        && Duration::parse(property.value()).is_some_and(|duration| duration.back)
    {
        found.push((property.line(), Fault::NegativeDuration));
    }
    for (name, most) in NUMBERS {
        let Some(property) = component.first(name) else { continue };
        let number = property.value().trim().parse::<i64>().ok();
        if number.is_none_or(|number| !(0..=most).contains(&number)) {
            found.push((property.line(), Fault::OutOfRange(name, short(property.value()))));
        }
    }
    for property in component.properties().iter().filter(|one| TEXTS.contains(&one.name())) {
        let (unescaped, bad) = escapes(property.value());
        if unescaped {
            found.push((property.line(), Fault::Unescaped(property.name().to_owned())));
        }
        if bad {
            found.push((property.line(), Fault::BadEscape(property.name().to_owned())));
        }
    }
    for alarm in component.components().iter().filter(|one| one.name() == "VALARM") {
        if alarm.first("TRIGGER").is_none() {
            found.push((alarm.line(), Fault::AlarmLacks("TRIGGER")));
        }
    }
    if let Some(rule) = component.first("RRULE")
        && component.first("DTSTART").is_some_and(has_zone)
    {
        let parts = rule.value().split(';').filter_map(|part| part.split_once('='));
        let mut ends = parts.filter(|(name, _)| name.trim().eq_ignore_ascii_case("UNTIL"));
        let is_local = |value: &str| value.contains(['T', 't']) && !value.trim().ends_with(['Z', 'z']);
        if ends.any(|(_, value)| is_local(value)) {
            found.push((rule.line(), Fault::UntilLocal));
        }
    }
    if let Some(property) = component.first("GEO") {
        let place = property.value().split_once(';').and_then(|(north, east)| {
            Some((north.trim().parse::<f64>().ok()?, east.trim().parse::<f64>().ok()?))
        });
        let is_there = place.is_some_and(|(north, east)| north.abs() <= 90.0 && east.abs() <= 180.0);
        if !is_there {
            found.push((property.line(), Fault::OutOfRange("GEO", short(property.value()))));
        }
    }
}
