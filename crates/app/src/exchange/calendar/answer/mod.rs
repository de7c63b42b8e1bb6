//! A reader's answer: whose it is, which posts its events are, what it proposes that was not decided yet.

mod known;
mod left;
mod obstacle;
mod whole;
mod whose;

pub(crate) use obstacle::obstacle;
pub(crate) use whose::{Whose, whose};

use super::{Came, brought};
use crate::{
    App, Failure, Words,
    answer::{AnswerFile, CalendarRemark, OtherAnswer, ProposalRow},
    failure::Code,
    review::needs_approvals,
    work::Leg,
};
use known::Known;
use marronnier_domain::{
    answered::{self, Found, MatchedBy, Proposal, ProposalKind},
    id::PostId,
    post::Post,
    share::{Reader, is_ours, post_of_uid},
};
use marronnier_formats::calendar_file::{FileEvent, Method, beginnings};
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
    pub others: Vec<OtherAnswer>,
    pub recognised: u32,
    pub whole: bool,
    pub absent: u32,
    pub told: u32,
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
    /// What an answer proposes; refused when no event of it was told to anybody. `is_whole` is what the person says: that
    /// what the file does not hold was taken out.
    pub(crate) fn answer_of(
        &self,
        conn: &Connection,
        came: &Came,
        whose: Option<Whose>,
        is_whole: bool,
        leg: &Leg,
    ) -> Result<Answered, Failure> {
        let Whose { reader, others, strange } =
            whose.ok_or_else(|| Failure::new(Code::NotAnAnswer).with("path", came.path_name.as_str()))?;
        let known = Known::read(conn, reader)?;
        let (events, strangers) = recognised(came, &known, &leg.part(0..300))?;
        let leg = &leg.part(300..1000);
        let mut proposals = Vec::new();
        let mut returned = BTreeMap::new();
        let mut remarks = Vec::new();
        let words = self.words(self.language_in(conn)?);
        let kept = left::Kept::of(events.values().map(|(_, event)| *event));
        for (done, (post, (found, event))) in events.iter().enumerate() {
            leg.go_on(done, events.len())?;
            let versions = shares::versions(conn, reader, *post)?;
            let history = known.history(*post, &versions);
            remarks.extend(left::of_event(event, *post, found.by, history, kept, &words));
            proposals.extend(answered::propose(&event.returned, found.by, history));
            let last = versions.last().map_or(0, |version| version.sequence);
            returned.insert(*post, Back { sequence: event.returned.sequence, told: last });
        }
        remarks.extend(kept.remark(&words));
        remarks.extend(left::of_strange(strange, &words));
        remarks.extend(left::of_work(came, &known, self.clock.zone, &words));
        remarks.extend(left::of_days(conn, came, reader, self.clock.zone, &words)?);
        proposals.extend(self.added(conn, &known, &strangers, &mut remarks, &words)?);
        proposals.sort_by_key(|proposal| proposal.line);
        let missing = self.missing(conn, &known, came, &events)?;
        let takes = missing.is_whole || is_whole;
        let absent = if takes { 0 } else { missing.proposals.len() };
        if takes {
            let told = |one: &Proposal| Some((one.post_id?, Back { sequence: None, told: one.told }));
            returned.extend(missing.proposals.iter().filter_map(told));
            proposals.extend(missing.proposals);
        }
        let mut answered = Answered {
            reader,
            reader_name: reader_name(conn, reader)?,
            others: self.others(conn, others, &words)?,
            recognised: u32::try_from(events.len()).unwrap_or(u32::MAX),
            whole: missing.is_whole,
            absent: u32::try_from(absent).unwrap_or(u32::MAX),
            told: u32::try_from(missing.told).unwrap_or(u32::MAX),
            decided: 0,
            rows: Vec::new(),
            remarks,
            returned,
        };
        for proposal in proposals {
            let mut known_lines = BTreeSet::new();
            for (id, line) in proposal.lines() {
                let before = proposal.before.iter().filter_map(|told| proposal.line_of(*told, &line));
                for name in std::iter::once(id.clone()).chain(before) {
                    if decided::get(conn, &name)?.is_some() {
                        known_lines.insert(id.clone());
                    }
                }
            }
            let left = proposal.without(|id| known_lines.contains(id));
            let Some(proposal) = left else {
                answered.decided += 1;
                continue;
            };
            let mut is_decided = false;
            for id in proposal.ids() {
                is_decided |= decided::get(conn, &id)?.is_some();
            }
            if is_decided {
                answered.decided += 1;
                continue;
            }
            let post = proposal.post_id.and_then(|id| known.posts.get(&id));
            answered.rows.push(self.row(conn, &known, proposal, post)?);
        }
        self.await_the_team(conn, &mut answered.rows, &known)?;
        Ok(answered)
    }

    /// Those to whom other events of the file were told, the most first.
    fn others(
        &self,
        conn: &Connection,
        others: BTreeMap<Reader, usize>,
        words: &Words,
    ) -> Result<Vec<OtherAnswer>, Failure> {
        let mut named = Vec::new();
        for (reader, events) in others {
            let name = match reader {
                Reader::Oneself => words.word("share-oneself"),
                _ => reader_name(conn, reader)?,
            };
            named.push(OtherAnswer { reader, name, events: u32::try_from(events).unwrap_or(u32::MAX) });
        }
        named.sort_by_key(|one| std::cmp::Reverse(one.events));
        Ok(named)
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
        let to_confirm = is_copy || proposal.by == Some(MatchedBy::TitleAndDate);
        let cancels = matches!(proposal.what, ProposalKind::Cancelled | ProposalKind::Missing);
        Ok(ProposalRow {
            to_confirm,
            by_name: to_confirm || proposal.also_here || cancels,
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
        strangers: &[&FileEvent],
        remarks: &mut Vec<CalendarRemark>,
        words: &Words,
    ) -> Result<Vec<Proposal>, Failure> {
        let Reader::Client { .. } = known.reader else { return Ok(Vec::new()) };
        let zone = known.zone(None).unwrap_or(self.clock.zone);
        let days = || known.told.iter().map(|(_, seen)| seen.version.telling.shown.at.date);
        let (Some(first), Some(last)) = (days().min(), days().max()) else { return Ok(Vec::new()) };
        let around = chrono::Days::new(AROUND);
        let (first, last) =
            (first.checked_sub_days(around).unwrap_or(first), last.checked_add_days(around).unwrap_or(last));
        let mut added = Vec::new();
        for event in strangers {
            let returned = &event.returned;
            if returned.cancelled || is_ours(&returned.uid) || brought(conn, &returned.uid)?.is_some() {
                continue;
            }
            // of what comes again, the first time that is near
            let near = match returned.at.map(|at| at.in_zone(zone)) {
                Some(at) if event.again.is_empty() => (first..=last).contains(&at.date).then_some(at),
                Some(_) => beginnings(&event.again, first, last, zone).first().copied(),
                None => None,
            };
            let Some(at) = near else { continue };
            if !event.again.is_empty() {
                remarks.push(left::of_series(event, words));
            }
            added.push(answered::added(returned, at));
        }
        Ok(added)
    }

    /// What was told by a share, has not passed, and is not in the file: of the shares that the file is the whole of, or, when
    /// it is a part, of the one that it holds most of. Nothing where it says another method than publishing, or something of it
    /// was lost in reading.
    fn missing(
        &self,
        conn: &Connection,
        known: &Known,
        came: &Came,
        events: &Recognised<'_>,
    ) -> Result<Missing, Failure> {
        let may = matches!(came.file.method, None | Some(Method::Publish)) && !came.file.is_torn;
        if !may {
            return Ok(Missing::default());
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
        let mut missing = Missing { is_whole: whole.is_whole, told: whole.told.len(), proposals: Vec::new() };
        for post in whole.told.iter().filter(|post| !is_there(post)) {
            let versions = shares::versions(conn, known.reader, *post)?;
            let Some(last) = versions.last() else { continue };
            let shown = &last.telling.shown;
            if shown.undated.is_none() && shown.at.date >= today {
                missing.proposals.extend(answered::missing(known.history(*post, &versions)));
            }
        }
        Ok(missing)
    }
}

/// What is not in a file that might be the whole calendar.
#[derive(Default)]
struct Missing {
    /// It is.
    is_whole: bool,
    /// How many were told with what is there, it included.
    told: usize,
    proposals: Vec<Proposal>,
}

/// The events that are posts told, each once, and how they were recognised.
type Recognised<'a> = BTreeMap<PostId, (Found, &'a FileEvent)>;

/// Which events of a file are which posts, and which are none: what looks like a post whose own event is in the file as
/// well is somebody's own, unless it is a mere double.
fn recognised<'a>(
    came: &'a Came,
    known: &Known,
    leg: &Leg,
) -> Result<(Recognised<'a>, Vec<&'a FileEvent>), Failure> {
    let sent = known.sent();
    let mut found: Vec<(Option<Found>, &FileEvent)> = Vec::with_capacity(came.file.events.len());
    for (done, event) in came.file.events.iter().enumerate() {
        leg.go_on(done, came.file.events.len())?;
        found.push((sent.find(&event.returned), event));
    }
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
                    strangers.push(event);
                }
                continue;
            }
            None => {
                strangers.push(event);
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
    Ok((events, strangers))
}

impl Answered {
    /// As an answer.
    pub fn shown(self) -> AnswerFile {
        AnswerFile {
            reader: Some(self.reader),
            reader_name: self.reader_name,
            others: self.others,
            recognised: self.recognised,
            whole: self.whole,
            absent: self.absent,
            told: self.told,
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
