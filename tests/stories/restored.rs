//! An earlier state put back in place: what readers were told is not forgotten with it.

use crate::{
    answering::{answer, words},
    sharing::{preview, request, shared},
    world::{World, at},
};
use marronnier_app::{
    Action, Answer, Query,
    action::PostPatch,
    domain::{backup::Reason, id::PostId, status::Status},
};

fn rename(world: &World, id: PostId, title: &str) {
    let patch = PostPatch { title: Some(title.into()), ..PostPatch::default() };
    world.act(Action::EditPost { id, patch, continues: None });
}

#[test]
fn a_restored_backup_gives_no_number_out_again() {
    let world = World::new();
    let client = world.client("Lunel");
    let id = world.post(client, "Un", Some(at(10, "18:00")), Status::WithClient);
    shared(&world, request(&world, client, "a.ics"));
    world.act(Action::BackUp);
    for title in ["Deux", "Trois"] {
        rename(&world, id, title);
        shared(&world, request(&world, client, "b.ics"));
    }
    let later = world.post(client, "Plus tard", Some(at(12, "18:00")), Status::WithClient);
    let last = shared(&world, request(&world, client, "b.ics"));
    assert_eq!(last.events.iter().map(|event| event.sequence).max(), Some(2));
    let Answer::Backups(list) = world.app.ask(Query::Backups).unwrap() else { panic!("backups") };
    let backup = list.backups.iter().find(|row| row.reason == Reason::Asked).unwrap();
    world.act(Action::RestoreBackup { name: backup.name.clone() });
    assert_eq!(world.card(id).title, "Un");
    let counts = preview(&world, &request(&world, client, "c.ics")).counts;
    assert_eq!(
        (counts.changed, counts.withdrawn, counts.new),
        (1, 1, 0),
        "the client's calendar says otherwise"
    );
    // an answer to what was shared after the backup is read against that
    assert!(words(&answer(&world, &world.folder.path().join("b.ics"))).is_empty());
    let next = shared(&world, request(&world, client, "c.ics"));
    let number = |id: PostId| {
        next.events.iter().find(|event| event.uid.starts_with(&format!("{id}@"))).unwrap().sequence
    };
    assert_eq!((number(id), number(later)), (3, 1));
}

#[test]
fn in_whichever_order_networks_were_ticked_shares_follow_on_each_other() {
    let world = World::new();
    let client = world.client("Lunel");
    let id = world.post(client, "Un", Some(at(10, "18:00")), Status::WithClient);
    world.post(client, "Deux", Some(at(11, "18:00")), Status::WithClient);
    let mut channels = world.channels(client);
    let share = |channels: &[_], name: &str| {
        let mut share = request(&world, client, name);
        share.channels = Some(channels.to_vec());
        shared(&world, share)
    };
    share(&channels, "a.ics");
    world.act(Action::SetChannels { id, channel_ids: Vec::new() });
    channels.reverse();
    let again = share(&channels, "b.ics");
    let event = again.events.iter().find(|event| event.uid.starts_with(&format!("{id}@"))).unwrap();
    assert_eq!((event.status.as_str(), event.sequence), ("CANCELLED", 1));
}
