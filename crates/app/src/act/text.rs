//! Actions on what a post says and where: common text, variants, channels.

use super::{Outcome, Step, about_posts, moment::after_change, post::common};
use crate::failure::{Code, Failure};
use marronnier_domain::{
    id::{ChannelId, PostId},
    moment::TimeOfDay,
    post::{Post, Variant},
};
use marronnier_store::{post as posts, variant as variants};

impl Step<'_> {
    pub(super) fn write_text(
        &self,
        id: PostId,
        channel: Option<ChannelId>,
        text: Option<String>,
        hashtags: Option<String>,
        continues: Option<bool>,
    ) -> Result<Outcome, Failure> {
        let before = self.post(id)?;
        let mut post = before.clone();
        let text = text.map(|text| line_ends(&text));
        match channel {
            None => {
                post.text = text.unwrap_or(post.text);
                post.hashtags = hashtags.unwrap_or(post.hashtags);
            }
            Some(channel) => {
                let variant = own(&mut post, channel)?;
                variant.text = text.or(variant.text.take());
                variant.hashtags = hashtags.or(variant.hashtags.take());
            }
        }
        let key = channel.map_or_else(|| format!("{id}:text"), |channel| format!("{id}:text:{channel}"));
        Ok(self.rewritten(&before, post)?.typed(key, continues))
    }

    pub(super) fn use_common_text(&self, id: PostId, channel: ChannelId) -> Result<Outcome, Failure> {
        let before = self.post(id)?;
        let mut post = before.clone();
        let variant = own(&mut post, channel)?;
        variant.text = None;
        variant.hashtags = None;
        self.rewritten(&before, post)
    }

    pub(super) fn set_variant_time(
        &self,
        id: PostId,
        channel: ChannelId,
        time: Option<TimeOfDay>,
    ) -> Result<Outcome, Failure> {
        let before = self.post(id)?;
        let mut post = before.clone();
        own(&mut post, channel)?.time = time;
        self.rewritten(&before, post)
    }

    pub(super) fn set_channels(&self, id: PostId, channel_ids: &[ChannelId]) -> Result<Outcome, Failure> {
        let before = self.post(id)?;
        let kept = self.own_channels(before.client_id, channel_ids)?;
        let mut post = before.clone();
        post.variants = kept
            .into_iter()
            .map(|channel| {
                before
                    .variants
                    .iter()
                    .find(|v| v.channel_id == channel)
                    .cloned()
                    .unwrap_or_else(|| common(channel))
            })
            .collect();
        self.rewritten(&before, post)
    }

    /// Writes a post whose texts, channels or channel times changed, withdrawing its approval.
    pub(super) fn rewritten(&self, before: &Post, mut post: Post) -> Result<Outcome, Failure> {
        if post == *before {
            return Ok(Outcome::default());
        }
        self.unlocked(std::slice::from_ref(before))?;
        let mut withdrawn = 0;
        post.status = after_change(post.status, &mut withdrawn);
        for gone in &before.variants {
            if post.variants.iter().all(|variant| variant.channel_id != gone.channel_id) {
                variants::remove(self.conn, post.id, gone.channel_id)?;
            }
        }
        for variant in post.variants.iter().filter(|variant| !before.variants.contains(variant)) {
            variants::put(self.conn, post.id, variant)?;
        }
        posts::set(self.conn, &post)?;
        Ok(Outcome::told(about_posts(&[post])).withdrawn(withdrawn))
    }
}

fn own(post: &mut Post, channel: ChannelId) -> Result<&mut Variant, Failure> {
    post.variants
        .iter_mut()
        .find(|variant| variant.channel_id == channel)
        .ok_or_else(|| Failure::new(Code::NotFound).about("channelId"))
}

/// Lines end in one way, whatever a text was pasted from: a table brings it back the same.
fn line_ends(text: &str) -> String {
    text.replace("\r\n", "\n").replace('\r', "\n")
}
