//! What the person agreed to when importing a plan. The reading itself is done by `formats::table`.

use marronnier_domain::id::ClientId;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A plan file and how to read it; the same request previews it and imports it.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(optional_fields)]
pub struct PlanRequest {
    /// The file, as an absolute path.
    pub path: String,
    /// Client of the rows that name none.
    #[serde(default)]
    pub client_id: Option<ClientId>,
    /// Made when no client is given; a client of that name is used when there is one.
    #[serde(default)]
    pub client_name: Option<String>,
}
