//! What came back, whatever its form: a zip, a Markdown file, an answer file, a text that was pasted.

use super::{
    answer::{Answer, AnswerPost, from_json, pasted},
    markdown,
    unpack::{Bounds, Refusal, Unpacked, unpack},
};
use marronnier_domain::id::{PacketId, PostId};
use std::collections::BTreeMap;

/// What came back.
#[derive(Debug, Clone, PartialEq)]
pub struct Returned {
    /// Of which packets: one, unless somebody put files of several together.
    pub packets: Vec<PacketId>,
    /// Who answers, when the answer says so.
    pub by: String,
    /// One for each post.
    pub posts: Vec<(PacketId, AnswerPost)>,
    /// Pictures that came with it.
    pub pictures: Vec<Picture>,
}

/// A picture that came back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picture {
    /// Its file's name, without folders.
    pub name: String,
    /// What it holds.
    pub bytes: Vec<u8>,
}

/// Texts longer than this are no posts; comparing them word by word would take minutes.
const LONGEST: usize = 60_000;

/// Reads a file that came back.
pub fn read(bytes: &[u8], bounds: Bounds) -> Result<Returned, Refusal> {
    if bytes.starts_with(b"PK") {
        return from_zip(bytes, bounds);
    }
    if bytes.len() as u64 > bounds.text {
        return Err(Refusal::TooLarge);
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => read_text(text),
        Err(_) => Err(Refusal::Damaged),
    }
}

/// Reads a text: an answer between its lines, an answer's JSON, a post's Markdown.
pub fn read_text(text: &str) -> Result<Returned, Refusal> {
    let trimmed = text.trim_start_matches('\u{feff}').trim_start();
    let answer = if trimmed.starts_with('{') {
        from_json(trimmed.as_bytes())
    } else if let Some(answer) = markdown::read(text).or_else(|| pasted(text)) {
        answer
    } else {
        Err(Refusal::Nothing)
    };
    joined(vec![answer?], Vec::new())
}

fn from_zip(bytes: &[u8], bounds: Bounds) -> Result<Returned, Refusal> {
    let wants = |name: &str| match kind(name) {
        Kind::Text => Some(bounds.text),
        Kind::Picture => Some(bounds.picture),
        Kind::Other => None,
    };
    let mut answers = Vec::new();
    let mut pictures = Vec::new();
    for Unpacked { name, bytes } in unpack(bytes, bounds, wants)? {
        let own = name.rsplit('/').next().unwrap_or(&name).to_owned();
        if kind(&name) == Kind::Picture {
            pictures.push(Picture { name: own, bytes });
            continue;
        }
        let text = String::from_utf8(bytes).map_err(|_| Refusal::Damaged)?;
        let answer = if own.to_lowercase().ends_with(".md") {
            markdown::read(&text)
        } else {
            match from_json(text.as_bytes()) {
                // The manifest, or a file of somebody else's.
                Err(Refusal::Nothing) => None,
                read => Some(read),
            }
        };
        answers.extend(answer.transpose()?);
    }
    joined(answers, pictures)
}

#[derive(PartialEq)]
enum Kind {
    Text,
    Picture,
    Other,
}

fn kind(name: &str) -> Kind {
    let lower = name.to_lowercase();
    let hidden = lower.split('/').any(|part| part.starts_with('.') || part == "__macosx");
    let ends = |endings: &[&str]| endings.iter().any(|ending| lower.ends_with(ending));
    if hidden {
        Kind::Other
    } else if ends(&[".md", ".json"]) {
        Kind::Text
    } else if ends(&[".jpg", ".jpeg", ".png", ".webp", ".gif", ".avif", ".tif", ".tiff", ".bmp"]) {
        Kind::Picture
    } else {
        Kind::Other
    }
}

/// One answer for each post; where a page's answer and a Markdown file speak of the same post, the answer goes before.
fn joined(answers: Vec<Answer>, pictures: Vec<Picture>) -> Result<Returned, Refusal> {
    let mut posts: BTreeMap<PostId, (PacketId, AnswerPost)> = BTreeMap::new();
    let mut by = String::new();
    for answer in answers {
        if by.is_empty() {
            by.clone_from(&answer.by);
        }
        let named = !answer.by.is_empty();
        for post in answer.posts {
            if texts(&post).any(|text| text.len() > LONGEST) {
                return Err(Refusal::TooLarge);
            }
            if named || !posts.contains_key(&post.post) {
                posts.insert(post.post, (answer.packet, post));
            }
        }
    }
    if posts.is_empty() && pictures.is_empty() {
        return Err(Refusal::Nothing);
    }
    let mut packets: Vec<PacketId> = posts.values().map(|(packet, _)| *packet).collect();
    packets.sort_unstable();
    packets.dedup();
    Ok(Returned { packets, by, posts: posts.into_values().collect(), pictures })
}

fn texts(post: &AnswerPost) -> impl Iterator<Item = &String> {
    let own = post.channels.iter().flat_map(|channel| [&channel.text, &channel.hashtags]);
    [&post.title, &post.text, &post.hashtags, &post.link].into_iter().chain(own).flatten().chain([&post.note])
}
