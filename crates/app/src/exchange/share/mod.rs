//! Sharing the calendar: what is to be told to whom, against what they were told before, and the files that tell it.
//! Reads the workspace and makes octets; `act::share` writes both.

mod address;
mod days;
mod files;
mod letter;
mod preview;

use crate::{App, Failure, Words, answer::ShareCounts, failure::Code, share::ShareRequest, work::Work};
use chrono::NaiveDate;
use marronnier_domain::{
    assignment::{Assignment, State},
    channel::Channel,
    client::Client,
    id::{ClientId, PersonId, PostId},
    post::Post,
    share::{Item, Known, Reader, Scope, Shown, Standing, Telling, stand},
    status::Status,
};
use marronnier_formats::share::File;
use marronnier_store::{
    Connection, assignment as assignments, channel as channels, client as clients, person as people,
    post as posts, share as shares,
};
use std::collections::BTreeMap;

use address::{is_email, organizer};
pub(crate) use days::Days;
pub(crate) use files::{Place, categories};

/// A share made ready: nothing is written yet.
pub(crate) struct Prepared {
    pub scope: Scope,
    pub reader_name: String,
    /// Where the reader is reached, if that is known.
    pub email: String,
    /// Milliseconds since 1970, UTC.
    pub moment: i64,
    pub items: Vec<Item>,
    pub counts: ShareCounts,
    /// The key dates that go with them.
    pub days: Days,
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

/// What a person has to do, by post; for oneself, what anybody has to. Nothing for clients, who have no part in posts.
fn work_of(conn: &Connection, reader: Reader) -> Result<BTreeMap<PostId, Vec<Assignment>>, Failure> {
    let mut work: BTreeMap<PostId, Vec<Assignment>> = BTreeMap::new();
    let people = match reader {
        Reader::Client { .. } => Vec::new(),
        Reader::Person { id } => vec![id],
        Reader::Oneself => people::all(conn)?.into_iter().map(|person| person.id).collect(),
    };
    for person in people {
        for one in assignments::of_person(conn, person)? {
            work.entry(one.post_id).or_default().push(one);
        }
    }
    Ok(work)
}

/// When work is due first that nobody took back.
pub(crate) fn first_due(work: &[Assignment]) -> Option<NaiveDate> {
    work.iter().filter(|one| one.state != State::Withdrawn).filter_map(|one| one.due).min()
}

/// Whether work told with a post is due in the days of a share.
fn is_due(scope: &Scope, shown: &Shown) -> bool {
    shown.work.iter().any(|work| work.due.is_some_and(|day| scope.covers(day)))
}

/// What the reader was last told: of the posts to tell, of those of these days, and of those whose work is due in them.
fn known_of(conn: &Connection, scope: &Scope, ids: &[PostId]) -> Result<BTreeMap<PostId, Known>, Failure> {
    if matches!(scope.reader, Reader::Client { .. }) {
        return Ok(shares::known(conn, scope, ids.iter().copied())?);
    }
    let always = Scope { from: None, to: None, ..scope.clone() };
    let mut known = shares::known(conn, &always, ids.iter().copied())?;
    known.retain(|id, known| {
        let shown = &known.version.telling.shown;
        ids.contains(id) || scope.covers(shown.at.date) || is_due(scope, shown)
    });
    Ok(known)
}

impl Names {
    fn read(conn: &Connection) -> Result<Self, Failure> {
        Ok(Self {
            clients: clients::all(conn)?.into_iter().map(|client| (client.id, client)).collect(),
            channels: channels::all(conn)?,
            people: people::all(conn)?.into_iter().map(|person| (person.id, person.name)).collect(),
        })
    }

    /// Names who has to do what: to oneself, who knows everybody.
    fn say_whose(&self, shown: &mut Shown, theirs: &[Assignment]) {
        for work in &mut shown.work {
            let of = theirs.iter().find(|one| one.id == work.id);
            let name = of.and_then(|one| self.people.get(&one.person_id));
            work.person = name.cloned().or_else(|| work.person.take());
        }
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
        work: &Work,
    ) -> Result<Prepared, Failure> {
        let mut scope = request.scope();
        let email = address::of(conn, request)?;
        let is_for_outlook = request.outlook == Some(true);
        scope.email = Some(email.clone()).filter(|email| is_for_outlook && !email.is_empty());
        let language = self.language_in(conn)?;
        let words = self.words(language);
        let names = Names::read(conn)?;
        let reader_name = names.reader(scope.reader, &words)?;
        let leg = work.leg(0..600);
        let work = work_of(conn, scope.reader)?;
        let told = self.to_tell(conn, &scope, &work)?;
        let ids: Vec<PostId> = told.iter().map(|post| post.id).collect();
        let known = known_of(conn, &scope, &ids)?;
        let gone: BTreeMap<PostId, Option<Post>> = known
            .keys()
            .filter(|id| !ids.contains(id))
            .map(|id| Ok((*id, posts::get(conn, *id)?)))
            .collect::<Result<_, Failure>>()?;
        let mut colours = BTreeMap::new();
        let mut now = Vec::with_capacity(told.len());
        let total = told.len();
        for (done, post) in told.into_iter().enumerate() {
            leg.go_on(done, total)?;
            let Some(client) = names.clients.get(&post.client_id) else { continue };
            colours.insert(post.id, client.colour);
            let person = post.assignee_id.and_then(|id| names.people.get(&id)).map_or("", String::as_str);
            let theirs = work.get(&post.id).map_or(&[][..], Vec::as_slice);
            let due = first_due(theirs);
            if let Some(shown) = Shown::of(&post, client, &names.channels, person, scope.reader, due) {
                let before = known.get(&post.id).map(|known| &known.version.telling.shown);
                let mut shown = shown.with_work(theirs, before);
                if scope.reader.is_of_the_house() {
                    names.say_whose(&mut shown, theirs);
                }
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
        self.count_untold(conn, &scope, &items, &mut counts)?;
        let colour = match scope.reader {
            Reader::Client { id } => names.clients.get(&id).map_or(0, |client| client.colour),
            _ => 0,
        };
        let (reader_name, email) = (reader_name.as_str(), email.as_str());
        let share = files::Share { request, words: &words, language, reader_name, email, colour, moment };
        let organizer = organizer(conn);
        let days = self.shared_days(conn, request, &scope, &items, moment)?;
        let files = share.files(&items, &colours, &days, organizer.as_ref().ok())?;
        let alive = days.values().filter(|day| !day.withdrawn).count();
        counts.key_dates = u32::try_from(alive).unwrap_or(u32::MAX);
        let empty = items.is_empty() && days.is_empty();
        let is_bad = is_for_outlook && !email.is_empty() && !is_email(email);
        let is_backwards = scope.from.zip(scope.to).is_some_and(|(from, to)| from > to);
        let refusal = match organizer {
            _ if is_backwards => Some(Failure::new(Code::EndsBeforeStart).about("to")),
            _ if is_bad => Some(Failure::new(Code::NotAnEmail).with("email", email).about("email")),
            _ if empty => Some(Code::NothingToShare.into()),
            Err(missing) if is_for_outlook => Some(missing),
            _ => None,
        };
        let name = share.name(&scope);
        let (reader_name, email) = (reader_name.to_owned(), email.to_owned());
        Ok(Prepared { reader_name, email, moment, items, counts, days, name, files, refusal, scope })
    }

    /// The posts to tell: of the statuses told, on the channels asked for, dated; for who works on them, those with work due
    /// in these days as well, dated or not.
    fn to_tell(
        &self,
        conn: &Connection,
        scope: &Scope,
        work: &BTreeMap<PostId, Vec<Assignment>>,
    ) -> Result<Vec<Post>, Failure> {
        if scope.statuses().is_empty() {
            return Ok(Vec::new());
        }
        let mut told = posts::list(conn, &scope.asked(), scope.from, scope.to)?;
        let is_due =
            |one: &Assignment| one.state != State::Withdrawn && one.due.is_some_and(|day| scope.covers(day));
        if (scope.from.is_some() || scope.to.is_some())
            && work
                .values()
                .flatten()
                .any(|one| is_due(one) && told.iter().all(|post| post.id != one.post_id))
        {
            let others = posts::list(conn, &scope.asked(), None, None)?.into_iter().filter(|post| {
                let is_outside = post.planned.is_none_or(|at| !scope.covers(at.date));
                is_outside && work.get(&post.id).is_some_and(|work| work.iter().any(is_due))
            });
            told.extend(others);
        }
        told.retain(|post| {
            let is_due = || work.get(&post.id).is_some_and(|work| first_due(work).is_some());
            (post.planned.is_some() || is_due()) && scope.goes(post)
        });
        Ok(told)
    }

    /// Counts what the reader is not told, for the person to know.
    fn count_untold(
        &self,
        conn: &Connection,
        scope: &Scope,
        items: &[Item],
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
            let is_told =
                |item: &&Item| item.because.is_none() && item.version.telling.shown.undated.is_some();
            let told = u32::try_from(items.iter().filter(is_told).count()).unwrap_or(u32::MAX);
            counts.undated = posts::undated(conn, &filter)?.saturating_sub(told);
        }
        Ok(())
    }
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
