//! Plans in, tables and lists out, as JSON or as sentences.

use crate::{args::Kind, lines::json, may_replace, say};
use chrono::NaiveDate;
use marronnier_app::{
    Action, Answer, App, Code, Failure, Query,
    answer::{PlanPreview, Snapshot, TableKind},
    domain::{
        filter::Filter,
        plan::{PlanRow, Verdict},
        post::Post,
    },
    plan::PlanRequest,
    words::Words,
};
use std::{
    path::{Path, PathBuf},
    process::ExitCode,
};

/// Imports a plan, or shows what would be imported.
pub fn import(
    app: &App,
    words: &Words,
    file: &Path,
    client: Option<String>,
    dry_run: bool,
    as_json: bool,
) -> Result<ExitCode, Failure> {
    let path = std::path::absolute(file).unwrap_or_else(|_| file.to_owned());
    let plan =
        PlanRequest { path: path.display().to_string(), client_name: client, ..PlanRequest::default() };
    let Answer::ReadPlan(preview) = app.ask(Query::ReadPlan { plan: plan.clone() })? else {
        return Err(Code::BadRequest.into());
    };
    if !as_json {
        say(&told(&preview, words))?;
    }
    let done = if dry_run { None } else { Some(app.act(Action::ImportPlan { plan })?) };
    if as_json {
        let answer = serde_json::json!({ "preview": *preview, "done": done });
        return say(&format!("{}\n", json(&answer)?));
    }
    let last = match done.and_then(|done| done.told) {
        Some(what) => words.told(&what),
        None if dry_run => words.word("cli-import-dry"),
        None => words.word("cli-import-nothing"),
    };
    say(&format!("{last}\n"))
}

/// Each row with what is to be said of it, the empty ones together, then the counts.
fn told(preview: &PlanPreview, words: &Words) -> String {
    let mut text = String::new();
    for row in preview.rows.iter().filter(|row| !is_blank(row)) {
        let sheet = if row.sheet.is_empty() { "none" } else { &row.sheet };
        let at =
            words.say("cli-row", &[("sheet".into(), sheet.into()), ("line".into(), row.line.into())].into());
        text.push_str(&format!("{at} · {} · {}", words.verdict(row.verdict), row.title));
        if let Some(planned) = row.planned {
            text.push_str(&format!(" · {}", words.date(planned.date)));
            if let Some(time) = planned.time {
                text.push_str(&format!(", {}", words.time(time)));
            }
        }
        text.push('\n');
        for remark in &row.remarks {
            text.push_str(&format!("    {}\n", words.remark(remark)));
        }
    }
    text.push_str(&empty(preview, words));
    let counts = &preview.counts;
    let params = [
        ("good".into(), counts.good.into()),
        ("doubtful".into(), counts.doubtful.into()),
        ("refused".into(), counts.refused.into()),
        ("there".into(), counts.already_there.into()),
        ("passed".into(), counts.passed_over.into()),
    ];
    text.push_str(&words.say("cli-import-counts", &params.into()));
    text.push('\n');
    text
}

/// The empty rows of each sheet in one line: « Lignes vides, laissées de côté : 2, 8–12 ».
fn empty(preview: &PlanPreview, words: &Words) -> String {
    let blank: Vec<&PlanRow> = preview.rows.iter().filter(|row| is_blank(row)).collect();
    let mut text = String::new();
    for rows in blank.chunk_by(|one, next| one.sheet == next.sheet) {
        let numbers: Vec<u32> = rows.iter().map(|row| row.line).collect();
        let sheet = rows.first().map_or("", |row| row.sheet.as_str());
        let params = [
            ("sheet".into(), if sheet.is_empty() { "none" } else { sheet }.into()),
            ("count".into(), numbers.len().into()),
            ("lines".into(), spans(&numbers).into()),
        ];
        text.push_str(&format!("{}\n", words.say("cli-import-empty", &params.into())));
    }
    text
}

/// Numbers that follow each other as spans: `2, 8–12`.
fn spans(numbers: &[u32]) -> String {
    let runs = numbers.chunk_by(|one, next| one + 1 == *next).filter_map(|run| {
        let (first, last) = (run.first()?, run.last()?);
        Some(if first == last { first.to_string() } else { format!("{first}–{last}") })
    });
    runs.collect::<Vec<_>>().join(", ")
}

fn is_blank(row: &PlanRow) -> bool {
    row.verdict == Verdict::PassedOver && row.remarks.iter().all(|remark| remark.value.is_empty())
}

/// What to write where.
pub struct Export {
    /// Which kind of file.
    pub kind: Kind,
    /// The file.
    pub output: PathBuf,
    /// Separator of CSV.
    pub separator: Option<char>,
    /// Which posts.
    pub filter: Filter,
    /// First day.
    pub from: Option<NaiveDate>,
    /// Last day.
    pub to: Option<NaiveDate>,
    /// Writes over a file that is there.
    pub force: bool,
    /// Writes JSON.
    pub json: bool,
}

/// Writes posts to a table file.
pub fn export(app: &App, words: &Words, export: Export) -> Result<ExitCode, Failure> {
    let query = Query::ExportTable {
        path: export.output.display().to_string(),
        kind: match export.kind {
            Kind::Csv => TableKind::Csv,
            Kind::Xlsx => TableKind::Xlsx,
            Kind::Ics => return Err(Code::BadRequest.into()),
        },
        filter: export.filter,
        from: export.from,
        to: export.to,
        separator: export.separator,
        replace: Some(may_replace(&export.output, export.force)),
    };
    let Answer::ExportTable(written) = app.ask(query)? else { return Err(Code::BadRequest.into()) };
    if export.json {
        return say(&format!("{}\n", json(&*written)?));
    }
    let params = [("count".into(), written.posts.into()), ("path".into(), written.path.into())];
    say(&format!("{}\n", words.say("cli-exported", &params.into())))
}

/// Lists posts.
pub fn list(
    app: &App,
    words: &Words,
    filter: Filter,
    from: Option<NaiveDate>,
    to: Option<NaiveDate>,
    as_json: bool,
) -> Result<ExitCode, Failure> {
    let Answer::Posts(list) = app.ask(Query::Posts { filter, from, to })? else {
        return Err(Code::BadRequest.into());
    };
    let Answer::Snapshot(names) = app.ask(Query::Snapshot)? else { return Err(Code::BadRequest.into()) };
    if as_json {
        let posts: Vec<_> = list.posts.iter().map(|post| named(post, &names)).collect::<Result<_, _>>()?;
        return say(&format!("{}\n", json(&posts)?));
    }
    let mut text = String::new();
    for post in &list.posts {
        let when = post.planned.map_or_else(
            || words.word("cli-undated"),
            |at| match at.time {
                Some(time) => format!("{}, {}", words.date(at.date), words.time(time)),
                None => words.date(at.date),
            },
        );
        let client = names.clients.iter().find(|client| client.id == post.client_id);
        let client = client.map(|client| client.name.as_str()).unwrap_or_default();
        text.push_str(&format!("{when} · {client} · {} · {}\n", words.status(post.status), post.title));
    }
    text.push_str(&words.say("cli-posts", &[("count".into(), list.posts.len().into())].into()));
    text.push('\n');
    say(&text)
}

/// A post as JSON, with the names of what it refers to.
fn named(post: &Post, names: &Snapshot) -> Result<serde_json::Value, Failure> {
    let mut value = serde_json::to_value(post).map_err(|error| Failure::of_request(&error))?;
    let channels = post
        .variants
        .iter()
        .filter_map(|variant| names.channels.iter().find(|channel| channel.id == variant.channel_id));
    let networks: Vec<_> = channels.map(|channel| channel.network.as_str()).collect();
    value["networks"] = networks.into();
    value["client"] = names
        .clients
        .iter()
        .find(|client| client.id == post.client_id)
        .map(|client| client.name.clone())
        .into();
    value["assignee"] = names
        .people
        .iter()
        .find(|person| Some(person.id) == post.assignee_id)
        .map(|person| person.name.clone())
        .into();
    Ok(value)
}
