//! Words on a post, or on a passage of one of its texts.

use super::TextOf;
use crate::id::{CommentId, PersonId, PostId};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A passage of a text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Passage {
    /// Of which text.
    pub text: TextOf,
    /// Where it begins, in UTF-16 units.
    pub start: u32,
    /// Where it ends, excluded; at its start when its words are gone.
    pub end: u32,
    /// Its words when it was commented.
    pub quote: String,
}

impl Passage {
    /// Its words were taken out of the text.
    pub fn is_gone(&self) -> bool {
        self.end <= self.start
    }
}

/// Words on a post.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Comment {
    /// Identity.
    pub id: CommentId,
    /// On which post.
    pub post_id: PostId,
    /// Milliseconds since 1970, UTC.
    #[ts(type = "number")]
    pub at: i64,
    /// Who says it.
    pub who: String,
    /// What.
    pub text: String,
    /// On which passage; nothing for the whole post.
    pub passage: Option<Passage>,
    /// For the team alone: it goes into no packet.
    pub internal: bool,
    /// Nothing is left to do about it.
    pub resolved: bool,
    /// Who is spoken to.
    pub to: Vec<PersonId>,
}

/// A person's name to look for.
pub type Mention = (PersonId, String);

/// Who is spoken to in a text: `@Nina Costa` or `@Nina`, the longest name first, whatever the case.
pub fn mentioned(text: &str, people: &[Mention]) -> Vec<PersonId> {
    let mut found = Vec::new();
    for (at, _) in text.match_indices('@') {
        let rest = text[at + 1..].to_lowercase();
        let named = |name: &str| {
            let name = name.to_lowercase();
            !name.is_empty()
                && rest.strip_prefix(&name).is_some_and(|behind| !behind.starts_with(char::is_alphanumeric))
        };
        let whole = people.iter().filter(|(_, name)| named(name)).max_by_key(|(_, name)| name.len());
        let mut first = people.iter().filter(|(_, name)| name.split(' ').next().is_some_and(named));
        // A first name that two people bear speaks to neither.
        let one = whole.or_else(|| first.next().filter(|_| first.next().is_none()));
        if let Some((id, _)) = one.filter(|(id, _)| !found.contains(id)) {
            found.push(*id);
        }
    }
    found
}
