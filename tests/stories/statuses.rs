//! Statuses: what may follow, what needs a date, what bulk changes do.

use crate::world::{World, at};
use marronnier_app::{Action, Code, domain::status::Status};

#[test]
fn a_post_goes_from_idea_to_published_step_by_step() {
    let world = World::new();
    let client = world.client("Lunel");
    let id = world.post(client, "a", Some(at(4, "18:00")), Status::Idea);
    for status in &Status::ALL[1..7] {
        let status = *status;
        world.act(Action::SetStatus { ids: vec![id], status });
        assert_eq!(world.card(id).status, status);
    }
    assert_eq!(
        world.refused(Action::SetStatus { ids: vec![id], status: Status::Drafting }),
        Code::IllegalStatus
    );
    world.act(Action::SetStatus { ids: vec![id], status: Status::Approved });
}

#[test]
fn an_undated_post_is_not_scheduled() {
    let world = World::new();
    let client = world.client("Lunel");
    let id = world.post(client, "a", None, Status::Approved);
    assert_eq!(
        world.refused(Action::SetStatus { ids: vec![id], status: Status::Scheduled }),
        Code::NeedsDate
    );
}

#[test]
fn a_bulk_change_is_all_or_nothing() {
    let world = World::new();
    let client = world.client("Lunel");
    let idea = world.post(client, "a", None, Status::Idea);
    let review = world.post(client, "b", None, Status::InReview);
    let before = world.tables();
    let both = vec![review, idea];
    assert_eq!(
        world.refused(Action::SetStatus { ids: both.clone(), status: Status::Approved }),
        Code::IllegalStatus
    );
    assert_eq!(world.tables(), before);
    world.act(Action::SetStatus { ids: both, status: Status::OnHold });
    world.act(Action::Undo);
    assert_eq!(world.tables(), before);
}
