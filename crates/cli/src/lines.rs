//! The line protocol: one JSON request in, one JSON answer out, `{"ok": …}` or `{"err": …}`.

use crate::say;
use marronnier_app::{App, Code, Failure};
use serde::{Serialize, de::DeserializeOwned};
use std::{io::BufRead, path::Path, process::ExitCode};

/// Carries out one action a line; each answer is written after its commit.
pub fn act(app: &App) -> Result<ExitCode, Failure> {
    each_line(|action| app.act(action))
}

/// Answers one query a line.
pub fn ask(app: &App) -> Result<ExitCode, Failure> {
    each_line(|query| app.ask(query))
}

#[derive(Serialize)]
#[serde(rename_all = "lowercase")]
enum Reply<'a, T> {
    Ok(&'a T),
    Err(&'a Failure),
}

fn each_line<Request: DeserializeOwned, Response: Serialize>(
    carry_out: impl Fn(Request) -> Result<Response, Failure>,
) -> Result<ExitCode, Failure> {
    let mut refused = false;
    for (number, line) in (1u32..).zip(std::io::stdin().lock().split(b'\n')) {
        let line = line.map_err(|error| Failure::of_file(Code::FileUnreadable, Path::new("-"), &error))?;
        if line.trim_ascii().is_empty() {
            continue;
        }
        let request =
            serde_json::from_slice(&line).map_err(|error| Failure::of_request(&error).with("line", number));
        let answer = request.and_then(&carry_out);
        refused |= answer.is_err();
        let reply = match &answer {
            Ok(answer) => json(&Reply::Ok(answer))?,
            Err(failure) => json(&Reply::<()>::Err(failure))?,
        };
        say(&format!("{reply}\n"))?;
    }
    Ok(if refused { ExitCode::FAILURE } else { ExitCode::SUCCESS })
}

/// One line of JSON.
pub fn json(value: &impl Serialize) -> Result<String, Failure> {
    serde_json::to_string(value).map_err(|error| Failure::of_request(&error))
}
