//! Actions that move posts in time.

use super::{Outcome, Step, about_posts, post::with_moment};
use crate::{
    action::Landing,
    failure::{Code, Failure},
};
use marronnier_domain::{
    id::PostId,
    moment::PlannedAt,
    planning::{self, Place},
    post::Post,
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
