//! A reader's answer, proposal by proposal, in one action. What was decided is kept, so that it is not proposed again.

use super::{Outcome, Step, moment::after_change};
use crate::{
    Words,
    exchange::calendar::{
        answer::{Answered, obstacle, whose},
        came,
    },
    failure::{Code, Failure},
    told::{Params, Told},
    work::WorkKind,
};
use marronnier_domain::{
    answered::{Proposal, ProposalKind, Reply, TextPart, is_absence},
    id::PostId,
    link::may_be_link,
    post::Post,
    review::Approval,
    share::Reader,
    status::Status,
};
use marronnier_store::{
    answered as decided, approval as approvals, imported, post as posts, share as shares, variant as variants,
};
use std::{
    collections::{BTreeMap, BTreeSet},
    path::Path,
};

impl Step<'_> {
    pub(super) fn accept_answer(
        &self,
        path: &str,
        reader: Option<Reader>,
        accepted: &[String],
        refused: &[String],
    ) -> Result<Outcome, Failure> {
        let work = self.app.works.begin(WorkKind::BringIn, 0);
        let came = came(Path::new(path), &work, work.leg(0..400))?;
        let whose = whose(self.conn, &came, reader, &work.leg(400..500))?;
        // what was proposed as missing was, once the person had said that the file is the whole calendar
        let is_whole = accepted.iter().chain(refused).any(|id| is_absence(id));
        let answer = self.app.answer_of(self.conn, &came, whose, is_whole, &work.leg(500..700))?;
        let leg = work.leg(700..1000);
        let yes: BTreeSet<&String> = accepted.iter().collect();
        let no: BTreeSet<&String> = refused.iter().filter(|id| !yes.contains(id)).collect();
        let known: BTreeSet<&String> = answer.rows.iter().map(|row| &row.proposal.id).collect();
        for (ids, field) in [(&yes, "accepted"), (&no, "refused")] {
            if let Some(id) = ids.difference(&known).next() {
                return Err(Failure::new(Code::NotFound).with("name", id.as_str()).about(field));
            }
        }
        let words = self.app.words(self.app.language_in(self.conn)?);
        let mut accepting = Accepting {
            step: self,
            reader: answer.reader,
            reader_name: &answer.reader_name,
            words,
            posts: BTreeMap::new(),
        };
        let mut rows: Vec<&Proposal> = answer.rows.iter().map(|row| &row.proposal).collect();
        rows.sort_by_key(|proposal| turn(&proposal.what));
        for (done, proposal) in rows.into_iter().enumerate() {
            leg.go_on(done, answer.rows.len())?;
            if yes.contains(&proposal.id) {
                accepting.accept(proposal)?;
            }
        }
        for (ids, accepted) in [(&yes, true), (&no, false)] {
            ids.iter().try_for_each(|id| decided::put(self.conn, id, accepted))?;
            // a comment that grows is not said again as a whole
            let said = answer.rows.iter().filter(|row| ids.contains(&row.proposal.id));
            for (id, _) in said.flat_map(|row| row.proposal.lines()) {
                decided::put(self.conn, &id, accepted)?;
            }
        }
        self.keep_returned(&answer, &yes, &no)?;
        let (focus, withdrawn) = accepting.write()?;
        let told = Told::default()
            .with("count", yes.len())
            .with("refused", no.len())
            .with("name", answer.reader_name.as_str());
        let outcome = Outcome::told(told).withdrawn(withdrawn);
        Ok(match focus {
            Some(id) => outcome.focus(id),
            None => outcome,
        })
    }
}

impl Step<'_> {
    /// Keeps what came back, outside of undo: the next share counts on from the reader's own numbers, and puts right what
    /// their calendar says otherwise, whatever was decided of it or undone.
    fn keep_returned(
        &self,
        answer: &Answered,
        yes: &BTreeSet<&String>,
        no: &BTreeSet<&String>,
    ) -> Result<(), Failure> {
        let is_decided = |id: &String| yes.contains(id) || no.contains(id);
        let differing: BTreeSet<PostId> = answer
            .rows
            .iter()
            .filter(|row| row.proposal.what.differs() && is_decided(&row.proposal.id))
            .filter_map(|row| row.proposal.post_id)
            .collect();
        for (post, back) in &answer.returned {
            let differs_at = differing.contains(post).then_some(back.told);
            if back.sequence.is_some() || differs_at.is_some() {
                shares::put_returned(self.conn, answer.reader, *post, back.sequence, differs_at)?;
            }
        }
        Ok(())
    }
}

/// In which order proposals are carried out: a yes comes last, since it is said of all that the reader changed.
fn turn(what: &ProposalKind) -> u8 {
    match what {
        ProposalKind::Reworded { .. } | ProposalKind::Renamed { .. } | ProposalKind::Moved { .. } => 0,
        ProposalKind::Commented { .. } | ProposalKind::Replied { .. } | ProposalKind::Added { .. } => 1,
        ProposalKind::Cancelled | ProposalKind::Missing => 2,
        ProposalKind::Declined { .. } => 3,
        ProposalKind::Accepted { .. } => 4,
    }
}

/// Proposals being accepted, and the posts as they become.
struct Accepting<'a> {
    step: &'a Step<'a>,
    reader: Reader,
    reader_name: &'a str,
    words: Words,
    posts: BTreeMap<PostId, Post>,
}

impl Accepting<'_> {
    fn accept(&mut self, proposal: &Proposal) -> Result<(), Failure> {
        let Some(id) = proposal.post_id else { return self.add(proposal) };
        if !self.posts.contains_key(&id) {
            self.posts.insert(id, self.step.post(id)?);
        }
        let Some(post) = self.posts.get_mut(&id) else { return Ok(()) };
        if let Some(obstacle) = obstacle(self.step.app, self.step.conn, &proposal.what, post)? {
            return Err(obstacle);
        }
        match &proposal.what {
            ProposalKind::Moved { to, .. } => {
                post.planned = Some(*to);
                post.status = after_change(post.status, &mut 0);
            }
            ProposalKind::Renamed { to, .. } => post.title.clone_from(to),
            ProposalKind::Reworded { part, channel_id, to, .. } => {
                let own = channel_id.and_then(|id| post.variants.iter_mut().find(|own| own.channel_id == id));
                match (part, channel_id, own) {
                    (TextPart::Text, None, _) => post.text.clone_from(to),
                    (TextPart::Hashtags, None, _) => post.hashtags.clone_from(to),
                    // where the account has the common text by now, the words are its own again
                    (TextPart::Text, _, Some(own)) => own.text = Some(to.clone()),
                    (TextPart::Hashtags, _, Some(own)) => own.hashtags = Some(to.clone()),
                    (_, Some(_), None) => return Err(Failure::new(Code::NotFound).about("channelId")),
                }
                post.status = after_change(post.status, &mut 0);
            }
            ProposalKind::Cancelled | ProposalKind::Missing => post.status = Status::Cancelled,
            ProposalKind::Commented { by, comment } => {
                let line = said(self.step, &self.words, "share-note-comment", by, comment);
                note(post, &line);
            }
            ProposalKind::Replied { by, reply, comment } => {
                let key = match reply {
                    Reply::Tentative => "share-note-tentative",
                    Reply::Delegated => "share-note-delegated",
                    Reply::Accepted | Reply::Declined => "share-note-declined",
                };
                let line = said(self.step, &self.words, key, by, "");
                let line = if comment.is_empty() { line } else { format!("{line}\u{a0}: {comment}") };
                note(post, &line);
            }
            ProposalKind::Accepted { by } => {
                post.status = Status::Approved;
                // who said yes to what, as the team's own approvals are kept
                let who = if by.trim().is_empty() { self.reader_name } else { by.trim() }.to_owned();
                let at = self.step.app.clock.instant().timestamp_millis();
                let hash = self.step.app.content(self.step.conn, post)?.hash();
                let yes = Approval { post_id: id, who, client: true, at, hash };
                approvals::put(self.step.conn, &yes)?;
            }
            ProposalKind::Declined { by, comment } => {
                post.status = Status::OnHold;
                let line = said(self.step, &self.words, "share-note-declined", by, "");
                let line = if comment.is_empty() { line } else { format!("{line}\u{a0}: {comment}") };
                note(post, &line);
            }
            ProposalKind::Added { .. } => {}
        }
        Ok(())
    }

    /// An event of the client's own becomes a post of theirs.
    fn add(&self, proposal: &Proposal) -> Result<(), Failure> {
        let (ProposalKind::Added { title, at, text, link }, Reader::Client { id }) =
            (&proposal.what, self.reader)
        else {
            return Ok(());
        };
        if !at.is_in_calendar() {
            return Err(Code::OutOfCalendar.into());
        }
        let is_link = may_be_link(link);
        let kept = |kept: bool| if kept { link.clone() } else { String::new() };
        let post = Post {
            title: title.clone(),
            planned: Some(*at),
            text: text.clone(),
            link: kept(is_link),
            // what is no address of the web is kept, where nobody follows it
            notes: kept(!is_link),
            ..self.step.blank(self.step.client(id)?.id)
        };
        self.step.put_new(&post)?;
        imported::add(self.step.conn, post.id, &proposal.uid)?;
        Ok(())
    }

    /// Writes the posts; tells which one to show when it is one, and how many approvals were withdrawn and not given again.
    fn write(self) -> Result<(Option<PostId>, u32), Failure> {
        let conn = self.step.conn;
        let mut withdrawn = 0;
        for post in self.posts.values() {
            let before = self.step.post(post.id)?;
            let falls_back = before.status.is_agreed() && post.status == Status::AFTER_WITHDRAWAL;
            withdrawn += u32::from(falls_back);
            posts::set(conn, post)?;
            for variant in post.variants.iter().filter(|variant| !before.variants.contains(variant)) {
                variants::put(conn, post.id, variant)?;
            }
        }
        let focus = self.posts.keys().next().copied().filter(|_| self.posts.len() == 1);
        Ok((focus, withdrawn))
    }
}

/// Adds a line to the notes.
fn note(post: &mut Post, line: &str) {
    let notes = post.notes.trim_end();
    post.notes = if notes.is_empty() { line.to_owned() } else { format!("{notes}\n{line}") };
}

fn said(step: &Step<'_>, words: &Words, key: &str, by: &str, comment: &str) -> String {
    let params: Params = [
        ("by".to_owned(), by.into()),
        ("date".to_owned(), step.app.clock.here().date.to_string().into()),
        ("comment".to_owned(), comment.into()),
    ]
    .into();
    words.say(key, &params)
}
