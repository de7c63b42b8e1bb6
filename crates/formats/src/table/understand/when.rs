//! The moment of a row: date and time, in one cell or two, in all the forms that cells hold.

use super::{Column, Reader};
use crate::table::{Cell, Field, Row};
use chrono::{NaiveDate, NaiveDateTime, TimeDelta, TimeZone};
use marronnier_domain::{
    id::ClientId,
    moment::{PlannedAt, TimeOfDay},
    plan::{PlanRow, RemarkCode},
    written::{
        Doubt, Unreadable,
        date::{self, DateContext, WrittenDate},
        time,
    },
};

/// Serial numbers that are dates and not something else: 1982 to 2091.
const SERIALS: std::ops::Range<f64> = 30_000.0..70_000.0;

/// What was found in a cell: a value, or none decided.
type Found<T> = Result<(Option<T>, Vec<RemarkCode>), RemarkCode>;

impl<'a> Reader<'a> {
    /// Reads date and time of `row` into `plan`; what cannot be read is remarked, and kept in the notes.
    pub(super) fn when(&mut self, row: &'a Row, plan: &mut PlanRow) {
        let dated = self.cell(row, &Field::Date).or_else(|| self.cell(row, &Field::DateTime));
        let timed = self.cell(row, &Field::Time);
        let mut found = None;
        let mut refused = false;
        let mut ended = false;
        if let Some(column) = &dated {
            match self.date(row, column, plan.client_id).or_else(|code| self.in_week(column).ok_or(code)) {
                Ok((value, codes)) => {
                    codes.iter().for_each(|code| self.remark_read(plan, *code, column, value, None));
                    let said = column.cell.shown();
                    if codes.iter().any(is_partial) || value.is_none() && said.trim().len() > 8 {
                        self.keep(plan, column.index, &said);
                    }
                    ended = codes.contains(&RemarkCode::EndOfDay);
                    found = value;
                }
                Err(code) => {
                    refused = true;
                    self.remark(plan, code, column);
                    self.keep(plan, column.index, &column.cell.shown());
                }
            }
        }
        if let (None, Some(column)) = (&dated, self.cell(row, &Field::Weekday)) {
            if let Some((value, codes)) = self.in_week(&column) {
                codes.iter().for_each(|code| self.remark_read(plan, *code, &column, value, None));
                found = value;
            } else {
                // Which Monday, nothing tells.
                self.remark(plan, RemarkCode::RestIgnored, &column);
                self.keep(plan, column.index, &column.cell.shown());
            }
        }
        let (mut hour, mut day_after) = (None, false);
        if let Some(column) = &timed {
            match time_of(column.cell) {
                Ok((value, codes)) => {
                    // the same midnight said in both cells
                    day_after = codes.contains(&RemarkCode::EndOfDay) && !ended;
                    let day = found.and_then(|at| after(at, day_after));
                    let day = day.filter(|_| day_after);
                    codes.iter().for_each(|code| self.remark_read(plan, *code, column, day, value));
                    if codes.iter().any(is_partial) {
                        self.keep(plan, column.index, &column.cell.shown());
                    }
                    hour = value;
                }
                Err(code) => {
                    self.remark(plan, code, column);
                    self.keep(plan, column.index, &column.cell.shown());
                }
            }
        }
        if let Some(moment) = found {
            if let (Some(hour), Some(with), Some(column)) = (hour, moment.time, &timed)
                && hour != with
            {
                self.remark(plan, RemarkCode::TimesDiffer, column);
            }
            plan.planned = after(PlannedAt { date: moment.date, time: hour.or(moment.time) }, day_after);
            self.remember(moment.date);
        } else if let (Some(_), Some(column)) = (hour, &timed) {
            if !refused {
                self.remark(plan, RemarkCode::TimeWithoutDate, column);
            }
            self.keep(plan, column.index, &column.cell.shown());
        }
    }

    /// A date that rows below may be near to, unless it is far from all others.
    fn remember(&mut self, date: NaiveDate) {
        let from = self.near.unwrap_or(self.context.today);
        if (date - from).num_days().abs() < 400 {
            self.near = Some(date);
        }
    }

    /// "Lundi" alone, in a week that is named.
    fn in_week(&self, column: &Column) -> Option<(Option<PlannedAt>, Vec<RemarkCode>)> {
        let Cell::Text(text) = column.cell else { return None };
        let date = self.day_of_week(text)?;
        Some((Some(PlannedAt { date, time: None }), vec![RemarkCode::MonthInferred]))
    }

    fn date(&self, row: &'a Row, column: &Column, client: Option<ClientId>) -> Found<PlannedAt> {
        let since_1904 = self.sheet.since_1904;
        let whole = |date, time| Ok((Some(PlannedAt { date, time }), Vec::new()));
        match column.cell {
            Cell::DateTime(at) => {
                let codes = self.weekday_differs(row, at.date());
                Ok((Some(civil(*at)), codes))
            }
            Cell::Number(number) if SERIALS.contains(number) => {
                match date::from_excel_serial(*number, since_1904) {
                    Some((date, time)) => whole(date, time),
                    None => Err(RemarkCode::UnreadableDate),
                }
            }
            Cell::Text(text) => match text.trim().parse::<f64>() {
                Ok(number) if SERIALS.contains(&number) && text.trim().len() >= 5 => {
                    match date::from_excel_serial(number, since_1904) {
                        Some((date, time)) => whole(date, time),
                        None => Err(RemarkCode::UnreadableDate),
                    }
                }
                _ => self.written(row, text, client),
            },
            Cell::Number(number) => self.written(row, &number.to_string(), client),
            Cell::Error(_) => Err(RemarkCode::ErrorDate),
            Cell::Formula(_) => Err(RemarkCode::FormulaDate),
            Cell::Time(_) | Cell::Bool(_) => Err(RemarkCode::UnreadableDate),
            Cell::Empty => Ok((None, Vec::new())),
        }
    }

    fn written(&self, row: &'a Row, text: &str, client: Option<ClientId>) -> Found<PlannedAt> {
        let near = match self.cell(row, &Field::Month).and_then(|column| self.month(column.cell)) {
            Some(month) => Some(month),
            None => self.near,
        };
        let around = DateContext {
            today: self.context.today,
            near,
            order: self.order,
            order_known: self.mapping.order_certain,
        };
        let alone = date::read(text, &around);
        // "Lundi" in its own column bears witness to the date beside it.
        let read = match self.cell(row, &Field::Weekday) {
            Some(Column { cell: Cell::Text(weekday), .. }) if matches!(&alone, Ok(read) if read.value.is_some()) => {
                date::read(&format!("{} {}", weekday.trim().trim_end_matches('.'), text.trim()), &around)
                    .ok()
                    .filter(|read| !read.doubts.contains(&Doubt::RestIgnored))
                    .map_or(alone, Ok)
            }
            _ => alone,
        };
        match read {
            Ok(read) => {
                let codes = read.doubts.iter().map(|doubt| code(*doubt)).collect();
                Ok((read.value.map(|value| self.civil_there(value, client)), codes))
            }
            Err(Unreadable::Impossible) => Err(RemarkCode::ImpossibleDate),
            Err(Unreadable::Unknown) => Err(RemarkCode::UnreadableDate),
        }
    }

    /// The first of the month that a cell names.
    fn month(&self, cell: &Cell) -> Option<NaiveDate> {
        let year = self.near.unwrap_or(self.context.today);
        let month = match cell {
            Cell::DateTime(at) => return Some(at.date()),
            Cell::Text(text) => match text.trim().parse() {
                Ok(number) => Some(number),
                Err(_) => {
                    let period = self.mapping.period.map(|period| period.year);
                    return crate::table::recognise::of_title(text, self.context.today, period)?.near();
                }
            },
            Cell::Number(number) => Some(*number as u32),
            _ => None,
        }?;
        chrono::Datelike::with_month(&chrono::Datelike::with_day(&year, 1)?, month)
    }

    fn weekday_differs(&self, row: &'a Row, date: NaiveDate) -> Vec<RemarkCode> {
        let witness = self.cell(row, &Field::Weekday).and_then(|column| match column.cell {
            Cell::Text(text) => {
                let folded = marronnier_domain::written::fold::fold(text.trim());
                marronnier_domain::written::names::weekday(folded.trim_end_matches('.'))
            }
            _ => None,
        });
        let differs = witness.is_some_and(|weekday| weekday != chrono::Datelike::weekday(&date));
        if differs { vec![RemarkCode::WeekdayDiffers] } else { Vec::new() }
    }

    /// A moment with its offset, in the client's zone.
    fn civil_there(&self, written: WrittenDate, client: Option<ClientId>) -> PlannedAt {
        let WrittenDate { date, time, offset } = written;
        let own = self.context.clients.iter().find(|(id, ..)| Some(*id) == client);
        let zone = own.map_or(self.context.zone, |(_, _, zone)| *zone);
        let here = offset.zip(time).and_then(|(offset, time)| {
            let there = offset.from_local_datetime(&date.and_time(time.into())).single()?;
            Some(civil_with_time(there.with_timezone(&zone).naive_local()))
        });
        here.unwrap_or(PlannedAt { date, time })
    }
}

/// What was understood of a cell leaves something out, so that all of it goes to the notes.
fn is_partial(code: &RemarkCode) -> bool {
    matches!(code, RemarkCode::RestIgnored | RemarkCode::NoDay | RemarkCode::SecondTime)
}

/// The moment, or the one a day later when its time is midnight at the end of the day.
fn after(at: PlannedAt, day_after: bool) -> Option<PlannedAt> {
    let date = if day_after { at.date.succ_opt()? } else { at.date };
    Some(PlannedAt { date, ..at })
}

/// Date and time of a cell; midnight is no time, since a cell of a date cannot tell them apart.
fn civil(at: NaiveDateTime) -> PlannedAt {
    let rounded = at.checked_add_signed(TimeDelta::seconds(30)).unwrap_or(at);
    let time = TimeOfDay::from(rounded.time());
    PlannedAt { date: rounded.date(), time: (time.minutes() > 0).then_some(time) }
}

fn civil_with_time(at: NaiveDateTime) -> PlannedAt {
    PlannedAt { date: at.date(), time: Some(at.time().into()) }
}

/// The time that a cell holds.
pub(super) fn time_of(cell: &Cell) -> Found<TimeOfDay> {
    let certain = |time: Option<TimeOfDay>| match time {
        Some(time) => Ok((Some(time), Vec::new())),
        None => Err(RemarkCode::UnreadableTime),
    };
    match cell {
        Cell::Empty => Ok((None, Vec::new())),
        Cell::Time(time) => certain(Some((*time).into())),
        Cell::DateTime(at) => certain(Some(civil(*at).time.unwrap_or_else(|| at.time().into()))),
        Cell::Number(number) if (0.0..1.0).contains(number) => certain(time::from_fraction(*number)),
        Cell::Number(number) if SERIALS.contains(number) => certain(time::from_fraction(number.fract())),
        Cell::Number(number) => written_time(&number.to_string()),
        Cell::Text(text) => written_time(text),
        Cell::Error(_) => Err(RemarkCode::ErrorDate),
        Cell::Formula(_) => Err(RemarkCode::FormulaDate),
        Cell::Bool(_) => Err(RemarkCode::UnreadableTime),
    }
}

fn written_time(text: &str) -> Found<TimeOfDay> {
    match time::read(text) {
        Ok(read) => Ok((read.value, read.doubts.iter().map(|doubt| code(*doubt)).collect())),
        Err(Unreadable::Impossible) => Err(RemarkCode::ImpossibleTime),
        Err(Unreadable::Unknown) => Err(RemarkCode::UnreadableTime),
    }
}

fn code(doubt: Doubt) -> RemarkCode {
    match doubt {
        Doubt::WeekdayDiffers => RemarkCode::WeekdayDiffers,
        Doubt::YearInferred => RemarkCode::YearInferred,
        Doubt::MonthInferred => RemarkCode::MonthInferred,
        Doubt::TwoDigitYear => RemarkCode::TwoDigitYear,
        Doubt::AmbiguousDayMonth => RemarkCode::AmbiguousDate,
        Doubt::OrderDiffers => RemarkCode::OrderDiffers,
        Doubt::FarAway => RemarkCode::FarDate,
        Doubt::RangeStart => RemarkCode::RangeStart,
        Doubt::Approximate => RemarkCode::Approximate,
        Doubt::BareHour => RemarkCode::BareHour,
        Doubt::RestIgnored => RemarkCode::RestIgnored,
        Doubt::NoDay => RemarkCode::NoDay,
        Doubt::EndOfDay => RemarkCode::EndOfDay,
        Doubt::SecondTime => RemarkCode::SecondTime,
    }
}
