//! Undo and redo across restarts, and the past of a post.

use crate::world::{World, at, landing};
use marronnier_app::{Action, Answer, Code, Query, domain::status::Status};

#[test]
fn undo_says_what_it_would_take_back_even_after_a_restart() {
    let world = World::new();
    let id = world.post(world.client("Lunel"), "a", Some(at(3, "")), Status::Idea);
    world.act(Action::MovePosts { ids: vec![id], anchor: id, to: landing(5, "") });
    let world = world.restarted();
    assert_eq!(world.snapshot().undo.undo.unwrap().name, "movePosts");
    let done = world.act(Action::Undo);
    assert_eq!(done.told.unwrap().name, "movePosts");
    assert_eq!(done.undo.redo.unwrap().name, "movePosts");
    assert_eq!(world.card(id).planned, Some(at(3, "")));
}

#[test]
fn there_is_an_end_to_undo_and_to_redo() {
    let world = World::new();
    assert_eq!(world.refused(Action::Undo), Code::NothingToUndo);
    world.client("Lunel");
    world.act(Action::Undo);
    world.act(Action::Redo);
    assert_eq!(world.refused(Action::Redo), Code::NothingToRedo);
}

#[test]
fn the_past_of_a_post_says_who_what_and_when() {
    let world = World::new();
    world.act(Action::Remember { key: "me".into(), value: Some("Inès".into()) });
    let id = world.post(world.client("Lunel"), "a", Some(at(3, "")), Status::Idea);
    world.act(Action::SetStatus { ids: vec![id], status: Status::Drafting });
    world.act(Action::Undo);
    let Answer::History(history) = world.app.ask(Query::History { id }).unwrap() else { panic!() };
    let lines: Vec<_> = history
        .entries
        .iter()
        .map(|line| (line.who.as_str(), line.what.name.as_str(), line.at.time.to_string(), line.undone))
        .collect();
    assert_eq!(
        lines,
        [("Inès", "setStatus", "10:00".into(), true), ("Inès", "addPost", "10:00".into(), false)]
    );
}

#[test]
fn an_action_that_changes_nothing_is_no_step_of_undo() {
    let world = World::new();
    let id = world.post(world.client("Lunel"), "a", Some(at(3, "")), Status::Idea);
    let done = world.act(Action::PlanPost { id, at: at(3, "") });
    assert_eq!(done.undo.undo.unwrap().name, "addPost");
}

#[test]
fn preferences_are_kept_and_undo_leaves_them_alone() {
    let world = World::new();
    world.client("Lunel");
    world.act(Action::Remember { key: "theme".into(), value: Some("dark".into()) });
    world.act(Action::Undo);
    let world = world.restarted();
    assert_eq!(world.snapshot().memory["theme"], "dark");
}
