//! Plans brought in over a calendar that is at work already: what was agreed to, what is out, what changed meanwhile.

use crate::{
    exchanging::{all, back, preview, request},
    world::{World, at, day},
};
use marronnier_app::{
    Action, Answer, Code, Query,
    action::PostPatch,
    answer::PlanPreview,
    domain::{
        id::PostId,
        measure::MeasureWarning,
        plan::{RemarkCode, Verdict},
        status::Status,
    },
    plan::PlanRequest,
};

fn file(world: &World, name: &str, text: &str) -> PlanRequest {
    let path = world.folder.path().join(name);
    std::fs::write(&path, text).unwrap();
    request(&path, "Biscuiterie Lunel")
}

fn said(seen: &PlanPreview, title: &str) -> Vec<RemarkCode> {
    let row = seen.rows.iter().find(|row| row.title == title).unwrap();
    row.remarks.iter().map(|remark| remark.code).collect()
}

fn networks(world: &World, title: &str) -> Vec<String> {
    let posts = all(world);
    let post = posts.iter().find(|post| post.title == title).unwrap();
    let snapshot = world.snapshot();
    let network = |id| snapshot.channels.iter().find(|one| one.id == id).unwrap().network.to_string();
    let mut names: Vec<String> = post.variants.iter().map(|variant| network(variant.channel_id)).collect();
    names.sort();
    names
}

#[test]
fn a_row_that_changes_what_was_agreed_to_withdraws_it_and_says_so() {
    let world = World::new();
    let client = world.client("Biscuiterie Lunel");
    let id = world.post(client, "Bûche", Some(at(9, "18:00")), Status::Approved);
    let plan = back(&world, |text| text.replace("18:00", "19:00"));
    let seen = preview(&world, &plan);
    assert_eq!(said(&seen, "Bûche"), [RemarkCode::Withdrawn]);
    let done = world.act(Action::ImportPlan { plan });
    assert_eq!((world.card(id).status, done.withdrawn), (Status::InReview, 1));
    world.act(Action::Undo);
    assert_eq!(world.card(id).status, Status::Approved);
    // its label is no part of what was agreed to
    let plan = back(&world, |text| text.replace("Bûche", "Grande bûche"));
    world.act(Action::ImportPlan { plan });
    assert_eq!(world.card(id).status, Status::Approved);
}

#[test]
fn a_status_that_may_not_follow_is_told_and_not_taken() {
    let world = World::new();
    let client = world.client("Biscuiterie Lunel");
    let id = world.post(client, "Bûche", Some(at(9, "18:00")), Status::Idea);
    let plan = back(&world, |text| text.replace("Idée", "Publiée"));
    assert!(said(&preview(&world, &plan), "Bûche").contains(&RemarkCode::StatusKept));
    world.act(Action::ImportPlan { plan });
    assert_eq!(world.card(id).status, Status::Idea);
}

#[test]
fn all_networks_are_the_same_wherever_they_are_said() {
    let rows = ["01/12/2026;Insta;Un", "02/12/2026;Tous;Deux", "03/12/2026;LinkedIn + FB;Trois"];
    for order in [[0, 1, 2], [1, 0, 2], [2, 0, 1]] {
        let world = World::new();
        let lines = order.map(|at| rows[at]).join("\n");
        let plan = file(&world, "plan.csv", &format!("Date;Réseaux;Titre\n{lines}\n"));
        assert!(said(&preview(&world, &plan), "Deux").is_empty());
        world.act(Action::ImportPlan { plan });
        assert_eq!(networks(&world, "Deux"), ["facebook", "instagram", "linkedin"]);
    }
    let world = World::new();
    let plan = file(&world, "plan.csv", "Date;Réseaux;Titre\n01/12/2026;Tous;Un\n02/12/2026;Tous;Deux\n");
    assert_eq!(said(&preview(&world, &plan), "Un"), [RemarkCode::NoChannels]);
}

#[test]
fn a_date_said_once_for_several_rows_is_to_be_looked_at() {
    let world = World::new();
    let rows = "Date;Réseaux;Titre;Statut\n01/12/2026;Insta;Un;Validée\n;FB;Deux;Validée\n;FB;Trois;Idée\n";
    let plan = file(&world, "plan.csv", rows);
    let seen = preview(&world, &plan);
    assert_eq!(said(&seen, "Deux"), [RemarkCode::DateAbove]);
    let remark = seen.rows.iter().flat_map(|row| &row.remarks).find(|one| one.code == RemarkCode::DateAbove);
    assert_eq!(remark.unwrap().date, Some(day(1)));
    assert!(!said(&seen, "Trois").contains(&RemarkCode::DateAbove), "an idea has no date");
}

#[test]
fn what_was_shown_is_what_is_imported() {
    let world = World::new();
    let plan = file(&world, "plan.csv", "Date;Titre\n01/12/2026;Un\n");
    let stamp = Some(preview(&world, &plan).stamp);
    file(&world, "plan.csv", "Date;Titre\n30/11/2026;Zéro\n01/12/2026;Un\n");
    let shown = PlanRequest { stamp, ..plan.clone() };
    assert_eq!(world.refused(Action::ImportPlan { plan: shown }), Code::FileChanged);
    assert!(all(&world).is_empty());
    let stamp = Some(preview(&world, &plan).stamp);
    world.act(Action::ImportPlan { plan: PlanRequest { stamp, ..plan } });
    assert_eq!(all(&world).len(), 2);
}

#[test]
fn posts_whose_titles_look_like_totals_weeks_and_networks_are_posts() {
    let world = World::new();
    let rows = "Titre;Date;Heure;Réseaux\nTotal look d’hiver;12/12/2026;18h;Insta\nNewsletter;;;\n\
                Semaine 50 : les coulisses;;;\nSemaine 51;;;\nTotal;;;3\n";
    let plan = file(&world, "plan.csv", rows);
    world.act(Action::ImportPlan { plan });
    let mut titles: Vec<String> = all(&world).into_iter().map(|post| post.title).collect();
    titles.sort();
    assert_eq!(titles, ["Newsletter", "Semaine 50 : les coulisses", "Total look d’hiver"]);
}

#[test]
fn a_moment_with_its_offset_is_in_the_zone_of_the_client_of_its_row() {
    let world = World::new();
    world.client("Biscuiterie Lunel");
    world.act(Action::AddClient {
        name: "Tokyo Coffee".into(),
        colour: None,
        zone: Some("Asia/Tokyo".into()),
        note: None,
        networks: None,
    });
    let rows =
        "Client;Date;Titre\nTokyo Coffee;2026-12-10T12:00+01:00;Matcha\n;2026-12-10T12:00+01:00;Sablé\n";
    let plan = file(&world, "plan.csv", rows);
    world.act(Action::ImportPlan { plan });
    let planned = |title: &str| all(&world).into_iter().find(|post| post.title == title).unwrap().planned;
    assert_eq!(planned("Matcha"), Some(at(10, "20:00")));
    assert_eq!(planned("Sablé"), Some(at(10, "12:00")));
}

#[test]
fn of_two_people_of_one_name_each_keeps_the_posts_when_an_export_comes_back() {
    let world = World::new();
    let client = world.client("Biscuiterie Lunel");
    let id = world.post(client, "Bûche", Some(at(9, "18:00")), Status::Drafting);
    for _ in 0..2 {
        world.act(Action::AddPerson { name: "Camille".into(), email: None, roles: None, profile: None });
    }
    for person in world.snapshot().people {
        world.act(Action::AssignPosts { ids: vec![id], person_id: Some(person.id) });
        let before = world.tables();
        let plan = back(&world, |text| text);
        assert_eq!(preview(&world, &plan).counts.already_there, 1);
        world.act(Action::ImportPlan { plan });
        assert_eq!(world.tables(), before);
    }
}

#[test]
fn a_list_of_ideas_in_sentences_is_a_table_when_its_name_says_so() {
    let world = World::new();
    let text =
        "Montrer le four à l’aube.\nDemander aux clients leur biscuit préféré.\nRaconter la boîte rouge.\n";
    let plan = file(&world, "idees.csv", text);
    world.act(Action::ImportPlan { plan });
    assert_eq!(all(&world).len(), 3);
    assert_eq!(world.refused(Action::ImportPlan { plan: file(&world, "lettre.txt", text) }), Code::BadTable);
}

#[test]
fn other_headers_are_recognised_anew() {
    let world = World::new();
    let rows = "Notes de Maya;;\nRien;à;voir\nDate;Titre;Réseaux\n21/12/2026;Un;Insta\n";
    let plan = file(&world, "plan.csv", rows);
    let mut mapping = preview(&world, &plan).mapping;
    mapping.sheets[0].header_row = Some(3);
    mapping.sheets[0].fields = Vec::new();
    let seen = preview(&world, &PlanRequest { mapping: Some(mapping), ..plan });
    let row = seen.rows.iter().find(|row| row.line == 4).unwrap();
    assert_eq!(
        (row.verdict, row.title.as_str(), row.planned.map(|at| at.date)),
        (Verdict::Good, "Un", Some(day(21)))
    );
}

#[test]
fn a_channel_on_which_something_went_out_stays() {
    let world = World::new();
    let client = world.client("Biscuiterie Lunel");
    let id = world.post(client, "Parue", Some(at(1, "09:00")), Status::Published);
    let channel = world.channels(client)[0];
    assert_eq!(world.refused(Action::RemoveChannel { id: channel }), Code::Locked);
    assert_eq!(world.detail(id).post.variants.len(), 1);
}

#[test]
fn a_line_goes_to_the_first_of_two_accounts_and_never_to_one_out_of_use() {
    let world = World::new();
    let client = world.client("Biscuiterie Lunel");
    world.act(Action::AddChannel {
        client_id: client,
        network: "instagram".into(),
        handle: Some("@lunel_pro".into()),
    });
    let channels = world.channels(client);
    let of_line = |world: &World| -> Vec<_> {
        let line = "Bûche @instagram".to_owned();
        let done =
            world.act(Action::AddPostFromLine { line, client_id: Some(client), focus: None, time: None });
        let id: PostId = done.focus.unwrap();
        world.detail(id).post.variants.iter().map(|variant| variant.channel_id).collect()
    };
    assert_eq!(of_line(&world), [channels[0]]);
    world.act(Action::EditChannel { id: channels[0], handle: None, active: Some(false) });
    assert_ne!(of_line(&world), [channels[0]]);
}

#[test]
fn a_title_too_long_for_its_network_is_told() {
    let world = World::new();
    let client = world.client("Biscuiterie Lunel");
    world.act(Action::AddChannel { client_id: client, network: "youtube".into(), handle: None });
    let youtube = world.snapshot().channels.iter().find(|one| one.network.as_str() == "youtube").unwrap().id;
    let id = world.post(client, &"a".repeat(104), Some(at(9, "18:00")), Status::Drafting);
    world.act(Action::SetChannels { id, channel_ids: vec![youtube] });
    let Answer::Post(detail) = world.app.ask(Query::Post { id }).unwrap() else { panic!() };
    assert_eq!(detail.measures.channels[0].measure.warnings, [MeasureWarning::TitleOverLimit { by: 4 }]);
}

#[test]
fn what_was_written_for_a_channel_is_kept_when_the_post_goes_to_a_client_without_it() {
    let world = World::new();
    let client = world.client("Biscuiterie Lunel");
    let other = world.act(Action::AddClient {
        name: "Hôtel Bréhat".into(),
        colour: None,
        zone: None,
        note: None,
        networks: Some(vec!["facebook".into()]),
    });
    let id = world.post(client, "Bûche", Some(at(9, "18:00")), Status::Drafting);
    world.act(Action::WriteText {
        id,
        channel_id: Some(world.channels(client)[0]),
        text: Some("Une bûche, des mains.".into()),
        hashtags: None,
        continues: None,
    });
    let patch = PostPatch { client_id: Some(other.changes.clients[0].id), ..PostPatch::default() };
    world.act(Action::EditPost { id, patch, continues: None });
    assert_eq!(world.detail(id).post.notes, "Instagram\nUne bûche, des mains.");
}
