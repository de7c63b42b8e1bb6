//! The words beside the pictures of an export: a file with only what is to be pasted, and one with all that is not.

use super::tasks::Sheet;
use crate::{Words, told::Params};
use marronnier_domain::{
    channel::Channel,
    measure::{measure, published_text},
    network::Network,
    post::{Post, Variant},
};

/// Where a post goes.
pub(super) struct Place<'a> {
    pub variant: &'a Variant,
    pub channel: &'a Channel,
    pub network: &'a Network,
    /// Another account of the same network takes the same pictures: what their files' names begin with.
    pub same: Option<String>,
}

/// What is pasted, to the letter: what the network counts. Empty when nothing is written yet.
pub(super) fn pasted(post: &Post, variant: Option<&Variant>) -> String {
    let (text, hashtags) = texts(post, variant);
    published_text(text, hashtags)
}

fn texts<'a>(post: &'a Post, variant: Option<&'a Variant>) -> (&'a str, &'a str) {
    let text = variant.and_then(|own| own.text.as_deref()).unwrap_or(&post.text);
    let hashtags = variant.and_then(|own| own.hashtags.as_deref()).unwrap_or(&post.hashtags);
    (text, hashtags)
}

/// What goes with the post and not into it: account, moment, length, link, alternative texts, credits. Empty when
/// there is nothing of all that to say.
pub(super) fn infos(words: &Words, sheet: &Sheet, place: Option<&Place<'_>>) -> String {
    let post = &sheet.post;
    let handle = place.map_or("", |place| place.channel.handle.trim());
    if sheet.shown.is_empty() && post.link.trim().is_empty() && handle.is_empty() {
        return String::new();
    }
    let say = |key: &str, params: &[(&str, String)]| {
        let params: Params =
            params.iter().map(|(name, value)| ((*name).to_owned(), value.as_str().into())).collect();
        words.say(key, &params)
    };
    let time = place.and_then(|place| place.variant.time).or(post.planned.and_then(|at| at.time));
    let about: Vec<String> = [
        post.title.trim().to_owned(),
        sheet.client.trim().to_owned(),
        place.map_or(String::new(), |place| place.network.name.clone()),
        handle.to_owned(),
        post.planned.map_or(String::new(), |at| words.date(at.date)),
        post.planned.and(time).map_or(String::new(), |time| words.time(time)),
    ]
    .into_iter()
    .filter(|part| !part.is_empty())
    .collect();
    let mut parts = vec![format!("{}\n{}", words.word("export-infos-heading"), about.join(" · "))];
    let mut facts = Vec::new();
    if let Some(place) = place {
        let (text, hashtags) = texts(post, Some(place.variant));
        let count = measure(text, hashtags, place.network);
        let params: Params = [
            ("used".to_owned(), count.used.into()),
            ("limit".to_owned(), count.limit.map_or_else(|| "none".into(), Into::into)),
        ]
        .into();
        facts.push(words.say("export-infos-length", &params));
    }
    if let Some(same) = place.and_then(|place| place.same.as_ref()).filter(|_| !sheet.shown.is_empty()) {
        facts.push(say("export-infos-same", &[("name", same.clone())]));
    }
    if !post.link.trim().is_empty() {
        facts.push(say("export-infos-link", &[("link", post.link.trim().to_owned())]));
    }
    parts.extend((!facts.is_empty()).then(|| facts.join("\n")));
    if !sheet.shown.is_empty() {
        let mut alts = vec![words.word("export-infos-alts")];
        alts.extend((1..).zip(&sheet.shown).map(|(n, (visual, _))| match visual.alt.trim() {
            "" => format!("[{n}] {}", words.word("export-infos-no-alt")),
            alt => format!("[{n}] {alt}"),
        }));
        parts.push(alts.join("\n"));
    }
    let mut credits: Vec<String> = (1..)
        .zip(&sheet.shown)
        .filter(|(_, (visual, _))| !visual.credit.trim().is_empty())
        .map(|(n, (visual, _))| format!("[{n}] © {}", visual.credit.trim()))
        .collect();
    if !credits.is_empty() {
        credits.insert(0, words.word("export-infos-credits"));
        parts.push(credits.join("\n"));
    }
    let mut text = parts.join("\n\n");
    text.push('\n');
    text
}
