//! A workspace of each schema that was ever released opens in this program with all that it held.

use crate::world::open;
use marronnier_app::{Action, Answer, Query, answer::BackupList, domain::backup::Reason};
use rusqlite::types::Value;
use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
};

fn released() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("databases");
    let files = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let mut found: Vec<PathBuf> =
        files.filter(|path| path.extension().is_some_and(|ending| ending == "db")).collect();
    found.sort();
    found
}

/// Each table's columns and rows, as text; what triggers keep and what remembers the upgrade are left out.
type Rows = BTreeMap<String, (Vec<String>, Vec<Vec<String>>)>;

fn rows(path: &Path, known: Option<&Rows>) -> Rows {
    let conn = rusqlite::Connection::open(path).unwrap();
    let mut tables: Vec<String> = conn
        .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE '%search%' AND name NOT LIKE 'sqlite%'")
        .unwrap()
        .query_map([], |row| row.get(0))
        .unwrap()
        .map(Result::unwrap)
        .collect();
    tables.retain(|table| known.is_none_or(|known| known.contains_key(table)));
    let mut found = Rows::new();
    for table in tables {
        let all: Vec<String> = conn
            .prepare("SELECT name FROM pragma_table_info(?1)")
            .unwrap()
            .query_map([&table], |row| row.get(0))
            .unwrap()
            .map(Result::unwrap)
            .collect();
        // a column that came later has no counterpart
        let columns = known.map_or(all, |known| known[&table].0.clone());
        let list = columns.iter().map(|name| format!("\"{name}\"")).collect::<Vec<_>>().join(", ");
        let mut query = conn.prepare(&format!("SELECT {list} FROM \"{table}\" ORDER BY 1, 2")).unwrap();
        let read = query
            .query_map([], |row| {
                (0..columns.len()).map(|n| Ok(format!("{:?}", row.get::<_, Value>(n)?))).collect()
            })
            .unwrap();
        let read = read.map(Result::unwrap).collect();
        found.insert(table, (columns, read));
    }
    found
}

#[test]
fn each_released_workspace_opens_with_all_that_it_held_and_a_backup_of_what_it_was() {
    let all = released();
    assert!(all.len() >= 4, "{all:?}");
    for (n, fixture) in all.iter().enumerate() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("workspace.db");
        fs::copy(fixture, &path).unwrap();
        let mut before = rows(&path, None);
        assert!(
            before.values().filter(|(_, rows)| rows.is_empty()).count() == 0,
            "every table holds something: {before:?}"
        );
        let app = open(folder.path());
        let Answer::Backups(list) = app.ask(Query::Backups).unwrap() else { panic!("a list") };
        let BackupList { backups, .. } = *list;
        let is_newest = n + 1 == all.len();
        let reasons: Vec<Reason> = backups.iter().map(|row| row.reason).collect();
        assert_eq!(reasons, if is_newest { vec![] } else { vec![Reason::Migration] }, "{fixture:?}");
        // an upgrade sets what undo may take back, and gives work to whom had it
        let mut after = rows(&path, Some(&before));
        let kept = |memory: &mut Rows| {
            if let Some((_, rows)) = memory.get_mut("memory") {
                rows.retain(|row| !row[0].contains("undo-from"));
            }
            if let Some((columns, rows)) = memory.get_mut("journal") {
                let state = columns.iter().position(|name| name == "state").unwrap();
                rows.iter_mut().for_each(|row| row[state].clear());
            }
        };
        kept(&mut before);
        kept(&mut after);
        assert_eq!(after, before, "{fixture:?}");
        let Answer::Examine(found) = app.ask(Query::Examine { mend: false }).unwrap() else {
            panic!("findings")
        };
        // the fixtures have no files of pictures
        let wrong = found.findings.iter().filter(|one| !format!("{:?}", one.kind).contains("Files"));
        assert_eq!(wrong.count(), 0, "{found:?}");
        let Answer::Search(hits) = app.ask(Query::Search { text: "buche".into(), limit: None }).unwrap()
        else {
            panic!("hits")
        };
        assert_eq!(hits.hits.len(), 1, "{fixture:?}");
        // it goes on being worked in, and what it was can be put back
        let post = hits.hits[0].card.id;
        app.act(Action::RemovePosts { ids: vec![post] }).unwrap();
        app.act(Action::Undo).unwrap();
        if let Some(backup) = backups.first() {
            app.act(Action::RestoreBackup { name: backup.name.clone() }).unwrap();
            let mut again = rows(&path, Some(&before));
            kept(&mut again);
            assert_eq!(again, before, "{fixture:?}");
        }
    }
}
