//! The time that a plan is about, from its titles and names: "PLANNING DÉCEMBRE 2026", a sheet "Janv.", "T1 2027".

use crate::table::{Cell, Period, Sheet};
use chrono::{Datelike, Months, NaiveDate};
use marronnier_domain::written::{fold::fold, names};

/// From the lines above row `top`, else the sheet's name, else the file's; the year may come from another of them.
pub(super) fn of_sheet(sheet: &Sheet, top: usize, file: &str, today: NaiveDate) -> Option<Period> {
    let above = sheet.rows.iter().take(top.min(super::TOP)).flat_map(|row| &row.cells);
    let titles =
        above.filter_map(|cell| if let Cell::Text(text) = cell { Some(text.as_str()) } else { None });
    let said: Vec<(Option<u32>, Option<i32>)> =
        titles.chain([sheet.name.as_str(), file]).map(|text| (month(text), year(text))).collect();
    let with_month = said.iter().find(|(month, _)| month.is_some());
    let month = with_month.and_then(|(month, _)| *month);
    let own_year = with_month.and_then(|(_, year)| *year);
    let year = own_year.or_else(|| said.iter().find_map(|(_, year)| *year));
    around(month, year, today)
}

/// The time that a title between rows names, if it names nothing else: "JANVIER", "Déc. 2026".
pub(in crate::table) fn of_title(text: &str, today: NaiveDate, default_year: Option<i32>) -> Option<Period> {
    let found = month(text)?;
    let other = words(text).iter().any(|word| names::month(word).is_none() && word.parse::<u32>().is_err());
    let days = words(text).iter().any(|word| matches!(word.parse(), Ok(1..=31)));
    (!other && !days).then(|| around(Some(found), year(text).or(default_year), today)).flatten()
}

fn around(month: Option<u32>, year: Option<i32>, today: NaiveDate) -> Option<Period> {
    match (month, year) {
        (month, Some(year)) => Some(Period { year, month }),
        (Some(month), None) => {
            let from = today.checked_sub_months(Months::new(4))?;
            let year = if (from.month(), 0) <= (month, 0) { from.year() } else { from.year() + 1 };
            Some(Period { year, month: Some(month) })
        }
        (None, None) => None,
    }
}

fn words(text: &str) -> Vec<String> {
    let folded = fold(text);
    let mut words = Vec::new();
    for word in folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()) {
        // "dec26" is two words.
        let cut = word.find(|c: char| c.is_ascii_digit()).filter(|at| *at > 0).unwrap_or(word.len());
        words.extend(
            [&word[..cut], &word[cut..]]
                .iter()
                .filter(|part| !part.is_empty())
                .map(|part| (*part).to_owned()),
        );
    }
    words
}

/// The only month named; short names count when a year stands beside them or nothing else does.
fn month(text: &str) -> Option<u32> {
    let words = words(text);
    let alone = words.iter().all(|word| names::month(word).is_some() || word.parse::<u32>().is_ok());
    let mut found = words.iter().enumerate().filter_map(|(at, word)| {
        let month = names::month(word)?;
        let year_beside = words.get(at + 1).is_some_and(|next| is_year(next));
        let whole = word.len() >= 4 || word == "mai" || word == "may";
        (alone || year_beside || whole).then_some(month)
    });
    let first = found.next()?;
    found.all(|other| other == first).then_some(first)
}

fn is_year(word: &str) -> bool {
    matches!((word.len(), word.parse()), (4, Ok(2000..=2099)) | (2, Ok(20..=49)))
}

fn year(text: &str) -> Option<i32> {
    let words = words(text);
    let full = words
        .iter()
        .filter(|word| word.len() == 4)
        .find_map(|word| word.parse().ok().filter(|y| (2000..2100).contains(y)));
    full.or_else(|| {
        let short = words
            .iter()
            .zip(words.iter().skip(1))
            .find(|(word, next)| names::month(word).is_some() && is_year(next));
        short.and_then(|(_, next)| next.parse::<i32>().ok()).map(|year| 2000 + year)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_tell_the_month_and_the_year() {
        let today = NaiveDate::from_ymd_opt(2026, 11, 20).unwrap();
        let of =
            |text: &str| around(month(text), year(text), today).map(|period| (period.year, period.month));
        for (text, expected) in [
            ("PLANNING ÉDITO DÉCEMBRE 2026 – Biscuiterie Lunel", Some((2026, Some(12)))),
            ("Déc. 2026", Some((2026, Some(12)))),
            ("dec26", Some((2026, Some(12)))),
            ("Janvier", Some((2027, Some(1)))),
            ("Août", Some((2026, Some(8)))),
            ("lunel-decembre-cp1252", Some((2026, Some(12)))),
            ("Hôtel Bréhat – calendrier éditorial", None),
            ("Calendrier 2027", Some((2027, None))),
            ("De janvier à mars 2027", Some((2027, None))),
            ("Idées", None),
        ] {
            assert_eq!(of(text), expected, "{text}");
        }
        assert_eq!(of_title("JANVIER", today, Some(2028)), Some(Period { year: 2028, month: Some(1) }));
        assert_eq!(of_title("6 décembre", today, None), None);
        assert_eq!(of_title("Marché de décembre", today, None), None);
    }
}
