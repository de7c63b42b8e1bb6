//! Quick add: the post that one line describes.

use super::{Outcome, Step};
use crate::failure::{Code, Failure};
use chrono::NaiveDate;
use marronnier_domain::{
    id::{ChannelId, ClientId, NetworkId},
    moment::TimeOfDay,
    post::Post,
    status::Status,
};
use marronnier_store::{channel as channels, client as clients};

impl Step<'_> {
    pub(super) fn add_post_from_line(
        &self,
        line: &str,
        client: Option<ClientId>,
        focus: Option<NaiveDate>,
        time: Option<TimeOfDay>,
    ) -> Result<Outcome, Failure> {
        let read = self.app.understand_line(self.conn, line, client, focus, time)?;
        let client = match read.client {
            Some(id) => self.client(id)?.id,
            None => self.only_client()?,
        };
        let channels = self.channels_on(client, &read.networks)?;
        let post = Post {
            title: read.title,
            planned: read.planned,
            status: read.status.unwrap_or(Status::Idea),
            hashtags: read.hashtags.join(" "),
            assignee_id: read.assignee,
            ..self.blank(client)
        };
        self.insert(post, &channels)
    }

    /// The client when there is just one: nobody needs to name it.
    fn only_client(&self) -> Result<ClientId, Failure> {
        match clients::all(self.conn)?.as_slice() {
            [one] => Ok(one.id),
            _ => Err(Failure::new(Code::NeedsClient).about("clientId")),
        }
    }

    /// A client's first active channel on each network; made when there is none.
    pub(super) fn channels_on(
        &self,
        client: ClientId,
        networks: &[NetworkId],
    ) -> Result<Vec<ChannelId>, Failure> {
        let own = channels::of_client(self.conn, client)?;
        networks
            .iter()
            .map(|network| {
                let there = own.iter().filter(|channel| channel.network == *network);
                // of equals the first: the one that was there before the others
                match there.min_by_key(|channel| (!channel.active, channel.id)) {
                    Some(channel) => Ok(channel.id),
                    None => Ok(self.new_channel(client, network.clone(), String::new())?.id),
                }
            })
            .collect()
    }
}
