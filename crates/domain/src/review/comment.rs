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

/// Somebody whom a text speaks to, and where: with the at sign, in UTF-16 units.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Mention {
    /// Who.
    pub person_id: PersonId,
    /// Where it begins.
    pub start: u32,
    /// Where it ends, excluded.
    pub end: u32,
}

/// Who is spoken to in a text, once each.
pub fn mentioned(text: &str, people: &[(PersonId, String)]) -> Vec<PersonId> {
    let mut found = Vec::new();
    for one in mentions(text, people) {
        if !found.contains(&one.person_id) {
            found.push(one.person_id);
        }
    }
    found
}

/// Where people are spoken to in a text: `@Nina Costa` or `@Nina`, the longest name first, whatever the case.
pub fn mentions(text: &str, people: &[(PersonId, String)]) -> Vec<Mention> {
    let units = |text: &str| text.encode_utf16().count() as u32;
    let mut found = Vec::new();
    for (at, _) in text.match_indices('@') {
        let rest = &text[at + 1..];
        let whole = people
            .iter()
            .filter_map(|(id, name)| Some((*id, begins(rest, name)?)))
            .max_by_key(|(_, length)| *length);
        let first_name = |name: &str| begins(rest, name.split(' ').next().unwrap_or_default());
        let mut first = people.iter().filter_map(|(id, name)| Some((*id, first_name(name)?)));
        // A first name that two people bear speaks to neither.
        let one = whole.or_else(|| first.next().filter(|_| first.next().is_none()));
        if let Some((person_id, length)) = one {
            let start = units(&text[..at]);
            found.push(Mention { person_id, start, end: start + 1 + units(&rest[..length]) });
        }
    }
    found
}

/// How many octets of a text are the name that it begins with, whatever its case; nothing when it goes on as another word.
fn begins(text: &str, name: &str) -> Option<usize> {
    let mut wanted = name.chars().flat_map(char::to_lowercase).peekable();
    wanted.peek()?;
    let mut length = 0;
    for sign in text.chars() {
        if wanted.peek().is_none() {
            break;
        }
        if !sign.to_lowercase().all(|small| wanted.next() == Some(small)) {
            return None;
        }
        length += sign.len_utf8();
    }
    let ends = wanted.peek().is_none() && !text[length..].starts_with(char::is_alphanumeric);
    ends.then_some(length)
}
