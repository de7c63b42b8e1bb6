//! A row of a plan beside the post it names: whether it says what the post holds already, and which channels it means.

use marronnier_domain::{
    channel::Channel,
    id::{ChannelId, ClientId, NetworkId, PersonId},
    moment::TimeOfDay,
    plan::PlanRow,
    post::Post,
    status::Status,
};
use std::collections::{BTreeMap, BTreeSet};

/// A network and an account on it, as an export names them; two channels may share them.
type Place<'a> = (&'a NetworkId, &'a str);

/// Own text, hashtags and time.
type Own<'a> = (Option<&'a str>, Option<&'a str>, Option<TimeOfDay>);

/// Whether importing `row` would leave `post` as it is. `channels` are those of the client.
pub(crate) fn holds(
    row: &PlanRow,
    post: &Post,
    client: ClientId,
    person: Option<PersonId>,
    channels: &[Channel],
) -> bool {
    (post.client_id, post.assignee_id) == (client, person)
        && (post.planned, post.status) == (row.planned, row.status)
        && (post.evergreen, post.pinned) == (row.evergreen, row.pinned)
        && [
            (&post.title, &row.title),
            (&post.text, &row.text),
            (&post.hashtags, &row.hashtags),
            (&post.pillar, &row.pillar),
            (&post.series, &row.series),
            (&post.link, &row.link),
            (&post.notes, &row.notes),
        ]
        .iter()
        .all(|(one, other)| one.lines().eq(other.lines()))
        && same_places(row, post, channels)
}

/// Whether `row` leaves what is agreed to as it is: moment, texts, link, whose it is and where it goes.
fn same_content(row: &PlanRow, post: &Post, client: ClientId, channels: &[Channel]) -> bool {
    (post.client_id, post.planned) == (client, row.planned)
        && [(&post.text, &row.text), (&post.hashtags, &row.hashtags), (&post.link, &row.link)]
            .iter()
            .all(|(one, other)| one.lines().eq(other.lines()))
        && same_places(row, post, channels)
}

/// How far a post has come once a row was written over it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Standing {
    pub status: Status,
    /// It was agreed to, and what the row changes withdraws that.
    pub withdrawn: bool,
    /// The row gives a status that may not follow, and is not obeyed.
    pub kept: bool,
}

/// The status of a post that a row changes: as it would be had the same been done by hand.
pub(crate) fn standing(row: &PlanRow, post: &Post, client: ClientId, channels: &[Channel]) -> Standing {
    let withdrawn = post.status.is_agreed() && !same_content(row, post, client, channels);
    let status = if withdrawn { Status::AFTER_WITHDRAWAL } else { post.status };
    if row.status == post.status || row.status == status {
        return Standing { status, withdrawn, kept: false };
    }
    let follows = status.may_become(row.status);
    Standing { status: if follows { row.status } else { status }, withdrawn, kept: !follows }
}

/// Whether `row` names the places of `post`, with what is own there, as an export would write them.
pub(crate) fn same_places(row: &PlanRow, post: &Post, channels: &[Channel]) -> bool {
    let mut places: BTreeSet<Place> = BTreeSet::new();
    let mut owns: BTreeMap<Place, Own> = BTreeMap::new();
    for variant in &post.variants {
        let Some(channel) = channels.iter().find(|channel| channel.id == variant.channel_id) else {
            return false;
        };
        let place = (&channel.network, channel.handle.trim());
        places.insert(place);
        // Of two channels of one name, a table holds what is own to the first.
        owns.entry(place).or_insert((variant.text.as_deref(), variant.hashtags.as_deref(), variant.time));
    }
    owns.retain(|_, own| *own != (None, None, None));
    let said_places: BTreeSet<Place> =
        row.networks.iter().map(|place| (&place.network, place.handle.trim())).collect();
    let said_owns: BTreeMap<Place, Own> = row
        .variants
        .iter()
        .map(|own| {
            let place = (&own.network, own.handle.trim());
            (place, (own.text.as_deref(), own.hashtags.as_deref(), own.time))
        })
        .collect();
    !row.all_networks && places == said_places && owns == said_owns
}

/// The channel that a plan means by a network and perhaps an account: one the post had, the very letters, an active one.
pub(crate) fn closest(
    channels: &[Channel],
    network: &NetworkId,
    handle: &str,
    had: &BTreeSet<ChannelId>,
) -> Option<ChannelId> {
    channels
        .iter()
        .filter(|channel| channel.network == *network)
        .filter(|channel| handle.is_empty() || channel.handle.to_lowercase() == handle.to_lowercase())
        .max_by_key(|channel| {
            let (exact, had) = (channel.handle == handle, had.contains(&channel.id));
            (
                exact && had,
                exact && !handle.is_empty(),
                channel.active,
                exact,
                had,
                std::cmp::Reverse(channel.id),
            )
        })
        .map(|channel| channel.id)
}
