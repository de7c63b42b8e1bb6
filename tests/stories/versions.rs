//! Second versions, pictures alone and hostile packets: what comes back is kept once, and what is dangerous not at all.

use crate::{
    assigning::{assign, first, person},
    visuals::{add, picture},
    world::{World, at},
};
use marronnier_app::{
    Action, Answer, Code, Query,
    action::Terms,
    answer::PostReview,
    domain::{
        id::PostId,
        person::Role,
        review::{Origin, PartDifference},
        status::Status,
    },
    packet::{PacketKind, PacketRead, PacketRequest, ReturnRequest, ReturnStanding},
};
use marronnier_formats::packet::{File, zipped};
use std::{fs, path::PathBuf};

fn review(world: &World, id: PostId) -> PostReview {
    match world.app.ask(Query::Review { id }).unwrap() {
        Answer::Review(review) => *review,
        other => panic!("{other:?}"),
    }
}

fn file(path: &std::path::Path) -> ReturnRequest {
    ReturnRequest { path: Some(path.display().to_string()), ..ReturnRequest::default() }
}

fn read(world: &World, packet: &ReturnRequest) -> PacketRead {
    match world.app.ask(Query::ReadPacket { packet: packet.clone() }).unwrap() {
        Answer::ReadPacket(read) => *read,
        other => panic!("{other:?}"),
    }
}

fn receive(world: &World, packet: &ReturnRequest) {
    world.act(Action::ReceivePacket { packet: packet.clone(), choices: vec![], leave: vec![] });
}

/// A post sent to Nina, and the place of its Markdown.
fn sent(world: &World) -> (PostId, PathBuf) {
    let client = world.client("Lunel");
    let nina = person(world, "Nina", Role::Writer);
    let id = world.post(client, "Bûche", Some(at(17, "18:00")), Status::Drafting);
    let text = Some("Bonjour à tous.".to_owned());
    world.act(Action::WriteText { id, channel_id: None, text, hashtags: None, continues: None });
    assign(world, &[id], nina, Terms::default());
    let folder = world.folder.path().join("dossier");
    world.act(Action::SendPacket {
        packet: PacketRequest {
            assignment_ids: vec![first(world, id)],
            kind: PacketKind::Folder,
            path: Some(folder.display().to_string()),
            ..PacketRequest::default()
        },
    });
    (id, folder.join("01 Bûche.md"))
}

fn write(path: &std::path::Path, changes: &[(&str, &str)]) {
    let mut text = fs::read_to_string(path).unwrap();
    for (from, to) in changes {
        assert!(text.contains(from), "{from} is not in {text}");
        text = text.replacen(from, to, 1);
    }
    fs::write(path, text).unwrap();
}

#[test]
fn a_note_is_taken_once_whatever_versions_and_forms_come_with_it() {
    let world = World::new();
    let (id, sheet) = sent(&world);
    write(&sheet, &[("à tous.", "à toutes."), ("<!-- note -->\n", "<!-- note -->\n\nVoilà.\n")]);
    receive(&world, &file(&sheet));
    let notes = |world: &World| -> Vec<String> {
        review(world, id).comments.iter().map(|one| one.comment.text.clone()).collect()
    };
    assert_eq!(notes(&world), ["Voilà."]);
    // the same in another form
    let front = fs::read_to_string(&sheet).unwrap();
    let head = |name: &str| front.lines().find_map(|line| line.strip_prefix(name)).unwrap().trim();
    let answer = serde_json::json!({ "format": "marronnier-answer", "version": 1, "packet": head("packet:"),
        "posts": [{ "post": id, "revision": head("revision:"), "text": "Bonjour à toutes.", "note": "Voilà. " }] });
    let pasted = ReturnRequest { text: Some(answer.to_string()), ..ReturnRequest::default() };
    assert_eq!(read(&world, &pasted).posts[0].standing, ReturnStanding::Untouched);
    receive(&world, &pasted);
    // a second version, with the same note, then with more of it
    write(&sheet, &[("à toutes.", "à vous.")]);
    assert_eq!(read(&world, &file(&sheet)).posts[0].note, "");
    receive(&world, &file(&sheet));
    assert_eq!(notes(&world), ["Voilà."]);
    write(&sheet, &[("Voilà.\n", "Voilà.\n\nEt une question : quand ?\n")]);
    assert_eq!(read(&world, &file(&sheet)).posts[0].note, "Et une question : quand ?");
    receive(&world, &file(&sheet));
    assert_eq!(notes(&world), ["Voilà.", "Et une question : quand ?"]);
    assert_eq!(world.detail(id).post.text, "Bonjour à vous.");
}

#[test]
fn pictures_that_come_back_alone_are_a_version_that_can_be_compared_and_brought_back() {
    let world = World::new();
    let (id, sheet) = sent(&world);
    let own = picture(sheet.parent().unwrap(), "four.bmp", (400, 500), 9);
    let both = ReturnRequest { beside: Some(vec![own]), ..file(&sheet) };
    receive(&world, &both);
    let shown = world.card(id).visual_ids;
    assert_eq!(shown.len(), 1);
    let kept = review(&world, id).revisions;
    let theirs = kept.iter().find(|one| one.origin == Origin::Received).expect("a version of the writer's");
    assert_eq!(theirs.who, "Nina");
    let before = kept.iter().find(|one| one.origin == Origin::Sent).unwrap().id;
    let query = Query::Compare { id, from: before, to: Some(theirs.id) };
    let Answer::Compare(told) = world.app.ask(query).unwrap() else { panic!("comparison") };
    let after = shown.iter().map(ToString::to_string).collect::<Vec<_>>();
    assert_eq!((told.texts.len(), told.parts), (0, vec![PartDifference::Visuals { before: vec![], after }]));
    world.act(Action::SetVisuals { id, visual_ids: vec![] });
    world.act(Action::RestoreRevision { id: theirs.id });
    assert_eq!(world.card(id).visual_ids, shown);
}

#[test]
fn a_version_brings_back_moment_channels_and_visuals_with_the_words() {
    let world = World::new();
    let client = world.client("Lunel");
    let channels = world.channels(client);
    let id = world.post(client, "Bûche", Some(at(17, "18:00")), Status::Drafting);
    let shown = add(&world, vec![picture(world.folder.path(), "four.bmp", (900, 900), 4)]);
    let write = |title: &str, text: &str, hashtags: &str| {
        let patch = marronnier_app::action::PostPatch { title: Some(title.into()), ..Default::default() };
        world.act(Action::EditPost { id, patch, continues: None });
        let (text, hashtags) = (Some(text.to_owned()), Some(hashtags.to_owned()));
        world.act(Action::WriteText { id, channel_id: None, text, hashtags, continues: None });
    };
    write("Bûche", "Au four.", "#noël");
    world.act(Action::SetVisuals { id, visual_ids: shown.clone() });
    world.act(Action::SetVariantTime { id, channel_id: channels[0], time: "09:00".parse().ok() });
    let (before, cards) = (world.detail(id).post, world.card(id));
    world.act(Action::SaveRevision { id });
    let kept = review(&world, id).revisions[0].id;
    write("Glace", "Au froid.", "#été");
    world.act(Action::PlanPost { id, at: at(20, "") });
    world.act(Action::SetChannels { id, channel_ids: vec![channels[1]] });
    world.act(Action::SetVisuals { id, visual_ids: vec![] });
    assert!(!review(&world, id).revisions[0].current);
    let Answer::Compare(told) = world.app.ask(Query::Compare { id, from: kept, to: None }).unwrap() else {
        panic!("comparison")
    };
    assert_eq!((told.texts.len(), told.parts.len()), (3, 4), "{told:?}");
    let changed = world.tables();
    world.act(Action::RestoreRevision { id: kept });
    assert_eq!(world.detail(id).post, before);
    assert_eq!(world.card(id).visual_ids, cards.visual_ids);
    assert!(review(&world, id).revisions.iter().find(|one| one.id == kept).unwrap().current);
    // what was there meanwhile is kept, and can be brought back as well
    let meanwhile = review(&world, id).revisions[0].id;
    world.act(Action::RestoreRevision { id: meanwhile });
    assert_eq!(world.detail(id).post.title, "Glace");
    assert_eq!(world.detail(id).post.planned, Some(at(20, "")));
    world.act(Action::Undo);
    world.act(Action::Undo);
    assert_eq!(world.tables(), changed);
}

#[test]
fn a_hostile_zip_is_refused_with_its_reason_and_leaves_everything_as_it_was() {
    let world = World::new();
    let (_, sheet) = sent(&world);
    let text = fs::read(&sheet).unwrap();
    let named = |name: &str, bytes: &[u8]| {
        let files = [File { name: name.to_owned(), bytes: bytes.to_vec() }];
        zipped(&files, "dossier").unwrap()
    };
    let whole = named("01.md", &text);
    let at = |zip: &[u8]| zip.windows(4).rposition(|four| four == b"PK\x01\x02").unwrap();
    // made on Unix, as a link
    let mut link = whole.clone();
    let head = at(&link);
    link[head + 5] = 3;
    link[head + 38..head + 42].copy_from_slice(&(0o120_777u32 << 16).to_le_bytes());
    let mut torn = whole.clone();
    let half = torn.len() / 2;
    torn[half] ^= 0x55;
    let blanks = named("01.md", &vec![b' '; 1_900_000]);
    let kept = || fs::read_dir(world.folder.path().join("visuals")).map_or(0, Iterator::count);
    let before = (world.tables(), kept());
    for (reason, bytes) in [
        ("outside", named("../../01.md", &text)),
        ("link", link),
        ("bomb", blanks),
        ("damaged", torn),
        ("damaged", whole[..whole.len() - 10].to_vec()),
    ] {
        let path = world.folder.path().join("retour.zip");
        fs::write(&path, bytes).unwrap();
        let packet = file(&path);
        let failure = world.app.ask(Query::ReadPacket { packet: packet.clone() }).unwrap_err();
        assert_eq!((failure.code, &failure.params["reason"]), (Code::BadPacket, &reason.into()), "{reason}");
        let act = Action::ReceivePacket { packet, choices: vec![], leave: vec![] };
        assert_eq!(world.refused(act), Code::BadPacket, "{reason}");
    }
    assert_eq!((world.tables(), kept()), before);
    assert!(!world.folder.path().parent().unwrap().join("01.md").exists());
}
