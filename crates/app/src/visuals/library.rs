//! Answers about the library: its pages, one visual with everything about it.

use super::formats_of;
use crate::{
    App,
    answer::{FormatCrop, TagCount, VisualDetail, VisualIds, VisualPage, VisualRow, VisualTags},
    failure::Failure,
};
use marronnier_domain::{
    id::{NetworkId, VisualId},
    visual::{Area, Format, Rights, Visual, VisualFilter},
};
use marronnier_store::{channel as channels, post as posts, visual as visuals};

/// Visuals given at once unless asked otherwise.
const PAGE: u32 = 200;

impl App {
    /// What the filter's network takes.
    fn fit(&self, filter: &VisualFilter) -> Result<Option<visuals::Fit>, Failure> {
        let Some(id) = &filter.network else { return Ok(None) };
        let media = &self.network(id)?.media;
        Ok(Some(visuals::Fit {
            sizes: media.formats.iter().map(Format::size).collect(),
            video: media.video_megabytes.map(|megabytes| u64::from(megabytes) * 1_000_000),
        }))
    }

    pub(crate) fn library(
        &self,
        filter: &VisualFilter,
        offset: u32,
        limit: Option<u32>,
    ) -> Result<VisualPage, Failure> {
        let today = self.clock.here().date;
        let fit = self.fit(filter)?;
        let conn = self.store.read();
        let rows = visuals::page(&conn, filter, today, fit.as_ref(), (offset, limit.unwrap_or(PAGE)))?;
        let row =
            |(visual, uses): (Visual, u32)| VisualRow { rights: Rights::of(&visual, today), uses, visual };
        Ok(VisualPage {
            total: visuals::count(&conn, filter, today, fit.as_ref())?,
            visuals: rows.into_iter().map(row).collect(),
        })
    }

    pub(crate) fn library_ids(
        &self,
        filter: &VisualFilter,
        offset: u32,
        limit: Option<u32>,
    ) -> Result<VisualIds, Failure> {
        let (today, fit) = (self.clock.here().date, self.fit(filter)?);
        let ids = visuals::ids(&self.store.read(), filter, today, fit.as_ref(), (offset, limit))?;
        Ok(VisualIds { ids })
    }

    /// Of all visuals, or of these.
    pub(crate) fn visual_tags(&self, ids: Option<&[VisualId]>) -> Result<VisualTags, Failure> {
        let conn = self.store.read();
        let tags = match ids {
            Some(ids) => visuals::tags_of(&conn, ids)?,
            None => visuals::tags(&conn)?,
        };
        Ok(VisualTags { tags: tags.into_iter().map(|(name, visuals)| TagCount { name, visuals }).collect() })
    }

    pub(crate) fn visual_detail(&self, id: VisualId) -> Result<VisualDetail, Failure> {
        let (visual, chosen, uses, refusal, networks) = {
            let conn = self.store.read();
            let visual = self.visual(&conn, id)?;
            let uses = posts::cards(&conn, visuals::posts_of(&conn, id)?)?;
            let refusal = visuals::digest(&conn, id)?.and_then(|digest| digest.refusal);
            // formats of the networks that its client is on; of all when it is nobody's
            let networks: Vec<NetworkId> = match visual.client_id {
                None => Vec::new(),
                Some(client) => {
                    channels::of_client(&conn, client)?.into_iter().map(|channel| channel.network).collect()
                }
            };
            (visual, visuals::crops(&conn, id)?, uses, refusal, networks)
        };
        let wanted = self.networks.iter().filter(|one| networks.is_empty() || networks.contains(&one.id));
        let mut picture = None;
        let mut formats = Vec::new();
        let size = visual.width.zip(visual.height).filter(|_| visual.kind.is_decoded());
        for (network, shape, word) in formats_of(wanted) {
            let Some(size) = size else { break };
            let (crop, chosen) = self.crop_for(&visual, (shape, &word), &chosen, &mut picture)?;
            let area = Area::of(crop, size, shape.size());
            formats.push(FormatCrop {
                format: word,
                network: network.id.clone(),
                shape: shape.clone(),
                crop,
                chosen,
                cuts_focal: crop.cuts(visual.focal),
                enlarged: area.width + 0.5 < f64::from(shape.width),
            });
        }
        let rights = Rights::of(&visual, self.clock.here().date);
        Ok(VisualDetail { visual, uses, refusal, formats, rights })
    }
}
