//! The words of the interface that tables hold. Contains none: the caller takes them from the locale files.

use marronnier_domain::status::Status;
use serde::{Deserialize, Serialize};

/// Words for the headers and cells of an exported table, and for the lines that an import adds to notes.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Words {
    /// Name of the sheet.
    pub sheet: String,
    /// How Excel shows a date, in its own language of formats: `dd/mm/yyyy`.
    pub date_format: String,
    /// Headers of the columns.
    pub columns: ColumnWords,
    /// "Oui", in the columns of yes and no.
    pub yes: String,
    /// Stands for a channel's own text that is empty on purpose: "(vide)".
    pub empty: String,
    /// A word for each status.
    pub statuses: Vec<(Status, String)>,
    /// "Visuel", before the names of files in the notes.
    pub visual: String,
    /// "Format", before "story", "réel"… in the notes.
    pub format: String,
}

/// Headers of the columns of an exported table. The import knows all of them, in both languages.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[allow(missing_docs)] // each is the word for the field of the same name
pub struct ColumnWords {
    pub date: String,
    pub time: String,
    pub client: String,
    pub networks: String,
    pub title: String,
    pub text: String,
    pub hashtags: String,
    pub status: String,
    pub person: String,
    pub pillar: String,
    pub series: String,
    pub link: String,
    pub notes: String,
    pub evergreen: String,
    pub pinned: String,
    pub id: String,
}

impl Words {
    /// The word for `status`.
    pub fn status(&self, status: Status) -> &str {
        self.statuses.iter().find(|(of, _)| *of == status).map_or(status.word(), |(_, word)| word)
    }
}
