//! Actions by which the team agrees to posts, and by which posts come out.

use super::{Outcome, Step, about_posts, filled};
use crate::{
    action::Address,
    failure::{Code, Failure},
    review::needs_approvals,
};
use marronnier_domain::{
    id::{ChannelId, PostId},
    person::Person,
    post::Post,
    review::{Approval, same_name},
    status::Status,
};
use marronnier_store::{
    approval as approvals, person as people, post as posts, practice as practices, published,
};
use std::collections::BTreeSet;

impl Step<'_> {
    pub(super) fn approve(&self, ids: &[PostId], who: Option<String>) -> Result<Outcome, Failure> {
        let agreed = self.posts(ids)?;
        let name = match who {
            Some(name) => filled(&name, "who")?,
            None => self.app.who_in(self.conn)?,
        };
        // as the team spells them; who speaks for a client alone says the client's yes
        let known = people::all(self.conn)?.into_iter().find(|person| same_name(&person.name, &name));
        let client = known.as_ref().is_some_and(Person::is_the_clients);
        let who = known.map_or(name, |person| person.name);
        let at = self.app.clock.instant().timestamp_millis();
        for post in &agreed {
            let hash = self.app.content(self.conn, post)?.hash();
            approvals::put(self.conn, &Approval { post_id: post.id, who: who.clone(), client, at, hash })?;
            let practice = practices::get(self.conn, post.client_id)?;
            let enough = !client && self.lacking(post)? == 0 && practice.approvals > 0;
            if enough && practice.follows && post.status == Status::InReview {
                self.described(post.id, &post.title)?;
                posts::plan(self.conn, post.id, post.planned, Status::Approved)?;
            }
        }
        Ok(Outcome::told(about_posts(&agreed).with("person", who)))
    }

    pub(super) fn disapprove(&self, id: PostId, who: &str, client: bool) -> Result<Outcome, Failure> {
        let post = self.post(id)?;
        approvals::remove(self.conn, id, who, client)?;
        // what it stood on is gone
        let rests = !client && self.lacking(&post)? == 0;
        let withdrawn = if rests || post.status.is_locked() { 0 } else { self.withdraw(&post)? };
        Ok(Outcome::told(about_posts(&[post]).with("person", who)).withdrawn(withdrawn))
    }

    /// How many approvals of the team a post still lacks, as it is now.
    pub(super) fn lacking(&self, post: &Post) -> Result<u32, Failure> {
        self.app.lacking(self.conn, post)
    }

    /// Refuses the status « Validée » to a post that lacks approvals of the team.
    pub(super) fn approved_enough(&self, status: Status, post: &Post) -> Result<(), Failure> {
        let lacking =
            if status == Status::Approved && !post.status.is_locked() { self.lacking(post)? } else { 0 };
        if lacking == 0 {
            return Ok(());
        }
        Err(needs_approvals(&post.title, lacking))
    }

    /// Says that a post came out, on all of its channels or on some: it is published once it came out on each.
    pub(super) fn mark_published(
        &self,
        id: PostId,
        addresses: &[Address],
        channels: Option<&[ChannelId]>,
    ) -> Result<Outcome, Failure> {
        let post = self.post(id)?;
        let goes = |channel: &ChannelId| post.variants.iter().any(|variant| variant.channel_id == *channel);
        let given = addresses.iter().map(|one| &one.channel_id);
        if !given.chain(channels.unwrap_or_default()).all(goes) {
            return Err(Failure::new(Code::ForeignChannel).about("addresses"));
        }
        let mut out: BTreeSet<ChannelId> =
            published::of_post(self.conn, id)?.into_iter().map(|(channel, _)| channel).collect();
        let all: Vec<ChannelId> = post.variants.iter().map(|variant| variant.channel_id).collect();
        for channel in channels.unwrap_or(&all) {
            if out.insert(*channel) {
                published::put(self.conn, id, *channel, "")?;
            }
        }
        for one in addresses {
            let address = one.address.trim();
            let is_link = address.starts_with("https://") || address.starts_with("http://");
            if !address.is_empty() && !is_link {
                return Err(Failure::new(Code::NotALink).about("addresses"));
            }
            published::put(self.conn, id, one.channel_id, address)?;
            out.insert(one.channel_id);
        }
        let whole = all.iter().all(|channel| out.contains(channel));
        if whole && post.status != Status::Published {
            self.set_status(&[id], Status::Published)?;
        }
        let told = about_posts(&[post]);
        Ok(Outcome::told(if whole { told } else { told.with("kept", "rest") }))
    }
}
