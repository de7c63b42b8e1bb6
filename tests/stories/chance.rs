//! A thousand legal actions by chance, all undone: the first state comes back, byte for byte; redone, the last one.

use crate::world::{World, day};
use marronnier_app::{
    Action, Code,
    action::{Landing, PostPatch},
    domain::{
        filter::Filter,
        id::{ChannelId, PostId},
        moment::{PlannedAt, TimeOfDay},
        status::Status,
    },
};

/// Numbers that look like chance and are the same each time (xorshift).
struct Chance(u64);

impl Chance {
    fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % end.max(1) as u64) as usize
    }
    fn pick<T: Clone>(&mut self, from: &[T]) -> Option<T> {
        (!from.is_empty()).then(|| from[self.below(from.len())].clone())
    }
    fn some<T: Clone>(&mut self, from: &[T]) -> Vec<T> {
        (0..=self.below(4)).filter_map(|_| self.pick(from)).collect()
    }
    fn landing(&mut self) -> Landing {
        let time = (self.below(2) == 0).then(|| TimeOfDay::new(self.below(24) as u32, 0)).flatten();
        let untimed = (self.below(8) == 0).then_some(true);
        Landing { date: day(1 + self.below(31) as u32), time, untimed }
    }
    fn text(&mut self) -> String {
        let words =
            ["bûche", "« jeudi »", "👩‍👩‍👧‍👦", "#noël", "e\u{301}té", "l’équipe", "'; DROP TABLE post; --", "\n"];
        (0..self.below(6)).filter_map(|_| self.pick(&words)).collect::<Vec<_>>().join(" ")
    }
}

fn next(world: &World, chance: &mut Chance, n: usize) -> Option<Action> {
    let snapshot = world.snapshot();
    let cards: Vec<PostId> = world.december(Filter::default()).iter().map(|card| card.id).collect();
    let clients: Vec<_> = snapshot.clients.iter().map(|client| client.id).collect();
    let people: Vec<_> = snapshot.people.iter().map(|person| person.id).collect();
    let channels: Vec<ChannelId> = snapshot.channels.iter().map(|channel| channel.id).collect();
    let id = chance.pick(&cards);
    Some(match chance.below(24) {
        0 => Action::AddClient {
            name: format!("Client {n}"),
            colour: None,
            zone: None,
            note: Some(chance.text()),
            networks: Some(vec!["instagram".into(), "mastodon".into()]),
        },
        1 => Action::EditClient {
            id: chance.pick(&clients)?,
            name: Some(format!("Nom {n}")),
            colour: Some(5),
            zone: None,
            note: None,
        },
        2 if n.is_multiple_of(7) => Action::RemoveClient { id: chance.pick(&clients)? },
        3 => Action::AddChannel {
            client_id: chance.pick(&clients)?,
            network: "x".into(),
            handle: Some(chance.text()),
        },
        4 if n.is_multiple_of(3) => Action::RemoveChannel { id: chance.pick(&channels)? },
        5 => Action::AddPerson { name: format!("Personne {n}"), email: None, roles: None, profile: None },
        6 if n.is_multiple_of(3) => Action::RemovePerson { id: chance.pick(&people)? },
        7 => Action::AssignPosts { ids: chance.some(&cards), person_id: chance.pick(&people) },
        8..=11 => Action::AddPost {
            client_id: chance.pick(&clients)?,
            title: chance.text(),
            planned: Some(chance.landing()).map(|to| PlannedAt { date: to.date, time: to.time }),
            status: chance.pick(&[Status::Idea, Status::Drafting, Status::Approved, Status::Published]),
            channel_ids: None,
            visual_ids: None,
        },
        12 | 13 => Action::MovePosts {
            ids: cards.iter().copied().take(chance.below(5)).chain(id).collect(),
            anchor: id?,
            to: chance.landing(),
        },
        14 => Action::ShiftPosts { ids: chance.some(&cards), days: chance.below(9) as i32 - 4 },
        15 => Action::DuplicatePosts { ids: chance.some(&cards), anchor: None, to: None },
        16 => Action::RemovePosts { ids: vec![id?] },
        17 => Action::SetStatus { ids: vec![id?], status: chance.pick(&Status::ALL)? },
        18 => Action::EditPost {
            id: id?,
            patch: PostPatch {
                title: Some(chance.text()),
                notes: Some(chance.text()),
                ..PostPatch::default()
            },
            continues: Some(chance.below(2) == 0),
        },
        19..=20 => Action::WriteText {
            id: id?,
            channel_id: None,
            text: Some(chance.text()),
            hashtags: None,
            continues: Some(chance.below(2) == 0),
        },
        21 => {
            let client = world.card(id?).client_id;
            Action::SetChannels { id: id?, channel_ids: chance.some(&world.channels(client)) }
        }
        22 => Action::SaveView { id: None, name: format!("Vue {n}"), filter: Filter::default() },
        _ => Action::UnplanPosts { ids: vec![id?] },
    })
}

#[test]
fn a_thousand_actions_undone_leave_the_first_state_byte_for_byte() {
    let world = World::new();
    let client = world.client("Biscuiterie Lunel");
    world.post(client, "La bûche", None, Status::Idea);
    let first = world.tables();
    let mut chance = Chance(0x5eed_1234_5678_9abc);
    let (mut done, mut steps) = (0, 0);
    let mut n = 0;
    while done < 1000 {
        n += 1;
        assert!(n < 20_000, "chance found no legal action");
        let Some(action) = next(&world, &mut chance, n) else { continue };
        let continuing = matches!(
            &action,
            Action::EditPost { continues: Some(true), .. } | Action::WriteText { continues: Some(true), .. }
        );
        match world.app.act(action) {
            Ok(did) => {
                done += 1;
                steps += usize::from(did.told.is_some() && !continuing);
            }
            Err(failure) => assert!(
                matches!(failure.code, Code::Locked | Code::IllegalStatus | Code::NeedsDate | Code::NotFound),
                "{failure}"
            ),
        }
    }
    let last = world.tables();
    let world = world.restarted();
    let mut undone = 0;
    while world.snapshot().undo.undo.is_some() {
        world.act(Action::Undo);
        undone += 1;
    }
    assert!(undone >= steps, "{undone} steps of undo for {steps} actions");
    assert_eq!(world.tables(), "");
    let world = world.restarted();
    // The client and its post were the two first steps.
    for _ in 0..2 {
        world.act(Action::Redo);
    }
    assert_eq!(world.tables(), first);
    for _ in 2..undone {
        world.act(Action::Redo);
    }
    assert_eq!(world.tables(), last);
    assert_eq!(world.refused(Action::Redo), Code::NothingToRedo);
}
