//! Texts: common and per channel, what typing does to undo and to an approval.

use crate::world::{World, at};
use marronnier_app::{Action, Code, action::PostPatch, domain::status::Status};

fn type_in(world: &World, id: marronnier_app::domain::id::PostId, text: &str, continues: bool) {
    world.act(Action::WriteText {
        id,
        channel_id: None,
        text: Some(text.into()),
        hashtags: None,
        continues: Some(continues),
    });
}

#[test]
fn a_pause_is_a_step_of_undo_and_a_key_is_not() {
    let world = World::new();
    let id = world.post(world.client("Lunel"), "a", None, Status::Idea);
    type_in(&world, id, "Pas de", false);
    type_in(&world, id, "Pas de crème", true);
    type_in(&world, id, "Pas de crème au beurre", false);
    type_in(&world, id, "Pas de crème au beurre 🧈", true);
    let world = world.restarted();
    world.act(Action::Undo);
    assert_eq!(world.detail(id).post.text, "Pas de crème");
    world.act(Action::Undo);
    assert_eq!(world.detail(id).post.text, "");
    world.act(Action::Redo);
    world.act(Action::Redo);
    assert_eq!(world.detail(id).post.text, "Pas de crème au beurre 🧈");
}

#[test]
fn typing_in_two_places_is_two_steps_even_when_it_goes_on() {
    let world = World::new();
    let id = world.post(world.client("Lunel"), "a", None, Status::Idea);
    type_in(&world, id, "Un", false);
    let patch = PostPatch { title: Some("Titre".into()), ..PostPatch::default() };
    world.act(Action::EditPost { id, patch, continues: Some(true) });
    world.act(Action::Undo);
    assert_eq!((world.detail(id).post.title.as_str(), world.detail(id).post.text.as_str()), ("a", "Un"));
}

#[test]
fn a_channel_has_its_own_text_until_it_takes_the_common_one_again() {
    let world = World::new();
    let client = world.client("Lunel");
    let id = world.post(client, "a", None, Status::Idea);
    let channel = world.channels(client)[0];
    type_in(&world, id, "Commun", false);
    assert_eq!(world.detail(id).measures.channels[0].measure.used, 6);
    world.act(Action::WriteText {
        id,
        channel_id: Some(channel),
        text: Some("Pour Instagram".into()),
        hashtags: Some("#noël2026".into()),
        continues: None,
    });
    let detail = world.detail(id);
    assert_eq!(detail.post.variants[0].text.as_deref(), Some("Pour Instagram"));
    assert_eq!(detail.measures.channels[0].measure.hashtags, 1);
    world.act(Action::UseCommonText { id, channel_id: channel });
    assert_eq!(world.detail(id).post.variants[0].text, None);
}

#[test]
fn leaving_a_channel_and_coming_back_by_undo_finds_the_text_again() {
    let world = World::new();
    let client = world.client("Lunel");
    let id = world.post(client, "a", None, Status::Idea);
    let channel = world.channels(client)[0];
    let text = Some("À moi".to_owned());
    world.act(Action::WriteText { id, channel_id: Some(channel), text, hashtags: None, continues: None });
    world.act(Action::SetChannels { id, channel_ids: vec![] });
    assert!(world.detail(id).post.variants.is_empty());
    world.act(Action::Undo);
    assert_eq!(world.detail(id).post.variants[0].text.as_deref(), Some("À moi"));
}

#[test]
fn changing_an_approved_text_withdraws_the_approval_once() {
    let world = World::new();
    let id = world.post(world.client("Lunel"), "a", Some(at(4, "")), Status::Scheduled);
    let done = world.act(Action::WriteText {
        id,
        channel_id: None,
        text: Some("Nouveau".into()),
        hashtags: None,
        continues: None,
    });
    assert_eq!(done.withdrawn, 1);
    assert_eq!(world.card(id).status, Status::InReview);
}

#[test]
fn a_published_text_is_locked_but_its_notes_are_not() {
    let world = World::new();
    let id = world.post(world.client("Lunel"), "a", Some(at(1, "")), Status::Published);
    let write =
        Action::WriteText { id, channel_id: None, text: Some("x".into()), hashtags: None, continues: None };
    assert_eq!(world.refused(write), Code::Locked);
    let title = PostPatch { title: Some("b".into()), ..PostPatch::default() };
    assert_eq!(world.refused(Action::EditPost { id, patch: title, continues: None }), Code::Locked);
    let notes = PostPatch { notes: Some("12 commentaires".into()), ..PostPatch::default() };
    world.act(Action::EditPost { id, patch: notes, continues: None });
    assert_eq!(world.detail(id).post.notes, "12 commentaires");
}

#[test]
fn a_post_given_to_another_client_keeps_its_texts_on_the_same_networks() {
    let world = World::new();
    let (one, two) = (world.client("Lunel"), world.client("Vélo Cité"));
    let id = world.post(one, "a", None, Status::Idea);
    let own = Some("Pour Instagram".to_owned());
    let channel_id = Some(world.channels(one)[0]);
    world.act(Action::WriteText { id, channel_id, text: own.clone(), hashtags: None, continues: None });
    let patch = PostPatch { client_id: Some(two), ..PostPatch::default() };
    world.act(Action::EditPost { id, patch, continues: None });
    let variants = world.detail(id).post.variants;
    assert_eq!((variants[0].channel_id, &variants[0].text), (world.channels(two)[0], &own));
}

#[test]
fn a_text_pasted_from_windows_has_the_line_ends_of_all_texts() {
    let world = World::new();
    let id = world.post(world.client("Lunel"), "a", None, Status::Drafting);
    let text = Some("Un\r\nDeux\rTrois".to_owned());
    world.act(Action::WriteText { id, channel_id: None, text, hashtags: None, continues: None });
    assert_eq!(world.detail(id).post.text, "Un\nDeux\nTrois");
}
