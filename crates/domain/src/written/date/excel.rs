//! The serial numbers by which spreadsheets keep dates. Reads no text.

use crate::moment::TimeOfDay;
use chrono::{NaiveDate, TimeDelta};

/// The date, and the time when there is a fraction, of a spreadsheet's serial number.
///
/// In the 1900 system (`since_1904` false) 1 is 1 January 1900 and 60 is 29 February 1900, which never was, hence
/// nothing: Microsoft, "Excel incorrectly assumes that the year 1900 is a leap year". In the 1904 system 0 is
/// 1 January 1904. Nothing outside 1900 to 9999. Seconds are rounded, then cut; midnight cannot be told from no time.
pub fn from_excel_serial(serial: f64, since_1904: bool) -> Option<(NaiveDate, Option<TimeOfDay>)> {
    if !(0.0..2_958_466.0).contains(&serial) {
        return None;
    }
    let seconds = (serial * 86_400.0).round() as i64;
    let (days, second) = (seconds / 86_400, (seconds % 86_400) as u32);
    let (year, month, day) = match (since_1904, days) {
        (true, _) => (1904, 1, 1),
        (false, 1..=59) => (1899, 12, 31),
        (false, 61..) => (1899, 12, 30),
        (false, _) => return None,
    };
    let date = NaiveDate::from_ymd_opt(year, month, day)?.checked_add_signed(TimeDelta::days(days))?;
    let time = (second > 0).then(|| TimeOfDay::new(second / 3600, second / 60 % 60)).flatten();
    Some((date, time))
}
