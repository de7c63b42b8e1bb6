//! What a column of a plan can mean.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What a column of a plan holds.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(tag = "is", rename_all = "camelCase")]
#[ts(rename = "PlanField")]
pub enum Field {
    /// Working title.
    Title,
    /// The day; a time that stands with it is read too.
    Date,
    /// The time of day.
    Time,
    /// Day and time in one cell. Read like [`Field::Date`]; another word for the person who maps.
    DateTime,
    /// The day of the week: beside a date a witness, beside a week the day itself.
    Weekday,
    /// The month, beside a day: "Décembre", "12".
    Month,
    /// The week, by its number: only needed where no date says it.
    Week,
    /// Networks, with or without accounts.
    Networks,
    /// A column for one network, ticked in the rows that go there.
    NetworkTick {
        /// The network, with its account if any: "Instagram @lunel".
        label: String,
    },
    /// Name of the client.
    Client,
    /// How far the post has come.
    Status,
    /// "Statut / qui ?".
    StatusAndPerson,
    /// Name of the assignee.
    Person,
    /// Text of the post.
    Text,
    /// Hashtags.
    Hashtags,
    /// Strategic axis.
    Pillar,
    /// Recurring heading, type of content.
    Series,
    /// Where the post leads.
    Link,
    /// For the team only.
    Notes,
    /// Names of files; kept in the notes.
    Visual,
    /// Identity of the post, in a table that this program wrote.
    Id,
    /// Can be used again any time.
    Evergreen,
    /// Stays where it is.
    Pinned,
    /// Text of one network only.
    VariantText {
        /// As in [`Field::NetworkTick`].
        label: String,
    },
    /// Hashtags of one network only.
    VariantHashtags {
        /// As in [`Field::NetworkTick`].
        label: String,
    },
    /// Time of one network only.
    VariantTime {
        /// As in [`Field::NetworkTick`].
        label: String,
    },
    /// Has no place of its own: kept in the notes as "header : content".
    Keep,
    /// Left aside.
    Ignore,
}

impl Field {
    /// Whether several columns may hold it.
    pub fn may_repeat(&self) -> bool {
        matches!(self, Self::Keep | Self::Ignore | Self::Visual | Self::NetworkTick { .. })
    }
}
