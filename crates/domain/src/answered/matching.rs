//! Which event that was sent an event that came back is: by identity, by an identity that Outlook wrapped, by link, or by
//! its looks (title and date, or text), which a person must confirm.

use super::{Returned, description::distance, spacing::squeezed, squeeze_title};
use crate::{
    id::PostId,
    share::{Letter, PartOf, Telling},
};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// How an event was recognised.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum MatchedBy {
    /// By its identity.
    Uid,
    /// By the identity inside the one that Outlook gave it.
    DecodedUid,
    /// By the link that only this post has.
    Link,
    /// By its looks, its title and date or its text: to be confirmed.
    TitleAndDate,
}

/// What was sent and may be recognised.
#[derive(Debug, Clone)]
pub struct Candidate<'a> {
    /// Which post.
    pub post: PostId,
    /// Its identity in calendars.
    pub uid: &'a str,
    /// What the reader was last told.
    pub telling: &'a Telling,
}

/// A match.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Found {
    /// Which post.
    pub post: PostId,
    /// By what.
    pub by: MatchedBy,
}

/// What Outlook puts before an identity that it did not make, in hexadecimal.
const OUTLOOK: &str = "040000008200E00074C5B7101A82E008";
/// What it marks such an identity with.
const MARK: &[u8] = b"vCal-Uid";

/// The identity inside one that Outlook wrapped; nothing for another.
///
/// [MS-OXOCAL] 2.2.1.27: 16 octets of class, 4 of date, 8 of time, 8 of zeros, the length in 4 octets, then "vCal-Uid",
/// a 1 in 4 octets, the identity, a zero.
pub fn decoded_uid(uid: &str) -> Option<String> {
    let uid = uid.trim();
    let head = uid.get(..OUTLOOK.len())?;
    if !head.eq_ignore_ascii_case(OUTLOOK) {
        return None;
    }
    let octets: Vec<u8> = uid
        .as_bytes()
        .chunks(2)
        .map(|pair| u8::from_str_radix(std::str::from_utf8(pair).ok()?, 16).ok())
        .collect::<Option<_>>()?;
    let mark = octets.windows(MARK.len()).position(|window| window == MARK)?;
    let inner = octets.get(mark + MARK.len() + 4..)?;
    let inner = inner.split(|octet| *octet == 0).next()?;
    String::from_utf8(inner.to_vec()).ok().filter(|inner| !inner.is_empty())
}

/// The one that `event` is, among what was sent.
pub fn find(event: &Returned, sent: &[Candidate<'_>], zone: chrono_tz::Tz) -> Option<Found> {
    let by_uid = |uid: &str| {
        let uid = uid.trim();
        // some programs write all identities in capitals
        sent.iter().find(|one| one.uid.eq_ignore_ascii_case(uid)).map(|one| one.post)
    };
    let found = |post, by| Some(Found { post, by });
    if let Some(post) = by_uid(&event.uid) {
        return found(post, MatchedBy::Uid);
    }
    if let Some(post) = decoded_uid(&event.uid).and_then(|uid| by_uid(&uid)) {
        return found(post, MatchedBy::DecodedUid);
    }
    let only = |wanted: &dyn Fn(&Candidate<'_>) -> bool| {
        let mut all = sent.iter().filter(|one| wanted(one));
        all.next().filter(|_| all.next().is_none()).map(|one| one.post)
    };
    let link = event.link.trim();
    if !link.is_empty()
        && let Some(post) = only(&|one| one.telling.shown.link.trim() == link)
    {
        return found(post, MatchedBy::Link);
    }
    let title = squeeze_title(&event.title);
    let day = event.at?.in_zone(zone).date;
    let is_it = |one: &Candidate<'_>| {
        !title.is_empty()
            && squeeze_title(&one.telling.shown.title) == title
            && one.telling.shown.at.date == day
    };
    let text = || [&event.description, &event.unmarked].into_iter().flatten();
    only(&is_it)
        .or_else(|| only(&|one| text().any(|text| reads_as(&one.telling.letter, text))))
        .and_then(|post| found(post, MatchedBy::TitleAndDate))
}

/// Whether a text is the description that was sent, however it is laid out; never where that held no words of the post's.
pub fn reads_as(sent: &Letter, back: &str) -> bool {
    let lines =
        |text: &str| -> Vec<String> { text.lines().map(squeezed).filter(|line| !line.is_empty()).collect() };
    let is_told = sent.0.iter().any(|part| part.of != PartOf::Frame && !part.text.trim().is_empty());
    is_told && sent.0.iter().flat_map(|part| lines(&part.text)).eq(lines(back))
}

/// Whether an event shows just what was sent: a double that a program made, and nobody's own event.
pub fn is_double(event: &Returned, telling: &Telling) -> bool {
    let shown = &telling.shown;
    let says =
        |text: &Option<String>| text.as_deref().is_none_or(|text| distance(&telling.letter, text) == 0);
    squeeze_title(&event.title) == squeeze_title(&shown.title)
        && event.at.is_none_or(|at| at.is(shown.at, shown.zone))
        && (says(&event.description) || event.unmarked.is_some() && says(&event.unmarked))
}
