//! Actions by which the team agrees to posts, and by which posts come out.

use super::{Outcome, Step, about_posts, filled};
use crate::{
    action::Address,
    failure::{Code, Failure},
    review::needs_approvals,
};
use marronnier_domain::{id::PostId, post::Post, review::Approval, status::Status};
use marronnier_store::{approval as approvals, post as posts, practice as practices, published};

impl Step<'_> {
    pub(super) fn approve(&self, ids: &[PostId], who: Option<String>) -> Result<Outcome, Failure> {
        let agreed = self.posts(ids)?;
        let who = match who {
            Some(name) => filled(&name, "who")?,
            None => self.app.who_in(self.conn)?,
        };
        let at = self.app.clock.instant().timestamp_millis();
        for post in &agreed {
            let hash = self.app.content(self.conn, post)?.hash();
            approvals::put(
                self.conn,
                &Approval { post_id: post.id, who: who.clone(), client: false, at, hash },
            )?;
            let practice = practices::get(self.conn, post.client_id)?;
            let enough = self.lacking(post)? == 0 && practice.approvals > 0;
            if enough && practice.follows && post.status == Status::InReview {
                self.described(post.id, &post.title)?;
                posts::plan(self.conn, post.id, post.planned, Status::Approved)?;
            }
        }
        Ok(Outcome::told(about_posts(&agreed).with("person", who)))
    }

    pub(super) fn disapprove(&self, id: PostId, who: &str) -> Result<Outcome, Failure> {
        let post = self.post(id)?;
        approvals::remove(self.conn, id, who)?;
        Ok(Outcome::told(about_posts(&[post]).with("person", who)))
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

    pub(super) fn mark_published(&self, id: PostId, addresses: &[Address]) -> Result<Outcome, Failure> {
        let post = self.post(id)?;
        if post.status != Status::Published {
            self.set_status(&[id], Status::Published)?;
        }
        for one in addresses {
            if post.variants.iter().all(|variant| variant.channel_id != one.channel_id) {
                return Err(Failure::new(Code::ForeignChannel).about("addresses"));
            }
            let address = one.address.trim();
            let is_link = address.starts_with("https://") || address.starts_with("http://");
            if !address.is_empty() && !is_link {
                return Err(Failure::new(Code::NotALink).about("addresses"));
            }
            published::put(self.conn, id, one.channel_id, address)?;
        }
        Ok(Outcome::told(about_posts(&[post])))
    }
}
