//! A client of the community manager.

use crate::id::ClientId;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// How many client colours the palette holds; colours are numbered from 0.
pub const COLOURS: u32 = 12;

/// Someone whose posts are planned.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Client {
    /// Identity.
    pub id: ClientId,
    /// As the CM calls them; never empty.
    pub name: String,
    /// Number of a palette colour, below [`COLOURS`]; the page knows how each theme shows it.
    pub colour: u32,
    /// IANA zone in which the client's moments are read, such as `Europe/Paris`.
    #[ts(type = "string")]
    pub zone: chrono_tz::Tz,
    /// Free text for the CM alone.
    pub note: String,
    /// Belongs to the sample that one click removes.
    pub sample: bool,
}
