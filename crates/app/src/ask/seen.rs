//! What readers were told: past shares, and what they last saw against what is now.

use crate::{
    App,
    answer::{SeenRow, SeenRows, ShareLine, ShareList},
    exchange::share::first_due,
    failure::Failure,
};
use chrono::NaiveDate;
use marronnier_domain::{
    channel::Channel,
    client::Client,
    id::{ClientId, PostId},
    share::{Reader, Shown},
};
use marronnier_store::{
    Connection, assignment as assignments, channel as channels, client as clients, person as people,
    post as posts, share as shares,
};
use std::collections::BTreeMap;

impl App {
    pub(super) fn shares(&self, reader: Option<Reader>, limit: u32) -> Result<ShareList, Failure> {
        let rows = shares::all(&self.store.read(), reader, limit)?;
        Ok(ShareList { shares: rows.into_iter().map(|row| self.share_line(row)).collect() })
    }

    /// A share as its history shows it.
    pub(crate) fn share_line(&self, row: shares::ShareRow) -> ShareLine {
        ShareLine {
            id: row.id,
            reader: row.scope.reader,
            reader_name: row.reader_name,
            at: self.clock.civil_millis(row.at),
            who: row.who,
            file: row.file,
            outlook: row.outlook,
            counts: serde_json::from_str(&row.counts).unwrap_or_default(),
        }
    }

    pub(super) fn seen(
        &self,
        reader: Option<Reader>,
        from: NaiveDate,
        to: NaiveDate,
    ) -> Result<SeenRows, Failure> {
        let conn = self.store.read();
        let rows = shares::seen(&conn, reader, from, to)?;
        self.seen_rows(&conn, rows)
    }

    pub(super) fn seen_of_post(&self, id: PostId) -> Result<SeenRows, Failure> {
        let conn = self.store.read();
        let rows = shares::of_post(&conn, id)?;
        self.seen_rows(&conn, rows)
    }

    fn seen_rows(&self, conn: &Connection, rows: Vec<shares::Seen>) -> Result<SeenRows, Failure> {
        let mut known: BTreeMap<ClientId, Option<(Client, Vec<Channel>)>> = BTreeMap::new();
        let mut seen = Vec::with_capacity(rows.len());
        for row in rows {
            let now = match posts::get(conn, row.post)? {
                None => None,
                Some(post) => {
                    if let std::collections::btree_map::Entry::Vacant(slot) = known.entry(post.client_id) {
                        let found = clients::get(conn, post.client_id)?;
                        let of_client = channels::of_client(conn, post.client_id)?;
                        slot.insert(found.map(|client| (client, of_client)));
                    }
                    let person = post.assignee_id.map(|id| people::get(conn, id)).transpose()?.flatten();
                    let person = person.map(|person| person.name).unwrap_or_default();
                    let mut theirs = Vec::new();
                    if let Reader::Person { id } = row.reader {
                        theirs = assignments::of_post(conn, post.id)?;
                        theirs.retain(|one| one.person_id == id);
                    }
                    known[&post.client_id].as_ref().and_then(|(client, channels)| {
                        Shown::of(&post, client, channels, &person, row.reader, first_due(&theirs))
                            .map(|now| now.with_work(&theirs, Some(&row.version.telling.shown)))
                    })
                }
            };
            let shown = row.version.telling.shown;
            seen.push(SeenRow {
                reader: row.reader,
                post_id: row.post,
                withdrawn: row.version.withdrawn,
                at: self.clock.civil_millis(row.version.modified),
                fields: now.as_ref().map(|now| shown.differences(now)).unwrap_or_default(),
                gone: now.is_none(),
                shown,
            });
        }
        Ok(SeenRows { rows: seen })
    }
}
