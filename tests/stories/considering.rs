//! What a drag shows before the drop.

use crate::world::{World, at, landing};
use marronnier_app::{
    Answer, Code, Query,
    answer::Consideration,
    domain::{id::PostId, status::Status},
};

fn consider(world: &World, id: PostId, n: u32, time: &str, copy: bool) -> Consideration {
    let query = Query::Consider { ids: vec![id], anchor: id, to: landing(n, time), copy };
    match world.app.ask(query).unwrap() {
        Answer::Consider(consideration) => *consideration,
        other => panic!("{other:?}"),
    }
}

#[test]
fn two_posts_of_one_channel_too_close_are_a_conflict() {
    let world = World::new();
    let client = world.client("Lunel");
    let id = world.post(client, "a", Some(at(10, "18:00")), Status::Idea);
    world.post(client, "Déjà là", Some(at(12, "19:00")), Status::Idea);
    let near = consider(&world, id, 12, "", false);
    assert_eq!((near.conflicts[0].title.as_str(), near.conflicts[0].minutes), ("Déjà là", 60));
    assert!(consider(&world, id, 12, "12:00", false).conflicts.is_empty());
    assert!(
        consider(&world, id, 10, "18:30", false).conflicts.is_empty(),
        "a post is not too close to itself"
    );
    assert_eq!(consider(&world, id, 10, "18:30", true).conflicts.len(), 1, "but its copy is");
}

#[test]
fn a_holiday_a_past_day_and_a_lock_are_told() {
    let world = World::new();
    let client = world.client("Lunel");
    let id = world.post(client, "a", Some(at(10, "18:00")), Status::Approved);
    let noel = consider(&world, id, 25, "", false);
    assert_eq!((noel.key_dates.len(), noel.withdrawn, noel.past), (1, 1, false));
    assert_eq!(noel.moments[0].at, at(25, "18:00"));
    let out = world.post(client, "b", Some(at(1, "09:00")), Status::Published);
    assert_eq!(consider(&world, out, 3, "", false).refusal.unwrap().code, Code::Locked);
    assert!(consider(&world, out, 3, "", true).refusal.is_none());
}
