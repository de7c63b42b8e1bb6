//! What other programs put beside our fields in an answer: kept, and given back with the next packet of the same work.

use super::{
    answer::AnswerPost,
    manifest::{Manifest, Sheet},
};
use marronnier_domain::id::ChannelId;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use std::collections::BTreeMap;

/// Octets kept of it at most: fields, not files.
const MOST: usize = 64_000;

/// Fields that we do not know.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Beside {
    /// Of the answer.
    #[serde(default, skip_serializing_if = "Map::is_empty")]
    answer: Map<String, Value>,
    /// Of the post.
    #[serde(default, skip_serializing_if = "Map::is_empty")]
    post: Map<String, Value>,
    /// Of its channels.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    channels: BTreeMap<ChannelId, Map<String, Value>>,
}

impl Beside {
    /// What stands beside our fields in an answer for a post; nothing where that is no more than a few fields.
    pub fn of(answer: &Map<String, Value>, post: &AnswerPost) -> Self {
        let own = post.channels.iter().filter(|one| !one.rest.is_empty());
        let beside = Self {
            answer: answer.clone(),
            post: post.rest.clone(),
            channels: own.map(|one| (one.id, one.rest.clone())).collect(),
        };
        let size = serde_json::to_vec(&beside).map_or(usize::MAX, |bytes| bytes.len());
        if size > MOST { Self::default() } else { beside }
    }

    /// Whether there is nothing.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// What was kept before, and what came now.
    #[must_use]
    pub fn and(mut self, later: Self) -> Self {
        self.answer.extend(later.answer);
        self.post.extend(later.post);
        for (id, fields) in later.channels {
            self.channels.entry(id).or_default().extend(fields);
        }
        self
    }

    /// Gives it back: to a post and its channels…
    pub fn onto_sheet(&self, sheet: &mut Sheet) {
        for channel in &mut sheet.channels {
            if let Some(fields) = self.channels.get(&channel.id) {
                channel.rest = unknown(fields, &*channel);
            }
        }
        sheet.rest = unknown(&self.post, &*sheet);
    }

    /// …and to the packet.
    pub fn onto_manifest(&self, manifest: &mut Manifest) {
        let fields = unknown(&self.answer, &*manifest);
        manifest.rest.extend(fields);
    }
}

/// The fields whose names a thing does not use itself: nobody's field goes before ours.
fn unknown(fields: &Map<String, Value>, of: &impl Serialize) -> Map<String, Value> {
    let own = serde_json::to_value(of).unwrap_or_default();
    fields
        .iter()
        .filter(|(name, _)| own.get(*name).is_none())
        .map(|(name, value)| (name.clone(), value.clone()))
        .collect()
}
