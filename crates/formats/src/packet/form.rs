//! The page in which a writer writes: one file, offline, with live counts. Its script is the same whatever the packet; the
//! packet stands in it as data.

use super::{
    Manifest, Say, Seen,
    answer::{BEGIN, END, FORMAT},
    manifest::VERSION,
    pages::{allowed, data, escape, moment},
};
use base64::{Engine, engine::general_purpose::STANDARD};
use serde_json::{Value, json};
use std::io;

const STYLE: &str = include_str!("form/form.css");
/// Counts as the program counts; ui/tests compare the two.
const COUNT: &str = include_str!("form/count.js");
const SCRIPT: &str = include_str!("form/form.js");

/// The words that the page shows.
const WORDS: [&str; 25] = [
    "packet-form-saved",
    "packet-form-unsaved",
    "packet-form-save",
    "packet-form-copy",
    "packet-form-copied",
    "packet-form-back",
    "packet-form-text",
    "packet-form-restore",
    "packet-form-spent",
    "packet-form-over",
    "packet-title",
    "packet-text",
    "packet-hashtags",
    "packet-link",
    "packet-note",
    "packet-own-text",
    "packet-own-empty",
    "packet-hashtags-own",
    "packet-characters",
    "packet-due",
    "packet-planned",
    "packet-role",
    "packet-this-one",
    "packet-untitled",
    "packet-answer-of",
];

/// The page.
///
/// # Errors
/// None in practice: all keys are texts.
pub fn page(manifest: &Manifest, seen: &[Seen], say: Say<'_>) -> io::Result<String> {
    let code = script();
    let payload = data(&payload(manifest, seen, say)?);
    Ok(format!(
        "<!doctype html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; script-src {}; style-src {}; \
         img-src data:; base-uri 'none'; form-action 'none'\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>{}</title>\n\
         <style>{STYLE}</style>\n</head>\n<body>\n<main id=\"form\"></main>\n<noscript>{}</noscript>\n\
         <script type=\"application/json\" id=\"packet\">{payload}</script>\n<script>{code}</script>\n</body>\n</html>\n",
        escape(&manifest.language),
        allowed(&code),
        allowed(STYLE),
        escape(&say("packet-form-title")),
        escape(&say("packet-form-noscript")),
    ))
}

/// Both scripts as one: the policy names a single text.
pub(super) fn script() -> String {
    format!("'use strict';\n{COUNT}\n{SCRIPT}")
}

fn payload(manifest: &Manifest, seen: &[Seen], say: Say<'_>) -> io::Result<Value> {
    let mut words = serde_json::Map::new();
    for key in WORDS {
        words.insert(key.trim_start_matches("packet-").to_owned(), say(key).into());
    }
    let mut packet = serde_json::to_value(manifest)?;
    if let Some(posts) = packet.get_mut("posts").and_then(Value::as_array_mut) {
        for (post, sheet) in posts.iter_mut().zip(&manifest.posts) {
            let entries: Vec<Value> = sheet
                .brief
                .fields()
                .into_iter()
                .filter(|(_, text)| !text.trim().is_empty())
                .map(|(field, text)| json!([say(&format!("brief-{field}")), text]))
                .collect();
            post["briefLines"] = entries.into();
            let date = |day: chrono::NaiveDate| say(&format!("date:{day}"));
            post["dueWords"] = sheet.due.map(date).into();
            post["plannedWords"] = sheet.planned.map(|at| moment(at, date)).into();
            let pictures = seen.iter().filter(|one| one.post == sheet.post).map(|one| {
                let address = format!("data:{};base64,{}", one.mime, STANDARD.encode(&one.bytes));
                json!({ "src": address, "alt": one.alt, "of": one.of })
            });
            post["pictures"] = pictures.collect::<Vec<Value>>().into();
            post["roleWords"] = say(&format!("role-{}", sheet.role.word())).into();
        }
    }
    let mut tlds: Vec<&str> = tld::TLD.iter().copied().collect();
    tlds.sort_unstable();
    Ok(json!({
        "packet": packet,
        "words": words,
        "tlds": tlds.join(" "),
        "answer": { "format": FORMAT, "version": VERSION, "begin": BEGIN, "end": END },
    }))
}
