//! Pictures on their way out: as their networks want them, into a folder, a zip or a packet, with what to know of them.

use crate::{
    visuals::{add, alt, detail, picture},
    world::{World, at, day},
};
use marronnier_app::{
    Action, Answer, Code, Query,
    action::VisualPatch,
    answer::{ExportRemark, ExportRemarkKind, ExportedVisuals},
    domain::{
        id::{ClientId, PostId, VisualId},
        status::Status,
        visual::Crop,
    },
    packet::PacketRequest,
};
use std::{fs, path::Path};

#[test]
fn an_export_holds_each_network_s_picture_and_text_and_is_whole_or_not_there() {
    let world = World::new();
    let client = world.client("Lunel");
    let folder = tempfile::tempdir().unwrap();
    let ids = add(&world, vec![picture(folder.path(), "a.bmp", (600, 400), 5)]);
    alt(&world, ids[0], "Une bûche");
    let patch = VisualPatch { credit: Some("Léa".into()), ..VisualPatch::default() };
    world.act(Action::EditVisuals { ids: ids.clone(), patch, continues: None });
    let post = world.post(client, "La bûche !", Some(at(10, "18:00")), Status::Drafting);
    let channel_ids = world.channels(client);
    let (id, handle) = (channel_ids[0], Some("@lunel".to_owned()));
    world.act(Action::EditChannel { id, handle, active: None });
    world.act(Action::SetChannels { id: post, channel_ids });
    world.act(Action::WriteText {
        id: post,
        channel_id: None,
        text: Some("Pas de crème.".into()),
        hashtags: Some("#noel".into()),
        continues: None,
    });
    world.act(Action::SetVisuals { id: post, visual_ids: ids });
    let out = folder.path().join("sortie");
    let export = |path: &Path, zip| {
        world.app.ask(Query::ExportVisuals {
            path: path.display().to_string(),
            zip,
            post_ids: Some(vec![post]),
            filter: Default::default(),
            from: None,
            to: None,
            formats: vec![],
            replace: false,
        })
    };
    export(&out, false).unwrap();
    let mut names: Vec<_> =
        fs::read_dir(&out).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    assert_eq!(
        names,
        [
            "2026-12-10_instagram_la-buche.txt",
            "2026-12-10_instagram_la-buche_1.jpg",
            "2026-12-10_instagram_la-buche_infos.txt",
            "2026-12-10_linkedin_la-buche.txt",
            "2026-12-10_linkedin_la-buche_1.jpg",
            "2026-12-10_linkedin_la-buche_infos.txt",
        ]
    );
    // all of it is pasted: nothing else is in it
    assert_eq!(fs::read_to_string(out.join(&names[0])).unwrap(), "Pas de crème.\n\n#noel");
    let infos = fs::read_to_string(out.join(&names[2])).unwrap();
    assert!(infos.starts_with("À LIRE, À NE PAS COLLER"), "{infos}");
    assert!(
        infos.contains("La bûche ! · Lunel · Instagram · @lunel · jeudi 10 décembre · 18\u{a0}h"),
        "{infos}"
    );
    assert!(infos.contains("20 caractères sur 2\u{202f}200"), "{infos}");
    assert!(infos.contains("[1] Une bûche\n"), "{infos}");
    assert!(infos.contains("[1] © Léa"), "{infos}");
    assert_eq!(export(&out, false).unwrap_err().code, Code::FileExists);
    // a folder that holds other things keeps them, and takes what is not there yet
    let mixed = folder.path().join("documents");
    fs::create_dir(&mixed).unwrap();
    fs::write(mixed.join("lettre.txt"), "Chère Maya,").unwrap();
    export(&mixed, false).unwrap();
    assert_eq!(export(&mixed, false).unwrap_err().code, Code::FileExists);
    let again = Query::ExportVisuals {
        path: mixed.display().to_string(),
        zip: false,
        post_ids: Some(vec![post]),
        filter: Default::default(),
        from: None,
        to: None,
        formats: vec![],
        replace: true,
    };
    world.app.ask(again).unwrap();
    assert_eq!(fs::read_to_string(mixed.join("lettre.txt")).unwrap(), "Chère Maya,");
    assert_eq!(fs::read_dir(&mixed).unwrap().count(), 7);
    let zip = folder.path().join("sortie.zip");
    export(&zip, true).unwrap();
    assert!(fs::read(&zip).unwrap().starts_with(b"PK"));
    let left = fs::read_dir(folder.path())
        .unwrap()
        .filter(|entry| entry.as_ref().unwrap().file_name().to_string_lossy().contains(".part"));
    assert_eq!(left.count(), 0);
}

/// What a client's export of December says, and the names of its files.
fn exported(world: &World, path: &Path, formats: &[&str]) -> (ExportedVisuals, Vec<String>) {
    let answer = world.app.ask(Query::ExportVisuals {
        path: path.display().to_string(),
        zip: false,
        post_ids: None,
        filter: Default::default(),
        from: Some(day(1)),
        to: Some(day(31)),
        formats: formats.iter().map(|word| (*word).to_owned()).collect(),
        replace: false,
    });
    let Answer::ExportVisuals(done) = answer.unwrap() else { panic!("an export") };
    let names = fs::read_dir(path).unwrap();
    let mut names: Vec<_> = names.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    (*done, names)
}

fn write(world: &World, id: PostId, text: &str) {
    let text = Some(text.into());
    world.act(Action::WriteText { id, channel_id: None, text, hashtags: None, continues: None });
}

#[test]
fn an_export_leaves_no_post_out_without_a_word() {
    let world = World::new();
    let client = world.client("Lunel");
    let folder = tempfile::tempdir().unwrap();
    let ids = add(&world, vec![picture(folder.path(), "a.bmp", (1200, 1400), 5)]);
    let patch = VisualPatch { rights_until: Some(Some(day(9))), ..VisualPatch::default() };
    world.act(Action::EditVisuals { ids: ids.clone(), patch, continues: None });
    let shown = world.post(client, "La bûche", Some(at(10, "18:00")), Status::Drafting);
    world.act(Action::SetVisuals { id: shown, visual_ids: ids.clone() });
    let bare = world.post(client, "Fermeture", Some(at(11, "")), Status::Drafting);
    write(&world, bare, "Fermé lundi.");
    world.post(client, "Plus tard", Some(at(12, "")), Status::Idea);
    let gone = world.post(client, "La vitrine", Some(at(13, "")), Status::Drafting);
    world.act(Action::SetVisuals { id: gone, visual_ids: ids });
    world.act(Action::SetStatus { ids: vec![gone], status: Status::Cancelled });
    let out = folder.path().join("sortie");
    let (done, names) = exported(&world, &out, &[]);
    assert_eq!(
        names,
        [
            "2026-12-10_instagram_la-buche_1.jpg",
            "2026-12-10_instagram_la-buche_infos.txt",
            "2026-12-11_instagram_fermeture.txt",
        ]
    );
    assert_eq!(fs::read_to_string(out.join(&names[2])).unwrap(), "Fermé lundi.");
    assert_eq!((done.posts, done.bare, done.files), (2, 1, 3));
    let words = world.app.words(marronnier_app::Language::Fr);
    let said: Vec<String> = done.remarks.iter().map(|remark| words.export_remark(remark)).collect();
    let said: Vec<&str> = said.iter().map(String::as_str).collect();
    assert_eq!(
        said,
        [
            "«\u{a0}a.bmp\u{a0}» est hors droits le jeudi 10 décembre\u{a0}: «\u{a0}La bûche\u{a0}»",
            "«\u{a0}Plus tard\u{a0}» n’a ni texte ni visuel\u{a0}: rien à écrire",
            "«\u{a0}La vitrine\u{a0}» est annulée\u{a0}: laissée de côté",
        ]
    );
}

#[test]
fn an_export_takes_the_formats_asked_for_and_those_cut_by_hand() {
    let world = World::new();
    let client = world.client("Lunel");
    let folder = tempfile::tempdir().unwrap();
    let ids = add(&world, vec![picture(folder.path(), "a.bmp", (600, 400), 5)]);
    let post = world.post(client, "La bûche", Some(at(10, "18:00")), Status::Drafting);
    world.act(Action::SetChannels { id: post, channel_ids: world.channels(client) });
    world.act(Action::SetVisuals { id: post, visual_ids: ids.clone() });
    let crop = Some(Crop { x: 0, y: 0, width: 5_000, height: 5_000 });
    world.act(Action::SetCrop { id: ids[0], format: "instagram:square".into(), crop });
    let pictures = |name: &str, formats: &[&str]| {
        let mut names = exported(&world, &folder.path().join(name), formats).1;
        names.retain(|name| name.ends_with(".jpg"));
        names
    };
    assert_eq!(
        pictures("usual", &[]),
        [
            "2026-12-10_instagram-square_la-buche_1.jpg",
            "2026-12-10_instagram_la-buche_1.jpg",
            "2026-12-10_linkedin_la-buche_1.jpg",
        ]
    );
    // LinkedIn has no story: it takes its usual format
    assert_eq!(
        pictures("story", &["story"]),
        ["2026-12-10_instagram-story_la-buche_1.jpg", "2026-12-10_linkedin_la-buche_1.jpg"]
    );
    assert_eq!(
        pictures("both", &["instagram:story", "square"]),
        [
            "2026-12-10_instagram-square_la-buche_1.jpg",
            "2026-12-10_instagram-story_la-buche_1.jpg",
            "2026-12-10_linkedin-square_la-buche_1.jpg",
        ]
    );
    let unknown = world.app.ask(Query::ExportVisuals {
        path: folder.path().join("rond").display().to_string(),
        zip: false,
        post_ids: Some(vec![post]),
        filter: Default::default(),
        from: None,
        to: None,
        formats: vec!["rond".into()],
        replace: false,
    });
    let failure = unknown.unwrap_err();
    let said = world.app.words(marronnier_app::Language::Fr).failure(&failure);
    assert!(said.contains("Aucun réseau n’a de format «\u{a0}rond\u{a0}»"), "{said}");
}

/// Two views of one pixel.
fn moving(folder: &Path) -> String {
    let mut bytes = b"GIF89a\x01\0\x01\0\x80\0\0\0\0\0\xff\xff\xff".to_vec();
    for _ in 0..2 {
        bytes.extend(b"!\xf9\x04\0\x0a\0\0\0,\0\0\0\0\x01\0\x01\0\0\x02\x02\x44\x01\0");
    }
    bytes.push(b';');
    let path = folder.join("danse.gif");
    fs::write(&path, bytes).unwrap();
    path.display().to_string()
}

#[test]
fn a_picture_that_moves_goes_out_whole_where_it_may_and_it_is_said_where_it_may_not() {
    let world = World::new();
    let client = world.client("Lunel");
    let folder = tempfile::tempdir().unwrap();
    let path = moving(folder.path());
    let ids = add(&world, vec![path.clone()]);
    assert!(detail(&world, ids[0]).visual.animated);
    let post = world.post(client, "La danse", Some(at(10, "18:00")), Status::Drafting);
    world.act(Action::SetChannels { id: post, channel_ids: world.channels(client) });
    world.act(Action::SetVisuals { id: post, visual_ids: ids });
    let out = folder.path().join("sortie");
    let (done, names) = exported(&world, &out, &[]);
    assert!(done.refused.is_empty(), "{:?}", done.refused);
    assert!(names.contains(&"2026-12-10_instagram_la-danse_1.jpg".to_owned()), "{names:?}");
    let whole = fs::read(out.join("2026-12-10_linkedin_la-danse_1.gif")).unwrap();
    assert_eq!(whole, fs::read(path).unwrap());
    let words = world.app.words(marronnier_app::Language::Fr);
    let said: Vec<String> = done.remarks.iter().map(|remark| words.export_remark(remark)).collect();
    let still = said.iter().find(|said| said.contains("première vue")).unwrap();
    assert!(still.contains("danse.gif") && still.contains("Instagram"), "{said:?}");
}

/// A disc on glass, as PNG.
fn logo(folder: &Path) -> String {
    let disc = |at: u32| {
        let (x, y) = (at % 1200, at / 1200);
        if x.abs_diff(600).pow(2) + y.abs_diff(700).pow(2) < 400 * 400 { 255 } else { 0 }
    };
    let pixels = (0..1200 * 1400).flat_map(|at| [200, 30, 30, disc(at)]).collect();
    let path = folder.join("logo.png");
    fs::write(&path, marronnier_media::png(1200, 1400, pixels).unwrap()).unwrap();
    path.display().to_string()
}

fn shown(world: &World, client: ClientId, ids: &[VisualId]) -> PostId {
    let post = world.post(client, "Le logo", Some(at(10, "18:00")), Status::Drafting);
    world.act(Action::SetVisuals { id: post, visual_ids: ids.to_vec() });
    post
}

fn said(world: &World, remarks: &[ExportRemark]) -> Vec<String> {
    let words = world.app.words(marronnier_app::Language::Fr);
    remarks.iter().map(|remark| words.export_remark(remark)).collect()
}

#[test]
fn what_shows_through_goes_out_so_where_it_may_and_it_is_said_where_it_may_not() {
    let world = World::new();
    let client = world.client("Lunel");
    let folder = tempfile::tempdir().unwrap();
    let ids = add(&world, vec![logo(folder.path())]);
    let post = shown(&world, client, &ids);
    world.act(Action::SetChannels { id: post, channel_ids: world.channels(client) });
    let out = folder.path().join("sortie");
    let (done, names) = exported(&world, &out, &[]);
    let pictures = |names: &[String]| -> Vec<String> {
        names.iter().filter(|name| !name.ends_with(".txt")).cloned().collect()
    };
    assert_eq!(pictures(&names), ["2026-12-10_instagram_le-logo_1.jpg", "2026-12-10_linkedin_le-logo_1.png"]);
    let kept = std::sync::Arc::new(fs::read(out.join("2026-12-10_linkedin_le-logo_1.png")).unwrap());
    let kept = marronnier_media::read(&kept, None).unwrap();
    assert_eq!((kept.size(), kept.is_see_through()), ((1200, 627), true));
    let remarks = said(&world, &done.remarks);
    let [white] = remarks.as_slice() else { panic!("{remarks:?}") };
    assert!(white.contains("logo.png") && white.contains("Instagram ne prend que le JPEG"), "{white}");
    // an older export is not written over without a word, whatever its kind was
    let again = |replace| {
        world.app.ask(Query::ExportVisuals {
            path: out.display().to_string(),
            zip: false,
            post_ids: Some(vec![post]),
            filter: Default::default(),
            from: None,
            to: None,
            formats: Vec::new(),
            replace,
        })
    };
    assert_eq!(again(false).unwrap_err().code, Code::FileExists);
    let Answer::ExportVisuals(done) = again(true).unwrap() else { panic!("an export") };
    assert_eq!(done.remarks.len(), 1, "nothing of before stays beside: {:?}", done.remarks);
    // nobody takes it yet: nothing of it is lost
    world.act(Action::SetChannels { id: post, channel_ids: Vec::new() });
    let (done, names) = exported(&world, &folder.path().join("nulle part"), &[]);
    assert_eq!((pictures(&names), done.remarks), (vec!["2026-12-10_le-logo_1.png".to_owned()], vec![]));
}

#[test]
fn a_packet_says_what_moves_in_it_and_what_stands_still() {
    let world = World::new();
    let client = world.client("Lunel");
    let folder = tempfile::tempdir().unwrap();
    let ids = add(&world, vec![moving(folder.path())]);
    let post = shown(&world, client, &ids);
    let nina = world.act(Action::AddPerson { name: "Nina".into(), email: None, roles: None, profile: None });
    let person_id = nina.changes.people[0].id;
    world.act(Action::Assign { ids: vec![post], person_id, role: None, terms: None });
    let preview = || {
        let Answer::Owed(owed) = world.app.ask(Query::Owed { person_id, client_id: None }).unwrap() else {
            panic!("what is owed")
        };
        let assignment_ids = owed.rows.iter().map(|row| row.assignment.id).collect();
        let packet = PacketRequest { assignment_ids, ..PacketRequest::default() };
        match world.app.ask(Query::PreviewPacket { packet }).unwrap() {
            Answer::PreviewPacket(preview) => *preview,
            other => panic!("{other:?}"),
        }
    };
    let holds = |ending: &str| preview().files.iter().any(|file| file.name.ends_with(ending));
    let kinds = || preview().remarks.iter().map(|remark| remark.kind).collect::<Vec<_>>();
    // Instagram shows its first view, LinkedIn all of it
    assert_eq!((kinds(), holds("_instagram_1.jpg")), (vec![ExportRemarkKind::Stilled], true));
    world.act(Action::SetChannels { id: post, channel_ids: world.channels(client)[1..].to_vec() });
    assert_eq!((kinds(), holds("_linkedin_1.gif")), (vec![], true));
    world.act(Action::SetChannels { id: post, channel_ids: Vec::new() });
    assert_eq!((kinds(), holds("01_1.gif")), (vec![ExportRemarkKind::Moves], true));
    let said = said(&world, &preview().remarks);
    assert!(said[0].contains("danse.gif") && said[0].contains("telle quelle et animée"), "{said:?}");
}

#[test]
fn pictures_that_turn_out_not_to_be_readable_are_named_once_they_were_looked_at() {
    let world = World::new();
    let folder = tempfile::tempdir().unwrap();
    let good = picture(folder.path(), "a.bmp", (300, 200), 4);
    // whole by its end, and damaged in its middle: what a photograph tells only when it is decoded
    let pixels = (0..200 * 150_u32).flat_map(|at| [(at % 251) as u8, (at / 200) as u8, 90, 255]).collect();
    let source = std::sync::Arc::new(marronnier_media::png(200, 150, pixels).unwrap());
    let wanted = marronnier_media::Export { crop: Crop::ALL, size: None, most: None, png: false };
    let mut bytes = marronnier_media::export(&source, wanted).unwrap().bytes;
    let tables = bytes.windows(2).position(|two| two == [0xff, 0xc4]).unwrap();
    bytes[tables + 4..tables + 21].fill(0xff);
    let broken = folder.path().join("b.jpg");
    fs::write(&broken, bytes).unwrap();
    add(&world, vec![good, broken.display().to_string()]);
    let told = std::cell::RefCell::new(Vec::new());
    world
        .app
        .digest_visuals_and_tell(&|changes| told.borrow_mut().extend(changes.unreadable.clone()))
        .unwrap();
    let told = told.into_inner();
    let [one] = told.as_slice() else { panic!("{told:?}") };
    let words = world.app.words(marronnier_app::Language::Fr).failure(&one.failure);
    assert!(one.path == "b.jpg" && words.starts_with("b.jpg est abîmé"), "{words}");
    assert_eq!(world.app.digest_visuals().unwrap(), 0, "and not again");
}
