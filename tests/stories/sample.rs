//! The sample: comes in one click, in the language of the interface, and goes in one without a trace.

use crate::world::{World, at, day};
use chrono::Days;
use marronnier_app::{
    Action, Answer, Code, Query,
    domain::{filter::Filter, post::PostCard, status::Status, visual::VisualFilter},
};

fn cards(world: &World) -> Vec<PostCard> {
    let (from, to) = (day(1) - Days::new(60), day(1) + Days::new(60));
    match world
        .app
        .ask(Query::Window { from, to, filter: Filter::default(), per_day: None, counted: None })
        .unwrap()
    {
        Answer::Window(rows) => rows.cards,
        other => panic!("{other:?}"),
    }
}

#[test]
fn one_click_brings_three_clients_and_three_months_of_posts_around_today() {
    let world = World::new();
    let done = world.act(Action::AddSample);
    assert_eq!(done.told.unwrap().name, "addSample");
    let snapshot = world.snapshot();
    assert_eq!(
        snapshot.clients.iter().map(|client| client.name.as_str()).collect::<Vec<_>>(),
        ["Biscuiterie Lunel", "Hôtel Bréhat", "Vélo Cité"]
    );
    assert!(snapshot.sample && snapshot.people.len() == 5 && snapshot.channels.len() == 12);
    assert_eq!((snapshot.posts, snapshot.ideas), (68, 8));
    let cards = cards(&world);
    assert_eq!(cards.len(), 60);
    for card in &cards {
        let past = card.planned.unwrap().date < day(1);
        assert!(!card.channel_ids.is_empty(), "{}", card.title);
        assert!(!(past && card.status.is_agreed()), "{} was to go out", card.title);
        assert!(past || card.status != Status::Published, "{} is out before its day", card.title);
    }
    let shown: Vec<_> = cards.iter().flat_map(|card| &card.visual_ids).collect();
    assert!(shown.len() > 30, "{} pictures shown", shown.len());
    let lunel = snapshot.clients.iter().find(|client| client.name.contains("Lunel")).unwrap().id;
    for id in &shown {
        assert!(world.app.thumbnail(**id, 240).unwrap().is_some(), "{id} cannot be shown");
    }
    let Answer::Visuals(page) = world
        .app
        .ask(Query::Visuals {
            filter: VisualFilter { clients: vec![lunel], ..Default::default() },
            offset: 0,
            limit: None,
        })
        .unwrap()
    else {
        panic!("a page")
    };
    assert_eq!(page.total, 4);
    assert!(page.visuals.iter().all(|row| !row.visual.lacks_alt()));
    let lights = cards.iter().find(|card| card.title.contains("les feux")).unwrap();
    let detail = world.detail(lights.id);
    let own = detail.post.variants.iter().find(|variant| variant.time.is_some()).unwrap();
    assert!(own.text.as_ref().is_some_and(|text| text.starts_with("Le test du mur")));
}

#[test]
fn the_sample_speaks_the_language_that_was_chosen() {
    let world = World::new();
    world.act(Action::Remember { key: "language".into(), value: Some("en".into()) });
    world.act(Action::AddSample);
    let names: Vec<String> = world.snapshot().clients.into_iter().map(|client| client.name).collect();
    assert_eq!(names, ["Hobb’s Biscuits", "Spoke & Co", "The Pilot House"]);
}

#[test]
fn adding_is_one_step_of_undo_and_so_is_removing() {
    let world = World::new();
    let empty = world.tables();
    world.act(Action::AddSample);
    let full = world.tables();
    world.act(Action::RemoveSample);
    assert_eq!(world.tables(), empty);
    world.act(Action::Undo);
    assert_eq!(world.tables(), full);
    world.act(Action::Undo);
    assert_eq!(world.tables(), empty);
    world.act(Action::Redo);
    assert_eq!(world.tables(), full);
}

#[test]
fn there_is_one_sample_at_most() {
    let world = World::new();
    world.act(Action::AddSample);
    let before = world.tables();
    assert_eq!(world.refused(Action::AddSample), Code::SampleExists);
    assert_eq!(world.tables(), before);
    world.act(Action::RemoveSample);
    world.act(Action::AddSample);
}

#[test]
fn removing_the_sample_leaves_what_is_one_s_own() {
    let world = World::new();
    let mine = world.client("Biscuiterie Lunel");
    let post = world.post(mine, "La bûche", Some(at(10, "18:00")), Status::Drafting);
    let before = world.tables();
    world.act(Action::AddSample);
    assert!(world.snapshot().clients.iter().any(|client| client.name == "Biscuiterie Lunel 2"));
    let tom = world.snapshot().people.into_iter().find(|person| person.name == "Tom Ferrand").unwrap();
    world.act(Action::AssignPosts { ids: vec![post], person_id: Some(tom.id) });
    let done = world.act(Action::RemoveSample);
    assert_eq!(done.changes.removed.clients.len(), 3);
    assert_eq!(done.changes.removed.posts.len(), 68);
    assert_eq!(world.tables(), before);
    assert_eq!(world.card(post).assignee_id, None);
}

#[test]
fn a_client_of_the_sample_that_holds_posts_of_one_s_own_stays_with_them() {
    let world = World::new();
    world.act(Action::AddSample);
    let lunel = world.snapshot().clients.into_iter().find(|client| client.name.contains("Lunel")).unwrap();
    let post = world.post(lunel.id, "La bûche", Some(at(10, "18:00")), Status::Drafting);
    let before = world.tables();
    let done = world.act(Action::RemoveSample);
    assert_eq!(done.told.unwrap().params["name"], "Biscuiterie Lunel".into());
    assert_eq!((done.changes.removed.clients.len(), done.changes.removed.posts.len()), (2, 68));
    let snapshot = world.snapshot();
    assert!(!snapshot.sample && snapshot.people.is_empty());
    assert_eq!(snapshot.clients.iter().map(|client| client.id).collect::<Vec<_>>(), [lunel.id]);
    assert_eq!(world.card(post).title, "La bûche");
    world.act(Action::Undo);
    assert_eq!(world.tables(), before);
}

#[test]
fn removing_what_is_not_there_does_nothing() {
    let done = World::new().act(Action::RemoveSample);
    assert_eq!(done.told, None);
    assert_eq!(done.undo.undo, None);
}
