//! Whoever has work in hand is to be told, whatever changed it; and what stays on somebody's account when work changes hands.

use crate::{
    assigning::{assign, first, person, team, work},
    world::{World, at, day, landing},
};
use marronnier_app::{
    Action, Done,
    action::Terms,
    changes::News,
    domain::{
        assignment::State,
        brief::{Brief, BriefTemplate},
        id::{AssignmentId, PersonId, PostId},
        person::Role,
        status::Status,
    },
};

fn news(done: &Done) -> Vec<(&str, News)> {
    done.to_tell.iter().map(|one| (one.name.as_str(), one.news)).collect()
}

/// A post that Nina was sent.
fn in_hand(world: &World) -> (PostId, AssignmentId, PersonId) {
    let client = world.client("Lunel");
    let nina = person(world, "Nina", Role::Writer);
    let id = world.post(client, "Bûche", Some(at(17, "18:00")), Status::Drafting);
    assign(world, &[id], nina, Terms::default());
    let one = first(world, id);
    world.act(Action::SetAssignmentState { ids: vec![one], state: State::Sent });
    (id, one, nina)
}

#[test]
fn whoever_has_it_in_hand_is_told_whatever_took_it_away() {
    let world = World::new();
    let (id, one, nina) = in_hand(&world);
    let theo = person(&world, "Théo", Role::Writer);
    let lost = [("Nina", News::Withdrawn)];
    let back = [("Nina", News::Given)];
    for action in [
        Action::AssignPosts { ids: vec![id], person_id: Some(theo) },
        Action::AssignPosts { ids: vec![id], person_id: None },
        Action::Reassign { ids: vec![one], person_id: theo },
        Action::RemoveAssignments { ids: vec![one] },
        Action::SetAssignmentState { ids: vec![one], state: State::Withdrawn },
        Action::RemovePosts { ids: vec![id] },
        // gone from the team, and still reached by name
        Action::RemovePerson { id: nina },
    ] {
        let told = format!("{action:?}");
        assert_eq!(news(&world.act(action)), lost, "{told}");
        assert_eq!(news(&world.act(Action::Undo)), back, "undone: {told}");
        assert_eq!(news(&world.act(Action::Redo)), lost, "redone: {told}");
        world.act(Action::Undo);
    }
}

#[test]
fn a_post_given_up_put_off_or_taken_up_again_is_told() {
    let world = World::new();
    let (id, ..) = in_hand(&world);
    let set = |status| world.act(Action::SetStatus { ids: vec![id], status });
    assert_eq!(news(&set(Status::OnHold)), [("Nina", News::OnHold)]);
    assert_eq!(news(&set(Status::Drafting)), [("Nina", News::Resumed)]);
    assert_eq!(news(&set(Status::Cancelled)), [("Nina", News::Cancelled)]);
    // nobody waits for it: what becomes of it is nobody's news
    let moved = Action::MovePosts { ids: vec![id], anchor: id, to: landing(18, "") };
    assert_eq!(news(&world.act(moved)), []);
    world.act(Action::Undo);
    assert_eq!(news(&world.act(Action::Undo)), [("Nina", News::Resumed)]);
}

#[test]
fn another_brief_or_another_day_is_told_and_so_is_taking_them_back() {
    let world = World::new();
    let (id, one, _) = in_hand(&world);
    let brief = |text: &str| Action::EditAssignments {
        ids: vec![one],
        terms: Terms { brief: Some(text.into()), ..Terms::default() },
    };
    assert_eq!(news(&world.act(brief("Plus court"))), [("Nina", News::Brief)]);
    let due = Action::SetDue { ids: vec![one], due: Some(day(10)) };
    let done = world.act(due);
    assert_eq!(news(&done), [("Nina", News::Moved)]);
    assert_eq!((done.to_tell[0].was, done.to_tell[0].due), (Some(day(14)), Some(day(10))));
    let done = world.act(Action::Undo);
    assert_eq!((done.to_tell[0].was, done.to_tell[0].due), (Some(day(10)), Some(day(14))));
    assert_eq!(news(&world.act(Action::Undo)), [("Nina", News::Brief)]);
    // the client's editorial line is part of every brief
    let client_id = world.card(id).client_id;
    let template = |series: &str, tone: &str| {
        let brief = Brief { tone: tone.into(), ..Brief::default() };
        Action::SetBrief { template: BriefTemplate { client_id, series: series.into(), brief } }
    };
    assert_eq!(news(&world.act(template("", "Chaleureux"))), [("Nina", News::Brief)]);
    assert_eq!(news(&world.act(template("Recettes", "Sobre"))), [], "not her series");
    // the estimate is the team's alone
    let terms = Terms { estimate: Some(Some(90)), ..Terms::default() };
    assert_eq!(news(&world.act(Action::EditAssignments { ids: vec![one], terms })), []);
}

#[test]
fn nobody_is_told_of_what_they_were_never_sent_or_gave_back() {
    let world = World::new();
    let (id, one, nina) = in_hand(&world);
    let set = |state| world.act(Action::SetAssignmentState { ids: vec![one], state });
    assert_eq!(news(&set(State::Delivered)), []);
    assert_eq!(news(&world.act(Action::AssignPosts { ids: vec![id], person_id: None })), []);
    world.act(Action::Undo);
    // delivered again by redo, and sent again by undo: theirs all the while
    assert_eq!(news(&world.act(Action::Undo)), []);
    assert_eq!(news(&world.act(Action::Redo)), []);
    let other = world.post(world.card(id).client_id, "Sablés", Some(at(18, "")), Status::Idea);
    assign(&world, &[other], nina, Terms::default());
    assert_eq!(news(&world.act(Action::RemovePosts { ids: vec![other] })), []);
}

#[test]
fn those_of_the_sample_come_and_go_unasked() {
    let world = World::new();
    world.act(Action::AddSample);
    let one =
        team(&world).rows.iter().find(|row| row.assignment.state == State::ToSend).unwrap().assignment.id;
    world.act(Action::SetAssignmentState { ids: vec![one], state: State::Sent });
    for action in [Action::RemoveSample, Action::Undo, Action::Redo, Action::Undo] {
        assert_eq!(news(&world.act(action)), []);
    }
    // as long as they are there they are told as anybody is
    assert_eq!(world.act(Action::RemoveAssignments { ids: vec![one] }).to_tell.len(), 1);
}

#[test]
fn what_was_never_delivered_and_late_counts_also_once_another_has_it() {
    let world = World::new();
    let (id, one, _) = in_hand(&world);
    let theo = person(&world, "Théo", Role::Writer);
    let world = world.on(16);
    let rates = |world: &World| -> Vec<(u32, u32)> {
        team(world).people.iter().map(|one| (one.judged, one.on_time)).collect()
    };
    // due on the 14th
    assert_eq!(rates(&world), [(1, 0), (0, 0)]);
    let done = world.act(Action::Reassign { ids: vec![one], person_id: theo });
    assert_eq!(news(&done), [("Nina", News::Withdrawn)]);
    assert_eq!(rates(&world), [(1, 0), (0, 0)], "late is late, and not yet the other's");
    assert_eq!(world.card(id).assignee_id, Some(theo));
    let rows = work(&world, id);
    assert_eq!(
        rows.iter().map(|row| row.assignment.state).collect::<Vec<_>>(),
        [State::Withdrawn, State::ToSend]
    );
    world.act(Action::Undo);
    assert_eq!((rates(&world), work(&world, id).len()), (vec![(1, 0), (0, 0)], 1));
    // taken back in time says nothing of her
    let world = world.on(10);
    world.act(Action::SetAssignmentState { ids: vec![one], state: State::Withdrawn });
    let world = world.on(16);
    assert_eq!(rates(&world), [(0, 0), (0, 0)]);
}

#[test]
fn what_was_delivered_in_time_stays_so_when_another_reworks_it() {
    let world = World::new();
    let (id, one, _) = in_hand(&world);
    let theo = person(&world, "Théo", Role::Writer);
    world.act(Action::SetAssignmentState { ids: vec![one], state: State::Delivered });
    world.act(Action::SetAssignmentState { ids: vec![one], state: State::ToRework });
    world.act(Action::Reassign { ids: vec![one], person_id: theo });
    let people: Vec<_> = team(&world).people.iter().map(|one| (one.judged, one.on_time)).collect();
    assert_eq!(people, [(1, 1), (0, 0)]);
    let theirs = work(&world, id).pop().unwrap().assignment;
    assert_eq!((theirs.person_id, theirs.delivered), (theo, None));
}
