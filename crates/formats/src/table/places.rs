//! The networks of a cell: `Insta + FB`, `instagram / story`, `Tous`. Knows no network itself.

use super::channels::{pieces, split_handle};
use marronnier_domain::{network::Network, plan::PlanNetwork, written::fold::fold};
use std::collections::HashMap;

mod words;

use words::{ALL, FORMATS, NOT};

/// Longer cells name no networks.
const LONGEST: usize = 200;

/// Networks by the letters of their words, to be found among many cells.
#[derive(Debug)]
pub(super) struct Known<'a> {
    by_letters: HashMap<String, &'a Network>,
}

impl<'a> Known<'a> {
    /// A network's own names go before the aliases of others, as in [`marronnier_domain::network::find`].
    pub(super) fn new(networks: &'a [Network]) -> Self {
        let mut by_letters = HashMap::new();
        for network in networks {
            for name in [network.id.as_str(), &network.name, &network.mark] {
                by_letters.entry(letters(name)).or_insert(network);
            }
        }
        for network in networks {
            for alias in &network.aliases {
                by_letters.entry(letters(alias)).or_insert(network);
            }
        }
        by_letters.remove("");
        Self { by_letters }
    }

    fn find(&self, word: &str) -> Option<&'a Network> {
        self.by_letters.get(&letters(word)).copied()
    }
}

fn letters(word: &str) -> String {
    fold(word).chars().filter(|c| c.is_alphanumeric()).collect()
}

/// What a cell says of networks.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Places {
    /// Without repeats, in the order written.
    pub networks: Vec<PlanNetwork>,
    /// Each of the client's channels.
    pub all: bool,
    /// Words for a kind of post: "story", "réel".
    pub formats: Vec<String>,
    /// Words beside a network that are not understood: "LinkedIn perso".
    pub beside: Vec<String>,
    /// What is no network.
    pub unknown: Vec<String>,
}

impl Places {
    fn add(&mut self, network: &Network, handle: String) {
        let place = PlanNetwork { network: network.id.clone(), handle };
        if !self.networks.contains(&place) {
            self.networks.push(place);
        }
    }
}

/// Whether a folded word names a kind of post.
pub(super) fn is_format(word: &str) -> bool {
    FORMATS.contains(&word)
}

/// What `cell` says.
pub(super) fn read(cell: &str, known: &Known) -> Places {
    let mut places = Places::default();
    let cell = cell.trim();
    if cell.len() > LONGEST {
        places.unknown.push(cell.to_owned());
        return places;
    }
    if cell.is_empty() || cell.chars().all(|c| matches!(c, '-' | '–' | '—' | '.' | '?' | '/')) {
        return places;
    }
    let folded = plain(cell);
    if matches!(folded.as_str(), "n a" | "na" | "aucun" | "aucune" | "neant" | "none") {
        return places;
    }
    if ALL.contains(&folded.as_str()) {
        places.all = true;
        return places;
    }
    // "Tous sauf TikTok", "pas Facebook": for a person to settle, rather than post where nobody wanted.
    let said = |word: &str| fold(word.trim_matches(|c: char| !c.is_alphanumeric() && c != '@'));
    if cell.split_whitespace().any(|word| NOT.contains(&said(word).as_str())) {
        places.unknown.push(cell.to_owned());
        return places;
    }
    if let Some(rest) = ALL.iter().filter_map(|word| folded.strip_prefix(word)?.strip_prefix(' ')).next() {
        places.all = true;
        if rest.split(' ').all(is_format) {
            places.formats.push(cell.to_owned());
        } else {
            places.unknown.push(cell.to_owned());
        }
        return places;
    }
    if !is_format(&folded)
        && let Some(network) = known.find(cell)
    {
        places.add(network, String::new());
        note_formats(&folded, network, &mut places);
        return places;
    }
    let mut alone = Vec::new();
    for piece in pieces(cell) {
        read_piece(piece, known, &mut places, &mut alone);
    }
    // "Story" by itself says the network too, beside one it only says what kind.
    if places.networks.is_empty() && !places.all {
        for format in alone {
            if let Some(network) = known.find(&format) {
                places.add(network, String::new());
            } else if !places.formats.contains(&format) {
                places.unknown.push(format.clone());
            }
        }
        let Places { formats, unknown, .. } = &mut places;
        formats.retain(|format| !unknown.contains(format));
    }
    places
}

fn read_piece(piece: &str, known: &Known, places: &mut Places, alone: &mut Vec<String>) {
    let folded = plain(piece);
    if ALL.contains(&folded.as_str()) {
        places.all = true;
        return;
    }
    if folded == "meta" {
        // The firm, for its two networks.
        for network in ["facebook", "instagram"].iter().filter_map(|id| known.find(id)) {
            places.add(network, String::new());
        }
        return;
    }
    if is_format(&folded) {
        places.formats.push(piece.to_owned());
        alone.push(piece.to_owned());
        return;
    }
    if let Some(network) = known.find(piece) {
        places.add(network, String::new());
        note_formats(&folded, network, places);
        return;
    }
    let (word, handle) = split_handle(piece);
    if !handle.is_empty() && read_with_handle(word, handle, known, places, alone) {
        return;
    }
    let words: Vec<&str> = piece
        .split(|c: char| c.is_whitespace() || matches!(c, '-' | '–' | '>' | ':' | '(' | ')'))
        .filter(|word| {
            !word.is_empty() && !matches!(plain(word).as_str(), "et" | "and" | "puis" | "sur" | "on" | "")
        })
        .collect();
    let mut at = 0;
    let before = places.networks.len();
    let mut others = Vec::new();
    while at < words.len() {
        // The longest run of words that is a network: "Google My Business".
        let run = (at + 1..=words.len().min(at + 4)).rev().find_map(|end| {
            let run = words[at..end].join(" ");
            if is_format(&plain(&run)) { None } else { known.find(&run).map(|network| (network, end)) }
        });
        match run {
            Some((network, end)) => {
                places.add(network, String::new());
                at = end;
            }
            None => {
                others.push(words[at]);
                at += 1;
            }
        }
    }
    if others.iter().all(|word| is_format(&plain(word))) {
        let others = others.join(" ");
        if !others.is_empty() {
            places.formats.push(others.clone());
            if places.networks.len() == before {
                alone.push(others);
            }
        }
    } else if places.networks.len() > before {
        places.beside.push(piece.to_owned());
    } else {
        places.unknown.push(piece.to_owned());
    }
}

fn read_with_handle(
    word: &str,
    handle: String,
    known: &Known,
    places: &mut Places,
    alone: &mut Vec<String>,
) -> bool {
    let Some(network) = known.find(word).filter(|_| !is_format(&plain(word))) else {
        return false;
    };
    let inside = plain(&handle);
    if inside.split(' ').all(is_format) {
        places.add(network, String::new());
        places.formats.push(handle.clone());
        alone.push(handle);
    } else if !handle.starts_with('@') && known.find(&handle).is_some_and(|same| same.id == network.id) {
        places.add(network, String::new());
    } else {
        places.add(network, handle);
    }
    true
}

/// "Story insta", known as a whole, still says "story".
fn note_formats(folded: &str, network: &Network, places: &mut Places) {
    let words = folded.split(' ').filter(|word| is_format(word));
    let own = [plain(&network.name), plain(network.id.as_str())];
    let said: Vec<&str> = words.filter(|word| !own.iter().any(|name| name.contains(word))).collect();
    if !said.is_empty() && said.iter().any(|word| *word != "page") {
        places.formats.push(said.join(" "));
    }
}

/// Lower case without accents and marks.
fn plain(text: &str) -> String {
    let letters: String = fold(text).chars().map(|c| if c.is_alphanumeric() { c } else { ' ' }).collect();
    letters.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests;
