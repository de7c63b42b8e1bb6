//! Days said by their distance: "demain", "lundi en huit", "fin du mois", "in 3 days". Dates with numbers are for
//! [`super::calendar`].

use super::{
    days::{Days, last_of_month},
    guard, nth,
};
use crate::written::{
    names,
    token::{Token, mark, number, one_of, sequence, word},
};
use chrono::{Months, NaiveDate, TimeDelta, Weekday};

type Found = Option<(NaiveDate, usize)>;

/// The day that begins at `at`, its little words included, and where the line goes on.
pub(super) fn scan(tokens: &[Token], at: usize, days: &Days) -> Found {
    near(tokens, at, days)
        .or_else(|| nth::scan(tokens, at, days))
        .or_else(|| weekday(tokens, at, days))
        .or_else(|| week(tokens, at, days))
        .or_else(|| month_part(tokens, at, days))
        .or_else(|| distance(tokens, at, days))
}

/// "Aujourd’hui", "demain", "après-demain", "hier", and a week later "demain en huit".
fn near(tokens: &[Token], at: usize, days: &Days) -> Found {
    let words: [(i64, &[&str]); 6] = [
        (2, &["apres - demain", "apres demain", "the day after tomorrow", "day after tomorrow"]),
        (-2, &["avant - hier", "avant hier", "the day before yesterday", "day before yesterday"]),
        (0, &["aujourd ' hui", "aujourd hui", "today"]),
        (1, &["demain", "tomorrow"]),
        (-1, &["hier", "yesterday"]),
        // "Ce soir": the day is in "ce", the hour in "soir".
        (0, &["ce", "cet", "cette", "this"]),
    ];
    let start = one_of(tokens, at, &["pour", "for", "des"]).unwrap_or(at);
    let (ahead, next) =
        words.into_iter().find_map(|(ahead, words)| Some((ahead, one_of(tokens, start, words)?)))?;
    if matches!(word(tokens, next - 1), Some("ce" | "cet" | "cette" | "this")) {
        let part = crate::written::time::form::part_of_day(tokens, next).is_some();
        return (part || word(tokens, next) == Some("midi")).then_some((days.today, next));
    }
    let (weeks, next) = later(tokens, next).unwrap_or((0, next));
    Some((days.after(ahead + 7 * weeks)?, next))
}

/// "En huit", "en quinze": one week later, two.
fn later(tokens: &[Token], at: usize) -> Option<(i64, usize)> {
    one_of(tokens, at, &["en huit", "en 8"])
        .map(|next| (1, next))
        .or_else(|| one_of(tokens, at, &["en quinze", "en 15"]).map(|next| (2, next)))
}

/// "Jeudi", "jeudi prochain", "ce jeudi", "next Thursday", "jeudi en quinze", "a week on Thursday".
fn weekday(tokens: &[Token], at: usize, days: &Days) -> Found {
    if let Some(next) = one_of(tokens, at, &["a week on", "a week from"]) {
        let day = names::whole_weekday(word(tokens, next)?)?;
        return Some((days.coming(day, 8)?, next + 1));
    }
    let lead = one_of(tokens, at, &["pour le", "pour", "for", "le", "on", "this coming"]);
    let start = lead.unwrap_or(at);
    if let Some(next) = one_of(tokens, start, &["next", "this", "ce", "last"]) {
        let day = free_weekday(tokens, next)?;
        let date = match word(tokens, next - 1) {
            Some("next") => days.in_week(day, 1),
            Some("last") => days.coming(day, -7),
            _ => days.coming(day, 0),
        };
        return Some((date?, next + 1));
    }
    let day = free_weekday(tokens, start)?;
    let next = start + 1 + usize::from(mark(tokens, start + 1) == Some('.'));
    if let Some((weeks, next)) = later(tokens, next) {
        return Some((days.coming(day, 1 + 7 * weeks)?, next));
    }
    let following = ["prochain", "de la semaine prochaine", "semaine prochaine", "next week"];
    if let Some(next) = one_of(tokens, next, &following) {
        return Some((days.in_week(day, 1)?, next));
    }
    if let Some(next) = one_of(tokens, next, &["de cette semaine", "this week"]) {
        return Some((days.in_week(day, 0)?, next));
    }
    if let Some(next) = one_of(tokens, next, &["dernier", "passe"]) {
        return Some((days.coming(day, -7)?, next));
    }
    if let Some(next) = sequence(tokens, next, "week") {
        return Some((days.coming(day, 8)?, next));
    }
    // "Le jeudi" without an hour is a habit.
    let habit =
        lead.is_some() && word(tokens, start - 1) == Some("le") && !super::clock::begins(tokens, next);
    let named = guard::is_named(tokens, start, next) && lead.is_none();
    (!habit && !named).then_some((days.coming(day, 1)?, next))
}

/// A day's whole name, or a short one that is no other word, or one with its hour: "ven. 18h".
fn free_weekday(tokens: &[Token], at: usize) -> Option<Weekday> {
    let name = word(tokens, at)?;
    let next = at + 1 + usize::from(mark(tokens, at + 1) == Some('.'));
    let clear = matches!(name, "thu" | "thur" | "thurs" | "wed" | "weds" | "fri" | "tues")
        || super::clock::begins(tokens, next);
    names::whole_weekday(name).or_else(|| names::weekday(name).filter(|_| clear))
}

/// "La semaine prochaine" (its Monday), "ce week-end" (its Saturday), "fin de semaine" (its Friday).
fn week(tokens: &[Token], at: usize, days: &Days) -> Found {
    let next_week = ["pour la semaine prochaine", "la semaine prochaine", "semaine prochaine", "next week"];
    if let Some(next) = one_of(tokens, at, &next_week) {
        // "Next week Tuesday"
        let day = one_of(tokens, next, &["on", "le", ","]).unwrap_or(next);
        if let Some(weekday) = word(tokens, day).and_then(names::whole_weekday) {
            return Some((days.in_week(weekday, 1)?, day + 1));
        }
        return Some((days.in_week(Weekday::Mon, 1)?, next));
    }
    let coming = ["week - end prochain", "weekend prochain", "next week - end", "next weekend"];
    let start = one_of(tokens, at, &["le", "pour le"]).unwrap_or(at);
    if let Some(next) = one_of(tokens, start, &coming) {
        return Some((days.in_week(Weekday::Sat, 1)?, next));
    }
    let this = ["ce week - end", "ce weekend", "this weekend", "this week - end"];
    if let Some(next) = one_of(tokens, at, &this) {
        return Some((days.in_week(Weekday::Sat, 0)?.max(days.today), next));
    }
    let end =
        ["en fin de semaine", "fin de semaine", "at the end of the week", "end of the week", "end of week"];
    let next = one_of(tokens, at, &end)?;
    Some((days.coming(Weekday::Fri, 0)?, next))
}

#[derive(Clone, Copy)]
enum Part {
    Start,
    Middle,
    End,
}

/// "Fin du mois", "mi-décembre", "début du mois prochain", "end of January", "next month".
fn month_part(tokens: &[Token], at: usize, days: &Days) -> Found {
    if let Some(next) = one_of(tokens, at, &["le mois prochain", "mois prochain", "next month"]) {
        return Some((days.today_month_after()?, next));
    }
    let start = one_of(tokens, at, &["a la", "a", "en", "au", "at the", "in", "vers la"]).unwrap_or(at);
    let parts: [(Part, &[&str]); 3] = [
        (Part::End, &["fin", "end of", "late", "month end"]),
        (Part::Middle, &["mi -", "mi", "mid -", "mid", "milieu"]),
        (Part::Start, &["debut", "start of", "beginning of", "early"]),
    ];
    let (part, next) =
        parts.into_iter().find_map(|(part, words)| Some((part, one_of(tokens, start, words)?)))?;
    let (first, again, next) = whole_month(tokens, next, days)?;
    let day = |first: NaiveDate| match part {
        Part::Start => Some(first),
        Part::Middle => first.checked_add_signed(TimeDelta::days(14)),
        Part::End => last_of_month(first),
    };
    let date = day(first)?;
    let date = if date >= days.floor { date } else { day(first.checked_add_months(again)?)? };
    Some((date, next))
}

/// The first day of the month that is meant ("du mois", "of next month", "décembre"), and after how many months it is
/// meant again when it is over.
fn whole_month(tokens: &[Token], at: usize, days: &Days) -> Option<(NaiveDate, Months, usize)> {
    let following = ["du mois prochain", "de mois prochain", "of next month", "next month"];
    if let Some(next) = one_of(tokens, at, &following) {
        return Some((days.month(1)?, Months::new(1), next));
    }
    let this = ["du mois", "de mois", "de ce mois", "ce mois", "mois", "the month", "this month", "month"];
    if let Some(next) = one_of(tokens, at, &this) {
        return Some((days.month(0)?, Months::new(1), next));
    }
    let start = one_of(tokens, at, &["de", "d '"]).unwrap_or(at);
    let month = names::month(word(tokens, start)?)?;
    // A month that has begun is still the one that is meant.
    let first = days.day_and_month(1, month)?;
    let begun = first
        .checked_sub_months(Months::new(12))
        .filter(|begun| last_of_month(*begun).is_some_and(|last| last >= days.floor));
    Some((begun.unwrap_or(first), Months::new(12), start + 1))
}

/// "Dans trois jours", "in two weeks", "dans un mois"; "dans 8 jours" is a week and "dans 15 jours" two, in figures or not.
fn distance(tokens: &[Token], at: usize, days: &Days) -> Found {
    let start = one_of(tokens, at, &["dans", "in"])?;
    let amount = match number(tokens, start) {
        Some((amount, 1..=3)) => amount,
        Some(_) => return None,
        None => in_words(word(tokens, start)?)?,
    };
    let unit = word(tokens, start + 1)?;
    let date = match unit {
        // counted with the day it is, as one says it: a week, two weeks
        "jours" if matches!(amount, 8 | 15) => days.after(i64::from(amount) - 1)?,
        "jour" | "jours" | "day" | "days" => days.after(i64::from(amount))?,
        "semaine" | "semaines" | "week" | "weeks" => days.after(7 * i64::from(amount))?,
        "mois" | "month" | "months" => days.after_months(amount)?,
        _ => return None,
    };
    Some((date, start + 2))
}

fn in_words(word: &str) -> Option<u32> {
    let words: [(u32, &[&str]); 11] = [
        (1, &["un", "une", "a", "an", "one"]),
        (2, &["deux", "two"]),
        (3, &["trois", "three"]),
        (4, &["quatre", "four"]),
        (5, &["cinq", "five"]),
        (6, &["six"]),
        (7, &["sept", "seven"]),
        (8, &["huit", "eight"]),
        (9, &["neuf", "nine"]),
        (10, &["dix", "ten"]),
        (15, &["quinze", "fifteen"]),
    ];
    words.into_iter().find(|(_, names)| names.contains(&word)).map(|(amount, _)| amount)
}
