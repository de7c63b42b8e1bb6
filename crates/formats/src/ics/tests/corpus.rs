//! Real files, when they are there.

use super::*;
use crate::ics::{calendar::Calendar, event::Event, todo::Todo};
use std::{
    fs,
    path::{Path, PathBuf},
};

/// The files beside the project.
fn files() -> Vec<(PathBuf, Vec<u8>)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/ics");
    let mut folders = vec![folder.clone()];
    let mut files = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
            let path = entry.path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|end| end.eq_ignore_ascii_case("ics")) {
                files.push((path.clone(), fs::read(path).unwrap()));
            }
        }
    }
    if files.is_empty() {
        println!("skipped: no files in {}", folder.display());
    }
    files
}

#[test]
fn every_file_reads_the_same_once_written() {
    for (path, octets) in files() {
        let items = read(&octets).0;
        let first = written(&items);
        assert_folded_well(&first);
        assert_eq!(read(&first).0, items, "{}", path.display());
    }
}

#[test]
fn every_event_and_task_is_the_same_once_written() {
    let mut events = 0;
    for (path, octets) in files() {
        let mut head = Vec::new();
        let mut report = Report::default();
        for item in read(&octets).0 {
            match item {
                Item::Component(component) if component.name() == "VEVENT" => {
                    let event = Event::read(component, &mut report);
                    let again = Event::read(event.component(), &mut report);
                    assert_eq!(again, event, "{}", path.display());
                    events += 1;
                }
                Item::Component(component) if component.name() == "VTODO" => {
                    let todo = Todo::read(component, &mut report);
                    assert_eq!(Todo::read(todo.component(), &mut report), todo, "{}", path.display());
                }
                Item::Property(property) => head.push(property),
                _ => {}
            }
        }
        let head = Calendar::read(head, &mut report);
        let mut writer = Writer::new(Vec::new());
        writer.begin("VCALENDAR").and_then(|()| head.write(&mut writer)).unwrap();
        let lines = read(&writer.finish().unwrap()).0;
        let lines = lines
            .into_iter()
            .filter_map(|item| if let Item::Property(line) = item { Some(line) } else { None });
        let again = Calendar::read(lines.collect(), &mut report);
        assert_eq!(again, head, "{}", path.display());
    }
    println!("{events} events");
}
