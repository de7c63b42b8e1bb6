//! What is known of a network: how it counts, what it allows, by which words people call it. Facts come from
//! `networks.toml`; nothing is stated here.

use crate::{id::NetworkId, visual::Format, written::fold::fold};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Minutes within which two posts of one channel are too close, unless a network says otherwise.
pub const MIN_GAP_MINUTES: u32 = 120;

/// How a network counts the characters of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum Counting {
    /// Unicode characters of the composed text: the rule where a network states none.
    CodePoints,
    /// UTF-16 units: TikTok, whose content posting API states limits "in UTF-16 runes".
    Utf16,
    /// What a reader sees as one character: Bluesky, whose `app.bsky.feed.post` lexicon states `maxGraphemes`.
    Graphemes,
    /// X: twitter-text, configuration version 3. Emoji and scripts such as Chinese count 2, a link 23.
    Weighted,
    /// Threads: characters, but each emoji counts its UTF-8 bytes (Threads API, "Emojis are counted as the number of
    /// UTF-8 bytes").
    EmojiBytes,
    /// Mastodon: graphemes; a link counts 23 and the server in `@name@server` nothing (`StatusLengthValidator`).
    ShortLinks,
}

/// A place where posts go, and its rules.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Network {
    /// Its word in the data.
    pub id: NetworkId,
    /// As shown.
    pub name: String,
    /// One or two letters for small frames.
    pub mark: String,
    /// How it counts.
    pub counting: Counting,
    /// Longest text, counted its way; nothing means free.
    pub text_limit: Option<u32>,
    /// Characters shown before "see more".
    pub visible: Option<u32>,
    /// Longest title, where posts have one.
    pub title_limit: Option<u32>,
    /// Most hashtags in a post.
    pub hashtag_limit: Option<u32>,
    /// Two posts of one channel closer than this are a conflict.
    pub min_gap_minutes: u32,
    /// What it says of visuals.
    pub media: Media,
    /// Where its site takes new posts, or its front page: an `https` address.
    pub compose: Option<String>,
    /// Other words for it in plans: `insta`, `ig`…
    pub aliases: Vec<String>,
}

/// A network's facts about visuals; nothing where it is free or not known.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Media {
    /// Most images in a post.
    pub images: Option<u32>,
    /// Heaviest image, in megabytes.
    pub image_megabytes: Option<u32>,
    /// Takes PNG: a picture that shows through stays so there; else it is laid on white.
    pub png: bool,
    /// Heaviest animated GIF that moves there, in megabytes; nothing where one becomes a still picture.
    pub gif_megabytes: Option<u32>,
    /// Heaviest video, in megabytes.
    pub video_megabytes: Option<u32>,
    /// Advised sizes, as `1080x1350`, the best first.
    pub image_sizes: Vec<String>,
    /// Longest alternative text.
    pub alt_limit: Option<u32>,
    /// Several images of a post are seen together; else one after the other.
    pub together: bool,
    /// Shapes that it shows pictures in, the usual one first.
    pub formats: Vec<Format>,
    /// Advice on images, in the words of the data file.
    pub image_note: String,
    /// Advice on videos, in the words of the data file.
    pub video_note: String,
}

/// The network that `word` means, by its identity, name, mark or an alias, whatever the case, accents, spaces and
/// hyphens: "Insta", "TIK TOK", "@x".
pub fn find<'a>(networks: &'a [Network], word: &str) -> Option<&'a Network> {
    let wanted = letters(word);
    if wanted.is_empty() {
        return None;
    }
    let own = |network: &&Network| {
        [network.id.as_str(), &network.name, &network.mark].iter().any(|name| letters(name) == wanted)
    };
    networks.iter().find(own).or_else(|| {
        networks.iter().find(|network| network.aliases.iter().any(|alias| letters(alias) == wanted))
    })
}

fn letters(word: &str) -> String {
    fold(word).chars().filter(|c| c.is_alphanumeric()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn network(id: &str, name: &str, mark: &str, aliases: &[&str]) -> Network {
        Network {
            id: id.into(),
            name: name.to_owned(),
            mark: mark.to_owned(),
            counting: Counting::CodePoints,
            text_limit: None,
            visible: None,
            title_limit: None,
            hashtag_limit: None,
            min_gap_minutes: MIN_GAP_MINUTES,
            media: Media::default(),
            compose: None,
            aliases: aliases.iter().map(|alias| (*alias).to_owned()).collect(),
        }
    }

    #[test]
    fn a_network_is_found_by_the_words_people_use() {
        let networks =
            [network("tiktok", "TikTok", "TT", &["vidéo verticale"]), network("x", "X", "X", &["twitter"])];
        for (word, id) in [
            ("tiktok", "tiktok"),
            ("Tik Tok", "tiktok"),
            ("@TIK-TOK", "tiktok"),
            ("tt", "tiktok"),
            ("Video Verticale", "tiktok"),
            ("X", "x"),
            ("Twitter", "x"),
        ] {
            assert_eq!(find(&networks, word).unwrap().id.as_str(), id, "{word}");
        }
        for none in ["", "@", "tok", "xx"] {
            assert_eq!(find(&networks, none), None, "{none}");
        }
    }

    #[test]
    fn a_name_goes_before_an_alias_of_another() {
        let networks = [network("a", "Un", "A", &["forum"]), network("forum", "Forum", "FO", &[])];
        assert_eq!(find(&networks, "forum").unwrap().id.as_str(), "forum");
    }
}
