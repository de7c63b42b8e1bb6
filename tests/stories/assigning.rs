//! Work given to people: due dates proposed and followed, absences, what is late, who is to be told, weeks and reminders.

use crate::world::{World, at, day, landing};
use marronnier_app::{
    Action, Answer, Code, Done, Query,
    action::{Profile, Terms},
    answer::{AssignmentRow, Consideration, Reminders, TeamWeeks},
    changes::News,
    domain::{
        assignment::{Lead, Pressure, State},
        filter::Filter,
        id::{AssignmentId, PersonId, PostId},
        person::{Absence, Role},
        review::Practice,
        status::Status,
    },
};

pub fn person(world: &World, name: &str, role: Role) -> PersonId {
    let done = world.act(Action::AddPerson {
        name: name.into(),
        email: None,
        roles: Some(vec![role]),
        profile: Some(Profile { capacity: Some(3), ..Profile::default() }),
    });
    done.changes.people[0].id
}

pub fn assign(world: &World, ids: &[PostId], person: PersonId, terms: Terms) -> Done {
    world.act(Action::Assign { ids: ids.to_vec(), person_id: person, role: None, terms: Some(terms) })
}

pub fn work(world: &World, id: PostId) -> Vec<AssignmentRow> {
    match world.app.ask(Query::Review { id }).unwrap() {
        Answer::Review(review) => review.assignments,
        other => panic!("{other:?}"),
    }
}

pub fn due(world: &World, id: PostId) -> Option<String> {
    work(world, id)[0].assignment.due.map(|day| day.to_string())
}

pub fn first(world: &World, id: PostId) -> AssignmentId {
    work(world, id)[0].assignment.id
}

fn consider(world: &World, id: PostId, n: u32) -> Consideration {
    let query = Query::Consider { ids: vec![id], anchor: id, to: landing(n, ""), copy: false };
    match world.app.ask(query).unwrap() {
        Answer::Consider(told) => *told,
        other => panic!("{other:?}"),
    }
}

pub fn team(world: &World) -> TeamWeeks {
    match world.app.ask(Query::Team { from: day(1), weeks: Some(3) }).unwrap() {
        Answer::Team(weeks) => *weeks,
        other => panic!("{other:?}"),
    }
}

pub fn reminders(world: &World) -> Reminders {
    match world.app.ask(Query::Reminders).unwrap() {
        Answer::Reminders(told) => *told,
        other => panic!("{other:?}"),
    }
}

#[test]
fn ten_posts_go_to_one_writer_three_working_days_before_each_and_come_back_in_one_undo() {
    let world = World::new();
    let client = world.client("Lunel");
    let nina = person(&world, "Nina", Role::Writer);
    let ids: Vec<PostId> = (10..20)
        .map(|n| world.post(client, &format!("n° {n}"), Some(at(n, "18:00")), Status::Idea))
        .collect();
    let before = world.tables();
    let done = assign(&world, &ids, nina, Terms { lead: Some(3), ..Terms::default() });
    assert_eq!(done.changes.posts.len(), 10);
    assert!(done.changes.posts.iter().all(|card| card.assignee_id == Some(nina)));
    assert_eq!(due(&world, ids[0]).unwrap(), "2026-12-07");
    assert_eq!(due(&world, ids[4]).unwrap(), "2026-12-09"); // Monday 14
    world.act(Action::Undo);
    assert_eq!(world.tables(), before);
}

#[test]
fn when_the_calendar_moves_proposed_due_dates_follow_and_those_set_by_hand_stay() {
    let world = World::new();
    let client = world.client("Lunel");
    let (nina, theo) = (person(&world, "Nina", Role::Writer), person(&world, "Théo", Role::Designer));
    let id = world.post(client, "Bûche", Some(at(17, "18:00")), Status::Idea);
    assign(&world, &[id], nina, Terms::default());
    assign(&world, &[id], theo, Terms { due: Some(day(9)), ..Terms::default() });
    let dues = |world: &World| -> Vec<u32> {
        use chrono::Datelike;
        work(world, id).iter().map(|row| row.assignment.due.unwrap().day()).collect()
    };
    assert_eq!(dues(&world), [14, 9]);
    let sent = work(&world, id).iter().map(|row| row.assignment.id).collect();
    world.act(Action::SetAssignmentState { ids: sent, state: State::Sent });
    // Before the drop is final, the hand-set date is too late and the proposed one leaves too little time.
    let told = consider(&world, id, 4);
    assert_eq!(told.work.len(), 2);
    assert_eq!(told.work[0].pressure, Pressure::Short { left: 1 });
    assert_eq!((told.work[1].stays, told.work[1].pressure), (true, Pressure::AfterPost));
    let done = world.act(Action::MovePosts { ids: vec![id], anchor: id, to: landing(4, "") });
    assert_eq!(dues(&world), [1, 9]);
    // Afterwards, the people who have it in hand are named.
    let told: Vec<_> = done.to_tell.iter().map(|one| (one.person_id, one.was, one.due)).collect();
    assert_eq!(told, [(nina, Some(day(14)), Some(day(1))), (theo, Some(day(9)), Some(day(9)))]);
    world.act(Action::Undo);
    assert_eq!(dues(&world), [14, 9]);
    // Without a date nothing can be proposed; by hand it stays.
    world.act(Action::UnplanPosts { ids: vec![id] });
    let left: Vec<_> = work(&world, id).iter().map(|row| row.assignment.due).collect();
    assert_eq!(left, [None, Some(day(9))]);
}

#[test]
fn a_due_date_set_by_hand_can_be_proposed_again() {
    let world = World::new();
    let client = world.client("Lunel");
    let nina = person(&world, "Nina", Role::Writer);
    let id = world.post(client, "Bûche", Some(at(17, "")), Status::Idea);
    assign(&world, &[id], nina, Terms::default());
    let one = vec![first(&world, id)];
    world.act(Action::SetDue { ids: one.clone(), due: Some(day(2)) });
    assert_eq!(due(&world, id).unwrap(), "2026-12-02");
    world.act(Action::SetDue { ids: one, due: None });
    assert_eq!(due(&world, id).unwrap(), "2026-12-14");
}

#[test]
fn absences_and_a_clients_lead_times_move_what_was_proposed() {
    let world = World::new();
    let client = world.client("Lunel");
    let nina = person(&world, "Nina", Role::Writer);
    let id = world.post(client, "Bûche", Some(at(17, "")), Status::Idea);
    assign(&world, &[id], nina, Terms::default());
    let away = Absence { first: day(14), last: day(15), note: "congés".into() };
    let done = world.act(Action::SetAbsence { person_id: nina, absence: away });
    assert_eq!(done.changes.people[0].absences.len(), 1);
    assert_eq!(due(&world, id).unwrap(), "2026-12-10");
    let leads = vec![Lead { role: Role::Writer, days: 1, work: 1 }];
    world.act(Action::SetPractice { practice: Practice { leads, ..Practice::usual(client) } });
    assert_eq!(due(&world, id).unwrap(), "2026-12-16");
    world.act(Action::Undo);
    world.act(Action::Undo);
    assert_eq!(due(&world, id).unwrap(), "2026-12-14");
    let wrong = Absence { first: day(15), last: day(14), note: String::new() };
    assert_eq!(world.refused(Action::SetAbsence { person_id: nina, absence: wrong }), Code::EndsBeforeStart);
}

#[test]
fn who_works_on_a_post_and_its_assignments_always_say_the_same() {
    let world = World::new();
    let client = world.client("Lunel");
    let (nina, ines) = (person(&world, "Nina", Role::Writer), person(&world, "Inès", Role::Writer));
    let id = world.post(client, "Bûche", Some(at(17, "")), Status::Idea);
    world.act(Action::AssignPosts { ids: vec![id], person_id: Some(nina) });
    assert_eq!((work(&world, id).len(), due(&world, id).unwrap().as_str()), (1, "2026-12-14"));
    world.act(Action::AssignPosts { ids: vec![id], person_id: Some(ines) });
    assert_eq!(work(&world, id)[0].assignment.person_id, ines);
    let one = vec![first(&world, id)];
    world.act(Action::SetAssignmentState { ids: one.clone(), state: State::Sent });
    let done = world.act(Action::Reassign { ids: one, person_id: nina });
    assert_eq!(world.card(id).assignee_id, Some(nina));
    assert_eq!((done.to_tell[0].person_id, done.to_tell[0].news), (ines, News::Withdrawn));
    assert_eq!(work(&world, id)[0].assignment.state, State::ToSend);
    world.act(Action::AssignPosts { ids: vec![id], person_id: None });
    assert!(work(&world, id).is_empty() && world.card(id).assignee_id.is_none());
    // A designer works on it too, and is not who writes it.
    let theo = person(&world, "Théo", Role::Designer);
    assign(&world, &[id], theo, Terms::default());
    assert_eq!(world.card(id).assignee_id, None);
    assign(&world, &[id], ines, Terms::default());
    world.act(Action::RemovePerson { id: ines });
    assert_eq!((work(&world, id).len(), world.card(id).assignee_id), (1, None));
    world.act(Action::Undo);
    assert_eq!((work(&world, id).len(), world.card(id).assignee_id), (2, Some(ines)));
    let mine = Filter { people: vec![ines], ..Filter::default() };
    assert_eq!(world.december(mine).len(), 1);
}

#[test]
fn work_given_to_somebody_who_has_it_is_not_doubled_and_what_is_done_stays_its_person_s() {
    let world = World::new();
    let client = world.client("Lunel");
    let (nina, ines) = (person(&world, "Nina", Role::Writer), person(&world, "Inès", Role::Writer));
    let id = world.post(client, "Bûche", Some(at(17, "")), Status::Drafting);
    assign(&world, &[id], nina, Terms::default());
    assign(&world, &[id], ines, Terms::default());
    let of = |world: &World, who| {
        let rows = work(world, id);
        rows.iter().map(|row| row.assignment.clone()).filter(|one| one.person_id == who).collect::<Vec<_>>()
    };
    let hers = of(&world, nina)[0].id;
    world.act(Action::Reassign { ids: vec![hers], person_id: ines });
    assert_eq!((of(&world, nina).len(), of(&world, ines).len()), (0, 1));

    let theirs = of(&world, ines)[0].id;
    world.act(Action::SetAssignmentState { ids: vec![theirs], state: State::Delivered });
    world.act(Action::Reassign { ids: vec![theirs], person_id: nina });
    assert_eq!(of(&world, ines)[0].state, State::Delivered);
    assert_eq!((of(&world, nina)[0].state, of(&world, nina)[0].delivered), (State::ToSend, None));
}

#[test]
fn the_status_follows_the_work_until_the_client_s_rule_is_switched_off() {
    let world = World::new();
    let client = world.client("Lunel");
    let nina = person(&world, "Nina", Role::Writer);
    let ids = [17, 18].map(|n| world.post(client, "Bûche", Some(at(n, "")), Status::Idea));
    assign(&world, &ids, nina, Terms::default());
    let set = |id, state| world.act(Action::SetAssignmentState { ids: vec![first(&world, id)], state });
    set(ids[0], State::InProgress);
    assert_eq!(world.card(ids[0]).status, Status::Drafting);
    set(ids[0], State::Delivered);
    assert_eq!(world.card(ids[0]).status, Status::InReview);
    assert_eq!(work(&world, ids[0])[0].assignment.delivered, Some(day(1)));
    set(ids[0], State::ToRework);
    assert_eq!(world.card(ids[0]).status, Status::Drafting);
    world.act(Action::SetPractice { practice: Practice { follows: false, ..Practice::usual(client) } });
    set(ids[1], State::Delivered);
    assert_eq!(world.card(ids[1]).status, Status::Idea);
    let one = vec![first(&world, ids[1])];
    assert_eq!(
        world.refused(Action::SetAssignmentState { ids: one, state: State::Sent }),
        Code::IllegalState
    );
}

#[test]
fn a_week_shows_its_load_against_what_the_person_can_take() {
    let world = World::new();
    let client = world.client("Lunel");
    let nina = person(&world, "Nina", Role::Writer);
    let ids: Vec<PostId> =
        [14, 15, 16, 17].map(|n| world.post(client, "Bûche", Some(at(n, "")), Status::Idea)).into();
    assign(&world, &ids, nina, Terms::default());
    let away = Absence { first: day(7), last: day(7), note: String::new() };
    world.act(Action::SetAbsence { person_id: nina, absence: away });
    let late = world.post(client, "En retard", Some(at(2, "")), Status::Idea);
    assign(&world, &[late], nina, Terms::default());
    let weeks = team(&world);
    let loads = &weeks.people[0].loads;
    assert_eq!(loads[1].week, day(7));
    // Due on 9, 10, 11 and 14; two thirds of a week of three, rounded up.
    assert_eq!((loads[1].owed, loads[1].capacity, loads[1].away), (3, Some(3), 1));
    assert_eq!((loads[2].owed, loads[2].capacity), (1, Some(3)));
    // Due on Friday 27 November: late, and shown although its week is not.
    assert_eq!(weeks.late.len(), 1);
    assert_eq!(weeks.late[0].pressure, Pressure::Late { by: 4 });
    let due = |filter: Filter| match world.app.ask(Query::Dues { from: day(9), to: day(10), filter }).unwrap()
    {
        Answer::Dues(dues) => dues.rows.len(),
        _ => panic!("rows"),
    };
    assert_eq!(due(Filter::default()), 2);
    assert_eq!(due(Filter { people: vec![nina], statuses: vec![Status::Idea], ..Filter::default() }), 2);
    assert_eq!(due(Filter { statuses: vec![Status::Drafting], ..Filter::default() }), 0);
    assert_eq!(due(Filter { text: "bûch".into(), ..Filter::default() }), 2);
    assert_eq!(due(Filter { unassigned: true, ..Filter::default() }), 0);
    let paul = person(&world, "Paul", Role::Designer);
    assert_eq!(due(Filter { people: vec![paul], ..Filter::default() }), 0);
    let done =
        world.act(Action::SetAssignmentState { ids: vec![first(&world, late)], state: State::Delivered });
    assert_eq!(done.changes.posts.len(), 1);
    let weeks = team(&world);
    assert!(weeks.late.is_empty());
    assert_eq!((weeks.people[0].judged, weeks.people[0].on_time), (1, 0));
}

#[test]
fn reminders_say_what_is_due_what_is_late_what_to_publish_and_who_has_nothing() {
    let world = World::new();
    let (lunel, velo) = (world.client("Lunel"), world.client("Vélo"));
    let nina = person(&world, "Nina", Role::Writer);
    // Friday 4: due on Tuesday 1, today.
    let today = world.post(lunel, "Sablés", Some(at(4, "18:00")), Status::Idea);
    let late = world.post(lunel, "Bûche", Some(at(3, "18:00")), Status::Idea);
    assign(&world, &[today, late], nina, Terms::default());
    // The clock says 10:00.
    let now = world.post(lunel, "Avent", Some(at(1, "10:05")), Status::Approved);
    world.post(lunel, "Ce soir", Some(at(1, "18:00")), Status::Approved);
    world.post(velo, "Loin", Some(at(20, "18:00")), Status::Idea);
    world.act(Action::WriteText {
        id: now,
        channel_id: None,
        text: Some("Premier jour".into()),
        hashtags: Some("#avent".into()),
        continues: None,
    });
    world.act(Action::SetStatus { ids: vec![now], status: Status::Approved });
    let told = reminders(&world);
    assert_eq!(told.today.len(), 1);
    assert_eq!((told.late.len(), told.late[0].assignment.post_id), (1, late));
    assert_eq!(told.publish.len(), 1);
    assert_eq!(told.publish[0].channels[0].text, "Premier jour\n\n#avent");
    assert_eq!(told.empty.len(), 1);
    assert_eq!((told.empty[0].client_id, told.empty[0].next), (velo, Some(day(20))));
    let channel_id = told.publish[0].channels[0].channel_id;
    let address =
        |address: &str| vec![marronnier_app::action::Address { channel_id, address: address.into() }];
    let wrong =
        Action::MarkPublished { id: now, addresses: address("javascript:alert(1)"), channel_ids: None };
    assert_eq!(world.refused(wrong), Code::NotALink);
    assert_eq!(world.card(now).status, Status::Approved);
    let address = address("https://www.instagram.com/p/1");
    world.act(Action::MarkPublished { id: now, addresses: address, channel_ids: None });
    assert_eq!(world.card(now).status, Status::Published);
    assert!(reminders(&world).publish.is_empty());
    assert!(!told.quiet);
    let quiet = |hours: &str| Action::Remember { key: "quietHours".into(), value: Some(hours.into()) };
    world.act(quiet("9h – 11h"));
    assert!(reminders(&world).quiet);
    // A slip is told, and leaves what was there.
    assert_eq!(world.refused(quiet("9h – onze")), Code::NoQuietHours);
    assert!(reminders(&world).quiet);
}

#[test]
fn an_estimate_a_time_spent_and_a_fee_can_be_cleared() {
    let world = World::new();
    let client = world.client("Lunel");
    let nina = person(&world, "Nina", Role::Writer);
    let id = world.post(client, "Bûche", Some(at(17, "")), Status::Idea);
    let given =
        Terms { estimate: Some(Some(90)), spent: Some(Some(60)), fee: Some(Some(8000)), ..Terms::default() };
    assign(&world, &[id], nina, given);
    let terms = || {
        let one = &work(&world, id)[0].assignment;
        (one.estimate, one.spent, one.fee)
    };
    let edit = |terms| Action::EditAssignments { ids: vec![first(&world, id)], terms };
    world.act(edit(Terms { spent: Some(None), ..Terms::default() }));
    assert_eq!(terms(), (Some(90), None, Some(8000)));
    world.act(edit(Terms { estimate: Some(None), fee: Some(None), ..Terms::default() }));
    assert_eq!(terms(), (None, None, None));
    world.act(Action::Undo);
    world.act(Action::Undo);
    assert_eq!(terms(), (Some(90), Some(60), Some(8000)));
}
