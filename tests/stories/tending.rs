//! What the program does by itself while nobody looks: the journal lets go what it does not keep, backups say what they weigh,
//! what is damaged is told as far as it can be known.

use crate::{
    visuals::picture,
    world::{World, at, open},
};
use marronnier_app::{
    Action, Answer, Query,
    answer::{Examination, FindingKind},
    backup::Care,
    domain::status::Status,
};
use std::{fs, os::unix::fs::FileExt};

fn examined(world: &World) -> Examination {
    match world.app.ask(Query::Examine { mend: false }).unwrap() {
        Answer::Examine(found) => *found,
        other => panic!("{other:?}"),
    }
}

fn lines(world: &World, which: &str) -> i64 {
    let conn = rusqlite::Connection::open(world.folder.path().join("workspace.db")).unwrap();
    conn.query_row(&format!("SELECT count(*) FROM journal WHERE {which}"), [], |row| row.get(0)).unwrap()
}

/// A year's work: lines that undo could take back, before the one post of now.
fn with_a_past() -> World {
    let world = World::new();
    let client = world.client("Biscuiterie Lunel");
    {
        let conn = rusqlite::Connection::open(world.folder.path().join("workspace.db")).unwrap();
        conn.execute_batch(
            "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 20500)
             INSERT INTO journal (action_id, at, who, told, changeset)
             SELECT printf('past-%d', i), 1796000000000, 'Maya', '{\"name\":\"editPost\",\"params\":{}}', x'54' FROM n",
        )
        .unwrap();
    }
    world.post(client, "La bûche", Some(at(10, "18:00")), Status::Drafting);
    world
}

#[test]
fn after_a_backup_that_was_due_the_journal_lets_go_what_undo_does_not_need() {
    let world = with_a_past();
    let all = lines(&world, "true");
    assert_eq!(lines(&world, "length(changeset) = 0"), 0);
    world.app.care(Care::Start).unwrap();
    assert_eq!(lines(&world, "length(changeset) > 0"), 20_000, "the last ones are kept");
    assert_eq!(lines(&world, "true"), all, "histories tell the others all the same");
    world.act(Action::Undo);
    assert_eq!(world.titles(), [""; 0], "undo goes on");
    world.act(Action::Redo);
    // between two backups, nothing of it is looked at
    let conn = rusqlite::Connection::open(world.folder.path().join("workspace.db")).unwrap();
    conn.execute(
        "INSERT INTO journal (action_id, at, who, told, changeset) VALUES ('more', 0, '', '{}', x'54')",
        [],
    )
    .unwrap();
    drop(conn);
    world.app.care(Care::Regular).unwrap();
    assert_eq!(lines(&world, "length(changeset) > 0"), 20_001, "none was due");
    world.app.care(Care::Start).unwrap();
    assert_eq!(lines(&world, "length(changeset) > 0"), 20_000);
}

#[test]
fn the_size_of_a_backup_is_that_of_its_rows_and_its_pictures() {
    let world = World::new();
    let client = world.client("Biscuiterie Lunel");
    let beside = tempfile::tempdir().unwrap();
    let file = picture(beside.path(), "buche.bmp", (600, 400), 1);
    let weight = fs::metadata(&file).unwrap().len();
    let add = Action::AddVisuals { paths: vec![file], client_id: Some(client), post_id: None, tags: None };
    world.act(add);
    world.act(Action::BackUp);
    let shown = || {
        let Answer::Backups(list) = world.app.ask(Query::Backups).unwrap() else { panic!("a list") };
        list.backups[0].clone()
    };
    let folder = world.folder.path().join("backups");
    let rows = fs::metadata(folder.join(format!("{}.db", shown().name))).unwrap().len();
    assert_eq!(shown().bytes, rows + weight);
    // as an earlier program wrote its sheet, and without one
    let sheet = folder.join(format!("{}.json", shown().name));
    let text = fs::read_to_string(&sheet).unwrap();
    let mut earlier: serde_json::Value = serde_json::from_str(&text).unwrap();
    earlier.as_object_mut().unwrap().remove("visualBytes").unwrap();
    fs::write(&sheet, earlier.to_string()).unwrap();
    assert_eq!(shown().bytes, rows + weight);
    fs::remove_file(&sheet).unwrap();
    assert_eq!(shown().bytes, rows + weight);
}

#[test]
fn of_a_file_with_three_bad_pages_all_is_told_that_can_be_known() {
    let world = World::new();
    let client = world.client("Biscuiterie Lunel");
    let beside = tempfile::tempdir().unwrap();
    let file = picture(beside.path(), "buche.bmp", (60, 40), 1);
    world.act(Action::AddVisuals { paths: vec![file], client_id: Some(client), post_id: None, tags: None });
    for n in 0..300 {
        let title = format!("Publication {n} {}", "texte ".repeat(12));
        world.post(client, &title, Some(at(1 + n % 28, "10:00")), Status::Drafting);
    }
    let World { folder, app } = world;
    drop(app);
    let path = folder.path().join("workspace.db");
    let octets = fs::read(&path).unwrap();
    let holds =
        |page: &[u8]| page[0] == 0x0a && page.windows(12).filter(|w| w == b"Publication ").count() > 2;
    let pages: Vec<u64> =
        (0..).zip(octets.chunks(4096)).filter(|(_, page)| holds(page)).map(|(n, _)| n).collect();
    let file = fs::File::options().write(true).open(&path).unwrap();
    for page in [pages[1], pages[4], pages[7]] {
        file.write_at(&[0x5a; 4096], page * 4096).unwrap();
    }
    let world = World { app: open(folder.path()), folder };
    let found = examined(&world);
    let rows = found.findings.iter().find(|one| one.kind == FindingKind::Rows).expect("it is told");
    assert!(rows.count >= 1, "{found:?}");
    assert_eq!(found.files, 1, "its picture was looked at");
    assert!(found.findings.iter().all(|one| one.kind != FindingKind::UnnamedFiles), "{found:?}");
}
