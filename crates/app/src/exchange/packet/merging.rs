//! What came back, merged: each text against the state that it was written on and what is here, word by word.

use super::held::Merged;
use crate::{Failure, failure::Code, packet::*};
use marronnier_domain::{
    id::ChannelId,
    merge::{Choice, Of, Piece, merge, resolved},
    post::Post,
    review::{Content, ContentText, TextOf},
};
use marronnier_formats::packet::AnswerPost;

/// The texts that came back changed where nothing can take them: on a channel that the post no longer goes to, or, without
/// an open post, all of them.
pub(super) fn unplaced_texts(base: &Content, open: Option<&Post>, theirs: &Content) -> Vec<UnplacedText> {
    let there = open.map(|post| Content::of(post, Vec::new()).texts()).unwrap_or_default();
    let came = theirs.texts().into_iter().filter(|text| !there.contains(text));
    came.filter_map(|text| {
        let words = theirs.text(text).unwrap_or_default();
        let changed = base.text(text).unwrap_or_default() != words && !words.is_empty();
        changed.then(|| UnplacedText { text, words: words.to_owned() })
    })
    .collect()
}

/// The texts that came back changed, piece by piece, where the post still has them.
pub(super) fn merged_texts(base: &Content, post: &Post, theirs: &Content) -> Vec<(TextOf, Vec<Piece>)> {
    let ours = Content::of(post, Vec::new());
    let there = ours.texts();
    theirs
        .texts()
        .into_iter()
        .filter(|text| there.contains(text))
        .filter_map(|text| {
            let words = |content: &Content| content.text(text).unwrap_or_default().to_owned();
            let (was, is, came) = (words(base), words(&ours), words(theirs));
            (was != came && is != came).then(|| (text, merge(&was, &is, &came)))
        })
        .collect()
}

/// What it was written on, as the answer says it now. Empty lines around a text and spaces behind it are no change: files
/// gain and lose them on the way.
pub(super) fn with_answer(sent: &Content, answer: &AnswerPost) -> Content {
    let plain = |text: &str| text.replace("\r\n", "\n").trim_start_matches('\n').trim_end().to_owned();
    let taken = |was: &str, now: &Option<String>| match now {
        Some(now) if now.trim() != was.trim() => plain(now),
        _ => was.to_owned(),
    };
    // what is one line in a file
    let line = |was: &str, now: &Option<String>| match now {
        Some(now) if now.split_whitespace().ne(was.split_whitespace()) => now.trim().to_owned(),
        _ => was.to_owned(),
    };
    let own = |was: &Option<String>, now: Option<&Option<String>>| match now.and_then(Option::as_ref) {
        None => was.clone(),
        Some(now) if now.trim() == was.as_deref().unwrap_or_default().trim() => was.clone(),
        Some(now) if now.trim().is_empty() => None,
        Some(now) => Some(plain(now)),
    };
    let channel = |id: ChannelId| answer.channels.iter().find(|one| one.id == id);
    Content {
        title: line(&sent.title, &answer.title),
        text: taken(&sent.text, &answer.text),
        hashtags: taken(&sent.hashtags, &answer.hashtags),
        link: line(&sent.link, &answer.link),
        variants: sent
            .variants
            .iter()
            .map(|variant| ContentText {
                text: own(&variant.text, channel(variant.channel_id).map(|one| &one.text)),
                hashtags: own(&variant.hashtags, channel(variant.channel_id).map(|one| &one.hashtags)),
                ..variant.clone()
            })
            .collect(),
        ..sent.clone()
    }
}

impl Merged<'_> {
    /// The post with what came back, or how many overlaps nobody chose in.
    pub fn resolved(&self, post: &Post, choices: &[TextChoice]) -> Result<Post, u32> {
        let mut content = Content::of(post, Vec::new());
        let mut left = 0;
        for (text, pieces) in &self.texts {
            let chosen = choices.iter().find(|one| one.post_id == post.id && one.text == *text);
            let chosen: &[Choice] = chosen.map_or(&[], |one| &one.choices);
            match resolved(pieces, chosen) {
                Some(words) => put(&mut content, *text, words),
                None => left += overlaps(pieces) - u32::try_from(chosen.len()).unwrap_or_default(),
            }
        }
        if left > 0 { Err(left) } else { Ok(content.onto(post)) }
    }
}

fn put(content: &mut Content, text: TextOf, words: String) {
    let own = (!words.is_empty()).then(|| words.clone());
    match text {
        TextOf::Title => content.title = words,
        TextOf::Text => content.text = words,
        TextOf::Hashtags => content.hashtags = words,
        TextOf::Link => content.link = words,
        TextOf::Channel { id } => {
            content
                .variants
                .iter_mut()
                .filter(|one| one.channel_id == id)
                .for_each(|one| one.text.clone_from(&own));
        }
        TextOf::ChannelHashtags { id } => {
            let theirs = content.variants.iter_mut().filter(|one| one.channel_id == id);
            theirs.for_each(|one| one.hashtags.clone_from(&own));
        }
    }
}

fn overlaps(pieces: &[Piece]) -> u32 {
    pieces.iter().filter(|piece| piece.of == Of::Both).count() as u32
}

pub(super) fn shown(merged: Merged<'_>) -> ReturnedPost {
    let title = merged.post.as_ref().map_or(&merged.sent.content.title, |post| &post.title).clone();
    let takes = merged.is_taken();
    let refusal = match merged.standing {
        ReturnStanding::Gone if !takes => Some(Failure::new(Code::NotFound).about("id")),
        _ => None,
    };
    ReturnedPost {
        post_id: merged.sent.post_id,
        client_id: merged.post.as_ref().map(|post| post.client_id),
        title,
        standing: merged.standing,
        order: merged.order,
        takes,
        older: merged.older,
        texts: merged
            .texts
            .into_iter()
            .map(|(text, pieces)| MergedText { text, overlaps: overlaps(&pieces), pieces })
            .collect(),
        unplaced: merged.unplaced,
        note: merged.note,
        pictures: merged.pictures.into_iter().map(|picture| picture.name.clone()).collect(),
        spent: merged.spent,
        refusal,
    }
}
