//! A calendar file read and written again: as it stands, and by way of typed values. Judges nothing.

use marronnier_formats::ics::{
    calendar::Calendar,
    component::Component,
    event::Event,
    reader::{Item, Reader},
    report::Report,
    todo::Todo,
    writer::Writer,
};
use std::io;

/// What a file holds, in its order.
pub fn items(octets: &[u8]) -> Vec<Item> {
    let mut reader = Reader::new(octets);
    std::iter::from_fn(|| reader.read().ok().flatten()).collect()
}

/// Its components, zones among them.
pub fn components(octets: &[u8]) -> Vec<Component> {
    let components = items(octets).into_iter().filter_map(|item| match item {
        Item::Component(component) => Some(component),
        _ => None,
    });
    components.collect()
}

/// The file, each line as it is.
pub fn written(items: &[Item]) -> Vec<u8> {
    made(|writer| {
        items.iter().try_for_each(|item| match item {
            Item::Begin => writer.begin("VCALENDAR"),
            Item::Property(property) => writer.property(property),
            Item::Component(component) => writer.component(component),
            Item::End => writer.end("VCALENDAR"),
        })
    })
}

/// The file, each head, event and task once it was understood; everything else as it is.
pub fn retold(items: &[Item]) -> Vec<u8> {
    let mut report = Report::default();
    let (mut head, mut within) = (Vec::new(), Vec::new());
    made(|writer| {
        for item in items {
            match item {
                Item::Begin => writer.begin("VCALENDAR")?,
                Item::Property(property) => head.push(property.clone()),
                Item::Component(component) => within.push(component.clone()),
                Item::End => {
                    Calendar::read(std::mem::take(&mut head), &mut report).write(writer)?;
                    within.drain(..).try_for_each(|one| understood(one, &mut report, writer))?;
                    writer.end("VCALENDAR")?;
                }
            }
        }
        // what stands in no calendar
        within.drain(..).try_for_each(|one| understood(one, &mut report, writer))
    })
}

/// Writes an event or a task as typed values, which must read as they were.
fn understood(component: Component, report: &mut Report, writer: &mut Writer<Vec<u8>>) -> io::Result<()> {
    match component.name() {
        "VEVENT" => {
            let event = Event::read(component, report);
            assert_eq!(Event::read(event.component(), report), event);
            event.write(writer)
        }
        "VTODO" => {
            let todo = Todo::read(component, report);
            assert_eq!(Todo::read(todo.component(), report), todo);
            todo.write(writer)
        }
        _ => writer.component(&component),
    }
}

fn made(mut write: impl FnMut(&mut Writer<Vec<u8>>) -> io::Result<()>) -> Vec<u8> {
    let mut writer = Writer::new(Vec::new());
    write(&mut writer).unwrap_or_else(|error| panic!("{error}"));
    writer.finish().unwrap_or_else(|error| panic!("{error}"))
}
