//! Finds hashtags, links and mentions in a text. Does not say what a network makes of them.

use linkify::{LinkFinder, LinkKind};
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use unicode_normalization::char::is_combining_mark;

/// What is highlighted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename = "SpanKind")]
pub enum Kind {
    /// `#noël`.
    Hashtag,
    /// `https://lunel.fr`, `lunel.fr/noel`.
    Link,
    /// `@lunel`, `@lunel@mastodon.social`.
    Mention,
}

/// A place in a text that was typed, in UTF-16 units, as the page counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Span {
    /// Where it begins.
    pub start: u32,
    /// Where it ends, excluded.
    pub end: u32,
    /// What it is.
    pub kind: Kind,
}

/// A place in a text, in bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Found {
    pub start: usize,
    pub end: usize,
    pub kind: Kind,
    /// A link that begins with `http`.
    pub has_scheme: bool,
}

/// The same places for the page.
pub(super) fn spans(text: &str, found: &[Found]) -> Vec<Span> {
    let mut offsets = crate::offset::Utf16::new(text);
    found
        .iter()
        .map(|found| Span { start: offsets.at(found.start), end: offsets.at(found.end), kind: found.kind })
        .collect()
}

/// All of them in the order of the text; none overlap.
pub(crate) fn find(text: &str) -> Vec<Found> {
    let (mut found, emails) = links(text);
    let taken: Vec<_> = found.iter().map(|link| (link.start, link.end)).chain(emails).collect();
    let mut at = 0;
    while let Some(next) = text[at..].find(['#', '＃', '@']).map(|next| at + next) {
        at = next + text[next..].chars().next().map_or(1, char::len_utf8);
        if let Some(&(_, end)) = taken.iter().find(|(start, end)| (*start..*end).contains(&next)) {
            at = end.max(at);
            continue;
        }
        let before = text[..next].chars().next_back();
        if before.is_some_and(|c| is_word(c) || matches!(c, '#' | '@' | '&' | '/')) {
            continue;
        }
        // A word stops where a link begins, even without a space.
        let stop = taken.iter().map(|(start, _)| *start).filter(|start| *start >= at).min();
        let until = &text[..stop.unwrap_or(text.len())];
        let tag = if text[next..].starts_with('@') { mention(until, at) } else { hashtag(until, at) };
        if let Some((kind, end)) = tag {
            found.push(Found { start: next, end, kind, has_scheme: false });
            at = end;
        }
    }
    found.sort_by_key(|found| found.start);
    found
}

fn is_word(c: char) -> bool {
    c.is_alphanumeric() || c == '_' || is_combining_mark(c)
}

/// Letters, digits and underscores; digits alone are a number.
fn hashtag(text: &str, at: usize) -> Option<(Kind, usize)> {
    let word = &text[at..at + text[at..].find(|c| !is_word(c)).unwrap_or(text.len() - at)];
    let has_letter = word.chars().any(char::is_alphabetic);
    has_letter.then_some((Kind::Hashtag, at + word.len()))
}

/// `name` or `name@server`, neither ending with a full stop or a hyphen.
fn mention(text: &str, at: usize) -> Option<(Kind, usize)> {
    let name = |at: usize| -> Option<usize> {
        let rest = &text[at..];
        let word = &rest[..rest.find(|c| !is_word(c) && c != '.' && c != '-').unwrap_or(rest.len())];
        let word = word.trim_end_matches(['.', '-']);
        word.starts_with(|c: char| c.is_alphanumeric() || c == '_').then_some(at + word.len())
    };
    let end = name(at)?;
    let server = text[end..].starts_with('@').then(|| name(end + 1)).flatten();
    Some((
        Kind::Mention,
        server.filter(|end_of_server| text[end..*end_of_server].contains('.')).unwrap_or(end),
    ))
}

/// Links, and the places of e-mail addresses, which are none.
fn links(text: &str) -> (Vec<Found>, Vec<(usize, usize)>) {
    let mut finder = LinkFinder::new();
    finder.kinds(&[LinkKind::Url, LinkKind::Email]).url_must_have_scheme(false);
    let (mut links, mut emails) = (Vec::new(), Vec::new());
    for link in finder.links(text) {
        let after_at = text[..link.start()].ends_with('@');
        match link.kind() {
            LinkKind::Url if !after_at => links.extend(sound(text, link.start(), link.end())),
            LinkKind::Email if !after_at => emails.push((link.start(), link.end())),
            _ => {}
        }
    }
    (links, emails)
}

/// The link in `start..end` when its domain exists: with `http` as it is; without, from and to the ASCII domain, as
/// twitter-text has it.
fn sound(text: &str, start: usize, end: usize) -> Option<Found> {
    let link = &text[start..end];
    let scheme = ["http://", "https://"].into_iter().find(|scheme| {
        link.get(..scheme.len()).is_some_and(|beginning| beginning.eq_ignore_ascii_case(scheme))
    });
    if let Some(scheme) = scheme {
        let host = host(&link[scheme.len()..]);
        return has_known_end(host).then_some(Found { start, end, kind: Kind::Link, has_scheme: true });
    }
    if link.contains("://") || text[..start].ends_with(['-', '_', '.', '/']) {
        return None;
    }
    let host = host(link);
    let ascii = host.split(|c: char| !c.is_ascii()).rfind(|part| has_known_end(part))?;
    let from = start + ascii.as_ptr() as usize - host.as_ptr() as usize;
    let whole = from + ascii.len() == start + host.len();
    let to = if whole { end } else { from + ascii.len() };
    Some(Found { start: from, end: to, kind: Kind::Link, has_scheme: false })
}

fn host(link: &str) -> &str {
    let host = &link[..link.find(['/', '?', '#']).unwrap_or(link.len())];
    host.split(':').next().unwrap_or(host)
}

/// Whether the last label of a domain of two or more is a top-level domain that exists.
fn has_known_end(host: &str) -> bool {
    host.rsplit_once('.').is_some_and(|(before, last)| {
        let named =
            before.ends_with(|c: char| c.is_alphanumeric()) && before.starts_with(char::is_alphanumeric);
        named && tld::exist(&last.to_lowercase())
    })
}
