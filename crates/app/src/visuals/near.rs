//! Pictures already used that look the same: pointed out when one is attached.

use crate::{App, answer::Near, failure::Failure};
use marronnier_domain::id::{PostId, VisualId};
use marronnier_media::Fingerprint;
use marronnier_store::{post as posts, visual as visuals};

/// More would not be read.
const MOST: usize = 5;

impl App {
    /// Posts of the same client, other than this one, that show one of its visuals or one that looks the same. The nearest
    /// in likeness first.
    pub(crate) fn near(&self, id: PostId) -> Result<Vec<Near>, Failure> {
        let conn = self.store.read();
        let Some(post) = posts::get(&conn, id)? else { return Ok(Vec::new()) };
        let shown = visuals::of_post(&conn, id)?;
        if shown.is_empty() {
            return Ok(Vec::new());
        }
        let mut own: Vec<(VisualId, Fingerprint)> = Vec::new();
        for visual in &shown {
            let print = visuals::digest(&conn, *visual)?.and_then(|digest| digest.fingerprint);
            own.extend(print.and_then(|bytes| Fingerprint::read(&bytes)).map(|print| (*visual, print)));
        }
        let mut found: Vec<(f32, Near)> = Vec::new();
        for (other, used_in, planned, print) in visuals::prints_of_client(&conn, post.client_id)? {
            if used_in == id {
                continue;
            }
            let Some(print) = Fingerprint::read(&print) else { continue };
            let alike = own.iter().filter_map(|(visual, own)| {
                let same = *visual == other;
                let likeness = if same { 2.0 } else { own.likeness(&print) };
                (same || likeness >= marronnier_media::NEAR).then_some((likeness, *visual))
            });
            let Some((likeness, visual_id)) = alike.max_by(|a, b| a.0.total_cmp(&b.0)) else { continue };
            let same = visual_id == other;
            found.push((likeness, Near { visual_id, like: other, same, post_id: used_in, planned }));
        }
        found.sort_by(|a, b| b.0.total_cmp(&a.0));
        Ok(found.into_iter().map(|(_, near)| near).take(MOST).collect())
    }
}
