//! `visuals`: files into the library, its list, files out as networks want them, and whether all are still there.

use crate::{args::Visuals, client, lines, narrowed, say};
use marronnier_app::{
    Action, Answer, App, Code, Failure, Query, Words,
    answer::{AlteredFile, VisualRow},
    domain::visual::VisualFilter,
    told::Params,
};
use std::{path::Path, process::ExitCode};

/// Rows asked for at once.
const PAGE: u32 = 500;

pub fn run(app: &App, words: &Words, what: Visuals) -> Result<ExitCode, Failure> {
    match what {
        Visuals::Add { paths, owner, post, tag, json } => {
            let client_id = owner.map(|name| client(app, &name)).transpose()?;
            let paths = paths.iter().map(|path| path.display().to_string()).collect();
            let done = app.act(Action::AddVisuals { paths, client_id, post_id: post, tags: Some(tag) })?;
            app.digest_visuals()?;
            let refused = done.refused.len();
            if json {
                say(&format!("{}\n", lines::json(&done)?))?;
            } else {
                for file in &done.refused {
                    eprintln!("{}", words.failure(&file.failure));
                }
                let new = done.changes.visuals.len();
                let counts = [
                    ("count".to_owned(), new.into()),
                    ("known".to_owned(), done.visuals.len().saturating_sub(new).into()),
                    ("refused".to_owned(), refused.into()),
                ];
                say(&format!("{}\n", words.say("cli-visuals-added", &Params::from(counts))))?;
            }
            // nothing of what was asked for came in
            Ok(if refused > 0 && done.visuals.is_empty() { ExitCode::FAILURE } else { ExitCode::SUCCESS })
        }
        Visuals::List { of, text, tag, unused, json } => {
            let filter = VisualFilter {
                clients: of.map(|name| client(app, &name)).transpose()?.into_iter().collect(),
                tags: tag,
                used: unused.then_some(false),
                text: text.unwrap_or_default(),
                ..VisualFilter::default()
            };
            list(app, words, &filter, json)
        }
        Visuals::Export { output, which, format: formats, force, json } => {
            let (filter, from, to) = narrowed(app, which)?;
            let zip = output.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("zip"));
            let path = absolute(&output)?;
            let replace = force;
            let query =
                Query::ExportVisuals { path, zip, post_ids: None, filter, from, to, formats, replace };
            let Answer::ExportVisuals(done) = app.ask(query)? else { return Err(Code::BadRequest.into()) };
            if json {
                return say(&format!("{}\n", lines::json(&done)?));
            }
            for remark in &done.remarks {
                eprintln!("{}", words.export_remark(remark));
            }
            for file in &done.refused {
                eprintln!("{}", words.failure(&file.failure));
            }
            let counts = [
                ("files".to_owned(), done.files.into()),
                ("posts".to_owned(), done.posts.into()),
                ("bare".to_owned(), done.bare.into()),
                ("path".to_owned(), done.path.as_str().into()),
            ];
            say(&format!("{}\n", words.say("cli-visuals-exported", &Params::from(counts))))
        }
        Visuals::Verify { json } => verify(app, words, json),
    }
}

fn absolute(path: &Path) -> Result<String, Failure> {
    let unreadable = |error| Failure::of_file(Code::FileUnwritable, path, &error);
    Ok(std::path::absolute(path).map_err(unreadable)?.display().to_string())
}

fn list(app: &App, words: &Words, filter: &VisualFilter, json: bool) -> Result<ExitCode, Failure> {
    let mut rows: Vec<VisualRow> = Vec::new();
    loop {
        let offset = u32::try_from(rows.len()).unwrap_or(u32::MAX);
        let query = Query::Visuals { filter: filter.clone(), offset, limit: Some(PAGE) };
        let Answer::Visuals(page) = app.ask(query)? else { return Err(Code::BadRequest.into()) };
        if page.visuals.is_empty() {
            break;
        }
        rows.extend(page.visuals);
    }
    if json {
        return say(&format!("{}\n", lines::json(&rows)?));
    }
    let mut text = String::new();
    for row in &rows {
        let visual = &row.visual;
        let params = [
            ("name".to_owned(), visual.file_name.as_str().into()),
            ("kind".to_owned(), visual.kind.word().to_uppercase().into()),
            ("width".to_owned(), visual.width.map_or("none".into(), |width| width.to_string().into())),
            ("height".to_owned(), visual.height.map_or("none".into(), |height| height.to_string().into())),
            ("uses".to_owned(), row.uses.into()),
        ];
        text.push_str(&format!(
            "{}  {}\n",
            &visual.id.to_string()[..12],
            words.say("cli-visuals-line", &Params::from(params))
        ));
    }
    let count = [("count".to_owned(), rows.len().into())];
    text.push_str(&format!("{}\n", words.say("cli-visuals-count", &Params::from(count))));
    say(&text)
}

fn verify(app: &App, words: &Words, json: bool) -> Result<ExitCode, Failure> {
    let Answer::VerifyVisuals(check) = app.ask(Query::VerifyVisuals)? else {
        return Err(Code::BadRequest.into());
    };
    let wrong = check.missing.len() + check.altered.len();
    if json {
        say(&format!("{}\n", lines::json(&check)?))?;
    } else {
        let line = |key: &str, file: &AlteredFile| {
            let params = [
                ("name".to_owned(), file.file_name.as_str().into()),
                ("path".to_owned(), file.path.as_str().into()),
            ];
            format!("{}\n", words.say(key, &Params::from(params)))
        };
        let counts = [("count".to_owned(), check.checked.into()), ("wrong".to_owned(), wrong.into())];
        let mut text = format!("{}\n", words.say("cli-visuals-verified", &Params::from(counts)));
        text.extend(check.missing.iter().map(|file| line("cli-visuals-missing", file)));
        text.extend(check.altered.iter().map(|file| line("cli-visuals-altered", file)));
        say(&text)?;
    }
    Ok(if wrong > 0 { ExitCode::FAILURE } else { ExitCode::SUCCESS })
}
