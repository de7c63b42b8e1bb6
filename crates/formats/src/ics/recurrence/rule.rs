//! The RECUR value (RFC 5545 3.3.10): what an RRULE says, and what is odd in it. Lays out no date.

use chrono::{Month, NaiveDate, NaiveDateTime, Weekday};
use rrule::{Frequency, NWeekday};

/// What a rule says. Lists hold only values that the RFC allows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rule {
    /// FREQ.
    pub frequency: Frequency,
    /// INTERVAL, from 1.
    pub interval: u16,
    /// How it ends.
    pub end: End,
    /// WKST.
    pub week_start: Weekday,
    /// BYMONTH.
    pub months: Vec<Month>,
    /// BYWEEKNO.
    pub weeks: Vec<i8>,
    /// BYYEARDAY.
    pub year_days: Vec<i16>,
    /// BYMONTHDAY.
    pub month_days: Vec<i8>,
    /// BYDAY.
    pub weekdays: Vec<NWeekday>,
    /// BYHOUR.
    pub hours: Vec<u8>,
    /// BYMINUTE.
    pub minutes: Vec<u8>,
    /// BYSECOND.
    pub seconds: Vec<u8>,
    /// BYSETPOS.
    pub positions: Vec<i32>,
}

/// How a rule ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum End {
    /// It does not.
    Never,
    /// COUNT.
    After(u32),
    /// UNTIL with a day: the occurrences of that day are the last.
    Day(NaiveDate),
    /// UNTIL in local time.
    Local(NaiveDateTime),
    /// UNTIL in UTC.
    Utc(NaiveDateTime),
}

/// What is odd in a rule, with the part that is.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    /// No FREQ that is known: the rule says nothing.
    #[error("FREQ")]
    Frequency,
    /// A calendar that is not the Gregorian one (RFC 7529).
    #[error("RSCALE={0}")]
    Calendar(String),
    /// A part that no RFC knows; passed over.
    #[error("{0}")]
    UnknownPart(String),
    /// A value that is out of range or no value at all; passed over.
    #[error("{0}={1}")]
    BadValue(String, String),
    /// A part that its frequency does not allow; passed over.
    #[error("{0}")]
    NotAllowed(String),
    /// Both COUNT and UNTIL; UNTIL is passed over.
    #[error("COUNT, UNTIL")]
    TwoEnds,
}

impl Rule {
    /// Reads the value of an RRULE. What can be passed over is, and told; without a frequency there is no rule.
    pub fn read(text: &str) -> (Option<Self>, Vec<Fault>) {
        let mut reading = Reading { faults: Vec::new(), rule: None, until: None, count: None };
        let parts: Vec<(String, &str)> = text
            .trim()
            .split(';')
            .filter(|part| !part.trim().is_empty())
            .map(|part| part.split_once('=').unwrap_or((part, "")))
            .map(|(name, value)| (name.trim().to_ascii_uppercase(), value.trim()))
            .collect();
        let frequency = parts.iter().find(|(name, _)| name == "FREQ").map(|(_, value)| value);
        let Some(frequency) = frequency.and_then(|value| value.to_ascii_uppercase().parse().ok()) else {
            return (None, vec![Fault::Frequency]);
        };
        let mut rule = Self::every(frequency);
        parts.iter().for_each(|(name, value)| reading.part(&mut rule, name, value));
        if let Some(calendar) = reading.rule {
            return (None, vec![Fault::Calendar(calendar)]);
        }
        rule.end = match (reading.count, reading.until) {
            (Some(count), until) => {
                if until.is_some() {
                    reading.faults.push(Fault::TwoEnds);
                }
                End::After(count)
            }
            (None, Some(until)) => until,
            (None, None) => End::Never,
        };
        reading.disallow(&mut rule);
        (Some(rule), reading.faults)
    }

    /// Each period of `frequency`, without end.
    pub fn every(frequency: Frequency) -> Self {
        Self {
            frequency,
            interval: 1,
            end: End::Never,
            week_start: Weekday::Mon,
            months: Vec::new(),
            weeks: Vec::new(),
            year_days: Vec::new(),
            month_days: Vec::new(),
            weekdays: Vec::new(),
            hours: Vec::new(),
            minutes: Vec::new(),
            seconds: Vec::new(),
            positions: Vec::new(),
        }
    }
}

/// What reading a rule has brought so far besides the rule.
struct Reading {
    faults: Vec<Fault>,
    /// A calendar that is not ours.
    rule: Option<String>,
    until: Option<End>,
    count: Option<u32>,
}

impl Reading {
    fn part(&mut self, rule: &mut Rule, name: &str, value: &str) {
        let bad = || Fault::BadValue(name.to_owned(), short(value));
        match name {
            "FREQ" => {}
            "INTERVAL" => match value.parse() {
                Ok(interval) if interval > 0 => rule.interval = interval,
                _ => self.faults.push(bad()),
            },
            "COUNT" => match value.parse() {
                Ok(count) if count > 0 => self.count = Some(count),
                // more than any calendar holds is still a number: the window and the budget end it
                _ if !value.is_empty()
                    && value.bytes().all(|b| b.is_ascii_digit())
                    && !value.bytes().all(|b| b == b'0') =>
                {
                    self.count = Some(u32::MAX);
                }
                _ => self.faults.push(bad()),
            },
            "UNTIL" => match until(value) {
                Some(end) => self.until = Some(end),
                None => self.faults.push(bad()),
            },
            "WKST" => match weekday(value) {
                Some(day) => rule.week_start = day,
                None => self.faults.push(bad()),
            },
            "BYMONTH" => {
                let month = |number: u8| Month::try_from(number).ok();
                rule.months = self.list(name, value, |text| text.parse().ok().and_then(month));
            }
            "BYWEEKNO" => rule.weeks = self.list(name, value, |text| number(text, 53)),
            "BYYEARDAY" => rule.year_days = self.list(name, value, |text| number(text, 366)),
            "BYMONTHDAY" => rule.month_days = self.list(name, value, |text| number(text, 31)),
            "BYDAY" => rule.weekdays = self.list(name, value, nth_weekday),
            "BYHOUR" => rule.hours = self.list(name, value, |text| below(text, 24)),
            "BYMINUTE" => rule.minutes = self.list(name, value, |text| below(text, 60)),
            // a leap second is read as the one before it, as other programs do
            "BYSECOND" => rule.seconds = self.list(name, value, |text| below(text, 61).map(|s| s.min(59))),
            "BYSETPOS" => rule.positions = self.list(name, value, |text| number(text, 366)),
            "RSCALE" if value.eq_ignore_ascii_case("GREGORIAN") => {}
            "RSCALE" => self.rule = Some(short(value)),
            // only says what to do with days that do not exist; OMIT is what we do
            "SKIP" if value.eq_ignore_ascii_case("OMIT") => {}
            _ => self.faults.push(Fault::UnknownPart(short(name))),
        }
    }

    /// The values of a list that can be read, each once; the others are told.
    fn list<T: PartialEq>(&mut self, name: &str, value: &str, read: impl Fn(&str) -> Option<T>) -> Vec<T> {
        let mut values = Vec::new();
        for text in value.split(',').map(str::trim).take(MOST) {
            match read(text) {
                Some(value) if !values.contains(&value) => values.push(value),
                Some(_) => {}
                None => self.faults.push(Fault::BadValue(name.to_owned(), short(text))),
            }
        }
        values
    }

    /// Drops what the table of RFC 5545 3.3.10 does not allow with the frequency.
    fn disallow(&mut self, rule: &mut Rule) {
        use Frequency::{Daily, Monthly, Weekly, Yearly};
        let frequency = rule.frequency;
        let mut drop = |is_wrong: bool, name: &str, clear: &mut dyn FnMut()| {
            if is_wrong {
                clear();
                self.faults.push(Fault::NotAllowed(name.to_owned()));
            }
        };
        drop(!rule.weeks.is_empty() && frequency != Yearly, "BYWEEKNO", &mut || rule.weeks.clear());
        let not_by_year_day = matches!(frequency, Daily | Weekly | Monthly);
        drop(!rule.year_days.is_empty() && not_by_year_day, "BYYEARDAY", &mut || rule.year_days.clear());
        drop(!rule.month_days.is_empty() && frequency == Weekly, "BYMONTHDAY", &mut || {
            rule.month_days.clear()
        });
        let counts_weekdays = frequency == Monthly || frequency == Yearly && rule.weeks.is_empty();
        let nth = rule.weekdays.iter().any(|day| matches!(day, NWeekday::Nth(..)));
        drop(nth && !counts_weekdays, "BYDAY", &mut || {
            for day in &mut rule.weekdays {
                if let NWeekday::Nth(_, weekday) = *day {
                    *day = NWeekday::Every(weekday);
                }
            }
        });
        let positions_without_set = !rule.positions.is_empty()
            && rule.months.is_empty()
            && rule.weeks.is_empty()
            && rule.year_days.is_empty()
            && rule.month_days.is_empty()
            && rule.weekdays.is_empty()
            && rule.hours.is_empty()
            && rule.minutes.is_empty()
            && rule.seconds.is_empty();
        drop(positions_without_set, "BYSETPOS", &mut || rule.positions.clear());
    }
}

/// Values of one list that are read: more than the longest list that makes sense (BYYEARDAY).
const MOST: usize = 800;

/// A value short enough to be told.
fn short(value: &str) -> String {
    value.chars().take(40).collect()
}

/// A number from 1 to `most`, or from the end.
fn number<T: TryFrom<i32>>(text: &str, most: i32) -> Option<T> {
    let number: i32 = text.parse().ok()?;
    (number != 0 && number.abs() <= most).then(|| T::try_from(number).ok()).flatten()
}

fn below(text: &str, end: u8) -> Option<u8> {
    text.parse().ok().filter(|number| *number < end)
}

fn nth_weekday(text: &str) -> Option<NWeekday> {
    let (count, day) = text.split_at_checked(text.len().checked_sub(2)?)?;
    let day = weekday(day)?;
    match count {
        "" => Some(NWeekday::Every(day)),
        count => number(count, 53).map(|count| NWeekday::Nth(count, day)),
    }
}

fn weekday(text: &str) -> Option<Weekday> {
    Some(match text.to_ascii_uppercase().as_str() {
        "MO" => Weekday::Mon,
        "TU" => Weekday::Tue,
        "WE" => Weekday::Wed,
        "TH" => Weekday::Thu,
        "FR" => Weekday::Fri,
        "SA" => Weekday::Sat,
        "SU" => Weekday::Sun,
        _ => return None,
    })
}

fn until(text: &str) -> Option<End> {
    let text = text.to_ascii_uppercase();
    if let Some(utc) = text.strip_suffix('Z') {
        return local(utc).map(End::Utc);
    }
    local(&text).map(End::Local).or_else(|| NaiveDate::parse_from_str(&text, "%Y%m%d").ok().map(End::Day))
}

fn local(text: &str) -> Option<NaiveDateTime> {
    NaiveDateTime::parse_from_str(text, "%Y%m%dT%H%M%S").ok()
}

#[cfg(test)]
mod tests;
