//! What a CM types in a column of dates.

use super::*;
use chrono::Datelike;
use proptest::prelude::*;

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

fn context() -> DateContext {
    DateContext { today: day(2026, 11, 20), near: None, order: DayMonth::DayFirst, order_known: true }
}

fn show(text: &str, context: &DateContext) -> String {
    match read(text, context) {
        Ok(Read { value: None, doubts }) if doubts.is_empty() => "none".to_owned(),
        Ok(Read { value: None, doubts }) => format!("none {doubts:?}"),
        Err(why) => format!("{why:?}"),
        Ok(Read { value: Some(found), doubts }) => {
            let mut shown = found.date.to_string();
            if let Some(time) = found.time {
                shown += &format!(" {time}");
            }
            if let Some(offset) = found.offset {
                shown += &format!(" {offset}");
            }
            if !doubts.is_empty() {
                shown += &format!(" {doubts:?}");
            }
            shown
        }
    }
}

fn date(text: &str) -> String {
    show(text, &context())
}

#[test]
fn whole_dates() {
    for (text, expected) in [
        ("mar 01/12/2026", "2026-12-01"),
        ("mar. 01/12/2026", "2026-12-01"),
        ("Ma 01/12/2026", "2026-12-01"),
        ("mardi 1er décembre 2026", "2026-12-01"),
        ("MARDI 1ER DECEMBRE 2026", "2026-12-01"),
        ("le mardi 1er décembre 2026", "2026-12-01"),
        ("mardi, le 1er de\u{301}cembre 2026", "2026-12-01"),
        ("1er\u{a0}décembre\u{202f}2026", "2026-12-01"),
        ("02/12/2026", "2026-12-02"),
        ("2/12/2026", "2026-12-02"),
        (" 02 / 12 / 2026 ", "2026-12-02"),
        ("13.12.2026", "2026-12-13"),
        ("13-12-2026", "2026-12-13"),
        ("13‑12‑2026", "2026-12-13"),
        ("2026-12-13", "2026-12-13"),
        ("2026/12/13", "2026-12-13"),
        ("20261213", "2026-12-13"),
        ("Dec 16, 2026", "2026-12-16"),
        ("16 Dec 2026", "2026-12-16"),
        ("16-Dec-2026", "2026-12-16"),
        ("December 16th, 2026", "2026-12-16"),
        ("Wednesday the 16th of December 2026", "2026-12-16"),
        ("6 août 2027", "2027-08-06"),
        ("mar 3 mars 2026", "2026-03-03"),
        ("Mar 16, 2026", "2026-03-16"),
        ("16 mar 2026", "2026-03-16"),
        ("sam. 28 févr. 2026", "2026-02-28"),
        ("29/02/2028", "2028-02-29"),
    ] {
        assert_eq!(date(text), expected, "{text}");
    }
}

#[test]
fn a_missing_year_is_that_of_the_season_at_hand() {
    for (text, expected) in [
        ("04/12", "2026-12-04 [YearInferred]"),
        ("6 décembre", "2026-12-06 [YearInferred]"),
        ("jeu. 10 déc.", "2026-12-10 [YearInferred]"),
        ("December 16th", "2026-12-16 [YearInferred]"),
        ("Wed, Dec 16", "2026-12-16 [YearInferred]"),
        ("Tuesday 1 December", "2026-12-01 [YearInferred]"),
        ("d’ici le 4 janvier", "2027-01-04 [RestIgnored, YearInferred]"),
        ("15 juillet", "2027-07-15 [YearInferred]"),
        ("20/07", "2026-07-20 [YearInferred]"),
        ("29 février", "Impossible"),
    ] {
        assert_eq!(date(text), expected, "{text}");
    }
    let near = DateContext { near: Some(day(2019, 12, 28)), today: day(2019, 6, 1), ..context() };
    assert_eq!(show("03/01", &near), "2020-01-03 [YearInferred]");
    assert_eq!(show("20/11", &near), "2019-11-20 [YearInferred]");
}

#[test]
fn a_mere_day_belongs_to_the_month_at_hand() {
    let title = DateContext { near: Some(day(2026, 12, 1)), ..context() };
    assert_eq!(show("28", &title), "2026-12-28 [MonthInferred]");
    assert_eq!(show("mar 1", &title), "2026-12-01 [MonthInferred]");
    assert_eq!(show("lundi 30", &title), "2026-11-30 [MonthInferred]");
    assert_eq!(show("Mar 16", &title), "2027-03-16 [YearInferred]");
    let row = DateContext { near: Some(day(2026, 12, 30)), ..context() };
    assert_eq!(show("2", &row), "2027-01-02 [MonthInferred]");
    assert_eq!(show("32", &row), "Impossible");
    assert_eq!(date("28"), "Unknown");
}

#[test]
fn short_years_and_slips_are_doubted() {
    for (text, expected) in [
        ("13/12/26", "2026-12-13 [TwoDigitYear]"),
        ("13.12.26", "2026-12-13 [TwoDigitYear]"),
        ("16 Dec '26", "2026-12-16 [TwoDigitYear]"),
        ("16-déc-26", "2026-12-16 [TwoDigitYear]"),
        ("mer 01/12/2026", "2026-12-01 [WeekdayDiffers]"),
        ("13/12/2062", "2062-12-13 [FarAway]"),
        ("1-3 décembre 2026", "2026-12-01 [RangeStart]"),
        ("du 1er au 5 décembre 2026", "2026-12-01 [RangeStart]"),
        ("Dec 1-3, 2026", "2026-12-01 [RangeStart]"),
        ("1-5/12/2026", "2026-12-01 [RangeStart]"),
        ("du 7 au 8/12/2026", "2026-12-07 [RangeStart]"),
        ("01/12/2026 - 05/12/2026", "2026-12-01 [RangeStart]"),
        ("semaine du 7/12/2026", "2026-12-07 [Approximate]"),
        ("02/12/2026 (à confirmer)", "2026-12-02 [RestIgnored]"),
        ("S49 – mar 01/12/2026", "2026-12-01 [RestIgnored]"),
        ("Semaine 10 - mar 03/03/2026", "2026-03-03 [RestIgnored]"),
    ] {
        assert_eq!(date(text), expected, "{text}");
    }
}

#[test]
fn the_order_of_day_and_month() {
    let unsure = DateContext { order_known: false, ..context() };
    assert_eq!(show("02/12/2026", &unsure), "2026-12-02 [AmbiguousDayMonth]");
    assert_eq!(show("mar 01/12/2026", &unsure), "2026-12-01");
    assert_eq!(show("lun 01/12/2026", &unsure), "2026-01-12");
    assert_eq!(show("12/16/2026", &unsure), "2026-12-16 [OrderDiffers]");
    assert_eq!(show("12/12/2026", &unsure), "2026-12-12");
    let english = DateContext { order: DayMonth::MonthFirst, ..context() };
    assert_eq!(show("02/12/2027", &english), "2027-02-12");
    assert_eq!(order_of(["mar 01/12/2026", "13/12/26", "bientôt"]), Some(DayMonth::DayFirst));
    assert_eq!(order_of(["12/01/2026", "12/16/2026"]), Some(DayMonth::MonthFirst));
    assert_eq!(order_of(["01/12/2026", "2026-12-13"]), None);
    assert_eq!(order_of(["13/12/2026", "12/13/2026"]), None);
}

#[test]
fn a_time_may_stand_with_the_date() {
    for (text, expected) in [
        ("2026-12-22T12:00:00+01:00", "2026-12-22 12:00 +01:00"),
        ("2026-12-22T12:00:00.000Z", "2026-12-22 12:00 +00:00"),
        ("2026-12-22T12:00-0500", "2026-12-22 12:00 -05:00"),
        ("2026-12-22T12:00:00", "2026-12-22 12:00"),
        ("2026-12-22 12:00:00", "2026-12-22 12:00"),
        ("2026-12-22 12:00 UTC", "2026-12-22 12:00 +00:00"),
        ("01/12/2026 18h30", "2026-12-01 18:30"),
        ("mardi 1er décembre 2026 à 18h", "2026-12-01 18:00"),
        ("Dec 16, 2026 5:30 PM", "2026-12-16 17:30"),
        ("16 Dec 2026, 9am", "2026-12-16 09:00"),
        ("6 décembre 18h", "2026-12-06 18:00 [YearInferred]"),
        ("6 décembre 18:30", "2026-12-06 18:30 [YearInferred]"),
        ("01/12/2026 midi", "2026-12-01 12:00"),
        ("01/12/2026 18h-19h", "2026-12-01 18:00 [RangeStart]"),
        ("2026-12-22 00:00:00", "2026-12-22"),
        ("22/12/2026 00:00", "2026-12-22"),
        ("2026-12-22T00:00:00Z", "2026-12-22 00:00 +00:00"),
        ("22/12/2026 minuit", "2026-12-22 00:00"),
        ("1 déc. 2026 – 18h", "2026-12-01 18:00"),
        ("6 dec 26 à 18h", "2026-12-06 18:00 [TwoDigitYear]"),
        ("16 Dec 10am", "2026-12-16 10:00 [YearInferred]"),
        ("01/12/2026 25h", "Impossible"),
    ] {
        assert_eq!(date(text), expected, "{text}");
    }
}

#[test]
fn no_date_is_not_a_wrong_date() {
    for text in [
        "",
        "TBD",
        "tbc",
        "à définir",
        "A DEFINIR",
        "date à voir",
        "Date à définir",
        "?",
        "???",
        "-",
        "—",
        "n/a",
    ] {
        assert_eq!(date(text), "none", "{text}");
    }
    for text in ["sans date", "pas de date", "à définir avec la cliente", "TBD – waiting for legal", "…"]
    {
        assert_eq!(date(text), "none", "{text}");
    }
    for text in [
        "31/02/2027",
        "31 février 2027",
        "2027-02-31",
        "45/12/2026",
        "13/13/2026",
        "Feb 30, 2027",
        "1/1/0026",
    ] {
        assert_eq!(date(text), "Impossible", "{text}");
    }
    for text in ["bientôt", "2026", "Noël", "v1.2 du plan", "Case 2", "mar", "S54", "T5 2027"] {
        assert_eq!(date(text), "Unknown", "{text}");
    }
}

#[test]
fn a_month_a_week_or_a_quarter_is_no_day() {
    for text in [
        "décembre",
        "décembre 2026",
        "Déc. 2026",
        "déc-26",
        "12/2026",
        "2026-12",
        "fin janvier",
        "mi-décembre",
        "courant mars 2027",
        "décembre/janvier 2027",
        "early January",
        "S49",
        "semaine 50",
        "week 3 2027",
        "T1 2027",
        "Q4",
        "décembre (à confirmer)",
    ] {
        assert_eq!(date(text), "none [NoDay]", "{text}");
    }
    assert_eq!(date("12 décembre"), "2026-12-12 [YearInferred]");
}

#[test]
fn the_first_of_a_month_may_bear_its_ordinal() {
    for (text, expected) in [
        ("1er/12/2026", "2026-12-01"),
        ("1er/12", "2026-12-01 [YearInferred]"),
        ("1er-02-2027", "2027-02-01"),
    ] {
        let unsure = DateContext { order: DayMonth::MonthFirst, order_known: false, ..context() };
        assert_eq!(show(text, &unsure), expected, "{text}");
    }
}

#[test]
fn midnight_at_the_end_of_a_day_and_second_times() {
    for (text, expected) in [
        ("01/12/2026 24h", "2026-12-02 00:00 [EndOfDay]"),
        ("31/12/2026 24:00", "2027-01-01 00:00 [EndOfDay]"),
        ("01/12/2026 9h et 18h", "2026-12-01 09:00 [SecondTime]"),
        ("01/12/2026 9h-18h", "2026-12-01 09:00 [RangeStart]"),
    ] {
        assert_eq!(date(text), expected, "{text}");
    }
}

#[test]
fn serial_numbers_of_spreadsheets() {
    let read = |serial, since_1904| {
        from_excel_serial(serial, since_1904)
            .map(|(date, time)| format!("{date} {}", time.map_or_else(String::new, |time| time.to_string())))
    };
    assert_eq!(read(46_357.0, false).as_deref(), Some("2026-12-01 "));
    assert_eq!(read(46_357.770_833_333, false).as_deref(), Some("2026-12-01 18:30"));
    assert_eq!(read(46_357.999_999_999, false).as_deref(), Some("2026-12-02 "));
    assert_eq!(read(44_895.0, true).as_deref(), Some("2026-12-01 "));
    assert_eq!(read(1.0, false).as_deref(), Some("1900-01-01 "));
    assert_eq!(read(59.0, false).as_deref(), Some("1900-02-28 "));
    assert_eq!(read(61.0, false).as_deref(), Some("1900-03-01 "));
    for none in [60.0, 0.5, -1.0, 3e6, f64::NAN, f64::INFINITY] {
        assert_eq!(read(none, false), None, "{none}");
    }
}

proptest! {
    #[test]
    fn any_text_gets_an_answer(text in "\\PC{0,32}", known: bool) {
        let near = known.then(|| day(2026, 12, 1));
        let _ = read(&text, &DateContext { near, order_known: known, ..context() });
    }

    #[test]
    fn dates_made_of_pieces_get_an_answer(
        pieces in prop::collection::vec(
            prop::sample::select(vec!["mar", "1", "31", "2026", "99", "/", ".", "-", "déc", " ", "18h", "T", ":", "+", "au"]),
            0..10,
        )
    ) {
        let _ = read(&pieces.concat(), &context());
    }

    #[test]
    fn every_day_is_read_back_in_each_form(offset in 0i64..1000) {
        let expected = day(2025, 1, 1) + chrono::TimeDelta::days(offset);
        let months = ["janvier", "févr.", "mars", "AVRIL", "mai", "juin", "juil.", "août", "sept", "octobre", "nov.", "déc."];
        let days = ["lundi", "mar.", "MER", "jeu.", "vendredi", "sam", "dim."];
        let french = format!(
            "{} {} {} {}",
            days[expected.weekday().num_days_from_monday() as usize],
            expected.day(),
            months[expected.month0() as usize],
            expected.year(),
        );
        for text in [
            french,
            expected.to_string(),
            expected.format("%a %d/%m/%Y").to_string(),
            expected.format("%A %e %B %Y").to_string(),
            expected.format("%b %e, %Y").to_string(),
            expected.format("%d.%m.%Y").to_string(),
        ] {
            prop_assert_eq!(date(&text), expected.to_string());
        }
    }
}
