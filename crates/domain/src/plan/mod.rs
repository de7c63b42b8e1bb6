//! Rows of an editorial plan: as read from a spreadsheet, with what is doubtful about them, and as written to one.
//! Holds no words of the interface: a remark is a code and the text it is about.

use crate::{
    id::{ClientId, NetworkId, PersonId, PostId},
    moment::{PlannedAt, TimeOfDay},
    status::Status,
};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

mod export;
mod remark;

pub use export::{ExportRow, ExportVariant};
pub use remark::{Remark, RemarkCode, Verdict};

/// One row of a plan, with what was understood of it.
///
/// Every row of the file gives one, those that are no post too: their verdict is [`Verdict::PassedOver`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PlanRow {
    /// Name of the sheet; empty in a CSV file.
    pub sheet: String,
    /// Number of the row as its spreadsheet shows it; in a CSV file, the line on which the row begins.
    pub line: u32,
    /// Whether it can be planned as it is.
    pub verdict: Verdict,
    /// The post it was exported from, if it was.
    pub id: Option<PostId>,
    /// The client's name as written; nothing when the row names none.
    pub client: Option<String>,
    /// The client that goes by that name.
    pub client_id: Option<ClientId>,
    /// Working title; made of the first words of the text when the plan has none.
    pub title: String,
    /// When, in the client's zone; nothing for an idea, and for a row refused because of its date.
    pub planned: Option<PlannedAt>,
    /// Where it goes.
    pub networks: Vec<PlanNetwork>,
    /// "Tous": it goes to each of the client's channels.
    pub all_networks: bool,
    /// How far it has come; an idea, or in writing if there is a text, when the plan does not say.
    pub status: Status,
    /// Name of the assignee as written.
    pub person: Option<String>,
    /// The person that goes by that name.
    pub person_id: Option<PersonId>,
    /// Common text.
    pub text: String,
    /// Common hashtags.
    pub hashtags: String,
    /// Strategic axis.
    pub pillar: String,
    /// Recurring heading.
    pub series: String,
    /// Where the post leads.
    pub link: String,
    /// Notes of the plan, and everything that has no place of its own, a line each.
    pub notes: String,
    /// Can be used again any time.
    pub evergreen: bool,
    /// Stays where it is when others slide.
    pub pinned: bool,
    /// Texts of one network only.
    pub variants: Vec<PlanVariant>,
    /// What was guessed, doubted or refused, in the order of the columns; why the row is passed over.
    pub remarks: Vec<Remark>,
}

impl PlanRow {
    /// Nothing understood yet.
    pub fn new(sheet: &str, line: u32) -> Self {
        Self {
            sheet: sheet.to_owned(),
            line,
            verdict: Verdict::Good,
            id: None,
            client: None,
            client_id: None,
            title: String::new(),
            planned: None,
            networks: Vec::new(),
            all_networks: false,
            status: Status::Idea,
            person: None,
            person_id: None,
            text: String::new(),
            hashtags: String::new(),
            pillar: String::new(),
            series: String::new(),
            link: String::new(),
            notes: String::new(),
            evergreen: false,
            pinned: false,
            variants: Vec::new(),
            remarks: Vec::new(),
        }
    }

    /// Adds a remark, and lowers the verdict to what it weighs.
    pub fn remark(&mut self, remark: Remark) {
        self.verdict = self.verdict.max(remark.code.weighs());
        self.remarks.push(remark);
    }

    /// Adds a line to the notes.
    pub fn note(&mut self, line: &str) {
        if !self.notes.is_empty() {
            self.notes.push('\n');
        }
        self.notes.push_str(line);
    }
}

/// A network that a plan names, perhaps with one account on it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PlanNetwork {
    /// Which network.
    pub network: NetworkId,
    /// `@lunel`, a page's name…; empty when the plan does not say which account.
    pub handle: String,
}

/// What a plan says for one network only.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PlanVariant {
    /// Which network, and which account on it.
    pub network: NetworkId,
    /// As in [`PlanNetwork::handle`].
    pub handle: String,
    /// Own text; nothing means the common one.
    pub text: Option<String>,
    /// Own hashtags; nothing means the common ones.
    pub hashtags: Option<String>,
    /// Own time; nothing means the post's.
    pub time: Option<TimeOfDay>,
}
