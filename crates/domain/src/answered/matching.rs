//! Which event that was sent an event that came back is: by identity, by an identity that Outlook wrapped, by link, or by
//! its looks (title and date, or text), which a person must confirm.

use super::{Returned, description::distance, spacing::squeezed, squeeze_title};
use crate::{
    id::PostId,
    share::{Letter, PartOf, Telling},
};
use serde::{Deserialize, Serialize};
use std::{
    collections::HashMap,
    hash::{DefaultHasher, Hash, Hasher},
};
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

/// All that was sent to somebody, to find events in: looked through once, however many there are to find.
#[derive(Debug, Default)]
pub struct Sent<'a> {
    all: Vec<Candidate<'a>>,
    by_uid: HashMap<String, usize>,
    by_link: HashMap<&'a str, Vec<usize>>,
    by_title: HashMap<String, Vec<usize>>,
    by_text: HashMap<u64, Vec<usize>>,
}

impl<'a> Sent<'a> {
    /// Of these.
    pub fn of(all: Vec<Candidate<'a>>) -> Self {
        let mut sent = Self::default();
        for (at, one) in all.iter().enumerate() {
            let (shown, letter) = (&one.telling.shown, &one.telling.letter);
            sent.by_uid.entry(key(one.uid)).or_insert(at);
            sent.by_link.entry(shown.link.trim()).or_default().push(at);
            sent.by_title.entry(squeeze_title(&shown.title)).or_default().push(at);
            if has_words(letter) {
                let text = hash(letter.0.iter().flat_map(|part| part.text.lines()));
                sent.by_text.entry(text).or_default().push(at);
            }
        }
        sent.all = all;
        sent
    }

    /// The only one of some that is as wanted.
    fn only(&self, some: Option<&Vec<usize>>, wanted: impl Fn(&Candidate<'a>) -> bool) -> Option<PostId> {
        let some = some.map_or(&[][..], Vec::as_slice).iter().filter_map(|at| self.all.get(*at));
        let mut found = some.filter(|one| wanted(one));
        found.next().filter(|_| found.next().is_none()).map(|one| one.post)
    }

    /// The one that `event` is.
    pub fn find(&self, event: &Returned) -> Option<Found> {
        let by_uid =
            |uid: &str| self.by_uid.get(&key(uid)).and_then(|at| self.all.get(*at)).map(|one| one.post);
        let found = |post, by| Some(Found { post, by });
        if let Some(post) = by_uid(&event.uid) {
            return found(post, MatchedBy::Uid);
        }
        if let Some(post) = decoded_uid(&event.uid).and_then(|uid| by_uid(&uid)) {
            return found(post, MatchedBy::DecodedUid);
        }
        let link = event.link.trim();
        if !link.is_empty()
            && let Some(post) = self.only(self.by_link.get(link), |_| true)
        {
            return found(post, MatchedBy::Link);
        }
        let (title, at) = (squeeze_title(&event.title), event.at?);
        // the day of each is that of its own client's clocks
        let is_then = |one: &Candidate<'_>| {
            let shown = &one.telling.shown;
            at.in_zone(shown.zone).date == shown.at.date
        };
        let titled = self.by_title.get(&title).filter(|_| !title.is_empty());
        if let Some(post) = self.only(titled, is_then) {
            return found(post, MatchedBy::TitleAndDate);
        }
        let texts = [&event.description, &event.unmarked];
        let mut posts = texts.into_iter().flatten().filter_map(|text| {
            let same = self.by_text.get(&hash(text.lines()));
            self.only(same, |one| reads_as(&one.telling.letter, text))
        });
        posts.next().and_then(|post| found(post, MatchedBy::TitleAndDate))
    }
}

/// Some programs write all identities in capitals.
fn key(uid: &str) -> String {
    uid.trim().to_ascii_lowercase()
}

/// Of the words of lines, however they are laid out.
fn hash<'a>(lines: impl Iterator<Item = &'a str>) -> u64 {
    let mut hasher = DefaultHasher::new();
    lines.map(squeezed).filter(|line| !line.is_empty()).for_each(|line| line.hash(&mut hasher));
    hasher.finish()
}

/// Whether words of the post's own were sent.
fn has_words(letter: &Letter) -> bool {
    letter.0.iter().any(|part| part.of != PartOf::Frame && !part.text.trim().is_empty())
}

/// Whether a text is the description that was sent, however it is laid out; never where that held no words of the post's.
pub fn reads_as(sent: &Letter, back: &str) -> bool {
    let lines =
        |text: &str| -> Vec<String> { text.lines().map(squeezed).filter(|line| !line.is_empty()).collect() };
    has_words(sent) && sent.0.iter().flat_map(|part| lines(&part.text)).eq(lines(back))
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
