//! What a post says as a whole: the one place where its visuals join its words.

use crate::{App, failure::Failure};
use marronnier_domain::{post::Post, review::Content};
use marronnier_store::Connection;

impl App {
    /// The content of a post as it is now.
    pub(crate) fn content(&self, _conn: &Connection, post: &Post) -> Result<Content, Failure> {
        Ok(Content::of(post, Vec::new()))
    }
}
