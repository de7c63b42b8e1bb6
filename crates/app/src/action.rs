//! Everything a person can do, one variant each. Says what; `act/` says how.

use crate::share::{CalendarRequest, ShareRequest};
use chrono::NaiveDate;
use marronnier_domain::{
    filter::Filter,
    id::{ChannelId, ClientId, KeyDateSourceId, NetworkId, PersonId, PostId, SavedViewId},
    key_date::SourceKind,
    moment::{PlannedAt, TimeOfDay},
    person::Role,
    planning::Time,
    status::Status,
};
use serde::{Deserialize, Serialize};
use strum::{IntoStaticStr, VariantNames};
use ts_rs::TS;

/// A wish to change something. Each variant is one step of undo, except `Share`, `Remember`, `Undo` and `Redo`.
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
    },
    /// Removes a person; their posts have nobody any more.
    RemovePerson { id: PersonId },

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
    /// Assigns posts to a person, or to nobody.
    AssignPosts { ids: Vec<PostId>, person_id: Option<PersonId> },
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
        /// By the proposals' `id`.
        accepted: Vec<String>,
        #[serde(default)]
        refused: Vec<String>,
    },

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
