//! Actions on what posts show: which visuals, in what order, cut how; and what that withdraws.

use super::{Outcome, Step, about_posts, moment::after_change, visual::about};
use crate::{
    failure::{Code, Failure},
    told::Told,
    visuals::formats_of,
};
use marronnier_domain::{
    id::{PostId, VisualId},
    post::Post,
    visual::{Crop, Point, WHOLE},
};
use marronnier_store::{post as posts, visual as visuals};

impl Step<'_> {
    /// Has a post show exactly these.
    pub(super) fn set_visuals(&self, id: PostId, shown: &[VisualId]) -> Result<Outcome, Failure> {
        let post = self.post(id)?;
        self.unlocked(std::slice::from_ref(&post))?;
        let withdrawn = self.show(&post, shown)?;
        let told = about_posts(std::slice::from_ref(&post)).with("visuals", shown.len());
        Ok(Outcome::told(told).focus(id).withdrawn(withdrawn))
    }

    /// Adds visuals to what posts show already.
    pub(super) fn attach_visuals(&self, ids: &[PostId], added: &[VisualId]) -> Result<Outcome, Failure> {
        let posts = self.posts(ids)?;
        self.unlocked(&posts)?;
        let mut withdrawn = 0;
        for post in &posts {
            withdrawn += self.show_too(post, added)?;
        }
        let told = about_posts(&posts).with("visuals", added.len());
        let outcome = Outcome::told(told).withdrawn(withdrawn);
        Ok(match ids {
            [id] => outcome.focus(*id),
            _ => outcome,
        })
    }

    /// After what it shows already.
    pub(super) fn show_too(&self, post: &Post, added: &[VisualId]) -> Result<u32, Failure> {
        let mut shown = visuals::of_post(self.conn, post.id)?;
        let new: Vec<_> = added.iter().filter(|id| !shown.contains(id)).copied().collect();
        shown.extend(new);
        self.show(post, &shown)
    }

    /// Exactly these; an approval of something else is withdrawn, and counted.
    fn show(&self, post: &Post, shown: &[VisualId]) -> Result<u32, Failure> {
        if self.put_shown(post.id, shown)? { self.withdraw(post) } else { Ok(0) }
    }

    /// Exactly these, once each. Gives whether that is a change.
    pub(super) fn put_shown(&self, post: PostId, shown: &[VisualId]) -> Result<bool, Failure> {
        let mut once = Vec::new();
        for id in shown {
            self.app.visual(self.conn, *id)?;
            if !once.contains(id) {
                once.push(*id);
            }
        }
        if visuals::of_post(self.conn, post)? == once {
            return Ok(false);
        }
        visuals::put_shown(self.conn, post, &once)?;
        Ok(true)
    }

    /// What a post shows has changed.
    pub(super) fn withdraw(&self, post: &Post) -> Result<u32, Failure> {
        let mut withdrawn = 0;
        // as it is now: it may have been withdrawn a moment ago
        let status = after_change(self.post(post.id)?.status, &mut withdrawn);
        if withdrawn > 0 {
            posts::plan(self.conn, post.id, post.planned, status)?;
        }
        Ok(withdrawn)
    }

    /// Puts one visual in the place of another wherever a post is not out yet. Its alternative text goes along, to be
    /// read again.
    pub(super) fn replace_visual(&self, id: VisualId, with: VisualId) -> Result<Outcome, Failure> {
        let (old, mut new) = (self.app.visual(self.conn, id)?, self.app.visual(self.conn, with)?);
        if id == with {
            return Ok(Outcome::default());
        }
        let showing = self.posts(&visuals::posts_of(self.conn, id)?)?;
        let (out, open): (Vec<Post>, Vec<Post>) =
            showing.into_iter().partition(|post| post.status.is_locked());
        if open.is_empty() {
            // nothing but what is out shows it
            self.unlocked(&out)?;
        }
        let mut withdrawn = 0;
        for post in &open {
            visuals::replace(self.conn, post.id, id, with)?;
            withdrawn += self.withdraw(post)?;
        }
        if new.alt.trim().is_empty() && !old.alt.trim().is_empty() {
            new.alt = old.alt;
            new.alt_review = true;
            visuals::put(self.conn, &new)?;
        }
        let told = Told::default().with("count", open.len()).with("kept", out.len());
        let told = told.with("name", old.file_name).with("by", new.file_name);
        Ok(Outcome::told(told).withdrawn(withdrawn))
    }

    pub(super) fn set_focal(&self, id: VisualId, point: Option<Point>) -> Result<Outcome, Failure> {
        let mut visual = self.app.visual(self.conn, id)?;
        if point.is_some_and(|point| point.x > WHOLE || point.y > WHOLE) {
            return Err(Failure::new(Code::BadCrop).about("point"));
        }
        visual.focal = point;
        let withdrawn = self.cut(id, || Ok(visuals::put(self.conn, &visual)?))?;
        Ok(Outcome::told(about(&[visual])).withdrawn(withdrawn))
    }

    /// Carries out a change of how a visual is cut; an approval of what its posts showed before is withdrawn, and
    /// counted. What is out stays as it went out.
    fn cut(&self, id: VisualId, change: impl FnOnce() -> Result<(), Failure>) -> Result<u32, Failure> {
        let mut before = Vec::new();
        for post in self.posts(&visuals::posts_of(self.conn, id)?)? {
            if post.status.is_agreed() {
                before.push((self.app.content(self.conn, &post)?, post));
            }
        }
        change()?;
        let mut withdrawn = 0;
        for (content, post) in before {
            if self.app.content(self.conn, &post)? != content {
                withdrawn += self.withdraw(&post)?;
            }
        }
        Ok(withdrawn)
    }

    pub(super) fn set_crop(
        &self,
        id: VisualId,
        format: &str,
        crop: Option<Crop>,
    ) -> Result<Outcome, Failure> {
        let visual = self.app.visual(self.conn, id)?;
        if !formats_of(self.app.networks.iter()).any(|(_, _, word)| word == format) {
            return Err(Failure::new(Code::BadCrop).about("format"));
        }
        if crop.is_some_and(|crop| !crop.is_within()) {
            return Err(Failure::new(Code::BadCrop).about("crop"));
        }
        let withdrawn = self.cut(id, || Ok(visuals::put_crop(self.conn, id, format, crop)?))?;
        Ok(Outcome::told(about(&[visual])).withdrawn(withdrawn))
    }

    /// Refuses approval while a picture has no text for those who cannot see it.
    pub(super) fn described(&self, id: PostId, title: &str) -> Result<(), Failure> {
        self.app.undescribed(self.conn, id, title)?.map_or(Ok(()), Err)
    }

    /// A title for a post that began as a picture: the file's name without its ending.
    pub(super) fn title_of(&self, visual: VisualId) -> Result<String, Failure> {
        let name = self.app.visual(self.conn, visual)?.file_name;
        let stem = name.rsplit_once('.').map_or(name.as_str(), |(stem, _)| stem);
        Ok(stem.replace(['_', '-'], " ").split_whitespace().collect::<Vec<_>>().join(" "))
    }

    /// What copies of a post show too.
    pub(super) fn show_as(&self, copy: PostId, original: PostId) -> Result<(), Failure> {
        Ok(visuals::put_shown(self.conn, copy, &visuals::of_post(self.conn, original)?)?)
    }
}
