//! Long work given up at every moment at which it looks whether to go on: what it leaves is the old or the new, never half.

mod rescue;
mod visuals;

use crate::{
    Action, Answer, App, Code, Failure, Query,
    answer::FindingKind,
    backup::Care,
    trial::{open, sampled},
};
use marronnier_store::memory;
use serde_json::{Value, json};
use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
};
use tempfile::TempDir;

/// All that a workspace and a folder beside it hold.
#[derive(PartialEq, Eq)]
struct State {
    rows: BTreeMap<String, Vec<String>>,
    files: BTreeMap<PathBuf, Vec<u8>>,
}

/// A workspace, a folder beside it for what goes out and comes in.
struct Desk {
    app: App,
    workspace: TempDir,
    beside: TempDir,
}

impl Desk {
    fn new(make: impl Fn(&Path) -> App) -> Self {
        let (workspace, beside) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        Self { app: make(workspace.path()), workspace, beside }
    }

    fn path(&self, name: &str) -> String {
        self.beside.path().join(name).display().to_string()
    }

    fn file(&self, name: &str, text: &str) -> String {
        fs::write(self.beside.path().join(name), text).unwrap();
        self.path(name)
    }

    fn act(&self, action: Value) -> Result<Value, Failure> {
        let done = self.app.act(serde_json::from_value::<Action>(action).unwrap())?;
        Ok(serde_json::to_value(done).unwrap())
    }

    fn ask(&self, query: Value) -> Result<Value, Failure> {
        let answer = self.app.ask(serde_json::from_value::<Query>(query).unwrap())?;
        Ok(serde_json::to_value(answer).unwrap())
    }

    /// Every row of every table, and every file beside. Not backups made on the way, nor what is measured of pictures: that is
    /// kept as it comes.
    fn state(&self) -> State {
        let conn = self.app.store.read();
        let mut tables = conn
            .prepare(
                "SELECT name FROM sqlite_schema
                 WHERE type = 'table' AND name NOT LIKE 'search%' AND name <> 'visual_digest'",
            )
            .unwrap();
        let names: Vec<String> =
            tables.query_map([], |row| row.get(0)).unwrap().collect::<Result<_, _>>().unwrap();
        let mut rows = BTreeMap::new();
        for name in names {
            // which writing was the last says nothing of what is kept
            let narrowed = if name == "memory" { " WHERE key <> 'kept'" } else { "" };
            let mut query = conn.prepare(&format!("SELECT * FROM {name}{narrowed}")).unwrap();
            let columns = query.column_count();
            let one = |row: &rusqlite::Row<'_>| {
                let cells: Vec<String> =
                    (0..columns).map(|n| format!("{:?}", row.get_ref(n).unwrap())).collect();
                Ok(cells.join("|"))
            };
            let mut all: Vec<String> = query.query_map([], one).unwrap().collect::<Result<_, _>>().unwrap();
            all.sort();
            rows.insert(name, all);
        }
        let mut files = BTreeMap::new();
        gather(self.beside.path(), &mut files);
        gather(&self.workspace.path().join("visuals"), &mut files);
        State { rows, files }
    }

    /// Does it again and again, given up a little later each time, until it is done; each time all is as it was. Gives what
    /// came of it, and how often it was given up.
    fn given_up_at_every_moment<T>(&self, what: impl Fn() -> Result<T, Failure>) -> (T, u32) {
        let before = self.state();
        let (mut looks, mut stopped) = (0, 0);
        loop {
            self.app.works.patience.set(Some(looks));
            let outcome = what();
            self.app.works.patience.set(None);
            assert!(self.app.works.list().works.is_empty(), "no work is told any more");
            match outcome {
                Ok(made) => return (made, stopped),
                Err(failure) => assert_eq!(failure.code, Code::GivenUp, "after {looks} looks: {failure}"),
            }
            stopped += 1;
            let after = self.state();
            for (path, octets) in &before.files {
                assert!(after.files.get(path) == Some(octets), "after {looks} looks: {path:?} is as it was");
            }
            for path in after.files.keys() {
                assert!(before.files.contains_key(path), "after {looks} looks: {path:?} is left behind");
            }
            for (table, rows) in &before.rows {
                assert!(
                    after.rows.get(table) == Some(rows),
                    "after {looks} looks: the rows of {table} are as they were"
                );
            }
            // the first ones one by one, where beginnings meet
            looks = if looks < 12 { looks + 1 } else { looks + looks / 3 };
        }
    }
}

fn gather(folder: &Path, files: &mut BTreeMap<PathBuf, Vec<u8>>) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() {
            gather(&path, files);
        } else {
            files.insert(path.clone(), fs::read(path).unwrap());
        }
    }
}

/// A client to bring things in for.
fn client(desk: &Desk) -> String {
    let made = desk.act(json!({ "do": "addClient", "name": "Lunel", "zone": "Europe/Paris" })).unwrap();
    made["changes"]["clients"][0]["id"].as_str().unwrap().to_owned()
}

fn posts(desk: &Desk) -> usize {
    desk.state().rows["post"].len()
}

const ROWS: usize = 200;

fn plan() -> String {
    let mut text = "date;heure;client;réseau;titre;texte\n".to_owned();
    for n in 0..ROWS {
        text += &format!("2026-12-{:02};18:{:02};Lunel;instagram;Titre {n};Texte {n}\n", n % 28 + 1, n % 60);
    }
    text
}

fn calendar(time: &str) -> String {
    let mut text =
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//y//FR\r\nX-WR-CALNAME:Fêtes\r\n".to_owned();
    for n in 0..ROWS {
        let day = format!("202612{:02}", n % 28 + 1);
        let start = if time.is_empty() { format!(";VALUE=DATE:{day}") } else { format!(":{day}T{time}Z") };
        text += &format!(
            "BEGIN:VEVENT\r\nUID:{n}@x\r\nDTSTAMP:20261101T000000Z\r\nDTSTART{start}\r\nSUMMARY:Jour {n}\r\nEND:VEVENT\r\n"
        );
    }
    text + "END:VCALENDAR\r\n"
}

#[test]
fn plans_are_read_and_brought_in_whole_or_not_at_all() {
    let desk = Desk::new(open);
    client(&desk);
    let path = desk.file("plan.csv", &plan());
    let (read, stopped) =
        desk.given_up_at_every_moment(|| desk.ask(json!({ "ask": "readPlan", "plan": { "path": path } })));
    assert_eq!((read["counts"]["good"].as_u64(), stopped > 3), (Some(ROWS as u64), true), "{stopped}");
    let (_, stopped) =
        desk.given_up_at_every_moment(|| desk.act(json!({ "do": "importPlan", "plan": { "path": path } })));
    assert_eq!((posts(&desk), stopped > 15), (ROWS, true), "{stopped}");
    // what was given up is no reason to complain about backups
    let Answer::Health(health) = desk.app.ask(Query::Health).unwrap() else { panic!("health") };
    assert_eq!(health.no_backup, None);
}

#[test]
fn calendars_are_read_checked_and_brought_in_whole_or_not_at_all() {
    let desk = Desk::new(open);
    let client = client(&desk);
    let posts_file = desk.file("posts.ics", &calendar("180000"));
    let days_file = desk.file("jours.ics", &calendar(""));
    let check = json!({ "ask": "checkCalendarFile", "path": posts_file });
    assert!(desk.given_up_at_every_moment(|| desk.ask(check.clone())).1 > 0);
    let file = json!({ "path": posts_file, "clientId": client, "readAs": "posts" });
    let (read, stopped) =
        desk.given_up_at_every_moment(|| desk.ask(json!({ "ask": "readCalendarFile", "file": file })));
    assert_eq!((read["events"].as_u64(), stopped > 3), (Some(ROWS as u64), true), "{stopped}");
    let (_, stopped) =
        desk.given_up_at_every_moment(|| desk.act(json!({ "do": "importCalendarPosts", "file": file })));
    assert_eq!((posts(&desk), stopped > 15), (ROWS, true), "{stopped}");
    let days = json!({ "path": days_file, "readAs": "keyDates" });
    let (_, stopped) =
        desk.given_up_at_every_moment(|| desk.act(json!({ "do": "importKeyDates", "file": days })));
    assert_eq!((desk.state().rows["key_date"].len(), stopped > 15), (ROWS, true), "{stopped}");
}

/// A page of a kind that nobody has written.
fn picture(desk: &Desk) -> String {
    let mut bytes = b"BM".to_vec();
    for value in [54u32 + 40 * 3 * 30, 0, 54, 40, 40, 30, 0x0018_0001, 0, 40 * 3 * 30, 0, 0, 0, 0] {
        bytes.extend(value.to_le_bytes());
    }
    bytes.extend((0..40u32 * 3 * 30).map(|n| (n * 7 % 251) as u8));
    let path = desk.beside.path().join("photo.bmp");
    fs::write(&path, bytes).unwrap();
    path.display().to_string()
}

/// The sample, with a picture on its first dated post.
fn pictured() -> Desk {
    let desk = Desk::new(sampled);
    let post = first_post(&desk);
    let path = picture(&desk);
    desk.act(json!({ "do": "addVisuals", "paths": [path], "postId": post })).unwrap();
    desk
}

fn first_post(desk: &Desk) -> String {
    let list = desk.ask(json!({ "ask": "posts" })).unwrap();
    let posts = list["posts"].as_array().unwrap();
    let dated = posts.iter().find(|post| !post["planned"].is_null() && post["status"] != "published");
    dated.unwrap()["id"].as_str().unwrap().to_owned()
}

#[test]
fn what_goes_out_leaves_the_old_file_or_none() {
    let desk = pictured();
    let (csv, xlsx) = (desk.file("plan.csv", "the one of last week"), desk.path("plan.xlsx"));
    for (kind, path) in [("csv", &csv), ("xlsx", &xlsx)] {
        let export = json!({ "ask": "exportTable", "kind": kind, "path": path, "replace": true });
        let (done, stopped) = desk.given_up_at_every_moment(|| desk.ask(export.clone()));
        assert_eq!((done["posts"].as_u64(), stopped > 2), (Some(posts(&desk) as u64), true), "{stopped}");
        assert!(fs::read(path).unwrap().len() > 1_000);
    }
    let ics = desk.file("agenda.ics", "the one of last week");
    let share =
        json!({ "do": "share", "share": { "reader": { "who": "oneself" }, "path": ics, "replace": true } });
    let (_, stopped) = desk.given_up_at_every_moment(|| desk.act(share.clone()));
    assert!(stopped > 2 && fs::read_to_string(&ics).unwrap().starts_with("BEGIN:VCALENDAR"), "{stopped}");
    let whole = desk.file("tout.marronnier", "the one of last week");
    let pack = json!({ "ask": "pack", "path": whole, "replace": true });
    let (packed, stopped) = desk.given_up_at_every_moment(|| desk.ask(pack.clone()));
    let visuals = desk.state().rows["visual"].len() as u64;
    assert_eq!((packed["visuals"].as_u64(), stopped > 3), (Some(visuals), true), "{stopped}");
    let unpack = json!({ "ask": "unpack", "path": whole, "folder": desk.path("ailleurs") });
    assert!(desk.given_up_at_every_moment(|| desk.ask(unpack.clone())).1 > 2);
    assert!(Path::new(&desk.path("ailleurs/workspace.db")).is_file());
}

#[test]
fn packets_go_out_and_come_back_whole_or_not_at_all() {
    let desk = pictured();
    let post = first_post(&desk);
    let person = desk.act(json!({ "do": "addPerson", "name": "Nina", "roles": ["writer"] })).unwrap();
    let person = person["changes"]["people"][0]["id"].as_str().unwrap();
    desk.act(json!({ "do": "assign", "ids": [post], "personId": person, "role": "writer" })).unwrap();
    let review = desk.ask(json!({ "ask": "review", "id": post })).unwrap();
    let assignments = review["assignments"].as_array().unwrap();
    let ours = assignments.iter().find(|row| row["assignment"]["personId"] == person).unwrap();
    let packet = json!({ "assignmentIds": [ours["assignment"]["id"]], "kind": "folder", "path": desk.path("dossier") });
    let (_, stopped) =
        desk.given_up_at_every_moment(|| desk.act(json!({ "do": "sendPacket", "packet": packet })));
    assert!(stopped > 0);
    let folder = desk.beside.path().join("dossier");
    let mut files = BTreeMap::new();
    gather(&folder, &mut files);
    let page = files.keys().find(|path| path.extension().is_some_and(|ending| ending == "md")).unwrap();
    let text = String::from_utf8(files[page].clone()).unwrap();
    let said = text.replacen("<!-- note -->\n", "<!-- note -->\n\nVoilà.\n", 1);
    assert_ne!(said, text);
    fs::write(page, said).unwrap();
    fs::copy(desk.path("photo.bmp"), folder.join("nouvelle.bmp")).unwrap();
    // another picture than the one that went out
    let mut octets = fs::read(folder.join("nouvelle.bmp")).unwrap();
    octets[80] ^= 1;
    fs::write(folder.join("nouvelle.bmp"), octets).unwrap();
    let back = json!({ "path": desk.path("dossier") });
    let (_, stopped) =
        desk.given_up_at_every_moment(|| desk.ask(json!({ "ask": "readPacket", "packet": back })));
    assert!(stopped > 2, "{stopped}");
    let receive = json!({ "do": "receivePacket", "packet": back, "choices": [], "leave": [] });
    let before = desk.state().files.len();
    let (_, stopped) = desk.given_up_at_every_moment(|| desk.act(receive.clone()));
    assert_eq!((desk.state().files.len(), stopped > 5), (before + 1, true), "{stopped}");
}

fn backups(desk: &Desk) -> Vec<String> {
    let list = desk.ask(json!({ "ask": "backups" })).unwrap();
    let rows = list["backups"].as_array().unwrap();
    rows.iter().map(|row| row["name"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn backups_are_made_looked_through_and_put_back_whole_or_not_at_all() {
    let desk = pictured();
    let (_, stopped) = desk.given_up_at_every_moment(|| {
        let outcome = desk.act(json!({ "do": "backUp" }));
        if outcome.is_err() {
            assert_eq!(backups(&desk), [""; 0], "none is listed that is half one");
        }
        outcome
    });
    assert!(stopped > 2, "{stopped}");
    let [name] = &backups(&desk)[..] else { panic!("one") };
    let check = json!({ "ask": "checkBackup", "name": name });
    let (check, stopped) = desk.given_up_at_every_moment(|| desk.ask(check.clone()));
    assert_eq!(
        (&check["good"], &check["missing"], stopped > 0),
        (&json!(true), &json!(0), true),
        "{stopped}"
    );
    let elsewhere = json!({ "ask": "restoreTo", "name": name, "folder": desk.path("hier") });
    assert!(desk.given_up_at_every_moment(|| desk.ask(elsewhere.clone())).1 > 0);
    assert!(Path::new(&desk.path("hier/workspace.db")).is_file());
    let post = first_post(&desk);
    let title =
        |desk: &Desk| desk.ask(json!({ "ask": "post", "id": post })).unwrap()["post"]["title"].clone();
    let before = title(&desk);
    desk.act(json!({ "do": "editPost", "id": post, "patch": { "title": "Une autre" } })).unwrap();
    let restore = json!({ "do": "restoreBackup", "name": name });
    assert!(desk.given_up_at_every_moment(|| desk.act(restore.clone())).1 > 2);
    assert_eq!(title(&desk), before);
}

#[test]
fn an_examination_given_up_finds_the_same_the_next_time() {
    let desk = pictured();
    let examine = |mend: bool| desk.app.ask(Query::Examine { mend });
    assert!(desk.given_up_at_every_moment(|| examine(false)).1 > 4);
    // something to mend that stands in no row: a picture of the backups' comes back
    desk.act(json!({ "do": "backUp" })).unwrap();
    let mut files = BTreeMap::new();
    gather(&desk.workspace.path().join("visuals"), &mut files);
    let (original, octets) = files.first_key_value().unwrap();
    let lost = || fs::write(original, "autre chose").unwrap();
    lost();
    let (mended, stopped) = desk.given_up_at_every_moment(|| {
        let outcome = examine(true);
        if outcome.is_err() {
            // whole again or as it was found, never half
            let now = fs::read(original).unwrap();
            assert!(now == *octets || now == b"autre chose");
            lost();
        }
        outcome
    });
    let Answer::Examine(found) = mended else { panic!("found") };
    assert!(found.findings.iter().any(|one| one.kind == FindingKind::AlteredFiles && one.mended == 1));
    assert!(stopped > 6 && fs::read(original).unwrap() == *octets, "{stopped}");
}

#[test]
fn the_comparison_of_the_week_that_was_given_up_is_made_the_next_time() {
    let desk = pictured();
    desk.act(json!({ "do": "backUp" })).unwrap();
    let looked = || memory::get(&desk.app.store.read(), "looked-through").unwrap().is_some();
    let (_, stopped) = desk.given_up_at_every_moment(|| {
        assert!(!looked());
        desk.app.care(Care::Regular)
    });
    assert!(stopped > 0 && looked(), "{stopped}");
}
