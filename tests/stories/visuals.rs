//! Pictures of a client: brought in, described, shown by posts, cut, looked at again. What goes out is in `going`, profiles in `feeding`.

use crate::world::{World, at, day};
use marronnier_app::{
    Action, Answer, Code, Query,
    action::VisualPatch,
    answer::{VisualDetail, VisualPage},
    domain::{
        id::VisualId,
        review::Practice,
        status::Status,
        visual::{Crop, Point, VisualFilter},
    },
};
use std::{fs, path::Path};

/// A picture as a BMP file: every number makes another one.
pub fn picture(folder: &Path, name: &str, (width, height): (u32, u32), number: u32) -> String {
    let row = (width * 3).next_multiple_of(4);
    let mut bytes = b"BM".to_vec();
    for value in [54 + row * height, 0, 54, 40, width, height, 0x0018_0001, 0, row * height, 0, 0, 0, 0] {
        bytes.extend(value.to_le_bytes());
    }
    // The eye goes to one lit place, elsewhere in each picture.
    let (lit_x, lit_y) = (number * 37 % 100 * width / 100, number * 61 % 100 * height / 100);
    let light = |x: u32, y: u32| {
        255 - ((x.abs_diff(lit_x) + y.abs_diff(lit_y)) * 510 / (width + height)).min(255) as u8
    };
    for y in 0..height {
        for x in 0..width {
            let spot = ((x * (number + 2) / 40) ^ (y * (number * 3 + 2) / 40)) % 7;
            bytes.extend([(spot * 36) as u8, light(x, y), (y * number % 256) as u8]);
        }
        bytes.resize(bytes.len() + (row - width * 3) as usize, 0);
    }
    let path = folder.join(name);
    fs::write(&path, bytes).unwrap();
    path.display().to_string()
}

pub fn add(world: &World, paths: Vec<String>) -> Vec<VisualId> {
    world.act(Action::AddVisuals { paths, client_id: None, post_id: None, tags: None }).visuals
}

pub fn library(world: &World, filter: VisualFilter) -> Vec<String> {
    let query = Query::Visuals { filter, offset: 0, limit: None };
    let Answer::Visuals(page) = world.app.ask(query).unwrap() else { panic!("a page") };
    let VisualPage { total, visuals } = *page;
    assert_eq!(total as usize, visuals.len());
    visuals.into_iter().map(|row| row.visual.file_name).collect()
}

pub fn detail(world: &World, id: VisualId) -> VisualDetail {
    match world.app.ask(Query::Visual { id }).unwrap() {
        Answer::Visual(detail) => *detail,
        _ => panic!("a detail"),
    }
}

pub fn alt(world: &World, id: VisualId, text: &str) {
    let patch = VisualPatch { alt: Some(text.into()), ..VisualPatch::default() };
    world.act(Action::EditVisuals { ids: vec![id], patch, continues: None });
}

#[test]
fn the_same_file_twice_is_one_visual_and_what_is_no_picture_is_refused_with_a_word() {
    let world = World::new();
    let folder = tempfile::tempdir().unwrap();
    let one = picture(folder.path(), "buche.bmp", (300, 200), 1);
    let again = folder.path().join("copie.bmp").display().to_string();
    fs::copy(&one, &again).unwrap();
    let letter = folder.path().join("lettre.jpg").display().to_string();
    fs::write(&letter, "Chère Maya,").unwrap();
    let done = world.act(Action::AddVisuals {
        paths: vec![one.clone(), again, letter],
        client_id: None,
        post_id: None,
        tags: Some(vec!["Noël".into(), " noël ".into()]),
    });
    assert_eq!(done.changes.visuals.len(), 1);
    assert_eq!(done.changes.visuals[0].tags, ["Noël"]);
    assert_eq!(done.refused.len(), 1);
    assert_eq!(done.refused[0].failure.code, Code::BadVisual);
    // a second time nothing changes, and there is no step to undo
    let more = world.act(Action::AddVisuals { paths: vec![one], client_id: None, post_id: None, tags: None });
    assert!(more.told.is_none() && more.visuals == done.visuals);
    // undo takes the row, redo brings it back: its file stayed
    world.act(Action::Undo);
    assert!(library(&world, VisualFilter::default()).is_empty());
    world.act(Action::Redo);
    assert_eq!(library(&world, VisualFilter::default()), ["buche.bmp"]);
    assert!(world.app.thumbnail(done.visuals[0], 240).unwrap().is_some());
}

#[test]
fn a_folder_brings_its_pictures_and_leaves_the_rest() {
    let world = World::new();
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join("noel")).unwrap();
    picture(folder.path(), "a.bmp", (60, 40), 1);
    picture(&folder.path().join("noel"), "b.bmp", (60, 40), 2);
    fs::write(folder.path().join("notes.txt"), "rien").unwrap();
    let paths = vec![folder.path().display().to_string()];
    let done = world.act(Action::AddVisuals { paths, client_id: None, post_id: None, tags: None });
    assert!(done.refused.is_empty(), "{:?}", done.refused);
    assert_eq!(library(&world, VisualFilter::default()), ["a.bmp", "b.bmp"]);
}

#[test]
fn a_file_that_is_called_a_picture_and_is_none_is_named() {
    let world = World::new();
    let folder = tempfile::tempdir().unwrap();
    let album = folder.path().join("album");
    fs::create_dir(&album).unwrap();
    picture(&album, "a.bmp", (60, 40), 1);
    fs::write(album.join("texte.jpg"), "Chère Maya,").unwrap();
    fs::write(album.join("v.mp4"), "rien qui bouge").unwrap();
    fs::write(album.join("vide.PNG"), "").unwrap();
    fs::write(album.join("notes.txt"), "").unwrap();
    let paths = vec![album.display().to_string()];
    let done = world.act(Action::AddVisuals { paths, client_id: None, post_id: None, tags: None });
    assert_eq!(done.visuals.len(), 1);
    let refused: Vec<_> = done.refused.iter().map(|file| file.path.rsplit('/').next().unwrap()).collect();
    assert_eq!(refused, ["texte.jpg", "v.mp4", "vide.PNG"]);
}

#[test]
fn the_library_is_found_by_words_tags_use_and_rights() {
    let world = World::new();
    let client = world.client("Lunel");
    let folder = tempfile::tempdir().unwrap();
    let paths = (1..=3).map(|n| picture(folder.path(), &format!("vue-{n}.bmp"), (60, 40), n)).collect();
    let ids = add(&world, paths);
    alt(&world, ids[0], "Une bûche dorée");
    let patch = VisualPatch {
        tag: vec!["Noël".into()],
        rights_until: Some(Some(day(1).pred_opt().unwrap())),
        ..VisualPatch::default()
    };
    world.act(Action::EditVisuals { ids: vec![ids[1]], patch, continues: None });
    let post = world.post(client, "Bûche", Some(at(10, "18:00")), Status::Drafting);
    world.act(Action::AttachVisuals { ids: vec![post], visual_ids: vec![ids[2]] });
    let found = |filter: VisualFilter| library(&world, filter);
    assert_eq!(found(VisualFilter { text: "buch".into(), ..Default::default() }), ["vue-1.bmp"]);
    assert_eq!(found(VisualFilter { tags: vec!["Noël".into()], ..Default::default() }), ["vue-2.bmp"]);
    assert_eq!(found(VisualFilter { used: Some(true), ..Default::default() }), ["vue-3.bmp"]);
    let over = vec![marronnier_app::domain::visual::Rights::Over];
    assert_eq!(found(VisualFilter { rights: over, ..Default::default() }), ["vue-2.bmp"]);
    assert_eq!(
        found(VisualFilter { lacks_alt: true, ..Default::default() }),
        ["vue-2.bmp", "vue-3.bmp"],
        "the described one is left out"
    );
}

#[test]
fn a_post_outside_the_rights_of_its_visual_is_marked_and_is_free_again_elsewhere() {
    let world = World::new();
    let client = world.client("Lunel");
    let folder = tempfile::tempdir().unwrap();
    let ids = add(&world, vec![picture(folder.path(), "a.bmp", (60, 40), 1)]);
    let post = world.post(client, "Bûche", Some(at(10, "18:00")), Status::Drafting);
    world.act(Action::SetVisuals { id: post, visual_ids: ids.clone() });
    assert!(!world.card(post).rights_broken);
    let patch = VisualPatch { rights_until: Some(Some(day(9))), ..VisualPatch::default() };
    world.act(Action::EditVisuals { ids: ids.clone(), patch, continues: None });
    assert!(world.card(post).rights_broken);
    world.act(Action::PlanPost { id: post, at: at(9, "18:00") });
    assert!(!world.card(post).rights_broken);
    let backwards = VisualPatch { rights_from: Some(Some(day(20))), ..VisualPatch::default() };
    let refused = world.refused(Action::EditVisuals { ids, patch: backwards, continues: None });
    assert_eq!(refused, Code::BadRights);
}

#[test]
fn nothing_is_approved_undescribed_and_a_change_of_visuals_withdraws_an_approval() {
    let world = World::new();
    let client = world.client("Lunel");
    let folder = tempfile::tempdir().unwrap();
    let paths = (1..=2).map(|n| picture(folder.path(), &format!("{n}.bmp"), (60, 40), n)).collect();
    let ids = add(&world, paths);
    let post = world.post(client, "Bûche", Some(at(10, "18:00")), Status::WithClient);
    world.act(Action::SetVisuals { id: post, visual_ids: ids[..1].to_vec() });
    let approve = || Action::SetStatus { ids: vec![post], status: Status::Approved };
    assert_eq!(world.refused(approve()), Code::NeedsAlt);
    alt(&world, ids[0], "Une bûche");
    world.act(approve());
    let done = world.act(Action::AttachVisuals { ids: vec![post], visual_ids: vec![ids[1]] });
    assert_eq!(done.withdrawn, 1);
    assert_ne!(world.card(post).status, Status::Approved);
    world.act(Action::Undo);
    assert_eq!(world.card(post).status, Status::Approved);
    assert_eq!(world.card(post).visual_ids, ids[..1]);
}

#[test]
fn no_way_to_approve_goes_around_the_texts_for_those_who_cannot_see() {
    let world = World::new();
    let client = world.client("Lunel");
    let folder = tempfile::tempdir().unwrap();
    let ids = add(&world, vec![picture(folder.path(), "1.bmp", (60, 40), 1)]);
    let add_post = |status, visual_ids: &[VisualId]| Action::AddPost {
        client_id: client,
        title: "Bûche".into(),
        planned: Some(at(10, "18:00")),
        status: Some(status),
        channel_ids: None,
        visual_ids: Some(visual_ids.to_vec()),
    };
    for status in [Status::Approved, Status::Scheduled] {
        assert_eq!(world.refused(add_post(status, &ids)), Code::NeedsAlt);
    }
    assert!(world.december(Default::default()).is_empty(), "nothing of a refused post stays");
    // what is out is out
    world.act(add_post(Status::Published, &ids));
    world.act(Action::Undo);
    world.act(Action::SetPractice { practice: Practice { approvals: 1, ..Practice::usual(client) } });
    assert_eq!(world.refused(add_post(Status::Approved, &[])), Code::NeedsApprovals);
    let post = world.act(add_post(Status::InReview, &ids)).focus.unwrap();
    // the last approval needed would approve it
    assert_eq!(world.refused(Action::Approve { ids: vec![post], who: None }), Code::NeedsAlt);
    assert_eq!(world.card(post).status, Status::InReview);
    alt(&world, ids[0], "Une bûche");
    world.act(Action::Approve { ids: vec![post], who: None });
    assert_eq!(world.card(post).status, Status::Approved);
}

#[test]
fn a_picture_cut_otherwise_withdraws_what_was_agreed_to() {
    let world = World::new();
    let client = world.client("Lunel");
    let folder = tempfile::tempdir().unwrap();
    let ids = add(&world, vec![picture(folder.path(), "1.bmp", (900, 300), 1)]);
    alt(&world, ids[0], "Une bûche");
    world.act(Action::SetPractice { practice: Practice { approvals: 1, ..Practice::usual(client) } });
    let post = world.post(client, "Bûche", Some(at(10, "18:00")), Status::InReview);
    world.act(Action::SetVisuals { id: post, visual_ids: ids.clone() });
    world.act(Action::Approve { ids: vec![post], who: None });
    let stands = |world: &World| {
        let Answer::Review(review) = world.app.ask(Query::Review { id: post }).unwrap() else { panic!() };
        (world.card(post).status, review.approvals[0].valid)
    };
    let cut = |format: &str, x| Action::SetCrop {
        id: ids[0],
        format: format.into(),
        crop: Some(Crop { x, y: 0, width: 2_000, height: 10_000 }),
    };
    // nobody sees that one: the post goes to Instagram alone
    assert_eq!(world.act(cut("linkedin:link", 0)).withdrawn, 0);
    assert_eq!(stands(&world), (Status::Approved, true));
    assert_eq!(world.act(cut("instagram:feed", 0)).withdrawn, 1);
    assert_eq!(stands(&world), (Status::InReview, false));
    world.act(Action::Undo);
    assert_eq!(stands(&world), (Status::Approved, true));
    let point = Some(Point { x: 9_500, y: 5_000 });
    assert_eq!(world.act(Action::SetFocal { id: ids[0], point }).withdrawn, 1);
    assert_eq!(stands(&world), (Status::InReview, false));
    world.act(Action::Approve { ids: vec![post], who: None });
    assert_eq!(stands(&world), (Status::Approved, true));
    assert_eq!(world.act(Action::SetFocal { id: ids[0], point }).withdrawn, 0, "the same point");
}

#[test]
fn a_visual_that_is_out_is_replaced_where_it_is_not_yet() {
    let world = World::new();
    let client = world.client("Lunel");
    let folder = tempfile::tempdir().unwrap();
    let paths = (1..=2).map(|n| picture(folder.path(), &format!("{n}.bmp"), (60, 40), n)).collect();
    let ids = add(&world, paths);
    let showing = |day, status| {
        let post = world.post(client, "Bûche", Some(at(day, "18:00")), Status::Drafting);
        world.act(Action::SetVisuals { id: post, visual_ids: ids[..1].to_vec() });
        if status == Status::Published {
            alt(&world, ids[0], "Une bûche");
            for status in [Status::InReview, Status::Approved, Status::Published] {
                world.act(Action::SetStatus { ids: vec![post], status });
            }
        }
        post
    };
    let (out, open) = (showing(1, Status::Published), showing(20, Status::Drafting));
    let done = world.act(Action::ReplaceVisual { id: ids[0], with: ids[1] });
    assert_eq!(world.card(open).visual_ids, ids[1..]);
    assert_eq!(world.card(out).visual_ids, ids[..1]);
    let told = done.told.unwrap();
    let said = world.app.words(marronnier_app::Language::Fr).told(&told);
    assert!(said.contains("dans une publication"), "{said}");
    assert!(said.contains("Une publication parue garde l’ancien"), "{said}");
    // nothing is left but what is out
    assert_eq!(world.refused(Action::ReplaceVisual { id: ids[0], with: ids[1] }), Code::Locked);
}

#[test]
fn a_visual_is_replaced_everywhere_with_its_text_to_be_read_again() {
    let world = World::new();
    let client = world.client("Lunel");
    let folder = tempfile::tempdir().unwrap();
    let paths = (1..=2).map(|n| picture(folder.path(), &format!("{n}.bmp"), (60, 40), n)).collect();
    let ids = add(&world, paths);
    alt(&world, ids[0], "Une bûche");
    let posts: Vec<_> = (10..13)
        .map(|n| {
            let post = world.post(client, "Bûche", Some(at(n, "18:00")), Status::Drafting);
            world.act(Action::SetVisuals { id: post, visual_ids: ids[..1].to_vec() });
            post
        })
        .collect();
    world.act(Action::ReplaceVisual { id: ids[0], with: ids[1] });
    assert!(posts.iter().all(|post| world.card(*post).visual_ids == ids[1..]));
    let new = detail(&world, ids[1]).visual;
    assert!(new.alt_review && new.alt == "Une bûche");
    assert_eq!(detail(&world, ids[1]).uses.len(), 3);
    assert_eq!(
        world.refused(Action::RemoveVisuals { ids: ids[1..].to_vec(), detach: false }),
        Code::VisualUsed
    );
    world.act(Action::Undo);
    assert!(posts.iter().all(|post| world.card(*post).visual_ids == ids[..1]));
}

#[test]
fn crops_are_proposed_hold_the_focal_point_and_can_be_corrected() {
    let world = World::new();
    let folder = tempfile::tempdir().unwrap();
    let ids = add(&world, vec![picture(folder.path(), "large.bmp", (900, 300), 3)]);
    let feed = |world: &World| {
        let formats = detail(world, ids[0]).formats;
        formats.into_iter().find(|one| one.format == "instagram:feed").unwrap()
    };
    let point = Point { x: 9_500, y: 5_000 };
    world.act(Action::SetFocal { id: ids[0], point: Some(point) });
    let proposed = feed(&world);
    assert!(!proposed.chosen && proposed.crop.holds(point) && proposed.crop.is_within());
    assert!(proposed.enlarged, "300 pixels are too few for 1350");
    let crop = Crop { x: 100, y: 0, width: 2_000, height: 10_000 };
    world.act(Action::SetCrop { id: ids[0], format: "instagram:feed".into(), crop: Some(crop) });
    // brought to the shape's proportions around its middle
    let fitted = Crop { y: 1_250, height: 7_500, ..crop };
    assert_eq!((feed(&world).crop, feed(&world).chosen), (fitted, true));
    let nowhere = Action::SetCrop { id: ids[0], format: "instagram:rond".into(), crop: Some(crop) };
    assert_eq!(world.refused(nowhere), Code::BadCrop);
    world.act(Action::Undo);
    assert!(!feed(&world).chosen);
}

#[test]
fn a_picture_used_before_is_pointed_out() {
    let world = World::new();
    let client = world.client("Lunel");
    let folder = tempfile::tempdir().unwrap();
    let small = picture(folder.path(), "petite.bmp", (300, 200), 4);
    let ids = add(&world, vec![small, picture(folder.path(), "autre.bmp", (300, 200), 11)]);
    world.app.digest_visuals().unwrap();
    let before = world.post(client, "Octobre", Some(at(3, "")), Status::Drafting);
    let now = world.post(client, "Décembre", Some(at(10, "")), Status::Drafting);
    world.act(Action::SetVisuals { id: before, visual_ids: ids[..1].to_vec() });
    let near = || match world.app.ask(Query::NearVisuals { id: now }).unwrap() {
        Answer::NearVisuals(list) => list.near,
        _ => panic!("a list"),
    };
    world.act(Action::SetVisuals { id: now, visual_ids: ids[1..].to_vec() });
    assert!(near().is_empty(), "another picture is none of it: {:?}", near());
    world.act(Action::SetVisuals { id: now, visual_ids: ids[..1].to_vec() });
    assert_eq!(near().len(), 1);
    assert!(near()[0].same && near()[0].post_id == before);
}

#[test]
fn a_file_that_was_altered_or_lost_is_found_out() {
    let world = World::new();
    let folder = tempfile::tempdir().unwrap();
    let paths = (1..=3).map(|n| picture(folder.path(), &format!("{n}.bmp"), (60, 40), n)).collect();
    let ids = add(&world, paths);
    let original = |id: VisualId| {
        let name = id.to_string();
        world.folder.path().join("visuals").join(&name[..2]).join(format!("{name}.bmp"))
    };
    fs::write(original(ids[0]), "autre chose").unwrap();
    fs::remove_file(original(ids[1])).unwrap();
    let Answer::VerifyVisuals(check) = world.app.ask(Query::VerifyVisuals).unwrap() else { panic!() };
    assert_eq!(check.checked, 3);
    assert_eq!(check.altered.iter().map(|file| file.id).collect::<Vec<_>>(), [ids[0]]);
    assert_eq!(check.missing.iter().map(|file| file.id).collect::<Vec<_>>(), [ids[1]]);
}
