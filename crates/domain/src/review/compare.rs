//! Two states of a post against each other: texts word by word, then moment, channels, visuals and how they are cut.

use super::{Content, TextOf};
use crate::{
    answered::{WordRun, words},
    id::ChannelId,
    moment::{PlannedAt, TimeOfDay},
};
use serde::Serialize;
use ts_rs::TS;

/// A text that differs between two contents.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename = "TextDifference")]
pub struct Difference {
    /// Which.
    pub text: TextOf,
    /// Word by word.
    pub runs: Vec<WordRun>,
}

/// Something else than a text that differs between two contents.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "of", rename_all = "camelCase", rename_all_fields = "camelCase")]
#[ts(rename = "PartDifference")]
pub enum PartDifference {
    /// When it is planned.
    Moment {
        /// In the first.
        before: Option<PlannedAt>,
        /// In the second.
        after: Option<PlannedAt>,
    },
    /// It goes to a channel in one of them alone.
    Goes {
        /// Which.
        id: ChannelId,
        /// In the second, hence not in the first.
        after: bool,
    },
    /// The channel's own time.
    Time {
        /// Whose.
        id: ChannelId,
        /// In the first.
        before: Option<TimeOfDay>,
        /// In the second.
        after: Option<TimeOfDay>,
    },
    /// What it shows, or in which order.
    Visuals {
        /// In the first, by what names their octets.
        before: Vec<String>,
        /// In the second.
        after: Vec<String>,
    },
    /// How its visuals are cut, or what must be seen of them.
    Cuts,
}

/// What became of the texts from one content to another.
pub fn differences(from: &Content, to: &Content) -> Vec<Difference> {
    let mut which = from.texts();
    which.extend(to.texts().into_iter().filter(|text| !from.texts().contains(text)));
    which
        .into_iter()
        .filter_map(|text| {
            let (before, after) = (from.text(text), to.text(text));
            let (before, after) = (before.unwrap_or_default(), after.unwrap_or_default());
            (before != after).then(|| Difference { text, runs: words(before, after) })
        })
        .collect()
}

/// What became of all that is no text.
pub fn other_parts(from: &Content, to: &Content) -> Vec<PartDifference> {
    let mut parts = Vec::new();
    if from.planned != to.planned {
        parts.push(PartDifference::Moment { before: from.planned, after: to.planned });
    }
    for one in &from.variants {
        match to.variants.iter().find(|other| other.channel_id == one.channel_id) {
            None => parts.push(PartDifference::Goes { id: one.channel_id, after: false }),
            Some(other) if other.time != one.time => {
                let (id, before, after) = (one.channel_id, one.time, other.time);
                parts.push(PartDifference::Time { id, before, after });
            }
            Some(_) => {}
        }
    }
    let new =
        |one: &&super::ContentText| from.variants.iter().all(|other| other.channel_id != one.channel_id);
    parts.extend(
        to.variants.iter().filter(new).map(|one| PartDifference::Goes { id: one.channel_id, after: true }),
    );
    if from.visuals != to.visuals {
        let (before, after) = (from.visuals.clone(), to.visuals.clone());
        parts.push(PartDifference::Visuals { before, after });
    }
    // of visuals that came or went, that they are not cut alike goes without saying
    let shared = |content: &Content, other: &Content| -> Vec<String> {
        let of_both = |cut: &&String| {
            cut.split(' ').next().is_some_and(|visual| other.visuals.iter().any(|one| one == visual))
        };
        content.cuts.iter().filter(of_both).cloned().collect()
    };
    if shared(from, to) != shared(to, from) {
        parts.push(PartDifference::Cuts);
    }
    parts
}
