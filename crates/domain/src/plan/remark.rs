//! What there is to say of a row of a plan. The words for it are the interface's.

use crate::moment::TimeOfDay;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Whether a row can be planned as it is; the worse, the greater, but for a row that is no post.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum Verdict {
    /// Understood.
    Good,
    /// Understood, with something to look at.
    Doubtful,
    /// Something is wrong that only a person can put right; what was good is still in the row.
    Refused,
    /// A post that the calendar holds already: imported again only when asked for.
    AlreadyThere,
    /// Not a post: a title, an empty row, a total…
    PassedOver,
}

/// Something to say about a row, and where it stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Remark {
    /// What there is to say.
    pub code: RemarkCode,
    /// Header of the column it is about; nothing when it is about the whole row, or the column has no header.
    pub column: Option<String>,
    /// Letter of that column, as a spreadsheet shows it.
    pub column_letter: Option<String>,
    /// The text it is about, as it stands in the file.
    pub value: String,
    /// The day that it was read as.
    #[ts(type = "string | null")]
    pub date: Option<NaiveDate>,
    /// The time that it was read as.
    pub time: Option<TimeOfDay>,
}

impl Remark {
    /// A remark on a whole row, or on a part of it that has no column.
    pub fn new(code: RemarkCode, value: impl Into<String>) -> Self {
        Self { code, column: None, column_letter: None, value: value.into(), date: None, time: None }
    }
}

/// What there can be to say about a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum RemarkCode {
    /// A date that does not exist, such as 31 February.
    ImpossibleDate,
    /// A time that does not exist, such as 25h.
    ImpossibleTime,
    /// Not understood as a date.
    UnreadableDate,
    /// Not understood as a time.
    UnreadableTime,
    /// Error of the spreadsheet, such as `#REF!`, where a date or time should be.
    ErrorDate,
    /// A formula whose result is not kept in the file, where a date or time should be.
    FormulaDate,
    /// The post that the row names is published, and the row would change it.
    Locked,
    /// An identifier that is not one: the row would be a new post.
    UnknownId,
    /// A network that is not known; kept in the notes.
    UnknownNetwork,
    /// A status that is not understood; kept in the notes.
    UnknownStatus,
    /// Where the post leads is no address of the web; kept in the notes.
    NotALink,
    /// A status that needs a date, in a row without one: taken as approved.
    NeedsDate,
    /// The day of the week written is not that of the date.
    WeekdayDiffers,
    /// Day and month can be exchanged and nothing tells which is which.
    AmbiguousDate,
    /// The date does not follow the order of day and month of its neighbours.
    OrderDiffers,
    /// More than three years away.
    FarDate,
    /// A month, a week or a quarter without a day: the post is an undated idea; kept in the notes.
    NoDay,
    /// "24h": midnight at the end of the day, hence the day after.
    EndOfDay,
    /// "9h et 18h": the first was taken, all of it is kept in the notes.
    SecondTime,
    /// The post that the row names was agreed to, and the row changes what was: the agreement is withdrawn.
    Withdrawn,
    /// The status that the row gives may not follow that of the post it names, which keeps its own.
    StatusKept,
    /// "All" networks, of a client who is on none, in a plan that names none for them.
    NoChannels,
    /// No date, below a row that has the date given: perhaps said once for both.
    DateAbove,
    /// Published, on a day to come.
    PublishedAhead,
    /// The same as an earlier row, whose number is the value.
    Twin,
    /// An identifier that an earlier row bears, whose number is the value: the row would be a new post.
    RepeatedId,
    /// A span of days or hours: its beginning was taken.
    RangeStart,
    /// "Vers 18h", "le matin": the value, or a usual one, was taken.
    Approximate,
    /// A date or time followed by something that was not understood; all of it is kept in the notes.
    RestIgnored,
    /// The date's own column holds one time, the time's column another: the latter was taken.
    TimesDiffer,
    /// A time without a date; kept in the notes.
    TimeWithoutDate,
    /// No client goes by this name.
    UnknownClient,
    /// No person goes by this name.
    UnknownPerson,
    /// Neither title nor text.
    NoTitle,
    /// An error of the spreadsheet, such as `#REF!`; kept in the notes.
    ErrorCell,
    /// A formula whose result is not kept in the file; kept in the notes.
    Formula,
    /// The year was not written.
    YearInferred,
    /// The month was not written.
    MonthInferred,
    /// The year has two digits.
    TwoDigitYear,
    /// An hour without a sign that it is one.
    BareHour,
    /// The row names no network: that of the title above it, or of the sheet.
    NetworkOfTitle,
    /// The title is made of the first words of the text.
    TitleFromText,
    /// The client has a post of this title at this moment, on the same networks.
    AlreadyThere,
    /// The post that the row names is just so already.
    Unchanged,
    /// Nothing in the row.
    EmptyRow,
    /// A title or a remark above, between or below the rows.
    TitleLine,
    /// The row of the headers.
    Header,
    /// The headers once more.
    RepeatedHeader,
    /// Only a week.
    WeekRow,
    /// Only a date: a day for which nothing is planned.
    DayRow,
    /// A total.
    TotalRow,
    /// A row of a sheet that is left aside.
    UnusedSheet,
}

impl RemarkCode {
    /// What a row is worth at best when this is said of it.
    pub fn weighs(self) -> Verdict {
        use RemarkCode::*;
        match self {
            ImpossibleDate | ImpossibleTime | UnreadableDate | UnreadableTime | ErrorDate | FormulaDate
            | Locked => Verdict::Refused,
            UnknownId | UnknownNetwork | UnknownStatus | NotALink | NeedsDate | WeekdayDiffers
            | AmbiguousDate | OrderDiffers | FarDate | RangeStart | Approximate | RestIgnored
            | TimesDiffer | TimeWithoutDate | NoTitle | ErrorCell | Formula | NoDay | EndOfDay
            | SecondTime | PublishedAhead | Twin | RepeatedId | Withdrawn | StatusKept | NoChannels
            | DateAbove => Verdict::Doubtful,
            UnknownClient | UnknownPerson | YearInferred | MonthInferred | TwoDigitYear | BareHour
            | TitleFromText | NetworkOfTitle => Verdict::Good,
            AlreadyThere | Unchanged => Verdict::AlreadyThere,
            EmptyRow | TitleLine | Header | RepeatedHeader | WeekRow | DayRow | TotalRow | UnusedSheet => {
                Verdict::PassedOver
            }
        }
    }
}
