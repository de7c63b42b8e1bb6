//! Files of visuals beside the rows: what a refused import leaves, thumbnails that are gone, exports into a folder that holds
//! an older one.

use crate::{
    visuals::{add, library, picture},
    world::{World, at, day},
};
use marronnier_app::{
    Action, Answer, Code, Language, Query,
    answer::{ExportRemarkKind, ExportedVisuals},
    domain::{
        id::PostId,
        status::Status,
        visual::{Crop, Point, VisualFilter},
    },
};
use std::{fs, path::Path};

/// Files under a folder, however deep.
fn files(folder: &Path) -> usize {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    entries.map(|entry| if entry.path().is_dir() { files(&entry.path()) } else { 1 }).sum()
}

#[test]
fn an_import_that_is_refused_leaves_no_file_behind() {
    let world = World::new();
    let client = world.client("Lunel");
    let folder = tempfile::tempdir().unwrap();
    let out = world.post(client, "La vitrine", Some(at(1, "")), Status::Published);
    let bring = |post_id| Action::AddVisuals {
        paths: vec![picture(folder.path(), "a.bmp", (60, 40), 1)],
        client_id: None,
        post_id: Some(post_id),
        tags: None,
    };
    assert_eq!(world.refused(bring(out)), Code::Locked);
    let nowhere: PostId = "01890000-0000-7000-8000-000000000000".parse().unwrap();
    assert_eq!(world.refused(bring(nowhere)), Code::NotFound);
    assert_eq!(files(&world.folder.path().join("visuals")), 0);
}

#[cfg(target_os = "linux")]
#[test]
fn a_disk_that_refuses_one_file_keeps_none_of_the_others() {
    let world = World::new();
    let folder = tempfile::tempdir().unwrap();
    let paths: Vec<String> =
        (0..40).map(|n| picture(folder.path(), &format!("{n}.bmp"), (60, 40), n)).collect();
    // a file where the folder of some of them would be
    let taken = world.folder.path().join("visuals");
    fs::create_dir_all(&taken).unwrap();
    let hash = |path: &str| blake3_of(Path::new(path));
    fs::write(taken.join(&hash(&paths[20])[..2]), "").unwrap();
    let refused = world.refused(Action::AddVisuals { paths, client_id: None, post_id: None, tags: None });
    assert_eq!(refused, Code::FileUnwritable);
    assert_eq!(files(&taken), 1, "only what stood in the way");
}

fn blake3_of(path: &Path) -> String {
    marronnier_media::identity(&fs::read(path).unwrap()).to_string()
}

#[test]
fn thumbnails_that_are_gone_are_made_again_in_the_background_and_when_asked_for() {
    let world = World::new();
    let folder = tempfile::tempdir().unwrap();
    let ids =
        add(&world, (1..=3).map(|n| picture(folder.path(), &format!("{n}.bmp"), (60, 40), n)).collect());
    assert_eq!(world.app.digest_visuals().unwrap(), 3);
    assert_eq!(world.app.digest_visuals().unwrap(), 0);
    let thumbs = world.folder.path().join("thumbs");
    let whole = files(&thumbs);
    fs::remove_dir_all(&thumbs).unwrap();
    let mut told = 0;
    let tell = std::cell::RefCell::new(&mut told);
    let made =
        world.app.digest_visuals_and_tell(&|changes| **tell.borrow_mut() += changes.visuals.len()).unwrap();
    assert_eq!((made, told), (3, 3));
    assert_eq!(files(&thumbs), whole);
    // one that a screen asks for first
    fs::remove_dir_all(&thumbs).unwrap();
    assert!(world.app.thumbnail(ids[1], 480).unwrap().is_some());
    assert_eq!(files(&thumbs), whole / 3, "its other sizes too, and no other visual");
}

#[test]
fn a_picture_is_shown_and_cut_where_no_thumbnail_can_be_kept() {
    let world = World::new();
    let folder = tempfile::tempdir().unwrap();
    let ids = add(&world, vec![picture(folder.path(), "a.bmp", (900, 300), 3)]);
    let thumbs = world.folder.path().join("thumbs");
    if thumbs.exists() {
        fs::remove_dir_all(&thumbs).unwrap();
    }
    fs::write(&thumbs, "").unwrap();
    for size in [240, 480, 960] {
        let shown = world.app.thumbnail(ids[0], size).unwrap().expect("it decodes");
        assert_eq!(shown.mime, "image/jpeg");
    }
}

fn export(world: &World, path: &Path, zip: bool) -> ExportedVisuals {
    let answer = world.app.ask(Query::ExportVisuals {
        path: path.display().to_string(),
        zip,
        post_ids: None,
        filter: Default::default(),
        from: Some(day(1)),
        to: Some(day(31)),
        formats: Vec::new(),
        replace: true,
    });
    match answer.unwrap() {
        Answer::ExportVisuals(done) => *done,
        other => panic!("{other:?}"),
    }
}

#[test]
fn what_an_older_export_left_in_the_folder_is_told_and_stays() {
    let world = World::new();
    let client = world.client("Lunel");
    let folder = tempfile::tempdir().unwrap();
    let paths = (1..=3).map(|n| picture(folder.path(), &format!("{n}.bmp"), (1200, 1400), n)).collect();
    let ids = add(&world, paths);
    let post = world.post(client, "La bûche", Some(at(10, "18:00")), Status::Drafting);
    world.act(Action::SetVisuals { id: post, visual_ids: ids.clone() });
    let out = folder.path().join("sortie");
    assert!(export(&world, &out, false).remarks.is_empty());
    let own = out.join("2026-12-10_instagram_la-buche-cadeau_1.jpg");
    fs::write(&own, "somebody's own").unwrap();
    world.act(Action::SetVisuals { id: post, visual_ids: ids[..2].to_vec() });
    let done = export(&world, &out, false);
    let [remark] = done.remarks.as_slice() else { panic!("{:?}", done.remarks) };
    assert_eq!(remark.kind, ExportRemarkKind::FromBefore);
    let said = world.app.words(Language::Fr).export_remark(remark);
    assert!(said.contains("2026-12-10_instagram_la-buche_3.jpg") && !said.contains("cadeau"), "{said}");
    assert!(out.join("2026-12-10_instagram_la-buche_3.jpg").exists() && own.exists());
    assert!(export(&world, &folder.path().join("sortie.zip"), true).remarks.is_empty());
}

#[test]
fn a_crop_by_hand_that_cuts_the_focal_point_is_said() {
    let world = World::new();
    let client = world.client("Lunel");
    let folder = tempfile::tempdir().unwrap();
    let ids = add(&world, vec![picture(folder.path(), "a.bmp", (3000, 1400), 5)]);
    let post = world.post(client, "La bûche", Some(at(10, "18:00")), Status::Drafting);
    world.act(Action::SetVisuals { id: post, visual_ids: ids.clone() });
    let crop = Some(Crop { x: 0, y: 0, width: 3_733, height: 10_000 });
    world.act(Action::SetCrop { id: ids[0], format: "instagram:feed".into(), crop });
    let cuts = || match world.app.ask(Query::Visual { id: ids[0] }).unwrap() {
        Answer::Visual(detail) => {
            let cut = detail.formats.into_iter().filter(|one| one.cuts_focal);
            cut.map(|one| one.format).collect::<Vec<_>>()
        }
        other => panic!("{other:?}"),
    };
    assert!(cuts().is_empty(), "nothing must be seen yet");
    // a face on the right, said afterwards
    world.act(Action::SetFocal { id: ids[0], point: Some(Point { x: 9_000, y: 5_000 }) });
    assert_eq!(cuts(), ["instagram:feed"]);
    let remarks = export(&world, &folder.path().join("sortie"), false).remarks;
    assert_eq!(remarks.iter().map(|one| one.kind).collect::<Vec<_>>(), [ExportRemarkKind::CutsFocal]);
}

#[test]
fn where_a_network_has_no_shape_a_picture_keeps_its_own() {
    let world = World::new();
    let done = world.act(Action::AddClient {
        name: "Brehat".into(),
        colour: None,
        zone: None,
        note: None,
        networks: Some(vec!["blog".into()]),
    });
    let client = done.changes.clients[0].id;
    let folder = tempfile::tempdir().unwrap();
    let ids = add(&world, vec![picture(folder.path(), "a.bmp", (900, 600), 5)]);
    let post = world.post(client, "La bûche", Some(at(10, "")), Status::Drafting);
    world.act(Action::SetVisuals { id: post, visual_ids: ids });
    let out = folder.path().join("sortie");
    assert!(export(&world, &out, false).remarks.is_empty());
    let bytes = fs::read(out.join("2026-12-10_blog_la-buche_1.jpg")).unwrap();
    assert_eq!(marronnier_media::inspect(&bytes).unwrap().size, Some((900, 600)));
}

#[test]
fn an_import_given_up_half_way_leaves_the_library_as_it_was() {
    let world = World::new();
    let folder = tempfile::tempdir().unwrap();
    let known = add(&world, vec![picture(folder.path(), "0.bmp", (60, 40), 0)]);
    let paths: Vec<String> =
        (0..1_000).map(|n| picture(folder.path(), &format!("{n}.bmp"), (60, 40), n)).collect();
    let files = || {
        let originals = world.folder.path().join("visuals");
        let inside = |entry: fs::DirEntry| fs::read_dir(entry.path()).unwrap().count();
        fs::read_dir(originals).unwrap().map(|entry| inside(entry.unwrap())).sum::<usize>()
    };
    let works = || match world.app.ask(Query::Work).unwrap() {
        Answer::Work(list) => list.works,
        _ => panic!("works"),
    };
    let refused = std::thread::scope(|scope| {
        let import = scope.spawn(|| {
            world.app.act(Action::AddVisuals { paths, client_id: None, post_id: None, tags: None })
        });
        // given up half-way
        let work = loop {
            if let Some(work) = works().first().filter(|work| work.done >= 500) {
                break work.id;
            }
            assert!(!import.is_finished(), "too quick to be given up");
            std::thread::yield_now();
        };
        world.act(Action::GiveUp { work });
        import.join().unwrap().unwrap_err().code
    });
    assert_eq!(refused, Code::GivenUp);
    assert_eq!(library(&world, VisualFilter::default()), ["0.bmp"]);
    assert_eq!(files(), 1, "only what was there before");
    assert!(world.app.thumbnail(known[0], 240).unwrap().is_some());
}
