//! Fills a workspace with made-up clients and posts, to measure with. Not journaled: nobody undoes it.

mod past;
mod pictures;

use crate::{App, failure::Failure};
use chrono::Days;
use marronnier_domain::{
    assignment::{Assignment, State},
    channel::Channel,
    client::{COLOURS, Client},
    id::{AssignmentId, ChannelId, ClientId, NetworkId, PersonId, PostId},
    moment::{PlannedAt, TimeOfDay},
    person::{Person, Role, USUAL_DAYS},
    post::{Post, Variant},
    status::Status,
};
use marronnier_store::{Connection, StoreError, assignment, channel, client, person, post};
use pictures::Scenes;
use uuid::Uuid;

const NETWORKS: [&str; 3] = ["instagram", "facebook", "linkedin"];
const PEOPLE: u32 = 12;
/// Months the posts are spread over, the present one in the middle.
const MONTHS: u64 = 20;
const WORDS: [&str; 24] = [
    "bûche",
    "sablé",
    "cannelle",
    "atelier",
    "lumière",
    "recette",
    "vélo",
    "phare",
    "noël",
    "coulisses",
    "portrait",
    "équipe",
    "jeudi",
    "four",
    "beurre",
    "hiver",
    "marché",
    "cargo",
    "réparation",
    "petit-déjeuner",
    "breton",
    "concours",
    "rétrospective",
    "tempête",
];

impl App {
    /// Adds `clients` clients and `posts` posts, always the same ones for a given day; `visuals` visuals and
    /// `lines` of a past.
    pub fn fill_for_measuring(
        &self,
        clients: u32,
        posts: u32,
        visuals: u32,
        lines: u32,
    ) -> Result<(), Failure> {
        let middle = self.clock.here().date;
        let first = middle - Days::new(MONTHS * 30 / 2);
        let scenes = Scenes::made(visuals)?;
        Ok(self.store.keep(|conn| {
            let people = (0..PEOPLE).map(|n| add_person(conn, n)).collect::<Result<Vec<_>, _>>()?;
            let clients = (0..clients.max(1)).map(|n| add_client(conn, n)).collect::<Result<Vec<_>, _>>()?;
            let mut ids = Vec::with_capacity(posts as usize);
            for n in 0..posts {
                let mut chance = Chance(u64::from(n) + 1);
                let (client, channels) = &clients[n as usize % clients.len()];
                let day = first + Days::new(u64::from(n) * MONTHS * 30 / u64::from(posts.max(1)));
                let made = made_up(n, *client, channels, day, &people, &mut chance);
                post::add(conn, &made)?;
                ids.push(made.id);
                assignment::put(conn, &written(&made, &people, &mut chance))?;
            }
            let now = self.clock.instant().timestamp_millis();
            scenes.fill(self, conn, &ids, visuals, now)?;
            past::journal(conn, &ids, lines, now)
        })?)
    }
}

fn add_person(conn: &Connection, n: u32) -> Result<PersonId, StoreError> {
    let id = PersonId(Uuid::now_v7());
    let name = format!("Personne {n:02}");
    let person = Person {
        id,
        name,
        email: String::new(),
        roles: vec![Role::Writer],
        clients: Vec::new(),
        languages: Vec::new(),
        days: USUAL_DAYS.to_vec(),
        holidays: true,
        capacity: Some(5),
        rate: None,
        colour: None,
        absences: Vec::new(),
        sample: false,
    };
    person::add(conn, &person)?;
    Ok(id)
}

fn add_client(conn: &Connection, n: u32) -> Result<(ClientId, Vec<ChannelId>), StoreError> {
    let id = ClientId(Uuid::now_v7());
    client::add(
        conn,
        &Client {
            id,
            name: format!("Client {n:03}"),
            colour: n % COLOURS,
            zone: chrono_tz::Europe::Paris,
            note: String::new(),
            sample: false,
        },
    )?;
    let channels = NETWORKS.map(|network| Channel {
        id: ChannelId(Uuid::now_v7()),
        client_id: id,
        network: NetworkId::from(network),
        handle: format!("@client{n:03}"),
        active: true,
    });
    for one in &channels {
        channel::add(conn, one)?;
    }
    Ok((id, channels.map(|one| one.id).to_vec()))
}

fn made_up(
    n: u32,
    client_id: ClientId,
    channels: &[ChannelId],
    day: chrono::NaiveDate,
    people: &[PersonId],
    chance: &mut Chance,
) -> Post {
    let status = Status::ALL[chance.below(Status::ALL.len())];
    Post {
        id: PostId(Uuid::now_v7()),
        client_id,
        title: format!("{} {} {n}", WORDS[chance.below(WORDS.len())], WORDS[chance.below(WORDS.len())]),
        planned: Some(PlannedAt { date: day, time: TimeOfDay::new(8 + n % 12, 15 * (n % 4)) }),
        status,
        text: (0..30).map(|_| WORDS[chance.below(WORDS.len())]).collect::<Vec<_>>().join(" "),
        hashtags: "#noël #biscuit".into(),
        pillar: format!("Pilier {}", n % 5),
        series: format!("Rubrique {}", n % 9),
        notes: String::new(),
        link: String::new(),
        evergreen: n.is_multiple_of(11),
        pinned: false,
        assignee_id: Some(people[chance.below(people.len())]),
        variants: channels
            .iter()
            .map(|channel| Variant { channel_id: *channel, text: None, hashtags: None, time: None })
            .collect(),
    }
}

/// Who writes a post, due three days before.
fn written(post: &Post, people: &[PersonId], chance: &mut Chance) -> Assignment {
    let state = match post.status {
        Status::Idea | Status::OnHold => State::ToSend,
        Status::Drafting => State::InProgress,
        Status::InReview | Status::WithClient => State::Delivered,
        _ => State::Done,
    };
    let due = post.planned.map(|at| at.date - Days::new(3));
    Assignment {
        id: AssignmentId(Uuid::now_v7()),
        post_id: post.id,
        person_id: post.assignee_id.unwrap_or_else(|| people[chance.below(people.len())]),
        role: Role::Writer,
        brief: String::new(),
        due,
        due_by_hand: false,
        lead: None,
        state,
        estimate: None,
        spent: None,
        fee: None,
        delivered: due.filter(|_| !state.is_owed()),
    }
}

/// Numbers that look like chance and are the same each time (xorshift).
struct Chance(u64);

impl Chance {
    fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % end.max(1) as u64) as usize
    }
}
