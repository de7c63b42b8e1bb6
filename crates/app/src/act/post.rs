//! Actions that make, copy, edit and remove posts. Texts, moments and statuses have their own files.

use super::{Outcome, Step, about_posts, moment::after_change};
use crate::{
    action::{Landing, PostPatch},
    failure::{Code, Failure},
    told::Told,
};
use marronnier_domain::{
    id::{ChannelId, ClientId, PersonId, PostId, VisualId},
    link::may_be_link,
    moment::PlannedAt,
    planning::{self, Place},
    post::{Post, Variant},
    status::Status,
};
use marronnier_store::{channel as channels, post as posts, variant as variants};

impl Step<'_> {
    pub(super) fn add_post(
        &self,
        client_id: ClientId,
        title: String,
        planned: Option<PlannedAt>,
        status: Option<Status>,
        channel_ids: Vec<ChannelId>,
        visual_ids: &[VisualId],
    ) -> Result<Outcome, Failure> {
        self.client(client_id)?;
        let title = match visual_ids.first() {
            Some(first) if title.trim().is_empty() => self.title_of(*first)?,
            _ => title,
        };
        let post = Post { title: title.trim().to_owned(), planned, ..self.blank(client_id) };
        let post = Post { status: status.unwrap_or(post.status), ..post };
        let id = post.id;
        let outcome = self.insert(post, &channel_ids)?;
        if self.put_shown(id, visual_ids)? {
            self.agreed_enough(&self.post(id)?)?;
        }
        Ok(outcome)
    }

    /// An idea without anything.
    pub(super) fn blank(&self, client_id: ClientId) -> Post {
        Post {
            id: PostId(self.app.clock.new_id()),
            client_id,
            title: String::new(),
            planned: None,
            status: Status::Idea,
            text: String::new(),
            hashtags: String::new(),
            pillar: String::new(),
            series: String::new(),
            notes: String::new(),
            link: String::new(),
            evergreen: false,
            pinned: false,
            assignee_id: None,
            variants: Vec::new(),
        }
    }

    pub(super) fn insert(&self, mut post: Post, channel_ids: &[ChannelId]) -> Result<Outcome, Failure> {
        dated_enough(post.status, post.planned, &post.title)?;
        if post.planned.is_some_and(|at| !at.is_in_calendar()) {
            return Err(Code::OutOfCalendar.into());
        }
        post.variants = self.own_channels(post.client_id, channel_ids)?.into_iter().map(common).collect();
        self.put_new(&post)?;
        self.agreed_enough(&post)?;
        let told = with_moment(about_posts(std::slice::from_ref(&post)), post.planned);
        Ok(Outcome::told(told).focus(post.id))
    }

    /// Refuses a new post that is said to be agreed to what any other one would be refused.
    pub(super) fn agreed_enough(&self, post: &Post) -> Result<(), Failure> {
        if post.status.is_agreed() {
            self.approved_enough(Status::Approved, post)?;
            self.described(post.id, &post.title)?;
        }
        Ok(())
    }

    /// The channels asked for, once each and in the client's order; refused when one is somebody else's.
    pub(super) fn own_channels(
        &self,
        client: ClientId,
        asked: &[ChannelId],
    ) -> Result<Vec<ChannelId>, Failure> {
        let own = channels::of_client(self.conn, client)?;
        if asked.iter().any(|id| own.iter().all(|channel| channel.id != *id)) {
            return Err(Failure::new(Code::ForeignChannel).about("channelIds"));
        }
        Ok(own.into_iter().map(|channel| channel.id).filter(|id| asked.contains(id)).collect())
    }

    pub(super) fn duplicate_posts(
        &self,
        ids: &[PostId],
        anchor: Option<PostId>,
        to: Option<Landing>,
    ) -> Result<Outcome, Failure> {
        let originals = self.posts(ids)?;
        let places: Vec<Place> =
            originals.iter().map(|post| Place { id: post.id, at: post.planned }).collect();
        let landed = match (to, anchor.or(ids.first().copied())) {
            (Some(to), Some(anchor)) => {
                planning::moved(&places, anchor, to.date, to.times()).ok_or(Code::OutOfCalendar)?
            }
            _ => Vec::new(),
        };
        let mut first = None;
        for post in &originals {
            let at = landed.iter().find(|(id, _)| *id == post.id).map(|(_, at)| *at).or(post.planned);
            if at.is_some_and(|at| !at.is_in_calendar()) {
                return Err(Code::OutOfCalendar.into());
            }
            let written = !post.text.is_empty() || post.variants.iter().any(|variant| variant.text.is_some());
            let copy = Post {
                id: PostId(self.app.clock.new_id()),
                planned: at,
                status: if written { Status::Drafting } else { Status::Idea },
                pinned: false,
                ..post.clone()
            };
            first.get_or_insert(copy.id);
            self.put_new(&copy)?;
            self.show_as(copy.id, post.id)?;
        }
        let outcome = Outcome::told(about_posts(&originals));
        Ok(match first {
            Some(id) => outcome.focus(id),
            None => outcome,
        })
    }

    pub(super) fn remove_posts(&self, ids: &[PostId]) -> Result<Outcome, Failure> {
        let gone = self.posts(ids)?;
        self.unlocked(&gone)?;
        for post in &gone {
            posts::remove(self.conn, post.id)?;
        }
        Ok(Outcome::told(about_posts(&gone)))
    }

    pub(super) fn assign_posts(&self, ids: &[PostId], person: Option<PersonId>) -> Result<Outcome, Failure> {
        let assigned = self.posts(ids)?;
        let name = person.map(|id| self.person(id)).transpose()?.map(|person| person.name);
        for post in &assigned {
            self.write_by(post, person)?;
        }
        Ok(Outcome::told(about_posts(&assigned).with("person", name.unwrap_or_default())))
    }

    pub(super) fn edit_post(
        &self,
        id: PostId,
        patch: PostPatch,
        continues: Option<bool>,
    ) -> Result<Outcome, Failure> {
        let before = self.post(id)?;
        if before.status.is_locked()
            && (patch.title.is_some() || patch.link.is_some() || patch.client_id.is_some())
        {
            self.unlocked(std::slice::from_ref(&before))?;
        }
        if patch.link.as_deref().is_some_and(|link| !may_be_link(link)) {
            return Err(Failure::new(Code::NotALink).about("link"));
        }
        // Long fields are typed; the key says which one goes on.
        let typed = match &patch {
            PostPatch { title: Some(_), .. } => Some("title"),
            PostPatch { notes: Some(_), .. } => Some("notes"),
            PostPatch { link: Some(_), .. } => Some("link"),
            _ => None,
        };
        let mut post = before.clone();
        post.title = patch.title.unwrap_or(post.title);
        post.notes = patch.notes.unwrap_or(post.notes);
        post.link = patch.link.unwrap_or(post.link);
        post.pillar = patch.pillar.map(|label| label.trim().to_owned()).unwrap_or(post.pillar);
        post.series = patch.series.map(|label| label.trim().to_owned()).unwrap_or(post.series);
        post.evergreen = patch.evergreen.unwrap_or(post.evergreen);
        post.pinned = patch.pinned.unwrap_or(post.pinned);
        if let Some(client) = patch.client_id.filter(|client| *client != post.client_id) {
            self.client(client)?;
            self.follow(&mut post, client)?;
        }
        let mut withdrawn = 0;
        if (&post.link, post.client_id) != (&before.link, before.client_id) {
            // where it leads and whose it is are part of what was agreed to
            post.status = after_change(post.status, &mut withdrawn);
        }
        posts::set(self.conn, &post)?;
        let told = about_posts(std::slice::from_ref(&post)).with("field", typed.unwrap_or(""));
        let outcome = Outcome::told(told).withdrawn(withdrawn);
        Ok(match typed {
            Some(field) => outcome.typed(format!("{id}:{field}"), continues),
            None => outcome,
        })
    }

    /// Gives a post to another client: its texts go to that client's channels on the same networks.
    fn follow(&self, post: &mut Post, client: ClientId) -> Result<(), Failure> {
        let theirs = channels::of_client(self.conn, client)?;
        for variant in std::mem::take(&mut post.variants) {
            variants::remove(self.conn, post.id, variant.channel_id)?;
            let network = channels::get(self.conn, variant.channel_id)?.map(|channel| channel.network);
            let same = theirs.iter().find(|channel| {
                Some(&channel.network) == network.as_ref()
                    && post.variants.iter().all(|taken: &Variant| taken.channel_id != channel.id)
            });
            if let Some(channel) = same {
                post.variants.push(Variant { channel_id: channel.id, ..variant });
            } else if let (Some(text), Some(network)) =
                (variant.text.filter(|text| !text.trim().is_empty()), network)
            {
                // what was written for it is not lost with its channel
                let name =
                    self.app.network(&network).map_or_else(|_| network.to_string(), |one| one.name.clone());
                let kept = [post.notes.trim_end(), &format!("{name}\n{text}")].join("\n\n");
                kept.trim_start().clone_into(&mut post.notes);
            }
        }
        post.client_id = client;
        for variant in &post.variants {
            variants::put(self.conn, post.id, variant)?;
        }
        Ok(())
    }
}

/// A variant that uses the common text.
pub(super) fn common(channel_id: ChannelId) -> Variant {
    Variant { channel_id, text: None, hashtags: None, time: None }
}

/// Refuses a status that needs a date for a post that has none.
pub(super) fn dated_enough(status: Status, planned: Option<PlannedAt>, title: &str) -> Result<(), Failure> {
    if status.needs_date() && planned.is_none() {
        return Err(Failure::new(Code::NeedsDate)
            .with("status", status.word())
            .with("title", title)
            .about("status"));
    }
    Ok(())
}

/// Adds the moment to what is told.
pub(super) fn with_moment(told: Told, at: Option<PlannedAt>) -> Told {
    let Some(at) = at else { return told };
    let told = told.with("date", at.date.to_string());
    match at.time {
        Some(time) => told.with("time", time.to_string()),
        None => told,
    }
}
