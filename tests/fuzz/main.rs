//! Hostile inputs as ordinary tests: what libFuzzer found once and the seeds that it starts from (`fuzz/corpus`), as they
//! are and altered by a seeded generator. The long search is `cargo xtask fuzz`.
#![allow(clippy::unwrap_used, clippy::panic, reason = "what goes wrong here must fail the test")]

#[path = "../../fuzz/src/again.rs"]
mod again;
#[path = "../../fuzz/src/entries.rs"]
mod entries;
mod mutation;

use mutation::Mutation;
use std::{
    fs,
    panic::{AssertUnwindSafe, catch_unwind},
    path::Path,
};

/// The kept inputs of an entry, in order of names.
fn kept(entry: &str) -> Vec<(String, Vec<u8>)> {
    let folder = Path::new(&std::env::var("CARGO_MANIFEST_DIR").unwrap()).join("../fuzz/corpus").join(entry);
    let mut files: Vec<_> = fs::read_dir(&folder).unwrap().map(|file| file.unwrap().path()).collect();
    files.sort();
    let named = files.iter().map(|path| (path.display().to_string(), fs::read(path).unwrap()));
    let kept: Vec<_> = named.collect();
    assert!(!kept.is_empty(), "{}", folder.display());
    kept
}

/// Feeds an entry what is kept, then so many alterations of it; says which input it failed on.
fn feed(entry: &str, words: &[&str], count: u32, run: fn(&[u8])) {
    let fed = |name: &str, octets: &[u8]| {
        let outcome = catch_unwind(AssertUnwindSafe(|| run(octets)));
        assert!(outcome.is_ok(), "{entry} failed on {name}:\n{}", octets.escape_ascii());
    };
    let kept = kept(entry);
    kept.iter().for_each(|(name, octets)| fed(name, octets));
    let seeds: Vec<Vec<u8>> = kept.into_iter().map(|(_, octets)| octets).collect();
    let mut mutation = Mutation::new(entry, &seeds, words);
    for turn in 0..count {
        fed(&format!("alteration {turn}"), &mutation.next());
    }
}

const ICS: &[&str] = &[
    "BEGIN:VCALENDAR\r\n",
    "END:VCALENDAR\r\n",
    "BEGIN:VEVENT\r\n",
    "END:VEVENT\r\n",
    "BEGIN:VTIMEZONE\r\n",
    "\r\n ",
    "\r",
    "\n",
    ";TZID=Europe/Paris",
    ";VALUE=DATE",
    ":",
    ";",
    "\"",
    "^n",
    "\\n",
    "\\",
    "RRULE:FREQ=SECONDLY\r\n",
    "COUNT=99999999999",
    "BYMONTH=2;BYMONTHDAY=30",
    "BYSETPOS=-1",
    "INTERVAL=65535",
    "UNTIL=00000101T000000Z",
    "99991231T235959Z",
    "00000101",
    "DURATION:-P99999999W\r\n",
    "RDATE;VALUE=PERIOD:20260101T000000Z/P1D\r\n",
    "EXDATE:20260101\r\n",
    "-235959",
    "+2359",
    "é",
    "\u{feff}",
    "RECURRENCE-ID;RANGE=THISANDFUTURE:20260105T090000Z\r\n",
    "\0",
    "=",
    ",",
];

#[test]
fn calendars() {
    feed("calendar", ICS, 700, entries::calendar);
}

#[test]
fn zones() {
    feed("zone", ICS, 300, entries::zone);
}

#[test]
fn recurrences() {
    feed("recurrence", ICS, 300, entries::recurrence);
}

#[test]
fn tables() {
    let words = [
        "Date",
        ";",
        "\t",
        "\"",
        "\r\n",
        "31/02/2027",
        "25h",
        "=A1",
        "<td>",
        "PK\u{3}\u{4}",
        "é",
        "\u{feff}",
        "99999999",
    ];
    feed("table", &words, 300, entries::table);
}

#[test]
fn pictures() {
    let words = [
        "\u{0}\u{0}\u{0}\u{1}",
        "IHDR",
        "IDAT",
        "IEND",
        "VP8X",
        "VP8L",
        "VP8 ",
        "ANIM",
        "GIF89a",
        "Exif\0\0",
        "II*\0",
        "MM\0*",
        "ftypavif",
        "ftypheic",
        "ispe",
        "ICC_PROFILE\0",
        "Adobe",
        "\u{7f}\u{7f}\u{7f}\u{7f}",
    ];
    feed("picture", &words, 1_500, entries::picture);
}

#[test]
fn quick_adds() {
    let words = [
        "jeudi",
        "18h30",
        "#noël",
        "@instagram",
        "le 31",
        "en huit",
        "midi",
        "24:00",
        "99",
        "-",
        "\u{301}",
        "fin du mois",
        "next",
    ];
    feed("quick_add", &words, 2_000, entries::quick_add);
}

#[test]
fn packets() {
    let words = [
        "---\n",
        "packet: ",
        "post: ",
        "<!-- text -->",
        "<!-- channel ",
        "## ",
        "\\",
        "-----BEGIN MARRONNIER ANSWER-----\n",
        "-----END MARRONNIER ANSWER-----",
        "PK\u{1}\u{2}",
        "PK\u{5}\u{6}",
        "../",
        "visuels/",
        "{",
        "\"posts\":[",
        "\r",
        "\u{feff}",
    ];
    feed("packet", &words, 1_000, entries::packet);
}

#[test]
fn whole_workspaces() {
    let words = [
        "PK\u{1}\u{2}",
        "PK\u{3}\u{4}",
        "PK\u{5}\u{6}",
        "workspace.db",
        "marronnier.json",
        "visuals/ab/",
        "../",
        "\"visuals\":",
        "\0",
        "\u{ff}\u{ff}\u{ff}\u{ff}",
    ];
    feed("whole", &words, 1_000, entries::whole);
}
