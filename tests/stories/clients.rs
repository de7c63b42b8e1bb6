//! Clients, channels, people, saved views: made, changed, removed and brought back whole.

use crate::world::{World, at};
use marronnier_app::{
    Action, Code,
    domain::{filter::Filter, status::Status},
};

#[test]
fn removing_a_client_takes_everything_and_undo_brings_everything_back() {
    let world = World::new();
    let client = world.client("Biscuiterie Lunel");
    let id = world.post(client, "La bûche", Some(at(10, "18:00")), Status::Published);
    let before = world.tables();
    world.act(Action::RemoveClient { id: client });
    assert!(world.titles().is_empty());
    assert_eq!(world.snapshot().channels.len(), 0);
    world.act(Action::Undo);
    assert_eq!(world.tables(), before);
    assert_eq!(world.card(id).title, "La bûche");
}

#[test]
fn two_clients_do_not_bear_one_name_and_each_has_its_colour() {
    let world = World::new();
    world.client("Lunel");
    world.client("Vélo Cité");
    let again = |name: &str| Action::AddClient {
        name: name.into(),
        colour: None,
        zone: None,
        note: None,
        networks: None,
    };
    assert_eq!(world.refused(again("LUNEL")), Code::NameTaken);
    assert_eq!(world.refused(again("  ")), Code::Empty);
    let colours: Vec<u32> = world.snapshot().clients.iter().map(|client| client.colour).collect();
    assert_ne!(colours[0], colours[1]);
}

#[test]
fn a_wrong_zone_and_an_unknown_network_are_said() {
    let world = World::new();
    let client = world.client("Lunel");
    let zone = Some("Europe/Bréhat".to_owned());
    assert_eq!(
        world.refused(Action::EditClient { id: client, name: None, colour: None, zone, note: None }),
        Code::UnknownZone
    );
    let network = "friendster".into();
    assert_eq!(
        world.refused(Action::AddChannel { client_id: client, network, handle: None }),
        Code::UnknownNetwork
    );
}

#[test]
fn a_channel_of_another_client_is_refused() {
    let world = World::new();
    let (one, two) = (world.client("Lunel"), world.client("Vélo Cité"));
    let id = world.post(one, "a", None, Status::Idea);
    let channel_ids = world.channels(two);
    assert_eq!(world.refused(Action::SetChannels { id, channel_ids }), Code::ForeignChannel);
}

#[test]
fn a_person_who_leaves_leaves_their_posts_and_comes_back_to_them() {
    let world = World::new();
    let id = world.post(world.client("Lunel"), "a", None, Status::Idea);
    let done =
        world.act(Action::AddPerson { name: "Maya B.".into(), email: None, roles: None, profile: None });
    let person = done.changes.people[0].id;
    world.act(Action::AssignPosts { ids: vec![id], person_id: Some(person) });
    world.act(Action::RemovePerson { id: person });
    assert_eq!(world.card(id).assignee_id, None);
    world.act(Action::Undo);
    assert_eq!(world.card(id).assignee_id, Some(person));
}

#[test]
fn a_filter_kept_under_a_name_is_found_after_a_restart() {
    let world = World::new();
    let filter = Filter { statuses: vec![Status::InReview], text: "bûche".into(), ..Filter::default() };
    world.act(Action::SaveView { id: None, name: "À relire".into(), filter: filter.clone() });
    let again = Action::SaveView { id: None, name: "à relire".into(), filter: Filter::default() };
    assert_eq!(world.refused(again), Code::NameTaken);
    let world = world.restarted();
    assert_eq!(world.snapshot().views[0].filter, filter);
}
