//! What readers were told: past shares, and what they last saw against what is now.

use crate::{
    App,
    answer::{SeenReader, SeenRow, SeenRows, ShareLine, ShareList, UntoldRow},
    exchange::share::first_due,
    failure::Failure,
};
use chrono::NaiveDate;
use marronnier_domain::{
    assignment::{Assignment, State},
    channel::Channel,
    client::Client,
    id::{ClientId, PostId},
    post::Post,
    share::{Because, Reader, Scope, Shown, Standing},
};
use marronnier_store::{
    Connection, assignment as assignments, channel as channels, client as clients, person as people,
    post as posts, share as shares,
};
use std::collections::{BTreeMap, BTreeSet, btree_map::Entry};

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
        let scopes = shares::scopes(&conn, reader)?;
        // the last name wins
        let readers: BTreeMap<Reader, String> =
            scopes.iter().map(|(name, scope)| (scope.reader, name.clone())).collect();
        let readers = readers.into_iter().map(|(reader, name)| SeenReader { reader, name }).collect();
        let mut known = Known::default();
        let rows = self.seen_rows(&conn, &mut known, shares::seen(&conn, reader, from, to)?)?;
        let mut done: BTreeSet<(Reader, PostId)> = rows.iter().map(|row| (row.reader, row.post_id)).collect();
        let mut untold = Vec::new();
        for (_, scope) in scopes.iter().filter(|(_, scope)| !scope.statuses().is_empty()) {
            for post in posts::list(&conn, &scope.asked(), Some(from), Some(to))? {
                if scope.goes(&post)
                    && done.insert((scope.reader, post.id))
                    && let Some(shown) = known.shown(&conn, &post, scope.reader, None)?
                {
                    untold.push(UntoldRow { reader: scope.reader, post_id: post.id, shown });
                }
            }
        }
        Ok(SeenRows { readers, rows, untold })
    }

    pub(super) fn seen_of_post(&self, id: PostId) -> Result<SeenRows, Failure> {
        let conn = self.store.read();
        let rows = self.seen_rows(&conn, &mut Known::default(), shares::of_post(&conn, id)?)?;
        Ok(SeenRows { readers: Vec::new(), rows, untold: Vec::new() })
    }

    fn seen_rows(
        &self,
        conn: &Connection,
        known: &mut Known,
        rows: Vec<(shares::Seen, Scope)>,
    ) -> Result<Vec<SeenRow>, Failure> {
        // few shares told all of them: each is asked once which of its posts it would tell still
        let mut shares: Vec<(Scope, Vec<PostId>)> = Vec::new();
        for (row, scope) in &rows {
            let scope = scope.always();
            match shares.iter_mut().find(|(one, _)| *one == scope) {
                Some((_, ids)) => ids.push(row.post),
                None => shares.push((scope, vec![row.post])),
            }
        }
        let mut told = BTreeSet::new();
        for (scope, ids) in shares.into_iter().filter(|(scope, _)| !scope.statuses().is_empty()) {
            told.extend(posts::among(conn, &scope.asked(), ids)?.into_iter().map(|id| (scope.reader, id)));
        }
        let mut seen = Vec::with_capacity(rows.len());
        for (row, scope) in rows {
            let shown = row.version.telling.shown;
            let post = posts::get(conn, row.post)?;
            let now = match &post {
                Some(post) => known.shown(conn, post, row.reader, Some(&shown))?,
                None => None,
            };
            let fields = now.as_ref().map(|now| shown.differences(now)).unwrap_or_default();
            let goes = now.is_some()
                && told.contains(&(row.reader, row.post))
                && post.as_ref().is_some_and(|post| scope.goes(post));
            let because = match &post {
                _ if goes => None,
                Some(post) => Some(scope.always().why_not(Some(post), works(conn, row.reader, post.id)?)),
                None => Some(Because::Removed),
            };
            let standing = match because {
                None => Standing::of(row.version.withdrawn, &fields),
                Some(_) if row.version.withdrawn => Standing::WithdrawnBefore,
                Some(_) => Standing::Withdrawn,
            };
            seen.push(SeenRow {
                reader: row.reader,
                post_id: row.post,
                standing,
                because,
                withdrawn: row.version.withdrawn,
                at: self.clock.civil_millis(row.version.modified),
                fields,
                gone: now.is_none(),
                now,
                shown,
            });
        }
        Ok(seen)
    }
}

/// A reader's own work in a post; nothing unless they are a person.
fn work(conn: &Connection, reader: Reader, post: PostId) -> Result<Vec<Assignment>, Failure> {
    let Reader::Person { id } = reader else { return Ok(Vec::new()) };
    let mut theirs = assignments::of_post(conn, post)?;
    theirs.retain(|one| one.person_id == id);
    Ok(theirs)
}

/// Whether the reader has a part in a post that nobody took back.
fn works(conn: &Connection, reader: Reader, post: PostId) -> Result<bool, Failure> {
    Ok(work(conn, reader, post)?.iter().any(|one| one.state != State::Withdrawn))
}

/// Clients with their channels, each looked up once.
#[derive(Default)]
struct Known(BTreeMap<ClientId, Option<(Client, Vec<Channel>)>>);

impl Known {
    /// What a reader would see of a post now, who saw it as it was `before`.
    fn shown(
        &mut self,
        conn: &Connection,
        post: &Post,
        reader: Reader,
        before: Option<&Shown>,
    ) -> Result<Option<Shown>, Failure> {
        if let Entry::Vacant(slot) = self.0.entry(post.client_id) {
            let found = clients::get(conn, post.client_id)?;
            let of_client = channels::of_client(conn, post.client_id)?;
            slot.insert(found.map(|client| (client, of_client)));
        }
        let person = post.assignee_id.map(|id| people::get(conn, id)).transpose()?.flatten();
        let person = person.map(|person| person.name).unwrap_or_default();
        let theirs = work(conn, reader, post.id)?;
        let Some((client, channels)) = self.0.get(&post.client_id).and_then(Option::as_ref) else {
            return Ok(None);
        };
        let now = Shown::of(post, client, channels, &person, reader, first_due(&theirs));
        Ok(now.map(|now| now.with_work(&theirs, before)))
    }
}
