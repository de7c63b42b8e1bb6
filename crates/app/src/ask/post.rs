//! One post: everything about it, its past, and its texts counted.

use crate::{
    App,
    answer::*,
    failure::{Code, Failure},
};
use marronnier_domain::{
    channel::Channel,
    client::Client,
    id::{ChannelId, PostId},
    measure,
    moment::PlannedAt,
    network::{Counting, Media, Network},
    post::Post,
};
use marronnier_store::{Connection, channel as channels, client as clients, journal, post as posts};

/// Lines of a history given at once.
const PAST: u32 = 200;

impl App {
    pub(super) fn post_detail(&self, id: PostId) -> Result<PostDetail, Failure> {
        let conn = self.store.read();
        let post = find(&conn, id)?;
        let card = posts::card(&conn, id)?.ok_or(Code::NotFound)?;
        let client = clients::get(&conn, post.client_id)?.ok_or(Code::NotFound)?;
        let measures = self.measures(&channels::of_client(&conn, post.client_id)?, &post);
        let visuals = card.visual_ids.iter().map(|id| self.visual(&conn, *id)).collect::<Result<_, _>>()?;
        Ok(PostDetail { visuals, here: self.here(&client, post.planned), measures, card, post })
    }

    /// A client's planned moment in the person's zone, when the two differ.
    fn here(&self, client: &Client, planned: Option<PlannedAt>) -> Option<PlannedAt> {
        let planned = planned?;
        let here = self.clock.civil(planned.instant(client.zone)?);
        let here = PlannedAt { date: here.date, time: Some(here.time) };
        (here != planned).then_some(here)
    }

    pub(super) fn history(&self, id: PostId) -> Result<History, Failure> {
        let past = journal::of_post(&self.store.read(), id, PAST)?;
        let entries = past
            .into_iter()
            .map(|line| HistoryEntry {
                who: line.who,
                what: serde_json::from_str(&line.told).unwrap_or_default(),
                at: self.clock.civil_millis(line.at),
                undone: line.undone,
            })
            .collect();
        Ok(History { entries })
    }

    pub(super) fn measure(
        &self,
        id: PostId,
        channel: Option<ChannelId>,
        text: &str,
        hashtags: &str,
    ) -> Result<Measures, Failure> {
        let conn = self.store.read();
        let mut post = find(&conn, id)?;
        match channel {
            None => {
                text.clone_into(&mut post.text);
                hashtags.clone_into(&mut post.hashtags);
            }
            Some(channel) => {
                let variant = post.variants.iter_mut().find(|variant| variant.channel_id == channel);
                let variant = variant.ok_or_else(|| Failure::new(Code::NotFound).about("channelId"))?;
                variant.text = Some(text.to_owned());
                variant.hashtags = Some(hashtags.to_owned());
                post.variants.retain(|variant| variant.channel_id == channel);
            }
        }
        Ok(self.measures(&channels::of_client(&conn, post.client_id)?, &post))
    }

    fn measures(&self, channels: &[Channel], post: &Post) -> Measures {
        let of_channel = |id: ChannelId| channels.iter().find(|channel| channel.id == id);
        Measures {
            channels: post
                .variants
                .iter()
                .filter_map(|variant| {
                    let network = self.network(&of_channel(variant.channel_id)?.network).ok()?;
                    let text = variant.text.as_deref().unwrap_or(&post.text);
                    let hashtags = variant.hashtags.as_deref().unwrap_or(&post.hashtags);
                    let mut measure = measure::measure(text, hashtags, network);
                    measure::warn_of_title(&mut measure, &post.title, network);
                    Some(ChannelMeasure { channel_id: variant.channel_id, measure })
                })
                .collect(),
            common: measure::measure(&post.text, &post.hashtags, &nowhere()),
        }
    }
}

fn find(conn: &Connection, id: PostId) -> Result<Post, Failure> {
    posts::get(conn, id)?.ok_or_else(|| Failure::new(Code::NotFound).about("id"))
}

/// A network without limits: what a text holds before it goes anywhere.
fn nowhere() -> Network {
    Network {
        id: "".into(),
        name: String::new(),
        mark: String::new(),
        counting: Counting::CodePoints,
        text_limit: None,
        visible: None,
        title_limit: None,
        hashtag_limit: None,
        min_gap_minutes: 0,
        media: Media::default(),
        compose: None,
        aliases: Vec::new(),
    }
}
