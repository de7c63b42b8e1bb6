//! The program under test, run from outside: streams of actions with their acknowledgements, and what is read back.

use serde_json::{Value, json};
use std::{
    collections::BTreeMap,
    env,
    io::{BufRead, BufReader, Write},
    path::{Path, PathBuf},
    process::{Child, Command, Output, Stdio},
    sync::mpsc,
    thread,
};

/// What a rig has to say.
pub enum Told {
    /// What it did and counted.
    Done(String),
    /// Why it could not be run here.
    Skipped(String),
}

type Result<T> = std::result::Result<T, Box<dyn std::error::Error>>;

/// `marronnier-cli`, where the environment says or beside this program.
pub fn cli() -> PathBuf {
    env::var_os("MARRONNIER_CLI").map_or_else(
        || {
            let here = env::current_exe().unwrap_or_default();
            here.with_file_name(format!("marronnier-cli{}", env::consts::EXE_SUFFIX))
        },
        PathBuf::from,
    )
}

/// A workspace to do harm to.
pub struct Workspace {
    /// Its folder.
    pub folder: PathBuf,
    /// Its one client.
    pub client: String,
}

impl Workspace {
    /// A new one with a client.
    pub fn new(folder: &Path) -> Result<Self> {
        said(Command::new(cli()).args(["--lang", "en", "new"]).arg(folder))?;
        let mut made = Self { folder: folder.to_owned(), client: String::new() };
        let client = json!({ "do": "addClient", "name": "Lunel", "colour": 1, "zone": "Europe/Paris", "note": null,
            "networks": ["instagram"] });
        let answers = made.act(&[client])?;
        made.client = answers[0]["ok"]["changes"]["clients"][0]["id"].as_str().ok_or("no client")?.to_owned();
        Ok(made)
    }

    /// The program on it.
    pub fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(cli());
        command.arg("--workspace").arg(&self.folder).args(["--lang", "en"]).args(arguments);
        command
    }

    /// An action that adds a post of that title.
    pub fn add(&self, title: &str) -> Value {
        json!({ "do": "addPost", "clientId": self.client, "title": title,
            "planned": { "date": "2026-12-10", "time": "18:00" }, "status": "drafting" })
    }

    /// Does these to the end.
    pub fn act(&self, actions: &[Value]) -> Result<Vec<Value>> {
        let mut stream = Stream::start(self.command(&["act"]))?;
        for action in actions {
            stream.send(action);
        }
        stream.ended()
    }

    /// Asks it, and takes what it says.
    pub fn ask(&self, query: &Value) -> Result<Value> {
        let mut stream = Stream::start(self.command(&["ask"]))?;
        stream.send(query);
        let mut answers = stream.ended()?;
        match answers.pop() {
            Some(mut answer) if answer.get("ok").is_some() => Ok(answer["ok"].take()),
            other => Err(format!("{query}: {other:?}").into()),
        }
    }

    /// How often each title stands in the calendar, by the program's own list.
    pub fn titles(&self) -> Result<BTreeMap<String, u32>> {
        let list = said(&mut self.command(&["posts", "--json"]))?;
        let posts: Vec<Value> = serde_json::from_slice(&list.stdout)?;
        let mut titles = BTreeMap::new();
        for post in posts {
            let title = post["title"].as_str().unwrap_or_default().to_owned();
            *titles.entry(title).or_default() += 1;
        }
        Ok(titles)
    }

    /// How often each visual stands in the library, by the name of its file.
    pub fn visuals(&self) -> Result<BTreeMap<String, u32>> {
        let list = said(&mut self.command(&["visuals", "list", "--json"]))?;
        let rows: Vec<Value> = serde_json::from_slice(&list.stdout)?;
        let mut names = BTreeMap::new();
        for row in rows {
            let name = row["visual"]["fileName"].as_str().ok_or("a visual without a name")?.to_owned();
            *names.entry(name).or_default() += 1;
        }
        Ok(names)
    }

    /// An action that brings a picture in.
    pub fn bring(&self, path: &Path) -> Value {
        json!({ "do": "addVisuals", "paths": [path], "clientId": self.client })
    }

    /// Whether it holds together, files of visuals included, by the program's own examination.
    pub fn holds(&self) -> Result<()> {
        said(&mut self.command(&["doctor", "--json"])).map(drop)
    }
}

/// Runs to the end; an error with its words when it fails.
pub fn said(command: &mut Command) -> Result<Output> {
    let output = command.stdin(Stdio::null()).output()?;
    if output.status.success() {
        return Ok(output);
    }
    let words = String::from_utf8_lossy(&output.stderr).into_owned();
    Err(format!(
        "{:?}: {words}{}",
        command.get_args().collect::<Vec<_>>(),
        String::from_utf8_lossy(&output.stdout)
    )
    .into())
}

/// Actions on their way into the program, acknowledgements on their way out.
pub struct Stream {
    child: Child,
    answers: mpsc::Receiver<Value>,
    got: Vec<Value>,
}

impl Stream {
    /// Starts it; `act` reads an action a line.
    pub fn start(mut command: Command) -> Result<Self> {
        let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null()).spawn()?;
        let output = child.stdout.take().ok_or("no output")?;
        let (give, answers) = mpsc::channel();
        thread::spawn(move || {
            for line in BufReader::new(output).lines().map_while(std::result::Result::ok) {
                // a line cut by a kill is no acknowledgement
                let Ok(answer) = serde_json::from_str(&line) else { break };
                if give.send(answer).is_err() {
                    break;
                }
            }
        });
        Ok(Self { child, answers, got: Vec::new() })
    }

    /// Gives it an action; one that is gone takes none.
    pub fn send(&mut self, action: &Value) {
        if let Some(input) = &mut self.child.stdin {
            // what was not taken is not acknowledged either
            let _ = writeln!(input, "{action}");
        }
    }

    /// Waits for the next answer; nothing when it is gone.
    pub fn answer(&mut self) -> Option<&Value> {
        self.got.push(self.answers.recv().ok()?);
        self.got.last()
    }

    /// Kills it as `kill -9` does; gives all that it acknowledged.
    pub fn killed(mut self) -> Result<Vec<Value>> {
        self.child.kill()?;
        self.child.wait()?;
        self.got.extend(self.answers.iter());
        Ok(self.got)
    }

    /// Lets it end.
    pub fn ended(mut self) -> Result<Vec<Value>> {
        drop(self.child.stdin.take());
        self.got.extend(self.answers.iter());
        self.child.wait()?;
        Ok(self.got)
    }
}

/// How many of the first answers say yes: the titles that were acknowledged, in the order they were sent.
pub fn acknowledged(answers: &[Value]) -> Vec<bool> {
    answers.iter().map(|answer| answer.get("ok").is_some()).collect()
}

/// Numbers that look like chance and are the same each time (xorshift).
pub struct Chance(pub u64);

impl Chance {
    /// Below `end`.
    pub fn below(&mut self, end: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % end.max(1)
    }
}

/// Whether a tool is there.
pub fn has(tool: &str) -> bool {
    let places = env::var_os("PATH").unwrap_or_default();
    env::split_paths(&places)
        .chain(["/usr/sbin".into(), "/sbin".into()])
        .any(|folder| folder.join(tool).is_file())
}

/// Why no program can be traced and its calls be made to fail here; nothing when they can.
pub fn untraceable() -> Option<String> {
    untraceable_by("strace")
}

fn untraceable_by(tool: &str) -> Option<String> {
    if !has(tool) {
        return Some(format!("{tool} is not there"));
    }
    // one trial: a machine may have it and forbid it
    let mut trial = Command::new(tool);
    trial.args(["-f", "-qq", "-o", "/dev/null", "-e", "trace=fsync", "-e", "inject=fsync:error=EIO", "true"]);
    match said(&mut trial) {
        Ok(_) => None,
        Err(wrong) => Some(format!("{tool} may not trace here: {}", wrong.to_string().trim())),
    }
}

/// Whether we may mount.
pub fn is_root() -> bool {
    Command::new("id").arg("-u").output().is_ok_and(|output| output.stdout.trim_ascii() == b"0")
}

impl Stream {
    /// Kills it as `kill -9` does.
    pub fn kill(&mut self) {
        // gone already is as good
        let _ = self.child.kill();
    }

    /// The way in, for a thread of its own.
    pub fn input(&mut self) -> Result<std::process::ChildStdin> {
        Ok(self.child.stdin.take().ok_or("no input")?)
    }
}

/// A picture that no other number gives.
pub fn picture(path: &Path, number: u32) -> Result<()> {
    let (width, height) = (40_u32, 30_u32);
    let size = width * height * 3;
    let mut bytes = b"BM".to_vec();
    for value in [54 + size, 0, 54, 40, width, height, 0x0018_0001, 0, size, 0, 0, 0, 0] {
        bytes.extend(value.to_le_bytes());
    }
    bytes.extend(number.to_le_bytes());
    bytes.extend((4..size).map(|n| (n.wrapping_mul(7) % 251) as u8));
    Ok(std::fs::write(path, bytes)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tool_that_is_there_and_may_not_trace_is_told_from_one_that_may() {
        assert_eq!(untraceable_by("true"), None);
        let refused = untraceable_by("false");
        assert!(refused.is_some_and(|why| why.starts_with("false may not trace here")));
        assert_eq!(untraceable_by("no-such-tool").as_deref(), Some("no-such-tool is not there"));
    }
}
