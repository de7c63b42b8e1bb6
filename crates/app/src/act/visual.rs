//! Actions on visuals: brought in, described, removed. Where they are shown and how they are cut is in `shown`.

use super::{Outcome, Step, filled};
use crate::{
    action::VisualPatch,
    failure::{Code, Failure},
    told::Told,
    visuals::Gathered,
};
use marronnier_domain::{
    id::{ClientId, PostId, VisualId},
    visual::Visual,
    written::fold::fold,
};
use marronnier_media::Kept;
use marronnier_store::visual as visuals;
use std::collections::BTreeMap;

impl Step<'_> {
    /// Writes the rows of files that are on the shelf; those that are known stay as they are.
    pub(super) fn add_visuals(
        &self,
        gathered: &Gathered,
        client_id: Option<ClientId>,
        post_id: Option<PostId>,
        tags: &[String],
    ) -> Result<Outcome, Failure> {
        if let Some(client) = client_id {
            self.client(client)?;
        }
        let tags = self.spelled(tags.to_vec())?;
        let now = self.app.clock.instant().timestamp_millis();
        let mut ids: Vec<VisualId> = Vec::new();
        let mut new = Vec::new();
        for (name, kept) in &gathered.kept {
            if ids.contains(&kept.id) {
                continue;
            }
            ids.push(kept.id);
            if visuals::kind(self.conn, kept.id)?.is_none() {
                let visual = Visual {
                    tags: tidy(tags.clone()),
                    // listed the newest first: of files that come together, the first named
                    added: now.saturating_sub(i64::try_from(new.len()).unwrap_or(0)),
                    ..self.new_visual(name.clone(), kept, client_id)
                };
                visuals::put(self.conn, &visual)?;
                new.push(name.clone());
                continue;
            }
            let before = self.app.visual(self.conn, kept.id)?;
            let mut known = before.clone();
            if client_id.is_some() && known.client_id != client_id {
                // brought for another client, it serves both
                known.client_id = None;
            }
            known.tags = tidy([known.tags.as_slice(), &tags].concat());
            if known != before {
                visuals::put(self.conn, &known)?;
            }
        }
        let mut told = Told::default().with("count", new.len()).with("visuals", ids.len());
        if let [name] = new.as_slice() {
            told = told.with("name", name.as_str());
        }
        let post = post_id.map(|id| self.post(id)).transpose()?;
        if let Some(post) = &post {
            told = told.with("title", post.title.as_str());
        }
        let mut outcome = Outcome::told(told);
        if let Some(post) = post {
            self.unlocked(std::slice::from_ref(&post))?;
            outcome.withdrawn = self.show_too(&post, &ids)?;
            outcome = outcome.focus(post.id);
        }
        outcome.visuals = ids;
        Ok(outcome)
    }

    /// What is known of a file that just came: its header.
    pub(super) fn new_visual(&self, name: String, kept: &Kept, client_id: Option<ClientId>) -> Visual {
        Visual {
            id: kept.id,
            client_id,
            file_name: name,
            kind: kept.head.kind,
            bytes: u32::try_from(kept.bytes).unwrap_or(u32::MAX),
            width: kept.head.size.map(|size| size.0),
            height: kept.head.size.map(|size| size.1),
            animated: kept.head.animated,
            alt: String::new(),
            alt_review: false,
            credit: String::new(),
            licence: String::new(),
            source: String::new(),
            rights_from: None,
            rights_until: None,
            territory: String::new(),
            consent: String::new(),
            focal: None,
            tags: Vec::new(),
            colour: None,
            added: self.app.clock.instant().timestamp_millis(),
        }
    }

    pub(super) fn edit_visuals(
        &self,
        ids: &[VisualId],
        mut patch: VisualPatch,
        continues: Option<bool>,
    ) -> Result<Outcome, Failure> {
        patch.tags = patch.tags.map(|tags| self.spelled(tags)).transpose()?;
        patch.tag = self.spelled(patch.tag)?;
        let before = self.visuals(ids)?;
        // Long fields are typed; the key says which one goes on.
        let typed = [
            ("alt", patch.alt.is_some()),
            ("credit", patch.credit.is_some()),
            ("licence", patch.licence.is_some()),
            ("source", patch.source.is_some()),
            ("territory", patch.territory.is_some()),
            ("consent", patch.consent.is_some()),
        ];
        let typed = typed.into_iter().find(|(_, given)| *given).map(|(field, _)| field);
        if let Some(Some(client)) = patch.client_id {
            self.client(client)?;
        }
        let mut withdrawn = 0;
        for visual in &before {
            let mut after = visual.clone();
            apply(&mut after, patch.clone())?;
            if after != *visual {
                visuals::put(self.conn, &after)?;
            }
            if after.lacks_alt() && !visual.lacks_alt() {
                withdrawn += self.undescribed(visual.id)?;
            }
        }
        let told = about(&before).with("field", typed.unwrap_or_default());
        let outcome = Outcome::told(told).withdrawn(withdrawn);
        Ok(match (typed, ids) {
            (Some(field), [id]) => outcome.typed(format!("{id}:{field}"), continues),
            _ => outcome,
        })
    }

    /// Nothing is approved without a text for those who cannot see: what was, and shows this, is to be approved again.
    fn undescribed(&self, id: VisualId) -> Result<u32, Failure> {
        let showing = self.posts(&visuals::posts_of(self.conn, id)?)?;
        let open = showing.iter().filter(|post| !post.status.is_locked());
        open.map(|post| self.withdraw(post)).sum()
    }

    pub(super) fn remove_visuals(&self, ids: &[VisualId], detach: bool) -> Result<Outcome, Failure> {
        let gone = self.visuals(ids)?;
        let (mut used, mut locked) = (Vec::new(), Vec::new());
        for visual in &gone {
            let showing = self.posts(&visuals::posts_of(self.conn, visual.id)?)?;
            if showing.iter().any(|post| post.status.is_locked()) {
                locked.push(visual.file_name.as_str());
            }
            if !showing.is_empty() {
                used.push(visual.file_name.as_str());
            }
        }
        // what is out stays as it went out: nothing can be confirmed about it
        let (told, name) = match locked.first() {
            Some(name) => (&locked, *name),
            None => (&used, used.first().copied().unwrap_or_default()),
        };
        if !locked.is_empty() || !used.is_empty() && !detach {
            let failure = Failure::new(Code::VisualUsed).with("count", told.len()).with("name", name);
            return Err(failure.with("out", if locked.is_empty() { "no" } else { "yes" }));
        }
        let mut withdrawn = 0;
        for visual in &gone {
            let showing = self.posts(&visuals::posts_of(self.conn, visual.id)?)?;
            visuals::remove(self.conn, visual.id)?;
            for post in &showing {
                withdrawn += self.withdraw(post)?;
            }
        }
        Ok(Outcome::told(about(&gone)).withdrawn(withdrawn))
    }

    /// Tags as they are written already, whatever their case and accents: one tag is one word of the list.
    fn spelled(&self, mut tags: Vec<String>) -> Result<Vec<String>, Failure> {
        if !tags.is_empty() {
            let known = visuals::tags(self.conn)?;
            let known: BTreeMap<String, String> =
                known.into_iter().map(|(tag, _)| (fold(&tag), tag)).collect();
            for tag in &mut tags {
                let own = known.get(&fold(tag.trim()));
                tag.clone_from(own.unwrap_or(&tag.clone()));
            }
        }
        Ok(tags)
    }

    fn visuals(&self, ids: &[VisualId]) -> Result<Vec<Visual>, Failure> {
        let mut seen = std::collections::BTreeSet::new();
        ids.iter().filter(|id| seen.insert(**id)).map(|id| self.app.visual(self.conn, *id)).collect()
    }
}

fn apply(visual: &mut Visual, patch: VisualPatch) -> Result<(), Failure> {
    if let Some(name) = patch.file_name {
        visual.file_name = filled(&name, "name")?;
    }
    if let Some(alt) = patch.alt {
        visual.alt = alt;
        // it was read: somebody wrote in it
        visual.alt_review = false;
    }
    visual.alt_review = patch.alt_review.unwrap_or(visual.alt_review);
    visual.client_id = patch.client_id.unwrap_or(visual.client_id);
    visual.credit = patch.credit.unwrap_or_else(|| visual.credit.clone());
    visual.licence = patch.licence.unwrap_or_else(|| visual.licence.clone());
    visual.source = patch.source.unwrap_or_else(|| visual.source.clone());
    visual.territory = patch.territory.unwrap_or_else(|| visual.territory.clone());
    visual.consent = patch.consent.unwrap_or_else(|| visual.consent.clone());
    visual.rights_from = patch.rights_from.unwrap_or(visual.rights_from);
    visual.rights_until = patch.rights_until.unwrap_or(visual.rights_until);
    if visual.rights_from.zip(visual.rights_until).is_some_and(|(from, until)| from > until) {
        return Err(Failure::new(Code::BadRights).about("rightsUntil"));
    }
    if let Some(tags) = patch.tags {
        visual.tags = tags;
    }
    visual.tags.retain(|tag| !patch.untag.iter().any(|gone| fold(gone) == fold(tag)));
    visual.tags.extend(patch.tag);
    visual.tags = tidy(std::mem::take(&mut visual.tags));
    Ok(())
}

/// Trimmed, without repeats whatever their case and accents, by name.
fn tidy(tags: Vec<String>) -> Vec<String> {
    let mut tags: Vec<String> =
        tags.into_iter().map(|tag| tag.trim().to_owned()).filter(|tag| !tag.is_empty()).collect();
    // the first of each stays
    tags.sort_by_key(|tag| fold(tag));
    tags.dedup_by_key(|tag| fold(tag));
    tags
}

pub(super) fn about(visuals: &[Visual]) -> Told {
    let told = Told::default().with("count", visuals.len());
    match visuals {
        [one] => told.with("name", one.file_name.as_str()),
        _ => told,
    }
}
