//! Which row holds the headers and what each column means. Reads no cell of a post.
use std::borrow::Cow;
pub(super) fn known_headers(_c: &[Cow<str>]) -> usize {
    0
}
