//! Everything a person can do, one variant each. Says what; `act/` says how.

use crate::packet::{PacketRequest, ReturnRequest, TextChoice};
use crate::share::{CalendarRequest, ShareRequest};
use chrono::NaiveDate;
use marronnier_domain::{
    assignment::State,
    brief::BriefTemplate,
    filter::Filter,
    id::{
        AssignmentId, ChannelId, ClientId, CommentId, KeyDateSourceId, NetworkId, PersonId, PostId,
        RevisionId, SavedViewId, VisualId,
    },
    key_date::SourceKind,
    moment::{PlannedAt, TimeOfDay},
    person::{Absence, Role},
    planning::Time,
    review::{Practice, TextOf},
    share::Reader,
    status::Status,
    visual::{Crop, Point},
};
use serde::{Deserialize, Serialize};
use strum::{IntoStaticStr, VariantNames};
use ts_rs::TS;

/// A wish to change something. Each variant is one step of undo, except `Share`, `GiveUp`, `BackUp`, `RestoreBackup`,
/// `Salvage`, `Remember`, `Undo` and `Redo`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS, VariantNames, IntoStaticStr)]
#[serde(tag = "do", rename_all = "camelCase", rename_all_fields = "camelCase", deny_unknown_fields)]
#[strum(serialize_all = "camelCase")]
#[ts(optional_fields)]
#[allow(missing_docs)] // the variants' sentences say what their fields are
pub enum Action {
    /// Adds a client, with a channel on each network given.
    AddClient {
        name: String,
        /// Palette number; nothing takes the least used.
        #[serde(default)]
        colour: Option<u32>,
        /// IANA zone; nothing takes the person's own.
        #[serde(default)]
        zone: Option<String>,
        #[serde(default)]
        note: Option<String>,
        #[serde(default)]
        networks: Option<Vec<NetworkId>>,
    },
    /// Changes what is given of a client.
    EditClient {
        id: ClientId,
        #[serde(default)]
        name: Option<String>,
        #[serde(default)]
        colour: Option<u32>,
        #[serde(default)]
        zone: Option<String>,
        #[serde(default)]
        note: Option<String>,
    },
    /// Removes a client with channels and posts.
    RemoveClient { id: ClientId },
    /// Adds a channel.
    AddChannel {
        client_id: ClientId,
        network: NetworkId,
        #[serde(default)]
        handle: Option<String>,
    },
    /// Changes what is given of a channel.
    EditChannel {
        id: ChannelId,
        #[serde(default)]
        handle: Option<String>,
        #[serde(default)]
        active: Option<bool>,
    },
    /// Removes a channel and what was written for it.
    RemoveChannel { id: ChannelId },
    /// Adds a person.
    AddPerson {
        name: String,
        #[serde(default)]
        email: Option<String>,
        #[serde(default)]
        roles: Option<Vec<Role>>,
        #[serde(default)]
        profile: Option<Profile>,
    },
    /// Changes what is given of a person.
    EditPerson {
        id: PersonId,
        #[serde(default)]
        name: Option<String>,
        #[serde(default)]
        email: Option<String>,
        #[serde(default)]
        roles: Option<Vec<Role>>,
        #[serde(default)]
        profile: Option<Profile>,
    },
    /// Removes a person; their posts have nobody any more.
    RemovePerson { id: PersonId },
    /// Says that a person is away; writes over an absence that begins on the same day.
    SetAbsence { person_id: PersonId, absence: Absence },
    /// Takes an absence back.
    RemoveAbsence {
        person_id: PersonId,
        #[ts(type = "string")]
        first: NaiveDate,
    },
    /// Sets how a client's posts are worked on: approvals needed, lead times, whether the status follows.
    SetPractice { practice: Practice },
    /// Writes a client's editorial line, or the template of one of their series; an empty one is forgotten.
    SetBrief { template: BriefTemplate },

    /// Adds a post.
    AddPost {
        client_id: ClientId,
        title: String,
        #[serde(default)]
        planned: Option<PlannedAt>,
        #[serde(default)]
        status: Option<Status>,
        #[serde(default)]
        channel_ids: Option<Vec<ChannelId>>,
        /// What it shows; the first one's name is its title when that is empty.
        #[serde(default)]
        visual_ids: Option<Vec<VisualId>>,
    },
    /// Adds the post that one line describes (quick add).
    AddPostFromLine {
        line: String,
        /// Used when the line names no client.
        #[serde(default)]
        client_id: Option<ClientId>,
        /// Used when the line names no day; nothing makes an undated idea.
        #[serde(default)]
        #[ts(optional, type = "string")]
        focus: Option<NaiveDate>,
        /// The time the focus was set on (week view), used when the line names none.
        #[serde(default)]
        time: Option<TimeOfDay>,
    },
    /// Gives a post exactly this moment.
    PlanPost { id: PostId, at: PlannedAt },
    /// Moves posts so that `anchor` comes to `to`; the others keep their distance to it, undated ones join it.
    MovePosts { ids: Vec<PostId>, anchor: PostId, to: Landing },
    /// Moves posts by whole days; undated ones stay undated.
    ShiftPosts { ids: Vec<PostId>, days: i32 },
    /// Takes the date off: back to the undated ideas.
    UnplanPosts { ids: Vec<PostId> },
    /// Copies posts as new drafts; as `movePosts` when `to` is given, else on the same moment.
    DuplicatePosts {
        ids: Vec<PostId>,
        #[serde(default)]
        anchor: Option<PostId>,
        #[serde(default)]
        to: Option<Landing>,
    },
    /// Removes posts.
    RemovePosts { ids: Vec<PostId> },
    /// Sets the status of posts; refused as a whole when it may not follow for one of them.
    SetStatus { ids: Vec<PostId>, status: Status },
    /// Says who writes posts, or that nobody does: their main assignment.
    AssignPosts { ids: Vec<PostId>, person_id: Option<PersonId> },
    /// Gives posts to a person, an assignment each. Who has a post in that role already keeps it.
    Assign {
        ids: Vec<PostId>,
        person_id: PersonId,
        /// What for; nothing takes the person's first role, writing when they have it.
        #[serde(default)]
        role: Option<Role>,
        #[serde(default)]
        terms: Option<Terms>,
    },
    /// Gives assignments to another person.
    Reassign { ids: Vec<AssignmentId>, person_id: PersonId },
    /// Changes what is given of assignments.
    EditAssignments { ids: Vec<AssignmentId>, terms: Terms },
    /// Sets the due date of assignments by hand; nothing takes the proposed one again.
    SetDue {
        ids: Vec<AssignmentId>,
        #[ts(type = "string | null")]
        due: Option<NaiveDate>,
    },
    /// Sets how far assignments have come; refused as a whole when it may not follow for one of them.
    SetAssignmentState { ids: Vec<AssignmentId>, state: State },
    /// Removes assignments.
    RemoveAssignments { ids: Vec<AssignmentId> },

    /// Says something on a post, or on a passage of one of its texts.
    AddComment {
        id: PostId,
        text: String,
        #[serde(default)]
        passage: Option<PassageRef>,
        /// `false` lets it go out with packets.
        #[serde(default)]
        internal: Option<bool>,
    },
    /// Changes what is given of a comment.
    EditComment {
        id: CommentId,
        #[serde(default)]
        text: Option<String>,
        #[serde(default)]
        internal: Option<bool>,
        #[serde(default)]
        resolved: Option<bool>,
    },
    /// Removes a comment.
    RemoveComment { id: CommentId },
    /// Agrees to posts as they are now, for the team; under one's own name unless another is given.
    Approve {
        ids: Vec<PostId>,
        #[serde(default)]
        who: Option<String>,
    },
    /// Takes somebody's approval back.
    Disapprove {
        id: PostId,
        who: String,
        /// It is the client's yes.
        #[serde(default)]
        client: Option<bool>,
    },
    /// Keeps a post as it is now.
    SaveRevision { id: PostId },
    /// Brings a kept state back: texts, link, moment, channels, visuals; what the post says now is kept.
    RestoreRevision { id: RevisionId },
    /// Says that a post came out, and where. Of several channels, those given alone; published once it came out on all.
    MarkPublished {
        id: PostId,
        #[serde(default)]
        addresses: Vec<Address>,
        #[serde(default)]
        channel_ids: Option<Vec<ChannelId>>,
    },
    /// Changes what is given of a post.
    EditPost {
        id: PostId,
        patch: PostPatch,
        /// Goes on with the last such edit of this post: one step of undo with it.
        #[serde(default)]
        continues: Option<bool>,
    },
    /// Writes the common text or hashtags (no channel), or a channel's own; what is not given stays.
    WriteText {
        id: PostId,
        #[serde(default)]
        channel_id: Option<ChannelId>,
        #[serde(default)]
        text: Option<String>,
        #[serde(default)]
        hashtags: Option<String>,
        /// Goes on with the last such edit of this text: one step of undo with it.
        #[serde(default)]
        continues: Option<bool>,
    },
    /// Drops a channel's own text and hashtags for the common ones.
    UseCommonText { id: PostId, channel_id: ChannelId },
    /// Decides to which channels a post goes; own texts of channels left out are dropped.
    SetChannels { id: PostId, channel_ids: Vec<ChannelId> },
    /// Gives a channel its own time on the post's date, or the post's again.
    SetVariantTime { id: PostId, channel_id: ChannelId, time: Option<TimeOfDay> },

    /// Keeps a filter under a name; replaces the view given.
    SaveView {
        #[serde(default)]
        id: Option<SavedViewId>,
        name: String,
        filter: Filter,
    },
    /// Forgets a saved view.
    RemoveView { id: SavedViewId },

    /// Adds the sample clients, people and posts, in the language of the interface.
    AddSample,
    /// Removes all that the sample brought.
    RemoveSample,
    /// Imports a plan as its preview showed it.
    ImportPlan { plan: crate::plan::PlanRequest },

    /// Writes a packet for a person and says that its assignments were sent. What was sent can come back whatever is undone.
    SendPacket { packet: PacketRequest },
    /// Takes in what came back: merged with what changed here, kept under the writer's name. Refused as long as words that
    /// both rewrote are not chosen.
    ReceivePacket {
        packet: ReturnRequest,
        #[serde(default)]
        choices: Vec<TextChoice>,
        /// Posts not to be taken in.
        #[serde(default)]
        leave: Vec<PostId>,
    },

    /// Writes the calendar for a reader and keeps what they were told. Not undone: what was sent stays sent.
    Share { share: ShareRequest },
    /// Brings in the key dates of a calendar file; updates those that its source brought before.
    ImportKeyDates {
        file: CalendarRequest,
        /// Name of a new source, or a new name; nothing takes the calendar's.
        #[serde(default)]
        name: Option<String>,
        #[serde(default)]
        kind: Option<SourceKind>,
        /// Palette number; nothing takes the least used.
        #[serde(default)]
        colour: Option<u32>,
    },
    /// Changes what is given of a source of key dates.
    EditKeyDateSource {
        id: KeyDateSourceId,
        #[serde(default)]
        name: Option<String>,
        #[serde(default)]
        kind: Option<SourceKind>,
        #[serde(default)]
        colour: Option<u32>,
        #[serde(default)]
        hidden: Option<bool>,
    },
    /// Removes a source with its key dates.
    RemoveKeyDateSource { id: KeyDateSourceId },
    /// Brings in the events of a calendar file as new posts.
    ImportCalendarPosts { file: CalendarRequest },
    /// Accepts and refuses what a reader's answer proposes; what was decided is not proposed again.
    AcceptAnswer {
        path: String,
        /// Whose, as it was read.
        #[serde(default)]
        reader: Option<Reader>,
        /// By the proposals' `id`.
        accepted: Vec<String>,
        #[serde(default)]
        refused: Vec<String>,
    },

    /// Brings files, and those of folders, into the library; files that are there already are not added again. `post_id`
    /// shows them at once.
    AddVisuals {
        paths: Vec<String>,
        /// Whose; nothing makes them everybody's.
        #[serde(default)]
        client_id: Option<ClientId>,
        #[serde(default)]
        post_id: Option<PostId>,
        #[serde(default)]
        tags: Option<Vec<String>>,
    },
    /// Changes what is given of visuals.
    EditVisuals {
        ids: Vec<VisualId>,
        patch: VisualPatch,
        /// Goes on with the last such edit of this visual: one step of undo with it.
        #[serde(default)]
        continues: Option<bool>,
    },
    /// Removes visuals; refused when a post shows one, unless they are to be taken off.
    RemoveVisuals {
        ids: Vec<VisualId>,
        #[serde(default)]
        detach: bool,
    },
    /// Has a post show exactly these, in this order.
    SetVisuals { id: PostId, visual_ids: Vec<VisualId> },
    /// Has posts show these too, after what they show.
    AttachVisuals { ids: Vec<PostId>, visual_ids: Vec<VisualId> },
    /// Puts a visual in the place of another in every post that is not out; the alternative text goes along, to be read again.
    ReplaceVisual { id: VisualId, with: VisualId },
    /// Says what must be seen of a visual in every format, or nothing in particular.
    SetFocal { id: VisualId, point: Option<Point> },
    /// Chooses what a format shows, or leaves it to the proposal. `format` is `network:format`.
    SetCrop { id: VisualId, format: String, crop: Option<Crop> },
    /// Exchanges the moments of two posts: with a channel, as they go out there, own times included.
    ExchangePosts {
        first: PostId,
        second: PostId,
        #[serde(default)]
        channel_id: Option<ChannelId>,
    },
    /// Gives up a long work under way; not undone.
    GiveUp { work: u32 },
    /// Makes a backup now; not undone.
    BackUp,
    /// Puts a backup in the place of the present state, of which a backup is made first; not undone, but that one can be
    /// put back.
    RestoreBackup { name: String },
    /// Brings what still reads of a damaged workspace into a new one; the damaged files are kept. Not undone.
    Salvage,

    /// Undoes the last action.
    Undo,
    /// Redoes the last action undone.
    Redo,
    /// Keeps a preference or where the person was (language, theme, view…); not undone.
    Remember {
        key: String,
        /// Any text; nothing forgets the key.
        value: Option<String>,
    },
}

/// What is known of a person beside name, address and roles; takes the place of what was known.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
#[ts(optional_fields)]
pub struct Profile {
    /// Clients they work for; empty means all.
    pub clients: Vec<ClientId>,
    /// Languages they write, as `fr`.
    pub languages: Vec<String>,
    /// Days of the week worked, Monday is 1; nothing means from Monday to Friday.
    pub days: Option<Vec<u8>>,
    /// The public holidays of France are days off; nothing means as before, at first yes.
    pub holidays: Option<bool>,
    /// Posts a week they can take.
    pub capacity: Option<u32>,
    /// Price of a post in hundredths.
    pub rate: Option<u32>,
    /// Palette number.
    pub colour: Option<u32>,
}

/// The terms of an assignment; what is absent stays, or is proposed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
#[ts(optional_fields)]
pub struct Terms {
    /// Due on this day, set by hand.
    #[ts(optional, type = "string")]
    pub due: Option<NaiveDate>,
    /// Due so many working days before each post.
    pub lead: Option<u32>,
    /// What to know.
    pub brief: Option<String>,
    /// Minutes it should take; `null` clears.
    #[serde(skip_serializing_if = "Option::is_none", deserialize_with = "given")]
    #[ts(optional, type = "number | null")]
    pub estimate: Option<Option<u32>>,
    /// Minutes it took; `null` clears.
    #[serde(skip_serializing_if = "Option::is_none", deserialize_with = "given")]
    #[ts(optional, type = "number | null")]
    pub spent: Option<Option<u32>>,
    /// Price in hundredths; `null` clears.
    #[serde(skip_serializing_if = "Option::is_none", deserialize_with = "given")]
    #[ts(optional, type = "number | null")]
    pub fee: Option<Option<u32>>,
}

/// A passage of a text as it stands now.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PassageRef {
    /// Of which text.
    pub text: TextOf,
    /// Where it begins, in UTF-16 units.
    pub start: u32,
    /// Where it ends, excluded.
    pub end: u32,
}

/// Where a post came out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Address {
    /// On which channel.
    pub channel_id: ChannelId,
    /// Its address; empty forgets it.
    pub address: String,
}

/// Changes to what is known of visuals; what is not given stays.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
#[ts(optional_fields)]
#[allow(missing_docs)] // as in `Visual`
pub struct VisualPatch {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub file_name: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none", deserialize_with = "given")]
    #[ts(optional, type = "string | null")]
    pub client_id: Option<Option<ClientId>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub alt: Option<String>,
    /// `false`: the text was read again, and fits.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub alt_review: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub credit: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub licence: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub territory: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub consent: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none", deserialize_with = "given")]
    #[ts(optional, type = "string | null")]
    pub rights_from: Option<Option<NaiveDate>>,
    #[serde(skip_serializing_if = "Option::is_none", deserialize_with = "given")]
    #[ts(optional, type = "string | null")]
    pub rights_until: Option<Option<NaiveDate>>,
    /// All tags.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tags: Option<Vec<String>>,
    /// Tags to add.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[ts(optional, as = "Option<Vec<String>>")]
    pub tag: Vec<String>,
    /// Tags to take off.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[ts(optional, as = "Option<Vec<String>>")]
    pub untag: Vec<String>,
}

/// A field that stands there, `null` included.
fn given<'de, T: Deserialize<'de>, D: serde::Deserializer<'de>>(from: D) -> Result<Option<T>, D::Error> {
    T::deserialize(from).map(Some)
}

/// Where a moved post lands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(optional_fields)]
pub struct Landing {
    /// Civil date in the client's zone.
    #[ts(type = "string")]
    pub date: NaiveDate,
    /// New time; nothing keeps each post's own.
    #[serde(default)]
    pub time: Option<TimeOfDay>,
    /// The day alone: every post loses its time.
    #[serde(default)]
    pub untimed: Option<bool>,
}

impl Landing {
    /// What becomes of the posts' times.
    pub fn times(&self) -> Time {
        match (self.untimed, self.time) {
            (Some(true), _) => Time::Off,
            (_, Some(time)) => Time::At(time),
            _ => Time::Kept,
        }
    }
}

/// What is to change of a post; what is absent stays.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
#[ts(optional_fields)]
pub struct PostPatch {
    /// Working title.
    pub title: Option<String>,
    /// Notes for the team.
    pub notes: Option<String>,
    /// Where the post leads.
    pub link: Option<String>,
    /// Strategic axis.
    pub pillar: Option<String>,
    /// Recurring heading.
    pub series: Option<String>,
    /// Can be used again any time.
    pub evergreen: Option<bool>,
    /// Stays where it is when others slide.
    pub pinned: Option<bool>,
    /// Another client; the channels follow on the same networks.
    pub client_id: Option<ClientId>,
}
