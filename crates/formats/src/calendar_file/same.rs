//! Components that bear one identity: a series with its changes, copies of one event, or events that a careless program gave
//! the same name. Says which are which; loses none without a word.

use super::read::{comes_again, uid_of};
use crate::ics::component::Component;
use marronnier_domain::{answered::decoded_uid, share::is_ours};
use std::collections::{BTreeMap, BTreeSet};

/// A series with its changes, or an event, with the identity that it is given when its own is shared.
pub(super) type Group = (Option<String>, Vec<Component>);

/// Whether a component changes one time of a series.
pub(super) fn is_change(component: &Component) -> bool {
    component.first("RECURRENCE-ID").is_some()
}

/// How often an event was changed, if it says.
pub(super) fn number(component: &Component) -> Option<u32> {
    component.first("SEQUENCE").and_then(|one| one.value().trim().parse().ok())
}

/// Parts components of one identity into what they are, and those that others replace: older ones, and copies. Those of the
/// same age that begin at other times or are called otherwise are events of their own; of an event that was sent from
/// here there is one, the one changed last.
pub(super) fn parted(series: Vec<Component>) -> (Vec<Group>, Vec<Component>) {
    let is_master = |component: &&Component| !is_change(component);
    if series.iter().filter(is_master).take(2).count() < 2 {
        return (vec![(None, series)], Vec::new());
    }
    let (changes, masters): (Vec<_>, Vec<_>) = series.into_iter().partition(is_change);
    let uid = masters.first().map(uid_of).unwrap_or_default();
    let newest = masters.iter().map(|one| number(one).unwrap_or(0)).max();
    let (mut masters, mut left_out): (Vec<_>, Vec<_>) =
        masters.into_iter().partition(|one| Some(number(one).unwrap_or(0)) == newest);
    if is_ours(&uid) || decoded_uid(&uid).is_some_and(|uid| is_ours(&uid)) {
        // the last of those changed last
        masters.sort_by_cached_key(modified);
        let last = masters.pop();
        left_out.extend(
            masters.into_iter().filter(|one| last.as_ref().is_none_or(|last| looks(last) != looks(one))),
        );
        return (vec![(None, last.into_iter().chain(changes).collect())], left_out);
    }
    let mut seen = BTreeSet::new();
    masters.retain(|one| seen.insert(looks(one)));
    let is_single = masters.len() == 1;
    let mut times: BTreeMap<String, u32> = BTreeMap::new();
    let mut groups: Vec<Group> = Vec::with_capacity(masters.len());
    for master in masters {
        let (start, _) = looks(&master);
        let time = times.entry(start.clone()).or_default();
        *time += 1;
        let name = if *time == 1 { format!("{uid}#{start}") } else { format!("{uid}#{start}#{time}") };
        groups.push(((!is_single).then_some(name), vec![master]));
    }
    // changes are those of the series among them
    let of = groups.iter().position(|(_, one)| one.iter().any(comes_again)).unwrap_or(0);
    if let Some((_, group)) = groups.get_mut(of) {
        group.extend(changes);
    }
    (groups, left_out)
}

/// By what two events are told apart: when they begin, and their titles.
fn looks(component: &Component) -> (String, String) {
    let value =
        |name: &str| component.first(name).map(|one| one.value().trim().to_owned()).unwrap_or_default();
    (value("DTSTART"), value("SUMMARY"))
}

/// When it was changed last, as written: in one calendar all say it alike.
fn modified(component: &Component) -> String {
    component.first("LAST-MODIFIED").map(|one| one.value().trim().to_owned()).unwrap_or_default()
}
