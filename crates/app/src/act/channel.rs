//! Actions on channels.

use super::{Outcome, Step};
use crate::{
    failure::{Code, Failure},
    told::Told,
};
use marronnier_domain::{
    channel::Channel,
    id::{ChannelId, ClientId, NetworkId},
};
use marronnier_store::{channel as channels, variant as variants};

impl Step<'_> {
    pub(super) fn add_channel(
        &self,
        client_id: ClientId,
        network: NetworkId,
        handle: Option<String>,
    ) -> Result<Outcome, Failure> {
        self.client(client_id)?;
        let channel = self.new_channel(client_id, network, handle.unwrap_or_default())?;
        Ok(self.about_channel(&channel))
    }

    pub(super) fn edit_channel(
        &self,
        id: ChannelId,
        handle: Option<String>,
        active: Option<bool>,
    ) -> Result<Outcome, Failure> {
        let mut channel = self.channel(id)?;
        if let Some(handle) = handle {
            channel.handle = handle.trim().to_owned();
        }
        channel.active = active.unwrap_or(channel.active);
        channels::set(self.conn, &channel)?;
        Ok(self.about_channel(&channel))
    }

    pub(super) fn remove_channel(&self, id: ChannelId) -> Result<Outcome, Failure> {
        let channel = self.channel(id)?;
        let posts = self.posts(&variants::posts_on(self.conn, id)?)?;
        // what went out there stays told: a channel that is no longer used is made inactive
        self.unlocked(&posts)?;
        channels::remove(self.conn, id)?;
        let mut withdrawn = 0;
        for post in &posts {
            // who agreed, agreed to its going there too
            withdrawn += self.withdraw(post)?;
        }
        Ok(self.about_channel(&channel).withdrawn(withdrawn))
    }

    fn channel(&self, id: ChannelId) -> Result<Channel, Failure> {
        channels::get(self.conn, id)?.ok_or_else(|| Failure::new(Code::NotFound).about("id"))
    }

    fn about_channel(&self, channel: &Channel) -> Outcome {
        Outcome::told(Told::default().with("network", channel.network.as_str()))
    }
}
