//! Calendars in and out: shares, key dates, posts, answers, as JSON or as sentences.

use crate::{args::ShareOptions, args::Which, lines::json, may_replace, say, snapshot};
use marronnier_app::{
    Action, Answer, App, Code, Failure, Query,
    answer::{AnswerFile, CalendarFile, CalendarVerdict, ProposalRow, Snapshot},
    domain::{
        answered::ProposalKind,
        filter::Filter,
        id::{ChannelId, ClientId, PersonId},
        moment::PlannedAt,
        share::Reader,
    },
    share::{CalendarRequest, CalendarUse, ShareRequest},
    told::{Param, Params},
    words::Words,
};
use std::{path::Path, process::ExitCode};

/// Who is to read.
#[derive(Debug, Clone, Copy, Default, clap::ValueEnum)]
pub enum ReaderKind {
    /// The client of --client: nothing of the team's.
    #[default]
    Client,
    /// The person of --person: what is assigned to them, as events and tasks.
    Writer,
    /// Oneself: everything.
    #[value(name = "self")]
    Oneself,
}

/// What a calendar file is.
#[derive(Debug, Clone, Copy, clap::ValueEnum)]
pub enum As {
    /// Key dates.
    KeyDates,
    /// New posts.
    Posts,
    /// An answer to a share.
    Answer,
}

/// For whom a calendar is to be written, and where.
pub struct Share<'a> {
    pub output: &'a Path,
    pub which: Which,
    pub options: ShareOptions,
    pub force: bool,
    pub json: bool,
}

/// Writes the calendar for a reader and keeps what they were told.
pub fn share(app: &App, words: &Words, share: Share<'_>) -> Result<ExitCode, Failure> {
    let Share { output, which, options, force, json: as_json } = share;
    let names = snapshot(app)?;
    let reader = reader(&names, which.client.as_deref(), &options)?;
    let channels: Vec<ChannelId> = options
        .channel
        .iter()
        .map(|name| channels(&names, reader, name))
        .collect::<Result<Vec<_>, _>>()?
        .concat();
    let mut filter =
        options.view.as_deref().map_or_else(|| Ok(Filter::default()), |name| view(&names, name))?;
    let statuses: Vec<_> = options.statuses.into_iter().chain(which.status).collect();
    // what is said here comes before what the view says
    for (said, into) in [(options.series, &mut filter.series), (options.pillar, &mut filter.pillars)] {
        if !said.is_empty() {
            *into = said;
        }
    }
    if !statuses.is_empty() {
        filter.statuses = statuses;
    }
    if let (Some(name), Reader::Person { .. } | Reader::Oneself) = (&which.client, reader) {
        filter.clients.push(client(&names, name)?);
    }
    // a writer's own posts are told to them anyway
    if let (Some(name), Reader::Client { .. } | Reader::Oneself) = (&options.person, reader) {
        filter.people = vec![person(&names, name)?];
    }
    let path = std::path::absolute(output).unwrap_or_else(|_| output.to_owned());
    let share = ShareRequest {
        filter: Some(filter),
        channels: Some(channels),
        from: which.from,
        to: which.to,
        outlook: Some(options.outlook),
        email: options.email,
        key_dates: Some(options.key_dates),
        path: Some(path.display().to_string()),
        replace: Some(may_replace(&path, force)),
        ..ShareRequest::to(reader)
    };
    let left_out = options.outlook && options.key_dates;
    // making it ready is most of the work: done twice only where all of it is asked for
    if as_json {
        let Answer::PreviewShare(preview) = app.ask(Query::PreviewShare { share: share.clone() })? else {
            return Err(Code::BadRequest.into());
        };
        let done = app.act(Action::Share { share })?;
        return say(&format!("{}\n", json(&serde_json::json!({ "preview": *preview, "done": done }))?));
    }
    let done = app.act(Action::Share { share })?;
    let counts = match app.ask(Query::Shares { reader: Some(reader), limit: Some(1) })? {
        Answer::Shares(list) => list.shares.into_iter().next().map(|share| share.counts).unwrap_or_default(),
        _ => return Err(Code::BadRequest.into()),
    };
    let params: Params = [
        ("new", counts.new),
        ("moved", counts.moved),
        ("changed", counts.changed),
        ("withdrawn", counts.withdrawn),
        ("unchanged", counts.unchanged),
    ]
    .into_iter()
    .map(|(name, count)| (name.to_owned(), Param::Count(count)))
    .collect();
    let told = done.told.map(|told| words.told(&told)).unwrap_or_default();
    let left_out =
        if left_out { format!("{}\n", words.word("cli-share-no-key-dates")) } else { String::new() };
    say(&format!("{told}\n{}\n{left_out}", words.say("cli-share-counts", &params)))
}

/// What a saved view is narrowed to.
fn view(names: &Snapshot, name: &str) -> Result<Filter, Failure> {
    let found = names.views.iter().find(|view| view.name.to_lowercase() == name.to_lowercase());
    let gone = || Failure::new(Code::NotFound).with("name", name).about("view");
    found.map(|view| view.filter.clone()).ok_or_else(gone)
}

fn client(names: &Snapshot, name: &str) -> Result<ClientId, Failure> {
    let found = names.clients.iter().find(|client| client.name.to_lowercase() == name.to_lowercase());
    let gone = || Failure::new(Code::NoSuchClient).with("name", name).about("client");
    found.map(|client| client.id).ok_or_else(gone)
}

fn person(names: &Snapshot, name: &str) -> Result<PersonId, Failure> {
    let wanted = name.trim().to_lowercase();
    let found = names.people.iter().find(|person| person.name.to_lowercase() == wanted);
    let gone = || Failure::new(Code::NotFound).with("name", name.trim()).about("person");
    found.map(|person| person.id).ok_or_else(gone)
}

fn reader(names: &Snapshot, named: Option<&str>, options: &ShareOptions) -> Result<Reader, Failure> {
    match (options.reader, named, names.clients.as_slice()) {
        (ReaderKind::Oneself, ..) => Ok(Reader::Oneself),
        (ReaderKind::Writer, ..) => {
            let named = options.person.as_deref().map(str::trim).filter(|name| !name.is_empty());
            let wanted = named.ok_or_else(|| Failure::new(Code::Empty).about("person"))?;
            Ok(Reader::Person { id: person(names, wanted)? })
        }
        (ReaderKind::Client, Some(name), _) => Ok(Reader::Client { id: client(names, name)? }),
        (ReaderKind::Client, None, [one]) => Ok(Reader::Client { id: one.id }),
        (ReaderKind::Client, None, _) => Err(Failure::new(Code::NeedsClient).about("reader")),
    }
}

/// The channels of a network, or the one of an account.
fn channels(names: &Snapshot, reader: Reader, name: &str) -> Result<Vec<ChannelId>, Failure> {
    let wanted = name.to_lowercase();
    let found: Vec<ChannelId> = names
        .channels
        .iter()
        .filter(|channel| !matches!(reader, Reader::Client { id } if id != channel.client_id))
        .filter(|channel| channel.network.as_str() == wanted || channel.handle.to_lowercase() == wanted)
        .map(|channel| channel.id)
        .collect();
    if found.is_empty() {
        return Err(Failure::new(Code::UnknownNetwork).with("network", name).about("channel"));
    }
    Ok(found)
}

/// What to bring in from a calendar file.
pub struct Import<'a> {
    pub file: &'a Path,
    pub read_as: Option<As>,
    pub client: Option<String>,
    pub accept: Vec<String>,
    pub refuse: Vec<String>,
    pub whole: bool,
    pub new_source: bool,
    pub dry_run: bool,
    pub json: bool,
}

/// Brings in a calendar file, or shows what would be.
pub fn import(app: &App, words: &Words, import: Import<'_>) -> Result<ExitCode, Failure> {
    let path = std::path::absolute(import.file).unwrap_or_else(|_| import.file.to_owned());
    let names = snapshot(app)?;
    let client_id = import.client.as_deref().map(|name| client(&names, name)).transpose()?;
    let request = CalendarRequest {
        path: path.display().to_string(),
        // of an answer, whose it is
        reader: client_id.map(|id| Reader::Client { id }),
        read_as: import.read_as.map(|read_as| match read_as {
            As::KeyDates => CalendarUse::KeyDates,
            As::Posts => CalendarUse::Posts,
            As::Answer => CalendarUse::Answer,
        }),
        client_id,
        new_source: Some(import.new_source),
        whole: Some(import.whole),
        ..CalendarRequest::default()
    };
    let Answer::ReadCalendarFile(read) = app.ask(Query::ReadCalendarFile { file: request.clone() })? else {
        return Err(Code::BadRequest.into());
    };
    if !import.json {
        say(&told(&read, words))?;
    }
    let action = match &read.answer {
        Some(answer) => accepting(answer, &path, &import),
        None if read.posts.is_some() => Action::ImportCalendarPosts { file: request },
        None => Action::ImportKeyDates { file: request, name: None, kind: None, colour: None },
    };
    let done = if import.dry_run { None } else { Some(app.act(action)?) };
    if import.json {
        return say(&format!("{}\n", json(&serde_json::json!({ "preview": *read, "done": done }))?));
    }
    let last = match done.and_then(|done| done.told) {
        Some(what) => words.told(&what),
        None if import.dry_run => words.word("cli-import-dry"),
        None => words.word("cli-import-nothing"),
    };
    say(&format!("{last}\n"))
}

/// The proposals named; when none is, those that can be accepted and need no confirmation. What would overwrite or agree to
/// a change that the reader never saw, and what cancels a post, is accepted only when it is named.
fn accepting(answer: &AnswerFile, path: &Path, import: &Import<'_>) -> Action {
    let is_plain = |row: &&ProposalRow| row.obstacle.is_none() && !row.by_name;
    let plain = || answer.proposals.iter().filter(is_plain).map(|row| row.proposal.id.clone()).collect();
    let none_named = import.accept.is_empty() && import.refuse.is_empty();
    Action::AcceptAnswer {
        path: path.display().to_string(),
        reader: answer.reader,
        accepted: if none_named { plain() } else { import.accept.clone() },
        refused: import.refuse.clone(),
    }
}

/// What a file holds, line by line.
fn told(read: &CalendarFile, words: &Words) -> String {
    let mut text = String::new();
    for remark in &read.remarks {
        let params: Params =
            [("line".to_owned(), remark.line.into()), ("what".to_owned(), remark.what.as_str().into())]
                .into();
        text.push_str(&format!("{}\n", words.say("cli-at-line", &params)));
    }
    let updated = read.key_dates.as_ref().and_then(|dates| dates.source.as_ref());
    if let Some(source) = updated {
        let params = [("name".to_owned(), source.name.as_str().into())].into();
        text.push_str(&format!("{}\n", words.say("cli-key-dates-update", &params)));
    }
    let mut row = |verdict: CalendarVerdict, when: String, title: &str| {
        text.push_str(&format!("{} · {when} · {title}\n", words.word(verdict_word(verdict))));
    };
    for date in read.key_dates.iter().flat_map(|dates| &dates.rows) {
        row(date.verdict, words.date(date.first), &date.title);
    }
    for post in read.posts.iter().flat_map(|posts| &posts.rows) {
        row(post.verdict, moment(Some(post.planned), words), &post.title);
    }
    for one in read.answer.iter().flat_map(|answer| &answer.proposals) {
        let id = [("id".to_owned(), one.proposal.id.as_str().into())].into();
        text.push_str(&format!("{}\n    {}\n", proposal(one, words), words.say("cli-proposal-id", &id)));
        if let Some(obstacle) = &one.obstacle {
            text.push_str(&format!("    {}\n", words.failure(obstacle)));
        } else if one.by_name {
            text.push_str(&format!("    {}\n", words.word(why_by_name(one))));
        }
    }
    for other in read.answer.iter().flat_map(|answer| &answer.others) {
        let params =
            [("count".to_owned(), other.events.into()), ("name".to_owned(), other.name.as_str().into())];
        text.push_str(&format!("{}\n", words.say("cli-answer-other", &params.into())));
    }
    if let Some(answer) = &read.answer
        && answer.absent > 0
    {
        let params = [("count".to_owned(), answer.absent.into()), ("told".to_owned(), answer.told.into())];
        text.push_str(&format!("{}\n", words.say("cli-answer-absent", &params.into())));
    }
    if let Some(answer) = &read.answer
        && answer.proposals.is_empty()
        && answer.absent == 0
        && answer.others.is_empty()
        && read.remarks.is_empty()
    {
        text.push_str(&format!("{}\n", words.word("cli-answer-empty")));
    }
    text
}

/// Why a proposal is left unless it is named.
fn why_by_name(row: &ProposalRow) -> &'static str {
    match () {
        () if matches!(row.proposal.what, ProposalKind::Added { .. }) => "cli-proposal-copy",
        () if row.to_confirm => "cli-proposal-to-confirm",
        () if row.proposal.also_here => "cli-proposal-also-here",
        () => "cli-proposal-cancels",
    }
}

fn verdict_word(verdict: CalendarVerdict) -> &'static str {
    match verdict {
        CalendarVerdict::New => "cli-event-new",
        CalendarVerdict::Changed => "cli-event-changed",
        CalendarVerdict::AlreadyThere => "cli-event-alreadyThere",
        CalendarVerdict::Otherwise => "cli-event-otherwise",
        CalendarVerdict::Cancelled => "cli-event-cancelled",
        CalendarVerdict::CancelledHere => "cli-event-cancelledHere",
        CalendarVerdict::Gone => "cli-event-gone",
    }
}

fn moment(at: Option<PlannedAt>, words: &Words) -> String {
    match at {
        None => words.word("cli-undated"),
        Some(PlannedAt { date, time: None }) => words.date(date),
        Some(PlannedAt { date, time: Some(time) }) => format!("{}, {}", words.date(date), words.time(time)),
    }
}

/// One proposal: « Bûche » : déplacée du … au ….
fn proposal(row: &ProposalRow, words: &Words) -> String {
    let proposal = &row.proposal;
    let (before, after, by) = match &proposal.what {
        ProposalKind::Moved { from, to, .. } => (moment(Some(*from), words), moment(Some(*to), words), ""),
        ProposalKind::Renamed { from, to, .. } | ProposalKind::Reworded { from, to, .. } => {
            (from.clone(), to.clone(), "")
        }
        ProposalKind::Commented { by, comment } => (String::new(), comment.clone(), by.as_str()),
        ProposalKind::Declined { by, .. } | ProposalKind::Replied { by, .. } => {
            (String::new(), String::new(), by.as_str())
        }
        ProposalKind::Accepted { by } => (String::new(), String::new(), by.as_str()),
        ProposalKind::Added { at, .. } => (String::new(), moment(Some(*at), words), ""),
        ProposalKind::Cancelled | ProposalKind::Missing => Default::default(),
    };
    let params: Params =
        [("title", proposal.title.as_str()), ("before", &before), ("after", &after), ("by", by)]
            .into_iter()
            .map(|(name, text)| (name.to_owned(), text.into()))
            .collect();
    let what = match &proposal.what {
        ProposalKind::Replied { reply, .. } => words.say(&format!("cli-proposal-{}", reply.word()), &params),
        what => words.say(&format!("cli-proposal-{}", what.word()), &params),
    };
    match &proposal.what {
        ProposalKind::Declined { comment, .. } | ProposalKind::Replied { comment, .. }
            if !comment.trim().is_empty() =>
        {
            let params = [("what".to_owned(), what.into()), ("comment".to_owned(), comment.as_str().into())];
            words.say("cli-proposal-said", &params.into())
        }
        _ => what,
    }
}
