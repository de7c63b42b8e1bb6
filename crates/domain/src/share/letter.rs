//! The description of an event, in parts: what can be changed by its reader, and the words around it. Knows no words.

use crate::{answered::TextPart, id::ChannelId};
use serde::{Deserialize, Serialize};

/// What a part of a description holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum PartOf {
    /// Words of ours around the rest: networks, status, link.
    Frame,
    /// A text, common or a channel's own.
    Text(Option<ChannelId>),
    /// Hashtags, common or a channel's own.
    Hashtags(Option<ChannelId>),
}

/// A part of a description.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Part {
    /// What it is.
    pub of: PartOf,
    /// Its lines; never empty.
    pub text: String,
}

/// A description in its parts, an empty line between two.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Letter(pub Vec<Part>);

impl Letter {
    /// Adds a part, unless it says nothing.
    pub fn add(&mut self, of: PartOf, text: &str) {
        let text = text.trim();
        if !text.is_empty() {
            self.0.push(Part { of, text: text.to_owned() });
        }
    }

    /// Its lines, each part's after the other.
    pub fn lines(&self) -> impl Iterator<Item = &str> {
        self.0.iter().flat_map(|part| part.text.lines())
    }

    /// A text that its reader may change; nothing when there is none.
    pub fn text(&self, part: TextPart, channel: Option<ChannelId>) -> Option<&str> {
        let of = match part {
            TextPart::Text => PartOf::Text(channel),
            TextPart::Hashtags => PartOf::Hashtags(channel),
        };
        self.0.iter().find(|part| part.of == of).map(|part| part.text.as_str())
    }

    /// The whole text.
    pub fn plain(&self) -> String {
        self.0.iter().map(|part| part.text.as_str()).collect::<Vec<_>>().join("\n\n")
    }
}
