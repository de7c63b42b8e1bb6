//! Sharing the calendar: what is to be told to whom, against what they were told before, and the files that tell it.
//! Reads the workspace and makes octets; `act::share` writes both.

mod files;
mod letter;
mod preview;

use crate::{App, Failure, Words, answer::ShareCounts, failure::Code, share::ShareRequest};
use marronnier_domain::{
    assignment::{Assignment, State},
    channel::Channel,
    client::Client,
    id::{ClientId, PersonId, PostId},
    post::Post,
    share::{Item, Reader, Scope, Shown, Standing, Telling, stand},
    status::Status,
};
use marronnier_formats::share::{File, KeyDay, Person};
use marronnier_store::{
    Connection, assignment as assignments, channel as channels, client as clients, memory, person as people,
    post as posts, share as shares,
};
use std::collections::BTreeMap;

pub(crate) use files::Place;

/// A share made ready: nothing is written yet.
pub(crate) struct Prepared {
    pub scope: Scope,
    pub reader_name: String,
    /// Milliseconds since 1970, UTC.
    pub moment: i64,
    pub items: Vec<Item>,
    pub counts: ShareCounts,
    /// The key dates that go with them.
    pub key_days: Vec<KeyDay>,
    /// A name for the file, with its ending.
    pub name: String,
    pub files: Vec<File>,
    /// Why it cannot be shared as it is.
    pub refusal: Option<Failure>,
}

/// Who is who, looked up once.
pub(super) struct Names {
    clients: BTreeMap<ClientId, Client>,
    channels: Vec<Channel>,
    people: BTreeMap<PersonId, String>,
}

/// What a person has to do, by post; nothing for other readers, who have no part in posts.
fn work_of(conn: &Connection, reader: Reader) -> Result<BTreeMap<PostId, Vec<Assignment>>, Failure> {
    let mut work: BTreeMap<PostId, Vec<Assignment>> = BTreeMap::new();
    if let Reader::Person { id } = reader {
        for one in assignments::of_person(conn, id)? {
            work.entry(one.post_id).or_default().push(one);
        }
    }
    Ok(work)
}

impl Names {
    fn read(conn: &Connection) -> Result<Self, Failure> {
        Ok(Self {
            clients: clients::all(conn)?.into_iter().map(|client| (client.id, client)).collect(),
            channels: channels::all(conn)?,
            people: people::all(conn)?.into_iter().map(|person| (person.id, person.name)).collect(),
        })
    }

    fn reader(&self, reader: Reader, words: &Words) -> Result<String, Failure> {
        let gone = |field: &str| Failure::new(Code::NotFound).about(field);
        match reader {
            Reader::Client { id } => {
                self.clients.get(&id).map(|client| client.name.clone()).ok_or_else(|| gone("clientId"))
            }
            Reader::Person { id } => self.people.get(&id).cloned().ok_or_else(|| gone("personId")),
            Reader::Oneself => Ok(words.word("share-oneself")),
        }
    }
}

impl App {
    /// What a share would tell.
    pub(crate) fn prepare_share(
        &self,
        conn: &Connection,
        request: &ShareRequest,
    ) -> Result<Prepared, Failure> {
        let scope = request.scope();
        let language = self.language_in(conn)?;
        let words = self.words(language);
        let names = Names::read(conn)?;
        let reader_name = names.reader(scope.reader, &words)?;
        let told = self.to_tell(conn, &scope)?;
        let ids: Vec<PostId> = told.iter().map(|post| post.id).collect();
        let known = shares::known(conn, &scope, ids.iter().copied())?;
        let gone: BTreeMap<PostId, Option<Post>> = known
            .keys()
            .filter(|id| !ids.contains(id))
            .map(|id| Ok((*id, posts::get(conn, *id)?)))
            .collect::<Result<_, Failure>>()?;
        let work = work_of(conn, scope.reader)?;
        let mut colours = BTreeMap::new();
        let mut now = Vec::with_capacity(told.len());
        for post in told {
            let Some(client) = names.clients.get(&post.client_id) else { continue };
            colours.insert(post.id, client.colour);
            let person = post.assignee_id.and_then(|id| names.people.get(&id)).map_or("", String::as_str);
            if let Some(shown) = Shown::of(&post, client, &names.channels, person, scope.reader) {
                let before = known.get(&post.id).map(|known| &known.version.telling.shown);
                let theirs = work.get(&post.id).map_or(&[][..], Vec::as_slice);
                let shown = shown.with_work(theirs, before);
                let letter = letter::of(&shown, &words);
                now.push((post.id, Telling { shown, letter }));
            }
        }
        let moment = self.clock.instant().timestamp_millis();
        let works = |id: &PostId| {
            work.get(id).is_some_and(|work| work.iter().any(|one| one.state != State::Withdrawn))
        };
        let why_not = |id| scope.why_not(gone.get(&id).and_then(Option::as_ref), works(&id));
        let (items, elsewhere) = stand(&scope, now, known, why_not, moment, self.clock.here().date);
        let mut counts = counted(&items);
        counts.elsewhere = u32::try_from(elsewhere).unwrap_or(u32::MAX);
        self.count_untold(conn, &scope, &mut counts)?;
        let colour = match scope.reader {
            Reader::Client { id } => names.clients.get(&id).map_or(0, |client| client.colour),
            _ => 0,
        };
        let share =
            files::Share { request, words: &words, language, reader_name: &reader_name, colour, moment };
        let organizer = organizer(conn);
        let key_days = self.shared_key_days(conn, request, &scope, &items)?;
        let files = share.files(&items, &colours, &key_days, organizer.as_ref().ok())?;
        counts.key_dates = u32::try_from(key_days.len()).unwrap_or(u32::MAX);
        let empty = items.is_empty() && key_days.is_empty();
        let refusal = match organizer {
            _ if empty => Some(Code::NothingToShare.into()),
            Err(missing) if request.outlook == Some(true) => Some(missing),
            _ => None,
        };
        let name = share.name(&scope);
        Ok(Prepared { reader_name, moment, items, counts, key_days, name, files, refusal, scope })
    }

    /// The posts to tell: dated, of the statuses told, on the channels asked for.
    fn to_tell(&self, conn: &Connection, scope: &Scope) -> Result<Vec<Post>, Failure> {
        if scope.statuses().is_empty() {
            return Ok(Vec::new());
        }
        let mut told = posts::list(conn, &scope.asked(), scope.from, scope.to)?;
        told.retain(|post| {
            let goes =
                |variant: &marronnier_domain::post::Variant| scope.channels.contains(&variant.channel_id);
            post.planned.is_some() && (scope.channels.is_empty() || post.variants.iter().any(goes))
        });
        Ok(told)
    }

    /// Counts what the reader is not told, for the person to know.
    fn count_untold(
        &self,
        conn: &Connection,
        scope: &Scope,
        counts: &mut ShareCounts,
    ) -> Result<(), Failure> {
        let told = scope.statuses();
        let mut filter = scope.asked();
        filter.statuses =
            Status::ALL.into_iter().filter(|one| *one != Status::Cancelled && !told.contains(one)).collect();
        if !filter.statuses.is_empty() {
            counts.not_ready = posts::tally(conn, &filter, scope.from, scope.to)?;
        }
        filter.statuses = told;
        if !filter.statuses.is_empty() {
            counts.undated = posts::undated(conn, &filter)?;
        }
        Ok(())
    }
}

/// Who invites: the name and the address that the person gave, without which Outlook takes no update.
fn organizer(conn: &Connection) -> Result<Person, Failure> {
    let given = |key: &str| -> Result<String, Failure> {
        let value = memory::get(conn, key)?.unwrap_or_default().trim().to_owned();
        if value.is_empty() { Err(Failure::new(Code::NeedsOrganizer).about(key)) } else { Ok(value) }
    };
    let email = given("email")?;
    if !is_email(&email) {
        return Err(Failure::new(Code::NeedsOrganizer).about("email"));
    }
    Ok(Person { name: given("me")?, email })
}

/// Whether a text can stand as an address in a file.
pub(super) fn is_email(text: &str) -> bool {
    let apart = |sign: char| sign.is_whitespace() || sign.is_control() || "<>\",;:\\".contains(sign);
    text.split_once('@').is_some_and(|(name, place)| !name.is_empty() && place.contains('.'))
        && !text.contains(apart)
}

fn counted(items: &[Item]) -> ShareCounts {
    let mut counts = ShareCounts::default();
    for item in items {
        *match item.standing {
            Standing::New => &mut counts.new,
            Standing::Moved => &mut counts.moved,
            Standing::Changed => &mut counts.changed,
            Standing::Withdrawn => &mut counts.withdrawn,
            Standing::Unchanged => &mut counts.unchanged,
            Standing::WithdrawnBefore => &mut counts.withdrawn_before,
        } += 1;
    }
    counts
}
