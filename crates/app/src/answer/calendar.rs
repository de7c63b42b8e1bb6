//! The shapes of answers on calendar files: key dates, posts, and what a reader's answer proposes. No rule stands here.

use crate::{failure::Failure, share::CalendarUse};
use chrono::NaiveDate;
use marronnier_domain::{
    answered::Proposal,
    id::{ClientId, KeyDateSourceId, PostId},
    key_date::{KeyDateSource, SourceKind},
    moment::{PlannedAt, TimeOfDay},
    share::Reader,
};
use serde::Serialize;
use ts_rs::TS;

/// What a calendar file holds.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CalendarFile {
    /// The calendar's name, else the file's.
    pub name: String,
    /// What it seems to be.
    pub seems: CalendarUse,
    /// What it was read as; `keyDates`, `posts` or `answer` is filled accordingly.
    pub read_as: CalendarUse,
    /// How many events it holds.
    pub events: u32,
    /// First and last day of its events.
    #[ts(type = "string | null")]
    pub from: Option<NaiveDate>,
    /// Last day.
    #[ts(type = "string | null")]
    pub to: Option<NaiveDate>,
    /// What is odd in it.
    pub remarks: Vec<CalendarRemark>,
    /// Of key dates.
    pub key_dates: Option<KeyDateFile>,
    /// Of posts.
    pub posts: Option<PostFile>,
    /// Of an answer.
    pub answer: Option<AnswerFile>,
}

/// Something odd in a calendar file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CalendarRemark {
    /// Line of the file.
    pub line: u32,
    /// The sentence, in the language of the interface.
    pub what: String,
}

/// How an event of a file stands against what is here.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum CalendarVerdict {
    /// Not here yet.
    New,
    /// Here, and otherwise.
    Changed,
    /// Here already.
    AlreadyThere,
    /// A post that came from it is here, at another moment: it stays as it is here.
    Otherwise,
    /// Cancelled in the file: not to be brought in.
    Cancelled,
    /// Here, and cancelled in the file: to be removed.
    CancelledHere,
    /// Here from this source, not in the file any more.
    Gone,
}

/// Key dates of a file.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct KeyDateFile {
    /// The source that would be updated; nothing when a new one would be made.
    pub source: Option<KeyDateSource>,
    /// The source that the file came from before: the person is asked whether to update it.
    pub known: Option<KeyDateSourceId>,
    /// What its dates seem to be; of a source, what they are.
    pub kind: SourceKind,
    /// By day; those gone last.
    pub rows: Vec<KeyDateRow>,
}

/// A key date of a file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct KeyDateRow {
    /// Names it in `leftOut`.
    pub uid: String,
    /// Line of the file; 0 for one that is gone.
    pub line: u32,
    /// What it is.
    pub title: String,
    /// First day.
    #[ts(type = "string")]
    pub first: NaiveDate,
    /// Last day, included.
    #[ts(type = "string")]
    pub last: NaiveDate,
    /// When it begins; nothing for whole days.
    pub time: Option<TimeOfDay>,
    /// It comes again.
    pub recurring: bool,
    /// A public holiday that shows already, computed: among public holidays it shows once.
    pub computed: bool,
    /// How it stands.
    pub verdict: CalendarVerdict,
}

/// Posts of a file.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PostFile {
    /// The client they would go to; nothing when one must be chosen.
    pub client_id: Option<ClientId>,
    /// By moment.
    pub rows: Vec<CalendarPost>,
}

/// A post of a calendar file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CalendarPost {
    /// Names it in `leftOut`.
    pub uid: String,
    /// Line of the file.
    pub line: u32,
    /// Title.
    pub title: String,
    /// When, in the client's zone.
    pub planned: PlannedAt,
    /// Text.
    pub text: String,
    /// Where it leads.
    pub link: String,
    /// It comes again: only its first time is brought in.
    pub recurring: bool,
    /// How it stands.
    pub verdict: CalendarVerdict,
    /// The post that it is here.
    pub post_id: Option<PostId>,
}

/// A reader's answer.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AnswerFile {
    /// Whose answer; nothing when no event of the file was told to anybody.
    pub reader: Option<Reader>,
    /// Their name.
    pub reader_name: String,
    /// Others to whom events of the file were told: their answers are read by naming them.
    pub others: Vec<OtherAnswer>,
    /// Events recognised.
    pub recognised: u32,
    /// The file is the whole calendar of the last share: what is not in it was taken out.
    pub whole: bool,
    /// Posts to come, told with those of the file, that are not in it while it is read as a part of the calendar.
    pub absent: u32,
    /// Of how many that were told together.
    pub told: u32,
    /// Proposals accepted or refused before, not made again.
    pub decided: u32,
    /// What is proposed, in the file's order; what is missing last.
    pub proposals: Vec<ProposalRow>,
}

/// A reader to whom events of a file were told that its own reader was not.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct OtherAnswer {
    /// Who.
    pub reader: Reader,
    /// Their name.
    pub name: String,
    /// How many events.
    pub events: u32,
}

/// A proposal, and whether it can be accepted.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ProposalRow {
    /// The proposal; its `id` names it in `acceptAnswer`.
    pub proposal: Proposal,
    /// Recognised by title and date alone: look before you accept.
    pub to_confirm: bool,
    /// Accepted only when it is named, never with all: it is to be confirmed, cancels the post, or is said of something else
    /// than what is here.
    pub by_name: bool,
    /// Accepting withdraws the post's approval.
    pub withdraws: bool,
    /// Why it cannot be accepted.
    pub obstacle: Option<Failure>,
}
