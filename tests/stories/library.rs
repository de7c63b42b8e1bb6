//! What the library is narrowed by: rights, colours, networks, tags, words, alone and together; and what cannot be removed.

use crate::{
    visuals::{add, picture},
    world::{World, at, day},
};
use marronnier_app::{
    Action, Answer, Code, Query,
    action::VisualPatch,
    domain::{
        id::{PostId, VisualId},
        status::Status,
        visual::{Hue, Rights, VisualFilter},
    },
};
use std::{fs, path::Path};

fn found(world: &World, filter: VisualFilter) -> Vec<String> {
    match world.app.ask(Query::Visuals { filter, offset: 0, limit: None }).unwrap() {
        Answer::Visuals(page) => {
            let mut names: Vec<_> = page.visuals.into_iter().map(|row| row.visual.file_name).collect();
            names.sort();
            names
        }
        other => panic!("{other:?}"),
    }
}

fn edit(world: &World, ids: &[VisualId], patch: VisualPatch) -> marronnier_app::Done {
    world.act(Action::EditVisuals { ids: ids.to_vec(), patch, continues: None })
}

/// A picture of one colour.
fn plain(folder: &Path, name: &str, size: (u32, u32), [red, green, blue]: [u8; 3]) -> String {
    let path = picture(folder, name, size, 0);
    let mut bytes = fs::read(&path).unwrap();
    for pixel in bytes[54..].chunks_exact_mut(3) {
        pixel.copy_from_slice(&[blue, green, red]);
    }
    fs::write(&path, bytes).unwrap();
    path
}

fn by(change: impl FnOnce(&mut VisualFilter)) -> VisualFilter {
    let mut filter = VisualFilter::default();
    change(&mut filter);
    filter
}

#[test]
fn colours_networks_credits_and_clients_narrow_alone_and_together() {
    let world = World::new();
    let client = world.client("Lunel");
    let folder = tempfile::tempdir().unwrap();
    let ids = add(
        &world,
        vec![
            plain(folder.path(), "rouge-large.bmp", (1920, 1080), [200, 20, 20]),
            plain(folder.path(), "rouge-petite.bmp", (600, 400), [200, 20, 20]),
            plain(folder.path(), "verte-haute.bmp", (1080, 1920), [30, 140, 60]),
        ],
    );
    world.app.digest_visuals().unwrap();
    edit(&world, &ids[1..], VisualPatch { credit: Some("Jeanne Le Goff".into()), ..VisualPatch::default() });
    edit(&world, &ids[..1], VisualPatch { client_id: Some(Some(client)), ..VisualPatch::default() });
    let red = |filter: &mut VisualFilter| filter.hues = vec![Hue::Red];
    let instagram = |filter: &mut VisualFilter| filter.network = Some("instagram".into());
    assert_eq!(found(&world, by(red)), ["rouge-large.bmp", "rouge-petite.bmp"]);
    assert_eq!(found(&world, by(|f| f.hues = vec![Hue::Green, Hue::Blue])), ["verte-haute.bmp"]);
    // 1080 x 566 is one of its shapes: a picture need not be upright
    assert_eq!(found(&world, by(instagram)), ["rouge-large.bmp", "verte-haute.bmp"]);
    assert_eq!(found(&world, by(|f| f.text = "goff".into())), ["rouge-petite.bmp", "verte-haute.bmp"]);
    let together = by(|f| {
        red(f);
        instagram(f);
        f.clients = vec![client];
        f.used = Some(false);
    });
    assert_eq!(found(&world, together.clone()), ["rouge-large.bmp"]);
    assert!(found(&world, VisualFilter { text: "goff".into(), ..together }).is_empty());
    // where there is no shape, every picture fits
    assert_eq!(found(&world, by(|f| f.network = Some("blog".into()))).len(), 3);
}

#[test]
fn videos_fit_where_they_are_light_enough_and_a_kept_picture_fits_nowhere() {
    let world = World::new();
    let folder = tempfile::tempdir().unwrap();
    let file = |name: &str, bytes: &[u8]| {
        let path = folder.path().join(name);
        fs::write(&path, bytes).unwrap();
        path.display().to_string()
    };
    let film = file("film.mkv", b"\x1a\x45\xdf\xa3\x8f\x42\x82\x88matroska and more");
    let ids = add(&world, vec![film]);
    assert_eq!(found(&world, by(|f| f.network = Some("youtube".into()))), ["film.mkv"]);
    let Answer::Visual(detail) = world.app.ask(Query::Visual { id: ids[0] }).unwrap() else { panic!() };
    assert_eq!(detail.visual.kind.ending(), "mkv");
    assert!(
        world.folder.path().join(format!("visuals/{}/{}.mkv", &ids[0].to_string()[..2], ids[0])).exists()
    );
    assert!(
        found(&world, by(|f| f.lacks_alt = true)).is_empty(),
        "a film needs no text in a picture's place"
    );
}

#[test]
fn rights_that_begin_later_or_end_soon_are_told_apart() {
    // it is 1 December
    let world = World::new();
    let client = world.client("Lunel");
    let folder = tempfile::tempdir().unwrap();
    let names = ["avant.bmp", "bientot.bmp", "finis.bmp", "libre.bmp", "longs.bmp"];
    let paths = (1..).zip(names).map(|(n, name)| picture(folder.path(), name, (60, 40), n)).collect();
    let ids = add(&world, paths);
    let rights =
        |from, until| VisualPatch { rights_from: from, rights_until: until, ..VisualPatch::default() };
    edit(&world, &ids[..1], rights(Some(Some(day(12))), None));
    edit(&world, &ids[1..2], rights(None, Some(Some(day(31)))));
    edit(&world, &ids[2..3], rights(None, Some(day(1).pred_opt())));
    edit(&world, &ids[4..], rights(None, Some(day(31).succ_opt())));
    let stand = |rights: &[Rights]| found(&world, by(|f| f.rights = rights.to_vec()));
    assert_eq!(stand(&[Rights::Early]), ["avant.bmp"]);
    assert_eq!(stand(&[Rights::Ending]), ["bientot.bmp"]);
    assert_eq!(stand(&[Rights::Over]), ["finis.bmp"]);
    assert_eq!(stand(&[Rights::Open]), ["libre.bmp", "longs.bmp"]);
    assert_eq!(stand(&[Rights::Open, Rights::Ending]), ["bientot.bmp", "libre.bmp", "longs.bmp"]);
    // before they begin, a card bears the mark as well
    let post = world.post(client, "Bûche", Some(at(11, "18:00")), Status::Drafting);
    world.act(Action::SetVisuals { id: post, visual_ids: ids[..1].to_vec() });
    assert!(world.card(post).rights_broken);
    world.act(Action::PlanPost { id: post, at: at(12, "") });
    assert!(!world.card(post).rights_broken);
}

#[test]
fn a_word_is_found_in_the_middle_of_a_name_and_typed_as_a_mac_types_it() {
    let world = World::new();
    let folder = tempfile::tempdir().unwrap();
    let names = ["DSC01234.bmp", "BucheNoël.bmp", "Été.bmp"];
    let paths = (1..).zip(names).map(|(n, name)| picture(folder.path(), name, (60, 40), n)).collect();
    let ids = add(&world, paths);
    edit(&world, &ids[2..], VisualPatch { tag: vec!["plage".into()], ..VisualPatch::default() });
    let find = |text: &str| found(&world, by(|f| f.text = text.into()));
    assert_eq!(find("01234"), ["DSC01234.bmp"]);
    assert_eq!(find("noel"), ["BucheNoël.bmp"]);
    assert_eq!(find("bu\u{302}che"), ["BucheNoël.bmp"], "decomposed");
    assert_eq!(find("plage ete"), ["Été.bmp"], "each word where it is");
    assert!(find("plage 01234").is_empty());
}

#[test]
fn a_tag_is_one_word_whatever_its_case_and_accents() {
    let world = World::new();
    let folder = tempfile::tempdir().unwrap();
    let ids =
        add(&world, (1..=3).map(|n| picture(folder.path(), &format!("{n}.bmp"), (60, 40), n)).collect());
    let tag = |words: &[&str]| VisualPatch {
        tag: words.iter().map(|word| (*word).to_owned()).collect(),
        ..VisualPatch::default()
    };
    edit(&world, &ids[..1], tag(&["Noël"]));
    edit(&world, &ids[1..], tag(&["noel", "Plage"]));
    edit(&world, &ids[1..], tag(&["NOËL"]));
    let Answer::VisualTags(list) = world.app.ask(Query::VisualTags { ids: None }).unwrap() else { panic!() };
    let list: Vec<_> = list.tags.into_iter().map(|tag| (tag.name, tag.visuals)).collect();
    assert_eq!(list, [("Noël".to_owned(), 3), ("Plage".to_owned(), 2)]);
    let borne = |words: &[&str]| {
        found(&world, by(|f| f.tags = words.iter().map(|word| (*word).to_owned()).collect())).len()
    };
    assert_eq!((borne(&["noel"]), borne(&["Noël", "plage"])), (3, 2));
    edit(&world, &ids, VisualPatch { untag: vec!["noel".into()], ..VisualPatch::default() });
    assert_eq!(borne(&["Noël"]), 0);
}

/// All the way to the network's own tool, and out.
fn publish(world: &World, post: PostId) -> u32 {
    let set = |status| world.act(Action::SetStatus { ids: vec![post], status }).outside_rights;
    schedule(world, post);
    set(Status::Published)
}

fn schedule(world: &World, post: PostId) {
    for status in [Status::InReview, Status::WithClient, Status::Approved, Status::Scheduled] {
        world.act(Action::SetStatus { ids: vec![post], status });
    }
}

fn shown(world: &World, title: &str, ids: &[VisualId]) -> PostId {
    let client = world.snapshot().clients[0].id;
    let post = world.post(client, title, Some(at(9, "18:00")), Status::Drafting);
    world.act(Action::SetVisuals { id: post, visual_ids: ids.to_vec() });
    post
}

#[test]
fn what_is_out_keeps_its_visuals_and_which_one_it_is_is_said() {
    let world = World::new();
    world.client("Lunel");
    let folder = tempfile::tempdir().unwrap();
    let ids =
        add(&world, (1..=3).map(|n| picture(folder.path(), &format!("{n}.bmp"), (60, 40), n)).collect());
    edit(&world, &ids, VisualPatch { alt: Some("Vue".into()), ..VisualPatch::default() });
    shown(&world, "À venir", &ids[..1]);
    let remove =
        |detach| world.app.act(Action::RemoveVisuals { ids: ids.clone(), detach }).expect_err("refused");
    let failure = remove(false);
    assert_eq!(failure.code, Code::VisualUsed);
    assert_eq!(failure.params["out"], "no".into());
    publish(&world, shown(&world, "Parue", &ids[1..2]));
    for detach in [false, true] {
        let failure = remove(detach);
        assert_eq!(failure.code, Code::VisualUsed);
        assert_eq!((&failure.params["out"], &failure.params["name"]), (&"yes".into(), &"2.bmp".into()));
    }
}

#[test]
fn what_goes_out_late_or_now_is_judged_by_today_too() {
    // it is 1 December
    let world = World::new();
    let client = world.client("Lunel");
    let folder = tempfile::tempdir().unwrap();
    let ids = add(&world, vec![picture(folder.path(), "1.bmp", (60, 40), 1)]);
    let alt = VisualPatch { alt: Some("Vue".into()), ..VisualPatch::default() };
    edit(&world, &ids, alt);
    let late = marronnier_app::domain::moment::PlannedAt { date: day(1).pred_opt().unwrap(), time: None };
    let until = VisualPatch { rights_until: Some(Some(late.date)), ..VisualPatch::default() };
    let post = world.post(client, "Bûche", Some(late), Status::Drafting);
    world.act(Action::SetVisuals { id: post, visual_ids: ids.clone() });
    assert_eq!(edit(&world, &ids, until).outside_rights, 1, "it is late: it can only go out today");
    assert_eq!(publish(&world, post), 1);
    // planned while the rights last, published before they begin
    let from =
        VisualPatch { rights_from: Some(Some(day(5))), rights_until: Some(None), ..VisualPatch::default() };
    let early = world.post(client, "Galette", Some(at(6, "")), Status::Drafting);
    world.act(Action::SetVisuals { id: early, visual_ids: ids.clone() });
    assert_eq!(edit(&world, &ids, from).outside_rights, 1, "the one that is out");
    let copies = Action::DuplicatePosts {
        ids: vec![early],
        anchor: Some(early),
        to: Some(crate::world::landing(4, "")),
    };
    assert_eq!(world.act(copies).outside_rights, 1);
    schedule(&world, early);
    let marked =
        world.act(Action::MarkPublished { id: early, channel_ids: None, addresses: Default::default() });
    assert_eq!(marked.outside_rights, 1);
}

#[test]
fn what_is_on_hold_has_no_place_in_the_grid() {
    let world = World::new();
    let client = world.client("Lunel");
    let channel = world.channels(client)[0];
    let posts: Vec<_> =
        [3, 10].map(|n| world.post(client, "p", Some(at(n, "18:00")), Status::Drafting)).into();
    world.act(Action::SetStatus { ids: posts[..1].to_vec(), status: Status::OnHold });
    let Answer::Feed(rows) = world.app.ask(Query::Feed { channel_id: channel, limit: None }).unwrap() else {
        panic!("a feed")
    };
    assert_eq!(rows.cells.iter().map(|cell| cell.card.id).collect::<Vec<_>>(), [posts[1]]);
}
