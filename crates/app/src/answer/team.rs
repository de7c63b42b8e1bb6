//! Answers about the team's work: who has what by when, and how a post is read again.

use super::Now;
use chrono::NaiveDate;
use marronnier_domain::{
    assignment::{Assignment, Lead, Load, Pressure},
    brief::{Brief, BriefTemplate},
    id::{AssignmentId, ChannelId, ClientId, PersonId, PostId, RevisionId, VisualId},
    moment::PlannedAt,
    person::Role,
    review::{Comment, Difference, Mention, Origin, PartDifference, Practice},
    status::Status,
};
use serde::Serialize;
use ts_rs::TS;

/// An assignment with what a list shows of its post.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AssignmentRow {
    /// The assignment.
    pub assignment: Assignment,
    /// Whose post it is.
    pub client_id: ClientId,
    /// The post's title.
    pub title: String,
    /// The post's moment.
    pub planned: Option<PlannedAt>,
    /// How far the post has come.
    pub status: Status,
    /// Whether the time left is enough.
    pub pressure: Pressure,
}

/// The team's weeks.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TeamWeeks {
    /// By name.
    pub people: Vec<TeamPerson>,
    /// Due in these weeks, by due date; those withdrawn are left out.
    pub rows: Vec<AssignmentRow>,
    /// Still owed from before these weeks, the oldest first.
    pub late: Vec<AssignmentRow>,
    /// Still owed, without a due date.
    pub undated: Vec<AssignmentRow>,
}

/// A person's weeks.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TeamPerson {
    /// Who.
    pub person_id: PersonId,
    /// One for each week.
    pub loads: Vec<Load>,
    /// Due in the last six months and delivered, or late.
    pub judged: u32,
    /// Of those, on time.
    pub on_time: u32,
}

/// Assignments due on some days, or those of a person.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DueRows {
    /// By due date; those withdrawn are left out.
    pub rows: Vec<AssignmentRow>,
}

/// How a post is worked on and read again.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PostReview {
    /// The oldest first.
    pub assignments: Vec<AssignmentRow>,
    /// The oldest first.
    pub comments: Vec<CommentLine>,
    /// The newest first.
    pub revisions: Vec<RevisionLine>,
    /// The oldest first.
    pub approvals: Vec<ApprovalLine>,
    /// How many the client's posts need.
    pub approvals_needed: u32,
    /// Who may be said to agree: those who work for the client, then those who speak for it alone.
    pub approvers: Vec<Approver>,
    /// Where the post came out.
    pub published: Vec<PublishedAt>,
    /// The brief as a packet would give it: the series' template over the editorial line.
    pub brief: Brief,
}

/// A comment, and when it was said in the person's zone.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CommentLine {
    /// The comment.
    pub comment: Comment,
    /// When, in the person's zone.
    pub at: Now,
    /// Its passage was taken out of the text.
    pub passage_gone: bool,
    /// Whom it speaks to, where.
    pub mentions: Vec<Mention>,
}

/// A kept state of a post.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RevisionLine {
    /// Identity.
    pub id: RevisionId,
    /// When, in the person's zone.
    pub at: Now,
    /// Whose words, or to whom it went.
    pub who: String,
    /// Why it was kept.
    pub origin: Origin,
    /// It says what the post says now.
    pub current: bool,
}

/// Somebody who may agree.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Approver {
    /// Who.
    pub person_id: PersonId,
    /// Speaks for the client and does nothing else: their yes is the client's.
    pub client: bool,
}

/// Somebody's approval.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ApprovalLine {
    /// Who agreed.
    pub who: String,
    /// It is the client's yes, which counts for none of the team's.
    pub client: bool,
    /// When, in the person's zone.
    pub at: Now,
    /// It names the post as it is now; a later change voids it.
    pub valid: bool,
}

/// Where a post came out; the address may be empty.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PublishedAt {
    /// On which channel.
    pub channel_id: ChannelId,
    /// Its address.
    pub address: String,
}

/// Two states of a post compared.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Comparison {
    /// The texts that differ.
    pub texts: Vec<Difference>,
    /// What else differs: moment, channels, visuals.
    pub parts: Vec<PartDifference>,
}

/// How a client's posts are worked on, and what is to be known of them.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ClientWork {
    /// Approvals, lead times set, whether the status follows.
    pub practice: Practice,
    /// The lead time in force for each role.
    pub leads: Vec<Lead>,
    /// The editorial line first, then the series' templates.
    pub templates: Vec<BriefTemplate>,
}

/// What to remember now.
#[derive(Debug, Clone, Default, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Reminders {
    /// Agreed posts whose moment has come.
    pub publish: Vec<PublishNow>,
    /// Due today.
    pub today: Vec<AssignmentRow>,
    /// Past their due date.
    pub late: Vec<AssignmentRow>,
    /// Clients with nothing planned in the next three days: new ones, and those who have planned posts otherwise.
    pub empty: Vec<EmptyDays>,
    /// It is a quiet hour: shown when asked, never by itself.
    pub quiet: bool,
}

/// A post to publish now, on the channels whose time it is: one whose channels have several times comes once for each.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PublishNow {
    /// Which.
    pub post_id: PostId,
    /// Whose.
    pub client_id: ClientId,
    /// Its title.
    pub title: String,
    /// When, on these channels.
    pub planned: PlannedAt,
    /// Where it goes then, with what to paste.
    pub channels: Vec<ToPaste>,
    /// What it shows, in order.
    pub visuals: Vec<VisualId>,
}

/// What to paste on a network.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ToPaste {
    /// Where.
    pub channel_id: ChannelId,
    /// Text and hashtags, as published.
    pub text: String,
    /// Where the network takes new posts; nothing when it is not known.
    pub address: Option<String>,
}

/// A client without posts in the next days.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct EmptyDays {
    /// Who.
    pub client_id: ClientId,
    /// The next planned post, if there is one.
    #[ts(type = "string | null")]
    pub next: Option<NaiveDate>,
}

/// Somebody's work as a move would leave it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ConsideredWork {
    /// Which assignment.
    pub assignment_id: AssignmentId,
    /// Of which post.
    pub post_id: PostId,
    /// Who.
    pub person_id: PersonId,
    /// What for.
    pub role: Role,
    /// By when it would be due.
    #[ts(type = "string | null")]
    pub due: Option<NaiveDate>,
    /// The due date was set by hand and stays.
    pub stays: bool,
    /// Whether the time left would be enough.
    pub pressure: Pressure,
    /// They have it in hand, hence are to be told.
    pub told: bool,
}
