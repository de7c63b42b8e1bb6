//! Whom and what a line names: networks, people and clients after `@`, clients after "pour" and "for".

use super::QuickContext;
use crate::{
    id::{ClientId, NetworkId, PersonId},
    network,
    written::token::{Kind, Token, glued, number, one_of, tokens, word},
};

/// What a name stands for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Named {
    Network(NetworkId),
    Person(PersonId),
    Client(ClientId),
}

/// The longest name that stands at `at`, just after an `@`.
pub(super) fn after_at(
    line: &str,
    all: &[Token],
    at: usize,
    context: &QuickContext<'_>,
) -> Option<(Named, usize)> {
    if !glued(all, at) || word(all, at).is_none() && number(all, at).is_none() {
        return None;
    }
    let network = (at + 1..=all.len().min(at + 4)).rev().find_map(|end| {
        let text = &line[all[at].start..all[end - 1].end];
        let found = network::find(context.networks, text)?;
        word(all, end - 1)
            .or(Some(""))
            .filter(|_| matches!(all[end - 1].kind, Kind::Word(_) | Kind::Number { .. }))?;
        Some((Named::Network(found.id.clone()), end))
    });
    let whole = |named: Named, name: &str| Some((named, whole_name(all, at, name)?));
    let people = context.people.iter().filter_map(|(id, name)| whole(Named::Person(*id), name));
    let clients = context.clients.iter().filter_map(|(id, name)| whole(Named::Client(*id), name));
    // On equal lengths the first of the chain counts.
    let longest = network
        .into_iter()
        .chain(people)
        .chain(clients)
        .reduce(|best, next| if next.1 > best.1 { next } else { best });
    longest.or_else(|| Some((by_one_word(word(all, at)?, context)?, at + 1)))
}

/// "Pour Lunel": a client by its whole name, or by one capitalised word of it that no other has.
pub(super) fn after_for(
    line: &str,
    all: &[Token],
    at: usize,
    context: &QuickContext<'_>,
) -> Option<(ClientId, usize)> {
    let start = one_of(all, at, &["pour", "for", "chez"])?;
    let whole = context.clients.iter().filter_map(|(id, name)| Some((*id, whole_name(all, start, name)?)));
    whole.max_by_key(|(_, end)| *end).or_else(|| {
        let capital = line.get(all.get(start)?.start..)?.starts_with(char::is_uppercase);
        let word = word(all, start).filter(|word| capital && word.chars().count() > 2)?;
        Some((only(context.clients, word)?, start + 1))
    })
}

/// Where `name` ends if it stands at `at`; its last mark may be missing ("Maya B" for "Maya B.").
fn whole_name(all: &[Token], at: usize, name: &str) -> Option<usize> {
    let mut wanted = tokens(name);
    let same = |wanted: &[Token]| {
        let found = all.get(at..at + wanted.len())?;
        found.iter().zip(wanted).all(|(found, wanted)| found.kind == wanted.kind).then_some(at + wanted.len())
    };
    if wanted.is_empty() {
        return None;
    }
    same(&wanted).or_else(|| {
        wanted.pop_if(|last| matches!(last.kind, Kind::Mark(_)))?;
        same(&wanted).filter(|_| !wanted.is_empty())
    })
}

/// A person, else a client, when one alone has the word in their name.
fn by_one_word(word: &str, context: &QuickContext<'_>) -> Option<Named> {
    match (only(context.people, word), only(context.clients, word)) {
        (Some(person), None) => Some(Named::Person(person)),
        (None, Some(client)) => Some(Named::Client(client)),
        _ => None,
    }
}

fn only<Id: Copy>(named: &[(Id, String)], wanted: &str) -> Option<Id> {
    let has = |name: &str| {
        tokens(name).iter().any(|token| matches!(&token.kind, Kind::Word(word) if word == wanted))
    };
    let mut found = named.iter().filter(|(_, name)| has(name));
    let first = found.next()?;
    found.next().is_none().then_some(first.0)
}
