//! Files of visuals that leave the workspace: what they tell, what is said of them, and what is in the way of none other.

use crate::{
    visuals::{add, picture},
    world::{World, at, day},
};
use marronnier_app::{
    Action, Answer, Failure, Language, Query,
    answer::{ExportRemarkKind, ExportedVisuals},
    domain::{
        id::{ClientId, NetworkId, PostId, VisualId},
        status::Status,
        visual::VisualFilter,
    },
};
use std::{fs, path::Path};

/// What an export of December says, and the names of its files.
fn exported(world: &World, path: &Path) -> (ExportedVisuals, Vec<String>) {
    let answer = world.app.ask(Query::ExportVisuals {
        path: path.display().to_string(),
        zip: false,
        post_ids: None,
        filter: Default::default(),
        from: Some(day(1)),
        to: Some(day(31)),
        formats: vec![],
        replace: false,
    });
    let Answer::ExportVisuals(done) = answer.unwrap() else { panic!("an export") };
    let names = fs::read_dir(path).unwrap();
    let mut names: Vec<_> = names.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    (*done, names)
}

fn showing(world: &World, client: &str, title: &str, visual_ids: Vec<VisualId>) -> (ClientId, PostId) {
    let client = world.client(client);
    let post = world.post(client, title, Some(at(10, "18:00")), Status::Drafting);
    world.act(Action::SetVisuals { id: post, visual_ids });
    (client, post)
}

fn sentence(world: &World, failure: &Failure) -> String {
    world.app.words(Language::Fr).failure(failure)
}

fn kinds(done: &ExportedVisuals) -> Vec<ExportRemarkKind> {
    done.remarks.iter().map(|remark| remark.kind).collect()
}

/// A film in two boxes, with where it was made.
fn film(folder: &Path) -> String {
    let boxed =
        |name: &[u8], content: &[u8]| [&(8 + content.len() as u32).to_be_bytes()[..], name, content].concat();
    let place = boxed(b"udta", b"+48.8583+002.2945/");
    let film = [boxed(b"ftyp", b"isom\0\0\0\0mp42"), boxed(b"moov", &place), boxed(b"mdat", b"the film")];
    let path = folder.join("film.mp4");
    fs::write(&path, film.concat()).unwrap();
    path.display().to_string()
}

#[test]
fn what_goes_nowhere_yet_leaves_without_telling_where_it_was_made() {
    let (world, folder) = (World::new(), tempfile::tempdir().unwrap());
    // a picture with a place written behind it
    let path = picture(folder.path(), "a.bmp", (60, 40), 1);
    let mut bytes = fs::read(&path).unwrap();
    bytes.extend(b"+48.8583+002.2945/");
    fs::write(&path, bytes).unwrap();
    let ids = add(&world, vec![path, film(folder.path())]);
    let (_, post) = showing(&world, "Lunel", "Tour", ids);
    world.act(Action::SetChannels { id: post, channel_ids: vec![] });
    let (done, names) = exported(&world, &folder.path().join("out"));
    assert!(done.refused.is_empty(), "{:?}", done.refused);
    let pictures: Vec<_> = names.iter().filter(|name| !name.ends_with(".txt")).collect();
    assert_eq!(pictures, ["2026-12-10_tour_1.jpg", "2026-12-10_tour_2.mp4"]);
    for name in pictures {
        let bytes = fs::read(folder.path().join("out").join(name)).unwrap();
        assert!(!bytes.windows(7).any(|part| part == b"48.8583"), "{name} tells where it was made");
    }
}

#[test]
fn a_lost_or_altered_file_is_named_and_the_others_leave() {
    let (world, folder) = (World::new(), tempfile::tempdir().unwrap());
    let paths = (1..=3).map(|n| picture(folder.path(), &format!("{n}.bmp"), (1200, 1400), n));
    let ids = add(&world, paths.chain([film(folder.path())]).collect());
    let original = |id: VisualId, ending: &str| {
        let name = id.to_string();
        world.folder.path().join("visuals").join(&name[..2]).join(format!("{name}.{ending}"))
    };
    fs::remove_file(original(ids[3], "mp4")).unwrap();
    let mut altered = fs::read(original(ids[1], "bmp")).unwrap();
    altered[500] ^= 1;
    fs::write(original(ids[1], "bmp"), altered).unwrap();
    showing(&world, "Lunel", "Quatre", ids);
    let (done, names) = exported(&world, &folder.path().join("out"));
    let mut said: Vec<_> = done.refused.iter().map(|file| sentence(&world, &file.failure)).collect();
    said.sort();
    assert!(said.len() == 2 && said[0].contains("2.bmp a été modifié"), "{said:?}");
    assert!(said[1].contains("film.mp4 n’est plus dans l’espace de travail"), "{said:?}");
    let pictures: Vec<_> = names.iter().filter(|name| !name.ends_with(".txt")).collect();
    assert_eq!(pictures, ["2026-12-10_instagram_quatre_1.jpg", "2026-12-10_instagram_quatre_3.jpg"]);
}

#[test]
fn what_a_network_takes_otherwise_is_said_before_it_is_posted() {
    let (world, folder) = (World::new(), tempfile::tempdir().unwrap());
    let paths = (1..=11).map(|n| picture(folder.path(), &format!("{n:02}.bmp"), (1200, 1400), n));
    let mut ids = add(&world, paths.collect());
    ids.extend(add(&world, vec![picture(folder.path(), "small.bmp", (60, 40), 20)]));
    let (client, post) = showing(&world, "Lunel", "Beaucoup", ids);
    world.act(Action::SetChannels { id: post, channel_ids: vec![world.channels(client)[0]] });
    let (done, names) = exported(&world, &folder.path().join("out"));
    assert_eq!(kinds(&done), [ExportRemarkKind::TooMany, ExportRemarkKind::Enlarged]);
    // listed in their order
    let first: Vec<_> = names.iter().filter(|name| name.ends_with(".jpg")).take(2).collect();
    assert_eq!(first, ["2026-12-10_instagram_beaucoup_01.jpg", "2026-12-10_instagram_beaucoup_02.jpg"]);
}

#[test]
fn files_of_several_clients_and_accounts_are_told_apart() {
    let (world, folder) = (World::new(), tempfile::tempdir().unwrap());
    let ids = add(&world, vec![picture(folder.path(), "a.bmp", (1200, 1400), 1)]);
    let (lunel, post) = showing(&world, "Lunel", "Pareil", ids.clone());
    showing(&world, "Vélo", "Pareil", ids);
    let network = NetworkId::from("instagram");
    world.act(Action::AddChannel { client_id: lunel, network, handle: Some("@deux".into()) });
    let instagram: Vec<_> = world.channels(lunel);
    world.act(Action::SetChannels { id: post, channel_ids: vec![instagram[0], *instagram.last().unwrap()] });
    let (_, names) = exported(&world, &folder.path().join("out"));
    assert!(names.contains(&"2026-12-10_lunel_instagram_pareil_1.jpg".to_owned()), "{names:?}");
    assert!(names.contains(&"2026-12-10_velo_instagram_pareil_1.jpg".to_owned()), "{names:?}");
    let again =
        fs::read_to_string(folder.path().join("out/2026-12-10_lunel_instagram_pareil-2_infos.txt")).unwrap();
    assert!(again.contains("2026-12-10_lunel_instagram_pareil\u{a0}"), "{again}");
}

#[cfg(unix)]
#[test]
fn folders_that_hold_themselves_or_are_closed_are_no_obstacle() {
    use std::os::unix::fs::{PermissionsExt, symlink};
    let (world, folder) = (World::new(), tempfile::tempdir().unwrap());
    let inside = folder.path().join("photos");
    fs::create_dir_all(inside.join("closed")).unwrap();
    picture(&inside, "a.bmp", (60, 40), 1);
    for name in ["l1", "l2", "l3"] {
        symlink(".", inside.join(name)).unwrap();
    }
    let pipe = inside.join("pipe.jpg");
    assert!(std::process::Command::new("mkfifo").arg(&pipe).status().unwrap().success());
    fs::set_permissions(inside.join("closed"), fs::Permissions::from_mode(0o000)).unwrap();
    let paths = vec![inside.display().to_string()];
    let done = world.act(Action::AddVisuals { paths, client_id: None, post_id: None, tags: None });
    fs::set_permissions(inside.join("closed"), fs::Permissions::from_mode(0o755)).unwrap();
    assert_eq!(done.visuals.len(), 1);
    assert!(done.refused.iter().any(|file| file.path.ends_with("pipe.jpg")), "{:?}", done.refused);
}

#[test]
fn a_file_brought_for_a_second_client_serves_both_and_keeps_all_its_tags() {
    let (world, folder) = (World::new(), tempfile::tempdir().unwrap());
    let path = picture(folder.path(), "a.bmp", (60, 40), 1);
    for (client, tag) in [("Lunel", "noël"), ("Vélo", "hiver")] {
        world.act(Action::AddVisuals {
            paths: vec![path.clone()],
            client_id: Some(world.client(client)),
            post_id: None,
            tags: Some(vec![tag.into()]),
        });
    }
    let query = Query::Visuals { filter: VisualFilter::default(), offset: 0, limit: None };
    let Answer::Visuals(page) = world.app.ask(query).unwrap() else { panic!("a page") };
    let visual = &page.visuals[0].visual;
    assert_eq!(
        (visual.client_id, visual.tags.as_slice()),
        (None, &["hiver".to_owned(), "noël".to_owned()][..])
    );
}
