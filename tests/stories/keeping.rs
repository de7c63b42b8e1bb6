//! Nothing lost: backups by themselves and on request, put back in place or elsewhere, the whole workspace as one file, what is
//! damaged found, told and mended.

use crate::{
    visuals::picture,
    world::{World, at, open},
};
use marronnier_app::{
    Action, Answer, App, Clock, Code, Query,
    answer::{BackupList, BackupRow, Examination, FindingKind, Health, Packed, TableKind, Unpacked},
    backup::{Care, Rescue},
    domain::{backup::Reason, filter::Filter, id::PostId, status::Status},
};
use std::{
    fs,
    os::unix::fs::FileExt,
    path::{Path, PathBuf},
    sync::Arc,
};

pub fn backups(app: &App) -> Vec<BackupRow> {
    match app.ask(Query::Backups).unwrap() {
        Answer::Backups(list) => {
            let BackupList { backups, .. } = *list;
            backups
        }
        other => panic!("{other:?}"),
    }
}

pub fn reasons(app: &App) -> Vec<Reason> {
    backups(app).iter().map(|row| row.reason).collect()
}

pub fn examined(app: &App, mend: bool) -> Examination {
    match app.ask(Query::Examine { mend }).unwrap() {
        Answer::Examine(found) => *found,
        other => panic!("{other:?}"),
    }
}

fn health(app: &App) -> Health {
    match app.ask(Query::Health).unwrap() {
        Answer::Health(health) => *health,
        other => panic!("{other:?}"),
    }
}

fn title(world: &World, id: PostId) -> String {
    world.detail(id).post.title
}

fn rename(world: &World, id: PostId, title: &str) {
    let patch = serde_json::json!({ "do": "editPost", "id": id, "patch": { "title": title } });
    world.act(serde_json::from_value(patch).unwrap());
}

/// A client, a post with a picture, and a folder beside the workspace.
pub fn with_picture() -> (World, PostId, tempfile::TempDir, PathBuf) {
    let world = World::new();
    let client = world.client("Biscuiterie Lunel");
    let post = world.post(client, "La bûche", Some(at(10, "18:00")), Status::Drafting);
    let beside = tempfile::tempdir().unwrap();
    let file = picture(beside.path(), "buche.bmp", (60, 40), 1);
    let done = world.act(Action::AddVisuals {
        paths: vec![file],
        client_id: Some(client),
        post_id: Some(post),
        tags: None,
    });
    let id = done.visuals[0].to_string();
    let original = world.folder.path().join("visuals").join(&id[..2]).join(format!("{id}.bmp"));
    assert!(original.is_file());
    (world, post, beside, original)
}

#[test]
fn a_backup_is_made_when_something_changed_and_not_when_nothing_did() {
    let (world, post, ..) = with_picture();
    world.app.care(Care::Start).unwrap();
    assert_eq!(reasons(&world.app), [Reason::Start]);
    let [row] = &backups(&world.app)[..] else { panic!("one") };
    assert_eq!((row.posts, row.clients, row.visuals, row.since), (1, 1, 1, Some(0)));
    world.app.care(Care::Start).unwrap();
    world.app.care(Care::Regular).unwrap();
    assert_eq!(reasons(&world.app), [Reason::Start], "nothing changed since");
    rename(&world, post, "La bûche au chocolat");
    assert_eq!(backups(&world.app)[0].since, Some(1));
    world.app.care(Care::Regular).unwrap();
    assert_eq!(reasons(&world.app).len(), 1, "half an hour has not gone by");
    world.app.care(Care::Start).unwrap();
    let rows = backups(&world.app);
    assert_eq!(
        rows.iter().map(|row| row.since).collect::<Vec<_>>(),
        [Some(0)],
        "of a half-hour the newest stays"
    );
}

#[test]
fn what_is_large_is_preceded_by_a_backup() {
    let (world, ..) = with_picture();
    let client = world.snapshot().clients[0].id;
    let ids: Vec<PostId> =
        (0..20).map(|n| world.post(client, &format!("Case {n}"), Some(at(3, "")), Status::Idea)).collect();
    world.act(Action::RemovePosts { ids: ids[..19].to_vec() });
    assert_eq!(reasons(&world.app), [], "a handful of posts is what undo is for");
    world.act(Action::Undo);
    world.act(Action::RemovePosts { ids });
    assert_eq!(reasons(&world.app), [Reason::Removal]);
    world.act(Action::RemoveClient { id: client });
    assert_eq!(reasons(&world.app), [Reason::Removal, Reason::Removal]);
    assert_eq!(backups(&world.app)[1].posts, 21, "as it was before");
}

#[test]
fn an_earlier_state_is_put_back_in_place_with_its_pictures_and_the_present_one_is_kept() {
    let (world, post, _beside, original) = with_picture();
    world.act(Action::BackUp);
    let before = world.tables();
    rename(&world, post, "Une autre");
    fs::remove_file(&original).unwrap();
    let name = backups(&world.app)[0].name.clone();
    world.act(Action::RestoreBackup { name });
    assert_eq!(title(&world, post), "La bûche");
    assert_eq!(world.tables(), before);
    assert!(original.is_file(), "the picture came back");
    assert_eq!(reasons(&world.app), [Reason::Restore, Reason::Asked]);
    // the restored state goes on: it is written to, undone, opened again
    rename(&world, post, "La bûche glacée");
    world.act(Action::Undo);
    let world = world.restarted();
    assert_eq!(world.tables(), before);
    let kept = backups(&world.app)[0].name.clone();
    world.act(Action::RestoreBackup { name: kept });
    assert_eq!(title(&world, post), "Une autre", "what was there is not lost either");
}

#[test]
fn a_restoration_that_was_stopped_halfway_is_finished_at_the_next_opening() {
    let (world, post, ..) = with_picture();
    world.act(Action::BackUp);
    let backup = world.folder.path().join("backups").join(format!("{}.db", backups(&world.app)[0].name));
    rename(&world, post, "Une autre");
    let World { folder, app } = world;
    // as a kill leaves it: the log full, the new state ready but not yet in its place
    let log = fs::read(folder.path().join("workspace.db-wal")).unwrap();
    assert!(!log.is_empty());
    drop(app);
    fs::write(folder.path().join("workspace.db-wal"), log).unwrap();
    fs::copy(backup, folder.path().join("workspace.db.restored")).unwrap();
    let world = World { app: open(folder.path()), folder };
    assert_eq!(title(&world, post), "La bûche");
    assert!(!world.folder.path().join("workspace.db.restored").exists());
    assert_eq!(examined(&world.app, false).findings, []);
}

#[test]
fn a_backup_becomes_a_workspace_of_its_own() {
    let (world, post, beside, original) = with_picture();
    world.act(Action::BackUp);
    rename(&world, post, "Une autre");
    let folder = beside.path().join("hier");
    let name = backups(&world.app)[0].name.clone();
    let query = Query::RestoreTo { name: name.clone(), folder: folder.display().to_string() };
    world.app.ask(query.clone()).unwrap();
    let app = open(&folder);
    let Answer::Post(detail) = app.ask(Query::Post { id: post }).unwrap() else { panic!("a post") };
    assert_eq!(detail.post.title, "La bûche");
    let copy = folder.join(original.strip_prefix(world.folder.path()).unwrap());
    assert_eq!(fs::read(copy).unwrap(), fs::read(original).unwrap());
    assert_eq!(title(&world, post), "Une autre", "the present one is as it was");
    assert_eq!(world.app.ask(query).unwrap_err().code, Code::FolderHolds, "nothing is written over");
    let nowhere =
        Query::RestoreTo { name: "../../etc".into(), folder: beside.path().join("x").display().to_string() };
    assert_eq!(world.app.ask(nowhere).unwrap_err().code, Code::NoSuchBackup);
}

#[test]
fn the_whole_workspace_travels_in_one_file() {
    let (world, post, beside, original) = with_picture();
    let file = beside.path().join("tout.marronnier");
    let path = file.display().to_string();
    world.app.ask(Query::Pack { path: path.clone(), replace: false }).unwrap();
    let again = world.app.ask(Query::Pack { path: path.clone(), replace: false });
    assert_eq!(again.unwrap_err().code, Code::FileExists);
    let folder = beside.path().join("ailleurs");
    let query = Query::Unpack { path: path.clone(), folder: folder.display().to_string() };
    world.app.ask(query).unwrap();
    let app = open(&folder);
    let Answer::Post(detail) = app.ask(Query::Post { id: post }).unwrap() else { panic!("a post") };
    assert_eq!(detail.post.title, "La bûche");
    assert_eq!(detail.card.visual_ids.len(), 1);
    let copy = folder.join(original.strip_prefix(world.folder.path()).unwrap());
    assert_eq!(fs::read(copy).unwrap(), fs::read(&original).unwrap());
    assert_eq!(examined(&app, false).findings, []);

    // a file that was cut short: all or nothing
    let whole = fs::read(&file).unwrap();
    fs::write(&file, &whole[..whole.len() / 2]).unwrap();
    let folder = beside.path().join("rien");
    let query = Query::Unpack { path: path.clone(), folder: folder.display().to_string() };
    let failure = world.app.ask(query).unwrap_err();
    assert_eq!(failure.code, Code::BadWhole);
    assert_eq!(failure.params["reason"], "nothing".into());
    assert!(!folder.exists());

    // a picture that rotted on the way: told, and the rest is there
    let picture = fs::read(&original).unwrap();
    let pixels = whole.windows(picture.len()).position(|piece| piece == picture);
    let pixels = pixels.expect("the picture stands there as it is");
    let mut altered = whole.clone();
    altered[pixels + 60] ^= 1;
    fs::write(&file, altered).unwrap();
    let made = unpacked(&world, &file, &beside.path().join("presque"));
    assert_eq!((made.posts, made.flawed), (1, 1));
    let app = open(&beside.path().join("presque"));
    let kinds: Vec<_> = examined(&app, false).findings.iter().map(|one| one.kind).collect();
    assert_eq!(kinds, [FindingKind::MissingFiles]);
    let left: Vec<_> = fs::read_dir(beside.path()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert!(left.iter().all(|name| !name.to_string_lossy().ends_with(".part")), "{left:?}");
}

fn packed(world: &World, file: &Path) -> Packed {
    let query = Query::Pack { path: file.display().to_string(), replace: true };
    match world.app.ask(query).unwrap() {
        Answer::Pack(packed) => *packed,
        other => panic!("{other:?}"),
    }
}

fn unpacked(world: &World, file: &Path, folder: &Path) -> Unpacked {
    let query = Query::Unpack { path: file.display().to_string(), folder: folder.display().to_string() };
    match world.app.ask(query).unwrap() {
        Answer::Unpack(unpacked) => *unpacked,
        other => panic!("{other:?}"),
    }
}

#[test]
fn nothing_is_written_over_a_workspace_or_over_what_is_beside() {
    let (world, post, beside, original) = with_picture();
    world.act(Action::BackUp);
    let folder = world.folder.path();
    // a name whose neighbours are the workspace's own
    let neighbours = ["tout.part", "tout.db"].map(|name| folder.join(name));
    neighbours.iter().for_each(|path| fs::write(path, "somebody's").unwrap());
    packed(&world, &folder.join("tout"));
    packed(&world, &folder.join("workspace"));
    assert!(neighbours.iter().all(|path| fs::read(path).unwrap() == b"somebody's"));
    let before = fs::read(&original).unwrap();
    let backup = folder.join("backups").join(format!("{}.db", backups(&world.app)[0].name));
    let own = [
        folder.join("workspace.db"),
        folder.join("workspace.db-wal"),
        folder.join("workspace.lock"),
        folder.join("visuals/../Workspace.DB"),
        original.clone(),
        backup,
    ];
    for path in own {
        let path = path.display().to_string();
        let pack = Query::Pack { path: path.clone(), replace: true };
        let table = Query::ExportTable {
            path: path.clone(),
            kind: TableKind::Csv,
            filter: Filter::default(),
            from: None,
            to: None,
            separator: None,
            replace: Some(true),
        };
        for query in [pack, table] {
            assert_eq!(world.app.ask(query).unwrap_err().code, Code::OwnFile, "{path}");
        }
    }
    assert_eq!(fs::read(&original).unwrap(), before);
    // another workspace is not written over either
    let other = World::new();
    let path = other.folder.path().join("workspace.db").display().to_string();
    let refused = world.app.ask(Query::Pack { path, replace: true }).unwrap_err();
    assert_eq!(refused.code, Code::OwnFile);
    let world = world.restarted();
    assert_eq!(title(&world, post), "La bûche");
    assert_eq!(examined(&world.app, false).findings, []);
    drop(beside);
}

#[test]
fn a_folder_that_stands_beside_is_left_alone() {
    let (world, _, beside, _) = with_picture();
    world.act(Action::BackUp);
    let file = beside.path().join("tout.marronnier");
    packed(&world, &file);
    let (first, second) = (beside.path().join("ailleurs"), beside.path().join("hier"));
    for folder in [&first, &second] {
        let neighbour = PathBuf::from(format!("{}.part", folder.display()));
        fs::create_dir_all(neighbour.join("thèse")).unwrap();
        fs::write(neighbour.join("thèse/chapitre 1"), "three years").unwrap();
    }
    unpacked(&world, &file, &first);
    let name = backups(&world.app)[0].name.clone();
    world.app.ask(Query::RestoreTo { name, folder: second.display().to_string() }).unwrap();
    for folder in [&first, &second] {
        let neighbour = PathBuf::from(format!("{}.part", folder.display()));
        assert_eq!(fs::read(neighbour.join("thèse/chapitre 1")).unwrap(), b"three years");
        open(folder);
    }
}

#[test]
fn a_picture_that_was_altered_is_packed_from_the_backups_or_told() {
    let (world, _, beside, original) = with_picture();
    let (file, before) = (beside.path().join("tout.marronnier"), fs::read(&original).unwrap());
    world.act(Action::BackUp);
    // in place, as a program that writes tags into pictures does
    alter(&original);
    let made = packed(&world, &file);
    assert_eq!((made.visuals, made.flawed), (1, 0));
    let folder = beside.path().join("ailleurs");
    assert_eq!(unpacked(&world, &file, &folder).flawed, 0);
    let copy = folder.join(original.strip_prefix(world.folder.path()).unwrap());
    assert!(fs::read(copy).unwrap() == before, "the backups' copy went");

    // nowhere whole: it goes as it is, and both sides say so
    fs::remove_dir_all(world.folder.path().join("backups")).unwrap();
    let made = packed(&world, &file);
    assert_eq!((made.visuals, made.flawed), (1, 1));
    let folder = beside.path().join("encore");
    assert_eq!(unpacked(&world, &file, &folder).flawed, 1);
    let kinds: Vec<_> = examined(&open(&folder), false).findings.iter().map(|one| one.kind).collect();
    assert_eq!(kinds, [FindingKind::AlteredFiles]);
}

/// One octet, in place.
pub fn alter(path: &Path) {
    let file = fs::File::options().write(true).open(path).unwrap();
    file.write_at(b"~", 100).unwrap();
}

#[test]
fn a_restoration_takes_the_whole_one_of_two_pictures() {
    let (world, _, _beside, original) = with_picture();
    let before = fs::read(&original).unwrap();
    world.act(Action::BackUp);
    let name = backups(&world.app)[0].name.clone();
    let kept = world.folder.path().join("backups").join(original.strip_prefix(world.folder.path()).unwrap());
    let checked = || match world.app.ask(Query::CheckBackup { name: name.clone() }).unwrap() {
        Answer::CheckBackup(check) => (check.good, check.visuals, check.missing),
        other => panic!("{other:?}"),
    };
    alter(&original);
    assert!(fs::read(&kept).unwrap() == before, "what alters one leaves the other as it was");
    assert_eq!(checked(), (true, 1, 0));
    world.act(Action::RestoreBackup { name: name.clone() });
    assert!(fs::read(&original).unwrap() == before);
    // a copy that rotted is not taken over the one that is whole
    alter(&kept);
    assert_eq!(checked(), (true, 1, 0));
    world.act(Action::RestoreBackup { name: name.clone() });
    assert!(fs::read(&original).unwrap() == before);
    alter(&original);
    assert_eq!(checked(), (true, 1, 1), "neither is what it was");
}

#[test]
fn a_backup_that_rotted_is_found_and_not_used() {
    let (world, post, ..) = with_picture();
    world.act(Action::BackUp);
    let name = backups(&world.app)[0].name.clone();
    let path = world.folder.path().join("backups").join(format!("{name}.db"));
    let checked = |app: &App| match app.ask(Query::CheckBackup { name: name.clone() }).unwrap() {
        Answer::CheckBackup(check) => *check,
        other => panic!("{other:?}"),
    };
    assert!(checked(&world.app).good);
    assert_eq!((checked(&world.app).visuals, checked(&world.app).missing), (1, 0));
    rename(&world, post, "Une autre");
    let file = fs::File::options().write(true).open(&path).unwrap();
    file.write_at(b"rot", fs::metadata(&path).unwrap().len() / 2).unwrap();
    assert!(!checked(&world.app).good);
    let refused = world.refused(Action::RestoreBackup { name: name.clone() });
    assert_eq!(refused, Code::BadBackup);
    assert_eq!(title(&world, post), "Une autre");
    assert_eq!(reasons(&world.app), [Reason::Asked], "nothing was begun");
}

/// Random octets over these pages of the database.
fn damage(folder: &Path, pages: impl IntoIterator<Item = u64>) {
    let path = folder.join("workspace.db");
    let file = fs::File::options().write(true).open(&path).unwrap();
    for page in pages {
        file.write_at(&noise(4096), page * 4096).unwrap();
    }
}

/// Octets that look like chance and are the same each time.
fn noise(count: u32) -> Vec<u8> {
    (0..count).map(|n| (n.wrapping_mul(2_654_435_761) >> 13) as u8).collect()
}

fn filled() -> (World, tempfile::TempDir) {
    let (world, _, beside, _) = with_picture();
    let client = world.snapshot().clients[0].id;
    for n in 0..300 {
        let title = format!("Publication {n} {}", "texte ".repeat(12));
        world.post(client, &title, Some(at(1 + n % 28, "10:00")), Status::Drafting);
    }
    (world, beside)
}

/// Pages that hold posts, by SQLite's own account.
fn pages_of_posts(folder: &Path) -> Vec<u64> {
    let conn = rusqlite::Connection::open(folder.join("workspace.db")).unwrap();
    let text: Vec<u8> = conn
        .query_row("SELECT title FROM post WHERE title LIKE 'Publication 1%' LIMIT 1", [], |row| {
            row.get::<_, String>(0)
        })
        .unwrap()
        .into_bytes();
    drop(conn);
    let bytes = fs::read(folder.join("workspace.db")).unwrap();
    let needle = &text[..12];
    let holds = |page: &[u8]| {
        page.first() == Some(&0x0a) && page.windows(needle.len()).filter(|w| w == &needle).count() >= 3
    };
    bytes.chunks(4096).enumerate().filter(|(_, page)| holds(page)).map(|(n, _)| n as u64).collect()
}

#[test]
fn a_damaged_file_is_found_and_restored_and_the_damaged_one_is_kept() {
    let (world, _beside) = filled();
    world.act(Action::BackUp);
    let before = world.tables();
    let World { folder, app } = world;
    drop(app);
    let pages = pages_of_posts(folder.path());
    damage(folder.path(), pages.iter().copied().take(3));
    let damaged = fs::read(folder.path().join("workspace.db")).unwrap();

    let world = World { app: open(folder.path()), folder };
    assert!(health(&world.app).damage.is_some());
    let name = backups(&world.app)[0].name.clone();
    world.act(Action::RestoreBackup { name });
    assert_eq!(health(&world.app).damage, None);
    assert_eq!(world.tables(), before);
    let originals: Vec<PathBuf> = fs::read_dir(world.folder.path().join("backups"))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.is_dir() && path.join("workspace.db").exists())
        .collect();
    assert_eq!(originals.len(), 1);
    assert!(fs::read(originals[0].join("workspace.db")).unwrap() == damaged, "byte for byte");
}

#[test]
fn what_still_reads_of_a_damaged_file_is_salvaged() {
    let (world, _beside) = filled();
    let World { folder, app } = world;
    drop(app);
    let pages = pages_of_posts(folder.path());
    assert!(pages.len() > 10, "{pages:?}");
    damage(folder.path(), [pages[2], pages[5], pages[7]]);
    let world = World { app: open(folder.path()), folder };
    assert!(health(&world.app).damage.is_some());
    world.act(Action::Salvage);
    assert_eq!(health(&world.app).damage, None);
    let posts = world.snapshot().posts;
    assert!((200..301).contains(&posts), "{posts} posts of 301, three pages of them lost");
    let found = examined(&world.app, false);
    let only_files = |kind| matches!(kind, FindingKind::MissingFiles | FindingKind::UnnamedFiles);
    assert!(found.findings.iter().all(|one| only_files(one.kind)), "{found:?}");
    let hits = world.app.ask(Query::Search { text: "Publication".into(), limit: Some(500) }).unwrap();
    let Answer::Search(hits) = hits else { panic!("hits") };
    assert!(hits.hits.len() as u32 >= posts - 1, "they are found again");
}

#[test]
fn random_octets_are_no_workspace_and_a_backup_takes_their_place() {
    let (world, post, ..) = with_picture();
    world.act(Action::BackUp);
    let World { folder, app } = world;
    drop(app);
    let path = folder.path().join("workspace.db");
    let noise = noise(50_000);
    fs::write(&path, &noise).unwrap();
    let refused = try_open(folder.path()).unwrap_err();
    assert_eq!(refused.code, Code::NotAWorkspace);
    assert!(fs::read(&path).unwrap() == noise, "not one octet was touched");
    let rescue = Rescue::of(folder.path().to_owned(), clock(), Arc::default());
    let name = rescue.backups().unwrap().backups[0].name.clone();
    assert!(rescue.check(&name).unwrap().good);
    rescue.restore(&name).unwrap();
    let world = World { app: open(folder.path()), folder };
    assert_eq!(title(&world, post), "La bûche");
    let kept = fs::read_dir(world.folder.path().join("backups")).unwrap().map(|entry| entry.unwrap().path());
    assert!(
        kept.filter(|path| path.is_dir())
            .any(|path| fs::read(path.join("workspace.db")).ok() == Some(noise.clone()))
    );
}

#[test]
fn a_file_that_went_away_is_not_replaced_by_an_empty_one() {
    let (world, post, ..) = with_picture();
    world.act(Action::BackUp);
    let World { folder, app } = world;
    drop(app);
    fs::remove_file(folder.path().join("workspace.db")).unwrap();
    assert_eq!(try_open(folder.path()).unwrap_err().code, Code::WorkspaceGone);
    assert!(!folder.path().join("workspace.db").exists());
    let rescue = Rescue::of(folder.path().to_owned(), clock(), Arc::default());
    rescue.restore(&rescue.backups().unwrap().backups[0].name).unwrap();
    let world = World { app: open(folder.path()), folder };
    assert_eq!(title(&world, post), "La bûche");
}

#[test]
fn the_second_one_may_look_and_not_touch() {
    let (world, post, ..) = with_picture();
    let second = open(world.folder.path());
    assert_eq!(health(&second).read_only.as_deref(), Some("opened"));
    let refused = second.act(Action::RemovePosts { ids: vec![post] }).unwrap_err();
    assert_eq!((refused.code, &refused.params["reason"]), (Code::ReadOnly, &"opened".into()));
    rename(&world, post, "Une autre");
    let Answer::Post(detail) = second.ask(Query::Post { id: post }).unwrap() else { panic!("a post") };
    assert_eq!(detail.post.title, "Une autre", "what the first one does is seen");
    drop(second);
    let world = world.restarted();
    assert_eq!(health(&world.app).read_only, None);
}

#[test]
fn the_examination_finds_what_was_done_behind_its_back_and_mends_it() {
    let (world, post, _beside, original) = with_picture();
    world.act(Action::BackUp);
    assert_eq!(examined(&world.app, true).findings, []);
    let World { folder, app } = world;
    drop(app);
    {
        let conn = rusqlite::Connection::open(folder.path().join("workspace.db")).unwrap();
        conn.execute_batch("DELETE FROM search WHERE rowid = 1; DELETE FROM visual_doc").unwrap();
    }
    fs::write(&original, "none of its pixels").unwrap();
    let orphan = original.with_file_name(format!("{}.png", "ab".repeat(32)));
    fs::write(&orphan, "nobody's").unwrap();
    let world = World { app: open(folder.path()), folder };
    let found = examined(&world.app, false);
    let kinds: Vec<FindingKind> = found.findings.iter().map(|one| one.kind).collect();
    assert_eq!(kinds, [FindingKind::Search, FindingKind::AlteredFiles, FindingKind::UnnamedFiles]);
    let mended = examined(&world.app, true);
    assert!(mended.backup.is_some());
    assert_eq!(reasons(&world.app)[0], Reason::Mending);
    assert_eq!(mended.findings.iter().map(|one| one.mended).collect::<Vec<_>>(), [1, 1, 0]);
    assert!(orphan.exists(), "kept for 30 days");
    let left = examined(&world.app, false).findings;
    assert_eq!(left.iter().map(|one| one.kind).collect::<Vec<_>>(), [FindingKind::UnnamedFiles]);
    let Answer::Search(hits) = world.app.ask(Query::Search { text: "buche".into(), limit: None }).unwrap()
    else {
        panic!("hits")
    };
    assert_eq!(hits.hits[0].card.id, post);
}

fn clock() -> Clock {
    let now: chrono::DateTime<chrono::Utc> = "2026-12-01T10:00:00Z".parse().unwrap();
    Clock::told(chrono_tz::Europe::Paris, move || now)
}

pub fn try_open(folder: &Path) -> Result<App, marronnier_app::Failure> {
    App::open(marronnier_app::Options {
        folder: folder.to_owned(),
        clock: clock(),
        who: "Maya".into(),
        language: marronnier_app::Language::Fr,
        access: marronnier_app::Access::Work,
    })
}

/// The database, behind the program's back.
fn behind(folder: &Path, sql: &str) {
    let conn = rusqlite::Connection::open(folder.join("workspace.db")).unwrap();
    conn.pragma_update(None, "foreign_keys", false).unwrap();
    conn.execute_batch(sql).unwrap();
}

/// An index that knows none of the rows of its table.
fn empty_index(folder: &Path) {
    let conn = rusqlite::Connection::open(folder.join("workspace.db")).unwrap();
    let root = "SELECT rootpage FROM sqlite_schema WHERE name = 'visual_of_client'";
    let page: u32 = conn.query_row(root, [], |row| row.get(0)).unwrap();
    drop(conn);
    let file = fs::File::options().write(true).open(folder.join("workspace.db")).unwrap();
    let mut empty = vec![0; 4096];
    empty[..8].copy_from_slice(&[0x0a, 0, 0, 0, 0, 0x10, 0, 0]);
    file.write_at(&empty, u64::from(page - 1) * 4096).unwrap();
}

fn reopened(world: World, meanwhile: impl FnOnce(&Path)) -> World {
    let World { folder, app } = world;
    drop(app);
    meanwhile(folder.path());
    World { app: open(folder.path()), folder }
}

fn kinds(found: &Examination) -> Vec<FindingKind> {
    found.findings.iter().map(|one| one.kind).collect()
}

#[test]
fn a_row_that_refers_to_nothing_stops_no_backup_and_is_mended() {
    let (world, post, beside, _) = with_picture();
    let world = reopened(world, |folder| {
        behind(folder, "UPDATE post SET assignee_id = '00000000-0000-7000-8000-000000000000'");
        behind(folder, "DELETE FROM client");
    });
    world.act(Action::BackUp);
    let [row] = &backups(&world.app)[..] else { panic!("one") };
    assert!(row.references >= 2, "{row:?}");
    assert_eq!(packed(&world, &beside.path().join("tout")).posts, 1);
    // the client's name is searched in, too
    assert_eq!(kinds(&examined(&world.app, false)), [FindingKind::References, FindingKind::Search]);
    let mended = examined(&world.app, true);
    assert!(mended.backup.is_some());
    assert!(mended.findings.iter().all(|one| one.mended == one.count), "{mended:?}");
    assert_eq!(examined(&world.app, false).findings, []);
    let client = &world.snapshot().clients[0].name;
    assert!(client.starts_with("Retrouvé"), "{client}");
    assert_eq!(title(&world, post), "La bûche", "no post is lost");
}

#[test]
fn indexes_triggers_and_words_that_do_not_fit_are_found_and_made_again_after_a_backup() {
    let (world, post, ..) = with_picture();
    let world = reopened(world, |folder| {
        behind(
            folder,
            "DROP INDEX visual_by_time; DROP TRIGGER visual_changed;
             CREATE TRIGGER odd AFTER UPDATE ON post BEGIN DELETE FROM variant WHERE post_id = new.id; END;
             UPDATE search_data SET block = x'00' WHERE id > 10",
        );
    });
    world.act(Action::BackUp);
    let found = examined(&world.app, false);
    assert_eq!(kinds(&found), [FindingKind::Structure, FindingKind::Search], "{found:?}");
    assert_eq!(found.findings[0].names, ["visual_by_time", "visual_changed", "odd"]);
    let mended = examined(&world.app, true);
    assert!(mended.backup.is_some());
    assert!(mended.findings.iter().all(|one| one.mended == one.count), "{mended:?}");
    assert_eq!(examined(&world.app, false).findings, []);
    rename(&world, post, "La bûche glacée");
    let Answer::Search(hits) = world.app.ask(Query::Search { text: "glacee".into(), limit: None }).unwrap()
    else {
        panic!("hits")
    };
    assert_eq!(hits.hits[0].card.id, post);
}

#[test]
fn an_index_that_does_not_fit_is_mended_with_the_files_kept_first() {
    let (world, ..) = with_picture();
    let world = reopened(world, empty_index);
    let found = examined(&world.app, false);
    assert_eq!(kinds(&found), [FindingKind::Indexes], "{found:?}");
    assert_eq!((found.findings[0].count, &found.findings[0].names[0][..]), (1, "visual_of_client"));
    let mended = examined(&world.app, true);
    let kept = world.folder.path().join("backups").join(mended.backup.unwrap());
    assert!(kept.exists() || kept.with_extension("db").exists(), "{kept:?}");
    assert_eq!(examined(&world.app, false).findings, []);
}

#[test]
fn files_of_no_use_go_here_and_among_the_backups_unless_undo_wants_them() {
    let (world, post, _beside, original) = with_picture();
    world.act(Action::BackUp);
    let orphan = world.folder.path().join(format!("visuals/ab/{}.png", "ab".repeat(32)));
    fs::create_dir_all(orphan.parent().unwrap()).unwrap();
    fs::write(&orphan, "nobody's").unwrap();
    world.act(Action::BackUp);
    let in_backups = |path: &Path| {
        world.folder.path().join("backups").join(path.strip_prefix(world.folder.path()).unwrap())
    };
    // a removal that undo may take back
    let visual = world.card(post).visual_ids[0];
    world.act(Action::RemoveVisuals { ids: vec![visual], detach: true });
    let year = std::time::SystemTime::UNIX_EPOCH;
    for path in [&orphan, &original, &in_backups(&original)] {
        fs::File::options().write(true).open(path).unwrap().set_modified(year).unwrap();
    }
    let mended = examined(&world.app, true);
    let files = mended.findings.iter().find(|one| one.kind == FindingKind::UnnamedFiles).unwrap();
    assert_eq!((files.count, files.mended), (2, 1), "{mended:?}");
    assert!(!orphan.exists() && original.exists() && in_backups(&original).exists());
    world.act(Action::Undo);
    assert_eq!(examined(&world.app, false).findings, []);
}

#[test]
fn who_may_only_look_leaves_no_trace_and_sees_what_was_put_back() {
    let (world, post, ..) = with_picture();
    world.act(Action::BackUp);
    let name = backups(&world.app)[0].name.clone();
    let second = open(world.folder.path());
    let before = backups(&world.app).len();
    for action in [Action::RestoreBackup { name: name.clone() }, Action::Salvage, Action::RemoveSample] {
        let refused = second.act(action).unwrap_err();
        assert_eq!((refused.code, &refused.params["reason"]), (Code::ReadOnly, &"opened".into()));
    }
    let refused = second.ask(Query::Examine { mend: true }).unwrap_err();
    assert_eq!((refused.code, &refused.params["reason"]), (Code::ReadOnly, &"opened".into()));
    assert_eq!(backups(&world.app).len(), before);
    rename(&world, post, "Une autre");
    let seen = || match second.ask(Query::Post { id: post }).unwrap() {
        Answer::Post(detail) => detail.post.title,
        other => panic!("{other:?}"),
    };
    assert_eq!(seen(), "Une autre");
    world.act(Action::RestoreBackup { name });
    assert_eq!(seen(), "La bûche", "the state that was put back, not the file that went");
}

#[test]
fn a_backup_that_cannot_be_made_is_told() {
    let (world, post, ..) = with_picture();
    fs::write(world.folder.path().join("backups"), "a file where the folder should be").unwrap();
    assert!(world.app.care(Care::Start).is_err());
    let told = health(&world.app).no_backup.unwrap();
    assert_eq!(told.code, Code::FileUnwritable);
    fs::remove_file(world.folder.path().join("backups")).unwrap();
    rename(&world, post, "Une autre");
    world.app.care(Care::Start).unwrap();
    assert_eq!(health(&world.app).no_backup, None);
}

#[test]
fn everything_is_compared_once_a_week() {
    let (world, ..) = with_picture();
    world.app.care(Care::Start).unwrap();
    let world = reopened(world, |folder| behind(folder, "DROP INDEX visual_of_client"));
    world.app.care(Care::Regular).unwrap();
    assert!(!health(&world.app).mendable, "a week has not gone by");
    let world = reopened(world, |folder| {
        behind(folder, "UPDATE memory SET value = '0' WHERE key = 'looked-through'")
    });
    world.app.care(Care::Regular).unwrap();
    assert_eq!((health(&world.app).mendable, health(&world.app).damage), (true, None));
    examined(&world.app, true);
    assert!(!health(&world.app).mendable);
}

#[test]
fn what_was_stopped_halfway_is_swept_and_nothing_else_is() {
    let (world, ..) = with_picture();
    world.act(Action::BackUp);
    let folder = world.folder.path().join("backups");
    let name = &backups(&world.app)[0].name;
    // no process has such a number
    let left = format!(".marronnier-4294967295-{}.part", "0".repeat(32));
    let earlier = [".part", ".held", ".json.part"].map(|ending| format!("{name}{ending}"));
    let ours = [left.clone(), format!("{left}-journal")].into_iter().chain(earlier).collect::<Vec<_>>();
    for name in ours.iter().map(String::as_str).chain(["these.part"]) {
        fs::write(folder.join(name), "half").unwrap();
    }
    world.act(Action::BackUp);
    assert!(ours.iter().all(|name| !folder.join(name).exists()));
    assert!(folder.join("these.part").exists());
}

#[test]
fn a_page_of_the_trees_above_costs_no_post() {
    for damaged in ["page 1", "the root of posts", "cut short"] {
        let (world, _beside) = filled();
        let World { folder, app } = world;
        drop(app);
        let path = folder.path().join("workspace.db");
        let conn = rusqlite::Connection::open(&path).unwrap();
        let root: u32 = conn
            .query_row("SELECT rootpage FROM sqlite_schema WHERE name = 'post'", [], |row| row.get(0))
            .unwrap();
        drop(conn);
        let length = fs::metadata(&path).unwrap().len();
        match damaged {
            // the header stays: without it, this is none of our files
            "page 1" => {
                let file = fs::File::options().write(true).open(&path).unwrap();
                file.write_at(&noise(3996), 100).unwrap();
            }
            "cut short" => {
                fs::File::options().write(true).open(&path).unwrap().set_len(length - 40 * 4096).unwrap()
            }
            _ => damage(folder.path(), [u64::from(root - 1)]),
        }
        let rescue = Rescue::of(folder.path().to_owned(), clock(), Arc::default());
        let salvaged = rescue.salvage("Retrouvé").unwrap();
        let world = World { app: open(folder.path()), folder };
        let posts = world.snapshot().posts;
        assert_eq!(salvaged.params["count"], posts.into(), "{damaged}");
        match damaged {
            "cut short" => assert!(posts > 150 && salvaged.params["lost"] != 0u32.into(), "{salvaged:?}"),
            // branches of the tree hold rows, too: what stood on the page itself is lost, and counted
            "page 1" => assert!(posts >= 299, "{salvaged:?}"),
            _ => {
                assert!(posts >= 280, "{salvaged:?}");
                assert_eq!(salvaged.params["lost"], (301 - posts).into());
            }
        }
        assert_eq!(health(&world.app).damage, None, "{damaged}");
        let found = examined(&world.app, false);
        let only_files = |kind| matches!(kind, FindingKind::MissingFiles | FindingKind::UnnamedFiles);
        assert!(found.findings.iter().all(|one| only_files(one.kind)), "{damaged}: {found:?}");
    }
}

#[test]
fn nothing_is_no_success() {
    let (world, ..) = with_picture();
    let World { folder, app } = world;
    drop(app);
    let path = folder.path().join("workspace.db");
    let before = noise(50_000);
    fs::write(&path, &before).unwrap();
    let rescue = Rescue::of(folder.path().to_owned(), clock(), Arc::default());
    assert_eq!(rescue.salvage("Retrouvé").unwrap_err().code, Code::NothingToSalvage);
    assert!(fs::read(&path).unwrap() == before, "it is as it was");
}

#[test]
fn a_database_without_an_octet_beside_its_visuals_is_asked_about() {
    let (world, ..) = with_picture();
    let World { folder, app } = world;
    drop(app);
    fs::write(folder.path().join("workspace.db"), "").unwrap();
    let refused = try_open(folder.path()).unwrap_err();
    assert_eq!((refused.code, &refused.params["left"]), (Code::WorkspaceGone, &"visuals".into()));
    assert_eq!(fs::metadata(folder.path().join("workspace.db")).unwrap().len(), 0);
}
