//! What a share tells its reader, and what the person sees of it before.

use crate::{
    bringing::{import, written},
    sharing::{preview, request, shared},
    world::{World, at, day},
};
use marronnier_app::{
    Action,
    domain::{share::Reader, status::Status},
    share::{CalendarRequest, CalendarUse, ShareRequest},
};

#[test]
fn a_writer_is_told_no_key_date_of_a_client_that_they_do_not_work_for() {
    let world = World::new();
    let (lunel, velo) = (world.client("Lunel"), world.client("Vélo du Rhône"));
    let done = world.act(Action::AddPerson { name: "Inès".into(), email: None, roles: None, profile: None });
    let person = done.changes.people[0].id;
    let id = world.post(lunel, "Portrait", Some(at(10, "18:00")), Status::Drafting);
    world.act(Action::AssignPosts { ids: vec![id], person_id: Some(person) });
    for (client, name) in
        [(Some(lunel), "Portes ouvertes"), (Some(velo), "Lancement confidentiel"), (None, "Salon")]
    {
        let path = written(&world, &format!("{name}.ics"), &[(name, name, "20261212", "20261213")]);
        let file = CalendarRequest {
            path: path.display().to_string(),
            read_as: Some(CalendarUse::KeyDates),
            client_id: client,
            new_source: Some(true),
            ..CalendarRequest::default()
        };
        world.act(import(file, None));
    }
    let told = |reader| {
        let share = ShareRequest {
            reader,
            from: Some(day(1)),
            to: Some(day(20)),
            key_dates: Some(true),
            ..request(&world, lunel, "a.ics")
        };
        let seen = preview(&world, &share);
        let mut titles: Vec<String> = seen.key_days.into_iter().map(|day| day.title).collect();
        titles.sort();
        titles
    };
    assert_eq!(told(Reader::Person { id: person }), ["Portes ouvertes", "Salon"]);
    assert_eq!(told(Reader::Client { id: velo }), ["Lancement confidentiel", "Salon"]);
    assert_eq!(told(Reader::Oneself).len(), 3);
}

#[test]
fn the_preview_shows_the_words_that_the_reader_will_read() {
    let world = World::new();
    let client = world.client("Lunel");
    let id = world.post(client, "Bûche", Some(at(10, "18:00")), Status::WithClient);
    let write = |channel_id, text: &str| {
        let text = Some(text.to_owned());
        world.act(Action::WriteText { id, channel_id, text, hashtags: Some("#x".into()), continues: None });
    };
    write(None, "À FAIRE");
    write(Some(world.channels(client)[0]), "Le texte d’Instagram.");
    let letter = preview(&world, &request(&world, client, "a.ics")).items.remove(0).letter;
    assert!(letter.contains("Le texte d’Instagram.") && !letter.contains("À FAIRE"), "{letter}");
    let event = shared(&world, request(&world, client, "a.ics")).events.remove(0);
    assert_eq!(event.description.trim(), letter.trim(), "word for word");
}
