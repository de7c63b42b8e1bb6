//! What is asked: windows and filters, search, the person's own time.

use crate::world::{World, at, day};
use marronnier_app::{
    Action, Answer, Days, Query,
    domain::{filter::Filter, status::Status},
};

fn search(world: &World, text: &str) -> Vec<(String, String)> {
    let Answer::Search(found) = world.app.ask(Query::Search { text: text.into(), limit: None }).unwrap()
    else {
        panic!()
    };
    found.hits.into_iter().map(|hit| (hit.card.title, hit.excerpt)).collect()
}

#[test]
fn words_are_found_as_typed_whatever_their_accents() {
    let world = World::new();
    let client = world.client("Biscuiterie Lunel");
    let id = world.post(client, "La bûche qui ne fond pas", Some(at(10, "18:00")), Status::Idea);
    world.post(world.client("Vélo Cité"), "Offrir un entretien", None, Status::Idea);
    let text = Some("Notre cœur de bûche sort du four".to_owned());
    world.act(Action::WriteText { id, channel_id: None, text, hashtags: None, continues: None });
    for typed in ["bu", "BUCHE", "bûch fon", "lunel bûche", "coeur", "cœu", "four sort"] {
        assert_eq!(search(&world, typed).len(), 1, "{typed}");
    }
    assert!(search(&world, "coeur")[0].1.contains("cœur de bûche"));
    for typed in ["", "  ", "xyz", "bûche vélo", "\"", "*", "bûche OR vélo"] {
        assert!(search(&world, typed).is_empty(), "{typed}");
    }
    let renamed = Some("Maison Lunel".to_owned());
    world.act(Action::EditClient { id: client, name: renamed, colour: None, zone: None, note: None });
    assert_eq!(search(&world, "maison").len(), 1);
    assert!(search(&world, "biscuiterie").is_empty());
}

#[test]
fn filters_combine_and_counts_ignore_the_clients_chosen() {
    let world = World::new();
    let (one, two) = (world.client("Lunel"), world.client("Vélo Cité"));
    world.post(one, "a", Some(at(3, "")), Status::InReview);
    world.post(one, "b", Some(at(4, "")), Status::Idea);
    world.post(two, "c", Some(at(5, "")), Status::InReview);
    let titles =
        |filter: Filter| world.december(filter).into_iter().map(|card| card.title).collect::<Vec<_>>();
    let review = Filter { statuses: vec![Status::InReview], ..Filter::default() };
    assert_eq!(titles(review.clone()), ["a", "c"]);
    assert_eq!(titles(Filter { clients: vec![two], ..review.clone() }), ["c"]);
    assert_eq!(titles(Filter { networks: vec!["linkedin".into()], ..Filter::default() }), [""; 0]);
    assert_eq!(titles(Filter { networks: vec!["instagram".into()], ..review.clone() }), ["a", "c"]);
    assert_eq!(titles(Filter { unassigned: true, text: "lun".into(), ..Filter::default() }), ["a", "b"]);
    let query = Query::Window {
        from: day(1),
        to: day(31),
        filter: Filter { clients: vec![two], ..review },
        per_day: None,
        counted: None,
    };
    let Answer::Window(rows) = world.app.ask(query).unwrap() else { panic!() };
    assert_eq!((rows.counts[&one], rows.counts[&two]), (1, 1));
}

#[test]
fn a_full_day_gives_its_first_posts_and_the_number_of_the_others() {
    let world = World::new();
    let (one, two) = (world.client("Lunel"), world.client("Vélo Cité"));
    for hour in 8..18 {
        let client = if hour % 2 == 0 { one } else { two };
        world.post(client, &hour.to_string(), Some(at(3, &format!("{hour:02}:00"))), Status::InReview);
    }
    world.post(one, "seul", Some(at(4, "")), Status::Idea);
    world.post(two, "janvier", Some(at(31, "")), Status::Idea);
    let ask = |filter: Filter| {
        let (from, to) = (day(1), day(31));
        let counted = Some(Days { from: day(1), to: day(30) });
        let query = Query::Window { from, to, filter, per_day: Some(3), counted };
        let Answer::Window(rows) = world.app.ask(query).unwrap() else { panic!() };
        let titles: Vec<_> = rows.cards.iter().map(|card| card.title.clone()).collect();
        (
            titles,
            rows.more,
            (rows.posts, rows.to_read),
            (rows.counts.get(&one).copied(), rows.counts.get(&two).copied()),
        )
    };
    let days = |more: u32| [(day(3), more)].into_iter().collect();
    let all = ask(Filter::default());
    assert_eq!(all.0, ["8", "9", "10", "seul", "janvier"]);
    assert_eq!((all.1, all.2, all.3), (days(7), (11, 10), (Some(6), Some(5))));
    let of_two = ask(Filter { clients: vec![two], ..Filter::default() });
    assert_eq!(of_two.0, ["9", "11", "13", "janvier"]);
    assert_eq!((of_two.1, of_two.2, of_two.3), (days(2), (5, 5), (Some(6), Some(5))));
    // sought by words, the same
    let words = ask(Filter { text: "vélo".into(), ..Filter::default() });
    assert_eq!((words.0, words.1), (vec!["9".into(), "11".into(), "13".into(), "janvier".into()], days(2)));
}

#[test]
fn the_holidays_of_december_are_there() {
    let world = World::new();
    let query =
        Query::Window { from: day(1), to: day(31), filter: Filter::default(), per_day: None, counted: None };
    let Answer::Window(rows) = world.app.ask(query).unwrap() else { panic!() };
    assert_eq!(rows.key_dates.iter().map(|key| key.date).collect::<Vec<_>>(), [day(25)]);
}

#[test]
fn a_client_overseas_shows_the_persons_own_time_too() {
    let world = World::new();
    let client = world.client("Sucrerie de Montréal");
    let zone = Some("America/Toronto".to_owned());
    world.act(Action::EditClient { id: client, name: None, colour: None, zone, note: None });
    let other = world.client("Fromagerie de Québec");
    let zone = Some("America/Toronto".to_owned());
    world.act(Action::EditClient { id: other, name: None, colour: None, zone, note: None });
    let id = world.post(client, "a", Some(at(3, "20:00")), Status::Idea);
    assert_eq!(world.detail(id).here, Some(at(4, "02:00")));
    let query =
        Query::Window { from: day(3), to: day(3), filter: Filter::default(), per_day: None, counted: None };
    let Answer::Window(rows) = world.app.ask(query).unwrap() else { panic!() };
    // once for all clients of a zone: an agency has hundreds
    assert_eq!(rows.zone_shifts.len(), 1);
    assert_eq!((rows.zone_shifts[0].zone.as_str(), rows.zone_shifts[0].minutes), ("America/Toronto", 360));
}

#[test]
fn one_line_makes_a_post() {
    let world = World::new();
    let client = world.client("Lunel");
    let done = world.act(Action::AddPostFromLine {
        line: "Réel jeudi 18h30 #noël @instagram".into(),
        client_id: None,
        focus: None,
        time: None,
    });
    let post = world.detail(done.focus.unwrap()).post;
    assert_eq!((post.title.as_str(), post.planned), ("Réel", Some(at(3, "18:30"))));
    assert_eq!(post.hashtags, "#noël");
    assert_eq!(post.variants[0].channel_id, world.channels(client)[0]);
}
