//! Case 1: kill -9 in the middle of streams of actions. No acknowledged action is lost, none stands twice.

use crate::{
    Outcome,
    program::{Chance, Stream, Told, Workspace, acknowledged, picture},
};
use std::{collections::BTreeMap, thread, time::Duration};

/// Actions waiting in the stream: more than it does before it is killed.
const WAITING: u32 = 400;
/// Every so many actions, a picture is brought in.
const PICTURES: u32 = 8;
/// A workspace is left for a new one after so many rounds: reading back stays short.
const ROUNDS: u32 = 25;

/// Kills it 15 times; 1,000 times in the long form.
pub fn stream(long: bool) -> Outcome {
    let rounds = if long { 1000 } else { 15 };
    let (mut chance, mut total, mut lost, mut twice, mut further) = (Chance(11), 0, 0, 0, 0);
    let (mut done, mut pictures) = (0, 0);
    while done < rounds {
        let home = tempfile::tempdir()?;
        let workspace = Workspace::new(&home.path().join("w"))?;
        let (mut expected, mut before): (Vec<String>, usize) = (Vec::new(), 0);
        for round in 0..ROUNDS.min(rounds - done) {
            let is_picture = |n: u32| n % PICTURES == 1;
            let name = |n| format!("r{round}-{n}{}", if is_picture(n) { ".bmp" } else { "" });
            let titles: Vec<String> = (0..WAITING).map(name).collect();
            let mut actions = Vec::new();
            for (n, title) in (0..).zip(&titles) {
                let path = home.path().join(title);
                actions.push(if is_picture(n) { workspace.bring(&path) } else { workspace.add(title) });
                if is_picture(n) {
                    picture(&path, round * WAITING + n)?;
                }
            }
            let mut stream = Stream::start(workspace.command(&["act"]))?;
            // from a thread of its own: the pipe is shorter than the stream
            let mut input = stream.input()?;
            let feeding = thread::spawn(move || {
                use std::io::Write;
                for action in actions {
                    if writeln!(input, "{action}").is_err() {
                        break;
                    }
                }
                input
            });
            // somewhere from before the first one to well into the stream
            if chance.below(8) > 0 {
                stream.answer();
            }
            thread::sleep(Duration::from_micros(chance.below(60_000)));
            let answers = stream.killed()?;
            let said = acknowledged(&answers).into_iter().take_while(|yes| *yes).count();
            drop(feeding.join());
            expected.extend(titles[..said].iter().cloned());
            total += said;
            let mut found: BTreeMap<String, u32> = workspace.titles()?;
            let visuals = workspace.visuals()?;
            pictures += visuals.len().saturating_sub(before);
            before = visuals.len();
            found.extend(visuals);
            lost += expected.iter().filter(|title| !found.contains_key(*title)).count();
            twice += found.values().filter(|count| **count > 1).count();
            // one may be on the disk before its acknowledgement is out
            let more = found.len().saturating_sub(expected.len());
            further += more;
            expected = found.into_keys().collect();
        }
        workspace.holds()?;
        done += ROUNDS.min(rounds - done);
    }
    let told = format!(
        "{rounds} kills, {total} acknowledged actions, of which {pictures} brought a picture in, {lost} lost, {twice} twice, {further} saved before they could be \
         acknowledged"
    );
    if lost + twice == 0 && total > rounds as usize && pictures > 0 {
        Ok(Told::Done(told))
    } else {
        Err(told.into())
    }
}
