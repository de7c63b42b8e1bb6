//! Posts moved about: dragged, shifted, sent back to the ideas, copied.

use crate::world::{World, at, day, landing};
use marronnier_app::{Action, Answer, Code, Query, action::Landing, domain::status::Status, told::Param};

#[test]
fn a_dropped_card_keeps_its_time_and_says_where_it_went() {
    let world = World::new();
    let client = world.client("Biscuiterie Lunel");
    let id = world.post(client, "La bûche", Some(at(10, "18:00")), Status::Drafting);
    let done = world.act(Action::MovePosts { ids: vec![id], anchor: id, to: landing(12, "") });
    assert_eq!(done.changes.posts[0].planned, Some(at(12, "18:00")));
    let told = done.told.unwrap();
    assert_eq!(told.name, "movePosts");
    assert_eq!(told.params["date"], Param::Text("2026-12-12".into()));
    assert_eq!(told.params["time"], Param::Text("18:00".into()));
}

#[test]
fn several_cards_keep_their_distances_and_come_back_in_one_undo() {
    let world = World::new();
    let client = world.client("Vélo Cité");
    let ids = [10, 11, 14].map(|n| world.post(client, &n.to_string(), Some(at(n, "09:00")), Status::Idea));
    let idea = world.post(client, "idée", None, Status::Idea);
    let all = vec![ids[0], ids[1], ids[2], idea];
    world.act(Action::MovePosts { ids: all, anchor: ids[1], to: landing(20, "") });
    let days = |world: &World| ids.map(|id| world.card(id).planned.unwrap().date);
    assert_eq!(days(&world), [day(19), day(20), day(23)]);
    assert_eq!(world.card(idea).planned.unwrap().date, day(20));
    world.act(Action::Undo);
    assert_eq!(days(&world), [day(10), day(11), day(14)]);
    assert_eq!(world.card(idea).planned, None);
}

#[test]
fn several_cards_lose_their_times_together_and_a_drag_says_so_before() {
    let world = World::new();
    let client = world.client("Vélo Cité");
    let ids = [10, 12].map(|n| world.post(client, &n.to_string(), Some(at(n, "09:00")), Status::Idea));
    let to = Landing { untimed: Some(true), ..landing(15, "") };
    let query = Query::Consider { ids: ids.to_vec(), anchor: ids[0], to, copy: false };
    let Answer::Consider(told) = world.app.ask(query).unwrap() else { panic!("another answer") };
    let moments: Vec<_> = told.moments.iter().map(|one| one.at).collect();
    assert_eq!(moments, [at(15, ""), at(17, "")]);
    world.act(Action::MovePosts { ids: ids.to_vec(), anchor: ids[0], to });
    assert_eq!(ids.map(|id| world.card(id).planned), [Some(at(15, "")), Some(at(17, ""))]);
    world.act(Action::Undo);
    assert_eq!(ids.map(|id| world.card(id).planned), [Some(at(10, "09:00")), Some(at(12, "09:00"))]);
}

#[test]
fn shifting_by_days_crosses_months_and_leaves_ideas_undated() {
    let world = World::new();
    let client = world.client("Hôtel Bréhat");
    let dated = world.post(client, "a", Some(at(30, "08:30")), Status::Idea);
    let idea = world.post(client, "b", None, Status::Idea);
    world.act(Action::ShiftPosts { ids: vec![dated, idea], days: 3 });
    assert_eq!(world.card(dated).planned.unwrap().date.to_string(), "2027-01-02");
    assert_eq!(world.card(idea).planned, None);
}

#[test]
fn moving_an_approved_post_withdraws_the_approval_and_says_so() {
    let world = World::new();
    let client = world.client("Lunel");
    let id = world.post(client, "Sablés", Some(at(4, "18:00")), Status::Approved);
    let still = world.act(Action::PlanPost { id, at: at(4, "18:00") });
    assert_eq!((still.withdrawn, still.told), (0, None));
    let done = world.act(Action::PlanPost { id, at: at(5, "18:00") });
    assert_eq!(done.withdrawn, 1);
    assert_eq!(world.card(id).status, Status::InReview);
    world.act(Action::Undo);
    assert_eq!((world.card(id).status, world.card(id).planned), (Status::Approved, Some(at(4, "18:00"))));
}

#[test]
fn a_published_post_stays_and_nothing_moves_with_it() {
    let world = World::new();
    let client = world.client("Lunel");
    let out = world.post(client, "Avent", Some(at(1, "18:00")), Status::Published);
    let other = world.post(client, "Sablés", Some(at(4, "18:00")), Status::Idea);
    let before = world.tables();
    let to = landing(12, "");
    assert_eq!(world.refused(Action::MovePosts { ids: vec![other, out], anchor: other, to }), Code::Locked);
    assert_eq!(world.refused(Action::ShiftPosts { ids: vec![out], days: 1 }), Code::Locked);
    assert_eq!(world.refused(Action::UnplanPosts { ids: vec![out] }), Code::Locked);
    assert_eq!(world.refused(Action::RemovePosts { ids: vec![out] }), Code::Locked);
    assert_eq!(world.tables(), before);
}

#[test]
fn a_copy_is_a_draft_on_its_new_day_with_the_same_texts() {
    let world = World::new();
    let client = world.client("Lunel");
    let id = world.post(client, "Avent", Some(at(1, "18:00")), Status::Published);
    let done =
        world.act(Action::DuplicatePosts { ids: vec![id], anchor: Some(id), to: Some(landing(8, "")) });
    let copy = world.detail(done.focus.unwrap());
    assert_eq!((copy.post.planned, copy.post.status), (Some(at(8, "18:00")), Status::Idea));
    assert_eq!(copy.post.variants.len(), 1);
    assert_eq!(world.card(id).status, Status::Published);
}

#[test]
fn a_move_past_the_end_of_the_calendar_is_refused() {
    let world = World::new();
    let client = world.client("Lunel");
    let id = world.post(client, "a", Some(at(1, "")), Status::Idea);
    assert_eq!(world.refused(Action::ShiftPosts { ids: vec![id], days: i32::MAX }), Code::OutOfCalendar);
    let far = Landing { date: chrono::NaiveDate::MAX, time: None, untimed: None };
    assert_eq!(world.refused(Action::MovePosts { ids: vec![id], anchor: id, to: far }), Code::OutOfCalendar);
}
