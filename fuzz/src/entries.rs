//! Each takes any octets and fails by panicking, by not ending, or by an answer that contradicts itself.

use super::again::{components, items, retold, written};
use chrono::{DateTime, NaiveDate, Utc};
use marronnier_domain::quick_add::{self, QuickContext};
use marronnier_formats::{
    calendar_file,
    ics::{
        component::Component,
        examination::examine,
        reader::Item,
        recurrence::{expand, series::Budget},
        value::moment::Moment,
        zone::{definition::Definition, gathered::Zones, name},
    },
    networks, packet,
    table::{self, Context, Language, PlanMapping},
    whole::{self, Whole},
};
use std::{
    io::Cursor,
    sync::{Arc, LazyLock},
};

static NETWORKS: LazyLock<networks::Networks> = LazyLock::new(|| match networks::read(networks::BUILT_IN) {
    Ok(networks) => networks,
    Err(error) => panic!("{error}"),
});

fn window() -> (DateTime<Utc>, DateTime<Utc>) {
    let day = |year| {
        NaiveDate::from_ymd_opt(year, 1, 1).unwrap_or_default().and_hms_opt(0, 0, 0).unwrap_or_default()
    };
    (day(2026).and_utc(), day(2027).and_utc())
}

/// A calendar file: read, written, read again the same; examined; its events and tasks typed and written.
pub fn calendar(octets: &[u8]) {
    // as the program looks at it
    calendar_file::read(octets).unwrap_or_else(|error| panic!("{error}"));
    let first = items(octets);
    let written = written(&first);
    assert!(
        written.split(|octet| *octet == b'\n').all(|line| line.len() <= 76),
        "a line of more than 75 octets"
    );
    assert_eq!(items(&written), first);
    // once more by way of typed values, which lose none of it
    let again = items(&retold(&first));
    let count = |items: &[Item]| items.iter().filter(|item| matches!(item, Item::Component(_))).count();
    assert_eq!(count(&again), count(&first));
    examine(octets).unwrap_or_else(|error| panic!("{error}"));
}

/// Definitions of zones, and names of them: what they say does not contradict itself.
pub fn zone(octets: &[u8]) {
    let text = String::from_utf8_lossy(octets);
    for line in text.lines() {
        name::recognise(line);
    }
    let (from, to) = window();
    for component in components(octets).iter().filter(|component| component.name() == "VTIMEZONE") {
        let Some(definition) = Definition::of(component, &mut Vec::new(), &mut Budget::RULE.clone()) else {
            continue;
        };
        for days in 0..400 {
            let at = from + chrono::TimeDelta::hours(22 * days);
            let offset = chrono::TimeDelta::seconds(i64::from(definition.offset(at)));
            let local = at.naive_utc() + offset;
            // a local time may be of two instants: the first is meant, and it shows the same time
            let instant = definition.instant(local).unwrap_or_else(|| panic!("{local}"));
            assert!(instant <= at, "{local}: {instant} is after {at}");
            let shown = chrono::TimeDelta::seconds(i64::from(definition.offset(instant)));
            assert_eq!(instant.naive_utc() + shown, local);
        }
        definition.contradicts(chrono_tz::Tz::Europe__Paris, from, to);
    }
}

/// Components that repeat: in order, inside the window, not more than the budget.
pub fn recurrence(octets: &[u8]) {
    const MOST: u32 = 20_000;
    let mut all = components(octets);
    let definitions: Vec<Component> = all.iter().filter(|one| one.name() == "VTIMEZONE").cloned().collect();
    all.retain(|component| component.name() != "VTIMEZONE");
    let (zones, _) = Zones::gather(&definitions, None, window());
    let expanded = expand(&all, &zones, window(), &mut Budget(MOST));
    let dates =
        |component: &Component| component.all("RDATE").map(|dates| dates.value().len()).sum::<usize>();
    let most = MOST as usize + all.len() + all.iter().map(dates).sum::<usize>();
    assert!(expanded.occurrences.len() <= most, "{} of {most}", expanded.occurrences.len());
    for occurrence in &expanded.occurrences {
        assert!(occurrence.component < all.len());
        let is_day = matches!(occurrence.start, Moment::Day(_));
        assert!(occurrence.at.is_none_or(|at| at < window().1), "{occurrence:?}");
        assert!(!is_day || matches!(occurrence.end, Some(Moment::Day(_)) | None), "{occurrence:?}");
    }
}

/// A table: the first octet says which kind of file.
pub fn table(octets: &[u8]) {
    let Some((kind, octets)) = octets.split_first() else { return };
    let name = if kind % 4 == 0 { "plan.xlsx" } else { "plan.csv" };
    let Ok(book) = table::read(name, octets) else { return };
    let context = Context {
        today: NaiveDate::from_ymd_opt(2026, 11, 21).unwrap_or_default(),
        networks: &NETWORKS.networks,
        people: &[],
        clients: &[],
        zone: chrono_tz::Tz::Europe__Paris,
        language: if kind % 2 == 0 { Language::Fr } else { Language::En },
    };
    let layouts = table::recognise(&book, &context);
    assert_eq!(layouts.len(), book.sheets.len());
    let rows = table::understand(&book, &PlanMapping::proposed(&layouts), &context, &table::Words::default());
    assert!(rows.len() <= book.sheets.iter().map(|sheet| sheet.rows.len()).sum());
}

/// A file of a picture: its header tells a size that may be decoded, or it is refused; the same twice; what is small is
/// decoded too, to as many pixels as it says.
pub fn picture(octets: &[u8]) {
    let head = marronnier_media::inspect(octets);
    assert_eq!(marronnier_media::inspect(octets), head);
    let Ok(head) = head else { return };
    let Some((width, height)) = head.size else { return };
    let pixels = u64::from(width) * u64::from(height);
    assert!(pixels > 0 && pixels <= marronnier_media::LIMIT_PIXELS, "{width}x{height}");
    if pixels > 1 << 16 || !head.kind.is_decoded() {
        return;
    }
    if let Ok(picture) = marronnier_media::read(&Arc::new(octets.to_vec()), None) {
        let count = picture.width as usize * picture.height as usize * usize::from(picture.channels);
        assert_eq!(picture.pixels.len(), count);
    }
}

/// A line of quick add: what was understood stands in the line, none of it twice.
pub fn quick_add(octets: &[u8]) {
    let line = String::from_utf8_lossy(octets);
    let context = QuickContext {
        today: NaiveDate::from_ymd_opt(2026, 11, 21).unwrap_or_default(),
        now_time: None,
        focus: None,
        focus_time: None,
        networks: &NETWORKS.networks,
        clients: &[],
        people: &[],
    };
    let read = quick_add::parse(&line, &context);
    assert!(read.title.len() <= 4 * line.len(), "{:?}", read.title);
}

/// What a writer sends back, whatever its form: bounded, and its pictures have names without folders.
pub fn packet(octets: &[u8]) {
    let Ok(returned) = packet::read(octets, packet::Bounds::USUAL) else { return };
    assert!(returned.posts.iter().all(|(id, _)| returned.packets.contains(id)));
    assert!(returned.pictures.iter().all(|picture| !picture.name.contains('/')), "{:?}", returned.pictures);
}

/// A whole workspace: only names that have a place in one, and never more octets than were said.
pub fn whole(octets: &[u8]) {
    let is_visual = |name: &str| name.starts_with("visuals/") && name.ends_with(".png");
    let Ok(mut whole) = Whole::open(Cursor::new(octets), is_visual) else { return };
    for name in whole.names.clone() {
        assert!(is_visual(&name) || [whole::DATABASE, whole::NETWORKS].contains(&name.as_str()), "{name}");
        let mut out = Vec::new();
        // damaged inside is no fault of the reader
        let _ = whole.copy(&name, &mut out);
    }
}
