//! Actions on kept states of a post.

use super::{Outcome, Step};
use crate::failure::{Code, Failure};
use marronnier_domain::{
    id::{PacketId, PostId, RevisionId},
    post::Post,
    review::{Origin, Revision},
};
use marronnier_store::revision as revisions;

impl Step<'_> {
    pub(super) fn save_revision(&self, id: PostId) -> Result<Outcome, Failure> {
        let post = self.post(id)?;
        self.keep(&post, self.app.who_in(self.conn)?, Origin::Kept, None)?;
        Ok(Outcome::told(super::about_posts(&[post])))
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

    pub(super) fn restore_revision(&self, id: RevisionId) -> Result<Outcome, Failure> {
        let revision =
            revisions::get(self.conn, id)?.ok_or_else(|| Failure::new(Code::NotFound).about("id"))?;
        let post = self.post(revision.post_id)?;
        let restored = revision.content.onto(&post);
        if restored == post {
            return Ok(Outcome::default());
        }
        self.keep(&post, self.app.who_in(self.conn)?, Origin::Replaced, None)?;
        self.rewritten(&post, restored)
    }
}
