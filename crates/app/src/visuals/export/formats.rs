//! In which formats a picture is exported for a network: asked for, usual, or cut by hand.

use crate::visuals::format_word;
use marronnier_domain::{
    network::Network,
    visual::{CropChoice, Format, Kind, Visual},
};

/// Whether a word of a request means a format: `story` means it on every network, `instagram:story` on one.
pub(super) fn is_asked(network: &Network, format: &Format, word: &str) -> bool {
    word == format.id || word == format_word(network, format)
}

/// The formats of a network to export a picture in: those asked for; where none of them is its own, the usual one and
/// those that a person corrected by hand.
pub(super) fn formats<'a>(network: &'a Network, chosen: &[CropChoice], wanted: &[String]) -> Vec<&'a Format> {
    let all = &network.media.formats;
    let is_wanted = |format: &&Format| wanted.iter().any(|word| is_asked(network, format, word));
    let asked: Vec<&Format> = all.iter().filter(is_wanted).collect();
    if !asked.is_empty() {
        return asked;
    }
    let is_chosen = |format: &Format| {
        let word = format_word(network, format);
        chosen.iter().any(|choice| choice.format == word)
    };
    (0..).zip(all).filter(|(n, format)| *n == 0 || is_chosen(format)).map(|(_, format)| format).collect()
}

/// Whether a visual leaves for a network as it is kept: it is not decoded, or it moves there and is light enough.
pub(super) fn is_kept(network: &Network, visual: &Visual) -> bool {
    let moves = visual.animated && visual.kind == Kind::Gif;
    let most = network.media.gif_megabytes.unwrap_or(0);
    !visual.kind.is_decoded() || moves && u64::from(visual.bytes) <= u64::from(most) * 1_000_000
}

/// Heaviest picture that a network takes, in octets.
pub(super) fn heaviest(network: &Network) -> Option<u64> {
    network.media.image_megabytes.map(|megabytes| u64::from(megabytes) * 1_000_000)
}
