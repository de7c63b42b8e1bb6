//! What a reader sees of a post: a picture of it, kept with each share, from which later ones tell what changed.

use crate::{
    assignment::{Assignment, State},
    channel::Channel,
    client::Client,
    id::{AssignmentId, ChannelId, ClientId, NetworkId, PostId},
    moment::{PlannedAt, TimeOfDay},
    person::Role,
    post::{Post, Variant},
    share::Reader,
    status::Status,
};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A post as one reader sees it. Holds nothing that they are not to be told.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Shown {
    /// Working title; may be empty.
    pub title: String,
    /// When, in `zone`.
    pub at: PlannedAt,
    /// The client's zone at the time.
    #[ts(type = "string")]
    pub zone: chrono_tz::Tz,
    /// How far it has come.
    pub status: Status,
    /// Common text.
    pub text: String,
    /// Common hashtags.
    pub hashtags: String,
    /// Where the post leads.
    pub link: String,
    /// Where it goes.
    pub channels: Vec<ShownChannel>,
    /// Whose post it is, for readers of several clients.
    pub client: Option<String>,
    /// What only the house sees.
    pub team: Option<ShownTeam>,
    /// What the reader has to do for it, the oldest first; for who works on posts.
    #[serde(default)]
    pub work: Vec<ShownWork>,
    /// The post has no date: it is told for the work due for it, and `at` is that day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub undated: Option<Undated>,
}

/// Of a post that is told although it has no date.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Undated {
    /// It was told with a date before: that event is to be taken back.
    pub was_dated: bool,
}

/// A reader's own part in a post.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ShownWork {
    /// Which one.
    pub id: AssignmentId,
    /// What for.
    pub role: Role,
    /// By when.
    #[ts(type = "string | null")]
    pub due: Option<NaiveDate>,
    /// How far it has come.
    pub state: State,
    /// What to know for it; may be empty.
    pub brief: String,
    /// Who has to do it, for who knows everybody; the reader otherwise.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub person: Option<String>,
}

/// Where a post goes, and what is its own there.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ShownChannel {
    /// Which one.
    pub id: ChannelId,
    /// Its network.
    pub network: NetworkId,
    /// Its account; may be empty.
    pub handle: String,
    /// Own text; nothing means the common one.
    pub text: Option<String>,
    /// Own hashtags; nothing means the common ones.
    pub hashtags: Option<String>,
    /// Own time; nothing means the post's.
    pub time: Option<TimeOfDay>,
}

/// What only the house sees of a post.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ShownTeam {
    /// Who works on it; may be empty.
    pub person: String,
    /// Strategic axis; may be empty.
    pub pillar: String,
    /// Recurring heading; may be empty.
    pub series: String,
    /// Notes; may be empty.
    pub notes: String,
}

/// What differs between two pictures of a post.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum ShownField {
    /// The date, the time, a channel's own time, the zone.
    Moment,
    /// The title.
    Title,
    /// The text or the hashtags, common or a channel's own.
    Text,
    /// Where it goes.
    Networks,
    /// What the reader has to do, and by when.
    Work,
    /// The link.
    Link,
    /// How far it has come.
    Status,
    /// The client's name, what only the house sees, or the words around the text.
    Rest,
    /// Nothing here: what the reader's own calendar says, as it came back.
    Returned,
}

impl Shown {
    /// What `reader` sees of a post; nothing of one without a date, unless work is `due` for it.
    ///
    /// `channels` are at least those of the post's client, `person` is the assignee's name.
    pub fn of(
        post: &Post,
        client: &Client,
        channels: &[Channel],
        person: &str,
        reader: Reader,
        due: Option<NaiveDate>,
    ) -> Option<Self> {
        let known = |id| channels.iter().find(|channel| channel.id == id);
        Some(Self {
            title: post.title.trim().to_owned(),
            at: post.planned.or_else(|| Some(PlannedAt { date: due?, time: None }))?,
            zone: client.zone,
            status: post.status,
            text: post.text.trim().to_owned(),
            hashtags: post.hashtags.trim().to_owned(),
            link: post.link.trim().to_owned(),
            channels: post
                .variants
                .iter()
                .filter_map(|variant| {
                    let channel = known(variant.channel_id)?;
                    Some(ShownChannel {
                        id: channel.id,
                        network: channel.network.clone(),
                        handle: channel.handle.clone(),
                        text: variant.text.clone(),
                        hashtags: variant.hashtags.clone(),
                        time: variant.time,
                    })
                })
                .collect(),
            client: reader.has_several_clients().then(|| client.name.clone()),
            team: reader.is_of_the_house().then(|| ShownTeam {
                person: person.to_owned(),
                pillar: post.pillar.clone(),
                series: post.series.clone(),
                notes: post.notes.clone(),
            }),
            work: Vec::new(),
            undated: post.planned.is_none().then_some(Undated { was_dated: false }),
        })
    }

    /// The same with what the reader has to do for it. What they were told of `before` and is theirs no more is told as
    /// taken back: a calendar forgets nothing by itself.
    pub fn with_work(mut self, theirs: &[Assignment], before: Option<&Self>) -> Self {
        self.work = theirs
            .iter()
            .map(|one| ShownWork {
                id: one.id,
                role: one.role,
                due: one.due,
                state: one.state,
                brief: one.brief.trim().to_owned(),
                person: None,
            })
            .collect();
        for told in before.iter().flat_map(|before| &before.work) {
            if self.work.iter().all(|work| work.id != told.id) {
                self.work.push(ShownWork { state: State::Withdrawn, ..told.clone() });
            }
        }
        self.work.retain(|work| {
            let known = || before.is_some_and(|before| before.work.iter().any(|told| told.id == work.id));
            work.state != State::Withdrawn || known()
        });
        self.work.sort_by_key(|work| work.id);
        if let Some(undated) = &mut self.undated {
            undated.was_dated = before.is_some_and(|before| before.undated.is_none_or(|one| one.was_dated));
        }
        self
    }

    /// Whether a post, planned in `zone`, still says what this told of it: moment, title, texts, link, places.
    pub fn is_still(&self, post: &Post, zone: chrono_tz::Tz) -> bool {
        let own = |channel: &ShownChannel| {
            (channel.id, channel.text.clone(), channel.hashtags.clone(), channel.time)
        };
        let mut told: Vec<_> = self.channels.iter().map(own).collect();
        let mut here: Vec<_> = post
            .variants
            .iter()
            .map(|one| (one.channel_id, one.text.clone(), one.hashtags.clone(), one.time))
            .collect();
        told.sort();
        here.sort();
        post.planned == self.undated.is_none().then_some(self.at)
            && (self.at.time.is_none() || self.zone == zone)
            && [(&self.title, &post.title), (&self.text, &post.text), (&self.hashtags, &post.hashtags)]
                .iter()
                .all(|(told, here)| told.trim() == here.trim())
            && self.link.trim() == post.link.trim()
            && told == here
    }

    /// Whether the post has an event of its own to show or to take back, beside those of the work due.
    pub fn has_event(&self) -> bool {
        self.undated.is_none_or(|undated| undated.was_dated)
    }

    /// A post that says what was told, for one that is here no more.
    pub fn as_post(&self, id: PostId, client_id: ClientId) -> Post {
        let variant = |channel: &ShownChannel| Variant {
            channel_id: channel.id,
            text: channel.text.clone(),
            hashtags: channel.hashtags.clone(),
            time: channel.time,
        };
        Post {
            id,
            client_id,
            title: self.title.clone(),
            planned: self.undated.is_none().then_some(self.at),
            status: self.status,
            text: self.text.clone(),
            hashtags: self.hashtags.clone(),
            pillar: String::new(),
            series: String::new(),
            notes: String::new(),
            link: self.link.clone(),
            evergreen: false,
            pinned: false,
            assignee_id: None,
            variants: self.channels.iter().map(variant).collect(),
        }
    }

    /// What differs, in the order of [`ShownField`].
    pub fn differences(&self, other: &Self) -> Vec<ShownField> {
        fn times(shown: &Shown) -> Vec<(ChannelId, Option<TimeOfDay>)> {
            let own = shown.channels.iter().filter(|channel| channel.time.is_some());
            own.map(|channel| (channel.id, channel.time)).collect()
        }
        fn texts(shown: &Shown) -> Vec<(ChannelId, &Option<String>, &Option<String>)> {
            let own = shown.channels.iter().filter(|one| one.text.is_some() || one.hashtags.is_some());
            own.map(|channel| (channel.id, &channel.text, &channel.hashtags)).collect()
        }
        fn places(shown: &Shown) -> Vec<(ChannelId, &NetworkId, &str)> {
            shown.channels.iter().map(|one| (one.id, &one.network, one.handle.as_str())).collect()
        }
        // without a date, the day is that of the work
        let at = |shown: &Shown| shown.undated.is_none().then_some((shown.at, shown.zone));
        let differ = [
            (ShownField::Moment, at(self) != at(other) || times(self) != times(other)),
            (ShownField::Title, self.title != other.title),
            (
                ShownField::Text,
                (&self.text, &self.hashtags) != (&other.text, &other.hashtags) || texts(self) != texts(other),
            ),
            (ShownField::Networks, places(self) != places(other)),
            (ShownField::Work, self.work != other.work),
            (ShownField::Link, self.link != other.link),
            (ShownField::Status, self.status != other.status),
            (ShownField::Rest, (&self.client, &self.team) != (&other.client, &other.team)),
        ];
        differ.into_iter().filter(|(_, differs)| *differs).map(|(field, _)| field).collect()
    }
}
