//! What came back, whatever its form: a zip, a Markdown file, an answer file, a text that was pasted.

use super::{
    answer::{Answer, AnswerPost, from_json, pasted},
    markdown,
    unpack::{Bounds, Refusal, Unpacked, unpack},
};
use crate::table::bytes::decode;
use marronnier_domain::{id::PacketId, visual};
use serde_json::{Map, Value};

/// What came back.
#[derive(Debug, Clone, PartialEq)]
pub struct Returned {
    /// Of which packets: one, unless somebody put files of several together.
    pub packets: Vec<PacketId>,
    /// Who answers, when the answer says so.
    pub by: String,
    /// What is said of each post, in the order of the files; the same post may come several times.
    pub posts: Vec<(PacketId, AnswerPost)>,
    /// What we do not know of the answer itself.
    pub rest: Map<String, Value>,
    /// Pictures and videos that came with it.
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

/// Characters of the longest text: networks take 63,206 at most, and comparing much more word by word would take minutes.
const LONGEST: usize = 70_000;

/// Reads a file that came back.
pub fn read(bytes: &[u8], bounds: Bounds) -> Result<Returned, Refusal> {
    if bytes.starts_with(b"PK") {
        return from_zip(bytes, bounds);
    }
    if bytes.len() as u64 > bounds.text {
        return Err(Refusal::TooLarge);
    }
    read_text(&decode(bytes).0)
}

/// Reads a text: an answer between its lines, an answer's JSON, a post's Markdown.
pub fn read_text(text: &str) -> Result<Returned, Refusal> {
    joined(vec![answer(text)?], Vec::new())
}

fn answer(text: &str) -> Result<Answer, Refusal> {
    let trimmed = text.trim_start_matches('\u{feff}').trim_start();
    if trimmed.starts_with('{') {
        from_json(trimmed.as_bytes())
    } else {
        markdown::read(text).or_else(|| pasted(text)).unwrap_or(Err(Refusal::Nothing))
    }
}

/// What the files of a folder are read for: the octets that each may have at most; nothing for those that are left alone.
pub fn wanted(name: &str, bounds: Bounds) -> Option<u64> {
    match kind(name) {
        Kind::Text => Some(bounds.text),
        Kind::Picture if is_video(name) => Some(bounds.video),
        Kind::Picture => Some(bounds.picture),
        Kind::Other => None,
    }
}

fn from_zip(bytes: &[u8], bounds: Bounds) -> Result<Returned, Refusal> {
    let files = unpack(bytes, bounds, |name| wanted(name, bounds))?;
    read_files(files.into_iter().map(|Unpacked { name, bytes }| (name, bytes)))
}

/// Reads files that came back together, by their places; those that are no answer of ours are left alone.
pub fn read_files(files: impl IntoIterator<Item = (String, Vec<u8>)>) -> Result<Returned, Refusal> {
    let mut answers = Vec::new();
    let mut pictures = Vec::new();
    for (name, bytes) in files {
        if kind(&name) == Kind::Picture {
            let name = name.rsplit('/').next().unwrap_or(&name).to_owned();
            pictures.push(Picture { name, bytes });
            continue;
        }
        let text = decode(&bytes).0;
        match answer(&text) {
            // the manifest, or a file of somebody else's
            Err(Refusal::Nothing) => {}
            Err(Refusal::Damaged) if !text.contains("marronnier") => {}
            read => answers.push(read?),
        }
    }
    joined(answers, pictures)
}

#[derive(PartialEq)]
enum Kind {
    Text,
    Picture,
    Other,
}

fn is_video(name: &str) -> bool {
    let lower = name.to_lowercase();
    [".mp4", ".m4v", ".mov", ".webm", ".mkv", ".avi"].iter().any(|ending| lower.ends_with(ending))
}

fn kind(name: &str) -> Kind {
    let lower = name.to_lowercase();
    let hidden = lower.split('/').any(|part| part.starts_with('.') || part == "__macosx");
    let ends = |endings: &[&str]| endings.iter().any(|ending| lower.ends_with(ending));
    if hidden {
        Kind::Other
    } else if ends(&[".md", ".txt", ".json"]) {
        Kind::Text
    } else if visual::Kind::is_named(name) {
        Kind::Picture
    } else {
        Kind::Other
    }
}

/// All that is said of posts; several files may speak of the same one, and only who knows what went out can choose.
fn joined(answers: Vec<Answer>, pictures: Vec<Picture>) -> Result<Returned, Refusal> {
    let mut posts: Vec<(PacketId, AnswerPost)> = Vec::new();
    let (mut by, mut rest) = (String::new(), Map::new());
    for answer in answers {
        rest.extend(answer.rest);
        if by.is_empty() {
            by.clone_from(&answer.by);
        }
        for post in answer.posts {
            if texts(&post).any(|text| text.chars().count() > LONGEST) {
                return Err(Refusal::TooLarge);
            }
            if !posts.contains(&(answer.packet, post.clone())) {
                posts.push((answer.packet, post));
            }
        }
    }
    if posts.is_empty() && pictures.is_empty() {
        return Err(Refusal::Nothing);
    }
    let mut packets: Vec<PacketId> = posts.iter().map(|(packet, _)| *packet).collect();
    packets.sort_unstable();
    packets.dedup();
    Ok(Returned { packets, by, posts, rest, pictures })
}

fn texts(post: &AnswerPost) -> impl Iterator<Item = &String> {
    let own = post.channels.iter().flat_map(|channel| [&channel.text, &channel.hashtags]);
    [&post.title, &post.text, &post.hashtags, &post.link].into_iter().chain(own).flatten().chain([&post.note])
}
