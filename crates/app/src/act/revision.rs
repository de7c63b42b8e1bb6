//! Actions on kept states of a post.

use super::{Outcome, Step, about_posts, moment::after_change, post::dated_enough};
use crate::failure::{Code, Failure};
use marronnier_domain::{
    id::{PacketId, PostId, RevisionId, VisualId},
    post::Post,
    review::{Origin, Revision},
};
use marronnier_store::{channel as channels, revision as revisions, visual as visuals};

impl Step<'_> {
    pub(super) fn save_revision(&self, id: PostId) -> Result<Outcome, Failure> {
        let post = self.post(id)?;
        self.keep(&post, self.app.who_in(self.conn)?, Origin::Kept, None)?;
        Ok(Outcome::told(about_posts(&[post])))
    }

    /// Keeps a post as it is.
    pub(super) fn keep(
        &self,
        post: &Post,
        who: String,
        origin: Origin,
        packet: Option<PacketId>,
    ) -> Result<RevisionId, Failure> {
        let revision = Revision {
            id: RevisionId(self.app.clock.new_id()),
            post_id: post.id,
            at: self.app.clock.instant().timestamp_millis(),
            who,
            origin,
            packet,
            content: self.app.content(self.conn, post)?,
        };
        revisions::add(self.conn, &revision)?;
        Ok(revision.id)
    }

    /// Brings a kept state back. What a writer gave back says nothing of moment and channels: those stay. How visuals are
    /// cut is theirs, wherever they are shown, and stays too.
    pub(super) fn restore_revision(&self, id: RevisionId) -> Result<Outcome, Failure> {
        let revision =
            revisions::get(self.conn, id)?.ok_or_else(|| Failure::new(Code::NotFound).about("id"))?;
        let post = self.post(revision.post_id)?;
        let kept = &revision.content;
        let restored = if revision.origin == Origin::Received {
            kept.onto(&post)
        } else {
            let own = channels::of_client(self.conn, post.client_id)?.into_iter().map(|channel| channel.id);
            kept.whole_onto(&post, &own.collect::<Vec<_>>())
        };
        let shown = self.still_there(&kept.visuals)?;
        if restored == post && shown == visuals::of_post(self.conn, post.id)? {
            return Ok(Outcome::default());
        }
        dated_enough(after_change(post.status, &mut 0), restored.planned, &post.title)?;
        self.keep(&post, self.app.who_in(self.conn)?, Origin::Replaced, None)?;
        let outcome = self.rewritten(&post, restored)?;
        let shows = self.set_visuals(post.id, &shown)?;
        let withdrawn = outcome.withdrawn + shows.withdrawn;
        Ok(Outcome::told(about_posts(&[post])).withdrawn(withdrawn))
    }

    /// Those of these visuals that the library still has.
    fn still_there(&self, named: &[String]) -> Result<Vec<VisualId>, Failure> {
        let mut there = Vec::new();
        for id in named.iter().filter_map(|name| name.parse::<VisualId>().ok()) {
            if visuals::kind(self.conn, id)?.is_some() {
                there.push(id);
            }
        }
        Ok(there)
    }
}
