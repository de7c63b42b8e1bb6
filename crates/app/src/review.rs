//! What a post says as a whole: the one place where its visuals join its words, and what it lacks to be agreed to.

use crate::{
    App,
    failure::{Code, Failure},
    visuals::format_word,
};
use marronnier_domain::{
    id::PostId,
    network::Network,
    post::Post,
    review::{Content, agreed},
};
use marronnier_store::{
    Connection, approval as approvals, channel as channels, practice as practices, visual as visuals,
};

impl App {
    /// The content of a post as it is now.
    pub(crate) fn content(&self, conn: &Connection, post: &Post) -> Result<Content, Failure> {
        let shown = visuals::of_post(conn, post.id)?;
        let mut content = Content::of(post, shown.iter().map(ToString::to_string).collect());
        if shown.is_empty() {
            return Ok(content);
        }
        let formats = self.formats_of_post(conn, post)?;
        for id in shown {
            if let Some(point) = self.visual(conn, id)?.focal {
                content.cuts.push(format!("{id} focal {} {}", point.x, point.y));
            }
            // a format of a network where the post does not go shows nobody anything
            let chosen = visuals::crops(conn, id)?.into_iter().filter(|one| formats.contains(&one.format));
            content.cuts.extend(chosen.map(|one| {
                let crop = one.crop;
                format!("{id} {} {} {} {} {}", one.format, crop.x, crop.y, crop.width, crop.height)
            }));
        }
        Ok(content)
    }

    /// How many approvals of the team a post still lacks, as it is now.
    pub(crate) fn lacking(&self, conn: &Connection, post: &Post) -> Result<u32, Failure> {
        let needed = practices::get(conn, post.client_id)?.approvals;
        if needed == 0 {
            return Ok(0);
        }
        let hash = self.content(conn, post)?.hash();
        Ok(needed.saturating_sub(agreed(&approvals::of_post(conn, post.id)?, &hash)))
    }

    /// Why a post cannot be said to be agreed to: the team has not, or a picture has no text for those who cannot see it.
    pub(crate) fn disagreement(&self, conn: &Connection, post: &Post) -> Result<Option<Failure>, Failure> {
        match self.lacking(conn, post)? {
            0 => self.undescribed(conn, post.id, &post.title),
            lacking => Ok(Some(needs_approvals(&post.title, lacking))),
        }
    }

    /// Why a post cannot be approved as long as a picture has no text for those who cannot see it.
    pub(crate) fn undescribed(
        &self,
        conn: &Connection,
        id: PostId,
        title: &str,
    ) -> Result<Option<Failure>, Failure> {
        let mut missing = 0;
        for visual in visuals::of_post(conn, id)? {
            let visual = self.visual(conn, visual)?;
            missing += usize::from(visual.lacks_alt() || visual.alt_review);
        }
        let failure =
            || Failure::new(Code::NeedsAlt).with("title", title).with("count", missing).about("status");
        Ok((missing > 0).then(failure))
    }

    /// The words of the formats of the networks that a post goes to.
    fn formats_of_post(&self, conn: &Connection, post: &Post) -> Result<Vec<String>, Failure> {
        let own = channels::of_client(conn, post.client_id)?;
        let goes = |network: &&Network| {
            let mut there = own.iter().filter(|channel| channel.network == network.id);
            there.any(|channel| post.variants.iter().any(|variant| variant.channel_id == channel.id))
        };
        let words = |network: &Network| -> Vec<String> {
            network.media.formats.iter().map(|format| format_word(network, format)).collect()
        };
        Ok(self.networks.iter().filter(goes).flat_map(words).collect())
    }
}

/// The team has not agreed yet.
pub(crate) fn needs_approvals(title: &str, lacking: u32) -> Failure {
    Failure::new(Code::NeedsApprovals).with("title", title).with("count", lacking).about("status")
}
