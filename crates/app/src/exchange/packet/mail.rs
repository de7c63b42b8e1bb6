//! The e-mail that goes with a packet, for the system's own program: nothing is sent from here.

use super::out::{Outgoing, speaker};
use crate::{App, Failure, packet::*, words::Words};

impl App {
    pub(crate) fn preview_packet(&self, request: &PacketRequest) -> Result<PacketPreview, Failure> {
        let conn = self.store.read();
        let outgoing = self.prepare_packet(&conn, request)?;
        let words = self.words(outgoing.language);
        let mail = mail(&outgoing, &words, request.kind);
        let say = speaker(&words, &outgoing.manifest);
        let readme = outgoing.files.iter().find(|file| file.name == say("packet-readme-file"));
        let drawn = outgoing.manifest.posts.iter().flat_map(|sheet| &sheet.visuals).map(|name| PacketFile {
            name: format!("{}/{name}", marronnier_formats::packet::VISUALS),
            size: None,
        });
        // a page holds its pictures
        let is_whole = request.kind != PacketKind::Page || outgoing.pictures.is_empty();
        Ok(PacketPreview {
            language: outgoing.language,
            remarks: outgoing.pictures.remarks().to_vec(),
            name: outgoing.name,
            person_id: outgoing.person.id,
            readme: readme
                .map(|file| String::from_utf8_lossy(&file.bytes).replace("\r\n", "\n"))
                .unwrap_or_default(),
            files: outgoing
                .files
                .iter()
                .map(|file| PacketFile {
                    name: file.name.clone(),
                    size: is_whole.then(|| u32::try_from(file.bytes.len()).unwrap_or(u32::MAX)),
                })
                .chain(drawn)
                .collect(),
            mail,
        })
    }
}

fn mail(outgoing: &Outgoing, words: &Words, kind: PacketKind) -> PacketMail {
    let say = speaker(words, &outgoing.manifest);
    let list: Vec<String> = outgoing
        .manifest
        .posts
        .iter()
        .map(|sheet| {
            let title = if sheet.title.is_empty() { say("packet-untitled") } else { sheet.title.clone() };
            match sheet.due {
                Some(due) => {
                    format!("- {title} ({}), {} {}", sheet.client, say("packet-due"), words.date(due))
                }
                None => format!("- {title} ({})", sheet.client),
            }
        })
        .collect();
    let subject = say("packet-mail-subject");
    let body = [
        say("packet-hello"),
        say("packet-mail-what"),
        list.join("\n"),
        say(if kind == PacketKind::Page { "packet-mail-page" } else { "packet-mail-back" }),
        outgoing.manifest.from.name.clone(),
    ]
    .join("\n\n");
    let to = outgoing.person.email.trim().to_owned();
    let link = format!("mailto:{}?subject={}&body={}", coded(&to), coded(&subject), coded(&body));
    PacketMail { to, subject, body, link }
}

/// A text in an address (RFC 6068): everything but letters, digits and a few signs as `%XX`, lines as `%0D%0A`.
fn coded(text: &str) -> String {
    let mut out = String::new();
    for octet in text.replace('\n', "\r\n").bytes() {
        match octet {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'@' => {
                out.push(octet as char)
            }
            other => out.push_str(&format!("%{other:02X}")),
        }
    }
    out
}
