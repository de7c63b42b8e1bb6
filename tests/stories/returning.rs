//! Packets out to three people and back: what both wrote survives, overlaps are chosen, late and repeated answers are known.

use crate::{
    assigning::{assign, person, work},
    visuals::{add, picture},
    world::{World, at, day, landing},
};
use marronnier_app::{
    Action, Answer, Code, Failure, Language, Query,
    action::{Profile, Terms},
    answer::PostReview,
    domain::{
        assignment::State,
        id::{AssignmentId, NetworkId, PostId},
        merge::Choice,
        person::Role,
        review::{Origin, TextOf},
        status::Status,
    },
    packet::{
        PacketKind, PacketPreview, PacketRead, PacketRequest, ReturnRequest, ReturnStanding, TextChoice,
        UnplacedText,
    },
};
use marronnier_media::inspect;
use serde_json::Value;
use std::path::PathBuf;

pub fn write(world: &World, id: PostId, text: &str) {
    world.act(Action::WriteText {
        id,
        channel_id: None,
        text: Some(text.into()),
        hashtags: None,
        continues: None,
    });
}

pub fn first(world: &World, id: PostId) -> AssignmentId {
    work(world, id)[0].assignment.id
}

/// Sends a packet into a folder of its own, and gives the place of its first Markdown file.
pub fn send(world: &World, ids: &[AssignmentId], name: &str) -> PathBuf {
    let folder = world.folder.path().join(name);
    world.act(Action::SendPacket {
        packet: PacketRequest {
            assignment_ids: ids.to_vec(),
            kind: PacketKind::Folder,
            path: Some(folder.display().to_string()),
            ..PacketRequest::default()
        },
    });
    let mut files: Vec<PathBuf> =
        std::fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    files.into_iter().find(|path| path.extension().is_some_and(|ending| ending == "md")).unwrap()
}

pub fn edited(path: &PathBuf, changes: &[(&str, &str)]) -> ReturnRequest {
    let mut text = std::fs::read_to_string(path).unwrap();
    for (from, to) in changes {
        assert!(text.contains(from), "{from} is not in {text}");
        text = text.replacen(from, to, 1);
    }
    std::fs::write(path, text).unwrap();
    ReturnRequest { path: Some(path.display().to_string()), ..ReturnRequest::default() }
}

pub fn read(world: &World, packet: &ReturnRequest) -> PacketRead {
    match world.app.ask(Query::ReadPacket { packet: packet.clone() }).unwrap() {
        Answer::ReadPacket(read) => *read,
        other => panic!("{other:?}"),
    }
}

pub fn refusal(world: &World, packet: ReturnRequest) -> Failure {
    world.app.ask(Query::ReadPacket { packet }).expect_err("should be refused")
}

pub fn receive(packet: &ReturnRequest, choices: Vec<TextChoice>) -> Action {
    Action::ReceivePacket { packet: packet.clone(), choices, leave: vec![] }
}

pub fn review(world: &World, id: PostId) -> PostReview {
    match world.app.ask(Query::Review { id }).unwrap() {
        Answer::Review(review) => *review,
        other => panic!("{other:?}"),
    }
}

/// A post in hand of Nina, with its words.
pub fn given(world: &World, text: &str) -> (PostId, AssignmentId) {
    let client = world.client("Lunel");
    let nina = person(world, "Nina", Role::Writer);
    let id = world.post(client, "Bûche", Some(at(17, "18:00")), Status::Drafting);
    write(world, id, text);
    assign(world, &[id], nina, Terms::default());
    (id, first(world, id))
}

#[test]
fn the_edits_of_both_survive_and_everything_comes_back_in_one_undo() {
    let world = World::new();
    let (id, one) = given(&world, "Notre bûche sort du four le matin.\n\nVenez tôt.");
    let file = send(&world, &[one], "dossier");
    assert_eq!(work(&world, id)[0].assignment.state, State::Sent);
    // The CM goes on at the beginning, the writer at the end; the calendar moves meanwhile.
    write(&world, id, "Notre belle bûche sort du four le matin.\n\nVenez tôt.");
    world.act(Action::MovePosts { ids: vec![id], anchor: id, to: landing(18, "") });
    let packet = edited(
        &file,
        &[("Venez tôt.", "Venez très tôt !"), ("<!-- note -->\n", "<!-- note -->\n\nVoilà.\n")],
    );
    let told = read(&world, &packet);
    assert_eq!((told.by.as_str(), told.posts.len()), ("Nina", 1));
    assert_eq!((told.posts[0].standing, told.posts[0].texts[0].overlaps), (ReturnStanding::Fresh, 0));
    let before = world.tables();
    world.act(receive(&packet, vec![]));
    assert_eq!(world.detail(id).post.text, "Notre belle bûche sort du four le matin.\n\nVenez très tôt !");
    assert_eq!(world.card(id).status, Status::InReview);
    assert_eq!(work(&world, id)[0].assignment.state, State::Delivered);
    let now = review(&world, id);
    assert_eq!(
        (now.comments[0].comment.who.as_str(), now.comments[0].comment.text.as_str()),
        ("Nina", "Voilà.")
    );
    let kept: Vec<_> = now.revisions.iter().map(|one| (one.who.as_str(), one.origin)).collect();
    assert!(kept.contains(&("Nina", Origin::Received)) && kept.contains(&("Nina", Origin::Sent)));
    // The same one twice changes nothing.
    assert_eq!(read(&world, &packet).posts[0].standing, ReturnStanding::Received);
    let after = world.tables();
    assert_eq!(world.act(receive(&packet, vec![])).told, None);
    assert_eq!(world.tables(), after);
    world.act(Action::Undo);
    assert_eq!(world.tables(), before);
    // Undone, it can be taken in again.
    assert_eq!(read(&world, &packet).posts[0].standing, ReturnStanding::Fresh);
}

#[test]
fn pictures_go_out_cut_for_each_network_and_new_ones_come_home() {
    let world = World::new();
    let (id, one) = given(&world, "Notre bûche.");
    let client = world.detail(id).post.client_id;
    let added = world.act(Action::AddChannel {
        client_id: client,
        network: NetworkId("instagram".into()),
        handle: None,
    });
    world.act(Action::SetChannels { id, channel_ids: vec![added.changes.channels[0].id] });
    let shown = add(&world, vec![picture(world.folder.path(), "four.bmp", (900, 900), 4)]);
    world.act(Action::SetVisuals { id, visual_ids: shown.clone() });
    let file = send(&world, &[one], "dossier");
    let folder = file.parent().unwrap();
    let out = folder.join("visuels").join("01_instagram_1.jpg");
    let first = std::fs::read(&out).unwrap();
    assert!(first.starts_with(b"\xff\xd8"), "a JPEG that any computer shows");
    // Sent back as it is: nothing new.
    let zip = |names: &[&str]| {
        let mut files = Vec::new();
        for name in names {
            let path = folder.join(name);
            let bytes = std::fs::read(path).unwrap();
            files.push(marronnier_formats::packet::File { name: (*name).to_owned(), bytes });
        }
        let path = world.folder.path().join("retour.zip");
        std::fs::write(&path, marronnier_formats::packet::zipped(&files, "dossier").unwrap()).unwrap();
        ReturnRequest { path: Some(path.display().to_string()), ..ReturnRequest::default() }
    };
    let text = file.file_name().unwrap().to_str().unwrap();
    let same = read(&world, &zip(&[text, "visuels/01_instagram_1.jpg"]));
    assert_eq!(same.posts[0].standing, ReturnStanding::Untouched);
    // A designer's own picture enters the library and stands with its post; one that is none is said and left.
    picture(&folder.join("visuels"), "nouvelle.bmp", (400, 500), 9);
    std::fs::write(folder.join("visuels/texte.png"), "pas une image").unwrap();
    let back = zip(&[text, "visuels/01_instagram_1.jpg", "visuels/nouvelle.bmp", "visuels/texte.png"]);
    let told = read(&world, &back);
    assert_eq!(told.posts[0].pictures, ["nouvelle.bmp", "texte.png"]);
    let before = world.tables();
    let done = world.act(receive(&back, vec![]));
    assert_eq!(done.refused.iter().map(|one| one.path.as_str()).collect::<Vec<_>>(), ["texte.png"]);
    let now = world.card(id).visual_ids;
    assert_eq!((now.len(), now[0]), (2, shown[0]));
    assert_eq!(work(&world, id)[0].assignment.state, State::Delivered);
    assert_eq!(read(&world, &back).posts[0].standing, ReturnStanding::Received);
    world.act(Action::Undo);
    assert_eq!(world.tables(), before);
}

/// Octets that stand as base64.
fn plain(coded: &str) -> Vec<u8> {
    const SIGNS: &str = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let values = coded.chars().filter_map(|sign| SIGNS.find(sign));
    let values: Vec<u32> = values.map(|value| value as u32).collect();
    let word = |four: &[u32]| four.iter().fold(0, |word, value| word << 6 | value) << (6 * (4 - four.len()));
    values.chunks(4).flat_map(|four| word(four).to_be_bytes()[1..four.len()].to_vec()).collect()
}

#[test]
fn the_page_alone_shows_each_picture_cut_as_its_networks_show_it() {
    let world = World::new();
    let (id, one) = given(&world, "Bonjour.");
    let client = world.detail(id).post.client_id;
    world.act(Action::SetChannels { id, channel_ids: world.channels(client) });
    let shown = add(&world, vec![picture(world.folder.path(), "four.bmp", (1600, 400), 4)]);
    world.act(Action::SetVisuals { id, visual_ids: shown });
    let folder = send(&world, &[one], "dossier").parent().unwrap().join("visuels");
    let path = world.folder.path().join("page.html");
    world.act(Action::SendPacket {
        packet: PacketRequest {
            assignment_ids: vec![one],
            kind: PacketKind::Page,
            path: Some(path.display().to_string()),
            ..PacketRequest::default()
        },
    });
    let page = std::fs::read_to_string(path).unwrap();
    assert!(!page.contains("src=\"http") && !page.contains("url(http"));
    let proportions = |bytes: &[u8]| {
        let (width, height) = inspect(bytes).unwrap().size.unwrap();
        (width.max(height), (width * 100 / height))
    };
    let mut cut: Vec<u32> = std::fs::read_dir(folder)
        .unwrap()
        .map(|file| proportions(&std::fs::read(file.unwrap().path()).unwrap()).1)
        .collect();
    let mut seen: Vec<u32> = page
        .split("data:image/jpeg;base64,")
        .skip(1)
        .map(|rest| {
            let (longest, proportions) = proportions(&plain(rest.split('"').next().unwrap()));
            assert!(longest <= 960, "small enough for a page");
            proportions
        })
        .collect();
    cut.sort_unstable();
    seen.sort_unstable();
    assert_eq!((seen.len(), &seen), (2, &cut), "as the packet's own pictures, and not whole");
    assert!(page.contains("\"of\":\"Instagram\"") && page.contains("\"of\":\"LinkedIn\""));
}

#[test]
fn words_that_both_rewrote_are_chosen_one_by_one() {
    let world = World::new();
    let (id, one) = given(&world, "Prix doux dès lundi pour tous.");
    let file = send(&world, &[one], "dossier");
    write(&world, id, "Petits prix doux dès mardi pour tous.");
    let packet = edited(&file, &[("dès lundi", "dès jeudi")]);
    let told = read(&world, &packet);
    assert_eq!(told.posts[0].texts[0].overlaps, 1);
    let before = world.tables();
    let failure = world.app.act(receive(&packet, vec![])).unwrap_err();
    assert_eq!(failure.code, Code::OverlapsLeft);
    assert_eq!(world.tables(), before);
    let choice = |choice| vec![TextChoice { post_id: id, text: TextOf::Text, choices: vec![choice] }];
    world.act(receive(&packet, choice(Choice::Theirs)));
    assert_eq!(world.detail(id).post.text, "Petits prix doux dès jeudi pour tous.");
    world.act(Action::Undo);
    world.act(receive(&packet, choice(Choice::Ours)));
    assert_eq!(world.detail(id).post.text, "Petits prix doux dès mardi pour tous.");
}

#[test]
fn an_older_packet_is_known_and_its_words_are_not_lost() {
    let world = World::new();
    let (id, one) = given(&world, "Un deux trois.");
    let old = send(&world, &[one], "premier");
    write(&world, id, "Un deux trois quatre.");
    send(&world, &[one], "second");
    let packet = edited(&old, &[("Un deux", "Un et deux")]);
    let told = read(&world, &packet);
    assert!(told.posts[0].older);
    world.act(receive(&packet, vec![]));
    assert_eq!(world.detail(id).post.text, "Un et deux trois quatre.");
}

#[test]
fn three_people_work_on_a_month_that_moves_and_their_late_answers_all_come_home() {
    let world = World::new();
    let client = world.client("Lunel");
    let people = ["Nina", "Inès", "Théo"].map(|name| person(&world, name, Role::Writer));
    let posts: Vec<PostId> = (0..6)
        .map(|n| {
            let id = world.post(client, &format!("n° {n}"), Some(at(10 + n, "18:00")), Status::Drafting);
            write(&world, id, &format!("Texte de départ numéro {n}."));
            id
        })
        .collect();
    for (pair, who) in posts.chunks(2).zip(people) {
        assign(&world, pair, who, Terms { lead: Some(2), ..Terms::default() });
    }
    let mixed = PacketRequest {
        assignment_ids: vec![first(&world, posts[0]), first(&world, posts[5])],
        path: Some(world.folder.path().join("x.zip").display().to_string()),
        ..PacketRequest::default()
    };
    assert_eq!(world.refused(Action::SendPacket { packet: mixed }), Code::SeveralPeople);
    let folders: Vec<PathBuf> = posts
        .chunks(2)
        .enumerate()
        .map(|(n, pair)| {
            let ids: Vec<_> = pair.iter().map(|id| first(&world, *id)).collect();
            send(&world, &ids, &format!("dossier {n}")).parent().unwrap().to_owned()
        })
        .collect();
    let done = world.act(Action::ShiftPosts { ids: posts.clone(), days: -7 });
    assert_eq!(done.to_tell.len(), 6);
    assert!(done.to_tell.iter().all(|one| one.due < one.was));
    for (n, folder) in folders.iter().enumerate() {
        let mut files: Vec<_> =
            std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
        files.sort();
        for file in files.iter().filter(|path| path.extension().is_some_and(|ending| ending == "md")) {
            let packet = edited(file, &[("Texte de départ", &format!("Texte rendu par {n}"))]);
            world.act(receive(&packet, vec![]));
        }
    }
    for (n, id) in posts.iter().enumerate() {
        assert_eq!(world.detail(*id).post.text, format!("Texte rendu par {} numéro {n}.", n / 2));
        assert_eq!(world.card(*id).status, Status::InReview);
    }
}

#[test]
fn a_packet_is_in_a_language_that_the_writer_reads_unless_another_is_chosen() {
    let world = World::new();
    let (id, one) = given(&world, "Bonjour.");
    let nina = work(&world, id)[0].assignment.person_id;
    let speaks = |languages: &[&str]| {
        let languages = languages.iter().map(|word| (*word).to_owned()).collect();
        world.act(Action::EditPerson {
            id: nina,
            name: None,
            email: None,
            roles: None,
            profile: Some(Profile { languages, ..Profile::default() }),
        });
    };
    let preview = |language| {
        let packet = PacketRequest { assignment_ids: vec![one], language, ..PacketRequest::default() };
        match world.app.ask(Query::PreviewPacket { packet }).unwrap() {
            Answer::PreviewPacket(preview) => *preview,
            other => panic!("{other:?}"),
        }
    };
    let names = |preview: &PacketPreview| -> Vec<String> {
        preview.files.iter().map(|file| file.name.clone()).collect()
    };
    speaks(&["en"]);
    let english = preview(None);
    assert!(names(&english).contains(&"READ-ME.txt".to_owned()), "{:?}", names(&english));
    assert!(english.mail.body.starts_with("Hello Nina") && english.readme.starts_with("Hello Nina"));
    // She reads both: that of whoever sends it. What is chosen goes before.
    speaks(&["en", "fr"]);
    assert_eq!(preview(None).language, Language::Fr);
    assert!(names(&preview(None)).contains(&"LISEZ-MOI.txt".to_owned()));
    assert_eq!(preview(Some(Language::En)).language, Language::En);
    // All of it is written so, and comes back as any other.
    speaks(&["en-GB"]);
    let file = send(&world, &[one], "folder");
    let text = |name: &str| std::fs::read_to_string(file.parent().unwrap().join(name)).unwrap();
    assert!(text("form.html").contains("<html lang=\"en\"") && text("brief.html").contains("lang=\"en\""));
    assert!(text("marronnier.json").contains("\"language\": \"en\""));
    let packet = edited(&file, &[("Bonjour.", "Bonsoir.")]);
    world.act(receive(&packet, vec![]));
    assert_eq!(world.detail(id).post.text, "Bonsoir.");
}

#[test]
fn what_other_programs_put_beside_our_fields_is_kept_and_goes_out_again() {
    let world = World::new();
    let (id, one) = given(&world, "Bonjour.");
    let file = send(&world, &[one], "dossier");
    let manifest = |folder: &str| -> Value {
        let path = world.folder.path().join(folder).join("marronnier.json");
        serde_json::from_slice(&std::fs::read(path).unwrap()).unwrap()
    };
    let sent = manifest("dossier");
    let answer = serde_json::json!({
        "format": "marronnier-answer", "version": 1, "packet": sent["id"], "x-tool": "Plume 3",
        "from": "not ours to say",
        "posts": [{
            "post": sent["posts"][0]["post"], "revision": sent["posts"][0]["revision"],
            "text": "Bonsoir.", "x-mood": { "warm": true }, "due": "1999-01-01",
        }],
    });
    let text = |text: String| ReturnRequest { text: Some(text), ..ReturnRequest::default() };
    world.act(receive(&text(answer.to_string()), vec![]));
    world.act(Action::SetAssignmentState { ids: vec![one], state: State::ToRework });
    send(&world, &[one], "encore");
    let again = manifest("encore");
    assert_eq!((&again["x-tool"], &again["from"]["name"]), (&Value::from("Plume 3"), &sent["from"]["name"]));
    assert_eq!(again["posts"][0]["x-mood"], serde_json::json!({ "warm": true }));
    assert_eq!(again["posts"][0]["due"], sent["posts"][0]["due"], "nobody's field goes before ours");
    // The same for the front matter of a Markdown file.
    let file = send(&world, &[one], "texte").with_file_name(file.file_name().unwrap());
    let packet = edited(&file, &[("---\n", "---\nplume: \"oie: fine\"\n"), ("Bonsoir.", "Bonne nuit.")]);
    world.act(receive(&packet, vec![]));
    world.act(Action::SetAssignmentState { ids: vec![one], state: State::ToRework });
    let next = std::fs::read_to_string(send(&world, &[one], "dernier")).unwrap();
    assert!(next.contains("\nplume: \"oie: fine\"\n"), "{next}");
    let last = &manifest("dernier")["posts"][0];
    assert_eq!((&last["plume"], &last["x-mood"]["warm"]), (&Value::from("oie: fine"), &Value::from(true)));
    // What was taken in and undone is not given back.
    world.act(Action::Undo);
    world.act(Action::Undo);
    world.act(Action::Undo);
    send(&world, &[one], "défait");
    assert_eq!(manifest("défait")["posts"][0]["plume"], Value::Null);
    assert_eq!(manifest("défait")["posts"][0]["x-mood"], serde_json::json!({ "warm": true }));
    assert_eq!(world.detail(id).post.text, "Bonsoir.");
}

#[test]
fn an_answer_is_taken_from_a_pasted_text_and_one_of_somebody_else_s_is_refused() {
    let world = World::new();
    let (id, one) = given(&world, "Bonjour.");
    let file = send(&world, &[one], "dossier");
    let text = std::fs::read_to_string(&file).unwrap().replace("Bonjour.", "Bonsoir.");
    let packet = ReturnRequest { text: Some(text.clone()), ..ReturnRequest::default() };
    world.act(receive(&packet, vec![]));
    assert_eq!(world.detail(id).post.text, "Bonsoir.");
    let other = World::new();
    given(&other, "Bonjour.");
    assert_eq!(refusal(&other, packet).code, Code::ForeignPacket);
    let said = ReturnRequest { text: Some("Voilà mon texte !".into()), ..ReturnRequest::default() };
    assert_eq!(refusal(&world, said).code, Code::BadPacket);
    let torn = ReturnRequest { text: Some(text.replace("post: ", "post: x")), ..ReturnRequest::default() };
    assert_eq!(refusal(&world, torn).code, Code::BadPacket);
}

#[test]
fn two_parts_of_one_person_in_a_post_go_out_and_come_back_together() {
    let world = World::new();
    let (id, one) = given(&world, "Bonjour.");
    let nina = work(&world, id)[0].assignment.person_id;
    world.act(Action::Assign {
        ids: vec![id],
        person_id: nina,
        role: Some(Role::Designer),
        terms: Some(Terms { due: Some(day(10)), ..Terms::default() }),
    });
    // work on another post is due between the two
    let other =
        world.post(world.detail(id).post.client_id, "Sablés", Some(at(14, "18:00")), Status::Drafting);
    assign(&world, &[other], nina, Terms { due: Some(day(11)), ..Terms::default() });
    let all: Vec<_> =
        [id, other].iter().flat_map(|id| work(&world, *id)).map(|row| row.assignment.id).collect();
    assert_eq!((all.len(), all.contains(&one)), (3, true));
    let file = send(&world, &all, "dossier");
    let told = read(&world, &edited(&file, &[("Bonjour.", "Bonsoir.")]));
    assert_eq!(told.posts.len(), 1);
    world.act(receive(&edited(&file, &[("Bonsoir.", "Bonsoir à tous.")]), vec![]));
    assert!(work(&world, id).iter().all(|row| row.assignment.state == State::Delivered));
    assert_eq!(work(&world, other)[0].assignment.state, State::Sent);
}

#[test]
fn a_late_answer_takes_nothing_from_who_has_the_work_now() {
    let world = World::new();
    let (id, one) = given(&world, "Bonjour.");
    let file = send(&world, &[one], "dossier");
    let bob = person(&world, "Bob", Role::Writer);
    world.act(Action::Reassign { ids: vec![one], person_id: bob });
    world.act(receive(&edited(&file, &[("Bonjour.", "Bonsoir.")]), vec![]));
    assert_eq!(world.detail(id).post.text, "Bonsoir.");
    let now = &work(&world, id)[0].assignment;
    assert_eq!((now.person_id, now.state), (bob, State::ToSend));
}

#[test]
fn a_second_version_of_the_same_packet_is_held_against_the_first() {
    let world = World::new();
    let (id, one) = given(&world, "Bonjour à tous.");
    let file = send(&world, &[one], "dossier");
    let first = edited(&file, &[("Bonjour à tous.", "Bonsoir à tous.")]);
    world.act(receive(&first, vec![]));
    let second = edited(&file, &[("Bonsoir à tous.", "Bonsoir à toutes.")]);
    assert_eq!(read(&world, &second).posts[0].texts[0].overlaps, 0);
    world.act(receive(&second, vec![]));
    assert_eq!(world.detail(id).post.text, "Bonsoir à toutes.");
    // back to what was sent is a wish like another
    let third = edited(&file, &[("Bonsoir à toutes.", "Bonjour à tous.")]);
    world.act(receive(&third, vec![]));
    assert_eq!(world.detail(id).post.text, "Bonjour à tous.");
}

#[test]
fn files_that_say_different_things_of_a_post_are_refused_and_those_that_say_nothing_make_way() {
    let world = World::new();
    let (id, one) = given(&world, "Bonjour.");
    let file = send(&world, &[one], "dossier");
    let folder = file.parent().unwrap();
    let sent = std::fs::read_to_string(&file).unwrap();
    let copy = |name: &str, text: &str| std::fs::write(folder.join(name), text).unwrap();
    copy("01 corrigé.md", &sent.replace("Bonjour.", "Bonsoir."));
    let all = ReturnRequest { path: Some(folder.display().to_string()), ..ReturnRequest::default() };
    assert_eq!(read(&world, &all).posts.len(), 1);
    world.act(receive(&all, vec![]));
    assert_eq!(world.detail(id).post.text, "Bonsoir.");
    world.act(Action::Undo);
    copy("02.md", &sent.replace("Bonjour.", "Bonne nuit."));
    let failure = refusal(&world, all);
    assert_eq!((failure.code, failure.params["reason"] == "versions".into()), (Code::BadPacket, true));
}

#[test]
fn time_spent_comes_back_even_when_no_word_changed() {
    let world = World::new();
    let (id, one) = given(&world, "Bonjour.");
    let sheet = std::fs::read_to_string(send(&world, &[one], "dossier")).unwrap();
    let head = |name: &str| sheet.lines().find_map(|line| line.strip_prefix(name)).unwrap().trim();
    let answer = serde_json::json!({ "format": "marronnier-answer", "version": 1, "packet": head("packet:"),
        "by": "Nina", "posts": [{ "post": id, "revision": head("revision:"), "spent": 45 }] });
    let packet = ReturnRequest { text: Some(answer.to_string()), ..ReturnRequest::default() };
    assert_eq!(read(&world, &packet).posts[0].standing, ReturnStanding::Fresh);
    world.act(receive(&packet, vec![]));
    let now = &work(&world, id)[0].assignment;
    assert_eq!((now.state, now.spent), (State::Delivered, Some(45)));
}

#[test]
fn an_address_that_acts_is_shown_and_never_becomes_a_link() {
    let world = World::new();
    let (id, one) = given(&world, "Bonjour.");
    let file = send(&world, &[one], "dossier");
    let packet = edited(&file, &[("<!-- link -->\n", "<!-- link -->\n\njavascript:alert(1)\n")]);
    let told = read(&world, &packet);
    let shown = UnplacedText { text: TextOf::Link, words: "javascript:alert(1)".into() };
    assert_eq!(told.posts[0].unplaced, [shown]);
    world.act(receive(&packet, vec![]));
    assert_eq!(world.detail(id).post.link, "");
}

#[test]
fn words_for_a_network_the_post_no_longer_goes_to_are_shown() {
    let world = World::new();
    let (id, one) = given(&world, "Bonjour à tous.");
    let channels = world.channels(world.detail(id).post.client_id);
    world.act(Action::SetChannels { id, channel_ids: channels.clone() });
    let own = |text: &str| Action::WriteText {
        id,
        channel_id: Some(channels[0]),
        text: Some(text.into()),
        hashtags: None,
        continues: None,
    };
    world.act(own("Bonjour le réseau."));
    let packet = edited(&send(&world, &[one], "dossier"), &[("Bonjour le réseau.", "Bonsoir le réseau.")]);
    assert!(read(&world, &packet).posts[0].unplaced.is_empty());
    world.act(Action::SetChannels { id, channel_ids: channels[1..].to_vec() });
    let told = read(&world, &packet);
    let lost =
        UnplacedText { text: TextOf::Channel { id: channels[0] }, words: "Bonsoir le réseau.".into() };
    assert_eq!((told.posts[0].standing, &*told.posts[0].unplaced), (ReturnStanding::Fresh, &[lost][..]));
}

#[test]
fn a_packet_that_is_there_is_not_written_over_unasked_and_a_hostile_one_changes_nothing() {
    let world = World::new();
    let (_, one) = given(&world, "Bonjour.");
    let path = world.folder.path().join("dossier.zip");
    let packet = PacketRequest {
        assignment_ids: vec![one],
        path: Some(path.display().to_string()),
        ..PacketRequest::default()
    };
    world.act(Action::SendPacket { packet: packet.clone() });
    assert_eq!(world.refused(Action::SendPacket { packet }), Code::FileExists);
    let zip = std::fs::read(&path).unwrap();
    let whole = ReturnRequest { path: Some(path.display().to_string()), ..ReturnRequest::default() };
    assert_eq!(read(&world, &whole).posts[0].standing, ReturnStanding::Untouched);
    let before = world.tables();
    for (name, bytes) in [("coupe.zip", zip[..zip.len() / 2].to_vec()), ("vide.zip", b"PK".to_vec())] {
        let path = world.folder.path().join(name);
        std::fs::write(&path, bytes).unwrap();
        let packet = ReturnRequest { path: Some(path.display().to_string()), ..ReturnRequest::default() };
        let failure = world.app.act(receive(&packet, vec![])).unwrap_err();
        assert_eq!(failure.code, Code::BadPacket, "{name}");
    }
    assert_eq!(world.tables(), before);
}
