//! A post as Markdown: a small front matter, then a section for each text, told by a mark at the end of its heading.

use super::{
    Say,
    answer::{Answer, AnswerChannel, AnswerPost, FORMAT},
    front,
    manifest::{Channel, Manifest, Sheet, VERSION},
    unpack::Refusal,
};
use marronnier_domain::id::ChannelId;
use serde_json::{Map, Value};
use std::collections::BTreeMap;

/// The Markdown of a post.
pub fn written(manifest: &Manifest, sheet: &Sheet, say: Say<'_>) -> String {
    let mut out = String::from("---\n");
    out.push_str(&front::written(manifest, sheet));
    out.push_str("---\n\n");
    out.push_str(&format!("> {}\n\n", one_line(&say("packet-sheet-help"))));
    let mut section = |level: &str, title: &str, mark: &str, text: &str| {
        out.push_str(&format!("{level} {} <!-- {mark} -->\n\n", one_line(title)));
        if !text.is_empty() {
            out.push_str(&escaped(text));
            out.push_str("\n\n");
        }
    };
    section("##", &say("packet-title"), "title", &sheet.title);
    section("##", &say("packet-text"), "text", &sheet.text);
    section("##", &say("packet-hashtags"), "hashtags", &sheet.hashtags);
    section("##", &say("packet-link"), "link", &sheet.link);
    for channel in &sheet.channels {
        section("##", &channel_title(channel, say), &format!("channel {}", channel.id), own(&channel.text));
        let title = format!("{} · {}", channel.name(), say("packet-hashtags-own"));
        section("##", &title, &format!("channel {} hashtags", channel.id), own(&channel.hashtags));
    }
    section("##", &say("packet-note"), "note", "");
    out
}

fn own(text: &Option<String>) -> &str {
    text.as_deref().unwrap_or_default()
}

fn channel_title(channel: &Channel, say: Say<'_>) -> String {
    let limit = channel.limit.map(|limit| format!(" ({limit} {})", say("packet-characters")));
    format!("{}{} — {}", channel.name(), limit.unwrap_or_default(), say("packet-own-empty"))
}

pub(super) fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A text whose lines cannot be taken for headings of ours.
fn escaped(text: &str) -> String {
    let line = |line: &str| match is_heading(line.trim_start_matches('\\')) {
        true => format!("\\{line}"),
        false => line.to_owned(),
    };
    text.split('\n').map(line).collect::<Vec<_>>().join("\n")
}

fn unescaped(line: &str) -> &str {
    match line.strip_prefix('\\') {
        Some(rest) if is_heading(rest.trim_start_matches('\\')) => rest,
        _ => line,
    }
}

/// Whether a line could be taken for a heading of ours, or for one whose mark is gone.
fn is_heading(line: &str) -> bool {
    mark(line).is_some() || line.starts_with("## ")
}

/// What a heading of ours is the beginning of.
fn mark(line: &str) -> Option<&str> {
    let line = line.trim_end();
    if !line.starts_with('#') {
        return None;
    }
    let (_, mark) = line.strip_suffix("-->")?.rsplit_once("<!--")?;
    let mark = mark.trim();
    let known =
        matches!(mark, "title" | "text" | "hashtags" | "link" | "note") || mark.starts_with("channel ");
    known.then_some(mark)
}

/// Reads a post's Markdown; nothing when it is no file of ours.
pub fn read(text: &str) -> Option<Result<Answer, Refusal>> {
    let text = text.trim_start_matches('\u{feff}').replace("\r\n", "\n").replace('\r', "\n");
    let body = text.trim_start().strip_prefix("---\n")?;
    let (head, body) = body.split_once("\n---")?;
    let (head, rest) = front::read(head);
    let version = head.get("marronnier")?;
    Some(answer(version, &head, rest, body))
}

fn answer(
    version: &str,
    head: &BTreeMap<&str, &str>,
    rest: Map<String, Value>,
    body: &str,
) -> Result<Answer, Refusal> {
    let version: u32 = version.parse().map_err(|_| Refusal::Damaged)?;
    if version > VERSION {
        return Err(Refusal::Newer);
    }
    let field = |name: &str| head.get(name).copied().ok_or(Refusal::Damaged);
    let (before, sections) = sections(body)?;
    // all of these always go out: without its mark, a text would pass for a part of the one above
    if let Some(gone) =
        ["title", "text", "hashtags", "link", "note"].iter().find(|name| !sections.contains_key(**name))
    {
        return Err(Refusal::Marks(format!("<!-- {gone} -->")));
    }
    let taken = |name: &str| sections.get(name).cloned();
    let mut channels: BTreeMap<ChannelId, AnswerChannel> = BTreeMap::new();
    for (mark, text) in &sections {
        let Some(rest) = mark.strip_prefix("channel ") else { continue };
        let (id, of_hashtags) = match rest.strip_suffix(" hashtags") {
            Some(id) => (id, true),
            None => (rest, false),
        };
        let id: ChannelId = id.trim().parse().map_err(|_| Refusal::Damaged)?;
        let one =
            channels.entry(id).or_insert(AnswerChannel { id, text: None, hashtags: None, rest: Map::new() });
        if of_hashtags {
            one.hashtags = Some(text.clone());
        } else {
            one.text = Some(text.clone());
        }
    }
    let post = AnswerPost {
        post: field("post")?.parse().map_err(|_| Refusal::Damaged)?,
        revision: field("revision")?.parse().map_err(|_| Refusal::Damaged)?,
        title: taken("title").map(|title| one_line(&title)),
        text: taken("text"),
        hashtags: taken("hashtags"),
        link: taken("link").map(|link| one_line(&link)),
        channels: channels.into_values().collect(),
        // words above the first heading are meant for whoever sent it
        note: [before, taken("note").unwrap_or_default()].join("\n\n").trim().to_owned(),
        spent: None,
        written: None,
        rest,
    };
    Ok(Answer {
        format: FORMAT.to_owned(),
        version,
        packet: field("packet")?.parse().map_err(|_| Refusal::Damaged)?,
        by: String::new(),
        written: None,
        posts: vec![post],
        rest: Map::new(),
    })
}

/// What stands above the first heading of ours, and the text under each, without the empty lines around it.
fn sections(body: &str) -> Result<(String, BTreeMap<String, String>), Refusal> {
    let mut before = Vec::new();
    let mut sections: BTreeMap<String, Vec<&str>> = BTreeMap::new();
    let mut current: Option<String> = None;
    for line in body.split('\n') {
        if let Some(found) = mark(line) {
            sections.entry(found.to_owned()).or_default();
            current = Some(found.to_owned());
        } else if line.starts_with("## ") {
            return Err(Refusal::Marks(line.trim_end().to_owned()));
        } else if let Some(lines) = current.as_ref().and_then(|name| sections.get_mut(name)) {
            lines.push(unescaped(line));
        } else if !line.starts_with('>') && !line.trim_matches('-').trim().is_empty() {
            before.push(line);
        }
    }
    let text = |lines: Vec<&str>| lines.join("\n").trim_start_matches('\n').trim_end().to_owned();
    let sections = sections.into_iter().map(|(name, lines)| (name, text(lines))).collect();
    Ok((before.join("\n"), sections))
}
