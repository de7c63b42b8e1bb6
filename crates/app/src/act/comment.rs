//! Actions on comments.

use super::{Outcome, Step, about_posts, filled};
use crate::{
    action::PassageRef,
    failure::{Code, Failure},
};
use marronnier_domain::{
    id::{CommentId, PostId},
    review::{Comment, Content, Passage, mentioned},
};
use marronnier_store::{comment as comments, person as people};

impl Step<'_> {
    pub(super) fn add_comment(
        &self,
        id: PostId,
        text: &str,
        passage: Option<PassageRef>,
        internal: Option<bool>,
    ) -> Result<Outcome, Failure> {
        let post = self.post(id)?;
        let content = Content::of(&post, Vec::new());
        let passage = passage.map(|place| quoted(&content, place)).transpose()?;
        let comment = self.comment(id, self.app.who_in(self.conn)?, filled(text, "text")?, passage)?;
        comments::put(self.conn, &Comment { internal: internal.unwrap_or(true), ..comment })?;
        Ok(Outcome::told(about_posts(&[post])))
    }

    /// A comment said now.
    pub(super) fn comment(
        &self,
        post_id: PostId,
        who: String,
        text: String,
        passage: Option<Passage>,
    ) -> Result<Comment, Failure> {
        Ok(Comment {
            id: CommentId(self.app.clock.new_id()),
            post_id,
            at: self.app.clock.instant().timestamp_millis(),
            who,
            to: self.spoken_to(&text)?,
            text,
            passage,
            internal: true,
            resolved: false,
        })
    }

    fn spoken_to(&self, text: &str) -> Result<Vec<marronnier_domain::id::PersonId>, Failure> {
        let known: Vec<_> =
            people::all(self.conn)?.into_iter().map(|person| (person.id, person.name)).collect();
        Ok(mentioned(text, &known))
    }

    pub(super) fn edit_comment(
        &self,
        id: CommentId,
        text: Option<String>,
        internal: Option<bool>,
        resolved: Option<bool>,
    ) -> Result<Outcome, Failure> {
        let mut comment = self.one_comment(id)?;
        if let Some(text) = text {
            comment.text = filled(&text, "text")?;
            comment.to = self.spoken_to(&comment.text)?;
        }
        comment.internal = internal.unwrap_or(comment.internal);
        comment.resolved = resolved.unwrap_or(comment.resolved);
        comments::put(self.conn, &comment)?;
        let state = match resolved {
            Some(true) => "resolved",
            Some(false) => "open",
            None => "",
        };
        Ok(Outcome::told(about_posts(&[self.post(comment.post_id)?]).with("kind", state)))
    }

    pub(super) fn remove_comment(&self, id: CommentId) -> Result<Outcome, Failure> {
        let comment = self.one_comment(id)?;
        comments::remove(self.conn, id)?;
        Ok(Outcome::told(about_posts(&[self.post(comment.post_id)?])))
    }

    fn one_comment(&self, id: CommentId) -> Result<Comment, Failure> {
        comments::get(self.conn, id)?.ok_or_else(|| Failure::new(Code::NotFound).about("id"))
    }
}

/// A passage with its words; refused when it is none of the text's.
fn quoted(content: &Content, place: PassageRef) -> Result<Passage, Failure> {
    let wrong = || Failure::new(Code::NotFound).about("passage");
    let units: Vec<u16> = content.text(place.text).ok_or_else(wrong)?.encode_utf16().collect();
    let words = units.get(place.start as usize..place.end as usize).ok_or_else(wrong)?;
    let quote = String::from_utf16(words).map_err(|_| wrong())?;
    if quote.trim().is_empty() {
        return Err(wrong());
    }
    Ok(Passage { text: place.text, start: place.start, end: place.end, quote })
}
