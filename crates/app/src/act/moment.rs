//! Actions that move posts in time.

use super::{Outcome, Step, about_posts, post::with_moment};
use crate::{
    action::Landing,
    failure::{Code, Failure},
};
use marronnier_domain::{
    id::{ChannelId, PostId},
    moment::PlannedAt,
    planning::{self, Place},
    post::{Post, Variant},
    status::Status,
};
use marronnier_store::post as posts;

impl Step<'_> {
    pub(super) fn plan_post(&self, id: PostId, at: PlannedAt) -> Result<Outcome, Failure> {
        let post = self.post(id)?;
        let withdrawn = self.replan(std::slice::from_ref(&post), &[(id, Some(at))])?;
        Ok(Outcome::told(with_moment(about_posts(&[post]), Some(at))).focus(id).withdrawn(withdrawn))
    }

    pub(super) fn move_posts(&self, ids: &[PostId], anchor: PostId, to: Landing) -> Result<Outcome, Failure> {
        let moving = self.posts(ids)?;
        let places: Vec<Place> = moving.iter().map(|post| Place { id: post.id, at: post.planned }).collect();
        if places.iter().all(|place| place.id != anchor) {
            return Err(Failure::new(Code::NotFound).about("anchor"));
        }
        let landed = planning::moved(&places, anchor, to.date, to.times()).ok_or(Code::OutOfCalendar)?;
        let at = landed.iter().find(|(id, _)| *id == anchor).map(|(_, at)| *at);
        let moments: Vec<_> = landed.into_iter().map(|(id, at)| (id, Some(at))).collect();
        let withdrawn = self.replan(&moving, &moments)?;
        Ok(Outcome::told(with_moment(about_posts(&moving), at)).focus(anchor).withdrawn(withdrawn))
    }

    pub(super) fn shift_posts(&self, ids: &[PostId], days: i32) -> Result<Outcome, Failure> {
        let moving: Vec<Post> = self.posts(ids)?.into_iter().filter(|post| post.planned.is_some()).collect();
        let moments = moving
            .iter()
            .map(|post| {
                let at = post.planned.map(|at| at.shifted(days).ok_or(Code::OutOfCalendar)).transpose()?;
                Ok((post.id, at))
            })
            .collect::<Result<Vec<_>, Failure>>()?;
        let withdrawn = self.replan(&moving, &moments)?;
        let told = about_posts(&moving)
            .with("days", days.unsigned_abs())
            .with("direction", if days < 0 { "earlier" } else { "later" });
        Ok(Outcome::told(told).withdrawn(withdrawn))
    }

    pub(super) fn unplan_posts(&self, ids: &[PostId]) -> Result<Outcome, Failure> {
        let moving = self.posts(ids)?;
        let moments: Vec<_> = moving.iter().map(|post| (post.id, None)).collect();
        let withdrawn = self.replan(&moving, &moments)?;
        Ok(Outcome::told(about_posts(&moving)).withdrawn(withdrawn))
    }

    /// Exchanges the moments of two posts, as in a feed: of all their channels, or as they stand on one. Each then goes
    /// out there when the other would have.
    pub(super) fn exchange_posts(
        &self,
        first: PostId,
        second: PostId,
        channel: Option<ChannelId>,
    ) -> Result<Outcome, Failure> {
        let pair = self.posts(&[first, second])?;
        self.unlocked(&pair)?;
        let [one, other] = pair.as_slice() else { return Ok(Outcome::default()) };
        let mut withdrawn = 0;
        for (own, theirs) in [(one, other), (other, one)] {
            let mut post = Post { planned: theirs.planned, ..own.clone() };
            if let Some(id) = channel {
                let time = goes_to(theirs, id)?.time;
                for variant in post.variants.iter_mut().filter(|variant| variant.channel_id == id) {
                    variant.time = time;
                }
                goes_to(own, id)?;
            }
            withdrawn += self.rewritten(own, post)?.withdrawn;
        }
        Ok(Outcome::told(about_posts(&pair)).focus(first).withdrawn(withdrawn))
    }

    /// Writes new moments; approvals of posts that really move are withdrawn, and counted.
    pub(super) fn replan(
        &self,
        moving: &[Post],
        moments: &[(PostId, Option<PlannedAt>)],
    ) -> Result<u32, Failure> {
        self.unlocked(moving)?;
        if moments.iter().any(|(_, at)| at.is_some_and(|at| !at.is_in_calendar())) {
            return Err(Code::OutOfCalendar.into());
        }
        let mut withdrawn = 0;
        for (post, (id, at)) in moving.iter().zip(moments) {
            if post.planned == *at {
                continue;
            }
            let status = after_change(post.status, &mut withdrawn);
            posts::plan(self.conn, *id, *at, status)?;
        }
        Ok(withdrawn)
    }
}

/// The status after a change to text, visuals or moment; counts a withdrawn approval.
pub(super) fn after_change(status: Status, withdrawn: &mut u32) -> Status {
    if status.is_agreed() {
        *withdrawn += 1;
        Status::AFTER_WITHDRAWAL
    } else {
        status
    }
}

/// What a post says on a channel, or a word that it does not go there.
fn goes_to(post: &Post, channel: ChannelId) -> Result<&Variant, Failure> {
    let own = post.variants.iter().find(|variant| variant.channel_id == channel);
    own.ok_or_else(|| Failure::new(Code::NotFound).about("channelId"))
}
