//! The shapes of answers on shares: previews, their history, what readers last saw. No rule stands here.

use crate::{answer::Now, failure::Failure};
use chrono::NaiveDate;
use marronnier_domain::{
    id::{PostId, ShareId},
    share::{Because, Reader, Shown, ShownField, Standing},
    status::Status,
};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What a share would tell.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SharePreview {
    /// The reader's name.
    pub reader_name: String,
    /// The address at which they are asked for an answer, as given or as the last share for Outlook had it; may be empty.
    pub email: String,
    /// A name for the file, with its ending.
    pub name: String,
    /// The statuses told.
    pub statuses: Vec<Status>,
    /// How many events stand how.
    pub counts: ShareCounts,
    /// Each event, by moment.
    pub items: Vec<ShareItem>,
    /// The key dates that go with them, by day.
    pub key_days: Vec<SharedKeyDay>,
    /// The files, with their sizes.
    pub files: Vec<ShareFile>,
    /// The last share to this reader.
    pub last: Option<ShareLine>,
    /// Why it would be refused as it is.
    pub refusal: Option<Failure>,
}

/// How many events of a share stand how.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", default)]
pub struct ShareCounts {
    /// Told for the first time.
    pub new: u32,
    /// At another moment.
    pub moved: u32,
    /// Changed in something else.
    pub changed: u32,
    /// Cancelled in the reader's calendar.
    pub withdrawn: u32,
    /// As they were told.
    pub unchanged: u32,
    /// Cancelled by an earlier share, said again.
    pub withdrawn_before: u32,
    /// Key dates.
    pub key_dates: u32,
    /// Posts of the reader's, in these days, that are not told because of their status.
    pub not_ready: u32,
    /// Posts of the reader's that are not told because they have no date.
    pub undated: u32,
    /// Events of these days that the reader knows by another share and that stay in their calendar as they are.
    pub elsewhere: u32,
}

/// One event of a share.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ShareItem {
    /// Which post.
    pub post_id: PostId,
    /// How it stands.
    pub standing: Standing,
    /// What differs from the last time.
    pub fields: Vec<ShownField>,
    /// Why it is told no more.
    pub because: Option<Because>,
    /// Counts the states that the reader was told.
    pub sequence: u32,
    /// What the reader saw the last time.
    pub was: Option<Shown>,
    /// What they will see; what they saw, for a withdrawn one.
    pub shown: Shown,
    /// The description as they will read it, line by line.
    pub letter: String,
}

/// A key date that goes with a share.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SharedKeyDay {
    /// What the reader will see.
    pub title: String,
    /// First day.
    #[ts(type = "string")]
    pub first: NaiveDate,
    /// Last day, included.
    #[ts(type = "string")]
    pub last: NaiveDate,
}

/// A file of a share.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ShareFile {
    /// Its name, or its place in the zip or the folder.
    pub name: String,
    /// Its size in octets.
    pub bytes: u32,
    /// How many events and tasks it holds.
    pub events: u32,
}

/// Past shares.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ShareList {
    /// The newest first.
    pub shares: Vec<ShareLine>,
}

/// A past share.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ShareLine {
    /// Identity.
    pub id: ShareId,
    /// To whom.
    pub reader: Reader,
    /// Their name at the time.
    pub reader_name: String,
    /// When, in the person's zone.
    pub at: Now,
    /// Who shared.
    pub who: String,
    /// The file or the folder written.
    pub file: String,
    /// One file a post, for Outlook.
    pub outlook: bool,
    /// How many events stood how.
    pub counts: ShareCounts,
}

/// What readers last saw.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SeenRows {
    /// Who of them was ever told anything.
    pub readers: Vec<SeenReader>,
    /// By the day told, of a window; the latest told first, of a post.
    pub rows: Vec<SeenRow>,
    /// Posts planned on these days that their readers were never told of, and that their shares would tell; not asked of a
    /// post.
    pub untold: Vec<UntoldRow>,
}

/// A reader who was told something.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SeenReader {
    /// Who.
    pub reader: Reader,
    /// Their name at the last share.
    pub name: String,
}

/// A post that a reader was never told of, and that their shares would tell.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct UntoldRow {
    /// Who.
    pub reader: Reader,
    /// Which post.
    pub post_id: PostId,
    /// What they would see.
    pub shown: Shown,
}

/// What a reader last saw of a post.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SeenRow {
    /// Who.
    pub reader: Reader,
    /// Which post; it may be gone.
    pub post_id: PostId,
    /// How it stands against now, by the share that told it last: what it was narrowed to and the statuses it told, on
    /// whatever day.
    pub standing: Standing,
    /// Why that share would tell it no more.
    pub because: Option<Because>,
    /// Cancelled in their calendar; `shown` is what it was before.
    pub withdrawn: bool,
    /// What they saw.
    pub shown: Shown,
    /// What they would see now; nothing when it is gone.
    pub now: Option<Shown>,
    /// Since when, in the person's zone.
    pub at: Now,
    /// What differs now; nothing when it is as they saw it.
    pub fields: Vec<ShownField>,
    /// There is no such post, or it has no date, any more.
    pub gone: bool,
}
