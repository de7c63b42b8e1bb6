//! The calendar told to somebody, again and again: what their program would see.

use crate::{
    calendars::{Calendar, read},
    world::{World, at, day, landing},
};
use marronnier_app::{
    Action, Answer, Code, Language, Query,
    action::Terms,
    answer::{SeenRows, SharePreview},
    domain::{
        id::ClientId,
        person::Role,
        share::{Because, Reader, ShownField, Standing},
        status::Status,
    },
    share::ShareRequest,
};

pub fn request(world: &World, client: ClientId, name: &str) -> ShareRequest {
    let path = world.folder.path().join(name).display().to_string();
    ShareRequest { path: Some(path), ..ShareRequest::to(Reader::Client { id: client }) }
}

pub fn preview(world: &World, share: &ShareRequest) -> SharePreview {
    match world.app.ask(Query::PreviewShare { share: share.clone() }).unwrap() {
        Answer::PreviewShare(preview) => *preview,
        other => panic!("{other:?}"),
    }
}

/// Shares, and reads the file as a program would.
pub fn shared(world: &World, share: ShareRequest) -> Calendar {
    let path = share.path.clone().unwrap();
    world.act(Action::Share { share });
    read(path.as_ref())
}

fn december(world: &World, client: ClientId, name: &str) -> ShareRequest {
    ShareRequest { from: Some(day(1)), to: Some(day(31)), ..request(world, client, name) }
}

#[test]
fn december_shared_twice_updates_what_moved_and_cancels_what_was_withdrawn() {
    let world = World::new();
    let client = world.client("Biscuiterie Lunel");
    let ids = [3, 7, 11, 16]
        .map(|n| world.post(client, &format!("Case {n}"), Some(at(n, "18:00")), Status::Approved));
    let untimed = world.post(client, "Sans heure", Some(at(20, "")), Status::WithClient);
    world.post(client, "Pas prête", Some(at(5, "18:00")), Status::Drafting);
    world.post(client, "Sans date", None, Status::WithClient);
    let seen = preview(&world, &december(&world, client, "a.ics"));
    assert_eq!((seen.counts.new, seen.counts.not_ready, seen.counts.undated), (5, 1, 1));
    let before = world.tables();
    let first = shared(&world, december(&world, client, "a.ics"));
    assert_eq!(world.tables(), before, "a share changes no post");
    assert_eq!(first.events.len(), 5);
    assert!(first.events.iter().all(|event| event.sequence == 0));

    world.act(Action::MovePosts { ids: vec![ids[0]], anchor: ids[0], to: landing(4, "") });
    world.act(Action::MovePosts { ids: vec![ids[1]], anchor: ids[1], to: landing(7, "09:30") });
    world.act(Action::SetStatus { ids: vec![ids[2]], status: Status::Cancelled });
    let seen = preview(&world, &december(&world, client, "b.ics"));
    let counts = &seen.counts;
    assert_eq!((counts.moved, counts.withdrawn, counts.unchanged, counts.new), (2, 1, 2, 0));
    let gone = seen.items.iter().find(|item| item.standing == Standing::Withdrawn).unwrap();
    assert_eq!(gone.because, Some(Because::Cancelled));
    let second = shared(&world, december(&world, client, "b.ics"));
    let uids = |calendar: &Calendar| {
        let mut uids: Vec<String> = calendar.events.iter().map(|event| event.uid.clone()).collect();
        uids.sort();
        uids
    };
    assert_eq!(uids(&first), uids(&second), "the same identities");
    let event = |id| second.events.iter().find(|event| event.uid.starts_with(&format!("{id}@"))).unwrap();
    assert_eq!((event(ids[0]).sequence, event(ids[0]).start.as_str()), (1, "20261204T180000"));
    assert_eq!((event(ids[1]).sequence, event(ids[1]).start.as_str()), (1, "20261207T093000"));
    assert_eq!((event(ids[2]).sequence, event(ids[2]).status.as_str()), (1, "CANCELLED"));
    assert_eq!((event(ids[3]).sequence, event(ids[3]).status.as_str()), (0, "CONFIRMED"));
    assert_eq!((event(untimed).start.as_str(), event(untimed).end.as_str()), ("20261220", "20261221"));
    let cancelled = second.events.iter().filter(|event| event.status == "CANCELLED").count();
    assert_eq!(cancelled, 1);
}

#[test]
fn undo_takes_back_posts_and_never_a_share() {
    let world = World::new();
    let client = world.client("Lunel");
    let id = world.post(client, "a", Some(at(3, "18:00")), Status::WithClient);
    shared(&world, request(&world, client, "a.ics"));
    assert_eq!(world.snapshot().undo.undo.unwrap().name, "addPost");
    world.act(Action::MovePosts { ids: vec![id], anchor: id, to: landing(9, "") });
    shared(&world, request(&world, client, "a.ics"));
    world.act(Action::Undo);
    let world = world.restarted();
    let third = shared(&world, request(&world, client, "a.ics"));
    assert_eq!((third.events[0].sequence, third.events[0].start.as_str()), (2, "20261203T180000"));
    world.act(Action::Undo);
    let fourth = shared(&world, request(&world, client, "a.ics"));
    assert_eq!((fourth.events[0].sequence, fourth.events[0].status.as_str()), (3, "CANCELLED"));
}

#[test]
fn a_client_is_told_nothing_of_the_team_s() {
    let world = World::new();
    let client = world.client("Lunel");
    let done =
        world.act(Action::AddPerson { name: "Inès Rédac".into(), email: None, roles: None, profile: None });
    let person = done.changes.people[0].id;
    let id = world.post(client, "Portrait", Some(at(3, "18:00")), Status::WithClient);
    world.act(Action::AssignPosts { ids: vec![id], person_id: Some(person) });
    for (notes, pillar) in [(Some("client difficile"), None), (None, Some("Axe secret"))] {
        let patch = marronnier_app::action::PostPatch {
            notes: notes.map(Into::into),
            pillar: pillar.map(Into::into),
            ..Default::default()
        };
        world.act(Action::EditPost { id, patch, continues: None });
    }
    world.act(Action::WriteText {
        id,
        channel_id: None,
        text: Some("Bonjour, c’est nous ; « voilà », \\o/".into()),
        hashtags: None,
        continues: None,
    });
    let calendar = shared(&world, request(&world, client, "a.ics"));
    for secret in ["difficile", "secret", "Inès"] {
        assert!(!calendar.text.contains(secret), "{secret} in {}", calendar.text);
    }
    let event = &calendar.events[0];
    assert!(event.description.starts_with("Bonjour, c’est nous ; « voilà », \\o/"), "{}", event.description);
    assert!(event.description.contains("Statut\u{a0}: Chez le client"));
    assert!(event.description.contains("Réseaux\u{a0}: Instagram"));
    // A note changes nothing for the client, and everything for oneself.
    let oneself = ShareRequest { reader: Reader::Oneself, ..request(&world, client, "me.ics") };
    let own = shared(&world, oneself.clone());
    assert!(own.events[0].description.contains("difficile") && own.events[0].description.contains("Inès"));
    let patch = marronnier_app::action::PostPatch { notes: Some("en fait non".into()), ..Default::default() };
    world.act(Action::EditPost { id, patch, continues: None });
    assert_eq!(preview(&world, &request(&world, client, "a.ics")).counts.unchanged, 1);
    let again = preview(&world, &oneself);
    assert_eq!(again.counts.changed, 1);
    assert_eq!(again.items[0].fields, [ShownField::Rest]);
}

#[test]
fn a_writer_gets_what_is_assigned_as_events_and_tasks() {
    let world = World::new();
    let client = world.client("Lunel");
    let done = world.act(Action::AddPerson { name: "Inès".into(), email: None, roles: None, profile: None });
    let person = done.changes.people[0].id;
    let id = world.post(client, "Portrait", Some(at(3, "18:00")), Status::Drafting);
    world.post(client, "À un autre", Some(at(4, "18:00")), Status::Drafting);
    world.act(Action::AssignPosts { ids: vec![id], person_id: Some(person) });
    let share = ShareRequest { reader: Reader::Person { id: person }, ..request(&world, client, "w.ics") };
    let calendar = shared(&world, share.clone());
    assert_eq!(
        (calendar.events.len(), calendar.tasks.len()),
        (2, 1),
        "the post, the day it is due, the task"
    );
    let task = calendar.tasks[0].clone();
    assert_eq!(
        (task.status.as_str(), task.summary.as_str()),
        ("NEEDS-ACTION", "À rendre\u{a0}: Portrait (Lunel, rédaction)")
    );
    let due = calendar.events.iter().find(|event| event.summary == task.summary).unwrap();
    let post = calendar.events.iter().find(|event| event.summary == "Portrait").unwrap();
    assert!(post.description.contains("Lunel") && task.uid != due.uid);
    assert!(due.start < post.start, "{} is before {}", due.start, post.start);
    // The post moves: what is due follows, under the same identity. It is given to somebody else: all of it is cancelled.
    world.act(Action::MovePosts { ids: vec![id], anchor: id, to: landing(17, "18:00") });
    let later = shared(&world, share.clone());
    let moved = later.events.iter().find(|event| event.uid == due.uid).unwrap();
    assert!(moved.start > due.start && later.tasks[0].uid == task.uid);
    world.act(Action::AssignPosts { ids: vec![id], person_id: None });
    let gone = shared(&world, share);
    assert_eq!((gone.events.len(), gone.tasks.len()), (2, 1));
    assert!(gone.events.iter().chain(&gone.tasks).all(|event| event.status == "CANCELLED"));
}

#[test]
fn what_the_client_last_saw_stands_beside_what_is_now() {
    let world = World::new();
    let client = world.client("Lunel");
    let id = world.post(client, "a", Some(at(3, "18:00")), Status::WithClient);
    shared(&world, request(&world, client, "a.ics"));
    world.act(Action::MovePosts { ids: vec![id], anchor: id, to: landing(9, "") });
    let seen = |query| match world.app.ask(query).unwrap() {
        Answer::Seen(rows) | Answer::SeenOfPost(rows) => *rows,
        other => panic!("{other:?}"),
    };
    let rows: SeenRows = seen(Query::Seen { reader: None, from: day(1), to: day(7) });
    assert_eq!(rows.rows.len(), 1);
    assert_eq!(
        (rows.rows[0].shown.at, rows.rows[0].fields.as_slice()),
        (at(3, "18:00"), &[ShownField::Moment][..])
    );
    assert_eq!(
        seen(Query::Seen { reader: None, from: day(8), to: day(20) }).rows[0].shown.at,
        at(3, "18:00")
    );
    assert!(seen(Query::Seen { reader: None, from: day(10), to: day(20) }).rows.is_empty());
    world.act(Action::RemovePosts { ids: vec![id] });
    assert!(seen(Query::SeenOfPost { id }).rows[0].gone);
    let Answer::Shares(shares) = world.app.ask(Query::Shares { reader: None, limit: None }).unwrap() else {
        panic!()
    };
    assert_eq!((shares.shares.len(), shares.shares[0].counts.new), (1, 1));
    assert_eq!(shares.shares[0].reader_name, "Lunel");
}

#[test]
fn a_calendar_too_large_for_google_is_parted() {
    let world = World::new();
    let client = world.client("Lunel");
    for n in 0..30 {
        let id = world.post(client, &format!("Post {n}"), Some(at(1 + n % 28, "18:00")), Status::WithClient);
        let text = Some("é".repeat(20_000));
        world.act(Action::WriteText { id, channel_id: None, text, hashtags: None, continues: None });
    }
    let share = request(&world, client, "grand.ics");
    let seen = preview(&world, &share);
    assert_eq!(
        seen.files.iter().map(|file| file.name.as_str()).collect::<Vec<_>>()[..2],
        ["grand-1.ics", "grand-2.ics"]
    );
    let done = world.act(Action::Share { share });
    let words = world.app.words(Language::Fr);
    let told = words.told(&done.told.unwrap());
    assert!(told.contains(&format!("en {} fichiers", seen.files.len())), "{told}");
    let mut events = 0;
    for file in &seen.files {
        let path = world.folder.path().join(&file.name);
        assert!(std::fs::metadata(&path).unwrap().len() <= 1_000_000);
        let calendar = read(&path);
        assert!(calendar.text.contains("BEGIN:VTIMEZONE"), "each part stands alone");
        events += calendar.events.len();
    }
    assert_eq!(events, 30);
}

#[test]
fn what_cannot_be_shared_is_said_in_both_languages_and_nothing_is_kept() {
    let world = World::new();
    let client = world.client("Lunel");
    let share = request(&world, client, "a.ics");
    let refused = |share: &ShareRequest| world.app.act(Action::Share { share: share.clone() }).unwrap_err();
    let nothing = refused(&share);
    assert_eq!(nothing.code, Code::NothingToShare);
    assert!(world.app.words(Language::Fr).failure(&nothing).starts_with("Il n’y a rien à partager"));
    assert!(world.app.words(Language::En).failure(&nothing).starts_with("There is nothing to share"));
    world.post(client, "a", Some(at(3, "18:00")), Status::WithClient);
    std::fs::write(world.folder.path().join("a.ics"), "à moi").unwrap();
    assert_eq!(refused(&ShareRequest { replace: Some(false), ..share.clone() }).code, Code::FileExists);
    let nowhere = ShareRequest { path: Some("/no/such/folder/a.ics".into()), ..share.clone() };
    assert_eq!(refused(&nowhere).code, Code::FileUnwritable);
    let Answer::Shares(shares) = world.app.ask(Query::Shares { reader: None, limit: None }).unwrap() else {
        panic!()
    };
    assert!(shares.shares.is_empty());
    assert_eq!(std::fs::read_to_string(world.folder.path().join("a.ics")).unwrap(), "à moi");
    world.act(Action::Share { share });
    assert_eq!(preview(&world, &request(&world, client, "a.ics")).counts.unchanged, 1);
}

#[test]
fn key_dates_of_the_days_shared_go_along_when_they_are_wanted() {
    let world = World::new();
    let client = world.client("Lunel");
    world.post(client, "a", Some(at(3, "18:00")), Status::WithClient);
    let share = ShareRequest { key_dates: Some(true), ..december(&world, client, "a.ics") };
    let seen = preview(&world, &share);
    assert_eq!(seen.counts.key_dates, 1);
    let days: Vec<_> = seen.key_days.iter().map(|one| (one.title.as_str(), one.first, one.last)).collect();
    assert_eq!(days, [("Noël", day(25), day(25))], "what the reader will see is previewed");
    let calendar = shared(&world, share);
    let noel = calendar.events.iter().find(|event| event.summary == "Noël").unwrap();
    assert_eq!((noel.start.as_str(), noel.end.as_str()), ("20261225", "20261226"));
    assert_eq!(shared(&world, december(&world, client, "b.ics")).events.len(), 1);
}

#[test]
fn a_key_date_that_moves_stays_one_event_and_is_cancelled_when_it_goes() {
    let world = World::new();
    let client = world.client("Lunel");
    world.post(client, "a", Some(at(3, "18:00")), Status::WithClient);
    let path = world.folder.path().join("salons.ics");
    let file = |when: &str, title: &str| {
        let text = format!(
            "BEGIN:VCALENDAR\r\nX-WR-CALNAME:Salons\r\nBEGIN:VEVENT\r\nUID:s@x\r\nSUMMARY:{title}\r\n\
             DTSTART;VALUE=DATE:{when}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
        );
        std::fs::write(&path, text).unwrap();
        let file =
            marronnier_app::share::CalendarRequest { path: path.display().to_string(), ..Default::default() };
        let done = world.act(Action::ImportKeyDates { file, name: None, kind: None, colour: None });
        done.changes.key_date_sources.first().map(|source| source.id)
    };
    let source = file("20261209", "Salon").unwrap();
    let share = || {
        let share = ShareRequest { key_dates: Some(true), ..december(&world, client, "a.ics") };
        let calendar = shared(&world, share);
        calendar.events.into_iter().filter(|event| event.summary.starts_with("Salon")).collect::<Vec<_>>()
    };
    let first = share();
    assert_eq!((first.len(), first[0].sequence, first[0].start.as_str()), (1, 0, "20261209"));
    file("20261211", "Salon du livre");
    let second = share();
    assert_eq!((second.len(), second[0].sequence, second[0].start.as_str()), (1, 1, "20261211"));
    assert_eq!(first[0].uid, second[0].uid);
    assert_eq!(share()[0].sequence, 1, "told again, it is the same");
    world.act(Action::RemoveKeyDateSource { id: source });
    let gone = share();
    assert_eq!((gone.len(), gone[0].sequence, gone[0].status.as_str()), (1, 2, "CANCELLED"));
    world.act(Action::Undo);
    let back = share();
    assert_eq!((back[0].sequence, back[0].status.as_str()), (3, "CONFIRMED"));
}

#[test]
fn work_due_in_the_days_shared_goes_along_whenever_its_post_goes_out() {
    let world = World::new();
    let client = world.client("Lunel");
    let done = world.act(Action::AddPerson { name: "Inès".into(), email: None, roles: None, profile: None });
    let person = done.changes.people[0].id;
    let id = world.post(client, "Portrait", Some(at(17, "18:00")), Status::Drafting);
    world.act(Action::AssignPosts { ids: vec![id], person_id: Some(person) });
    let due: u32 = crate::assigning::due(&world, id).unwrap()[8..].parse().unwrap();
    assert!(due < 16, "{due}");
    let before = |reader| ShareRequest {
        reader,
        from: Some(day(1)),
        to: Some(day(16)),
        ..request(&world, client, "w.ics")
    };
    let writer = Reader::Person { id: person };
    assert_eq!(shared(&world, before(writer)).tasks.len(), 1);
    let own = shared(&world, before(Reader::Oneself));
    assert!(own.tasks[0].summary.contains("Inès"), "{}", own.tasks[0].summary);
    world.act(Action::AssignPosts { ids: vec![id], person_id: None });
    let gone = shared(&world, before(writer));
    assert!(gone.events.iter().chain(&gone.tasks).all(|event| event.status == "CANCELLED"));
    // Outlook: the day on which it is due is an invitation of its own
    world.act(Action::AssignPosts { ids: vec![id], person_id: Some(person) });
    for (key, value) in [("me", "Maya"), ("email", "maya@example.org")] {
        world.act(Action::Remember { key: key.into(), value: Some(value.into()) });
    }
    let path = world.folder.path().join("outlook");
    let share = ShareRequest {
        outlook: Some(true),
        path: Some(path.display().to_string()),
        ..before(Reader::Oneself)
    };
    world.act(Action::Share { share });
    let files = std::fs::read_dir(&path).unwrap().count();
    assert_eq!(files, 3, "the post, what is due of it, and what was due before, cancelled");
}

#[test]
fn a_post_without_a_date_goes_to_its_writer_for_the_day_on_which_it_is_due() {
    let world = World::new();
    let client = world.client("Lunel");
    let ines = crate::assigning::person(&world, "Inès", Role::Writer);
    let id = world.post(client, "Portrait", None, Status::Drafting);
    let free = world.post(client, "Sans échéance", None, Status::Drafting);
    let due = Terms { due: Some(day(9)), ..Terms::default() };
    crate::assigning::assign(&world, &[id], ines, due);
    crate::assigning::assign(&world, &[free], ines, Terms::default());
    let share = ShareRequest { reader: Reader::Person { id: ines }, ..request(&world, client, "w.ics") };
    let seen = preview(&world, &share);
    assert_eq!((seen.counts.new, seen.counts.undated), (1, 1));
    let first = shared(&world, share.clone());
    assert_eq!((first.events.len(), first.tasks.len()), (1, 1), "the day it is due and the task, no moment");
    assert!(first.tasks[0].summary.contains("Portrait") && first.events[0].start.contains("20261209"));
    // Nothing of it is the client's to know.
    assert!(preview(&world, &request(&world, client, "c.ics")).items.is_empty());
    // It gets a date, and loses it: its own event comes and is taken back, the work stays.
    world.act(Action::MovePosts { ids: vec![id], anchor: id, to: landing(17, "18:00") });
    let planned = shared(&world, share.clone());
    let post = planned.events.iter().find(|event| event.summary == "Portrait").unwrap().clone();
    assert_ne!(post.status, "CANCELLED");
    world.act(Action::UnplanPosts { ids: vec![id] });
    assert_eq!(preview(&world, &share).items[0].standing, Standing::Moved);
    let lost = shared(&world, share.clone());
    let status = |calendar: &Calendar, uid: &str| {
        let mut all = calendar.events.iter().chain(&calendar.tasks);
        all.find(|event| event.uid == uid).map(|event| event.status.clone())
    };
    assert_eq!(status(&lost, &post.uid).as_deref(), Some("CANCELLED"));
    assert_eq!(status(&lost, &first.tasks[0].uid).as_deref(), Some("NEEDS-ACTION"));
    // Said again, nothing is new; taken from her, all of it is cancelled.
    assert_eq!(preview(&world, &share).counts.unchanged, 1);
    world.act(Action::AssignPosts { ids: vec![id], person_id: None });
    let gone = shared(&world, share);
    assert!(gone.events.iter().chain(&gone.tasks).all(|event| event.status == "CANCELLED"));
}
