//! What readers last saw, against now, as the shares that told it decide.

use crate::{
    sharing::{preview, request, shared},
    world::{World, at, day, landing},
};
use chrono::NaiveDate;
use marronnier_app::{
    Action, Answer, Query,
    answer::SeenRows,
    domain::{
        filter::Filter,
        id::PostId,
        share::{Because, Reader, ShownField, Standing},
        status::Status,
    },
    share::ShareRequest,
};

fn asked(world: &World, from: NaiveDate, to: NaiveDate) -> SeenRows {
    match world.app.ask(Query::Seen { reader: None, from, to }).unwrap() {
        Answer::Seen(rows) => *rows,
        other => panic!("{other:?}"),
    }
}

fn standings(rows: &SeenRows) -> Vec<(PostId, Standing, Option<Because>)> {
    let mut all: Vec<_> = rows.rows.iter().map(|row| (row.post_id, row.standing, row.because)).collect();
    all.sort_by_key(|one| one.0);
    all
}

#[test]
fn statuses_that_a_share_told_are_not_withdrawn_by_the_reader_s_usual_ones() {
    let world = World::new();
    let client = world.client("Lunel");
    let told = [Status::Drafting, Status::InReview, Status::WithClient, Status::Approved];
    let days = [3, 7, 11, 16, 20];
    let ids = [0, 1, 2, 3, 0].iter().zip(days).map(|(status, on)| {
        world.post(client, &format!("Publication {on}"), Some(at(on, "18:00")), told[*status])
    });
    let mut ids: Vec<PostId> = ids.collect();
    let share = ShareRequest {
        filter: Some(Filter { statuses: told.to_vec(), ..Filter::default() }),
        from: Some(day(1)),
        to: Some(day(31)),
        ..request(&world, client, "a.ics")
    };
    shared(&world, share.clone());
    assert_eq!(preview(&world, &share).counts.unchanged, 5);
    shared(&world, share);
    let rows = asked(&world, day(1), day(31));
    ids.sort();
    let same: Vec<_> = ids.iter().map(|id| (*id, Standing::Unchanged, None)).collect();
    assert_eq!(standings(&rows), same);
    assert!(rows.untold.is_empty());
    assert_eq!(
        (rows.readers[0].reader, rows.readers[0].name.as_str()),
        (Reader::Client { id: client }, "Lunel")
    );
    // a status that this share does not tell withdraws; one that it tells is no difference of where it goes
    world.act(Action::SetStatus { ids: vec![ids[3]], status: Status::OnHold });
    let rows = asked(&world, day(1), day(31));
    let held = rows.rows.iter().find(|row| row.post_id == ids[3]).unwrap();
    assert_eq!((held.standing, held.because), (Standing::Withdrawn, Some(Because::NotReady)));
    // what the share would tell and never told is there beside
    let new = world.post(client, "Nouvelle", Some(at(9, "18:00")), Status::Drafting);
    world.post(client, "Idée", Some(at(9, "18:00")), Status::Idea);
    let rows = asked(&world, day(1), day(31));
    assert_eq!(rows.untold.iter().map(|row| row.post_id).collect::<Vec<_>>(), [new]);
}

#[test]
fn what_moved_out_of_the_days_of_a_narrowed_share_is_still_seen_where_it_was() {
    let world = World::new();
    let client = world.client("Lunel");
    world.act(Action::AddChannel { client_id: client, network: "linkedin".into(), handle: None });
    let channels = world.channels(client);
    let id = world.post(client, "La bûche", Some(at(10, "18:00")), Status::Approved);
    let other = world.post(client, "Ailleurs", Some(at(11, "18:00")), Status::Approved);
    world.act(Action::SetChannels { id: other, channel_ids: vec![channels[1]] });
    let share = ShareRequest {
        channels: Some(vec![channels[0]]),
        from: Some(day(1)),
        to: Some(day(31)),
        ..request(&world, client, "a.ics")
    };
    shared(&world, share);
    let on = |month, day| NaiveDate::from_ymd_opt(2027, month, day).unwrap();
    let to = marronnier_app::action::Landing { date: on(1, 20), ..landing(20, "") };
    world.act(Action::MovePosts { ids: vec![id], anchor: id, to });
    for rows in [asked(&world, day(1), day(31)), asked(&world, on(1, 1), on(1, 31))] {
        assert_eq!(standings(&rows), [(id, Standing::Moved, None)], "in both months");
        let row = &rows.rows[0];
        assert_eq!((row.shown.at, row.fields.first()), (at(10, "18:00"), Some(&ShownField::Moment)));
        assert_eq!(row.now.as_ref().unwrap().at.date, on(1, 20));
        assert!(rows.untold.is_empty(), "the other goes to a channel that was never shared");
    }
    // it leaves the channel: the share would take it back
    world.act(Action::SetChannels { id, channel_ids: vec![channels[1]] });
    let rows = asked(&world, day(1), day(31));
    assert_eq!(standings(&rows), [(id, Standing::Withdrawn, Some(Because::OutOfScope))]);
}

#[test]
fn parts_of_a_calendar_that_fits_one_file_again_do_not_stay_beside_it() {
    let world = World::new();
    let client = world.client("Lunel");
    let write = |id, text: String| {
        world.act(Action::WriteText {
            id,
            channel_id: None,
            text: Some(text),
            hashtags: None,
            continues: None,
        })
    };
    let ids: Vec<PostId> = (1..=28)
        .map(|n| world.post(client, &format!("Post {n}"), Some(at(n, "18:00")), Status::WithClient))
        .collect();
    for id in &ids {
        write(*id, "é".repeat(20_000));
    }
    let there = |name: &str| world.folder.path().join(name).exists();
    world.act(Action::Share { share: request(&world, client, "grand.ics") });
    assert!(there("grand-1.ics") && there("grand-2.ics") && !there("grand.ics"));
    // what is the person's own stays, whatever it is called
    std::fs::write(world.folder.path().join("grand-7.ics"), "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n").unwrap();
    for id in &ids {
        write(*id, "Court".into());
    }
    world.act(Action::Share { share: request(&world, client, "grand.ics") });
    assert!(there("grand.ics") && there("grand-7.ics"));
    assert!(!there("grand-1.ics") && !there("grand-2.ics"), "told again in one file");
}
