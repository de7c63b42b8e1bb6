//! How actions are carried out: one transaction each, then what changed is read back. Each subject has its file.

mod answer;
mod approval;
mod assignment;
mod calendar;
mod channel;
mod client;
mod comment;
mod due;
pub(crate) use due::due_now;
mod import;
mod key_date;
mod line;
mod moment;
mod packet;
mod people_work;
mod person;
mod post;
mod revision;
mod run;
mod sample;
mod share;
mod shown;
mod status;
mod telling;
mod text;
mod view;
mod visual;

use crate::{
    App,
    action::Action,
    answer::UndoLabels,
    ask::reminders::QUIET_HOURS,
    changes::{Changes, Done, RefusedFile, ToTell},
    failure::{Code, Failure},
    told::Told,
};
use marronnier_domain::{
    backup::Reason,
    client::Client,
    id::{ActionId, ClientId, PostId, VisualId},
    post::{Post, PostCard},
    quiet::QuietHours,
    status::Status,
};
use marronnier_store::{
    Committed, Connection, Entry, Recorded, Store, StoreError, client as clients, journal, memory,
    post as posts,
};
use std::{cell::RefCell, collections::BTreeMap};
use telling::InHand;

/// What an action's own code says when it has done its part.
#[derive(Debug, Default)]
pub(crate) struct Outcome {
    told: Told,
    focus: Option<PostId>,
    withdrawn: u32,
    tell: Vec<ToTell>,
    visuals: Vec<VisualId>,
    text_key: Option<String>,
    continues: bool,
}

impl Outcome {
    fn told(told: Told) -> Self {
        Self { told, ..Self::default() }
    }
    fn focus(self, id: PostId) -> Self {
        Self { focus: Some(id), ..self }
    }
    fn withdrawn(self, withdrawn: u32) -> Self {
        Self { withdrawn, ..self }
    }
    fn typed(self, key: String, continues: Option<bool>) -> Self {
        Self { text_key: Some(key), continues: continues.unwrap_or(false), ..self }
    }
}

/// An action under way: the open transaction and the program around it.
pub(crate) struct Step<'a> {
    pub app: &'a App,
    pub conn: &'a Connection,
    /// Posts as they were when the action first read them: what follows from a change is found by comparing.
    seen: RefCell<BTreeMap<PostId, Post>>,
}

impl App {
    /// Carries out an action. When it returns, the change is on the disk; when it fails, nothing has changed.
    pub fn act(&self, action: Action) -> Result<Done, Failure> {
        let name: &'static str = (&action).into();
        self.back_up_before(&action)?;
        let (minds_rights, publishes) = (minds_rights(&action), publishes(&action));
        let mut done = match action {
            Action::Undo => self.replay(Code::NothingToUndo, Store::undo),
            Action::Redo => self.replay(Code::NothingToRedo, Store::redo),
            Action::Remember { key, value } => self.remember(key, value),
            Action::Share { share } => self.share(&share),
            Action::SendPacket { packet } => self.send_packet(packet),
            Action::ReceivePacket { packet, choices, leave } => {
                self.receive_packet(&packet, &choices, &leave)
            }
            Action::GiveUp { work } => {
                self.works.give_up(work);
                self.nothing_recorded(Changes::default())
            }
            Action::BackUp => self.back_up(Reason::Asked).and_then(|_| self.nothing_done()),
            Action::RestoreBackup { name } => self.restore_backup(&name).and_then(|()| self.nothing_done()),
            Action::Salvage => {
                self.salvage().and_then(|told| Ok(Done { told: Some(told), ..self.nothing_done()? }))
            }
            Action::AddVisuals { paths, client_id, post_id, tags } => {
                self.add_visuals(name, &paths, client_id, post_id, &tags.unwrap_or_default())
            }
            action => self.record(name, Vec::new(), |step| step.run(action)),
        };
        if let Ok(done) = &mut done
            && minds_rights
        {
            let conn = self.store.read();
            done.changes.show_rights(&conn)?;
            for card in &done.changes.posts {
                done.outside_rights += u32::from(self.is_outside_rights(&conn, card, publishes)?);
            }
        }
        match &done {
            Ok(_) => tracing::info!(action = name, "done"),
            Err(failure) => tracing::info!(action = name, code = ?failure.code, "refused"),
        }
        done
    }

    /// Whether a post shows what it may not on its day; and what goes out now, or is late, today.
    fn is_outside_rights(
        &self,
        conn: &Connection,
        card: &PostCard,
        publishes: bool,
    ) -> Result<bool, Failure> {
        let today = self.clock.here().date;
        let is_late = !card.status.is_locked() && card.planned.is_some_and(|at| at.date < today);
        if card.status == Status::Cancelled {
            return Ok(false);
        }
        if card.rights_broken || !(publishes || is_late) {
            return Ok(card.rights_broken);
        }
        for id in &card.visual_ids {
            if !self.visual(conn, *id)?.may_show(today) {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// The files are kept first, and then named by rows.
    fn add_visuals(
        &self,
        name: &str,
        paths: &[String],
        client_id: Option<ClientId>,
        post_id: Option<PostId>,
        tags: &[String],
    ) -> Result<Done, Failure> {
        self.may_take_visuals(client_id, post_id)?;
        let bringing = self.bringing();
        let gathered = self.gather(paths, &bringing);
        self.forget_pasted(paths);
        let mut gathered = gathered?;
        let refused = std::mem::take(&mut gathered.refused);
        self.record(name, refused, |step| step.add_visuals(&gathered, client_id, post_id, tags))
    }

    /// Refuses before anything is copied what would be refused afterwards.
    fn may_take_visuals(&self, client: Option<ClientId>, post: Option<PostId>) -> Result<(), Failure> {
        let conn = self.store.read();
        let step = Step { app: self, conn: &conn, seen: RefCell::default() };
        client.map_or(Ok(()), |id| step.client(id).map(drop))?;
        post.map_or(Ok(()), |id| step.unlocked(&[step.post(id)?]))
    }

    fn record(
        &self,
        name: &str,
        refused: Vec<RefusedFile>,
        work: impl FnOnce(&Step<'_>) -> Result<Outcome, Failure>,
    ) -> Result<Done, Failure> {
        let entry = Entry {
            id: ActionId(self.clock.new_id()),
            at: self.clock.instant().timestamp_millis(),
            who: self.who()?,
        };
        let committed = self.store.transact(&entry, |conn| -> Result<_, Failure> {
            let step = Step { app: self, conn, seen: RefCell::default() };
            let in_hand = InHand::now(conn)?;
            let mut outcome = work(&step)?;
            step.follow_up()?;
            outcome.tell.extend(in_hand.since(conn)?);
            name.clone_into(&mut outcome.told.name);
            let recorded = Recorded {
                told: serde_json::to_string(&outcome.told).map_err(Failure::unwritable)?,
                text_key: outcome.text_key.take(),
                continues: outcome.continues,
            };
            Ok((outcome, recorded))
        })?;
        let nothing = committed.touched == Default::default();
        let outcome = committed.value;
        let conn = self.store.read();
        Ok(Done {
            told: (!nothing).then_some(outcome.told),
            changes: Changes::read(&conn, &committed.touched)?,
            focus: outcome.focus,
            withdrawn: outcome.withdrawn,
            outside_rights: 0,
            to_tell: outcome.tell,
            visuals: outcome.visuals,
            refused,
            undo: undo_labels(&conn)?,
        })
    }

    fn replay(
        &self,
        nothing: Code,
        again: impl FnOnce(&Store) -> Result<Option<Committed<String>>, StoreError>,
    ) -> Result<Done, Failure> {
        let in_hand = InHand::before_replay(&self.store.read())?;
        let committed = again(&self.store)?.ok_or(nothing)?;
        let conn = self.store.read();
        let mut changes = Changes::read(&conn, &committed.touched)?;
        changes.show_rights(&conn)?;
        let focus = match committed.touched.posts.len() {
            1 => committed.touched.posts.first().copied(),
            _ => None,
        };
        Ok(Done {
            told: serde_json::from_str(&committed.value).ok(),
            changes,
            focus,
            withdrawn: 0,
            outside_rights: 0,
            to_tell: in_hand.since(&conn)?,
            visuals: Vec::new(),
            refused: Vec::new(),
            undo: undo_labels(&conn)?,
        })
    }

    fn remember(&self, key: String, value: Option<String>) -> Result<Done, Failure> {
        if key.is_empty() {
            return Err(Failure::new(Code::Empty).about("key"));
        }
        let value = match value {
            Some(text) if key == QUIET_HOURS => Some(quiet_hours(&text)?),
            other => other,
        };
        // who may only look keeps where they were for as long as they look
        if self.store.read_only().is_none() {
            self.store.keep(|conn| memory::set(conn, &key, value.as_deref()))?;
        }
        self.nothing_recorded(Changes { memory: [(key, value)].into(), ..Changes::default() })
    }

    /// Done outside the rows.
    pub fn nothing_done(&self) -> Result<Done, Failure> {
        self.nothing_recorded(Changes::default())
    }

    /// Done, and no step of undo.
    fn nothing_recorded(&self, changes: Changes) -> Result<Done, Failure> {
        let undo = undo_labels(&self.store.read())?;
        let (to_tell, visuals, refused) = (Vec::new(), Vec::new(), Vec::new());
        Ok(Done {
            told: None,
            changes,
            focus: None,
            withdrawn: 0,
            outside_rights: 0,
            to_tell,
            visuals,
            refused,
            undo,
        })
    }
}

/// Whether the action decides what is shown when, or that it goes out: then rights that are missing are said.
fn minds_rights(action: &Action) -> bool {
    match action {
        Action::SetStatus { status, .. } => {
            matches!(status, Status::WithClient | Status::Approved | Status::Scheduled | Status::Published)
        }
        Action::EditVisuals { patch, .. } => patch.rights_from.is_some() || patch.rights_until.is_some(),
        Action::AddPost { .. }
        | Action::PlanPost { .. }
        | Action::MarkPublished { .. }
        | Action::DuplicatePosts { .. }
        | Action::ImportPlan { .. }
        | Action::AcceptAnswer { .. }
        | Action::MovePosts { .. }
        | Action::ShiftPosts { .. }
        | Action::ExchangePosts { .. }
        | Action::AddVisuals { .. }
        | Action::SetVisuals { .. }
        | Action::AttachVisuals { .. }
        | Action::ReplaceVisual { .. } => true,
        _ => false,
    }
}

/// Whether what the action is about goes out by it.
fn publishes(action: &Action) -> bool {
    matches!(action, Action::MarkPublished { .. } | Action::SetStatus { status: Status::Published, .. })
}

/// Hours as they are kept, whatever way they were written.
fn quiet_hours(text: &str) -> Result<String, Failure> {
    let hours: QuietHours =
        text.parse().map_err(|_| Failure::new(Code::NoQuietHours).with("hours", text).about("value"))?;
    Ok(hours.to_string())
}

/// What undo and redo would do now.
pub(crate) fn undo_labels(conn: &Connection) -> Result<UndoLabels, Failure> {
    let (undo, redo) = journal::next(conn)?;
    let read = |told: Option<String>| told.and_then(|told| serde_json::from_str(&told).ok());
    Ok(UndoLabels { undo: read(undo), redo: read(redo) })
}

impl Step<'_> {
    /// The post, or a word that it is gone.
    fn post(&self, id: PostId) -> Result<Post, Failure> {
        let post = posts::get(self.conn, id)?.ok_or_else(|| Failure::new(Code::NotFound).about("id"))?;
        self.seen.borrow_mut().entry(id).or_insert_with(|| post.clone());
        Ok(post)
    }

    /// Adds a post; who works on it gets an assignment.
    fn put_new(&self, post: &Post) -> Result<(), Failure> {
        posts::add(self.conn, post)?;
        self.write_by(post, post.assignee_id)
    }

    /// The posts in the order given, once each, or a word that one is gone.
    fn posts(&self, ids: &[PostId]) -> Result<Vec<Post>, Failure> {
        let mut seen = std::collections::BTreeSet::new();
        ids.iter().filter(|id| seen.insert(**id)).map(|id| self.post(*id)).collect()
    }

    fn client(&self, id: ClientId) -> Result<Client, Failure> {
        clients::get(self.conn, id)?.ok_or_else(|| Failure::new(Code::NotFound).about("clientId"))
    }

    /// Refuses when one of the posts is published.
    fn unlocked(&self, posts: &[Post]) -> Result<(), Failure> {
        let locked: Vec<&Post> = posts.iter().filter(|post| post.status.is_locked()).collect();
        match locked.first() {
            None => Ok(()),
            Some(first) => Err(Failure::new(Code::Locked)
                .with("title", first.title.as_str())
                .with("count", locked.len())),
        }
    }
}

/// The sentence parameters that all actions on posts share: how many, and the title when it is one.
fn about_posts(posts: &[Post]) -> Told {
    let told = Told::default().with("count", posts.len());
    match posts {
        [one] => told.with("title", one.title.as_str()),
        _ => told,
    }
}

/// A text that must not be empty, trimmed.
fn filled(text: &str, field: &str) -> Result<String, Failure> {
    match text.trim() {
        "" => Err(Failure::new(Code::Empty).about(field)),
        text => Ok(text.to_owned()),
    }
}
