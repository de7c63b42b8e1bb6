//! Events of a calendar file as posts to be: which are new, which are here already.

use super::{Came, brought};
use crate::{
    App, Failure,
    answer::{CalendarPost, CalendarVerdict, PostFile},
    failure::Code,
    share::CalendarRequest,
};
use marronnier_domain::{client::Client, share::post_of_uid};
use marronnier_store::{Connection, client as clients, post as posts};
use std::collections::BTreeSet;

impl App {
    /// The events of a file as posts.
    pub(crate) fn posts_of(
        &self,
        conn: &Connection,
        came: &Came,
        request: &CalendarRequest,
    ) -> Result<PostFile, Failure> {
        let client = client_of(conn, request)?;
        let zone = client.as_ref().map_or(self.clock.zone, |client| client.zone);
        let mut seen = BTreeSet::new();
        let mut rows = Vec::with_capacity(came.file.events.len());
        for event in &came.file.events {
            let returned = &event.returned;
            if !seen.insert(returned.uid.clone()) {
                continue;
            }
            let planned = returned.at.in_zone(zone);
            // An event of ours is the post it came from, as long as that is here.
            let own = post_of_uid(&returned.uid);
            let own = own.map(|id| posts::get(conn, id)).transpose()?.flatten().map(|post| post.id);
            let post_id = match own {
                Some(id) => Some(id),
                None => brought(conn, &returned.uid)?,
            };
            let alike = match &client {
                Some(client) => {
                    !posts::networks_of_alike(conn, client.id, &returned.title, Some(planned))?.is_empty()
                }
                None => false,
            };
            let verdict = match post_id {
                _ if returned.cancelled => CalendarVerdict::Cancelled,
                Some(_) => CalendarVerdict::AlreadyThere,
                None if alike => CalendarVerdict::AlreadyThere,
                None => CalendarVerdict::New,
            };
            rows.push(CalendarPost {
                uid: returned.uid.clone(),
                line: returned.line,
                title: returned.title.clone(),
                planned,
                text: returned.description.clone().unwrap_or_default(),
                link: returned.link.clone(),
                recurring: !event.again.is_empty(),
                verdict,
                post_id,
            });
        }
        rows.sort_by_key(|row| (row.planned.date, row.planned.time, row.line));
        Ok(PostFile { client_id: client.map(|client| client.id), rows })
    }
}

/// The client asked for, or the only one.
fn client_of(conn: &Connection, request: &CalendarRequest) -> Result<Option<Client>, Failure> {
    if let Some(id) = request.client_id {
        let found = clients::get(conn, id)?;
        return Ok(Some(found.ok_or_else(|| Failure::new(Code::NotFound).about("clientId"))?));
    }
    let mut all = clients::all(conn)?;
    Ok(if all.len() == 1 { all.pop() } else { None })
}
