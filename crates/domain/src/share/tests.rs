//! Shares one after the other: what is told twice is the same, what changes counts on, nothing is forgotten.

use super::*;
use crate::{
    filter::Filter,
    id::{ClientId, PersonId},
    moment::{PlannedAt, TimeOfDay},
    status::Status,
};
use chrono::NaiveDate;
use proptest::prelude::*;
use std::collections::BTreeMap;
use uuid::Uuid;

fn day(n: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 12, n).unwrap()
}

fn post(n: u128) -> PostId {
    PostId(Uuid::from_u128(n))
}

fn scope(from: u32, to: u32) -> Scope {
    Scope {
        reader: Reader::Client { id: ClientId(Uuid::from_u128(1)) },
        filter: Filter::default(),
        channels: Vec::new(),
        from: Some(day(from)),
        to: Some(day(to)),
        email: None,
    }
}

fn telling(title: &str, on: u32, time: Option<(u32, u32)>) -> Telling {
    let shown = Shown {
        title: title.to_owned(),
        at: PlannedAt { date: day(on), time: time.and_then(|(h, m)| TimeOfDay::new(h, m)) },
        zone: chrono_tz::Europe::Paris,
        status: Status::WithClient,
        text: String::new(),
        hashtags: String::new(),
        link: String::new(),
        channels: Vec::new(),
        client: None,
        team: None,
        work: Vec::new(),
        undated: None,
    };
    Telling { shown, letter: Letter::default() }
}

/// What the reader knows after a share.
fn after(mut known: BTreeMap<PostId, Known>, items: &[Item]) -> BTreeMap<PostId, Known> {
    for item in items {
        known.insert(item.post, Known { version: item.version.clone(), ours: true, back: Back::default() });
    }
    known
}

fn share(scope: &Scope, now: Vec<(PostId, Telling)>, known: &BTreeMap<PostId, Known>, at: i64) -> Vec<Item> {
    stand(scope, now, known.clone(), |_| Because::Removed, at, day(1)).0
}

#[test]
fn two_moved_one_withdrawn_one_new_and_the_rest_the_same() {
    let december = scope(1, 31);
    let first: Vec<_> = (1..=5).map(|n| (post(n.into()), telling("a", n, Some((18, 0))))).collect();
    let items = share(&december, first.clone(), &BTreeMap::new(), 100);
    assert!(items.iter().all(|item| item.standing == Standing::New && item.version.sequence == 0));
    let known = after(BTreeMap::new(), &items);
    let mut second = first;
    second[0].1.shown.at.date = day(20);
    second[1].1.shown.at.time = TimeOfDay::new(9, 0);
    second.remove(2);
    second.push((post(9), telling("z", 30, None)));
    let items = share(&december, second, &known, 200);
    let told: Vec<_> = items
        .iter()
        .map(|item| (item.post, item.standing, item.version.sequence, item.version.modified))
        .collect();
    assert_eq!(
        told,
        [
            (post(2), Standing::Moved, 1, 200),
            (post(3), Standing::Withdrawn, 1, 200),
            (post(4), Standing::Unchanged, 0, 100),
            (post(5), Standing::Unchanged, 0, 100),
            (post(1), Standing::Moved, 1, 200),
            (post(9), Standing::New, 0, 200),
        ]
    );
}

#[test]
fn a_share_speaks_only_of_its_days() {
    let known = after(
        BTreeMap::new(),
        &share(&scope(1, 10), vec![(post(1), telling("a", 5, None))], &BTreeMap::new(), 1),
    );
    let (items, elsewhere) =
        stand(&scope(11, 31), Vec::new(), known.clone(), |_| Because::OutOfDays, 2, day(1));
    assert_eq!((items.len(), elsewhere), (0, 1), "the first days stay in the reader's calendar");
    let (items, _) = stand(&scope(1, 10), Vec::new(), known, |_| Because::OutOfDays, 2, day(1));
    assert_eq!(items[0].standing, Standing::Withdrawn);
}

#[test]
fn a_narrower_share_withdraws_only_what_is_nobody_s_any_more() {
    let mut known = after(
        BTreeMap::new(),
        &share(&scope(1, 31), vec![(post(1), telling("a", 5, None))], &BTreeMap::new(), 1),
    );
    known.values_mut().for_each(|one| one.ours = false);
    let standing = |because| {
        let items = stand(&scope(1, 31), Vec::new(), known.clone(), |_| because, 2, day(1)).0;
        items.first().map(|item| item.standing)
    };
    assert_eq!(standing(Because::OutOfScope), None);
    assert_eq!(standing(Because::Cancelled), Some(Standing::Withdrawn));
}

#[test]
fn what_was_withdrawn_is_said_again_until_its_day_has_passed() {
    let known = after(
        BTreeMap::new(),
        &share(&scope(1, 31), vec![(post(1), telling("a", 5, None))], &BTreeMap::new(), 1),
    );
    let known = after(known.clone(), &share(&scope(1, 31), Vec::new(), &known, 2));
    let again = |today| stand(&scope(1, 31), Vec::new(), known.clone(), |_| Because::Removed, 3, today).0;
    assert_eq!(again(day(5))[0].standing, Standing::WithdrawnBefore);
    assert_eq!(again(day(5))[0].version, known[&post(1)].version);
    assert!(again(day(6)).is_empty());
}

#[test]
fn the_next_number_is_above_what_came_back_and_what_was_refused_is_put_right() {
    let december = scope(1, 31);
    let now = vec![(post(1), telling("a", 5, None))];
    let mut known = after(BTreeMap::new(), &share(&december, now.clone(), &BTreeMap::new(), 1));
    known.values_mut().for_each(|one| one.back = Back { sequence: Some(5), differs: true });
    let items = share(&december, now.clone(), &known, 2);
    assert_eq!((items[0].standing, items[0].version.sequence), (Standing::Changed, 6), "it is told again");
    assert_eq!(items[0].fields, [ShownField::Returned]);
    known.values_mut().for_each(|one| one.back.differs = false);
    assert!(!share(&december, now, &known, 2)[0].is_news(), "a number alone is no news");
    let gone = share(&december, Vec::new(), &known, 2);
    assert_eq!((gone[0].version.withdrawn, gone[0].version.sequence), (true, 6));
}

#[test]
fn a_number_that_no_program_counts_to_is_not_counted_on_from() {
    let december = scope(1, 31);
    let mut known = after(
        BTreeMap::new(),
        &share(&december, vec![(post(1), telling("a", 5, None))], &BTreeMap::new(), 1),
    );
    known.values_mut().for_each(|one| one.back.sequence = Some(u32::MAX));
    let items = share(&december, vec![(post(1), telling("b", 5, None))], &known, 2);
    assert_eq!(items[0].version.sequence, 1);
}

#[test]
fn identities_read_back_and_work_on_a_post_is_not_the_post() {
    let id = post(7);
    assert_eq!(post_of_uid(&uid(id)), Some(id));
    // a post's first assignment may bear its number
    let work: AssignmentId = id.to_string().parse().unwrap();
    for uid in [due_uid(work), task_uid(work)] {
        assert!(is_ours(&uid) && post_of_uid(&uid).is_none(), "{uid}");
    }
    assert_eq!(post_of_uid("abc@google.com"), None);
}

#[test]
fn a_reader_is_kept_as_a_word() {
    for reader in [
        Reader::Oneself,
        Reader::Client { id: ClientId(Uuid::from_u128(3)) },
        Reader::Person { id: PersonId(Uuid::from_u128(4)) },
    ] {
        assert_eq!(reader.to_string().parse(), Ok(reader));
    }
    assert!("client:x".parse::<Reader>().is_err());
}

#[test]
fn an_approval_withdrawn_by_a_move_stays_in_sight_of_the_client() {
    assert!(scope(1, 2).statuses().contains(&Status::AFTER_WITHDRAWAL));
    assert!(!scope(1, 2).statuses().contains(&Status::Drafting));
}

fn any_state() -> impl Strategy<Value = Vec<(u8, u8, u32, Option<u32>)>> {
    prop::collection::vec((0u8..8, 0u8..3, 1u32..31, prop::option::of(0u32..24)), 0..8)
}

proptest! {
    /// Ticked in another order, or twice, it is the same share: what one of them told is the other's to withdraw.
    #[test]
    fn a_narrowing_is_the_same_in_whatever_order_it_was_ticked(
        (ids, mixed) in prop::collection::vec(0u128..6, 0..8).prop_flat_map(|ids| {
            (Just(ids.clone()), Just(ids).prop_shuffle())
        }),
    ) {
        let ticked = |ids: &[u128]| {
            let uuids = || ids.iter().map(|id| Uuid::from_u128(*id));
            let words = || ids.iter().map(u128::to_string).collect::<Vec<_>>();
            let filter = Filter {
                clients: uuids().map(ClientId).collect(),
                networks: words().into_iter().map(crate::id::NetworkId).collect(),
                people: uuids().map(PersonId).collect(),
                pillars: words(),
                series: words(),
                ..Filter::default()
            };
            let channels = uuids().map(crate::id::ChannelId).collect();
            Scope { reader: Reader::Oneself, filter, channels, ..scope(1, 2) }.narrowing()
        };
        let twice: Vec<u128> = mixed.iter().chain(&ids).copied().collect();
        prop_assert_eq!(ticked(&ids), ticked(&mixed));
        prop_assert_eq!(ticked(&ids), ticked(&twice));
    }

    #[test]
    fn sequences_only_rise_and_what_is_told_twice_is_the_same(states in prop::collection::vec(any_state(), 1..8)) {
        let december = scope(1, 31);
        let mut known = BTreeMap::new();
        for (moment, state) in (1i64..).zip(states) {
            let now: BTreeMap<PostId, Telling> = state
                .into_iter()
                .map(|(n, title, on, hour)| {
                    (post(n.into()), telling(&title.to_string(), on, hour.map(|hour| (hour, 0))))
                })
                .collect();
            let items = share(&december, now.clone().into_iter().collect(), &known, moment);
            for item in &items {
                let before: Option<&Known> = known.get(&item.post);
                if let Some(before) = before {
                    let rose = item.version.sequence > before.version.sequence;
                    prop_assert_eq!(rose, item.is_news());
                    prop_assert_eq!(rose, item.version != before.version);
                }
                prop_assert_eq!(item.version.withdrawn, !now.contains_key(&item.post));
                if let Some(telling) = now.get(&item.post) {
                    prop_assert_eq!(telling, &item.version.telling);
                }
            }
            // All that the reader knows is spoken of: nothing stays in their calendar unsaid.
            for id in known.keys() {
                prop_assert!(items.iter().any(|item| item.post == *id));
            }
            known = after(known, &items);
            let again = share(&december, now.into_iter().collect(), &known, moment + 100);
            prop_assert!(again.iter().all(|item| !item.is_news()));
            prop_assert_eq!(after(known.clone(), &again), known.clone());
        }
    }
}
