//! Reminders of posts whose channels have times of their own, of new clients, and all that a person owes.

use crate::{
    assigning::{assign, person, reminders},
    world::{World, at, day},
};
use marronnier_app::{
    Action, Answer, Query,
    action::{Address, Terms},
    domain::{
        id::{ChannelId, PostId},
        moment::PlannedAt,
        person::Role,
        status::Status,
    },
};

/// What is to be published, by time.
fn publish(world: &World) -> Vec<(String, Vec<ChannelId>)> {
    let time = |at: PlannedAt| at.time.map(|time| time.to_string()).unwrap_or_default();
    let one = |post: marronnier_app::answer::PublishNow| {
        (time(post.planned), post.channels.iter().map(|one| one.channel_id).collect())
    };
    reminders(world).publish.into_iter().map(one).collect()
}

#[test]
fn each_channel_is_published_at_its_own_time() {
    let world = World::new();
    let client = world.client("Lunel");
    let channels = world.channels(client);
    let id = world.post(client, "Bûche", Some(at(1, "09:30")), Status::Drafting);
    world.act(Action::SetChannels { id, channel_ids: channels.clone() });
    let later = Action::SetVariantTime { id, channel_id: channels[1], time: "10:30".parse().ok() };
    world.act(later);
    world.act(Action::SetStatus { ids: vec![id], status: Status::InReview });
    world.act(Action::SetStatus { ids: vec![id], status: Status::Approved });
    // it is 10:00
    assert_eq!(publish(&world), [("09:30".to_owned(), vec![channels[0]])]);
    let out = |channel: ChannelId| Action::MarkPublished {
        id,
        addresses: vec![],
        channel_ids: Some(vec![channel]),
    };
    world.act(out(channels[0]));
    assert_eq!(publish(&world), []);
    assert_eq!(world.card(id).status, Status::Approved, "the other is still to come");
    // the day after, the second is still not out
    let world = world.on(2);
    assert_eq!(publish(&world), [("10:30".to_owned(), vec![channels[1]])]);
    let addresses = vec![Address { channel_id: channels[1], address: "https://www.linkedin.com/p".into() }];
    world.act(Action::MarkPublished { id, addresses, channel_ids: Some(vec![channels[1]]) });
    assert_eq!((publish(&world), world.card(id).status), (vec![], Status::Published));
    world.act(Action::Undo);
    world.act(Action::Undo);
    assert_eq!(publish(&world).len(), 2);
    // all at once, as from the post itself
    world.act(Action::MarkPublished { id, addresses: vec![], channel_ids: None });
    assert_eq!(world.card(id).status, Status::Published);
}

#[test]
fn a_new_client_has_nothing_planned_and_one_of_long_ago_is_left_alone() {
    let world = World::new();
    let (new, old) = (world.client("Tout neuf"), world.client("Autrefois"));
    world.act(Action::AddPost {
        client_id: old,
        title: "Été".into(),
        planned: Some(PlannedAt { date: "2026-07-01".parse().unwrap(), time: None }),
        status: Some(Status::Drafting),
        channel_ids: None,
        visual_ids: None,
    });
    let empty = |world: &World| -> Vec<_> {
        reminders(world).empty.into_iter().map(|one| (one.client_id, one.next)).collect()
    };
    assert_eq!(empty(&world), [(new, None)]);
    // an idea without a date is nothing planned
    let idea = world.post(new, "Un jour", None, Status::Idea);
    assert_eq!(empty(&world), [(new, None)]);
    world.act(Action::PlanPost { id: idea, at: at(2, "") });
    assert_eq!(empty(&world), []);
}

#[test]
fn all_that_a_person_owes_is_known_however_far_away() {
    let world = World::new();
    let (lunel, velo) = (world.client("Lunel"), world.client("Vélo"));
    let nina = person(&world, "Nina", Role::Writer);
    let far = PlannedAt { date: "2027-11-15".parse().unwrap(), time: None };
    let post = |client, title, planned| world.post(client, title, planned, Status::Drafting);
    let ids: Vec<PostId> = [
        post(lunel, "Dans un an", Some(far)),
        post(lunel, "Sans date", None),
        post(lunel, "En retard", Some(at(2, ""))),
        post(velo, "Bientôt", Some(PlannedAt { date: day(10), time: None })),
    ]
    .into();
    assign(&world, &ids, nina, Terms::default());
    let owed = |client_id| match world.app.ask(Query::Owed { person_id: nina, client_id }).unwrap() {
        Answer::Owed(owed) => owed.rows.into_iter().map(|row| row.title).collect::<Vec<_>>(),
        other => panic!("{other:?}"),
    };
    assert_eq!(owed(None), ["En retard", "Bientôt", "Dans un an", "Sans date"]);
    assert_eq!(owed(Some(lunel)), ["En retard", "Dans un an", "Sans date"]);
}
