//! Answers about backups: the list, one looked through, what was written or put back, how the workspace is.

use super::Now;
use marronnier_domain::backup::Reason;
use marronnier_store::count::Counts;
use serde::Serialize;
use strum::IntoStaticStr;
use ts_rs::TS;

/// The backups of the workspace.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct BackupList {
    /// The newest first.
    pub backups: Vec<BackupRow>,
    /// Where they are.
    pub folder: String,
}

/// One backup.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct BackupRow {
    /// Its name, to ask for it.
    pub name: String,
    /// When it was made, in the person's zone.
    pub at: Now,
    /// Why.
    pub reason: Reason,
    /// Octets of its rows and of the visuals that they name, which backups share.
    #[ts(type = "number")]
    pub bytes: u64,
    /// Posts in it.
    pub posts: u32,
    /// Clients in it.
    pub clients: u32,
    /// Visuals in it.
    pub visuals: u32,
    /// Rows in it that refer to others that are not there.
    pub references: u32,
    /// Actions that people did since, undone, done again and sent ones among them; nothing when the present state does not
    /// come from it, or does not read.
    pub since: Option<u32>,
}

/// A backup looked through.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct BackupCheck {
    /// Which.
    pub name: String,
    /// Its rows hold together and are what was written.
    pub good: bool,
    /// What is wrong with them, for who mends it; empty when nothing is.
    pub detail: String,
    /// Pictures and videos that its rows name.
    pub visuals: u32,
    /// Of them, those that are whole neither with the backups nor in the workspace.
    pub missing: u32,
}

/// A workspace that was made elsewhere.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Unpacked {
    /// Its folder.
    pub path: String,
    /// Posts in it.
    pub posts: u32,
    /// Visuals in it.
    pub visuals: u32,
    /// Of them, those whose files are missing or altered.
    pub flawed: u32,
}

/// A file that holds a whole workspace.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Packed {
    /// Where it is.
    pub path: String,
    /// Posts in it.
    pub posts: u32,
    /// Files of visuals in it.
    pub visuals: u32,
    /// Visuals whose files are missing or altered, and of which no backup holds a whole one.
    pub flawed: u32,
    /// Its octets.
    #[ts(type = "number")]
    pub bytes: u64,
}

/// How the workspace is.
#[derive(Debug, Clone, Default, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Health {
    /// What does not hold together, for who mends it; nothing when all does.
    pub damage: Option<String>,
    /// Why one may only look: `opened` by another, `readOnly` disk, `forbidden` folder; nothing when one may write.
    pub read_only: Option<String>,
    /// The program that keeps the folder the same on other machines, which may mix up files that are being written.
    pub synced: Option<String>,
    /// Looking through all of it found what mending puts right: references, indexes, search.
    pub mendable: bool,
    /// Why the last backup that was due could not be made; nothing when it was.
    pub no_backup: Option<crate::Failure>,
}

/// The workspace looked through.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Examination {
    /// What it holds.
    #[ts(type = "{ schema: number; clients: number; posts: number; visuals: number }")]
    pub counts: Counts,
    /// Files of visuals looked at.
    pub files: u32,
    /// What was found; none when all is well.
    pub findings: Vec<Finding>,
    /// The backup that was made before mending.
    pub backup: Option<String>,
}

/// Something found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Finding {
    /// What.
    pub kind: FindingKind,
    /// How many.
    pub count: u32,
    /// The first of them: files, tables, indexes.
    pub names: Vec<String>,
    /// Of them, those that were mended.
    pub mended: u32,
}

/// What may be found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS, IntoStaticStr)]
#[serde(rename_all = "camelCase")]
#[strum(serialize_all = "camelCase")]
pub enum FindingKind {
    /// The file does not hold together: a backup has to take its place.
    Rows,
    /// Tables, indexes or triggers are missing, changed or too many.
    Structure,
    /// An index does not fit its table.
    Indexes,
    /// A row refers to one that is not there.
    References,
    /// What is searched in does not fit the texts.
    Search,
    /// A picture's or video's file is gone.
    MissingFiles,
    /// A file holds something else than it did.
    AlteredFiles,
    /// No row names a file (any more).
    UnnamedFiles,
}
