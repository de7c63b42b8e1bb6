//! A plan file as the person means it: how to read it, for whom, which rows. The reading itself is `formats::table`'s.

use marronnier_domain::id::ClientId;
use marronnier_formats::table::PlanMapping;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A plan file and how to read it; the same request previews it and imports it.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(optional_fields)]
pub struct PlanRequest {
    /// The file, as an absolute path.
    pub path: String,
    /// Client of the rows that name none.
    #[serde(default)]
    pub client_id: Option<ClientId>,
    /// The same by name, when no identity is given; made when there is no such client.
    #[serde(default)]
    pub client_name: Option<String>,
    /// What sheets and columns hold, as corrected; nothing takes everything as it seems.
    #[serde(default)]
    pub mapping: Option<PlanMapping>,
    /// Rows to import although they usually would not be: refused ones, as undated ideas without what was wrong in
    /// them, and those that the calendar holds already, a second time.
    #[serde(default)]
    pub rescued: Option<Vec<RowRef>>,
    /// What the preview said of the file it read: one that has changed since is refused.
    #[serde(default)]
    pub stamp: Option<String>,
    /// Rows that are to be left out.
    #[serde(default)]
    pub left_out: Option<Vec<RowRef>>,
}

/// A row of a plan file.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RowRef {
    /// Name of the sheet; empty in a CSV file.
    pub sheet: String,
    /// Number of the row as its spreadsheet shows it.
    pub line: u32,
}
