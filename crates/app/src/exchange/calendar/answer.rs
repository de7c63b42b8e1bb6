//! A reader's answer: whose it is, which posts its events are, what it proposes that was not decided yet.

use super::{Came, brought};
use crate::{
    App, Failure,
    answer::{AnswerFile, ProposalRow},
    failure::Code,
};
use marronnier_domain::{
    answered::{self, Candidate, Found, History, MatchedBy, Proposal, ProposalKind, Returned},
    client::Client,
    id::{ClientId, PostId},
    post::Post,
    share::{Reader, Version, is_ours},
    status::Status,
};
use marronnier_formats::calendar_file::Method;
use marronnier_store::{
    Connection, answered as decided, client as clients, person as people, post as posts, share as shares,
};
use std::collections::{BTreeMap, BTreeSet};

/// Days beyond those told in which an event of the reader's own is still taken for an answer.
const AROUND: u64 = 7;

/// What a reader's answer proposes.
pub(crate) struct Answered {
    pub reader: Reader,
    pub reader_name: String,
    pub recognised: u32,
    pub whole: bool,
    pub decided: u32,
    pub rows: Vec<ProposalRow>,
}

/// The reader to whom most events of a file were told; of two, a client. By identity, else by what they show.
pub(crate) fn whose(conn: &Connection, came: &Came) -> Result<Option<Reader>, Failure> {
    let mut told: BTreeMap<Reader, usize> = BTreeMap::new();
    for event in &came.file.events {
        let uid = &event.returned.uid;
        let wrapped = answered::decoded_uid(uid);
        for uid in std::iter::once(uid).chain(&wrapped) {
            for (reader, _) in shares::readers_of(conn, uid.trim())? {
                *told.entry(reader).or_default() += 1;
            }
        }
    }
    // Readers are ordered with clients first, and the first of the best is taken.
    let best = told.into_iter().rev().max_by_key(|(_, times)| *times);
    if let Some((reader, _)) = best {
        return Ok(Some(reader));
    }
    // A feed that gives new identities each time: most of its events must look like what was told.
    let readers: BTreeSet<Reader> =
        shares::all(conn, None, u32::MAX)?.iter().map(|row| row.scope.reader).collect();
    let mut best = None;
    for reader in readers {
        let known = Known::read(conn, reader)?;
        let alike = came.file.events.iter().filter(|event| known.find(&event.returned).is_some()).count();
        if 2 * alike > came.file.events.len() && best.is_none_or(|(most, _)| alike > most) {
            best = Some((alike, reader));
        }
    }
    Ok(best.map(|(_, reader)| reader))
}

/// All that a reader was told, and the posts as they are now.
struct Known {
    told: Vec<(String, shares::Seen)>,
    posts: BTreeMap<PostId, Post>,
    clients: BTreeMap<ClientId, Client>,
    reader: Reader,
}

impl Known {
    fn read(conn: &Connection, reader: Reader) -> Result<Self, Failure> {
        let told = shares::told_to(conn, reader)?;
        let mut here = BTreeMap::new();
        for (_, seen) in &told {
            if let Some(post) = posts::get(conn, seen.post)? {
                here.insert(post.id, post);
            }
        }
        let clients = clients::all(conn)?.into_iter().map(|client| (client.id, client)).collect();
        Ok(Self { told, posts: here, clients, reader })
    }

    /// The zone in which the reader's moments are read.
    fn zone(&self, post: Option<&Post>) -> Option<chrono_tz::Tz> {
        let client = match self.reader {
            Reader::Client { id } => Some(id),
            _ => post.map(|post| post.client_id),
        };
        client.and_then(|id| self.clients.get(&id)).map(|client| client.zone)
    }

    fn find(&self, event: &Returned) -> Option<Found> {
        let candidates: Vec<Candidate<'_>> = self
            .told
            .iter()
            .map(|(uid, seen)| Candidate { post: seen.post, uid, telling: &seen.version.telling })
            .collect();
        answered::find(event, &candidates, self.zone(None).unwrap_or(chrono_tz::Tz::UTC))
    }

    fn history<'a>(&'a self, post: PostId, versions: &'a [Version]) -> History<'a> {
        let here = self.posts.get(&post);
        let zone = self.zone(here).or_else(|| versions.last().map(|version| version.telling.shown.zone));
        History { versions, post: here, zone: zone.unwrap_or(chrono_tz::Tz::UTC) }
    }
}

impl App {
    /// What an answer proposes; refused when no event of it was told to anybody.
    pub(crate) fn answer_of(
        &self,
        conn: &Connection,
        came: &Came,
        whose: Option<Reader>,
    ) -> Result<Answered, Failure> {
        let reader =
            whose.ok_or_else(|| Failure::new(Code::NotAnAnswer).with("path", came.path_name.as_str()))?;
        let known = Known::read(conn, reader)?;
        let mut events: BTreeMap<PostId, (Found, &Returned)> = BTreeMap::new();
        let mut strangers = Vec::new();
        for event in &came.file.events {
            let returned = &event.returned;
            match known.find(returned) {
                None => strangers.push(returned),
                Some(found) => {
                    // Outlook doubles what is imported again: the surer one counts, then the later one.
                    let rank = |(found, event): &(Found, &Returned)| {
                        (std::cmp::Reverse(found.by), event.modified, event.sequence, event.line)
                    };
                    let slot = events.entry(found.post).or_insert((found, returned));
                    if rank(&(found, returned)) > rank(slot) {
                        *slot = (found, returned);
                    }
                }
            }
        }
        let mut proposals = Vec::new();
        for (post, (found, event)) in &events {
            let versions = shares::versions(conn, reader, *post)?;
            proposals.extend(answered::propose(event, found.by, known.history(*post, &versions)));
        }
        proposals.extend(self.added(conn, &known, &strangers)?);
        proposals.sort_by_key(|proposal| proposal.line);
        let (whole, missing) = self.missing(conn, &known, came.file.method, &events)?;
        proposals.extend(missing);
        let mut answered = Answered {
            reader,
            reader_name: reader_name(conn, reader)?,
            recognised: u32::try_from(events.len()).unwrap_or(u32::MAX),
            whole,
            decided: 0,
            rows: Vec::new(),
        };
        for proposal in proposals {
            if decided::get(conn, &proposal.id)?.is_some() {
                answered.decided += 1;
                continue;
            }
            let post = proposal.post_id.and_then(|id| known.posts.get(&id));
            answered.rows.push(row(proposal, post));
        }
        Ok(answered)
    }

    /// Events of the client's own, near the days told; not what is ours, nor what was brought in before.
    fn added(
        &self,
        conn: &Connection,
        known: &Known,
        strangers: &[&Returned],
    ) -> Result<Vec<Proposal>, Failure> {
        let Reader::Client { .. } = known.reader else { return Ok(Vec::new()) };
        let zone = known.zone(None).unwrap_or(self.clock.zone);
        let days = || known.told.iter().map(|(_, seen)| seen.version.telling.shown.at.date);
        let (Some(first), Some(last)) = (days().min(), days().max()) else { return Ok(Vec::new()) };
        let around = chrono::Days::new(AROUND);
        let near = (first.checked_sub_days(around).unwrap_or(first))
            ..=(last.checked_add_days(around).unwrap_or(last));
        let mut added = Vec::new();
        for event in strangers {
            let is_near = near.contains(&event.at.in_zone(zone).date);
            if event.cancelled || !is_near || is_ours(&event.uid) || brought(conn, &event.uid)?.is_some() {
                continue;
            }
            added.push(answered::added(event, zone));
        }
        Ok(added)
    }

    /// What was told by the last share, has not passed, and is not in the file, when the file is that calendar: it says
    /// no other method than publishing, and holds more than half of what the share told.
    fn missing(
        &self,
        conn: &Connection,
        known: &Known,
        method: Option<Method>,
        events: &BTreeMap<PostId, (Found, &Returned)>,
    ) -> Result<(bool, Vec<Proposal>), Failure> {
        let Some(last) = shares::all(conn, Some(known.reader), 1)?.pop() else {
            return Ok((false, Vec::new()));
        };
        let told = shares::alive_in(conn, last.id)?;
        let there = told.iter().filter(|post| events.contains_key(post)).count();
        let whole =
            matches!(method, None | Some(Method::Publish)) && told.len() > 1 && 2 * there > told.len();
        if !whole {
            return Ok((false, Vec::new()));
        }
        let today = self.clock.here().date;
        let mut missing = Vec::new();
        for post in told.into_iter().filter(|post| !events.contains_key(post)) {
            let versions = shares::versions(conn, known.reader, post)?;
            let is_past = versions.last().is_some_and(|version| version.telling.shown.at.date < today);
            if !is_past {
                missing.extend(answered::missing(known.history(post, &versions)));
            }
        }
        Ok((true, missing))
    }
}

impl Answered {
    /// As an answer.
    pub fn shown(self) -> AnswerFile {
        AnswerFile {
            reader: Some(self.reader),
            reader_name: self.reader_name,
            recognised: self.recognised,
            whole: self.whole,
            decided: self.decided,
            proposals: self.rows,
        }
    }
}

fn reader_name(conn: &Connection, reader: Reader) -> Result<String, Failure> {
    let now = match reader {
        Reader::Client { id } => clients::get(conn, id)?.map(|client| client.name),
        Reader::Person { id } => people::get(conn, id)?.map(|person| person.name),
        Reader::Oneself => None,
    };
    Ok(match now {
        Some(name) => name,
        None => shares::all(conn, Some(reader), 1)?.pop().map(|row| row.reader_name).unwrap_or_default(),
    })
}

fn row(proposal: Proposal, post: Option<&Post>) -> ProposalRow {
    let changes = matches!(proposal.what, ProposalKind::Moved { .. } | ProposalKind::Reworded { .. });
    ProposalRow {
        to_confirm: proposal.by == Some(MatchedBy::TitleAndDate),
        withdraws: changes && post.is_some_and(|post| post.status.is_agreed()),
        obstacle: post.and_then(|post| obstacle(&proposal.what, post)),
        proposal,
    }
}

/// Why a proposal cannot be accepted for a post as it is.
pub(crate) fn obstacle(what: &ProposalKind, post: &Post) -> Option<Failure> {
    let illegal = |to: Status| {
        (post.status != to && !post.status.may_become(to)).then(|| {
            Failure::new(Code::IllegalStatus)
                .with("from", post.status.word())
                .with("to", to.word())
                .with("title", post.title.as_str())
                .with("count", 1u32)
                .about("status")
        })
    };
    let locked = || {
        let failure = Failure::new(Code::Locked).with("title", post.title.as_str()).with("count", 1u32);
        post.status.is_locked().then_some(failure)
    };
    match what {
        ProposalKind::Moved { to, .. } if !to.is_in_calendar() => Some(Code::OutOfCalendar.into()),
        ProposalKind::Moved { .. } | ProposalKind::Renamed { .. } | ProposalKind::Reworded { .. } => locked(),
        ProposalKind::Cancelled | ProposalKind::Missing => locked().or_else(|| illegal(Status::Cancelled)),
        ProposalKind::Accepted { .. } => illegal(Status::Approved),
        ProposalKind::Declined { .. } => locked().or_else(|| illegal(Status::OnHold)),
        ProposalKind::Commented { .. } | ProposalKind::Added { .. } => None,
    }
}
