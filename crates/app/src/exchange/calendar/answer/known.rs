//! All that a reader was told, against which their answer is read.

use crate::Failure;
use marronnier_domain::{
    answered::{self, Candidate, History, Returned, Sent},
    client::Client,
    id::{AssignmentId, ClientId, PostId},
    post::Post,
    share::{Reader, Shown, ShownWork, Telling, Version, due_uid, own, task_uid},
};
use marronnier_store::{Connection, client as clients, memory, post as posts, share as shares};
use std::collections::BTreeMap;

/// All that a reader was told, and the posts as they are now.
pub(super) struct Known {
    pub told: Vec<(String, shares::Seen)>,
    /// Where each post stands among them.
    places: BTreeMap<PostId, usize>,
    pub posts: BTreeMap<PostId, Post>,
    clients: BTreeMap<ClientId, Client>,
    pub reader: Reader,
    /// The person's own addresses.
    own: Vec<String>,
}

impl Known {
    /// With the posts as they are.
    pub fn read(conn: &Connection, reader: Reader) -> Result<Self, Failure> {
        let mut known = Self::told(conn, reader)?;
        for (_, seen) in &known.told {
            if let Some(post) = posts::get(conn, seen.post)? {
                known.posts.insert(post.id, post);
            }
        }
        Ok(known)
    }

    /// Only what was told.
    pub fn told(conn: &Connection, reader: Reader) -> Result<Self, Failure> {
        let told = shares::told_to(conn, reader)?;
        let clients = clients::all(conn)?.into_iter().map(|client| (client.id, client)).collect();
        let own = memory::get(conn, "email")?.into_iter().collect();
        let places = told.iter().enumerate().rev().map(|(at, (_, seen))| (seen.post, at)).collect();
        Ok(Self { told, places, posts: BTreeMap::new(), clients, reader, own })
    }

    /// The zone in which the reader's moments are read.
    pub fn zone(&self, post: Option<&Post>) -> Option<chrono_tz::Tz> {
        let client = match self.reader {
            Reader::Client { id } => Some(id),
            _ => post.map(|post| post.client_id),
        };
        client.and_then(|id| self.clients.get(&id)).map(|client| client.zone)
    }

    /// All that was told, to find events in.
    pub fn sent(&self) -> Sent<'_> {
        Sent::of(
            self.told
                .iter()
                .map(|(uid, seen)| Candidate { post: seen.post, uid, telling: &seen.version.telling })
                .collect(),
        )
    }

    pub fn history<'a>(&'a self, post: PostId, versions: &'a [Version]) -> History<'a> {
        let here = self.posts.get(&post);
        let zone = self.zone(here).or_else(|| versions.last().map(|version| version.telling.shown.zone));
        let zone = zone.unwrap_or(chrono_tz::Tz::UTC);
        History { versions, post: here, zone, reader: self.reader, own: &self.own }
    }

    /// How far the text of an event is from what this reader was told of it.
    pub fn distance(&self, event: &Returned, sent: &Sent<'_>) -> usize {
        let text = event.description.as_deref().unwrap_or_default();
        let told = sent.find(event).and_then(|found| self.telling(found.post));
        told.map_or(0, |telling| answered::distance(&telling.letter, text))
    }

    /// What was told of work, by assignment, with the post that it is for.
    pub fn work(&self) -> BTreeMap<AssignmentId, (&Shown, &ShownWork)> {
        let shown = self.told.iter().map(|(_, seen)| &seen.version.telling.shown);
        shown.flat_map(|shown| shown.work.iter().map(move |one| (one.id, (shown, one)))).collect()
    }

    /// Whether an identity is that of a day on which work is due, or of a task.
    pub fn is_work(&self, uid: &str) -> bool {
        own(uid).is_some_and(|uid| self.work().keys().any(|id| uid == due_uid(*id) || uid == task_uid(*id)))
    }

    /// Whether a text is one that was sent to this reader.
    pub fn is_told_text(&self, text: &str) -> bool {
        self.told.iter().any(|(_, seen)| answered::reads_as(&seen.version.telling.letter, text))
    }

    /// What was told last of a post.
    pub fn telling(&self, post: PostId) -> Option<&Telling> {
        let at = self.places.get(&post)?;
        self.told.get(*at).map(|(_, seen)| &seen.version.telling)
    }
}
