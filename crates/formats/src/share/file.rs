//! The files of a share: one calendar, parted when Google would refuse it whole; or one invitation a post, for Outlook.

use super::{
    due,
    event::{Entry, KeyDay, Person, event, key_day},
};
use crate::ics::{
    component::{Component, Property},
    writer::Writer,
    zone,
};
use chrono::{DateTime, Datelike, Utc};
use chrono_tz::Tz;
use std::{
    collections::BTreeMap,
    io::{self, Write},
    ops::RangeInclusive,
};

/// Google imports no file above 1 MB; read as a million octets, which both meanings allow.
pub const LIMIT: usize = 1_000_000;

/// How often a subscribed program should look again.
const REFRESH: &str = "P1D";

/// What stands at the head of a calendar.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Head {
    /// Its name.
    pub name: String,
    /// Language of its words, `fr` or `en`.
    pub language: String,
    /// Palette number.
    pub colour: u32,
    /// The category of key dates.
    pub key_date: String,
    /// The moment of the share.
    pub stamp: DateTime<Utc>,
}

/// A file written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct File {
    /// What to call it, without its ending: a number when there are several, or the day and the title of its post.
    pub name: String,
    /// What it holds.
    pub bytes: Vec<u8>,
    /// How many events and tasks it holds.
    pub events: u32,
    /// Which of the entries it tells, by their places.
    pub entries: Vec<usize>,
}

/// An event as octets, and where its clocks are looked up.
struct Piece {
    bytes: Vec<u8>,
    events: u32,
    zone: Option<(Tz, i32)>,
    /// The place of its entry; nothing for a key date.
    entry: Option<usize>,
}

fn bytes_of(components: &[Component]) -> io::Result<Vec<u8>> {
    let mut writer = Writer::new(Vec::with_capacity(2048));
    components.iter().try_for_each(|component| writer.component(component))?;
    writer.finish()
}

/// The published calendar: one file, or several of at most `limit` octets.
///
/// # Errors
/// None in practice: it writes into memory.
pub fn published(head: &Head, entries: &[Entry], key_days: &[KeyDay], limit: usize) -> io::Result<Vec<File>> {
    let mut pieces = Vec::with_capacity(entries.len() + key_days.len());
    for (place, entry) in entries.iter().enumerate() {
        let mut components = Vec::with_capacity(1 + 2 * entry.work.len());
        if entry.told {
            components.push(event(entry, None));
        }
        let work = entry.work.iter().flat_map(|work| due::components(work, entry.modified, entry.withdrawn));
        components.extend(work);
        let zone = entry.at.time.map(|_| (entry.zone, entry.at.date.year()));
        let (bytes, events) = (bytes_of(&components)?, components.len() as u32);
        pieces.push(Piece { bytes, events, zone, entry: Some(place) });
    }
    for day in key_days {
        let bytes = bytes_of(&[key_day(day, &head.key_date)])?;
        pieces.push(Piece { bytes, events: 1, zone: None, entry: None });
    }
    let opening = opening(head, "PUBLISH")?;
    // Each file has the zones of all events: a little more than it needs, and never too little.
    let zones = zones_of(&pieces)?;
    let room = limit.saturating_sub(opening.len() + zones.len() + CLOSING.len());
    let mut parts: Vec<Vec<Piece>> = vec![Vec::new()];
    let mut filled = 0;
    for piece in pieces {
        if filled > 0 && filled + piece.bytes.len() > room {
            parts.push(Vec::new());
            filled = 0;
        }
        filled += piece.bytes.len();
        if let Some(part) = parts.last_mut() {
            part.push(piece);
        }
    }
    let several = parts.len() > 1;
    Ok((1..)
        .zip(parts)
        .map(|(n, part)| {
            let mut bytes = Vec::with_capacity(limit.min(filled) + opening.len() + zones.len());
            bytes.extend_from_slice(&opening);
            bytes.extend_from_slice(&zones);
            part.iter().for_each(|piece| bytes.extend_from_slice(&piece.bytes));
            bytes.extend_from_slice(CLOSING);
            let name = if several { n.to_string() } else { String::new() };
            let entries = part.iter().filter_map(|piece| piece.entry).collect();
            File { name, bytes, events: part.iter().map(|piece| piece.events).sum(), entries }
        })
        .collect())
}

/// One invitation a post, from `from`; `to` is asked for an answer.
///
/// # Errors
/// None in practice: it writes into memory.
pub fn for_outlook(
    head: &Head,
    entries: &[Entry],
    from: &Person,
    to: Option<&Person>,
) -> io::Result<Vec<File>> {
    let mut names: BTreeMap<String, u32> = BTreeMap::new();
    let mut files = Vec::with_capacity(entries.len());
    for (place, entry) in entries.iter().enumerate() {
        let zone = entry.at.time.map(|_| (entry.zone, entry.at.date.year()));
        let post = event(entry, Some((from, to)));
        let title = format!("{} {}", entry.at.date, file_name(&entry.title));
        let mut made = Vec::with_capacity(1 + entry.work.len());
        if entry.told {
            made.push((post, entry.withdrawn || entry.undated, zone, title, Some(place)));
        }
        // what is due as a day of its own: Outlook takes one event a file, and no tasks
        for work in &entry.work {
            let Some(day) = work.day else { continue };
            let gone = entry.withdrawn || work.is_gone();
            let due = due::invitation(work, entry.modified, entry.withdrawn, (from, to));
            made.push((due, gone, None, format!("{day} {}", file_name(&work.title)), None));
        }
        for (component, withdrawn, zone, title, entry) in made {
            let mut bytes = opening(head, if withdrawn { "CANCEL" } else { "REQUEST" })?;
            let piece = Piece { bytes: bytes_of(&[component])?, events: 1, zone, entry };
            bytes.extend(zones_of(std::slice::from_ref(&piece))?);
            bytes.extend(piece.bytes);
            bytes.extend_from_slice(CLOSING);
            let times = names.entry(title.to_lowercase()).or_default();
            *times += 1;
            let name = if *times > 1 { format!("{title} {times}") } else { title };
            files.push(File { name, bytes, events: 1, entries: entry.into_iter().collect() });
        }
    }
    Ok(files)
}

/// The files in one zip, each with the ending `.ics`. Their order and contents alone make it up: no clock.
///
/// # Errors
/// Those of the zip writer: a name that is too long, for one.
pub fn zipped(files: &[File]) -> io::Result<Vec<u8>> {
    let mut zip = zip::ZipWriter::new(io::Cursor::new(Vec::new()));
    let options = zip::write::SimpleFileOptions::default();
    for file in files {
        zip.start_file(format!("{}.ics", file.name), options)?;
        zip.write_all(&file.bytes)?;
    }
    Ok(zip.finish()?.into_inner())
}

const CLOSING: &[u8] = b"END:VCALENDAR\r\n";

/// From the beginning to the zones.
fn opening(head: &Head, method: &str) -> io::Result<Vec<u8>> {
    let mut writer = Writer::new(Vec::with_capacity(1024));
    writer.begin("VCALENDAR")?;
    let product =
        format!("-//Marronnier//Marronnier {}//{}", env!("CARGO_PKG_VERSION"), head.language.to_uppercase());
    for property in [
        Property::new("VERSION", "2.0"),
        Property::text("PRODID", &product),
        Property::new("CALSCALE", "GREGORIAN"),
        Property::new("METHOD", method),
    ] {
        writer.property(&property)?;
    }
    if method == "PUBLISH" {
        for property in [
            Property::text("NAME", &head.name),
            Property::text("X-WR-CALNAME", &head.name),
            Property::new("COLOR", super::colour::name(head.colour)),
            Property::new("REFRESH-INTERVAL", REFRESH).with("VALUE", "DURATION"),
            Property::new("X-PUBLISHED-TTL", REFRESH),
        ] {
            writer.property(&property)?;
        }
    }
    writer.finish()
}

/// The clocks of the events' zones, from the first year to the last.
fn zones_of(pieces: &[Piece]) -> io::Result<Vec<u8>> {
    let mut years: BTreeMap<&'static str, (Tz, RangeInclusive<i32>)> = BTreeMap::new();
    for (zone, year) in pieces.iter().filter_map(|piece| piece.zone).filter(|(zone, _)| *zone != Tz::UTC) {
        let (_, span) = years.entry(zone.name()).or_insert((zone, year..=year));
        *span = *span.start().min(&year)..=*span.end().max(&year);
    }
    let mut components = Vec::with_capacity(years.len());
    for (zone, span) in years.into_values() {
        components.push(zone::written::definition(zone, span));
    }
    bytes_of(&components)
}

/// A title as a part of a file name: what Windows forbids becomes a space, and it is not too long.
pub fn file_name(title: &str) -> String {
    let plain: String = title
        .chars()
        .map(|sign| if sign.is_control() || "<>:\"/\\|?*".contains(sign) { ' ' } else { sign })
        .take(60)
        .collect();
    plain.split_whitespace().collect::<Vec<_>>().join(" ").trim_end_matches(['.', ' ']).to_owned()
}
