//! Case 1: kill -9 in the middle of streams of actions. No acknowledged action is lost, none stands twice.

use crate::{
    Outcome,
    program::{Chance, Stream, Told, Workspace, acknowledged},
};
use std::{thread, time::Duration};

/// Actions waiting in the stream: more than it does before it is killed.
const WAITING: u32 = 400;
/// A workspace is left for a new one after so many rounds: reading back stays short.
const ROUNDS: u32 = 25;

/// Kills it 15 times; 1,000 times in the long form.
pub fn stream(long: bool) -> Outcome {
    let rounds = if long { 1000 } else { 15 };
    let (mut chance, mut total, mut lost, mut twice, mut further) = (Chance(11), 0, 0, 0, 0);
    let mut done = 0;
    while done < rounds {
        let home = tempfile::tempdir()?;
        let workspace = Workspace::new(&home.path().join("w"))?;
        let mut expected: Vec<String> = Vec::new();
        for round in 0..ROUNDS.min(rounds - done) {
            let titles: Vec<String> = (0..WAITING).map(|n| format!("r{round}-{n}")).collect();
            let mut stream = Stream::start(workspace.command(&["act"]))?;
            let actions: Vec<_> = titles.iter().map(|title| workspace.add(title)).collect();
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
            let found = workspace.titles()?;
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
        "{rounds} kills, {total} acknowledged actions, {lost} lost, {twice} twice, {further} saved before they could be \
         acknowledged"
    );
    if lost + twice == 0 && total > rounds as usize { Ok(Told::Done(told)) } else { Err(told.into()) }
}
