//! A visual: a picture or a video with what is known of it. Knows no pixel and no file.

mod colour;
mod crop;
mod format;
mod kind;
mod sought;

pub use colour::Hue;
pub use crop::{Area, Crop, Point, WHOLE};
pub use format::{Format, NotASize, Size};
pub use kind::Kind;
pub use sought::VisualFilter;

use crate::id::{ClientId, VisualId};
use chrono::{Days, NaiveDate};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A picture or a video, as the library shows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Visual {
    /// BLAKE3 of its bytes: the same file twice is one visual.
    pub id: VisualId,
    /// Whose it is; nothing when it serves several clients.
    pub client_id: Option<ClientId>,
    /// As the file was called when it came.
    pub file_name: String,
    /// What the bytes are, by themselves and not by the file's name.
    pub kind: Kind,
    /// Weight of the original.
    pub bytes: u32,
    /// Upright, in pixels; nothing when it is not known (videos).
    pub width: Option<u32>,
    /// Upright, in pixels; nothing when it is not known (videos).
    pub height: Option<u32>,
    /// There are several images in it: it moves or, a TIFF, has pages. The first is shown.
    pub animated: bool,
    /// What somebody who cannot see it is told.
    pub alt: String,
    /// The alternative text was written for another picture, which this one replaced: it is to be read again.
    pub alt_review: bool,
    /// Who is to be named.
    pub credit: String,
    /// Under which licence it may be used.
    pub licence: String,
    /// Where it comes from.
    pub source: String,
    /// First day on which it may be shown.
    #[ts(type = "string | null")]
    pub rights_from: Option<NaiveDate>,
    /// Last day on which it may be shown.
    #[ts(type = "string | null")]
    pub rights_until: Option<NaiveDate>,
    /// Where it may be shown.
    pub territory: String,
    /// Whether the people pictured agreed, and to what.
    pub consent: String,
    /// What must be seen in every format.
    pub focal: Option<Point>,
    /// By name.
    pub tags: Vec<String>,
    /// The colour that strikes most, as `0xRRGGBB`.
    pub colour: Option<u32>,
    /// When it came, in milliseconds since 1970, UTC.
    #[ts(type = "number")]
    pub added: i64,
}

impl Visual {
    /// Whether it may be shown on that day.
    pub fn may_show(&self, day: NaiveDate) -> bool {
        self.rights_from.is_none_or(|from| from <= day) && self.rights_until.is_none_or(|until| day <= until)
    }
    /// A picture that nobody described.
    pub fn lacks_alt(&self) -> bool {
        !self.kind.is_video() && self.alt.trim().is_empty()
    }
}

/// What part of a visual is shown in a format, as the person corrected it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CropChoice {
    /// The format's word in `networks.toml`, after its network's: `instagram:feed`.
    pub format: String,
    /// What is shown.
    pub crop: Crop,
}

/// Where a visual stands with its rights, on some day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum Rights {
    /// May be shown.
    Open,
    /// May be shown, and soon no more.
    Ending,
    /// Not yet.
    Early,
    /// No more.
    Over,
}

/// Days before their end from which on rights end soon.
const SOON: Days = Days::new(30);

impl Rights {
    /// Rights that end no later than this day end soon, seen from `day`.
    pub fn soon(day: NaiveDate) -> NaiveDate {
        day.checked_add_days(SOON).unwrap_or(NaiveDate::MAX)
    }

    /// Of a visual, on a day.
    pub fn of(visual: &Visual, day: NaiveDate) -> Self {
        match (visual.rights_from, visual.rights_until) {
            (Some(from), _) if day < from => Self::Early,
            (_, Some(until)) if until < day => Self::Over,
            (_, Some(until)) if until <= Self::soon(day) => Self::Ending,
            _ => Self::Open,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rights_end_soon_thirty_days_before_their_last_day() {
        let day = |day: u32| NaiveDate::from_ymd_opt(2026, 12, day).unwrap();
        let mut visual: Visual = serde_json::from_value(serde_json::json!({
            "id": "ab".repeat(32), "clientId": null, "fileName": "a.jpg", "kind": "jpeg", "bytes": 1, "width": 1, "height": 1,
            "animated": false, "alt": "", "altReview": false, "credit": "", "licence": "", "source": "",
            "rightsFrom": "2026-12-02", "rightsUntil": "2027-01-10", "territory": "", "consent": "", "focal": null,
            "tags": [], "colour": null, "added": 0
        }))
        .unwrap();
        let standing = |visual: &Visual, on: NaiveDate| Rights::of(visual, on);
        assert_eq!(standing(&visual, day(1)), Rights::Early);
        assert_eq!(standing(&visual, day(10)), Rights::Open);
        assert_eq!(standing(&visual, day(11)), Rights::Ending);
        assert_eq!(standing(&visual, NaiveDate::from_ymd_opt(2027, 1, 10).unwrap()), Rights::Ending);
        assert_eq!(standing(&visual, NaiveDate::from_ymd_opt(2027, 1, 11).unwrap()), Rights::Over);
        visual.rights_until = None;
        assert_eq!(standing(&visual, NaiveDate::MAX), Rights::Open);
    }
}
