//! What a writer gets and sends back: a folder of plain files, or one page that works in any browser without a network.
//! The format is docs/packet-format.md. Reads and makes octets; decides nothing about what is merged.

mod agenda;
mod answer;
mod beside;
mod brief;
mod form;
mod front;
mod manifest;
mod markdown;
mod pages;
mod returned;
#[cfg(test)]
mod tests;
mod unpack;
mod when;

pub use answer::{Answer, AnswerChannel, AnswerPost, pasted};
pub use beside::Beside;
pub use manifest::{Channel, FORMAT, Manifest, Note, Party, Sheet, VERSION};
pub use returned::{Gathering, Picture, Returned, read, read_text};
pub(crate) use unpack::unpack;
pub use unpack::{Bounds, Refusal};
pub use when::When;

use crate::share::file_name;
use marronnier_domain::id::PostId;
use std::io::{self, Write};

/// Says a word of the locale files by its key.
pub type Say<'a> = &'a dyn Fn(&str) -> String;

/// A file of a packet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct File {
    /// Its place in the packet, with `/` between folders.
    pub name: String,
    /// What it holds.
    pub bytes: Vec<u8>,
}

/// The name of the file that says what the packet is.
pub const MANIFEST: &str = "marronnier.json";
/// The folder of pictures, out and back.
pub const VISUALS: &str = "visuels";

/// All files of a packet but its pictures. Made of the manifest alone: the same one gives the same octets.
///
/// # Errors
/// None in practice: it writes into memory.
pub fn files(manifest: &Manifest, say: Say<'_>) -> io::Result<Vec<File>> {
    let mut files = vec![
        File { name: say("packet-readme-file"), bytes: pages::readme(manifest, say).into_bytes() },
        File { name: MANIFEST.to_owned(), bytes: manifest.json()?.into_bytes() },
    ];
    for sheet in &manifest.posts {
        let text = markdown::written(manifest, sheet, say);
        files.push(File { name: sheet.file.clone(), bytes: text.into_bytes() });
    }
    let brief = brief::page(manifest, say);
    files.push(File { name: say("packet-brief-file"), bytes: brief.into_bytes() });
    files.push(File { name: say("packet-form-file"), bytes: form::page(manifest, &[], say)?.into_bytes() });
    files.push(File { name: say("packet-agenda-file"), bytes: agenda::calendar(manifest, say)? });
    Ok(files)
}

/// A small picture of what a post shows, to stand in the page itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seen {
    /// Of which post.
    pub post: PostId,
    /// Where it shows so; may be empty.
    pub of: String,
    /// What it shows, in words; may be empty.
    pub alt: String,
    /// Its media type.
    pub mime: &'static str,
    /// What it holds.
    pub bytes: Vec<u8>,
}

/// A picture as a file of a packet; `name` has its ending.
pub fn picture(name: &str, bytes: Vec<u8>) -> File {
    File { name: format!("{VISUALS}/{name}"), bytes }
}

/// The page alone: the other form of the same packet.
///
/// # Errors
/// None in practice: it writes into memory.
pub fn page(manifest: &Manifest, seen: &[Seen], say: Say<'_>) -> io::Result<Vec<u8>> {
    Ok(form::page(manifest, seen, say)?.into_bytes())
}

/// The files in one zip, under a folder so that unpacking it leaves no heap.
///
/// # Errors
/// Those of the zip writer.
pub fn zipped(files: &[File], folder: &str) -> io::Result<Vec<u8>> {
    let mut zip = zip::ZipWriter::new(io::Cursor::new(Vec::new()));
    let options = zip::write::SimpleFileOptions::default();
    for file in files {
        zip.start_file(format!("{folder}/{}", file.name), options)?;
        zip.write_all(&file.bytes)?;
    }
    Ok(zip.finish()?.into_inner())
}

/// A name for a post's file: its number and title.
pub fn sheet_name(number: usize, title: &str, untitled: &str) -> String {
    let plain = match file_name(title) {
        empty if empty.is_empty() => untitled.to_owned(),
        plain => plain,
    };
    format!("{number:02} {plain}.md")
}
