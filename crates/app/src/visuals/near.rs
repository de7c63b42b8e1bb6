//! Pictures already used that look the same: pointed out when one is attached.

use crate::{
    App,
    answer::{Near, NearList},
    failure::Failure,
};
use marronnier_domain::{
    id::{PostId, VisualId},
    moment::PlannedAt,
};
use marronnier_media::Fingerprint;
use marronnier_store::{post as posts, visual as visuals};
use std::collections::{BTreeMap, BTreeSet};

/// Of each visual; more would not be read.
const MOST: usize = 5;

/// What a visual looks like, and the posts that show it.
type Uses = (Option<Fingerprint>, Vec<(PostId, Option<PlannedAt>)>);

impl App {
    /// Posts of the same client, other than this one, that show one of its visuals or one that looks the same. The nearest
    /// in likeness first.
    pub(crate) fn near(&self, id: PostId) -> Result<NearList, Failure> {
        let conn = self.store.read();
        let mut list = NearList { near: Vec::new(), waiting: Vec::new() };
        let Some(post) = posts::get(&conn, id)? else { return Ok(list) };
        let mut own: Vec<(VisualId, Option<Fingerprint>)> = Vec::new();
        for visual in visuals::of_post(&conn, id)? {
            let digest = visuals::digest(&conn, visual)?;
            let is_measured = digest.is_some();
            let kept = digest.and_then(|digest| digest.fingerprint);
            let print = kept.as_deref().and_then(Fingerprint::read);
            // one of an earlier kind is measured again
            if !is_measured || kept.is_some() && print.is_none() {
                list.waiting.push(visual);
            }
            own.push((visual, print));
        }
        if own.is_empty() {
            return Ok(list);
        }
        let shown = visuals::prints_of_client(&conn, post.client_id)?;
        // comparing takes long: nobody waits for the rows meanwhile
        drop(conn);
        let mut uses: BTreeMap<VisualId, Uses> = BTreeMap::new();
        for (other, post_id, planned, print) in shown {
            if post_id != id {
                let print = || print.and_then(|bytes| Fingerprint::read(&bytes));
                uses.entry(other).or_insert_with(|| (print(), Vec::new())).1.push((post_id, planned));
            }
        }
        let mut found: Vec<(f32, Near)> = Vec::new();
        for (other, (print, posts)) in &uses {
            for (visual_id, own) in &own {
                let same = visual_id == other;
                let likeness = match (own, print) {
                    _ if same => Some(2.0),
                    (Some(own), Some(print)) => own.near(print),
                    _ => None,
                };
                let Some(likeness) = likeness else { continue };
                let near = |&(post_id, planned)| {
                    let (visual_id, like) = (*visual_id, *other);
                    (likeness, Near { visual_id, like, same, post_id, planned })
                };
                found.extend(posts.iter().map(near));
            }
        }
        let first = |near: &Near| (near.planned.is_none(), near.planned.map(|at| at.date), near.post_id);
        found.sort_by(|a, b| b.0.total_cmp(&a.0).then_with(|| first(&a.1).cmp(&first(&b.1))));
        // one visual that is used everywhere must not hide what is to be said of the others
        let mut told: BTreeMap<VisualId, BTreeSet<PostId>> = BTreeMap::new();
        for (_, near) in found {
            let posts = told.entry(near.visual_id).or_default();
            if posts.len() < MOST && posts.insert(near.post_id) {
                list.near.push(near);
            }
        }
        Ok(list)
    }
}
