//! Reads `networks.toml`, the dated facts on networks, and lays a workspace's copy over the built-in one. Does not judge
//! the facts, only whether they can be used.

use chrono::NaiveDate;
use marronnier_domain::{
    id::NetworkId,
    network::{Counting, MIN_GAP_MINUTES, Media, Network},
    visual::{Format, Size},
};
use serde::{Deserialize, Serialize};
use std::ops::Range;
use toml::Spanned;
use ts_rs::TS;

/// The facts that come with the program.
pub const BUILT_IN: &str = include_str!("../../../assets/networks.toml");

/// Networks with the date and the sources of what is said of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Networks {
    /// When the facts were gathered, if it is said.
    pub gathered: Option<NaiveDate>,
    /// Where they come from, in the words of the file.
    pub sources: Vec<String>,
    /// In the order of the file.
    pub networks: Vec<Network>,
}

/// Why a file of networks cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("networks.toml, line {line}, column {column}: {fault}")]
pub struct NetworksError {
    /// From 1.
    pub line: u32,
    /// In characters, from 1.
    pub column: u32,
    /// What is wrong.
    pub fault: NetworksFault,
}

/// What is wrong in a file of networks.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, thiserror::Error)]
#[serde(tag = "code", rename_all = "camelCase")]
pub enum NetworksFault {
    /// Not TOML, or a key or value that is not known; in the words of the TOML reader.
    #[error("{message}")]
    Syntax {
        /// In English.
        message: String,
    },
    /// An identity that is not made of lower-case letters, digits and hyphens.
    #[error("an id is made of lower-case letters, digits and hyphens")]
    BadId,
    /// Two networks of the same identity.
    #[error("this id stands twice")]
    DuplicateId,
    /// No name.
    #[error("a network needs a name")]
    NoName,
    /// A format whose size is not a width and a height, or whose covered parts leave nothing.
    #[error(
        "a size is a width and a height in pixels, such as 1080x1350, with something left between top and bottom"
    )]
    BadFormat,
    /// A mark that is not one or two characters.
    #[error("a mark is one or two characters")]
    BadMark,
    /// An address for new posts that no browser opens safely.
    #[error("the address for new posts starts with https://")]
    BadAddress,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    gathered: Option<toml::value::Datetime>,
    #[serde(default)]
    sources: Vec<String>,
    #[serde(default)]
    network: Vec<Row>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Row {
    id: Spanned<String>,
    name: Spanned<String>,
    mark: Spanned<String>,
    #[serde(default = "code_points")]
    counting: Counting,
    text_limit: Option<u32>,
    visible: Option<u32>,
    title_limit: Option<u32>,
    hashtag_limit: Option<u32>,
    #[serde(default = "min_gap")]
    min_gap_minutes: u32,
    images: Option<u32>,
    image_megabytes: Option<u32>,
    #[serde(default)]
    png: bool,
    gif_megabytes: Option<u32>,
    video_megabytes: Option<u32>,
    #[serde(default)]
    image_sizes: Vec<String>,
    alt_limit: Option<u32>,
    #[serde(default)]
    images_together: bool,
    #[serde(default)]
    formats: Vec<FormatRow>,
    #[serde(default)]
    image_note: String,
    #[serde(default)]
    video_note: String,
    #[serde(default)]
    aliases: Vec<String>,
    compose: Option<Spanned<String>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct FormatRow {
    id: Spanned<String>,
    size: Spanned<String>,
    #[serde(default)]
    top: u32,
    #[serde(default)]
    bottom: u32,
}

fn code_points() -> Counting {
    Counting::CodePoints
}

fn min_gap() -> u32 {
    MIN_GAP_MINUTES
}

/// Reads a file of networks.
///
/// # Errors
/// The first fault with its place, which the person is told as it is.
pub fn read(text: &str) -> Result<Networks, NetworksError> {
    let at = |span: Range<usize>, fault| error(text, span.start, fault);
    let file: File = toml::from_str(text).map_err(|failure| {
        at(
            failure.span().unwrap_or_default(),
            NetworksFault::Syntax { message: failure.message().to_owned() },
        )
    })?;
    let mut networks: Vec<Network> = Vec::new();
    for row in file.network {
        let id = row.id.get_ref();
        if !is_plain(id) {
            return Err(at(row.id.span(), NetworksFault::BadId));
        }
        if networks.iter().any(|known| known.id.as_str() == id) {
            return Err(at(row.id.span(), NetworksFault::DuplicateId));
        }
        if row.name.get_ref().trim().is_empty() {
            return Err(at(row.name.span(), NetworksFault::NoName));
        }
        if !(1..=2).contains(&row.mark.get_ref().trim().chars().count()) {
            return Err(at(row.mark.span(), NetworksFault::BadMark));
        }
        if let Some(address) = &row.compose
            && !address.get_ref().trim().starts_with("https://")
        {
            return Err(at(address.span(), NetworksFault::BadAddress));
        }
        let formats = row.formats.iter().map(|row| format(row).map_err(|(span, fault)| at(span, fault)));
        let formats = formats.collect::<Result<_, _>>()?;
        networks.push(network(row, formats));
    }
    let gathered = file
        .gathered
        .and_then(|at| at.date)
        .and_then(|date| NaiveDate::from_ymd_opt(date.year.into(), date.month.into(), date.day.into()));
    Ok(Networks { gathered, sources: file.sources, networks })
}

/// Lays the workspace's own networks over the built-in ones: one of the same identity replaces the built-in one whole,
/// in its place; others follow. What the workspace does not name stays built-in; its date and sources count if given.
pub fn merge(built_in: Networks, own: Networks) -> Networks {
    let mut networks = built_in.networks;
    for network in own.networks {
        match networks.iter_mut().find(|known| known.id == network.id) {
            // copies made before formats were listed have none
            Some(known) if network.media.formats.is_empty() => {
                let formats = std::mem::take(&mut known.media.formats);
                *known = Network { media: Media { formats, ..network.media }, ..network };
            }
            Some(known) => *known = network,
            None => networks.push(network),
        }
    }
    let sources = if own.sources.is_empty() { built_in.sources } else { own.sources };
    Networks { gathered: own.gathered.or(built_in.gathered), sources, networks }
}

fn format(row: &FormatRow) -> Result<Format, (Range<usize>, NetworksFault)> {
    let id = row.id.get_ref();
    if !is_plain(id) {
        return Err((row.id.span(), NetworksFault::BadId));
    }
    let bad = || (row.size.span(), NetworksFault::BadFormat);
    let Size(width, height) = row.size.get_ref().parse().map_err(|_| bad())?;
    if row.top.saturating_add(row.bottom) >= height {
        return Err(bad());
    }
    Ok(Format { id: id.clone(), width, height, top: row.top, bottom: row.bottom })
}

fn is_plain(id: &str) -> bool {
    let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    !id.is_empty() && id.chars().all(plain)
}

fn network(row: Row, formats: Vec<Format>) -> Network {
    Network {
        id: NetworkId(row.id.into_inner()),
        name: row.name.into_inner().trim().to_owned(),
        mark: row.mark.into_inner().trim().to_owned(),
        counting: row.counting,
        text_limit: row.text_limit,
        visible: row.visible,
        title_limit: row.title_limit,
        hashtag_limit: row.hashtag_limit,
        min_gap_minutes: row.min_gap_minutes,
        media: Media {
            images: row.images,
            image_megabytes: row.image_megabytes,
            png: row.png,
            gif_megabytes: row.gif_megabytes,
            video_megabytes: row.video_megabytes,
            image_sizes: row.image_sizes,
            alt_limit: row.alt_limit,
            together: row.images_together,
            formats,
            image_note: row.image_note,
            video_note: row.video_note,
        },
        compose: row.compose.map(|address| address.into_inner().trim().to_owned()),
        aliases: row.aliases,
    }
}

fn error(text: &str, byte: usize, fault: NetworksFault) -> NetworksError {
    let before = text.get(..byte).unwrap_or(text);
    let start = before.rfind('\n').map_or(0, |end| end + 1);
    let count = |length: usize| u32::try_from(length).unwrap_or(u32::MAX).saturating_add(1);
    NetworksError {
        line: count(before.matches('\n').count()),
        column: count(before[start..].chars().count()),
        fault,
    }
}

#[cfg(test)]
mod tests;
