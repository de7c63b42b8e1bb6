//! Our reader and writer, each in a process of its own, so that its memory is its own.

use marronnier_formats::ics::{
    calendar::Calendar,
    component::Component,
    event::Event,
    reader::{Item, Reader},
    writer::Writer,
};
use std::{
    fs::{self, File},
    hint::black_box,
    io::BufReader,
    path::Path,
};

/// Measures one thing; prints how many events, seconds of the processor, and MiB.
pub fn measure(what: &str, file: &Path) {
    let start = processor();
    let (events, start) = match what {
        "parse" => (read(file), start),
        "write" => {
            let (head, zones, events) = keep(file);
            let start = processor();
            let octets = write(&head, &zones, &events);
            black_box(&octets);
            println!("{} {} {}", events.len(), processor() - start, peak());
            // taking down what was kept is not writing
            std::process::exit(0);
        }
        _ => panic!("{what}"),
    };
    println!("{events} {} {}", processor() - start, peak());
}

/// Reads every event as typed values, one after the other; how many there are.
fn read(file: &Path) -> usize {
    let mut reader = Reader::new(BufReader::with_capacity(64 * 1024, File::open(file).unwrap()));
    let mut head = Vec::new();
    let mut events = 0;
    while let Some(item) = reader.read().unwrap() {
        match item {
            Item::Component(component) if component.name() == "VEVENT" => {
                black_box(Event::read(component, reader.report_mut()));
                events += 1;
            }
            Item::Property(property) => head.push(property),
            item => drop(black_box(item)),
        }
    }
    black_box(Calendar::read(head, reader.report_mut()));
    assert!(reader.report().is_empty(), "{:?}", reader.report());
    events
}

/// Reads the whole file into memory.
fn keep(file: &Path) -> (Calendar, Vec<Component>, Vec<Event>) {
    let mut reader = Reader::new(BufReader::new(File::open(file).unwrap()));
    let (mut head, mut zones, mut events) = (Vec::new(), Vec::new(), Vec::new());
    while let Some(item) = reader.read().unwrap() {
        match item {
            Item::Component(component) if component.name() == "VEVENT" => {
                events.push(Event::read(component, reader.report_mut()));
            }
            Item::Component(component) => zones.push(component),
            Item::Property(property) => head.push(property),
            Item::Begin | Item::End => {}
        }
    }
    (Calendar::read(head, reader.report_mut()), zones, events)
}

/// Writes it all into memory.
fn write(head: &Calendar, zones: &[Component], events: &[Event]) -> Vec<u8> {
    let mut writer = Writer::new(Vec::new());
    writer.begin("VCALENDAR").unwrap();
    head.write(&mut writer).unwrap();
    zones.iter().for_each(|zone| writer.component(zone).unwrap());
    events.iter().for_each(|event| event.write(&mut writer).unwrap());
    writer.end("VCALENDAR").unwrap();
    writer.finish().unwrap()
}

/// Seconds of the processor that this process took; the first thread is the only one.
fn processor() -> f64 {
    let told = fs::read_to_string("/proc/self/schedstat").unwrap_or_default();
    told.split(' ').next().and_then(|nanoseconds| nanoseconds.parse::<f64>().ok()).unwrap_or(0.0) / 1e9
}

/// The most memory that this process held, in MiB.
fn peak() -> f64 {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    peak.and_then(|peak| peak.trim().trim_end_matches(" kB").parse::<f64>().ok()).unwrap_or(0.0) / 1024.0
}
