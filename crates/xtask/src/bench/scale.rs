//! `bench scale`: what a year of an agency costs, and ten times less: opening, month, search, undo, backup, export. Asked of the
//! program from outside, through its own door.

use crate::{
    Outcome,
    build::{self, Profile},
    process,
};
use serde_json::{Value, json};
use std::{
    fs,
    io::{BufRead, BufReader, Write},
    path::{Path, PathBuf},
    process::{Child, ChildStdin, ChildStdout, Command, Stdio},
    time::{Duration, Instant},
};

/// Clients, posts (three variants each), visuals, actions past.
const LARGE: [u32; 4] = [200, 100_000, 20_000, 1_000_000];

/// Asked so often; the fastest counts: the others waited for somebody else.
const TIMES: usize = 5;

/// A row for each thing done: with a tenth, with all, how many times as long.
pub fn measure() -> Outcome<Vec<Vec<String>>> {
    build::binaries(Profile::Release, &["marronnier-cli"])?;
    let small = timed(LARGE.map(|count| count / 10))?;
    let large = timed(LARGE)?;
    let rows = small.into_iter().zip(large).map(|((what, before), (_, after))| {
        let ratio = after.as_secs_f64() / before.as_secs_f64().max(1e-6);
        vec![
            what,
            format!("a tenth {}", told(before)),
            told(after),
            format!("{ratio:.1}"),
            "at most 10".into(),
        ]
    });
    Ok(rows.collect())
}

fn told(time: Duration) -> String {
    format!("{:.1} ms", time.as_secs_f64() * 1e3)
}

fn cli() -> Command {
    Command::new(build::binary(Profile::Release, "marronnier-cli"))
}

fn timed([clients, posts, visuals, lines]: [u32; 4]) -> Outcome<Vec<(String, Duration)>> {
    let folder = build::target().join(format!("bench/scale-{posts}"));
    if folder.exists() {
        fs::remove_dir_all(&folder)?;
    }
    process::run(cli().args(["new", "--lang", "fr"]).arg(&folder).stdout(Stdio::null()))?;
    let counts = [("clients", clients), ("posts", posts), ("visuals", visuals), ("lines", lines)];
    let mut fill = cli();
    fill.arg("bench-data").arg("--workspace").arg(&folder);
    for (name, count) in counts {
        fill.arg(format!("--{name}")).arg(count.to_string());
    }
    process::run(&mut fill)?;
    let mut rows = vec![("opening, first answer".to_owned(), fastest(|| opened(&folder))?)];
    let mut door = Door::open(&folder, "act")?;
    let client = door.say(&json!({ "do": "addClient", "name": "Lunel", "zone": "Europe/Paris" }))?.1;
    let client = client["changes"]["clients"][0]["id"].clone();
    let post = json!({ "do": "addPost", "clientId": client, "title": "La bûche", "status": "idea" });
    rows.push(("one action".to_owned(), fastest(|| Ok(door.say(&post)?.0))?));
    rows.push(("undo".to_owned(), fastest(|| Ok(door.say(&json!({ "do": "undo" }))?.0))?));
    door.close()?;
    let mut door = Door::open(&folder, "ask")?;
    // the middle of the twenty months that the posts are spread over
    let snapshot = door.say(&json!({ "ask": "snapshot" }))?.1;
    let today = snapshot["now"]["date"].as_str().unwrap_or_default().to_owned();
    let month = &today[..7.min(today.len())];
    let window =
        json!({ "ask": "window", "from": format!("{month}-01"), "to": format!("{month}-28"), "perDay": 4 });
    let post = door.say(&window)?.1["cards"][0]["id"].clone();
    let questions = [
        ("a month, 4 posts a day", window),
        ("search", json!({ "ask": "search", "text": "bûche canne", "limit": 50 })),
        ("history of a post", json!({ "ask": "history", "id": post })),
        ("library, first page", json!({ "ask": "visuals", "limit": 100 })),
        ("library, one found", json!({ "ask": "visuals", "limit": 100, "filter": { "text": "noel 01234" } })),
        ("library, a tag", json!({ "ask": "visuals", "limit": 100, "filter": { "tags": ["ete"] } })),
    ];
    for (what, question) in questions {
        rows.push((what.to_owned(), fastest(|| Ok(door.say(&question)?.0))?));
    }
    door.close()?;
    for (what, arguments) in [
        ("backup, looked through", vec!["backup".to_owned()]),
        (
            "export of all posts as CSV",
            vec!["export".into(), "csv".into(), "--force".into(), "-o".into(), beside(&folder, "csv")],
        ),
        (
            "the whole workspace as one file",
            vec!["pack".into(), "--force".into(), "-o".into(), beside(&folder, "marronnier")],
        ),
        ("examination", vec!["doctor".into(), "--json".into()]),
    ] {
        rows.push((what.to_owned(), run(&folder, &arguments)?));
    }
    let bytes = fs::metadata(folder.join("workspace.db"))?.len();
    eprintln!("{posts} posts: workspace.db has {} MB", bytes / 1_000_000);
    fs::remove_dir_all(&folder)?;
    Ok(rows)
}

fn beside(folder: &Path, ending: &str) -> String {
    PathBuf::from(folder).with_extension(ending).display().to_string()
}

fn fastest(mut once: impl FnMut() -> Outcome<Duration>) -> Outcome<Duration> {
    let mut least = Duration::MAX;
    for _ in 0..TIMES {
        least = least.min(once()?);
    }
    Ok(least)
}

fn run(folder: &Path, arguments: &[String]) -> Outcome<Duration> {
    let begun = Instant::now();
    let output = cli().arg("--workspace").arg(folder).args(arguments).output()?;
    if !output.status.success() {
        return Err(String::from_utf8_lossy(&output.stderr).into_owned().into());
    }
    Ok(begun.elapsed())
}

/// From nothing to the first answer, as a window opens.
fn opened(folder: &Path) -> Outcome<Duration> {
    let begun = Instant::now();
    let mut door = Door::open(folder, "ask")?;
    door.say(&json!({ "ask": "opening" }))?;
    let time = begun.elapsed();
    door.close()?;
    Ok(time)
}

/// The program's door, a line at a time.
struct Door {
    child: Child,
    input: ChildStdin,
    output: BufReader<ChildStdout>,
}

impl Door {
    fn open(folder: &Path, which: &str) -> Outcome<Self> {
        let mut child = cli()
            .arg("--workspace")
            .arg(folder)
            .arg(which)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()?;
        let input = child.stdin.take().ok_or("no input")?;
        let output = BufReader::new(child.stdout.take().ok_or("no output")?);
        Ok(Self { child, input, output })
    }

    fn say(&mut self, request: &Value) -> Outcome<(Duration, Value)> {
        let begun = Instant::now();
        writeln!(self.input, "{request}")?;
        let mut line = String::new();
        self.output.read_line(&mut line)?;
        let time = begun.elapsed();
        let mut answer: Value = serde_json::from_str(&line)?;
        if answer.get("ok").is_none() {
            return Err(line.into());
        }
        Ok((time, answer["ok"].take()))
    }

    fn close(mut self) -> Outcome {
        drop(self.input);
        self.child.wait()?;
        Ok(())
    }
}
