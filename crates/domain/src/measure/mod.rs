//! Measures a text as a network would: how long, how many hashtags, what to highlight, what to warn of. Never refuses:
//! facts on networks age and disagree, so a limit is a warning.

use crate::network::Network;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use unicode_segmentation::UnicodeSegmentation;

mod count;
mod emoji;
pub(crate) mod span;
#[cfg(test)]
mod tests;

pub use count::count;
pub use span::{Kind as SpanKind, Span};

/// A text is near its limit when less than one part in this many is left.
const NEAR: u32 = 20;

/// What a network would make of a text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Measure {
    /// Length of the published text (see [`published_text`]), counted by the network's rule.
    pub used: u32,
    /// Longest text allowed; nothing means free.
    pub limit: Option<u32>,
    /// Hashtags in the published text.
    pub hashtags: u32,
    /// Most hashtags allowed.
    pub hashtag_limit: Option<u32>,
    /// Characters shown before "see more", when the network cuts.
    pub visible: Option<u32>,
    /// Where in the text, in UTF-16 units, the cut falls; nothing when all of it shows.
    pub fold: Option<u32>,
    /// The gravest first.
    pub warnings: Vec<MeasureWarning>,
    /// What to highlight in the text.
    pub spans: Vec<Span>,
    /// What to highlight in the hashtags.
    pub hashtag_spans: Vec<Span>,
}

/// What to tell the person who types.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "code", rename_all = "camelCase")]
pub enum MeasureWarning {
    /// Too long by so many.
    OverLimit {
        /// As the network counts.
        by: u32,
    },
    /// Nearly as long as allowed.
    NearLimit {
        /// What is left, as the network counts.
        left: u32,
    },
    /// The title is too long by so many.
    TitleOverLimit {
        /// In characters.
        by: u32,
    },
    /// Too many hashtags by so many.
    TooManyHashtags {
        /// How many.
        by: u32,
    },
}

/// What is published of a text and its hashtags: the hashtags stand last, after an empty line.
///
/// Spaces around either do not count: networks strip them.
pub fn published_text(text: &str, hashtags: &str) -> String {
    let (text, hashtags) = (text.trim(), hashtags.trim());
    let between = if text.is_empty() || hashtags.is_empty() { "" } else { "\n\n" };
    [text, between, hashtags].concat()
}

/// Measures `text` and `hashtags` as published on `network`.
pub fn measure(text: &str, hashtags: &str, network: &Network) -> Measure {
    let published = published_text(text, hashtags);
    let used = count(&published, network.counting);
    let (in_text, in_hashtags) = (span::find(text), span::find(hashtags));
    let tags =
        in_text.iter().chain(&in_hashtags).filter(|found| found.kind == SpanKind::Hashtag).count() as u32;
    Measure {
        used,
        limit: network.text_limit,
        hashtags: tags,
        hashtag_limit: network.hashtag_limit,
        visible: network.visible,
        fold: network.visible.and_then(|visible| fold(text, visible)),
        warnings: warnings(used, tags, network),
        spans: span::spans(text, &in_text),
        hashtag_spans: span::spans(hashtags, &in_hashtags),
    }
}

/// Warns of a title longer than `network` takes, where it shows titles.
pub fn warn_of_title(measure: &mut Measure, title: &str, network: &Network) {
    let Some(limit) = network.title_limit else { return };
    let used = count(title.trim(), crate::network::Counting::CodePoints);
    if let Some(by) = used.checked_sub(limit).filter(|by| *by > 0) {
        measure.warnings.push(MeasureWarning::TitleOverLimit { by });
    }
}

fn warnings(used: u32, hashtags: u32, network: &Network) -> Vec<MeasureWarning> {
    let mut warnings = Vec::new();
    if let Some(limit) = network.text_limit {
        match limit.checked_sub(used) {
            None => warnings.push(MeasureWarning::OverLimit { by: used - limit }),
            Some(left) if left < limit / NEAR => warnings.push(MeasureWarning::NearLimit { left }),
            Some(_) => {}
        }
    }
    if let Some(by) = network.hashtag_limit.and_then(|limit| hashtags.checked_sub(limit)).filter(|by| *by > 0)
    {
        warnings.push(MeasureWarning::TooManyHashtags { by });
    }
    warnings
}

/// Where the text is cut after `visible` characters as a reader sees them.
fn fold(text: &str, visible: u32) -> Option<u32> {
    let (byte, _) = text.grapheme_indices(true).nth(visible as usize)?;
    Some(crate::offset::Utf16::new(text).at(byte))
}
