//! What a person narrows the library to. The store answers it; this only says what can be asked.

use super::{Hue, Rights};
use crate::id::{ClientId, NetworkId};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Criteria that combine: a visual must meet each one that is not empty, by any of its values; of tags it must bear all.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub struct VisualFilter {
    /// Whose; those that are nobody's serve every client.
    pub clients: Vec<ClientId>,
    /// Each of them, whatever its case and accents.
    pub tags: Vec<String>,
    /// Used in a post, or in none.
    pub used: Option<bool>,
    /// A picture that fills one of that network's formats without being enlarged, or a video that is light enough for it.
    pub network: Option<NetworkId>,
    /// By its rights today.
    pub rights: Vec<Rights>,
    /// By the colour that strikes most.
    pub hues: Vec<Hue>,
    /// Without alternative text, or with one to be read again.
    pub lacks_alt: bool,
    /// Words to be found in file names, alternative texts, tags, credits; the last one may be unfinished.
    pub text: String,
}
