//! Case 2: power cuts in the middle of streams of actions. No acknowledged action is lost; the same with `synchronous=NORMAL`, by a
//! writer of our own, must report losses: else the rig proves nothing.

use crate::{
    Outcome,
    cut::{self, Disk},
    program::{Chance, Stream, Told, Workspace, acknowledged},
};
use std::{
    collections::BTreeSet,
    fs,
    path::Path,
    sync::{
        Arc, Mutex, PoisonError,
        atomic::{AtomicBool, Ordering},
    },
    thread,
    time::Duration,
};

/// Cuts it some times, and as a control.
pub fn cuts(long: bool) -> Outcome {
    if let Some(why) = cut::missing() {
        return Ok(Told::Skipped(why));
    }
    let (ours, control) = if long { (200, 30) } else { (3, 3) };
    let home = tempfile::tempdir()?;
    let disk = match Disk::new(home.path()) {
        Ok(disk) => disk,
        Err(error) => return Ok(Told::Skipped(format!("no such disk can be made here: {error}"))),
    };
    let (disk, saved, lost) = full(disk, ours)?;
    let (_disk, written, lost_by_normal) = normal(disk, control)?;
    let told = format!(
        "{ours} cuts, {saved} acknowledged actions, {lost} lost; control at NORMAL: {control} cuts, {written} \
         acknowledged, lost in {lost_by_normal} of the cuts"
    );
    if lost == 0 && saved > 0 && lost_by_normal > 0 { Ok(Told::Done(told)) } else { Err(told.into()) }
}

type Counted = Result<(Disk, usize, usize), Box<dyn std::error::Error>>;

fn full(mut disk: Disk, cuts: u32) -> Counted {
    let (mut chance, mut saved, mut lost) = (Chance(5), 0, 0);
    let mut workspace = Workspace::new(&disk.place().join("w0"))?;
    let mut expected: BTreeSet<String> = BTreeSet::new();
    for round in 0..cuts {
        if round > 0 && round % 20 == 0 {
            // reading back stays short, and the disk is small
            fs::remove_dir_all(&workspace.folder)?;
            workspace = Workspace::new(&disk.place().join(format!("w{round}")))?;
            expected.clear();
        }
        let mut stream = Stream::start(workspace.command(&["act"]))?;
        let titles: Vec<String> = (0..200).map(|n| format!("r{round}-{n}")).collect();
        for title in &titles {
            stream.send(&workspace.add(title));
        }
        stream.answer();
        thread::sleep(Duration::from_millis(chance.below(150)));
        // the power goes while it works; then it is gone, too
        disk = disk.cut(|| stream.kill())?;
        let answers = stream.killed()?;
        let said = acknowledged(&answers).into_iter().take_while(|yes| *yes).count();
        saved += said;
        expected.extend(titles[..said].iter().cloned());
        workspace.holds()?;
        let found = workspace.titles()?;
        lost += expected.iter().filter(|title| !found.contains_key(*title)).count();
        expected = found.into_keys().collect();
    }
    Ok((disk, saved, lost))
}

/// The same disk, the same schema, one setting less.
fn normal(mut disk: Disk, cuts: u32) -> Counted {
    let (mut chance, mut written, mut lost) = (Chance(6), 0, 0);
    for round in 0..cuts {
        let workspace = Workspace::new(&disk.place().join(format!("n{round}")))?;
        let path = workspace.folder.join("workspace.db");
        let (stop, said) = (Arc::new(AtomicBool::new(false)), Arc::new(Mutex::new(Vec::new())));
        let (stopping, saying, place) = (Arc::clone(&stop), Arc::clone(&said), path.clone());
        let writing = thread::spawn(move || write(&place, &stopping, &saying));
        thread::sleep(Duration::from_millis(50 + chance.below(150)));
        disk = disk.cut(|| stop.store(true, Ordering::Relaxed))?;
        drop(writing.join());
        let said = said.lock().unwrap_or_else(PoisonError::into_inner).clone();
        written += said.len();
        let found = read(&path)?;
        lost += usize::from(said.iter().any(|key| !found.contains(key)));
        fs::remove_dir_all(&workspace.folder)?;
    }
    Ok((disk, written, lost))
}

fn write(path: &Path, stop: &AtomicBool, said: &Mutex<Vec<String>>) {
    let Ok(conn) = rusqlite::Connection::open(path) else { return };
    if conn.pragma_update(None, "synchronous", "NORMAL").is_err() {
        return;
    }
    for n in 0.. {
        let key = format!("n{n}");
        let put = conn.execute("INSERT INTO memory (key, value) VALUES (?1, 'x')", [&key]);
        if put.is_err() || stop.load(Ordering::Relaxed) {
            break;
        }
        said.lock().unwrap_or_else(PoisonError::into_inner).push(key);
        thread::sleep(Duration::from_millis(1));
    }
}

fn read(path: &Path) -> Result<BTreeSet<String>, Box<dyn std::error::Error>> {
    let conn = rusqlite::Connection::open(path)?;
    let mut query = conn.prepare("SELECT key FROM memory")?;
    Ok(query.query_map([], |row| row.get(0))?.collect::<Result<_, _>>()?)
}
