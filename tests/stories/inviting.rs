//! Invitations for Outlook: who invites, who is asked, which files.

use crate::{
    calendars::read,
    sharing::{preview, request, shared},
    world::{World, at, day, landing},
};
use marronnier_app::{
    Action, Code, Language,
    domain::{share::Reader, status::Status},
    share::ShareRequest,
};

#[test]
fn outlook_gets_one_invitation_a_post_once_it_is_known_who_invites() {
    let world = World::new();
    let client = world.client("Lunel");
    let id = world.post(client, "Un: deux/trois", Some(at(3, "18:00")), Status::WithClient);
    world.post(client, "Quatre", Some(at(4, "")), Status::Approved);
    let share = ShareRequest {
        outlook: Some(true),
        email: Some("contact@lunel.example".into()),
        ..request(&world, client, "outlook")
    };
    let refusal = world.app.act(Action::Share { share: share.clone() }).unwrap_err();
    assert_eq!((refusal.code, refusal.field.as_deref()), (Code::NeedsOrganizer, Some("email")));
    assert_eq!(preview(&world, &share).refusal.unwrap().code, Code::NeedsOrganizer);
    for (key, value) in [("me", "Maya Berthier"), ("email", "maya@example.org")] {
        world.act(Action::Remember { key: key.into(), value: Some(value.into()) });
    }
    world.act(Action::Share { share: share.clone() });
    let folder = world.folder.path().join("outlook");
    let one = read(&folder.join("2026-12-03 Un deux trois.ics"));
    assert_eq!((one.method.as_str(), one.events.len()), ("REQUEST", 1));
    assert!(one.text.contains("ORGANIZER;CN=Maya Berthier:mailto:maya@example.org"));
    assert!(one.text.contains("mailto:contact@lunel.example"));
    assert_eq!(std::fs::read_dir(&folder).unwrap().count(), 2);
    world.act(Action::SetStatus { ids: vec![id], status: Status::Cancelled });
    world.act(Action::Share { share });
    let one = read(&folder.join("2026-12-03 Un deux trois.ics"));
    assert_eq!((one.method.as_str(), one.events[0].status.as_str()), ("CANCEL", "CANCELLED"));
}

#[test]
fn a_second_share_for_outlook_leaves_no_file_of_a_moved_post() {
    let world = World::new();
    let client = world.client("Lunel");
    let id = world.post(client, "Portrait", Some(at(3, "18:00")), Status::WithClient);
    for (key, value) in [("me", "Maya"), ("email", "maya@example.org")] {
        world.act(Action::Remember { key: key.into(), value: Some(value.into()) });
    }
    let share = ShareRequest { outlook: Some(true), ..request(&world, client, "outlook") };
    world.act(Action::Share { share: share.clone() });
    std::fs::write(world.folder.path().join("outlook/à moi.ics"), "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n")
        .unwrap();
    world.act(Action::MovePosts { ids: vec![id], anchor: id, to: landing(9, "") });
    world.act(Action::Share { share });
    let mut names: Vec<String> = std::fs::read_dir(world.folder.path().join("outlook"))
        .unwrap()
        .map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned())
        .collect();
    names.sort();
    assert_eq!(names, ["2026-12-09 Portrait.ics", "à moi.ics"]);
}

#[test]
fn the_address_that_was_asked_is_asked_again_until_it_is_emptied() {
    let world = World::new();
    let client = world.client("Lunel");
    world.post(client, "Portrait", Some(at(3, "18:00")), Status::WithClient);
    for (key, value) in [("me", "Maya"), ("email", "maya@example.org")] {
        world.act(Action::Remember { key: key.into(), value: Some(value.into()) });
    }
    let share = |email: Option<&str>| ShareRequest {
        outlook: Some(true),
        email: email.map(str::to_owned),
        ..request(&world, client, "outlook")
    };
    let asked = |email: Option<&str>| {
        world.act(Action::Share { share: share(email) });
        read(&world.folder.path().join("outlook/2026-12-03 Portrait.ics"))
            .text
            .contains("mailto:claire@lunel.example")
    };
    assert!(!asked(None), "nobody said whom to ask");
    assert!(asked(Some(" claire@lunel.example ")));
    // neither another kind of share nor a restart forgets it
    shared(&world, request(&world, client, "a.ics"));
    assert_eq!(preview(&world, &request(&world, client, "a.ics")).email, "claire@lunel.example");
    assert!(asked(None), "the same address, not typed again");
    assert!(!asked(Some("")), "nobody any more");
    assert!(!asked(None));
    // with or without an address it is the same share, which goes on from the one before
    let counts = preview(&world, &share(Some("claire@lunel.example"))).counts;
    assert_eq!((counts.new, counts.unchanged), (0, 1));
    // a person is asked at their own
    let email = Some("ines@example.org".into());
    let done = world.act(Action::AddPerson { name: "Inès".into(), email, roles: None, profile: None });
    let reader = Reader::Person { id: done.changes.people[0].id };
    assert_eq!(preview(&world, &ShareRequest { reader, ..share(None) }).email, "ines@example.org");
}

#[test]
fn days_that_end_before_they_begin_and_what_is_no_address_are_refused() {
    let world = World::new();
    let client = world.client("Lunel");
    world.post(client, "a", Some(at(3, "18:00")), Status::WithClient);
    let refusal = |share: ShareRequest| world.app.act(Action::Share { share }).unwrap_err();
    let backwards =
        ShareRequest { from: Some(day(20)), to: Some(day(2)), ..request(&world, client, "a.ics") };
    assert_eq!(refusal(backwards).code, Code::EndsBeforeStart);
    let email = Some("pas une adresse".into());
    let share = ShareRequest { outlook: Some(true), email, ..request(&world, client, "outlook") };
    let failure = refusal(share);
    assert_eq!(failure.code, Code::NotAnEmail);
    assert!(world.app.words(Language::Fr).failure(&failure).contains("n’est pas une adresse e-mail"));
}
