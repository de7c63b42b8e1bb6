//! Why something was refused or failed: a code, what the sentence needs, and the field it is about. No words here.

use crate::told::{Param, Params};
use marronnier_store::{StoreError, reason};
use serde::Serialize;
use std::path::Path;
use strum::{IntoStaticStr, VariantNames};
use ts_rs::TS;

/// The only error on the wire. The sentence is `failure-<code>` of the locale files.
#[derive(Debug, Clone, PartialEq, Serialize, TS, thiserror::Error)]
#[serde(rename_all = "camelCase")]
#[error("{code:?} {params:?}")]
pub struct Failure {
    /// What kind.
    pub code: Code,
    /// What the sentence needs.
    pub params: Params,
    /// The field of the action that is wrong.
    pub field: Option<String>,
}

/// Kinds of failure; one exists only when somebody tells it apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS, VariantNames, IntoStaticStr)]
#[serde(rename_all = "camelCase")]
#[strum(serialize_all = "camelCase")]
pub enum Code {
    /// What was asked for is not in the workspace (any more).
    NotFound,
    /// A field that must hold something is empty.
    Empty,
    /// The name is taken. Params: `name`.
    NameTaken,
    /// Not an IANA zone. Params: `zone`.
    UnknownZone,
    /// Not a network of `networks.toml`. Params: `network`.
    UnknownNetwork,
    /// The channel is not one of the post's client.
    ForeignChannel,
    /// The post is published, hence locked. Params: `title`, `count`.
    Locked,
    /// The status may not follow. Params: `from`, `to`, `title`, `count`.
    IllegalStatus,
    /// The status needs a date first. Params: `status`, `title`.
    NeedsDate,
    /// The state of an assignment may not follow. Params: `before`, `state`.
    IllegalState,
    /// The team has not agreed yet. Params: `title`, `count` of approvals missing.
    NeedsApprovals,
    /// The last day comes before the first.
    EndsBeforeStart,
    /// Not an address of the web.
    NotALink,
    /// Not hours, from one to another. Params: `hours`.
    NoQuietHours,
    /// What came back is no packet that we read. Params: `path`, `reason`, `name`.
    BadPacket,
    /// The packet did not go out from this workspace.
    ForeignPacket,
    /// No assignment was chosen to be sent.
    NothingToSend,
    /// A packet is for one person.
    SeveralPeople,
    /// Words that both sides rewrote are still to be chosen. Params: `count`.
    OverlapsLeft,
    /// A client is needed first.
    NeedsClient,
    /// Past the ends of the calendar.
    OutOfCalendar,
    /// Nothing to undo.
    NothingToUndo,
    /// Nothing to redo.
    NothingToRedo,
    /// Undo or redo met rows that are not as they were left; nothing was changed.
    JournalMismatch,
    /// The sample is here already.
    SampleExists,
    /// The line or the request could not be read as JSON of the contract. Params: `reason`, `name` of what is meant,
    /// perhaps `line` and `column`.
    BadRequest,
    /// Only the desktop window can do this.
    NeedsWindow,
    /// The file could not be read. Params: `path`, `reason`, `detail`, perhaps `line`.
    FileUnreadable,
    /// The file could not be written. Params: `path`, `reason`, `detail`.
    FileUnwritable,
    /// There is a file of that name, and nobody said to replace it. Params: `path`.
    FileExists,
    /// The folder holds something already; nothing is written over it. Params: `path`.
    FolderHolds,
    /// The file is one of a workspace's own, which nothing is written over. Params: `path`.
    OwnFile,
    /// The file is not a table we read. Params: `path`, `reason`.
    BadTable,
    /// The file is no calendar that we read. Params: `path`, `reason`.
    BadCalendar,
    /// Nothing in the calendar file can be brought in. Params: `there`.
    EmptyCalendar,
    /// There is nothing to tell the reader.
    NothingToShare,
    /// Outlook needs to know who invites: the memory `me` or `email` is missing. The field says which.
    NeedsOrganizer,
    /// Not an address of electronic mail. Params: `email`.
    NotAnEmail,
    /// Nothing of the share was told before, so this file is no answer. Params: `path`.
    NotAnAnswer,
    /// The file is no visual that is taken. Params: `path`, `reason`, `detail`, perhaps `megabytes`, `most`, `width`,
    /// `height`.
    BadVisual,
    /// A post shows the visual; `out` is `yes` when one that is published does, which cannot change. Params: `name`,
    /// `count`, `out`.
    VisualUsed,
    /// The part is not within the picture, or the format is none of `networks.toml`.
    BadCrop,
    /// The rights end before they begin.
    BadRights,
    /// A picture has no alternative text, or one to be read again. Params: `title`, `count`.
    NeedsAlt,
    /// No post that was asked for has a text or shows a visual.
    NothingToExport,
    /// The clipboard holds no picture.
    NothingToPaste,
    /// The long work was given up; nothing of it is left.
    GivenUp,
    /// One may only look. Params: `reason`.
    ReadOnly,
    /// The folder is on another machine's disk. Params: `path`, `kind`.
    RemoteWorkspace,
    /// There are backups or visuals (`left`) in the folder, and no workspace any more, or an empty file. Params: `path`, `left`.
    WorkspaceGone,
    /// The backup does not hold together. Params: `name`, `detail`.
    BadBackup,
    /// There is no backup of that name, or none at all: `reason` is `none` then. Params: `name`, `reason`.
    NoSuchBackup,
    /// The file holds no whole workspace. Params: `path`, `reason`, perhaps `name`.
    BadWhole,
    /// Nothing reads any more in a damaged workspace.
    NothingToSalvage,
    /// The file was changed after it was shown. Params: `path`.
    FileChanged,
    /// Nothing in the plan can be imported.
    EmptyPlan,
    /// The folder holds something else than a workspace. Params: `path`.
    NotAWorkspace,
    /// The folder holds no workspace. Params: `path`.
    NoWorkspace,
    /// No folder was named and the account has no home to hold one.
    NeedsWorkspace,
    /// No client of that name. Params: `name`.
    NoSuchClient,
    /// The folder is a workspace already. Params: `path`.
    WorkspaceExists,
    /// The workspace was made by a newer program. Params: `path`, `found`, `known`.
    NewerWorkspace,
    /// The database says no (disk full, damaged, busy). Params: `reason`, `detail`.
    Database,
}

impl Failure {
    /// A failure without parameters yet.
    pub fn new(code: Code) -> Self {
        Self { code, params: Params::new(), field: None }
    }
    /// The same with one more parameter.
    pub fn with(mut self, name: &str, value: impl Into<Param>) -> Self {
        self.params.insert(name.to_owned(), value.into());
        self
    }
    /// The same, about a field of the action.
    pub fn about(mut self, field: &str) -> Self {
        self.field = Some(field.to_owned());
        self
    }
}

impl Failure {
    /// What the system says of a file.
    pub fn of_file(code: Code, path: &Path, error: &std::io::Error) -> Self {
        Self::new(code)
            .with("path", path.display().to_string())
            .with("reason", reason::of_file(error))
            .with("detail", error.to_string())
    }
}

impl From<Code> for Failure {
    fn from(code: Code) -> Self {
        Self::new(code)
    }
}

impl Failure {
    /// What is wrong with a request, by the contract's own names: no words of a library, which speak one language.
    pub fn of_request(error: &serde_json::Error) -> Self {
        let text = error.to_string();
        let reason = match error.classify() {
            serde_json::error::Category::Data if text.starts_with("unknown variant") => "unknown",
            serde_json::error::Category::Data if text.starts_with("missing field") => "missing",
            serde_json::error::Category::Data if text.starts_with("unknown field") => "extra",
            serde_json::error::Category::Data => "value",
            _ => "json",
        };
        let mut failure = Self::new(Code::BadRequest).with("reason", reason);
        if let Some(name) = text.split('`').nth(1).filter(|_| reason != "json") {
            failure = failure.with("name", name);
        }
        match u32::try_from(error.column()) {
            Ok(column @ 1..) => failure.with("column", column),
            _ => failure,
        }
    }

    /// Something of ours did not become JSON; happens only by a mistake in the program.
    pub(crate) fn unwritable(error: serde_json::Error) -> Self {
        Self::of_request(&error)
    }
}

impl From<StoreError> for Failure {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::NotAWorkspace(path) => {
                Self::new(Code::NotAWorkspace).with("path", path.display().to_string())
            }
            StoreError::Newer { path, found, known } => Self::new(Code::NewerWorkspace)
                .with("path", path.display().to_string())
                .with("found", found)
                .with("known", known),
            StoreError::Folder { path, source } => Self::of_file(Code::FileUnwritable, &path, &source),
            StoreError::Unread { path, source } => Self::of_file(Code::FileUnreadable, &path, &source),
            StoreError::Gone { path, left } => {
                Self::new(Code::WorkspaceGone).with("path", path.display().to_string()).with("left", left)
            }
            StoreError::Remote { path, kind } => {
                Self::new(Code::RemoteWorkspace).with("path", path.display().to_string()).with("kind", kind)
            }
            StoreError::ReadOnly(reason) => Self::new(Code::ReadOnly).with("reason", reason),
            StoreError::GivenUp => Code::GivenUp.into(),
            _ if reason::of_database(&error) == "stopped" => Code::GivenUp.into(),
            StoreError::JournalMismatch => Code::JournalMismatch.into(),
            StoreError::Sqlite(_)
            | StoreError::Unreadable(_)
            | StoreError::Damaged(_)
            | StoreError::Unsure(_) => {
                // The detail goes to the person and to the log: it names SQLite's reason, never a post's text.
                tracing::error!(%error, "database");
                Self::new(Code::Database)
                    .with("reason", reason::of_database(&error))
                    .with("detail", error.to_string())
            }
        }
    }
}
