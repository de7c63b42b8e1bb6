//! Dates and times (RFC 5545 3.3.4, 3.3.5), with their zones as names.

use crate::ics::property::Property;
use chrono::{DateTime, Datelike, Days, NaiveDate, NaiveDateTime, NaiveTime, Timelike, Utc};

/// A day, or a time of one kind or another.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Moment {
    /// A whole day.
    Day(NaiveDate),
    /// An instant.
    Utc(DateTime<Utc>),
    /// A time on the clocks of a zone.
    Zoned {
        /// What the clocks show.
        at: NaiveDateTime,
        /// The zone, as the file names it.
        zone: String,
    },
    /// A time on the clocks of wherever one is.
    Floating(NaiveDateTime),
}

/// How a value was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// As the standard says.
    Standard,
    /// Otherwise, yet clear: `2026-12-25T09:00`, or a date that does not say that it is one.
    Loose,
}

impl Moment {
    /// Reads the value of a property, with its `TZID`; nothing when it is neither date nor time.
    pub fn of(property: &Property) -> Option<(Self, Form)> {
        let is_date = property.parameter("VALUE").is_some_and(|value| value.eq_ignore_ascii_case("DATE"));
        Self::parse(property.value(), property.parameter("TZID"), is_date)
    }

    /// Reads one value: of a list, say. `is_date` is what the property says of it, by `VALUE=DATE`.
    pub fn parse(raw: &str, zone: Option<&str>, is_date: bool) -> Option<(Self, Form)> {
        let trimmed = raw.trim();
        let written = parse_basic(trimmed).map(|read| (read, Form::Standard));
        let (read, form) = match written {
            Some(read) => read,
            None => (parse_basic(&basic(trimmed)?)?, Form::Loose),
        };
        let form = if trimmed.len() == raw.len() { form } else { Form::Loose };
        Some(match read {
            (date, None) => (Self::Day(date), if is_date { form } else { Form::Loose }),
            // Outlook and others write midnights for what they declare days
            (date, Some((time, _))) if is_date && time == NaiveTime::MIN => (Self::Day(date), Form::Loose),
            (date, Some((time, true))) => (Self::Utc(date.and_time(time).and_utc()), form),
            (date, Some((time, false))) => match zone.filter(|zone| !zone.is_empty()) {
                Some(zone) => (Self::Zoned { at: date.and_time(time), zone: zone.to_owned() }, form),
                None => (Self::Floating(date.and_time(time)), form),
            },
        })
    }

    /// The day it falls on, on the clocks that it is written for.
    pub fn day(&self) -> NaiveDate {
        match self {
            Self::Day(day) => *day,
            Self::Utc(at) => at.date_naive(),
            Self::Zoned { at, .. } | Self::Floating(at) => at.date(),
        }
    }

    /// Whether it is a whole day.
    pub fn is_day(&self) -> bool {
        matches!(self, Self::Day(_))
    }

    /// The zone's name, when it has one.
    pub fn zone(&self) -> Option<&str> {
        match self {
            Self::Zoned { zone, .. } => Some(zone),
            _ => None,
        }
    }

    /// The day after, at the same time.
    pub fn next_day(&self) -> Option<Self> {
        Some(match self {
            Self::Day(day) => Self::Day(day.checked_add_days(Days::new(1))?),
            Self::Utc(at) => Self::Utc(at.checked_add_days(Days::new(1))?),
            Self::Zoned { at, zone } => {
                Self::Zoned { at: at.checked_add_days(Days::new(1))?, zone: zone.clone() }
            }
            Self::Floating(at) => Self::Floating(at.checked_add_days(Days::new(1))?),
        })
    }

    /// Writes its value, without parameters.
    pub fn write(&self, written: &mut Vec<u8>) {
        match self {
            Self::Day(day) => write_date(written, *day),
            Self::Utc(at) => write_utc(written, *at),
            Self::Zoned { at, .. } | Self::Floating(at) => write_local(written, *at),
        }
    }

    /// The property of a name that says it.
    pub fn property(&self, name: &str) -> Property {
        let mut value = Vec::with_capacity(16);
        self.write(&mut value);
        let property = Property::new(name, std::str::from_utf8(&value).unwrap_or_default());
        match self {
            Self::Day(_) => property.with("VALUE", "DATE"),
            Self::Zoned { zone, .. } => property.with("TZID", zone),
            Self::Utc(_) | Self::Floating(_) => property,
        }
    }
}

/// `20261225`.
fn write_date(written: &mut Vec<u8>, day: NaiveDate) {
    let year = day.year().clamp(0, 9999) as u32;
    two(written, year / 100);
    two(written, year % 100);
    two(written, day.month());
    two(written, day.day());
}

fn write_local(written: &mut Vec<u8>, at: NaiveDateTime) {
    write_date(written, at.date());
    written.push(b'T');
    two(written, at.hour());
    two(written, at.minute());
    two(written, at.second());
}

/// `20261225T080000Z`.
pub fn write_utc(written: &mut Vec<u8>, at: DateTime<Utc>) {
    write_local(written, at.naive_utc());
    written.push(b'Z');
}

fn two(written: &mut Vec<u8>, number: u32) {
    let number = number as u8;
    written.extend_from_slice(&[b'0' + number / 10 % 10, b'0' + number % 10]);
}

/// Date, and time with whether it is in UTC.
type Read = (NaiveDate, Option<(NaiveTime, bool)>);

/// `20261225`, `20261225T090000`, `20261225T080000Z`.
fn parse_basic(raw: &str) -> Option<Read> {
    let octets = raw.as_bytes();
    let date =
        NaiveDate::from_ymd_opt(number(octets, 0, 4)? as i32, number(octets, 4, 2)?, number(octets, 6, 2)?)?;
    if octets.len() == 8 {
        return Some((date, None));
    }
    // a leap second is taken for the one before it
    let time = NaiveTime::from_hms_opt(
        number(octets, 9, 2)?,
        number(octets, 11, 2)?,
        number(octets, 13, 2)?.min(59),
    )?;
    match (octets[8], octets.get(15..)?) {
        (b'T', b"") => Some((date, Some((time, false)))),
        (b'T', b"Z") => Some((date, Some((time, true)))),
        _ => None,
    }
}

fn number(octets: &[u8], at: usize, length: usize) -> Option<u32> {
    octets.get(at..at + length)?.iter().try_fold(0, |number, octet| {
        let digit = u32::from(octet.wrapping_sub(b'0'));
        (digit < 10).then_some(number * 10 + digit)
    })
}

/// What is written `2026-12-25T09:00:00z`, `2026-12-25 09:00`, `20261225T0900`, as the standard writes it.
fn basic(raw: &str) -> Option<String> {
    let (date, time) = match raw.split_once(['T', 't', ' ']) {
        Some((date, time)) => (date, Some(time)),
        None => (raw, None),
    };
    let mut basic: String = date.chars().filter(|c| *c != '-').collect();
    let Some(time) = time else { return (basic != raw).then_some(basic) };
    let (time, is_utc) = match time.strip_suffix(['Z', 'z']) {
        Some(time) => (time, true),
        None => (time, false),
    };
    let (time, _) = time.split_once(['.', ',']).unwrap_or((time, ""));
    let digits: String = time.chars().filter(|c| *c != ':').collect();
    basic.push('T');
    basic.push_str(&digits);
    if digits.len() == 4 {
        basic.push_str("00");
    }
    if is_utc {
        basic.push('Z');
    }
    Some(basic)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(y: i32, m: u32, d: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(y, m, d).unwrap()
    }

    #[test]
    fn the_four_forms_read_and_are_written_back() {
        for line in [
            ("DTSTART", "20261225", Some(("VALUE", "DATE"))),
            ("DTSTART", "20261225T090000", Some(("TZID", "Europe/Paris"))),
            ("DTSTART", "20261225T080000Z", None),
            ("DTSTART", "20261225T090000", None),
        ] {
            let mut property = Property::new(line.0, line.1);
            if let Some((name, value)) = line.2 {
                property = property.with(name, value);
            }
            let (moment, form) = Moment::of(&property).unwrap();
            assert_eq!(form, Form::Standard, "{property:?}");
            assert_eq!(moment.property("DTSTART"), property);
        }
    }

    #[test]
    fn what_programs_write_instead_is_understood_and_told() {
        let at = day(2026, 12, 25).and_hms_opt(9, 0, 0).unwrap();
        for raw in [
            "2026-12-25T09:00:00",
            "2026-12-25 09:00",
            "20261225T0900",
            " 20261225T090000",
            "20261225T09:00:00.000",
        ] {
            assert_eq!(Moment::parse(raw, None, false), Some((Moment::Floating(at), Form::Loose)), "{raw}");
        }
        let christmas = Some((Moment::Day(day(2026, 12, 25)), Form::Loose));
        assert_eq!(Moment::parse("20261225", None, false), christmas);
        assert_eq!(Moment::parse("2026-12-25", None, true), christmas);
        assert_eq!(Moment::parse("20261225T000000", None, true), christmas);
        assert_eq!(Moment::parse("20261225T000000Z", None, true), christmas);
    }

    #[test]
    fn what_is_no_moment_is_none() {
        for raw in [
            "",
            "2026",
            "20261332",
            "20260230T000000Z",
            "20261225T250000",
            "20261225X090000",
            "demain",
            "20261225T09",
            "２０２６１２２５",
        ] {
            assert_eq!(Moment::parse(raw, None, false), None, "{raw}");
        }
    }
}
