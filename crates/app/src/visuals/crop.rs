//! What part of a visual each format shows: the person's choice, else a proposal from what is in the picture.

use crate::{App, failure::Failure};
use marronnier_domain::{
    id::VisualId,
    network::Network,
    visual::{Area, Crop, CropChoice, Format, Point, Visual},
};
use marronnier_media::{Picture, propose};
use std::{
    collections::HashMap,
    sync::{Mutex, PoisonError},
};

type Key = (VisualId, (u32, u32), Option<(u32, u32)>);

/// Proposals made since the program opened: a feed asks for the same ones again and again.
#[derive(Debug, Default)]
pub(crate) struct Proposals(Mutex<HashMap<Key, Crop>>);

/// A format's word among those of all networks.
pub(crate) fn format_word(network: &Network, format: &Format) -> String {
    format!("{}:{}", network.id, format.id)
}

/// Each format of these networks with its word.
pub(crate) fn formats_of<'a>(
    networks: impl Iterator<Item = &'a Network>,
) -> impl Iterator<Item = (&'a Network, &'a Format, String)> {
    networks.flat_map(|network| {
        network.media.formats.iter().map(move |format| (network, format, format_word(network, format)))
    })
}

impl App {
    /// The crop for a shape: chosen, else proposed. `picture` is looked at only when a proposal is wanted, and kept for
    /// the next one.
    pub(crate) fn crop_for(
        &self,
        visual: &Visual,
        format: (&Format, &str),
        chosen: &[CropChoice],
        picture: &mut Option<Option<Picture>>,
    ) -> Result<(Crop, bool), Failure> {
        let (shape, word) = format;
        if let Some(choice) = chosen.iter().find(|choice| choice.format == word) {
            // in the shape's proportions, whatever it was chosen for
            let fitted = visual.width.zip(visual.height).map(|size| {
                let area = Area::of(choice.crop, size, shape.size());
                area.crop(size)
            });
            return Ok((fitted.unwrap_or(choice.crop), true));
        }
        let key = (visual.id, shape.size(), visual.focal.map(|Point { x, y }| (x, y)));
        let known = |proposals: &Proposals| {
            proposals.0.lock().unwrap_or_else(PoisonError::into_inner).get(&key).copied()
        };
        if let Some(crop) = known(&self.proposals) {
            return Ok((crop, false));
        }
        if picture.is_none() {
            *picture = Some(self.glimpse(visual.id)?);
        }
        let proposed = picture
            .as_ref()
            .and_then(Option::as_ref)
            .and_then(|picture| propose(picture, shape.size(), visual.focal).ok());
        let Some(crop) = proposed else {
            // what cannot be looked at is cut around its middle, and holds what must be seen
            let size = (visual.width.unwrap_or(1), visual.height.unwrap_or(1));
            let middle = Area::of(Crop::ALL, size, shape.size()).crop(size);
            return Ok((middle.holding(visual.focal), false));
        };
        self.proposals.0.lock().unwrap_or_else(PoisonError::into_inner).insert(key, crop);
        Ok((crop, false))
    }
}
