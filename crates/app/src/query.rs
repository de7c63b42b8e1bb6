//! Everything that can be asked, one variant each, and the answer that each gets. Changes nothing.

use crate::{
    action::Landing,
    answer::*,
    packet::{PacketFolders, PacketKind, PacketPreview, PacketRead, PacketRequest, ReturnRequest},
    plan::PlanRequest,
    share::{CalendarRequest, ShareRequest},
    work::WorkList,
};
use chrono::NaiveDate;
use marronnier_domain::{
    filter::Filter,
    id::{ChannelId, ClientId, PersonId, PostId, RevisionId, VisualId},
    moment::TimeOfDay,
    quick_add::QuickAdd,
    share::Reader,
    visual::VisualFilter,
};
use serde::{Deserialize, Serialize};
use strum::{IntoStaticStr, VariantNames};
use ts_rs::TS;

/// From one day to another, both included.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Days {
    /// The first day.
    #[ts(type = "string")]
    pub from: NaiveDate,
    /// The last day.
    #[ts(type = "string")]
    pub to: NaiveDate,
}

impl Days {
    /// Whether the day is one of them.
    pub fn contains(&self, day: NaiveDate) -> bool {
        self.from <= day && day <= self.to
    }
}

/// Declares each question beside the type of its answer, so that neither can be forgotten.
macro_rules! queries {
    ($($(#[$doc:meta])* $name:ident $({ $($(#[$attr:meta])* $field:ident: $kind:ty),* $(,)? })? => $answer:ty),+ $(,)?) => {
        /// A question.
        #[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS, VariantNames, IntoStaticStr)]
        #[serde(tag = "ask", rename_all = "camelCase", rename_all_fields = "camelCase", deny_unknown_fields)]
        #[strum(serialize_all = "camelCase")]
        #[ts(optional_fields)]
        #[allow(missing_docs)]
        pub enum Query {
            $($(#[$doc])* $name $({ $($(#[$attr])* $field: $kind),* })?),+
        }

        /// An answer; its shape follows from the question.
        #[derive(Debug, Clone, Serialize)]
        #[serde(untagged)]
        pub enum Answer {
            $(#[doc = concat!("To `", stringify!($name), "`.")] $name(Box<$answer>)),+
        }

        /// Which answer each question gets: its word on the wire and the TypeScript type.
        pub fn answer_types(cfg: &ts_rs::Config) -> Vec<(&'static str, String)> {
            Query::VARIANTS.iter().copied().zip([$(<$answer as TS>::name(cfg)),+]).collect()
        }
    };
}

queries! {
    /// All that is small and always shown: clients, channels, people, networks, preferences, undo.
    Snapshot => Snapshot,
    /// What a window opens with, in one answer: the snapshot, and the page that was shown last when the window
    /// remembered its question (`remember` of `asked`: the words of a `window` query).
    Opening => Opening,
    /// A word that is the same as long as `opening` says the same on the same day. Answered at once.
    OpeningMark => OpeningMark,
    /// The posts planned from one day to another, both included, with key dates and counts. `perDay` gives only the
    /// first posts of each day; `counted` counts in those days (default: in the whole window).
    Window {
        #[ts(type = "string")] from: NaiveDate,
        #[ts(type = "string")] to: NaiveDate,
        #[serde(default)] filter: Filter,
        #[serde(default)] per_day: Option<u32>,
        #[serde(default)] counted: Option<Days>,
    } => WindowRows,
    /// Undated posts, the newest first; at most `limit` (default 500).
    Ideas {
        #[serde(default)] filter: Filter,
        #[serde(default)] limit: Option<u32>,
    } => IdeaRows,
    /// Whole posts with their texts: by moment, undated ones last.
    Posts {
        #[serde(default)] filter: Filter,
        #[serde(default)] #[ts(optional, type = "string")] from: Option<NaiveDate>,
        #[serde(default)] #[ts(optional, type = "string")] to: Option<NaiveDate>,
    } => PostList,
    /// Everything about one post.
    Post { id: PostId } => PostDetail,
    /// Who changed a post, what and when; the newest first.
    History { id: PostId } => History,
    /// Counts a text being typed by each network's rule; nothing typed is kept.
    Measure {
        id: PostId,
        #[serde(default)] channel_id: Option<ChannelId>,
        text: String,
        hashtags: String,
    } => Measures,
    /// Posts whose words match; the last word may be unfinished.
    Search {
        text: String,
        #[serde(default)] limit: Option<u32>,
    } => SearchHits,
    /// What quick add understands of a line.
    ReadLine {
        line: String,
        #[serde(default)] client_id: Option<ClientId>,
        #[serde(default)] #[ts(optional, type = "string")] focus: Option<NaiveDate>,
        #[serde(default)] time: Option<TimeOfDay>,
    } => QuickAdd,
    /// What moving (or copying) posts would do: moments, conflicts, holidays, approvals withdrawn, or a refusal.
    Consider {
        ids: Vec<PostId>,
        anchor: PostId,
        to: Landing,
        #[serde(default)] copy: bool,
    } => Consideration,
    /// Pillars and series in use.
    Labels => Labels,
    /// The moment in the person's zone.
    Now => Now,
    /// Reads a plan file and shows what would be imported; writes nothing.
    ReadPlan { plan: PlanRequest } => PlanPreview,
    /// Writes the posts to a CSV or XLSX file.
    ExportTable {
        path: String,
        kind: TableKind,
        #[serde(default)] filter: Filter,
        #[serde(default)] #[ts(optional, type = "string")] from: Option<NaiveDate>,
        #[serde(default)] #[ts(optional, type = "string")] to: Option<NaiveDate>,
        /// Of CSV: `;` (default in French), `,` or a tab.
        #[serde(default)] separator: Option<char>,
        /// `false` refuses to write over a file that is there: nobody was asked yet.
        #[serde(default)] replace: Option<bool>,
    } => Exported,
    /// Opens the system's file dialog for a plan; only the window can.
    PickPlanFile => Picked,
    /// Opens the system's save dialog; only the window can.
    PickExportFile { kind: TableKind, name: String } => Picked,
    /// The team's weeks from the one of a day on: who has what, against what they can; `weeks` (default 4).
    Team {
        #[ts(type = "string")] from: NaiveDate,
        #[serde(default)] weeks: Option<u32>,
    } => TeamWeeks,
    /// Assignments due from one day to another, both included, on posts that the filter keeps; its people are whose work it is.
    Dues {
        #[ts(type = "string")] from: NaiveDate,
        #[ts(type = "string")] to: NaiveDate,
        #[serde(default)] filter: Filter,
    } => DueRows,
    /// All that a person still owes, whatever its day, by due date; for one client, or for all.
    Owed {
        person_id: PersonId,
        #[serde(default)] client_id: Option<ClientId>,
    } => DueRows,
    /// How a post is worked on and read again: assignments, comments, kept states, approvals, brief.
    Review { id: PostId } => PostReview,
    /// Two states of a post word by word; no `to` compares with now.
    Compare {
        id: PostId,
        from: RevisionId,
        #[serde(default)] to: Option<RevisionId>,
    } => Comparison,
    /// How a client's posts are worked on, with the editorial line and the templates of series.
    ClientWork { client_id: ClientId } => ClientWork,
    /// What to remember now.
    Reminders => Reminders,
    /// What a packet would hold, and the e-mail to go with it; writes nothing.
    PreviewPacket { packet: PacketRequest } => PacketPreview,
    /// Reads what came back and holds it against what is here; writes nothing.
    ReadPacket { packet: ReturnRequest } => PacketRead,
    /// Which of these are folders in which a packet comes back; looks at names and first lines alone.
    PacketFolders { paths: Vec<String> } => PacketFolders,
    /// Opens the system's save dialog for a packet; only the window can.
    PickPacketPlace { name: String, kind: PacketKind } => Picked,
    /// Opens the system's file dialog for a packet that came back; only the window can.
    PickPacketFile => Picked,
    /// What a share would tell, and in which files; writes nothing.
    PreviewShare { share: ShareRequest } => SharePreview,
    /// Past shares to a reader, or to anybody; the newest first, at most `limit` (default 100).
    Shares {
        #[serde(default)] reader: Option<Reader>,
        #[serde(default)] limit: Option<u32>,
    } => ShareList,
    /// What a reader, or each client, last saw of the posts told on these days or planned there now: against now, or over it.
    Seen {
        #[serde(default)] reader: Option<Reader>,
        #[ts(type = "string")] from: NaiveDate,
        #[ts(type = "string")] to: NaiveDate,
    } => SeenRows,
    /// What each reader last saw of a post.
    SeenOfPost { id: PostId } => SeenRows,
    /// Reads a calendar file: key dates, posts, or an answer with what it proposes. Writes nothing.
    ReadCalendarFile { file: CalendarRequest } => CalendarFile,
    /// Checks a calendar file: what it holds, what is odd in it, what programs will do with it. Writes nothing.
    CheckCalendarFile { path: String } => CalendarCheck,
    /// Opens the system's save dialog for a share; only the window can.
    PickShareFile {
        name: String,
        #[serde(default)] outlook: bool,
    } => Picked,
    /// Opens the system's file dialog for a calendar; only the window can.
    PickCalendarFile => Picked,
    /// Visuals that meet a filter, the newest first: from `offset` on, at most `limit` (default 200).
    Visuals {
        #[serde(default)] filter: VisualFilter,
        #[serde(default)] offset: u32,
        #[serde(default)] limit: Option<u32>,
    } => VisualPage,
    /// The identities of the same, in the same order; without a limit, to the end of the list.
    VisualIds {
        #[serde(default)] filter: VisualFilter,
        #[serde(default)] offset: u32,
        #[serde(default)] limit: Option<u32>,
    } => VisualIds,
    /// Everything about one visual, with how each format cuts it.
    Visual { id: VisualId } => VisualDetail,
    /// Tags of visuals in use; with `ids`, those that these visuals bear.
    VisualTags { #[serde(default)] ids: Option<Vec<VisualId>> } => VisualTags,
    /// Posts of the same client that show a picture of this post, or one that looks the same.
    NearVisuals { id: PostId } => NearList,
    /// What a channel's profile will show, the latest first; at most `limit` posts (default 60).
    Feed {
        channel_id: ChannelId,
        #[serde(default)] limit: Option<u32>,
    } => FeedRows,
    /// A post as a network will about show it.
    Preview { id: PostId, channel_id: ChannelId } => PostPreview,
    /// Writes what posts show, as their networks want it, with the texts, to a folder or a zip.
    ExportVisuals {
        path: String,
        #[serde(default)] zip: bool,
        /// These posts; else those of the filter and the days.
        #[serde(default)] post_ids: Option<Vec<PostId>>,
        #[serde(default)] filter: Filter,
        #[serde(default)] #[ts(optional, type = "string")] from: Option<NaiveDate>,
        #[serde(default)] #[ts(optional, type = "string")] to: Option<NaiveDate>,
        /// `story` for each network that has it, `instagram:story` for one; else the usual one of each network, and
        /// those in which a picture was cut by hand.
        #[serde(default)] formats: Vec<String>,
        /// `true` writes over what is there.
        #[serde(default)] replace: bool,
    } => ExportedVisuals,
    /// Looks at every file of the library again: missing, altered?
    VerifyVisuals => VisualCheck,
    /// Long works under way, and how far they are.
    Work => WorkList,
    /// Earlier states of the workspace, the newest first.
    Backups => BackupList,
    /// Looks a backup through: is it what was written, does it hold together, are its pictures there?
    CheckBackup { name: String } => BackupCheck,
    /// Makes a workspace of its own of a backup, in an empty or new folder.
    RestoreTo { name: String, folder: String } => Unpacked,
    /// Writes all of the workspace to one file: rows, pictures, networks.
    Pack {
        path: String,
        /// `true` writes over what is there.
        #[serde(default)] replace: bool,
    } => Packed,
    /// Makes a workspace of such a file, in an empty or new folder.
    Unpack { path: String, folder: String } => Unpacked,
    /// How the workspace is: whole, writable, in a folder that another program copies.
    Health => Health,
    /// Looks all of the workspace through; `mend` makes again what follows from the rows (indexes, search) and brings
    /// back pictures from the backups, after a backup.
    Examine { #[serde(default)] mend: bool } => Examination,
    /// Opens the system's save dialog for a file that holds the whole workspace; only the window can.
    PickPackPlace { name: String } => Picked,
    /// Opens the system's file dialog for such a file; only the window can.
    PickPackFile => Picked,
    /// Opens the system's folder dialog; only the window can.
    PickFolder => Picked,
    /// Opens another workspace in a window of its own; only the window can.
    OpenWorkspace { path: String } => Picked,
    /// Opens the system's file dialog for visuals; only the window can.
    PickVisualFiles => PickedFiles,
    /// Opens the system's folder dialog for visuals; only the window can.
    PickVisualFolder => Picked,
    /// Opens the system's save dialog for an export of visuals, or its folder dialog; only the window can.
    PickVisualExport {
        name: String,
        #[serde(default)] zip: bool,
    } => Picked,
    /// The files that were copied, else the picture that was, kept as a file to be added; only the window can.
    PasteVisual => PickedFiles,
    /// Has the system show a notice outside the window; only the window can.
    Notify { title: String, text: String } => Notified,
    /// Opens a post's link in the system's browser, after the page showed where it goes; only the window can.
    OpenLink { url: String } => Picked,
}
