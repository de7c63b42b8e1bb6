//! Case 4: the disk says that it could not write or force out what it was given. What was acknowledged is there, what was refused
//! is not, whether it was done, taken back, done again or kept beside the journal; the next action works.

use crate::{
    Outcome,
    program::{Stream, Told, Workspace, untraceable},
};
use serde_json::{Value, json};
use std::{collections::BTreeMap, fs, path::Path, process::Command};

/// The system's calls that fail, one kind at a time.
const CALLS: [&str; 2] = ["fdatasync,fsync", "pwrite64"];

/// What a stream does, one after the other.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Step {
    Add,
    Undo,
    Redo,
    Keep,
}

const STEPS: [Step; 10] = [
    Step::Add,
    Step::Add,
    Step::Undo,
    Step::Redo,
    Step::Keep,
    Step::Add,
    Step::Undo,
    Step::Keep,
    Step::Add,
    Step::Undo,
];

/// What ought to be there, by what was acknowledged alone.
#[derive(Default)]
struct Expected {
    done: Vec<String>,
    undone: Vec<String>,
    kept: Option<String>,
}

impl Expected {
    fn allows(&self, step: Step) -> bool {
        match step {
            Step::Undo => !self.done.is_empty(),
            Step::Redo => !self.undone.is_empty(),
            Step::Add | Step::Keep => true,
        }
    }

    fn follow(&mut self, step: Step, name: &str) {
        match step {
            Step::Add => {
                self.done.push(name.to_owned());
                self.undone.clear();
            }
            Step::Undo => self.undone.extend(self.done.pop()),
            Step::Redo => self.done.extend(self.undone.pop()),
            Step::Keep => self.kept = Some(name.to_owned()),
        }
    }
}

#[derive(Default)]
struct Counted {
    streams: usize,
    injected: usize,
    closed: usize,
    looked: usize,
    acknowledged: usize,
    refused: usize,
}

/// Fails the first, the second, the third… call of each kind, until a stream makes no more of them.
pub fn injected(long: bool) -> Outcome {
    if let Some(why) = untraceable() {
        return Ok(Told::Skipped(why));
    }
    let mut counted = Counted::default();
    for calls in CALLS {
        let mut nth = 1;
        loop {
            let reached = match one(calls, nth, &mut counted) {
                Ok(reached) => reached,
                Err(wrong) => return Err(format!("{calls}, number {nth}: {wrong}").into()),
            };
            if !reached {
                break;
            }
            nth += if long { 1 } else { 1 + nth };
        }
        if nth == 1 {
            return Err(format!("no error was injected into {calls}").into());
        }
    }
    let Counted { streams, injected, closed, looked, acknowledged, refused } = counted;
    let told = format!(
        "{streams} streams, each with an error of fsync or write ({injected} in all): {closed} did not open, {looked} could \
         only be looked at, {acknowledged} actions acknowledged, all there once; {refused} refused, none there; each next one \
         worked"
    );
    if refused > 0 && acknowledged > refused { Ok(Told::Done(told)) } else { Err(told.into()) }
}

/// One stream with the `nth` of these calls failing. Says whether there was one.
fn one(calls: &str, nth: u32, counted: &mut Counted) -> Result<bool, Box<dyn std::error::Error>> {
    let home = tempfile::tempdir()?;
    let workspace = Workspace::new(&home.path().join("w"))?;
    let trace = home.path().join("trace");
    let mut command = Command::new("strace");
    command.args(["-f", "-qq", "-o"]).arg(&trace);
    // an injection only works on a call that is traced
    command.args(["-e", &format!("trace={calls}"), "-e", &format!("inject={calls}:error=EIO:when={nth}")]);
    let program = workspace.command(&["act"]);
    command.arg(program.get_program()).args(program.get_args());
    let mut stream = Stream::start(command)?;
    let (mut expected, mut refused, mut answered, mut read_only) = (Expected::default(), 0, 0, 0);
    let mut sent = 0;
    for (n, step) in STEPS.into_iter().enumerate() {
        // what was refused cannot be taken back
        if !expected.allows(step) || (read_only > 0 && step == Step::Keep) {
            continue;
        }
        let name = format!("n{n}");
        sent += 1;
        stream.send(&action(&workspace, step, &name));
        let Some(answer) = stream.answer() else { break };
        answered += 1;
        if answer.get("ok").is_some() {
            counted.acknowledged += 1;
            expected.follow(step, &name);
        } else if answer["err"]["code"] == "readOnly" {
            read_only += 1;
        } else if answer["err"]["params"]["reason"] == "unsure" {
            return Err(format!("{name}: nobody knows whether it is there: {answer}").into());
        } else if answer["err"]["code"] == "database" {
            refused += 1;
        } else {
            return Err(format!("{name}: {answer}").into());
        }
    }
    stream.ended()?;
    let injected = injections(&trace)?;
    if injected == 0 {
        return if refused + read_only == 0 && answered == STEPS.len() {
            counted.acknowledged -= answered;
            Ok(false)
        } else {
            Err("refused, though nothing failed".into())
        };
    }
    counted.streams += 1;
    counted.injected += injected;
    counted.refused += refused;
    match (answered, read_only) {
        (0, _) => counted.closed += 1,
        (_, 0) if answered < sent => return Err(format!("it ended after {answered} answers").into()),
        (_, 0) if refused > injected => {
            return Err(format!("{refused} refused after {injected} errors: it does not go on").into());
        }
        (_, 0) => {}
        _ if read_only == sent => counted.looked += 1,
        _ => return Err("it came to be read-only on its way".into()),
    }
    holds(&workspace, &expected)?;
    // with the fault gone, all goes on
    let answers = workspace.act(&[workspace.add("after")])?;
    if answers.iter().any(|answer| answer.get("ok").is_none()) {
        return Err(format!("refused once the disk works again: {answers:?}").into());
    }
    expected.follow(Step::Add, "after");
    holds(&workspace, &expected)?;
    Ok(true)
}

fn action(workspace: &Workspace, step: Step, name: &str) -> Value {
    match step {
        Step::Add => workspace.add(name),
        Step::Undo => json!({ "do": "undo" }),
        Step::Redo => json!({ "do": "redo" }),
        Step::Keep => json!({ "do": "remember", "key": "rig", "value": name }),
    }
}

/// Errors that strace says it injected.
fn injections(trace: &Path) -> Result<usize, Box<dyn std::error::Error>> {
    Ok(fs::read_to_string(trace)?.matches("(INJECTED)").count())
}

fn holds(workspace: &Workspace, expected: &Expected) -> Result<(), Box<dyn std::error::Error>> {
    workspace.holds()?;
    let (found, titles) = (workspace.titles()?, &expected.done);
    let wanted: BTreeMap<String, u32> = titles.iter().map(|title| (title.clone(), 1)).collect();
    if found != wanted {
        return Err(format!("{wanted:?} acknowledged, {found:?} there").into());
    }
    let snapshot = workspace.ask(&json!({ "ask": "snapshot" }))?;
    let kept = snapshot["memory"]["rig"].as_str().map(str::to_owned);
    if kept != expected.kept {
        return Err(format!("{:?} kept, {kept:?} there", expected.kept).into());
    }
    Ok(())
}
