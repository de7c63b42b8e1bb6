//! Names of things: UUIDv7 for what a person creates, a short word for a network. Does not make them: that needs a clock.

use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};
use ts_rs::TS;

/// Said when a text is not the UUID it should be.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("not an identifier: {0}")]
pub struct NotAnId(pub String);

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, TS)]
        #[serde(transparent)]
        #[ts(type = "string")]
        pub struct $name(pub uuid::Uuid);

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.as_hyphenated().fmt(f)
            }
        }

        impl From<uuid::Uuid> for $name {
            fn from(id: uuid::Uuid) -> Self {
                Self(id)
            }
        }

        impl FromStr for $name {
            type Err = NotAnId;
            fn from_str(text: &str) -> Result<Self, NotAnId> {
                uuid::Uuid::parse_str(text).map(Self).map_err(|_| NotAnId(text.to_owned()))
            }
        }
    )+};
}

ids! {
    /// A client of the community manager.
    ClientId,
    /// A client's account on a network.
    ChannelId,
    /// A post, planned or not.
    PostId,
    /// Someone who works on posts.
    PersonId,
    /// A set of filters kept under a name.
    SavedViewId,
    /// A calendar once told to somebody.
    ShareId,
    /// A file that key dates came from.
    KeyDateSourceId,
    /// A person's part in a post.
    AssignmentId,
    /// A state of a post that was kept.
    RevisionId,
    /// A word on a post or on a passage of it.
    CommentId,
    /// What a writer gets and sends back.
    PacketId,
    /// One user action in the journal.
    ActionId,
}

/// A visual: the BLAKE3 hash of its bytes, written as 64 hexadecimal digits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, TS)]
#[ts(type = "string")]
pub struct VisualId(pub [u8; 32]);

impl fmt::Display for VisualId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|octet| write!(f, "{octet:02x}"))
    }
}

impl FromStr for VisualId {
    type Err = NotAnId;
    fn from_str(text: &str) -> Result<Self, NotAnId> {
        let wrong = || NotAnId(text.to_owned());
        let plain = |c: u8| c.is_ascii_digit() || (b'a'..=b'f').contains(&c);
        if text.len() != 64 || !text.bytes().all(plain) {
            return Err(wrong());
        }
        let mut octets = [0; 32];
        for (at, octet) in octets.iter_mut().enumerate() {
            *octet = u8::from_str_radix(&text[at * 2..at * 2 + 2], 16).map_err(|_| wrong())?;
        }
        Ok(Self(octets))
    }
}

impl Serialize for VisualId {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for VisualId {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = std::borrow::Cow::<'de, str>::deserialize(deserializer)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}

/// A network's word in `networks.toml`: `instagram`, `linkedin`…
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(transparent)]
#[ts(type = "string")]
pub struct NetworkId(pub String);

impl NetworkId {
    /// The word itself.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl From<&str> for NetworkId {
    fn from(word: &str) -> Self {
        Self(word.to_owned())
    }
}

impl fmt::Display for NetworkId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
