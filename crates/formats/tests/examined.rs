//! What examining a long calendar file holds in memory. Alone in its program, so that nothing else is measured.
#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used, reason = "what goes wrong here must fail the test")]

use marronnier_formats::ics::examination::examine_from;
use std::{
    fs::File,
    io::{BufReader, BufWriter, Write},
};

/// The most that this program held so far, in kilobytes.
fn peak() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap();
    let line = status.lines().find(|line| line.starts_with("VmHWM:")).unwrap();
    line.split_whitespace().nth(1).unwrap().parse().unwrap()
}

/// Every tenth event repeats, and comes back far below with a change of one occurrence.
fn write(file: &mut impl Write, events: u32) {
    file.write_all(b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\n").unwrap();
    let words = "Une longue description, comme on en \u{e9}crit. ".repeat(10);
    let mut event = |uid: u32, lines: &str| {
        let head = "BEGIN:VEVENT\r\nDTSTAMP:20260101T000000Z\r\n";
        write!(file, "{head}UID:{uid}\r\n{lines}DESCRIPTION:{words}\r\nEND:VEVENT\r\n").unwrap();
    };
    for uid in 0..events {
        let rule = if uid % 10 == 0 { "RRULE:FREQ=WEEKLY;COUNT=4\r\n" } else { "" };
        event(uid, &format!("DTSTART:20260105T{:02}0000Z\r\n{rule}", uid % 24));
    }
    for uid in (0..events).filter(|uid| uid % 10 == 0) {
        let (hour, of) = (uid % 24, if uid == 0 { "13" } else { "12" });
        event(
            uid,
            &format!("DTSTART:20260113T{hour:02}0000Z\r\nRECURRENCE-ID:202601{of}T{hour:02}0000Z\r\n"),
        );
    }
    file.write_all(b"END:VCALENDAR\r\n").unwrap();
}

#[test]
fn a_file_is_examined_without_being_held() {
    const EVENTS: u32 = 60_000;
    let path = std::env::temp_dir().join(format!("marronnier-examined-{}.ics", std::process::id()));
    write(&mut BufWriter::new(File::create(&path).unwrap()), EVENTS);
    let length = std::fs::metadata(&path).unwrap().len();
    assert!(length > 30_000_000, "{length}");
    let before = peak();
    let examined = examine_from(BufReader::new(File::open(&path).unwrap())).unwrap();
    let held = peak() - before;
    std::fs::remove_file(&path).unwrap();
    assert_eq!((examined.events, examined.series, examined.changes), (66_000, 6_000, 6_000));
    assert_eq!(examined.octets, length);
    // the one change of an occurrence that its series does not have is found although the two stand far apart
    let strays = examined.odd.iter().filter(|odd| format!("{:?}", odd.what).contains("Stray"));
    assert_eq!(strays.map(|odd| odd.times).sum::<u32>(), 1, "{:?}", examined.odd);
    assert!(held < 16_000, "{held} kB for a file of {} kB", length / 1000);
}
