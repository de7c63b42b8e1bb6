//! Nothing lost: backups by themselves and on request, put back in place or elsewhere, the whole workspace as one file, what is
//! damaged found, told and mended.

use crate::{
    visuals::picture,
    world::{World, at, open},
};
use marronnier_app::{
    Action, Answer, App, Clock, Code, Query,
    answer::{BackupList, BackupRow, Examination, FindingKind, Health},
    backup::{Care, Rescue},
    domain::{backup::Reason, id::PostId, status::Status},
};
use std::{
    fs,
    os::unix::fs::FileExt,
    path::{Path, PathBuf},
};

fn backups(app: &App) -> Vec<BackupRow> {
    match app.ask(Query::Backups).unwrap() {
        Answer::Backups(list) => {
            let BackupList { backups, .. } = *list;
            backups
        }
        other => panic!("{other:?}"),
    }
}

fn reasons(app: &App) -> Vec<Reason> {
    backups(app).iter().map(|row| row.reason).collect()
}

fn examined(app: &App, mend: bool) -> Examination {
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
fn with_picture() -> (World, PostId, tempfile::TempDir, PathBuf) {
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
    assert_eq!(world.app.ask(query).unwrap_err().code, Code::FileExists, "nothing is written over");
    let nowhere =
        Query::RestoreTo { name: "../../etc".into(), folder: beside.path().join("x").display().to_string() };
    assert_eq!(world.app.ask(nowhere).unwrap_err().code, Code::NotFound);
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
    assert_eq!(fs::read(copy).unwrap(), fs::read(original).unwrap());
    assert_eq!(examined(&app, false).findings, []);

    // a picture that changed on the way, a file that was cut short: all or nothing
    let whole = fs::read(&file).unwrap();
    let pixels = whole.windows(2).position(|two| two == b"BM").expect("the picture stands there as it is");
    let mut altered = whole.clone();
    altered[pixels + 60] ^= 1;
    for (bytes, reason) in [(altered, "damaged"), (whole[..whole.len() / 2].to_vec(), "nothing")] {
        fs::write(&file, bytes).unwrap();
        let folder = beside.path().join("rien");
        let query = Query::Unpack { path: path.clone(), folder: folder.display().to_string() };
        let failure = world.app.ask(query).unwrap_err();
        assert_eq!(failure.code, Code::BadWhole);
        assert_eq!(failure.params["reason"], reason.into());
        assert!(!folder.exists());
    }
    let left: Vec<_> = fs::read_dir(beside.path()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert!(left.iter().all(|name| !name.to_string_lossy().ends_with(".part")), "{left:?}");
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
    let rescue = Rescue::of(folder.path().to_owned(), clock());
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
    let rescue = Rescue::of(folder.path().to_owned(), clock());
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
    // the backup's is the same file, by a hard link: another one takes its place
    fs::remove_file(&original).unwrap();
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

fn try_open(folder: &Path) -> Result<App, marronnier_app::Failure> {
    App::open(marronnier_app::Options {
        folder: folder.to_owned(),
        clock: clock(),
        who: "Maya".into(),
        language: marronnier_app::Language::Fr,
        access: marronnier_app::Access::Work,
    })
}
