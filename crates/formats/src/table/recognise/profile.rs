//! What the cells of a column look like, whatever its header says.

use super::Around;
use crate::table::{Cell, Row, places, status, week};
use marronnier_domain::written::{
    Doubt, Unreadable,
    date::{self, DateContext, DayMonth},
    fold::fold,
    names, time,
};
use std::collections::HashSet;

/// Counts of what the cells of a column look like; one cell may look like several things.
#[derive(Debug, Default)]
pub(super) struct Profile {
    pub filled: usize,
    pub dates: usize,
    pub times: usize,
    pub networks: usize,
    pub statuses: usize,
    pub hashtags: usize,
    pub links: usize,
    pub files: usize,
    pub weeks: usize,
    pub weekdays: usize,
    pub months: usize,
    pub ticks: usize,
    pub ids: usize,
    pub integers: usize,
    pub days: usize,
    pub texts: usize,
    /// Ticks, kinds of post, statuses, dates, files…: what is no text of a post, however it is written.
    pub words_of_plans: usize,
    pub distinct: usize,
    /// Letters of all texts.
    pub letters: usize,
}

impl Profile {
    /// Whether at least `percent` of the filled cells are among `count`.
    pub(super) fn mostly(&self, count: usize, percent: usize) -> bool {
        self.filled > 0 && count * 100 >= self.filled * percent
    }

    /// Mean length of the texts.
    pub(super) fn length(&self) -> usize {
        self.letters.checked_div(self.texts).unwrap_or(0)
    }
}

pub(super) fn of(rows: &[&Row], index: usize, context: &Around) -> Profile {
    let mut profile = Profile::default();
    let mut seen = HashSet::new();
    for cell in rows.iter().map(|row| row.cell(index)).filter(|cell| !cell.is_blank()) {
        profile.filled += 1;
        match cell {
            Cell::DateTime(_) => profile.dates += 1,
            Cell::Time(_) => profile.times += 1,
            Cell::Bool(_) => profile.ticks += 1,
            Cell::Number(number) => of_number(*number, &mut profile),
            Cell::Text(text) => {
                seen.insert(text.as_str());
                of_text(text.trim(), context, &mut profile);
            }
            Cell::Empty | Cell::Error(_) | Cell::Formula(_) => {}
        }
    }
    profile.distinct = seen.len();
    profile
}

fn of_number(number: f64, profile: &mut Profile) {
    if (36_500.0..66_000.0).contains(&number) {
        profile.dates += 1;
    }
    if number > 0.0 && number < 1.0 {
        profile.times += 1;
    }
    if number.fract() == 0.0 {
        profile.integers += 1;
        profile.days += usize::from((1.0..=31.0).contains(&number));
    }
}

fn of_text(text: &str, context: &Around, profile: &mut Profile) {
    profile.texts += 1;
    profile.letters += text.chars().count();
    let folded = fold(text);
    profile.hashtags += usize::from(text.split_whitespace().all(|word| word.starts_with('#')));
    profile.links += usize::from(is_link(text));
    profile.files += usize::from(is_file(&folded));
    profile.ids += usize::from(text.len() == 36 && text.parse::<marronnier_domain::id::PostId>().is_ok());
    if text.len() > 48 {
        return;
    }
    let integer = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    profile.integers += usize::from(integer);
    profile.days += usize::from(integer && matches!(text.parse(), Ok(1..=31)));
    profile.ticks += usize::from(is_tick(&folded));
    profile.weeks += usize::from(week::is_week(text));
    let word = folded.trim_end_matches('.');
    profile.weekdays += usize::from(names::weekday(word).is_some());
    profile.months += usize::from(names::month(word).is_some());
    profile.dates += usize::from(!integer && looks_dated(text, context));
    profile.times += usize::from(!integer && looks_timed(text));
    let places = places::read(text, &context.known);
    profile.networks += usize::from(places.all || !places.networks.is_empty() && places.unknown.is_empty());
    profile.statuses += usize::from(status::read(text, context.people).status.is_some());
    profile.words_of_plans += usize::from(
        integer
            || is_tick(&folded)
            || is_file(&folded)
            || super::phrase(text).split(' ').all(places::is_format)
            || !places.networks.is_empty() && places.beside.is_empty() && places.unknown.is_empty()
            || looks_dated(text, context)
            || looks_timed(text)
            || status::read(text, context.people).status.is_some(),
    );
}

fn looks_dated(text: &str, context: &Around) -> bool {
    let around = DateContext {
        today: context.today,
        near: Some(context.today),
        order: DayMonth::DayFirst,
        order_known: true,
    };
    match date::read(text, &around) {
        Ok(read) => read.value.is_some() && !read.doubts.contains(&Doubt::RestIgnored),
        Err(Unreadable::Impossible) => true,
        Err(Unreadable::Unknown) => false,
    }
}

fn looks_timed(text: &str) -> bool {
    match time::read(text) {
        Ok(read) => read.value.is_some() && !read.doubts.contains(&Doubt::RestIgnored),
        Err(Unreadable::Impossible) => true,
        Err(Unreadable::Unknown) => false,
    }
}

fn is_link(text: &str) -> bool {
    !text.contains(char::is_whitespace)
        && (text.starts_with("http://") || text.starts_with("https://") || text.starts_with("www."))
}

fn is_file(folded: &str) -> bool {
    let last = folded.rsplit_once('.').map(|(_, end)| end);
    matches!(
        last,
        Some(
            "jpg"
                | "jpeg"
                | "png"
                | "gif"
                | "mp4"
                | "mov"
                | "webp"
                | "heic"
                | "pdf"
                | "psd"
                | "ai"
                | "svg"
                | "tif"
                | "avi"
        )
    )
}

/// Yes or no, in one sign or word.
pub(in crate::table) fn is_tick(folded: &str) -> bool {
    matches!(
        folded.trim(),
        "x" | "✓"
            | "✔"
            | "✅"
            | "☑"
            | "oui"
            | "non"
            | "yes"
            | "no"
            | "o"
            | "n"
            | "y"
            | "1"
            | "0"
            | "vrai"
            | "faux"
            | "true"
            | "false"
            | "ok"
            | "•"
            | "●"
            | "✗"
            | "❌"
            | "✔️"
    )
}
