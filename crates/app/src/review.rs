//! What a post says as a whole: the one place where its visuals join its words.

use crate::{App, failure::Failure};
use marronnier_domain::{post::Post, review::Content};
use marronnier_store::{Connection, visual as visuals};

impl App {
    /// The content of a post as it is now.
    pub(crate) fn content(&self, conn: &Connection, post: &Post) -> Result<Content, Failure> {
        let shown = visuals::of_post(conn, post.id)?;
        Ok(Content::of(post, shown.iter().map(ToString::to_string).collect()))
    }
}
