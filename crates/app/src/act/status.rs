//! Actions on the status of posts.

use super::{Outcome, Step, about_posts, post::dated_enough};
use crate::failure::{Code, Failure};
use marronnier_domain::{id::PostId, post::Post, status::Status};
use marronnier_store::post as posts;

impl Step<'_> {
    pub(super) fn set_status(&self, ids: &[PostId], status: Status) -> Result<Outcome, Failure> {
        let changing: Vec<Post> = self.posts(ids)?.into_iter().filter(|post| post.status != status).collect();
        let refused: Vec<&Post> = changing.iter().filter(|post| !post.status.may_become(status)).collect();
        if let Some(first) = refused.first() {
            return Err(Failure::new(Code::IllegalStatus)
                .with("from", first.status.word())
                .with("to", status.word())
                .with("title", first.title.as_str())
                .with("count", refused.len())
                .about("status"));
        }
        for post in &changing {
            dated_enough(status, post.planned, &post.title)?;
            self.approved_enough(status, post)?;
            if status == Status::Approved {
                self.described(post.id, &post.title)?;
            }
            posts::plan(self.conn, post.id, post.planned, status)?;
        }
        Ok(Outcome::told(about_posts(&changing).with("status", status.word())))
    }
}
