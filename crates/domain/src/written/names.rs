//! The names of months and days of the week in French and English, whole and shortened. Matches folded words only.

use chrono::Weekday;

/// By month, whole names first.
const MONTHS: [&[&str]; 12] = [
    &["janvier", "january", "janv", "jan"],
    &["fevrier", "february", "fevr", "fev", "feb"],
    &["mars", "march", "mar"],
    &["avril", "april", "avr", "apr"],
    &["mai", "may"],
    &["juin", "june", "jun"],
    &["juillet", "july", "juil", "jul"],
    &["aout", "august", "aou", "aug"],
    &["septembre", "september", "sept", "sep"],
    &["octobre", "october", "oct"],
    &["novembre", "november", "nov"],
    &["decembre", "december", "dec"],
];

/// From Monday, whole names first.
const WEEKDAYS: [(Weekday, &[&str]); 7] = [
    (Weekday::Mon, &["lundi", "monday", "lun", "mon"]),
    (Weekday::Tue, &["mardi", "tuesday", "mar", "tues", "tue"]),
    (Weekday::Wed, &["mercredi", "wednesday", "mer", "merc", "weds", "wed"]),
    (Weekday::Thu, &["jeudi", "thursday", "jeu", "thurs", "thur", "thu"]),
    (Weekday::Fri, &["vendredi", "friday", "ven", "vend", "fri"]),
    (Weekday::Sat, &["samedi", "saturday", "sam", "sat"]),
    (Weekday::Sun, &["dimanche", "sunday", "dim", "sun"]),
];

/// The month, 1 to 12, that a folded word names, whole or shortened.
pub fn month(word: &str) -> Option<u32> {
    (1..).zip(MONTHS).find(|(_, names)| names.contains(&word)).map(|(number, _)| number)
}

/// The day of the week that a folded word names, whole or shortened.
pub fn weekday(word: &str) -> Option<Weekday> {
    WEEKDAYS.into_iter().find(|(_, names)| names.contains(&word)).map(|(day, _)| day)
}

/// The day of the week that a folded word names in full.
pub fn whole_weekday(word: &str) -> Option<Weekday> {
    WEEKDAYS.into_iter().find(|(_, names)| names[..2].contains(&word)).map(|(day, _)| day)
}

/// Two French letters, `lu` to `di`: only where a date is expected, since `me`, `je`, `sa` are words too.
pub fn two_letter_weekday(word: &str) -> Option<Weekday> {
    match word {
        "lu" => Some(Weekday::Mon),
        "ma" => Some(Weekday::Tue),
        "me" => Some(Weekday::Wed),
        "je" => Some(Weekday::Thu),
        "ve" => Some(Weekday::Fri),
        "sa" => Some(Weekday::Sat),
        "di" => Some(Weekday::Sun),
        _ => None,
    }
}
