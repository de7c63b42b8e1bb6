//! What is said of visuals before it is too late: rights that end, likeness, missing texts; and choosing many of them.

use crate::{
    visuals::{add, picture},
    world::{World, at, day, landing},
};
use marronnier_app::{
    Action, Answer, Query,
    action::VisualPatch,
    answer::{Consideration, NearList},
    domain::{
        id::{PostId, VisualId},
        status::Status,
        visual::{Crop, Kind, Rights, VisualFilter},
    },
};
use marronnier_media::{Export, export};
use std::{cell::RefCell, fs, path::Path, sync::Arc};

fn edit(world: &World, ids: &[VisualId], patch: VisualPatch) -> marronnier_app::Done {
    world.act(Action::EditVisuals { ids: ids.to_vec(), patch, continues: None })
}

fn alt(text: &str) -> VisualPatch {
    VisualPatch { alt: Some(text.into()), ..VisualPatch::default() }
}

fn until(last: u32) -> VisualPatch {
    VisualPatch { rights_until: Some(Some(day(last))), ..VisualPatch::default() }
}

fn show(world: &World, post: PostId, ids: &[VisualId]) -> marronnier_app::Done {
    world.act(Action::SetVisuals { id: post, visual_ids: ids.to_vec() })
}

fn consider(world: &World, id: PostId, n: u32, copy: bool) -> Consideration {
    let query = Query::Consider { ids: vec![id], anchor: id, to: landing(n, ""), copy };
    match world.app.ask(query).unwrap() {
        Answer::Consider(consideration) => *consideration,
        other => panic!("{other:?}"),
    }
}

fn near(world: &World, id: PostId) -> NearList {
    match world.app.ask(Query::NearVisuals { id }).unwrap() {
        Answer::NearVisuals(list) => *list,
        other => panic!("{other:?}"),
    }
}

fn ids(world: &World, filter: VisualFilter, offset: u32, limit: Option<u32>) -> Vec<VisualId> {
    match world.app.ask(Query::VisualIds { filter, offset, limit }).unwrap() {
        Answer::VisualIds(list) => list.ids,
        other => panic!("{other:?}"),
    }
}

fn several(folder: &Path, count: u32) -> Vec<String> {
    (1..=count).map(|n| picture(folder, &format!("{n}.bmp"), (60, 40), n)).collect()
}

#[test]
fn a_day_after_the_rights_of_any_of_its_visuals_is_warned_of_before_the_drop() {
    let world = World::new();
    let client = world.client("Lunel");
    let folder = tempfile::tempdir().unwrap();
    let both = add(&world, several(folder.path(), 2));
    let post = world.post(client, "Bûche", Some(at(10, "18:00")), Status::Drafting);
    show(&world, post, &both);
    edit(&world, &both[1..], until(15));
    assert!(consider(&world, post, 15, false).rights.is_empty(), "the last day counts");
    for copy in [false, true] {
        let rights = consider(&world, post, 16, copy).rights;
        let [one] = rights.as_slice() else { panic!("one of them: {rights:?}") };
        assert_eq!((one.visual_id, one.rights, one.day), (both[1], Rights::Over, day(15)));
        assert_eq!(one.name, "2.bmp");
    }
}

#[test]
fn what_goes_out_without_rights_is_said_and_not_refused() {
    let world = World::new();
    let client = world.client("Lunel");
    let folder = tempfile::tempdir().unwrap();
    let shown = add(&world, several(folder.path(), 1));
    edit(&world, &shown, alt("Une bûche"));
    let post = world.post(client, "Bûche", Some(at(10, "18:00")), Status::Drafting);
    show(&world, post, &shown);
    let done = edit(&world, &shown, until(9));
    assert_eq!(done.outside_rights, 1, "as soon as the rights are known");
    assert!(done.changes.posts.iter().any(|card| card.id == post && card.rights_broken), "on its card too");
    let undone = world.act(Action::Undo).changes.posts;
    assert!(undone.iter().any(|card| card.id == post && !card.rights_broken));
    world.act(Action::Redo);
    let set = |status| world.act(Action::SetStatus { ids: vec![post], status }).outside_rights;
    assert_eq!(set(Status::InReview), 0, "nobody outside sees it yet");
    assert_eq!(set(Status::WithClient), 1);
    assert_eq!(set(Status::Approved), 1);
    assert_eq!(set(Status::Scheduled), 1);
    assert_eq!(world.card(post).status, Status::Scheduled);
    // words are another matter
    assert_eq!(edit(&world, &shown, alt("Une bûche roulée")).outside_rights, 0);
    assert_eq!(world.act(Action::PlanPost { id: post, at: at(9, "") }).outside_rights, 0);
    assert_eq!(world.act(Action::PlanPost { id: post, at: at(11, "") }).outside_rights, 1);
}

#[test]
fn a_visual_attached_outside_its_rights_is_said_at_once() {
    let world = World::new();
    let client = world.client("Lunel");
    let folder = tempfile::tempdir().unwrap();
    let shown = add(&world, several(folder.path(), 2));
    edit(&world, &shown[..1], until(9));
    let post = world.post(client, "Bûche", Some(at(10, "18:00")), Status::Drafting);
    let attach = |id| world.act(Action::AttachVisuals { ids: vec![post], visual_ids: vec![id] });
    assert_eq!(attach(shown[0]).outside_rights, 1);
    assert_eq!(show(&world, post, &shown[1..]).outside_rights, 0);
}

#[test]
fn a_text_taken_from_an_approved_picture_withdraws_the_approval_and_says_so() {
    let world = World::new();
    let client = world.client("Lunel");
    let folder = tempfile::tempdir().unwrap();
    let shown = add(&world, several(folder.path(), 1));
    edit(&world, &shown, alt("Une bûche"));
    let post = world.post(client, "Bûche", Some(at(10, "18:00")), Status::WithClient);
    let out = world.post(client, "Parue", Some(at(1, "18:00")), Status::Drafting);
    for (post, statuses) in
        [(post, vec![Status::Approved]), (out, vec![Status::InReview, Status::Approved, Status::Published])]
    {
        show(&world, post, &shown);
        statuses.into_iter().for_each(|status| {
            world.act(Action::SetStatus { ids: vec![post], status });
        });
    }
    assert_eq!(edit(&world, &shown, alt("Une bûche roulée")).withdrawn, 0, "other words for the same");
    assert_eq!(edit(&world, &shown, alt("  ")).withdrawn, 1);
    assert_ne!(world.card(post).status, Status::Approved);
    assert_eq!(world.card(out).status, Status::Published, "what is out is out");
    world.act(Action::Undo);
    assert_eq!(world.card(post).status, Status::Approved);
}

#[test]
fn a_visual_used_everywhere_hides_nothing_of_the_others() {
    let world = World::new();
    let client = world.client("Lunel");
    let folder = tempfile::tempdir().unwrap();
    let both = add(&world, several(folder.path(), 2));
    world.app.digest_visuals().unwrap();
    for n in 1..=7 {
        let post = world.post(client, "logo", Some(at(n, "")), Status::Drafting);
        show(&world, post, &both[..1]);
    }
    let once = world.post(client, "une fois", Some(at(8, "")), Status::Drafting);
    show(&world, once, &both[1..]);
    let now = world.post(client, "Décembre", Some(at(20, "")), Status::Drafting);
    show(&world, now, &both);
    let found = near(&world, now).near;
    let of = |id| found.iter().filter(|near| near.visual_id == id).count();
    assert_eq!((of(both[0]), of(both[1])), (5, 1), "{found:?}");
}

#[test]
fn what_was_not_looked_at_yet_is_waited_for_and_told_once_it_was() {
    let world = World::new();
    let client = world.client("Lunel");
    let folder = tempfile::tempdir().unwrap();
    let old = add(&world, vec![picture(folder.path(), "a.bmp", (900, 600), 4)]);
    let before = world.post(client, "Octobre", Some(at(3, "")), Status::Drafting);
    show(&world, before, &old);
    world.app.digest_visuals().unwrap();
    // the same picture, smaller: another file
    let whole = Arc::new(fs::read(folder.path().join("a.bmp")).unwrap());
    let wanted = Export { crop: Crop::ALL, size: Some((300, 200)), most: None, png: false };
    let smaller = folder.path().join("b.jpg");
    fs::write(&smaller, export(&whole, wanted).unwrap().bytes).unwrap();
    let fresh = add(&world, vec![smaller.display().to_string()]);
    let now = world.post(client, "Décembre", Some(at(10, "")), Status::Drafting);
    show(&world, now, &fresh);
    let list = near(&world, now);
    assert!(list.near.is_empty() && list.waiting == fresh);
    let told = RefCell::new(Vec::new());
    world
        .app
        .digest_visuals_and_tell(&|changes| {
            told.borrow_mut().extend(changes.visuals.iter().map(|visual| visual.id));
        })
        .unwrap();
    assert_eq!(told.into_inner(), fresh);
    let list = near(&world, now);
    assert!(list.waiting.is_empty());
    assert!(list.near.len() == 1 && list.near[0].post_id == before && !list.near[0].same, "{list:?}");
}

#[test]
fn all_that_a_filter_finds_is_chosen_and_so_is_what_lies_between_two_places() {
    let world = World::new();
    let folder = tempfile::tempdir().unwrap();
    let all = add(&world, several(folder.path(), 9));
    let tag = |ids: &[VisualId], tag: &str| {
        edit(&world, ids, VisualPatch { tag: vec![tag.into()], ..VisualPatch::default() });
    };
    tag(&all[..4], "Noël");
    tag(&all[2..3], "bûche");
    assert_eq!(ids(&world, VisualFilter::default(), 0, None), all);
    let noel = VisualFilter { tags: vec!["Noël".into()], ..VisualFilter::default() };
    assert_eq!(ids(&world, noel.clone(), 0, None), all[..4]);
    assert_eq!(ids(&world, noel, 1, Some(2)), all[1..3]);
    let tags = |ids: &[VisualId]| match world.app.ask(Query::VisualTags { ids: Some(ids.to_vec()) }).unwrap()
    {
        Answer::VisualTags(list) => {
            list.tags.into_iter().map(|tag| (tag.name, tag.visuals)).collect::<Vec<_>>()
        }
        other => panic!("{other:?}"),
    };
    assert_eq!(tags(&all), [("bûche".into(), 1), ("Noël".into(), 4)]);
    assert!(tags(&all[5..]).is_empty());
}

#[test]
fn signs_alone_are_looked_for_and_find_only_what_holds_them() {
    let world = World::new();
    let folder = tempfile::tempdir().unwrap();
    let all = add(&world, several(folder.path(), 3));
    edit(&world, &all[..1], alt("Joyeux Noël 🎄"));
    edit(&world, &all[1..2], VisualPatch { tag: vec!["#1".into()], ..VisualPatch::default() });
    let found =
        |text: &str| ids(&world, VisualFilter { text: text.into(), ..VisualFilter::default() }, 0, None);
    assert_eq!(found("🎄"), all[..1]);
    assert_eq!(found(" # "), all[1..2]);
    assert!(found("\"").is_empty());
    assert_eq!(found("  "), all);
}

#[test]
fn a_card_says_what_its_first_visual_is_in_whatever_order_they_came() {
    let world = World::new();
    let client = world.client("Lunel");
    let folder = tempfile::tempdir().unwrap();
    let shown = add(&world, several(folder.path(), 2));
    let film = folder.path().join("film.mp4");
    fs::write(&film, b"\0\0\0\x18ftypmp42\0\0\0\0mp42isom\0\0\0\x08moov\0\0\0\x08mdat").unwrap();
    let film = add(&world, vec![film.display().to_string()]);
    let post = world.post(client, "Bûche", None, Status::Idea);
    assert_eq!(world.card(post).cover, None);
    show(&world, post, &[film[0], shown[0]]);
    assert_eq!(world.card(post).cover, Some(Kind::Mp4));
    show(&world, post, &[shown[0], film[0]]);
    assert_eq!(world.card(post).cover, Some(Kind::Bmp));
}

#[test]
fn what_was_pasted_leaves_nothing_behind_once_it_is_brought_in() {
    let world = World::new();
    let path = world.app.keep_pasted(2, 1, vec![200; 8]).unwrap();
    assert!(fs::exists(&path).unwrap());
    assert_eq!(add(&world, vec![path.clone()]).len(), 1);
    assert!(!fs::exists(&path).unwrap());
    // a file of the person's own stays where it is
    let folder = tempfile::tempdir().unwrap();
    let own = picture(folder.path(), "a.bmp", (60, 40), 1);
    add(&world, vec![own.clone()]);
    assert!(fs::exists(&own).unwrap());
}
