//! Bringing in calendar files: key dates, updated where their source brought them before, and posts.

use super::{Outcome, Step, filled};
use crate::{
    answer::CalendarVerdict,
    exchange::calendar::came,
    failure::{Code, Failure},
    share::CalendarRequest,
    told::Told,
    work::WorkKind,
};
use marronnier_domain::{
    client::COLOURS,
    id::KeyDateSourceId,
    key_date::{KeyDateSource, SourceKind, SourcedDate},
    link::may_be_link,
    post::Post,
    status::Status,
};
use marronnier_store::{imported, key_date as key_dates};
use std::{collections::BTreeSet, path::Path};

impl Step<'_> {
    pub(super) fn import_key_dates(
        &self,
        file: &CalendarRequest,
        name: Option<String>,
        kind: Option<SourceKind>,
        colour: Option<u32>,
    ) -> Result<Outcome, Failure> {
        let work = self.app.works.begin(WorkKind::BringIn, 0);
        let came = came(Path::new(&file.path), &work, work.leg(0..400))?;
        let read = self.app.key_dates_of(self.conn, &came, file, &work.leg(400..600))?;
        let leg = work.leg(600..1000);
        let left_out: BTreeSet<&String> = file.left_out.iter().flatten().collect();
        let name = name.map(|name| filled(&name, "name")).transpose()?;
        let mut source = match read.source {
            Some(source) => source,
            None => self.new_source(file, &came.name, read.kind)?,
        };
        source.name = name.unwrap_or(source.name);
        source.kind = kind.unwrap_or(source.kind);
        source.colour = colour.map_or(source.colour, |colour| colour % COLOURS);
        source.file.clone_from(&came.path_name);
        key_dates::put_source(self.conn, &source)?;
        key_dates::put_calendar(self.conn, source.id, &came.file.name)?;
        let (mut new, mut changed, mut gone) = (0u32, 0u32, 0u32);
        let wanted =
            |(_, (date, ..)): &(usize, &(SourcedDate, u32, CalendarVerdict))| !left_out.contains(&date.uid);
        for (done, (date, _, verdict)) in read.rows.iter().enumerate().filter(wanted) {
            leg.go_on(done, read.rows.len())?;
            match verdict {
                CalendarVerdict::New => new += 1,
                CalendarVerdict::Changed => changed += 1,
                CalendarVerdict::Gone | CalendarVerdict::CancelledHere => gone += 1,
                CalendarVerdict::AlreadyThere | CalendarVerdict::Otherwise | CalendarVerdict::Cancelled => {}
            }
            match verdict {
                CalendarVerdict::New | CalendarVerdict::Changed => {
                    key_dates::put(self.conn, source.id, date)?
                }
                CalendarVerdict::Gone | CalendarVerdict::CancelledHere => {
                    key_dates::remove(self.conn, source.id, &date.uid)?;
                }
                CalendarVerdict::AlreadyThere | CalendarVerdict::Otherwise | CalendarVerdict::Cancelled => {}
            }
        }
        let told = Told::default().with("name", source.name).with("count", new).with("changed", changed);
        Ok(Outcome::told(told.with("gone", gone)))
    }

    fn new_source(
        &self,
        file: &CalendarRequest,
        name: &str,
        kind: SourceKind,
    ) -> Result<KeyDateSource, Failure> {
        let client_id = file.client_id.map(|id| self.client(id)).transpose()?.map(|client| client.id);
        let others = key_dates::sources(self.conn)?;
        let used = |colour: u32| others.iter().filter(|source| source.colour == colour).count();
        Ok(KeyDateSource {
            id: KeyDateSourceId(self.app.clock.new_id()),
            name: filled(name, "name")?,
            kind,
            colour: (0..COLOURS).min_by_key(|colour| used(*colour)).unwrap_or(0),
            hidden: false,
            client_id,
            file: String::new(),
        })
    }

    pub(super) fn import_calendar_posts(&self, file: &CalendarRequest) -> Result<Outcome, Failure> {
        let work = self.app.works.begin(WorkKind::BringIn, 0);
        let came = came(Path::new(&file.path), &work, work.leg(0..300))?;
        let (read, _) = self.app.posts_of(self.conn, &came, file, &work.leg(300..500))?;
        let (leg, total) = (work.leg(500..1000), read.rows.len());
        let client = read.client_id.ok_or_else(|| Failure::new(Code::NeedsClient).about("clientId"))?;
        let left_out: BTreeSet<&String> = file.left_out.iter().flatten().collect();
        let is_there =
            |verdict| matches!(verdict, CalendarVerdict::AlreadyThere | CalendarVerdict::Otherwise);
        let there = read.rows.iter().filter(|row| is_there(row.verdict));
        let there = there.count();
        let (mut count, mut first) = (0u32, None);
        for (done, row) in read.rows.into_iter().enumerate() {
            leg.go_on(done, total)?;
            if row.verdict != CalendarVerdict::New
                || left_out.contains(&row.uid)
                || !row.planned.is_in_calendar()
            {
                continue;
            }
            // what is no address of the web is kept, where nobody follows it
            let (link, notes) =
                if may_be_link(&row.link) { (row.link, String::new()) } else { (String::new(), row.link) };
            let post = Post {
                title: row.title,
                planned: Some(row.planned),
                status: if row.text.is_empty() { Status::Idea } else { Status::Drafting },
                text: row.text,
                link,
                notes,
                ..self.blank(client)
            };
            self.put_new(&post)?;
            imported::add(self.conn, post.id, &row.uid)?;
            first.get_or_insert(post.id);
            count += 1;
        }
        let first = first.ok_or_else(|| Failure::new(Code::EmptyCalendar).with("there", there))?;
        Ok(Outcome::told(Told::default().with("count", count)).focus(first))
    }
}
