//! The team's work: weeks, due dates, one post's, a client's.

use crate::{
    App,
    act::due_now,
    answer::*,
    failure::{Code, Failure},
    words::Words,
};
use chrono::{Days, NaiveDate};
use marronnier_domain::{
    assignment::{Assignment, Lead, Work, lead_of, load, monday, pressure},
    brief::Brief,
    filter::Filter,
    id::{ClientId, PersonId, PostId, RevisionId},
    moment::PlannedAt,
    person::{Person, Role},
    post::Post,
    review::{Content, Practice, differences, mentions, other_parts},
};
use marronnier_store::{
    Connection, approval as approvals,
    assignment::{self as assignments, Listed},
    brief as briefs, client as clients, comment as comments, person as people, post as posts,
    practice as practices, published, revision as revisions,
};
use std::collections::BTreeMap;

/// Weeks shown at most.
const WEEKS: u32 = 26;
/// Late and undated assignments shown at most.
const MOST: u32 = 500;
/// Kept states shown at most.
const KEPT: u32 = 100;
/// Days back in which punctuality is judged.
const JUDGED: u64 = 182;

/// People and practices, looked up once.
pub(crate) struct Team {
    pub people: BTreeMap<PersonId, Person>,
    practices: BTreeMap<ClientId, Practice>,
    today: NaiveDate,
}

impl Team {
    pub fn read(conn: &Connection, today: NaiveDate) -> Result<Self, Failure> {
        Ok(Self {
            people: people::all(conn)?.into_iter().map(|person| (person.id, person)).collect(),
            practices: practices::all(conn)?.into_iter().map(|one| (one.client_id, one)).collect(),
            today,
        })
    }

    fn lead(&self, client: ClientId, role: Role) -> Lead {
        lead_of(self.practices.get(&client).map_or(&[], |one| &one.leads), role)
    }

    pub fn row(&self, listed: Listed) -> AssignmentRow {
        let Listed { assignment, client_id, title, planned, status } = listed;
        let lead = self.lead(client_id, assignment.role);
        let person = self.people.get(&assignment.person_id);
        let pressure = person.map_or(marronnier_domain::assignment::Pressure::Fine, |person| {
            pressure(&assignment, planned, lead, person, self.today)
        });
        AssignmentRow { assignment, client_id, title, planned, status, pressure }
    }

    /// An assignment as a move of its post would leave it.
    pub fn considered(&self, one: Assignment, client: ClientId, at: PlannedAt) -> Option<ConsideredWork> {
        let person = self.people.get(&one.person_id)?;
        let usual = Practice::usual(client);
        let practice = self.practices.get(&client).unwrap_or(&usual);
        let due = due_now(&one, Some(at), person, practice);
        let one = Assignment { due, ..one };
        Some(ConsideredWork {
            assignment_id: one.id,
            post_id: one.post_id,
            person_id: one.person_id,
            role: one.role,
            due,
            stays: one.due_by_hand,
            pressure: pressure(&one, Some(at), self.lead(client, one.role), person, self.today),
            told: one.state.is_told(),
        })
    }
}

/// Nothing that a revision keeps is another one.
fn is_same(one: &Content, other: &Content) -> bool {
    differences(one, other).is_empty() && other_parts(one, other).is_empty()
}

fn live(listed: &Listed) -> bool {
    listed.assignment.state != marronnier_domain::assignment::State::Withdrawn
}

impl App {
    pub(super) fn team(&self, from: NaiveDate, weeks: u32) -> Result<TeamWeeks, Failure> {
        let conn = self.store.read();
        let today = self.clock.here().date;
        let team = Team::read(&conn, today)?;
        let first = monday(from);
        let weeks: Vec<NaiveDate> = (0..weeks.clamp(1, WEEKS))
            .filter_map(|n| first.checked_add_days(Days::new(u64::from(n) * 7)))
            .collect();
        let last = weeks.last().and_then(|week| week.checked_add_days(Days::new(6))).unwrap_or(first);
        let due: Vec<Listed> = assignments::due(&conn, first, last)?.into_iter().filter(live).collect();
        let mut works: BTreeMap<PersonId, Vec<Work>> = BTreeMap::new();
        for one in &due {
            let Some(due) = one.assignment.due else { continue };
            let work = Work { due, owed: one.is_owed(), counts: true };
            works.entry(one.assignment.person_id).or_default().push(work);
        }
        let since = today.checked_sub_days(Days::new(JUDGED)).unwrap_or(today);
        let mut rows = Vec::with_capacity(team.people.len());
        for person in people::all(&conn)? {
            let theirs = works.get(&person.id).map_or(&[][..], Vec::as_slice);
            let (judged, on_time) = assignments::punctuality(&conn, person.id, since, today)?;
            let loads = weeks.iter().map(|week| load(&person, *week, theirs, today)).collect();
            rows.push(TeamPerson { person_id: person.id, loads, judged, on_time });
        }
        let late = assignments::late(&conn, today.min(first), MOST)?;
        let undated = assignments::undated(&conn, MOST)?;
        let all = |listed: Vec<Listed>| listed.into_iter().map(|one| team.row(one)).collect();
        Ok(TeamWeeks { people: rows, rows: all(due), late: all(late), undated: all(undated) })
    }

    pub(super) fn dues(&self, filter: &Filter, from: NaiveDate, to: NaiveDate) -> Result<DueRows, Failure> {
        let conn = self.store.read();
        let team = Team::read(&conn, self.clock.here().date)?;
        let due = assignments::due_of(&conn, filter, from, to)?.into_iter().filter(live);
        Ok(DueRows { rows: due.map(|one| team.row(one)).collect() })
    }

    pub(super) fn owed(&self, person: PersonId, client: Option<ClientId>) -> Result<DueRows, Failure> {
        let conn = self.store.read();
        people::get(&conn, person)?.ok_or_else(|| Failure::new(Code::NotFound).about("personId"))?;
        let team = Team::read(&conn, self.clock.here().date)?;
        let owed = assignments::owed_by(&conn, person)?;
        let of_client = owed.into_iter().filter(|one| client.is_none_or(|client| one.client_id == client));
        Ok(DueRows { rows: of_client.map(|one| team.row(one)).collect() })
    }

    pub(super) fn review(&self, id: PostId) -> Result<PostReview, Failure> {
        let conn = self.store.read();
        let post = posts::get(&conn, id)?.ok_or_else(|| Failure::new(Code::NotFound).about("id"))?;
        let team = Team::read(&conn, self.clock.here().date)?;
        let now = self.content(&conn, &post)?;
        let hash = now.hash();
        let names: Vec<_> = team.people.values().map(|person| (person.id, person.name.clone())).collect();
        let ids: Vec<_> = assignments::of_post(&conn, id)?.iter().map(|one| one.id).collect();
        Ok(PostReview {
            assignments: assignments::listed(&conn, &ids)?.into_iter().map(|one| team.row(one)).collect(),
            comments: comments::of_post(&conn, id)?
                .into_iter()
                .map(|comment| CommentLine {
                    at: self.clock.civil_millis(comment.at),
                    passage_gone: comment.passage.as_ref().is_some_and(|passage| passage.is_gone()),
                    mentions: mentions(&comment.text, &names),
                    comment,
                })
                .collect(),
            revisions: revisions::of_post(&conn, id, KEPT)?
                .into_iter()
                .map(|kept| RevisionLine {
                    id: kept.id,
                    at: self.clock.civil_millis(kept.at),
                    who: kept.who,
                    origin: kept.origin,
                    current: is_same(&kept.content, &now),
                })
                .collect(),
            approvals: approvals::of_post(&conn, id)?
                .into_iter()
                .map(|one| ApprovalLine {
                    who: one.who,
                    client: one.client,
                    at: self.clock.civil_millis(one.at),
                    valid: one.hash == hash,
                })
                .collect(),
            approvals_needed: practices::get(&conn, post.client_id)?.approvals,
            approvers: approvers(people::all(&conn)?, post.client_id),
            published: published::of_post(&conn, id)?
                .into_iter()
                .map(|(channel_id, address)| PublishedAt { channel_id, address })
                .collect(),
            brief: self.brief_of(&conn, &post, &self.words(self.language_in(&conn)?))?,
        })
    }

    /// The brief of a post: its series' template over the editorial line, fields filled in.
    pub(crate) fn brief_of(&self, conn: &Connection, post: &Post, words: &Words) -> Result<Brief, Failure> {
        let line = briefs::get(conn, post.client_id, "")?;
        let own = match post.series.as_str() {
            "" => Brief::default(),
            series => briefs::get(conn, post.client_id, series)?,
        };
        let client = clients::get(conn, post.client_id)?.map(|client| client.name).unwrap_or_default();
        let date = post.planned.map(|at| words.date(at.date)).unwrap_or_default();
        let values = [
            ("title", post.title.as_str()),
            ("titre", &post.title),
            ("date", &date),
            ("series", &post.series),
            ("rubrique", &post.series),
            ("client", &client),
        ];
        Ok(own.over(&line, &values))
    }

    pub(super) fn compare(
        &self,
        id: PostId,
        from: RevisionId,
        to: Option<RevisionId>,
    ) -> Result<Comparison, Failure> {
        let conn = self.store.read();
        let kept = |revision: RevisionId| -> Result<Content, Failure> {
            let found = revisions::get(&conn, revision)?.filter(|found| found.post_id == id);
            Ok(found.ok_or_else(|| Failure::new(Code::NotFound).about("from"))?.content)
        };
        let after = match to {
            Some(revision) => kept(revision)?,
            None => {
                let post = posts::get(&conn, id)?.ok_or_else(|| Failure::new(Code::NotFound).about("id"))?;
                self.content(&conn, &post)?
            }
        };
        let before = kept(from)?;
        Ok(Comparison { texts: differences(&before, &after), parts: other_parts(&before, &after) })
    }

    pub(super) fn client_work(&self, id: ClientId) -> Result<ClientWork, Failure> {
        let conn = self.store.read();
        clients::get(&conn, id)?.ok_or_else(|| Failure::new(Code::NotFound).about("clientId"))?;
        let practice = practices::get(&conn, id)?;
        let leads = Role::ALL.into_iter().map(|role| lead_of(&practice.leads, role)).collect();
        Ok(ClientWork { leads, templates: briefs::of_client(&conn, id)?, practice })
    }
}

/// Who may agree to a client's posts, those of the team first.
fn approvers(people: Vec<Person>, client: ClientId) -> Vec<Approver> {
    let theirs = people.into_iter().filter(|one| one.clients.is_empty() || one.clients.contains(&client));
    let mut found: Vec<Approver> =
        theirs.map(|one| Approver { client: one.is_the_clients(), person_id: one.id }).collect();
    found.sort_by_key(|one| one.client);
    found
}
