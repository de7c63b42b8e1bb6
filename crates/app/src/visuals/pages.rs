//! How posts will look: a channel's profile as a grid, one post as its network shows it. An approximation, and said so.

use super::format_word;
use crate::{
    App,
    answer::{FeedCell, FeedRows, PostPreview, PreviewImage},
    failure::{Code, Failure},
};
use marronnier_domain::{
    id::{ChannelId, PostId},
    measure::count,
    network::Network,
    post::PostCard,
    visual::{Crop, Format},
};
use marronnier_store::{channel as channels, client as clients, post as posts, visual as visuals};

/// Word of the format that a profile's grid shows, where a network lists one.
const GRID: &str = "grid";

impl App {
    /// What a channel's profile will show, the latest first.
    pub(crate) fn feed(&self, channel_id: ChannelId, limit: u32) -> Result<FeedRows, Failure> {
        let conn = self.store.read();
        let channel = channels::get(&conn, channel_id)?.ok_or(Code::NotFound)?;
        let cards = posts::feed(&conn, channel_id, limit)?;
        let network = self.network(&channel.network)?;
        drop(conn);
        let shape = grid(network);
        let cells = cards
            .into_iter()
            .map(|(card, at)| {
                let crop = match (card.visual_ids.first(), shape) {
                    (Some(first), Some(shape)) => Some(self.crop_of(*first, network, shape)?),
                    _ => None,
                };
                Ok(FeedCell { may_move: !card.status.is_locked(), crop, card, at })
            })
            .collect::<Result<_, Failure>>()?;
        Ok(FeedRows { shape: shape.cloned(), cells })
    }

    fn crop_of(
        &self,
        id: marronnier_domain::id::VisualId,
        network: &Network,
        shape: &Format,
    ) -> Result<Crop, Failure> {
        let (visual, chosen) = {
            let conn = self.store.read();
            (self.visual(&conn, id)?, visuals::crops(&conn, id)?)
        };
        let word = format_word(network, shape);
        Ok(self.crop_for(&visual, (shape, &word), &chosen, &mut None)?.0)
    }

    /// A post as its network will show it.
    pub(crate) fn preview(&self, id: PostId, channel_id: ChannelId) -> Result<PostPreview, Failure> {
        let conn = self.store.read();
        let post = posts::get(&conn, id)?.ok_or(Code::NotFound)?;
        let card: PostCard = posts::card(&conn, id)?.ok_or(Code::NotFound)?;
        let channel = channels::get(&conn, channel_id)?.ok_or(Code::NotFound)?;
        let client = clients::get(&conn, post.client_id)?.ok_or(Code::NotFound)?;
        drop(conn);
        let network = self.network(&channel.network)?;
        let variant = post.variants.iter().find(|variant| variant.channel_id == channel_id);
        let text = variant.and_then(|one| one.text.as_deref()).unwrap_or(&post.text);
        let hashtags = variant.and_then(|one| one.hashtags.as_deref()).unwrap_or(&post.hashtags);
        let whole = [text.trim(), hashtags.trim()].into_iter().filter(|part| !part.is_empty());
        let whole = whole.collect::<Vec<_>>().join("\n\n");
        let (whole, beyond) = whole.split_at(taken(&whole, network));
        let (shown, more) = cut(whole, network.visible);
        let most = network.media.images.map_or(usize::MAX, |most| most as usize);
        let mut images = Vec::new();
        for visual in card.visual_ids.iter().take(most) {
            let row = self.visual(&self.store.read(), *visual)?;
            let (crop, shape) = match network.media.formats.first() {
                Some(shape) if row.kind.is_decoded() => {
                    (Some(self.crop_of(*visual, network, shape)?), Some(shape.clone()))
                }
                _ => (None, None),
            };
            images.push(PreviewImage { visual_id: *visual, alt: row.alt, kind: row.kind, crop, shape });
        }
        Ok(PostPreview {
            name: client.name,
            handle: channel.handle,
            network: channel.network,
            title: network.title_limit.map_or(String::new(), |_| post.title.trim().to_owned()),
            shown,
            more,
            beyond: beyond.to_owned(),
            together: network.media.together,
            left_out: u32::try_from(card.visual_ids.len() - images.len()).unwrap_or(u32::MAX),
            images,
            link: post.link,
        })
    }
}

/// The shape of a profile's grid.
fn grid(network: &Network) -> Option<&Format> {
    let formats = &network.media.formats;
    formats.iter().find(|format| format.id == GRID).or(formats.first())
}

/// How far the network takes a text, as it counts.
fn taken(text: &str, network: &Network) -> usize {
    let Some(limit) = network.text_limit else { return text.len() };
    let ends: Vec<usize> = text.char_indices().map(|(at, letter)| at + letter.len_utf8()).collect();
    let fit = ends.partition_point(|end| count(&text[..*end], network.counting) <= limit);
    fit.checked_sub(1).and_then(|last| ends.get(last)).copied().unwrap_or(0)
}

/// What is read before "see more", at the end of a word; and the rest.
fn cut(text: &str, visible: Option<u32>) -> (String, String) {
    let Some(visible) = visible else { return (text.to_owned(), String::new()) };
    let Some((end, _)) = text.char_indices().nth(visible as usize) else {
        return (text.to_owned(), String::new());
    };
    let place = text[..end].rfind(char::is_whitespace).filter(|place| *place * 2 > end).unwrap_or(end);
    (text[..place].trim_end().to_owned(), text[place..].to_owned())
}

#[cfg(test)]
mod tests {
    use super::{cut, taken};
    use marronnier_formats::networks;

    #[test]
    fn a_text_is_cut_at_the_end_of_a_word_and_nothing_is_lost() {
        assert_eq!(cut("Pas de crème", None), ("Pas de crème".into(), String::new()));
        assert_eq!(cut("Pas de crème", Some(125)), ("Pas de crème".into(), String::new()));
        assert_eq!(cut("Pas de crème", Some(9)), ("Pas de".into(), " crème".into()));
        assert_eq!(
            cut("Anticonstitutionnellement", Some(5)),
            ("Antic".into(), "onstitutionnellement".into())
        );
    }

    #[test]
    fn a_text_is_taken_as_far_as_its_network_counts() {
        let all = networks::read(networks::BUILT_IN).unwrap().networks;
        let network = |id: &str| all.iter().find(|one| one.id.as_str() == id).unwrap();
        let long = "é".repeat(400);
        assert_eq!(taken(&long, network("bluesky")), 300 * "é".len());
        // an emoji counts two there
        assert_eq!(taken(&"🌰".repeat(200), network("x")), 140 * "🌰".len());
        assert_eq!(taken("", network("x")), 0);
        assert_eq!(taken(&long, network("blog")), long.len());
    }
}
