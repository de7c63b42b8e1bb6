//! A reader's answer: whose it is, which posts its events are, what it proposes that was not decided yet.

mod known;
mod left;
mod obstacle;
mod whole;
mod whose;

pub(crate) use obstacle::obstacle;
pub(crate) use whose::whose;

use super::{Came, brought};
use crate::{
    App, Failure,
    answer::{AnswerFile, CalendarRemark, ProposalRow},
    failure::Code,
    review::needs_approvals,
    work::Leg,
};
use known::Known;
use marronnier_domain::{
    answered::{self, Found, MatchedBy, Proposal, ProposalKind, Returned},
    id::PostId,
    post::Post,
    share::{Reader, is_ours, post_of_uid},
};
use marronnier_formats::calendar_file::{FileEvent, Method};
use marronnier_store::{
    Connection, answered as decided, client as clients, person as people, practice as practices,
    share as shares,
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
    /// What was changed and makes no proposal.
    pub remarks: Vec<CalendarRemark>,
    /// Of each post in the file, what its event bore.
    pub returned: BTreeMap<PostId, Back>,
}

/// What an event that came back bore.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Back {
    /// Its number.
    pub sequence: Option<u32>,
    /// The last state told.
    pub told: u32,
}

impl App {
    /// What an answer proposes; refused when no event of it was told to anybody.
    pub(crate) fn answer_of(
        &self,
        conn: &Connection,
        came: &Came,
        whose: Option<Reader>,
        leg: &Leg,
    ) -> Result<Answered, Failure> {
        let reader =
            whose.ok_or_else(|| Failure::new(Code::NotAnAnswer).with("path", came.path_name.as_str()))?;
        let known = Known::read(conn, reader)?;
        let (events, strangers) = recognised(came, &known);
        let mut proposals = Vec::new();
        let mut returned = BTreeMap::new();
        let mut remarks = Vec::new();
        let words = self.words(self.language_in(conn)?);
        for (done, (post, (found, event))) in events.iter().enumerate() {
            leg.go_on(done, events.len())?;
            let versions = shares::versions(conn, reader, *post)?;
            let history = known.history(*post, &versions);
            remarks.extend(left::of_event(event, *post, found.by, history, &words));
            proposals.extend(answered::propose(&event.returned, found.by, history));
            let last = versions.last().map_or(0, |version| version.sequence);
            returned.insert(*post, Back { sequence: event.returned.sequence, told: last });
        }
        remarks.extend(left::of_work(came, &known, self.clock.zone, &words));
        remarks.extend(left::of_days(conn, came, reader, self.clock.zone, &words)?);
        proposals.extend(self.added(conn, &known, &strangers)?);
        proposals.sort_by_key(|proposal| proposal.line);
        let (whole, missing) = self.missing(conn, &known, came, &events, &mut returned)?;
        proposals.extend(missing);
        let mut answered = Answered {
            reader,
            reader_name: reader_name(conn, reader)?,
            recognised: u32::try_from(events.len()).unwrap_or(u32::MAX),
            whole,
            decided: 0,
            rows: Vec::new(),
            remarks,
            returned,
        };
        for proposal in proposals {
            let mut known_lines = BTreeSet::new();
            for (id, _) in proposal.lines() {
                if decided::get(conn, &id)?.is_some() {
                    known_lines.insert(id);
                }
            }
            let left = proposal.without(|id| known_lines.contains(id));
            let Some(proposal) = left else {
                answered.decided += 1;
                continue;
            };
            if decided::get(conn, &proposal.id)?.is_some() {
                answered.decided += 1;
                continue;
            }
            let post = proposal.post_id.and_then(|id| known.posts.get(&id));
            answered.rows.push(self.row(conn, &known, proposal, post)?);
        }
        self.await_the_team(conn, &mut answered.rows, &known)?;
        Ok(answered)
    }

    fn row(
        &self,
        conn: &Connection,
        known: &Known,
        proposal: Proposal,
        post: Option<&Post>,
    ) -> Result<ProposalRow, Failure> {
        let obstacle = post.map(|post| obstacle(self, conn, &proposal.what, post)).transpose()?.flatten();
        // a copy of a post of ours is perhaps no post of its own
        let is_copy = matches!(&proposal.what, ProposalKind::Added { text, .. } if known.is_told_text(text));
        Ok(ProposalRow {
            to_confirm: is_copy || proposal.by == Some(MatchedBy::TitleAndDate),
            withdraws: changes(&proposal.what) && post.is_some_and(|post| post.status.is_agreed()),
            obstacle,
            proposal,
        })
    }

    /// A yes to what the reader changed in the same breath waits until the team, whose approvals that voids, has read it.
    fn await_the_team(
        &self,
        conn: &Connection,
        rows: &mut [ProposalRow],
        known: &Known,
    ) -> Result<(), Failure> {
        let changing: BTreeSet<PostId> = rows
            .iter()
            .filter(|row| changes(&row.proposal.what))
            .filter_map(|row| row.proposal.post_id)
            .collect();
        let is_yes = |row: &&mut ProposalRow| matches!(row.proposal.what, ProposalKind::Accepted { .. });
        for row in rows.iter_mut().filter(is_yes) {
            let Some(id) = row.proposal.post_id.filter(|id| changing.contains(id)) else { continue };
            let Some(post) = known.posts.get(&id) else { continue };
            let needed = practices::get(conn, post.client_id)?.approvals;
            if needed > 0 && row.obstacle.is_none() {
                row.obstacle = Some(needs_approvals(&post.title, needed));
            }
        }
        Ok(())
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
            let is_near = event.at.is_some_and(|at| near.contains(&at.in_zone(zone).date));
            if event.cancelled || !is_near || is_ours(&event.uid) || brought(conn, &event.uid)?.is_some() {
                continue;
            }
            added.extend(answered::added(event, zone));
        }
        Ok(added)
    }

    /// What was told by a share, has not passed, and is not in the file, when the file is that calendar, or one of its
    /// parts: it says no other method than publishing, holds more than half of what that part told, and nothing of it was
    /// lost in reading.
    fn missing(
        &self,
        conn: &Connection,
        known: &Known,
        came: &Came,
        events: &Recognised<'_>,
        returned: &mut BTreeMap<PostId, Back>,
    ) -> Result<(bool, Vec<Proposal>), Failure> {
        let may = matches!(came.file.method, None | Some(Method::Publish)) && !came.file.is_torn;
        if !may {
            return Ok((false, Vec::new()));
        }
        // what is in the file and could not be taken is not absent
        let unread: BTreeSet<PostId> = came
            .file
            .unread
            .iter()
            .filter_map(|uid| post_of_uid(&answered::decoded_uid(uid).unwrap_or_else(|| uid.clone())))
            .collect();
        let is_there = |post: &PostId| events.contains_key(post) || unread.contains(post);
        let whole = whole::told(conn, known.reader, is_there)?;
        let today = self.clock.here().date;
        let mut missing = Vec::new();
        for post in whole.iter().filter(|post| !is_there(post)) {
            let versions = shares::versions(conn, known.reader, *post)?;
            let Some(last) = versions.last() else { continue };
            let shown = &last.telling.shown;
            if shown.undated.is_none() && shown.at.date >= today {
                missing.extend(answered::missing(known.history(*post, &versions)));
                returned.insert(*post, Back { sequence: None, told: last.sequence });
            }
        }
        Ok((!whole.is_empty(), missing))
    }
}

/// The events that are posts told, each once, and how they were recognised.
type Recognised<'a> = BTreeMap<PostId, (Found, &'a FileEvent)>;

/// Which events of a file are which posts, and which are none: what looks like a post whose own event is in the file as
/// well is somebody's own, unless it is a mere double.
fn recognised<'a>(came: &'a Came, known: &Known) -> (Recognised<'a>, Vec<&'a Returned>) {
    let found: Vec<(Option<Found>, &FileEvent)> =
        came.file.events.iter().map(|event| (known.find(&event.returned), event)).collect();
    let is_sure = |found: &Found| matches!(found.by, MatchedBy::Uid | MatchedBy::DecodedUid);
    let sure: BTreeSet<PostId> =
        found.iter().filter_map(|(found, _)| *found).filter(is_sure).map(|found| found.post).collect();
    let mut events = Recognised::new();
    let mut strangers = Vec::new();
    for (found, event) in found {
        let found = match found {
            Some(found) if is_sure(&found) || !sure.contains(&found.post) => found,
            Some(found) => {
                let telling = known.telling(found.post);
                if !telling.is_some_and(|telling| answered::is_double(&event.returned, telling)) {
                    strangers.push(&event.returned);
                }
                continue;
            }
            None => {
                strangers.push(&event.returned);
                continue;
            }
        };
        // Outlook doubles what is imported again: the surer one counts, then the later one.
        let rank = |(found, event): &(Found, &FileEvent)| {
            let event = &event.returned;
            (std::cmp::Reverse(found.by), event.modified, event.sequence, event.line)
        };
        let slot = events.entry(found.post).or_insert((found, event));
        if rank(&(found, event)) > rank(slot) {
            *slot = (found, event);
        }
    }
    (events, strangers)
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

/// Whether accepting it makes another content of the post.
fn changes(what: &ProposalKind) -> bool {
    matches!(what, ProposalKind::Moved { .. } | ProposalKind::Reworded { .. })
}
