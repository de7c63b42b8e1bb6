//! Importing a plan: the rows that the preview showed, as posts, in one action.

use super::{Outcome, Step, post::dated_enough};
use crate::{
    exchange::{
        same::{closest, holds, same_places, standing},
        wanted,
    },
    failure::{Code, Failure},
    plan::PlanRequest,
    told::Told,
    work::WorkKind,
};
use marronnier_domain::{
    channel::Channel,
    id::{ChannelId, ClientId, NetworkId, PersonId, PostId},
    person::Role,
    plan::{PlanRow, RemarkCode, Verdict},
    post::{Post, Variant},
    status::Status,
    written::fold::fold,
};
use marronnier_store::{
    channel as channels, client as clients, person as people, post as posts, variant as variants,
};
use std::collections::{BTreeMap, BTreeSet};

impl Step<'_> {
    pub(super) fn import_plan(&self, request: &PlanRequest) -> Result<Outcome, Failure> {
        let work = self.app.works.begin(WorkKind::BringIn, 0);
        let read = self.app.understand_plan(self.conn, request, &work, &work.leg(0..400))?;
        let leg = work.leg(400..1000);
        let rows: Vec<&PlanRow> = wanted(&read.rows, request).collect();
        // A plan that came back as it left is no mistake: there is just nothing to do.
        let unchanged = |row: &PlanRow| row.remarks.iter().any(|remark| remark.code == RemarkCode::Unchanged);
        if rows.is_empty() && !read.rows.iter().any(unchanged) {
            let there = read.rows.iter().filter(|row| row.verdict == Verdict::AlreadyThere).count();
            return Err(Failure::new(Code::EmptyPlan).with("there", there));
        }
        let mut import = Import {
            step: self,
            request,
            clients: BTreeMap::new(),
            people: BTreeMap::new(),
            channels: BTreeMap::new(),
            everywhere: BTreeMap::new(),
            withdrawn: 0,
        };
        import.note_networks(&rows)?;
        let mut first = None;
        for (done, row) in rows.iter().enumerate() {
            leg.go_on(done, rows.len())?;
            let id = import.row(row)?;
            first.get_or_insert(id);
        }
        let told = Told::default().with("count", rows.len()).with("title", read.book.name.as_str());
        let outcome = Outcome::told(told).withdrawn(import.withdrawn);
        Ok(match first {
            Some(id) => outcome.focus(id),
            None => outcome,
        })
    }
}

/// Names as plans spell them, now with accents and capitals, now without.
fn folded(name: &str) -> String {
    fold(name.trim())
}

/// An import under way, and what it has found or made so far.
struct Import<'a> {
    step: &'a Step<'a>,
    request: &'a PlanRequest,
    /// By folded name; the empty name is the client chosen for rows that name none.
    clients: BTreeMap<String, ClientId>,
    people: BTreeMap<String, PersonId>,
    channels: BTreeMap<ClientId, Vec<Channel>>,
    /// Networks that the plan names for each client: they are among "all", wherever in the plan they stand.
    everywhere: BTreeMap<ClientId, BTreeSet<NetworkId>>,
    /// Approvals that rows withdraw.
    withdrawn: u32,
}

impl Import<'_> {
    fn note_networks(&mut self, rows: &[&PlanRow]) -> Result<(), Failure> {
        for row in rows {
            let client = self.client(row)?;
            let networks = row.networks.iter().map(|place| place.network.clone());
            self.everywhere.entry(client).or_default().extend(networks);
        }
        Ok(())
    }

    fn row(&mut self, row: &PlanRow) -> Result<PostId, Failure> {
        let client_id = self.client(row)?;
        let assignee_id = self.person(row)?;
        let known = row.id.filter(|id| posts::get(self.step.conn, *id).is_ok_and(|post| post.is_some()));
        let known = known.map(|id| self.step.post(id)).transpose()?;
        if let Some(before) = &known
            && holds(row, before, client_id, assignee_id, self.channels_of(client_id)?)
        {
            return Ok(before.id);
        }
        let said = match &known {
            None => row.status,
            Some(before) => {
                let standing = standing(row, before, client_id, self.channels_of(client_id)?);
                self.withdrawn += u32::from(standing.withdrawn);
                standing.status
            }
        };
        // A status that needs a date is not kept without one: a rescued row has lost its date.
        let status = match dated_enough(said, row.planned, &row.title) {
            Ok(()) => said,
            Err(_) => Status::Approved,
        };
        let post = Post {
            id: known.as_ref().map_or_else(|| PostId(self.step.app.clock.new_id()), |post| post.id),
            client_id,
            title: row.title.clone(),
            planned: row.planned,
            status,
            text: row.text.clone(),
            hashtags: row.hashtags.clone(),
            pillar: row.pillar.clone(),
            series: row.series.clone(),
            notes: row.notes.clone(),
            link: row.link.clone(),
            evergreen: row.evergreen,
            pinned: row.pinned,
            assignee_id,
            variants: self.variants(row, client_id, known.as_ref())?,
        };
        match known {
            None => self.step.put_new(&post)?,
            Some(before) if before == post => {}
            Some(before) => {
                self.overwrite(&before, &post)?;
                // what is here already becomes agreed to only as it would by hand
                if post.status.is_agreed() && !before.status.is_agreed() {
                    self.step.agreed_enough(&post)?;
                }
            }
        }
        Ok(post.id)
    }

    /// Writes a post that the plan knows by its identity and says otherwise.
    fn overwrite(&self, before: &Post, post: &Post) -> Result<(), Failure> {
        self.step.unlocked(std::slice::from_ref(before))?;
        for gone in &before.variants {
            if post.variants.iter().all(|variant| variant.channel_id != gone.channel_id) {
                variants::remove(self.step.conn, post.id, gone.channel_id)?;
            }
        }
        posts::set(self.step.conn, post)?;
        self.step.write_by(post, post.assignee_id)?;
        for variant in &post.variants {
            variants::put(self.step.conn, post.id, variant)?;
        }
        Ok(())
    }

    fn client(&mut self, row: &PlanRow) -> Result<ClientId, Failure> {
        let name = row.client.clone().unwrap_or_default();
        if let Some(id) = row.client_id.or_else(|| self.clients.get(&folded(&name)).copied()) {
            return Ok(id);
        }
        let id = if name.trim().is_empty() { self.chosen_client()? } else { self.named_client(&name)? };
        self.clients.insert(folded(&name), id);
        Ok(id)
    }

    fn chosen_client(&self) -> Result<ClientId, Failure> {
        match (self.request.client_id, self.request.client_name.as_deref().map(str::trim)) {
            (Some(id), _) => Ok(self.step.client(id)?.id),
            (None, Some(name)) if !name.is_empty() => self.named_client(name),
            _ => Err(Failure::new(Code::NeedsClient).about("plan")),
        }
    }

    fn named_client(&self, name: &str) -> Result<ClientId, Failure> {
        let all = clients::all(self.step.conn)?;
        let exact = all.iter().find(|client| client.name == name.trim());
        match exact.or_else(|| all.iter().find(|client| folded(&client.name) == folded(name))) {
            Some(client) => Ok(client.id),
            None => Ok(self.step.new_client(name, None, None, None, false)?.id),
        }
    }

    fn person(&mut self, row: &PlanRow) -> Result<Option<PersonId>, Failure> {
        let Some(name) = row.person.as_deref().map(str::trim).filter(|name| !name.is_empty()) else {
            return Ok(None);
        };
        if let Some(id) = row.person_id.or_else(|| self.people.get(&folded(name)).copied()) {
            return Ok(Some(id));
        }
        let all = people::all(self.step.conn)?;
        let id = match all.iter().find(|person| folded(&person.name) == folded(name)) {
            Some(person) => person.id,
            None => self.step.new_person(name, String::new(), vec![Role::Writer], false)?.id,
        };
        self.people.insert(folded(name), id);
        Ok(Some(id))
    }

    fn variants(
        &mut self,
        row: &PlanRow,
        client: ClientId,
        before: Option<&Post>,
    ) -> Result<Vec<Variant>, Failure> {
        // What the row does not change stays, two channels of one name too.
        if let Some(before) = before
            && before.client_id == client
            && same_places(row, before, self.channels_of(client)?)
        {
            return Ok(before.variants.clone());
        }
        let had: BTreeSet<ChannelId> =
            before.iter().flat_map(|post| &post.variants).map(|variant| variant.channel_id).collect();
        let mut places: Vec<ChannelId> = Vec::new();
        if row.all_networks {
            places = self.all_channels(client)?;
        }
        for place in &row.networks {
            places.push(self.channel(client, &place.network, &place.handle, &had)?);
        }
        let mut own = BTreeMap::new();
        for variant in &row.variants {
            let channel = self.channel(client, &variant.network, &variant.handle, &had)?;
            places.push(channel);
            own.insert(channel, variant);
        }
        let places: BTreeSet<ChannelId> = places.into_iter().collect();
        Ok(places
            .into_iter()
            .map(|channel_id| {
                let own = own.get(&channel_id);
                Variant {
                    channel_id,
                    text: own.and_then(|own| own.text.clone()),
                    hashtags: own.and_then(|own| own.hashtags.clone()),
                    time: own.and_then(|own| own.time),
                }
            })
            .collect())
    }

    /// "All": the client's active channels, and those of the networks that the plan names for them.
    fn all_channels(&mut self, client: ClientId) -> Result<Vec<ChannelId>, Failure> {
        for network in self.everywhere.get(&client).cloned().unwrap_or_default() {
            self.channel(client, &network, "", &BTreeSet::new())?;
        }
        let active = self.channels_of(client)?.iter().filter(|channel| channel.active);
        Ok(active.map(|channel| channel.id).collect())
    }

    /// The client's channel on a network, by its account when the plan tells it; made when there is none.
    fn channel(
        &mut self,
        client: ClientId,
        network: &NetworkId,
        handle: &str,
        had: &BTreeSet<ChannelId>,
    ) -> Result<ChannelId, Failure> {
        let handle = handle.trim();
        let found = closest(self.channels_of(client)?, network, handle, had);
        if let Some(id) = found {
            return Ok(id);
        }
        let made = self.step.new_channel(client, network.clone(), handle.to_owned())?;
        let id = made.id;
        self.channels.entry(client).or_default().push(made);
        Ok(id)
    }

    fn channels_of(&mut self, client: ClientId) -> Result<&Vec<Channel>, Failure> {
        use std::collections::btree_map::Entry;
        match self.channels.entry(client) {
            Entry::Occupied(known) => Ok(known.into_mut()),
            Entry::Vacant(slot) => Ok(slot.insert(channels::of_client(self.step.conn, client)?)),
        }
    }
}
