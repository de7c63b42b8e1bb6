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
pub use shown::{Shown, ShownChannel, ShownField, ShownTeam, ShownWork, Undated};
pub use standing::{Back, Item, Known, MOST_SEQUENCE, Standing, Telling, Version, stand};

use crate::id::{AssignmentId, PostId};

/// How long a post with a time lasts in a calendar. It is a moment, but a calendar program draws no shorter event well.
pub const LENGTH_MINUTES: i64 = 30;

/// What every identity of ours ends with in calendars: the same on each machine, so that a workspace can move.
const DOMAIN: &str = "@marronnier.app";
/// What tells the day on which work is due, and the task, from the event of a post.
const DUE: &str = "-due";
const TASK: &str = "-task";

/// The identity of a post in calendars; a post keeps it for ever.
pub fn uid(post: PostId) -> String {
    format!("{post}{DOMAIN}")
}

/// The identity in calendars of the day on which an assignment is due.
pub fn due_uid(assignment: AssignmentId) -> String {
    format!("{assignment}{DUE}{DOMAIN}")
}

/// The identity of the task that goes with it.
pub fn task_uid(assignment: AssignmentId) -> String {
    format!("{assignment}{TASK}{DOMAIN}")
}

/// Whether an identity is one that this program gave, to a post or to a key date; some programs change its case.
pub fn is_ours(uid: &str) -> bool {
    own(uid).is_some()
}

/// An identity of ours as it was given; nothing for a foreign one.
pub fn own(uid: &str) -> Option<String> {
    Some(uid.trim().to_ascii_lowercase()).filter(|uid| uid.ends_with(DOMAIN))
}

/// The post that an identity of ours names; nothing for a foreign one.
pub fn post_of_uid(uid: &str) -> Option<PostId> {
    own(uid)?.strip_suffix(DOMAIN)?.parse().ok()
}
