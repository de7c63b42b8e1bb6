//! The calendar told to somebody outside: what each reader sees of a post, and what changed for them since the last
//! time. Writes no file and remembers nothing; the store keeps what was told.

mod letter;
mod reader;
mod scope;
mod shown;
mod standing;
#[cfg(test)]
mod tests;

pub use letter::{Letter, Part, PartOf};
pub use reader::Reader;
pub use scope::{Because, Scope};
pub use shown::{Shown, ShownChannel, ShownField, ShownTeam};
pub use standing::{Item, Known, Standing, Telling, Version, stand};

use crate::id::PostId;

/// How long a post with a time lasts in a calendar. It is a moment, but a calendar program draws no shorter event well.
pub const LENGTH_MINUTES: i64 = 30;

/// What every identity of ours ends with in calendars: the same on each machine, so that a workspace can move.
const DOMAIN: &str = "@marronnier.app";
/// What tells a writer's task from the event of the same post.
const TASK: &str = "-task";

/// The identity of a post in calendars; a post keeps it for ever.
pub fn uid(post: PostId) -> String {
    format!("{post}{DOMAIN}")
}

/// The identity of the task that a writer gets beside the event.
pub fn task_uid(uid: &str) -> String {
    match uid.strip_suffix(DOMAIN) {
        Some(name) => format!("{name}{TASK}{DOMAIN}"),
        None => format!("{uid}{TASK}"),
    }
}

/// The identity of the event, of the event or of its task alike.
pub fn event_uid(uid: &str) -> String {
    match uid.strip_suffix(DOMAIN).map(|name| name.strip_suffix(TASK).unwrap_or(name)) {
        Some(name) => format!("{name}{DOMAIN}"),
        None => uid.strip_suffix(TASK).unwrap_or(uid).to_owned(),
    }
}

/// Whether an identity is one that this program gave, to a post or to a key date.
pub fn is_ours(uid: &str) -> bool {
    uid.trim().ends_with(DOMAIN)
}

/// The post that an identity of ours names; nothing for a foreign one.
pub fn post_of_uid(uid: &str) -> Option<PostId> {
    event_uid(uid).strip_suffix(DOMAIN)?.parse().ok()
}
