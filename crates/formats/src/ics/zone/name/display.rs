//! Names of zones as Outlook and Windows show them, in the language of the person who wrote the file: "(UTC+01:00)
//! Bruxelles, Copenhague, Madrid, Paris". The cities say the Windows zone when all that are known agree on it.

use super::windows;
use chrono::{DateTime, Offset, TimeZone};
use chrono_tz::{OffsetComponents, Tz};
use marronnier_domain::written::fold::fold;
use std::{collections::HashMap, sync::LazyLock};

const CITIES: &str = include_str!("../../../../../../assets/zones/cities.tsv");
const WORDS: &str = include_str!("../../../../../../assets/zones/display.tsv");

/// IANA zones by the names of their cities.
static BY_CITY: LazyLock<HashMap<&'static str, Vec<&'static str>>> = LazyLock::new(|| {
    let lines = CITIES.lines().filter(|line| !line.starts_with('#'));
    lines
        .filter_map(|line| line.split_once('\t'))
        .map(|(city, zones)| (city, zones.split(' ').collect()))
        .collect()
});

/// Windows names by the words shown for them.
static BY_WORDS: LazyLock<HashMap<String, &'static str>> = LazyLock::new(|| {
    let lines = WORDS.lines().filter(|line| !line.starts_with('#'));
    let rows = lines.filter_map(|line| line.split_once('\t'));
    rows.flat_map(|(name, shown)| shown.split(" | ").map(move |shown| (plain(shown), name))).collect()
});

/// The zone of a name as shown.
pub fn zone(name: &str) -> Option<Tz> {
    let (offset, rest) = split(name);
    let windows = BY_WORDS.get(&plain(rest)).copied().or_else(|| by_cities(rest, offset));
    let tz = windows.and_then(windows::zone)?;
    // "(UTC+01:00) Lisbon" contradicts itself or speaks of other times: not ours to settle
    offset.is_none_or(|offset| has_offset(tz, offset)).then_some(tz)
}

/// A fixed offset that the whole name spells: `UTC+2`, `GMT+0100`, `(UTC-03:00)`. The database has whole hours only.
pub fn spelled_offset(name: &str) -> Option<Tz> {
    let (offset, rest) = split(name);
    let minutes = offset.filter(|_| rest.is_empty())?;
    if minutes == 0 {
        return Some(Tz::UTC);
    }
    // the signs of Etc/GMT±n are those of POSIX: hours behind, not ahead
    let hours = (minutes % 60 == 0).then_some(-minutes / 60)?;
    format!("Etc/GMT{hours:+}").parse().ok()
}

/// The Windows zone on which all known cities agree; those whose own offset is another are namesakes elsewhere.
fn by_cities(names: &str, offset: Option<i32>) -> Option<&'static str> {
    // without an offset, one city alone may be anything; Outlook's lists are longer
    let cities: Vec<&str> = names.split([',', ';']).map(str::trim).filter(|city| !city.is_empty()).collect();
    if cities.len() < 2 && offset.is_none() {
        return None;
    }
    let mut agreed = None;
    for city in cities {
        let folded = fold(city);
        let known = BY_CITY.get(folded.as_str()).or_else(|| BY_CITY.get(folded.split(" (").next()?));
        let fits = |zone: &&&str| {
            let tz = zone.parse::<Tz>();
            tz.is_ok_and(|tz| offset.is_none_or(|offset| has_offset(tz, offset)))
        };
        let mut fitting = known.into_iter().flatten().filter(fits).filter_map(|zone| windows::name_of(zone));
        let Some(windows) = fitting.next() else { continue };
        if fitting.any(|other| other != windows) || agreed.is_some_and(|agreed| agreed != windows) {
            return None;
        }
        agreed = Some(windows);
    }
    agreed
}

/// Whether standard time in `tz` is so many minutes ahead of UTC now, or was when Outlook's names were given: names live
/// longer than laws.
fn has_offset(tz: Tz, minutes: i32) -> bool {
    let seconds = minutes * 60;
    NAMED.iter().any(|at| {
        let Some(at) = DateTime::from_timestamp(*at, 0) else { return false };
        let offset = tz.offset_from_utc_datetime(&at.naive_utc());
        let base = offset.base_utc_offset().num_seconds();
        base == i64::from(seconds) || offset.fix().local_minus_utc() == seconds
    })
}

/// January and July of 2005, 2010, 2015, 2020 and 2025.
const NAMED: [i64; 10] = [
    1_104_537_600,
    1_120_176_000,
    1_262_304_000,
    1_277_942_400,
    1_420_070_400,
    1_435_708_800,
    1_577_836_800,
    1_593_561_600,
    1_735_689_600,
    1_751_328_000,
];

/// The offset in minutes before the rest, as `(UTC+01:00) Paris`, `(GMT+01.00) Paris`, `GMT -5 Lima` say it.
fn split(name: &str) -> (Option<i32>, &str) {
    let name = name.trim();
    let inner = name.strip_prefix('(');
    let (head, rest) = match inner.and_then(|inner| inner.split_once(')')) {
        Some((head, rest)) => (head, rest.trim()),
        None => (name, ""),
    };
    match offset_of(head) {
        Some((minutes, after)) if inner.is_none() || after.is_empty() => {
            (Some(minutes), if inner.is_some() { rest } else { after })
        }
        _ => (None, name),
    }
}

/// `UTC`, `GMT`, with a signed offset or none, and what follows.
fn offset_of(text: &str) -> Option<(i32, &str)> {
    let start = text.get(..3).filter(|start| ["utc", "gmt"].contains(&start.to_ascii_lowercase().as_str()));
    let after = if start.is_some() { text.get(3..)?.trim_start() } else { text };
    let Some(sign) = after.chars().next().filter(|sign| "+-−".contains(*sign)) else {
        return start.and_then(|_| after.is_empty().then_some((0, "")));
    };
    let digits = after[sign.len_utf8()..].trim_start();
    let end = digits.find(|c: char| !c.is_ascii_digit() && !":.".contains(c)).unwrap_or(digits.len());
    let (digits, rest) = digits.split_at(end);
    let (hours, minutes) = match digits.split_once([':', '.']) {
        Some((hours, minutes)) => (hours, minutes),
        None if digits.len() > 2 => digits.split_at(digits.len() - 2),
        None => (digits, "0"),
    };
    let (hours, minutes): (i32, i32) = (hours.parse().ok()?, minutes.parse().ok()?);
    let total = (hours <= 14 && minutes < 60).then(|| hours * 60 + minutes)?;
    Some((if sign == '+' { total } else { -total }, rest.trim()))
}

/// Words without case, accents, and the ways to write "and".
fn plain(words: &str) -> String {
    let folded = fold(words);
    let words =
        folded.split(|c: char| !c.is_alphanumeric() && !"+-".contains(c)).filter(|word| !word.is_empty());
    let words = words.map(|word| if matches!(word, "and" | "et" | "und" | "y") { "&" } else { word });
    words.filter(|word| *word != "&").collect::<Vec<_>>().join(" ")
}
