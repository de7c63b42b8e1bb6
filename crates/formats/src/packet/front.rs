//! The front matter of a post's Markdown: one line a field. Those of other programs are kept, and written again.

use super::manifest::{Channel, Manifest, Sheet, VERSION};
use serde_json::{Map, Value};
use std::collections::BTreeMap;

/// What we write; whatever else stands there is somebody else's.
const OURS: [&str; 7] = ["marronnier", "packet", "post", "revision", "client", "due", "limits"];

/// The fields between the two lines of dashes.
pub(super) fn written(manifest: &Manifest, sheet: &Sheet) -> String {
    let mut out = String::new();
    // the two that are no text: a number and a day
    let due = sheet.due.map(|day| format!("due: {day}\n")).unwrap_or_default();
    out.push_str(&format!("marronnier: {VERSION}\n"));
    let mut head = |name: &str, value: &str| out.push_str(&format!("{name}: {}\n", yaml(value)));
    head("packet", &manifest.id.to_string());
    head("post", &sheet.post.to_string());
    head("revision", &sheet.revision.to_string());
    head("client", &sheet.client);
    out.push_str(&due);
    let mut head = |name: &str, value: &str| out.push_str(&format!("{name}: {}\n", yaml(value)));
    let limit = |channel: &Channel| Some(format!("{} {}", channel.name(), channel.limit?));
    let limits: Vec<String> = sheet.channels.iter().filter_map(limit).collect();
    if !limits.is_empty() {
        head("limits", &limits.join(", "));
    }
    for (name, value) in &sheet.rest {
        let Some(text) = value.as_str().filter(|_| is_name(name)) else { continue };
        match text.split_once('\n') {
            Some(("", more)) if more.lines().all(goes_on) => out.push_str(&format!("{name}:\n{more}\n")),
            Some(_) => {}
            None => out.push_str(&format!("{name}: {}\n", yaml(text))),
        }
    }
    out
}

/// The fields of a front matter: ours by name, and those of others.
pub(super) fn read(text: &str) -> (BTreeMap<&str, &str>, Map<String, Value>) {
    let (mut ours, mut others) = (BTreeMap::new(), Map::<String, Value>::new());
    let mut last: Option<&str> = None;
    for line in text.lines() {
        // a list or a text of several lines, under the name above
        if goes_on(line) {
            if let Some(Value::String(value)) = last.and_then(|name| others.get_mut(name)) {
                value.push('\n');
                value.push_str(line);
            }
            continue;
        }
        let Some((name, value)) = line.split_once(':') else { continue };
        let name = name.trim();
        let value = value.trim();
        last = None;
        if OURS.contains(&name) {
            ours.insert(name, value.trim_matches(['"', '\'']));
        } else if is_name(name) {
            others.insert(name.to_owned(), plain(value).into());
            last = Some(name);
        }
    }
    (ours, others)
}

fn goes_on(line: &str) -> bool {
    line.starts_with([' ', '\t']) || line.starts_with("- ")
}

fn is_name(name: &str) -> bool {
    let sign = |sign: char| sign.is_alphanumeric() || matches!(sign, '-' | '_' | '.');
    !name.is_empty() && name.chars().all(sign) && !OURS.contains(&name)
}

/// A value as YAML reads it: between quotes where a bare one would be something else.
fn yaml(text: &str) -> String {
    let text = super::markdown::one_line(text);
    let bare = |c: char| c.is_alphanumeric() || matches!(c, ' ' | '-' | '_' | '.' | '’');
    let plain = text.chars().all(bare) && text.starts_with(char::is_alphanumeric) && is_text(&text);
    if plain { text } else { format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\"")) }
}

/// Whether YAML takes it for a text when it stands bare: a client may be called « 2026 », « Oui », « No » or « 1e3 ».
fn is_text(text: &str) -> bool {
    const WORDS: [&str; 9] = ["true", "false", "yes", "no", "on", "off", "null", "y", "n"];
    let number = |c: char| c.is_ascii_hexdigit() || matches!(c, '-' | '_' | '.' | 'x' | 'o');
    // an identity begins as a number may, and is none
    let is_id = uuid::Uuid::parse_str(text).is_ok_and(|_| text.len() == 36);
    let is_number = text.starts_with(|c: char| c.is_ascii_digit()) && text.chars().all(number);
    let is_word = WORDS.contains(&text.to_lowercase().as_str());
    is_id || !(is_word || is_number)
}

/// Without the quotes that YAML puts around it.
fn plain(value: &str) -> String {
    let quoted = value.strip_prefix('"').and_then(|rest| rest.strip_suffix('"'));
    match quoted {
        Some(inner) => inner.replace("\\\"", "\"").replace("\\\\", "\\"),
        None => value.to_owned(),
    }
}
