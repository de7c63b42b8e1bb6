//! Known years of the French calendar, and the names in both languages.

use super::*;
use chrono::{Datelike, Weekday};

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

#[test]
fn easter_of_known_years() {
    for (year, month, of_month) in [
        (1818, 3, 22),
        (1943, 4, 25),
        (2000, 4, 23),
        (2024, 3, 31),
        (2025, 4, 20),
        (2026, 4, 5),
        (2027, 3, 28),
        (2028, 4, 16),
        (2029, 4, 1),
        (2030, 4, 21),
        (2038, 4, 25),
    ] {
        assert_eq!(easter_sunday(year), Some(day(year, month, of_month)));
    }
    assert_eq!(easter_sunday(1500), None);
    for year in 1583..4000 {
        let sunday = easter_sunday(year).unwrap();
        assert_eq!(sunday.weekday(), Weekday::Sun, "{year}");
        assert!((day(year, 3, 22)..=day(year, 4, 25)).contains(&sunday), "{year}");
    }
}

#[test]
fn the_eleven_holidays_of_a_year_in_order() {
    let found: Vec<_> = holidays(day(2026, 1, 1), day(2026, 12, 31))
        .into_iter()
        .map(|holiday| (holiday.date.to_string(), holiday.name_key))
        .collect();
    let expected = [
        ("2026-01-01", "holiday-new-year"),
        ("2026-04-06", "holiday-easter-monday"),
        ("2026-05-01", "holiday-labour-day"),
        ("2026-05-08", "holiday-victory-1945"),
        ("2026-05-14", "holiday-ascension"),
        ("2026-05-25", "holiday-whit-monday"),
        ("2026-07-14", "holiday-national-day"),
        ("2026-08-15", "holiday-assumption"),
        ("2026-11-01", "holiday-all-saints"),
        ("2026-11-11", "holiday-armistice-1918"),
        ("2026-12-25", "holiday-christmas"),
    ]
    .map(|(date, key)| (date.to_owned(), key));
    assert_eq!(found, expected);
}

#[test]
fn a_window_over_the_new_year_has_both_its_ends() {
    let dates: Vec<_> = holidays(day(2026, 12, 25), day(2027, 1, 1)).iter().map(|found| found.date).collect();
    assert_eq!(dates, [day(2026, 12, 25), day(2027, 1, 1)]);
    assert_eq!(holidays(day(2026, 12, 26), day(2026, 12, 31)), []);
    assert_eq!(holidays(day(2027, 1, 1), day(2026, 1, 1)), []);
    assert_eq!(holiday(day(2026, 7, 14)).unwrap().name_key, "holiday-national-day");
    assert_eq!(holiday(day(2026, 7, 13)), None);
    // In 2008 Ascension fell on the first of May.
    assert_eq!(holiday(day(2008, 5, 1)).unwrap().name_key, "holiday-labour-day");
    assert_eq!(holidays(day(2008, 5, 1), day(2008, 5, 1)).len(), 2);
}

#[test]
fn each_holiday_has_a_name_in_both_languages() {
    for language in ["fr", "en"] {
        let file = format!("{}/../../assets/locales/{language}/key-dates.ftl", env!("CARGO_MANIFEST_DIR"));
        let words = std::fs::read_to_string(file).unwrap();
        for holiday in holidays(day(2026, 1, 1), day(2026, 12, 31)) {
            let line = words.lines().find_map(|line| line.strip_prefix(holiday.name_key)).unwrap();
            assert!(line.starts_with(" = ") && line.len() > 4, "{language} {}", holiday.name_key);
        }
    }
}
