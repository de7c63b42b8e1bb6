//! Plans in and tables out, on plans as people keep them.

use crate::world::{World, at, day};
use marronnier_app::{
    Action, Answer, Code, Query,
    answer::{PlanPreview, TableKind},
    domain::{
        filter::Filter,
        plan::{RemarkCode, Verdict},
        post::Post,
        review::Practice,
        status::Status,
    },
    plan::{PlanRequest, RowRef},
};
use std::path::PathBuf;

fn people_have(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("plans").join(name)
}

pub fn request(path: &std::path::Path, client: &str) -> PlanRequest {
    PlanRequest {
        path: path.display().to_string(),
        client_name: Some(client.into()),
        ..PlanRequest::default()
    }
}

pub fn preview(world: &World, plan: &PlanRequest) -> PlanPreview {
    match world.app.ask(Query::ReadPlan { plan: plan.clone() }).unwrap() {
        Answer::ReadPlan(preview) => *preview,
        other => panic!("{other:?}"),
    }
}

pub fn all(world: &World) -> Vec<Post> {
    match world.app.ask(Query::Posts { filter: Filter::default(), from: None, to: None }).unwrap() {
        Answer::Posts(list) => list.posts,
        other => panic!("{other:?}"),
    }
}

#[test]
fn the_plan_of_lunel_is_previewed_then_imported_in_one_step_of_undo() {
    let path = people_have("lunel-decembre-cp1252.csv");
    let world = World::new();
    let plan = request(&path, "Biscuiterie Lunel");
    let seen = preview(&world, &plan);
    assert_eq!((seen.counts.wanted, seen.counts.refused), (9, 2));
    assert_eq!(world.tables(), "", "a preview writes nothing");
    world.act(Action::ImportPlan { plan });
    let posts = all(&world);
    assert_eq!(posts.len(), 9);
    let sable = posts.iter().find(|post| post.title == "Case 1 : le sablé nu").unwrap();
    assert_eq!((sable.planned, sable.status), (Some(at(1, "18:00")), Status::Approved));
    assert!(sable.text.starts_with("Premier jour de l’Avent !\n"));
    let everywhere = posts.iter().find(|post| post.title.starts_with("Joyeux")).unwrap();
    assert!(everywhere.variants.len() >= 3, "« Tous » means each of the client's channels");
    let formula = posts.iter().find(|post| post.title.starts_with("Derniers")).unwrap();
    assert!(formula.text.ends_with("=SOMME(A1:A3)"));
    world.act(Action::Undo);
    assert_eq!(world.tables(), "");
}

#[test]
fn an_address_that_acts_is_doubted_and_goes_to_the_notes() {
    let world = World::new();
    let path = world.folder.path().join("plan.csv");
    let rows = "Date;Titre;Réseau;Lien\n10/12/2026;Bûche;Instagram;javascript:alert(1)\n\
                11/12/2026;Sablés;Instagram;https://lunel.fr/sables\n12/12/2026;Pain;Instagram;lunel.fr/pain\n";
    std::fs::write(&path, rows).unwrap();
    let plan = request(&path, "Lunel");
    let seen = preview(&world, &plan);
    let odd = seen.rows.iter().find(|row| row.title == "Bûche").unwrap();
    assert_eq!(odd.verdict, Verdict::Doubtful);
    assert!(odd.remarks.iter().any(|remark| remark.code == RemarkCode::NotALink), "{:?}", odd.remarks);
    world.act(Action::ImportPlan { plan });
    let links: Vec<_> = all(&world).into_iter().map(|post| (post.link, post.notes)).collect();
    assert_eq!(links[0].0, "");
    assert!(links[0].1.contains("javascript:alert(1)"), "{links:?}");
    assert_eq!((links[1].0.as_str(), links[2].0.as_str()), ("https://lunel.fr/sables", "lunel.fr/pain"));
}

#[test]
fn a_plan_imported_twice_brings_nothing_twice_unless_asked() {
    let path = people_have("lunel-decembre-cp1252.csv");
    let world = World::new();
    let mut plan = request(&path, "Biscuiterie Lunel");
    world.act(Action::ImportPlan { plan: plan.clone() });
    let before = world.tables();
    let seen = preview(&world, &plan);
    assert_eq!((seen.counts.already_there, seen.counts.wanted), (9, 0));
    assert_eq!(world.refused(Action::ImportPlan { plan: plan.clone() }), Code::EmptyPlan);
    assert_eq!(world.tables(), before);
    let known = seen.rows.iter().find(|row| row.verdict == Verdict::AlreadyThere).unwrap();
    plan.rescued = Some(vec![RowRef { sheet: known.sheet.clone(), line: known.line }]);
    world.act(Action::ImportPlan { plan });
    let twice: Vec<_> = all(&world).into_iter().filter(|post| post.title == known.title).collect();
    assert_eq!((all(&world).len(), twice.len()), (10, 2));
    assert_eq!(twice[0].planned, twice[1].planned);
}

#[test]
fn a_refused_row_can_be_kept_as_an_idea_and_a_good_one_left_out() {
    let path = people_have("lunel-decembre-cp1252.csv");
    let world = World::new();
    let mut plan = request(&path, "Biscuiterie Lunel");
    let seen = preview(&world, &plan);
    let at_row = |title: &str| {
        let row = seen.rows.iter().find(|row| row.title.contains(title)).unwrap();
        RowRef { sheet: row.sheet.clone(), line: row.line }
    };
    plan.rescued = Some(vec![at_row("Date impossible")]);
    plan.left_out = Some(vec![at_row("cannelle")]);
    assert_eq!(preview(&world, &plan).counts.wanted, 9);
    world.act(Action::ImportPlan { plan });
    let posts = all(&world);
    assert!(posts.iter().all(|post| !post.title.contains("cannelle")));
    let kept = posts.iter().find(|post| post.title.contains("Date impossible")).unwrap();
    assert_eq!(kept.planned, None);
}

#[test]
fn every_row_of_the_three_plans_is_accounted_for() {
    for (name, rows) in
        [("lunel-decembre-cp1252.csv", 12), ("velo-december-utf8.csv", 8), ("brehat-decembre.xlsx", 11)]
    {
        let path = people_have(name);
        let seen = preview(&World::new(), &request(&path, "x"));
        let told = seen
            .rows
            .iter()
            .filter(|row| row.verdict != Verdict::PassedOver || !row.remarks[0].value.is_empty());
        assert!(told.count() >= rows - 2, "{name}");
        let counts = &seen.counts;
        assert_eq!(
            (counts.good + counts.doubtful + counts.refused + counts.passed_over) as usize,
            seen.rows.len()
        );
    }
}

#[test]
fn what_is_exported_and_imported_again_changes_nothing() {
    let world = World::new();
    let (one, two) = (world.client("Biscuiterie Lunel"), world.client("Vélo Cité"));
    let nasty =
        ["=SOMME(A1)", "'= déjà", " -5", "a;b\n\"c\"", "👩‍👩‍👧‍👦 e\u{301}", "<script>alert(1)</script>", "+33 6"];
    for (n, text) in nasty.into_iter().enumerate() {
        let planned = (n % 2 == 0).then(|| at(1 + n as u32, if n % 4 == 0 { "18:00" } else { "" }));
        let id =
            world.post(if n < 4 { one } else { two }, &format!("Titre {n}"), planned, Status::ALL[n % 5]);
        let channel_id = (n % 3 == 0).then(|| world.channels(if n < 4 { one } else { two })[0]);
        world.act(Action::WriteText {
            id,
            channel_id,
            text: Some(text.into()),
            hashtags: None,
            continues: None,
        });
    }
    let before = world.tables();
    for (kind, name) in [(TableKind::Csv, "out.csv"), (TableKind::Xlsx, "out.xlsx")] {
        let path = world.folder.path().join(name);
        let query = Query::ExportTable {
            path: path.display().to_string(),
            kind,
            filter: Filter::default(),
            from: None,
            to: None,
            separator: None,
            replace: None,
        };
        let Answer::ExportTable(written) = world.app.ask(query).unwrap() else { panic!() };
        assert_eq!(written.posts, 7);
        let done = world.act(Action::ImportPlan { plan: request(&path, "Nobody") });
        assert_eq!(done.told, None, "{name}");
        assert_eq!(world.tables(), before, "{name}");
    }
    let csv = std::fs::read(world.folder.path().join("out.csv")).unwrap();
    assert!(csv.starts_with(b"\xEF\xBB\xBF"));
    let csv = String::from_utf8(csv).unwrap();
    assert!(csv.contains("'=SOMME(A1)") && csv.contains("' -5"), "a spreadsheet would run these");
}

#[test]
fn a_table_changed_in_a_spreadsheet_comes_back_as_changes_of_the_same_posts() {
    let world = World::new();
    let client = world.client("Lunel");
    let id = world.post(client, "La bûche", Some(at(10, "18:00")), Status::Drafting);
    let path = world.folder.path().join("out.csv");
    let query = Query::ExportTable {
        path: path.display().to_string(),
        kind: TableKind::Csv,
        filter: Filter::default(),
        from: Some(day(1)),
        to: Some(day(31)),
        separator: Some(','),
        replace: None,
    };
    world.app.ask(query).unwrap();
    let table = std::fs::read_to_string(&path).unwrap().replace("2026-12-10", "2026-12-12");
    std::fs::write(&path, table).unwrap();
    world.act(Action::ImportPlan { plan: request(&path, "Lunel") });
    assert_eq!(all(&world).len(), 1);
    assert_eq!(world.card(id).planned, Some(at(12, "18:00")));
}

#[test]
fn files_that_are_no_plan_are_refused_in_a_word_and_change_nothing() {
    let world = World::new();
    let refuse = |name: &str, bytes: &[u8]| {
        let path = world.folder.path().join(name);
        std::fs::write(&path, bytes).unwrap();
        world.refused(Action::ImportPlan { plan: request(&path, "x") })
    };
    assert_eq!(refuse("empty.csv", b""), Code::BadTable);
    assert_eq!(refuse("broken.xlsx", b"PK\x03\x04 not really"), Code::BadTable);
    assert_eq!(refuse("titles.csv", "Date;Titre\n".as_bytes()), Code::EmptyPlan);
    let absent = request(&world.folder.path().join("absent.csv"), "x");
    assert_eq!(world.refused(Action::ImportPlan { plan: absent }), Code::FileUnreadable);
    assert_eq!(world.tables(), "");
}

#[test]
fn an_export_replaces_a_file_only_when_told_to() {
    let world = World::new();
    let path = world.folder.path().join("mine.csv");
    std::fs::write(&path, "mine").unwrap();
    let export = |replace| Query::ExportTable {
        path: path.display().to_string(),
        kind: TableKind::Csv,
        filter: Filter::default(),
        from: None,
        to: None,
        separator: None,
        replace,
    };
    assert_eq!(world.app.ask(export(Some(false))).unwrap_err().code, Code::FileExists);
    assert_eq!(std::fs::read(&path).unwrap(), b"mine");
    world.app.ask(export(Some(true))).unwrap();
    assert_ne!(std::fs::read(&path).unwrap(), b"mine");
}

#[test]
fn an_export_that_cannot_be_written_leaves_the_file_that_was_there() {
    let world = World::new();
    let folder = world.folder.path().join("no").join("where.csv");
    let query = Query::ExportTable {
        path: folder.display().to_string(),
        kind: TableKind::Csv,
        filter: Filter::default(),
        from: None,
        to: None,
        separator: None,
        replace: None,
    };
    assert_eq!(world.app.ask(query).unwrap_err().code, Code::FileUnwritable);
}

/// The calendar written to a CSV file and read again; what the file says may be changed between.
pub fn back(world: &World, change: impl Fn(String) -> String) -> PlanRequest {
    let path = world.folder.path().join("back.csv");
    let query = Query::ExportTable {
        path: path.display().to_string(),
        kind: TableKind::Csv,
        filter: Filter::default(),
        from: None,
        to: None,
        separator: None,
        replace: Some(true),
    };
    world.app.ask(query).unwrap();
    let text = change(std::fs::read_to_string(&path).unwrap());
    std::fs::write(&path, text).unwrap();
    request(&path, "Biscuiterie Lunel")
}

#[test]
fn channels_that_share_a_network_stay_apart_when_an_export_comes_back() {
    let world = World::new();
    let client = world.client("Biscuiterie Lunel");
    for (network, handle) in
        [("instagram", ""), ("facebook", "@Lunel"), ("facebook", "@lunel"), ("linkedin", "@lunel")]
    {
        world.act(Action::AddChannel {
            client_id: client,
            network: network.into(),
            handle: Some(handle.into()),
        });
    }
    let channels = world.channels(client);
    for channel in &channels {
        let id = world.post(client, "Seule", Some(at(2, "18:00")), Status::Drafting);
        world.act(Action::SetChannels { id, channel_ids: vec![*channel] });
    }
    let id = world.post(client, "Partout", Some(at(3, "")), Status::Drafting);
    world.act(Action::SetChannels { id, channel_ids: channels.clone() });
    world.act(Action::WriteText {
        id,
        channel_id: Some(channels[channels.len() - 1]),
        text: Some("Son texte".into()),
        hashtags: None,
        continues: None,
    });
    let before = world.tables();
    let plan = back(&world, |text| text);
    world.act(Action::ImportPlan { plan });
    assert_eq!(world.tables(), before);
    // What is changed beside them leaves them alone.
    let places = |world: &World| all(world).into_iter().map(|post| post.variants).collect::<Vec<_>>();
    let before = places(&world);
    let plan = back(&world, |text| text.replace("Seule", "Toute seule"));
    world.act(Action::ImportPlan { plan });
    assert_eq!(places(&world), before);
    assert_eq!(all(&world).iter().filter(|post| post.title == "Toute seule").count(), 6);
}

#[test]
fn a_published_post_refuses_its_row_and_lets_the_others_in() {
    let world = World::new();
    let client = world.client("Biscuiterie Lunel");
    world.post(client, "Parue", Some(at(1, "09:00")), Status::Published);
    world.post(client, "À venir", Some(at(9, "18:00")), Status::Drafting);
    let plan = back(&world, |text| text.replace("Parue", "Parue hier").replace("À venir", "Bientôt"));
    let seen = preview(&world, &plan);
    assert_eq!((seen.counts.refused, seen.counts.wanted), (1, 1));
    let refused = seen.rows.iter().find(|row| row.verdict == Verdict::Refused).unwrap();
    assert_eq!(refused.remarks[0].code, RemarkCode::Locked);
    let asked = RowRef { sheet: refused.sheet.clone(), line: refused.line };
    let plan = PlanRequest { rescued: Some(vec![asked]), ..plan };
    world.act(Action::ImportPlan { plan });
    let titles: Vec<String> = all(&world).into_iter().map(|post| post.title).collect();
    assert_eq!(titles, ["Parue", "Bientôt"]);
}

#[test]
fn rows_that_came_back_as_they_left_are_there_already() {
    let world = World::new();
    let client = world.client("Biscuiterie Lunel");
    world.post(client, "Portrait", Some(at(9, "18:00")), Status::Drafting);
    world.post(client, "Parue", Some(at(1, "09:00")), Status::Published);
    let before = world.tables();
    let plan = back(&world, |text| text);
    let seen = preview(&world, &plan);
    assert_eq!((seen.counts.already_there, seen.counts.wanted), (2, 0));
    let unchanged = |code: RemarkCode| code == RemarkCode::Unchanged;
    assert_eq!(
        seen.rows.iter().flat_map(|row| &row.remarks).filter(|remark| unchanged(remark.code)).count(),
        2
    );
    world.act(Action::ImportPlan { plan });
    assert_eq!(world.tables(), before);
    // One of them changed: it alone is wanted.
    let plan = back(&world, |text| text.replace("Portrait", "Grand portrait"));
    let seen = preview(&world, &plan);
    assert_eq!((seen.counts.already_there, seen.counts.wanted), (1, 1));
}

#[test]
fn a_row_copied_with_its_identifier_makes_a_new_post_and_spares_the_first() {
    let world = World::new();
    let client = world.client("Biscuiterie Lunel");
    world.post(client, "Portrait", Some(at(9, "18:00")), Status::Drafting);
    let plan = back(&world, |text| {
        let row = text.lines().find(|line| line.contains("Portrait")).unwrap().to_owned();
        format!("{}\r\n{}\r\n", text.trim_end(), row.replace("Portrait", "Portrait, la suite"))
    });
    world.act(Action::ImportPlan { plan });
    let mut titles: Vec<String> = all(&world).into_iter().map(|post| post.title).collect();
    titles.sort();
    assert_eq!(titles, ["Portrait", "Portrait, la suite"]);
}

#[test]
fn an_export_of_another_workspace_comes_in_once() {
    let (here, there) = (World::new(), World::new());
    let client = there.client("Biscuiterie Lunel");
    there.post(client, "Portrait", Some(at(9, "18:00")), Status::Drafting);
    let plan = back(&there, |text| text);
    here.act(Action::ImportPlan { plan: plan.clone() });
    assert_eq!(preview(&here, &plan).counts.already_there, 1);
    assert_eq!(here.refused(Action::ImportPlan { plan }), Code::EmptyPlan);
    assert_eq!(all(&here).len(), 1);
}

#[test]
fn a_client_spelled_in_two_ways_is_one() {
    let world = World::new();
    let path = world.folder.path().join("two.csv");
    let rows = "Client;Date;Titre\nBoulangerie Zéa;01/12/2026;Pain\nBOULANGERIE ZEA ;02/12/2026;Brioche\n";
    std::fs::write(&path, rows).unwrap();
    world.act(Action::ImportPlan { plan: request(&path, "boulangerie zéa") });
    let names: Vec<String> = world.snapshot().clients.into_iter().map(|client| client.name).collect();
    assert_eq!(names, ["Boulangerie Zéa"]);
    assert_eq!(all(&world).len(), 2);
}

#[test]
fn a_plan_agrees_to_nothing_that_could_not_be_agreed_to_by_hand() {
    let world = World::new();
    let client = world.client("Biscuiterie Lunel");
    let id = world.post(client, "Bûche", Some(at(9, "18:00")), Status::InReview);
    let folder = tempfile::tempdir().unwrap();
    let paths = vec![crate::visuals::picture(folder.path(), "1.bmp", (60, 40), 1)];
    world.act(Action::AddVisuals { paths, client_id: None, post_id: Some(id), tags: None });
    let plan = back(&world, |text| text.replace("En relecture", "Validée"));
    assert_eq!(world.refused(Action::ImportPlan { plan: plan.clone() }), Code::NeedsAlt);
    world.act(Action::SetVisuals { id, visual_ids: Vec::new() });
    let practice = Practice { approvals: 1, ..Practice::usual(client) };
    world.act(Action::SetPractice { practice });
    assert_eq!(world.refused(Action::ImportPlan { plan: plan.clone() }), Code::NeedsApprovals);
    world.act(Action::Approve { ids: vec![id], who: None });
    world.act(Action::Undo);
    world.act(Action::Undo);
    world.act(Action::ImportPlan { plan });
    assert_eq!(world.card(id).status, Status::Approved);
}
