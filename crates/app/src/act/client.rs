//! Actions on clients.

use super::{Outcome, Step, filled};
use crate::{
    failure::{Code, Failure},
    told::Told,
};
use chrono_tz::Tz;
use marronnier_domain::{
    channel::Channel,
    client::{COLOURS, Client},
    id::{ChannelId, ClientId, NetworkId},
};
use marronnier_store::{channel as channels, client as clients};

impl Step<'_> {
    pub(super) fn add_client(
        &self,
        name: String,
        colour: Option<u32>,
        zone: Option<String>,
        note: Option<String>,
        networks: Vec<NetworkId>,
    ) -> Result<Outcome, Failure> {
        let client = self.new_client(&name, colour, zone.as_deref(), note, false)?;
        for network in networks {
            self.new_channel(client.id, network, String::new())?;
        }
        Ok(Outcome::told(Told::default().with("client", client.name)))
    }

    /// Adds a client; the least used colour when none is given.
    pub(super) fn new_client(
        &self,
        name: &str,
        colour: Option<u32>,
        zone: Option<&str>,
        note: Option<String>,
        sample: bool,
    ) -> Result<Client, Failure> {
        let others = clients::all(self.conn)?;
        let name = filled(name, "name")?;
        free(&others, &name, None)?;
        let colour = colour.unwrap_or_else(|| {
            let used = |colour: u32| others.iter().filter(|client| client.colour == colour).count();
            (0..COLOURS).min_by_key(|colour| used(*colour)).unwrap_or(0)
        });
        let client = Client {
            id: ClientId(self.app.clock.new_id()),
            name,
            colour: colour % COLOURS,
            zone: zone.map(read_zone).transpose()?.unwrap_or(self.app.clock.zone),
            note: note.unwrap_or_default(),
            sample,
        };
        clients::add(self.conn, &client)?;
        Ok(client)
    }

    pub(super) fn new_channel(
        &self,
        client_id: ClientId,
        network: NetworkId,
        handle: String,
    ) -> Result<Channel, Failure> {
        self.app.network(&network)?;
        let channel = Channel {
            id: ChannelId(self.app.clock.new_id()),
            client_id,
            network,
            handle: handle.trim().to_owned(),
            active: true,
        };
        channels::add(self.conn, &channel)?;
        Ok(channel)
    }

    pub(super) fn edit_client(
        &self,
        id: ClientId,
        name: Option<String>,
        colour: Option<u32>,
        zone: Option<String>,
        note: Option<String>,
    ) -> Result<Outcome, Failure> {
        let mut client = self.client(id)?;
        if let Some(name) = name {
            client.name = filled(&name, "name")?;
            free(&clients::all(self.conn)?, &client.name, Some(id))?;
        }
        if let Some(colour) = colour {
            client.colour = colour % COLOURS;
        }
        if let Some(zone) = zone {
            client.zone = read_zone(&zone)?;
        }
        if let Some(note) = note {
            client.note = note;
        }
        clients::set(self.conn, &client)?;
        Ok(Outcome::told(Told::default().with("client", client.name)))
    }

    pub(super) fn remove_client(&self, id: ClientId) -> Result<Outcome, Failure> {
        let client = self.client(id)?;
        clients::remove(self.conn, id)?;
        Ok(Outcome::told(Told::default().with("client", client.name)))
    }
}

fn read_zone(name: &str) -> Result<Tz, Failure> {
    name.parse().map_err(|_| Failure::new(Code::UnknownZone).with("zone", name).about("zone"))
}

/// Refuses a name that another client bears, letter case apart.
fn free(others: &[Client], name: &str, but: Option<ClientId>) -> Result<(), Failure> {
    let taken =
        |client: &&Client| client.name.to_lowercase() == name.to_lowercase() && Some(client.id) != but;
    match others.iter().find(taken) {
        None => Ok(()),
        Some(client) => Err(Failure::new(Code::NameTaken).with("name", client.name.as_str()).about("name")),
    }
}
