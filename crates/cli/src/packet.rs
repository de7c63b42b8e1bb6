//! Packets out and back from a shell, as JSON or as sentences.

use crate::{lines::json, may_replace, say, snapshot};
use marronnier_app::{
    Action, Answer, App, Code, Failure, Language, Query,
    answer::AssignmentRow,
    domain::{
        id::{ClientId, PersonId},
        merge::{Choice, Of},
    },
    packet::{
        PacketKind, PacketRead, PacketRequest, ReturnOrder, ReturnRequest, ReturnStanding, ReturnedPost,
        TextChoice,
    },
    told::Params,
    words::Words,
};
use std::{
    io::Read,
    path::{Path, PathBuf},
    process::ExitCode,
};

/// In which form a packet is written.
#[derive(Debug, Clone, Copy, Default, clap::ValueEnum)]
pub enum Form {
    /// Files in one zip.
    #[default]
    Zip,
    /// Files in a folder.
    Folder,
    /// One page to write in.
    Page,
}

/// Whose words are taken where both sides rewrote the same ones.
#[derive(Debug, Clone, Copy, clap::ValueEnum)]
pub enum Take {
    /// Those of the workspace.
    Ours,
    /// Those that came back.
    Theirs,
    /// One behind the other.
    Both,
}

/// A packet to write.
pub struct Out<'a> {
    pub person: &'a str,
    pub client: Option<&'a str>,
    pub output: &'a Path,
    pub form: Form,
    pub force: bool,
    pub json: bool,
    /// In which language; nothing means one that the person reads.
    pub language: Option<Language>,
}

/// Writes a packet of all that a person still owes.
pub fn out(app: &App, words: &Words, out: Out<'_>) -> Result<ExitCode, Failure> {
    let names = snapshot(app)?;
    let same = |a: &str, b: &str| a.to_lowercase() == b.to_lowercase();
    let person = names.people.iter().find(|person| same(&person.name, out.person));
    let person = person.ok_or_else(|| Failure::new(Code::NotFound).about("personId"))?.id;
    let client = match out.client {
        None => None,
        Some(name) => {
            let found = names.clients.iter().find(|client| same(&client.name, name));
            Some(found.ok_or_else(|| Failure::new(Code::NoSuchClient).with("name", name).about("client"))?.id)
        }
    };
    let path = std::path::absolute(out.output).unwrap_or_else(|_| out.output.to_owned());
    let packet = PacketRequest {
        assignment_ids: owed(app, person, client)?.iter().map(|row| row.assignment.id).collect(),
        kind: match out.form {
            Form::Zip => PacketKind::Zip,
            Form::Folder => PacketKind::Folder,
            Form::Page => PacketKind::Page,
        },
        replace: Some(may_replace(&path, out.force)),
        language: out.language,
        path: Some(path.display().to_string()),
    };
    let remarks = match app.ask(Query::PreviewPacket { packet: packet.clone() })? {
        Answer::PreviewPacket(preview) => preview.remarks,
        _ => return Err(Code::BadRequest.into()),
    };
    let done = app.act(Action::SendPacket { packet })?;
    if out.json {
        return say(&format!("{}\n", json(&done)?));
    }
    for remark in &remarks {
        eprintln!("{}", words.export_remark(remark));
    }
    for file in &done.refused {
        eprintln!("{}", words.failure(&file.failure));
    }
    say(&format!("{}\n", done.told.map(|told| words.told(&told)).unwrap_or_default()))
}

/// What a person still owes, whatever its day.
fn owed(app: &App, person_id: PersonId, client_id: Option<ClientId>) -> Result<Vec<AssignmentRow>, Failure> {
    match app.ask(Query::Owed { person_id, client_id })? {
        Answer::Owed(owed) => Ok(owed.rows),
        _ => Err(Code::BadRequest.into()),
    }
}

/// A packet that came back.
pub struct Back {
    pub file: PathBuf,
    pub take: Option<Take>,
    pub dry_run: bool,
    pub json: bool,
}

/// Takes in what came back.
pub fn back(app: &App, words: &Words, back: Back) -> Result<ExitCode, Failure> {
    let packet = if back.file == Path::new("-") {
        let mut text = String::new();
        std::io::stdin()
            .read_to_string(&mut text)
            .map_err(|error| Failure::of_file(Code::FileUnreadable, &back.file, &error))?;
        ReturnRequest { text: Some(text), ..ReturnRequest::default() }
    } else {
        let path = std::path::absolute(&back.file).unwrap_or_else(|_| back.file.clone());
        ReturnRequest { path: Some(path.display().to_string()), ..ReturnRequest::default() }
    };
    let Answer::ReadPacket(read) = app.ask(Query::ReadPacket { packet: packet.clone() })? else {
        return Err(Code::BadRequest.into());
    };
    let done = if back.dry_run {
        None
    } else {
        let choices = back.take.map(|take| chosen(&read, take)).unwrap_or_default();
        Some(app.act(Action::ReceivePacket { packet, choices, leave: Vec::new() })?)
    };
    if back.json {
        return say(&format!("{}\n", json(&serde_json::json!({ "read": *read, "done": done }))?));
    }
    let mut text = String::new();
    for post in &read.posts {
        text.push_str(&format!("{}\n", line(post, words)));
    }
    if !read.others.is_empty() {
        let params: Params = [
            ("count".to_owned(), read.others.len().into()),
            ("names".to_owned(), read.others.join(", ").into()),
        ]
        .into();
        text.push_str(&format!("{}\n", words.say("cli-packet-others", &params)));
    }
    let last = match done {
        None => words.word("cli-import-dry"),
        Some(done) => match done.told {
            Some(told) => words.told(&told),
            None => words.word("cli-packet-nothing"),
        },
    };
    say(&format!("{text}{last}\n"))
}

/// The same choice for every overlap.
fn chosen(read: &PacketRead, take: Take) -> Vec<TextChoice> {
    let choice = match take {
        Take::Ours => Choice::Ours,
        Take::Theirs => Choice::Theirs,
        Take::Both => Choice::Both,
    };
    let of = |post: &ReturnedPost| {
        let texts = post.texts.iter().map(|text| TextChoice {
            post_id: post.post_id,
            text: text.text,
            choices: text
                .pieces
                .iter()
                .filter(|piece| piece.of == Of::Both)
                .map(|_| choice.clone())
                .collect(),
        });
        texts.collect::<Vec<_>>()
    };
    read.posts.iter().flat_map(of).collect()
}

fn line(post: &ReturnedPost, words: &Words) -> String {
    let overlaps: u32 = post.texts.iter().map(|text| text.overlaps).sum();
    let standing = serde_json::to_value(post.standing).ok();
    let word = standing.as_ref().and_then(|word| word.as_str()).unwrap_or_default();
    let params: Params =
        [("title".to_owned(), post.title.as_str().into()), ("count".to_owned(), overlaps.into())].into();
    let word = match post.standing {
        ReturnStanding::Gone if !post.takes => "lost",
        _ => word,
    };
    let line = words.say(&format!("cli-packet-{word}"), &params);
    match post.order {
        ReturnOrder::Unsure if post.takes => format!("{line}\n{}", words.say("cli-packet-unsure", &params)),
        _ => line,
    }
}
