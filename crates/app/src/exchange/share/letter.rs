//! The description of an event, in words: the texts that its reader may change, and ours around them.

use crate::{Words, told::Params};
use marronnier_domain::share::{Letter, PartOf, Shown, ShownChannel};

/// How `shown` is written.
pub(super) fn of(shown: &Shown, words: &Words) -> Letter {
    let mut letter = Letter::default();
    let uses_common = |one: &ShownChannel| one.text.is_none() || one.hashtags.is_none();
    if shown.channels.is_empty() || shown.channels.iter().any(uses_common) {
        letter.add(PartOf::Text(None), &shown.text);
        letter.add(PartOf::Hashtags(None), &shown.hashtags);
    }
    for channel in &shown.channels {
        let own = [&channel.text, &channel.hashtags];
        if own.iter().any(|own| own.as_ref().is_some_and(|own| !own.trim().is_empty())) {
            let place = place(channel, words);
            letter.add(PartOf::Frame, &words.say("share-own-text", &with("place", place)));
            letter.add(PartOf::Text(Some(channel.id)), channel.text.as_deref().unwrap_or_default());
            letter.add(PartOf::Hashtags(Some(channel.id)), channel.hashtags.as_deref().unwrap_or_default());
        }
    }
    letter.add(PartOf::Frame, &frame(shown, words).join("\n"));
    letter
}

fn frame(shown: &Shown, words: &Words) -> Vec<String> {
    let mut lines = Vec::new();
    let mut line = |key: &str, name: &str, value: &str| {
        if !value.trim().is_empty() {
            lines.push(words.say(key, &with(name, value.trim().to_owned())));
        }
    };
    line("share-client", "client", shown.client.as_deref().unwrap_or_default());
    let places: Vec<String> = shown.channels.iter().map(|channel| place(channel, words)).collect();
    line("share-networks", "networks", &places.join(", "));
    line("share-status", "status", shown.status.word());
    line("share-link", "link", &shown.link);
    if let Some(team) = &shown.team {
        line("share-person", "person", &team.person);
        line("share-pillar", "pillar", &team.pillar);
        line("share-series", "series", &team.series);
        line("share-notes", "notes", &team.notes);
    }
    for channel in &shown.channels {
        if let Some(time) = channel.time.filter(|time| Some(*time) != shown.at.time) {
            let params: Params = [
                ("place".to_owned(), place(channel, words).into()),
                ("time".to_owned(), time.to_string().into()),
            ]
            .into();
            lines.push(words.say("share-own-time", &params));
        }
    }
    lines
}

/// « Instagram (@lunel) ».
pub(super) fn place(channel: &ShownChannel, words: &Words) -> String {
    let network = words.network(&channel.network);
    match channel.handle.trim() {
        "" => network.to_owned(),
        handle => format!("{network} ({handle})"),
    }
}

fn with(name: &str, value: String) -> Params {
    [(name.to_owned(), value.into())].into()
}
