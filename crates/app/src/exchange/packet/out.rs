//! A packet made ready: its manifest and its files, and where they are written.

use super::language::language_for;
use crate::{
    App, Failure, Language,
    changes::RefusedFile,
    exchange::{Written, unless_there, write_beside},
    failure::Code,
    packet::{PacketKind, PacketRequest},
    told::Params,
    visuals::{Packed, SeenPicture},
    words::Words,
};
use marronnier_domain::{
    assignment::Assignment,
    channel::Channel,
    id::{AssignmentId, ClientId, PacketId, RevisionId},
    network::Network,
    person::Person,
    post::{Post, Variant},
    review::{Content, digest},
};
use marronnier_formats::{
    packet::{self as format, Beside, File, Manifest, Note, Party, Sheet},
    share::file_name,
};
use marronnier_store::{
    Connection,
    assignment::{self as assignments, Listed},
    channel as channels, client as clients, comment as comments, memory,
    packet::{self as packets, Sent, SentPicture},
    person as people, post as posts,
};
use std::path::{Path, PathBuf};

/// Longest side of the pictures that stand in a page.
const SEEN: u32 = 960;

/// A packet made ready: nothing is written yet.
pub(crate) struct Outgoing {
    pub person: Person,
    /// In which language its words are.
    pub language: Language,
    pub manifest: Manifest,
    pub sent: Vec<Sent>,
    pub files: Vec<File>,
    /// The pictures to go with them, not made yet.
    pub pictures: Packed,
    /// A name for it, with its ending.
    pub name: String,
}

impl Outgoing {
    /// Makes the pictures, and puts them with the files, into the page when that is all there is; gives those that could not
    /// be made. Nobody may hold the store.
    pub(crate) fn draw(&mut self, app: &App, kind: PacketKind) -> Result<Vec<RefusedFile>, Failure> {
        let pictures = std::mem::take(&mut self.pictures);
        if kind == PacketKind::Page {
            let (seen, left) = pictures.see(app, SEEN)?;
            let seen = seen.into_iter().map(|SeenPicture { post, network, alt, mime, bytes }| format::Seen {
                post,
                of: network,
                alt,
                mime,
                bytes,
            });
            let words = app.words(self.language);
            let say = speaker(&words, &self.manifest);
            let page = format::page(&self.manifest, &seen.collect::<Vec<_>>(), &say);
            self.files = vec![File { name: say("packet-form-file"), bytes: page.map_err(unwritable)? }];
            return Ok(left);
        }
        let (made, left) = pictures.make(app)?;
        for one in made {
            let digest = digest(&one.bytes);
            let sent = self.sent.iter_mut().find(|sent| sent.post_id == one.post);
            sent.into_iter().for_each(|sent| {
                sent.pictures.push(SentPicture { name: one.name.clone(), digest: digest.clone() })
            });
            self.files.push(format::picture(&one.name, one.bytes));
        }
        Ok(left)
    }
}

fn unwritable(error: std::io::Error) -> Failure {
    Failure::of_file(Code::FileUnwritable, Path::new(""), &error)
}

impl App {
    pub(crate) fn prepare_packet(
        &self,
        conn: &Connection,
        request: &PacketRequest,
    ) -> Result<Outgoing, Failure> {
        let mut work = assignments::listed(conn, &request.assignment_ids)?;
        if work.len() < request.assignment_ids.len() {
            return Err(Failure::new(Code::NotFound).about("assignmentIds"));
        }
        work.sort_by_key(|one| (one.assignment.due.is_none(), one.assignment.due, one.assignment.id));
        let Some(first) = work.first() else { return Err(Code::NothingToSend.into()) };
        if work.iter().any(|one| one.assignment.person_id != first.assignment.person_id) {
            return Err(Code::SeveralPeople.into());
        }
        let person = people::get(conn, first.assignment.person_id)?
            .ok_or_else(|| Failure::new(Code::NotFound).about("personId"))?;
        let language = request.language.unwrap_or(language_for(&person, self.language_in(conn)?));
        let words = self.words(language);
        let email = memory::get(conn, "email")?.unwrap_or_default();
        let id = PacketId(self.clock.new_id());
        let (mut sheets, mut sent) = (Vec::new(), Vec::new());
        let mut pictures = Packed::default();
        let mut beside = Beside::default();
        for (number, (one, others)) in by_post(work).into_iter().enumerate() {
            let post = posts::get(conn, one.assignment.post_id)?
                .ok_or_else(|| Failure::new(Code::NotFound).about("assignmentIds"))?;
            let revision = RevisionId(self.clock.new_id());
            let content = self.content(conn, &post)?;
            let mut sheet = self.sheet(conn, &post, &one.assignment, revision, number + 1, &words)?;
            let kept = packets::beside(conn, post.id, one.assignment.id)?;
            if let Some(kept) = kept.clone().and_then(|kept| serde_json::from_value::<Beside>(kept).ok()) {
                kept.onto_sheet(&mut sheet);
                beside = beside.and(kept);
            }
            let names = pictures.add(self, conn, &post, number + 1)?;
            if request.kind != PacketKind::Page {
                sheet.visuals = names;
            }
            sheets.push(sheet);
            let row =
                self.outgoing_row(conn, &one.assignment, &person, id, revision, (post.client_id, content))?;
            sent.push(Sent { others, beside: kept, ..row });
        }
        let mut manifest = Manifest {
            format: format::FORMAT.to_owned(),
            version: format::VERSION,
            id,
            made: self.clock.instant(),
            language: language.word().to_owned(),
            from: Party { name: self.who_in(conn)?, email: email.trim().to_owned(), person: None },
            to: Party { name: person.name.clone(), email: person.email.clone(), person: Some(person.id) },
            posts: sheets,
            rest: Default::default(),
        };
        beside.onto_manifest(&mut manifest);
        let say = speaker(&words, &manifest);
        let files = match request.kind {
            PacketKind::Page => {
                let bytes = format::page(&manifest, &[], &say).map_err(unwritable)?;
                vec![File { name: say("packet-form-file"), bytes }]
            }
            _ => format::files(&manifest, &say).map_err(unwritable)?,
        };
        let name = name_of(&manifest, request.kind, &words);
        Ok(Outgoing { person, language, manifest, sent, files, pictures, name })
    }

    fn outgoing_row(
        &self,
        conn: &Connection,
        one: &Assignment,
        person: &Person,
        packet: PacketId,
        revision: RevisionId,
        (client_id, content): (ClientId, Content),
    ) -> Result<Sent, Failure> {
        Ok(Sent {
            packet,
            post_id: one.post_id,
            revision,
            assignment_id: one.id,
            person_id: person.id,
            person: person.name.clone(),
            at: self.clock.instant().timestamp_millis(),
            who: self.who_in(conn)?,
            content,
            pictures: Vec::new(),
            others: Vec::new(),
            beside: None,
            client_id: Some(client_id),
            role: Some(one.role),
            answers: Vec::new(),
        })
    }

    fn sheet(
        &self,
        conn: &Connection,
        post: &Post,
        one: &Assignment,
        revision: RevisionId,
        number: usize,
        words: &Words,
    ) -> Result<Sheet, Failure> {
        let own = channels::of_client(conn, post.client_id)?;
        let channel = |variant: &Variant| -> Option<format::Channel> {
            let channel = own.iter().find(|channel| channel.id == variant.channel_id)?;
            Some(written_for(variant, channel, self.network(&channel.network).ok()?))
        };
        let said = comments::of_post(conn, post.id)?.into_iter().filter(|one| !one.internal && !one.resolved);
        Ok(Sheet {
            post: post.id,
            revision,
            assignment: one.id,
            file: format::sheet_name(number, &post.title, &words.word("card-untitled")),
            role: one.role,
            due: one.due,
            planned: post.planned,
            client: clients::get(conn, post.client_id)?.map(|client| client.name).unwrap_or_default(),
            series: post.series.clone(),
            note: one.brief.clone(),
            brief: self.brief_of(conn, post, words)?,
            title: post.title.clone(),
            text: post.text.clone(),
            hashtags: post.hashtags.clone(),
            link: post.link.clone(),
            channels: post.variants.iter().filter_map(channel).collect(),
            comments: said
                .map(|one| Note {
                    who: one.who,
                    text: one.text,
                    quote: one.passage.map(|passage| passage.quote).unwrap_or_default(),
                })
                .collect(),
            visuals: Vec::new(),
            rest: Default::default(),
        })
    }
}

/// A person may have several parts in a post: it goes out once, for the part that is due first, with the others beside.
fn by_post(work: Vec<Listed>) -> Vec<(Listed, Vec<AssignmentId>)> {
    let mut posts: Vec<(Listed, Vec<AssignmentId>)> = Vec::new();
    for one in work {
        match posts.iter_mut().find(|(first, _)| first.assignment.post_id == one.assignment.post_id) {
            Some((_, others)) => others.push(one.assignment.id),
            None => posts.push((one, Vec::new())),
        }
    }
    posts
}

fn written_for(variant: &Variant, channel: &Channel, network: &Network) -> format::Channel {
    format::Channel {
        id: channel.id,
        network: network.name.clone(),
        handle: channel.handle.clone(),
        text: variant.text.clone(),
        hashtags: variant.hashtags.clone(),
        counting: network.counting,
        limit: network.text_limit,
        hashtag_limit: network.hashtag_limit,
        visible: network.visible,
        rest: Default::default(),
    }
}

/// Says the words of a packet: who is who is known to each of them, and `date:` asks for a date in words.
pub(super) fn speaker<'a>(words: &'a Words, manifest: &Manifest) -> impl Fn(&str) -> String + 'a {
    let first = manifest.posts.iter().filter_map(|sheet| sheet.due).min();
    let params: Params = [
        ("name".to_owned(), manifest.to.name.as_str().into()),
        ("from".to_owned(), manifest.from.name.as_str().into()),
        ("count".to_owned(), manifest.posts.len().into()),
        ("date".to_owned(), first.map(|day| day.to_string()).unwrap_or_default().into()),
    ]
    .into();
    move |key| match key.strip_prefix("date:").and_then(|day| day.parse().ok()) {
        Some(day) => words.date(day),
        None if key == "packet-untitled" => words.word("card-untitled"),
        None => words.say(key, &params),
    }
}

fn name_of(manifest: &Manifest, kind: PacketKind, words: &Words) -> String {
    let about = match manifest.posts.as_slice() {
        [one] if !one.title.trim().is_empty() => one.title.clone(),
        _ => words.word("packet-name"),
    };
    let stem = file_name(&format!("{about} {}", manifest.to.name));
    match kind {
        PacketKind::Zip => format!("{stem}.zip"),
        PacketKind::Folder => stem,
        PacketKind::Page => format!("{stem}.html"),
    }
}

/// Writes the files beside their places; they are put there afterwards.
pub(crate) fn write(outgoing: &Outgoing, request: &PacketRequest) -> Result<Vec<Written>, Failure> {
    let Some(path) = request.path.as_deref().map(PathBuf::from) else {
        return Err(Failure::new(Code::Empty).about("path"));
    };
    let replace = request.replace == Some(true);
    let unwritable = |error: std::io::Error| Failure::of_file(Code::FileUnwritable, &path, &error);
    if request.kind == PacketKind::Folder {
        let holds = std::fs::read_dir(&path).is_ok_and(|mut entries| entries.next().is_some());
        if !replace && (holds || path.is_file()) {
            return Err(Failure::new(Code::FileExists).with("path", path.display().to_string()));
        }
        let mut written = Vec::new();
        for file in &outgoing.files {
            let place = path.join(&file.name);
            if let Some(folder) = place.parent() {
                std::fs::create_dir_all(folder).map_err(unwritable)?;
            }
            written.push(write_beside(&place, &file.bytes)?);
        }
        return Ok(written);
    }
    if !replace {
        unless_there(&path)?;
    }
    let bytes = match outgoing.files.as_slice() {
        [page] if request.kind == PacketKind::Page => page.bytes.clone(),
        files => {
            let folder = path.file_stem().map(|stem| file_name(&stem.to_string_lossy())).unwrap_or_default();
            let folder = if folder.is_empty() { "marronnier".to_owned() } else { folder };
            format::zipped(files, &folder).map_err(unwritable)?
        }
    };
    Ok(vec![write_beside(&path, &bytes)?])
}
