//! Requests about packets, and what reading one answers.

use crate::{
    Language,
    answer::{ExportRemark, Now},
    failure::Failure,
};
use marronnier_domain::{
    id::{AssignmentId, ClientId, PersonId, PostId},
    merge::{Choice, Piece},
    review::TextOf,
};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// In which form a packet goes out.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum PacketKind {
    /// Files in one zip.
    #[default]
    Zip,
    /// Files in a folder.
    Folder,
    /// One page to write in, in any browser.
    Page,
}

/// A packet to send.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
#[ts(optional_fields)]
pub struct PacketRequest {
    /// Of one person.
    pub assignment_ids: Vec<AssignmentId>,
    /// In which form.
    pub kind: PacketKind,
    /// Where it is written; a preview needs none.
    pub path: Option<String>,
    /// The person agreed to write over what is there.
    pub replace: Option<bool>,
    /// In which language; nothing means one that the person reads.
    pub language: Option<Language>,
}

/// What came back: a file, or a text that was pasted.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
#[ts(optional_fields)]
pub struct ReturnRequest {
    /// The file, or the folder of files.
    pub path: Option<String>,
    /// Files that came beside it.
    pub beside: Option<Vec<String>>,
    /// The text.
    pub text: Option<String>,
}

/// What is chosen in a text where both sides rewrote the same words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TextChoice {
    /// Of which post.
    pub post_id: PostId,
    /// In which text.
    pub text: TextOf,
    /// One for each overlap, in their order.
    pub choices: Vec<Choice>,
}

/// What a packet would hold.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PacketPreview {
    /// A name for it, with its ending.
    pub name: String,
    /// To whom.
    pub person_id: PersonId,
    /// Its files.
    pub files: Vec<PacketFile>,
    /// The e-mail to go with it.
    pub mail: PacketMail,
    /// What `LISEZ-MOI` says.
    pub readme: String,
    /// In which language all of it is.
    pub language: Language,
    /// What to know of the pictures in it.
    pub remarks: Vec<ExportRemark>,
}

/// A file of a packet.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PacketFile {
    /// Its place.
    pub name: String,
    /// Octets; a picture's are known once it is made.
    pub size: Option<u32>,
}

/// An e-mail prepared for the system's own program.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PacketMail {
    /// Address; may be empty.
    pub to: String,
    /// Subject.
    pub subject: String,
    /// Text.
    pub body: String,
    /// All of it as a `mailto:` address.
    pub link: String,
}

/// What came back, against what is here.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PacketRead {
    /// Who answers.
    pub by: String,
    /// When the packet went out, in the person's zone.
    pub sent: Now,
    /// One for each post that went out from here.
    pub posts: Vec<ReturnedPost>,
    /// Posts in it that did not go out from here.
    pub foreign: u32,
    /// Pictures that came with it and are of none of its posts, by name: they enter the library.
    pub pictures: Vec<String>,
    /// Files that came with it and that nobody reads, by their places.
    pub others: Vec<String>,
}

/// Folders in which a packet comes back.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PacketFolders {
    /// Those of the ones asked about.
    pub paths: Vec<String>,
}

/// How a post that came back stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum ReturnStanding {
    /// There is something to take in.
    Fresh,
    /// Nothing was written in it.
    Untouched,
    /// Exactly this was taken in before.
    Received,
    /// The post is published, hence locked: what came back is kept beside it.
    Locked,
    /// Something written later was taken in already: what came back is kept beside it.
    Earlier,
    /// The post was removed: it comes back as an idea without a date.
    Gone,
}

/// How an answer stands to those of the same packet that were taken in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum ReturnOrder {
    /// None was.
    First,
    /// It was written after them.
    Later,
    /// It was written before the last of them.
    Earlier,
    /// Nothing tells: it is held against what went out.
    Unsure,
}

/// A post that came back.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ReturnedPost {
    /// Which.
    pub post_id: PostId,
    /// Whose; nothing when it is gone.
    pub client_id: Option<ClientId>,
    /// Its title.
    pub title: String,
    /// How it stands.
    pub standing: ReturnStanding,
    /// Whether it came before or after what was taken in.
    pub order: ReturnOrder,
    /// Something of it can be taken in.
    pub takes: bool,
    /// A later packet went out for the same assignment.
    pub older: bool,
    /// Pictures that came with it, by name: they enter the library and are shown with the post.
    pub pictures: Vec<String>,
    /// The texts that came back changed.
    pub texts: Vec<MergedText>,
    /// The texts that came back changed and find no place here: to be copied where they shall go.
    pub unplaced: Vec<UnplacedText>,
    /// A word of the writer; may be empty.
    pub note: String,
    /// Minutes spent, if they say.
    pub spent: Option<u32>,
    /// Why it cannot be taken in.
    pub refusal: Option<Failure>,
}

/// A text that came back changed where the post no longer has one, or is no longer open.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct UnplacedText {
    /// Which it was.
    pub text: TextOf,
    /// As it came back.
    pub words: String,
}

/// A text that came back changed, against what is here.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct MergedText {
    /// Which.
    pub text: TextOf,
    /// Piece by piece.
    pub pieces: Vec<Piece>,
    /// How many pieces both rewrote: to choose.
    pub overlaps: u32,
}
