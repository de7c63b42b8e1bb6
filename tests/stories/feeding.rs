//! The grid of a profile: what it shows, and moments exchanged in it.

use crate::world::{World, at};
use marronnier_app::{Action, Answer, Code, Query, answer::FeedRows, domain::status::Status};

#[test]
fn a_feed_shows_the_latest_first_and_exchanges_two_moments() {
    let world = World::new();
    let client = world.client("Lunel");
    let channel = world.channels(client)[0];
    let posts: Vec<_> =
        [3, 10, 17].map(|n| world.post(client, "p", Some(at(n, "18:00")), Status::Drafting)).into();
    let feed = || match world.app.ask(Query::Feed { channel_id: channel, limit: None }).unwrap() {
        Answer::Feed(rows) => {
            let FeedRows { cells, .. } = *rows;
            cells.into_iter().map(|cell| cell.card.id).collect::<Vec<_>>()
        }
        _ => panic!("a feed"),
    };
    assert_eq!(feed(), [posts[2], posts[1], posts[0]]);
    let exchange = |first, second| Action::ExchangePosts { first, second, channel_id: Some(channel) };
    world.act(exchange(posts[2], posts[0]));
    assert_eq!(feed(), [posts[0], posts[1], posts[2]]);
    world.act(Action::Undo);
    assert_eq!(feed(), [posts[2], posts[1], posts[0]]);
}

#[test]
fn posts_with_a_time_of_their_own_on_a_channel_exchange_that_moment() {
    let world = World::new();
    let client = world.client("Lunel");
    let channel = world.channels(client)[0];
    let [noon, evening] =
        ["midi", "soir"].map(|title| world.post(client, title, Some(at(10, "12:00")), Status::Drafting));
    let time = Some("20:00".parse().unwrap());
    world.act(Action::SetVariantTime { id: evening, channel_id: channel, time });
    let feed = || match world.app.ask(Query::Feed { channel_id: channel, limit: None }).unwrap() {
        Answer::Feed(rows) => rows.cells.into_iter().map(|cell| (cell.card.id, cell.at)).collect::<Vec<_>>(),
        _ => panic!("a feed"),
    };
    assert_eq!(feed(), [(evening, at(10, "20:00")), (noon, at(10, "12:00"))]);
    world.act(Action::ExchangePosts { first: evening, second: noon, channel_id: Some(channel) });
    assert_eq!(feed(), [(noon, at(10, "20:00")), (evening, at(10, "12:00"))]);
    world.act(Action::Undo);
    assert_eq!(feed(), [(evening, at(10, "20:00")), (noon, at(10, "12:00"))]);
    let elsewhere = world.channels(client)[1];
    let refused = Action::ExchangePosts { first: evening, second: noon, channel_id: Some(elsewhere) };
    assert_eq!(world.refused(refused), Code::NotFound);
}
