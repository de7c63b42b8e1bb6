//! Answers about visuals: the library, one visual, a feed, a preview, what was exported or verified.

use crate::{
    changes::RefusedFile,
    told::{Param, Params},
};
use marronnier_domain::{
    id::{NetworkId, PostId, VisualId},
    moment::PlannedAt,
    post::PostCard,
    visual::{Crop, Format, Kind, Rights, Visual},
};
use serde::Serialize;
use strum::{IntoStaticStr, VariantNames};
use ts_rs::TS;

/// A part of the library.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct VisualPage {
    /// Visuals that meet the filter, in all.
    pub total: u32,
    /// From the place asked for on, the newest first.
    pub visuals: Vec<VisualRow>,
}

/// Visuals of the library, by their identities alone.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct VisualIds {
    /// The newest first.
    pub ids: Vec<VisualId>,
}

/// A visual in the library.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct VisualRow {
    /// The visual.
    pub visual: Visual,
    /// Posts that show it.
    pub uses: u32,
    /// Where it stands with its rights today.
    pub rights: Rights,
}

/// Tags in use.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct VisualTags {
    /// By name.
    pub tags: Vec<TagCount>,
}

/// A tag in use.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TagCount {
    /// As written.
    pub name: String,
    /// Visuals that bear it.
    pub visuals: u32,
}

/// Everything about one visual.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct VisualDetail {
    /// The visual.
    pub visual: Visual,
    /// Posts that show it, by moment.
    pub uses: Vec<PostCard>,
    /// Why it cannot be shown, in one word; nothing when it can, or is not known yet.
    pub refusal: Option<String>,
    /// How each format of its client's networks cuts it; none when its pixels cannot be read.
    pub formats: Vec<FormatCrop>,
    /// Where it stands with its rights today.
    pub rights: Rights,
}

/// A visual cut for a format.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FormatCrop {
    /// The format's word: `instagram:feed`.
    pub format: String,
    /// Whose format.
    pub network: NetworkId,
    /// The shape.
    pub shape: Format,
    /// What is shown.
    pub crop: Crop,
    /// By hand, not proposed.
    pub chosen: bool,
    /// What must be seen is outside: the crop was chosen so by hand.
    pub cuts_focal: bool,
    /// The part has fewer pixels than the shape.
    pub enlarged: bool,
}

/// A post of the same client that shows a picture that looks the same.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Near {
    /// The visual asked about.
    pub visual_id: VisualId,
    /// The one that it looks like.
    pub like: VisualId,
    /// The very same file.
    pub same: bool,
    /// The post that shows it.
    pub post_id: PostId,
    /// When that post is planned.
    pub planned: Option<PlannedAt>,
}

/// Posts with pictures that look the same.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct NearList {
    /// The most alike first.
    pub near: Vec<Near>,
    /// Visuals of the post that were not looked at yet: ask again once they are.
    pub waiting: Vec<VisualId>,
}

/// What a channel's profile will show.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FeedRows {
    /// The shape of its cells; nothing when the network is not known to show pictures.
    pub shape: Option<Format>,
    /// The latest first.
    pub cells: Vec<FeedCell>,
}

/// A post in a feed.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FeedCell {
    /// The post.
    pub card: PostCard,
    /// When it goes out on this channel.
    pub at: PlannedAt,
    /// What of its first visual is shown; nothing without one.
    pub crop: Option<Crop>,
    /// It is not out yet: its moment may be exchanged with another's.
    pub may_move: bool,
}

/// A post as a network will about show it.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PostPreview {
    /// Who speaks.
    pub name: String,
    /// Name of the account; may be empty.
    pub handle: String,
    /// Where.
    pub network: NetworkId,
    /// The post's title, where the network publishes one; may be empty.
    pub title: String,
    /// What is read at once.
    pub shown: String,
    /// What is read after "see more"; may be empty.
    pub more: String,
    /// What is too long for the network, and is not taken; may be empty.
    pub beyond: String,
    /// Several images are seen together there, not one after the other.
    pub together: bool,
    /// In order, as many as the network takes.
    pub images: Vec<PreviewImage>,
    /// Visuals beyond those.
    pub left_out: u32,
    /// Where it leads; may be empty.
    pub link: String,
}

/// A visual in a preview.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PreviewImage {
    /// Which.
    pub visual_id: VisualId,
    /// What somebody who cannot see it is told.
    pub alt: String,
    /// What it is.
    pub kind: Kind,
    /// What of it is shown; nothing when it is shown whole or not at all.
    pub crop: Option<Crop>,
    /// In which shape.
    pub shape: Option<Format>,
}

/// What was exported.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ExportedVisuals {
    /// The folder or the zip.
    pub path: String,
    /// Posts of which something was written.
    pub posts: u32,
    /// Of them, those without visuals: only their texts were.
    pub bare: u32,
    /// Files written, texts included.
    pub files: u32,
    /// What to know before posting it.
    pub remarks: Vec<ExportRemark>,
    /// What could not be made, with the reason.
    pub refused: Vec<RefusedFile>,
}

/// Something to know of what was exported. The sentence is `export-remark-<kind>` of the locale files.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ExportRemark {
    /// What.
    pub kind: ExportRemarkKind,
    /// What the sentence needs.
    pub params: Params,
}

/// What there may be to know of an export.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS, IntoStaticStr, VariantNames)]
#[serde(rename_all = "camelCase")]
#[strum(serialize_all = "camelCase")]
pub enum ExportRemarkKind {
    /// A visual may not be shown on the day planned. Params: `title`, `name`, `date`.
    OutsideRights,
    /// The post is cancelled, and was left out. Params: `title`.
    Cancelled,
    /// The post has neither text nor visual. Params: `title`.
    Empty,
    /// An animated picture became a still one there. Params: `title`, `name`, `network` (`none` where it goes nowhere yet).
    Stilled,
    /// The network takes fewer visuals in a post. Params: `title`, `network`, `count`, `most`.
    TooMany,
    /// A picture has fewer pixels than the network shows. Params: `title`, `name`, `network`.
    Enlarged,
    /// A file that leaves as it is kept weighs more than the network takes. Params: `title`, `name`, `network`,
    /// `megabytes`, `most`.
    TooHeavy,
    /// A picture that leaves as it is kept, of a kind that few networks take. Params: `title`, `name`, `network`, `kind`.
    RarelyTaken,
    /// A crop chosen by hand leaves out what must be seen. Params: `title`, `name`, `network`.
    CutsFocal,
    /// Files of an earlier export of the post stay in the folder, and are not part of this one. Params: `title`,
    /// `count`, `names`.
    FromBefore,
    /// A video that may tell where and with what it was filmed: it leaves as it is kept. Params: `title`, `name`.
    MayTell,
    /// A picture that shows through was laid on white. Params: `title`, `name`, `network`, `reason`: `kind` where no PNG is
    /// taken, `tooHeavy`.
    Whitened,
    /// Of a picture of several pages only the first one leaves. Params: `title`, `name`.
    FirstPage,
    /// An animated picture leaves as it is kept, and goes nowhere yet. Params: `title`, `name`.
    Moves,
}

impl ExportRemark {
    pub(crate) fn new(kind: ExportRemarkKind) -> Self {
        Self { kind, params: Params::new() }
    }
    pub(crate) fn with(mut self, name: &str, value: impl Into<Param>) -> Self {
        self.params.insert(name.to_owned(), value.into());
        self
    }
}

/// What looking at every file again found.
#[derive(Debug, Clone, Default, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct VisualCheck {
    /// Files looked at.
    pub checked: u32,
    /// Files that are gone.
    pub missing: Vec<AlteredFile>,
    /// Files that hold something else than they did.
    pub altered: Vec<AlteredFile>,
}

/// A file that is not as it was.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AlteredFile {
    /// Whose file.
    pub id: VisualId,
    /// As it was called when it came.
    pub file_name: String,
    /// Where it stands, or stood.
    pub path: String,
}
