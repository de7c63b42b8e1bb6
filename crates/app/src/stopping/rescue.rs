//! What is done for a workspace that does not open, given up at every moment: its files are as they were.

use super::{Desk, backups, gather, pictured, posts};
use crate::{Clock, Code, Failure, backup::Rescue, trial::open, work::Works};
use serde_json::json;
use std::{fs, path::Path, sync::Arc};

/// Something that can be given up.
type Try<'a> = &'a dyn Fn() -> Result<(), Failure>;

#[test]
fn what_still_reads_is_brought_whole_or_not_at_all() {
    let desk = pictured();
    let before = posts(&desk);
    let (done, stopped) = desk.given_up_at_every_moment(|| desk.act(json!({ "do": "salvage" })));
    assert_eq!(done["told"]["params"]["count"].as_u64(), Some(before as u64));
    assert!(stopped > 10 && posts(&desk) == before, "{stopped}");
}

#[test]
fn a_workspace_that_does_not_open_is_left_as_it_is_by_what_is_given_up() {
    let desk = pictured();
    desk.act(json!({ "do": "backUp" })).unwrap();
    let whole = desk.file("tout.marronnier", "");
    desk.ask(json!({ "ask": "pack", "path": whole, "replace": true })).unwrap();
    let (name, before) = (backups(&desk).remove(0), posts(&desk));
    let Desk { app, workspace, beside } = desk;
    drop(app);
    let database = workspace.path().join("workspace.db");
    let damaged = {
        let mut octets = fs::read(&database).unwrap();
        // the schema: SQLite reads nothing of it any more
        octets[100..2000].fill(0x5a);
        octets
    };
    fs::write(&database, &damaged).unwrap();
    let works = Arc::new(Works::default());
    let rescue = Rescue::of(workspace.path().to_owned(), Clock::system(), Arc::clone(&works));
    let elsewhere = |name: &str| beside.path().join(name);
    let tries: [(&str, Try<'_>); 6] = [
        ("check", &|| rescue.check(&name).map(drop)),
        ("newest", &|| rescue.newest_good().map(drop)),
        ("elsewhere", &|| rescue.restore_to(&name, &elsewhere("hier")).map(drop)),
        ("unpack", &|| rescue.unpack(Path::new(&whole), &elsewhere("ailleurs")).map(drop)),
        ("salvage", &|| rescue.salvage("Retrouvé").map(drop)),
        ("restore", &|| rescue.restore(&name)),
    ];
    for (word, what) in tries {
        let all = || {
            let mut files = std::collections::BTreeMap::new();
            gather(workspace.path(), &mut files);
            gather(beside.path(), &mut files);
            files
        };
        let (before, mut looks, mut stopped) = (all(), 0, 0);
        loop {
            works.patience.set(Some(looks));
            let outcome = what();
            works.patience.set(None);
            assert!(works.list().works.is_empty(), "{word}: no work is told any more");
            match outcome {
                Ok(()) => break,
                Err(failure) => assert_eq!(failure.code, Code::GivenUp, "{word} after {looks} looks"),
            }
            stopped += 1;
            assert!(all() == before, "{word} after {looks} looks: a file was changed or left behind");
            looks = if looks < 12 { looks + 1 } else { looks + looks / 3 };
        }
        assert!(stopped > 0, "{word} can be given up");
    }
    let app = open(workspace.path());
    assert_eq!(posts(&Desk { app, workspace, beside }), before);
}
