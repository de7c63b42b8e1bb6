//! Reading a plan file: what it would bring, before anything is written.

use super::{
    about, bad_table, read_file,
    same::{holds, standing},
};
use crate::{
    App, Language,
    answer::{PlanCounts, PlanPreview},
    failure::{Code, Failure},
    plan::{PlanRequest, RowRef},
    work::{Leg, Work, WorkKind},
};
use chrono::NaiveDate;
use chrono_tz::Tz;
use marronnier_domain::{
    channel::Channel,
    client::Client,
    id::{ClientId, PersonId},
    network::Network,
    plan::{PlanRow, Remark, RemarkCode, Verdict},
    written::fold::fold,
};
use marronnier_formats::table::{self, Book, Context, PlanMapping, SheetLayout, TableError};
use marronnier_store::{
    Connection, backup::stoppable, channel, client as clients, person as people, post as posts,
};
use std::{
    collections::{BTreeMap, BTreeSet, btree_map::Entry},
    hash::{DefaultHasher, Hash, Hasher},
    path::Path,
};

/// A plan as read.
pub(crate) struct Read {
    pub book: Book,
    pub stamp: String,
    pub layouts: Vec<SheetLayout>,
    pub mapping: PlanMapping,
    pub rows: Vec<PlanRow>,
}

impl App {
    /// What importing would do.
    pub(crate) fn read_plan(&self, request: &PlanRequest) -> Result<PlanPreview, Failure> {
        let work = self.works.begin(WorkKind::ReadFile, 0);
        // a connection of its own: others read and give it up meanwhile
        let mut conn = self.store.reading()?;
        stoppable(&mut conn, Some(work.stop()))?;
        let read = self.understand_plan(&conn, request, &work, &work.leg(0..1000))?;
        let mut counts = PlanCounts::default();
        for row in &read.rows {
            *match row.verdict {
                Verdict::Good => &mut counts.good,
                Verdict::Doubtful => &mut counts.doubtful,
                Verdict::Refused => &mut counts.refused,
                Verdict::AlreadyThere => &mut counts.already_there,
                Verdict::PassedOver => &mut counts.passed_over,
            } += 1;
        }
        counts.wanted = u32::try_from(wanted(&read.rows, request).count()).unwrap_or(u32::MAX);
        Ok(PlanPreview {
            name: read.book.name,
            stamp: read.stamp,
            kind: read.book.kind,
            encoding: read.book.encoding,
            separator: read.book.separator,
            sheets: read.layouts,
            mapping: read.mapping,
            counts,
            rows: read.rows,
        })
    }

    /// Reads the file as the request says; all of it is `leg` of `work`.
    pub(crate) fn understand_plan(
        &self,
        conn: &Connection,
        request: &PlanRequest,
        work: &Work,
        leg: &Leg,
    ) -> Result<Read, Failure> {
        let path = Path::new(&request.path);
        let bytes = read_file(path)?;
        let stamp = stamp(&bytes);
        if request.stamp.as_ref().is_some_and(|shown| *shown != stamp) {
            return Err(about(Code::FileChanged, path));
        }
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let all = clients::all(conn)?;
        let chosen = chosen(&all, request);
        let zone = chosen.map_or(self.clock.zone, |client| client.zone);
        let chosen = chosen.map(|client| client.id);
        let clients = all.into_iter().map(|client| (client.id, client.name, client.zone)).collect();
        let people: Vec<_> = people::all(conn)?.into_iter().map(|person| (person.id, person.name)).collect();
        let language = self.language_in(conn)?;
        let bytes = Coming {
            name,
            stamp,
            bytes,
            today: self.clock.here().date,
            networks: self.networks.clone(),
            people,
            clients,
            zone,
            language: match language {
                Language::Fr => table::Language::Fr,
                Language::En => table::Language::En,
            },
            words: self.words(language).table(),
            mapping: request.mapping.clone(),
            leg: leg.part(0..500),
        };
        let read = work.apart(|| bytes.understood())?.map_err(|error| bad_table(path, &error))?;
        let mut read = read.ok_or(Code::GivenUp)?;
        let (total, leg) = (read.rows.len(), leg.part(500..1000));
        let names = people::all(conn)?.into_iter().map(|person| (person.id, person.name)).collect();
        let mut beside = Beside { conn, names, channels: BTreeMap::new(), named: named_networks(&read.rows) };
        for (done, row) in read.rows.iter_mut().enumerate() {
            leg.go_on(done, total)?;
            let client = match &row.client {
                Some(_) => row.client_id,
                None => chosen,
            };
            for code in beside.remarks(row, client)? {
                let value = row.title.clone();
                row.remark(Remark::new(code, value));
            }
        }
        Ok(read)
    }
}

/// Tells one content of a file from another, while the program runs.
fn stamp(bytes: &[u8]) -> String {
    let mut hasher = DefaultHasher::new();
    bytes.hash(&mut hasher);
    format!("{:016x}", hasher.finish())
}

/// A file, and what it takes to understand it without looking at the workspace.
struct Coming {
    name: String,
    stamp: String,
    bytes: Vec<u8>,
    today: NaiveDate,
    networks: Vec<Network>,
    people: Vec<(PersonId, String)>,
    clients: Vec<(ClientId, String, Tz)>,
    zone: Tz,
    language: table::Language,
    words: table::Words,
    mapping: Option<PlanMapping>,
    leg: Leg,
}

impl Coming {
    /// The plan, nothing when it is given up.
    fn understood(self) -> Result<Option<Read>, TableError> {
        let book = table::read(&self.name, &self.bytes)?;
        drop(self.bytes);
        let context = Context {
            today: self.today,
            networks: &self.networks,
            people: &self.people,
            clients: &self.clients,
            zone: self.zone,
            language: self.language,
        };
        let proposed = table::recognise(&book, &context);
        // what the person has looked at and mapped is taken at their word
        let is_table = [".csv", ".tsv"].iter().any(|ending| self.name.to_lowercase().ends_with(ending));
        if self.mapping.is_none() && !is_table && table::is_prose(&book, &proposed) {
            return Err(TableError::NotATable);
        }
        let layouts = corrected(&book, proposed, self.mapping.as_ref(), &context);
        let mapping =
            self.mapping.map_or_else(|| PlanMapping::proposed(&layouts), |asked| asked.filled(&layouts));
        let go_on = |done, total| self.leg.at(done, total);
        let rows = table::understand_while(&book, &mapping, &context, &self.words, &go_on);
        let stamp = self.stamp;
        Ok(rows.map(|rows| Read { book, stamp, layouts, mapping, rows }))
    }
}

/// Layouts with the headers of the rows that the person pointed at.
fn corrected(
    book: &Book,
    proposed: Vec<SheetLayout>,
    mapping: Option<&PlanMapping>,
    context: &Context,
) -> Vec<SheetLayout> {
    let Some(mapping) = mapping else { return proposed };
    let asked = mapping.sheets.iter().map(Some).chain(std::iter::repeat(None));
    proposed
        .into_iter()
        .zip(&book.sheets)
        .zip(asked)
        .map(|((layout, sheet), asked)| match asked {
            Some(asked) if asked.header_row != layout.header_row => {
                table::recognise_at(sheet, &book.name, asked.header_row, context)
            }
            _ => layout,
        })
        .collect()
}

/// The client of the rows that name none, when there is such a client already.
fn chosen<'a>(all: &'a [Client], request: &PlanRequest) -> Option<&'a Client> {
    if let Some(id) = request.client_id {
        return all.iter().find(|client| client.id == id);
    }
    let named = request.client_name.as_deref().map(str::trim)?;
    let exact = || all.iter().find(|client| client.name == named);
    exact().or_else(|| all.iter().find(|client| fold(client.name.trim()) == fold(named)))
}

/// By whose row it is, as written and folded, the clients of whom the plan names networks.
fn named_networks(rows: &[PlanRow]) -> BTreeSet<String> {
    let naming = rows.iter().filter(|row| row.verdict <= Verdict::Doubtful && !row.networks.is_empty());
    naming.map(whose).collect()
}

fn whose(row: &PlanRow) -> String {
    fold(row.client.as_deref().unwrap_or_default().trim())
}

/// What the calendar holds already, beside the rows of a plan.
struct Beside<'a> {
    conn: &'a Connection,
    names: BTreeMap<PersonId, String>,
    channels: BTreeMap<ClientId, Vec<Channel>>,
    named: BTreeSet<String>,
}

impl Beside<'_> {
    /// What there is to say of a row because of what the calendar holds: a row that names its post is a change of it,
    /// unless it says what the post holds, and a published post takes none; another is there already when its client has
    /// a post of its title at its moment, on all the networks that it names.
    fn remarks(&mut self, row: &mut PlanRow, client: Option<ClientId>) -> Result<Vec<RemarkCode>, Failure> {
        if row.verdict > Verdict::Doubtful {
            return Ok(Vec::new());
        }
        let mut codes = Vec::new();
        if row.all_networks && !self.named.contains(&whose(row)) {
            let channels = client.map(|client| self.channels_of(client)).transpose()?;
            if !channels.is_some_and(|channels| channels.iter().any(|channel| channel.active)) {
                codes.push(RemarkCode::NoChannels);
            }
        }
        let Some(client) = client else { return Ok(codes) };
        // An identity from another workspace names no post here.
        if let Some(post) = row.id.map(|id| posts::get(self.conn, id)).transpose()?.flatten() {
            // Of two people of one name, the one who had it keeps it.
            let writer = post.assignee_id.and_then(|id| self.names.get_key_value(&id));
            if let Some((id, _)) = writer.filter(|(_, name)| row.person.as_ref() == Some(*name)) {
                row.person_id = Some(*id);
            }
            let channels = self.channels_of(client)?;
            // A name that is not in the team yet is a change.
            let named = row.person.as_deref().is_some_and(|name| !name.trim().is_empty());
            let known = row.person_id.is_some() || !named;
            if known && holds(row, &post, client, row.person_id, channels) {
                return Ok(vec![RemarkCode::Unchanged]);
            }
            if post.status.is_locked() {
                return Ok(vec![RemarkCode::Locked]);
            }
            let standing = standing(row, &post, client, channels);
            codes.extend(standing.withdrawn.then_some(RemarkCode::Withdrawn));
            codes.extend(standing.kept.then_some(RemarkCode::StatusKept));
            return Ok(codes);
        }
        for networks in posts::networks_of_alike(self.conn, client, &row.title, row.planned)? {
            if row.networks.iter().all(|place| networks.contains(&place.network)) {
                codes.push(RemarkCode::AlreadyThere);
                break;
            }
        }
        Ok(codes)
    }

    fn channels_of(&mut self, client: ClientId) -> Result<&Vec<Channel>, Failure> {
        Ok(match self.channels.entry(client) {
            Entry::Occupied(known) => known.into_mut(),
            Entry::Vacant(slot) => slot.insert(channel::of_client(self.conn, client)?),
        })
    }
}

/// The rows that would become posts: understood and not left out, or refused and rescued.
pub(crate) fn wanted<'a>(rows: &'a [PlanRow], request: &PlanRequest) -> impl Iterator<Item = &'a PlanRow> {
    let set = |rows: &Option<Vec<RowRef>>| rows.iter().flatten().cloned().collect::<BTreeSet<RowRef>>();
    let (rescued, left_out) = (set(&request.rescued), set(&request.left_out));
    rows.iter().filter(move |row| {
        let at = RowRef { sheet: row.sheet.clone(), line: row.line };
        match row.verdict {
            Verdict::Good | Verdict::Doubtful => !left_out.contains(&at),
            // A published post takes no change, asked for or not.
            Verdict::Refused | Verdict::AlreadyThere => rescued.contains(&at) && !is_locked(row),
            Verdict::PassedOver => false,
        }
    })
}

fn is_locked(row: &PlanRow) -> bool {
    row.remarks.iter().any(|remark| remark.code == RemarkCode::Locked)
}
