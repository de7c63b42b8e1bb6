//! What a post says as a whole: the one place where its visuals join its words.

use crate::{App, failure::Failure, visuals::format_word};
use marronnier_domain::{network::Network, post::Post, review::Content};
use marronnier_store::{Connection, channel as channels, visual as visuals};

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
