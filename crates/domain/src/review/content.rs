//! What a post says, whole: texts, where it goes and when. What a revision keeps and an approval names.

use crate::{
    id::ChannelId,
    moment::{PlannedAt, TimeOfDay},
    post::{Post, Variant},
};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What a post says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Content {
    /// Working title.
    pub title: String,
    /// Common text.
    pub text: String,
    /// Common hashtags.
    pub hashtags: String,
    /// Where it leads.
    #[serde(default)]
    pub link: String,
    /// When.
    #[serde(default)]
    pub planned: Option<PlannedAt>,
    /// One for each channel.
    #[serde(default)]
    pub variants: Vec<ContentText>,
    /// Its visuals in their order, by what names their octets.
    #[serde(default)]
    pub visuals: Vec<String>,
    /// How those are cut where a person said so: one line for each focal point and each crop that its channels show.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub cuts: Vec<String>,
}

/// What it says on a channel.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ContentText {
    /// Where.
    pub channel_id: ChannelId,
    /// Own text; nothing means the common one.
    #[serde(default)]
    pub text: Option<String>,
    /// Own hashtags; nothing means the common ones.
    #[serde(default)]
    pub hashtags: Option<String>,
    /// Own time.
    #[serde(default)]
    pub time: Option<TimeOfDay>,
}

impl Content {
    /// Of a post as it is now.
    pub fn of(post: &Post, visuals: Vec<String>) -> Self {
        Self {
            title: post.title.clone(),
            text: post.text.clone(),
            hashtags: post.hashtags.clone(),
            link: post.link.clone(),
            planned: post.planned,
            variants: post
                .variants
                .iter()
                .map(|variant| ContentText {
                    channel_id: variant.channel_id,
                    text: variant.text.clone(),
                    hashtags: variant.hashtags.clone(),
                    time: variant.time,
                })
                .collect(),
            visuals,
            cuts: Vec::new(),
        }
    }

    /// Names what the world will see: texts, link, places, moment, visuals and how they are cut. The working title is the team's alone.
    ///
    /// Each part is preceded by its length, so that no two contents are written alike. BLAKE3, hexadecimal.
    pub fn hash(&self) -> String {
        let mut hasher = blake3::Hasher::new();
        let mut add = |part: Option<&str>| {
            let text = part.unwrap_or_default();
            let length = part.map_or(u64::MAX, |text| text.len() as u64);
            hasher.update(&length.to_le_bytes());
            hasher.update(text.as_bytes());
        };
        add(Some(&self.text));
        add(Some(&self.hashtags));
        add(Some(&self.link));
        let moment = self
            .planned
            .map(|at| format!("{} {}", at.date, at.time.map(|time| time.to_string()).unwrap_or_default()));
        add(moment.as_deref());
        let mut variants: Vec<&ContentText> = self.variants.iter().collect();
        variants.sort_by_key(|variant| variant.channel_id);
        for variant in variants {
            add(Some(&variant.channel_id.to_string()));
            add(variant.text.as_deref());
            add(variant.hashtags.as_deref());
            add(variant.time.map(|time| time.to_string()).as_deref());
        }
        for visual in &self.visuals {
            add(Some("visual"));
            add(Some(visual));
        }
        for cut in &self.cuts {
            add(Some("cut"));
            add(Some(cut));
        }
        hasher.finalize().to_hex().to_string()
    }

    /// The post with these words; its moment, its channels and its visuals stay.
    pub fn onto(&self, post: &Post) -> Post {
        Post {
            title: self.title.clone(),
            text: self.text.clone(),
            hashtags: self.hashtags.clone(),
            link: self.link.clone(),
            variants: post
                .variants
                .iter()
                .map(|variant| match self.variant(variant.channel_id) {
                    None => variant.clone(),
                    Some(kept) => Variant {
                        text: kept.text.clone(),
                        hashtags: kept.hashtags.clone(),
                        ..variant.clone()
                    },
                })
                .collect(),
            ..post.clone()
        }
    }

    /// The post as it was: words, moment, channels and their times. Of its channels those alone that `own` still names, in
    /// their order.
    pub fn whole_onto(&self, post: &Post, own: &[ChannelId]) -> Post {
        let variant = |id: &ChannelId| {
            let kept = self.variant(*id)?;
            Some(Variant {
                channel_id: *id,
                text: kept.text.clone(),
                hashtags: kept.hashtags.clone(),
                time: kept.time,
            })
        };
        Post { planned: self.planned, variants: own.iter().filter_map(variant).collect(), ..self.onto(post) }
    }

    fn variant(&self, id: ChannelId) -> Option<&ContentText> {
        self.variants.iter().find(|variant| variant.channel_id == id)
    }

    /// One of its texts; nothing where a channel uses the common one or is not one of the post's.
    pub fn text(&self, of: TextOf) -> Option<&str> {
        match of {
            TextOf::Title => Some(&self.title),
            TextOf::Text => Some(&self.text),
            TextOf::Hashtags => Some(&self.hashtags),
            TextOf::Link => Some(&self.link),
            TextOf::Channel { id } => self.variant(id)?.text.as_deref(),
            TextOf::ChannelHashtags { id } => self.variant(id)?.hashtags.as_deref(),
        }
    }

    /// The texts that it has.
    pub fn texts(&self) -> Vec<TextOf> {
        let own = self.variants.iter().flat_map(|variant| {
            let id = variant.channel_id;
            [TextOf::Channel { id }, TextOf::ChannelHashtags { id }]
        });
        [TextOf::Title, TextOf::Text, TextOf::Hashtags, TextOf::Link].into_iter().chain(own).collect()
    }
}

/// Names octets: the same ones, and no others, bear the same name. BLAKE3, hexadecimal.
pub fn digest(bytes: &[u8]) -> String {
    blake3::hash(bytes).to_hex().to_string()
}

/// Which text of a post.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(tag = "of", rename_all = "camelCase")]
pub enum TextOf {
    /// The working title.
    Title,
    /// The common text.
    Text,
    /// The common hashtags.
    Hashtags,
    /// Where it leads.
    Link,
    /// A channel's own text.
    Channel {
        /// Which.
        id: ChannelId,
    },
    /// A channel's own hashtags.
    ChannelHashtags {
        /// Which.
        id: ChannelId,
    },
}
