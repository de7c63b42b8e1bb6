//! What came back, whatever its form: a zip, a Markdown file, an answer file, a text that was pasted.

use super::{
    answer::{Answer, AnswerPost, from_json, pasted},
    markdown,
    unpack::{Bounds, Refusal, Unpacked, unpack},
    when::When,
};
use crate::table::bytes::decode;
use marronnier_domain::{id::PacketId, visual};
use serde_json::{Map, Value};
use std::collections::BTreeSet;

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
    /// Files that came with it and that nobody reads, by their places.
    pub others: Vec<String>,
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
    if let Some(refusal) = foreign(bytes) {
        return Err(refusal);
    }
    if bytes.starts_with(b"PK") {
        let mut gathering = Gathering::new(bounds);
        gathering.unfold(bytes, NESTED)?;
        return gathering.read();
    }
    if bytes.len() as u64 > bounds.text {
        return Err(Refusal::TooLarge);
    }
    let text = decode(bytes).0;
    if is_form(&text) { Err(Refusal::Page) } else { read_text(&text) }
}

/// Reads a text: an answer between its lines, an answer's JSON, a post's Markdown.
pub fn read_text(text: &str) -> Result<Returned, Refusal> {
    joined(vec![answer(text)?], Vec::new(), Vec::new())
}

fn answer(text: &str) -> Result<Answer, Refusal> {
    let trimmed = text.trim_start_matches('\u{feff}').trim_start();
    if trimmed.starts_with('{') {
        from_json(trimmed.as_bytes())
    } else {
        markdown::read(text).or_else(|| pasted(text)).unwrap_or(Err(Refusal::Nothing))
    }
}

/// What is a word processor's by its first octets: words are in it, and nothing says whose post they are.
fn foreign(bytes: &[u8]) -> Option<Refusal> {
    let starts = |head: &&[u8]| bytes.starts_with(head);
    let heads: [&[u8]; 3] = [b"{\\rtf", b"\xD0\xCF\x11\xE0", b"%PDF"];
    heads.iter().any(starts).then(|| Refusal::Document(String::new()))
}

/// Whether it is the page itself: what was typed in it stayed in the browser.
fn is_form(text: &str) -> bool {
    text.contains("<html") && text.contains("id=\"packet\"")
}

/// Zips within a zip that are opened: whoever packs a folder may pack a packed one.
const NESTED: u32 = 2;

/// Files that came back together: of a folder, of zips, of zips in them.
#[derive(Debug)]
pub struct Gathering {
    bounds: Bounds,
    /// Octets that may still come.
    left: u64,
    texts: Vec<(String, Vec<u8>, Option<When>)>,
    pictures: Vec<Picture>,
    /// What nobody reads.
    others: Vec<String>,
}

impl Gathering {
    /// Nothing yet.
    pub fn new(bounds: Bounds) -> Self {
        Self { left: bounds.unfolded, bounds, texts: Vec::new(), pictures: Vec::new(), others: Vec::new() }
    }

    /// The octets that a file of this name may have at most; nothing when it is left alone, and named among those.
    pub fn wants(&mut self, name: &str) -> Option<u64> {
        let most = wanted(name, self.bounds);
        if most.is_none() && !is_ours(name) {
            self.others.push(name.to_owned());
        }
        Some(most?.min(self.left))
    }

    /// Adds a file, which was modified then.
    ///
    /// # Errors
    /// When it is a zip that is refused, or with it there is too much.
    pub fn add(&mut self, name: String, bytes: Vec<u8>, modified: Option<When>) -> Result<(), Refusal> {
        self.put(name, bytes, modified, NESTED)
    }

    fn put(&mut self, name: String, bytes: Vec<u8>, at: Option<When>, nested: u32) -> Result<(), Refusal> {
        self.left = self.left.checked_sub(bytes.len() as u64).ok_or(Refusal::TooLarge)?;
        match kind(&name) {
            Kind::Zip if nested == 0 => self.others.push(name),
            Kind::Zip => self.unfold(&bytes, nested - 1)?,
            Kind::Picture => {
                let name = name.rsplit('/').next().unwrap_or(&name).to_owned();
                self.pictures.push(Picture { name, bytes });
            }
            _ => self.texts.push((name, bytes, at)),
        }
        if self.texts.len() + self.pictures.len() + self.others.len() > self.bounds.files {
            return Err(Refusal::TooMany);
        }
        Ok(())
    }

    fn unfold(&mut self, bytes: &[u8], nested: u32) -> Result<(), Refusal> {
        let bounds = Bounds { unfolded: self.left, ..self.bounds };
        let mut others = BTreeSet::new();
        let mut is_document = false;
        let files = unpack(bytes, bounds, |name| {
            let most = wanted(name, bounds);
            is_document |= matches!(name, "[Content_Types].xml" | "content.xml" | "Index/Document.iwa");
            if most.is_none() && !is_ours(name) {
                others.insert(name.to_owned());
            }
            most
        })?;
        if is_document {
            return Err(Refusal::Document(String::new()));
        }
        self.others.extend(others);
        files
            .into_iter()
            .try_for_each(|Unpacked { name, bytes, modified }| self.put(name, bytes, modified, nested))
    }

    /// Reads all of it; what is no answer of ours is left alone, and named.
    ///
    /// # Errors
    /// When there is no answer in it, or one that cannot be read.
    pub fn read(mut self) -> Result<Returned, Refusal> {
        let mut answers = Vec::new();
        for (name, bytes, modified) in std::mem::take(&mut self.texts) {
            let text = decode(&bytes).0;
            match answer(&text) {
                // the manifest, or a file of somebody else's
                Err(Refusal::Nothing) if is_ours(&name) => {}
                Err(Refusal::Nothing) => self.others.push(name),
                Err(Refusal::Damaged) if !text.contains("marronnier") => self.others.push(name),
                read => {
                    let mut read = read?;
                    // what it says itself goes before what its file says
                    for post in &mut read.posts {
                        post.written = post.written.or(modified);
                    }
                    answers.push(read);
                }
            }
        }
        joined(answers, self.pictures, self.others)
    }
}

/// What the files of a folder are read for: the octets that each may have at most; nothing for those that are left alone.
fn wanted(name: &str, bounds: Bounds) -> Option<u64> {
    match kind(name) {
        Kind::Text => Some(bounds.text),
        Kind::Picture if is_video(name) => Some(bounds.video),
        Kind::Picture => Some(bounds.picture),
        Kind::Zip => Some(bounds.unfolded),
        Kind::Other => None,
    }
}

#[derive(PartialEq)]
enum Kind {
    Text,
    Picture,
    Zip,
    Other,
}

fn is_video(name: &str) -> bool {
    let lower = name.to_lowercase();
    [".mp4", ".m4v", ".mov", ".webm", ".mkv", ".avi"].iter().any(|ending| lower.ends_with(ending))
}

fn is_hidden(lower: &str) -> bool {
    lower.split('/').any(|part| part.starts_with('.') || part == "__macosx")
}

fn kind(name: &str) -> Kind {
    let lower = name.to_lowercase();
    let ends = |endings: &[&str]| endings.iter().any(|ending| lower.ends_with(ending));
    if is_hidden(&lower) {
        Kind::Other
    } else if ends(&[".md", ".markdown", ".txt", ".json"]) {
        Kind::Text
    } else if ends(&[".zip"]) {
        Kind::Zip
    } else if visual::Kind::is_named(name) {
        Kind::Picture
    } else {
        Kind::Other
    }
}

/// A word processor's, by its name.
fn is_document(name: &str) -> bool {
    let lower = name.to_lowercase();
    [".docx", ".doc", ".odt", ".rtf", ".pages", ".pdf"].iter().any(|ending| lower.ends_with(ending))
}

/// What went out with the packet and says nothing when it comes back, or what computers put into folders by themselves.
fn is_ours(name: &str) -> bool {
    let lower = name.to_lowercase();
    let last = lower.rsplit('/').next().unwrap_or(&lower);
    lower.ends_with('/')
        || is_hidden(&lower)
        || matches!(last, "marronnier.json" | "lisez-moi.txt" | "read-me.txt" | "thumbs.db" | "desktop.ini")
        || matches!(last, "brief.html" | "formulaire.html" | "form.html" | "echeances.ics" | "due-dates.ics")
}

/// All that is said of posts; several files may speak of the same one, and only who knows what went out can choose.
fn joined(answers: Vec<Answer>, pictures: Vec<Picture>, others: Vec<String>) -> Result<Returned, Refusal> {
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
            // the same once, as of the last time that it was written
            let same = |(packet, there): &&mut (PacketId, AnswerPost)| {
                *packet == answer.packet && *there == AnswerPost { written: there.written, ..post.clone() }
            };
            match posts.iter_mut().find(same) {
                Some((_, there)) => there.written = When::latest(there.written, post.written),
                None => posts.push((answer.packet, post)),
            }
        }
    }
    if posts.is_empty() {
        return Err(match others.iter().find(|name| is_document(name)) {
            Some(name) => Refusal::Document(name.clone()),
            None => Refusal::Nothing,
        });
    }
    let mut packets: Vec<PacketId> = posts.iter().map(|(packet, _)| *packet).collect();
    packets.sort_unstable();
    packets.dedup();
    Ok(Returned { packets, by, posts, rest, pictures, others })
}

fn texts(post: &AnswerPost) -> impl Iterator<Item = &String> {
    let own = post.channels.iter().flat_map(|channel| [&channel.text, &channel.hashtags]);
    [&post.title, &post.text, &post.hashtags, &post.link].into_iter().chain(own).flatten().chain([&post.note])
}
