//! What a move would do, asked at each step of a drag: moments, conflicts, holidays, approvals, a refusal.

use super::team::Team;
use crate::{
    App,
    action::Landing,
    answer::*,
    failure::{Code, Failure},
};
use chrono::{Days, NaiveDate};
use marronnier_domain::{
    channel::Channel,
    id::PostId,
    moment::PlannedAt,
    planning::{self, Place},
    post::Post,
    visual::Rights,
};
use marronnier_store::{
    Connection, assignment as assignments, channel as channels, post as posts, visual as visuals,
};
use std::collections::{BTreeMap, BTreeSet};

/// Conflicts are looked for among this many posts at most: a drag must answer at once.
const LOOKED_AT: usize = 50;

impl App {
    pub(super) fn consider(
        &self,
        ids: &[PostId],
        anchor: PostId,
        to: Landing,
        copy: bool,
    ) -> Result<Consideration, Failure> {
        let conn = self.store.read();
        let mut moving = Vec::with_capacity(ids.len());
        for id in ids.iter().copied().collect::<BTreeSet<_>>() {
            moving.push(posts::get(&conn, id)?.ok_or_else(|| Failure::new(Code::NotFound).about("ids"))?);
        }
        let places: Vec<Place> = moving.iter().map(|post| Place { id: post.id, at: post.planned }).collect();
        let landed = planning::moved(&places, anchor, to.date, to.times())
            .filter(|landed| landed.iter().all(|(_, at)| at.is_in_calendar()));
        let Some(landed) = landed else {
            return Ok(refused(Failure::new(Code::OutOfCalendar)));
        };
        let today = self.clock.here().date;
        let really_moving: Vec<&Post> = moving
            .iter()
            .filter(|post| landed.iter().any(|(id, at)| *id == post.id && post.planned != Some(*at)))
            .collect();
        let locked: Vec<&&Post> = really_moving.iter().filter(|post| post.status.is_locked()).collect();
        let refusal = match locked.first() {
            Some(first) if !copy => Some(
                Failure::new(Code::Locked).with("title", first.title.as_str()).with("count", locked.len()),
            ),
            _ => None,
        };
        let withdrawn =
            if copy { 0 } else { really_moving.iter().filter(|post| post.status.is_agreed()).count() };
        let days: BTreeSet<NaiveDate> = landed.iter().map(|(_, at)| at.date).collect();
        let mut key_dates = Vec::new();
        for day in days.iter().copied() {
            key_dates.extend(self.key_days(&conn, day, day)?);
        }
        Ok(Consideration {
            conflicts: self.conflicts(&conn, &moving, &landed, copy)?,
            key_dates,
            rights: outside_rights(&conn, &moving, &landed)?,
            past: days.first().is_some_and(|day| *day < today),
            work: if copy { Vec::new() } else { considered_work(&conn, &really_moving, &landed, today)? },
            withdrawn: u32::try_from(withdrawn).unwrap_or(u32::MAX),
            refusal,
            moments: landed.into_iter().map(|(id, at)| ConsideredMoment { id, at }).collect(),
        })
    }

    fn conflicts(
        &self,
        conn: &Connection,
        moving: &[Post],
        landed: &[(PostId, PlannedAt)],
        copy: bool,
    ) -> Result<Vec<Conflict>, Failure> {
        let mut conflicts = Vec::new();
        let mut known: BTreeMap<_, Channel> = BTreeMap::new();
        for (post, (_, at)) in moving.iter().zip(landed).take(LOOKED_AT) {
            for variant in &post.variants {
                let Some(time) = variant.time.or(at.time) else { continue };
                if let std::collections::btree_map::Entry::Vacant(slot) = known.entry(variant.channel_id) {
                    let Some(channel) = channels::get(conn, variant.channel_id)? else { continue };
                    slot.insert(channel);
                }
                let gap = self
                    .network(&known[&variant.channel_id].network)
                    .map_or(0, |network| network.min_gap_minutes);
                let (from, to) = (at.date - Days::new(1), at.date + Days::new(1));
                for (other, title, date, when) in posts::cards_near(conn, variant.channel_id, from, to)? {
                    let moves_too = moving.iter().any(|post| post.id == other);
                    if !copy && (other == post.id || moves_too) {
                        continue;
                    }
                    let minutes = planning::minutes_apart((at.date, time), (date, when));
                    if minutes < gap {
                        conflicts.push(Conflict {
                            id: post.id,
                            with: other,
                            title,
                            channel_id: variant.channel_id,
                            minutes,
                        });
                    }
                }
            }
        }
        Ok(conflicts)
    }
}

/// What becomes of the work that is owed on posts that move.
fn considered_work(
    conn: &Connection,
    moving: &[&Post],
    landed: &[(PostId, PlannedAt)],
    today: NaiveDate,
) -> Result<Vec<ConsideredWork>, Failure> {
    let team = Team::read(conn, today)?;
    let mut work = Vec::new();
    for post in moving.iter().take(LOOKED_AT) {
        let Some((_, at)) = landed.iter().find(|(id, _)| *id == post.id) else { continue };
        let owed = assignments::of_post(conn, post.id)?.into_iter().filter(|one| one.state.is_owed());
        work.extend(owed.filter_map(|one| team.considered(one, post.client_id, *at)));
    }
    Ok(work)
}

/// What the posts show and may not show on the days where they would come.
fn outside_rights(
    conn: &Connection,
    moving: &[Post],
    landed: &[(PostId, PlannedAt)],
) -> Result<Vec<ConsideredRights>, Failure> {
    let mut outside = Vec::new();
    for (post, (_, at)) in moving.iter().zip(landed).take(LOOKED_AT) {
        for visual_id in visuals::of_post(conn, post.id)? {
            let Some(visual) = visuals::get(conn, visual_id)? else { continue };
            let rights = Rights::of(&visual, at.date);
            let day = match rights {
                Rights::Open | Rights::Ending => None,
                Rights::Early => visual.rights_from,
                Rights::Over => visual.rights_until,
            };
            let name = visual.file_name;
            outside.extend(day.map(|day| ConsideredRights { id: post.id, visual_id, name, rights, day }));
        }
    }
    Ok(outside)
}

fn refused(failure: Failure) -> Consideration {
    Consideration {
        moments: Vec::new(),
        conflicts: Vec::new(),
        key_dates: Vec::new(),
        work: Vec::new(),
        rights: Vec::new(),
        withdrawn: 0,
        past: false,
        refusal: Some(failure),
    }
}
