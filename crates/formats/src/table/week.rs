//! Rows and cells that only name a week: "S49", "Semaine 50 (7-13 déc.)", "Week 3".

use chrono::{Datelike, Months, NaiveDate, Weekday};
use marronnier_domain::written::{fold::fold, names};

/// The number that `text` gives to a week: "S50", "Semaine 50 (7-13 déc.)", "50".
pub(super) fn number(text: &str) -> Option<u32> {
    let named = is_week(text) || text.trim().bytes().all(|byte| byte.is_ascii_digit());
    let digits = text.trim_start_matches(|c: char| !c.is_ascii_digit());
    let end = digits.find(|c: char| !c.is_ascii_digit()).unwrap_or(digits.len());
    // "Semaine du 7 décembre" has a day, not a number.
    let of_day = text[..text.len() - digits.len()].trim_end().ends_with(" du");
    digits[..end].parse().ok().filter(|week| named && !of_day && (1..=53).contains(week))
}

/// Monday of a week by its number: the one closest to the days around it, else the first that is not long past.
pub(super) fn monday(week: u32, near: Option<NaiveDate>, today: NaiveDate) -> Option<NaiveDate> {
    let of = |year| NaiveDate::from_isoywd_opt(year, week, Weekday::Mon);
    match near {
        Some(near) => (near.year() - 1..=near.year() + 1)
            .filter_map(of)
            .min_by_key(|monday| (*monday - near).num_days().abs()),
        None => {
            let from = today.checked_sub_months(Months::new(4))?;
            (from.year()..=from.year() + 2).filter_map(of).find(|monday| *monday >= from)
        }
    }
}

/// Whether `text` names a week and says nothing else, its days apart.
pub(super) fn is_only_week(text: &str) -> bool {
    let says = |word: &str| word.len() > 3 && word.chars().all(char::is_alphabetic);
    let words = fold(text);
    let mut words = words.split(|c: char| !c.is_alphanumeric()).skip(1).filter(|word| says(word));
    is_week(text) && words.all(|word| names::month(word).is_some())
}

/// Whether `text` names a week, perhaps with its days.
pub(super) fn is_week(text: &str) -> bool {
    let folded = fold(text);
    let bare = folded.trim_start_matches(|c: char| !c.is_alphanumeric());
    let words = ["semaine", "week", "sem", "kw", "wk", "cw", "s", "w"];
    words.iter().filter_map(|word| bare.strip_prefix(word)).any(|rest| {
        let rest = rest.trim_start_matches(['.', ' ', '\u{A0}', '#', '-', ':']);
        let rest = rest.strip_prefix("n°").or(rest.strip_prefix("no ")).unwrap_or(rest).trim_start();
        let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
        let after = &rest[digits..];
        (1..=2).contains(&digits)
            && rest[..digits].parse().is_ok_and(|week: u32| (1..=53).contains(&week))
            && !after.starts_with(char::is_alphabetic)
            || rest.starts_with("du ")
            || rest.starts_with("of ")
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_the_monday_of_its_week() {
        let today = NaiveDate::from_ymd_opt(2026, 11, 20).unwrap();
        let day = |text: &str, near: Option<&str>| {
            let near = near.map(|near| near.parse().unwrap());
            monday(number(text)?, near, today).map(|day| day.to_string())
        };
        assert_eq!(day("Semaine 50 (7-13 déc.)", None).as_deref(), Some("2026-12-07"));
        assert_eq!(day("S2", None).as_deref(), Some("2027-01-11"));
        assert_eq!(day("45", None).as_deref(), Some("2026-11-02"));
        assert_eq!(day("W50", Some("2025-07-01")).as_deref(), Some("2025-12-08"));
        assert_eq!(day("S53", Some("2027-01-01")).as_deref(), Some("2026-12-28"));
        assert_eq!(day("S2", Some("2026-12-24")).as_deref(), Some("2027-01-11"));
        assert_eq!((number("Semaine du 7"), number("54"), number("Un sablé")), (None, None, None));
    }

    #[test]
    fn weeks_are_known_by_their_number() {
        for week in [
            "S49",
            "s 1",
            "Semaine 50",
            "SEMAINE 50 : du 7 au 13 déc.",
            "Week 3",
            "W52",
            "Sem. 12",
            "Semaine du 7",
        ] {
            assert!(is_week(week), "{week}");
        }
        for other in ["Sablés : la recette", "S54", "Samedi 12", "Weekend 3", "2026", "S3a", "Sem", ""] {
            assert!(!is_week(other), "{other}");
        }
    }
}
