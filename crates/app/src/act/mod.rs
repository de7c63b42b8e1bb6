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
mod sample;
mod share;
mod status;
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
use std::{cell::RefCell, collections::BTreeMap};

use marronnier_store::{
    Committed, Connection, Entry, Recorded, client as clients, journal, memory, post as posts,
};

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
        let minds_rights = minds_rights(&action);
        let mut done = match action {
            Action::Undo => self.replayed(self.store.undo()?, Code::NothingToUndo),
            Action::Redo => self.replayed(self.store.redo()?, Code::NothingToRedo),
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
            done.changes.show_rights(&self.store.read())?;
            let outside = |card: &&PostCard| card.rights_broken && card.status != Status::Cancelled;
            let outside = done.changes.posts.iter().filter(outside).count();
            done.outside_rights = u32::try_from(outside).unwrap_or(u32::MAX);
        }
        match &done {
            Ok(_) => tracing::info!(action = name, "done"),
            Err(failure) => tracing::info!(action = name, code = ?failure.code, "refused"),
        }
        done
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
        let gathered = self.gather(paths);
        self.forget_pasted(paths);
        let mut gathered = gathered?;
        let refused = std::mem::take(&mut gathered.refused);
        self.record(name, refused, |step| step.add_visuals(&gathered, client_id, post_id, tags))
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
            let mut outcome = work(&step)?;
            step.follow_up(&mut outcome)?;
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

    fn replayed(&self, committed: Option<Committed<String>>, nothing: Code) -> Result<Done, Failure> {
        let committed = committed.ok_or(nothing)?;
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
            to_tell: Vec::new(),
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
            matches!(status, Status::WithClient | Status::Approved | Status::Scheduled)
        }
        Action::EditVisuals { patch, .. } => patch.rights_from.is_some() || patch.rights_until.is_some(),
        Action::AddPost { .. }
        | Action::PlanPost { .. }
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
    fn run(&self, action: Action) -> Result<Outcome, Failure> {
        match action {
            Action::AddClient { name, colour, zone, note, networks } => {
                self.add_client(name, colour, zone, note, networks.unwrap_or_default())
            }
            Action::EditClient { id, name, colour, zone, note } => {
                self.edit_client(id, name, colour, zone, note)
            }
            Action::RemoveClient { id } => self.remove_client(id),
            Action::AddChannel { client_id, network, handle } => self.add_channel(client_id, network, handle),
            Action::EditChannel { id, handle, active } => self.edit_channel(id, handle, active),
            Action::RemoveChannel { id } => self.remove_channel(id),
            Action::AddPerson { name, email, roles, profile } => self.add_person(name, email, roles, profile),
            Action::EditPerson { id, name, email, roles, profile } => {
                self.edit_person(id, name, email, roles, profile)
            }
            Action::RemovePerson { id } => self.remove_person(id),
            Action::SetAbsence { person_id, absence } => self.set_absence(person_id, absence),
            Action::RemoveAbsence { person_id, first } => self.remove_absence(person_id, first),
            Action::SetPractice { practice } => self.set_practice(practice),
            Action::SetBrief { template } => self.set_brief(template),
            Action::AddPost { client_id, title, planned, status, channel_ids, visual_ids } => {
                let channels = channel_ids.unwrap_or_default();
                self.add_post(client_id, title, planned, status, channels, &visual_ids.unwrap_or_default())
            }
            Action::AddPostFromLine { line, client_id, focus, time } => {
                self.add_post_from_line(&line, client_id, focus, time)
            }
            Action::PlanPost { id, at } => self.plan_post(id, at),
            Action::MovePosts { ids, anchor, to } => self.move_posts(&ids, anchor, to),
            Action::ShiftPosts { ids, days } => self.shift_posts(&ids, days),
            Action::UnplanPosts { ids } => self.unplan_posts(&ids),
            Action::DuplicatePosts { ids, anchor, to } => self.duplicate_posts(&ids, anchor, to),
            Action::RemovePosts { ids } => self.remove_posts(&ids),
            Action::SetStatus { ids, status } => self.set_status(&ids, status),
            Action::AssignPosts { ids, person_id } => self.assign_posts(&ids, person_id),
            Action::Assign { ids, person_id, role, terms } => {
                self.assign(&ids, person_id, role, &terms.unwrap_or_default())
            }
            Action::Reassign { ids, person_id } => self.reassign(&ids, person_id),
            Action::EditAssignments { ids, terms } => self.edit_assignments(&ids, &terms),
            Action::SetDue { ids, due } => self.set_due(&ids, due),
            Action::SetAssignmentState { ids, state } => self.set_assignment_state(&ids, state),
            Action::RemoveAssignments { ids } => self.remove_assignments(&ids),
            Action::AddComment { id, text, passage, internal } => {
                self.add_comment(id, &text, passage, internal)
            }
            Action::EditComment { id, text, internal, resolved } => {
                self.edit_comment(id, text, internal, resolved)
            }
            Action::RemoveComment { id } => self.remove_comment(id),
            Action::Approve { ids, who } => self.approve(&ids, who),
            Action::Disapprove { id, who } => self.disapprove(id, &who),
            Action::SaveRevision { id } => self.save_revision(id),
            Action::RestoreRevision { id } => self.restore_revision(id),
            Action::MarkPublished { id, addresses } => self.mark_published(id, &addresses),
            Action::EditPost { id, patch, continues } => self.edit_post(id, patch, continues),
            Action::WriteText { id, channel_id, text, hashtags, continues } => {
                self.write_text(id, channel_id, text, hashtags, continues)
            }
            Action::UseCommonText { id, channel_id } => self.use_common_text(id, channel_id),
            Action::SetChannels { id, channel_ids } => self.set_channels(id, &channel_ids),
            Action::SetVariantTime { id, channel_id, time } => self.set_variant_time(id, channel_id, time),
            Action::SaveView { id, name, filter } => self.save_view(id, name, filter),
            Action::RemoveView { id } => self.remove_view(id),
            Action::ImportPlan { plan } => self.import_plan(&plan),
            Action::SendPacket { packet } => self.packet_sent(&packet),
            Action::AddSample => self.add_sample(),
            Action::RemoveSample => self.remove_sample(),
            Action::EditKeyDateSource { id, name, kind, colour, hidden } => {
                self.edit_key_date_source(id, name, kind, colour, hidden)
            }
            Action::RemoveKeyDateSource { id } => self.remove_key_date_source(id),
            Action::ImportKeyDates { file, name, kind, colour } => {
                self.import_key_dates(&file, name, kind, colour)
            }
            Action::ImportCalendarPosts { file } => self.import_calendar_posts(&file),
            Action::AcceptAnswer { path, reader, accepted, refused } => {
                self.accept_answer(&path, reader, &accepted, &refused)
            }
            Action::EditVisuals { ids, patch, continues } => self.edit_visuals(&ids, patch, continues),
            Action::RemoveVisuals { ids, detach } => self.remove_visuals(&ids, detach),
            Action::SetVisuals { id, visual_ids } => self.set_visuals(id, &visual_ids),
            Action::AttachVisuals { ids, visual_ids } => self.attach_visuals(&ids, &visual_ids),
            Action::ReplaceVisual { id, with } => self.replace_visual(id, with),
            Action::SetFocal { id, point } => self.set_focal(id, point),
            Action::SetCrop { id, format, crop } => self.set_crop(id, &format, crop),
            Action::ExchangePosts { first, second, channel_id } => {
                self.exchange_posts(first, second, channel_id)
            }
            Action::Undo
            | Action::Redo
            | Action::Remember { .. }
            | Action::Share { .. }
            | Action::AddVisuals { .. }
            | Action::ReceivePacket { .. }
            | Action::GiveUp { .. }
            | Action::BackUp
            | Action::RestoreBackup { .. }
            | Action::Salvage => Err(Code::BadRequest.into()),
        }
    }

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
