//! The whole way of posts through a team: written, drawn and read again by three people, while the calendar moves and answers
//! come late; and back again by undo.

use crate::{
    assigning::{assign, person, reminders, team, work},
    visuals::picture,
    world::{World, at, day, landing},
};
use marronnier_app::{
    Action, Answer, Query,
    action::{PassageRef, Terms},
    answer::PostReview,
    changes::News,
    domain::{
        assignment::State,
        id::{AssignmentId, PersonId, PostId},
        person::Role,
        review::{Origin, Practice, TextOf},
        status::Status,
    },
    packet::{PacketKind, PacketRequest, ReturnRequest, ReturnStanding},
};
use std::{
    fs,
    path::{Path, PathBuf},
};

fn review(world: &World, id: PostId) -> PostReview {
    match world.app.ask(Query::Review { id }).unwrap() {
        Answer::Review(review) => *review,
        other => panic!("{other:?}"),
    }
}

fn of(world: &World, id: PostId, person: PersonId) -> AssignmentId {
    work(world, id).iter().find(|row| row.assignment.person_id == person).unwrap().assignment.id
}

fn state(world: &World, id: PostId, person: PersonId) -> State {
    work(world, id).iter().find(|row| row.assignment.person_id == person).unwrap().assignment.state
}

/// A packet of these posts to somebody; the sheets in it.
fn send(world: &World, ids: &[PostId], person: PersonId, name: &str) -> Vec<PathBuf> {
    let folder = world.folder.path().join(name);
    world.act(Action::SendPacket {
        packet: PacketRequest {
            assignment_ids: ids.iter().map(|id| of(world, *id, person)).collect(),
            kind: PacketKind::Folder,
            path: Some(folder.display().to_string()),
            ..PacketRequest::default()
        },
    });
    let files = fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path());
    let mut sheets: Vec<PathBuf> =
        files.filter(|path| path.extension().is_some_and(|end| end == "md")).collect();
    sheets.sort();
    sheets
}

fn answer(world: &World, sheet: &Path, from: &str, to: &str, beside: Vec<String>) {
    let text = fs::read_to_string(sheet).unwrap();
    assert!(text.contains(from), "{from} is not in {text}");
    fs::write(sheet, text.replacen(from, to, 1)).unwrap();
    let packet = ReturnRequest {
        path: Some(sheet.display().to_string()),
        beside: Some(beside),
        ..ReturnRequest::default()
    };
    let told = match world.app.ask(Query::ReadPacket { packet: packet.clone() }).unwrap() {
        Answer::ReadPacket(read) => *read,
        other => panic!("{other:?}"),
    };
    assert_eq!(told.posts[0].standing, ReturnStanding::Fresh);
    world.act(Action::ReceivePacket { packet, choices: vec![], leave: vec![] });
}

#[test]
fn a_post_goes_its_way_through_three_people_and_back_again_by_undo() {
    let world = World::new();
    let client = world.client("Lunel");
    let nina = person(&world, "Nina", Role::Writer);
    let theo = person(&world, "Théo", Role::Designer);
    let ivy = person(&world, "Ivy", Role::Reviewer);
    world.act(Action::SetPractice { practice: Practice { approvals: 2, ..Practice::usual(client) } });
    let posts = [14, 16, 18].map(|n| {
        let id = world.post(client, &format!("n° {n}"), Some(at(n, "18:00")), Status::Drafting);
        let text = Some(format!("Texte de départ du {n}."));
        world.act(Action::WriteText { id, channel_id: None, text, hashtags: None, continues: None });
        id
    });
    let before = world.tables();
    for who in [nina, theo, ivy] {
        assign(&world, &posts, who, Terms::default());
    }
    let dues = |world: &World| -> Vec<_> {
        work(world, posts[0]).iter().filter_map(|row| row.assignment.due).collect()
    };
    // three, four and two working days before Monday 14
    assert_eq!(dues(&world), [day(9), day(8), day(10)]);
    let words = send(&world, &posts, nina, "textes");
    let drawn = send(&world, &posts, theo, "visuels");

    // the news moves the first post: both who have it in hand are told, the reader was told nothing yet
    let done = world.act(Action::MovePosts { ids: vec![posts[0]], anchor: posts[0], to: landing(11, "") });
    assert_eq!(dues(&world), [day(8), day(7), day(9)]);
    let told: Vec<_> = done.to_tell.iter().map(|one| (one.person_id, one.news, one.due)).collect();
    assert_eq!(told, [(nina, News::Moved, Some(day(8))), (theo, News::Moved, Some(day(7)))]);

    // Nina is on time; the text goes on here meanwhile
    let world = world.on(7);
    let text = Some("Un texte de départ du 14.".to_owned());
    world.act(Action::WriteText { id: posts[0], channel_id: None, text, hashtags: None, continues: None });
    answer(&world, &words[0], "du 14.", "du quatorze.", vec![]);
    assert_eq!(world.detail(posts[0]).post.text, "Un texte de départ du quatorze.");
    assert_eq!(
        (world.card(posts[0]).status, state(&world, posts[0], nina)),
        (Status::InReview, State::Delivered)
    );

    // Ivy reads, wants another word and says on which; it goes back to Nina
    world.act(Action::SetAssignmentState { ids: vec![of(&world, posts[0], ivy)], state: State::InProgress });
    world.act(Action::AddComment {
        id: posts[0],
        text: "@Nina, en chiffres ?".into(),
        passage: Some(PassageRef { text: TextOf::Text, start: 22, end: 30 }),
        internal: Some(false),
    });
    let said = &review(&world, posts[0]).comments[0];
    assert_eq!((said.comment.to.as_slice(), said.mentions[0].end), (&[nina][..], 5));
    assert_eq!(said.comment.passage.as_ref().unwrap().quote, "quatorze");
    world.act(Action::SetAssignmentState { ids: vec![of(&world, posts[0], nina)], state: State::ToRework });
    assert_eq!(world.card(posts[0]).status, Status::Drafting);
    let again = send(&world, &posts[..1], nina, "encore");
    assert!(fs::read_to_string(again[0].with_file_name("brief.html")).unwrap().contains("en chiffres"));

    // two days later Nina's second text is late, and so is Théo's picture
    let world = world.on(9);
    assert_eq!(reminders(&world).late.len(), 2);
    answer(&world, &again[0], "quatorze", "14 décembre", vec![]);
    assert!(!review(&world, posts[0]).comments[0].passage_gone);
    world.act(Action::Approve { ids: vec![posts[0]], who: Some("ivy".into()) });
    let valid = |world: &World| review(world, posts[0]).approvals.iter().filter(|one| one.valid).count();
    assert_eq!((valid(&world), world.card(posts[0]).status), (1, Status::InReview));
    let own = picture(drawn[0].parent().unwrap(), "four.bmp", (400, 500), 9);
    let note = "<!-- note -->";
    answer(&world, &drawn[0], note, &format!("{note}\n\nVoilà l’image."), vec![own]);
    assert_eq!((world.card(posts[0]).visual_ids.len(), state(&world, posts[0], theo)), (1, State::Delivered));
    // what Ivy agreed to had no picture
    assert_eq!(valid(&world), 0);

    // described and agreed to by two people, in whatever spelling, and once each
    let visual = world.card(posts[0]).visual_ids[0];
    let patch = marronnier_app::action::VisualPatch { alt: Some("Une bûche".into()), ..Default::default() };
    world.act(Action::EditVisuals { ids: vec![visual], patch, continues: None });
    for name in ["Ivy", "IVY ", "maya"] {
        assert_eq!(world.card(posts[0]).status, Status::InReview);
        world.act(Action::Approve { ids: vec![posts[0]], who: Some(name.into()) });
    }
    assert_eq!((valid(&world), world.card(posts[0]).status), (2, Status::Approved));

    // each version is there, under its name
    let kept = review(&world, posts[0]).revisions;
    let count =
        |who: &str, origin| kept.iter().filter(|one| (one.who.as_str(), one.origin) == (who, origin)).count();
    assert_eq!((count("Nina", Origin::Sent), count("Nina", Origin::Received)), (2, 2));
    assert_eq!((count("Théo", Origin::Sent), count("Théo", Origin::Received)), (1, 1));
    // her first text came in time, and that is what counts; the two other posts are in hand still
    let rate = |who| {
        let people = team(&world).people;
        people.iter().find(|one| one.person_id == who).map(|one| (one.judged, one.on_time)).unwrap()
    };
    assert_eq!((rate(nina), rate(theo)), ((1, 1), (1, 0)));

    // all of it is undone, one step at a time
    for _ in 0..200 {
        if world.tables() == before {
            return;
        }
        world.act(Action::Undo);
    }
    panic!("something stays behind");
}

#[test]
fn answers_of_several_people_that_come_together_stay_each_their_own() {
    let world = World::new();
    let client = world.client("Lunel");
    let nina = person(&world, "Nina", Role::Writer);
    let theo = person(&world, "Théo", Role::Designer);
    let ids = [14, 16].map(|n| {
        let id = world.post(client, &format!("n° {n}"), Some(at(n, "18:00")), Status::Drafting);
        let text = Some(format!("Texte de départ du {n}."));
        world.act(Action::WriteText { id, channel_id: None, text, hashtags: None, continues: None });
        id
    });
    assign(&world, &ids, nina, Terms::default());
    assign(&world, &ids[1..], theo, Terms::default());
    let words = send(&world, &ids, nina, "textes");
    let drawn = send(&world, &ids[1..], theo, "visuels");

    // two of one post: whose is whose would be a guess
    let before = world.tables();
    let both = |first: &Path, second: &Path| ReturnRequest {
        path: Some(first.display().to_string()),
        beside: Some(vec![second.display().to_string()]),
        ..ReturnRequest::default()
    };
    for packet in [both(&words[1], &drawn[0]), both(&drawn[0], &words[1])] {
        let receive = Action::ReceivePacket { packet, choices: vec![], leave: vec![] };
        let refused = world.app.act(receive).unwrap_err();
        assert_eq!(refused.code, marronnier_app::Code::BadPacket);
    }
    assert_eq!(world.tables(), before);

    // of two posts: each under its own name
    for (sheet, n) in [(&words[0], 14), (&drawn[0], 16)] {
        let text = fs::read_to_string(sheet).unwrap();
        fs::write(sheet, text.replacen(&format!("du {n}."), "d’arrivée.", 1)).unwrap();
    }
    let packet = both(&words[0], &drawn[0]);
    world.act(Action::ReceivePacket { packet, choices: vec![], leave: vec![] });
    let names = ids.map(|id| {
        let received = review(&world, id).revisions.into_iter().find(|one| one.origin == Origin::Received);
        received.unwrap().who
    });
    assert_eq!(names, ["Nina", "Théo"]);
    assert_eq!(
        (state(&world, ids[0], nina), state(&world, ids[1], theo)),
        (State::Delivered, State::Delivered)
    );
    assert_ne!(state(&world, ids[1], nina), State::Delivered);
}
