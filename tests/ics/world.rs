//! Real calendars, read and written again: the same by ical.js's judgement, but for those told with their reason.

use crate::{
    again::{self, components, items},
    judge::{self, Judge},
};
use marronnier_formats::{
    calendar_file,
    ics::{
        examination::examine,
        reader::Item,
        recurrence::{expand, series::Budget},
        zone::gathered::Zones,
    },
};
use std::{
    fs,
    path::{Path, PathBuf},
};

/// The part of the files that must come back the same, in hundredths.
const AIM: usize = 98;

/// The files that differ, and why: in each, what ical.js takes for the contents is not what a person would read.
const DIFFER: &[(&str, &str)] = &[
    (
        "issue_100_transformed_doctests_into_unittests.ics",
        "lines end in CR CR LF: ical.js takes a CR into each name",
    ),
    (
        "fuzz_testcase_vtimezone_lone_cr.ics",
        "control characters in a name of a zone: RFC 5545 3.1 allows none",
    ),
    ("smallcluster.ics", "a calendar inside a calendar becomes one after the other"),
    ("1106817412.ics", "not UTF-8: ical.js loses the octets that are read here as Windows-1252"),
];

fn files(folder: &Path, into: &mut Vec<PathBuf>) {
    let mut entries: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    entries.sort();
    for path in entries {
        if path.is_dir() {
            files(&path, into);
        } else if path.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("ics")) {
            into.push(path);
        }
    }
}

fn shared(test: &str) -> Option<Vec<PathBuf>> {
    let folder = judge::root().join("../shared/ics");
    if !folder.exists() {
        println!("skipped: {test} needs the real files of {}", folder.display());
        return None;
    }
    let mut all = Vec::new();
    files(&folder, &mut all);
    Some(all)
}

/// How the files come back when each is written so; those that differ must be known.
fn judged(test: &str, write: fn(&[Item]) -> Vec<u8>) {
    let Some(all) = shared(test) else { return };
    let Some(judges) = judge::ready(test) else { return };
    let folder = tempfile::tempdir().unwrap();
    let mut pairs = String::new();
    for (index, path) in all.iter().enumerate() {
        let octets = write(&items(&fs::read(path).unwrap()));
        let written = judge::file(&folder, &format!("{index}.ics"), &octets);
        pairs.push_str(&format!("{}\t{written}\n", path.display()));
    }
    let list = judge::file(&folder, "pairs.txt", pairs.as_bytes());
    let said = judge::asked(&judges, Judge::IcalJs, &["same", &list]);
    assert_eq!(said.len(), all.len());
    let accepted: Vec<_> = said.iter().filter(|file| file["accepted"] == true).collect();
    let differ: Vec<_> = accepted.iter().filter(|file| !file["difference"].is_null()).collect();
    let same = accepted.len() - differ.len();
    println!(
        "{} files, {} accepted by ical.js, {same} the same once read and written",
        all.len(),
        accepted.len()
    );
    let mut wrongs = Vec::new();
    for file in differ {
        let name = Path::new(file["original"].as_str().unwrap()).file_name().unwrap().to_string_lossy();
        match DIFFER.iter().find(|(known, _)| *known == name) {
            Some((_, why)) => println!("{name}: {why}"),
            None => wrongs.push(format!("{name}: {}", file["difference"])),
        }
    }
    assert!(wrongs.is_empty(), "{} more differ:\n{}", wrongs.len(), wrongs.join("\n"));
    assert!(same * 100 >= accepted.len() * AIM, "{same} of {}", accepted.len());
}

#[test]
fn real_files_come_back_the_same() {
    judged("real_files_come_back_the_same", again::written);
}

#[test]
fn real_files_come_back_the_same_once_understood() {
    judged("real_files_come_back_the_same_once_understood", again::retold);
}

#[test]
fn nothing_in_real_files_stops_us() {
    let Some(all) = shared("nothing_in_real_files_stops_us") else { return };
    let window = ("2000-01-01T00:00:00Z".parse().unwrap(), "2030-01-01T00:00:00Z".parse().unwrap());
    let (mut occurrences, mut events) = (0, 0);
    for path in &all {
        let bytes = fs::read(path).unwrap();
        let mut components = components(&bytes);
        let definitions = components.iter().filter(|component| component.name() == "VTIMEZONE");
        let (zones, _) = Zones::gather(definitions, None, window);
        components.retain(|component| component.name() != "VTIMEZONE");
        // as the program looks at it, and as it is checked
        let file = calendar_file::read(&bytes).unwrap();
        for event in file.events.iter().filter(|event| !event.again.is_empty()) {
            let (from, to) = ("2026-01-01".parse().unwrap(), "2026-12-31".parse().unwrap());
            calendar_file::occurrences(
                &event.again,
                from,
                to,
                chrono_tz::Europe::Paris,
                &mut calendar_file::OF_WINDOW.clone(),
            );
        }
        events += file.events.len();
        assert!(examine(&bytes).unwrap().octets > 0 || bytes.is_empty(), "{}", path.display());
        again::retold(&items(&bytes));
        occurrences += expand(&components, &zones, window, &mut Budget(500_000)).occurrences.len();
    }
    assert!(occurrences > 3_000 && events > 2_000, "{occurrences} times, {events} events");
}
