//! Answers that come late or in another order than they were written: nothing of them is lost, nothing later is undone.

use crate::{
    assigning::{person, work},
    returning::{edited, given, read, receive, review, send, write},
    visuals::{library, picture},
    world::{World, at},
};
use marronnier_app::{
    Action,
    action::PassageRef,
    domain::{
        assignment::State,
        id::PostId,
        merge::Choice,
        person::Role,
        review::{Origin, Practice, TextOf},
        status::Status,
        visual::VisualFilter,
    },
    packet::{ReturnOrder, ReturnRequest, ReturnStanding, TextChoice, UnplacedText},
};
use marronnier_formats::packet::{File, zipped};
use std::{
    path::{Path, PathBuf},
    time::{Duration, SystemTime},
};

fn publish(world: &World, id: PostId) {
    for status in [Status::InReview, Status::Approved, Status::Published] {
        world.act(Action::SetStatus { ids: vec![id], status });
    }
}

/// An answer as the page saves it: words, a note, the time spent, when it was written.
fn saved(world: &World, sheet: &Path, name: &str, text: &str, more: serde_json::Value) -> PathBuf {
    let sheet = std::fs::read_to_string(sheet).unwrap();
    let head = |name: &str| sheet.lines().find_map(|line| line.strip_prefix(name)).unwrap().trim();
    let mut post = serde_json::json!({ "post": head("post:"), "revision": head("revision:"), "text": text });
    let mut answer = serde_json::json!({
        "format": "marronnier-answer", "version": 1, "packet": head("packet:"), "by": "Nina",
    });
    for (field, value) in more.as_object().unwrap() {
        match field.as_str() {
            "written" => answer[field] = value.clone(),
            _ => post[field] = value.clone(),
        }
    }
    answer["posts"] = serde_json::json!([post]);
    let path = world.folder.path().join(name);
    std::fs::write(&path, answer.to_string()).unwrap();
    path
}

fn file(path: &Path) -> ReturnRequest {
    ReturnRequest { path: Some(path.display().to_string()), ..ReturnRequest::default() }
}

/// These files in one zip.
fn packed(world: &World, files: &[PathBuf]) -> ReturnRequest {
    let files: Vec<File> = files
        .iter()
        .map(|path| {
            let name = path.file_name().unwrap().to_str().unwrap().to_owned();
            let folder = if name.ends_with(".bmp") { "visuels/" } else { "" };
            File { name: format!("{folder}{name}"), bytes: std::fs::read(path).unwrap() }
        })
        .collect();
    let path = world.folder.path().join("retour.zip");
    std::fs::write(&path, zipped(&files, "dossier").unwrap()).unwrap();
    file(&path)
}

#[test]
fn what_comes_back_for_a_post_that_is_out_is_all_kept_beside_it() {
    let world = World::new();
    let (id, one) = given(&world, "Bonjour.");
    let sheet = send(&world, &[one], "dossier");
    let more = serde_json::json!({ "note": "Désolée du retard.", "spent": 45 });
    let answer = saved(&world, &sheet, "reponse.json", "Bonsoir.", more);
    let new = PathBuf::from(picture(world.folder.path(), "nouvelle.bmp", (40, 50), 9));
    let packet = packed(&world, &[answer, new]);
    publish(&world, id);
    let told = read(&world, &packet);
    assert_eq!((told.posts[0].standing, told.posts[0].takes), (ReturnStanding::Locked, true));
    assert_eq!(told.posts[0].unplaced[0].words, "Bonsoir.");
    let before = world.tables();
    let done = world.act(receive(&packet, vec![]));
    assert_eq!(done.told.unwrap().params["beside"], 1u32.into(), "it is said that the post itself stays");
    // the post is as it came out
    let post = world.detail(id).post;
    assert_eq!((post.text.as_str(), post.status), ("Bonjour.", Status::Published));
    assert!(world.card(id).visual_ids.is_empty());
    // words under her name, her note, her picture, her time
    let now = review(&world, id);
    let kept = now.revisions.iter().find(|one| one.origin == Origin::Received).unwrap();
    assert_eq!(kept.who, "Nina");
    assert_eq!(now.comments[0].comment.text, "Désolée du retard.");
    assert!(library(&world, VisualFilter::default()).contains(&"nouvelle.bmp".to_owned()));
    let work = &work(&world, id)[0].assignment;
    assert_eq!((work.spent, work.state), (Some(45), State::Delivered));
    assert_eq!(read(&world, &packet).posts[0].standing, ReturnStanding::Received);
    world.act(Action::Undo);
    assert_eq!(world.tables(), before);
}

#[test]
fn a_post_that_was_removed_comes_back_as_an_idea_with_all_that_was_done() {
    let world = World::new();
    let (id, one) = given(&world, "Bonjour à tous.");
    let sheet = send(&world, &[one], "dossier");
    let more = serde_json::json!({ "note": "Voilà.", "spent": 30 });
    let answer = saved(&world, &sheet, "reponse.json", "Bonsoir à tous.", more);
    let new = PathBuf::from(picture(world.folder.path(), "nouvelle.bmp", (40, 50), 9));
    let packet = packed(&world, &[answer, new]);
    world.act(Action::RemovePosts { ids: vec![id] });
    let told = read(&world, &packet);
    assert_eq!((told.posts[0].standing, told.posts[0].takes), (ReturnStanding::Gone, true));
    assert_eq!(told.posts[0].texts[0].text, TextOf::Text);
    let before = world.tables();
    let done = world.act(receive(&packet, vec![]));
    assert_eq!(done.focus, Some(id));
    let post = world.detail(id).post;
    assert_eq!((post.title.as_str(), post.text.as_str(), post.planned), ("Bûche", "Bonsoir à tous.", None));
    assert_eq!((post.variants.len(), world.card(id).visual_ids.len()), (1, 1));
    let row = &work(&world, id)[0].assignment;
    assert_eq!((row.state, row.spent), (State::Delivered, Some(30)));
    let now = review(&world, id);
    assert_eq!(now.comments[0].comment.text, "Voilà.");
    assert!(now.revisions.iter().any(|one| one.origin == Origin::Received && one.who == "Nina"));
    world.act(Action::Undo);
    assert_eq!(world.tables(), before);
    // whatever is undone, what went out is known when it comes back
    world.act(Action::Undo);
    world.act(Action::Undo);
    assert_eq!(work(&world, id)[0].assignment.state, State::ToSend);
    assert_eq!(read(&world, &packet).posts[0].standing, ReturnStanding::Fresh);
}

#[test]
fn what_comes_back_for_a_client_who_is_gone_is_shown_to_be_copied() {
    let world = World::new();
    let (id, one) = given(&world, "Bonjour.");
    let packet = edited(&send(&world, &[one], "dossier"), &[("Bonjour.", "Bonsoir.")]);
    let client = world.detail(id).post.client_id;
    world.act(Action::RemovePosts { ids: vec![id] });
    world.act(Action::RemoveClient { id: client });
    let gone = read(&world, &packet);
    assert_eq!((gone.posts[0].standing, gone.posts[0].takes), (ReturnStanding::Gone, false));
    assert_eq!(gone.posts[0].unplaced, [UnplacedText { text: TextOf::Text, words: "Bonsoir.".into() }]);
    assert_eq!(world.act(receive(&packet, vec![])).told, None);
}

#[test]
fn an_answer_written_before_the_one_that_is_in_proposes_nothing_over_it() {
    let world = World::new();
    let (id, one) = given(&world, "Bonjour à tous.");
    let sheet = send(&world, &[one], "dossier");
    let at = |hour: u32| serde_json::json!({ "written": format!("2026-12-03T{hour:02}:00:00+01:00") });
    let mut more = at(9);
    more["note"] = "Premier jet.".into();
    let first = file(&saved(&world, &sheet, "a.json", "Bonjour à toutes.", more));
    let second = file(&saved(&world, &sheet, "b.json", "Bonjour à toutes et à tous !", at(11)));
    world.act(receive(&second, vec![]));
    let told = read(&world, &first);
    assert_eq!(
        (told.posts[0].standing, told.posts[0].order, told.posts[0].texts.len()),
        (ReturnStanding::Earlier, ReturnOrder::Earlier, 0)
    );
    let before = world.tables();
    world.act(receive(&first, vec![]));
    assert_eq!(world.detail(id).post.text, "Bonjour à toutes et à tous !");
    let now = review(&world, id);
    assert_eq!(now.revisions.iter().filter(|one| one.origin == Origin::Received).count(), 2);
    assert_eq!(now.comments[0].comment.text, "Premier jet.");
    assert_eq!(read(&world, &first).posts[0].standing, ReturnStanding::Received);
    // a third one is held against the second, which was written last
    let third = file(&saved(&world, &sheet, "c.json", "Bonsoir à toutes et à tous !", at(12)));
    let told = read(&world, &third);
    assert_eq!((told.posts[0].order, told.posts[0].texts[0].overlaps), (ReturnOrder::Later, 0));
    world.act(receive(&third, vec![]));
    assert_eq!(world.detail(id).post.text, "Bonsoir à toutes et à tous !");
    world.act(Action::Undo);
    world.act(Action::Undo);
    assert_eq!(world.tables(), before);
    // with the later one taken back, the first is as good as new
    world.act(Action::Undo);
    assert_eq!(read(&world, &first).posts[0].standing, ReturnStanding::Fresh);
}

#[test]
fn a_file_older_than_the_one_that_is_in_is_known_by_its_day() {
    let world = World::new();
    let (id, one) = given(&world, "Bonjour à tous.");
    let sheet = send(&world, &[one], "dossier");
    let sent = std::fs::read_to_string(&sheet).unwrap();
    let dated = |name: &str, text: &str, days: u64| {
        let path = world.folder.path().join(name);
        std::fs::write(&path, sent.replace("Bonjour à tous.", text)).unwrap();
        let at = SystemTime::UNIX_EPOCH + Duration::from_secs((20_790 - days) * 86_400);
        std::fs::File::options().write(true).open(&path).unwrap().set_modified(at).unwrap();
        file(&path)
    };
    world.act(receive(&dated("b.md", "Bonsoir à tous.", 1), vec![]));
    let earlier = dated("a.md", "Bonjour à toutes.", 3);
    assert_eq!(read(&world, &earlier).posts[0].standing, ReturnStanding::Earlier);
    world.act(receive(&earlier, vec![]));
    assert_eq!(world.detail(id).post.text, "Bonsoir à tous.");
}

#[test]
fn where_nothing_tells_which_answer_is_the_later_one_the_person_chooses() {
    let world = World::new();
    let (id, one) = given(&world, "Bonjour à tous.\n\nÀ bientôt.");
    let sheet = send(&world, &[one], "dossier");
    let none = serde_json::json!({});
    let text = |path: PathBuf| ReturnRequest {
        text: Some(std::fs::read_to_string(path).unwrap()),
        ..ReturnRequest::default()
    };
    let one = text(saved(&world, &sheet, "a.json", "Bonsoir à tous.\n\nÀ demain.", none.clone()));
    let other = text(saved(&world, &sheet, "b.json", "Bonsoir à tous.\n\nÀ jamais.", none.clone()));
    world.act(receive(&one, vec![]));
    let told = read(&world, &other);
    assert_eq!((told.posts[0].order, told.posts[0].texts[0].overlaps), (ReturnOrder::Unsure, 1));
    // one that says less than what is there takes nothing back
    let less = text(saved(&world, &sheet, "c.json", "Bonsoir à tous.\n\nÀ bientôt.", none));
    assert_eq!(read(&world, &less).posts[0].texts.iter().map(|text| text.overlaps).sum::<u32>(), 0);
    world.act(receive(&less, vec![]));
    assert_eq!(world.detail(id).post.text, "Bonsoir à tous.\n\nÀ demain.");
    let choices = vec![TextChoice { post_id: id, text: TextOf::Text, choices: vec![Choice::Theirs] }];
    world.act(receive(&other, choices));
    assert_eq!(world.detail(id).post.text, "Bonsoir à tous.\n\nÀ jamais.");
}

#[test]
fn the_time_of_who_had_the_work_before_stays_theirs() {
    let world = World::new();
    let (id, one) = given(&world, "Bonjour.");
    let sheet = send(&world, &[one], "dossier");
    let nina = work(&world, id)[0].assignment.person_id;
    let bob = person(&world, "Bob", Role::Writer);
    world.act(Action::Reassign { ids: vec![one], person_id: bob });
    let answer = saved(&world, &sheet, "a.json", "Bonsoir.", serde_json::json!({ "spent": 25 }));
    world.act(receive(&file(&answer), vec![]));
    let rows = work(&world, id);
    let of = |who| rows.iter().map(|row| &row.assignment).find(|one| one.person_id == who).unwrap();
    assert_eq!((of(bob).state, of(bob).spent), (State::ToSend, None));
    assert_eq!((of(nina).state, of(nina).spent), (State::Withdrawn, Some(25)));
}

#[test]
fn a_post_approved_by_too_few_is_read_again_when_its_client_asks_for_more() {
    let world = World::new();
    let client = world.client("Lunel");
    let asks = |approvals| {
        world.act(Action::SetPractice { practice: Practice { approvals, ..Practice::usual(client) } })
    };
    asks(1);
    let id = world.post(client, "Bûche", Some(at(17, "18:00")), Status::InReview);
    let approve = |who: &str| world.act(Action::Approve { ids: vec![id], who: Some(who.into()) });
    approve("Maya");
    assert_eq!(world.card(id).status, Status::Approved);
    let done = asks(2);
    assert_eq!((world.card(id).status, done.withdrawn), (Status::InReview, 1));
    let now = review(&world, id);
    assert!(now.approvals[0].valid, "her yes stands: one more is needed");
    // back to one: what it has is enough again
    let done = asks(1);
    assert_eq!(world.card(id).status, Status::Approved);
    assert_eq!(done.told.unwrap().params["approved"], 1u32.into());
    asks(2);
    approve("Zoé");
    assert_eq!(world.card(id).status, Status::Approved);
    asks(1);
    assert_eq!(world.card(id).status, Status::Approved);
    // none needed: nothing is approved by itself
    let other = world.post(client, "Sablés", Some(at(18, "18:00")), Status::InReview);
    asks(0);
    assert_eq!(world.card(other).status, Status::InReview);
}

#[test]
fn words_cut_and_pasted_elsewhere_take_their_comment_with_them() {
    let world = World::new();
    let (id, _) = given(&world, "Notre bûche sort du four. Venez tôt, le pain aussi est chaud.");
    world.act(Action::AddComment {
        id,
        text: "Laquelle ?".into(),
        passage: Some(PassageRef { text: TextOf::Text, start: 0, end: 25 }),
        internal: None,
    });
    let line = || review(&world, id).comments[0].clone();
    write(&world, id, "Venez tôt, le pain aussi est chaud.");
    assert!(line().passage_gone);
    write(&world, id, "Venez tôt, le pain aussi est chaud. Notre bûche sort du four.");
    let line = line();
    let passage = line.comment.passage.unwrap();
    assert_eq!((line.passage_gone, passage.start, passage.end), (false, 36, 61));
}

#[test]
fn an_unpacked_folder_is_known_as_a_packet_and_what_is_not_read_is_named() {
    let world = World::new();
    let (id, one) = given(&world, "Bonjour.");
    let sheet = send(&world, &[one], "dossier");
    let folder = sheet.parent().unwrap();
    let renamed = folder.join("01 Bûche.md.txt");
    std::fs::rename(&sheet, &renamed).unwrap();
    edited(&renamed, &[("Bonjour.", "Bonsoir.")]);
    std::fs::write(folder.join("maquette.psd"), "8BPS").unwrap();
    let pictures = world.folder.path().join("photos");
    std::fs::create_dir(&pictures).unwrap();
    picture(&pictures, "a.bmp", (4, 4), 1);
    let path = |path: &Path| path.display().to_string();
    let ask = |paths| match world.app.ask(marronnier_app::Query::PacketFolders { paths }).unwrap() {
        marronnier_app::Answer::PacketFolders(found) => found.paths,
        other => panic!("{other:?}"),
    };
    assert_eq!(ask(vec![path(&pictures), path(folder), path(&renamed)]), [path(folder)]);
    std::fs::remove_file(folder.join("marronnier.json")).unwrap();
    assert_eq!(ask(vec![path(folder)]), [path(folder)], "by its first lines");
    let told = read(&world, &file(folder));
    assert_eq!((told.posts[0].standing, told.others), (ReturnStanding::Fresh, vec!["maquette.psd".into()]));
    world.act(receive(&file(folder), vec![]));
    assert_eq!(world.detail(id).post.text, "Bonsoir.");
}

#[test]
fn a_word_processor_s_document_is_refused_with_what_to_ask_for() {
    let world = World::new();
    given(&world, "Bonjour.");
    let path = world.folder.path().join("texte.rtf");
    std::fs::write(&path, "{\\rtf1 Bonsoir.}").unwrap();
    let failure = crate::returning::refusal(&world, file(&path));
    assert_eq!(failure.code, marronnier_app::Code::BadPacket);
    assert_eq!(
        (&failure.params["reason"], &failure.params["name"]),
        (&"document".into(), &"texte.rtf".into())
    );
}
