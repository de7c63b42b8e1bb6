//! The date of Easter in the Gregorian calendar. Knows no other feast.

use chrono::NaiveDate;

/// Easter Sunday of a year of the Gregorian calendar (from 1583), by the anonymous algorithm published in *Nature*,
/// 20 April 1876, as given by Jean Meeus, *Astronomical Algorithms*, chapter 8 ("Meeus/Jones/Butcher").
///
/// Nothing before 1583 or past the calendar's end.
pub fn easter_sunday(year: i32) -> Option<NaiveDate> {
    if year < 1583 {
        return None;
    }
    let a = year % 19;
    let (b, c) = (year / 100, year % 100);
    let (d, e) = (b / 4, b % 4);
    let f = (b + 8) / 25;
    let g = (b - f + 1) / 3;
    let h = (19 * a + b - d - g + 15) % 30;
    let (i, k) = (c / 4, c % 4);
    let l = (32 + 2 * e + 2 * i - h - k) % 7;
    let m = (a + 11 * h + 22 * l) / 451;
    let n = h + l - 7 * m + 114;
    NaiveDate::from_ymd_opt(year, u32::try_from(n / 31).ok()?, u32::try_from(n % 31 + 1).ok()?)
}
